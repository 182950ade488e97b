/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-fixture.h"

#include <glib/gstdio.h>
#include <lima-editing.h>
#include <lima-file-writer.h>
#include <lima-plan-edit.h>
#include <lima-programme.h>
#include <string.h>

/*
 * Weeks are of five days; 2024-01-01 is a Monday, and Monday 2024-01-15 a holiday. By hand, as the plan stands:
 *
 * | id | activity | days |
 * |---|---|---|
 * | 1 | five days from Monday, 8 January | 8 to 12 January |
 * | 2 | three days behind 1 | 16 to 18 January: the 15th is the holiday |
 * | 3 | a milestone behind 2 | at the end of 18 January |
 * | 4 | from 8 to 12 January, so five days | those |
 * | 5 | behind 1, of a duration that nobody knows | from 16 January |
 * | 6 | two days from 8 January; waits for something that isn't there, so for nothing | 8 and 9 January |
 */
#define PORTFOLIO \
  "{\"format\": \"lima-portfolio\", \"version\": 1, \"programmes\": [{\"id\": \"g1\", \"currency\": \"EUR\", \"start\": \"2024-01-01\"," \
  "\"components\": [{\"id\": \"1\", \"outputs\": [{\"id\": \"1\", \"activities\": [" \
  "{\"id\": \"1\", \"title\": {\"en\": \"Study\"}, \"start\": \"2024-01-08\", \"duration\": \"5\"}," \
  "{\"id\": \"2\", \"title\": {\"en\": \"Design\"}, \"duration\": \"3\", \"dependencies\": [{\"id\": \"1\", \"activity\": \"1/1/1\", \"kind\": \"FS\"}]}," \
  "{\"id\": \"3\", \"title\": {\"en\": \"Opened\"}, \"kind\": \"milestone\", \"dependencies\": [{\"id\": \"1\", \"activity\": \"2\", \"kind\": \"FS\"}]}," \
  "{\"id\": \"4\", \"start\": \"2024-01-08\", \"end\": \"2024-01-12\"}," \
  "{\"id\": \"5\", \"dependencies\": [{\"id\": \"1\", \"activity\": \"1/1/1\", \"kind\": \"FS\"}]}," \
  "{\"id\": \"6\", \"start\": \"2024-01-08\", \"duration\": \"2\", \"dependencies\": [{\"id\": \"1\", \"activity\": \"9/9/9\"}]}]}]}]," \
  "\"working-days\": \"mon tue wed thu fri\", \"holidays\": [{\"id\": \"1\", \"date\": \"2024-01-15\"}]," \
  "\"indicators\": [{\"id\": \"2\", \"level\": \"outcome\", \"targets\": [{\"id\": \"1\", \"end\": \"2026\", \"target\": \"500\", \"revised\": \"400\"}]}]," \
  "\"budget\": [{\"id\": \"4\", \"amount\": \"100\", \"revised\": \"120.50\", \"currency\": \"USD\"}, {\"id\": \"5\", \"amount\": \"70\"}, {\"id\": \"6\"}]}," \
  "{\"id\": \"g2\"}]}"

typedef struct
{
  char *folder;
  char *file;
  LimaWindow *window;
  LimaSession *session;
  LimaHistory *history;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr(GFile) file = NULL;
  g_autoptr(GError) error = NULL;

  self->folder = g_dir_make_tmp ("lima-plan-XXXXXX", &error);
  g_assert_no_error (error);
  self->file = g_build_filename (self->folder, "plan.lima", NULL);
  file = g_file_new_for_path (self->file);
  g_assert_true (g_file_replace_contents (file, PORTFOLIO, strlen (PORTFOLIO), NULL, FALSE, 0, NULL, NULL, &error));
  self->window = fixture_open (fixture_application (), self->file);
  self->session = lima_window_get_session (self->window);
  self->history = lima_session_get_history (self->session);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  while (lima_history_get_position (self->history) > 0)
    g_assert_true (lima_history_undo (self->history, NULL));
  fixture_close (self->window);
  g_assert_cmpint (g_unlink (self->file), ==, 0);
  g_rmdir (self->folder);
  g_free (self->file);
  g_free (self->folder);
}

static LimaPath
path_of (const char *key)
{
  LimaPath path;

  g_assert_true (lima_plan_edit_read_key (&path, key));
  return path;
}

static const LimaProgrammeActivity *
activity (Fixture *self, const char *id)
{
  g_autofree char *key = g_strconcat ("g1/1/1/", id, NULL);
  const LimaPath path = path_of (key);

  return (const LimaProgrammeActivity *) lima_editing_find (self->session, &path);
}

static char *
write_programme (Fixture *self)
{
  const LimaPath path = path_of ("g1");
  GString *text = g_string_new (NULL);

  lima_file_write_block (text, lima_editing_find (self->session, &path));
  return g_string_free (text, FALSE);
}

/* Undoing leaves the programme as it was written before, and doing it again as it was written after. */
static void
undo_all (Fixture *self, const char *before)
{
  g_autofree char *done = write_programme (self);
  g_autofree char *undone = NULL;
  g_autofree char *again = NULL;
  guint n = 0;

  for (; lima_history_get_position (self->history) > 0; n++)
    g_assert_true (lima_history_undo (self->history, NULL));
  undone = write_programme (self);
  g_assert_cmpstr (undone, ==, before);
  g_assert_cmpstr (done, !=, before);
  for (; n > 0; n--)
    g_assert_true (lima_history_redo (self->history, NULL));
  again = write_programme (self);
  g_assert_cmpstr (again, ==, done);
}

static LimaDate
date (const char *text)
{
  return text == NULL ? (LimaDate) { 0 } : lima_day_read (text, -1).date;
}

/* A day that isn't given is NULL. */
static void
assert_day (const LimaDay *day, const char *expected)
{
  g_assert_cmpint (lima_day_has_date (day), ==, expected != NULL);
  if (expected != NULL)
    g_assert_cmpint (lima_date_first_day (day->date), ==, lima_date_first_day (date (expected)));
}

static void
assert_number (const LimaAmount *amount, const char *expected)
{
  const LimaAmount wanted = expected == NULL ? (LimaAmount) { 0 } : lima_amount_read (expected, -1);

  g_assert_cmpint (amount->state, ==, wanted.state);
  if (expected != NULL)
    g_assert_cmpint (lima_decimal_compare (lima_amount_value (amount), lima_amount_value (&wanted)), ==, 0);
}

/* ---- Days ---- */

/* What is done to an activity, and what it says afterwards; NULL is for what isn't given. */
static const struct
{
  const char *id;
  const char *to;
  gint32 days;
  const char *start;
  const char *end;
  const char *duration;
  const char *no_earlier;
} moves[] = {
  { "1", "2024-01-11", LIMA_DURATION_KEEP, "2024-01-11", NULL, "5", NULL },                 /* waits for nothing: its start */
  { "1", "2024-01-13", LIMA_DURATION_KEEP, "2024-01-16", NULL, "5", NULL },                 /* a Saturday: the next day of work */
  { "2", "2024-01-17", LIMA_DURATION_KEEP, NULL, NULL, "3", "2024-01-17" },                 /* waits: not earlier than */
  { "3", "2024-01-24", LIMA_DURATION_KEEP, NULL, NULL, NULL, "2024-01-24" },                /* so does a milestone */
  { "4", "2024-01-11", LIMA_DURATION_KEEP, "2024-01-11", "2024-01-18", NULL, NULL },        /* 11, 12, 16, 17, 18: still five days */
  { "6", "2024-01-03", LIMA_DURATION_KEEP, "2024-01-03", NULL, "2", NULL },                 /* what isn't there holds up nothing */
  { "1", NULL, 7, "2024-01-08", NULL, "7", NULL },                                          /* a duration that is given */
  { "4", NULL, 6, "2024-01-08", "2024-01-16", NULL, NULL },                                 /* one that follows from the end: 8 to 12, 16 */
  { "4", NULL, 1, "2024-01-08", "2024-01-08", NULL, NULL },
  { "5", NULL, 4, NULL, NULL, "4", NULL },                                                  /* one that nobody knew */
};

static void
test_moves (Fixture *self, gconstpointer data)
{
  g_autofree char *before = write_programme (self);

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autofree char *key = g_strconcat ("g1/1/1/", moves[i].id, NULL);
      const LimaPath path = path_of (key);
      const LimaProgrammeActivity *moved;
      g_autofree char *after = NULL;

      g_test_message ("%u: %s", i, moves[i].id);
      g_assert_true (lima_plan_edit_move (GTK_WIDGET (self->window), self->session, &path, date (moves[i].to), moves[i].days));
      moved = activity (self, moves[i].id);
      assert_day (&moved->start, moves[i].start);
      assert_day (&moved->end, moves[i].end);
      assert_day (&moved->no_earlier, moves[i].no_earlier);
      assert_number (&moved->duration, moves[i].duration);
      g_assert_cmpuint (lima_history_get_position (self->history), ==, 1); /* one step */
      g_assert_true (lima_history_undo (self->history, NULL));
      after = write_programme (self);
      g_assert_cmpstr (after, ==, before);
    }
}

/* What can't be earlier, or is there already, is no step. */
static void
test_idle_moves (Fixture *self, gconstpointer data)
{
  static const struct { const char *key; const char *to; gint32 days; } idle[] = {
    { "g1/1/1/2", "2024-01-09", LIMA_DURATION_KEEP }, /* before what it waits for */
    { "g1/1/1/1", "2024-01-08", LIMA_DURATION_KEEP },
    { "g1/1/1/1", NULL, 5 },
    { "g1/1/1/3", NULL, 5 },                          /* a moment has no duration */
    { "g1/1/1/9", "2024-01-09", LIMA_DURATION_KEEP }, /* isn't there */
    { "g1/1/1", "2024-01-09", LIMA_DURATION_KEEP },   /* follows from what is in it */
  };

  for (guint i = 0; i < G_N_ELEMENTS (idle); i++)
    {
      const LimaPath path = path_of (idle[i].key);

      g_test_message ("%u: %s", i, idle[i].key);
      g_assert_false (lima_plan_edit_move (GTK_WIDGET (self->window), self->session, &path, date (idle[i].to), idle[i].days));
      g_assert_cmpuint (lima_history_get_position (self->history), ==, 0);
    }
}

/* What waits comes later without being told so. */
static void
test_waiting (Fixture *self, gconstpointer data)
{
  const LimaPath path = path_of ("g1/1/1/1"), programme = path_of ("g1");
  const LimaProgramme *block;
  g_autoptr(LimaSchedule) schedule = NULL;
  g_autoptr(GError) error = NULL;
  LimaScheduleTimes times;

  g_assert_true (lima_plan_edit_move (GTK_WIDGET (self->window), self->session, &path, date ("2024-01-11"), LIMA_DURATION_KEEP));
  assert_day (&activity (self, "2")->start, NULL);
  assert_day (&activity (self, "2")->no_earlier, NULL);
  block = (const LimaProgramme *) lima_editing_find (self->session, &programme);
  schedule = lima_schedule_new_from_programme (block, "en", &error);
  g_assert_no_error (error);
  lima_schedule_get_times (schedule, 1, &times); /* 11, 12, 16, 17, 18 are taken: 19, 22, 23 */
  g_assert_cmpint (times.early_start, ==, lima_date_first_day (date ("2024-01-19")));
  g_assert_cmpint (times.early_end, ==, lima_date_first_day (date ("2024-01-23")));
}

static void
test_progress (Fixture *self, gconstpointer data)
{
  static const struct { int by; const char *now; } steps[] = { { 10, "10" }, { 10, "20" }, { 95, "100" }, { -200, "0" } };
  const LimaPath path = path_of ("g1/1/1/1");
  g_autofree char *before = write_programme (self);

  assert_number (&activity (self, "1")->progress, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_assert_true (lima_plan_edit_add_progress (GTK_WIDGET (self->window), self->session, &path, steps[i].by));
      assert_number (&activity (self, "1")->progress, steps[i].now);
    }
  g_assert_false (lima_plan_edit_add_progress (GTK_WIDGET (self->window), self->session, &path, -10)); /* nothing is less than nothing */
  g_assert_cmpuint (lima_history_get_position (self->history), ==, G_N_ELEMENTS (steps));
  undo_all (self, before);
}

/* ---- Dependencies ---- */

static void
test_circle (Fixture *self, gconstpointer data)
{
  const LimaPath first = path_of ("g1/1/1/1");
  g_autoptr(GError) error = NULL;

  g_assert_false (lima_plan_edit_link (GTK_WIDGET (self->window), self->session, &first, lima_atom ("1/1/3"), &error));
  g_assert_error (error, LIMA_SCHEDULE_ERROR, LIMA_SCHEDULE_ERROR_CYCLE);
  g_assert_nonnull (strstr (error->message, "Study"));
  g_assert_nonnull (strstr (error->message, "Opened"));
  g_assert_cmpuint (lima_history_get_position (self->history), ==, 0);
  g_clear_error (&error);
  g_assert_false (lima_plan_edit_link (GTK_WIDGET (self->window), self->session, &first, lima_atom ("1/1/1"), &error)); /* for itself */
  g_assert_error (error, LIMA_SCHEDULE_ERROR, LIMA_SCHEDULE_ERROR_CYCLE);
}

static void
test_link (Fixture *self, gconstpointer data)
{
  const LimaPath path = path_of ("g1/1/1/4");
  g_autofree char *before = write_programme (self);
  const LimaProgrammeDependency *dependency;
  g_autoptr(GError) error = NULL;

  g_assert_true (lima_plan_edit_link (GTK_WIDGET (self->window), self->session, &path, lima_atom ("1/1/3"), &error));
  g_assert_no_error (error);
  g_assert_cmpuint (lima_items_get_n (activity (self, "4")->dependencies), ==, 1);
  dependency = (const LimaProgrammeDependency *) activity (self, "4")->dependencies->item[0];
  g_assert_cmpstr (lima_atom_text (dependency->activity), ==, "1/1/3");
  g_assert_cmpstr (lima_atom_text (dependency->kind), ==, "FS");
  undo_all (self, before);
}

static void
test_link_to_nothing (Fixture *self, gconstpointer data)
{
  const LimaPath path = path_of ("g1/1/1/4"), output = path_of ("g1/1/1");
  g_autoptr(GError) error = NULL;

  g_assert_false (lima_plan_edit_link (GTK_WIDGET (self->window), self->session, &path, lima_atom ("9/9/9"), &error));
  g_assert_false (lima_plan_edit_link (GTK_WIDGET (self->window), self->session, &output, lima_atom ("1/1/1"), &error));
  g_assert_no_error (error); /* nobody can ask for that */
  g_assert_cmpuint (lima_history_get_position (self->history), ==, 0);
}

/* ---- New things ---- */

static void
test_add (Fixture *self, gconstpointer data)
{
  const LimaPath near = path_of ("g1/1/1/1"), output = path_of ("g1/1/1");
  const LimaProgrammeOutput *block;
  LimaPath made;

  g_assert_true (lima_plan_edit_add (GTK_WIDGET (self->window), self->session, &near, &lima_programme_activity_table, TRUE, &made));
  g_assert_cmpuint (made.n_steps, ==, 3);
  block = (const LimaProgrammeOutput *) lima_editing_find (self->session, &output);
  g_assert_cmpuint (lima_items_get_n (block->activities), ==, 7);
  g_assert_cmpstr (lima_block_get_id (block->activities->item[1]), ==, "7"); /* behind what was chosen */
  g_assert_cmpstr (lima_block_get_id (block->activities->item[2]), ==, "2");
  g_assert_true (lima_editing_find (self->session, &made) == block->activities->item[1]);
  g_assert_cmpstr (lima_atom_text (((const LimaProgrammeActivity *) block->activities->item[1])->kind), ==, "milestone");
}

/* An output and a component go behind those that what is chosen is in. */
static void
test_add_groups (Fixture *self, gconstpointer data)
{
  const LimaPath near = path_of ("g1/1/1/1");
  g_autofree char *before = write_programme (self);
  LimaPath made;

  g_assert_true (lima_plan_edit_add (GTK_WIDGET (self->window), self->session, &near, &lima_programme_output_table, FALSE, &made));
  g_assert_cmpuint (made.n_steps, ==, 2);
  g_assert_cmpstr (lima_atom_text (made.steps[0].item), ==, "1");
  g_assert_cmpstr (lima_atom_text (made.steps[1].item), ==, "2");
  g_assert_true (lima_editing_find (self->session, &made)->table == &lima_programme_output_table);
  g_assert_true (lima_plan_edit_add (GTK_WIDGET (self->window), self->session, &near, &lima_programme_component_table, FALSE, &made));
  g_assert_cmpuint (made.n_steps, ==, 1);
  g_assert_cmpstr (lima_atom_text (made.steps[0].item), ==, "2");
  g_assert_true (lima_plan_edit_add (GTK_WIDGET (self->window), self->session, &made, &lima_programme_activity_table, FALSE, &made));
  g_assert_cmpuint (made.n_steps, ==, 3); /* with the output that it needs, in the new component */
  g_assert_cmpstr (lima_atom_text (made.steps[0].item), ==, "2");
  g_assert_cmpuint (lima_history_get_position (self->history), ==, 3);
  undo_all (self, before);
}

/* An activity of a programme without anything brings its output and component along, in one step. */
static void
test_first (Fixture *self, gconstpointer data)
{
  const LimaPath programme = path_of ("g2");
  LimaPath made;

  g_assert_true (lima_plan_edit_add (GTK_WIDGET (self->window), self->session, &programme, &lima_programme_activity_table, FALSE, &made));
  g_assert_cmpuint (made.n_steps, ==, 3);
  g_assert_true (lima_editing_find (self->session, &made)->table == &lima_programme_activity_table);
  g_assert_cmpuint (lima_history_get_position (self->history), ==, 1);
}

/* ---- Baselines ---- */

/* What is frozen, in the order of the plan. */
static const struct
{
  const char *item;
  const char *start;
  const char *end;
  const char *value;
  const char *currency;
} frozen[] = {
  { "1/1/1", "2024-01-08", "2024-01-12", NULL, NULL },
  { "1/1/2", "2024-01-16", "2024-01-18", NULL, NULL },
  { "1/1/3", "2024-01-18", "2024-01-18", NULL, NULL },
  { "1/1/4", "2024-01-08", "2024-01-12", NULL, NULL },
  { "1/1/5", "2024-01-16", NULL, NULL, NULL }, /* nobody knows when it ends */
  { "1/1/6", "2024-01-08", "2024-01-09", NULL, NULL },
  { "budget/4", NULL, NULL, "120.50", "USD" },
  { "budget/5", NULL, NULL, "70", "EUR" },
  { "budget/6", NULL, NULL, NULL, "EUR" }, /* an unknown amount stays unknown */
  { "indicators/2/1", NULL, "2026", "400", NULL },
};

static void
test_baseline (Fixture *self, gconstpointer data)
{
  const LimaPath programme = path_of ("g1");
  g_autofree char *before = write_programme (self);
  const LimaProgrammeBaseline *baseline;
  g_autoptr(GError) error = NULL;
  LimaAtom id = lima_plan_edit_take_baseline (GTK_WIDGET (self->window), self->session, lima_atom ("g1"), date ("2024-02-01"), &error);
  LimaPath path;

  g_assert_no_error (error);
  g_assert_cmpuint (id, !=, 0);
  path = lima_editing_path_to (&programme, LIMA_PROGRAMME_BASELINES, id);
  baseline = (const LimaProgrammeBaseline *) lima_editing_find (self->session, &path);
  assert_day (&baseline->date, "2024-02-01");
  g_assert_cmpuint (lima_items_get_n (baseline->entries), ==, G_N_ELEMENTS (frozen));
  for (guint i = 0; i < G_N_ELEMENTS (frozen); i++)
    {
      const LimaProgrammeBaselineEntry *entry = (const LimaProgrammeBaselineEntry *) baseline->entries->item[i];

      g_test_message ("%s", frozen[i].item);
      g_assert_cmpstr (lima_atom_text (entry->item), ==, frozen[i].item);
      assert_day (&entry->start, frozen[i].start);
      assert_day (&entry->end, frozen[i].end);
      assert_number (&entry->value, frozen[i].value);
      g_assert_cmpstr (entry->currency == 0 ? NULL : lima_atom_text (entry->currency), ==, frozen[i].currency);
    }
  g_assert_cmpuint (lima_history_get_position (self->history), ==, 1);
  undo_all (self, before);
}

static void
test_keys (Fixture *self, gconstpointer data)
{
  LimaPath path;

  g_assert_true (lima_plan_edit_read_key (&path, "g1"));
  g_assert_true (path.table == &lima_programme_table);
  g_assert_cmpstr (lima_atom_text (path.record), ==, "g1");
  g_assert_cmpuint (path.n_steps, ==, 0);
  g_assert_true (lima_plan_edit_read_key (&path, "g1/1"));
  g_assert_cmpuint (path.n_steps, ==, 1);
  g_assert_true (lima_plan_edit_read_key (&path, "g1/2/1/3"));
  g_assert_cmpuint (path.n_steps, ==, 3);
  g_assert_cmpuint (path.steps[0].field, ==, LIMA_PROGRAMME_COMPONENTS);
  g_assert_cmpuint (path.steps[2].field, ==, LIMA_PROGRAMME_OUTPUT_ACTIVITIES);
  g_assert_cmpstr (lima_atom_text (path.steps[2].item), ==, "3");
  g_assert_false (lima_plan_edit_read_key (&path, ""));
  g_assert_false (lima_plan_edit_read_key (&path, "g1/steps"));
  g_assert_false (lima_plan_edit_read_key (&path, "g1/steps/4"));
  g_assert_false (lima_plan_edit_read_key (&path, "g1/1/2/3/4"));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/plan-edit/moves", Fixture, NULL, set_up, test_moves, tear_down);
  g_test_add ("/plan-edit/idle-moves", Fixture, NULL, set_up, test_idle_moves, tear_down);
  g_test_add ("/plan-edit/waiting", Fixture, NULL, set_up, test_waiting, tear_down);
  g_test_add ("/plan-edit/progress", Fixture, NULL, set_up, test_progress, tear_down);
  g_test_add ("/plan-edit/circle", Fixture, NULL, set_up, test_circle, tear_down);
  g_test_add ("/plan-edit/link", Fixture, NULL, set_up, test_link, tear_down);
  g_test_add ("/plan-edit/link-to-nothing", Fixture, NULL, set_up, test_link_to_nothing, tear_down);
  g_test_add ("/plan-edit/add-groups", Fixture, NULL, set_up, test_add_groups, tear_down);
  g_test_add ("/plan-edit/add", Fixture, NULL, set_up, test_add, tear_down);
  g_test_add ("/plan-edit/first", Fixture, NULL, set_up, test_first, tear_down);
  g_test_add ("/plan-edit/baseline", Fixture, NULL, set_up, test_baseline, tear_down);
  g_test_add ("/plan-edit/keys", Fixture, NULL, set_up, test_keys, tear_down);
  return g_test_run ();
}
