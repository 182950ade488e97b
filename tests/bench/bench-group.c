/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Groups the flows of a million projects by two dimensions, with exact sums and counts of different projects. The facts are built
 * from project blocks in the ordinary way. With --rows the very rows of the facts are written as CSV, for a peer to group. */

#include <stdio.h>
#include <string.h>

#include <lima-result.h>

#include "bench-facts.h"

static int n_projects = 1000000;
static int n_flows = 10;
static int n_repeats = 5;
static char *rows_path;

static const GOptionEntry options[] = {
  { "projects", 'n', 0, G_OPTION_ARG_INT, &n_projects, "How many projects", "N" },
  { "flows", 'f', 0, G_OPTION_ARG_INT, &n_flows, "How many flows each", "N" },
  { "repeats", 'r', 0, G_OPTION_ARG_INT, &n_repeats, "How often each question is asked; the shortest time counts", "N" },
  { "rows", 0, 0, G_OPTION_ARG_FILENAME, &rows_path, "Write the rows of the facts", "CSV" },
  { NULL, 0, 0, 0, NULL, NULL, NULL },
};

static const char *
key_of (const LimaFacts *facts, LimaColumn column, guint32 row)
{
  const char *key = lima_atom_text (lima_dictionary_get_key (lima_facts_get_dictionary (facts, column),
                                                            lima_facts_get_column (facts, column)[row]));

  return key == NULL ? "" : key;
}

static void
write_rows (const LimaFacts *facts)
{
  FILE *out = fopen (rows_path, "w");

  if (out == NULL)
    g_error ("%s cannot be written", rows_path);
  fputs ("project,country,region,sector,donor,year,amount\n", out);
  for (guint32 row = 0; row < lima_facts_get_n_rows (facts); row++)
    {
      const char *country = key_of (facts, LIMA_COLUMN_PLACE, row);
      gint64 amount = lima_facts_get_amounts (facts)[row];

      fprintf (out, "%u,%s,%s,%s,%s,%d,%" G_GINT64_FORMAT ".%04d\n", lima_facts_get_projects (facts)[row], country,
               lima_region_scheme_of_country (LIMA_REGION_SCHEME_REPORT, country), key_of (facts, LIMA_COLUMN_SECTOR, row),
               key_of (facts, LIMA_COLUMN_DONOR, row), lima_facts_get_years (facts)[row], amount / 10000, (int) (amount % 10000));
    }
  if (fclose (out) != 0)
    g_error ("%s cannot be written", rows_path);
}

/* Asks, and says the best time with what a peer must find as well: rows, the sum of all, and the sum of the counts. */
static void
ask (const LimaFacts *facts, const char *by, const char *years)
{
  LimaQuery query;
  double best = G_MAXDOUBLE;
  guint64 projects = 0;
  guint n_rows = 0;
  LimaSum sum = { 0 };
  char text[LIMA_DECIMAL_BUFFER];

  lima_query_init (&query);
  lima_measure_parse ("spend", &query.measure);
  if (!lima_query_parse_by (&query, by) || (years != NULL && !lima_query_parse_years (&query, years)))
    g_error ("bad question");
  for (int i = 0; i < n_repeats; i++)
    {
      gint64 begin = g_get_monotonic_time ();
      g_autoptr(LimaResult) result = lima_facts_query (facts, &query, NULL, NULL);

      best = MIN (best, (double) (g_get_monotonic_time () - begin) / 1e3);
      n_rows = result->rows->len;
      sum = g_array_index (result->totals, LimaResultSum, 0).amount;
      projects = 0;
      for (guint r = 0; r < n_rows; r++)
        projects += g_array_index (result->rows, LimaResultRow, r).projects;
    }
  g_print ("query %s%s%s ms %.2f rows %u sum %s projects %" G_GUINT64_FORMAT "\n", by, years == NULL ? "" : "/",
           years == NULL ? "" : years, best, n_rows, lima_sum_shortest (&sum, text), projects);
}

int
main (int argc, char **argv)
{
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  g_autoptr(LimaFacts) facts = NULL;
  gint64 begin = g_get_monotonic_time ();

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, NULL) || n_projects < 1 || n_flows < 1 || n_repeats < 1)
    return 2;
  facts = bench_facts_new (n_projects, n_flows);
  g_print ("projects %d rows %u made-seconds %.2f\n", n_projects, lima_facts_get_n_rows (facts),
           (double) (g_get_monotonic_time () - begin) / 1e6);
  if (rows_path != NULL)
    write_rows (facts);
  ask (facts, "country,sector", NULL);
  ask (facts, "donor,region", NULL);
  ask (facts, "country,sector", "2014-2016");
  return 0;
}
