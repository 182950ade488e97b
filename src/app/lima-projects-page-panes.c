/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Facets, list and detail side by side, as far as there is room; and the selected project. */

#include "lima-projects-page-private.h"

#include "lima-appearance.h"
#include "lima-settings.h"

#define NARROW 1100 /* below, the detail covers the list */
#define TIGHT 1000  /* below, facets close */
#define EDITOR_WIDTH 600
#define LIST_WIDTH 280 /* that the editor leaves to the list */

static void
show_current (LimaProjectsPage *self)
{
  if (self->current == G_MAXUINT)
    lima_project_pane_clear (self->pane);
  else
    lima_project_pane_show (self->pane, self->current);
}

/* Going down the list with a key held is not slowed down by a pane for each row. */
static gboolean
show_current_later (gpointer data)
{
  LimaProjectsPage *self = data;

  self->show_pane = 0;
  if (gtk_widget_get_visible (GTK_WIDGET (self->pane)))
    show_current (self);
  return G_SOURCE_REMOVE;
}

static void
ask_pane (LimaProjectsPage *self)
{
  if (self->show_pane == 0)
    self->show_pane = g_idle_add_full (G_PRIORITY_LOW, show_current_later, self, NULL);
}

/*< private >
 * lima_projects_page_arrange:
 *
 * Shows what there is room for, and what the user wants to see.
 */
void
lima_projects_page_arrange (LimaProjectsPage *self)
{
  gboolean wants_detail = gtk_toggle_button_get_active (self->detail_button);
  gboolean detail = self->narrow ? self->detail_open : wants_detail;

  gtk_widget_set_visible (self->facets_scroller, gtk_toggle_button_get_active (self->facets_button));
  gtk_widget_set_visible (GTK_WIDGET (self->list_box), !(self->narrow && detail));
  gtk_widget_set_visible (GTK_WIDGET (self->pane), detail);
  if (detail)
    ask_pane (self);
}

/*< private >
 * lima_projects_page_show_detail:
 *
 * Shows the selected project, with the focus in it.
 */
void
lima_projects_page_show_detail (LimaProjectsPage *self)
{
  if (self->narrow)
    self->detail_open = TRUE;
  else
    gtk_toggle_button_set_active (self->detail_button, TRUE);
  lima_projects_page_arrange (self);
  g_clear_handle_id (&self->show_pane, g_source_remove);
  show_current (self);
  gtk_widget_child_focus (GTK_WIDGET (self->pane), GTK_DIR_TAB_FORWARD);
}

static void
close_detail (LimaProjectsPage *self)
{
  self->detail_open = FALSE;
  if (!self->narrow)
    gtk_toggle_button_set_active (self->detail_button, FALSE);
  lima_projects_page_arrange (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
detail_toggled (LimaProjectsPage *self)
{
  gboolean active = gtk_toggle_button_get_active (self->detail_button);

  if (self->narrow)
    self->detail_open = active && self->current != G_MAXUINT;
  lima_settings_set_int (self->settings, "show-detail", active);
  lima_projects_page_arrange (self);
}

static void
facets_toggled (LimaProjectsPage *self)
{
  if (!self->tight)
    lima_settings_set_int (self->settings, "show-facets", gtk_toggle_button_get_active (self->facets_button));
  lima_projects_page_arrange (self);
}

/* ---- The selected project ---- */

/* Where a project is in a state of the portfolio; mostly where it was before. */
static guint
find_row (const LimaSnapshot *snapshot, LimaAtom id, guint guess)
{
  guint n = lima_snapshot_get_n (snapshot, LIMA_RECORD_PROJECT);

  if (guess < n && lima_snapshot_get (snapshot, LIMA_RECORD_PROJECT, guess)->id == id)
    return guess;
  for (guint row = 0; row < n; row++)
    if (lima_snapshot_get (snapshot, LIMA_RECORD_PROJECT, row)->id == id)
      return row;
  return G_MAXUINT;
}

/* After a change the list may still be of an earlier state than the figures. */
static guint
row_at (LimaProjectsPage *self, guint position)
{
  guint row = lima_project_list_get_row (self->list, position);

  return find_row (self->snapshot, lima_index_get_project (lima_project_list_get_index (self->list), row)->head.id, row);
}

static void
selection_changed (LimaProjectsPage *self)
{
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  if (gtk_bitset_is_empty (selected))
    return;
  self->current = row_at (self, gtk_bitset_get_nth (selected, 0));
  if (gtk_widget_get_visible (GTK_WIDGET (self->pane)))
    ask_pane (self);
}

static void
row_activated (LimaProjectsPage *self, guint position)
{
  self->current = row_at (self, position);
  lima_projects_page_show_detail (self);
}

/*< private >
 * lima_projects_page_select:
 * @row: a row of the portfolio
 *
 * Selects a project, and shows it in the list where it is in it.
 */
void
lima_projects_page_select (LimaProjectsPage *self, guint row)
{
  GtkWidget *inner = gtk_widget_get_last_child (GTK_WIDGET (self->view));
  guint position;

  self->current = row;
  if (lima_project_list_find (self->list, row, &position))
    {
      gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
      gtk_widget_activate_action (inner, "list.scroll-to-item", "u", position);
    }
  show_current (self);
}


/*< private >
 * lima_projects_page_show_wanted:
 *
 * Selects a new project, once the list has it, and shows its form.
 */
void
lima_projects_page_show_wanted (LimaProjectsPage *self)
{
  guint row = self->wanted == 0 ? G_MAXUINT : find_row (self->snapshot, self->wanted, lima_snapshot_get_n (self->snapshot, LIMA_RECORD_PROJECT) - 1);

  if (row == G_MAXUINT)
    return;
  self->wanted = 0;
  lima_projects_page_select (self, row);
  lima_projects_page_edit (self, self->wanted_field);
}

/**
 * lima_projects_page_show_field:
 * @project: the id of a project
 * @field: a field of it
 *
 * Shows where a field is edited, once the list is there. No filter may hide the project.
 */
void
lima_projects_page_show_field (LimaProjectsPage *self, LimaAtom project, guint field)
{
  g_autoptr(LimaFilter) filter = lima_filter_new ();
  guint position;

  g_return_if_fail (LIMA_IS_PROJECTS_PAGE (self));

  self->wanted = project;
  self->wanted_field = field;
  if (self->snapshot != NULL && lima_project_list_find (self->list, find_row (self->snapshot, project, 0), &position))
    lima_projects_page_show_wanted (self);
  else
    lima_session_set_filter (self->session, filter);
}

/* The detail keeps its width, whatever the window's. */
static void
place_detail (LimaProjectsPage *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->detail_paned));

  if (width > 0)
    gtk_paned_set_position (self->detail_paned, width - lima_settings_get_int (self->settings, "detail-width", 320));
}

/* The project before or after in the list, for those who go through one after another. */
static void
step (LimaProjectsPage *self, int by)
{
  guint position, n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  guint row = self->current;

  if (row == G_MAXUINT || n == 0)
    return;
  if (!lima_project_list_find (self->list, row, &position))
    position = 0;
  else if (by < 0 ? position == 0 : position + 1 >= n)
    return;
  else
    position = (guint) ((int) position + by);
  lima_projects_page_select (self, row_at (self, position));
}

/* Forms are wider than details; the list gets its room back afterwards. */
static void
editing_changed (LimaProjectsPage *self)
{
  if (lima_project_pane_is_editing (self->pane))
    gtk_paned_set_position (self->detail_paned, MIN (gtk_paned_get_position (self->detail_paned),
                                                     MAX (gtk_widget_get_width (GTK_WIDGET (self->detail_paned)) - EDITOR_WIDTH, LIST_WIDTH)));
  else
    place_detail (self);
}

/*< private >
 * lima_projects_page_edit:
 * @field: a field of the selected project
 *
 * Shows the form of the selected project, with the focus where the field is edited.
 */
void
lima_projects_page_edit (LimaProjectsPage *self, guint field)
{
  if (self->current == G_MAXUINT)
    return;
  lima_projects_page_show_detail (self);
  lima_project_pane_edit (self->pane, field);
}

/* Rows are numbers of one state of one portfolio: in a later state the project is found again; in another portfolio there is none. */
static void
figures_changed (LimaProjectsPage *self)
{
  LimaFigures *figures = lima_session_get_figures (self->session);
  LimaPortfolio *portfolio = lima_session_get_portfolio (self->session);

  if (self->current != G_MAXUINT)
    self->current = figures != NULL && portfolio == self->portfolio
                      ? find_row (figures->snapshot, lima_snapshot_get (self->snapshot, LIMA_RECORD_PROJECT, self->current)->id, self->current)
                      : G_MAXUINT;
  g_set_object (&self->portfolio, portfolio);
  g_clear_pointer (&self->snapshot, lima_snapshot_unref);
  self->snapshot = figures == NULL ? NULL : lima_snapshot_ref (figures->snapshot);
  if (self->current != G_MAXUINT)
    return;
  g_clear_handle_id (&self->show_pane, g_source_remove);
  lima_project_pane_clear (self->pane);
}

/* ---- Room ---- */

static void
width_changed (LimaProjectsPage *self, int width)
{
  gboolean narrow = width < NARROW, tight = width < TIGHT; /* at the usual size of text */

  if (narrow != self->narrow)
    {
      self->narrow = narrow;
      self->detail_open = FALSE;
    }
  if (tight != self->tight)
    {
      self->tight = tight;
      gtk_toggle_button_set_active (self->facets_button, !tight && lima_settings_get_int (self->settings, "show-facets", 1));
    }
  lima_projects_page_arrange (self);
}

static void
surface_changed (LimaProjectsPage *self, GParamSpec *pspec, GdkSurface *surface)
{
  int width = (int) (gdk_surface_get_width (surface) / lima_text_scale (GTK_WIDGET (self)));

  if (width > 1 && ((width < NARROW) != self->narrow || (width < TIGHT) != self->tight))
    width_changed (self, width);
}

static void
mapped (LimaProjectsPage *self)
{
  GdkSurface *surface = gtk_native_get_surface (gtk_widget_get_native (GTK_WIDGET (self)));

  g_signal_handlers_disconnect_by_func (surface, surface_changed, self);
  g_signal_connect_object (surface, "notify::width", G_CALLBACK (surface_changed), self, G_CONNECT_SWAPPED);
  surface_changed (self, NULL, surface);
}

static void
position_changed (LimaProjectsPage *self, GParamSpec *pspec, GtkPaned *paned)
{
  int position = gtk_paned_get_position (paned);

  if (paned == self->facets_paned && gtk_widget_get_visible (self->facets_scroller))
    lima_settings_set_int (self->settings, "facets-width", position);
  else if (paned == self->detail_paned && !lima_project_pane_is_editing (self->pane) && gtk_widget_get_visible (GTK_WIDGET (self->pane)) && gtk_widget_get_visible (GTK_WIDGET (self->list_box)))
    lima_settings_set_int (self->settings, "detail-width", MAX (gtk_widget_get_width (GTK_WIDGET (paned)) - position, 0));
}

static gboolean
place_detail_once (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  LimaProjectsPage *self = data;

  if (gtk_widget_get_width (GTK_WIDGET (self->detail_paned)) <= 1)
    return G_SOURCE_CONTINUE;
  editing_changed (self);
  g_signal_connect_object (self->detail_paned, "notify::position", G_CALLBACK (position_changed), self, G_CONNECT_SWAPPED);
  return G_SOURCE_REMOVE;
}

/*< private >
 * lima_projects_page_init_panes:
 */
void
lima_projects_page_init_panes (LimaProjectsPage *self)
{
  self->pane = LIMA_PROJECT_PANE (lima_project_pane_new (self->session));
  gtk_widget_set_size_request (GTK_WIDGET (self->pane), 280, -1);
  gtk_paned_set_end_child (self->detail_paned, GTK_WIDGET (self->pane));
  gtk_paned_set_position (self->facets_paned, lima_settings_get_int (self->settings, "facets-width", 188));
  gtk_toggle_button_set_active (self->facets_button, lima_settings_get_int (self->settings, "show-facets", 1));
  gtk_toggle_button_set_active (self->detail_button, lima_settings_get_int (self->settings, "show-detail", 1));
  g_signal_connect_swapped (self->facets_button, "toggled", G_CALLBACK (facets_toggled), self);
  g_signal_connect_swapped (self->detail_button, "toggled", G_CALLBACK (detail_toggled), self);
  g_signal_connect_object (self->facets_paned, "notify::position", G_CALLBACK (position_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pane, "close", G_CALLBACK (close_detail), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pane, "step", G_CALLBACK (step), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pane, "notify::editing", G_CALLBACK (editing_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pane, "show-project", G_CALLBACK (lima_projects_page_select), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (row_activated), self);
  g_signal_connect_object (self->session, "notify::figures", G_CALLBACK (figures_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (mapped), NULL);
  figures_changed (self);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), place_detail_once, self, NULL);
  lima_projects_page_arrange (self);
}
