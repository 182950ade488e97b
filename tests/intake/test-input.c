/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
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

static LimaInput *
read_texts (const char *first, const char *second, const LimaSnapshot *onto)
{
  g_autofree char *folder = g_dir_make_tmp ("lima-input-XXXXXX", NULL);
  g_autofree char *a = g_build_filename (folder, "a.lima", NULL), *b = g_build_filename (folder, "b.lima", NULL);
  g_autoptr(GError) error = NULL;
  LimaInput *input;

  g_assert_true (g_file_set_contents (a, first, -1, &error) && g_file_set_contents (b, second == NULL ? "" : second, -1, &error));
  input = lima_input_read_whole ((char *[]) { a, second == NULL ? NULL : b, NULL }, onto, NULL, NULL, NULL);
  g_assert_false (input->failed);
  g_remove (a);
  g_remove (b);
  g_rmdir (folder);
  return input;
}

static const LimaBlock *
record_at (const LimaInput *input, LimaRecordKind kind, guint row)
{
  g_assert_cmpuint (row, <, lima_portfolio_get_n (input->portfolio, kind));
  return lima_portfolio_get (input->portfolio, kind, row);
}

/* Both files count from one. What the second says of its own records is about those, whatever they are called then. */
static void
test_references_follow (void)
{
  static const char first[] =
    "{\"format\": \"lima-portfolio\", \"version\": 1, \"sources\": [{\"id\": \"s1\"}], \"projects\": [{\"id\": \"p1\"}],"
    " \"processes\": [{\"id\": \"c1\"}], \"milestones\": [{\"id\": \"m1\", \"process\": \"c1\"}]}";
  static const char second[] =
    "{\"format\": \"lima-portfolio\", \"version\": 1, \"sources\": [{\"id\": \"s1\"}, {\"id\": \"s7\"}], \"projects\": [{\"id\": \"p1\"}],"
    " \"programmes\": [{\"id\": \"g1\", \"source\": \"s1\", \"components\": [{\"id\": \"1\", \"projects\": [{\"id\": \"1\", \"project\": \"p1\"},"
    " {\"id\": \"2\", \"project\": \"p9\"}]}]}],"
    " \"processes\": [{\"id\": \"c1\"}], \"milestones\": [{\"id\": \"m1\", \"process\": \"c1\", \"source\": \"s7\"},"
    " {\"id\": \"m2\", \"dependencies\": [{\"id\": \"1\", \"milestone\": \"m1\"}]}]}";
  g_autoptr(LimaInput) input = read_texts (first, second, NULL);
  const LimaProgramme *programme = (const LimaProgramme *) record_at (input, LIMA_RECORD_PROGRAMME, 0);
  const LimaProgrammeComponent *component = (const LimaProgrammeComponent *) programme->components->item[0];
  const LimaMilestone *milestone = (const LimaMilestone *) record_at (input, LIMA_RECORD_MILESTONE, 1);
  const LimaMilestone *waiting = (const LimaMilestone *) record_at (input, LIMA_RECORD_MILESTONE, 2);

  g_assert_true (((const LimaMilestone *) record_at (input, LIMA_RECORD_MILESTONE, 0))->process == record_at (input, LIMA_RECORD_PROCESS, 0)->id);
  g_assert_true (milestone->process == record_at (input, LIMA_RECORD_PROCESS, 1)->id);
  g_assert_true (milestone->process != record_at (input, LIMA_RECORD_PROCESS, 0)->id);
  g_assert_cmpstr (lima_atom_text (milestone->source), ==, "s7"); /* nobody else was called so: it stayed */
  g_assert_true (((const LimaMilestoneDependency *) waiting->dependencies->item[0])->milestone == milestone->head.id);
  g_assert_true (programme->source == record_at (input, LIMA_RECORD_SOURCE, 1)->id);
  g_assert_true (((const LimaProgrammeLink *) component->projects->item[0])->project == record_at (input, LIMA_RECORD_PROJECT, 1)->id);
  g_assert_cmpstr (lima_atom_text (((const LimaProgrammeLink *) component->projects->item[1])->project), ==, "p9");
}

/* A newer report of an activity counts in the place of one that a programme is linked to; what is open keeps its own. */
static void
test_links_lead_on (void)
{
  g_autoptr(LimaInput) old = read_whole ("r11-repeated.xml", NULL, NULL);
  g_autoptr(LimaSnapshot) plain = lima_portfolio_snapshot (old->portfolio);
  g_autofree char *later = data_file ("r11-repeated-later.xml");
  guint n = lima_snapshot_get_n (plain, LIMA_RECORD_PROJECT), n_gone = 0;

  for (guint i = 0; i < n; i++)
    {
      const LimaBlock *project = lima_snapshot_get (plain, LIMA_RECORD_PROJECT, i);
      g_autofree char *text = g_strdup_printf ("{\"format\": \"lima-portfolio\", \"version\": 1, \"programmes\": [{\"id\": \"g1\", \"components\": "
                                               "[{\"id\": \"1\", \"projects\": [{\"id\": \"1\", \"project\": \"%s\"}]}]}]}", lima_block_get_id (project));
      g_autoptr(LimaInput) with = read_texts (text, NULL, plain);
      g_autoptr(LimaSnapshot) before = lima_portfolio_snapshot (with->portfolio);
      g_autoptr(LimaInput) after = lima_input_read_whole ((char *[]) { later, NULL }, before, NULL, NULL, NULL);
      const LimaProgramme *programme = (const LimaProgramme *) record_at (after, LIMA_RECORD_PROGRAMME, 0);
      const LimaProgramme *was = (const LimaProgramme *) record_at (with, LIMA_RECORD_PROGRAMME, 0);
      LimaAtom to = ((const LimaProgrammeLink *) ((const LimaProgrammeComponent *) programme->components->item[0])->projects->item[0])->project;
      int row = lima_portfolio_find (after->portfolio, LIMA_RECORD_PROJECT, to);

      g_assert_cmpint (row, >=, 0);
      g_assert_cmpstr (((const LimaProject *) lima_portfolio_get (after->portfolio, LIMA_RECORD_PROJECT, (guint) row))->identifier, ==,
                       ((const LimaProject *) project)->identifier);
      n_gone += lima_portfolio_get (after->portfolio, LIMA_RECORD_PROJECT, (guint) row) != project;
      g_assert_true (((const LimaProgrammeLink *) ((const LimaProgrammeComponent *) was->components->item[0])->projects->item[0])->project == project->id);
    }
  g_assert_cmpuint (n_gone, >, 0);
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
  g_test_add_func ("/input/references-follow", test_references_follow);
  g_test_add_func ("/input/links-lead-on", test_links_lead_on);
  g_test_add_func ("/input/failures", test_failures);
  g_test_add_func ("/input/cancelled", test_cancelled);
  return g_test_run ();
}
