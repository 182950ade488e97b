/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Pointer, keys and menu of a chart. */

#include "lima-chart-view-private.h"

#include <lima-i18n.h>

#define PAGE 8                            /* rows that Page Down moves on */
#define SCROLLING (G_USEC_PER_SEC * 3 / 20) /* how long after a step of scrolling the next may come */

typedef enum
{
  MOVE_NEXT,
  MOVE_BACK,
  MOVE_RIGHT,
  MOVE_LEFT,
  MOVE_PAGE_NEXT,
  MOVE_PAGE_BACK,
  MOVE_FIRST,
  MOVE_LAST,
} Move;

/* ---- Pointer ---- */

/*
 * lima_chart_view_hover:
 * @row: the row that the pointer is on, -1 for none
 * @x: where it is
 */
void
lima_chart_view_hover (LimaChartView *self, int row, double x)
{
  const LimaChartRow *data;

  if (row == self->hovered)
    return;
  lima_chart_view_repaint_row (self, self->hovered);
  self->hovered = row;
  lima_chart_view_repaint_row (self, row);
  if (self->tip == NULL)
    return;
  if (row < 0)
    {
      gtk_popover_popdown (GTK_POPOVER (self->tip));
      gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
      return;
    }
  if (self->table == NULL)
    {
      lima_chart_tip_show_mark (LIMA_CHART_TIP (self->tip), self->drawing, row, x);
      return;
    }
  data = lima_chart_table_get_row (self->table, (guint) row);
  lima_chart_tip_show (LIMA_CHART_TIP (self->tip), self->drawing, row, x, data, lima_chart_view_get_remark (self, row));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), data->kind == LIMA_CHART_UNKNOWN ? NULL : "pointer");
}

static int
hit (LimaChartView *self, double x, double y)
{
  return self->drawing == NULL ? -1 : lima_drawing_hit (self->drawing, x, y);
}

/* GTK sends motion without motion whenever something below the pointer changes: what a key or a click hid would come back, and while
 * the chart scrolls tips would flicker. */
static void
motion (LimaChartView *self, double x, double y)
{
  if (x == self->pointer_x && y == self->pointer_y)
    return;
  if (g_get_monotonic_time () - self->scrolled_at < SCROLLING)
    return;
  self->pointer_x = x;
  self->pointer_y = y;
  if (self->menu == NULL || !gtk_widget_get_visible (self->menu))
    lima_chart_view_hover (self, hit (self, x, y), x);
}

static void
leave (LimaChartView *self)
{
  self->pointer_x = self->pointer_y = -1;
  lima_chart_view_hover (self, -1, 0);
}

/* Rows move away from under the pointer, which stays, and the tip must not leave the screen with its row. */
static void
scrolled (LimaChartView *self)
{
  self->scrolled_at = g_get_monotonic_time ();
  lima_chart_view_hover (self, -1, 0);
}

/*
 * lima_chart_view_follow_scrolling:
 * @shown: whether the chart is shown
 *
 * Watches the window that the chart scrolls in, if it does.
 */
void
lima_chart_view_follow_scrolling (LimaChartView *self, gboolean shown)
{
  GtkWidget *viewport = shown ? gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT) : NULL;

  g_signal_group_set_target (self->scrolling,
                             viewport == NULL ? NULL : gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)));
}

static void
released (LimaChartView *self, int n_press, double x, double y)
{
  int row = hit (self, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (row < 0)
    return;
  lima_chart_view_set_focused_row (self, row);
  lima_chart_view_hover (self, -1, 0);
  lima_chart_view_activate (self, row);
}

/* ---- Menu ---- */

static void
add_item (GMenu *menu, const char *label, const char *action)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, action);

  g_menu_item_set_attribute (item, "hidden-when", "s", "action-missing");
  g_menu_append_item (menu, item);
}

static GMenuModel *
usual_menu_new (void)
{
  GMenu *menu = g_menu_new ();

  add_item (menu, _("Show _Projects"), "chart.show-projects");
  add_item (menu, _("_Copy Numbers"), "chart.copy");
  add_item (menu, _("Copy _Picture"), "chart.copy-picture");
  add_item (menu, _("Show Each by _Itself"), "chart.expand");
  add_item (menu, _("Compare with a Portfolio"), "chart.compare");
  add_item (menu, _("P_rint Profile…"), "chart.print-profile");
  add_item (menu, _("_Export…"), "chart.export");
  return G_MENU_MODEL (menu);
}

static GtkWidget *
make_menu (LimaChartView *self)
{
  g_autoptr(GMenuModel) menu = self->offers != NULL ? g_object_ref (self->offers) : usual_menu_new ();
  GtkWidget *popover = gtk_popover_menu_new_from_model (menu);

  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  return popover;
}

static void
open_menu (LimaChartView *self, double x, double y)
{
  GdkRectangle target = { (int) x, (int) y, 1, 1 };

  lima_chart_view_hover (self, -1, 0);
  if (self->menu == NULL)
    self->menu = make_menu (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &target);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
pressed_for_menu (LimaChartView *self, int n_press, double x, double y)
{
  int row = hit (self, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (row >= 0)
    lima_chart_view_set_focused_row (self, row);
  open_menu (self, x, y);
}

static gboolean
menu_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  LimaChartView *self = LIMA_CHART_VIEW (widget);
  const LimaDrawingMark *mark = self->drawing == NULL ? NULL : lima_drawing_get_mark (self->drawing, self->focused);

  if (mark == NULL)
    open_menu (self, gtk_widget_get_width (widget) / 2, 0);
  else
    open_menu (self, mark->bar.x + mark->bar.width / 2, mark->bar.y + mark->bar.height);
  return GDK_EVENT_STOP;
}

/* ---- Keys ---- */

/* Which mark of the drawing a row has, -1 for none. */
static int
mark_of_row (LimaChartView *self, int row)
{
  for (guint i = 0; i < lima_drawing_get_n_marks (self->drawing); i++)
    if (lima_drawing_get_nth_mark (self->drawing, i)->row == row)
      return (int) i;
  return -1;
}

static int
find_target (LimaChartView *self, Move move, int from, int last)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  switch (move)
    {
    case MOVE_NEXT:
      return from + 1;
    case MOVE_BACK:
      return from - 1;
    case MOVE_RIGHT:
      return rtl ? from - 1 : from + 1;
    case MOVE_LEFT:
      return rtl ? from + 1 : from - 1;
    case MOVE_PAGE_NEXT:
      return from + PAGE;
    case MOVE_PAGE_BACK:
      return from - PAGE;
    case MOVE_FIRST:
      return 0;
    case MOVE_LAST:
    default:
      return last;
    }
}

/* A chart that is higher or wider than its window follows the keyboard. */
static void
scroll_to_row (LimaChartView *self, int row)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  const LimaDrawingMark *mark = lima_drawing_get_mark (self->drawing, row);
  GtkAdjustment *across, *down;
  double x, y;

  if (viewport == NULL || mark == NULL || !gtk_widget_translate_coordinates (GTK_WIDGET (self), viewport, mark->bar.x, mark->band.y, &x, &y))
    return;
  across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (viewport));
  down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  x += gtk_adjustment_get_value (across);
  y += gtk_adjustment_get_value (down);
  gtk_adjustment_clamp_page (across, x, x + mark->bar.width);
  gtk_adjustment_clamp_page (down, y, y + mark->band.height);
}

static gboolean
move_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  LimaChartView *self = LIMA_CHART_VIEW (widget);
  int from, to, last, row;

  if (self->drawing == NULL || lima_drawing_get_n_marks (self->drawing) == 0)
    return GDK_EVENT_PROPAGATE;
  last = (int) lima_drawing_get_n_marks (self->drawing) - 1;
  from = mark_of_row (self, self->focused);
  to = find_target (self, g_variant_get_int32 (args), from, last);
  row = lima_drawing_get_nth_mark (self->drawing, (guint) CLAMP (to, 0, last))->row;
  lima_chart_view_hover (self, -1, 0);
  lima_chart_view_set_focused_row (self, row);
  scroll_to_row (self, row);
  return GDK_EVENT_STOP;
}

static gboolean
activate_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  LimaChartView *self = LIMA_CHART_VIEW (widget);

  lima_chart_view_activate (self, self->focused);
  return GDK_EVENT_STOP;
}

static gboolean
copy_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  lima_chart_view_emit_copy (LIMA_CHART_VIEW (widget));
  return GDK_EVENT_STOP;
}

/* The keyboard comes to the first row, or to where it was. */
static void
enter (LimaChartView *self)
{
  if (self->focused < 0 && self->drawing != NULL && lima_drawing_get_n_marks (self->drawing) > 0)
    lima_chart_view_set_focused_row (self, lima_drawing_get_nth_mark (self->drawing, 0)->row);
  lima_chart_view_repaint_row (self, self->focused);
}

static void
away (LimaChartView *self)
{
  lima_chart_view_repaint_row (self, self->focused);
}

static void
bind (GtkWidgetClass *klass, guint key, GtkShortcutFunc callback, int move)
{
  gtk_widget_class_add_binding (klass, key, 0, callback, "i", move);
}

/*
 * lima_chart_view_install_input:
 *
 * Binds the keys.
 */
void
lima_chart_view_install_input (GtkWidgetClass *klass)
{
  static const struct
  {
    guint key;
    guint on_keypad;
    Move move;
  } moves[] = {
    { GDK_KEY_Down, GDK_KEY_KP_Down, MOVE_NEXT },
    { GDK_KEY_Up, GDK_KEY_KP_Up, MOVE_BACK },
    { GDK_KEY_Right, GDK_KEY_KP_Right, MOVE_RIGHT },
    { GDK_KEY_Left, GDK_KEY_KP_Left, MOVE_LEFT },
    { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, MOVE_PAGE_NEXT },
    { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, MOVE_PAGE_BACK },
    { GDK_KEY_Home, GDK_KEY_KP_Home, MOVE_FIRST },
    { GDK_KEY_End, GDK_KEY_KP_End, MOVE_LAST },
  };
  static const guint activates[] = { GDK_KEY_Return, GDK_KEY_ISO_Enter, GDK_KEY_KP_Enter, GDK_KEY_space, GDK_KEY_KP_Space };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      bind (klass, moves[i].key, move_key, moves[i].move);
      bind (klass, moves[i].on_keypad, move_key, moves[i].move);
    }
  for (guint i = 0; i < G_N_ELEMENTS (activates); i++)
    bind (klass, activates[i], activate_key, 0);
  gtk_widget_class_add_binding (klass, GDK_KEY_c, GDK_CONTROL_MASK, copy_key, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Insert, GDK_CONTROL_MASK, copy_key, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Menu, 0, menu_key, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key, NULL);
}

static void
add_click (LimaChartView *self, guint button, const char *signal, GCallback callback)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), button);
  g_signal_connect_swapped (click, signal, callback, self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
add_controller (LimaChartView *self, GtkEventController *controller)
{
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/*
 * lima_chart_view_init_input:
 *
 * Makes the controllers and the tip.
 */
void
lima_chart_view_init_input (LimaChartView *self)
{
  GtkEventController *pointer = gtk_event_controller_motion_new (), *focus = gtk_event_controller_focus_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (pointer, "motion", G_CALLBACK (motion), self);
  g_signal_connect_swapped (pointer, "leave", G_CALLBACK (leave), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (enter), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (away), self);
  add_controller (self, pointer);
  add_controller (self, focus);
  add_click (self, GDK_BUTTON_PRIMARY, "released", G_CALLBACK (released));
  add_click (self, GDK_BUTTON_SECONDARY, "pressed", G_CALLBACK (pressed_for_menu));
  self->scrolling = g_signal_group_new (GTK_TYPE_ADJUSTMENT);
  g_signal_group_connect_swapped (self->scrolling, "value-changed", G_CALLBACK (scrolled), self);
  self->tip = lima_chart_tip_new ();
  gtk_widget_set_parent (self->tip, GTK_WIDGET (self));
}

void
lima_chart_view_dispose_input (LimaChartView *self)
{
  g_clear_object (&self->scrolling);
  g_clear_pointer (&self->tip, gtk_widget_unparent);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
}
