/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done on the Agenda page. */

#include "lima-agenda-page-private.h"

#include <lima-i18n.h>
#include <lima-report-agenda.h>
#include <lima-timeline-view.h>

#include "lima-agenda-edit.h"
#include "lima-agenda-files.h"
#include "lima-agenda-month.h"
#include "lima-agenda-print.h"
#include "lima-agenda-timeline.h"
#include "lima-chart-export.h"
#include "lima-milestone-dialog.h"

#define ZOOM 1.5
#define PICTURE_HEIGHT 20000.0 /* more than any timeline is high: it is one page */

/* ---- What is selected ---- */

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lima_agenda_page_open_selected (LIMA_AGENDA_PAGE (widget), 0);
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const struct
  {
    const char *name;
    LimaMilestoneStep step;
  } steps[] = {
    { "agenda.postpone", LIMA_MILESTONE_STEP_POSTPONE },
    { "agenda.confirm", LIMA_MILESTONE_STEP_CONFIRM },
    { "agenda.held", LIMA_MILESTONE_STEP_HOLD },
    { "agenda.cancel", LIMA_MILESTONE_STEP_CANCEL },
  };
  LimaAgendaPage *self = LIMA_AGENDA_PAGE (widget);
  LimaPath path;

  if (!lima_agenda_page_get_record (self, &path))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (g_str_equal (steps[i].name, name))
      lima_milestone_dialog_show (widget, self->session, path.record, steps[i].step);
}

/* What comes is seen, whatever was looked for. */
static void
show_new (LimaAgendaPage *self, LimaAgendaSection section, LimaAtom id)
{
  if (id == 0)
    return;
  lima_agenda_page_catch_up (self);
  if (section != self->section)
    lima_agenda_page_show (self, section);
  if (!lima_agenda_view_select (self->views[self->section], lima_atom_text (id)) && lima_agenda_bar_is_narrowed (self->bar))
    lima_agenda_bar_clear (self->bar);
  lima_agenda_page_select (self, lima_atom_text (id));
  lima_agenda_page_open_selected (self, 0);
}

/* In a month it begins as one of that month, where it is seen; elsewhere nobody knows its days yet. */
static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaAgendaPage *self = LIMA_AGENDA_PAGE (widget);
  LimaAgendaSection section = lima_agenda_page_get_kind (self) == LIMA_AGENDA_OF_MILESTONES ? self->section : LIMA_AGENDA_SECTION_LIST;
  LimaDate start = { 0 };
  int year, month;

  if (section == LIMA_AGENDA_SECTION_MONTH)
    {
      lima_agenda_month_get (LIMA_AGENDA_MONTH (self->views[LIMA_AGENDA_SECTION_MONTH]), &year, &month);
      start = year == 0 ? lima_date_today () : lima_date_new (year, month, 0);
    }
  show_new (self, section,
            lima_agenda_edit_add_milestone (widget, self->session, lima_agenda_bar_get_filter (self->bar)->process, start, lima_date_today ()));
}

static void
new_proposal_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaAgendaPage *self = LIMA_AGENDA_PAGE (widget);

  show_new (self, LIMA_AGENDA_SECTION_PROPOSALS,
            lima_agenda_edit_add_proposal (widget, self->session, lima_agenda_bar_get_filter (self->bar)->goal, lima_date_today ()));
}

static void
new_process_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaAgendaPage *self = LIMA_AGENDA_PAGE (widget);

  show_new (self, LIMA_AGENDA_SECTION_PROCESSES, lima_agenda_edit_add_process (widget, self->session));
}

static void
duplicate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaAgendaPage *self = LIMA_AGENDA_PAGE (widget);
  LimaPath path;

  if (lima_agenda_page_get_record (self, &path))
    show_new (self, self->section, lima_agenda_edit_duplicate (widget, self->session, path.record));
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaAgendaPage *self = LIMA_AGENDA_PAGE (widget);
  LimaPath path;

  if (lima_agenda_page_get_record (self, &path))
    lima_agenda_edit_delete (widget, self->session, &path);
}

/* Only where the view has the focus: elsewhere the key deletes text. */
static gboolean
delete_key (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  LimaAgendaPage *self = LIMA_AGENDA_PAGE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->stack)))
    return FALSE;
  return gtk_widget_activate_action (widget, "agenda.delete", NULL);
}

/* ---- What is seen ---- */

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaAgendaTimeline *timeline = LIMA_AGENDA_TIMELINE (LIMA_AGENDA_PAGE (widget)->views[LIMA_AGENDA_SECTION_TIMELINE]);

  if (g_str_equal (name, "agenda.fit"))
    lima_agenda_timeline_fit (timeline);
  else
    lima_agenda_timeline_zoom (timeline, g_str_equal (name, "agenda.zoom-in") ? ZOOM : 1 / ZOOM);
}

static void
today_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaAgendaPage *self = LIMA_AGENDA_PAGE (widget);

  if (self->section == LIMA_AGENDA_SECTION_MONTH)
    lima_agenda_month_show_today (LIMA_AGENDA_MONTH (self->views[LIMA_AGENDA_SECTION_MONTH]));
  else
    lima_agenda_timeline_show_today (LIMA_AGENDA_TIMELINE (self->views[LIMA_AGENDA_SECTION_TIMELINE]));
}

static void
month_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaAgendaMonth *month = LIMA_AGENDA_MONTH (LIMA_AGENDA_PAGE (widget)->views[LIMA_AGENDA_SECTION_MONTH]);

  lima_agenda_month_turn (month, g_str_equal (name, "agenda.next-month") ? 1 : -1);
}

static void
clear_filter_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaAgendaPage *self = LIMA_AGENDA_PAGE (widget);

  lima_agenda_bar_focus_search (self->bar);
  lima_agenda_bar_clear (self->bar);
}

/* The first one behind what is selected, from the top again behind the last. */
static void
next_contradiction_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaAgendaPage *self = LIMA_AGENDA_PAGE (widget);
  const LimaAgendaItem *item = lima_agenda_page_get_item (self);
  guint from = 0;

  for (guint i = 0; item != NULL && i < self->rows->len; i++)
    if (lima_agenda_get (self->agenda, g_array_index (self->rows, guint, i)) == item)
      from = i + 1;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const LimaAgendaItem *next = lima_agenda_get (self->agenda, g_array_index (self->rows, guint, (from + i) % self->rows->len));
      g_autofree char *key = next->contradicts ? g_strdup (next->key) : NULL;

      if (key == NULL)
        continue;
      if (lima_agenda_page_get_kind (self) != LIMA_AGENDA_OF_MILESTONES)
        lima_agenda_page_show (self, LIMA_AGENDA_SECTION_LIST);
      lima_agenda_page_select (self, key);
      g_object_set (self, "shows-pane", TRUE, NULL);
      return;
    }
}

/* ---- Files and paper ---- */

static void
files_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaAgendaPage *self = LIMA_AGENDA_PAGE (widget);

  if (g_str_equal (name, "agenda.import"))
    lima_agenda_import_calendar (widget, self->session);
  else if (g_str_equal (name, "agenda.export-calendar"))
    lima_agenda_export_calendar (widget, self->session, self->agenda, self->rows);
  else
    lima_agenda_export_csv (widget, self->session, self->agenda, self->rows);
}

static void
export_selected_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaAgendaPage *self = LIMA_AGENDA_PAGE (widget);
  const LimaAgendaItem *item = lima_agenda_page_get_item (self);
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  int row = item == NULL ? -1 : lima_agenda_find (self->agenda, item->key);

  if (row < 0)
    return;
  g_array_append_vals (rows, &(guint) { (guint) row }, 1);
  lima_agenda_export_calendar (widget, self->session, self->agenda, rows);
}

static LimaReportAgendaView
view_on_paper (LimaAgendaSection section)
{
  switch (section)
    {
    case LIMA_AGENDA_SECTION_LIST:
      return LIMA_REPORT_AGENDA_LIST;
    case LIMA_AGENDA_SECTION_MONTH:
      return LIMA_REPORT_AGENDA_MONTH;
    case LIMA_AGENDA_SECTION_GOALS:
      return LIMA_REPORT_AGENDA_GOALS;
    case LIMA_AGENDA_SECTION_PROPOSALS:
      return LIMA_REPORT_AGENDA_PROPOSALS;
    case LIMA_AGENDA_SECTION_TIMELINE:
    case LIMA_AGENDA_SECTION_PROCESSES:
    case LIMA_AGENDA_N_SECTIONS:
    default:
      return LIMA_REPORT_AGENDA_TIMELINE;
    }
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaAgendaPage *self = LIMA_AGENDA_PAGE (widget);
  LimaAgendaPrint what = {
    .session = self->session,
    .agenda = self->agenda,
    .filter = lima_agenda_bar_get_filter (self->bar),
    .view = view_on_paper (self->section),
  };

  if (self->section == LIMA_AGENDA_SECTION_MONTH)
    lima_agenda_month_get (LIMA_AGENDA_MONTH (self->views[LIMA_AGENDA_SECTION_MONTH]), &what.year, &what.month);
  if (g_str_equal (name, "agenda.print"))
    lima_agenda_print (widget, &what);
  else
    lima_agenda_print_export_pdf (widget, &what);
}

static LimaDrawing *
lay_out_timeline (gconstpointer spec, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  g_autoptr(GPtrArray) pages = lima_timeline_layout_pages ((LimaTimeline *) spec, theme, width * 2, PICTURE_HEIGHT);

  return lima_drawing_ref (g_ptr_array_index (pages, 0));
}

static LimaDrawing *
lay_out_month (gconstpointer spec, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  return lima_month_layout (spec, theme, width, height, parts);
}

static LimaDrawing *
lay_out_goals (gconstpointer spec, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  return lima_crosstab_layout (spec, theme, width, height, parts);
}

/* The month or the goals where they are open, else the timeline. */
static void
export_picture_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaAgendaPage *self = LIMA_AGENDA_PAGE (widget);
  LimaFormat *format = lima_session_get_format (self->session);
  LimaChartExport chart = { .layout = lay_out_timeline, .free_spec = (GDestroyNotify) lima_timeline_unref };
  int year, month;

  if (self->section == LIMA_AGENDA_SECTION_MONTH)
    {
      lima_agenda_month_get (LIMA_AGENDA_MONTH (self->views[LIMA_AGENDA_SECTION_MONTH]), &year, &month);
      chart = (LimaChartExport) { lay_out_month, NULL, lima_report_agenda_month (format, self->agenda, self->rows, year, month),
                                  (GDestroyNotify) lima_month_free };
    }
  else if (self->section == LIMA_AGENDA_SECTION_GOALS)
    chart = (LimaChartExport) { lay_out_goals, NULL, lima_report_agenda_goals (format, self->agenda, self->rows),
                                (GDestroyNotify) lima_crosstab_free };
  else
    chart.spec = lima_report_agenda_timeline (format, self->agenda, self->rows);
  lima_chart_export (widget, "agenda", &chart);
}

/* ---- Menus ---- */

/*
 * lima_agenda_page_milestone_menu_new:
 *
 * Returns: (transfer full): what is offered for a milestone
 */
GMenuModel *
lima_agenda_page_milestone_menu_new (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) first = g_menu_new (), steps = g_menu_new (), rest = g_menu_new ();

  g_menu_append (first, _("_Open"), "agenda.open");
  g_menu_append (steps, _("_Postpone…"), "agenda.postpone");
  g_menu_append (steps, _("_Confirm…"), "agenda.confirm");
  g_menu_append (steps, _("Was _Held…"), "agenda.held");
  g_menu_append (steps, _("C_ancel…"), "agenda.cancel");
  g_menu_append (rest, _("_New Milestone"), "agenda.new");
  g_menu_append (rest, _("_Duplicate"), "agenda.duplicate");
  g_menu_append (rest, _("_Export to a Calendar…"), "agenda.export-selected");
  g_menu_append (rest, _("De_lete"), "agenda.delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (steps));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));
  return G_MENU_MODEL (menu);
}

/*
 * lima_agenda_page_record_menu_new:
 *
 * Returns: (transfer full): what is offered for a process or a proposal
 */
GMenuModel *
lima_agenda_page_record_menu_new (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _("_Open"), "agenda.open");
  g_menu_append (menu, _("De_lete"), "agenda.delete");
  return G_MENU_MODEL (menu);
}

/*
 * lima_agenda_page_enable_actions:
 *
 * The one place that says what can be done.
 */
void
lima_agenda_page_enable_actions (LimaAgendaPage *self)
{
  static const char *const of_milestones[] = { "agenda.postpone", "agenda.confirm", "agenda.held", "agenda.cancel", "agenda.duplicate",
                                              "agenda.export-selected" };
  static const char *const of_rows[] = { "agenda.export-calendar", "agenda.export-csv", "agenda.export-picture" };
  static const char *const of_paper[] = { "agenda.print", "agenda.export-pdf" };
  gboolean has_rows = self->rows != NULL && self->rows->len > 0, has_record, is_milestone;
  LimaPath path;

  has_record = lima_agenda_page_get_record (self, &path);
  is_milestone = has_record && lima_agenda_page_get_kind (self) == LIMA_AGENDA_OF_MILESTONES;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agenda.open", has_record || lima_agenda_page_get_item (self) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agenda.delete", has_record);
  for (guint i = 0; i < G_N_ELEMENTS (of_milestones); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), of_milestones[i], is_milestone);
  for (guint i = 0; i < G_N_ELEMENTS (of_rows); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), of_rows[i], has_rows);
  for (guint i = 0; i < G_N_ELEMENTS (of_paper); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), of_paper[i], self->agenda != NULL && self->section != LIMA_AGENDA_SECTION_PROCESSES);
}

/*
 * lima_agenda_page_install_actions:
 */
void
lima_agenda_page_install_actions (GtkWidgetClass *klass)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "agenda.open", open_action },
    { "agenda.postpone", step_action },
    { "agenda.confirm", step_action },
    { "agenda.held", step_action },
    { "agenda.cancel", step_action },
    { "agenda.duplicate", duplicate_action },
    { "agenda.delete", delete_action },
    { "agenda.new", new_action },
    { "agenda.new-proposal", new_proposal_action },
    { "agenda.new-process", new_process_action },
    { "agenda.zoom-in", zoom_action },
    { "agenda.zoom-out", zoom_action },
    { "agenda.fit", zoom_action },
    { "agenda.today", today_action },
    { "agenda.previous-month", month_action },
    { "agenda.next-month", month_action },
    { "agenda.clear-filter", clear_filter_action },
    { "agenda.next-contradiction", next_contradiction_action },
    { "agenda.import", files_action },
    { "agenda.export-calendar", files_action },
    { "agenda.export-selected", export_selected_action },
    { "agenda.export-csv", files_action },
    { "agenda.export-picture", export_picture_action },
    { "agenda.export-pdf", print_action },
    { "agenda.print", print_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, NULL, actions[i].activate);
  gtk_widget_class_install_property_action (klass, "agenda.pane", "shows-pane");
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F2, 0, "agenda.open", NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Delete, 0, delete_key, NULL);
}
