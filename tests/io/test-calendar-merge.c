/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "calendar-fixture.h"

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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/io/calendar-merge/same", test_merge_same);
  g_test_add_func ("/io/calendar-merge/moved", test_merge_moved);
  g_test_add_func ("/io/calendar-merge/renamed", test_merge_renamed);
  g_test_add_func ("/io/calendar-merge/place", test_merge_place);
  g_test_add_func ("/io/calendar-merge/new", test_merge_new);
  return g_test_run ();
}
