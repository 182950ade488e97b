/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-agenda-goals.h"

#include <lima-i18n.h>
#include <lima-report-agenda.h>
#include <math.h>

#include "lima-chart-look.h"
#include "lima-chart-view.h"
#include "lima-reading-start.h"

#define PARTS (LIMA_CHART_LEGEND | LIMA_CHART_FOOTNOTE)

struct _LimaAgendaGoals
{
  GtkBox parent_instance;

  LimaChartView *chart; /* borrowed: a child */

  /* owned */
  LimaFormat *format;
  char *selected; /* nullable */

  const LimaCrosstab *shown; /* borrowed: the chart's */
  gboolean setting;          /* the program selects */
};

static guint narrowed_signal;

static void lima_agenda_goals_view_init (LimaAgendaViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LimaAgendaGoals, lima_agenda_goals, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (LIMA_TYPE_AGENDA_VIEW, lima_agenda_goals_view_init))

static LimaDrawing *
lay_out (gconstpointer crosstab, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  return lima_crosstab_layout (crosstab, theme, width, height, parts);
}

static const char *
key_of (LimaAgendaGoals *self, int mark)
{
  if (mark < 0 || self->shown == NULL || (guint) mark >= lima_crosstab_get_n (self->shown))
    return NULL;
  return lima_crosstab_get_key (self->shown, (guint) mark, NULL, NULL);
}

/* A milestone stands in as many rows as it has goals; the keyboard stays on the one it is on. */
static int
find_mark (LimaAgendaGoals *self, const char *key)
{
  int former = lima_chart_view_get_focused_row (self->chart);

  if (key == NULL || self->shown == NULL)
    return -1;
  if (g_strcmp0 (key_of (self, former), key) == 0)
    return former;
  for (guint i = 0; i < lima_crosstab_get_n (self->shown); i++)
    if (g_strcmp0 (key_of (self, (int) i), key) == 0)
      return (int) i;
  return -1;
}

/* Columns have a least width: the window scrolls where they don't fit. */
static void
ask_width (LimaAgendaGoals *self)
{
  g_autoptr(LimaDrawing) least = NULL;
  LimaChartTheme theme;

  lima_chart_look_init (&theme, GTK_WIDGET (self->chart));
  least = lima_crosstab_layout (self->shown, &theme, 1, 0, PARTS);
  gtk_widget_set_size_request (GTK_WIDGET (self->chart), (int) ceil (lima_drawing_get_width (least)), -1);
}

/* ---- View ---- */

static void
lima_agenda_goals_set_agenda (LimaAgendaView *view, LimaAgenda *agenda, const LimaAgendaFilter *filter, const GArray *rows)
{
  LimaAgendaGoals *self = LIMA_AGENDA_GOALS (view);
  LimaCrosstab *crosstab = lima_report_agenda_goals (self->format, agenda, rows);
  const LimaChartTable *texts = lima_crosstab_get_texts (crosstab);

  lima_crosstab_set_rtl (crosstab, gtk_widget_get_direction (GTK_WIDGET (self->chart)) == GTK_TEXT_DIR_RTL);
  self->setting = TRUE;
  self->shown = crosstab;
  lima_chart_view_set_chart (self->chart, lay_out, crosstab, (GDestroyNotify) lima_crosstab_free, lima_chart_table_get_title (texts),
                             lima_chart_table_get_subtitle (texts), PARTS);
  ask_width (self);
  lima_chart_view_set_focused_row (self->chart, find_mark (self, self->selected));
  self->setting = FALSE;
}

static gboolean
lima_agenda_goals_select (LimaAgendaView *view, const char *key)
{
  LimaAgendaGoals *self = LIMA_AGENDA_GOALS (view);
  char *copy = g_strdup (key);
  int mark = find_mark (self, key);

  g_free (self->selected);
  self->selected = copy;
  self->setting = TRUE;
  if (self->shown != NULL)
    lima_chart_view_set_focused_row (self->chart, mark);
  self->setting = FALSE;
  return mark >= 0;
}

static void
lima_agenda_goals_view_init (LimaAgendaViewInterface *iface)
{
  iface->set_agenda = lima_agenda_goals_set_agenda;
  iface->select = lima_agenda_goals_select;
}

/* ---- What the user does ---- */

static void
focus_moved (LimaAgendaGoals *self)
{
  const char *key = key_of (self, lima_chart_view_get_focused_row (self->chart));

  if (self->setting || key == NULL || g_strcmp0 (key, self->selected) == 0)
    return;
  g_free (self->selected);
  self->selected = g_strdup (key);
  lima_agenda_view_emit_selected (LIMA_AGENDA_VIEW (self), self->selected);
}

static void
activated (LimaAgendaGoals *self, int mark)
{
  int row, column;
  const char *key = lima_crosstab_get_key (self->shown, (guint) mark, &row, &column), *goal, *process;

  if (key != NULL)
    {
      lima_agenda_view_emit_activated (LIMA_AGENDA_VIEW (self), key);
      return;
    }
  if (row < 0 || column < 0)
    return;
  goal = lima_crosstab_get_row_key (self->shown, (guint) row);
  process = lima_crosstab_get_column_key (self->shown, (guint) column);
  g_signal_emit (self, narrowed_signal, 0, goal == NULL ? "" : goal, process == NULL ? "" : process);
}

/* ---- Object ---- */

static gboolean
lima_agenda_goals_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LIMA_AGENDA_GOALS (widget)->chart));
}

static void
lima_agenda_goals_dispose (GObject *object)
{
  LimaAgendaGoals *self = LIMA_AGENDA_GOALS (object);
  GtkWidget *child;

  if (self->chart != NULL)
    g_signal_handlers_disconnect_by_data (g_steal_pointer (&self->chart), self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_clear_pointer (&self->selected, g_free);
  g_clear_pointer (&self->format, lima_format_unref);
  G_OBJECT_CLASS (lima_agenda_goals_parent_class)->dispose (object);
}

static void
lima_agenda_goals_class_init (LimaAgendaGoalsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_agenda_goals_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = lima_agenda_goals_grab_focus;
  narrowed_signal = g_signal_new ("narrowed", LIMA_TYPE_AGENDA_GOALS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING,
                                  G_TYPE_STRING);
}

static void
lima_agenda_goals_init (LimaAgendaGoals *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (), *chart = lima_chart_view_new ();

  self->chart = LIMA_CHART_VIEW (chart);
  gtk_widget_set_hexpand (chart, TRUE);
  gtk_widget_set_valign (chart, GTK_ALIGN_START);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), chart);
  /* the chart is higher or wider than its window: what it has the focus on is for itself to bring into sight */
  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scrolled))), FALSE);
  lima_reading_start_keep (GTK_SCROLLED_WINDOW (scrolled));
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_add_css_class (scrolled, "lima-pane");
  gtk_box_append (GTK_BOX (self), scrolled);
  g_signal_connect_object (chart, "notify::focused-row", G_CALLBACK (focus_moved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (chart, "activate-mark", G_CALLBACK (activated), self, G_CONNECT_SWAPPED);
}

/**
 * lima_agenda_goals_new:
 * @format: how numbers are written
 * @menu: what is offered for a milestone
 *
 * Returns: (transfer floating): a view without an agenda
 */
GtkWidget *
lima_agenda_goals_new (LimaFormat *format, GMenuModel *menu)
{
  LimaAgendaGoals *self = g_object_new (LIMA_TYPE_AGENDA_GOALS, NULL);

  self->format = lima_format_ref (format);
  lima_chart_view_set_menu (self->chart, menu);
  return GTK_WIDGET (self);
}
