/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands on the time axis of a plan: bars, clamps, diamonds, baselines, and the notes beside them. */
#include <math.h>

#include "lima-gantt-private.h"
#include "lima-hatch.h"

#define CLAMP_HEIGHT 5
#define BASELINE_GAP 4  /* from a bar to the line below it */
#define BASELINE_TICK 5 /* height of the ends of that line */
#define NOTE_GAP 12
#define HALO 2

/* Cuts a box to what is seen; what is hatched keeps the phase of its lines. FALSE where nothing is left. */
static gboolean
cut (const LimaGanttCanvas *self, LimaRect *box)
{
  double step = LIMA_HATCH_PITCH * G_SQRT2, right = MIN (box->x + box->width, self->right), left = MAX (box->x, self->left);

  if (right <= left)
    return FALSE;
  if (!self->is_paper && left > box->x)
    left = box->x + floor ((left - box->x) / step) * step;
  box->x = left;
  box->width = right - left;
  return box->width >= 1;
}

static void
add_box (LimaGanttCanvas *self, int row, LimaRect box, LimaFill fill, gboolean dashed)
{
  if (!cut (self, &box))
    return;
  lima_drawing_add_rect (self->drawing, LIMA_ITEM_BAR, row, box, fill);
  if (dashed)
    lima_drawing_dash_last (self->drawing);
}

static void
add_activity (LimaGanttCanvas *self, int number, const LimaGanttRow *row, const LimaRect *bar)
{
  LimaRect done = *bar;

  done.width = isnan (row->progress) ? 0 : bar->width * CLAMP (row->progress, 0, 1);
  add_box (self, number, *bar, row->is_critical ? LIMA_FILL_CRITICAL_TINT : LIMA_FILL_TINT, row->is_uncertain);
  if (done.width >= 1)
    add_box (self, number, done, row->is_critical ? LIMA_FILL_CRITICAL : LIMA_FILL_PLAIN, row->is_uncertain);
}

/* What is uncertain isn't full. */
static void
add_milestone (LimaGanttCanvas *self, int number, const LimaGanttRow *row, const LimaRect *bar)
{
  LimaFill sure = row->is_critical ? LIMA_FILL_CRITICAL : LIMA_FILL_PLAIN;
  LimaFill unsure = row->is_critical ? LIMA_FILL_CRITICAL_TINT : LIMA_FILL_TINT;

  if (!lima_gantt_canvas_holds (self, bar->x + bar->width / 2))
    return;
  lima_drawing_add_diamond (self->drawing, number, *bar, row->is_uncertain ? unsure : sure);
  if (row->is_uncertain)
    lima_drawing_dash_last (self->drawing);
}

/* A clamp: a bar with a corner down at each end that is on this part of the axis. */
static void
add_clamp (LimaGanttCanvas *self, int number, const LimaGanttRow *row, const LimaRect *bar)
{
  double unit = self->geometry->unit, height = round (CLAMP_HEIGHT * unit * (row->kind == LIMA_GANTT_PROGRAMME ? 1.4 : 1));
  double corner = MIN (round (CLAMP_HEIGHT * unit), bar->width / 2), below = bar->y + height;

  add_box (self, number, (LimaRect) { bar->x, bar->y, bar->width, height }, LIMA_FILL_SUMMARY, FALSE);
  if (bar->x >= self->left && bar->x + corner <= self->right)
    lima_drawing_add_triangle (self->drawing, (LimaRect) { bar->x, below, corner, corner }, LIMA_POINTS_CORNER_LEFT, LIMA_COLOUR_SUMMARY);
  if (bar->x + bar->width <= self->right && bar->x + bar->width - corner >= self->left)
    lima_drawing_add_triangle (self->drawing, (LimaRect) { bar->x + bar->width - corner, below, corner, corner }, LIMA_POINTS_CORNER_RIGHT,
                               LIMA_COLOUR_SUMMARY);
}

/* ---- Baselines ---- */

static void
add_base_diamond (LimaGanttCanvas *self, const LimaGanttRow *row, const LimaRect *bar)
{
  double x = lima_gantt_place_x (self->geometry, row->base_start), size = bar->width - 2;

  if (row->base_start != row->start && lima_gantt_canvas_holds (self, x))
    lima_drawing_add_diamond (self->drawing, -1, (LimaRect) { x - size / 2, bar->y + 1, size, size }, LIMA_FILL_EMPTY);
}

/* A thin line below the bar with an end up and down at both of its ends. */
static void
add_base_line (LimaGanttCanvas *self, const LimaGanttRow *row, double bottom)
{
  double unit = self->geometry->unit, y = bottom + round (BASELINE_GAP * unit) + 0.5, half = BASELINE_TICK * unit / 2;
  double from = floor (lima_gantt_place_x (self->geometry, row->base_start)) + 0.5;
  double to = floor (lima_gantt_place_x (self->geometry, row->base_end)) - 0.5;

  to = MAX (to, from + 1);
  lima_gantt_canvas_add_line (self, &(LimaRect) { from, y, to - from, 0 }, 1, LIMA_COLOUR_AXIS);
  lima_gantt_canvas_add_line (self, &(LimaRect) { from, y - half, 0, 2 * half }, 1, LIMA_COLOUR_AXIS);
  lima_gantt_canvas_add_line (self, &(LimaRect) { to, y - half, 0, 2 * half }, 1, LIMA_COLOUR_AXIS);
}

/* An open group has the baselines of what is in it below. */
static void
add_baseline (LimaGanttCanvas *self, const LimaGanttRow *row, double row_top)
{
  gboolean is_group = row->kind == LIMA_GANTT_PROGRAMME || row->kind == LIMA_GANTT_SUMMARY;
  LimaGanttRow base = *row;
  LimaRect bar;

  base.start = base.end = 0;
  if (row->base_start == LIMA_GANTT_NOWHERE || row->base_end == LIMA_GANTT_NOWHERE || (is_group && row->has_children && row->is_open) ||
      !lima_gantt_place_bar (self->geometry, row->start != LIMA_GANTT_NOWHERE ? row : &base, row_top, &bar))
    return;
  if (row->kind == LIMA_GANTT_MILESTONE)
    add_base_diamond (self, row, &bar);
  else
    add_base_line (self, row, bar.y + bar.height);
}

void
lima_gantt_canvas_add_baselines (LimaGanttCanvas *self)
{
  for (guint place = self->first; place < self->last; place++)
    {
      const LimaGanttRow *row = lima_gantt_get_row (self->gantt, lima_gantt_get_visible (self->gantt, place));

      add_baseline (self, row, lima_gantt_canvas_row_top (self, place));
    }
}

void
lima_gantt_canvas_add_bars (LimaGanttCanvas *self)
{
  for (guint place = self->first; place < self->last; place++)
    {
      guint number = lima_gantt_get_visible (self->gantt, place);
      const LimaGanttRow *row = lima_gantt_get_row (self->gantt, number);
      double row_top = lima_gantt_canvas_row_top (self, place);
      LimaRect bar;

      if (!lima_gantt_place_bar (self->geometry, row, row_top, &bar))
        continue;
      if (row->kind == LIMA_GANTT_ACTIVITY)
        add_activity (self, (int) number, row, &bar);
      else if (row->kind == LIMA_GANTT_MILESTONE)
        add_milestone (self, (int) number, row, &bar);
      else
        add_clamp (self, (int) number, row, &bar);
    }
}

/* ---- Notes ---- */

/* Where nothing of the row stands any more; a later baseline of a milestone stands behind it. */
static double
find_free (const LimaGanttCanvas *self, const LimaGanttRow *row, const LimaRect *bar)
{
  double end = bar->x + bar->width;

  if (row->kind == LIMA_GANTT_MILESTONE && row->base_start != LIMA_GANTT_NOWHERE)
    end = MAX (end, lima_gantt_place_x (self->geometry, row->base_start) + bar->width / 2);
  return end;
}

/* Lines that pass below a note are covered; a note that would run over the end of the axis is left out. */
static void
add_note (LimaGanttCanvas *self, guint number, const LimaGanttRow *row, const LimaRect *bar)
{
  const LimaGanttGeometry *geometry = self->geometry;
  gboolean is_selected = geometry->view.selected == (int) number;
  double x = find_free (self, row, bar) + NOTE_GAP * geometry->unit, height = round (geometry->row_height * 0.6), width, baseline;
  g_autoptr (LimaChartText) text = NULL;

  if (!lima_gantt_canvas_holds (self, bar->x + bar->width - (row->kind == LIMA_GANTT_MILESTONE ? bar->width / 2 : 0)))
    return;
  text = lima_chart_text_new (row->note, self->theme->note_size, LIMA_COLOUR_SECOND, geometry->rtl);
  width = lima_gantt_canvas_width_of (self, text);
  if (x + width > geometry->axis_right)
    return;
  lima_drawing_add_rect (self->drawing, LIMA_ITEM_TRACK, -1,
                         (LimaRect) { x - HALO, round (bar->y + bar->height / 2 - height / 2), ceil (width) + 2 * HALO, height },
                         is_selected ? LIMA_FILL_SELECTED : LIMA_FILL_GROUND);
  baseline = lima_gantt_canvas_middle (self, text->size, bar->y + bar->height / 2);
  lima_gantt_canvas_add_text (self, (int) number, g_steal_pointer (&text), LIMA_ANCHOR_LEFT, x, baseline);
}

void
lima_gantt_canvas_add_notes (LimaGanttCanvas *self)
{
  for (guint place = self->first; place < self->last; place++)
    {
      guint number = lima_gantt_get_visible (self->gantt, place);
      const LimaGanttRow *row = lima_gantt_get_row (self->gantt, number);
      double row_top = lima_gantt_canvas_row_top (self, place);
      LimaRect bar;

      if (row->note != NULL && lima_gantt_place_bar (self->geometry, row, row_top, &bar))
        add_note (self, number, row, &bar);
    }
}
