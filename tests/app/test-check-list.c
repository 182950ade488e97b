/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-check-list.h>

#include "app-fixture.h"

static LimaIndex *sample; /* of a file that breaks rules */
static guint n_found;

static LimaIndex *
make_index (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "tests", "data", "iati", "r07-sectors.xml", NULL);
  char *paths[] = { path, NULL };
  g_autoptr(LimaInput) input = lima_input_read_whole (paths, NULL, NULL, NULL, NULL);
  g_autoptr(LimaSnapshot) snapshot = lima_portfolio_snapshot (input->portfolio);
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  LimaFigures *figures = lima_figures_new (snapshot, format, LIMA_REGION_SCHEME_REPORT, 0, NULL, NULL);
  LimaIndexOptions options = { .snapshot = figures->snapshot, .facts = figures->facts, .format = figures->format };

  options.today = lima_date_new (2020, 1, 1);
  options.owner = figures;
  options.free_owner = (GDestroyNotify) lima_figures_unref;
  lima_figures_init_query (figures, &options.query, "spend");
  return lima_index_new (&options, NULL, NULL);
}

static LimaCheckList *
make_list (void)
{
  LimaCheckList *list = lima_check_list_new ();

  lima_check_list_take (list, sample, lima_check_list_find (sample, NULL, NULL));
  return list;
}

static guint
n_shown (LimaCheckList *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

static LimaRuleItem
item_at (LimaCheckList *list, guint position)
{
  g_autoptr(LimaCheckRow) row = g_list_model_get_item (G_LIST_MODEL (list), position);

  return *lima_check_row_get_item (row);
}

/* What is known comes first, and in one currency nothing is followed by more; at one stake the severity does not rise. */
static void
test_order (void)
{
  g_autoptr(LimaCheckList) list = make_list ();
  LimaRuleItem before = item_at (list, 0);

  g_assert_cmpuint (n_shown (list), ==, n_found);
  for (guint i = 1; i < n_found; i++)
    {
      LimaRuleItem item = item_at (list, i);
      gboolean known = before.has_stake && item.has_stake && before.currency == item.currency;

      g_assert_true (before.has_stake || !item.has_stake);
      if (known && before.stake.coef >= 0 && item.stake.coef >= 0)
        g_assert_cmpint (lima_sum_compare (&before.stake, &item.stake), >=, 0);
      if ((known && lima_sum_compare (&before.stake, &item.stake) == 0) || (!before.has_stake && !item.has_stake))
        g_assert_cmpint (lima_rule_get_severity (before.rule), >=, lima_rule_get_severity (item.rule));
      before = item;
    }
}

static void
test_counts (void)
{
  g_autoptr(LimaCheckList) list = make_list ();
  guint by_rule = 0, by_severity = 0;

  for (guint rule = 0; rule < LIMA_N_RULES; rule++)
    {
      by_rule += lima_check_list_count_rule (list, (LimaRule) rule);
      lima_check_list_set_filter (list, LIMA_CHECK_ALL_SEVERITIES, (LimaRule) rule, NULL);
      g_assert_cmpuint (n_shown (list), ==, lima_check_list_count_rule (list, (LimaRule) rule));
    }
  for (int severity = LIMA_SEVERITY_INFO; severity <= LIMA_SEVERITY_ERROR; severity++)
    {
      by_severity += lima_check_list_count (list, (LimaSeverity) severity);
      lima_check_list_set_filter (list, severity, LIMA_CHECK_ALL_RULES, NULL);
      g_assert_cmpuint (n_shown (list), ==, lima_check_list_count (list, (LimaSeverity) severity));
    }
  g_assert_cmpuint (by_rule, ==, n_found);
  g_assert_cmpuint (by_severity, ==, n_found);
}

static void
test_words (void)
{
  g_autoptr(LimaCheckList) list = make_list ();
  guint row = item_at (list, 0).row;
  g_autofree char *title = lima_index_get_text (sample, row, LIMA_CELL_TITLE);
  g_autofree char *upper = g_utf8_strup (title, -1);

  lima_check_list_set_filter (list, LIMA_CHECK_ALL_SEVERITIES, LIMA_CHECK_ALL_RULES, upper);
  g_assert_cmpuint (n_shown (list), >, 0);
  g_assert_cmpuint (n_shown (list), <, n_found);
  g_assert_cmpuint (item_at (list, 0).row, ==, row);
  lima_check_list_set_filter (list, LIMA_CHECK_ALL_SEVERITIES, LIMA_CHECK_ALL_RULES, "no such words anywhere");
  g_assert_cmpuint (n_shown (list), ==, 0);
  lima_check_list_set_filter (list, LIMA_CHECK_ALL_SEVERITIES, LIMA_CHECK_ALL_RULES, "");
  g_assert_cmpuint (n_shown (list), ==, n_found);
}

static void
test_row_outlives (void)
{
  LimaCheckList *list = make_list ();
  LimaCheckRow *row = g_list_model_get_item (G_LIST_MODEL (list), 0);

  g_object_add_weak_pointer (G_OBJECT (list), (gpointer *) &list);
  g_object_unref (list);
  g_assert_null (list);
  g_assert_true (lima_check_row_get_index (row) == sample);
  g_object_unref (row);
}

static void
test_cancel (void)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (lima_check_list_find (sample, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_autoptr(GArray) found = NULL;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  sample = make_index ();
  found = lima_index_check (sample, NULL, NULL);
  n_found = found->len;
  g_assert_cmpuint (n_found, >, 3);
  g_test_message ("%u findings", n_found);
  g_test_add_func ("/check-list/order", test_order);
  g_test_add_func ("/check-list/counts", test_counts);
  g_test_add_func ("/check-list/words", test_words);
  g_test_add_func ("/check-list/row-outlives", test_row_outlives);
  g_test_add_func ("/check-list/cancel", test_cancel);
  status = g_test_run ();
  lima_index_unref (sample);
  return status;
}
