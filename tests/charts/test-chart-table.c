/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-chart-table.h"

#include <math.h>

/* What cannot stand in one line of a drawing or in XML is replaced; nothing is no text. */
static void
test_texts (void)
{
  static const struct
  {
    const char *given, *kept;
  } cases[] = {
    { "Kenya", "Kenya" },
    { "a\nb\tc", "a b c" },
    { "\001\033x\177", "  x " },
    { "line\342\200\250end", "line end" },
    { "\377x", "\357\277\275x" },
    { "\357\277\276", "\357\277\275" },
    { "", NULL },
    { NULL, NULL },
  };
  g_autoptr (LimaChartTable) table = lima_chart_table_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      lima_chart_table_set_title (table, cases[i].given);
      g_assert_cmpstr (lima_chart_table_get_title (table), ==, cases[i].kept);
    }
  g_assert_cmpstr (lima_chart_table_get_empty_text (table), ==, "Nothing to show");
}

/* A row is without a figure where its value is none. */
static void
test_unknown (void)
{
  g_autoptr (LimaChartTable) table = lima_chart_table_new ();

  lima_chart_table_add (table, LIMA_CHART_PLAIN, "a", "A", NAN, "none", NULL);
  lima_chart_table_add (table, LIMA_CHART_REMAINDER, "b", "B", -INFINITY, "none", NULL);
  lima_chart_table_add_unknown (table, "c", "C", "none");
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpint (lima_chart_table_get_row (table, i)->kind, ==, LIMA_CHART_UNKNOWN);
      g_assert_true (isnan (lima_chart_table_get_row (table, i)->value));
    }
}

static void
test_ticks (void)
{
  static const struct
  {
    const char *language;
    double value;
    guint places;
    const char *expected;
  } cases[] = {
    { "en", 20000000, 0, "20" },
    { "en", 2500000, 0, "2.5" },
    { "en", 0, 0, "0" },
    { "en", -1000000000, 0, "\342\210\2221,000" },
    { "fr", 2500000, 0, "2,5" },
    { "en", 0.1, 1, "0.0000001" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LimaChartTable) table = lima_chart_table_new ();
      g_autoptr (LimaFormat) format = lima_format_new (cases[i].language);
      g_autofree char *tick = NULL;

      lima_chart_table_set_format (table, format, LIMA_SCALE_MILLION);
      tick = lima_chart_table_format_tick (table, cases[i].value, cases[i].places);
      g_assert_cmpstr (tick, ==, cases[i].expected);
    }
}

/* The direction is the language's until it is said. */
static void
test_direction (void)
{
  g_autoptr (LimaChartTable) table = lima_chart_table_new ();
  g_autoptr (LimaFormat) arabic = lima_format_new ("ar");

  g_assert_false (lima_chart_table_get_rtl (table));
  lima_chart_table_set_format (table, arabic, LIMA_SCALE_ONE);
  g_assert_true (lima_chart_table_get_rtl (table));
  lima_chart_table_set_rtl (table, FALSE);
  g_assert_false (lima_chart_table_get_rtl (table));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charts/table/texts", test_texts);
  g_test_add_func ("/charts/table/unknown", test_unknown);
  g_test_add_func ("/charts/table/ticks", test_ticks);
  g_test_add_func ("/charts/table/direction", test_direction);
  return g_test_run ();
}
