/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-chart-layout.h>

#include "lima-report-dimensions.h"
#include "lima-report-sizes.h"

G_BEGIN_DECLS

/**
 * LimaPictureKind:
 * @LIMA_PICTURE_BARS: bars from zero
 * @LIMA_PICTURE_COLUMNS: columns from zero, for years
 * @LIMA_PICTURE_DONUT: parts of a whole as a ring
 * @LIMA_PICTURE_TREEMAP: parts of a whole as areas
 * @LIMA_PICTURE_STACKED: bars of the first dimension, in parts of the second
 * @LIMA_PICTURE_WHOLE: the same, each filled to its own whole
 * @LIMA_PICTURE_HEAT: a table of both dimensions, shaded
 * @LIMA_PICTURE_FLOW: ribbons from a dimension to the next
 * @LIMA_PICTURE_MAP: a tile for each country, shaded
 * @LIMA_PICTURE_HISTOGRAM: how many projects there are of each size
 * @LIMA_PICTURE_LORENZ: how concentrated the money is
 * @LIMA_PICTURE_PUBLISHED: what documents say beside what the projects add up to, whatever the breakdown
 *
 * How a breakdown is drawn.
 */
typedef enum
{
  LIMA_PICTURE_BARS,
  LIMA_PICTURE_COLUMNS,
  LIMA_PICTURE_DONUT,
  LIMA_PICTURE_TREEMAP,
  LIMA_PICTURE_STACKED,
  LIMA_PICTURE_WHOLE,
  LIMA_PICTURE_HEAT,
  LIMA_PICTURE_FLOW,
  LIMA_PICTURE_MAP,
  LIMA_PICTURE_HISTOGRAM,
  LIMA_PICTURE_LORENZ,
  LIMA_PICTURE_PUBLISHED,
  LIMA_N_PICTURES,
} LimaPictureKind;

/**
 * LimaReportPicture:
 *
 * A breakdown by one to three dimensions as it is drawn: made in a thread, and never changed afterwards. It points into the facts.
 */
typedef struct _LimaReportPicture LimaReportPicture;

const char        *lima_picture_kind_get_name    (LimaPictureKind               kind);
const char        *lima_picture_kind_get_label   (LimaPictureKind               kind);
gboolean           lima_picture_kind_parse       (const char                   *name,
                                                  LimaPictureKind              *kind);
gboolean           lima_picture_kind_is_table    (LimaPictureKind               kind);
guint              lima_picture_kind_get_n_by    (LimaPictureKind               kind,
                                                  guint                        *least);
const char        *lima_picture_kind_suits       (LimaPictureKind               kind,
                                                  const LimaQuery              *query);

LimaReportPicture *lima_report_picture_new       (LimaPictureKind               kind,
                                                  const LimaFacts              *facts,
                                                  const LimaQuery              *query,
                                                  const LimaReportChartOptions *options,
                                                  GCancellable                 *cancellable,
                                                  GError                      **error);
void               lima_report_picture_free      (LimaReportPicture            *self);
LimaPictureKind    lima_report_picture_get_kind  (const LimaReportPicture      *self);
const LimaChartTable *lima_report_picture_get_words (const LimaReportPicture   *self);
const LimaResult  *lima_report_picture_get_result (const LimaReportPicture     *self);
LimaAtom           lima_report_picture_get_currency (const LimaReportPicture   *self);
const LimaReportSizes *lima_report_picture_get_sizes (const LimaReportPicture  *self);
const LimaAmounts *lima_report_picture_get_amounts (const LimaReportPicture    *self,
                                                  int                           mark);
LimaDrawing       *lima_report_picture_layout    (const LimaReportPicture      *self,
                                                  const LimaChartTheme         *theme,
                                                  double                        width,
                                                  double                        height,
                                                  LimaChartParts                parts);
char              *lima_report_picture_describe_rank (const LimaReportPicture  *self,
                                                  int                           mark);
void               lima_report_picture_foreach_key (const LimaReportPicture    *self,
                                                  int                           mark,
                                                  LimaReportKeyFunc             func,
                                                  gpointer                      data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaReportPicture, lima_report_picture_free)

G_END_DECLS
