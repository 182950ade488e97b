/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-fixture.h"

#include <lima-control.h>
#include <lima-editing.h>
#include <lima-field-rule.h>
#include <lima-picker.h>
#include <lima-programme-view.h>
#include <lima-project-editor.h>
#include <lima-record-form.h>
#include <lima-writing.h>

typedef struct
{
  LimaWindow *window;
  LimaSession *session;
  LimaHistory *history;
  LimaPath path;
  GtkWidget *host; /* a window for what is tested */
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *sample = fixture_sample ();
  LimaPortfolio *portfolio;

  self->window = fixture_open (fixture_application (), sample);
  self->session = lima_window_get_session (self->window);
  self->history = lima_session_get_history (self->session);
  portfolio = lima_session_get_portfolio (self->session);
  self->path = (LimaPath) { .table = &lima_project_table, .record = lima_portfolio_get (portfolio, LIMA_RECORD_PROJECT, 0)->id };
  self->host = gtk_window_new ();
  gtk_window_set_transient_for (GTK_WINDOW (self->host), GTK_WINDOW (self->window));
  gtk_window_present (GTK_WINDOW (self->host));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->host));
  while (lima_history_get_position (self->history) > 0)
    g_assert_true (lima_history_undo (self->history, NULL));
  fixture_close (self->window);
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static guint
count (GtkWidget *widget, GType type)
{
  guint n = g_type_is_a (G_OBJECT_TYPE (widget), type);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count (child, type);
  return n;
}

static GtkWidget *
show_control (Fixture *self, guint field)
{
  LimaPath path = self->path;
  GtkWidget *control;

  path.field = (guint16) field;
  control = lima_control_new (self->session, &path);
  gtk_window_set_child (GTK_WINDOW (self->host), control);
  return control;
}

static const LimaProject *
get_project (Fixture *self)
{
  return (const LimaProject *) lima_editing_find (self->session, &self->path);
}

static void
type_in (GtkWidget *control, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find (control, GTK_TYPE_ENTRY)), text);
}

static const char *
read_entry (GtkWidget *control)
{
  return gtk_editable_get_text (GTK_EDITABLE (find (control, GTK_TYPE_ENTRY)));
}

static gboolean
is_broken (GtkWidget *control)
{
  return gtk_widget_has_css_class (control, "lima-broken");
}

/* What is typed is one step of undo, and undo shows in the control. */
static void
test_string (Fixture *self, gconstpointer data)
{
  GtkWidget *control = show_control (self, LIMA_PROJECT_IDENTIFIER);
  g_autofree char *before = g_strdup (read_entry (control));

  type_in (control, "LIMA-1");
  type_in (control, "LIMA-12");
  g_assert_cmpuint (lima_history_get_n (self->history), ==, 1);
  g_assert_cmpstr (get_project (self)->identifier, ==, "LIMA-12");
  g_assert_false (is_broken (control));
  type_in (control, "LIMA/12");
  g_assert_true (is_broken (control));
  g_assert_cmpstr (get_project (self)->identifier, ==, "LIMA/12"); /* nothing blocks */
  type_in (control, "");
  g_assert_null (get_project (self)->identifier);
  g_assert_true (is_broken (control));
  lima_history_undo (self->history, NULL);
  g_assert_cmpstr (read_entry (control), ==, before);
  g_assert_false (is_broken (control));
}

static void
test_day (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *typed, *kept; /* as the file has it */
    gboolean broken;
  } cases[] = {
    { "2015", "2015", FALSE },       { "2015-Q2", "2015-Q2", FALSE },     { "Mar 2015", "2015-03", FALSE },
    { "3 Mar 2015", "2015-03-03", FALSE }, { "soon", "soon", TRUE },      { "", NULL, FALSE },
    { "31 Feb 2015", "31 Feb 2015", TRUE }, { "1 Jan 1990", "1990-01-01", TRUE }, /* ends before it starts */
  };
  GtkWidget *control;
  LimaValue start = { .type = LIMA_FIELD_DAY, .v.day = lima_day_read ("2010", -1) };
  LimaPath path = self->path;

  path.field = LIMA_PROJECT_ACTUAL_START;
  g_assert_true (lima_editing_set (GTK_WIDGET (self->window), self->session, &path, &start, NULL));
  control = show_control (self, LIMA_PROJECT_ACTUAL_END);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char buffer[LIMA_DATE_BUFFER];

      g_test_message ("“%s”", cases[i].typed);
      type_in (control, cases[i].typed);
      g_assert_cmpstr (lima_day_to_text (&get_project (self)->actual_end, buffer), ==, cases[i].kept);
      g_assert_cmpint (is_broken (control), ==, cases[i].broken);
    }
}

/* A day is in a month, but which day of a month it is nobody knows. */
static void
test_precision (Fixture *self, gconstpointer data)
{
  GtkWidget *control = show_control (self, LIMA_PROJECT_ACTUAL_START);
  GtkDropDown *precision = GTK_DROP_DOWN (find (control, GTK_TYPE_DROP_DOWN));
  char buffer[LIMA_DATE_BUFFER];

  type_in (control, "17 May 2012");
  gtk_drop_down_set_selected (precision, 2);
  g_assert_cmpstr (lima_day_to_text (&get_project (self)->actual_start, buffer), ==, "2012-Q2");
  g_assert_cmpstr (read_entry (control), ==, "Q2 2012");
  gtk_drop_down_set_selected (precision, 0);
  g_assert_cmpstr (lima_day_to_text (&get_project (self)->actual_start, buffer), ==, "2012-Q2");
  g_assert_cmpuint (gtk_drop_down_get_selected (precision), ==, 2);
}

static LimaPath
add_flow (Fixture *self)
{
  g_autoptr(LimaBlock) flow = lima_block_new (&lima_flow_table, 0);

  g_assert_true (lima_editing_insert (GTK_WIDGET (self->window), self->session, &self->path, LIMA_PROJECT_FLOWS, flow));
  return lima_editing_path_to (&self->path, LIMA_PROJECT_FLOWS, flow->id);
}

static void
test_amount (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *typed, *kept;
    LimaAmountState state;
  } cases[] = {
    { "1,234.50", "1234.50", LIMA_AMOUNT_EXACT },     { "12.500,oo", "12.500,oo", LIMA_AMOUNT_UNREADABLE },
    { "1.234,5", "1.234,5", LIMA_AMOUNT_UNREADABLE },
    { "98325,64", NULL, LIMA_AMOUNT_NONE }, /* two ways to read it */
    { "0", "0", LIMA_AMOUNT_EXACT },                  { "", NULL, LIMA_AMOUNT_NONE },
    { "-98325.6441968", "-98325.6441968", LIMA_AMOUNT_EXACT },
  };
  LimaPath path = add_flow (self);
  GtkWidget *control;

  path.field = LIMA_FLOW_AMOUNT;
  control = lima_control_new (self->session, &path);
  gtk_window_set_child (GTK_WINDOW (self->host), control);
  g_assert_true (is_broken (control)); /* unknown is said */
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const LimaFlow *flow;
      char buffer[LIMA_DECIMAL_BUFFER];

      g_test_message ("“%s”", cases[i].typed);
      type_in (control, cases[i].typed);
      flow = (const LimaFlow *) lima_editing_find (self->session, &path);
      g_assert_cmpint (flow->amount.state, ==, cases[i].state);
      g_assert_cmpstr (lima_amount_to_text (&flow->amount, buffer), ==, cases[i].kept);
      g_assert_cmpint (is_broken (control), ==, cases[i].state != LIMA_AMOUNT_EXACT);
    }
}

static void
test_code (Fixture *self, gconstpointer data)
{
  GtkWidget *control = show_control (self, LIMA_PROJECT_STATUS), *picker = find (control, LIMA_TYPE_PICKER);

  g_signal_emit_by_name (picker, "picked", "4");
  g_assert_cmpstr (lima_atom_text (get_project (self)->status), ==, "4");
  g_assert_false (is_broken (control));
  g_signal_emit_by_name (picker, "picked", "99");
  g_assert_cmpstr (lima_atom_text (get_project (self)->status), ==, "99");
  g_assert_true (is_broken (control));
  g_signal_emit_by_name (picker, "picked", "");
  g_assert_cmpuint (get_project (self)->status, ==, 0);
  g_assert_true (is_broken (control)); /* IATI wants one */
}

static void
test_truth (Fixture *self, gconstpointer data)
{
  GtkWidget *control = show_control (self, LIMA_PROJECT_HUMANITARIAN);
  GtkDropDown *drop_down = GTK_DROP_DOWN (find (control, GTK_TYPE_DROP_DOWN));

  gtk_drop_down_set_selected (drop_down, 1);
  g_assert_cmpint (get_project (self)->humanitarian, ==, LIMA_TRUE);
  gtk_drop_down_set_selected (drop_down, 2);
  g_assert_cmpint (get_project (self)->humanitarian, ==, LIMA_FALSE);
  lima_history_undo (self->history, NULL);
  lima_history_undo (self->history, NULL);
  g_assert_cmpuint (gtk_drop_down_get_selected (drop_down), ==, 0);
}

static void
test_text (Fixture *self, gconstpointer data)
{
  GtkWidget *control = show_control (self, LIMA_PROJECT_TITLE), *add = NULL;
  guint n = count (control, LIMA_TYPE_WRITING);
  const LimaText *title;

  add = gtk_widget_get_prev_sibling (gtk_widget_get_last_child (control));
  g_assert_true (LIMA_IS_PICKER (add));
  g_signal_emit_by_name (add, "picked", "ru");
  g_assert_cmpuint (count (control, LIMA_TYPE_WRITING), ==, n + 1);
  g_signal_emit_by_name (add, "picked", "ru"); /* one text a language */
  g_assert_cmpuint (count (control, LIMA_TYPE_WRITING), ==, n + 1);
  {
    GtkWidget *row = gtk_widget_get_last_child (gtk_widget_get_first_child (control));
    GtkTextView *view = GTK_TEXT_VIEW (find (row, GTK_TYPE_TEXT_VIEW));

    gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (view), "Проект", -1);
  }
  title = get_project (self)->title;
  g_assert_cmpstr (lima_text_get (title, "ru"), ==, "Проект");
  lima_history_undo (self->history, NULL);
  g_assert_cmpuint (count (control, LIMA_TYPE_WRITING), ==, n);
}

/* Lists: elements come, move and go by id; rows that stay keep their widgets. */
static void
test_items (Fixture *self, gconstpointer data)
{
  GtkWidget *form = lima_record_form_new (self->session, &self->path, LIMA_FORM_FIELD (LIMA_PROJECT_MARKERS));
  guint n = lima_items_get_n (get_project (self)->markers), rows = count (form, GTK_TYPE_EXPANDER);
  g_autoptr(LimaBlock) first = lima_block_new (&lima_marker_table, 0), second = lima_block_new (&lima_marker_table, 0);

  gtk_window_set_child (GTK_WINDOW (self->host), form);
  g_assert_true (lima_editing_insert (form, self->session, &self->path, LIMA_PROJECT_MARKERS, first));
  g_assert_true (lima_editing_insert (form, self->session, &self->path, LIMA_PROJECT_MARKERS, second));
  g_assert_cmpuint (first->id, !=, second->id);
  g_assert_cmpuint (count (form, GTK_TYPE_EXPANDER), ==, rows + 2);
  g_assert_true (lima_editing_move (form, self->session, &self->path, LIMA_PROJECT_MARKERS, second->id, -1));
  g_assert_cmpuint (get_project (self)->markers->item[n]->id, ==, second->id);
  g_assert_false (lima_editing_move (form, self->session, &self->path, LIMA_PROJECT_MARKERS, first->id, 1));
  g_assert_true (lima_editing_remove (form, self->session, &self->path, LIMA_PROJECT_MARKERS, second->id));
  g_assert_cmpuint (count (form, GTK_TYPE_EXPANDER), ==, rows + 1);
  while (lima_history_get_position (self->history) > 0)
    g_assert_true (lima_history_undo (self->history, NULL));
  g_assert_cmpuint (count (form, GTK_TYPE_EXPANDER), ==, rows);
  g_assert_cmpuint (lima_items_get_n (get_project (self)->markers), ==, n);
}

/* Every field of the table can be edited somewhere, in one place; what the program makes nothing of is kept as it is. */
static void
test_all_fields (Fixture *self, gconstpointer data)
{
  GtkWidget *editor;

  for (guint field = 0; field < lima_project_table.n_fields; field++)
    {
      g_test_message ("%s", lima_project_table.fields[field].member);
      g_assert_cmpint ((lima_project_editor_get_fields () & LIMA_FORM_FIELD (field)) != 0, ==, field != LIMA_PROJECT_UNREAD);
    }
  editor = lima_project_editor_new (self->session, self->path.record);
  gtk_window_set_child (GTK_WINDOW (self->host), editor);
  for (guint field = 0; field < lima_project_table.n_fields; field++)
    lima_record_editor_focus (LIMA_RECORD_EDITOR (editor), field);
  fixture_settle (50);
}

/* The same of programmes; each section shows the field, down to the lists within. */
static void
test_programme_fields (Fixture *self, gconstpointer data)
{
  const LimaAtom id = lima_portfolio_get (lima_session_get_portfolio (self->session), LIMA_RECORD_PROGRAMME, 0)->id;
  GtkWidget *view = lima_programme_view_new (self->session, id);

  gtk_window_set_child (GTK_WINDOW (self->host), view);
  for (guint field = 0; field < lima_programme_table.n_fields; field++)
    {
      const LimaPath path = { .table = &lima_programme_table, .record = id, .field = (guint16) field };

      g_test_message ("%s", lima_programme_table.fields[field].member);
      g_assert_nonnull (lima_programme_view_find_section (field));
      lima_programme_view_show_path (LIMA_PROGRAMME_VIEW (view), &path);
      g_assert_cmpstr (lima_programme_view_get_section (LIMA_PROGRAMME_VIEW (view)), ==, lima_programme_view_find_section (field));
    }
  fixture_settle (50);
}

static void
test_dies (Fixture *self, gconstpointer data)
{
  GtkWidget *editor = lima_project_editor_new (self->session, self->path.record);
  gpointer weak = editor;

  g_object_add_weak_pointer (G_OBJECT (editor), &weak);
  gtk_window_set_child (GTK_WINDOW (self->host), editor);
  fixture_settle (50);
  gtk_window_set_child (GTK_WINDOW (self->host), NULL);
  fixture_assert_dies (&weak);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/record-form/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("string", test_string);
  ADD ("day", test_day);
  ADD ("precision", test_precision);
  ADD ("amount", test_amount);
  ADD ("code", test_code);
  ADD ("truth", test_truth);
  ADD ("text", test_text);
  ADD ("items", test_items);
  ADD ("all-fields", test_all_fields);
  ADD ("programme-fields", test_programme_fields);
  ADD ("dies", test_dies);
  return g_test_run ();
}
