/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Histogram and concentration of project sizes as pictures, with numbers worked by hand. */

#include <lima-report-picture.h>
#include <string.h>

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

/* Of four projects two are above 2.5, 50 %, and hold 7 of 10. */
static void
test_histogram (void)
{
  static const struct { const char *label; const char *figure; const char *share; } expected[] = {
    { "up to 1", "1 project", "25.0" NB "%" }, { "above 1 to 2", "1 project", "25.0" NB "%" }, { "above 2 to 5", "2 projects", "50.0" NB "%" },
    { "None recorded", "1 project", NULL },
  };
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(LimaFacts) facts = make_facts (FALSE);
  g_autoptr(LimaReportPicture) picture = draw (LIMA_PICTURE_HISTOGRAM, facts, format);
  const LimaChartTable *table = lima_report_picture_get_words (picture);

  g_assert_cmpstr (lima_chart_table_get_title (table), ==, "2 of 4 projects, 50.0" NB "%, are above 2.5 and hold 7 · 70.0" NB "%");
  g_assert_cmpuint (lima_chart_table_get_n_rows (table), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const LimaChartRow *row = lima_chart_table_get_row (table, i);

      g_assert_cmpstr (row->label, ==, expected[i].label);
      g_assert_cmpstr (row->figure, ==, expected[i].figure);
      g_assert_cmpstr (row->share, ==, expected[i].share);
    }
  g_assert_cmpint (lima_chart_table_get_row (table, 3)->kind, ==, LIMA_CHART_REMAINDER);
  g_assert_true (has_footnote (table, "Up to 2.5:", "2 projects, 50.0" NB "%, hold 3 · 30.0" NB "%."));
  g_assert_true (has_footnote (table, "Above 2.5:", "2 projects, 50.0" NB "%, hold 7 · 70.0" NB "%."));
  g_assert_true (has_footnote (table, "Not recorded:", "1 project has no amount"));
}

/* The largest holds 4 of 10, the two largest 7, which is more than half; three hold 9, which is more than four fifths. By the formula of the mean
 * difference the coefficient is (2 x (1 x 1 + 2 x 2 + 3 x 3 + 4 x 4) / (4 x 10)) - 5 / 4 = 0.25. */
static void
test_lorenz (void)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(LimaFacts) facts = make_facts (FALSE);
  g_autoptr(LimaReportPicture) picture = draw (LIMA_PICTURE_LORENZ, facts, format);
  g_autoptr(LimaDrawing) drawing = NULL;
  LimaChartTheme theme;
  guint n = 0;

  lima_chart_theme_init (&theme, LIMA_CHART_PAPER);
  drawing = lima_report_picture_layout (picture, &theme, 700, 0, LIMA_CHART_ALL);
  g_assert_cmpuint (lima_drawing_get_n_marks (drawing), ==, 4);
  g_assert_cmpstr (lima_drawing_get_mark (drawing, 0)->text, ==, "The largest project, 25.0" NB "% of them: 4 · 40.0" NB "%");
  g_assert_cmpstr (lima_drawing_get_mark (drawing, 1)->text, ==, "The largest 2 projects, 50.0" NB "% of them: 7 · 70.0" NB "%");
  g_assert_cmpstr (lima_drawing_get_mark (drawing, 2)->text, ==, "The largest 3 projects, 75.0" NB "% of them: 9 · 90.0" NB "%");
  g_assert_cmpstr (lima_drawing_get_mark (drawing, 3)->text, ==, "The largest 4 projects, 100" NB "% of them: 10 · 100" NB "%");
  for (guint i = 0; i < 4; i++)
    n += lima_drawing_get_mark (drawing, (int) i)->line.width > 0;
  g_assert_cmpuint (n, ==, 3);
  g_assert_true (has_footnote (lima_report_picture_get_words (picture), "Gini coefficient:", "0.250;"));
}

/* Shares of a whole with a part below zero mean nothing: no curve, and words that say so; the histogram counts it. */
static void
test_below (void)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(LimaFacts) facts = make_facts (TRUE);
  g_autoptr(LimaReportPicture) curve = draw (LIMA_PICTURE_LORENZ, facts, format), histogram = draw (LIMA_PICTURE_HISTOGRAM, facts, format);
  g_autoptr(LimaDrawing) drawing = NULL;
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, LIMA_CHART_PAPER);
  drawing = lima_report_picture_layout (curve, &theme, 700, 0, LIMA_CHART_ALL);
  g_assert_cmpuint (lima_drawing_get_n_marks (drawing), ==, 0);
  g_assert_nonnull (strstr (lima_chart_table_get_empty_text (lima_report_picture_get_words (curve)), "below zero"));
  g_assert_cmpstr (lima_chart_table_get_row (lima_report_picture_get_words (histogram), 0)->label, ==, "Below zero");
  g_assert_cmpstr (lima_chart_table_get_row (lima_report_picture_get_words (histogram), 0)->figure, ==, "1 project");
}

static void
test_empty (void)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(LimaFacts) facts = fixture_facts (NULL, "id a; flow 2 4 2014-01-01 USD", NULL);
  g_autoptr(LimaReportPicture) curve = draw (LIMA_PICTURE_LORENZ, facts, format), histogram = draw (LIMA_PICTURE_HISTOGRAM, facts, format);

  g_assert_cmpstr (lima_chart_table_get_title (lima_report_picture_get_words (curve)), ==, "No amounts to show");
  g_assert_cmpuint (lima_chart_table_get_n_rows (lima_report_picture_get_words (histogram)), ==, 1);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-sizes-chart/histogram", test_histogram);
  g_test_add_func ("/report-sizes-chart/lorenz", test_lorenz);
  g_test_add_func ("/report-sizes-chart/below", test_below);
  g_test_add_func ("/report-sizes-chart/empty", test_empty);
  result = g_test_run ();
  chart_samples_clean_up ();
  return result;
}
