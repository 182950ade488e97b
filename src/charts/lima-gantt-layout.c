/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan as it is seen on the screen: columns at the side, the head at the top, and the rows that have room below. */
#include <math.h>

#include "lima-gantt-private.h"

#define HALF_CAPITAL 0.35 /* from the middle of a capital letter to its baseline, in parts of the size */
#define SCREEN_SLACK 24   /* what is drawn beyond the edge of the screen, so that no outline of a cut is seen */

double
lima_gantt_canvas_row_top (const LimaGanttCanvas *self, double place)
{
  const LimaGanttGeometry *geometry = self->geometry;

  return geometry->top + geometry->head_height + place * geometry->row_height - geometry->view.scroll_y;
}

/* The baseline for letters whose middle shall be at centre. */
double
lima_gantt_canvas_middle (const LimaGanttCanvas *self, double points, double centre)
{
  return centre + HALF_CAPITAL * lima_chart_theme_to_pixels (self->theme, points);
}

double
lima_gantt_canvas_width_of (LimaGanttCanvas *self, const LimaChartText *text)
{
  return lima_gantt_text_width (self->gantt, self->drawing->texter, text);
}

/* Takes the text. */
void
lima_gantt_canvas_add_text (LimaGanttCanvas *self, int row, LimaChartText *text, LimaAnchor anchor, double x, double baseline)
{
  lima_drawing_add_measured (self->drawing, row, text, lima_gantt_canvas_width_of (self, text), anchor, x, baseline);
}

/* Adds what of a level or upright line is among the rows and on the axis. */
void
lima_gantt_canvas_add_line (LimaGanttCanvas *self, const LimaRect *line, double width, LimaColour colour)
{
  double x1 = MIN (line->x, line->x + line->width), x2 = MAX (line->x, line->x + line->width);
  double y1 = MIN (line->y, line->y + line->height), y2 = MAX (line->y, line->y + line->height);

  x1 = MAX (x1, self->left);
  x2 = MIN (x2, self->right);
  y1 = MAX (y1, self->geometry->top + self->geometry->head_height);
  y2 = MIN (y2, self->bottom);
  if (x1 <= x2 && y1 <= y2 && (x1 < x2 || y1 < y2))
    lima_drawing_add_line (self->drawing, x1, y1, x2, y2, width, FALSE, colour);
}

/* Whether a place on the axis belongs to this part of it. */
gboolean
lima_gantt_canvas_holds (const LimaGanttCanvas *self, double x)
{
  if (self->is_paper)
    return x >= self->geometry->axis_left - 0.001 && x < self->geometry->axis_right - 0.001;
  return x >= self->left && x <= self->right;
}

static void
add_bands (LimaGanttCanvas *self)
{
  const LimaGanttGeometry *geometry = self->geometry;
  double left = geometry->columns[self->is_paper ? 0 : LIMA_GANTT_N_COLUMNS], right = geometry->view.width;

  for (guint place = self->first; place < self->last; place++)
    {
      double top = lima_gantt_canvas_row_top (self, place), bottom = top + geometry->row_height;

      if (geometry->view.selected == (int) lima_gantt_get_visible (self->gantt, place))
        lima_drawing_add_rect (self->drawing, LIMA_ITEM_TRACK, -1, (LimaRect) { left, top, right - left, geometry->row_height },
                               LIMA_FILL_SELECTED);
      lima_drawing_add_line (self->drawing, left, bottom - 0.5, right, bottom - 0.5, 1, FALSE, LIMA_COLOUR_HAIR);
    }
}

/* The edges of the head and of the columns. */
static void
add_edges (LimaGanttCanvas *self)
{
  const LimaGanttGeometry *geometry = self->geometry;
  double edge = geometry->top + geometry->head_height - 0.5, x = geometry->columns[LIMA_GANTT_N_COLUMNS] - 0.5;

  lima_drawing_add_line (self->drawing, geometry->columns[0], edge, geometry->view.width, edge, 1, FALSE, LIMA_COLOUR_DIVIDE);
  if (geometry->view.with_columns)
    lima_drawing_add_line (self->drawing, x, geometry->top, x, MAX (self->bottom, edge), 1, FALSE, LIMA_COLOUR_DIVIDE);
}

/* A mark for each row: its bar, or what of it is seen, or its name where there is none. */
static void
add_marks (LimaGanttCanvas *self)
{
  const LimaGanttGeometry *geometry = self->geometry;

  for (guint place = self->first; place < self->last; place++)
    {
      guint number = lima_gantt_get_visible (self->gantt, place);
      const LimaGanttRow *row = lima_gantt_get_row (self->gantt, number);
      double top = lima_gantt_canvas_row_top (self, place);
      LimaRect band = { geometry->columns[0], top, geometry->view.width - geometry->columns[0], geometry->row_height };
      LimaRect bar, name = { geometry->columns[0] + 4, top + 4, geometry->columns[1] - geometry->columns[0] - 8, geometry->row_height - 8 };

      if (!lima_gantt_place_bar (geometry, row, top, &bar) || bar.x + bar.width < geometry->axis_left || bar.x > geometry->axis_right)
        bar = geometry->view.with_columns ? name : (LimaRect) { band.x + 4, band.y + 4, band.width - 8, band.height - 8 };
      else
        {
          double right = MIN (bar.x + bar.width, geometry->axis_right);

          bar.x = MAX (bar.x, geometry->axis_left);
          bar.width = MAX (right - bar.x, 1);
        }
      lima_drawing_add_mark (self->drawing, (int) number, band, bar, g_strdup (row->sentence));
    }
}

/* All of a part of the plan, from the ground up. */
void
lima_gantt_canvas_add (LimaGanttCanvas *self)
{
  self->drawing->section = LIMA_SECTION_FIGURE;
  add_bands (self);
  lima_gantt_canvas_add_grid (self);
  lima_gantt_canvas_add_baselines (self);
  lima_gantt_canvas_add_links (self);
  lima_gantt_canvas_add_today (self);
  lima_gantt_canvas_add_bars (self);
  lima_gantt_canvas_add_notes (self);
  lima_gantt_canvas_add_columns (self);
  lima_gantt_canvas_add_head (self);
  lima_gantt_canvas_add_headings (self);
  add_edges (self);
  add_marks (self);
}

/* The places of the rows of which anything is seen. */
static void
find_rows (LimaGanttCanvas *self, double height)
{
  const LimaGanttGeometry *geometry = self->geometry;
  double scroll = geometry->view.scroll_y, n = lima_gantt_get_n_visible (self->gantt);
  double room = MAX (height - geometry->head_height, 0);

  self->first = (guint) CLAMP (floor (scroll / geometry->row_height), 0, n);
  self->last = (guint) CLAMP (ceil ((scroll + room) / geometry->row_height), self->first, n);
}

static void
add_empty (LimaGanttCanvas *self, double height)
{
  const char *words = lima_gantt_get_empty_text (self->gantt);
  const LimaGanttGeometry *geometry = self->geometry;
  double size = self->theme->text_size, rows = geometry->top + geometry->head_height;
  double middle = rows + MIN ((height - rows) / 2, 100 * geometry->unit);
  LimaChartText *text;

  if (words == NULL || lima_gantt_get_n_visible (self->gantt) > 0)
    return;
  text = lima_chart_text_new (words, size, LIMA_COLOUR_SECOND, geometry->rtl);
  lima_gantt_canvas_add_text (self, -1, text, LIMA_ANCHOR_MIDDLE, (geometry->columns[0] + geometry->view.width) / 2,
                              lima_gantt_canvas_middle (self, size, middle));
}

/**
 * lima_gantt_layout:
 * @theme: colours and sizes
 * @view: what is seen
 *
 * Lays out what of a plan is seen, and nothing else: the time it takes follows the size of the view.
 *
 * Returns: (transfer full): a drawing of the size of the view; its marks are the rows that are seen
 */
LimaDrawing *
lima_gantt_layout (LimaGantt *self, const LimaChartTheme *theme, const LimaGanttView *view)
{
  LimaGanttGeometry geometry;
  LimaGanttCanvas canvas = { .gantt = self, .theme = theme, .geometry = &geometry };

  g_return_val_if_fail (self != NULL && theme != NULL && view != NULL && view->pixels_per_day > 0, NULL);

  lima_gantt_measure (self, theme, view, &geometry);
  canvas.drawing = lima_drawing_new (theme, view->width, geometry.rtl);
  lima_drawing_set_words (canvas.drawing, lima_gantt_get_title (self), NULL, lima_format_get_language (self->format));
  canvas.left = geometry.axis_left - SCREEN_SLACK;
  canvas.right = geometry.axis_right + SCREEN_SLACK;
  find_rows (&canvas, view->height);
  canvas.bottom = view->height;
  lima_gantt_canvas_add (&canvas);
  add_empty (&canvas, view->height);
  lima_drawing_freeze (canvas.drawing, view->height);
  return canvas.drawing;
}
