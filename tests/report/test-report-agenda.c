/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The agenda in words, tables and charts; all expectations are worked out by hand for 22 April 2015. */

#include <lima-input.h>
#include <lima-report-agenda.h>

#include "fixture.h"
#include "programme-fixture.h"

#include <string.h>

#define TODAY lima_date_new (2015, 4, 22)

/* An agenda, all of its rows, and the language. */
typedef struct
{
  LimaFormat *format;
  LimaSnapshot *snapshot;
  LimaAgenda *agenda;
  GArray *rows;
} Fixture;

static void
load (LimaPortfolio *portfolio, LimaRecordKind kind, const char *prefix, const char *const *specs)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);

  for (guint i = 0; specs != NULL && specs[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s%u", prefix, i + 1);

      g_ptr_array_add (records, programme_fixture_block (lima_record_table (kind), id, specs[i]));
    }
  lima_portfolio_load (portfolio, kind, records);
}

static void
set_up (Fixture *self, const char *const *milestones, const char *const *proposals)
{
  static const char *const sources[] = { "title=Report", "title=Letter; symbol=A/69/700", NULL };
  static const char *const processes[] = { "title=Talks", "title=Nothing yet", "title=Numbers", NULL };
  g_autoptr(LimaPortfolio) portfolio = lima_portfolio_new ();
  g_auto(LimaAgendaFilter) all = { 0 };

  load (portfolio, LIMA_RECORD_SOURCE, "s", sources);
  load (portfolio, LIMA_RECORD_PROCESS, "c", processes);
  load (portfolio, LIMA_RECORD_MILESTONE, "m", milestones);
  load (portfolio, LIMA_RECORD_PROPOSAL, "i", proposals);
  lima_agenda_filter_init (&all);
  self->format = lima_format_new ("en");
  self->snapshot = lima_portfolio_snapshot (portfolio);
  self->agenda = lima_agenda_new (self->snapshot, TODAY);
  self->rows = lima_agenda_filter_find (&all, self->agenda);
}

static void
tear_down (Fixture *self)
{
  g_array_unref (self->rows);
  lima_agenda_unref (self->agenda);
  lima_snapshot_unref (self->snapshot);
  lima_format_unref (self->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, tear_down)

static void
set_up_one (Fixture *self, const char *milestone)
{
  const char *const milestones[] = { milestone, NULL };

  set_up (self, milestones, NULL);
}

/* ---- When, how far it slipped, how long there is to go ---- */

static void
test_words (void)
{
  static const struct
  {
    const char *spec;
    const char *expected; /* when | slip | to go | state */
  } cases[] = {
    { "title=A", "|||Without a date" },
    { "dates/1/start=2015-04-22", "22 Apr 2015||today|Now" },
    { "dates/1/start=2015-04-23", "23 Apr 2015||in 1 day|To come" },
    { "dates/1/start=2015-04-24", "24 Apr 2015||in 2 days|To come" },
    { "dates/1/start=2015-04-21; dates/1/end=2015-04-24", "21–24 Apr 2015||until 24 Apr 2015|Now" },
    { "dates/1/start=2015-04", "Apr 2015||some day until 30 Apr 2015|Now" },
    /* 1 May is in 9 days, 31 May in 39. */
    { "dates/1/start=2015-05", "May 2015||in 9 to 39 days|To come" },
    { "dates/1/end=2015-05", "by May 2015||in 9 to 39 days|To come" },
    { "dates/1/start=2015-04-21", "21 Apr 2015||overdue for 1 day|Overdue" },
    { "dates/1/start=2015-04-10; dates/1/end=2015-04-20", "10–20 Apr 2015||overdue for 2 days|Overdue" },
    { "dates/1/start=2015-03", "Mar 2015||overdue for 22 days|Overdue" },
    { "dates/1/status=held; dates/1/start=2015-01-19", "19 Jan 2015|||Held" },
    { "dates/1/status=cancelled; dates/1/start=2015-06-19", "19 Jun 2015|||Cancelled" },
    { "dates/1/announced=2014; dates/1/start=2015-05; dates/2/announced=2015; dates/2/status=postponed", "|||Postponed" },
    { "dates/1/announced=2014; dates/1/start=2015-06-25; dates/2/announced=2015; dates/2/start=2015-07-13",
      "13 Jul 2015|18 days later|in 82 days|To come" },
    { "dates/1/announced=2014; dates/1/start=2015-06-25; dates/2/announced=2015; dates/2/start=2015-06-24",
      "24 Jun 2015|1 day earlier|in 63 days|To come" },
    { "dates/1/announced=2014; dates/1/start=2015-06-25; dates/2/announced=2015; dates/2/start=2015-07",
      "Jul 2015|6 to 36 days later|in 70 to 100 days|To come" },
    { "dates/1/announced=2014; dates/1/start=2015-09; dates/2/announced=2015; dates/2/start=2015-09-25",
      "25 Sept 2015|as announced|in 156 days|To come" },
    { "dates/1/status=held; dates/1/start=2015-01-19; dates/2/status=held; dates/2/start=2015-01-20", "20 Jan 2015|sources differ||Held" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(Fixture) self = { 0 };
      g_autoptr(GPtrArray) rows = NULL;
      const LimaReportAgendaRow *row;

      set_up_one (&self, cases[i].spec);
      rows = lima_report_agenda_rows (self.format, self.agenda, self.rows);
      g_assert_cmpuint (rows->len, ==, 1);
      row = g_ptr_array_index (rows, 0);
      g_test_message ("%s", cases[i].spec);
      fixture_assert_text (g_strjoin ("|", row->when, row->slip, row->to_go, row->stand, NULL), cases[i].expected);
    }
}

static void
test_sentences (void)
{
  static const struct
  {
    const char *spec;
    const char *expected;
  } cases[] = {
    { "title=A; process=c1; dates/1/start=2015-04-23", "A. Process: Talks. When: 23 Apr 2015. State: To come, in 1 day." },
    { "title=A", "A. Process: not stated. When: not stated. State: Without a date." },
    { "dates/1/announced=2014; dates/1/start=2015-06-25; dates/2/announced=2015; dates/2/start=2015-07-13",
      "Milestone without a title. Process: not stated. When: 13 Jul 2015. State: To come, in 82 days. Against the first date announced: "
      "18 days later." },
    { "title=A; dates/1/status=held; dates/1/start=2015-01-19; dates/2/status=held; dates/2/start=2015-01-20",
      "A. Process: not stated. When: 20 Jan 2015. State: Held. Sources differ about its days." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(Fixture) self = { 0 };
      g_autoptr(GPtrArray) rows = NULL;

      set_up_one (&self, cases[i].spec);
      rows = lima_report_agenda_rows (self.format, self.agenda, self.rows);
      g_assert_cmpstr (((const LimaReportAgendaRow *) g_ptr_array_index (rows, 0))->sentence, ==, cases[i].expected);
    }
}

static void
test_columns (void)
{
  g_auto(Fixture) self = { 0 };
  g_autoptr(GPtrArray) rows = NULL;
  const LimaReportAgendaRow *row;

  set_up_one (&self, "title=A; place=Addis Ababa; country=ET; owner=B; goals/1/goal=8; goals/2/goal=9; goals/2/target=9.2; dates/1/start=2015-07;"
                     "dates/1/source=s1; dates/1/paragraph=27; dates/2/start=2015-07; dates/2/source=s2");
  rows = lima_report_agenda_rows (self.format, self.agenda, self.rows);
  row = g_ptr_array_index (rows, 0);
  fixture_assert_text (g_strjoin ("|", row->key, row->place, row->goals, row->owner, row->source, NULL),
                       "m1|Addis Ababa, Ethiopia|8, 9.2|B|¶27 and A/69/700");
}

/* ---- The memory of one ---- */

static void
assert_trail (const char *spec, const char *expected)
{
  g_auto(Fixture) self = { 0 };
  g_autoptr(GPtrArray) trail = NULL;
  g_autoptr(GString) lines = g_string_new (NULL);

  set_up_one (&self, spec);
  trail = lima_report_agenda_trail (self.format, self.agenda, lima_agenda_get (self.agenda, 0));
  for (guint i = 0; i < trail->len; i++)
    {
      const LimaReportAgendaStatement *line = g_ptr_array_index (trail, i);

      g_string_append_printf (lines, "%s%s|%s|%s|%s|%s|%s%s", i == 0 ? "" : "\n", line->announced, line->status, line->when, line->change, line->source,
                              line->is_current ? "current" : "", line->is_disputed ? "disputed" : "");
    }
  g_assert_cmpstr (lines->str, ==, expected);
}

static void
test_trail (void)
{
  assert_trail ("dates/2/announced=2015-02-01; dates/2/status=confirmed; dates/2/start=2015-07-13; dates/2/source=s2;"
                "dates/1/announced=2014-12-01; dates/1/status=planned; dates/1/start=2015-06-25; dates/1/source=s1; dates/1/paragraph=27;"
                "dates/3/announced=2015-03-01; dates/3/status=planned; dates/3/start=2015-07-13",
                "1 Dec 2014|Planned|25 Jun 2015||¶27|\n1 Feb 2015|Confirmed|13 Jul 2015|18 days later|A/69/700|\n"
                "1 Mar 2015|Planned|13 Jul 2015|the same days||current");
  assert_trail ("dates/1/start=2015-06-25", "day not stated||25 Jun 2015|||current");
  assert_trail ("dates/1/status=held; dates/1/start=2015-01-19; dates/2/status=held; dates/2/start=2015-01-20",
                "day not stated|Held|19 Jan 2015|sources differ||disputed\nday not stated|Held|20 Jan 2015|sources differ||currentdisputed");
  assert_trail ("dates/1/status=postponed", "day not stated|Postponed||||current");
  assert_trail ("title=A", "");
}

/* ---- A line about all ---- */

static void
test_status (void)
{
  static const char *const milestones[] = { "title=A; dates/1/start=2015-04-21; dates/1/end=2015-04-24", "title=B; dates/1/start=2015-04-29",
                                            "title=C; contradiction=Two names", "title=D; dates/1/start=2015-05-01", NULL };
  g_auto(Fixture) self = { 0 };

  set_up (&self, milestones, NULL);
  fixture_assert_text (lima_report_agenda_status (self.format, self.agenda, self.rows), "4 milestones · Now: A, until 24 Apr 2015 · Next: B, in 7 days");
  fixture_assert_text (lima_report_agenda_contradictions (self.format, self.agenda, self.rows), "1 contradiction kept side by side");
  g_array_set_size (self.rows, 1);
  fixture_assert_text (lima_report_agenda_status (self.format, self.agenda, self.rows), "1 of 4 milestones · Now: A, until 24 Apr 2015");
  g_assert_null (lima_report_agenda_contradictions (self.format, self.agenda, self.rows));
}

static void
test_due (void)
{
  static const char *const far[] = { "title=A; dates/1/start=2015-05-23", "title=B; dates/1/start=2015-04-07", "title=C",
                                     "title=D; dates/1/start=2015-04-22; dates/1/status=cancelled", NULL };
  static const char *const near[] = { "title=A; dates/1/start=2015-05", "title=B; dates/1/start=2015-04-08", "title=C; dates/1/start=2015-04-22", NULL };
  static const char *const many[] = { "dates/1/start=2015-05-01", "dates/1/start=2015-05-01", "dates/1/start=2015-05-01", "dates/1/start=2015-05-01",
                                      "dates/1/start=2015-05-01", "dates/1/start=2015-05-01", "dates/1/start=2015-05-01", NULL };
  g_auto(Fixture) none = { 0 }, some = { 0 }, seven = { 0 };
  g_autofree char *title = NULL, *body = NULL, *long_title = NULL, *long_body = NULL;

  set_up (&none, far, NULL);
  g_assert_false (lima_report_agenda_due (none.format, none.agenda, 30, &title, &body));
  g_assert_null (title);
  set_up (&some, near, NULL);
  g_assert_true (lima_report_agenda_due (some.format, some.agenda, 30, &title, &body));
  g_assert_cmpstr (title, ==, "3 milestones are due until 22 May 2015");
  g_assert_cmpstr (body, ==, "B: overdue for 14 days\nC: today\nA: in 9 to 39 days");
  set_up (&seven, many, NULL);
  g_assert_true (lima_report_agenda_due (seven.format, seven.agenda, 30, &long_title, &long_body));
  g_assert_true (g_str_has_suffix (long_body, "in 9 days\nand 2 more"));
}

/* ---- Charts ---- */

static void
test_timeline (void)
{
  static const char *const milestones[] = {
    "title=A; process=c3; dates/1/announced=2013; dates/1/start=2015-06-25; dates/2/announced=2014; dates/2/start=2015-06-25; dates/3/announced=2015;"
    "dates/3/start=2015-07-13", "title=B; process=c1; dates/1/start=2015-05", "title=C; dates/1/start=2015-05-02", "title=D", NULL };
  g_auto(Fixture) self = { 0 };
  g_autoptr(LimaTimeline) chart = NULL;
  const LimaTimelineItem *item;

  set_up (&self, milestones, NULL);
  chart = lima_report_agenda_timeline (self.format, self.agenda, self.rows);
  g_assert_cmpuint (lima_timeline_get_n_lanes (chart), ==, 3);
  g_assert_cmpstr (lima_timeline_get_lane_key (chart, 0), ==, "c1");
  g_assert_cmpstr (lima_timeline_get_lane_key (chart, 1), ==, "c3");
  g_assert_cmpstr (lima_timeline_get_lane_key (chart, 2), ==, "");
  g_assert_cmpuint (lima_timeline_get_n_items (chart), ==, 3);
  g_assert_cmpint (lima_timeline_find_item (chart, "m4"), ==, -1);
  item = lima_timeline_get_item (chart, (guint) lima_timeline_find_item (chart, "m1"));
  g_assert_cmpuint (item->lane, ==, 1);
  g_assert_cmpuint (item->n_trail, ==, 1);
  g_assert_cmpint (item->trail[0].start, ==, lima_day_number (2015, 6, 25));
  g_assert_cmpint (item->span.start, ==, lima_day_number (2015, 7, 13));
  g_assert_true (lima_timeline_get_item (chart, (guint) lima_timeline_find_item (chart, "m2"))->span.fuzzy_start);
  g_assert_cmpstr (lima_timeline_get_title (chart), ==, "4 milestones, 1 May 2015 to 13 Jul 2015");
}

static void
test_month (void)
{
  static const char *const milestones[] = { "title=A; dates/1/start=2015-04-30; dates/1/end=2015-05-01", "title=B; dates/1/start=2015-05-31",
                                            "title=C; dates/1/start=2015-06-01", "title=D; dates/1/start=2015-Q2", "title=E", NULL };
  g_auto(Fixture) self = { 0 };
  g_autoptr(LimaMonth) may = NULL, july = NULL;

  set_up (&self, milestones, NULL);
  may = lima_report_agenda_month (self.format, self.agenda, self.rows, 2015, 5);
  july = lima_report_agenda_month (self.format, self.agenda, self.rows, 2015, 7);
  g_assert_cmpuint (lima_month_get_n (may), ==, 3);
  g_assert_cmpuint (lima_month_get_n (july), ==, 0);
}

/* Nine of goal 9, six of which fit; one that names two goals stands in both rows. */
static void
test_goals (void)
{
  static const char *const milestones[] = {
    "process=c1; goals/1/goal=8; goals/2/goal=9", "process=c1; goals/1/target=9.2", "process=c1; goals/1/goal=9", "process=c1; goals/1/goal=9",
    "process=c1; goals/1/goal=9", "process=c1; goals/1/goal=9", "process=c1; goals/1/goal=9", "process=c1; goals/1/goal=9", "title=A", NULL };
  g_auto(Fixture) self = { 0 };
  g_autoptr(LimaCrosstab) chart = NULL;
  guint named[3] = { 0 };

  set_up (&self, milestones, NULL);
  chart = lima_report_agenda_goals (self.format, self.agenda, self.rows);
  g_assert_cmpstr (lima_crosstab_get_row_key (chart, 0), ==, "8");
  g_assert_cmpstr (lima_crosstab_get_row_key (chart, 1), ==, "9");
  g_assert_cmpstr (lima_crosstab_get_row_key (chart, 2), ==, "");
  g_assert_cmpstr (lima_crosstab_get_column_key (chart, 0), ==, "c1");
  g_assert_cmpstr (lima_crosstab_get_column_key (chart, 1), ==, "");
  for (guint i = 0; i < lima_crosstab_get_n (chart); i++)
    {
      int row, column;

      if (lima_crosstab_get_key (chart, i, &row, &column) != NULL)
        named[row]++;
    }
  g_assert_cmpuint (named[0], ==, 1);
  g_assert_cmpuint (named[1], ==, 6);
  g_assert_cmpuint (named[2], ==, 1);
}

/* ---- Proposals ---- */

static void
test_proposals (void)
{
  static const char *const proposals[] = {
    "title=Jobs; goal=9; target=9.2; versions/2/date=2015-03-06; versions/2/wording=New words; versions/2/status=refined;"
    "versions/1/status=drafted; versions/1/date=2014-12-01; versions/1/wording=Old words",
    "title=Water; goal=6", NULL };
  g_auto(Fixture) self = { 0 };
  g_autoptr(GPtrArray) all = NULL, nine = NULL, eight = NULL, water = NULL;
  const LimaReportProposalRow *row;

  set_up (&self, NULL, proposals);
  all = lima_report_agenda_proposals (self.format, self.snapshot, NULL, 0);
  nine = lima_report_agenda_proposals (self.format, self.snapshot, "OLD jobs", lima_atom ("9"));
  eight = lima_report_agenda_proposals (self.format, self.snapshot, NULL, lima_atom ("8"));
  water = lima_report_agenda_proposals (self.format, self.snapshot, "water", 0);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpuint (nine->len, ==, 1);
  g_assert_cmpuint (eight->len, ==, 0);
  g_assert_cmpuint (water->len, ==, 1);
  row = g_ptr_array_index (all, 0);
  g_assert_cmpstr (row->goal, ==, "9.2");
  g_assert_cmpstr (row->status, ==, "Refined");
  g_assert_nonnull (strstr (row->history, "1 Dec 2014, Drafted: Old words"));
  g_assert_cmpstr (row->since, ==, "6 Mar 2015");
  g_assert_cmpstr (row->wording, ==, "New words");
  g_assert_cmpstr (((const LimaReportProposalRow *) g_ptr_array_index (all, 1))->status, ==, "status not stated");
}

/* ---- CSV ---- */

static void
test_csv (void)
{
  static const char *const milestones[] = { "title==1+1; dates/1/start=2015-04-21; dates/1/end=2015-04-24; owner=x, y", "title=B", NULL };
  g_auto(Fixture) self = { 0 };
  g_autoptr(GString) table = NULL;

  set_up (&self, milestones, NULL);
  table = lima_report_agenda_csv (self.format, self.agenda, self.rows);
  g_assert_true (g_str_has_prefix (table->str, "Milestone,Process,When,First day,Last day,State,To go,Slip,Kind,Place,Goals,Owner,Source"));
  g_assert_null (strstr (table->str, "\n=1"));
  g_assert_nonnull (strstr (table->str, "\n\"'=1+1\",,21–24 Apr 2015,2015-04-21,2015-04-24,Now,until 24 Apr 2015,,,,,\"x, y\","));
  g_assert_nonnull (strstr (table->str, "\nB,,,,,Without a date,"));
}

/* ---- The sample ---- */

static const LimaReportAgendaRow *
find_row (const GPtrArray *rows, const char *title)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_str_has_prefix (((const LimaReportAgendaRow *) g_ptr_array_index (rows, i))->title, title))
      return g_ptr_array_index (rows, i);
  g_error ("There is no “%s”", title);
}

/* By the report, and what became known after it: the file has both. Contradictions, a milestone each: four sessions or five, the three sessions
 * that were to be in the month before the summit, the name of the Accord, and the approvals by either government. */
static void
test_sample (void)
{
  static const struct
  {
    const char *title;
    const char *expected; /* when | slip | state */
  } cases[] = {
    { "Session 1", "19–21 Jan 2015||Held" },
    { "Summit to adopt", "25–27 Sept 2015|as announced|Held" },
    { "Third International Conference on Financing", "13–16 Jul 2015|as announced|Held" },
    { "Four more sessions", "21 Apr – 2 Aug 2015|*|Held" },
    /* Some day of August, and 22 June: 8 days of June, 31 of July and 1 to 31 of August. */
    { "Session 6", "22–25 Jun 2015|40 to 70 days earlier|Held" },
    { "Government of Ethiopia approves", "*|sources differ|Held" },
    { "Government of Senegal approves", "*|sources differ|Held" },
    { "Executive Board approves the programme with Senegal", "Dec 2014||Held" },
  };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "portfolios", "lima-declaration-2014.lima", NULL);
  char *paths[] = { path, NULL };
  g_autoptr(LimaInput) input = lima_input_read_whole (paths, NULL, NULL, NULL, NULL);
  g_auto(LimaAgendaFilter) all = { 0 };
  g_auto(Fixture) self = { 0 };
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(LimaTimeline) chart = NULL;

  lima_agenda_filter_init (&all);
  self.format = lima_format_new ("en");
  self.snapshot = lima_portfolio_snapshot (input->portfolio);
  self.agenda = lima_agenda_new (self.snapshot, TODAY);
  self.rows = lima_agenda_filter_find (&all, self.agenda);
  rows = lima_report_agenda_rows (self.format, self.agenda, self.rows);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const LimaReportAgendaRow *row = find_row (rows, cases[i].title);
      g_autofree char *text = g_strjoin ("|", row->when, row->slip, row->stand, NULL);
      g_autoptr(GString) words = g_string_new (text);

      g_string_replace (words, "\342\200\211", " ", 0);
      g_test_message ("%s", row->title);
      if (!g_pattern_match_simple (cases[i].expected, words->str))
        g_error ("“%s” is not “%s”", words->str, cases[i].expected);
    }
  fixture_assert_text (lima_report_agenda_contradictions (self.format, self.agenda, self.rows), "5 contradictions kept side by side");
  chart = lima_report_agenda_timeline (self.format, self.agenda, self.rows);
  g_assert_cmpuint (lima_timeline_get_n_lanes (chart), ==, lima_snapshot_get_n (self.snapshot, LIMA_RECORD_PROCESS));
}

/* ---- Nothing ---- */

static void
test_empty (void)
{
  g_auto(Fixture) self = { 0 };
  g_autoptr(LimaTimeline) timeline = NULL;
  g_autoptr(LimaCrosstab) goals = NULL;
  g_autoptr(GString) table = NULL;
  g_autofree char *title = NULL, *body = NULL;

  set_up (&self, NULL, NULL);
  timeline = lima_report_agenda_timeline (self.format, self.agenda, self.rows);
  goals = lima_report_agenda_goals (self.format, self.agenda, self.rows);
  table = lima_report_agenda_csv (self.format, self.agenda, self.rows);
  fixture_assert_text (lima_report_agenda_status (self.format, self.agenda, self.rows), "0 milestones");
  g_assert_false (lima_report_agenda_due (self.format, self.agenda, 30, &title, &body));
  g_assert_cmpuint (lima_timeline_get_n_lanes (timeline), ==, 0);
  g_assert_cmpstr (lima_timeline_get_title (timeline), ==, "0 milestones");
  g_assert_cmpuint (lima_crosstab_get_n (goals), ==, 0);
  g_assert_nonnull (strchr (table->str, '\n'));
  g_assert_cmpstr (strchr (table->str, '\n'), ==, "\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/agenda/words", test_words);
  g_test_add_func ("/report/agenda/sentences", test_sentences);
  g_test_add_func ("/report/agenda/columns", test_columns);
  g_test_add_func ("/report/agenda/trail", test_trail);
  g_test_add_func ("/report/agenda/status", test_status);
  g_test_add_func ("/report/agenda/due", test_due);
  g_test_add_func ("/report/agenda/timeline", test_timeline);
  g_test_add_func ("/report/agenda/month", test_month);
  g_test_add_func ("/report/agenda/goals", test_goals);
  g_test_add_func ("/report/agenda/proposals", test_proposals);
  g_test_add_func ("/report/agenda/csv", test_csv);
  g_test_add_func ("/report/agenda/sample", test_sample);
  g_test_add_func ("/report/agenda/empty", test_empty);
  return g_test_run ();
}
