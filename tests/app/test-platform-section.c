/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-fixture.h"

#include <lima-chart-view.h>
#include <lima-editing.h>
#include <lima-platform-section.h>
#include <lima-record-form.h>
#include <lima-risks-section.h>
#include <lima-text-table.h>

typedef struct
{
  LimaWindow *window;
  LimaSession *session;
  LimaHistory *history;
  LimaPath programme;
  GtkWidget *host; /* a window for what is tested */
  GtkWidget *section;
} Fixture;

typedef GtkWidget *(*MakeFunc) (LimaSession *session, LimaAtom programme);

static void
set_up (Fixture *self, gconstpointer make)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "portfolios", "illustrative-programme.lima", NULL);

  self->window = fixture_open (fixture_application (), path);
  self->session = lima_window_get_session (self->window);
  self->history = lima_session_get_history (self->session);
  self->programme = (LimaPath) { .table = &lima_programme_table, .record = lima_atom ("g1") };
  self->host = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->host), 1100, 700);
  gtk_window_set_transient_for (GTK_WINDOW (self->host), GTK_WINDOW (self->window));
  self->section = ((MakeFunc) make) (self->session, self->programme.record);
  gtk_window_set_child (GTK_WINDOW (self->host), self->section);
  gtk_window_present (GTK_WINDOW (self->host));
  fixture_settle (50);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->host));
  while (lima_history_get_position (self->history) > 0)
    g_assert_true (lima_history_undo (self->history, NULL));
  fixture_close (self->window);
}

/* The nth widget of a type, from the top. */
static GtkWidget *
find_nth (GtkWidget *widget, GType type, guint *n)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (*n)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_nth (child, type, n);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find (Fixture *self, GType type, guint n)
{
  return find_nth (self->section, type, &n);
}

static LimaTextTable *
table (Fixture *self, guint n)
{
  return LIMA_TEXT_TABLE (find (self, LIMA_TYPE_TEXT_TABLE, n));
}

/* What shows either something or that there is nothing; drop-downs have stacks of their own. */
static GtkStack *
states_of (Fixture *self)
{
  for (guint i = 0;; i++)
    {
      GtkStack *stack = GTK_STACK (find (self, GTK_TYPE_STACK, i));

      if (gtk_stack_get_child_by_name (stack, "none") != NULL)
        return stack;
    }
}

static GtkEditable *
search_of (Fixture *self)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *entry = find (self, GTK_TYPE_SEARCH_ENTRY, i);

      if (gtk_widget_get_ancestor (entry, GTK_TYPE_POPOVER) == NULL)
        return GTK_EDITABLE (entry);
    }
}

#define ACTIONS 0
#define BODIES 1

static const LimaProgramme *
get_programme (Fixture *self)
{
  return (const LimaProgramme *) lima_editing_find (self->session, &self->programme);
}

static const LimaProgrammeBody *
get_body (Fixture *self, guint i)
{
  return (const LimaProgrammeBody *) get_programme (self)->bodies->item[i];
}

static void
show_all (Fixture *self)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find (self, GTK_TYPE_DROP_DOWN, 0)), 2);
}

/* ---- Platform ---- */

static void
test_done (Fixture *self, gconstpointer data)
{
  LimaPath path = lima_editing_path_to (&self->programme, LIMA_PROGRAMME_BODIES, lima_atom ("1"));
  const LimaProgrammeAction *action;

  path = lima_editing_path_to (&path, LIMA_PROGRAMME_BODY_MEETINGS, lima_atom ("1"));
  path = lima_editing_path_to (&path, LIMA_PROGRAMME_MEETING_DECISIONS, lima_atom ("1"));
  path = lima_editing_path_to (&path, LIMA_PROGRAMME_DECISION_ACTIONS, lima_atom ("2"));
  g_assert_cmpuint (lima_text_table_get_n (table (self, ACTIONS)), ==, 1); /* what is not done */
  g_assert_cmpstr (lima_text_table_get_selected (table (self, ACTIONS)), ==, "1/1/1/2");
  g_assert_true (gtk_widget_activate_action (self->section, "platform.mark-done", NULL));
  action = (const LimaProgrammeAction *) lima_editing_find (self->session, &path);
  g_assert_cmpint (lima_date_compare (action->done.date, lima_date_today ()), ==, 0);
  g_assert_cmpuint (lima_text_table_get_n (table (self, ACTIONS)), ==, 0);
  g_assert_cmpuint (lima_history_get_n (self->history), ==, 1);
  show_all (self);
  g_assert_cmpuint (lima_text_table_get_n (table (self, ACTIONS)), ==, 2);
  lima_history_undo (self->history, NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find (self, GTK_TYPE_DROP_DOWN, 0)), 0); /* overdue */
  g_assert_cmpuint (lima_text_table_get_n (table (self, ACTIONS)), ==, 1);
}

/* The members are on the list, and nobody says whether they came. */
static void
test_meeting (Fixture *self, gconstpointer data)
{
  const LimaProgrammeMeeting *meeting;

  g_assert_true (gtk_widget_activate_action (self->section, "platform.new-meeting", NULL));
  g_assert_cmpuint (lima_items_get_n (get_body (self, 0)->meetings), ==, 2);
  meeting = (const LimaProgrammeMeeting *) get_body (self, 0)->meetings->item[1];
  g_assert_cmpint (lima_date_compare (meeting->date.date, lima_date_today ()), ==, 0);
  g_assert_cmpuint (lima_items_get_n (meeting->attendance), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      const LimaProgrammeAttendance *row = (const LimaProgrammeAttendance *) meeting->attendance->item[i];

      g_assert_cmpuint (row->member, ==, get_body (self, 0)->members->item[i]->id);
      g_assert_cmpint (row->present, ==, LIMA_UNKNOWN);
    }
  g_assert_cmpstr (lima_text_table_get_selected (table (self, BODIES)), ==, "1/2");
  g_assert_cmpuint (lima_history_get_n (self->history), ==, 1);
  /* another one beside it, though a meeting is chosen */
  g_assert_true (gtk_widget_activate_action (self->section, "platform.new-meeting", NULL));
  g_assert_cmpuint (lima_items_get_n (get_body (self, 0)->meetings), ==, 3);
  g_assert_true (gtk_widget_activate_action (self->section, "platform.new-decision", NULL));
  meeting = (const LimaProgrammeMeeting *) get_body (self, 0)->meetings->item[2];
  g_assert_cmpuint (lima_items_get_n (meeting->decisions), ==, 1);
  g_assert_true (gtk_widget_activate_action (self->section, "platform.delete", NULL));
  g_assert_cmpuint (lima_items_get_n (get_body (self, 0)->meetings), ==, 2);
}

/* Without a body there is a hint, and a button that makes the first. */
static void
test_none (Fixture *self, gconstpointer data)
{
  GtkStack *states = states_of (self);

  g_assert_true (gtk_widget_activate_action (self->section, "platform.delete", NULL));
  g_assert_cmpuint (lima_items_get_n (get_programme (self)->bodies), ==, 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (states), ==, "none");
  g_assert_null (lima_text_table_get_selected (table (self, ACTIONS)));
  g_assert_true (gtk_widget_activate_action (self->section, "platform.new-body", NULL));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (states), ==, "platform");
  g_assert_cmpuint (lima_items_get_n (get_programme (self)->bodies), ==, 1);
  while (lima_history_get_position (self->history) > 0)
    g_assert_true (lima_history_undo (self->history, NULL));
  g_assert_cmpuint (lima_text_table_get_n (table (self, ACTIONS)), ==, 1);
}

static LimaPath
body_path (Fixture *self, guint field)
{
  LimaPath path = lima_editing_path_to (&self->programme, LIMA_PROGRAMME_BODIES, lima_atom ("1"));

  path.field = (guint16) field;
  return path;
}

/* What is typed elsewhere shows; a form that is shown stays the same one. */
static void
test_follows (Fixture *self, gconstpointer data)
{
  LimaPath path = body_path (self, LIMA_PROGRAMME_BODY_NAME);
  GtkWidget *form = find (self, LIMA_TYPE_RECORD_FORM, 0);
  g_auto(LimaValue) name = { .type = LIMA_FIELD_TEXT, .v.text = lima_text_new ("en", "Council") };

  g_assert_nonnull (form);
  g_assert_true (lima_editing_set (self->section, self->session, &path, &name, NULL));
  g_assert_true (find (self, LIMA_TYPE_RECORD_FORM, 0) == form);
  g_assert_true (lima_text_table_select (table (self, BODIES), "1/1"));
  g_assert_false (find (self, LIMA_TYPE_RECORD_FORM, 0) == form);
}

static void
test_search (Fixture *self, gconstpointer data)
{
  GtkEditable *search = search_of (self);

  show_all (self);
  gtk_editable_set_text (search, "TENDER works");
  g_assert_cmpuint (lima_text_table_get_n (table (self, ACTIONS)), ==, 1);
  g_assert_cmpuint (lima_text_table_get_n (table (self, BODIES)), ==, 2); /* the body and its meeting hold the action */
  gtk_editable_set_text (search, "nothing of the kind");
  g_assert_cmpuint (lima_text_table_get_n (table (self, ACTIONS)), ==, 0);
  g_assert_cmpuint (lima_text_table_get_n (table (self, BODIES)), ==, 0);
  gtk_editable_set_text (search, "");
  g_assert_cmpuint (lima_text_table_get_n (table (self, ACTIONS)), ==, 2);
}

static void
test_focus_path (Fixture *self, gconstpointer data)
{
  LimaProgrammeSection *section = LIMA_PROGRAMME_SECTION (self->section);
  LimaPath path = body_path (self, LIMA_PROGRAMME_BODY_CHAIR), other = self->programme;

  g_assert_true (lima_programme_section_focus_path (section, &path));
  path = lima_editing_path_to (&path, LIMA_PROGRAMME_BODY_MEETINGS, lima_atom ("1"));
  path.field = LIMA_PROGRAMME_MEETING_PLACE;
  g_assert_true (lima_programme_section_focus_path (section, &path));
  g_assert_cmpstr (lima_text_table_get_selected (table (self, BODIES)), ==, "1/1");
  other.field = LIMA_PROGRAMME_RISKS;
  g_assert_false (lima_programme_section_focus_path (section, &other));
}

/* ---- Risks ---- */

static LimaAtom
add_risk (Fixture *self, const char *likelihood, const char *impact)
{
  g_autoptr(LimaBlock) risk = lima_block_new (&lima_programme_risk_table, 0);

  ((LimaProgrammeRisk *) risk)->likelihood = lima_atom (likelihood);
  ((LimaProgrammeRisk *) risk)->impact = lima_atom (impact);
  g_assert_true (lima_editing_insert (self->section, self->session, &self->programme, LIMA_PROGRAMME_RISKS, risk));
  return risk->id;
}

/* The table and the picture follow each other; a cell goes round the risks in it. */
static void
test_linked (Fixture *self, gconstpointer data)
{
  LimaChartView *chart = LIMA_CHART_VIEW (find (self, LIMA_TYPE_CHART_VIEW, 0));
  g_autofree char *second = NULL, *third = NULL, *fourth = NULL;

  second = g_strdup (lima_atom_text (add_risk (self, "3", "4"))); /* in the cell of the first, whose score is 12 */
  third = g_strdup (lima_atom_text (add_risk (self, "5", "5")));
  fourth = g_strdup (lima_atom_text (add_risk (self, NULL, "2")));
  g_assert_cmpuint (lima_text_table_get_n (table (self, 0)), ==, 4);
  g_assert_cmpstr (lima_text_table_get_selected (table (self, 0)), ==, "1"); /* still the same one, though it stands second now */
  g_assert_cmpint (lima_chart_view_get_focused_row (chart), ==, 2 * 5 + 3);
  g_signal_emit_by_name (chart, "activate-mark", 2 * 5 + 3);
  g_assert_cmpstr (lima_text_table_get_selected (table (self, 0)), ==, second);
  g_signal_emit_by_name (chart, "activate-mark", 2 * 5 + 3);
  g_assert_cmpstr (lima_text_table_get_selected (table (self, 0)), ==, "1");
  lima_chart_view_set_focused_row (chart, 24);
  g_assert_cmpstr (lima_text_table_get_selected (table (self, 0)), ==, third);
  g_assert_true (lima_text_table_select (table (self, 0), fourth));
  g_assert_cmpint (lima_chart_view_get_focused_row (chart), ==, 25);
}

static void
test_risks (Fixture *self, gconstpointer data)
{
  GtkStack *states = states_of (self);

  g_assert_true (gtk_widget_activate_action (self->section, "risks.delete", NULL));
  g_assert_cmpuint (lima_items_get_n (get_programme (self)->risks), ==, 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (states), ==, "none");
  g_assert_true (gtk_widget_activate_action (self->section, "risks.new", NULL));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (states), ==, "risks");
  g_assert_nonnull (find (self, LIMA_TYPE_RECORD_FORM, 0));
  lima_history_undo (self->history, NULL);
  g_assert_null (find (self, LIMA_TYPE_RECORD_FORM, 0));
  lima_history_undo (self->history, NULL);
  g_assert_cmpuint (lima_text_table_get_n (table (self, 0)), ==, 1);
}

/* ---- Both ---- */

static void
test_dies (Fixture *self, gconstpointer make)
{
  gpointer weak = self->section;

  g_object_add_weak_pointer (G_OBJECT (self->section), &weak);
  gtk_window_set_child (GTK_WINDOW (self->host), NULL);
  fixture_assert_dies (&weak);
}

/* A programme that is deleted leaves a section that does nothing. */
static void
test_deleted (Fixture *self, gconstpointer make)
{
  LimaPortfolio *portfolio = lima_session_get_portfolio (self->session);
  g_autoptr(LimaChangeSet) set = lima_change_set_new ("Delete");
  const LimaBlock *block = lima_portfolio_get (portfolio, LIMA_RECORD_PROGRAMME, 0);
  const LimaPath path = { .table = &lima_programme_table, .record = block->id };

  lima_change_set_remove (set, &path, (LimaBlock *) block, 0);
  g_assert_true (lima_history_apply (self->history, set, NULL, NULL));
  fixture_settle (50);
  gtk_widget_activate_action (self->section, "platform.mark-done", NULL);
  gtk_widget_activate_action (self->section, "risks.delete", NULL);
  g_assert_true (lima_history_undo (self->history, NULL));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
#define ADD(name, make, function) g_test_add (name, Fixture, make, set_up, function, tear_down)
  ADD ("/platform-section/done", lima_platform_section_new, test_done);
  ADD ("/platform-section/meeting", lima_platform_section_new, test_meeting);
  ADD ("/platform-section/none", lima_platform_section_new, test_none);
  ADD ("/platform-section/follows", lima_platform_section_new, test_follows);
  ADD ("/platform-section/search", lima_platform_section_new, test_search);
  ADD ("/platform-section/focus-path", lima_platform_section_new, test_focus_path);
  ADD ("/platform-section/deleted", lima_platform_section_new, test_deleted);
  ADD ("/platform-section/dies", lima_platform_section_new, test_dies);
  ADD ("/risks-section/linked", lima_risks_section_new, test_linked);
  ADD ("/risks-section/risks", lima_risks_section_new, test_risks);
  ADD ("/risks-section/deleted", lima_risks_section_new, test_deleted);
  ADD ("/risks-section/dies", lima_risks_section_new, test_dies);
  return g_test_run ();
}
