/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What holds of every kind of chart: no share without its amount, no remainder hidden, unlike currencies apart, scales that are said; places. */
#include <lima-report-picture.h>
#include <string.h>

#include "chart-samples.h"
#include "fixture.h"

#define NB "\302\240"

/* Africa 60, Asia 30, nowhere 10 in dollars; 7 in euros, which nobody adds to them. */
static LimaFacts *
make_facts (void)
{
  return fixture_facts (NULL, "id a; country KE; funder _ Japan; flow 3 40 2014-01-01 USD; flow 3 7 2014-01-01 EUR",
                        "id b; country UG; funder _ Japan; flow 3 20 2014-01-01 USD", "id c; country IN; funder _ China; flow 3 30 2013-01-01 USD",
                        "id d; funder _ China; flow 3 10 2013-01-01 USD", NULL);
}

/* What a kind is drawn by: as many dimensions as it has. */
static const char *
find_by (LimaPictureKind kind)
{
  if (kind == LIMA_PICTURE_MAP)
    return "country";
  if (kind == LIMA_PICTURE_COLUMNS)
    return "year";
  return kind == LIMA_PICTURE_HISTOGRAM || kind == LIMA_PICTURE_LORENZ ? "size" : "region,donor,year";
}

static LimaReportPicture *
make_picture (LimaPictureKind kind, const LimaFacts *facts, LimaFormat *format)
{
  const LimaReportChartOptions options = { .format = format, .measure = "spend" };
  guint least, n = lima_picture_kind_get_n_by (kind, &least);
  LimaQuery query;
  LimaReportPicture *picture;

  lima_query_init (&query);
  g_assert_true (lima_query_parse_by (&query, find_by (kind)));
  query.n_by = MIN (n, query.n_by);
  g_assert_cmpstr (lima_picture_kind_suits (kind, &query), ==, NULL);
  picture = lima_report_picture_new (kind, facts, &query, &options, NULL, NULL);
  g_assert_nonnull (picture);
  return picture;
}

static LimaDrawing *
lay_out (const LimaReportPicture *picture)
{
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, LIMA_CHART_PAPER);
  return lima_report_picture_layout (picture, &theme, 900, 0, LIMA_CHART_ALL);
}

static gboolean
has_text (LimaDrawing *drawing, const char *part)
{
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      if (item->kind == LIMA_ITEM_TEXT && strstr (item->text->text, part) != NULL)
        return TRUE;
    }
  for (guint i = 0; i < lima_drawing_get_n_marks (drawing); i++)
    if (strstr (lima_drawing_get_nth_mark (drawing, i)->text, part) != NULL)
      return TRUE;
  return FALSE;
}

/* A share that is read out stands behind its amount, or behind a number of projects: "30 · 30.0 %". */
static void
check_shares (const char *kind, LimaDrawing *drawing)
{
  guint n = 0;

  for (guint i = 0; i < lima_drawing_get_n_marks (drawing); i++)
    {
      const char *text = lima_drawing_get_nth_mark (drawing, i)->text;

      for (const char *percent = strchr (text, '%'); percent != NULL; percent = strchr (percent + 1, '%'))
        {
          g_autofree char *before = g_strndup (text, (gsize) (percent - text));
          const char *dot = g_strrstr (before, " · "), *comma = g_strrstr (before, ", "), *start = MAX (dot, comma);

          n++;
          if (start == NULL || start == before || !g_ascii_isdigit (start[-1]))
            if (strstr (text, "project") == NULL)
              g_error ("%s: a share without its amount: %s", kind, text);
        }
    }
  if (n == 0 && strstr ("bars donut treemap stacked whole heat flow map", kind) != NULL)
    g_error ("%s: no mark has a share", kind);
}

static void
test_shares (void)
{
  g_autoptr(LimaFacts) facts = make_facts ();
  g_autoptr(LimaFormat) format = lima_format_new ("en");

  for (LimaPictureKind kind = 0; kind < LIMA_PICTURE_PUBLISHED; kind++) /* which has its own test, report-intervals */
    {
      g_autoptr(LimaReportPicture) picture = make_picture (kind, facts, format);
      g_autoptr(LimaDrawing) drawing = lay_out (picture);

      check_shares (lima_picture_kind_get_name (kind), drawing);
    }
}

/* 10 of 100 dollars are in no region: every kind of parts of a whole says so, with the amount. Sizes have no remainder here, years neither. */
static void
test_remainder (void)
{
  static const LimaPictureKind whole[] = { LIMA_PICTURE_BARS, LIMA_PICTURE_DONUT, LIMA_PICTURE_TREEMAP, LIMA_PICTURE_STACKED, LIMA_PICTURE_WHOLE,
                                           LIMA_PICTURE_HEAT, LIMA_PICTURE_FLOW,  LIMA_PICTURE_MAP };
  g_autoptr(LimaFacts) facts = make_facts ();
  g_autoptr(LimaFormat) format = lima_format_new ("en");

  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    {
      g_autoptr(LimaReportPicture) picture = make_picture (whole[i], facts, format);
      g_autoptr(LimaDrawing) drawing = lay_out (picture);
      gboolean found = FALSE;

      g_test_message ("%s", lima_picture_kind_get_name (whole[i]));
      for (guint m = 0; m < lima_drawing_get_n_marks (drawing); m++)
        {
          const char *text = lima_drawing_get_nth_mark (drawing, m)->text;

          found |= strstr (text, "Not assigned") != NULL && strstr (text, "10 · 10.0" NB "%") != NULL;
        }
      g_assert_true (found);
    }
}

/* 100 dollars and 7 euros are nowhere 107, and what is not drawn is said. */
static void
test_currencies (void)
{
  g_autoptr(LimaFacts) facts = make_facts ();
  g_autoptr(LimaFormat) format = lima_format_new ("en");

  for (LimaPictureKind kind = 0; kind < LIMA_PICTURE_PUBLISHED; kind++) /* which has its own test, report-intervals */
    {
      g_autoptr(LimaReportPicture) picture = make_picture (kind, facts, format);
      g_autoptr(LimaDrawing) drawing = lay_out (picture);

      g_test_message ("%s", lima_picture_kind_get_name (kind));
      g_assert_false (has_text (drawing, "107"));
      g_assert_false (has_text (drawing, "47 ·")); /* Kenya in both */
      g_assert_true (has_text (drawing, "EUR"));
    }
}

/* Bars and columns begin where zero is, whatever the least amount is. */
static void
test_zero (void)
{
  static const struct { LimaPictureKind kind; double ratio; } barred[] = {
    { LIMA_PICTURE_BARS, 1000.0 / 1002 }, { LIMA_PICTURE_COLUMNS, 1000.0 / 1002 },
    { LIMA_PICTURE_HISTOGRAM, 0.5 }, /* 1 project up to 1,000, and 2 above it */
  };
  g_autoptr(LimaFacts) facts = fixture_facts (NULL, "id a; country KE; flow 3 1000 2013-01-01 USD", "id b; country IN; flow 3 1001 2014-01-01 USD",
                                              "id c; country PE; flow 3 1002 2015-01-01 USD", NULL);
  g_autoptr(LimaFormat) format = lima_format_new ("en");

  for (guint i = 0; i < G_N_ELEMENTS (barred); i++)
    {
      g_autoptr(LimaReportPicture) picture = make_picture (barred[i].kind, facts, format);
      g_autoptr(LimaDrawing) drawing = lay_out (picture);
      double least = 1e9, most = 0;

      for (guint b = 0; b < lima_drawing_get_n_items (drawing); b++)
        {
          const LimaDrawingItem *item = lima_drawing_get_item (drawing, b);
          double length = barred[i].kind == LIMA_PICTURE_BARS ? item->box.width : item->box.height;

          if (item->kind != LIMA_ITEM_BAR || length <= 0)
            continue;
          least = MIN (least, length);
          most = MAX (most, length);
        }
      g_test_message ("%s: %g to %g", lima_picture_kind_get_name (barred[i].kind), least, most);
      g_assert_cmpfloat (most, >, 50);
      g_assert_cmpfloat_with_epsilon (least / most, barred[i].ratio, 0.01);
    }
}

/* The map says what its shades are of: the measure, the unit, and the bounds of each. */
static void
test_map (void)
{
  g_autoptr(LimaFacts) facts = make_facts ();
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(LimaReportPicture) picture = make_picture (LIMA_PICTURE_MAP, facts, format);
  g_autoptr(LimaDrawing) drawing = lay_out (picture);

  g_assert_true (has_text (drawing, "US dollars"));
  g_assert_true (has_text (drawing, "Delivery"));
  g_assert_true (has_text (drawing, "nothing recorded"));
  g_assert_true (has_text (drawing, "up to ") && has_text (drawing, "above "));
}

static char *
rank_of (const LimaReportPicture *picture, LimaDrawing *drawing, const char *start)
{
  for (guint i = 0; i < lima_drawing_get_n_marks (drawing); i++)
    {
      const LimaDrawingMark *mark = lima_drawing_get_nth_mark (drawing, i);

      if (g_str_has_prefix (mark->text, start))
        return lima_report_picture_describe_rank (picture, mark->row);
    }
  g_error ("no mark “%s”", start);
}

/* By hand: Africa 60 and Asia 30 of two regions; cells 60, 30 of those that have both a region and a donor; what is left over has no place. */
static void
test_ranks (void)
{
  static const struct { LimaPictureKind kind; const char *start, *rank; } cases[] = {
    { LIMA_PICTURE_DONUT, "Africa", "first of 2" },       { LIMA_PICTURE_DONUT, "Asia", "second of 2" },
    { LIMA_PICTURE_DONUT, "Not assigned", NULL },         { LIMA_PICTURE_TREEMAP, "Asia", "second of 2" },
    { LIMA_PICTURE_MAP, "Kenya", "first of 3" },          { LIMA_PICTURE_MAP, "Uganda", "third of 3" },
    { LIMA_PICTURE_HEAT, "Africa, Japan", "first of 2" }, { LIMA_PICTURE_STACKED, "Asia, China", "second of 2" },
    { LIMA_PICTURE_COLUMNS, "2014", NULL },
  };
  g_autoptr(LimaFacts) facts = make_facts ();
  g_autoptr(LimaFormat) format = lima_format_new ("en");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaReportPicture) picture = make_picture (cases[i].kind, facts, format);
      g_autoptr(LimaDrawing) drawing = lay_out (picture);
      g_autofree char *rank = rank_of (picture, drawing, cases[i].start);

      g_test_message ("%s: %s", lima_picture_kind_get_name (cases[i].kind), cases[i].start);
      g_assert_cmpstr (rank, ==, cases[i].rank);
    }
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-picture/shares", test_shares);
  g_test_add_func ("/report-picture/remainder", test_remainder);
  g_test_add_func ("/report-picture/currencies", test_currencies);
  g_test_add_func ("/report-picture/zero", test_zero);
  g_test_add_func ("/report-picture/map", test_map);
  g_test_add_func ("/report-picture/ranks", test_ranks);
  result = g_test_run ();
  chart_samples_clean_up ();
  return result;
}
