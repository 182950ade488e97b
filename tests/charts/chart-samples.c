/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-samples.h"

#include <fontconfig/fontconfig.h>
#include <math.h>
#include <pango/pangocairo.h>

#define LONG_NAME "Multilateral Fund for the Implementation of the Montreal Protocol on Substances that Deplete the Ozone Layer"

static LimaChartTable *
new_table (const char *language, const char *title)
{
  g_autoptr (LimaFormat) format = lima_format_new (language);
  LimaChartTable *table = lima_chart_table_new ();

  lima_chart_table_set_format (table, format, LIMA_SCALE_MILLION);
  lima_chart_table_set_title (table, title);
  lima_chart_table_set_subtitle (table, "Delivery by region, calendar year 2014, millions of US dollars");
  lima_chart_table_set_axis_title (table, "Millions of US dollars");
  return table;
}

static guint
add (LimaChartTable *table, LimaChartKind kind, const char *label, double millions)
{
  LimaFormat *format = lima_chart_table_get_format (table);
  g_autofree char *figure = NULL;
  char number[64];
  LimaSum value;

  g_ascii_formatd (number, sizeof number, "%.2f", millions * 1e6);
  g_assert_true (lima_sum_parse (number, &value));
  figure = lima_format_scaled (format, &value, LIMA_SCALE_MILLION, 1, TRUE);
  return lima_chart_table_add (table, kind, label, label, millions * 1e6, figure, millions >= 0 ? "31.3\302\240%" : NULL);
}

static void
add_end (LimaChartTable *table)
{
  lima_chart_table_set_strip (table, "144.5 M", "144.5 M assigned to five regions", "26.7 M", "26.7 M not assigned");
  lima_chart_table_set_total (table, "Delivered in 2014", "171.2 M", "100 %", "100 countries");
  lima_chart_table_add_footnote (table, "Left over:", "26.7 M that the report assigns to no region; 15.6 % by the amounts.");
  lima_chart_table_add_footnote (table, "Measure:", "disbursements and expenditures.");
}

LimaChartTable *
chart_samples_new_regions (void)
{
  LimaChartTable *table = new_table ("en", "Africa leads with 53.6 M, 31.3 %; 15.6 % is not assigned to a region");
  guint row = add (table, LIMA_CHART_PLAIN, "Africa", 53.6);

  lima_chart_table_set_sublabel (table, row, "with the Arab States of North Africa");
  add (table, LIMA_CHART_PLAIN, "Asia", 49.9);
  add (table, LIMA_CHART_PLAIN, "Eastern Europe and Central Asia", 24.2);
  add (table, LIMA_CHART_PLAIN, "Latin America and the Caribbean", 8.9);
  add (table, LIMA_CHART_PLAIN, "Arab States of West Asia", 7.9);
  row = add (table, LIMA_CHART_REMAINDER, "Not assigned to a region", 26.7);
  lima_chart_table_set_sublabel (table, row, "between 26.4 and 27.0 M");
  lima_chart_table_set_interval (table, row, 26.4e6, 27.0e6);
  lima_chart_table_set_description (table, "Delivery by region & remainder");
  add_end (table);
  return table;
}

static LimaChartTable *
new_empty (void)
{
  LimaChartTable *table = new_table ("en", "No theme in any of 33 projects");

  add_end (table);
  return table;
}

static LimaChartTable *
new_one (void)
{
  LimaChartTable *table = new_table ("en", "One country has it all");

  add (table, LIMA_CHART_PLAIN, "Kenya", 53.6);
  add_end (table);
  return table;
}

static LimaChartTable *
new_zero (void)
{
  LimaChartTable *table = new_table ("en", "Nothing was spent");

  add (table, LIMA_CHART_PLAIN, "Kenya", 0);
  add (table, LIMA_CHART_PLAIN, "Peru", 0);
  add_end (table);
  return table;
}

static LimaChartTable *
new_many (void)
{
  LimaChartTable *table = new_table ("en", "Three hundred rows");

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *label = g_strdup_printf ("Donor %u", i);

      add (table, i == 7 ? LIMA_CHART_JOINT : LIMA_CHART_PLAIN, label, 90.0 / (1 + i * 0.3));
    }
  add (table, LIMA_CHART_OTHERS, "12 others", 3.3);
  lima_chart_table_add_legend (table, LIMA_CHART_PLAIN, "One donor");
  lima_chart_table_add_legend (table, LIMA_CHART_JOINT, "Several donors jointly, never split by guess");
  lima_chart_table_add_legend (table, LIMA_CHART_OTHERS, "Sum of smaller donors");
  add_end (table);
  return table;
}

static LimaChartTable *
new_negative (void)
{
  LimaChartTable *table = new_table ("en", "All corrections");

  add (table, LIMA_CHART_PLAIN, "Kenya", -53.6);
  add (table, LIMA_CHART_PLAIN, "Peru", -4.2);
  add (table, LIMA_CHART_REMAINDER, "Not assigned", -9.1);
  add_end (table);
  return table;
}

static LimaChartTable *
new_mixed (void)
{
  LimaChartTable *table = new_table ("en", "Spending and corrections");
  guint row;

  add (table, LIMA_CHART_REMAINDER, "Not assigned", 5.5);
  add (table, LIMA_CHART_PLAIN, "Kenya", 53.6);
  add (table, LIMA_CHART_PLAIN, "Peru", -24.2);
  row = add (table, LIMA_CHART_PLAIN, "Senegal", -3.2);
  lima_chart_table_set_interval (table, row, -7e6, 2e6);
  lima_chart_table_add_unknown (table, "VN", "Viet Nam", "no figure recorded");
  add_end (table);
  return table;
}

static LimaChartTable *
new_huge (void)
{
  LimaChartTable *table = new_table ("en", "One huge amount and many tiny ones");

  add (table, LIMA_CHART_PLAIN, "Huge", 170000000000.0);
  for (guint i = 0; i < 12; i++)
    add (table, LIMA_CHART_PLAIN, "Tiny", 0.0003);
  add (table, LIMA_CHART_REMAINDER, "Not assigned", 0.001);
  add_end (table);
  return table;
}

static LimaChartTable *
new_unknown (void)
{
  LimaChartTable *table = new_table ("en", "Nothing is known");

  lima_chart_table_add_unknown (table, "KE", "Kenya", "none recorded");
  lima_chart_table_add (table, LIMA_CHART_PLAIN, "PE", "Peru", INFINITY, "a long explanation why no figure is known here", NULL);
  add_end (table);
  return table;
}

static LimaChartTable *
new_years (void)
{
  LimaChartTable *table = new_table ("en", "Spend doubled");

  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *label = g_strdup_printf ("%u", 2016 + i);

      add (table, LIMA_CHART_PLAIN, label, 4.1 + i);
    }
  lima_chart_table_set_interval (table, add (table, LIMA_CHART_REMAINDER, "No date", 1.6), 1.4e6, 1.8e6);
  add_end (table);
  return table;
}

static LimaChartTable *
new_right_to_left (void)
{
  LimaChartTable *table = new_table ("ar", "أفريقيا في المقدمة بمبلغ ٥٣٫٦ مليون");

  add (table, LIMA_CHART_PLAIN, "أفريقيا", 53.6);
  add (table, LIMA_CHART_JOINT, "أمريكا اللاتينية ومنطقة البحر الكاريبي", 8.9);
  add (table, LIMA_CHART_OTHERS, "Iran (Islamic Republic of)", 2.1);
  add (table, LIMA_CHART_PLAIN, "آسيا", -3.3);
  lima_chart_table_set_interval (table, add (table, LIMA_CHART_REMAINDER, "غير مخصص لمنطقة", 26.7), 26.4e6, 27e6);
  lima_chart_table_set_illustrative (table, "بيانات توضيحية");
  add_end (table);
  return table;
}

static LimaChartTable *
new_names (void)
{
  static const char *const names[] = { LONG_NAME, "Министерство экономического развития Российской Федерации, департамент",
                                       "صندوق الأمم المتحدة للبيئة", "全球环境基金和其他许多捐助者联合提供的资金来源",
                                       "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "" };
  LimaChartTable *table = new_table ("en", LONG_NAME ", and what follows from it in this place");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    lima_chart_table_set_sublabel (table, add (table, LIMA_CHART_PLAIN, names[i], 53.6 - i), LONG_NAME);
  lima_chart_table_set_sublabel (table, add (table, LIMA_CHART_REMAINDER, LONG_NAME, 3), LONG_NAME);
  lima_chart_table_add_legend (table, LIMA_CHART_PLAIN, LONG_NAME);
  lima_chart_table_set_illustrative (table, "Illustrative data");
  add_end (table);
  lima_chart_table_set_total (table, LONG_NAME, "171.2 M", "100 %", LONG_NAME);
  return table;
}

static LimaChartTable *
new_hostile (void)
{
  LimaChartTable *table = new_table ("en", "<title> & \"quotes\" \001\002 \377 \xef\xbf\xbe");

  add (table, LIMA_CHART_PLAIN, "]]> <b>&amp;</b>\n\tnext\342\200\250line", 53.6);
  add (table, LIMA_CHART_PLAIN, "\377\376broken", 4);
  add (table, LIMA_CHART_REMAINDER, "\342\200\256turned", 4);
  add_end (table);
  return table;
}

static const struct
{
  const char *name;
  LimaChartTable *(*create) (void);
} samples[] = {
  { "regions", chart_samples_new_regions },
  { "empty", new_empty },
  { "one", new_one },
  { "zero", new_zero },
  { "many", new_many },
  { "negative", new_negative },
  { "mixed", new_mixed },
  { "huge", new_huge },
  { "unknown", new_unknown },
  { "years", new_years },
  { "right-to-left", new_right_to_left },
  { "names", new_names },
  { "hostile", new_hostile },
};

guint
chart_samples_get_n (void)
{
  return G_N_ELEMENTS (samples);
}

const char *
chart_samples_get_name (guint i)
{
  return samples[i].name;
}

LimaChartTable *
chart_samples_new (guint i)
{
  return samples[i].create ();
}

static guint
count_threads (void)
{
  g_autoptr (GDir) tasks = g_dir_open ("/proc/self/task", 0, NULL);
  guint n = 0;

  while (tasks != NULL && g_dir_read_name (tasks) != NULL)
    n++;
  return n;
}

/* Gives the fonts back that pango and fontconfig keep, so that what is left over is a leak. Pango asks fontconfig in a thread of
 * its own, which ends some time after its font map; fontconfig must not end before it. */
void
chart_samples_clean_up (void)
{
  pango_cairo_font_map_set_default (NULL);
  for (guint i = 0; i < 200 && count_threads () > 1; i++)
    g_usleep (10000);
  if (count_threads () == 1)
    FcFini ();
}
