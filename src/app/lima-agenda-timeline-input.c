/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys, clicks, the wheel and two fingers. */

#include "lima-agenda-timeline-private.h"

#include <math.h>

#include "lima-context-menu.h"

#define WEEK 7
#define WHEEL_STEP 48 /* pixels */

/* ---- From milestone to milestone ---- */

/* The first or the last one: by the start, the order of the lanes among equals. */
static int
find_end (LimaAgendaTimeline *self, gboolean last)
{
  int found = -1;
  gint32 best = 0;

  for (guint i = 0; i < lima_timeline_get_n_items (self->timeline); i++)
    {
      gint32 start = lima_timeline_get_item (self->timeline, i)->span.start;

      if (found < 0 || (last ? start >= best : start < best))
        {
          found = (int) i;
          best = start;
        }
    }
  return found;
}

static gboolean
go (LimaAgendaTimeline *self, LimaDirection direction)
{
  int item = lima_agenda_timeline_get_item (self);
  LimaTimelineGeometry geometry;

  if (!lima_agenda_timeline_measure (self, &geometry))
    return FALSE;
  item = item < 0 ? find_end (self, FALSE) : lima_timeline_get_neighbour (self->timeline, &geometry, item, direction);
  if (item >= 0)
    lima_agenda_timeline_choose (self, item);
  return TRUE;
}

static gboolean
go_to_end (LimaAgendaTimeline *self, gboolean last)
{
  int item = self->timeline == NULL ? -1 : find_end (self, last);

  if (item >= 0)
    lima_agenda_timeline_choose (self, item);
  return TRUE;
}

static gboolean
activate (LimaAgendaTimeline *self)
{
  if (lima_agenda_timeline_get_item (self) < 0)
    return FALSE;
  lima_agenda_view_emit_activated (LIMA_AGENDA_VIEW (self), self->selected);
  return TRUE;
}

static void
open_menu (LimaAgendaTimeline *self, double x, double y)
{
  double left, top;

  self->hovered = -1;
  gtk_widget_set_tooltip_text (self->area, NULL); /* it would cover the menu */
  if (gtk_widget_translate_coordinates (self->area, GTK_WIDGET (self), x, y, &left, &top))
    lima_context_menu_popup (GTK_WIDGET (self), self->menu, left, top);
}

static gboolean
open_menu_by_key (LimaAgendaTimeline *self)
{
  int item = lima_agenda_timeline_get_item (self);
  LimaTimelineGeometry geometry;
  LimaRect mark;

  if (item < 0 || !lima_agenda_timeline_measure (self, &geometry) || !lima_timeline_get_mark (self->timeline, &geometry, (guint) item, &mark))
    return FALSE;
  open_menu (self, mark.x + mark.width / 2, mark.y + mark.height);
  return TRUE;
}

/* ---- Keys ---- */

static gboolean
is_rtl (LimaAgendaTimeline *self)
{
  return gtk_widget_get_direction (self->area) == GTK_TEXT_DIR_RTL;
}

/* Which way an arrow key leads: 1 is later. */
static int
later (LimaAgendaTimeline *self, guint key)
{
  return (key == GDK_KEY_Right) != is_rtl (self) ? 1 : -1;
}

static gboolean
move_key (LimaAgendaTimeline *self, guint key, GdkModifierType state)
{
  int days = later (self, key);

  if ((key != GDK_KEY_Left && key != GDK_KEY_Right) || !lima_agenda_timeline_can_move (self, lima_agenda_timeline_get_item (self)))
    return FALSE;
  lima_agenda_timeline_emit_moved (self, (state & GDK_CONTROL_MASK) != 0 ? days * WEEK : days);
  return TRUE;
}

static gboolean
zoom_key (LimaAgendaTimeline *self, guint key)
{
  if (key == GDK_KEY_plus || key == GDK_KEY_KP_Add || key == GDK_KEY_equal)
    lima_agenda_timeline_zoom (self, LIMA_AGENDA_ZOOM_STEP);
  else if (key == GDK_KEY_minus || key == GDK_KEY_KP_Subtract)
    lima_agenda_timeline_zoom (self, 1 / LIMA_AGENDA_ZOOM_STEP);
  else if (key == GDK_KEY_0 || key == GDK_KEY_KP_0)
    lima_agenda_timeline_fit (self);
  else
    return FALSE;
  return TRUE;
}

/* Ctrl with an arrow key looks at other days. */
static gboolean
pan_key (LimaAgendaTimeline *self, guint key)
{
  LimaTimelineGeometry geometry;
  double days;

  if ((key != GDK_KEY_Left && key != GDK_KEY_Right) || !lima_agenda_timeline_measure (self, &geometry))
    return FALSE;
  days = fabs (geometry.axis_right - geometry.axis_left) / 4 / self->view.pixels_per_day;
  self->fits = FALSE;
  lima_agenda_timeline_look (self, self->view.left_day + later (self, key) * days);
  return TRUE;
}

static gboolean
scroll_lanes (LimaAgendaTimeline *self, double pages)
{
  gtk_adjustment_set_value (self->lanes, gtk_adjustment_get_value (self->lanes) + pages * gtk_adjustment_get_page_size (self->lanes));
  return TRUE;
}

static gboolean
plain_key (LimaAgendaTimeline *self, guint key)
{
  switch (key)
    {
    case GDK_KEY_Down:
      return go (self, LIMA_POINTS_DOWN);
    case GDK_KEY_Up:
      return go (self, LIMA_POINTS_UP);
    case GDK_KEY_Left:
      return go (self, LIMA_POINTS_LEFT);
    case GDK_KEY_Right:
      return go (self, LIMA_POINTS_RIGHT);
    case GDK_KEY_Home:
      return go_to_end (self, FALSE);
    case GDK_KEY_End:
      return go_to_end (self, TRUE);
    case GDK_KEY_Page_Down:
      return scroll_lanes (self, 0.9);
    case GDK_KEY_Page_Up:
      return scroll_lanes (self, -0.9);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return activate (self);
    case GDK_KEY_Menu:
      return open_menu_by_key (self);
    case GDK_KEY_Escape:
      if (self->drag.hold == LIMA_AGENDA_HOLDS_NOTHING)
        return FALSE;
      lima_agenda_timeline_cancel_drag (self);
      return TRUE;
    default:
      return zoom_key (self, key);
    }
}

static gboolean
key_pressed (LimaAgendaTimeline *self, guint key, guint code, GdkModifierType state)
{
  state &= gtk_accelerator_get_default_mod_mask ();
  if (self->timeline == NULL)
    return FALSE;
  if ((state & GDK_ALT_MASK) != 0)
    return move_key (self, key, state);
  if ((state & GDK_CONTROL_MASK) != 0)
    return pan_key (self, key) || zoom_key (self, key);
  if (state == GDK_SHIFT_MASK && key == GDK_KEY_F10)
    return open_menu_by_key (self);
  return plain_key (self, key);
}

/* ---- Pointer ---- */

static int
item_at (LimaAgendaTimeline *self, double x, double y)
{
  LimaTimelineGeometry geometry;

  return lima_agenda_timeline_measure (self, &geometry) ? lima_timeline_get_item_at (self->timeline, &geometry, x, y) : -1;
}

/* A click chooses what it is on, and on the ground nothing. */
static void
take_focus (LimaAgendaTimeline *self)
{
  self->is_clicked = TRUE;
  gtk_widget_grab_focus (self->area);
  self->is_clicked = FALSE;
}

static void
clicked (LimaAgendaTimeline *self, int n_press, double x, double y)
{
  int item = item_at (self, x, y);

  take_focus (self);
  if (item < 0)
    return;
  lima_agenda_timeline_choose (self, item);
  if (n_press == 2)
    activate (self);
}

static void
pressed_for_menu (LimaAgendaTimeline *self, int n_press, double x, double y)
{
  int item = item_at (self, x, y);

  take_focus (self);
  if (item < 0)
    return;
  lima_agenda_timeline_choose (self, item);
  open_menu (self, x, y);
}

/* What is said of the milestone stands in the tooltip. */
static void
moved_over (LimaAgendaTimeline *self, double x, double y)
{
  int item;

  self->pointer = x;
  if (self->timeline == NULL || self->drag.by != 0)
    return;
  item = item_at (self, x, y);
  if (item == self->hovered)
    return;
  self->hovered = item;
  gtk_widget_set_cursor_from_name (self->area, item < 0 ? NULL : lima_agenda_timeline_can_move (self, item) ? "grab" : "pointer");
  gtk_widget_set_tooltip_text (self->area, item < 0 ? NULL : lima_timeline_get_item (self->timeline, (guint) item)->sentence);
  gtk_widget_queue_draw (self->area);
}

static void
left (LimaAgendaTimeline *self)
{
  self->hovered = -1;
  gtk_widget_queue_draw (self->area);
}

/* Without lanes out of sight, the wheel goes through the days. */
static gboolean
wheeled (GtkEventControllerScroll *controller, double dx, double dy, gpointer data)
{
  LimaAgendaTimeline *self = data;
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  gboolean all_lanes = gtk_adjustment_get_page_size (self->lanes) >= gtk_adjustment_get_upper (self->lanes);
  LimaTimelineGeometry geometry;

  if (!lima_agenda_timeline_measure (self, &geometry))
    return FALSE;
  if ((state & GDK_CONTROL_MASK) != 0)
    {
      lima_agenda_timeline_zoom_at (self, pow (LIMA_AGENDA_ZOOM_STEP, -dy), self->pointer);
      return TRUE;
    }
  dx = is_rtl (self) ? -dx : dx;
  if ((state & GDK_SHIFT_MASK) != 0 || all_lanes)
    dx += dy;
  else
    gtk_adjustment_set_value (self->lanes, gtk_adjustment_get_value (self->lanes) + dy * WHEEL_STEP);
  if (dx != 0)
    {
      self->fits = FALSE;
      lima_agenda_timeline_look (self, self->view.left_day + dx * WHEEL_STEP / self->view.pixels_per_day);
    }
  return TRUE;
}

static void
pinch_began (LimaAgendaTimeline *self)
{
  lima_agenda_timeline_cancel_drag (self);
  self->pinched = self->view.pixels_per_day;
}

static void
pinched (LimaAgendaTimeline *self, double scale, GtkGesture *gesture)
{
  double x, y;

  if (gtk_gesture_get_bounding_box_center (gesture, &x, &y) && self->pinched > 0)
    lima_agenda_timeline_zoom_at (self, self->pinched * scale / self->view.pixels_per_day, x);
}

/* The keyboard comes to a milestone. */
static void
focus_changed (LimaAgendaTimeline *self)
{
  if (gtk_widget_has_focus (self->area) && !self->is_clicked && self->timeline != NULL && lima_agenda_timeline_get_item (self) < 0)
    go_to_end (self, FALSE);
  gtk_widget_queue_draw (self->area);
}

static void
add_click (LimaAgendaTimeline *self, guint button, GCallback callback)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), button);
  g_signal_connect_swapped (click, "pressed", callback, self);
  gtk_widget_add_controller (self->area, GTK_EVENT_CONTROLLER (click));
}

/*
 * lima_agenda_timeline_init_input:
 *
 * Makes the controllers.
 */
void
lima_agenda_timeline_init_input (LimaAgendaTimeline *self)
{
  GtkEventController *keys = gtk_event_controller_key_new (), *pointer = gtk_event_controller_motion_new ();
  GtkEventController *wheel = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  g_signal_connect_swapped (pointer, "motion", G_CALLBACK (moved_over), self);
  g_signal_connect_swapped (pointer, "leave", G_CALLBACK (left), self);
  g_signal_connect (wheel, "scroll", G_CALLBACK (wheeled), self);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_began), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinched), self);
  g_signal_connect_object (self->area, "notify::has-focus", G_CALLBACK (focus_changed), self, G_CONNECT_SWAPPED);
  add_click (self, GDK_BUTTON_PRIMARY, G_CALLBACK (clicked));
  add_click (self, GDK_BUTTON_SECONDARY, G_CALLBACK (pressed_for_menu));
  gtk_widget_add_controller (self->area, keys);
  gtk_widget_add_controller (self->area, pointer);
  gtk_widget_add_controller (self->area, wheel);
  gtk_widget_add_controller (self->area, GTK_EVENT_CONTROLLER (pinch));
}
