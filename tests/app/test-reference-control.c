/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-fixture.h"

#include <lima-codes.h>
#include <lima-control.h>
#include <lima-editing.h>
#include <lima-picker.h>
#include <lima-reference-control.h>
#include <lima-reference-list.h>

typedef struct
{
  LimaWindow *window;
  LimaSession *session;
  LimaHistory *history;
  LimaPath programme;
  GtkWidget *host; /* a window for what is tested */
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "portfolios", "illustrative-programme.lima", NULL);

  self->window = fixture_open (fixture_application (), path);
  self->session = lima_window_get_session (self->window);
  self->history = lima_session_get_history (self->session);
  self->programme = (LimaPath) { .table = &lima_programme_table, .record = lima_atom ("g1") };
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

/* A path by members and ids: "bodies 1 meetings 1 decisions 1 actions 2 member". */
static LimaPath
path_of (Fixture *self, const char *spec)
{
  g_auto(GStrv) words = g_strsplit (spec, " ", -1);
  LimaPath path = self->programme;
  const LimaTable *table = path.table;
  guint i = 0;

  for (; words[i] != NULL && words[i + 1] != NULL; i += 2)
    {
      guint field = (guint) lima_table_find (table, words[i]);

      path = lima_editing_path_to (&path, field, lima_atom (words[i + 1]));
      table = table->fields[field].items;
    }
  path.field = (guint16) lima_table_find (table, words[i]);
  return path;
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

static GtkWidget *
show_control (Fixture *self, const char *spec)
{
  LimaPath path = path_of (self, spec);
  GtkWidget *control = lima_control_new (self->session, &path);

  g_assert_true (LIMA_IS_REFERENCE_CONTROL (control));
  gtk_window_set_child (GTK_WINDOW (self->host), control);
  return control;
}

/* What the control shows. */
static const char *
read_control (GtkWidget *control)
{
  return gtk_label_get_text (GTK_LABEL (find (control, GTK_TYPE_LABEL)));
}

static LimaAtom
get_value (Fixture *self, const char *spec)
{
  LimaPath path = path_of (self, spec);
  const LimaBlock *block = lima_editing_find (self->session, &path);

  return LIMA_BLOCK_GET (block, LimaAtom, &block->table->fields[path.field]);
}

static void
set_value (Fixture *self, const char *spec, const char *value)
{
  LimaPath path = path_of (self, spec);
  LimaValue given = { .type = LIMA_FIELD_REF, .v.atom = lima_atom (value) };

  g_assert_true (lima_editing_set (GTK_WIDGET (self->window), self->session, &path, &given, NULL));
}

/* Marks that keep the direction of words apart are none of a test's business. */
static char *
plain (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 0x2066 || c > 0x2069)
        g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}

#define ACTION "bodies 1 meetings 1 decisions 1 actions 2 member"
#define DEPENDENCY_SPEC "components 2 outputs 2 activities 1 dependencies 1 activity"

/* Every reference of a programme says to what it leads. */
static void
test_kinds (void)
{
  static const LimaTable *const tables[] = {
    &lima_programme_table, &lima_programme_focus_table, &lima_programme_step_table, &lima_programme_criterion_table,
    &lima_programme_dependency_table, &lima_programme_activity_table, &lima_programme_output_table, &lima_programme_link_table,
    &lima_programme_component_table, &lima_programme_holiday_table, &lima_programme_baseline_entry_table, &lima_programme_baseline_table,
    &lima_programme_budget_line_table, &lima_programme_financing_step_table, &lima_programme_financing_table, &lima_programme_part_table,
    &lima_programme_target_table, &lima_programme_indicator_table, &lima_programme_action_table, &lima_programme_decision_table,
    &lima_programme_attendance_table, &lima_programme_meeting_table, &lima_programme_member_table, &lima_programme_body_table,
    &lima_programme_partner_table, &lima_programme_risk_table, &lima_programme_document_table, &lima_programme_recommendation_table,
    &lima_programme_lesson_table,
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (guint field = 0; field < tables[i]->n_fields; field++)
      {
        LimaReferenceKind kind = lima_reference_kind_of (tables[i], field);

        g_test_message ("%s: %s", tables[i]->name, tables[i]->fields[field].member);
        g_assert_cmpint (kind != LIMA_REFERENCE_NONE, ==, tables[i]->fields[field].type == LIMA_FIELD_REF);
        g_assert_cmpint (lima_reference_kind_get_doubt (kind) != NULL, ==, kind != LIMA_REFERENCE_NONE);
      }
  g_assert_cmpint (lima_reference_kind_of (&lima_participant_table, LIMA_PARTICIPANT_REF), ==, LIMA_REFERENCE_NONE); /* IATI's own */
}

static void
test_names (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *spec, *value, *shown;
  } cases[] = {
    { ACTION, "2", "Illustrative: development bank" },
    { "bodies 1 meetings 1 attendance 1 member", "3", "Illustrative: chamber of industry" },
    { "bodies 1 members 1 organisation", "XX-MIN", "Illustrative: ministry" },
    { "source", "s1", "Illustrative: programme document" },
    { "components 1 projects 1 project", "p2", "Illustrative: park project" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *control;
      g_autofree char *shown = NULL;

      set_value (self, cases[i].spec, cases[i].value);
      control = show_control (self, cases[i].spec);
      shown = plain (read_control (control));
      g_assert_cmpstr (shown, ==, cases[i].shown);
      g_assert_false (gtk_widget_has_css_class (control, "lima-broken"));
    }
}

/* A member without a name of its own has that of its organisation. */
static void
test_member_by_organisation (Fixture *self, gconstpointer data)
{
  LimaPath path = path_of (self, "bodies 1 members 2 name");
  LimaValue none = { .type = LIMA_FIELD_TEXT };
  GtkWidget *control;

  set_value (self, ACTION, "2");
  set_value (self, "bodies 1 members 2 organisation", "XX-FUND");
  control = show_control (self, ACTION);
  g_assert_cmpstr (read_control (control), ==, "Illustrative: development bank");
  g_assert_true (lima_editing_set (GTK_WIDGET (self->window), self->session, &path, &none, NULL));
  g_assert_cmpstr (read_control (control), ==, "Illustrative: fund"); /* it follows what changes elsewhere */
  lima_history_undo (self->history, NULL);
  g_assert_cmpstr (read_control (control), ==, "Illustrative: development bank");
}

static void
test_unknown (Fixture *self, gconstpointer data)
{
  GtkWidget *control;
  LimaPath members = self->programme;

  set_value (self, ACTION, "77");
  control = show_control (self, ACTION);
  g_assert_cmpstr (read_control (control), ==, "77"); /* kept as it is */
  g_assert_true (gtk_widget_has_css_class (control, "lima-broken"));
  g_signal_emit_by_name (find (control, LIMA_TYPE_PICKER), "picked", "3");
  g_assert_cmpstr (lima_atom_text (get_value (self, ACTION)), ==, "3");
  g_assert_false (gtk_widget_has_css_class (control, "lima-broken"));
  g_assert_cmpstr (read_control (control), ==, "Illustrative: chamber of industry");

  /* what it leads to goes, and comes back */
  members = lima_editing_path_to (&members, LIMA_PROGRAMME_BODIES, lima_atom ("1"));
  g_assert_true (lima_editing_remove (GTK_WIDGET (self->window), self->session, &members, LIMA_PROGRAMME_BODY_MEMBERS, lima_atom ("3")));
  g_assert_true (gtk_widget_has_css_class (control, "lima-broken"));
  lima_history_undo (self->history, NULL);
  g_assert_false (gtk_widget_has_css_class (control, "lima-broken"));

  g_signal_emit_by_name (find (control, LIMA_TYPE_PICKER), "picked", "");
  g_assert_cmpuint (get_value (self, ACTION), ==, 0);
  g_assert_false (gtk_widget_has_css_class (control, "lima-broken"));
  g_assert_cmpstr (read_control (control), ==, "None");
}

static gboolean
lists (GListModel *list, const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(LimaCode) code = g_list_model_get_item (list, i);

      if (g_str_equal (lima_code_get_code (code), id))
        return TRUE;
    }
  return FALSE;
}

/* Nothing refers to itself, nor an indicator to what is a part of it. */
static void
test_lists (Fixture *self, gconstpointer data)
{
  LimaPath path = path_of (self, "indicators 2 parent");
  g_autoptr(GListModel) indicators = NULL, activities = NULL, members = NULL;
  const LimaProgramme *programme = (const LimaProgramme *) lima_editing_find (self->session, &self->programme);
  const LimaProgrammeComponent *component = (const LimaProgrammeComponent *) programme->components->item[1];
  const LimaProgrammeOutput *output = (const LimaProgrammeOutput *) component->outputs->item[1];
  guint n = 0;

  set_value (self, "indicators 3 parent", "2");
  indicators = lima_reference_list (self->session, &path);
  g_assert_true (lists (indicators, "1"));
  g_assert_false (lists (indicators, "2"));
  g_assert_false (lists (indicators, "3"));

  programme = (const LimaProgramme *) lima_editing_find (self->session, &self->programme);
  for (guint i = 0; i < lima_items_get_n (programme->components); i++)
    {
      const LimaItems *outputs = ((const LimaProgrammeComponent *) programme->components->item[i])->outputs;

      for (guint j = 0; j < lima_items_get_n (outputs); j++)
        n += lima_items_get_n (((const LimaProgrammeOutput *) outputs->item[j])->activities);
    }
  path = lima_editing_path_to (&self->programme, LIMA_PROGRAMME_COMPONENTS, component->head.id);
  path = lima_editing_path_to (&path, LIMA_PROGRAMME_COMPONENT_OUTPUTS, output->head.id);
  path = lima_editing_path_to (&path, LIMA_PROGRAMME_OUTPUT_ACTIVITIES, output->activities->item[0]->id);
  path = lima_editing_path_to (&path, LIMA_PROGRAMME_ACTIVITY_DEPENDENCIES, lima_atom ("1"));
  path.field = LIMA_PROGRAMME_DEPENDENCY_ACTIVITY;
  activities = lima_reference_list (self->session, &path);
  g_assert_cmpuint (g_list_model_get_n_items (activities), ==, n - 1);
  g_assert_false (lists (activities, "2/2/1"));

  path = path_of (self, ACTION);
  members = lima_reference_list (self->session, &path);
  g_assert_cmpuint (g_list_model_get_n_items (members), ==, 3);
}

/* Within an output the id alone will do; the name says where the activity is. */
static void
test_activity (Fixture *self, gconstpointer data)
{
  LimaPath path = path_of (self, DEPENDENCY_SPEC);
  g_autofree char *full = lima_reference_name (self->session, &path, lima_atom ("2/2/2")), *short_one = NULL, *plain_name = NULL;
  g_auto(GStrv) parts = NULL;

  short_one = lima_reference_name (self->session, &path, lima_atom ("2"));
  g_assert_nonnull (full);
  g_assert_cmpstr (short_one, ==, full);
  plain_name = plain (full);
  parts = g_strsplit (plain_name, " › ", -1);
  g_assert_cmpuint (g_strv_length (parts), ==, 3);
  g_assert_null (lima_reference_name (self->session, &path, lima_atom ("2/2/99")));
}

/* What a baseline froze is named, and not for editing. */
static void
test_baseline (Fixture *self, gconstpointer data)
{
  static const char *const begins[] = { "Illustrative", "Budget: ", "Illustrative: jobs in the park, target of " };

  for (guint i = 0; i < G_N_ELEMENTS (begins); i++)
    {
      g_autofree char *spec = g_strdup_printf ("baselines 1 entries %u item", i + 1), *shown = NULL;
      GtkWidget *control = show_control (self, spec);

      shown = plain (read_control (control));
      g_test_message ("%s", shown);
      g_assert_null (find (control, LIMA_TYPE_PICKER));
      g_assert_true (g_str_has_prefix (shown, begins[i]));
      g_assert_false (gtk_widget_has_css_class (control, "lima-broken"));
    }
}

static gboolean
has_search (gpointer session)
{
  return lima_session_get_search (session) != NULL;
}

static void
test_projects (Fixture *self, gconstpointer data)
{
  guint n = 99;
  g_autoptr(GListModel) all = lima_reference_find_projects (self->session, "", &n), some = NULL, none = NULL;
  g_autoptr(LimaCode) code = NULL;

  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, 2);
  fixture_wait (has_search, self->session);
  some = lima_reference_find_projects (self->session, "PARK", &n);
  g_assert_cmpuint (n, ==, 1);
  code = g_list_model_get_item (some, 0);
  g_assert_cmpstr (lima_code_get_code (code), ==, "p2");
  g_assert_cmpstr (lima_code_get_name (code), ==, "Illustrative: park project");
  g_assert_cmpstr (lima_code_get_shown (code), ==, "XX-ILL-2");
  none = lima_reference_find_projects (self->session, "nothing like it", &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (none), ==, 0);
}

static void
open_picker (GtkWidget *control)
{
  GtkWidget *button = find (control, GTK_TYPE_MENU_BUTTON);

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  fixture_settle (100);
}

/* By hand: open, type, Enter. */
static void
test_by_keyboard (Fixture *self, gconstpointer data)
{
  GtkWidget *control = show_control (self, ACTION), *entry;

  fixture_settle (50);
  open_picker (control);
  entry = find (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (find (control, GTK_TYPE_MENU_BUTTON)))), GTK_TYPE_SEARCH_ENTRY);
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "bank");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (lima_atom_text (get_value (self, ACTION)), ==, "2");

  /* what is not there cannot be chosen */
  open_picker (control);
  gtk_editable_set_text (GTK_EDITABLE (entry), "nobody");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (lima_atom_text (get_value (self, ACTION)), ==, "2");

  control = show_control (self, "components 1 projects 1 project");
  fixture_settle (50);
  open_picker (control);
  fixture_wait (has_search, self->session);
  entry = find (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (find (control, GTK_TYPE_MENU_BUTTON)))), GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "park");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (lima_atom_text (get_value (self, "components 1 projects 1 project")), ==, "p2");
}

static void
test_dies (Fixture *self, gconstpointer data)
{
  GtkWidget *control = show_control (self, "components 1 projects 1 project");
  gpointer weak = control;

  g_object_add_weak_pointer (G_OBJECT (control), &weak);
  fixture_settle (50);
  open_picker (control);
  gtk_window_set_child (GTK_WINDOW (self->host), NULL);
  fixture_assert_dies (&weak);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/reference-control/" name, Fixture, NULL, set_up, function, tear_down)
  g_test_add_func ("/reference-control/kinds", test_kinds);
  ADD ("names", test_names);
  ADD ("member-by-organisation", test_member_by_organisation);
  ADD ("unknown", test_unknown);
  ADD ("lists", test_lists);
  ADD ("activity", test_activity);
  ADD ("baseline", test_baseline);
  ADD ("projects", test_projects);
  ADD ("by-keyboard", test_by_keyboard);
  ADD ("dies", test_dies);
  return g_test_run ();
}
