/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Histogram and concentration of project sizes as pictures, with numbers worked by hand. */

#include <lima-input.h>
#include <lima-report-picture.h>
#include <string.h>

#include "chart-checks.h"
#include "chart-samples.h"
#include "fixture.h"

#define NB "\302\240"

/* 10 in all: 4 + 3 + 2 + 1, the largest of which is above 2.5; one has nothing recorded. */
static LimaFacts *
make_facts (gboolean below)
{
  return fixture_facts (NULL, "id a; flow 3 4 2014-01-01 USD", "id b; flow 3 3 2014-01-01 USD", "id c; flow 3 2 2014-01-01 USD",
                        below ? "id d; flow 3 -1 2014-01-01 USD" : "id d; flow 3 1 2014-01-01 USD", "id e; flow 2 9 2014-01-01 USD", NULL);
}

static LimaReportPicture *
draw (LimaPictureKind kind, const LimaFacts *facts, LimaFormat *format)
{
  LimaReportChartOptions options = { .format = format, .measure = "spend" };
  LimaQuery query;

  lima_query_init (&query);
  g_assert_true (lima_query_parse_by (&query, "size"));
  g_assert_true (lima_query_parse_sizes (&query, "2.5"));
  return lima_report_picture_new (kind, facts, &query, &options, NULL, NULL);
}

static gboolean
has_footnote (const LimaChartTable *table, const char *bold, const char *text)
{
  for (guint i = 0; i < lima_chart_table_get_n_footnotes (table); i++)
    {
      const LimaChartNote *note = lima_chart_table_get_footnote (table, i);

      if (g_strcmp0 (note->bold, bold) == 0 && strstr (note->text, text) != NULL)
        return TRUE;
    }
  return FALSE;
}

static LimaDrawing *
lay_out (const LimaReportPicture *picture)
{
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, LIMA_CHART_PAPER);
  return lima_report_picture_layout (picture, &theme, 700, 0, LIMA_CHART_ALL);
}

static char *
write_amounts (const LimaReportPicture *picture, int mark)
{
  const LimaAmounts *amounts = lima_report_picture_get_amounts (picture, mark);

  return amounts == NULL ? NULL : lima_amounts_to_text (amounts);
}

/* Of four projects two are above 2.5, 50 %, and hold 7 of 10. The mark, the row of the table, the line of the file and what leads to the projects say
 * the same. */
static void
test_histogram (void)
{
  static const struct
  {
    const char *label;
    guint projects;
    const char *part, *amount, *share, *amounts, *said;
  } expected[] = {
    { "up to 1", 1, "25.0" NB "%", "1", "10.0" NB "%", "within,0,1,0,0,USD", "up to 1: 1 project, 25.0" NB "%, holding 1 · 10.0" NB "%; second of 3" },
    { "above 1 to 2", 1, "25.0" NB "%", "2", "20.0" NB "%", "within,1,2,0,0,USD", "above 1 to 2: 1 project, 25.0" NB "%, holding 2 · 20.0" NB "%; second of 3" },
    { "above 2 to 5", 2, "50.0" NB "%", "7", "70.0" NB "%", "within,2,5,0,0,USD", "above 2 to 5: 2 projects, 50.0" NB "%, holding 7 · 70.0" NB "%; first of 3" },
    { "None recorded", 1, NULL, NULL, NULL, "none,0,0,0,0,USD", "None recorded: 1 project" },
    { "With an amount", 4, "100" NB "%", "10", "100" NB "%", NULL, NULL },
  };
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(LimaFacts) facts = make_facts (FALSE);
  g_autoptr(LimaReportPicture) picture = draw (LIMA_PICTURE_HISTOGRAM, facts, format);
  const LimaReportSizes *sizes = lima_report_picture_get_sizes (picture);
  const LimaChartTable *words = lima_report_picture_get_words (picture);
  g_autoptr(LimaDrawing) drawing = lay_out (picture);
  g_autofree char *csv = lima_report_sizes_to_csv (sizes), *tsv = lima_report_sizes_to_tsv (sizes), *texts = chart_checks_get_texts (drawing);

  g_assert_cmpstr (lima_chart_table_get_title (words), ==, "2 of 4 projects, 50.0" NB "%, are above 2.5 and hold 7 · 70.0" NB "%");
  g_assert_cmpuint (lima_report_sizes_get_n (sizes), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const LimaReportSizesRow *row = lima_report_sizes_get_row (sizes, i);
      const LimaDrawingMark *mark = lima_drawing_get_mark (drawing, (int) i);
      g_autofree char *amounts = write_amounts (picture, (int) i);

      g_assert_cmpstr (row->label, ==, expected[i].label);
      g_assert_cmpuint (row->projects, ==, expected[i].projects);
      g_assert_cmpstr (row->share_of_projects, ==, expected[i].part);
      g_assert_cmpstr (row->amount, ==, expected[i].amount);
      g_assert_cmpstr (row->share, ==, expected[i].share);
      g_assert_cmpstr (amounts, ==, expected[i].amounts);
      g_assert_cmpstr (mark == NULL ? NULL : mark->text, ==, expected[i].said);
    }
  g_assert_cmpstr (csv, ==, "kind,above,up_to,currency,projects,share_of_projects,amount,share\r\nsize,0,1,USD,1,25,1,10\r\nsize,1,2,USD,1,25,2,20\r\n"
                            "size,2,5,USD,2,50,7,70\r\nnot-recorded,,,USD,1,,,\r\ntotal,,,USD,4,100,10,100\r\n");
  g_assert_nonnull (strstr (tsv, "above 2 to 5\t2\t50\t7\tUSD\t70\n"));
  g_assert_nonnull (strstr (texts, "Up to 2.5"));
  g_assert_nonnull (strstr (texts, "Above 2.5"));
  g_assert_nonnull (strstr (texts, "2 projects · 50.0" NB "%"));
  g_assert_nonnull (strstr (texts, "3 · 30.0" NB "%"));
  g_assert_null (strstr (texts, "published"));
  g_assert_true (has_footnote (words, "Not recorded:", "1 project has no amount"));
  chart_checks_assert (drawing);
}

/* Zero is an amount, which stands by itself, and what is below is never a part of a whole. */
static void
test_apart (void)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(LimaFacts) facts = fixture_facts (NULL, "id a; flow 3 4 2014-01-01 USD", "id b; flow 3 0 2014-01-01 USD", "id c; flow 3 -1 2014-01-01 USD",
                                              "id d; flow 3 -2.5 2014-01-01 USD", NULL);
  g_autoptr(LimaReportPicture) picture = draw (LIMA_PICTURE_HISTOGRAM, facts, format);
  g_autoptr(LimaDrawing) drawing = lay_out (picture);
  g_autofree char *csv = lima_report_sizes_to_csv (lima_report_picture_get_sizes (picture)), *below = write_amounts (picture, 0), *zero = write_amounts (picture, 1);

  g_assert_cmpstr (csv, ==, "kind,above,up_to,currency,projects,share_of_projects,amount,share\r\nbelow-zero,,,USD,2,50,-3.5,\r\nzero,,,USD,1,25,0,\r\n"
                            "size,2,5,USD,1,25,4,\r\ntotal,,,USD,4,100,0.5,\r\n");
  g_assert_cmpstr (below, ==, "below,0,0,0,0,USD");
  g_assert_cmpstr (zero, ==, "zero,0,0,0,0,USD");
  g_assert_cmpstr (lima_drawing_get_mark (drawing, 0)->text, ==, "Below zero: 2 projects, 50.0" NB "%, holding −3.50");
  g_assert_cmpstr (lima_drawing_get_mark (drawing, 1)->text, ==, "Zero: 1 project, 25.0" NB "%");
  g_assert_cmpstr (lima_drawing_get_mark (drawing, 2)->text, ==, "above 2 to 5: 1 project, 25.0" NB "%, holding 4.00");
}

/* An empty size is a row, but no mark, and leads nowhere. */
static void
test_gap (void)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(LimaFacts) facts = fixture_facts (NULL, "id a; flow 3 4 2014-01-01 USD", "id b; flow 3 15 2014-01-01 USD", NULL);
  g_autoptr(LimaReportPicture) picture = draw (LIMA_PICTURE_HISTOGRAM, facts, format);
  g_autoptr(LimaDrawing) drawing = lay_out (picture);

  g_assert_cmpuint (lima_report_sizes_get_n (lima_report_picture_get_sizes (picture)), ==, 4);
  g_assert_cmpuint (lima_drawing_get_n_marks (drawing), ==, 2);
  g_assert_null (lima_drawing_get_mark (drawing, 1));
  g_assert_null (lima_report_picture_get_amounts (picture, 1));
  g_assert_null (lima_report_picture_get_amounts (picture, 3)); /* the total */
  g_assert_null (lima_report_picture_get_amounts (picture, 4));
  g_assert_null (lima_report_picture_get_amounts (picture, -1));
}

/* Paragraph 10 prints 31 above 1 M and 300 above 100,000, and does not say whether these are among those: each class has it beside it where year,
 * measure, classes and projects are those of the paragraph, and nowhere else. */
static void
test_printed (void)
{
  static const struct { const char *measure, *sizes; int year; gboolean masked; gboolean has; } cases[] = {
    { "spend", "100000,1000000", 2014, FALSE, TRUE }, { "spend", "100000,1000000", 0, FALSE, TRUE }, { "spend", "100000", 2014, FALSE, FALSE },
    { "spend", "100000,2000000", 2014, FALSE, FALSE }, { "incoming-funds", "100000,1000000", 2014, FALSE, FALSE },
    { "spend", "100000,1000000", 2014, TRUE, FALSE },
  };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "portfolios", "lima-declaration-2014.lima", NULL);
  char *paths[] = { path, NULL };
  g_autoptr(LimaInput) input = lima_input_read_whole (paths, NULL, NULL, NULL, NULL);
  g_autoptr(LimaSnapshot) snapshot = lima_portfolio_snapshot (input->portfolio);
  g_autoptr(LimaFacts) facts = lima_facts_new_from_snapshot (snapshot, NULL, 0, NULL, NULL);
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autofree guint8 *mask = g_malloc0 (lima_facts_get_n_projects (facts));

  memset (mask, TRUE, lima_facts_get_n_projects (facts));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimaReportChartOptions options = { .format = format, .language = "en", .measure = cases[i].measure, .snapshot = snapshot };
      g_autoptr(LimaReportPicture) picture = NULL;
      g_autoptr(LimaDrawing) drawing = NULL;
      g_autofree char *texts = NULL;
      LimaQuery query;

      lima_query_init (&query);
      g_assert_true (lima_query_parse_by (&query, "size") && lima_query_parse_sizes (&query, cases[i].sizes));
      g_assert_true (lima_measure_parse (cases[i].measure, &query.measure));
      query.first_year = query.last_year = cases[i].year;
      query.projects = cases[i].masked ? mask : NULL;
      picture = lima_report_picture_new (LIMA_PICTURE_HISTOGRAM, facts, &query, &options, NULL, NULL);
      drawing = lay_out (picture);
      texts = chart_checks_get_texts (drawing);
      g_test_message ("%u: %s", i, texts);
      g_assert_cmpint (strstr (texts, "published: 31\n") != NULL, ==, cases[i].has);
      g_assert_cmpint (strstr (texts, "published: between 269 and 300\n") != NULL, ==, cases[i].has);
      g_assert_cmpint (strstr (texts, "published: at least 552\n") != NULL, ==, cases[i].has);
      g_assert_cmpint (has_footnote (lima_report_picture_get_words (picture), "Published:", "¶10"), ==, cases[i].has);
      if (!cases[i].has)
        continue;
      g_assert_nonnull (strstr (texts, "31 projects · 3.5" NB "%"));
      g_assert_nonnull (strstr (texts, "583 projects · 66.0" NB "%"));
    }
}

/* The largest holds 4 of 10, the two largest 7, which is more than half; three hold 9, which is more than four fifths. By the formula of the mean
 * difference the coefficient is (2 x (1 x 1 + 2 x 2 + 3 x 3 + 4 x 4) / (4 x 10)) - 5 / 4 = 0.25. */
static void
test_lorenz (void)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(LimaFacts) facts = make_facts (FALSE);
  g_autoptr(LimaReportPicture) picture = draw (LIMA_PICTURE_LORENZ, facts, format);
  const LimaReportSizes *sizes = lima_report_picture_get_sizes (picture);
  g_autoptr(LimaDrawing) drawing = lay_out (picture);
  g_autofree char *csv = lima_report_sizes_to_csv (sizes), *html = lima_report_sizes_to_html (sizes), *third = write_amounts (picture, 2);
  guint n = 0;

  g_assert_cmpuint (lima_drawing_get_n_marks (drawing), ==, 4);
  g_assert_cmpstr (lima_drawing_get_mark (drawing, 0)->text, ==, "The largest project, 25.0" NB "% of them: 4 · 40.0" NB "%");
  g_assert_cmpstr (lima_drawing_get_mark (drawing, 1)->text, ==, "The largest 2 projects, 50.0" NB "% of them: 7 · 70.0" NB "%");
  g_assert_cmpstr (lima_drawing_get_mark (drawing, 2)->text, ==, "The largest 3 projects, 75.0" NB "% of them: 9 · 90.0" NB "%");
  g_assert_cmpstr (lima_drawing_get_mark (drawing, 3)->text, ==, "The largest 4 projects, 100" NB "% of them: 10 · 100" NB "%");
  for (guint i = 0; i < 4; i++)
    n += lima_drawing_get_mark (drawing, (int) i)->line.width > 0;
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (lima_report_sizes_get_n (sizes), ==, 4);
  g_assert_cmpstr (lima_report_sizes_get_row (sizes, 2)->label, ==, "The largest 3 projects");
  g_assert_cmpstr (third, ==, "largest,3,0,0,0,USD");
  g_assert_cmpstr (csv, ==, "largest_projects,share_of_projects,currency,amount,share\r\n1,25,USD,4,40\r\n2,50,USD,7,70\r\n3,75,USD,9,90\r\n4,100,USD,10,100\r\n");
  g_assert_nonnull (strstr (html, "<td>The largest 3 projects</td><td align=\"right\">3</td><td align=\"right\">75.0" NB "%</td><td align=\"right\">9</td>"));
  g_assert_true (has_footnote (lima_report_picture_get_words (picture), "Gini coefficient:", "0.250;"));
}

/* Shares of a whole with a part below zero mean nothing: no curve, and words that say so; the histogram counts it. */
static void
test_below (void)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(LimaFacts) facts = make_facts (TRUE);
  g_autoptr(LimaReportPicture) curve = draw (LIMA_PICTURE_LORENZ, facts, format), histogram = draw (LIMA_PICTURE_HISTOGRAM, facts, format);
  g_autoptr(LimaDrawing) drawing = lay_out (curve);
  g_autofree char *csv = lima_report_sizes_to_csv (lima_report_picture_get_sizes (curve));

  g_assert_cmpuint (lima_drawing_get_n_marks (drawing), ==, 0);
  g_assert_nonnull (strstr (lima_chart_table_get_empty_text (lima_report_picture_get_words (curve)), "below zero"));
  g_assert_cmpstr (csv, ==, "largest_projects,share_of_projects,currency,amount,share\r\n");
  g_assert_cmpuint (lima_report_sizes_get_n (lima_report_picture_get_sizes (curve)), ==, 0);
  g_assert_cmpstr (lima_report_sizes_get_row (lima_report_picture_get_sizes (histogram), 0)->label, ==, "Below zero");
  g_assert_cmpuint (lima_report_sizes_get_row (lima_report_picture_get_sizes (histogram), 0)->projects, ==, 1);
}

static void
test_empty (void)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(LimaFacts) facts = fixture_facts (NULL, "id a; flow 2 4 2014-01-01 USD", NULL);
  g_autoptr(LimaReportPicture) curve = draw (LIMA_PICTURE_LORENZ, facts, format), histogram = draw (LIMA_PICTURE_HISTOGRAM, facts, format);

  g_assert_cmpstr (lima_chart_table_get_title (lima_report_picture_get_words (curve)), ==, "No amounts to show");
  g_assert_cmpuint (lima_report_sizes_get_n (lima_report_picture_get_sizes (histogram)), ==, 1);
  g_assert_cmpint (lima_report_sizes_get_row (lima_report_picture_get_sizes (histogram), 0)->kind, ==, LIMA_REPORT_SIZES_NONE);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-sizes-chart/histogram", test_histogram);
  g_test_add_func ("/report-sizes-chart/apart", test_apart);
  g_test_add_func ("/report-sizes-chart/gap", test_gap);
  g_test_add_func ("/report-sizes-chart/printed", test_printed);
  g_test_add_func ("/report-sizes-chart/lorenz", test_lorenz);
  g_test_add_func ("/report-sizes-chart/below", test_below);
  g_test_add_func ("/report-sizes-chart/empty", test_empty);
  result = g_test_run ();
  chart_samples_clean_up ();
  return result;
}
