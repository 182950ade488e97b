/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The index of lists over real files, beside the breakdowns of the same. */

#include <lima-input.h>

#include "index-checks.h"

static void
check (const LimaSnapshot *snapshot, const char *measure, const char *currency)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(LimaFacts) facts = NULL;
  g_autoptr(LimaIndex) index = NULL;
  g_autoptr(GError) error = NULL;
  LimaIndexOptions options = { .snapshot = (LimaSnapshot *) snapshot, .format = format, .today = lima_date_new (2024, 6, 30) };

  facts = lima_facts_new_from_snapshot (snapshot, lima_rates_default (), currency == NULL ? 0 : lima_atom (currency), NULL, &error);
  g_assert_no_error (error);
  lima_query_init (&options.query);
  g_assert_true (lima_measure_parse (measure, &options.query.measure));
  options.facts = facts;
  index = lima_index_new (&options, NULL, &error);
  g_assert_no_error (error);
  index_checks_run (index, facts, 7);
}

static void
test_file (gconstpointer data)
{
  char *paths[] = { (char *) data, NULL };
  g_autoptr(LimaInput) input = lima_input_read_whole (paths, NULL, NULL, NULL, NULL);
  g_autoptr(LimaSnapshot) snapshot = lima_portfolio_snapshot (input->portfolio);

  g_test_message ("%u projects", lima_snapshot_get_n (snapshot, LIMA_RECORD_PROJECT));
  check (snapshot, "spend", NULL);
  check (snapshot, "budget", NULL);
  check (snapshot, "incoming-funds", "EUR");
  check (snapshot, "spend", "EUR");
}

static void
test_no_corpus (void)
{
  g_test_skip ("no corpus");
}

static void
add_folder (const char *corpus, const char *name)
{
  g_autofree char *folder = g_build_filename (corpus, name, NULL);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *file;

  while (dir != NULL && (file = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_strdup_printf ("/index/%s/%s", name, file);

      g_test_add_data_func_full (path, g_build_filename (folder, file, NULL), test_file, g_free);
    }
}

int
main (int argc, char **argv)
{
  const char *corpus = g_getenv ("LIMA_CORPUS");
  g_autofree char *sample = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", "portfolios", "lima-declaration-2014.lima", NULL);

  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/index/sample", sample, test_file);
  if (corpus == NULL || *corpus == '\0')
    g_test_add_func ("/index/corpus", test_no_corpus);
  else
    {
      add_folder (corpus, "publishers");
      add_folder (corpus, "awkward");
    }
  return g_test_run ();
}
