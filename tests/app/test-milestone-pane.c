/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-fixture.h"

#include <glib/gstdio.h>
#include <lima-agenda-edit.h>
#include <lima-draft-form.h>
#include <lima-editing.h>
#include <lima-milestone-dialog.h>
#include <lima-milestone-pane.h>
#include <lima-proposal.h>
#include <lima-reference-list.h>
#include <lima-trail.h>
#include <lima-wording.h>
#include <string.h>

#define PORTFOLIO \
  "{\"format\": \"lima-portfolio\", \"version\": 1, \"sources\": [{\"id\": \"s1\", \"title\": {\"en\": \"Report\"}}]," \
  "\"processes\": [{\"id\": \"c1\", \"title\": {\"en\": \"Financing\"}}]," \
  "\"milestones\": [" \
  "{\"id\": \"m1\", \"title\": {\"en\": \"Conference\"}, \"process\": \"c1\", \"dates\": [" \
  "{\"id\": \"1\", \"announced\": \"2014-06-10\", \"status\": \"planned\", \"start\": \"2015-06-25\", \"source\": \"s1\", \"paragraph\": \"27\"}," \
  "{\"id\": \"2\", \"announced\": \"2015-01-20\", \"status\": \"confirmed\", \"start\": \"2015-07-13\"}]}," \
  "{\"id\": \"m2\", \"title\": {\"en\": \"Session\"}}]," \
  "\"indicator-proposals\": [{\"id\": \"i1\", \"title\": {\"en\": \"Industry\"}, \"versions\": [" \
  "{\"id\": \"1\", \"date\": \"2015-02-01\", \"status\": \"drafted\", \"wording\": {\"en\": \"Share of industry\"}}," \
  "{\"id\": \"2\", \"date\": \"2015-03-01\", \"status\": \"submitted\", \"wording\": {\"en\": \"Share of small industry\"}}]}]}"

typedef struct
{
  char *folder;
  char *file;
  LimaWindow *window;
  LimaSession *session;
  GtkWidget *place; /* a window for what is tested */
  LimaMilestonePane *pane;
} Fixture;

static LimaAgenda *
agenda_new (Fixture *self)
{
  g_autoptr(LimaSnapshot) snapshot = lima_portfolio_snapshot (lima_session_get_portfolio (self->session));

  return lima_agenda_new (snapshot, lima_date_new (2015, 3, 2));
}

static void
show (Fixture *self, const char *key)
{
  g_autoptr(LimaAgenda) agenda = agenda_new (self);

  lima_milestone_pane_show (self->pane, agenda, key);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr(GFile) file = NULL;
  g_autoptr(GError) error = NULL;

  self->folder = g_dir_make_tmp ("lima-pane-XXXXXX", &error);
  g_assert_no_error (error);
  self->file = g_build_filename (self->folder, "agenda.lima", NULL);
  file = g_file_new_for_path (self->file);
  g_assert_true (g_file_replace_contents (file, PORTFOLIO, strlen (PORTFOLIO), NULL, FALSE, 0, NULL, NULL, &error));
  self->window = fixture_open (fixture_application (), self->file);
  self->session = lima_window_get_session (self->window);
  self->pane = LIMA_MILESTONE_PANE (lima_milestone_pane_new (self->session));
  self->place = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->place), 400, 800);
  gtk_window_set_child (GTK_WINDOW (self->place), GTK_WIDGET (self->pane));
  gtk_window_present (GTK_WINDOW (self->place));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  LimaHistory *history = lima_session_get_history (self->session);
  gpointer weak = self->pane;

  g_object_add_weak_pointer (G_OBJECT (self->pane), &weak);
  gtk_window_destroy (GTK_WINDOW (self->place));
  fixture_assert_dies (&weak);
  while (lima_history_get_position (history) > 0)
    g_assert_true (lima_history_undo (history, NULL));
  fixture_close (self->window);
  g_assert_cmpint (g_unlink (self->file), ==, 0);
  g_rmdir (self->folder);
  g_free (self->file);
  g_free (self->folder);
}

/* ---- What is seen ---- */

/* Adds the texts of labels that are shown, each with a line. */
static void
read_labels (GtkWidget *from, GString *text)
{
  if (!gtk_widget_get_visible (from))
    return;
  if (GTK_IS_LABEL (from))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (from)));
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL; child = gtk_widget_get_next_sibling (child))
    read_labels (child, text);
}

static GtkWidget *
find_type (GtkWidget *from, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (from), type) ? from : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);
  return found;
}

static char *
read_trail (Fixture *self)
{
  GString *text = g_string_new (NULL);

  read_labels (find_type (GTK_WIDGET (self->pane), LIMA_TYPE_TRAIL), text);
  return g_string_free (text, FALSE);
}

/* The later statement stands above the first. From 25 June to 13 July 2015 there are 18 days. */
static void
test_memory (Fixture *self, gconstpointer data)
{
  g_autofree char *trail = NULL;
  const char *later, *first;

  show (self, "m1");
  trail = read_trail (self);
  later = strstr (trail, "Confirmed");
  first = strstr (trail, "Planned");
  g_assert_nonnull (later);
  g_assert_nonnull (first);
  g_assert_true (later < first);
  g_assert_nonnull (strstr (trail, "18 days later"));
  g_assert_nonnull (strstr (trail, "27"));
}

static void
test_memory_follows (Fixture *self, gconstpointer data)
{
  g_autoptr(LimaBlock) block = lima_block_new (&lima_milestone_date_table, 0);
  g_autofree char *trail = NULL;

  show (self, "m1");
  ((LimaMilestoneDate *) block)->announced = (LimaDay) { .date = lima_date_new (2015, 3, 2) };
  ((LimaMilestoneDate *) block)->status = lima_atom ("postponed");
  g_assert_true (lima_agenda_edit_state (self->place, self->session, lima_atom ("m1"), block));
  show (self, "m1");
  trail = read_trail (self);
  g_assert_nonnull (strstr (trail, "Postponed"));
  g_assert_true (strstr (trail, "Postponed") < strstr (trail, "Confirmed"));
}

/* ---- The focus ---- */

static GtkWidget *
get_focus (Fixture *self)
{
  return gtk_root_get_focus (GTK_ROOT (self->place));
}

/* What is typed stays under the cursor, though all the agenda is new at each letter. */
static void
test_typing (Fixture *self, gconstpointer data)
{
  GtkWidget *focus;

  show (self, "m1");
  g_assert_true (lima_milestone_pane_focus (self->pane, LIMA_MILESTONE_OWNER));
  focus = get_focus (self);
  g_assert_true (GTK_IS_TEXT (focus));
  for (guint i = 0; i < 5; i++)
    {
      gtk_editable_set_position (GTK_EDITABLE (focus), -1);
      g_signal_emit_by_name (focus, "insert-at-cursor", "a");
      show (self, "m1");
      g_assert_true (get_focus (self) == focus);
    }
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (focus)), ==, "aaaaa");
}

/* Another one has another form; one that goes leaves nothing. */
static void
test_changes (Fixture *self, gconstpointer data)
{
  const LimaPath path = { .table = &lima_milestone_table, .record = lima_atom ("m2") };
  g_autoptr(GString) text = g_string_new (NULL);

  show (self, "m1");
  show (self, "m2");
  g_assert_true (lima_milestone_pane_focus (self->pane, LIMA_MILESTONE_TITLE));
  g_assert_true (lima_agenda_edit_delete (self->place, self->session, &path));
  g_assert_false (lima_milestone_pane_focus (self->pane, LIMA_MILESTONE_TITLE));
  read_labels (GTK_WIDGET (self->pane), text);
  g_assert_nonnull (strstr (text->str, "Choose a milestone"));
}

/* ---- Proposals ---- */

static void
test_wordings (Fixture *self, gconstpointer data)
{
  const LimaPath path = { .table = &lima_proposal_table, .record = lima_atom ("i1") };
  g_autoptr(GString) text = g_string_new (NULL);

  lima_milestone_pane_show_record (self->pane, &path);
  read_labels (GTK_WIDGET (self->pane), text);
  g_assert_nonnull (strstr (text->str, "Share of small industry"));
  g_assert_true (strstr (text->str, "Share of industry") < strstr (text->str, "Share of small industry"));
  g_string_set_size (text, 0);
  g_assert_cmpuint (lima_agenda_edit_add_version (self->place, self->session, path.record, lima_date_new (2015, 4, 1)), !=, 0);
  read_labels (GTK_WIDGET (self->pane), text); /* it follows by itself */
  g_assert_nonnull (strstr (strstr (text->str, "Share of small industry") + 1, "Share of small industry"));
}

static void
test_marks (void)
{
  static const struct
  {
    const char *before;
    const char *after;
    const char *markup;
  } cases[] = {
    { NULL, "Share & more", "Share &amp; more" },
    { "a b c", "a b c", "a b c" },
    { "a c", "a b c", "a <b>b </b>c" },
    { "a b c", "a c", "a c" },
    { "a b", "a b c", "a b <b>c</b>" },
    { "x y", "a", "<b>a</b>" },
    { "", "a", "<b>a</b>" },
    { "a", "", "" },
    { "a\nb", "a b", "a b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *markup = lima_wording_mark (cases[i].before, cases[i].after);

      g_assert_cmpstr (markup, ==, cases[i].markup);
    }
}

/* ---- What is chosen by name ---- */

static guint
count_choices (Fixture *self, const LimaTable *table, guint field)
{
  const LimaPath path = { .table = table, .field = (guint16) field };
  g_autoptr(GListModel) list = lima_reference_list (self->session, &path);

  return g_list_model_get_n_items (list);
}

static void
test_references (Fixture *self, gconstpointer data)
{
  const LimaPath process = { .table = &lima_milestone_table, .record = lima_atom ("m1"), .field = LIMA_MILESTONE_PROCESS };
  const LimaPath milestone = { .table = &lima_proposal_version_table, .field = LIMA_PROPOSAL_VERSION_MILESTONE };
  g_autofree char *name = lima_reference_name (self->session, &process, lima_atom ("c1"));
  g_autofree char *other = lima_reference_name (self->session, &milestone, lima_atom ("m2"));
  g_autofree char *none = lima_reference_name (self->session, &process, lima_atom ("c9"));

  g_assert_cmpstr (name, ==, "Financing");
  g_assert_nonnull (strstr (other, "Session"));
  g_assert_null (none);
  g_assert_cmpuint (count_choices (self, &lima_milestone_table, LIMA_MILESTONE_PROCESS), ==, 1);
  g_assert_cmpuint (count_choices (self, &lima_proposal_version_table, LIMA_PROPOSAL_VERSION_MILESTONE), ==, 2);
}

/* ---- The dialog ---- */

static void
test_dialog (Fixture *self, gconstpointer data)
{
  GtkWidget *dialog = lima_milestone_dialog_new (GTK_WINDOW (self->place), self->session, lima_atom ("m1"), LIMA_MILESTONE_STEP_HOLD,
                                                 lima_date_new (2015, 7, 20));
  g_autoptr(LimaBlock) block = lima_block_new (&lima_milestone_date_table, 0);
  const LimaMilestoneDate *said = (const LimaMilestoneDate *) block;
  g_autoptr(GString) text = g_string_new (NULL);
  gpointer weak = dialog;

  g_object_add_weak_pointer (G_OBJECT (dialog), &weak);
  gtk_window_present (GTK_WINDOW (dialog));
  read_labels (dialog, text);
  g_assert_nonnull (strstr (text->str, "Conference"));
  g_assert_nonnull (strstr (text->str, "Confirmed"));
  lima_draft_form_read (LIMA_DRAFT_FORM (find_type (dialog, LIMA_TYPE_DRAFT_FORM)), block);
  g_assert_cmpint (lima_date_compare (said->start.date, lima_date_new (2015, 7, 13)), ==, 0);
  g_assert_cmpint (lima_date_compare (said->announced.date, lima_date_new (2015, 7, 20)), ==, 0);
  g_assert_true (GTK_IS_TEXT (gtk_root_get_focus (GTK_ROOT (dialog))));
  gtk_window_close (GTK_WINDOW (dialog));
  fixture_assert_dies (&weak);
  g_assert_cmpuint (lima_history_get_position (lima_session_get_history (self->session)), ==, 0);
  g_assert_null (lima_milestone_dialog_new (NULL, self->session, lima_atom ("m99"), LIMA_MILESTONE_STEP_HOLD, lima_date_new (2015, 7, 20)));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/milestone-pane/marks", test_marks);
  ADD ("/milestone-pane/memory", test_memory);
  ADD ("/milestone-pane/memory-follows", test_memory_follows);
  ADD ("/milestone-pane/typing", test_typing);
  ADD ("/milestone-pane/changes", test_changes);
  ADD ("/milestone-pane/wordings", test_wordings);
  ADD ("/milestone-pane/references", test_references);
  ADD ("/milestone-pane/dialog", test_dialog);
  return g_test_run ();
}
