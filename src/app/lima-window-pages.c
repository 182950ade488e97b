/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of a window, built when they are first shown, and the side bar that leads to them. */

#include "lima-window-private.h"

#include <lima-codelist.h>
#include <lima-i18n.h>
#include <lima-path-text.h>
#include <lima-report-words.h>

#include "lima-agenda-page.h"
#include "lima-charts-page.h"
#include "lima-check-page.h"
#include "lima-overview-page.h"
#include "lima-programme-view.h"
#include "lima-programmes-page.h"
#include "lima-projects-page.h"
#include "lima-settings.h"

#define ALL_PROJECTS "all"
#define ALL_PROGRAMMES "all"

static const struct
{
  const char *name;
  const char *label;
  const char *icon;
} pages[] = {
  { "overview", N_("Overview"), "view-grid-symbolic" },
  { "projects", N_("Projects"), "view-list-symbolic" },
  { "programmes", N_("Programmes"), "lima-flag-symbolic" },
  { "charts", N_("Charts"), "lima-bars-symbolic" },
  { "agenda", N_("Agenda"), "x-office-calendar-symbolic" },
  { "check", N_("Check"), "object-select-symbolic" },
};

static const struct
{
  LimaDimensionKind dimension;
  const char *label;
} breakdowns[] = {
  { LIMA_DIMENSION_REGION, N_("Regions") },   { LIMA_DIMENSION_COUNTRY, N_("Countries") },
  { LIMA_DIMENSION_DONOR, N_("Donors") },     { LIMA_DIMENSION_REPORTER, N_("Reporters") },
  { LIMA_DIMENSION_THEME, N_("Themes") },     { LIMA_DIMENSION_SECTOR, N_("Sectors") },
  { LIMA_DIMENSION_YEAR, N_("Years") },       { LIMA_DIMENSION_STATUS, N_("Status") },
  { LIMA_DIMENSION_SIZE, N_("Project sizes") },
};

static const char *
section_of_charts (LimaWindow *self)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, "charts");
  int dimension = LIMA_DIMENSION_REGION;

  if (page != NULL)
    g_object_get (page, "dimension", &dimension, NULL);
  return lima_dimension_get_name ((LimaDimensionKind) dimension);
}

/* The saved view that is set, all projects where nothing is set, else none. */
static char *
section_of_projects (LimaWindow *self)
{
  const LimaFilter *filter = lima_session_get_filter (self->session);
  g_autofree char *text = lima_filter_to_text (filter);

  if (lima_filter_is_empty (filter))
    return g_strdup (ALL_PROJECTS);
  for (guint i = 0; i < lima_views_get_n (self->views); i++)
    if (g_strcmp0 (lima_views_get_filter (self->views, i), text) == 0)
      return g_strdup (lima_views_get_name (self->views, i));
  return NULL;
}

static char *
section_of_programmes (LimaWindow *self)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, "programmes");
  const char *section = page == NULL ? NULL : lima_programmes_page_get_section (LIMA_PROGRAMMES_PAGE (page));

  return g_strdup (section == NULL ? ALL_PROGRAMMES : section);
}

static const char *
section_of_agenda (LimaWindow *self)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, "agenda");

  return page == NULL ? NULL : lima_agenda_page_get_section (LIMA_AGENDA_PAGE (page));
}

static void
select_in_side_bar (LimaWindow *self)
{
  g_autofree char *section = NULL;

  if (g_strcmp0 (self->page, "projects") == 0)
    section = section_of_projects (self);
  else if (g_strcmp0 (self->page, "charts") == 0)
    section = g_strdup (section_of_charts (self));
  else if (g_strcmp0 (self->page, "programmes") == 0)
    section = section_of_programmes (self);
  else if (g_strcmp0 (self->page, "agenda") == 0)
    section = g_strdup (section_of_agenda (self));
  if (self->page != NULL)
    lima_side_bar_select (self->side_bar, self->page, section);
}

static void
list_views (LimaWindow *self)
{
  lima_side_bar_clear_sections (self->side_bar, "projects");
  lima_side_bar_add_section (self->side_bar, "projects", ALL_PROJECTS, _("All projects"));
  for (guint i = 0; i < lima_views_get_n (self->views); i++)
    lima_side_bar_add_section (self->side_bar, "projects", lima_views_get_name (self->views, i),
                               lima_views_get_name (self->views, i));
  select_in_side_bar (self);
}

/* Sections are those of the programme that is open. */
static void
list_programme (LimaWindow *self)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, "programmes");
  gboolean open = page != NULL && lima_programmes_page_get_section (LIMA_PROGRAMMES_PAGE (page)) != NULL;

  if (open != self->lists_programme)
    {
      lima_side_bar_clear_sections (self->side_bar, "programmes");
      lima_side_bar_add_section (self->side_bar, "programmes", ALL_PROGRAMMES, C_("programmes", "List"));
      for (guint i = 0; open && i < lima_programme_view_get_n_sections (); i++)
        lima_side_bar_add_section (self->side_bar, "programmes", lima_programme_view_get_name (i), lima_programme_view_get_title (i));
      self->lists_programme = open;
    }
  select_in_side_bar (self);
}

static void
show_count (LimaWindow *self, guint n)
{
  g_autofree char *count = n == 0 ? NULL : lima_format_integer (lima_session_get_format (self->session), n);

  lima_side_bar_set_count (self->side_bar, "check", count == NULL ? "" : count);
}

static GtkWidget *
make_page (LimaWindow *self, const char *name)
{
  GtkWidget *page;

  if (g_str_equal (name, "projects"))
    page = lima_projects_page_new (self->session, self->settings, self->views);
  else if (g_str_equal (name, "charts"))
    {
      page = lima_charts_page_new (self->session, self->settings);
      g_signal_connect_object (page, "notify::dimension", G_CALLBACK (select_in_side_bar), self, G_CONNECT_SWAPPED);
    }
  else if (g_str_equal (name, "programmes"))
    {
      page = lima_programmes_page_new (self->session);
      g_signal_connect_object (page, "notify::section", G_CALLBACK (list_programme), self, G_CONNECT_SWAPPED);
    }
  else if (g_str_equal (name, "agenda"))
    {
      page = lima_agenda_page_new (self->session);
      g_signal_connect_object (page, "notify::section", G_CALLBACK (select_in_side_bar), self, G_CONNECT_SWAPPED);
    }
  else if (g_str_equal (name, "check"))
    {
      page = lima_check_page_new (self->session);
      g_signal_connect_object (page, "counted", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);
    }
  else
    page = lima_overview_page_new (self->session);
  gtk_stack_add_named (self->pages, page, name);
  return page;
}

/**
 * lima_window_get_page:
 * @name: "overview", "projects", "programmes", "charts", "agenda" or "check"
 *
 * Returns: (transfer none): the page, built now if it has never been shown
 */
GtkWidget *
lima_window_get_page (LimaWindow *self, const char *name)
{
  GtkWidget *page;

  g_return_val_if_fail (LIMA_IS_WINDOW (self) && name != NULL, NULL);

  page = gtk_stack_get_child_by_name (self->pages, name);
  return page != NULL ? page : make_page (self, name);
}

/**
 * lima_window_show_page:
 * @name: "overview", "projects", "programmes", "charts", "agenda" or "check"
 */
void
lima_window_show_page (LimaWindow *self, const char *name)
{
  gboolean known = FALSE;

  g_return_if_fail (LIMA_IS_WINDOW (self) && name != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    known = known || g_str_equal (pages[i].name, name);
  if (!known)
    return;
  gtk_stack_set_visible_child (self->pages, lima_window_get_page (self, name));
  if (g_strcmp0 (self->page, name) != 0)
    {
      g_free (self->page);
      self->page = g_strdup (name);
    }
  select_in_side_bar (self);
}

/*< private >
 * lima_window_show_section:
 * @page: a page
 * @section: one of its sections; "" leaves it as it is
 */
void
lima_window_show_section (LimaWindow *self, const char *page, const char *section)
{
  if (g_str_equal (page, "charts") && *section != '\0')
    for (guint i = 0; i < G_N_ELEMENTS (breakdowns); i++)
      if (g_str_equal (lima_dimension_get_name (breakdowns[i].dimension), section))
        lima_charts_page_set_dimension (LIMA_CHARTS_PAGE (lima_window_get_page (self, "charts")), breakdowns[i].dimension);
  if (g_str_equal (page, "projects") && g_str_equal (section, ALL_PROJECTS))
    {
      g_autoptr(LimaFilter) filter = lima_filter_new ();

      lima_session_set_filter (self->session, filter);
    }
  else if (g_str_equal (page, "projects"))
    for (guint i = 0; i < lima_views_get_n (self->views); i++)
      if (g_str_equal (lima_views_get_name (self->views, i), section))
        {
          lima_window_show_filter (self, lima_views_get_filter (self->views, i), NULL);
          break;
        }
  if (g_str_equal (page, "programmes") && *section != '\0')
    lima_programmes_page_show_section (LIMA_PROGRAMMES_PAGE (lima_window_get_page (self, "programmes")),
                                       g_str_equal (section, ALL_PROGRAMMES) ? NULL : section);
  if (g_str_equal (page, "agenda") && *section != '\0')
    lima_agenda_page_show_section (LIMA_AGENDA_PAGE (lima_window_get_page (self, "agenda")), section);
  lima_window_show_page (self, page);
}

/*< private >
 * lima_window_show_filter:
 * @text: a filter as text
 * @measure: (nullable): the measure that its figures are of
 *
 * Shows projects.
 */
void
lima_window_show_filter (LimaWindow *self, const char *text, const char *measure)
{
  g_autoptr(LimaFilter) filter = lima_filter_parse (text);

  if (filter == NULL)
    return;
  if (measure != NULL)
    lima_session_set_measure (self->session, measure);
  lima_session_set_filter (self->session, filter);
  lima_window_show_page (self, "projects");
}

/*< private >
 * lima_window_show_field:
 * @project: the id of a project
 * @member: a field of it, as in the file
 *
 * Shows where a field is edited.
 */
void
lima_window_show_field (LimaWindow *self, const char *project, const char *member)
{
  int field = lima_table_find (&lima_project_table, member);

  lima_window_show_page (self, "projects");
  lima_projects_page_show_field (LIMA_PROJECTS_PAGE (lima_window_get_page (self, "projects")), lima_atom (project),
                                 field < 0 ? LIMA_PROJECT_TITLE : (guint) field);
}

/*< private >
 * lima_window_show_programme:
 * @programme: the id of a programme
 * @section: a section of it, "" for the one that @place is in
 * @place: where in it, see lima_path_to_text(); "" for nowhere
 *
 * Shows a programme, and where something in it is edited.
 */
void
lima_window_show_programme (LimaWindow *self, const char *programme, const char *section, const char *place)
{
  LimaProgrammesPage *page = LIMA_PROGRAMMES_PAGE (lima_window_get_page (self, "programmes"));
  LimaPath path = { .table = &lima_programme_table, .record = lima_atom (programme) };

  lima_window_show_page (self, "programmes");
  lima_programmes_page_open (page, path.record);
  if (*section != '\0')
    lima_programmes_page_show_section (page, section);
  if (lima_path_read (&path, place))
    lima_programmes_page_show_path (page, &path);
}

/*< private >
 * lima_window_show_agenda:
 * @section: a view of the agenda, "" for the one that fits
 * @place: a record of the agenda, and where in it, see lima_agenda_page_show_path(); "" for nothing
 *
 * Shows the agenda, and where something in it is edited.
 */
void
lima_window_show_agenda (LimaWindow *self, const char *section, const char *place)
{
  lima_window_show_page (self, "agenda");
  lima_agenda_page_show_path (LIMA_AGENDA_PAGE (lima_window_get_page (self, "agenda")), section, place);
}

/*< private >
 * lima_window_describe:
 *
 * Says in the side bar how many projects there are, and what holds for all figures.
 */
void
lima_window_describe (LimaWindow *self)
{
  LimaFigures *figures = lima_session_get_figures (self->session);
  g_autofree char *count = lima_format_integer (figures->format, figures->n_projects);
  const char *currency = lima_atom_text (figures->currency);
  g_autofree char *name = currency == NULL ? NULL : lima_report_words_currency (figures->format, NULL, currency);
  const char *regions = figures->scheme == LIMA_REGION_SCHEME_M49 ? _("Regions: UN M49") : _("Regions: as in the report");
  guint n_programmes = lima_snapshot_get_n (figures->snapshot, LIMA_RECORD_PROGRAMME);
  guint n_milestones = lima_snapshot_get_n (figures->snapshot, LIMA_RECORD_MILESTONE);
  g_autofree char *amounts = NULL;
  g_autofree char *note = NULL;
  g_autofree char *programmes = NULL;
  g_autofree char *milestones = NULL;

  /* Translators: what all amounts were converted to, by the rates of their months; %s is a currency */
  amounts = name == NULL ? g_strdup (_("Amounts as given")) : g_strdup_printf (_("Amounts converted to %s"), name);
  note = g_strdup_printf ("%s\n%s", amounts, regions);
  programmes = n_programmes == 0 ? NULL : lima_format_integer (figures->format, n_programmes);
  milestones = n_milestones == 0 ? NULL : lima_format_integer (figures->format, n_milestones);
  lima_side_bar_set_count (self->side_bar, "projects", count);
  lima_side_bar_set_count (self->side_bar, "programmes", programmes == NULL ? "" : programmes);
  lima_side_bar_set_count (self->side_bar, "agenda", milestones == NULL ? "" : milestones);
  lima_side_bar_set_note (self->side_bar, note);
}

/* ---- The menu of a saved view ---- */

static void
remove_view (GtkButton *button, LimaWindow *self)
{
  const char *name = g_object_get_data (G_OBJECT (button), "view");
  g_autofree char *text = NULL;

  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_POPOVER)));
  g_free (self->removed_view);
  self->removed_view = lima_views_remove (self->views, name);
  if (self->removed_view == NULL)
    return;
  /* Translators: what was done; %s is the name of a saved view */
  text = g_strdup_printf (_("View “%s” removed"), name);
  lima_toast_say (self->toast, text, _("Undo"), "win.restore-view");
}

static void
show_view_menu (LimaWindow *self, const char *page, const char *section, GtkWidget *row)
{
  GtkWidget *popover, *button;

  if (!g_str_equal (page, "projects") || g_str_equal (section, ALL_PROJECTS))
    return;
  popover = gtk_popover_new ();
  button = gtk_button_new_with_label (_("Remove View"));
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  g_object_set_data_full (G_OBJECT (button), "view", g_strdup (section), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_view), self, 0);
  gtk_popover_set_child (GTK_POPOVER (popover), button);
  gtk_widget_set_parent (popover, GTK_WIDGET (self->overlay));
  {
    graphene_rect_t bounds;

    if (gtk_widget_compute_bounds (row, self->overlay, &bounds))
      gtk_popover_set_pointing_to (GTK_POPOVER (popover),
                                   &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                                                     (int) bounds.size.height });
  }
  g_signal_connect (popover, "closed", G_CALLBACK (gtk_widget_unparent), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

/* For the names that the program gives; a view is called what the user likes. */
static void
make_room (LimaWindow *self)
{
  lima_side_bar_make_room (self->side_bar, _("All projects"));
  for (guint i = 0; i < G_N_ELEMENTS (breakdowns); i++)
    lima_side_bar_make_room (self->side_bar, _(breakdowns[i].label));
  for (guint i = 0; i < lima_agenda_page_get_n_sections (); i++)
    lima_side_bar_make_room (self->side_bar, lima_agenda_page_get_title (i));
  for (guint i = 0; i < lima_programme_view_get_n_sections (); i++)
    lima_side_bar_make_room (self->side_bar, lima_programme_view_get_title (i));
}

/*< private >
 * lima_window_init_pages:
 */
void
lima_window_init_pages (LimaWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    lima_side_bar_add_page (self->side_bar, pages[i].name, _(pages[i].label), pages[i].icon);
  for (guint i = 0; i < G_N_ELEMENTS (breakdowns); i++)
    lima_side_bar_add_section (self->side_bar, "charts", lima_dimension_get_name (breakdowns[i].dimension), _(breakdowns[i].label));
  lima_side_bar_add_section (self->side_bar, "programmes", ALL_PROGRAMMES, C_("programmes", "List"));
  for (guint i = 0; i < lima_agenda_page_get_n_sections (); i++)
    lima_side_bar_add_section (self->side_bar, "agenda", lima_agenda_page_get_name (i), lima_agenda_page_get_title (i));
  make_room (self);
  list_views (self);
  g_signal_connect_object (self->views, "changed", G_CALLBACK (list_views), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::filter", G_CALLBACK (select_in_side_bar), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->side_bar, "selected", G_CALLBACK (lima_window_show_section), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->side_bar, "menu", G_CALLBACK (show_view_menu), self, G_CONNECT_SWAPPED);
}
