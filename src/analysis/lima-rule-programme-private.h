/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-programme.h>

#include "lima-rule-private.h"

G_BEGIN_DECLS

/**
 * LimaProgrammeRun:
 * @snapshot: what is checked
 * @index: (nullable): of the same portfolio, for the money of projects
 * @items: (element-type LimaRuleItem): what was found
 * @language: (nullable): of titles
 * @today: the day that decides what is over
 * @projects: the rows of the projects, by their ids
 * @linked: ids of the projects that something was linked to already
 * @organisations: references of the organisations that the portfolio knows; %NULL until they are asked for
 * @row: the programme under way
 * @programme: the same
 * @path: leads to it
 */
typedef struct
{
  const LimaSnapshot *snapshot;
  const LimaIndex *index;
  GArray *items;
  const char *language;
  LimaDate today;
  GHashTable *projects;
  GHashTable *linked;
  GHashTable *organisations;
  guint row;
  const LimaProgramme *programme;
  LimaPath path;
} LimaProgrammeRun;

LimaRuleItem *lima_programme_run_add         (LimaProgrammeRun      *self,
                                              LimaRule               rule,
                                              const LimaPath        *path,
                                              const LimaBlock       *block,
                                              guint                  field);
LimaRuleItem *lima_programme_run_add_date    (LimaProgrammeRun      *self,
                                              LimaRule               rule,
                                              const LimaPath        *path,
                                              const LimaBlock       *block,
                                              guint                  field,
                                              const LimaDay         *day);
void          lima_programme_run_fold        (LimaProgrammeRun      *self,
                                              LimaRule               rule,
                                              guint                  of);
const char   *lima_programme_run_name        (const LimaProgrammeRun *self,
                                              const LimaText        *text,
                                              const LimaBlock       *block);
gboolean      lima_programme_run_is_over     (const LimaProgrammeRun *self,
                                              const LimaDay         *day);

void          lima_programme_check_plan      (LimaProgrammeRun      *self);
void          lima_programme_check_results   (LimaProgrammeRun      *self);
void          lima_programme_check_money     (LimaProgrammeRun      *self);
void          lima_programme_check_people    (LimaProgrammeRun      *self);
void          lima_programme_check_fields    (LimaProgrammeRun      *self);

G_END_DECLS
