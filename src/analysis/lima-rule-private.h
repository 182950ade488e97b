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

void          lima_rule_check_missing     (LimaRuleRun     *self);
void          lima_rule_check_dates       (LimaRuleRun     *self);
void          lima_rule_check_identifiers (LimaRuleRun     *self);
void          lima_rule_check_references  (LimaRuleRun     *self);
void          lima_rule_check_shares      (LimaRuleRun     *self);
void          lima_rule_check_rates       (LimaRuleRun     *self);

G_END_DECLS
