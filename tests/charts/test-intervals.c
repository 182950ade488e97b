/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-intervals.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "chart-checks.h"
#include "chart-references.h"
#include "chart-samples.h"

#define MILLION 1e6
#define LONG_NAME "Multilateral Fund for the Implementation of the Montreal Protocol on Substances that Deplete the Ozone Layer"

static const double widths[] = { 240, 330, 500, 600, 800, 1600, 3000 };

/* ---- Samples ---- */

static LimaIntervals *
new_chart (const char *language, const char *title)
{
  g_autoptr(LimaFormat) format = lima_format_new (language);
  LimaChartTable *texts = lima_chart_table_new ();
  LimaIntervals *chart;

  lima_chart_table_set_format (texts, format, LIMA_SCALE_MILLION);
  lima_chart_table_set_title (texts, title);
  lima_chart_table_set_subtitle (texts, "Published figures beside what the projects add up to");
  lima_chart_table_set_empty_text (texts, "No published figure to compare");
  lima_chart_table_add_footnote (texts, "Source:", "Report of the Director General.");
  chart = lima_intervals_new (texts);
  lima_intervals_set_legend (chart, "Printed, with its rounding", "What the projects add up to", "At least that");
  return chart;
}

static void
add (LimaIntervals *chart, guint group, const char *label, LimaIntervalsVerdict verdict, double value, double step, double least, double most)
{
  static const char *const words[] = { "agrees within rounding", "differs by 2.1 M", "cannot be known" };
  g_autofree char *printed = g_strdup_printf ("%.1f M · ¶4", value / MILLION), *computed = g_strdup_printf ("Projects: %.1f M", least / MILLION);
  g_autofree char *sentence = g_strdup_printf ("%s: printed as %s. %s: %s", label, printed, computed, words[verdict]);
  const LimaIntervalsLine line = { label, label, printed, isnan (least) ? "nothing recorded" : computed, words[verdict], sentence, verdict, value,
                                   value - step / 2, value + step / 2, least, most };

  lima_intervals_add (chart, group, &line);
}

static LimaIntervals *
new_regions (void)
{
  LimaIntervals *chart = new_chart ("en", "4 of 8 published figures agree within rounding, 2 differ, 2 cannot be known");
  guint whole = lima_intervals_add_group (chart, "Of the whole, millions of US dollars", "Millions of US dollars", LIMA_SCALE_MILLION);
  guint region = lima_intervals_add_group (chart, "Delivery by region, calendar year 2014, millions of US dollars", "Delivery in millions of US dollars",
                                           LIMA_SCALE_MILLION);
  guint counts = lima_intervals_add_group (chart, "Of the whole, number of projects", "Projects", LIMA_SCALE_ONE);
  const LimaIntervalsLine at_least = { "n", "Projects with delivery", "≥ 883 · ¶10", "Counted: 883", "agrees",
                                       "Projects with delivery: at least 883 in ¶10. Counted: 883, agrees", LIMA_INTERVALS_AGREES,
                                       883, 883, INFINITY, 883, 883 };
  const LimaIntervalsLine at_most = { "m", "Projects above 1 million", "≤ 310 · ¶10", "Counted: 250 to 400", "cannot be known",
                                      "Projects above 1 million: at most 310. Counted: 250 to 400, cannot be known", LIMA_INTERVALS_UNKNOWN,
                                      310, -INFINITY, 310, 250, 400 };

  add (chart, whole, "Technical cooperation delivered", LIMA_INTERVALS_AGREES, 171.2e6, 1e5, 171.2e6, 171.2e6);
  add (chart, whole, "Funds mobilized", LIMA_INTERVALS_UNKNOWN, 191e6, 1e5, NAN, NAN);
  add (chart, region, "Africa, with the Arab States of North Africa", LIMA_INTERVALS_AGREES, 53.6e6, 1e5, 53.6e6, 53.6e6);
  add (chart, region, "Asia", LIMA_INTERVALS_DIFFERS, 49.9e6, 1e5, 38.2e6, 38.2e6);
  add (chart, region, "Latin America and the Caribbean", LIMA_INTERVALS_UNKNOWN, 8.9e6, 1e5, 6.1e6, INFINITY);
  add (chart, region, "Arab States of West Asia", LIMA_INTERVALS_DIFFERS, 7.9e6, 4e6, 60e6, 60e6);
  lima_intervals_add (chart, counts, &at_least);
  lima_intervals_add (chart, counts, &at_most);
  return chart;
}

static LimaIntervals *
new_empty (void)
{
  LimaIntervals *chart = new_chart ("en", "No published figures to compare");

  lima_intervals_add_group (chart, "Nothing", "Nothing", LIMA_SCALE_ONE);
  return chart;
}

static LimaIntervals *
new_one (void)
{
  LimaIntervals *chart = new_chart ("en", "1 of 1 published figure agrees within rounding");

  add (chart, lima_intervals_add_group (chart, "Whole", "Millions", LIMA_SCALE_MILLION), "Delivered", LIMA_INTERVALS_AGREES, 5e6, 1e6, 5.2e6, 5.2e6);
  return chart;
}

static LimaIntervals *
new_many (void)
{
  LimaIntervals *chart = new_chart ("en", "Three hundred figures");
  guint group = 0;

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *label = g_strdup_printf ("Figure %u", i);

      if (i % 100 == 0)
        group = lima_intervals_add_group (chart, label, "Millions", LIMA_SCALE_MILLION);
      add (chart, group, label, (LimaIntervalsVerdict) (i % 3), (i + 1) * MILLION, 1e6, i * MILLION, i * MILLION);
    }
  return chart;
}

static LimaIntervals *
new_negative (void)
{
  LimaIntervals *chart = new_chart ("en", "All corrections");
  guint group = lima_intervals_add_group (chart, "Corrections", "Millions", LIMA_SCALE_MILLION);

  add (chart, group, "Kenya", LIMA_INTERVALS_AGREES, -5e6, 1e6, -5.1e6, -5.1e6);
  add (chart, group, "Peru", LIMA_INTERVALS_DIFFERS, -3e6, 1e6, -8e6, -8e6);
  return chart;
}

static LimaIntervals *
new_mixed (void)
{
  LimaIntervals *chart = new_chart ("en", "Spending and corrections");
  guint group = lima_intervals_add_group (chart, "Spending", "Millions", LIMA_SCALE_MILLION);

  add (chart, group, "Kenya", LIMA_INTERVALS_DIFFERS, 5e6, 1e6, -5.1e6, -5.1e6);
  add (chart, group, "Peru", LIMA_INTERVALS_UNKNOWN, -3e6, 1e6, -8e6, INFINITY);
  add (chart, group, "Senegal", LIMA_INTERVALS_UNKNOWN, 0, 1e6, 0, 0);
  return chart;
}

static LimaIntervals *
new_huge (void)
{
  LimaIntervals *chart = new_chart ("en", "One huge figure and tiny ones");
  guint group = lima_intervals_add_group (chart, "Spending", "Billions", LIMA_SCALE_BILLION);

  add (chart, group, "Huge", LIMA_INTERVALS_DIFFERS, 1.7e17, 1e5, 1, 1);
  add (chart, group, "Tiny", LIMA_INTERVALS_DIFFERS, 1, 1, 1.7e17, 1.7e17);
  add (chart, group, "Tinier", LIMA_INTERVALS_AGREES, 0.25, 0.5, 0.1, 0.1);
  return chart;
}

static LimaIntervals *
new_unknown (void)
{
  LimaIntervals *chart = new_chart ("en", "0 of 2 published figures agree within rounding, 2 cannot be known");
  guint group = lima_intervals_add_group (chart, "Spending", "Millions", LIMA_SCALE_MILLION);

  add (chart, group, "Funds mobilized", LIMA_INTERVALS_UNKNOWN, 191e6, 1e5, NAN, NAN);
  add (chart, group, "Funds expected", LIMA_INTERVALS_UNKNOWN, 91e6, 1e5, NAN, NAN);
  return chart;
}

static LimaIntervals *
new_right_to_left (void)
{
  LimaIntervals *chart = new_chart ("ar", "يتفق رقم واحد من ثلاثة أرقام منشورة");
  guint group = lima_intervals_add_group (chart, "التنفيذ حسب المنطقة، بملايين الدولارات", "بملايين الدولارات", LIMA_SCALE_MILLION);

  add (chart, group, "أفريقيا", LIMA_INTERVALS_AGREES, 53.6e6, 1e5, 53.6e6, 53.6e6);
  add (chart, group, "أمريكا اللاتينية ومنطقة البحر الكاريبي", LIMA_INTERVALS_DIFFERS, 8.9e6, 1e5, 20e6, 20e6);
  add (chart, group, "آسيا", LIMA_INTERVALS_UNKNOWN, 49.9e6, 1e5, 20e6, INFINITY);
  lima_chart_table_set_illustrative (lima_intervals_get_texts (chart), "بيانات توضيحية");
  return chart;
}

static LimaIntervals *
new_names (void)
{
  static const char *const names[] = { LONG_NAME, "Министерство экономического развития Российской Федерации, департамент",
                                       "全球环境基金和其他许多捐助者联合提供的资金来源", "",
                                       "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" };
  LimaIntervals *chart = new_chart ("en", LONG_NAME ", and what follows from it in this place");
  guint group = lima_intervals_add_group (chart, LONG_NAME, LONG_NAME, LIMA_SCALE_MILLION);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const LimaIntervalsLine line = { NULL, names[i], LONG_NAME, LONG_NAME, LONG_NAME, LONG_NAME, LIMA_INTERVALS_DIFFERS, 5e6, 4e6, 6e6, 9e6, 9e6 };

      lima_intervals_add (chart, group, &line);
    }
  lima_intervals_set_legend (chart, LONG_NAME, LONG_NAME, LONG_NAME);
  lima_chart_table_set_illustrative (lima_intervals_get_texts (chart), "Illustrative data");
  return chart;
}

static LimaIntervals *
new_hostile (void)
{
  LimaIntervals *chart = new_chart ("en", "<title> & \"quotes\" \001\002 \377 \xef\xbf\xbe");
  guint group = lima_intervals_add_group (chart, "]]> <b>&amp;</b>", "\377\376broken", LIMA_SCALE_ONE);

  add (chart, group, "]]> <b>&amp;</b>\n\tnext\342\200\250line", LIMA_INTERVALS_AGREES, 53.6e6, 1e5, 53.6e6, 53.6e6);
  add (chart, group, "\342\200\256turned", LIMA_INTERVALS_DIFFERS, 4e6, 1e5, 53.6e6, 53.6e6);
  return chart;
}

static const struct
{
  const char *name;
  LimaIntervals *(*create) (void);
} samples[] = {
  { "regions", new_regions },   { "empty", new_empty }, { "one", new_one },         { "many", new_many },
  { "negative", new_negative }, { "mixed", new_mixed }, { "huge", new_huge },       { "unknown", new_unknown },
  { "names", new_names },       { "hostile", new_hostile }, { "right-to-left", new_right_to_left },
};

static LimaDrawing *
lay_out (const LimaIntervals *chart, LimaChartLook look, double width)
{
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, look);
  return lima_intervals_layout (chart, &theme, width, 0, LIMA_CHART_ALL);
}

/* ---- Tests ---- */

static const LimaDrawingItem *
find (LimaDrawing *drawing, int row, LimaItemKind kind)
{
  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      if (item->row == row && item->kind == kind)
        return item;
    }
  return NULL;
}

static double
middle_of (const LimaDrawingItem *item)
{
  return item->box.x + item->box.width / 2;
}

/* By hand: in the group of regions the bar of 53.6 is to that of 7.9 as the values are, and all begin at the same zero; the diamond of 53.6
 * stands on the end of its bar, that of 60 beyond the bar of 53.6. */
static void
test_scale (void)
{
  g_autoptr(LimaIntervals) chart = new_regions ();
  g_autoptr(LimaDrawing) drawing = lay_out (chart, LIMA_CHART_PAPER, 1600);
  const LimaDrawingItem *africa = find (drawing, 2, LIMA_ITEM_BAR), *asia = find (drawing, 3, LIMA_ITEM_BAR), *arabs = find (drawing, 5, LIMA_ITEM_BAR);
  double zero = africa->box.x, unit = africa->box.width / 53.6;

  g_assert_cmpfloat (asia->box.x, ==, zero);
  g_assert_cmpfloat (arabs->box.x, ==, zero);
  g_assert_cmpfloat_with_epsilon (asia->box.width, 49.9 * unit, 1);
  g_assert_cmpfloat_with_epsilon (arabs->box.width, 7.9 * unit, 1);
  g_assert_cmpfloat_with_epsilon (middle_of (find (drawing, 2, LIMA_ITEM_DIAMOND)), zero + 53.6 * unit, 1);
  g_assert_cmpfloat_with_epsilon (middle_of (find (drawing, 3, LIMA_ITEM_DIAMOND)), zero + 38.2 * unit, 1);
  g_assert_cmpfloat_with_epsilon (middle_of (find (drawing, 5, LIMA_ITEM_DIAMOND)), zero + 60 * unit, 1);
}

/* The whole has an axis of its own, so that the same length means another amount there; nothing computed has no diamond. */
static void
test_groups (void)
{
  g_autoptr(LimaIntervals) chart = new_regions ();
  g_autoptr(LimaDrawing) drawing = lay_out (chart, LIMA_CHART_PAPER, 1600);
  g_autofree char *texts = chart_checks_get_texts (drawing);
  const LimaDrawingItem *whole = find (drawing, 0, LIMA_ITEM_BAR), *mobilized = find (drawing, 1, LIMA_ITEM_BAR), *africa = find (drawing, 2, LIMA_ITEM_BAR);

  g_assert_cmpfloat_with_epsilon (mobilized->box.width / whole->box.width, 191 / 171.2, 0.01);
  g_assert_cmpfloat (africa->box.width / 53.6, >, 2 * whole->box.width / 171.2);
  g_assert_null (find (drawing, 1, LIMA_ITEM_DIAMOND));
  g_assert_nonnull (strstr (texts, "\n100\n"));  /* a tick of the whole */
  g_assert_nonnull (strstr (texts, "\n60\n"));   /* of the regions */
  g_assert_nonnull (strstr (texts, "\n800\n"));  /* of the counts */
}

/* Open ends have an arrow each: one below 883, one above 310, one behind what is known of Latin America; and one explains them. */
static void
test_open (void)
{
  g_autoptr(LimaIntervals) chart = new_regions ();
  g_autoptr(LimaDrawing) drawing = lay_out (chart, LIMA_CHART_PAPER, 1600);
  guint left = 0, right = 0;

  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      left += item->kind == LIMA_ITEM_TRIANGLE && item->direction == LIMA_POINTS_LEFT;
      right += item->kind == LIMA_ITEM_TRIANGLE && item->direction == LIMA_POINTS_RIGHT;
    }
  g_assert_cmpuint (left, ==, 1);
  g_assert_cmpuint (right, ==, 3);
  g_assert_cmpint (find (drawing, 7, LIMA_ITEM_BAR)->fill, ==, LIMA_FILL_EMPTY);
  g_assert_null (find (drawing, 7, LIMA_ITEM_DIAMOND)); /* from 250 to 400: a bar */
}

/* A check mark is one stroke, "not equal" three, a question mark is a text. */
static void
test_signs (void)
{
  g_autoptr(LimaIntervals) chart = new_regions ();
  g_autoptr(LimaDrawing) drawing = lay_out (chart, LIMA_CHART_PAPER, 800);
  guint courses = 0, questions = 0;

  for (guint i = 0; i < lima_drawing_get_n_items (drawing); i++)
    {
      const LimaDrawingItem *item = lima_drawing_get_item (drawing, i);

      courses += item->kind == LIMA_ITEM_COURSE;
      questions += item->kind == LIMA_ITEM_TEXT && strcmp (item->text->text, "?") == 0;
    }
  g_assert_cmpuint (courses, ==, 3 * 1 + 2 * 3);
  g_assert_cmpuint (questions, ==, 3);
}

static void
test_marks (void)
{
  g_autoptr(LimaIntervals) chart = new_regions ();
  g_autoptr(LimaDrawing) drawing = lay_out (chart, LIMA_CHART_PAPER, 800);

  g_assert_cmpuint (lima_drawing_get_n_marks (drawing), ==, 8);
  g_assert_cmpuint (lima_intervals_get_n (chart), ==, 8);
  for (guint i = 0; i < 8; i++)
    {
      const LimaDrawingMark *mark = lima_drawing_get_nth_mark (drawing, i);

      g_assert_cmpint (mark->row, ==, (int) i);
      g_assert_cmpstr (mark->text, ==, lima_intervals_get (chart, i)->sentence);
      g_assert_cmpint (lima_drawing_hit (drawing, mark->band.x + 30, mark->band.y + mark->band.height / 2), ==, (int) i);
    }
}

/* What differs greatly is still seen: a bar of a pixel at least, and a diamond at each end. */
static void
test_far_apart (void)
{
  g_autoptr(LimaIntervals) chart = new_huge ();
  g_autoptr(LimaDrawing) drawing = lay_out (chart, LIMA_CHART_PAPER, 800);

  for (int row = 0; row < 3; row++)
    {
      g_assert_cmpfloat (find (drawing, row, LIMA_ITEM_BAR)->box.width, >=, 1);
      g_assert_cmpfloat (find (drawing, row, LIMA_ITEM_DIAMOND)->box.width, ==, 11);
    }
}

static void
test_mirrored (void)
{
  g_autoptr(LimaIntervals) chart = new_regions ();
  g_autoptr(LimaDrawing) left = lay_out (chart, LIMA_CHART_PAPER, 900), right = NULL;

  lima_chart_table_set_rtl (lima_intervals_get_texts (chart), TRUE);
  right = lay_out (chart, LIMA_CHART_PAPER, 900);
  g_assert_cmpfloat (lima_drawing_get_height (left), ==, lima_drawing_get_height (right));
  for (int row = 0; row < 8; row++)
    {
      const LimaRect a = find (left, row, LIMA_ITEM_BAR)->box, b = find (right, row, LIMA_ITEM_BAR)->box;

      g_assert_cmpfloat_with_epsilon (a.x, 900 - b.x - b.width, 0.01);
      g_assert_cmpfloat_with_epsilon (a.width, b.width, 0.01);
    }
}

static void
test_everywhere (void)
{
  for (guint s = 0; s < G_N_ELEMENTS (samples); s++)
    for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
      {
        g_autoptr(LimaIntervals) chart = samples[s].create ();
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
  g_autoptr(LimaIntervals) regions = new_regions ();
  g_autoptr(LimaDrawing) dark = lay_out (regions, LIMA_CHART_DARK, 760), narrow = lay_out (regions, LIMA_CHART_LIGHT, 360);

  for (guint s = 0; s < G_N_ELEMENTS (samples); s++)
    {
      g_autoptr(LimaIntervals) chart = samples[s].create ();
      g_autoptr(LimaDrawing) drawing = lay_out (chart, LIMA_CHART_PAPER, 760);

      chart_references_assert ("intervals", samples[s].name, drawing);
    }
  chart_references_assert ("intervals", "dark", dark);
  chart_references_assert ("intervals", "narrow", narrow);
}

int
main (int argc, char **argv)
{
  int result;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/intervals/scale", test_scale);
  g_test_add_func ("/intervals/groups", test_groups);
  g_test_add_func ("/intervals/open", test_open);
  g_test_add_func ("/intervals/signs", test_signs);
  g_test_add_func ("/intervals/marks", test_marks);
  g_test_add_func ("/intervals/far-apart", test_far_apart);
  g_test_add_func ("/intervals/mirrored", test_mirrored);
  g_test_add_func ("/intervals/everywhere", test_everywhere);
  g_test_add_func ("/intervals/references", test_references);
  result = g_test_run ();
  chart_samples_clean_up ();
  return result;
}
