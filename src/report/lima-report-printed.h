/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-published.h>

#include "lima-report-chart.h"

G_BEGIN_DECLS

/**
 * LimaPrintedRow:
 * @kind: what it will be in the chart
 * @key: of results by projects, "" for what is left over; %NULL for a row that no key names
 * @part: (nullable): what was printed of it
 * @label: its name
 * @sublabel: (nullable): a second line
 * @known: whether there is any figure
 * @computed: whether the amount follows from a printed share
 * @amount: as printed or computed
 * @has_range: whether @range says more than the last printed digit
 * @range: where the amount lies
 * @share: (nullable): as printed, else computed
 *
 * A row of a chart of published figures.
 */
typedef struct
{
  LimaChartKind kind;
  const char *key;
  const LimaPublishedPart *part;
  char *label;
  char *sublabel;
  gboolean known;
  gboolean computed;
  LimaSum amount;
  gboolean has_range;
  LimaInterval range;
  char *share;
} LimaPrintedRow;

/**
 * LimaPrinted:
 * @published: what the figures say
 * @first: the first figure of a part: where the breakdown stands
 * @sizes: classes of sizes, where these are the breakdown
 * @together: (nullable): a number of projects that may include those of a higher class
 * @rows: (element-type LimaPrintedRow): in the order in which they stand
 * @n_named: how many parts have a figure
 * @n_leaders: how many of them have the highest amount
 * @leader: (nullable): the first of these
 * @assigned: sum of the named
 * @assigned_share: (nullable): their share
 * @has_left: whether something is left over
 * @left: how much
 * @other_share: (nullable): the share left over by the printed shares, where it is another one than by the amounts
 * @has_computed: whether a row is computed from a share
 * @has_computed_share: whether a share is computed from amounts
 * @has_range: whether a row has a range
 * @only_shares: whether there are no amounts at all: the rows' amounts are percentages then
 * @scale: the unit of all amounts
 * @decimals: their decimals
 *
 * A chart of published figures while its table is made: the numbers as the document prints them.
 */
typedef struct
{
  /* borrowed */
  const LimaSnapshot *snapshot;
  const LimaReportChartOptions *options;
  LimaFormat *format;
  const char *language;
  LimaDimensionKind dimension;
  LimaAtom measure;

  LimaPublished *published;
  const LimaFigure *first;
  LimaQuery sizes;
  const LimaFigure *together;
  GArray *rows;
  guint n_named;
  guint n_leaders;
  const LimaPrintedRow *leader;
  LimaSum assigned;
  char *assigned_share;
  gboolean has_left;
  LimaSum left;
  char *other_share;
  gboolean has_computed;
  gboolean has_computed_share;
  gboolean has_range;
  gboolean only_shares;
  LimaScale scale;
  int decimals;
} LimaPrinted;

gboolean              lima_printed_init     (LimaPrinted                   *self,
                                             const LimaSnapshot            *snapshot,
                                             const LimaPublishedQuery      *query,
                                             const LimaReportChartOptions  *options,
                                             GError                       **error);
void                  lima_printed_clear    (LimaPrinted                   *self);
const LimaPrintedRow *lima_printed_get_row  (const LimaPrinted             *self,
                                             guint                          i);
char                 *lima_printed_amount   (const LimaPrinted             *self,
                                             const LimaSum                 *amount,
                                             gboolean                       computed);
char                 *lima_printed_label    (const LimaPrinted             *self,
                                             const LimaPrintedRow          *row);
char                 *lima_printed_sublabel (const LimaPrinted             *self,
                                             const LimaPrintedRow          *row);

void                  lima_printed_settle_sizes      (LimaPrinted          *self);
gboolean              lima_printed_is_lowest_missing (const LimaPrinted    *self);
guint                 lima_printed_get_class         (const LimaPrinted    *self,
                                                      const char           *key);
LimaInterval          lima_printed_possible          (const LimaPrinted    *self,
                                                      LimaInterval          range);

LimaSum               lima_figure_get_value          (const LimaFigure     *figure);
int                   lima_figure_get_exponent       (const LimaFigure     *figure);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LimaPrinted, lima_printed_clear)

G_END_DECLS
