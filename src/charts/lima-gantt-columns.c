/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns beside the time axis of a plan: names with the triangles of groups, and dates. */
#include <math.h>

#include "lima-gantt-private.h"

#define EXPANDER 8

/* What belongs to a group begins where the group's name does. */
static double
find_indent (const LimaGanttRow *row)
{
  gboolean is_leaf = row->kind == LIMA_GANTT_ACTIVITY || row->kind == LIMA_GANTT_MILESTONE;

  return LIMA_GANTT_INDENT * (row->level + (is_leaf && row->level > 0 ? 0 : 1));
}

static void
add_expander (LimaGanttCanvas *self, const LimaGanttRow *row, double row_top)
{
  const LimaGanttGeometry *geometry = self->geometry;
  double unit = geometry->unit, x = geometry->columns[0] + (LIMA_GANTT_PADDING + LIMA_GANTT_INDENT * row->level) * unit;
  double long_side = round (EXPANDER * unit), short_side = round (EXPANDER * 0.62 * unit), middle = row_top + geometry->row_height / 2;

  if (row->is_open)
    lima_drawing_add_triangle (self->drawing, (LimaRect) { x, middle - short_side / 2, long_side, short_side }, LIMA_POINTS_DOWN,
                               LIMA_COLOUR_SECOND);
  else
    lima_drawing_add_triangle (self->drawing, (LimaRect) { x + 1, middle - long_side / 2, short_side, long_side }, LIMA_POINTS_RIGHT,
                               LIMA_COLOUR_SECOND);
}

/* A text in the room from left to right, cut where it is too long. */
static void
add_cell (LimaGanttCanvas *self, int number, LimaChartText *text, LimaAnchor anchor, double left, double right, double centre)
{
  g_autoptr (LimaChartText) owned = text;
  g_autoptr (GPtrArray) lines = NULL;
  double room = right - left, baseline = lima_gantt_canvas_middle (self, text->size, centre);

  if (room <= 0)
    return;
  if (lima_gantt_canvas_width_of (self, text) > room)
    {
      lines = lima_texter_wrap (self->drawing->texter, text, room, 1);
      lima_chart_text_free (owned);
      owned = g_ptr_array_steal_index (lines, 0);
    }
  lima_gantt_canvas_add_text (self, number, g_steal_pointer (&owned), anchor, anchor == LIMA_ANCHOR_LEFT ? left : right, baseline);
}

static LimaChartText *
new_text (LimaGanttCanvas *self, const char *words, gboolean bold, LimaColour colour)
{
  return (bold ? lima_chart_text_new_bold : lima_chart_text_new) (words, self->theme->text_size, colour, self->geometry->rtl);
}

static void
add_row (LimaGanttCanvas *self, guint number, double row_top)
{
  const LimaGanttGeometry *geometry = self->geometry;
  const LimaGanttRow *row = lima_gantt_get_row (self->gantt, number);
  const char *const dates[] = { row->start_text, row->end_text, row->slip_text };
  gboolean is_group = row->kind == LIMA_GANTT_PROGRAMME || row->kind == LIMA_GANTT_SUMMARY;
  double padding = LIMA_GANTT_PADDING * geometry->unit, centre = row_top + geometry->row_height / 2;
  double x = geometry->columns[0] + padding + find_indent (row) * geometry->unit;

  if (row->has_children)
    add_expander (self, row, row_top);
  add_cell (self, (int) number, new_text (self, row->label, is_group, LIMA_COLOUR_INK), LIMA_ANCHOR_LEFT, x,
            geometry->columns[1] - padding / 2, centre);
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    if (dates[i] != NULL && geometry->columns[i + 2] > geometry->columns[i + 1])
      add_cell (self, (int) number, new_text (self, dates[i], i == 2 ? row->slip_is_late : is_group, LIMA_COLOUR_INK), LIMA_ANCHOR_RIGHT,
                geometry->columns[i + 1] + padding / 2, geometry->columns[i + 2] - padding, centre);
}

static void
add_ground (LimaGanttCanvas *self)
{
  const LimaGanttGeometry *geometry = self->geometry;
  double top = geometry->top + geometry->head_height;
  LimaRect box = { geometry->columns[0], top, geometry->columns[LIMA_GANTT_N_COLUMNS] - geometry->columns[0], self->bottom - top };

  if (box.height > 0)
    lima_drawing_add_rect (self->drawing, LIMA_ITEM_TRACK, -1, box, LIMA_FILL_GROUND);
}

/* On the screen the columns lie above what has moved below them. */
void
lima_gantt_canvas_add_columns (LimaGanttCanvas *self)
{
  const LimaGanttGeometry *geometry = self->geometry;
  double left = geometry->columns[0], right = geometry->columns[LIMA_GANTT_N_COLUMNS];

  if (right <= left)
    return;
  if (!self->is_paper)
    add_ground (self);
  for (guint place = self->first; place < self->last; place++)
    {
      guint number = lima_gantt_get_visible (self->gantt, place);
      double top = lima_gantt_canvas_row_top (self, place), bottom = top + geometry->row_height;

      if (!self->is_paper && geometry->view.selected == (int) number)
        lima_drawing_add_rect (self->drawing, LIMA_ITEM_TRACK, -1, (LimaRect) { left, top, right - left, geometry->row_height },
                               LIMA_FILL_SELECTED);
      if (!self->is_paper)
        lima_drawing_add_line (self->drawing, left, bottom - 0.5, right, bottom - 0.5, 1, FALSE, LIMA_COLOUR_HAIR);
      add_row (self, number, top);
    }
}

/* The headings stand in the lower level of the head. */
void
lima_gantt_canvas_add_headings (LimaGanttCanvas *self)
{
  const LimaGanttGeometry *geometry = self->geometry;
  double padding = LIMA_GANTT_PADDING * geometry->unit, centre = geometry->top + geometry->head_height * 3 / 4;

  for (guint i = 0; i < LIMA_GANTT_N_COLUMNS; i++)
    {
      double left = geometry->columns[i], right = geometry->columns[i + 1];

      if (self->gantt->headings[i] == NULL || right <= left)
        continue;
      add_cell (self, -1, new_text (self, self->gantt->headings[i], TRUE, LIMA_COLOUR_SECOND),
                i == LIMA_GANTT_COLUMN_NAME ? LIMA_ANCHOR_LEFT : LIMA_ANCHOR_RIGHT, left + (i == 0 ? padding : padding / 2), right - padding,
                centre);
    }
}
