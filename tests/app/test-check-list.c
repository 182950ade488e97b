/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-check-list.h>
#include <lima-check-question.h>

#include "app-fixture.h"

static LimaIndex *sample; /* of a file that breaks rules */
static LimaReportFindings *found;
static LimaSearch *names;

static LimaIndex *
make_index (LimaSearch **search)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "tests", "data", "iati", "r07-sectors.xml", NULL);
  char *paths[] = { path, NULL };
  g_autoptr(LimaInput) input = lima_input_read_whole (paths, NULL, NULL, NULL, NULL);
  g_autoptr(LimaSnapshot) snapshot = lima_portfolio_snapshot (input->portfolio);
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  LimaFigures *figures = lima_figures_new (snapshot, format, LIMA_REGION_SCHEME_REPORT, 0, NULL, NULL);
  LimaIndexOptions options = { .snapshot = figures->snapshot, .facts = figures->facts, .format = figures->format };

  *search = lima_search_new (snapshot);
  options.today = lima_date_new (2020, 1, 1);
  options.owner = figures;
  options.free_owner = (GDestroyNotify) lima_figures_unref;
  lima_figures_init_query (figures, &options.query, "spend");
  return lima_index_new (&options, NULL, NULL);
}

static LimaReportFindings *
make_findings (LimaIndex *index)
{
  LimaReportFindings *findings = lima_report_findings_new (index, NULL);

  g_assert_true (lima_report_findings_run (findings, NULL, NULL));
  return findings;
}

/* What a question shows. */
static GArray *
answer (int severity, const char *kind, const char *words, LimaCheckOrder order, gboolean reversed)
{
  LimaCheckQuestion question = { severity, (char *) kind, (char *) words, order, reversed };
  GArray *shown = lima_check_question_answer (&question, found, names, NULL, NULL);

  g_assert_nonnull (shown);
  return shown;
}

static GArray *
all (void)
{
  return answer (LIMA_CHECK_ALL_SEVERITIES, NULL, NULL, LIMA_CHECK_ORDER_SEVERITY, FALSE);
}

static const LimaReportFinding *
nth (const GArray *shown, guint i)
{
  return lima_report_findings_get (found, g_array_index (shown, guint, i));
}

/* The worst first, and at one severity the most money first, as far as it is known and of one currency. */
static void
test_order (void)
{
  g_autoptr(GArray) shown = all ();

  g_assert_cmpuint (shown->len, ==, lima_report_findings_get_n (found));
  for (guint i = 1; i < shown->len; i++)
    {
      const LimaReportFinding *before = nth (shown, i - 1), *item = nth (shown, i);

      g_assert_cmpint (before->severity, >=, item->severity);
      if (before->severity != item->severity)
        continue;
      g_assert_true (before->has_stake || !item->has_stake);
      if (before->has_stake && item->has_stake && before->currency == item->currency && before->stake.coef >= 0 && item->stake.coef >= 0)
        g_assert_cmpint (lima_sum_compare (&before->stake, &item->stake), >=, 0);
    }
}

/* By money, whatever the severity; the other way round what isn't known comes first. */
static void
test_stake (void)
{
  g_autoptr(GArray) shown = answer (LIMA_CHECK_ALL_SEVERITIES, NULL, NULL, LIMA_CHECK_ORDER_STAKE, FALSE);
  g_autoptr(GArray) reversed = answer (LIMA_CHECK_ALL_SEVERITIES, NULL, NULL, LIMA_CHECK_ORDER_STAKE, TRUE);

  for (guint i = 1; i < shown->len; i++)
    {
      g_assert_true (nth (shown, i - 1)->has_stake || !nth (shown, i)->has_stake);
      g_assert_true (!nth (reversed, i - 1)->has_stake || nth (reversed, i)->has_stake);
    }
}

/* By the title of the project, as its language sorts. */
static void
test_places (void)
{
  g_autoptr(GArray) shown = answer (LIMA_CHECK_ALL_SEVERITIES, NULL, NULL, LIMA_CHECK_ORDER_PLACE, FALSE);
  g_autofree char *before = NULL;

  for (guint i = 0; i < shown->len; i++)
    {
      char *place = lima_report_findings_name_place (found, g_array_index (shown, guint, i));

      if (before != NULL)
        g_assert_cmpint (g_utf8_collate (before, place), <=, 0);
      g_free (before);
      before = place;
    }
}

static void
test_counts (void)
{
  guint by_kind = 0, by_severity = 0;

  for (guint i = 0; i < lima_report_findings_get_n_kinds (found); i++)
    {
      const LimaReportFindingKind *kind = lima_report_findings_get_kind (found, i);
      g_autoptr(GArray) shown = answer (LIMA_CHECK_ALL_SEVERITIES, kind->name, NULL, LIMA_CHECK_ORDER_KIND, FALSE);

      by_kind += kind->count;
      g_assert_cmpuint (shown->len, ==, kind->count);
      g_assert_true (kind->label != NULL && *kind->label != '\0');
    }
  for (int severity = LIMA_SEVERITY_INFO; severity <= LIMA_SEVERITY_ERROR; severity++)
    {
      g_autoptr(GArray) shown = answer (severity, NULL, NULL, LIMA_CHECK_ORDER_SEVERITY, FALSE);

      by_severity += shown->len;
      g_assert_cmpuint (shown->len, ==, lima_report_findings_count (found, (LimaSeverity) severity));
    }
  g_assert_cmpuint (by_kind, ==, lima_report_findings_get_n (found));
  g_assert_cmpuint (by_severity, ==, lima_report_findings_get_n (found));
}

static guint
n_with (const char *words)
{
  g_autoptr(GArray) shown = answer (LIMA_CHECK_ALL_SEVERITIES, NULL, words, LIMA_CHECK_ORDER_SEVERITY, FALSE);

  return shown->len;
}

static void
test_words (void)
{
  g_autoptr(GArray) shown = all ();
  guint row = nth (shown, 0)->row;
  g_autofree char *title = lima_index_get_text (sample, row, LIMA_CELL_TITLE);
  g_autofree char *upper = g_utf8_strup (title, -1);
  const char *label = lima_report_findings_get_kind (found, nth (shown, 0)->kind)->label;

  g_assert_cmpuint (n_with (upper), >, 0);
  g_assert_cmpuint (n_with (upper), <, shown->len);
  g_assert_cmpuint (n_with (label), >=, 1);
  g_assert_cmpuint (n_with ("no such words anywhere"), ==, 0);
  g_assert_cmpuint (n_with (""), ==, shown->len);
}

typedef struct
{
  guint calls;
  guint position;
  guint removed;
  guint added;
} Told;

static void
items_changed (GListModel *model, guint position, guint removed, guint added, Told *told)
{
  *told = (Told) { told->calls + 1, position, removed, added };
}

/* What stays the same is not told as a change, so that a view keeps its place. */
static void
test_take (void)
{
  g_autoptr(LimaCheckList) list = lima_check_list_new ();
  g_autoptr(LimaReportFindings) again = make_findings (sample);
  GArray *shown = all (), *fewer = all ();
  guint n = shown->len;
  Told told = { 0 };

  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed), &told);
  lima_check_list_take (list, found, shown);
  g_assert_true (told.calls == 1 && told.removed == 0 && told.added == n);
  lima_check_list_take (list, again, all ());
  g_assert_cmpuint (told.calls, ==, 1);
  g_array_remove_range (fewer, 2, 1);
  lima_check_list_take (list, found, fewer);
  g_assert_true (told.calls == 2 && told.removed == 1 && told.added == 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, n - 1);
  lima_check_list_take (list, found, all ());
  g_assert_true (told.calls == 3 && told.removed == 0 && told.added == 1);
  lima_check_list_take (list, found, g_array_new (FALSE, FALSE, sizeof (guint)));
  g_assert_true (told.calls == 4 && told.position == 0 && told.removed == n && told.added == 0);
}

static void
test_row_outlives (void)
{
  LimaCheckList *list = lima_check_list_new ();
  LimaCheckRow *row;

  lima_check_list_take (list, found, all ());
  row = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_object_add_weak_pointer (G_OBJECT (list), (gpointer *) &list);
  g_object_unref (list);
  g_assert_null (list);
  g_assert_true (lima_check_row_get_findings (row) == found);
  g_object_unref (row);
}

static void
test_cancel (void)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(LimaReportFindings) stopped = lima_report_findings_new (sample, NULL);
  g_autoptr(GError) error = NULL, again = NULL;
  LimaCheckQuestion question = { LIMA_CHECK_ALL_SEVERITIES, NULL, NULL, LIMA_CHECK_ORDER_SEVERITY, FALSE };

  g_cancellable_cancel (cancellable);
  g_assert_false (lima_report_findings_run (stopped, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (lima_check_question_answer (&question, found, NULL, cancellable, &again));
  g_assert_error (again, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  int status;

  gtk_test_init (&argc, &argv, NULL);
  sample = make_index (&names);
  found = make_findings (sample);
  g_assert_cmpuint (lima_report_findings_get_n (found), >, 3);
  g_test_message ("%u findings", lima_report_findings_get_n (found));
  g_test_add_func ("/check-list/order", test_order);
  g_test_add_func ("/check-list/stake", test_stake);
  g_test_add_func ("/check-list/places", test_places);
  g_test_add_func ("/check-list/counts", test_counts);
  g_test_add_func ("/check-list/words", test_words);
  g_test_add_func ("/check-list/take", test_take);
  g_test_add_func ("/check-list/row-outlives", test_row_outlives);
  g_test_add_func ("/check-list/cancel", test_cancel);
  status = g_test_run ();
  lima_report_findings_unref (found);
  lima_search_unref (names);
  lima_index_unref (sample);
  return status;
}
