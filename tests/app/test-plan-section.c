/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-fixture.h"

#include <glib/gstdio.h>
#include <lima-editing.h>
#include <lima-file-writer.h>
#include <lima-plan-edit.h>
#include <lima-plan-section.h>
#include <lima-plan-view-private.h>
#include <string.h>

/*
 * Of the sample, with weeks of five days and without 29 July and 25 December 2024:
 *
 * | row | activity | days |
 * |---|---|---|
 * | g1/1/1/1 | 60 days from Monday, 8 January 2024 | to Friday, 29 March |
 * | g1/1/1/2 | 40 days behind it | 1 April to 24 May |
 * | g1/1/1/3 | a milestone, 5 days behind that | 31 May |
 * | g1/2/1/1 | 120 days behind that | 3 June to 18 November |
 * | g1/2/1/2 | 100 days, from 40 days behind the start of that | 30 July to 16 December |
 * | g1/2/2/1 | 510 days behind both | 17 December 2024 to 1 December 2026 |
 */
#define REVIEW "g1/1/1/1"
#define ADOPTED "g1/1/1/3"
#define STUDY "g1/2/1/1"
#define WORKS "g1/2/2/1"

/* One programme with a plan, another one, and one without anything. */
#define PORTFOLIO \
  "{\"format\": \"lima-portfolio\", \"version\": 1, \"programmes\": [" \
  "{\"id\": \"g1\", \"title\": {\"en\": \"First\"}, \"start\": \"2024-01-01\", \"components\": [{\"id\": \"1\", \"outputs\": [{\"id\": \"1\", \"activities\": [" \
  "{\"id\": \"1\", \"start\": \"2024-01-08\", \"duration\": \"5\"}]}]}]}," \
  "{\"id\": \"g2\", \"title\": {\"en\": \"Second\"}, \"start\": \"2024-01-01\", \"components\": [{\"id\": \"1\", \"outputs\": [{\"id\": \"1\", \"activities\": [" \
  "{\"id\": \"1\", \"start\": \"2024-03-04\", \"duration\": \"5\"}]}]}]}," \
  "{\"id\": \"g3\", \"title\": {\"en\": \"Third\"}}]}"

typedef struct
{
  char *folder;
  char *file;
  LimaWindow *window;
  LimaSession *session;
  LimaHistory *history;
  const char *id;
  GtkWidget *host; /* a window for what is tested */
  GtkWidget *section;
  LimaPlanView *view;
} Fixture;

static GtkWidget *
find (GtkWidget *widget, gboolean (*fits) (GtkWidget *widget, gconstpointer data), gconstpointer data)
{
  if (fits (widget, data))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, fits, data);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_of_type (GtkWidget *widget, gconstpointer type)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), *(const GType *) type);
}

static GtkWidget *
find_type (Fixture *self, GType type)
{
  return find (self->section, is_of_type, &type);
}

static gboolean
is_button (GtkWidget *widget, gconstpointer words)
{
  const char *label = GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget))
                      : GTK_IS_MENU_BUTTON (widget) ? gtk_menu_button_get_label (GTK_MENU_BUTTON (widget)) : NULL;

  return g_strcmp0 (label, words) == 0;
}

static GtkWidget *
find_button (Fixture *self, const char *words)
{
  GtkWidget *found = find (self->section, is_button, words);

  g_assert_nonnull (found);
  return found;
}

/* Choosers have entries of their own. */
static gboolean
is_search (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_SEARCH_ENTRY (widget) && gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER) == NULL;
}

/* An empty plan is on a hidden page, and has no size. */
static gboolean
is_laid_out (gpointer data)
{
  GtkWidget *page = gtk_widget_get_ancestor (data, GTK_TYPE_PANED);

  return !gtk_widget_get_child_visible (page) || gtk_adjustment_get_page_size (LIMA_PLAN_VIEW (data)->days) > 0;
}

static void
open_section (Fixture *self, const char *id)
{
  self->id = id;
  self->host = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->host), 1200, 700);
  self->section = lima_plan_section_new (self->session, lima_atom (id));
  gtk_window_set_child (GTK_WINDOW (self->host), self->section);
  gtk_window_present (GTK_WINDOW (self->host));
  self->view = LIMA_PLAN_VIEW (find_type (self, LIMA_TYPE_PLAN_VIEW));
  fixture_wait (is_laid_out, self->view);
}

static void
set_up (Fixture *self, gconstpointer id)
{
  g_autofree char *sample = g_test_build_filename (G_TEST_DIST, "data", "portfolios", "illustrative-programme.lima", NULL);
  g_autoptr(GError) error = NULL;

  self->folder = g_dir_make_tmp ("lima-plan-XXXXXX", &error);
  g_assert_no_error (error);
  self->file = g_build_filename (self->folder, "plan.lima", NULL);
  if (id != NULL)
    {
      g_autoptr(GFile) file = g_file_new_for_path (self->file);

      g_assert_true (g_file_replace_contents (file, PORTFOLIO, strlen (PORTFOLIO), NULL, FALSE, 0, NULL, NULL, &error));
    }
  self->window = fixture_open (fixture_application (), id == NULL ? sample : self->file);
  self->session = lima_window_get_session (self->window);
  self->history = lima_session_get_history (self->session);
  open_section (self, id == NULL ? "g1" : id);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gpointer weak = self->section, view = self->view;

  g_object_add_weak_pointer (G_OBJECT (self->section), &weak);
  g_object_add_weak_pointer (G_OBJECT (self->view), &view);
  gtk_window_destroy (GTK_WINDOW (self->host));
  fixture_assert_dies (&weak);
  fixture_assert_dies (&view);
  while (lima_history_get_position (self->history) > 0)
    g_assert_true (lima_history_undo (self->history, NULL));
  fixture_close (self->window);
  g_unlink (self->file);
  g_rmdir (self->folder);
  g_free (self->file);
  g_free (self->folder);
}

static LimaGantt *
gantt (Fixture *self)
{
  return lima_report_gantt_get_gantt (lima_plan_view_get_report (self->view));
}

/* (nullable): a row as it is now. */
static const LimaGanttRow *
row (Fixture *self, const char *key)
{
  int at = lima_gantt_find_row (gantt (self), key);

  return at < 0 ? NULL : lima_gantt_get_row (gantt (self), (guint) at);
}

static const LimaProgrammeActivity *
activity (Fixture *self, const char *key)
{
  LimaPath path;

  g_assert_true (lima_plan_edit_read_key (&path, key));
  return (const LimaProgrammeActivity *) lima_editing_find (self->session, &path);
}

static gint32
day (const char *text)
{
  return lima_date_first_day (lima_day_read (text, -1).date);
}

static gint32
start_of (Fixture *self, const char *key)
{
  return lima_date_first_day (activity (self, key)->start.date);
}

static void
assert_number (const LimaAmount *amount, gint64 expected)
{
  g_assert_true (lima_amount_has_value (amount));
  g_assert_cmpint (lima_decimal_compare (lima_amount_value (amount), (LimaDecimal) { .coef = expected }), ==, 0);
}

static char *
write_programme (Fixture *self)
{
  const LimaPath path = { .table = &lima_programme_table, .record = lima_atom (self->id) };
  GString *text = g_string_new (NULL);

  lima_file_write_block (text, lima_editing_find (self->session, &path));
  return g_string_free (text, FALSE);
}

static void
undo (Fixture *self)
{
  g_assert_true (lima_history_undo (self->history, NULL));
}

static GtkEventController *
find_controller (Fixture *self, GType type)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (self->view->area);

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

  g_signal_emit_by_name (find_controller (self, GTK_TYPE_EVENT_CONTROLLER_KEY), "key-pressed", key, 0, state, &handled);
  return handled;
}

static void
select_row (Fixture *self, const char *key)
{
  g_assert_true (lima_plan_view_select (self->view, key));
}

static void
assert_selected (Fixture *self, const char *key)
{
  g_assert_cmpstr (lima_plan_view_get_selected (self->view), ==, key);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (self->view->area), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       key == NULL ? "Arrow keys go through the plan." : row (self, key)->sentence);
}

/* ---- What is shown ---- */

static void
test_days (Fixture *self, gconstpointer data)
{
  static const struct { const char *key, *first, *after; } days[] = {
    { REVIEW, "2024-01-08", "2024-03-30" },     { "g1/1/1/2", "2024-04-01", "2024-05-25" }, { STUDY, "2024-06-03", "2024-11-19" },
    { "g1/2/1/2", "2024-07-30", "2024-12-17" }, { WORKS, "2024-12-17", "2026-12-02" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_test_message ("%s", days[i].key);
      g_assert_cmpint (row (self, days[i].key)->start, ==, day (days[i].first));
      g_assert_cmpint (row (self, days[i].key)->end, ==, day (days[i].after));
    }
}

/* A change is shown, and neither it nor its undoing takes the row away. */
static void
test_selection (Fixture *self, gconstpointer data)
{
  g_autofree char *before = write_programme (self);
  g_autofree char *after = NULL;

  assert_selected (self, NULL);
  select_row (self, STUDY);
  assert_selected (self, STUDY);
  g_assert_true (press (self, GDK_KEY_plus, 0));
  assert_number (&activity (self, STUDY)->progress, 90);
  g_assert_cmpfloat_with_epsilon (row (self, STUDY)->progress, 0.9, 1e-9);
  assert_selected (self, STUDY);
  undo (self);
  assert_selected (self, STUDY);
  g_assert_cmpfloat_with_epsilon (row (self, STUDY)->progress, 0.8, 1e-9);
  after = write_programme (self);
  g_assert_cmpstr (after, ==, before);
}

static void
test_closed (Fixture *self, gconstpointer data)
{
  guint all = lima_gantt_get_n_visible (gantt (self));

  select_row (self, "g1/2");
  g_assert_true (press (self, GDK_KEY_Left, 0));
  g_assert_false (row (self, "g1/2")->is_open);
  g_assert_cmpuint (lima_gantt_get_n_visible (gantt (self)), ==, all - 7); /* two outputs and five activities */
  select_row (self, REVIEW);
  press (self, GDK_KEY_minus, 0);
  g_assert_false (row (self, "g1/2")->is_open);
  undo (self);
  g_assert_false (row (self, "g1/2")->is_open);
  select_row (self, "g1/2");
  g_assert_true (press (self, GDK_KEY_Right, 0));
  g_assert_cmpuint (lima_gantt_get_n_visible (gantt (self)), ==, all);
  press (self, GDK_KEY_Left, 0);
  select_row (self, STUDY); /* opens what it is in */
  g_assert_true (row (self, "g1/2")->is_open);
}

static GtkDropDown *
find_baselines (Fixture *self)
{
  return GTK_DROP_DOWN (gtk_widget_get_next_sibling (find_type (self, GTK_TYPE_DROP_DOWN)));
}

static void
test_baseline (Fixture *self, gconstpointer data)
{
  g_assert_null (row (self, WORKS)->slip_text);
  gtk_drop_down_set_selected (find_baselines (self), 1);
  g_assert_cmpint (row (self, WORKS)->base_start, ==, day ("2024-12-02"));
  g_assert_cmpint (row (self, WORKS)->base_end, ==, day ("2026-10-31"));
  g_assert_true (row (self, WORKS)->slip_is_late);
  g_assert_nonnull (strstr (row (self, WORKS)->sentence, "weeks later than in the baseline"));
  select_row (self, STUDY);
  press (self, GDK_KEY_plus, 0); /* it stays chosen over a change */
  g_assert_cmpuint (gtk_drop_down_get_selected (find_baselines (self)), ==, 1);
  g_assert_cmpint (row (self, WORKS)->base_end, ==, day ("2026-10-31"));
  gtk_drop_down_set_selected (find_baselines (self), 0);
  g_assert_null (row (self, WORKS)->slip_text);
}

/* Taken, it is what is compared with; undone, it isn't offered any more. */
static void
test_take_baseline (Fixture *self, gconstpointer data)
{
  g_assert_true (gtk_widget_activate_action (self->section, "plan.take-baseline", NULL));
  g_assert_cmpuint (gtk_drop_down_get_selected (find_baselines (self)), ==, 2);
  g_assert_cmpint (row (self, WORKS)->base_end, ==, day ("2026-12-02"));
  select_row (self, REVIEW);
  press (self, GDK_KEY_Right, GDK_ALT_MASK | GDK_CONTROL_MASK);
  g_assert_cmpint (row (self, REVIEW)->end - row (self, REVIEW)->base_end, ==, 7);
  g_assert_nonnull (strstr (row (self, REVIEW)->sentence, "1 week later than in the baseline"));
  undo (self);
  undo (self);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (find_baselines (self))), ==, 2);
  g_assert_cmpint (row (self, WORKS)->base_end, ==, LIMA_GANTT_NOWHERE);
}

static void
test_critical (Fixture *self, gconstpointer data)
{
  GtkWidget *button = find_button (self, "Critical Path");

  g_assert_true (row (self, WORKS)->is_critical);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);
  g_assert_false (row (self, WORKS)->is_critical);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  g_assert_true (row (self, WORKS)->is_critical);
}

static void
test_search (Fixture *self, gconstpointer data)
{
  GtkWidget *entry = find (self->section, is_search, NULL);
  static const char *const typed[] = { "p", "pa", "par", "park", "park ", "park o", "park op" };

  gtk_editable_set_text (GTK_EDITABLE (entry), "FEASIBILITY");
  assert_selected (self, STUDY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "no such words");
  assert_selected (self, STUDY);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    gtk_editable_set_text (GTK_EDITABLE (entry), typed[i]);
  assert_selected (self, "g1/2/2/3");
  select_row (self, "g1/2");
  gtk_editable_set_text (GTK_EDITABLE (entry), "agro");
  gtk_editable_set_text (GTK_EDITABLE (entry), "agro-industrial p"); /* what still fits stays */
  assert_selected (self, "g1/2");
  gtk_editable_set_text (GTK_EDITABLE (entry), "Illustrative: park");
  assert_selected (self, "g1/2/1");
  g_signal_emit_by_name (entry, "activate"); /* the next one */
  assert_selected (self, "g1/2/2");
}

/* ---- Keys ---- */

static void
test_rows (Fixture *self, gconstpointer data)
{
  const char *first = lima_gantt_get_row (gantt (self), 0)->key;
  guint n = lima_gantt_get_n_rows (gantt (self));

  g_assert_true (press (self, GDK_KEY_Home, 0));
  assert_selected (self, first);
  g_assert_true (press (self, GDK_KEY_Up, 0)); /* stays */
  assert_selected (self, first);
  g_assert_true (press (self, GDK_KEY_Down, 0));
  assert_selected (self, lima_gantt_get_row (gantt (self), 1)->key);
  g_assert_true (press (self, GDK_KEY_End, 0));
  assert_selected (self, lima_gantt_get_row (gantt (self), n - 1)->key);
  select_row (self, STUDY);
  g_assert_true (press (self, GDK_KEY_Left, 0)); /* to what it is in */
  assert_selected (self, "g1/2/1");
  g_assert_false (press (self, GDK_KEY_a, 0));
  g_assert_cmpuint (lima_history_get_position (self->history), ==, 0);
}

/* 60 days from 9 January end on 1 April; 61 days from 8 January likewise. */
static void
test_moves (Fixture *self, gconstpointer data)
{
  select_row (self, REVIEW);
  press (self, GDK_KEY_Right, GDK_ALT_MASK);
  g_assert_cmpint (start_of (self, REVIEW), ==, day ("2024-01-09"));
  g_assert_cmpint (lima_date_first_day (activity (self, REVIEW)->end.date), ==, day ("2024-04-01"));
  g_assert_cmpint (row (self, "g1/1/1/2")->start, ==, day ("2024-04-02")); /* what waits comes later */
  assert_selected (self, REVIEW);
  undo (self);
  press (self, GDK_KEY_Right, GDK_ALT_MASK | GDK_SHIFT_MASK);
  g_assert_cmpint (start_of (self, REVIEW), ==, day ("2024-01-08"));
  g_assert_cmpint (lima_date_first_day (activity (self, REVIEW)->end.date), ==, day ("2024-04-01"));
  assert_number (&activity (self, REVIEW)->duration, 61);
  press (self, GDK_KEY_Left, GDK_ALT_MASK | GDK_SHIFT_MASK);
  assert_number (&activity (self, REVIEW)->duration, 60);
  press (self, GDK_KEY_Right, GDK_ALT_MASK | GDK_CONTROL_MASK);
  g_assert_cmpint (start_of (self, REVIEW), ==, day ("2024-01-15"));
}

/* Earlier than a Monday is the Friday before it. */
static void
test_week_end (Fixture *self, gconstpointer data)
{
  select_row (self, REVIEW);
  press (self, GDK_KEY_Left, GDK_ALT_MASK);
  g_assert_cmpint (start_of (self, REVIEW), ==, day ("2024-01-05"));
  press (self, GDK_KEY_Right, GDK_ALT_MASK);
  g_assert_cmpint (start_of (self, REVIEW), ==, day ("2024-01-08"));
}

/* What nothing can come of is no step. */
static void
test_nothing (Fixture *self, gconstpointer data)
{
  static const struct { const char *key; guint pressed; GdkModifierType state; } keys[] = {
    { "g1/2", GDK_KEY_Right, GDK_ALT_MASK },                    /* a group follows from what is in it */
    { "g1/2", GDK_KEY_plus, 0 },
    { "g1/steps/1", GDK_KEY_Right, GDK_ALT_MASK },              /* an approval */
    { ADOPTED, GDK_KEY_Right, GDK_ALT_MASK | GDK_SHIFT_MASK },  /* a moment has no duration */
    { STUDY, GDK_KEY_Left, GDK_ALT_MASK },                      /* waits for another one */
    { REVIEW, GDK_KEY_plus, 0 },                                /* is done */
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_test_message ("%u: %s", i, keys[i].key);
      select_row (self, keys[i].key);
      g_assert_true (press (self, keys[i].pressed, keys[i].state));
      g_assert_cmpuint (lima_history_get_position (self->history), ==, 0);
    }
}

static void
test_zoom (Fixture *self, gconstpointer data)
{
  double former = self->view->view.pixels_per_day;

  g_assert_true (press (self, GDK_KEY_plus, GDK_CONTROL_MASK));
  g_assert_cmpfloat (self->view->view.pixels_per_day, >, former);
  g_assert_true (press (self, GDK_KEY_minus, GDK_CONTROL_MASK));
  g_assert_cmpfloat_with_epsilon (self->view->view.pixels_per_day, former, 1e-6);
  for (guint zoom = LIMA_GANTT_WEEKS; zoom <= LIMA_GANTT_YEARS; zoom++)
    {
      gtk_drop_down_set_selected (GTK_DROP_DOWN (find_type (self, GTK_TYPE_DROP_DOWN)), zoom);
      g_assert_cmpint (lima_plan_view_get_zoom (self->view), ==, (int) zoom);
    }
}

/* Enter leads to the form of the row. */
static void
test_enter (Fixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;
  GtkWidget *focus;

  select_row (self, STUDY);
  g_assert_true (press (self, GDK_KEY_Return, 0));
  focus = gtk_window_get_focus (GTK_WINDOW (self->host));
  g_assert_true (GTK_IS_TEXT_VIEW (focus));
  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)), "text", &text, NULL);
  g_assert_cmpstr (text, ==, "Illustrative: feasibility study");
}

/* By a week: all that waits moves along. */
static void
drag_review (Fixture *self)
{
  GtkEventController *drag = find_controller (self, GTK_TYPE_GESTURE_DRAG);
  LimaGanttGeometry geometry;
  LimaRect bar;

  lima_plan_view_set_zoom (self->view, LIMA_GANTT_MONTHS);
  select_row (self, REVIEW);
  g_assert_true (lima_plan_view_measure (self->view, &geometry));
  g_assert_true (lima_gantt_get_bar (gantt (self), &geometry, (guint) lima_plan_view_get_row (self->view), &bar));
  g_signal_emit_by_name (drag, "drag-begin", bar.x + bar.width / 2, bar.y + bar.height / 2);
  g_signal_emit_by_name (drag, "drag-update", 7 * geometry.view.pixels_per_day, 0.0);
  g_assert_cmpint (row (self, REVIEW)->start, ==, day ("2024-01-15"));
  g_assert_cmpint (row (self, "g1/1/1/2")->start, ==, day ("2024-04-08"));
}

/* Escape puts everything back, and then means nothing here. */
static void
test_escape (Fixture *self, gconstpointer data)
{
  drag_review (self);
  g_assert_true (press (self, GDK_KEY_Escape, 0));
  test_days (self, NULL);
  g_signal_emit_by_name (find_controller (self, GTK_TYPE_GESTURE_DRAG), "drag-end", 0.0, 0.0);
  g_assert_cmpuint (lima_history_get_position (self->history), ==, 0);
  g_assert_false (press (self, GDK_KEY_Escape, 0));
}

static void
test_drop (Fixture *self, gconstpointer data)
{
  drag_review (self);
  g_signal_emit_by_name (find_controller (self, GTK_TYPE_GESTURE_DRAG), "drag-end", 0.0, 0.0);
  g_assert_cmpint (start_of (self, REVIEW), ==, day ("2024-01-15"));
  g_assert_cmpuint (lima_history_get_position (self->history), ==, 1);
}

/* ---- Editing ---- */

static void
test_delete (Fixture *self, gconstpointer data)
{
  g_autofree char *before = write_programme (self);
  g_autofree char *after = NULL;
  guint n = lima_gantt_get_n_rows (gantt (self));

  select_row (self, "g1/2/1");
  g_assert_true (gtk_widget_activate_action (self->section, "plan.delete", NULL));
  g_assert_null (row (self, STUDY));
  g_assert_cmpuint (lima_gantt_get_n_rows (gantt (self)), ==, n - 3);
  assert_selected (self, NULL);
  undo (self);
  g_assert_cmpuint (lima_gantt_get_n_rows (gantt (self)), ==, n);
  after = write_programme (self);
  g_assert_cmpstr (after, ==, before);
}

static void
test_order (Fixture *self, gconstpointer data)
{
  int former = lima_gantt_find_row (gantt (self), REVIEW);

  select_row (self, REVIEW);
  g_assert_true (gtk_widget_activate_action (self->section, "plan.down", NULL));
  g_assert_cmpint (lima_gantt_find_row (gantt (self), REVIEW), ==, former + 1);
  assert_selected (self, REVIEW);
  g_assert_true (gtk_widget_activate_action (self->section, "plan.up", NULL));
  g_assert_cmpint (lima_gantt_find_row (gantt (self), REVIEW), ==, former);
}

/* Where something is edited that a message is about. */
static void
test_focus_path (Fixture *self, gconstpointer data)
{
  LimaPath path;

  g_assert_true (lima_plan_edit_read_key (&path, WORKS));
  path.field = LIMA_PROGRAMME_ACTIVITY_TITLE;
  g_assert_true (lima_programme_section_focus_path (LIMA_PROGRAMME_SECTION (self->section), &path));
  assert_selected (self, WORKS);
  path.n_steps = 0;
  g_assert_false (lima_programme_section_focus_path (LIMA_PROGRAMME_SECTION (self->section), &path));
}

/* ---- Other portfolios ---- */

static const char *
get_state (Fixture *self)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (gtk_widget_get_ancestor (GTK_WIDGET (self->view), GTK_TYPE_STACK)));
}

static void
test_none (Fixture *self, gconstpointer data)
{
  g_autofree char *before = write_programme (self);
  g_autofree char *after = NULL;

  g_assert_cmpstr (get_state (self), ==, "none");
  g_signal_emit_by_name (find_button (self, "New Activity"), "clicked");
  g_assert_cmpstr (get_state (self), ==, "plan");
  assert_selected (self, "g3/1/1/1");
  g_assert_nonnull (activity (self, "g3/1/1/1"));
  g_assert_true (gtk_widget_activate_action (self->section, "plan.new-milestone", NULL));
  assert_selected (self, "g3/1/1/2");
  g_assert_cmpint (row (self, "g3/1/1/2")->kind, ==, LIMA_GANTT_MILESTONE);
  undo (self);
  undo (self);
  g_assert_cmpstr (get_state (self), ==, "none");
  after = write_programme (self);
  g_assert_cmpstr (after, ==, before);
}

/* What is changed in the other one is seen as well. */
static void
test_others (Fixture *self, gconstpointer data)
{
  GType check_type = GTK_TYPE_CHECK_BUTTON;
  GtkMenuButton *button = GTK_MENU_BUTTON (find_button (self, "Compare With"));
  GtkWidget *check;

  g_assert_null (row (self, "g2/1/1/1"));
  gtk_menu_button_popup (button);
  check = find (GTK_WIDGET (gtk_menu_button_get_popover (button)), is_of_type, &check_type);
  g_assert_cmpstr (gtk_check_button_get_label (GTK_CHECK_BUTTON (check)), ==, "Second");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_cmpint (row (self, "g1/1/1/1")->start, ==, day ("2024-01-08"));
  g_assert_cmpint (row (self, "g2/1/1/1")->start, ==, day ("2024-03-04"));
  select_row (self, "g2/1/1/1");
  press (self, GDK_KEY_Right, GDK_ALT_MASK);
  g_assert_cmpint (start_of (self, "g2/1/1/1"), ==, day ("2024-03-05"));
  g_assert_cmpint (row (self, "g2/1/1/1")->start, ==, day ("2024-03-05"));
  undo (self);
  g_assert_cmpint (row (self, "g2/1/1/1")->start, ==, day ("2024-03-04"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  g_assert_null (row (self, "g2/1/1/1"));
}

int
main (int argc, char **argv)
{
  static const struct { const char *name; const char *programme; void (*test) (Fixture *self, gconstpointer data); } tests[] = {
    { "/plan-section/days", NULL, test_days },
    { "/plan-section/selection", NULL, test_selection },
    { "/plan-section/closed", NULL, test_closed },
    { "/plan-section/baseline", NULL, test_baseline },
    { "/plan-section/take-baseline", NULL, test_take_baseline },
    { "/plan-section/critical", NULL, test_critical },
    { "/plan-section/search", NULL, test_search },
    { "/plan-section/rows", NULL, test_rows },
    { "/plan-section/moves", NULL, test_moves },
    { "/plan-section/week-end", NULL, test_week_end },
    { "/plan-section/nothing", NULL, test_nothing },
    { "/plan-section/zoom", NULL, test_zoom },
    { "/plan-section/enter", NULL, test_enter },
    { "/plan-section/escape", NULL, test_escape },
    { "/plan-section/drop", NULL, test_drop },
    { "/plan-section/delete", NULL, test_delete },
    { "/plan-section/order", NULL, test_order },
    { "/plan-section/focus-path", NULL, test_focus_path },
    { "/plan-section/none", "g3", test_none },
    { "/plan-section/others", "g1", test_others },
  };

  gtk_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, tests[i].programme, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
