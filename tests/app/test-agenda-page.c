/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-fixture.h"

#include <glib/gstdio.h>
#include <lima-agenda-month.h>
#include <lima-agenda-page-private.h>
#include <lima-agenda-table.h>
#include <lima-agenda-timeline-private.h>
#include <lima-editing.h>
#include <string.h>

/* Three milestones: "m1" was held, "m2" has one date and "m3" two; the last two are of different processes and goals. */
#define PORTFOLIO \
  "{\"format\": \"lima-portfolio\", \"version\": 1," \
  "\"processes\": [{\"id\": \"c1\", \"title\": {\"en\": \"Negotiations\"}}, {\"id\": \"c2\", \"title\": {\"en\": \"Statistics\"}}]," \
  "\"milestones\": [" \
  "{\"id\": \"m1\", \"title\": {\"en\": \"First session\"}, \"process\": \"c1\", \"dates\": [" \
  "{\"id\": \"1\", \"announced\": \"2014-12-01\", \"status\": \"held\", \"start\": \"2015-01-19\", \"end\": \"2015-01-21\"}]}," \
  "{\"id\": \"m2\", \"title\": {\"en\": \"Second session\"}, \"process\": \"c1\", \"goals\": [{\"id\": \"1\", \"goal\": \"9\"}], \"dates\": [" \
  "{\"id\": \"1\", \"announced\": \"2014-12-01\", \"status\": \"planned\", \"start\": \"2015-02-17\", \"end\": \"2015-02-20\"}]}," \
  "{\"id\": \"m3\", \"title\": {\"en\": \"Commission\"}, \"process\": \"c2\", \"goals\": [{\"id\": \"1\", \"goal\": \"17\"}], \"dates\": [" \
  "{\"id\": \"1\", \"announced\": \"2014-12-01\", \"status\": \"planned\", \"start\": \"2015-03-03\"}," \
  "{\"id\": \"2\", \"announced\": \"2015-02-01\", \"status\": \"planned\", \"start\": \"2015-03-10\"}]}]," \
  "\"indicator-proposals\": [{\"id\": \"i1\", \"title\": {\"en\": \"Jobs in small industry\"}, \"goal\": \"9\"}]}"

typedef struct
{
  char *folder;
  char *file;
  LimaWindow *window;
  LimaSession *session;
  LimaHistory *history;
  LimaAgendaPage *page;
} Fixture;

static void
set_up (Fixture *self, gconstpointer text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = NULL;

  self->folder = g_dir_make_tmp ("lima-agenda-XXXXXX", &error);
  g_assert_no_error (error);
  self->file = g_build_filename (self->folder, "agenda.lima", NULL);
  file = g_file_new_for_path (self->file);
  g_assert_true (g_file_replace_contents (file, text, strlen (text), NULL, FALSE, 0, NULL, NULL, &error));
  self->window = fixture_open (fixture_application (), self->file);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1280, 860);
  self->session = lima_window_get_session (self->window);
  self->history = lima_session_get_history (self->session);
  self->page = LIMA_AGENDA_PAGE (lima_window_get_page (self->window, "agenda"));
  lima_window_show_page (self->window, "agenda");
  fixture_settle (200);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gpointer page = self->page, timeline = self->page->views[LIMA_AGENDA_SECTION_TIMELINE], list = self->page->views[LIMA_AGENDA_SECTION_LIST];

  g_object_add_weak_pointer (page, &page);
  g_object_add_weak_pointer (timeline, &timeline);
  g_object_add_weak_pointer (list, &list);
  while (lima_history_get_position (self->history) > 0)
    g_assert_true (lima_history_undo (self->history, NULL));
  fixture_close (self->window);
  fixture_assert_dies (&page);
  fixture_assert_dies (&timeline);
  fixture_assert_dies (&list);
  g_unlink (self->file);
  g_rmdir (self->folder);
  g_free (self->file);
  g_free (self->folder);
}

static LimaAgendaTimeline *
timeline (Fixture *self)
{
  return LIMA_AGENDA_TIMELINE (self->page->views[LIMA_AGENDA_SECTION_TIMELINE]);
}

static LimaAgendaTable *
list (Fixture *self)
{
  return LIMA_AGENDA_TABLE (self->page->views[LIMA_AGENDA_SECTION_LIST]);
}

static const LimaMilestone *
milestone (Fixture *self, const char *id)
{
  const LimaPath path = { .table = &lima_milestone_table, .record = lima_atom (id) };

  return (const LimaMilestone *) lima_editing_find (self->session, &path);
}

static guint
count_dates (Fixture *self, const char *id)
{
  return lima_items_get_n (milestone (self, id)->dates);
}

/* The first day of the last statement. */
static gint32
last_start (Fixture *self, const char *id)
{
  const LimaMilestoneDate *date = lima_milestone_get_current (milestone (self, id));

  return lima_date_first_day (date->start.date);
}

static GtkEventController *
find_controller (GtkWidget *widget, GType type)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) == type)
        return controller;
    }
  g_assert_not_reached ();
}

/* Returns: whether the key means something. */
static gboolean
press (Fixture *self, guint key, GdkModifierType state)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (find_controller (timeline (self)->area, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed", key, 0, state, &handled);
  return handled;
}

static void
search (Fixture *self, const char *words)
{
  lima_agenda_page_focus_search (self->page);
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)), GTK_TYPE_SEARCH_ENTRY)), words);
  fixture_settle (400);
}

/* ---- Views ---- */

static void
test_sections (Fixture *self, gconstpointer data)
{
  static const char *const names[] = { "timeline", "list", "month", "goals", "proposals", "processes" };

  g_assert_cmpuint (lima_agenda_page_get_n_sections (), ==, G_N_ELEMENTS (names));
  g_assert_cmpstr (lima_agenda_page_get_section (self->page), ==, "timeline");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (self->page), "win.show-agenda", "(ss)", names[i], "");
      g_assert_cmpstr (lima_agenda_page_get_name (i), ==, names[i]);
      g_assert_cmpstr (lima_agenda_page_get_section (self->page), ==, names[i]);
      g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self->page->views[i])));
    }
  g_assert_cmpuint (lima_agenda_table_get_n (LIMA_AGENDA_TABLE (self->page->views[LIMA_AGENDA_SECTION_PROPOSALS])), ==, 1);
  g_assert_cmpuint (lima_agenda_table_get_n (LIMA_AGENDA_TABLE (self->page->views[LIMA_AGENDA_SECTION_PROCESSES])), ==, 2);
}

static void
test_filter (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (lima_timeline_get_n_items (timeline (self)->timeline), ==, 3);
  search (self, "session");
  g_assert_cmpuint (lima_timeline_get_n_items (timeline (self)->timeline), ==, 2);
  lima_agenda_page_show_section (self->page, "list");
  g_assert_cmpuint (lima_agenda_table_get_n (list (self)), ==, 2);
  lima_agenda_bar_narrow (self->page->bar, "9", "c1");
  g_assert_cmpuint (lima_agenda_table_get_n (list (self)), ==, 1);
  g_assert_cmpstr (lima_agenda_table_get_selected (list (self)), ==, "m2");
  search (self, "nothing of the kind");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (self->page->states), ==, "nothing");
  gtk_widget_activate_action (GTK_WIDGET (self->page), "agenda.clear-filter", NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (self->page->states), ==, "view");
  g_assert_cmpuint (lima_agenda_table_get_n (list (self)), ==, 3);
}

static void
test_nothing (Fixture *self, gconstpointer data)
{
  g_assert_cmpstr (gtk_stack_get_visible_child_name (self->page->states), ==, "nothing");
  gtk_widget_activate_action (GTK_WIDGET (self->page), "agenda.new", NULL);
  g_assert_cmpuint (lima_portfolio_get_n (lima_session_get_portfolio (self->session), LIMA_RECORD_MILESTONE), ==, 1);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (self->page->states), ==, "view");
  g_assert_true (lima_history_undo (self->history, NULL));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (self->page->states), ==, "nothing");
}

/* ---- What is selected ---- */

static void
test_selection (Fixture *self, gconstpointer data)
{
  const LimaPath path = { .table = &lima_milestone_table, .record = lima_atom ("m3"), .field = LIMA_MILESTONE_OWNER };
  const LimaValue owner = { .type = LIMA_FIELD_STRING, .v.string = (char *) "A. Statistician" };

  lima_agenda_page_select (self->page, "m2");
  g_assert_true (lima_editing_set (GTK_WIDGET (self->page), self->session, &path, &owner, NULL));
  g_assert_cmpstr (lima_agenda_page_get_selected (self->page), ==, "m2");
  g_assert_cmpstr (timeline (self)->selected, ==, "m2");
  lima_agenda_page_show_section (self->page, "list");
  g_assert_cmpstr (lima_agenda_table_get_selected (list (self)), ==, "m2");
  lima_agenda_page_show_section (self->page, "processes");
  g_assert_cmpstr (lima_agenda_page_get_selected (self->page), ==, "c1");
  lima_agenda_page_show_section (self->page, "list");
  g_assert_cmpstr (lima_agenda_page_get_selected (self->page), ==, "m2");
}

/* A milestone, a process and a proposal are opened by their paths; what is filtered out is shown again. */
static void
test_paths (Fixture *self, gconstpointer data)
{
  search (self, "session");
  g_assert_true (lima_agenda_page_show_path (self->page, "", "milestones/m3/dates/2"));
  g_assert_cmpstr (lima_agenda_page_get_selected (self->page), ==, "m3");
  g_assert_cmpstr (lima_agenda_page_get_section (self->page), ==, "timeline");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self->page->pane)));
  g_assert_true (lima_agenda_page_show_path (self->page, "", "processes/c2"));
  g_assert_cmpstr (lima_agenda_page_get_section (self->page), ==, "processes");
  g_assert_cmpstr (lima_agenda_page_get_selected (self->page), ==, "c2");
  g_assert_true (lima_agenda_page_show_path (self->page, "", "indicator-proposals/i1"));
  g_assert_cmpstr (lima_agenda_page_get_section (self->page), ==, "proposals");
  g_assert_true (lima_agenda_page_show_path (self->page, "month", "milestones/m1"));
  g_assert_cmpstr (lima_agenda_page_get_section (self->page), ==, "month");
  g_assert_false (lima_agenda_page_show_path (self->page, "", "milestones"));
  g_assert_false (lima_agenda_page_show_path (self->page, "", "projects/p1"));
}

static void
test_records (Fixture *self, gconstpointer data)
{
  LimaPortfolio *portfolio = lima_session_get_portfolio (self->session);

  gtk_widget_activate_action (GTK_WIDGET (self->page), "agenda.new", NULL);
  g_assert_cmpuint (lima_portfolio_get_n (portfolio, LIMA_RECORD_MILESTONE), ==, 4);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self->page->pane)));
  gtk_widget_activate_action (GTK_WIDGET (self->page), "agenda.delete", NULL);
  g_assert_cmpuint (lima_portfolio_get_n (portfolio, LIMA_RECORD_MILESTONE), ==, 3);
  lima_agenda_page_show_section (self->page, "processes");
  gtk_widget_activate_action (GTK_WIDGET (self->page), "agenda.new-process", NULL);
  g_assert_cmpuint (lima_portfolio_get_n (portfolio, LIMA_RECORD_PROCESS), ==, 3);
  lima_agenda_page_select (self->page, "c1");
  gtk_widget_activate_action (GTK_WIDGET (self->page), "agenda.delete", NULL);
  g_assert_cmpuint (lima_portfolio_get_n (portfolio, LIMA_RECORD_PROCESS), ==, 2);
  g_assert_cmpuint (milestone (self, "m2")->process, ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (self->page), "agenda.new-proposal", NULL);
  g_assert_cmpuint (lima_portfolio_get_n (portfolio, LIMA_RECORD_PROPOSAL), ==, 2);
  g_assert_cmpstr (lima_agenda_page_get_section (self->page), ==, "proposals");
}

/* ---- The month ---- */

static void
assert_month (LimaAgendaMonth *month, int year, int number)
{
  int shown_year, shown;

  lima_agenda_month_get (month, &shown_year, &shown);
  g_assert_cmpint (shown_year, ==, year);
  g_assert_cmpint (shown, ==, number);
}

/* All is over, so that the last milestone's month is shown first; what is selected leads to its own. */
static void
test_month (Fixture *self, gconstpointer data)
{
  LimaAgendaMonth *month = LIMA_AGENDA_MONTH (self->page->views[LIMA_AGENDA_SECTION_MONTH]);

  lima_agenda_page_show_section (self->page, "month");
  assert_month (month, 2015, 3);
  gtk_widget_activate_action (GTK_WIDGET (self->page), "agenda.previous-month", NULL);
  assert_month (month, 2015, 2);
  lima_agenda_month_turn (month, -2);
  assert_month (month, 2014, 12);
  lima_agenda_page_select (self->page, "m1");
  assert_month (month, 2015, 1);
  gtk_widget_activate_action (GTK_WIDGET (self->page), "agenda.new", NULL);
  assert_month (month, 2015, 1);
  g_assert_cmpint (last_start (self, lima_agenda_page_get_selected (self->page)), ==, lima_day_number (2015, 1, 1));
}

/* ---- The timeline ---- */

static void
test_keys (Fixture *self, gconstpointer data)
{
  gint32 day = last_start (self, "m2");

  g_assert_true (press (self, GDK_KEY_Home, 0));
  g_assert_cmpstr (timeline (self)->selected, ==, "m1");
  g_assert_true (press (self, GDK_KEY_End, 0));
  g_assert_cmpstr (timeline (self)->selected, ==, "m3");
  g_assert_cmpstr (lima_agenda_page_get_selected (self->page), ==, "m3");
  lima_agenda_page_select (self->page, "m1");
  g_assert_false (press (self, GDK_KEY_Right, GDK_ALT_MASK)); /* it is over */
  lima_agenda_page_select (self->page, "m2");
  g_assert_true (press (self, GDK_KEY_Right, GDK_ALT_MASK));
  g_assert_cmpuint (count_dates (self, "m2"), ==, 2);
  g_assert_cmpint (last_start (self, "m2"), ==, day + 1);
  g_assert_true (lima_history_undo (self->history, NULL));
  g_assert_cmpuint (count_dates (self, "m2"), ==, 1);
  g_assert_true (press (self, GDK_KEY_Left, GDK_ALT_MASK | GDK_CONTROL_MASK));
  g_assert_cmpint (last_start (self, "m2"), ==, day - 7);
}

static void
test_zoom (Fixture *self, gconstpointer data)
{
  double scale = timeline (self)->view.pixels_per_day, left = timeline (self)->view.left_day;

  g_assert_true (press (self, GDK_KEY_plus, GDK_CONTROL_MASK));
  g_assert_cmpfloat_with_epsilon (timeline (self)->view.pixels_per_day, scale * LIMA_AGENDA_ZOOM_STEP, 1e-9);
  g_assert_true (press (self, GDK_KEY_Right, GDK_CONTROL_MASK));
  g_assert_cmpfloat (timeline (self)->view.left_day, >, left);
  g_assert_true (press (self, GDK_KEY_0, GDK_CONTROL_MASK));
  g_assert_cmpfloat_with_epsilon (timeline (self)->view.pixels_per_day, scale, 1e-9);
  g_assert_cmpfloat_with_epsilon (timeline (self)->view.left_day, left, 1e-6);
}

/* The middle of a mark, in the area. */
static void
find_mark (Fixture *self, const char *key, double *x, double *y)
{
  LimaTimelineGeometry geometry;
  LimaRect mark;

  g_assert_true (lima_agenda_timeline_measure (timeline (self), &geometry));
  g_assert_true (lima_timeline_get_mark (timeline (self)->timeline, &geometry, (guint) lima_timeline_find_item (timeline (self)->timeline, key), &mark));
  *x = mark.x + mark.width / 2;
  *y = mark.y + mark.height / 2;
}

static void
test_drag (Fixture *self, gconstpointer data)
{
  GtkEventController *drag = find_controller (timeline (self)->area, GTK_TYPE_GESTURE_DRAG);
  double pixels = timeline (self)->view.pixels_per_day, x, y;
  gint32 day = last_start (self, "m3");

  find_mark (self, "m3", &x, &y);
  g_signal_emit_by_name (drag, "drag-begin", x, y);
  g_signal_emit_by_name (drag, "drag-update", 5 * pixels, 0.0);
  g_assert_true (press (self, GDK_KEY_Escape, 0));
  g_signal_emit_by_name (drag, "drag-end", 5 * pixels, 0.0);
  g_assert_cmpuint (count_dates (self, "m3"), ==, 2);
  g_signal_emit_by_name (drag, "drag-begin", x, y);
  g_signal_emit_by_name (drag, "drag-update", 5 * pixels, 0.0);
  g_signal_emit_by_name (drag, "drag-end", 5 * pixels, 0.0);
  g_assert_cmpuint (count_dates (self, "m3"), ==, 3);
  g_assert_cmpint (last_start (self, "m3"), ==, day + 5);
  g_assert_cmpstr (lima_agenda_page_get_selected (self->page), ==, "m3");
}

/* Dragging the ground looks at other days, and moves nothing. */
static void
test_pan (Fixture *self, gconstpointer data)
{
  GtkEventController *drag = find_controller (timeline (self)->area, GTK_TYPE_GESTURE_DRAG);
  double left = timeline (self)->view.left_day, pixels = timeline (self)->view.pixels_per_day;
  LimaTimelineGeometry geometry;

  g_assert_true (lima_agenda_timeline_measure (timeline (self), &geometry));
  g_signal_emit_by_name (drag, "drag-begin", geometry.axis_right - 20, 10.0);
  g_signal_emit_by_name (drag, "drag-update", -10 * pixels, 0.0);
  g_signal_emit_by_name (drag, "drag-end", -10 * pixels, 0.0);
  g_assert_cmpfloat_with_epsilon (timeline (self)->view.left_day, left + 10, 0.01);
  g_assert_cmpuint (lima_history_get_position (self->history), ==, 0);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/app/agenda-page/" name, Fixture, PORTFOLIO, set_up, func, tear_down)
  ADD ("sections", test_sections);
  ADD ("filter", test_filter);
  ADD ("selection", test_selection);
  ADD ("paths", test_paths);
  ADD ("records", test_records);
  ADD ("month", test_month);
  ADD ("timeline/keys", test_keys);
  ADD ("timeline/zoom", test_zoom);
  ADD ("timeline/drag", test_drag);
  ADD ("timeline/pan", test_pan);
#undef ADD
  g_test_add ("/app/agenda-page/nothing", Fixture, "{\"format\": \"lima-portfolio\", \"version\": 1}", set_up, test_nothing, tear_down);
  return g_test_run ();
}
