/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-index-private.h"
#include "lima-rule.h"

G_BEGIN_DECLS

/**
 * LimaRuleRun:
 * @index: what is checked
 * @items: (element-type LimaRuleItem): what was found
 * @identifiers: identifiers of all projects
 * @themes: ids of the themes of the scheme, %NULL where there is none
 * @named: references of the organisations that something in the portfolio gives a name to, once @knows_named
 * @knows_named: whether they were looked for: no need where each stands with its name
 * @row: the project under way
 * @project: the same
 * @today: the number of today
 */
typedef struct
{
  const LimaIndex *index;
  GArray *items;
  GHashTable *identifiers;
  GHashTable *themes;
  GHashTable *named;
  gboolean knows_named;
  guint row;
  const LimaProject *project;
  gint32 today;
} LimaRuleRun;

LimaRuleItem *lima_rule_run_add           (LimaRuleRun     *self,
                                           LimaRule         rule,
                                           guint            field);
LimaRuleItem *lima_rule_run_add_at        (LimaRuleRun     *self,
                                           LimaRule         rule,
                                           guint            list,
                                           const LimaBlock *item,
                                           guint            field);
LimaRuleItem *lima_rule_run_add_flow      (LimaRuleRun     *self,
                                           LimaRule         rule,
                                           const LimaFlow  *flow,
                                           guint            field);
LimaRuleItem *lima_rule_run_add_below     (LimaRuleRun     *self,
                                           LimaRule         rule,
                                           const LimaPath  *path,
                                           const LimaBlock *element,
                                           guint            field);
LimaPath      lima_rule_path_below        (const LimaPath  *path,
                                           guint            list,
                                           const LimaBlock *element);

gboolean      lima_rule_text_is_blank     (const LimaText  *text);
gboolean      lima_rule_has_blank_end     (const char      *text);
void          lima_rule_collect_names     (GHashTable      *named,
                                           const LimaSnapshot *snapshot);
gboolean      lima_rule_is_dac            (LimaAtom         vocabulary);
gboolean      lima_rule_is_reversed       (const LimaDay   *start,
                                           const LimaDay   *end);

void          lima_rule_check_missing     (LimaRuleRun     *self);
void          lima_rule_check_texts       (LimaRuleRun     *self);
void          lima_rule_check_dates       (LimaRuleRun     *self);
void          lima_rule_check_identifiers (LimaRuleRun     *self);
void          lima_rule_check_references  (LimaRuleRun     *self);
void          lima_rule_check_aid_types   (LimaRuleRun     *self);
void          lima_rule_check_organisations (LimaRuleRun   *self);
void          lima_rule_check_results     (LimaRuleRun     *self);
void          lima_rule_check_shares      (LimaRuleRun     *self);
void          lima_rule_check_rates       (LimaRuleRun     *self);

G_END_DECLS
