/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The strip below a timeline: all milestones, and a window on those that are seen, which is dragged and made wider or narrower. */

#include "lima-agenda-timeline-private.h"

#include <math.h>

#define NEAR 8 /* pixels around an edge that hold it */

static double
day_at (LimaAgendaTimeline *self, double x)
{
  return lima_timeline_navigator_day (self->timeline, gtk_widget_get_width (self->strip), x);
}

/* Days are spread evenly over the strip. */
static double
place_of (LimaAgendaTimeline *self, double day)
{
  double width = gtk_widget_get_width (self->strip), first = day_at (self, 0), last = day_at (self, width);

  return first == last ? 0 : (day - first) / (last - first) * width;
}

static gboolean
get_window (LimaAgendaTimeline *self, double *start, double *end)
{
  LimaTimelineGeometry geometry;

  if (!lima_agenda_timeline_measure (self, &geometry) || lima_timeline_get_n_items (self->timeline) == 0)
    return FALSE;
  *start = self->view.left_day;
  *end = *start + fabs (geometry.axis_right - geometry.axis_left) / self->view.pixels_per_day;
  return TRUE;
}

static LimaAgendaWindowPart
part_at (LimaAgendaTimeline *self, double x, double start, double end)
{
  double from = place_of (self, start), to = place_of (self, end);

  if (fabs (x - from) <= NEAR)
    return LIMA_AGENDA_WINDOW_START;
  if (fabs (x - to) <= NEAR)
    return LIMA_AGENDA_WINDOW_END;
  return x > fmin (from, to) && x < fmax (from, to) ? LIMA_AGENDA_WINDOW_ALL : LIMA_AGENDA_WINDOW_NOTHING;
}

/* Outside of the window, it comes to where the button was pressed. */
static void
begin (LimaAgendaTimeline *self, double x, double y)
{
  double start, end, middle;

  if (!get_window (self, &start, &end))
    return;
  if (part_at (self, x, start, end) == LIMA_AGENDA_WINDOW_NOTHING)
    {
      middle = day_at (self, x);
      lima_agenda_timeline_look_at (self, middle - (end - start) / 2, middle + (end - start) / 2);
      get_window (self, &start, &end);
    }
  self->window = (LimaAgendaWindowDrag) { part_at (self, x, start, end), x, start, end };
}

static void
update (LimaAgendaTimeline *self, double dx, double dy)
{
  LimaAgendaWindowDrag *window = &self->window;
  double by;

  if (window->part == LIMA_AGENDA_WINDOW_NOTHING || self->timeline == NULL)
    return;
  by = day_at (self, window->x + dx) - day_at (self, window->x);
  if (window->part == LIMA_AGENDA_WINDOW_START)
    lima_agenda_timeline_look_at (self, fmin (window->start + by, window->end - 1), window->end);
  else if (window->part == LIMA_AGENDA_WINDOW_END)
    lima_agenda_timeline_look_at (self, window->start, fmax (window->end + by, window->start + 1));
  else
    lima_agenda_timeline_look_at (self, window->start + by, window->end + by);
}

static void
end (LimaAgendaTimeline *self)
{
  self->window.part = LIMA_AGENDA_WINDOW_NOTHING;
}

static void
moved_over (LimaAgendaTimeline *self, double x, double y)
{
  double start, end;
  LimaAgendaWindowPart part = get_window (self, &start, &end) ? part_at (self, x, start, end) : LIMA_AGENDA_WINDOW_NOTHING;

  gtk_widget_set_cursor_from_name (self->strip, part == LIMA_AGENDA_WINDOW_START || part == LIMA_AGENDA_WINDOW_END ? "ew-resize"
                                                : part == LIMA_AGENDA_WINDOW_ALL ? "grab" : NULL);
}

static LimaDrawing *
lay_out (LimaAgendaTimeline *self, double width)
{
  LimaTimelineGeometry geometry;

  if (width <= 0 || !lima_agenda_timeline_measure (self, &geometry))
    return NULL;
  return lima_timeline_layout_navigator (self->timeline, &self->theme, width, &self->view, &geometry);
}

static void
paint (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  LimaAgendaTimeline *self = data;
  g_autoptr(LimaDrawing) drawing = lay_out (self, width);

  if (drawing != NULL)
    lima_drawing_paint (drawing, cr);
}

/*
 * lima_agenda_timeline_update_strip:
 *
 * Makes it as high as it has to be.
 */
void
lima_agenda_timeline_update_strip (LimaAgendaTimeline *self)
{
  g_autoptr(LimaDrawing) drawing = lay_out (self, gtk_widget_get_width (self->area));

  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (self->strip), drawing == NULL ? 0 : (int) ceil (lima_drawing_get_height (drawing)));
}

/*
 * lima_agenda_timeline_init_strip:
 *
 * Makes the strip work.
 */
void
lima_agenda_timeline_init_strip (LimaAgendaTimeline *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *pointer = gtk_event_controller_motion_new ();

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->strip), paint, self, NULL);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (begin), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (update), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (end), self);
  g_signal_connect_swapped (pointer, "motion", G_CALLBACK (moved_over), self);
  gtk_widget_add_controller (self->strip, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (self->strip, pointer);
}
