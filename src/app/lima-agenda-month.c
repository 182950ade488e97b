/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-agenda-month.h"

#include <lima-i18n.h>
#include <lima-report-agenda.h>

#include "lima-chart-view.h"

#define MONTHS 12
#define LAST_YEAR 9999

struct _LimaAgendaMonth
{
  GtkBox parent_instance;

  LimaChartView *chart; /* borrowed: a child */

  /* owned */
  LimaFormat *format;
  LimaAgenda *agenda; /* nullable */
  GArray *rows;       /* nullable: of the agenda, what is shown */
  char *selected;     /* nullable */

  const LimaMonth *shown; /* borrowed: the chart's */
  int year;               /* 0 until it is known which month is shown first */
  int month;
  gboolean setting;       /* the program selects */
};

static guint turned_signal;

static void lima_agenda_month_view_init (LimaAgendaViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LimaAgendaMonth, lima_agenda_month, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (LIMA_TYPE_AGENDA_VIEW, lima_agenda_month_view_init))

/* ---- What is shown ---- */

static LimaDrawing *
lay_out (gconstpointer month, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  return lima_month_layout (month, theme, width, height, parts);
}

static int
find_mark (LimaAgendaMonth *self, const char *key)
{
  for (guint i = 0; key != NULL && i < lima_month_get_n (self->shown); i++)
    if (g_strcmp0 (lima_month_get_key (self->shown, i), key) == 0)
      return (int) i;
  return -1;
}

static void
show_selected (LimaAgendaMonth *self)
{
  self->setting = TRUE;
  lima_chart_view_set_focused_row (self->chart, find_mark (self, self->selected));
  self->setting = FALSE;
}

static void
show_month (LimaAgendaMonth *self)
{
  LimaMonth *month = lima_report_agenda_month (self->format, self->agenda, self->rows, self->year, self->month);
  const LimaChartTable *texts = lima_month_get_texts (month);

  lima_month_set_rtl (month, gtk_widget_get_direction (GTK_WIDGET (self->chart)) == GTK_TEXT_DIR_RTL);
  self->setting = TRUE;
  self->shown = month;
  lima_chart_view_set_chart (self->chart, lay_out, month, (GDestroyNotify) lima_month_free, lima_chart_table_get_title (texts),
                             lima_chart_table_get_subtitle (texts), LIMA_CHART_LEGEND | LIMA_CHART_FOOTNOTE);
  self->setting = FALSE;
  show_selected (self);
}

static void
turn_to (LimaAgendaMonth *self, int year, int month)
{
  if (year < 1 || year > LAST_YEAR || (year == self->year && month == self->month))
    return;
  self->year = year;
  self->month = month;
  if (self->agenda != NULL)
    show_month (self);
  g_signal_emit (self, turned_signal, 0);
}

/* The month in which a milestone begins. */
static gboolean
turn_to_row (LimaAgendaMonth *self, int row)
{
  const LimaAgendaItem *item = row < 0 ? NULL : lima_agenda_get (self->agenda, (guint) row);
  LimaDate date;

  if (item == NULL || item->span.start == LIMA_MILESTONE_NEVER)
    return FALSE;
  date = lima_day_to_date (item->span.start);
  turn_to (self, date.year, date.month);
  return TRUE;
}

/* What is now or next; where everything is over, what was last. */
static int
find_first_row (LimaAgendaMonth *self)
{
  int found = -1;

  for (guint i = 0; i < self->rows->len; i++)
    {
      guint row = g_array_index (self->rows, guint, i);
      const LimaAgendaItem *item = lima_agenda_get (self->agenda, row);

      if (item->span.start == LIMA_MILESTONE_NEVER)
        continue;
      found = (int) row;
      if (item->state == LIMA_AGENDA_NOW || item->state == LIMA_AGENDA_UPCOMING)
        break;
    }
  return found;
}

/* ---- View ---- */

static void
lima_agenda_month_set_agenda (LimaAgendaView *view, LimaAgenda *agenda, const LimaAgendaFilter *filter, const GArray *rows)
{
  LimaAgendaMonth *self = LIMA_AGENDA_MONTH (view);

  lima_agenda_ref (agenda);
  g_clear_pointer (&self->agenda, lima_agenda_unref);
  self->agenda = agenda;
  g_clear_pointer (&self->rows, g_array_unref);
  self->rows = g_array_copy ((GArray *) rows);
  if (self->year == 0 && turn_to_row (self, find_first_row (self)))
    return;
  if (self->year == 0)
    lima_agenda_month_show_today (self);
  else
    show_month (self);
}

/* What isn't in the month is looked for in its own. */
static gboolean
lima_agenda_month_select (LimaAgendaView *view, const char *key)
{
  LimaAgendaMonth *self = LIMA_AGENDA_MONTH (view);
  char *copy = g_strdup (key);

  g_free (self->selected);
  self->selected = copy;
  if (self->agenda == NULL)
    return FALSE;
  if (key != NULL && find_mark (self, key) < 0)
    turn_to_row (self, lima_agenda_find (self->agenda, key));
  show_selected (self);
  return find_mark (self, key) >= 0;
}

static void
lima_agenda_month_view_init (LimaAgendaViewInterface *iface)
{
  iface->set_agenda = lima_agenda_month_set_agenda;
  iface->select = lima_agenda_month_select;
}

/* ---- What the user does ---- */

static void
focus_moved (LimaAgendaMonth *self)
{
  int mark = lima_chart_view_get_focused_row (self->chart);
  const char *key = self->setting || mark < 0 || (guint) mark >= lima_month_get_n (self->shown) ? NULL : lima_month_get_key (self->shown, (guint) mark);

  if (key == NULL || g_strcmp0 (key, self->selected) == 0)
    return;
  g_free (self->selected);
  self->selected = g_strdup (key);
  lima_agenda_view_emit_selected (LIMA_AGENDA_VIEW (self), self->selected);
}

static void
activated (LimaAgendaMonth *self, int mark)
{
  const char *key = lima_month_get_key (self->shown, (guint) mark);

  if (key != NULL)
    lima_agenda_view_emit_activated (LIMA_AGENDA_VIEW (self), key);
}

static gboolean
key_pressed (LimaAgendaMonth *self, guint key, guint code, GdkModifierType state)
{
  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;
  if (key == GDK_KEY_Page_Down || key == GDK_KEY_KP_Page_Down)
    lima_agenda_month_turn (self, 1);
  else if (key == GDK_KEY_Page_Up || key == GDK_KEY_KP_Page_Up)
    lima_agenda_month_turn (self, -1);
  else
    return FALSE;
  return TRUE;
}

/* ---- Object ---- */

static gboolean
lima_agenda_month_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LIMA_AGENDA_MONTH (widget)->chart));
}

static void
lima_agenda_month_dispose (GObject *object)
{
  LimaAgendaMonth *self = LIMA_AGENDA_MONTH (object);
  GtkWidget *child;

  if (self->chart != NULL)
    g_signal_handlers_disconnect_by_data (g_steal_pointer (&self->chart), self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_clear_pointer (&self->agenda, lima_agenda_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->selected, g_free);
  g_clear_pointer (&self->format, lima_format_unref);
  G_OBJECT_CLASS (lima_agenda_month_parent_class)->dispose (object);
}

static void
lima_agenda_month_class_init (LimaAgendaMonthClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_agenda_month_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = lima_agenda_month_grab_focus;
  turned_signal = g_signal_new ("turned", LIMA_TYPE_AGENDA_MONTH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lima_agenda_month_init (LimaAgendaMonth *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (), *chart = lima_chart_view_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->chart = LIMA_CHART_VIEW (chart);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (chart, keys);
  gtk_widget_set_hexpand (chart, TRUE);
  gtk_widget_set_vexpand (chart, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), chart);
  /* the chart is higher or wider than its window: what it has the focus on is for itself to bring into sight */
  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scrolled))), FALSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_add_css_class (scrolled, "lima-pane");
  gtk_box_append (GTK_BOX (self), scrolled);
  g_signal_connect_object (chart, "notify::focused-row", G_CALLBACK (focus_moved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (chart, "activate-mark", G_CALLBACK (activated), self, G_CONNECT_SWAPPED);
}

/**
 * lima_agenda_month_new:
 * @format: how days are written
 * @menu: what is offered for a milestone
 *
 * Returns: (transfer floating): a month without an agenda
 */
GtkWidget *
lima_agenda_month_new (LimaFormat *format, GMenuModel *menu)
{
  LimaAgendaMonth *self = g_object_new (LIMA_TYPE_AGENDA_MONTH, NULL);

  self->format = lima_format_ref (format);
  lima_chart_view_set_menu (self->chart, menu);
  return GTK_WIDGET (self);
}

/**
 * lima_agenda_month_get:
 * @year: (out): of the month that is shown
 * @month: (out): 1 to 12
 */
void
lima_agenda_month_get (LimaAgendaMonth *self, int *year, int *month)
{
  g_return_if_fail (LIMA_IS_AGENDA_MONTH (self) && year != NULL && month != NULL);

  *year = self->year;
  *month = self->month;
}

/**
 * lima_agenda_month_get_title:
 *
 * Returns: (transfer full): the month that is shown, "July 2015"
 */
char *
lima_agenda_month_get_title (LimaAgendaMonth *self)
{
  g_return_val_if_fail (LIMA_IS_AGENDA_MONTH (self), NULL);

  return self->year == 0 ? g_strdup ("") : lima_format_date (self->format, lima_date_new (self->year, self->month, 0));
}

/**
 * lima_agenda_month_turn:
 * @months: how many months on; below zero back
 */
void
lima_agenda_month_turn (LimaAgendaMonth *self, int months)
{
  int at;

  g_return_if_fail (LIMA_IS_AGENDA_MONTH (self));

  at = self->year * MONTHS + self->month - 1 + months;
  turn_to (self, at / MONTHS, at % MONTHS + 1);
}

/**
 * lima_agenda_month_show_today:
 *
 * Shows the month that today is in.
 */
void
lima_agenda_month_show_today (LimaAgendaMonth *self)
{
  LimaDate today;

  g_return_if_fail (LIMA_IS_AGENDA_MONTH (self));

  if (self->agenda == NULL)
    return;
  today = lima_day_to_date (lima_agenda_get_today (self->agenda));
  turn_to (self, today.year, today.month);
}
