/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Keys, clicks and the wheel. */

#include "lima-plan-view-private.h"

#include <math.h>

#define ZOOM_STEP 1.25
#define TEN_PERCENT 10
#define WEEK 7

static LimaGantt *
get_gantt (LimaPlanView *self)
{
  return self->report == NULL ? NULL : lima_report_gantt_get_gantt (self->report);
}

/* ---- Rows ---- */

static gboolean
move_by (LimaPlanView *self, int by)
{
  LimaGantt *gantt = get_gantt (self);
  int n = gantt == NULL ? 0 : (int) lima_gantt_get_n_visible (gantt), row = lima_plan_view_get_row (self);
  int place = row < 0 ? -1 : lima_gantt_get_place (gantt, (guint) row);

  if (n == 0)
    return FALSE;
  if (place < 0)
    place = by > 0 ? -1 : n; /* outside, so that the first step leads in */
  place = CLAMP (place + by, 0, n - 1);
  lima_plan_view_choose (self, (int) lima_gantt_get_visible (gantt, (guint) place));
  return TRUE;
}

static int
get_page (LimaPlanView *self)
{
  LimaGanttGeometry geometry;

  if (!lima_plan_view_measure (self, &geometry))
    return 1;
  return MAX ((int) (gtk_adjustment_get_page_size (self->rows) / geometry.row_height) - 1, 1);
}

/* Opens or closes a group; what is no group leads to the one it is in when it is to be closed. */
static gboolean
set_open (LimaPlanView *self, int row, gboolean is_open)
{
  LimaGantt *gantt = get_gantt (self);
  const LimaGanttRow *data = row < 0 ? NULL : lima_gantt_get_row (gantt, (guint) row);
  int parent;

  if (data == NULL)
    return FALSE;
  if (data->has_children && data->is_open != is_open)
    {
      lima_gantt_set_open (gantt, (guint) row, is_open);
      lima_plan_view_update_scrolling (self);
      lima_plan_view_choose (self, row);
      lima_plan_view_emit (self, LIMA_PLAN_TOGGLED, 0);
      return TRUE;
    }
  parent = lima_gantt_get_parent (gantt, (guint) row);
  if (!is_open && parent >= 0)
    lima_plan_view_choose (self, parent);
  return TRUE;
}

/* ---- Keys ---- */

static gboolean
edit_key (LimaPlanView *self, guint key, GdkModifierType state)
{
  int step = key == GDK_KEY_Right ? 1 : -1;

  if (gtk_widget_get_direction (self->area) == GTK_TEXT_DIR_RTL)
    step = -step;
  if ((key != GDK_KEY_Left && key != GDK_KEY_Right) || lima_plan_view_get_row (self) < 0)
    return FALSE;
  if ((state & GDK_CONTROL_MASK) != 0)
    step *= WEEK;
  lima_plan_view_emit (self, (state & GDK_SHIFT_MASK) != 0 ? LIMA_PLAN_RESIZED : LIMA_PLAN_MOVED, step);
  return TRUE;
}

static gboolean
zoom_key (LimaPlanView *self, guint key)
{
  double middle = gtk_widget_get_width (self->area) / 2.0;

  if (key == GDK_KEY_plus || key == GDK_KEY_KP_Add || key == GDK_KEY_equal)
    lima_plan_view_zoom_to (self, self->view.pixels_per_day * ZOOM_STEP, middle);
  else if (key == GDK_KEY_minus || key == GDK_KEY_KP_Subtract)
    lima_plan_view_zoom_to (self, self->view.pixels_per_day / ZOOM_STEP, middle);
  else
    return FALSE;
  return TRUE;
}

static gboolean
plain_key (LimaPlanView *self, guint key)
{
  gboolean rtl = gtk_widget_get_direction (self->area) == GTK_TEXT_DIR_RTL;

  switch (key)
    {
    case GDK_KEY_Down:
      return move_by (self, 1);
    case GDK_KEY_Up:
      return move_by (self, -1);
    case GDK_KEY_Page_Down:
      return move_by (self, get_page (self));
    case GDK_KEY_Page_Up:
      return move_by (self, -get_page (self));
    case GDK_KEY_Home:
      return move_by (self, -G_MAXINT / 2);
    case GDK_KEY_End:
      return move_by (self, G_MAXINT / 2);
    case GDK_KEY_Left:
    case GDK_KEY_Right:
      return set_open (self, lima_plan_view_get_row (self), (key == GDK_KEY_Right) != rtl);
    case GDK_KEY_plus:
    case GDK_KEY_KP_Add:
      lima_plan_view_emit (self, LIMA_PLAN_PROGRESSED, TEN_PERCENT);
      return TRUE;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      lima_plan_view_emit (self, LIMA_PLAN_PROGRESSED, -TEN_PERCENT);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      lima_plan_view_emit (self, LIMA_PLAN_ACTIVATED, 0);
      return TRUE;
    case GDK_KEY_Escape:
      if (self->drag.part == LIMA_GANTT_PART_NOTHING)
        return FALSE;
      lima_plan_view_cancel_drag (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_pressed (LimaPlanView *self, guint key, guint code, GdkModifierType state)
{
  state &= gtk_accelerator_get_default_mod_mask ();
  if ((state & GDK_ALT_MASK) != 0)
    return edit_key (self, key, state);
  if ((state & GDK_CONTROL_MASK) != 0)
    return zoom_key (self, key);
  return plain_key (self, key);
}

/* ---- Pointer ---- */

static void
clicked (LimaPlanView *self, int n_press, double x, double y)
{
  LimaGanttGeometry geometry;
  LimaGanttPart part;
  int row = -1;

  gtk_widget_grab_focus (self->area);
  if (!lima_plan_view_measure (self, &geometry))
    return;
  part = lima_gantt_get_part_at (get_gantt (self), &geometry, x, y, &row);
  if (row < 0)
    return;
  if (part == LIMA_GANTT_PART_EXPANDER)
    set_open (self, row, !lima_gantt_get_row (get_gantt (self), (guint) row)->is_open);
  else
    lima_plan_view_choose (self, row);
  if (n_press == 2 && part != LIMA_GANTT_PART_EXPANDER)
    lima_plan_view_emit (self, LIMA_PLAN_ACTIVATED, 0);
}

static const char *
cursor_of (LimaGanttPart part)
{
  switch (part)
    {
    case LIMA_GANTT_PART_BODY:
      return "grab";
    case LIMA_GANTT_PART_START:
    case LIMA_GANTT_PART_END:
      return "ew-resize";
    case LIMA_GANTT_PART_EXPANDER:
      return "pointer";
    case LIMA_GANTT_PART_NOTHING:
    case LIMA_GANTT_PART_COLUMNS:
    case LIMA_GANTT_PART_DIVIDER:
    case LIMA_GANTT_PART_HEAD:
    default:
      return NULL;
    }
}

/* What the row says of itself stands in the tooltip. */
static void
moved_over (LimaPlanView *self, double x, double y)
{
  LimaGanttGeometry geometry;
  int row = -1;
  LimaGanttPart part;

  if (self->drag.part != LIMA_GANTT_PART_NOTHING || !lima_plan_view_measure (self, &geometry))
    return;
  part = lima_gantt_get_part_at (get_gantt (self), &geometry, x, y, &row);
  gtk_widget_set_cursor_from_name (self->area, cursor_of (part));
  if (row == self->hovered)
    return;
  self->hovered = row;
  gtk_widget_set_tooltip_text (self->area, row < 0 ? NULL : lima_gantt_get_row (get_gantt (self), (guint) row)->sentence);
  gtk_widget_queue_draw (self->area);
}

static void
left (LimaPlanView *self)
{
  self->hovered = -1;
  gtk_widget_queue_draw (self->area);
}

static gboolean
wheeled (GtkEventControllerScroll *controller, double dx, double dy, gpointer data)
{
  LimaPlanView *self = data;
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  LimaGanttGeometry geometry;
  GtkAdjustment *along = (state & GDK_SHIFT_MASK) != 0 ? self->days : self->rows;

  if (!lima_plan_view_measure (self, &geometry))
    return FALSE;
  if ((state & GDK_CONTROL_MASK) != 0)
    {
      lima_plan_view_zoom_to (self, self->view.pixels_per_day * pow (ZOOM_STEP, -dy), (geometry.axis_left + geometry.axis_right) / 2);
      return TRUE;
    }
  gtk_adjustment_set_value (along, gtk_adjustment_get_value (along) + dy * 3 * geometry.row_height);
  gtk_adjustment_set_value (self->days, gtk_adjustment_get_value (self->days) + dx * 3 * geometry.row_height);
  return TRUE;
}

static void
focus_changed (LimaPlanView *self)
{
  if (gtk_widget_has_focus (self->area) && lima_plan_view_get_row (self) < 0)
    move_by (self, 1);
  gtk_widget_queue_draw (self->area);
}

/*
 * lima_plan_view_init_input:
 *
 * Makes the controllers.
 */
void
lima_plan_view_init_input (LimaPlanView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new (), *pointer = gtk_event_controller_motion_new ();
  GtkEventController *wheel = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  g_signal_connect_swapped (pointer, "motion", G_CALLBACK (moved_over), self);
  g_signal_connect_swapped (pointer, "leave", G_CALLBACK (left), self);
  g_signal_connect (wheel, "scroll", G_CALLBACK (wheeled), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (clicked), self);
  g_signal_connect_object (self->area, "notify::has-focus", G_CALLBACK (focus_changed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->area, keys);
  gtk_widget_add_controller (self->area, pointer);
  gtk_widget_add_controller (self->area, wheel);
  gtk_widget_add_controller (self->area, GTK_EVENT_CONTROLLER (click));
}
