/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "grid-samples.h"

#include <math.h>
#include <string.h>

#define LONG_NAME "Multilateral Fund for the Implementation of the Montreal Protocol on Substances that Deplete the Ozone Layer"
#define MOST 300
#define NONE NAN /* nothing recorded */
#define UNKNOWN INFINITY /* recorded, but not how much */

static const double bounds[] = { 2e6, 5e6, 10e6, 20e6 };
static const char *const steps[] = { "up to 2 M", "above 2 M to 5 M", "above 5 M to 10 M", "above 10 M to 20 M", "above 20 M" };

/* What a grid is made of: amounts in millions, row by row. A name that begins with "~" is a remainder, with "+" others. */
typedef struct
{
  const char *language;
  const char *title;
  const char *const *rows;
  guint n_rows;
  const char *const *columns;
  guint n_columns;
  const double *cells;
} Given;

static char *
write_amount (LimaFormat *format, double millions)
{
  char number[64];
  LimaSum value;

  g_ascii_formatd (number, sizeof number, "%.2f", millions * 1e6);
  g_assert_true (lima_sum_parse (number, &value));
  return lima_format_scaled (format, &value, LIMA_SCALE_MILLION, 1, TRUE);
}

static LimaChartKind
kind_of (const char *name)
{
  return *name == '~' ? LIMA_CHART_REMAINDER : *name == '+' ? LIMA_CHART_OTHERS : LIMA_CHART_PLAIN;
}

/* What a row or a column comes to, by hand. */
typedef struct
{
  double sum;
  gboolean known;
  gboolean unknown;
} Sum;

static void
add_up (Sum *sum, double value)
{
  sum->known |= isfinite (value);
  sum->unknown |= isinf (value);
  sum->sum += isfinite (value) ? value : 0;
}

static char *
write_sum (LimaFormat *format, const Sum *sum)
{
  g_autofree char *figure = write_amount (format, sum->sum);

  if (!sum->known)
    return g_strdup (sum->unknown ? "not known" : "none recorded");
  return sum->unknown ? g_strdup_printf ("at least %s", figure) : g_steal_pointer (&figure);
}

static void
add_side (LimaChartTable *table, LimaFormat *format, const char *name, const Sum *sum)
{
  g_autofree char *figure = write_sum (format, sum);

  if (sum->known)
    lima_chart_table_add (table, kind_of (name), name, name + (kind_of (name) != LIMA_CHART_PLAIN), sum->sum * 1e6, figure,
                          sum->sum < 0 || sum->unknown ? NULL : "9.9\302\240%");
  else
    lima_chart_table_add_unknown (table, name, name, figure);
}

static LimaChartTable *
new_side (const Given *given, gboolean rows)
{
  g_autoptr (LimaFormat) format = lima_format_new (given->language);
  LimaChartTable *table = lima_chart_table_new ();
  Sum total = { 0 };
  g_autofree char *all = NULL;

  lima_chart_table_set_format (table, format, LIMA_SCALE_MILLION);
  lima_chart_table_set_title (table, given->title);
  lima_chart_table_set_subtitle (table, "Delivery: Donor × Region, calendar year 2014, millions of US dollars");
  lima_chart_table_set_axis_title (table, "Delivery in millions of US dollars");
  for (guint i = 0; i < (rows ? given->n_rows : given->n_columns); i++)
    {
      Sum sum = { 0 };

      for (guint j = 0; j < (rows ? given->n_columns : given->n_rows); j++)
        {
          double value = given->cells[rows ? i * given->n_columns + j : j * given->n_columns + i];

          add_up (&sum, value);
          add_up (&total, value);
        }
      add_side (table, format, rows ? given->rows[i] : given->columns[i], &sum);
    }
  all = write_sum (format, &total);
  lima_chart_table_set_total (table, "Total", all, NULL, "83 projects");
  lima_chart_table_add_footnote (table, "Left over:", "what the breakdown assigns to nobody.");
  return table;
}

static LimaChartGrid *
make (const Given *given)
{
  g_autoptr (LimaFormat) format = lima_format_new (given->language);
  LimaChartGrid *grid = lima_chart_grid_new (new_side (given, TRUE), new_side (given, FALSE));

  lima_chart_grid_set_steps (grid, bounds, steps);
  for (guint i = 0; i < given->n_rows * given->n_columns; i++)
    {
      double value = given->cells[i];
      g_autofree char *figure = isfinite (value) ? write_amount (format, value) : NULL;

      if (figure != NULL)
        lima_chart_grid_set (grid, i / given->n_columns, i % given->n_columns, value * 1e6, figure, value < 0 ? NULL : "1.2\302\240%");
      else if (isinf (value))
        lima_chart_grid_set (grid, i / given->n_columns, i % given->n_columns, NAN, "not known", NULL);
    }
  return grid;
}

static LimaChartGrid *
new_regions (void)
{
  static const char *const rows[] = { "Japan", "European Union", "China", "+4 other donors", "~No donor given" };
  static const char *const columns[] = { "Africa", "Asia", "Europe", "~Not assigned to a region" };
  static const double cells[] = { 12.5, 21, NONE, 2.5, 8, 0.4, 9.6, 1, NONE, 30.1, NONE, NONE, 1.5, 3, 0, NONE, NONE, NONE, NONE, 5.5 };
  const Given given = { "en", "Asia leads with 54.5 M", rows, 5, columns, 4, cells };

  return make (&given);
}

static LimaChartGrid *
new_empty (void)
{
  const Given given = { "en", "No amounts to show", NULL, 0, NULL, 0, NULL };

  return make (&given);
}

static LimaChartGrid *
new_one (void)
{
  static const char *const rows[] = { "Japan" }, *const columns[] = { "Africa" };
  static const double cells[] = { 12.5 };
  const Given given = { "en", "One donor, one region", rows, 1, columns, 1, cells };

  return make (&given);
}

static LimaChartGrid *
new_many (void)
{
  static const char *rows[MOST], *columns[3] = { "Africa", "Asia", "~Not assigned" };
  static double cells[3 * MOST];
  const Given given = { "en", "Three hundred donors", rows, MOST, columns, 3, cells };

  for (guint i = 0; i < MOST; i++)
    {
      g_autofree char *name = g_strdup_printf ("Donor %u", i);

      rows[i] = g_intern_string (name);
      for (guint c = 0; c < 3; c++)
        cells[3 * i + c] = (i + c) % 7 == 0 ? NONE : 90.0 / (1 + i * 0.3 + c);
    }
  return make (&given);
}

static LimaChartGrid *
new_busy (void)
{
  static const char *rows[60], *columns[12];
  static double cells[720];
  const Given given = { "en", "Sixty donors by twelve themes", rows, 60, columns, 12, cells };

  for (guint i = 0; i < 720; i++)
    {
      g_autofree char *row = g_strdup_printf ("Ministry of industry %u", i / 12), *column = g_strdup_printf ("Theme number %u", i % 12);

      rows[i / 12] = g_intern_string (row);
      columns[i % 12] = g_intern_string (column);
      cells[i] = i % 5 == 0 ? NONE : (i * 13) % 37 - 2.0;
    }
  return make (&given);
}

static LimaChartGrid *
new_wide (void)
{
  static const char *rows[6], *columns[40];
  static double cells[240];
  const Given given = { "en", "Forty years of six donors", rows, 6, columns, 40, cells };

  for (guint i = 0; i < 240; i++)
    {
      g_autofree char *row = g_strdup_printf ("Donor %u", i / 40), *column = g_strdup_printf ("%u", 1975 + i % 40);

      rows[i / 40] = g_intern_string (row);
      columns[i % 40] = g_intern_string (column);
      cells[i] = i % 11 == 0 ? NONE : (i * 7) % 31;
    }
  return make (&given);
}

static LimaChartGrid *
new_negative (void)
{
  static const char *const rows[] = { "Japan", "~No donor given" }, *const columns[] = { "Africa", "Asia" };
  static const double cells[] = { -12.5, -3, NONE, -0.5 };
  const Given given = { "en", "All corrections", rows, 2, columns, 2, cells };

  return make (&given);
}

static LimaChartGrid *
new_mixed (void)
{
  static const char *const rows[] = { "Japan", "China", "Peru" }, *const columns[] = { "Africa", "Asia", "~Not assigned" };
  static const double cells[] = { 12.5, -3, 4, -8, NONE, -1, 6, 6, 0 };
  const Given given = { "en", "Spending and corrections", rows, 3, columns, 3, cells };

  return make (&given);
}

static LimaChartGrid *
new_huge (void)
{
  static const char *const rows[] = { "Huge", "Tiny", "Tinier" }, *const columns[] = { "Africa", "Asia", "Europe" };
  static const double cells[] = { 170000000, 0.01, 0.02, 0.01, 0.01, NONE, 0.001, NONE, 0.001 };
  const Given given = { "en", "One huge amount and many tiny ones", rows, 3, columns, 3, cells };

  return make (&given);
}

static LimaChartGrid *
new_unknown (void)
{
  static const char *const rows[] = { "Japan", "China" }, *const columns[] = { "Africa", "Asia" };
  static const double cells[] = { UNKNOWN, NONE, NONE, NONE };
  const Given given = { "en", "Nothing is known", rows, 2, columns, 2, cells };

  return make (&given);
}

static LimaChartGrid *
new_partly (void)
{
  static const char *const rows[] = { "Japan", "China", "Peru" }, *const columns[] = { "Africa", "Asia", "~Not assigned" };
  static const double cells[] = { 4, UNKNOWN, 1, 6, 2, NONE, UNKNOWN, UNKNOWN, NONE };
  const Given given = { "en", "Some of it is not known", rows, 3, columns, 3, cells };

  return make (&given);
}

static LimaChartGrid *
new_right_to_left (void)
{
  static const char *const rows[] = { "اليابان", "صندوق الأمم المتحدة للبيئة", "~غير مخصص" }, *const columns[] = { "أفريقيا", "آسيا", "~غير مخصص لمنطقة" };
  static const double cells[] = { 12.5, 21, 3, -8, NONE, 1, 6, 0.2, 2 };
  const Given given = { "ar", "آسيا في المقدمة", rows, 3, columns, 3, cells };

  return make (&given);
}

static LimaChartGrid *
new_names (void)
{
  static const char *const rows[] = { LONG_NAME, "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
                                      "全球环境基金和其他许多捐助者联合提供的资金来源" };
  static const char *const columns[] = { "Министерство экономического развития Российской Федерации, департамент", LONG_NAME, "", "~" LONG_NAME };
  static const double cells[] = { 12.5, 21, 3, 8, NONE, 1, 6, 0.2, 2, 3, 4, 5 };
  const Given given = { "en", LONG_NAME, rows, 3, columns, 4, cells };

  return make (&given);
}

static LimaChartGrid *
new_hostile (void)
{
  static const char *const rows[] = { "]]> <b>&amp;</b>\n\tnext", "\377\376broken" }, *const columns[] = { "\342\200\256turned", "</svg>" };
  static const double cells[] = { 12.5, 21, 3, -8 };
  const Given given = { "en", "<title> & \"quotes\" \001\002 \377", rows, 2, columns, 2, cells };

  return make (&given);
}

static const struct
{
  const char *name;
  LimaChartGrid *(*create) (void);
} samples[] = {
  { "regions", new_regions },
  { "empty", new_empty },
  { "one", new_one },
  { "many", new_many },
  { "busy", new_busy },
  { "wide", new_wide },
  { "negative", new_negative },
  { "mixed", new_mixed },
  { "huge", new_huge },
  { "unknown", new_unknown },
  { "partly", new_partly },
  { "right-to-left", new_right_to_left },
  { "names", new_names },
  { "hostile", new_hostile },
};

guint
grid_samples_get_n (void)
{
  return G_N_ELEMENTS (samples);
}

const char *
grid_samples_get_name (guint i)
{
  return samples[i].name;
}

LimaChartGrid *
grid_samples_new (guint i)
{
  return samples[i].create ();
}

LimaChartGrid *
grid_samples_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    if (strcmp (samples[i].name, name) == 0)
      return samples[i].create ();
  g_assert_not_reached ();
}
