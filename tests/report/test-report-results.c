/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-report-results.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "indicator-fixture.h"
#include "lima-report-results-detail.h"

/* From the last day of 2014 to that of 2018 are 365 + 366 + 365 + 365 = 1461 days; by the last of 2016 731 are gone, 50.03 %. */
#define WHOLE "baseline-date 2014-12-31; baseline-source s; verification v; "
#define TODAY "2016-12-31"

static LimaFormat *format;

static LimaDate
date_of (const char *text)
{
  LimaDate date = { 0 };

  if (*text != '\0')
    g_assert_true (lima_date_parse (text, -1, &date));
  return date;
}

/* Indicators of one level, each with its id for a title. */
static LimaProgramme *
make_programme (const char *level, const char *const *given, guint n)
{
  LimaProgramme *programme = (LimaProgramme *) lima_block_new (&lima_programme_table, lima_atom ("g"));

  programme->indicators = fixture_indicators (given, n);
  for (guint i = 0; i < n; i++)
    {
      LimaProgrammeIndicator *indicator = (LimaProgrammeIndicator *) programme->indicators->item[i];

      indicator->title = lima_text_new ("en", lima_atom_text (indicator->head.id));
      indicator->level = lima_atom (level);
    }
  return programme;
}

static LimaReportResults *
make_results (const char *level, const char *const *given, guint n, const char *at, const char *period)
{
  LimaProgramme *programme = make_programme (level, given, n);
  LimaReportResults *results = lima_report_results_new (programme, date_of (at), date_of (period), format);

  lima_block_unref (&programme->head);
  return results;
}

static const LimaResultsRow *
row_of (const LimaReportResults *results, const char *id)
{
  int row = lima_report_results_find (results, lima_atom (id));

  g_assert_cmpint (row, >=, 0);
  return lima_report_results_get (results, (guint) row);
}

static void
assert_cell (const LimaResultsRow *row, LimaResultsColumn column, const char *expected)
{
  g_assert_cmpstr (row->cells[column].text, ==, expected);
}

/* The names of all rows, deeper ones behind more dots. */
static void
assert_names (const LimaReportResults *results, const char *expected)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < lima_report_results_get_n (results); i++)
    {
      const LimaResultsRow *row = lima_report_results_get (results, i);

      for (guint dot = 0; dot < row->depth; dot++)
        g_string_append_c (names, '.');
      g_string_append_printf (names, "%s\n", row->cells[LIMA_RESULTS_COLUMN_NAME].text);
    }
  g_assert_cmpstr (names->str, ==, expected);
}

static void
test_missing_first (void)
{
  static const char *const given[] = {
    "id whole; baseline 0; " WHOLE "target 2015/2018 10",
    "id no-baseline; " WHOLE "target 2015/2018 10; actual 4",
    "id nothing",
    "id no-source; baseline 0; baseline-date 2014; verification v; target 2015/2018 10",
  };
  g_autoptr(LimaReportResults) results = make_results ("impact", given, G_N_ELEMENTS (given), TODAY, "");
  g_autofree char *words = lima_report_results_describe (results);
  const LimaResultsRow *row;

  assert_names (results, "Something is missing\n.nothing\n.no-baseline\n.no-source\nImpact\n.whole\n");
  g_assert_cmpuint (lima_report_results_get (results, 0)->n, ==, 3);
  g_assert_cmpstr (lima_report_results_get (results, 4)->count, ==, "1");
  row = row_of (results, "no-baseline");
  assert_cell (row, LIMA_RESULTS_COLUMN_BASELINE, "missing");
  g_assert_true (row->cells[LIMA_RESULTS_COLUMN_BASELINE].is_missing);
  assert_cell (row, LIMA_RESULTS_COLUMN_PROGRESS, "cannot be known");
  g_assert_cmpstr (row->cells[LIMA_RESULTS_COLUMN_PROGRESS].tip, ==, "There is no baseline to start from.");
  g_assert_cmpstr (row->cells[LIMA_RESULTS_COLUMN_NAME].tip, ==, "Missing: baseline");
  assert_cell (row_of (results, "nothing"), LIMA_RESULTS_COLUMN_TARGET, "missing");
  g_assert_cmpstr (row_of (results, "no-source")->cells[LIMA_RESULTS_COLUMN_NAME].tip, ==, "Missing: source of the baseline");
  g_assert_cmpstr (words, ==, "4 indicators, 0 behind, 3 with something missing");
}

/* 3,140 of 10,500 are 29.90 %, less than 50.03 %. */
static void
test_revised (void)
{
  static const char *const given[] = { "id jobs; unit jobs; baseline 0; " WHOLE "target 2015/2018 12000 10500 2015-11-02; actual 3140" };
  g_autoptr(LimaReportResults) results = make_results ("impact", given, 1, TODAY, "");
  const LimaResultsRow *row = row_of (results, "jobs");
  g_autofree char *said = lima_report_results_say (results, 1, LIMA_RESULTS_COLUMN_TARGET), *words = lima_report_results_describe (results);
  g_autofree char *csv = lima_report_results_to_csv (results);

  assert_cell (row, LIMA_RESULTS_COLUMN_TARGET, "10,500");
  g_assert_cmpstr (row->cells[LIMA_RESULTS_COLUMN_TARGET].struck, ==, "12,000");
  assert_cell (row, LIMA_RESULTS_COLUMN_PROGRESS, "29.9\302\240%");
  g_assert_cmpint (row->status, ==, LIMA_PROGRESS_BEHIND);
  g_assert_cmpfloat_with_epsilon (row->done, 3140.0 / 10500, 1e-12);
  g_assert_cmpfloat_with_epsilon (row->gone, 731.0 / 1461, 1e-12);
  g_assert_cmpstr (said, ==, "jobs: Target 10,500, revised from 12,000. 10,500 by 2018, revised from 12,000 on 2 Nov 2015");
  g_assert_cmpstr (words, ==, "1 indicator, 1 behind, 0 with something missing");
  g_assert_nonnull (strstr (csv, "\r\nImpact,jobs,jobs,0,\"12,000\",\"10,500\",\"3,140\","));
}

/* Before the day of the revision the first target holds. */
static void
test_not_revised_yet (void)
{
  static const char *const given[] = { "id jobs; baseline 0; " WHOLE "target 2015/2018 12000 10500 2015-11-02; actual 3140" };
  g_autoptr(LimaReportResults) results = make_results ("impact", given, 1, "2015-11-01", "");

  assert_cell (row_of (results, "jobs"), LIMA_RESULTS_COLUMN_TARGET, "12,000");
  g_assert_null (row_of (results, "jobs")->cells[LIMA_RESULTS_COLUMN_TARGET].struck);
}

/* What parts that are not known leave of a judgement: 140 of 200 are 70 %, 40 are 20 %, 50.03 % are needed. */
static void
test_sum (void)
{
  static const struct { const char *parts[3], *actual, *done; LimaProgressStatus status; } cases[] = {
    { { "100", "40", "30" }, "170", "85.0\302\240%", LIMA_PROGRESS_ON_TRACK },
    { { "100", "40", "_" }, "≥\302\240140", "≥\302\24070.0\302\240%", LIMA_PROGRESS_ON_TRACK },
    { { "30", "10", "_" }, "≥\302\24040", "≥\302\24020.0\302\240%", LIMA_PROGRESS_UNKNOWN },
    { { "30", "10", "0" }, "40", "20.0\302\240%", LIMA_PROGRESS_BEHIND },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char *given[4] = { g_strdup ("id all; unit jobs; rule sum; baseline 0; " WHOLE "target 2015/2018 200") };

      for (guint part = 0; part < 3; part++)
        given[part + 1] = g_strdup_printf ("id p%u; parent all; unit jobs; baseline 0; " WHOLE "target 2015/2018 70; actual %s", part, cases[i].parts[part]);
      g_autoptr(LimaReportResults) results = make_results ("outcome", (const char *const *) given, 4, TODAY, "");
      const LimaResultsRow *row = row_of (results, "all");

      assert_names (results, "Outcome\n.all\n..p0\n..p1\n..p2\n");
      assert_cell (row, LIMA_RESULTS_COLUMN_ACTUAL, cases[i].actual);
      assert_cell (row, LIMA_RESULTS_COLUMN_PROGRESS, cases[i].done);
      g_assert_cmpint (row->status, ==, cases[i].status);
      g_assert_true (row->has_children);
      for (guint part = 0; part < 4; part++)
        g_free (given[part]);
    }
}

static void
test_sum_said (void)
{
  static const char *const given[] = {
    "id all; unit jobs; rule sum; baseline 0; " WHOLE "target 2015/2018 200",
    "id a; parent all; unit jobs; baseline 0; " WHOLE "target 2015/2018 100; actual 40",
    "id b; parent all; unit jobs; baseline 0; " WHOLE "target 2015/2018 100",
  };
  g_autoptr(LimaReportResults) results = make_results ("impact", given, 3, TODAY, "");
  g_autofree char *actual = lima_report_results_say (results, 1, LIMA_RESULTS_COLUMN_ACTUAL);
  g_autofree char *progress = lima_report_results_say (results, 1, LIMA_RESULTS_COLUMN_PROGRESS);

  g_assert_cmpstr (actual, ==, "all: Actual at least 40. Sum of 2 parts; 1 unknown");
  g_assert_nonnull (strstr (progress, "The pace cannot be known: parts of the actual value are missing."));
}

/* (38 - 4) / (60 - 4) is 60.71 %. */
static void
test_percentage (void)
{
  static const char *const given[] = { "id plans; unit firms; percentage; baseline 4 of 100; " WHOLE "target 2015/2018 60; actual 19 of 50" };
  g_autoptr(LimaReportResults) results = make_results ("outcome", given, 1, TODAY, "");
  const LimaResultsRow *row = row_of (results, "plans");

  assert_cell (row, LIMA_RESULTS_COLUMN_UNIT, "%, firms");
  assert_cell (row, LIMA_RESULTS_COLUMN_BASELINE, "4\302\240%");
  g_assert_cmpstr (row->cells[LIMA_RESULTS_COLUMN_BASELINE].tip, ==, "4 of 100");
  assert_cell (row, LIMA_RESULTS_COLUMN_ACTUAL, "38\302\240%");
  g_assert_cmpstr (row->cells[LIMA_RESULTS_COLUMN_ACTUAL].tip, ==, "19 of 50");
  assert_cell (row, LIMA_RESULTS_COLUMN_PROGRESS, "60.7\302\240%");
  g_assert_cmpint (row->status, ==, LIMA_PROGRESS_ON_TRACK);
}

static void
test_qualitative (void)
{
  static const char *const given[] = { "id trust; qualitative; baseline-text low; " WHOLE "target 2015/2018; target-text high" };
  g_autoptr(LimaReportResults) results = make_results ("coordination", given, 1, TODAY, "");
  const LimaResultsRow *row = row_of (results, "trust");

  assert_names (results, "Coordination\n.trust\n");
  assert_cell (row, LIMA_RESULTS_COLUMN_UNIT, "in words");
  assert_cell (row, LIMA_RESULTS_COLUMN_BASELINE, "low");
  assert_cell (row, LIMA_RESULTS_COLUMN_TARGET, "high");
  assert_cell (row, LIMA_RESULTS_COLUMN_PROGRESS, "cannot be known");
  g_assert_true (isnan (row->done));
}

/* 3,140 less 1,130 and 1,790 leaves 220; 1,130 of 4,200 are 26.90 %, 1,790 of 6,300 are 28.41 %. */
static void
test_parts (void)
{
  static const char *const given[] = {
    "id jobs; baseline 0; " WHOLE "target 2015/2018 10500; actual 3140; part women 4200 1130; part men 6300 1790; part youth _ 905" };
  g_autoptr(LimaReportResults) results = make_results ("impact", given, 1, TODAY, "");
  const LimaResultsRow *women, *rest;

  assert_names (results, "Impact\n.jobs\n..Women\n..Men\n..Youth\n..Not stated\n");
  women = lima_report_results_get (results, 2);
  assert_cell (women, LIMA_RESULTS_COLUMN_TARGET, "4,200");
  assert_cell (women, LIMA_RESULTS_COLUMN_PROGRESS, "26.9\302\240%");
  assert_cell (lima_report_results_get (results, 3), LIMA_RESULTS_COLUMN_PROGRESS, "28.4\302\240%");
  assert_cell (lima_report_results_get (results, 4), LIMA_RESULTS_COLUMN_PROGRESS, "");
  rest = lima_report_results_get (results, 5);
  g_assert_cmpint (rest->kind, ==, LIMA_RESULTS_ROW_REMAINDER);
  assert_cell (rest, LIMA_RESULTS_COLUMN_ACTUAL, "220");
  assert_cell (rest, LIMA_RESULTS_COLUMN_TARGET, "");
}

static void
test_parts_beyond (void)
{
  static const char *const given[] = { "id jobs; baseline 0; " WHOLE "target 2015/2018 100; actual 10; part women _ 8; part men _ 5" };
  g_autoptr(LimaReportResults) results = make_results ("impact", given, 1, TODAY, "");
  const LimaResultsRow *rest = lima_report_results_get (results, 4);

  g_assert_cmpuint (lima_report_results_get_n (results), ==, 5);
  assert_cell (rest, LIMA_RESULTS_COLUMN_ACTUAL, "−3");
  g_assert_true (rest->cells[LIMA_RESULTS_COLUMN_ACTUAL].is_missing);
  g_assert_cmpstr (rest->cells[LIMA_RESULTS_COLUMN_ACTUAL].tip, ==, "The parts are more than the whole.");
}

/* The target of the period that is asked for; the actual value is the latest. */
static void
test_period (void)
{
  static const char *const given[] = { "id jobs; baseline 0; " WHOLE "target 2015/2016 100; actual 60; target 2017/2018 300" };
  static const struct { const char *at, *period, *target, *actual, *heading, *done; } cases[] = {
    { TODAY, "", "100", "60", "Target", "60.0\302\240%" },
    { TODAY, "2016", "100", "60", "Target 2016", "60.0\302\240%" },
    { TODAY, "2018", "300", "60", "Target 2018", "20.0\302\240%" },
    { "2017-06-30", "", "300", "60", "Target", "20.0\302\240%" },
    { "2017-06-30", "2016", "100", "60", "Target 2016", "60.0\302\240%" },
    { TODAY, "2020", "", "60", "Target 2020", "cannot be known" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaReportResults) results = make_results ("output", given, 1, cases[i].at, cases[i].period);
      const LimaResultsRow *row = row_of (results, "jobs");
      g_autofree char *heading = lima_report_results_get_heading (results, LIMA_RESULTS_COLUMN_TARGET);

      assert_cell (row, LIMA_RESULTS_COLUMN_TARGET, cases[i].target);
      assert_cell (row, LIMA_RESULTS_COLUMN_ACTUAL, cases[i].actual);
      assert_cell (row, LIMA_RESULTS_COLUMN_PROGRESS, cases[i].done);
      g_assert_cmpstr (heading, ==, cases[i].heading);
    }
}

static void
test_periods (void)
{
  static const char *const given[] = { "id a; target 2017/2018 3; target _/_ 1; target 2015/2016 2", "id b; target 2018/2018-12-31 4; target 2019/2019 5" };
  LimaProgramme *programme = make_programme ("output", given, 2);
  g_autoptr(GArray) periods = lima_report_results_get_periods (programme);

  g_assert_cmpuint (periods->len, ==, 3); /* the last day of 2018 is the end of 2018 */
  g_assert_cmpint (g_array_index (periods, LimaDate, 0).year, ==, 2016);
  g_assert_cmpint (g_array_index (periods, LimaDate, 1).year, ==, 2018);
  g_assert_cmpint (g_array_index (periods, LimaDate, 2).year, ==, 2019);
  lima_block_unref (&programme->head);
}

/* A part of itself stands by itself, and nothing is lost. */
static void
test_cycle (void)
{
  static const char *const given[] = {
    "id a; parent b; rule sum; baseline 0; " WHOLE "target 2015/2018 1", "id b; parent a; rule sum; baseline 0; " WHOLE "target 2015/2018 1",
    "id c; parent gone; baseline 0; " WHOLE "target 2015/2018 1", "id d; parent e; baseline 0; " WHOLE "target 2015/2018 1", "id e",
  };
  g_autoptr(LimaReportResults) results = make_results ("output", given, G_N_ELEMENTS (given), TODAY, "");

  assert_names (results, "Something is missing\n.e\nOutput\n.a\n.b\n.c\n.d\n");
}

static const char *
fact_of (const LimaResultsDetail *detail, const char *name)
{
  for (guint i = 0; i < detail->facts->len; i++)
    if (g_str_equal (g_array_index (detail->facts, LimaResultsFact, i).name, name))
      return g_array_index (detail->facts, LimaResultsFact, i).value;
  return NULL;
}

/* 905 of 3,140 are 28.82 %, 220 are 7.01 %. */
static void
test_detail (void)
{
  static const char *const given[] = {
    "id jobs; unit jobs; baseline 0; " WHOLE "target 2015/2015 2000; actual 1380; target 2016/2018 12000 10500 2015-11-02; actual 3140; "
    "part women 4200 1130; part men 6300 1790; part youth _ 905" };
  LimaProgramme *programme = make_programme ("impact", given, 1);
  g_autoptr(LimaResultsDetail) detail = lima_results_detail_new (programme, lima_atom ("jobs"), date_of (TODAY), (LimaDate) { 0 }, format);
  const LimaResultsShare *youth, *rest;

  g_assert_cmpstr (detail->title, ==, "jobs");
  g_assert_cmpstr (fact_of (detail, "Baseline"), ==, "0, 31 Dec 2014");
  g_assert_cmpstr (fact_of (detail, "Target"), ==, "10,500 by 2018, revised from 12,000 on 2 Nov 2015");
  g_assert_cmpstr (fact_of (detail, "Source"), ==, "s");
  g_assert_null (fact_of (detail, "Rule"));
  g_assert_cmpuint (detail->who->len, ==, 4);
  youth = &g_array_index (detail->who, LimaResultsShare, 2);
  g_assert_cmpstr (youth->share, ==, "28.8\302\240%");
  rest = &g_array_index (detail->who, LimaResultsShare, 3);
  g_assert_cmpstr (rest->figure, ==, "220");
  g_assert_cmpstr (rest->share, ==, "7.0\302\240%");
  g_assert_true (rest->is_remainder);
  g_assert_cmpuint (detail->actuals->len, ==, 2);
  g_assert_cmpstr (g_array_index (detail->actuals, LimaResultsFact, 0).name, ==, "2016 to 2018");
  g_assert_cmpstr (g_array_index (detail->actuals, LimaResultsFact, 1).value, ==, "1,380");
  g_assert_null (lima_results_detail_new (programme, lima_atom ("other"), date_of (TODAY), (LimaDate) { 0 }, format));
  lima_block_unref (&programme->head);
}

/* A baseline, two actual values, two targets and one that was revised. */
static void
test_course (void)
{
  static const char *const given[] = {
    "id jobs; baseline 0; " WHOLE "target 2015/2015 2000; actual 1380; target 2016/2018 12000 10500 2015-11-02; actual 3140", "id empty" };
  static const char *const labels[] = { "Baseline, 31 Dec 2014", "Actual value, 2015", "Actual value, 31 Dec 2016", "Target, 2015",
                                        "Revised target, 2018", "Target as first set, 2018" };
  LimaProgramme *programme = make_programme ("impact", given, 2);
  g_autoptr(LimaCourse) course = lima_report_results_course (programme, lima_atom ("jobs"), date_of (TODAY), format);
  const LimaChartTable *table = lima_course_get_table (course);

  g_assert_cmpuint (lima_chart_table_get_n_rows (table), ==, G_N_ELEMENTS (labels));
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    g_assert_cmpstr (lima_chart_table_get_row (table, i)->label, ==, labels[i]);
  g_assert_null (lima_report_results_course (programme, lima_atom ("empty"), date_of (TODAY), format));
  lima_block_unref (&programme->head);
}

static void
test_progress (void)
{
  static const char *const given[] = { "id jobs; baseline 0; " WHOLE "target 2015/2018 12000 10500 2015-11-02; actual 3140", "id empty" };
  LimaProgramme *programme = make_programme ("impact", given, 2);
  g_autoptr(LimaProgress) chart = lima_report_results_progress (programme, date_of (TODAY), (LimaDate) { 0 }, format);
  const LimaChartTable *table = lima_progress_get_table (chart);

  g_assert_cmpstr (lima_chart_table_get_title (table), ==, "2 indicators, 1 behind, 1 with something missing");
  g_assert_cmpstr (lima_chart_table_get_row (table, 0)->figure, ==, "cannot be known");
  g_assert_cmpstr (lima_chart_table_get_row (table, 1)->share, ==, "50.0\302\240% needed");
  g_assert_cmpstr (lima_chart_table_get_row (table, 1)->key, ==, "jobs");
  lima_block_unref (&programme->head);
}

int
main (int argc, char **argv)
{
  int failures;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  format = lima_format_new ("en");
  g_test_add_func ("/report/results/missing-first", test_missing_first);
  g_test_add_func ("/report/results/revised", test_revised);
  g_test_add_func ("/report/results/not-revised-yet", test_not_revised_yet);
  g_test_add_func ("/report/results/sum", test_sum);
  g_test_add_func ("/report/results/sum-said", test_sum_said);
  g_test_add_func ("/report/results/percentage", test_percentage);
  g_test_add_func ("/report/results/qualitative", test_qualitative);
  g_test_add_func ("/report/results/parts", test_parts);
  g_test_add_func ("/report/results/parts-beyond", test_parts_beyond);
  g_test_add_func ("/report/results/period", test_period);
  g_test_add_func ("/report/results/periods", test_periods);
  g_test_add_func ("/report/results/cycle", test_cycle);
  g_test_add_func ("/report/results/detail", test_detail);
  g_test_add_func ("/report/results/course", test_course);
  g_test_add_func ("/report/results/progress", test_progress);
  failures = g_test_run ();
  lima_format_unref (format);
  return failures;
}
