/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-layout.h"
#include "lima-drawing-private.h"

G_BEGIN_DECLS

/*
 * LimaChartPage:
 * @left: the left edge of what is drawn
 * @right: its right edge
 * @y: where the next thing begins
 *
 * What all kinds of charts have around their plot, while one is laid out. Everything runs from left to right here.
 */
typedef struct
{
  const LimaChartTable *table;
  const LimaChartTheme *theme;
  LimaChartParts parts;
  gboolean rtl;

  LimaDrawing *drawing;
  double left;
  double right;
  double y;
} LimaChartPage;

#define LIMA_CHART_GAP 10 /* from a mark to its figure */

void           lima_chart_page_init          (LimaChartPage        *self,
                                              const LimaChartTable *table,
                                              const LimaChartTheme *theme,
                                              double                width,
                                              LimaChartParts        parts);
LimaDrawing   *lima_chart_page_finish        (LimaChartPage        *self);

double         lima_chart_page_line_height   (LimaChartPage        *self,
                                              double                points);
double         lima_chart_page_middle        (LimaChartPage        *self,
                                              double                points,
                                              double                centre);
double         lima_chart_page_width_of      (LimaChartPage        *self,
                                              const LimaChartText  *text);
LimaChartText *lima_chart_page_text          (LimaChartPage        *self,
                                              const char           *text,
                                              LimaColour            colour);
LimaChartText *lima_chart_page_note          (LimaChartPage        *self,
                                              const char           *text);
LimaChartText *lima_chart_page_number        (LimaChartPage        *self,
                                              const char           *number);
LimaChartText *lima_chart_page_name          (LimaChartPage        *self,
                                              const LimaChartRow   *row);
LimaChartText *lima_chart_page_figure        (LimaChartPage        *self,
                                              const LimaChartRow   *row);
GPtrArray     *lima_chart_page_wrap          (LimaChartPage        *self,
                                              LimaChartText        *text,
                                              double                width,
                                              guint                 max_lines);
double         lima_chart_page_lines_height  (LimaChartPage        *self,
                                              GPtrArray            *lines);
double         lima_chart_page_add_lines     (LimaChartPage        *self,
                                              int                   row,
                                              GPtrArray            *lines,
                                              LimaAnchor            anchor,
                                              double                x,
                                              double                top);

void           lima_chart_page_add_head      (LimaChartPage        *self);
void           lima_chart_page_add_empty     (LimaChartPage        *self);
void           lima_chart_page_add_total     (LimaChartPage        *self,
                                              double                names_width,
                                              double                figure_x);
void           lima_chart_page_add_footnotes (LimaChartPage        *self);
void           lima_chart_page_add_caption   (LimaChartPage        *self,
                                              double                height);

char          *lima_chart_row_get_sentence   (const LimaChartRow   *row);
LimaFill       lima_chart_row_get_fill       (const LimaChartRow   *row);
void           lima_chart_rows_get_range     (const LimaChartTable *table,
                                              double               *low,
                                              double               *high,
                                              double               *least_step);
GArray        *lima_chart_rows_get_order     (const LimaChartTable *table);

G_END_DECLS
