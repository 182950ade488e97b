/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-facts.h>
#include <lima-input.h>
#include <lima-result.h>

static char *
data_file (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "tests", "data", "iati", name, NULL);
}

static LimaInput *
read_whole (const char *first, const char *second, const LimaSnapshot *onto)
{
  g_autofree char *a = data_file (first);
  g_autofree char *b = second == NULL ? NULL : data_file (second);

  return lima_input_read_whole ((char *[]) { a, b, NULL }, onto, NULL, NULL, NULL);
}

/* Spend by currency, as text: what the whole adds up to. */
static char *
sums_of (LimaSnapshot *snapshot)
{
  g_autoptr(LimaFacts) facts = lima_facts_new_from_snapshot (snapshot, NULL, 0, NULL, NULL);
  g_autoptr(LimaResult) result = NULL;
  g_autoptr(GString) text = g_string_new (NULL);
  LimaQuery query;

  lima_query_init (&query);
  lima_measure_parse ("spend", &query.measure);
  result = lima_facts_query (facts, &query, NULL, NULL);
  g_string_append_printf (text, "%u", result->projects);
  for (guint i = 0; i < result->totals->len; i++)
    {
      const LimaResultSum *sum = &g_array_index (result->totals, LimaResultSum, i);
      char buffer[LIMA_DECIMAL_BUFFER];

      g_string_append_printf (text, " %s %s", sum->currency == 0 ? "-" : lima_atom_text (sum->currency),
                              lima_sum_shortest (&sum->amount, buffer));
    }
  return g_strdup (text->str);
}

/* Files added one after the other are the same portfolio as files read together. */
static void
test_added_is_together (void)
{
  static const struct
  {
    const char *first;
    const char *second;
  } cases[] = {
    { "r01-currency.xml", "r02-amounts.xml" },
    { "r11-repeated.xml", "r11-repeated-later.xml" },
    { "r11-repeated-later.xml", "r11-repeated.xml" },
    { "r11-levels.xml", "r11-levels.xml" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaInput) both = read_whole (cases[i].first, cases[i].second, NULL);
      g_autoptr(LimaInput) one = read_whole (cases[i].first, NULL, NULL);
      g_autoptr(LimaSnapshot) before = lima_portfolio_snapshot (one->portfolio);
      g_autofree char *sums_before = sums_of (before);
      g_autoptr(LimaInput) added = read_whole (cases[i].second, NULL, before);
      g_autoptr(LimaSnapshot) together = lima_portfolio_snapshot (both->portfolio);
      g_autoptr(LimaSnapshot) after = lima_portfolio_snapshot (added->portfolio);
      g_autofree char *expected = sums_of (together);
      g_autofree char *sums = sums_of (after);
      g_autofree char *sums_again = sums_of (before);

      g_test_message ("%s and %s", cases[i].first, cases[i].second);
      g_assert_false (both->added);
      g_assert_true (added->added);
      g_assert_cmpstr (sums, ==, expected);
      g_assert_cmpstr (sums_again, ==, sums_before); /* what was open is left as it was */
    }
}

static void
test_ids_are_kept (void)
{
  g_autoptr(LimaInput) one = read_whole ("r01-currency.xml", NULL, NULL);
  g_autoptr(LimaSnapshot) before = lima_portfolio_snapshot (one->portfolio);
  g_autoptr(LimaInput) added = read_whole ("r02-amounts.xml", NULL, before);
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < lima_snapshot_get_n (before, LIMA_RECORD_PROJECT); i++)
    {
      const LimaBlock *old = lima_snapshot_get (before, LIMA_RECORD_PROJECT, i);
      int row = lima_portfolio_find (added->portfolio, LIMA_RECORD_PROJECT, old->id);

      g_assert_cmpint (row, >=, 0);
      g_assert_true (lima_portfolio_get (added->portfolio, LIMA_RECORD_PROJECT, (guint) row) == old);
    }
  for (guint i = 0; i < lima_portfolio_get_n (added->portfolio, LIMA_RECORD_PROJECT); i++)
    g_assert_true (g_hash_table_add (seen, GUINT_TO_POINTER (lima_portfolio_get (added->portfolio, LIMA_RECORD_PROJECT, i)->id)));
}

static void
test_failures (void)
{
  g_autofree char *missing = data_file ("no-such-file.xml");
  g_autofree char *good = data_file ("r01-currency.xml");
  g_autoptr(LimaInput) none = lima_input_read_whole ((char *[]) { missing, NULL }, NULL, NULL, NULL, NULL);
  g_autoptr(LimaInput) some = lima_input_read_whole ((char *[]) { missing, good, NULL }, NULL, NULL, NULL, NULL);

  g_assert_true (none->failed);
  g_assert_cmpuint (lima_portfolio_get_n (none->portfolio, LIMA_RECORD_PROJECT), ==, 0);
  g_assert_false (some->failed);
  g_assert_true (some->missing);
  g_assert_cmpuint (lima_portfolio_get_n (some->portfolio, LIMA_RECORD_PROJECT), >, 0);
}

static void
test_cancelled (void)
{
  g_autofree char *good = data_file ("r01-currency.xml");
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(LimaInput) input = NULL;

  g_cancellable_cancel (cancellable);
  input = lima_input_read_whole ((char *[]) { good, NULL }, NULL, NULL, NULL, cancellable);
  g_assert_true (input->failed);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/input/added-is-together", test_added_is_together);
  g_test_add_func ("/input/ids-are-kept", test_ids_are_kept);
  g_test_add_func ("/input/failures", test_failures);
  g_test_add_func ("/input/cancelled", test_cancelled);
  return g_test_run ();
}
