/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Dragging the ground, which is what is seen, or a milestone, which leaves a shadow where it would be. */

#include "lima-agenda-timeline-private.h"

#include <math.h>

#include "lima-agenda-edit.h"
#include "lima-chart-look.h"

#define SHADOW_TEXT 10 /* points */
#define SHADOW_GAP 6

/*
 * lima_agenda_timeline_can_move:
 * @item: an item, or -1
 *
 * Returns: whether its date can be moved here
 */
gboolean
lima_agenda_timeline_can_move (LimaAgendaTimeline *self, int item)
{
  int row = item < 0 ? -1 : lima_agenda_find (self->agenda, lima_timeline_get_item (self->timeline, (guint) item)->key);

  return row >= 0 && lima_agenda_edit_can_move (lima_agenda_get (self->agenda, (guint) row));
}

static void
begin (LimaAgendaTimeline *self, double x, double y)
{
  LimaTimelineGeometry geometry;
  int item;

  if (!lima_agenda_timeline_measure (self, &geometry))
    return;
  item = lima_timeline_get_item_at (self->timeline, &geometry, x, y);
  self->drag = (LimaAgendaDrag) { .hold = LIMA_AGENDA_HOLDS_GROUND, .item = -1, .x = x, .from = lima_timeline_get_day (&geometry, x) };
  self->drag.scroll = gtk_adjustment_get_value (self->lanes);
  if (!lima_agenda_timeline_can_move (self, item))
    return;
  self->drag.hold = LIMA_AGENDA_HOLDS_ITEM;
  self->drag.item = item;
}

/* The day that was taken hold of stays below the pointer. */
static void
drag_ground (LimaAgendaTimeline *self, double dx, double dy)
{
  LimaTimelineGeometry geometry;

  if (!lima_agenda_timeline_measure (self, &geometry))
    return;
  self->fits = FALSE;
  gtk_adjustment_set_value (self->lanes, self->drag.scroll - dy);
  lima_agenda_timeline_look (self, self->view.left_day + self->drag.from - lima_timeline_get_day (&geometry, self->drag.x + dx));
}

static void
drag_item (LimaAgendaTimeline *self, double dx)
{
  LimaTimelineGeometry geometry;

  if (!lima_agenda_timeline_measure (self, &geometry))
    return;
  self->drag.by = (int) round (lima_timeline_get_day (&geometry, self->drag.x + dx) - self->drag.from);
  gtk_widget_queue_draw (self->area);
}

static void
update (LimaAgendaTimeline *self, double dx, double dy)
{
  if (self->drag.hold == LIMA_AGENDA_HOLDS_NOTHING)
    return;
  gtk_widget_set_cursor_from_name (self->area, "grabbing");
  if (self->drag.hold == LIMA_AGENDA_HOLDS_GROUND)
    drag_ground (self, dx, dy);
  else
    drag_item (self, dx);
}

static void
end (LimaAgendaTimeline *self)
{
  const LimaAgendaDrag drag = self->drag;

  lima_agenda_timeline_cancel_drag (self);
  if (drag.hold != LIMA_AGENDA_HOLDS_ITEM || drag.by == 0)
    return;
  lima_agenda_timeline_choose (self, drag.item);
  lima_agenda_timeline_emit_moved (self, drag.by);
}

/*
 * lima_agenda_timeline_cancel_drag:
 *
 * Leaves what is held where it was.
 */
void
lima_agenda_timeline_cancel_drag (LimaAgendaTimeline *self)
{
  if (self->drag.hold == LIMA_AGENDA_HOLDS_NOTHING)
    return;
  self->drag = (LimaAgendaDrag) { .item = -1 };
  gtk_widget_set_cursor (self->area, NULL);
  gtk_widget_queue_draw (self->area);
}

/* A month, quarter or year moves by whole ones, so that the shadow may be ahead of the pointer or behind it. */
static int
shift_of (const LimaAgendaItem *item, int by, LimaDate *date)
{
  const LimaMilestoneDate *current = item->milestone == NULL ? NULL : item->current;
  LimaDate from = current == NULL ? lima_day_to_date (item->span.start)
                  : lima_day_has_date (&current->start) ? current->start.date : current->end.date;

  *date = lima_agenda_edit_shift (from, by);
  return date->precision == LIMA_PRECISION_NONE ? 0 : lima_date_first_day (*date) - lima_date_first_day (from);
}

static char *
write_days (LimaAgendaTimeline *self, const LimaTimelineSpan *span, LimaDate date, int by)
{
  if (date.precision == LIMA_PRECISION_DAY && span->end - span->start > 1)
    return lima_format_period (self->format, date, lima_day_to_date (span->end - 1 + by));
  return lima_format_date (self->format, date);
}

static void
paint_words (LimaAgendaTimeline *self, cairo_t *cr, const char *words, double x, double y)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (self->area, words);
  PangoFontDescription *font = pango_font_description_copy (pango_context_get_font_description (pango_layout_get_context (layout)));
  int width, height;

  pango_font_description_set_size (font, SHADOW_TEXT * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_get_pixel_size (layout, &width, &height);
  x = CLAMP (x - width / 2.0, 0, fmax (self->view.width - width, 0));
  lima_chart_look_set_colour (cr, &self->theme, LIMA_COLOUR_GROUND);
  cairo_rectangle (cr, x - 2, y - height - SHADOW_GAP, width + 4, height);
  cairo_fill (cr);
  lima_chart_look_set_colour (cr, &self->theme, LIMA_COLOUR_INK);
  cairo_move_to (cr, x, y - height - SHADOW_GAP);
  pango_cairo_show_layout (cr, layout);
}

/*
 * lima_agenda_timeline_paint_drag:
 *
 * Paints where the milestone that is dragged would be.
 */
void
lima_agenda_timeline_paint_drag (LimaAgendaTimeline *self, cairo_t *cr, const LimaTimelineGeometry *geometry)
{
  static const double dashes[] = { 4, 3 };
  const LimaTimelineItem *item;
  g_autofree char *words = NULL;
  LimaDate date;
  LimaRect mark;
  double by;
  int days;

  if (self->drag.hold != LIMA_AGENDA_HOLDS_ITEM || self->drag.by == 0
      || !lima_timeline_get_mark (self->timeline, geometry, (guint) self->drag.item, &mark))
    return;
  item = lima_timeline_get_item (self->timeline, (guint) self->drag.item);
  days = shift_of (lima_agenda_get (self->agenda, (guint) lima_agenda_find (self->agenda, item->key)), self->drag.by, &date);
  if (date.precision == LIMA_PRECISION_NONE)
    return;
  words = write_days (self, &item->span, date, days);
  by = lima_timeline_get_x (geometry, item->span.start + days) - lima_timeline_get_x (geometry, item->span.start);
  cairo_save (cr);
  lima_chart_look_set_colour (cr, &self->theme, LIMA_COLOUR_WARNING);
  cairo_set_line_width (cr, 1.5);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_rectangle (cr, mark.x + by, mark.y, mark.width, mark.height);
  cairo_move_to (cr, mark.x + mark.width / 2, mark.y + mark.height / 2);
  cairo_line_to (cr, mark.x + mark.width / 2 + by, mark.y + mark.height / 2);
  cairo_stroke (cr);
  paint_words (self, cr, words, mark.x + by + mark.width / 2, mark.y);
  cairo_restore (cr);
}

/*
 * lima_agenda_timeline_init_drag:
 *
 * Makes the gesture.
 */
void
lima_agenda_timeline_init_drag (LimaAgendaTimeline *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (begin), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (update), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (end), self);
  gtk_widget_add_controller (self->area, GTK_EVENT_CONTROLLER (drag));
}
