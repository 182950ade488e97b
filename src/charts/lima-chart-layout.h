/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-table.h"
#include "lima-chart-theme.h"
#include "lima-drawing.h"

G_BEGIN_DECLS

/**
 * LimaChartParts:
 * @LIMA_CHART_TITLE: the sentence and the line below it
 * @LIMA_CHART_STRIP: the strip of the whole
 * @LIMA_CHART_LEGEND: what the kinds of marks mean
 * @LIMA_CHART_TOTAL: the total, below its rule
 * @LIMA_CHART_FOOTNOTE: the footnote; where it is small, the caption in its place
 * @LIMA_CHART_SMALL: as in a card: columns without an axis, figures in one line, no second lines
 *
 * What is drawn beside the rows and the axis. The window and the report set the title themselves; files have all. The mark of
 * illustrative data is never left out.
 */
typedef enum
{
  LIMA_CHART_TITLE = 1 << 0,
  LIMA_CHART_STRIP = 1 << 1,
  LIMA_CHART_LEGEND = 1 << 2,
  LIMA_CHART_TOTAL = 1 << 3,
  LIMA_CHART_FOOTNOTE = 1 << 4,
  LIMA_CHART_ALL = (1 << 5) - 1, /* of a chart by itself */
  LIMA_CHART_SMALL = 1 << 5,
} LimaChartParts;

LimaDrawing *lima_bars_layout    (const LimaChartTable *table,
                                  const LimaChartTheme *theme,
                                  double                width,
                                  double                height,
                                  LimaChartParts        parts);
LimaDrawing *lima_compact_layout (const LimaChartTable *table,
                                  const LimaChartTheme *theme,
                                  double                width,
                                  double                height,
                                  LimaChartParts        parts);
LimaDrawing *lima_donut_layout   (const LimaChartTable *table,
                                  const LimaChartTheme *theme,
                                  double                width,
                                  double                height,
                                  LimaChartParts        parts);
LimaDrawing *lima_treemap_layout (const LimaChartTable *table,
                                  const LimaChartTheme *theme,
                                  double                width,
                                  double                height,
                                  LimaChartParts        parts);
LimaDrawing *lima_trend_layout   (const LimaChartTable *table,
                                  const LimaChartTheme *theme,
                                  double                width,
                                  double                height,
                                  LimaChartParts        parts);

G_END_DECLS
