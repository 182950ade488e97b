/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app-fixture.h"

#include <glib/gstdio.h>
#include <lima-agenda-edit.h>
#include <lima-editing.h>
#include <lima-file-writer.h>
#include <lima-process.h>
#include <lima-programme.h>
#include <lima-proposal.h>
#include <string.h>

/*
 * Two processes; today is 2 March 2015.
 *
 * | id | milestone | stands as |
 * |---|---|---|
 * | m1 | Conference, of c1 | planned for July 2015, said on 10 June 2014 by a source |
 * | m2 | Session, of c1, depends on m1 twice | confirmed for 19 to 21 January 2015 |
 * | m3 | Summit, depends on m1 and m2 | held from 25 to 27 September 2015 |
 * | m4 | Report, without a title | postponed, no date |
 * | m5 | Decision, of c2 | planned for the third quarter, made today without a source |
 */
#define PORTFOLIO \
  "{\"format\": \"lima-portfolio\", \"version\": 1, \"sources\": [{\"id\": \"s1\", \"title\": {\"en\": \"Report\"}}]," \
  "\"programmes\": [{\"id\": \"g1\", \"start\": \"2024-01-01\", \"components\": [{\"id\": \"1\", \"outputs\": [{\"id\": \"1\", \"activities\": [" \
  "{\"id\": \"1\", \"title\": {\"en\": \"Study\"}, \"kind\": \"milestone\", \"start\": \"2024-01-08\"}]}]}]}]," \
  "\"processes\": [{\"id\": \"c1\", \"title\": {\"en\": \"Financing\"}}, {\"id\": \"c2\", \"title\": {\"en\": \"Negotiations\"}}]," \
  "\"milestones\": [" \
  "{\"id\": \"m1\", \"title\": {\"en\": \"Conference\"}, \"process\": \"c1\", \"dates\": [" \
  "{\"id\": \"1\", \"announced\": \"2014-06-10\", \"status\": \"planned\", \"start\": \"2015-07\", \"source\": \"s1\", \"paragraph\": \"27\"}]," \
  "\"outcomes\": [{\"id\": \"1\", \"title\": {\"en\": \"Declaration\"}}], \"contributions\": [{\"id\": \"1\"}], \"uid\": \"one\"}," \
  "{\"id\": \"m2\", \"title\": {\"en\": \"Session\"}, \"process\": \"c1\", \"dates\": [" \
  "{\"id\": \"1\", \"announced\": \"2014-06-10\", \"status\": \"confirmed\", \"start\": \"2015-01-19\", \"end\": \"2015-01-21\"}]," \
  "\"dependencies\": [{\"id\": \"1\", \"milestone\": \"m1\"}, {\"id\": \"2\", \"milestone\": \"m1\"}]}," \
  "{\"id\": \"m3\", \"title\": {\"en\": \"Summit\"}, \"dates\": [" \
  "{\"id\": \"1\", \"announced\": \"2015-09-28\", \"status\": \"held\", \"start\": \"2015-09-25\", \"end\": \"2015-09-27\"}]," \
  "\"dependencies\": [{\"id\": \"1\", \"milestone\": \"m1\"}, {\"id\": \"2\", \"milestone\": \"m2\"}]}," \
  "{\"id\": \"m4\", \"dates\": [{\"id\": \"1\", \"announced\": \"2014-06-10\", \"status\": \"postponed\"}]}," \
  "{\"id\": \"m5\", \"title\": {\"en\": \"Decision\"}, \"process\": \"c2\", \"dates\": [" \
  "{\"id\": \"1\", \"announced\": \"2015-03-02\", \"status\": \"planned\", \"start\": \"2015-Q3\"}]}]," \
  "\"indicator-proposals\": [{\"id\": \"i1\", \"title\": {\"en\": \"Share of industry\"}, \"versions\": [" \
  "{\"id\": \"1\", \"date\": \"2015-02-01\", \"status\": \"submitted\", \"wording\": {\"en\": \"Share of industry\"}, \"milestone\": \"m1\"}]}]}"

typedef struct
{
  char *folder;
  char *file;
  LimaWindow *window;
  LimaSession *session;
  LimaHistory *history;
} Fixture;

static LimaDate
date (const char *text)
{
  return text == NULL ? (LimaDate) { 0 } : lima_day_read (text, -1).date;
}

#define TODAY date ("2015-03-02")

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr(GFile) file = NULL;
  g_autoptr(GError) error = NULL;

  self->folder = g_dir_make_tmp ("lima-agenda-XXXXXX", &error);
  g_assert_no_error (error);
  self->file = g_build_filename (self->folder, "agenda.lima", NULL);
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

/* All that can change, as the file has it. */
static char *
write_all (Fixture *self)
{
  static const LimaRecordKind kinds[] = { LIMA_RECORD_PROGRAMME, LIMA_RECORD_PROCESS, LIMA_RECORD_MILESTONE, LIMA_RECORD_PROPOSAL };
  LimaPortfolio *portfolio = lima_session_get_portfolio (self->session);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint row = 0; row < lima_portfolio_get_n (portfolio, kinds[i]); row++)
      lima_file_write_block (text, lima_portfolio_get (portfolio, kinds[i], row));
  return g_string_free (text, FALSE);
}

/* What was done is one step, which undoing takes back without a trace. */
static void
assert_one_step (Fixture *self, const char *before, const char *label)
{
  g_autofree char *after = NULL;

  g_assert_cmpuint (lima_history_get_position (self->history), ==, 1);
  if (label != NULL)
    g_assert_cmpstr (lima_history_get_label (self->history, 0), ==, label);
  g_assert_true (lima_history_undo (self->history, NULL));
  after = write_all (self);
  g_assert_cmpstr (after, ==, before);
}

static const LimaMilestone *
milestone (Fixture *self, const char *id)
{
  const LimaPath path = { .table = &lima_milestone_table, .record = lima_atom (id) };

  return (const LimaMilestone *) lima_editing_find (self->session, &path);
}

static const LimaMilestoneDate *
statement (Fixture *self, const char *id, guint n)
{
  return (const LimaMilestoneDate *) milestone (self, id)->dates->item[n];
}

static void
assert_day (const LimaDay *day, const char *expected)
{
  char buffer[LIMA_DATE_BUFFER];

  g_assert_cmpstr (lima_day_has_date (day) ? lima_date_to_text (day->date, buffer) : NULL, ==, expected);
}

/* What the programme has; there is one. */
static const LimaAgendaItem *
find_activity (LimaAgenda *agenda)
{
  const LimaAgendaItem *found = NULL;

  for (guint row = 0; row < lima_agenda_get_n (agenda); row++)
    if (lima_agenda_get (agenda, row)->milestone == NULL)
      {
        g_assert_null (found);
        found = lima_agenda_get (agenda, row);
      }
  g_assert_nonnull (found);
  return found;
}

/* Moves a milestone; without an id what the programme has. */
static gboolean
move (Fixture *self, const char *id, int days)
{
  g_autoptr(LimaSnapshot) snapshot = lima_portfolio_snapshot (lima_session_get_portfolio (self->session));
  g_autoptr(LimaAgenda) agenda = lima_agenda_new (snapshot, TODAY);
  int row = id == NULL ? 0 : lima_agenda_find (agenda, id);

  g_assert_cmpint (row, >=, 0);
  return lima_agenda_edit_move (GTK_WIDGET (self->window), self->session,
                                id == NULL ? find_activity (agenda) : lima_agenda_get (agenda, (guint) row), days, TODAY);
}

/* ---- Dates that move ---- */

static void
test_shift (void)
{
  static const struct
  {
    const char *from;
    int days;
    const char *to;
  } cases[] = {
    { "2015-01-31", 1, "2015-02-01" },
    { "2016-02-28", 1, "2016-02-29" }, /* a leap year */
    { "2015-02-28", 1, "2015-03-01" },
    { "2015-03-01", -1, "2015-02-28" },
    { "2015-01", 1, "2015-02" },       /* the least step of a month is one */
    { "2015-01", -1, "2014-12" },
    { "2015-01", 31, "2015-02" },      /* from the first day: 1 February */
    { "2015-01", 44, "2015-02" },      /* 14 February is nearer to the first than to 1 March */
    { "2015-01", 45, "2015-03" },      /* the 15th is as near to both: the later one */
    { "2015-02", 28, "2015-03" },      /* 1 March */
    { "2015-07", -181, "2015-01" },    /* 1 January */
    { "2015-Q3", 5, "2015-Q4" },
    { "2015-Q3", 92, "2015-Q4" },      /* 1 October */
    { "2015-Q4", 92, "2016-Q1" },
    { "2015-Q1", -5, "2014-Q4" },
    { "2015", 10, "2016" },
    { "2015", 365, "2016" },
    { "2015", -730, "2013" },          /* 1 January 2013 */
    { "9999-12-31", 1, NULL },         /* no year after it */
    { "9999", 1, NULL },
    { "0001-01-01", -1, NULL },
    { "0001-01", -1, NULL },
    { NULL, 3, NULL },
    { "2015-07", 0, "2015-07" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimaDay day = { .date = lima_agenda_edit_shift (date (cases[i].from), cases[i].days) };

      g_test_message ("%s by %d", cases[i].from, cases[i].days);
      assert_day (&day, cases[i].to);
    }
}

/* ---- Moving ---- */

static void
test_move (Fixture *self, gconstpointer data)
{
  g_autofree char *before = write_all (self);

  g_assert_true (move (self, "m1", 31));
  g_assert_cmpuint (lima_items_get_n (milestone (self, "m1")->dates), ==, 2);
  assert_day (&statement (self, "m1", 0)->start, "2015-07"); /* what was said stays */
  assert_day (&statement (self, "m1", 1)->start, "2015-08");
  assert_day (&statement (self, "m1", 1)->end, NULL);
  assert_day (&statement (self, "m1", 1)->announced, "2015-03-02");
  g_assert_cmpstr (lima_atom_text (statement (self, "m1", 1)->status), ==, "planned");
  g_assert_cmpuint (statement (self, "m1", 1)->source, ==, 0);
  assert_one_step (self, before, "Move “Conference”");

  g_assert_true (move (self, "m2", 12)); /* both ends: 31 January to 2 February */
  assert_day (&statement (self, "m2", 1)->start, "2015-01-31");
  assert_day (&statement (self, "m2", 1)->end, "2015-02-02");
  g_assert_cmpstr (lima_atom_text (statement (self, "m2", 1)->status), ==, "confirmed");
  assert_one_step (self, before, NULL);
}

/* Dragging ten times is one statement, and ten steps to undo. */
static void
test_drag (Fixture *self, gconstpointer data)
{
  g_autofree char *before = write_all (self);
  g_autofree char *after = NULL;

  for (guint i = 0; i < 10; i++)
    g_assert_true (move (self, "m2", 1));
  g_assert_cmpuint (lima_items_get_n (milestone (self, "m2")->dates), ==, 2);
  assert_day (&statement (self, "m2", 1)->start, "2015-01-29");
  assert_day (&statement (self, "m2", 1)->end, "2015-01-31");
  g_assert_cmpuint (lima_history_get_position (self->history), ==, 10);
  while (lima_history_get_position (self->history) > 0)
    g_assert_true (lima_history_undo (self->history, NULL));
  after = write_all (self);
  g_assert_cmpstr (after, ==, before);

  g_assert_true (move (self, "m5", -5)); /* made today: it is put right */
  g_assert_cmpuint (lima_items_get_n (milestone (self, "m5")->dates), ==, 1);
  assert_day (&statement (self, "m5", 0)->start, "2015-Q2");
  assert_one_step (self, before, NULL);
}

/* What is over, what has no days, and nothing at all. */
static void
test_unmoved (Fixture *self, gconstpointer data)
{
  g_assert_false (move (self, "m3", 5));
  g_assert_false (move (self, "m4", 5));
  g_assert_false (move (self, "m1", 0));
  g_assert_cmpuint (lima_history_get_position (self->history), ==, 0);
}

/* Component 1, output 1, activity 1: it moves as it does in the plan. */
static void
test_activity (Fixture *self, gconstpointer data)
{
  g_autofree char *before = write_all (self);
  LimaPath path = { .table = &lima_programme_table, .record = lima_atom ("g1") };
  const LimaProgrammeActivity *activity;

  g_assert_true (move (self, NULL, 2));
  path = lima_editing_path_to (&path, LIMA_PROGRAMME_COMPONENTS, lima_atom ("1"));
  path = lima_editing_path_to (&path, LIMA_PROGRAMME_COMPONENT_OUTPUTS, lima_atom ("1"));
  path = lima_editing_path_to (&path, LIMA_PROGRAMME_OUTPUT_ACTIVITIES, lima_atom ("1"));
  activity = (const LimaProgrammeActivity *) lima_editing_find (self->session, &path);
  assert_day (&activity->start, "2024-01-10");
  assert_one_step (self, before, NULL);
}

/* ---- Statements ---- */

static void
test_state (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *status;
    const char *label;
  } cases[] = {
    { "planned", "Announce dates of “Conference”" },
    { "confirmed", "Confirm “Conference”" },
    { "held", "Note that “Conference” was held" },
    { "postponed", "Postpone “Conference”" },
    { "cancelled", "Cancel “Conference”" },
  };
  g_autofree char *before = write_all (self);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaBlock) block = lima_block_new (&lima_milestone_date_table, 0);
      LimaMilestoneDate *said = (LimaMilestoneDate *) block;

      said->announced = (LimaDay) { .date = TODAY };
      said->status = lima_atom (cases[i].status);
      said->paragraph = g_strdup ("26");
      g_assert_true (lima_agenda_edit_state (GTK_WIDGET (self->window), self->session, lima_atom ("m1"), block));
      g_assert_cmpuint (lima_items_get_n (milestone (self, "m1")->dates), ==, 2);
      g_assert_cmpstr (lima_atom_text (statement (self, "m1", 1)->status), ==, cases[i].status);
      g_assert_cmpstr (lima_block_get_id (&statement (self, "m1", 1)->head), ==, "2");
      g_assert_true (lima_milestone_get_current (milestone (self, "m1")) == statement (self, "m1", 1));
      assert_one_step (self, before, cases[i].label);
    }
}

/* A statement that was made of an earlier day does not become the last one. */
static void
test_order (Fixture *self, gconstpointer data)
{
  g_autoptr(LimaBlock) block = lima_block_new (&lima_milestone_date_table, 0);

  ((LimaMilestoneDate *) block)->announced = (LimaDay) { .date = date ("2013-05-01") };
  g_assert_true (lima_agenda_edit_state (GTK_WIDGET (self->window), self->session, lima_atom ("m1"), block));
  g_assert_true (lima_milestone_get_current (milestone (self, "m1")) == statement (self, "m1", 0));
  g_assert_false (lima_agenda_edit_state (GTK_WIDGET (self->window), self->session, lima_atom ("m99"), block));
}

/* ---- What comes ---- */

static void
test_add (Fixture *self, gconstpointer data)
{
  g_autofree char *before = write_all (self);
  LimaAtom id = lima_agenda_edit_add_milestone (GTK_WIDGET (self->window), self->session, lima_atom ("c2"), date ("2015-05"), TODAY);
  const LimaMilestone *made = milestone (self, lima_atom_text (id));

  g_assert_cmpstr (lima_atom_text (made->process), ==, "c2");
  g_assert_true (g_uuid_string_is_valid (made->uid));
  g_assert_cmpuint (lima_items_get_n (made->dates), ==, 1);
  assert_day (&statement (self, lima_atom_text (id), 0)->start, "2015-05");
  assert_day (&statement (self, lima_atom_text (id), 0)->announced, "2015-03-02");
  assert_one_step (self, before, "Add a milestone");

  id = lima_agenda_edit_add_milestone (GTK_WIDGET (self->window), self->session, 0, date (NULL), TODAY);
  g_assert_cmpuint (lima_items_get_n (milestone (self, lima_atom_text (id))->dates), ==, 0);
  assert_one_step (self, before, NULL);
}

static void
test_duplicate (Fixture *self, gconstpointer data)
{
  g_autofree char *before = write_all (self);
  LimaAtom id = lima_agenda_edit_duplicate (GTK_WIDGET (self->window), self->session, lima_atom ("m1"));
  const LimaMilestone *copy = milestone (self, lima_atom_text (id)), *first = milestone (self, "m1");

  g_assert_true (lima_text_equal (copy->title, first->title));
  g_assert_cmpuint (copy->process, ==, first->process);
  g_assert_cmpuint (lima_items_get_n (copy->dates) + lima_items_get_n (copy->outcomes) + lima_items_get_n (copy->contributions), ==, 0);
  g_assert_true (g_uuid_string_is_valid (copy->uid)); /* "one" is the first's */
  assert_one_step (self, before, "Duplicate “Conference”");
  g_assert_cmpuint (lima_agenda_edit_duplicate (GTK_WIDGET (self->window), self->session, lima_atom ("m99")), ==, 0);
}

static void
test_proposals (Fixture *self, gconstpointer data)
{
  g_autofree char *before = write_all (self);
  LimaPath path = { .table = &lima_proposal_table };
  const LimaProposal *made;
  const LimaProposalVersion *version;

  path.record = lima_agenda_edit_add_proposal (GTK_WIDGET (self->window), self->session, lima_atom ("9"), TODAY);
  made = (const LimaProposal *) lima_editing_find (self->session, &path);
  g_assert_cmpstr (lima_atom_text (made->goal), ==, "9");
  g_assert_cmpstr (lima_atom_text (((const LimaProposalVersion *) made->versions->item[0])->status), ==, "drafted");
  assert_one_step (self, before, "Add a proposal");

  path.record = lima_atom ("i1");
  g_assert_cmpstr (lima_atom_text (lima_agenda_edit_add_version (GTK_WIDGET (self->window), self->session, path.record, TODAY)), ==, "2");
  made = (const LimaProposal *) lima_editing_find (self->session, &path);
  version = (const LimaProposalVersion *) made->versions->item[1];
  g_assert_cmpstr (lima_text_get (version->wording, "en"), ==, "Share of industry");
  g_assert_cmpstr (lima_atom_text (version->status), ==, "submitted");
  g_assert_cmpuint (version->milestone, ==, 0);
  assert_day (&version->date, "2015-03-02");
  assert_one_step (self, before, NULL);

  g_assert_cmpuint (lima_agenda_edit_add_process (GTK_WIDGET (self->window), self->session), !=, 0);
  assert_one_step (self, before, "Add a process");
}

/* ---- What goes ---- */

static gboolean
delete (Fixture *self, const LimaTable *table, const char *id)
{
  const LimaPath path = { .table = table, .record = lima_atom (id) };

  return lima_agenda_edit_delete (GTK_WIDGET (self->window), self->session, &path);
}

static void
test_delete (Fixture *self, gconstpointer data)
{
  const LimaPath proposal = { .table = &lima_proposal_table, .record = lima_atom ("i1") };
  const LimaProposal *block;
  g_autofree char *before = write_all (self);

  g_assert_true (delete (self, &lima_milestone_table, "m1"));
  g_assert_null (milestone (self, "m1"));
  g_assert_cmpuint (lima_items_get_n (milestone (self, "m2")->dependencies), ==, 0);
  g_assert_cmpuint (lima_items_get_n (milestone (self, "m3")->dependencies), ==, 1); /* on m2 */
  block = (const LimaProposal *) lima_editing_find (self->session, &proposal);
  g_assert_cmpuint (((const LimaProposalVersion *) block->versions->item[0])->milestone, ==, 0);
  assert_one_step (self, before, "Delete “Conference”");

  g_assert_true (delete (self, &lima_milestone_table, "m4"));
  assert_one_step (self, before, "Delete a milestone"); /* it has no name */

  g_assert_true (delete (self, &lima_process_table, "c1"));
  g_assert_cmpuint (milestone (self, "m1")->process, ==, 0);
  g_assert_cmpuint (milestone (self, "m2")->process, ==, 0);
  g_assert_cmpstr (lima_atom_text (milestone (self, "m5")->process), ==, "c2");
  assert_one_step (self, before, "Delete “Financing”");

  g_assert_true (delete (self, &lima_proposal_table, "i1"));
  assert_one_step (self, before, NULL);
  g_assert_false (delete (self, &lima_milestone_table, "m99"));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agenda-edit/shift", test_shift);
  ADD ("/agenda-edit/move", test_move);
  ADD ("/agenda-edit/drag", test_drag);
  ADD ("/agenda-edit/unmoved", test_unmoved);
  ADD ("/agenda-edit/activity", test_activity);
  ADD ("/agenda-edit/state", test_state);
  ADD ("/agenda-edit/order", test_order);
  ADD ("/agenda-edit/add", test_add);
  ADD ("/agenda-edit/duplicate", test_duplicate);
  ADD ("/agenda-edit/proposals", test_proposals);
  ADD ("/agenda-edit/delete", test_delete);
  return g_test_run ();
}
