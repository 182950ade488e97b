/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-platform.h>
#include <string.h>

#include "fixture.h"

#define TODAY lima_date_new (2016, 3, 10)

static LimaAtom
number (guint n)
{
  g_autofree char *text = g_strdup_printf ("%u", n);

  return lima_atom (text);
}

static LimaItems *
items_new (GPtrArray *blocks)
{
  LimaItems *items = lima_items_new ((LimaBlock *const *) blocks->pdata, blocks->len);

  g_ptr_array_unref (blocks);
  return items;
}

static LimaDay
day_of (const char *text)
{
  return g_str_equal (text, "_") ? (LimaDay) { 0 } : lima_day_read (text, -1);
}

/* ---- Actions by themselves ---- */

static void
test_states (void)
{
  static const struct
  {
    const char *due, *done;
    LimaActionState state;
    gint32 days_late;
  } cases[] = {
    /* today is 2016-03-10 */
    { "2016-03-09", "_", LIMA_ACTION_OVERDUE, 1 },
    { "2016-03-10", "_", LIMA_ACTION_DUE_SOON, 0 },
    { "2016-04-09", "_", LIMA_ACTION_DUE_SOON, 0 }, /* 30 days on */
    { "2016-04-10", "_", LIMA_ACTION_OPEN, 0 },
    { "2016-02", "_", LIMA_ACTION_OVERDUE, 10 },    /* from 29 February, the last day of the month in a leap year */
    { "2016-03", "_", LIMA_ACTION_DUE_SOON, 0 },    /* the month is not over */
    { "2016-Q1", "_", LIMA_ACTION_DUE_SOON, 0 },
    { "2015", "_", LIMA_ACTION_OVERDUE, 70 },       /* from 31 December: 31 + 29 + 10 */
    { "2016", "_", LIMA_ACTION_OPEN, 0 },
    { "_", "_", LIMA_ACTION_UNDATED, 0 },
    { "soon", "_", LIMA_ACTION_UNDATED, 0 },
    { "2016-03-01", "2016-03-01", LIMA_ACTION_DONE, 0 },
    { "2016-03-01", "2016-03-05", LIMA_ACTION_DONE_LATE, 4 },
    { "2016-03-01", "2016-03", LIMA_ACTION_DONE, 0 },      /* some day in March: nobody knows whether late */
    { "2016-01", "2016-03", LIMA_ACTION_DONE_LATE, 30 },   /* 31 January to 1 March */
    { "_", "2016-03-01", LIMA_ACTION_DONE, 0 },
    { "2016-03-01", "yes", LIMA_ACTION_DONE, 0 },
    { "2016-03-01", "2016-03-11", LIMA_ACTION_OVERDUE, 9 }, /* tomorrow is no day of doing yet */
    { "2016-03-01", "2016-03-10", LIMA_ACTION_DONE_LATE, 9 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimaBlock *block = lima_block_new (&lima_programme_action_table, lima_atom ("1"));
      LimaProgrammeAction *action = (LimaProgrammeAction *) block;
      gint32 late = -1;

      g_test_message ("due %s, done %s", cases[i].due, cases[i].done);
      action->due = day_of (cases[i].due);
      action->done = day_of (cases[i].done);
      g_assert_cmpint (lima_platform_judge_action (action, TODAY, &late), ==, cases[i].state);
      g_assert_cmpint (late, ==, cases[i].days_late);
      lima_block_unref (block);
    }
}

/* ---- A platform ---- */

/* "text member due done". */
static LimaBlock *
action_new (const char *spec, guint id)
{
  g_auto(GStrv) words = g_strsplit (spec, " ", -1);
  LimaProgrammeAction *action = (LimaProgrammeAction *) lima_block_new (&lima_programme_action_table, number (id));

  action->text = lima_text_new ("en", words[0]);
  action->member = g_str_equal (words[1], "_") ? 0 : lima_atom (words[1]);
  action->due = day_of (words[2]);
  action->done = day_of (words[3]);
  return &action->head;
}

/* "member+", "member-" or "member?": there, not there, unknown. */
static LimaItems *
attendance_new (const char *spec)
{
  GPtrArray *rows = g_ptr_array_new ();
  g_auto(GStrv) words = g_strsplit (spec, " ", -1);

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      LimaProgrammeAttendance *row = (LimaProgrammeAttendance *) lima_block_new (&lima_programme_attendance_table, number (i + 1));
      gsize length = strlen (words[i]) - 1;

      row->member = lima_atom_len (words[i], length);
      row->present = words[i][length] == '+' ? LIMA_TRUE : words[i][length] == '-' ? LIMA_FALSE : LIMA_UNKNOWN;
      g_ptr_array_add (rows, row);
    }
  return items_new (rows);
}

/* A date, who was there, and actions of one decision. */
static LimaBlock *
meeting_new (guint id, const char *date, const char *attendance, const char *const *actions)
{
  LimaProgrammeMeeting *meeting = (LimaProgrammeMeeting *) lima_block_new (&lima_programme_meeting_table, number (id));
  LimaProgrammeDecision *decision = (LimaProgrammeDecision *) lima_block_new (&lima_programme_decision_table, lima_atom ("1"));
  GPtrArray *rows = g_ptr_array_new (), *decisions = g_ptr_array_new ();

  meeting->date = day_of (date);
  meeting->attendance = attendance_new (attendance);
  for (guint i = 0; actions != NULL && actions[i] != NULL; i++)
    g_ptr_array_add (rows, action_new (actions[i], i + 1));
  decision->actions = items_new (rows);
  g_ptr_array_add (decisions, decision);
  meeting->decisions = items_new (decisions);
  return &meeting->head;
}

/* "ref|name|group" for each member; the list of meetings is taken. */
static LimaBlock *
body_new (guint id, const char *const *members, GPtrArray *meetings)
{
  LimaProgrammeBody *body = (LimaProgrammeBody *) lima_block_new (&lima_programme_body_table, number (id));
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; members[i] != NULL; i++)
    {
      g_auto(GStrv) words = g_strsplit (members[i], "|", 3);
      LimaProgrammeMember *member = (LimaProgrammeMember *) lima_block_new (&lima_programme_member_table, number (i + 1));

      member->organisation = lima_atom (words[0]);
      member->name = *words[1] == '\0' ? NULL : lima_text_new ("en", words[1]);
      member->group = lima_atom (words[2]);
      g_ptr_array_add (rows, member);
    }
  body->members = items_new (rows);
  body->meetings = items_new (meetings);
  return &body->head;
}

/* Two bodies; the ministry sits in both, by its reference in the one and in other letters in the other, the bank in the first by name. */
static LimaProgramme *
programme_new (void)
{
  static const char *const first_members[] = { "ET-MOI|Ministry of Industry|ministry", "|Bank|financial-institution", NULL };
  static const char *const second_members[] = { "|Farmers|private-sector", "et-moi||ministry", "||other", NULL };
  static const char *const first_actions[] = { "law 1 2016-01-31 _", "map 2 2016-06-30 _", "road 1 2015-12-31 2016-01-02", NULL };
  static const char *const second_actions[] = { "soil 9 2016-03-08 _", "seed _ 2015-12-31 _", "silo 2 2016-03-20 _", "plan 3 _ 2016-02-01", NULL };
  LimaProgramme *programme = (LimaProgramme *) lima_block_new (&lima_programme_table, lima_atom ("g1"));
  GPtrArray *first = g_ptr_array_new (), *second = g_ptr_array_new (), *bodies = g_ptr_array_new ();

  g_ptr_array_add (first, meeting_new (1, "2015-11-20", "1+ 2-", first_actions));
  g_ptr_array_add (first, meeting_new (2, "2016-02", "1+ 2?", NULL));
  g_ptr_array_add (first, meeting_new (3, "2016-03-10", "1- 1+", NULL)); /* today, the ministry by two people */
  g_ptr_array_add (first, meeting_new (4, "2016-05-01", "1+ 2+", NULL)); /* will be, whatever is ticked */
  g_ptr_array_add (second, meeting_new (1, "2016-01-15", "1- 2-", second_actions));
  g_ptr_array_add (second, meeting_new (2, "2016-03", "", NULL)); /* may still come */
  g_ptr_array_add (second, meeting_new (3, "_", "", NULL));
  g_ptr_array_add (bodies, body_new (1, first_members, first));
  g_ptr_array_add (bodies, body_new (2, second_members, second));
  programme->bodies = items_new (bodies);
  return programme;
}

static void
test_order (void)
{
  /* seed was due 70 days ago, law 39 (31 January to 10 March: 29 + 10), soil 2; then by due date; done ones last, the latest first */
  static const struct
  {
    const char *text;
    LimaActionState state;
    gint32 days_late;
    guint member;
  } expected[] = {
    { "seed", LIMA_ACTION_OVERDUE, 70, LIMA_PLATFORM_NOBODY },
    { "law", LIMA_ACTION_OVERDUE, 39, 0 },
    { "soil", LIMA_ACTION_OVERDUE, 2, LIMA_PLATFORM_NOBODY }, /* the body has no member 9 */
    { "silo", LIMA_ACTION_DUE_SOON, 0, 0 },                   /* member 2 of the second body is the ministry */
    { "map", LIMA_ACTION_OPEN, 0, 1 },
    { "plan", LIMA_ACTION_DONE, 0, 3 },
    { "road", LIMA_ACTION_DONE_LATE, 2, 0 },
  };
  LimaProgramme *programme = programme_new ();
  g_autoptr(LimaPlatform) platform = lima_platform_new (programme, TODAY);

  g_assert_cmpuint (platform->actions->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const LimaPlatformAction *action = &g_array_index (platform->actions, LimaPlatformAction, i);

      g_assert_cmpstr (lima_text_get (action->action->text, "en"), ==, expected[i].text);
      g_assert_cmpint (action->state, ==, expected[i].state);
      g_assert_cmpint (action->days_late, ==, expected[i].days_late);
      g_assert_cmpuint (action->member, ==, expected[i].member);
    }
  lima_block_unref (&programme->head);
}

static void
assert_member (const LimaPlatform *platform, guint i, const char *name, const guint counts[6])
{
  const LimaPlatformMember *member = &g_array_index (platform->members, LimaPlatformMember, i);
  const guint found[6] = { member->actions.done, member->actions.open, member->actions.overdue, member->meetings, member->present, member->absent };

  g_test_message ("%s", name == NULL ? "without a name" : name);
  g_assert_cmpstr (lima_atom_text (member->party.name), ==, name);
  for (guint j = 0; j < G_N_ELEMENTS (found); j++)
    g_assert_cmpuint (found[j], ==, counts[j]);
}

static void
test_members (void)
{
  LimaProgramme *programme = programme_new ();
  g_autoptr(LimaPlatform) platform = lima_platform_new (programme, TODAY);

  g_assert_cmpuint (platform->members->len, ==, 4);
  /* done, open, overdue; meetings, present, absent. The ministry: road; silo; law. Three meetings of the first body, there at all of them
   * (one of its two entries at the third says so); one of the second, where it was not */
  assert_member (platform, 0, "Ministry of Industry", (const guint[]) { 1, 1, 1, 4, 3, 1 });
  /* absent once, once unknown, once not even listed */
  assert_member (platform, 1, "Bank", (const guint[]) { 0, 1, 0, 3, 0, 1 });
  assert_member (platform, 2, "Farmers", (const guint[]) { 0, 0, 0, 1, 0, 1 });
  assert_member (platform, 3, NULL, (const guint[]) { 1, 0, 0, 1, 0, 0 });
  g_assert_cmpuint (platform->nobody.overdue, ==, 2);
  g_assert_cmpuint (platform->nobody.done + platform->nobody.open, ==, 0);
  g_assert_cmpuint (platform->all.done, ==, 2);
  g_assert_cmpuint (platform->all.open, ==, 2);
  g_assert_cmpuint (platform->all.overdue, ==, 3);
  lima_block_unref (&programme->head);
}

static void
assert_date (LimaDate date, const char *text)
{
  char buffer[LIMA_DATE_BUFFER];

  if (text == NULL)
    g_assert_cmpint (date.precision, ==, LIMA_PRECISION_NONE);
  else
    g_assert_cmpstr (lima_date_to_text (date, buffer), ==, text);
}

static void
test_bodies (void)
{
  LimaProgramme *programme = programme_new ();
  g_autoptr(LimaPlatform) platform = lima_platform_new (programme, TODAY);
  const LimaPlatformBody *first = &g_array_index (platform->bodies, LimaPlatformBody, 0), *second = first + 1;

  g_assert_cmpuint (platform->bodies->len, ==, 2);
  g_assert_cmpuint (first->held, ==, 3);
  g_assert_cmpuint (first->planned, ==, 1);
  g_assert_cmpuint (first->undated, ==, 0);
  assert_date (first->last, "2016-03-10");
  assert_date (first->next, "2016-05-01");
  g_assert_cmpuint (second->held, ==, 1);
  g_assert_cmpuint (second->planned, ==, 1);
  g_assert_cmpuint (second->undated, ==, 1);
  assert_date (second->last, "2016-01-15");
  assert_date (second->next, "2016-03");
  /* by year: one in 2015, and in 2016 the one in February and today's */
  g_assert_cmpuint (lima_platform_count_held (first->body, TODAY, lima_day_number (2015, 1, 1), lima_day_number (2016, 1, 1)), ==, 1);
  g_assert_cmpuint (lima_platform_count_held (first->body, TODAY, lima_day_number (2016, 1, 1), lima_day_number (2017, 1, 1)), ==, 2);
  g_assert_cmpuint (lima_platform_count_held (first->body, TODAY, lima_day_number (2016, 2, 1), lima_day_number (2016, 2, 29)), ==, 0);
  g_assert_cmpuint (lima_platform_count_held (first->body, TODAY, lima_day_number (2016, 2, 1), lima_day_number (2016, 3, 1)), ==, 1);
  lima_block_unref (&programme->head);
}

static void
test_nothing (void)
{
  LimaProgramme *programme = (LimaProgramme *) lima_block_new (&lima_programme_table, lima_atom ("g1"));
  g_autoptr(LimaPlatform) platform = lima_platform_new (programme, TODAY);

  g_assert_cmpuint (platform->actions->len + platform->members->len + platform->bodies->len, ==, 0);
  lima_block_unref (&programme->head);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/platform/states", test_states);
  g_test_add_func ("/platform/order", test_order);
  g_test_add_func ("/platform/members", test_members);
  g_test_add_func ("/platform/bodies", test_bodies);
  g_test_add_func ("/platform/nothing", test_nothing);
  return g_test_run ();
}
