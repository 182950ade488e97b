/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-pairs.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "chart-checks.h"
#include "chart-references.h"
#include "chart-samples.h"

#define NB "\302\240"
#define LONG_NAME "Multilateral Fund for the Implementation of the Montreal Protocol on Substances that Deplete the Ozone Layer"

static const double widths[] = { 240, 330, 500, 640, 800, 1600, 3000 };

/* ---- Samples ---- */

static LimaPairs *
new_chart (const char *language, const char *title)
{
  g_autoptr(LimaFormat) format = lima_format_new (language);
  LimaChartTable *texts = lima_chart_table_new ();

  lima_chart_table_set_format (texts, format, LIMA_SCALE_MILLION);
  lima_chart_table_set_title (texts, title);
  lima_chart_table_set_subtitle (texts, "Delivery by region, millions of US dollars");
  lima_chart_table_set_axis_title (texts, "Delivery in millions of US dollars");
  lima_chart_table_add_footnote (texts, "Left over:", "10.0 M in 2013 and 26.7 M in 2014.");
  return lima_pairs_new (texts, "2013", "2014");
}

static void
add (LimaPairs *chart, LimaChartKind kind, const char *label, double first, double second, const char *change)
{
  g_autofree char *a = isnan (first) ? g_strdup ("none recorded") : g_strdup_printf ("%.1f" NB "M", first);
  g_autofree char *b = isnan (second) ? g_strdup ("none recorded") : g_strdup_printf ("%.1f" NB "M", second);
  const LimaPairsRow row = { .kind = kind, .key = label, .label = label, .values = { first * 1e6, second * 1e6 }, .figures = { a, b },
                             .shares = { first >= 0 ? "31.5" NB "%" : NULL, second >= 0 ? "31.3" NB "%" : NULL }, .change = change };

  lima_pairs_add (chart, &row);
}

static void
set_total (LimaPairs *chart)
{
  const LimaPairsRow total = { .label = "Total", .values = { 1, 1 }, .figures = { "160.0" NB "M", "171.2" NB "M" }, .shares = { "100" NB "%", "100" NB "%" },
                               .change = "+11.2" NB "M · +7" NB "%" };

  lima_pairs_set_total (chart, &total);
}

static LimaPairs *
new_regions (void)
{
  LimaPairs *chart = new_chart ("en", "Africa grew most, by 3.2 M to 53.6 M; together 171.2 M after 160.0 M");

  add (chart, LIMA_CHART_REMAINDER, "Not assigned to a region", 10, 26.7, "+16.7" NB "M · +167" NB "%");
  add (chart, LIMA_CHART_PLAIN, "Africa", 50.4, 53.6, "+3.2" NB "M · +6" NB "%");
  add (chart, LIMA_CHART_PLAIN, "Asia", 52.8, 49.9, "−2.9" NB "M · −5" NB "%");
  add (chart, LIMA_CHART_PLAIN, "Latin America and the Caribbean", NAN, 8.9, "new");
  add (chart, LIMA_CHART_PLAIN, "Arab States of West Asia", 7.9, NAN, "none recorded in 2014");
  set_total (chart);
  return chart;
}

static LimaPairs *
new_empty (void)
{
  return new_chart ("en", "No amounts to show");
}

static LimaPairs *
new_one (void)
{
  LimaPairs *chart = new_chart ("en", "One country has it all");

  add (chart, LIMA_CHART_PLAIN, "Kenya", 50, 25, "−25.0" NB "M · −50" NB "%");
  set_total (chart);
  return chart;
}

static LimaPairs *
new_many (void)
{
  LimaPairs *chart = new_chart ("en", "Three hundred rows");

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *label = g_strdup_printf ("Donor %u", i);

      add (chart, i == 7 ? LIMA_CHART_JOINT : LIMA_CHART_PLAIN, label, 90.0 / (1 + i * 0.3), 80.0 / (1 + i * 0.2), "+1" NB "%");
    }
  add (chart, LIMA_CHART_OTHERS, "12 others", 3.3, 2.2, "−1.1" NB "M");
  lima_chart_table_add_legend (lima_pairs_get_texts (chart), LIMA_CHART_JOINT, "Several donors jointly, never split by guess");
  set_total (chart);
  return chart;
}

static LimaPairs *
new_negative (void)
{
  LimaPairs *chart = new_chart ("en", "All corrections");

  add (chart, LIMA_CHART_PLAIN, "Kenya", -5, -2, "+3.0" NB "M");
  add (chart, LIMA_CHART_REMAINDER, "Not assigned", -1, -4, "−3.0" NB "M");
  return chart;
}

static LimaPairs *
new_mixed (void)
{
  LimaPairs *chart = new_chart ("en", "Spending and corrections");

  add (chart, LIMA_CHART_PLAIN, "Kenya", -5, 53.6, "+58.6" NB "M");
  add (chart, LIMA_CHART_PLAIN, "Peru", 24.2, -3.2, "−27.4" NB "M");
  add (chart, LIMA_CHART_PLAIN, "Senegal", 0, NAN, "none recorded in 2014");
  add (chart, LIMA_CHART_JOINT, "China and Japan", 12, 14, "+2.0" NB "M");
  add (chart, LIMA_CHART_OTHERS, "12 others", 3, 5, "+2.0" NB "M");
  add (chart, LIMA_CHART_REMAINDER, "Not assigned", 5.5, 6, "+0.5" NB "M");
  return chart;
}

static LimaPairs *
new_huge (void)
{
  LimaPairs *chart = new_chart ("en", "One huge amount and many tiny ones");

  add (chart, LIMA_CHART_PLAIN, "Huge", 170000000000.0, 1, "−100" NB "%");
  for (guint i = 0; i < 6; i++)
    add (chart, LIMA_CHART_PLAIN, "Tiny", 0.0003, 0.0002, "−0.0" NB "M");
  return chart;
}

static LimaPairs *
new_unknown (void)
{
  LimaPairs *chart = new_chart ("en", "Nothing is known");

  add (chart, LIMA_CHART_PLAIN, "Kenya", NAN, NAN, "none recorded");
  return chart;
}

static LimaPairs *
new_right_to_left (void)
{
  LimaPairs *chart = new_chart ("ar", "أفريقيا في المقدمة بمبلغ ٥٣٫٦ مليون");

  add (chart, LIMA_CHART_PLAIN, "أفريقيا", 50.4, 53.6, "+٣٫٢");
  add (chart, LIMA_CHART_JOINT, "أمريكا اللاتينية ومنطقة البحر الكاريبي", 8.9, NAN, "غير مسجل");
  add (chart, LIMA_CHART_PLAIN, "آسيا", -3.3, 4, "+٧٫٣");
  add (chart, LIMA_CHART_REMAINDER, "غير مخصص لمنطقة", 26.7, 20, "−٦٫٧");
  lima_chart_table_set_illustrative (lima_pairs_get_texts (chart), "بيانات توضيحية");
  set_total (chart);
  return chart;
}

static LimaPairs *
new_names (void)
{
  static const char *const names[] = { LONG_NAME, "Министерство экономического развития Российской Федерации, департамент",
                                       "全球环境基金和其他许多捐助者联合提供的资金来源", "",
                                       "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" };
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  LimaChartTable *texts = lima_chart_table_new ();
  LimaPairs *chart;
  LimaPairsRow row = { .kind = LIMA_CHART_PLAIN, .sublabel = LONG_NAME, .figures = { LONG_NAME, "5.0" NB "M" }, .change = LONG_NAME };

  lima_chart_table_set_format (texts, format, LIMA_SCALE_MILLION);
  lima_chart_table_set_title (texts, LONG_NAME ", and what follows from it in this place");
  lima_chart_table_set_axis_title (texts, LONG_NAME);
  lima_chart_table_set_illustrative (texts, "Illustrative data");
  chart = lima_pairs_new (texts, LONG_NAME, LONG_NAME);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      row.label = names[i];
      row.values[0] = i % 2 == 0 ? 3e6 : (double) NAN;
      row.values[1] = 5e6;
      lima_pairs_add (chart, &row);
    }
  row.label = LONG_NAME;
  lima_pairs_set_total (chart, &row);
  return chart;
}

static LimaPairs *
new_hostile (void)
{
  LimaPairs *chart = new_chart ("en", "<title> & \"quotes\" \001\002 \377 \xef\xbf\xbe");

  add (chart, LIMA_CHART_PLAIN, "]]> <b>&amp;</b>\n\tnext\342\200\250line", 53.6, 5, "\377\376broken");
  add (chart, LIMA_CHART_REMAINDER, "\342\200\256turned", 4, INFINITY, "\342\200\256back");
  return chart;
}

static const struct
{
  const char *name;
  LimaPairs *(*create) (void);
} samples[] = {
  { "regions", new_regions },   { "empty", new_empty }, { "one", new_one },             { "many", new_many },
  { "negative", new_negative }, { "mixed", new_mixed }, { "huge", new_huge },           { "unknown", new_unknown },
  { "names", new_names },       { "hostile", new_hostile }, { "right-to-left", new_right_to_left },
};

static LimaDrawing *
lay_out (const LimaPairs *chart, LimaChartLook look, double width)
{
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, look);
  return lima_pairs_layout (chart, &theme, width, 0, LIMA_CHART_ALL);
}

/* ---- Tests ---- */

/* The nth bar of a row, in the order of its sides. */
static const LimaDrawingItem *
find_bar (LimaDrawing *drawing, int row, guint side)
{
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      if (item->row == row && item->kind == LIMA_ITEM_BAR && side-- == 0)
        return item;
    }
  return NULL;
}

/* By hand: all bars begin at one zero, and are as long as 50.4, 53.6, 52.8, 49.9 ask for; the first side is above the second, thinner and paler. */
static void
test_scale (void)
{
  g_autoptr(LimaPairs) chart = new_regions ();
  g_autoptr(LimaDrawing) drawing = lay_out (chart, LIMA_CHART_PAPER, 1600);
  const LimaDrawingItem *before = find_bar (drawing, 1, 0), *after = find_bar (drawing, 1, 1);
  double zero = before->box.x, unit = after->box.width / 53.6;

  g_assert_cmpfloat_with_epsilon (before->box.width, 50.4 * unit, 1);
  g_assert_cmpfloat_with_epsilon (find_bar (drawing, 2, 0)->box.width, 52.8 * unit, 1);
  g_assert_cmpfloat_with_epsilon (find_bar (drawing, 2, 1)->box.width, 49.9 * unit, 1);
  for (int row = 0; row < 5; row++)
    for (guint side = 0; side < 2; side++)
      g_assert_cmpfloat (find_bar (drawing, row, side)->box.x, ==, zero);
  g_assert_cmpint (before->fill, ==, LIMA_FILL_TINT);
  g_assert_cmpint (after->fill, ==, LIMA_FILL_PLAIN);
  g_assert_cmpfloat (before->box.y + before->box.height, <=, after->box.y);
  g_assert_cmpfloat (before->box.height, <, after->box.height);
}

/* What is not recorded is an empty mark with words, not zero, and that which is zero has no mark at all. */
static void
test_unrecorded (void)
{
  g_autoptr(LimaPairs) chart = new_regions (), mixed = new_mixed ();
  g_autoptr(LimaDrawing) drawing = lay_out (chart, LIMA_CHART_PAPER, 800), zero = lay_out (mixed, LIMA_CHART_PAPER, 800);
  g_autofree char *texts = chart_checks_get_texts (drawing);

  g_assert_cmpint (find_bar (drawing, 3, 0)->fill, ==, LIMA_FILL_EMPTY);
  g_assert_true (find_bar (drawing, 3, 0)->dashed);
  g_assert_cmpint (find_bar (drawing, 4, 1)->fill, ==, LIMA_FILL_EMPTY);
  g_assert_nonnull (strstr (texts, "\nnone recorded\n"));
  g_assert_cmpint (find_bar (zero, 2, 0)->fill, ==, LIMA_FILL_EMPTY); /* that of the second side is the only one */
  g_assert_null (find_bar (zero, 2, 1));
}

/* The remainder is last wherever it was added, hatched on both sides; what is below zero goes the other way. */
static void
test_kinds (void)
{
  g_autoptr(LimaPairs) chart = new_regions (), mixed = new_mixed ();
  g_autoptr(LimaDrawing) drawing = lay_out (chart, LIMA_CHART_PAPER, 800), below = lay_out (mixed, LIMA_CHART_PAPER, 800);

  g_assert_cmpint (lima_drawing_get_nth_mark (drawing, 4)->row, ==, 0);
  for (guint side = 0; side < 2; side++)
    {
      g_assert_cmpint (find_bar (drawing, 0, side)->fill, ==, LIMA_FILL_REMAINDER);
      g_assert_cmpint (find_bar (below, 3, side)->fill, ==, LIMA_FILL_JOINT);
      g_assert_cmpint (find_bar (below, 4, side)->fill, ==, LIMA_FILL_OTHERS);
    }
  g_assert_cmpint (find_bar (below, 0, 0)->fill, ==, LIMA_FILL_NEGATIVE);
  g_assert_cmpfloat_with_epsilon (find_bar (below, 0, 0)->box.x + find_bar (below, 0, 0)->box.width, find_bar (below, 0, 1)->box.x, 0.01);
}

static void
test_words (void)
{
  static const char *const expected[] = { "2013\n", "2014\n", "50.4" NB "M · 31.5" NB "%\n", "53.6" NB "M · 31.3" NB "%\n", "+3.2" NB "M · +6" NB "%\n",
                                          "new\n", "none recorded in 2014\n", "Total\n", "160.0" NB "M · 100" NB "%\n", "171.2" NB "M · 100" NB "%\n",
                                          "+11.2" NB "M · +7" NB "%\n" };

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    {
      g_autoptr(LimaPairs) chart = new_regions ();
      g_autoptr(LimaDrawing) drawing = lay_out (chart, LIMA_CHART_PAPER, widths[w]);
      g_autofree char *texts = chart_checks_get_texts (drawing);

      for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
        if (widths[w] >= 330 && (widths[w] >= 800 || strcmp (expected[i], "none recorded in 2014\n") != 0) && strstr (texts, expected[i]) == NULL)
          g_error ("at %.0f pixels \"%s\" is not in: %s", widths[w], expected[i], texts);
    }
}

static void
test_marks (void)
{
  g_autoptr(LimaPairs) chart = new_regions ();
  g_autoptr(LimaDrawing) drawing = lay_out (chart, LIMA_CHART_PAPER, 800);

  g_assert_cmpuint (lima_drawing_get_n_marks (drawing), ==, 5);
  g_assert_cmpstr (lima_drawing_get_nth_mark (drawing, 0)->text, ==,
                   "Africa. 2013: 50.4" NB "M · 31.5" NB "%. 2014: 53.6" NB "M · 31.3" NB "%. Change: +3.2" NB "M · +6" NB "%.");
  g_assert_cmpstr (lima_drawing_get_nth_mark (drawing, 2)->text, ==,
                   "Latin America and the Caribbean. 2013: none recorded. 2014: 8.9" NB "M · 31.3" NB "%. Change: new.");
  for (guint i = 0; i < 5; i++)
    {
      const LimaDrawingMark *mark = lima_drawing_get_nth_mark (drawing, i);

      g_assert_cmpint (lima_drawing_hit (drawing, mark->bar.x + 1, mark->bar.y + 1), ==, mark->row);
    }
}

static void
test_mirrored (void)
{
  g_autoptr(LimaPairs) chart = new_mixed ();
  g_autoptr(LimaDrawing) left = lay_out (chart, LIMA_CHART_PAPER, 900), right = NULL;

  lima_chart_table_set_rtl (lima_pairs_get_texts (chart), TRUE);
  right = lay_out (chart, LIMA_CHART_PAPER, 900);
  for (int row = 0; row < 6; row++)
    for (guint side = 0; side < 2 && row != 2; side++)
      {
        const LimaRect a = find_bar (left, row, side)->box, b = find_bar (right, row, side)->box;

        g_assert_cmpfloat_with_epsilon (a.y, b.y, 0.01);
        g_assert_cmpfloat_with_epsilon (a.width, b.width, 8); /* marks around figures make them wider there */
        g_assert_cmpfloat_with_epsilon (a.x, 900 - b.x - b.width, 8);
      }
}

static void
test_everywhere (void)
{
  for (guint s = 0; s < G_N_ELEMENTS (samples); s++)
    for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
      {
        g_autoptr(LimaPairs) chart = samples[s].create ();
        g_autoptr(LimaDrawing) drawing = NULL;

        if (strcmp (samples[s].name, "many") == 0 && widths[w] != 500)
          continue; /* each text is held against all others */
        g_test_message ("%s at %.0f", samples[s].name, widths[w]);
        drawing = lay_out (chart, LIMA_CHART_PAPER, widths[w]);
        chart_checks_assert (drawing);
      }
}

static void
test_references (void)
{
  g_autoptr(LimaPairs) regions = new_regions ();
  g_autoptr(LimaDrawing) dark = lay_out (regions, LIMA_CHART_DARK, 760), narrow = lay_out (regions, LIMA_CHART_LIGHT, 400);

  for (guint s = 0; s < G_N_ELEMENTS (samples); s++)
    {
      g_autoptr(LimaPairs) chart = samples[s].create ();
      g_autoptr(LimaDrawing) drawing = lay_out (chart, LIMA_CHART_PAPER, 760);

      chart_references_assert ("pairs", samples[s].name, drawing);
    }
  chart_references_assert ("pairs", "dark", dark);
  chart_references_assert ("pairs", "narrow", narrow);
}

int
main (int argc, char **argv)
{
  int result;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pairs/scale", test_scale);
  g_test_add_func ("/pairs/unrecorded", test_unrecorded);
  g_test_add_func ("/pairs/kinds", test_kinds);
  g_test_add_func ("/pairs/words", test_words);
  g_test_add_func ("/pairs/marks", test_marks);
  g_test_add_func ("/pairs/mirrored", test_mirrored);
  g_test_add_func ("/pairs/everywhere", test_everywhere);
  g_test_add_func ("/pairs/references", test_references);
  result = g_test_run ();
  chart_samples_clean_up ();
  return result;
}
