/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-report-chart.h"

G_BEGIN_DECLS

/**
 * LimaDraftPart:
 * @kind: what it will be in the chart
 * @key: (nullable): of the result, "" where nothing is assigned; %NULL for a row that no key names
 * @label: its name
 * @sublabel: (nullable): a second line
 * @amount: exact; nothing for an unknown one
 * @projects: different projects with a flow in it; 0 for rows put together
 *
 * A row of the chart to be.
 */
typedef struct
{
  LimaChartKind kind;
  const char *key;
  char *label;
  char *sublabel;
  LimaSum amount;
  guint projects;
} LimaDraftPart;

/**
 * LimaDraft:
 * @currency: of all amounts, 0 for unknown
 * @parts: (element-type LimaDraftPart): rows in the order in which they stand
 * @n_named: how many keys the breakdown has that are assigned, before small ones are put together
 * @n_owners: of joint donors each by itself
 * @n_others: how many of them are in the row of others
 * @n_leaders: how many of them have the highest amount
 * @n_below: how many keys are below zero
 * @leader: (nullable): the name of the first of these
 * @leader_is_joint: whether it stands for several donors
 * @highest: their amount
 * @assigned: sum of the named
 * @left: sum of the remainder
 * @total: of both
 * @projects: different projects with a flow of the measure in the currency
 * @has_left: whether there is a remainder
 * @has_joint: whether a row stands for several donors
 * @has_shares: whether shares mean anything: a total above zero, no part below
 * @beyond: whether the sums are beyond range
 * @scale: the unit of all amounts
 * @decimals: their decimals
 * @first_year: years that the amounts belong to, calendar years or fiscal ones as the facts have them, 0 where nobody can say
 * @last_year: belongs to them
 * @low: the lowest remainder that the rounding of published figures allows
 * @high: the highest
 * @paragraphs: (nullable): of the published figures, for people; %NULL where there is no interval
 *
 * A chart while its table is made: exact numbers, chosen, sorted and put together, and not yet a word about them.
 */
typedef struct
{
  /* borrowed */
  const LimaFacts *facts;
  const LimaResult *result;
  const LimaReportChartOptions *options;
  LimaFormat *format;
  const char *language;
  LimaDimensionKind dimension;

  LimaAtom currency;
  GArray *parts;
  guint n_named;
  guint n_owners;
  guint n_others;
  guint n_leaders;
  guint n_below;
  char *leader;
  gboolean leader_is_joint;
  LimaSum highest;
  LimaSum assigned;
  LimaSum left;
  LimaSum total;
  guint projects;
  gboolean has_left;
  gboolean has_joint;
  gboolean has_shares;
  gboolean beyond;
  LimaScale scale;
  int decimals;
  int first_year;
  int last_year;
  LimaSum low;
  LimaSum high;
  char *paragraphs;
} LimaDraft;

void                 lima_draft_init          (LimaDraft                    *self,
                                               const LimaFacts              *facts,
                                               const LimaResult             *result,
                                               const LimaReportChartOptions *options);
void                 lima_draft_clear         (LimaDraft                    *self);
guint                lima_draft_get_n         (const LimaDraft              *self);
const LimaDraftPart *lima_draft_get_part      (const LimaDraft              *self,
                                               guint                         i);
char                *lima_draft_period        (const LimaDraft              *self);
char                *lima_draft_amount        (const LimaDraft              *self,
                                               const LimaSum                *amount);
char                *lima_draft_share         (const LimaDraft              *self,
                                               const LimaSum                *amount);
char                *lima_draft_small_amount  (const LimaDraft              *self,
                                               const LimaSum                *amount);
char                *lima_draft_figure        (const LimaDraft              *self,
                                               const LimaSum                *amount);

LimaChartTable      *lima_draft_to_table      (const LimaDraft              *self,
                                               gboolean                      alone);
void                 lima_draft_find_interval (LimaDraft                    *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LimaDraft, lima_draft_clear)

G_END_DECLS
