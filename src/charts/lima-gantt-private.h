/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-page.h"
#include "lima-gantt-view.h"
#include "lima-sign-legend.h"
#include "lima-text-widths.h"

G_BEGIN_DECLS

/* Widths of texts, as they are in one font and size. */
typedef struct
{
  LimaTextWidths texts;
  double columns[LIMA_GANTT_N_COLUMNS];
} LimaGanttWidths;

struct _LimaGantt
{
  gatomicrefcount refs;
  LimaFormat *format;
  LimaChartTable *words; /* title, subtitle, the mark of illustrative data, footnotes, and what is said without rows */
  GStringChunk *texts;
  GArray *rows;          /* of LimaGanttRow */
  GArray *parents;       /* of int, by row */
  GHashTable *keys;      /* from keys to rows + 1 */
  GArray *links;         /* of LimaGanttLink */
  GArray *legend;        /* of LimaSignEntry */
  char *headings[LIMA_GANTT_N_COLUMNS];
  gint32 today;
  char *today_text;

  gboolean is_shown;     /* whether the next two hold */
  GArray *visible;       /* of guint: rows, by place */
  GArray *places;        /* of int: places, by row, or -1 */
  LimaGanttWidths widths;
};

/*
 * LimaGanttCanvas:
 * @left: how far to the left what stands on the axis may reach
 * @right: how far to the right
 * @bottom: where the rows end
 * @first: the place of the first row on it
 * @last: the place behind the last one
 * @is_paper: whether nothing covers what stands out: it is cut instead, and days before the first one of the axis or behind its last
 *   one belong to another page
 *
 * A part of a plan while it is laid out: all from left to right.
 */
typedef struct
{
  LimaGantt *gantt;
  const LimaChartTheme *theme;
  const LimaGanttGeometry *geometry;
  LimaDrawing *drawing;
  double left;
  double right;
  double bottom;
  guint first;
  guint last;
  gboolean is_paper;
} LimaGanttCanvas;

/* Sizes for text without scaling, in pixels. */
#define LIMA_GANTT_BAR_HEIGHT 12
#define LIMA_GANTT_BAR_LIFT 2 /* how far the middle of a bar is above that of its row */
#define LIMA_GANTT_DIAMOND 14
#define LIMA_GANTT_INDENT 14
#define LIMA_GANTT_PADDING 8

double   lima_gantt_place_x            (const LimaGanttGeometry *geometry,
                                        double                   day);
gboolean lima_gantt_place_bar          (const LimaGanttGeometry *geometry,
                                        const LimaGanttRow      *row,
                                        double                   row_top,
                                        LimaRect                *bar);
double   lima_gantt_text_width         (LimaGantt               *self,
                                        LimaTexter              *texter,
                                        const LimaChartText     *text);
void     lima_gantt_place_columns      (LimaGantt               *self,
                                        const LimaChartTheme    *theme,
                                        LimaGanttGeometry       *geometry,
                                        double                   left);
void     lima_gantt_measure_at         (LimaGantt               *self,
                                        const LimaChartTheme    *theme,
                                        const LimaGanttView     *view,
                                        double                   left,
                                        double                   top,
                                        double                   gutter,
                                        LimaGanttGeometry       *geometry);

double   lima_gantt_canvas_row_top     (const LimaGanttCanvas   *self,
                                        double                   place);
double   lima_gantt_canvas_middle      (const LimaGanttCanvas   *self,
                                        double                   points,
                                        double                   centre);
double   lima_gantt_canvas_width_of    (LimaGanttCanvas         *self,
                                        const LimaChartText     *text);
void     lima_gantt_canvas_add_text    (LimaGanttCanvas         *self,
                                        int                      row,
                                        LimaChartText           *text,
                                        LimaAnchor               anchor,
                                        double                   x,
                                        double                   baseline);
void     lima_gantt_canvas_add_line    (LimaGanttCanvas         *self,
                                        const LimaRect          *line,
                                        double                   width,
                                        LimaColour               colour);
gboolean lima_gantt_canvas_holds       (const LimaGanttCanvas   *self,
                                        double                   x);

void     lima_gantt_canvas_add         (LimaGanttCanvas         *self);
void     lima_gantt_canvas_add_grid    (LimaGanttCanvas         *self);
void     lima_gantt_canvas_add_baselines (LimaGanttCanvas       *self);
void     lima_gantt_canvas_add_links   (LimaGanttCanvas         *self);
void     lima_gantt_canvas_add_bars    (LimaGanttCanvas         *self);
void     lima_gantt_canvas_add_today   (LimaGanttCanvas         *self);
void     lima_gantt_canvas_add_notes   (LimaGanttCanvas         *self);
void     lima_gantt_canvas_add_columns (LimaGanttCanvas         *self);
void     lima_gantt_canvas_add_head    (LimaGanttCanvas         *self);
void     lima_gantt_canvas_add_headings (LimaGanttCanvas        *self);

double   lima_gantt_place_legend       (LimaGantt               *self,
                                        const LimaChartTheme    *theme,
                                        LimaDrawing             *drawing,
                                        const LimaRect          *room,
                                        gboolean                 is_shown);

G_END_DECLS
