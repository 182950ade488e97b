/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-window-private.h"

#include <lima-i18n.h>

#include "lima-agenda-page.h"
#include "lima-check-page.h"
#include "lima-import-report.h"
#include "lima-programmes-page.h"
#include "lima-projects-page.h"
#include "lima-report-print.h"
#include "lima-settings.h"
#include "lima-window-state.h"

#define PRESENT_AFTER_MS 200

G_DEFINE_FINAL_TYPE (LimaWindow, lima_window, GTK_TYPE_APPLICATION_WINDOW)

/* ---- Actions ---- */

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lima_window_open_files_chosen (LIMA_WINDOW (widget), FALSE);
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lima_window_open_files_chosen (LIMA_WINDOW (widget), TRUE);
}

static void
open_sample_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lima_window_open_sample (LIMA_WINDOW (widget));
}

static void
export_csv_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaWindow *self = LIMA_WINDOW (widget);

  if (g_strcmp0 (self->page, "check") == 0)
    {
      gtk_widget_activate_action (lima_window_get_page (self, "check"), "check.export", NULL);
      return;
    }
  lima_window_show_page (self, "projects");
  gtk_widget_activate_action (lima_window_get_page (self, "projects"), "projects.export", NULL);
}

static void
print_list_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaWindow *self = LIMA_WINDOW (widget);

  lima_window_show_page (self, "projects");
  gtk_widget_activate_action (lima_window_get_page (self, "projects"), "projects.print", NULL);
}

/* The project that is chosen in the list. */
static void
print_project_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaWindow *self = LIMA_WINDOW (widget);

  lima_window_show_page (self, "projects");
  gtk_widget_activate_action (lima_window_get_page (self, "projects"), "projects.print-project", NULL);
}

static void
print_report_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lima_report_print (widget, LIMA_WINDOW (widget)->session);
}

/* Prints what is seen: the list, the chart, the section of a programme, the view of the agenda; on other pages the report. */
static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const struct
  {
    const char *page;
    const char *action;
  } printers[] = {
    { "projects", "projects.print" },
    { "charts", "chart.print" },
    { "programmes", "programme.print" },
    { "agenda", "agenda.print" },
  };
  LimaWindow *self = LIMA_WINDOW (widget);

  for (guint i = 0; i < G_N_ELEMENTS (printers); i++)
    if (g_strcmp0 (self->page, printers[i].page) == 0)
      {
        GtkWidget *page = lima_window_get_page (self, self->page);

        if (LIMA_IS_PROGRAMMES_PAGE (page) && lima_programmes_page_get_section (LIMA_PROGRAMMES_PAGE (page)) == NULL)
          break; /* the list of programmes */
        gtk_widget_activate_action (page, printers[i].action, NULL);
        return;
      }
  lima_report_print (widget, self->session);
}

static void
export_report_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lima_report_print_export_pdf (widget, LIMA_WINDOW (widget)->session);
}

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaWindow *self = LIMA_WINDOW (widget);

  if (g_strcmp0 (self->page, "check") == 0)
    {
      lima_check_page_focus_search (LIMA_CHECK_PAGE (lima_window_get_page (self, "check")));
      return;
    }
  if (g_strcmp0 (self->page, "programmes") == 0)
    {
      lima_programmes_page_focus_search (LIMA_PROGRAMMES_PAGE (lima_window_get_page (self, "programmes")));
      return;
    }
  if (g_strcmp0 (self->page, "agenda") == 0)
    {
      lima_agenda_page_focus_search (LIMA_AGENDA_PAGE (lima_window_get_page (self, "agenda")));
      return;
    }
  lima_window_show_page (self, "projects");
  lima_projects_page_focus_search (LIMA_PROJECTS_PAGE (lima_window_get_page (self, "projects")));
}

static void
show_field_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *project, *member;

  g_variant_get (parameter, "(&s&s)", &project, &member);
  lima_window_show_field (LIMA_WINDOW (widget), project, member);
}

static void
show_programme_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *programme, *section, *text;

  g_variant_get (parameter, "(&s&s&s)", &programme, &section, &text);
  lima_window_show_programme (LIMA_WINDOW (widget), programme, section, text);
}

static void
show_agenda_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *section, *place;

  g_variant_get (parameter, "(&s&s)", &section, &place);
  lima_window_show_agenda (LIMA_WINDOW (widget), section, place);
}

static void
show_report_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaWindow *self = LIMA_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (lima_import_report_new (GTK_WINDOW (self), lima_session_get_reports (self->session))));
}

static void
show_findings_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaWindow *self = LIMA_WINDOW (widget);

  lima_window_show_page (self, "check");
  lima_check_page_show_kind (LIMA_CHECK_PAGE (lima_window_get_page (self, "check")), g_variant_get_string (parameter, NULL));
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
open_page_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lima_window_show_page (LIMA_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
show_projects_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lima_window_show_filter (LIMA_WINDOW (widget), g_variant_get_string (parameter, NULL), NULL);
}

static void
show_projects_of_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *filter, *measure;

  g_variant_get (parameter, "(&s&s)", &filter, &measure);
  lima_window_show_filter (LIMA_WINDOW (widget), filter, measure);
}

static void
show_chart_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lima_window_show_section (LIMA_WINDOW (widget), "charts", g_variant_get_string (parameter, NULL));
}

static void
toast_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lima_toast_say (LIMA_WINDOW (widget)->toast, g_variant_get_string (parameter, NULL), NULL, NULL);
}

/* As "toast", for what undo brings back. */
static void
toast_undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lima_toast_say (LIMA_WINDOW (widget)->toast, g_variant_get_string (parameter, NULL), _("Undo"), "win.undo");
}

static void
new_project_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaWindow *self = LIMA_WINDOW (widget);

  lima_window_show_page (self, "projects");
  gtk_widget_activate_action (lima_window_get_page (self, "projects"), "projects.new", NULL);
}

static void
restore_view_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaWindow *self = LIMA_WINDOW (widget);

  if (self->removed_view != NULL)
    lima_views_restore (self->views, self->removed_view);
  g_clear_pointer (&self->removed_view, g_free);
}

/* GTK's window of shortcuts gives its own controls no names. */
static void
name_controls (GtkWidget *widget)
{
  if (GTK_IS_EDITABLE (widget) || GTK_IS_TOGGLE_BUTTON (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search shortcuts"), -1);
  if (GTK_IS_MENU_BUTTON (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Sections"), -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_controls (child);
}

/* Built when it is asked for, since few ask and it takes as long as a page. */
static void
show_shortcuts_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (widget);

  if (gtk_application_window_get_help_overlay (window) == NULL)
    {
      g_autoptr(GtkBuilder) builder = gtk_builder_new_from_resource ("/org/limaportfolio/Lima/ui/help-overlay.ui");

      gtk_application_window_set_help_overlay (window, GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
      name_controls (GTK_WIDGET (gtk_application_window_get_help_overlay (window)));
    }
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}

/* Goes round the parts of the window, as F6 does elsewhere. */
static void
next_part_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  LimaWindow *self = LIMA_WINDOW (widget);
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (page != NULL && (focus == NULL || !gtk_widget_is_ancestor (focus, page)))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->side_bar), GTK_DIR_TAB_FORWARD);
}

/* ---- What follows the session ---- */

/*< private >
 * lima_window_enable_actions:
 *
 * The one place that says what can be done.
 */
void
lima_window_enable_actions (LimaWindow *self)
{
  static const char *const need_portfolio[] = { "win.add", "win.new-project", "win.show-records", "win.export-csv", "win.search", "win.open-page",
                                                "win.show-projects", "win.show-projects-of", "win.show-chart", "win.show-field", "win.show-programme", "win.show-agenda",
                                                "win.show-record", "win.show-findings", "win.print", "win.print-list", "win.print-project", "win.print-report",
                                                "win.export-report" };
  gboolean open = lima_session_get_figures (self->session) != NULL;
  gboolean reading = self->work != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (need_portfolio); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), need_portfolio[i], open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.add", open && !reading);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.show-report", lima_session_get_reports (self->session) != NULL);
  lima_window_enable_saving (self);
}

static void
show_titles (LimaWindow *self)
{
  const char *title = lima_session_get_title (self->session), *subtitle = lima_session_get_subtitle (self->session);
  g_autofree char *marked = NULL;
  g_autofree char *whole = NULL;

  if (title == NULL)
    return;
  /* Translators: the title of a portfolio with changes that are not saved */
  marked = lima_session_is_unsaved (self->session) ? g_strdup_printf (_("• %s"), title) : g_strdup (title);
  /* Translators: the title of a window: what is open, and the program */
  whole = g_strdup_printf (_("%s — Lima Portfolio"), marked);
  gtk_window_set_title (GTK_WINDOW (self), whole);
  gtk_label_set_text (GTK_LABEL (self->title_label), marked);
  gtk_label_set_text (GTK_LABEL (self->subtitle_label), subtitle == NULL ? "" : subtitle);
  gtk_widget_set_tooltip_text (self->title_label, title);
  gtk_widget_set_visible (self->subtitle_label, subtitle != NULL);
}

static void
show_report_banner (LimaWindow *self)
{
  GPtrArray *reports = lima_session_get_reports (self->session);
  g_autofree char *summary = reports == NULL ? NULL : lima_import_report_summary (reports);

  if (summary != NULL)
    lima_banner_show (self->report_banner, LIMA_BANNER_WARNING, summary, _("Show Report"), "win.show-report");
  else
    lima_banner_hide (self->report_banner);
}

static void
figures_changed (LimaWindow *self)
{
  LimaFigures *figures = lima_session_get_figures (self->session);

  lima_window_enable_actions (self);
  if (figures == NULL)
    return;
  lima_window_describe (self);
  if (figures->illustrative && !self->illustrative)
    lima_banner_show (self->sample_banner, LIMA_BANNER_INFORMATION,
                      _("Some projects are illustrative: they are not real. Published figures carry their paragraph (¶)."), NULL, NULL);
  else if (!figures->illustrative)
    lima_banner_hide (self->sample_banner);
  self->illustrative = figures->illustrative;
  gtk_stack_set_visible_child_name (self->states, "content");
  if (self->page == NULL && self->first_page != NULL)
    lima_window_show_page (self, self->first_page);
  if (self->page == NULL)
    lima_window_show_page (self, "overview");
}

/* ---- The first frame ---- */

static gboolean
present (gpointer data)
{
  LimaWindow *self = data;

  self->present_delay = 0;
  gtk_window_present (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

/*< private >
 * lima_window_present_now:
 *
 * Shows a window that waits to be filled.
 */
void
lima_window_present_now (LimaWindow *self)
{
  if (self->present_delay == 0)
    return;
  g_clear_handle_id (&self->present_delay, g_source_remove);
  present (self);
}

/**
 * lima_window_present_filled:
 *
 * Shows a window that files are being opened in: with its first page if that is there soon, so that nobody sees it empty and then
 * filled, else as it is. The page is built while the files are read.
 */
void
lima_window_present_filled (LimaWindow *self)
{
  g_return_if_fail (LIMA_IS_WINDOW (self));

  if (gtk_widget_get_visible (GTK_WIDGET (self)) || self->work == NULL)
    {
      gtk_window_present (GTK_WINDOW (self));
      return;
    }
  self->present_delay = g_timeout_add (PRESENT_AFTER_MS, present, self);
  if (self->first_page == NULL)
    g_signal_connect_object (lima_window_get_page (self, "overview"), "notify::ready", G_CALLBACK (lima_window_present_now), self, G_CONNECT_SWAPPED);
}

/* ---- Window state ---- */

static void
remember_size (LimaWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  lima_settings_set_int (self->settings, "window-width", width);
  lima_settings_set_int (self->settings, "window-height", height);
  lima_settings_set_int (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
}

/* The file whose window this is: the portfolio, or the one file that was read as it was published. */
static char *
name_document (LimaWindow *self)
{
  GFile *file = lima_session_get_file (self->session);
  GPtrArray *reports = lima_session_get_reports (self->session);

  if (file != NULL)
    return g_file_get_path (file);
  return reports != NULL && reports->len == 1 ? g_strdup (((const LimaFileReport *) g_ptr_array_index (reports, 0))->path) : NULL;
}

/* What can't be remembered is no reason to keep a window open, nor to trouble anybody. */
static void
remember_state (LimaWindow *self)
{
  g_autofree char *document = name_document (self);
  g_autofree char *store = lima_window_state_store ();
  LimaWindowState state = { .maximized = gtk_window_is_maximized (GTK_WINDOW (self)) };
  g_autoptr(GError) error = NULL;

  if (document == NULL)
    return;
  gtk_window_get_default_size (GTK_WINDOW (self), &state.width, &state.height);
  g_strlcpy (state.page, self->page == NULL ? "" : self->page, sizeof state.page);
  if (!lima_window_state_write (store, document, &state, &error))
    g_debug ("The state of a window was not kept: %s", error->message);
}

/*< private >
 * lima_window_recall:
 * @file: (nullable): what is about to be opened in it
 *
 * Makes an empty window as the one was in which the file was open last; one that is seen already keeps its size.
 */
void
lima_window_recall (LimaWindow *self, GFile *file)
{
  g_autofree char *document = file == NULL ? NULL : g_file_get_path (file);
  g_autofree char *store = lima_window_state_store ();
  LimaWindowState state;

  if (document == NULL || self->page != NULL || !lima_window_state_read (store, document, &state))
    return;
  g_free (self->first_page);
  self->first_page = g_str_equal (state.page, "") || g_str_equal (state.page, "overview") ? NULL : g_strdup (state.page);
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  gtk_window_set_default_size (GTK_WINDOW (self), state.width, state.height);
  if (state.maximized)
    gtk_window_maximize (GTK_WINDOW (self));
  else
    gtk_window_unmaximize (GTK_WINDOW (self));
}

static void
recall_size (LimaWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self), lima_settings_get_int (self->settings, "window-width", 1280),
                               lima_settings_get_int (self->settings, "window-height", 860));
  if (lima_settings_get_int (self->settings, "window-maximized", 0))
    gtk_window_maximize (GTK_WINDOW (self));
}

static gboolean
lima_window_close_request (GtkWindow *window)
{
  if (lima_window_ask_to_save (LIMA_WINDOW (window)))
    return GDK_EVENT_STOP;
  remember_size (LIMA_WINDOW (window));
  remember_state (LIMA_WINDOW (window));
  lima_session_close (LIMA_WINDOW (window)->session);
  return GTK_WINDOW_CLASS (lima_window_parent_class)->close_request (window);
}

/* ---- Object ---- */

static void
lima_window_dispose (GObject *object)
{
  LimaWindow *self = LIMA_WINDOW (object);

  lima_window_stop_work (self);
  g_clear_handle_id (&self->present_delay, g_source_remove);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self); /* work under way may outlive the window */
  g_clear_object (&self->session);
  g_clear_object (&self->views);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (lima_window_parent_class)->dispose (object);
}

static void
lima_window_finalize (GObject *object)
{
  LimaWindow *self = LIMA_WINDOW (object);

  g_free (self->page);
  g_free (self->first_page);
  g_free (self->removed_view);
  G_OBJECT_CLASS (lima_window_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.open", NULL, open_action);
  gtk_widget_class_install_action (klass, "win.add", NULL, add_action);
  gtk_widget_class_install_action (klass, "win.open-sample", NULL, open_sample_action);
  gtk_widget_class_install_action (klass, "win.export-csv", NULL, export_csv_action);
  gtk_widget_class_install_action (klass, "win.print", NULL, print_action);
  gtk_widget_class_install_action (klass, "win.print-list", NULL, print_list_action);
  gtk_widget_class_install_action (klass, "win.print-project", NULL, print_project_action);
  gtk_widget_class_install_action (klass, "win.print-report", NULL, print_report_action);
  gtk_widget_class_install_action (klass, "win.export-report", NULL, export_report_action);
  gtk_widget_class_install_action (klass, "win.search", NULL, search_action);
  gtk_widget_class_install_action (klass, "win.show-report", NULL, show_report_action);
  gtk_widget_class_install_action (klass, "win.show-findings", "s", show_findings_action);
  gtk_widget_class_install_action (klass, "win.close", NULL, close_action);
  gtk_widget_class_install_action (klass, "win.open-page", "s", open_page_action);
  gtk_widget_class_install_action (klass, "win.show-projects", "s", show_projects_action);
  gtk_widget_class_install_action (klass, "win.show-projects-of", "(ss)", show_projects_of_action);
  gtk_widget_class_install_action (klass, "win.show-chart", "s", show_chart_action);
  gtk_widget_class_install_action (klass, "win.show-field", "(ss)", show_field_action);
  gtk_widget_class_install_action (klass, "win.show-programme", "(sss)", show_programme_action);
  gtk_widget_class_install_action (klass, "win.show-agenda", "(ss)", show_agenda_action);
  gtk_widget_class_install_action (klass, "win.toast", "s", toast_action);
  gtk_widget_class_install_action (klass, "win.toast-undo", "s", toast_undo_action);
  gtk_widget_class_install_action (klass, "win.new-project", NULL, new_project_action);
  gtk_widget_class_install_action (klass, "win.restore-view", NULL, restore_view_action);
  gtk_widget_class_install_action (klass, "win.show-shortcuts", NULL, show_shortcuts_action);
  gtk_widget_class_install_action (klass, "win.next-part", NULL, next_part_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F6, 0, "win.next-part", NULL);
}

static void
lima_window_class_init (LimaWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lima_window_dispose;
  object_class->finalize = lima_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = lima_window_close_request;

  g_type_ensure (LIMA_TYPE_SIDE_BAR);
  g_type_ensure (LIMA_TYPE_BANNER);
  g_type_ensure (LIMA_TYPE_TOAST);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/limaportfolio/Lima/ui/lima-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LimaWindow, title_label);
  gtk_widget_class_bind_template_child (widget_class, LimaWindow, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, LimaWindow, recent_button);
  gtk_widget_class_bind_template_child (widget_class, LimaWindow, overlay);
  gtk_widget_class_bind_template_child (widget_class, LimaWindow, states);
  gtk_widget_class_bind_template_child (widget_class, LimaWindow, loading_box);
  gtk_widget_class_bind_template_child (widget_class, LimaWindow, side_bar);
  gtk_widget_class_bind_template_child (widget_class, LimaWindow, file_banner);
  gtk_widget_class_bind_template_child (widget_class, LimaWindow, sample_banner);
  gtk_widget_class_bind_template_child (widget_class, LimaWindow, report_banner);
  gtk_widget_class_bind_template_child (widget_class, LimaWindow, work_revealer);
  gtk_widget_class_bind_template_child (widget_class, LimaWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, LimaWindow, toast);
  gtk_widget_class_bind_template_child (widget_class, LimaWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, LimaWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, LimaWindow, edit_section);
  install_actions (widget_class);
  lima_window_install_saving (widget_class);
  lima_window_install_history (widget_class);
}

static void
lima_window_init (LimaWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lima_window_new:
 * @application: the application
 * @settings: (nullable): what is remembered
 * @format: how figures are written
 *
 * Returns: (transfer floating): a window that has nothing open
 */
GtkWidget *
lima_window_new (GtkApplication *application, GSettings *settings, LimaFormat *format)
{
  LimaWindow *self = g_object_new (LIMA_TYPE_WINDOW, "application", application, NULL);

  self->settings = settings == NULL ? NULL : g_object_ref (settings);
  self->session = lima_session_new (format);
  self->views = lima_views_new (settings);
  lima_window_init_pages (self);
  lima_window_accept_drops (self);
  g_signal_connect_object (self->session, "notify::figures", G_CALLBACK (figures_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::title", G_CALLBACK (show_titles), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::subtitle", G_CALLBACK (show_titles), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::reports", G_CALLBACK (show_report_banner), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::reports", G_CALLBACK (lima_window_enable_actions), self, G_CONNECT_SWAPPED);
  lima_window_init_saving (self);
  lima_window_init_history (self);
  lima_window_init_file (self);
  lima_window_init_preferences (self);
  recall_size (self);
  lima_window_enable_actions (self);
  return GTK_WIDGET (self);
}

/**
 * lima_window_get_session:
 *
 * Returns: (transfer none): what it has open
 */
LimaSession *
lima_window_get_session (LimaWindow *self)
{
  g_return_val_if_fail (LIMA_IS_WINDOW (self), NULL);

  return self->session;
}

/**
 * lima_window_is_empty:
 *
 * Returns: whether nothing is open in it, nor about to be
 */
gboolean
lima_window_is_empty (LimaWindow *self)
{
  g_return_val_if_fail (LIMA_IS_WINDOW (self), FALSE);

  return lima_session_get_figures (self->session) == NULL && self->work == NULL;
}

/**
 * lima_window_set_recent:
 * @recent: the menu of recent files
 */
void
lima_window_set_recent (LimaWindow *self, GMenuModel *recent)
{
  g_return_if_fail (LIMA_IS_WINDOW (self));

  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->recent_button), recent);
}
