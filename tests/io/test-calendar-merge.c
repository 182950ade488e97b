/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "calendar-fixture.h"
#include "journal-fixture.h"

#include <lima-history.h>

#define TWO                                                                                                                        \
  "{\"id\": \"m1\", \"title\": {\"en\": \"A\"}, \"process\": \"c1\", \"place\": {\"en\": \"Lima\"}, \"country\": \"PE\", \"dates\": " \
  "[{\"id\": \"1\", \"announced\": \"2014-05-31\", \"status\": \"confirmed\", \"start\": \"2015-02-27\"}]}\n"                          \
  "{\"id\": \"m2\", \"title\": {\"en\": \"B\"}, \"dependencies\": [{\"id\": \"1\", \"milestone\": \"m1\"}]}"

static void
merge (LimaPortfolio *portfolio, const char *text, guint expected_added, guint expected_changed)
{
  g_autoptr(LimaSnapshot) snapshot = lima_portfolio_snapshot (portfolio);
  g_autoptr(LimaCalendar) calendar = read_text (text);
  g_autoptr(LimaChangeSet) set = NULL;
  g_autoptr(GError) error = NULL;
  guint n_added, n_changed;
  LimaDate today;

  g_assert_true (lima_date_parse ("2026-01-02", -1, &today));
  set = lima_calendar_merge (calendar, snapshot, today, &n_added, &n_changed);
  g_assert_cmpuint (n_added, ==, expected_added);
  g_assert_cmpuint (n_changed, ==, expected_changed);
  g_assert_true ((lima_change_set_get_n (set) == 0) == (n_added + n_changed == 0));
  g_assert_true (lima_change_set_get_n (set) == 0 || lima_portfolio_apply (portfolio, set, &error));
  g_assert_no_error (error);
}

static void
test_merge_same (void)
{
  g_autoptr(LimaPortfolio) portfolio = portfolio_new (TWO);
  g_autofree char *text = write_text (portfolio);

  merge (portfolio, text, 0, 0);
}

/* Somebody moved the event: the memory grows by a statement, once; an older calendar takes nothing back. */
static void
test_merge_moved (void)
{
  g_autoptr(LimaPortfolio) portfolio = portfolio_new (TWO);
  g_autofree char *text = write_text (portfolio);
  g_autofree char *later = replace (text, "DTSTART;VALUE=DATE:20150227\r\nDTEND;VALUE=DATE:20150228\r\n",
                                    "LAST-MODIFIED:20140601T120000Z\r\nDTSTART;VALUE=DATE:20150302\r\nDTEND;VALUE=DATE:20150304\r\n");

  merge (portfolio, later, 0, 1);
  g_assert_cmpuint (lima_items_get_n (milestone_at (portfolio, 0)->dates), ==, 2);
  assert_statement (milestone_at (portfolio, 0), "2015-03-02/2015-03-03 confirmed");
  merge (portfolio, later, 0, 0);
  merge (portfolio, text, 0, 0);
  g_assert_cmpuint (lima_items_get_n (milestone_at (portfolio, 0)->dates), ==, 2);
}

static void
test_merge_renamed (void)
{
  g_autoptr(LimaPortfolio) portfolio = portfolio_new (TWO);
  g_autofree char *text = write_text (portfolio);
  g_autofree char *renamed = replace (text, "SUMMARY:A\r\n", "SUMMARY:Another\r\n");

  merge (portfolio, renamed, 0, 1);
  g_assert_cmpstr (lima_text_get_nth (milestone_at (portfolio, 0)->title, 0), ==, "Another");
  g_assert_cmpuint (lima_items_get_n (milestone_at (portfolio, 0)->dates), ==, 1);
}

/* A program that dropped what it does not know: the place is compared as the calendar has it. */
static void
test_merge_place (void)
{
  g_autoptr(LimaPortfolio) portfolio = portfolio_new (TWO);

#define BARE(place)                                                                                                               \
  CALENDAR ("BEGIN:VEVENT\r\nUID:m1@XM-DAC-41123.limaportfolio.org\r\nSUMMARY:A\r\nSTATUS:CONFIRMED\r\nDTSTART;VALUE=DATE:20150227\r\n" \
            "LOCATION:" place "\r\nEND:VEVENT\r\n")
  merge (portfolio, BARE ("Lima\\, Peru"), 0, 0);
  merge (portfolio, BARE ("Cusco"), 0, 1);
  g_assert_cmpstr (lima_text_get_nth (milestone_at (portfolio, 0)->place, 0), ==, "Cusco");
}

/* Into another portfolio: new ids, and references go with them; an event that stands there twice is one. */
static void
test_merge_new (void)
{
  g_autoptr(LimaPortfolio) from = portfolio_new (TWO), into = portfolio_new ("{\"id\": \"m1\", \"uid\": \"other\"}");
  g_autofree char *text = write_text (from);
  g_autofree char *twice = replace (text, "END:VCALENDAR\r\n",
                                    "BEGIN:VEVENT\r\nUID:m1@XM-DAC-41123.limaportfolio.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
  const LimaMilestoneDependency *dependency;

  merge (into, twice, 2, 0);
  g_assert_cmpuint (lima_portfolio_get_n (into, LIMA_RECORD_MILESTONE), ==, 3);
  g_assert_cmpuint (lima_portfolio_get_n (into, LIMA_RECORD_PROCESS), ==, 1);
  g_assert_cmpstr (lima_block_get_id (&milestone_at (into, 1)->head), ==, "m2");
  g_assert_cmpstr (lima_atom_text (milestone_at (into, 1)->process), ==, "c1");
  dependency = (const LimaMilestoneDependency *) milestone_at (into, 2)->dependencies->item[0];
  g_assert_cmpstr (lima_atom_text (dependency->milestone), ==, "m2");
  merge (into, text, 0, 0);
}

/* One title of several was changed: it comes, and the others stay, with the record and without. */
static void
test_merge_languages (void)
{
  static const char own[] = "{\"id\": \"m1\", \"title\": {\"en\": \"A\", \"fr\": \"B\"}}";
  g_autoptr(LimaPortfolio) with = portfolio_new (own), without = portfolio_new (own);
  g_autofree char *text = write_text (with), *renamed = replace (text, "SUMMARY:A\r\n", "SUMMARY:Z\r\n");
  LimaPortfolio *both[] = { with, without };

  merge (with, renamed, 0, 1);
  merge (without, CALENDAR ("BEGIN:VTODO\r\nUID:m1@XM-DAC-41123.limaportfolio.org\r\nSUMMARY:Z\r\nEND:VTODO\r\n"), 0, 1);
  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    {
      g_assert_cmpstr (lima_text_get (milestone_at (both[i], 0)->title, "en"), ==, "Z");
      g_assert_cmpstr (lima_text_get (milestone_at (both[i], 0)->title, "fr"), ==, "B");
    }
}

/* What is there already brings no process along, whatever its category says. */
static void
test_merge_category (void)
{
  g_autoptr(LimaPortfolio) portfolio = portfolio_new ("{\"id\": \"m1\", \"title\": {\"en\": \"A\"}}");

  merge (portfolio, CALENDAR ("BEGIN:VTODO\r\nUID:m1@XM-DAC-41123.limaportfolio.org\r\nSUMMARY:A\r\nCATEGORIES:Private\r\nEND:VTODO\r\n"), 0, 0);
  g_assert_cmpuint (lima_portfolio_get_n (portfolio, LIMA_RECORD_PROCESS), ==, 1);
}

/* Of the same title it is the same process, whatever its id; another one comes once, with a new id. */
static void
test_merge_processes (void)
{
  g_autoptr(LimaPortfolio) portfolio = portfolio_new ("");

  merge (portfolio,
         CALENDAR ("X-LIMA-PROCESS:{\"id\": \"c1\"\\, \"title\": {\"en\": \"Other\"}}\r\nX-LIMA-PROCESS:{\"id\": \"c7\"\\, \"title\": {\"fr\": "
                   "\"Talks\\, first\"}}\r\nBEGIN:VTODO\r\nUID:a\r\nX-LIMA-RECORD:{\"id\": \"m1\"\\, \"process\": \"c1\"}\r\nEND:VTODO\r\n"
                   "BEGIN:VTODO\r\nUID:b\r\nX-LIMA-RECORD:{\"id\": \"m2\"\\, \"process\": \"c7\"}\r\nEND:VTODO\r\n"
                   "BEGIN:VTODO\r\nUID:c\r\nCATEGORIES:Other\r\nEND:VTODO\r\n"),
         3, 0);
  g_assert_cmpuint (lima_portfolio_get_n (portfolio, LIMA_RECORD_PROCESS), ==, 2);
  g_assert_cmpstr (lima_atom_text (milestone_at (portfolio, 0)->process), ==, "c2");
  g_assert_cmpstr (lima_atom_text (milestone_at (portfolio, 1)->process), ==, "c1");
  g_assert_cmpstr (lima_atom_text (milestone_at (portfolio, 2)->process), ==, "c2");
}

/* Of two events with one identifier the first counts, for what is there as for what is new. */
static void
test_merge_twice (void)
{
  g_autoptr(LimaPortfolio) portfolio = portfolio_new (TWO);

#define SAID(uid, title, day) "BEGIN:VEVENT\r\nUID:" uid "\r\nSUMMARY:" title "\r\nDTSTART;VALUE=DATE:" day "\r\nEND:VEVENT\r\n"
  merge (portfolio,
         CALENDAR (SAID ("m1@XM-DAC-41123.limaportfolio.org", "Y", "20150601") SAID ("m1@XM-DAC-41123.limaportfolio.org", "Z", "20150602")
                     SAID ("new", "Y", "20150601") SAID ("new", "Z", "20150602")),
         1, 1);
  g_assert_cmpuint (lima_portfolio_get_n (portfolio, LIMA_RECORD_MILESTONE), ==, 3);
  g_assert_cmpstr (lima_text_get (milestone_at (portfolio, 0)->title, "en"), ==, "Y");
  assert_statement (milestone_at (portfolio, 0), "2015-06-01 planned");
  assert_statement (milestone_at (portfolio, 2), "2015-06-01 planned");
}

/* In the portfolio that wrote it, sources and programmes are those that it names; in another one the same ids are of something else. */
static void
test_merge_sources (void)
{
  static const char cited[] =
    "X-LIMA-PROCESS:{\"id\": \"c5\"\\, \"title\": {\"en\": \"New\"}\\, \"programme\": \"g1\"\\, \"source\": \"s1\"}\r\n"
    "BEGIN:VTODO\r\nUID:a\r\nX-LIMA-RECORD:{\"id\": \"m1\"\\, \"process\": \"c5\"\\, \"dates\": [{\"id\": \"1\"\\, \"source\": \"s1\"}]\\, "
    "\"source\": \"s2\"\\, \"paragraph\": \"21\"}\r\nEND:VTODO\r\n";
  static const struct
  {
    const char *head, *source, *date_source, *programme;
  } cases[] = {
    { "X-LIMA-PORTFOLIO:{\"agency-ref\": \"XM-DAC-41123\"}\r\n", "s2", "s1", "g1" },
    { "X-LIMA-PORTFOLIO:{\"agency-ref\": \"XM-DAC-1\"}\r\n", NULL, NULL, NULL },
    { "X-LIMA-PORTFOLIO:{\"title\": {\"en\": \"T\"}\\, \"agency-ref\": \"XM-DAC-41123\"}\r\n", NULL, NULL, NULL },
    { "", NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaPortfolio) portfolio = portfolio_new ("");
      g_autofree char *text = g_strconcat ("BEGIN:VCALENDAR\r\n", cases[i].head, cited, "END:VCALENDAR\r\n", NULL);
      const LimaProcess *process;

      merge (portfolio, text, 1, 0);
      process = (const LimaProcess *) lima_portfolio_get (portfolio, LIMA_RECORD_PROCESS, 1);
      g_assert_cmpstr (lima_atom_text (milestone_at (portfolio, 0)->source), ==, cases[i].source);
      g_assert_cmpstr (lima_atom_text (((const LimaMilestoneDate *) milestone_at (portfolio, 0)->dates->item[0])->source), ==, cases[i].date_source);
      g_assert_cmpstr (lima_atom_text (process->programme), ==, cases[i].programme);
      g_assert_cmpstr (lima_atom_text (milestone_at (portfolio, 0)->process), ==, "c2");
      g_assert_cmpstr (milestone_at (portfolio, 0)->paragraph, ==, "21");
    }
}

static GBytes *
calendar_of (LimaPortfolio *portfolio)
{
  g_autoptr(LimaSnapshot) snapshot = lima_portfolio_snapshot (portfolio);

  return lima_calendar_write (snapshot, NULL, 0);
}

/* What is imported is one step, and undone it is what was before. */
static void
test_merge_undo (void)
{
  g_autoptr(LimaPortfolio) portfolio = portfolio_new (TWO);
  g_autoptr(LimaHistory) history = lima_history_new (portfolio);
  g_autofree char *text = write_text (portfolio);
  g_autofree char *moved = replace (text, "DTSTART;VALUE=DATE:20150227\r\nDTEND;VALUE=DATE:20150228\r\nSUMMARY:A\r\n",
                                    "DTSTART;VALUE=DATE:20150302\r\nSUMMARY:Z\r\n");
  g_autofree char *more = replace (moved, "END:VCALENDAR\r\n", "BEGIN:VTODO\r\nCATEGORIES:New\r\nEND:VTODO\r\nEND:VCALENDAR\r\n");
  g_autoptr(LimaSnapshot) snapshot = lima_portfolio_snapshot (portfolio);
  g_autoptr(LimaCalendar) calendar = read_text (more);
  g_autoptr(GBytes) before = calendar_of (portfolio), after = NULL;
  g_autoptr(LimaChangeSet) set = NULL;
  g_autoptr(GError) error = NULL;
  guint n_added, n_changed;

  set = lima_calendar_merge (calendar, snapshot, lima_date_today (), &n_added, &n_changed);
  g_assert_cmpuint (n_added, ==, 1);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_true (lima_history_apply (history, set, NULL, &error));
  g_assert_cmpuint (lima_history_get_n (history), ==, 1);
  g_assert_cmpuint (lima_portfolio_get_n (portfolio, LIMA_RECORD_PROCESS), ==, 2);
  g_assert_true (lima_history_undo (history, &error));
  g_assert_no_error (error);
  after = calendar_of (portfolio);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (lima_portfolio_get_n (portfolio, LIMA_RECORD_PROCESS), ==, 1);
}

static void
assert_blocks (LimaPortfolio *portfolio, LimaRecordKind kind, const GPtrArray *blocks)
{
  g_assert_cmpuint (lima_portfolio_get_n (portfolio, kind), ==, blocks->len);
  for (guint i = 0; i < blocks->len; i++)
    g_assert_true (lima_block_equal (lima_portfolio_get (portfolio, kind, i), g_ptr_array_index (blocks, i)));
}

/* The portfolios that come with the program: all blocks come back, and nothing of them is new there. */
static void
test_samples (void)
{
  static const char *const names[] = { "lima-declaration-2014.lima", "illustrative-programme.lima" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "portfolios", names[i], NULL);
      g_autoptr(LimaPortfolio) portfolio = load_file (path);
      g_autofree char *text = write_text (portfolio);
      g_autoptr(LimaCalendar) calendar = read_text (text);

      assert_blocks (portfolio, LIMA_RECORD_MILESTONE, calendar->milestones);
      assert_blocks (portfolio, LIMA_RECORD_PROCESS, calendar->processes);
      merge (portfolio, text, 0, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/io/calendar-merge/same", test_merge_same);
  g_test_add_func ("/io/calendar-merge/moved", test_merge_moved);
  g_test_add_func ("/io/calendar-merge/renamed", test_merge_renamed);
  g_test_add_func ("/io/calendar-merge/place", test_merge_place);
  g_test_add_func ("/io/calendar-merge/new", test_merge_new);
  g_test_add_func ("/io/calendar-merge/languages", test_merge_languages);
  g_test_add_func ("/io/calendar-merge/category", test_merge_category);
  g_test_add_func ("/io/calendar-merge/processes", test_merge_processes);
  g_test_add_func ("/io/calendar-merge/twice", test_merge_twice);
  g_test_add_func ("/io/calendar-merge/sources", test_merge_sources);
  g_test_add_func ("/io/calendar-merge/undo", test_merge_undo);
  g_test_add_func ("/io/calendar-merge/samples", test_samples);
  return g_test_run ();
}
