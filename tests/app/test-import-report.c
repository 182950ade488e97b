/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-import-report.h"

#include "app-fixture.h"
#include "chart-fixture.h"
#include "lima-finding-list.h"

static LimaFileReport *
report_new (const char *path, guint projects)
{
  LimaFileReport *report = lima_file_report_new (path);

  report->n_projects = projects;
  if (report->findings == NULL)
    report->findings = lima_findings_new ();
  return report;
}

static void
add (LimaFileReport *report, LimaSeverity severity, guint line, const char *message)
{
  lima_findings_add (report->findings, "kind", severity, 0, line, "%s", message);
}

static GPtrArray *
make_reports (void)
{
  GPtrArray *reports = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_file_report_free);
  LimaFileReport *one = report_new ("/data/b.xml", 31203), *two = report_new ("/data/a.xml", 1);
  LimaFileReport *three = report_new ("/data/c.xml", 0);

  add (one, LIMA_SEVERITY_INFO, 7, "Note of b");
  add (one, LIMA_SEVERITY_ERROR, 5, "Error of b, \"quoted\"");
  add (two, LIMA_SEVERITY_WARNING, 3, "Warning of a");
  add (two, LIMA_SEVERITY_ERROR, 9, "Error of a");
  three->error = g_error_new_literal (LIMA_READ_ERROR, LIMA_READ_ERROR_BROKEN, "c is broken");
  g_ptr_array_add (reports, one);
  g_ptr_array_add (reports, two);
  g_ptr_array_add (reports, three);
  return reports;
}

static GPtrArray *
make_clean (void)
{
  GPtrArray *reports = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_file_report_free);

  g_ptr_array_add (reports, report_new ("/data/a.xml", 12));
  return reports;
}

static char *
name_order (LimaFindingList *list)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr(LimaFindingRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);
      g_autofree char *file = lima_finding_row_get_file (row);

      g_string_append_printf (text, "%c%u ", file[0], lima_finding_row_get_line (row));
    }
  return g_string_free (text, FALSE);
}

static void
test_order (void)
{
  g_autoptr(GPtrArray) reports = make_reports ();
  g_autoptr(LimaFindingList) list = lima_finding_list_new (reports);
  static const struct { LimaFindingOrder order; gboolean descending; const char *expected; } cases[] = {
    { LIMA_FINDING_ORDER_SEVERITY, FALSE, "c0 b5 a9 a3 b7 " }, { LIMA_FINDING_ORDER_SEVERITY, TRUE, "b7 a3 b5 a9 c0 " },
    { LIMA_FINDING_ORDER_FILE, FALSE, "a3 a9 b7 b5 c0 " },     { LIMA_FINDING_ORDER_FILE, TRUE, "c0 b7 b5 a3 a9 " },
    { LIMA_FINDING_ORDER_LINE, FALSE, "c0 a3 b5 b7 a9 " },     { LIMA_FINDING_ORDER_MESSAGE, FALSE, "a9 b5 b7 a3 c0 " },
  };
  g_autofree char *first = name_order (list);

  g_assert_cmpstr (first, ==, cases[0].expected);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *order = NULL;

      lima_finding_list_sort (list, cases[i].order, cases[i].descending);
      order = name_order (list);
      g_assert_cmpstr (order, ==, cases[i].expected);
    }
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 5));
}

static void
test_text (void)
{
  g_autoptr(GPtrArray) reports = make_reports ();
  g_autoptr(LimaFindingList) list = lima_finding_list_new (reports), copy = lima_finding_list_copy (list);
  g_autofree char *text = NULL, *csv = NULL;

  lima_finding_list_sort (list, LIMA_FINDING_ORDER_FILE, FALSE);
  text = lima_finding_list_to_text (copy, FALSE);
  csv = lima_finding_list_to_text (copy, TRUE);
  g_assert_cmpstr (text, ==,
                   "/data/c.xml: Error: c is broken\n"
                   "/data/b.xml:5: Error: Error of b, \"quoted\"\n"
                   "/data/a.xml:9: Error: Error of a\n"
                   "/data/a.xml:3: Warning: Warning of a\n"
                   "/data/b.xml:7: Note: Note of b\n");
  g_assert_true (g_str_has_prefix (csv, "File,Line,Severity,What happened\r\n/data/c.xml,,Error,c is broken\r\n"
                                        "/data/b.xml,5,Error,\"Error of b, \"\"quoted\"\"\"\r\n"));
}

static void
test_summary (void)
{
  g_autoptr(GPtrArray) reports = make_reports (), clean = make_clean ();
  g_autofree char *summary = lima_import_report_summary (reports);

  g_assert_cmpstr (summary, ==, "1 of 3 files could not be read. 31,204 projects were read. There are 3 remarks.");
  g_assert_null (lima_import_report_summary (clean));
  add (g_ptr_array_index (clean, 0), LIMA_SEVERITY_INFO, 1, "Kept");
  g_assert_null (lima_import_report_summary (clean));
}

static GtkWidget *
open_report (GPtrArray *reports)
{
  GtkWidget *window = lima_import_report_new (NULL, reports);

  gtk_window_present (GTK_WINDOW (window));
  fixture_settle (50);
  return window;
}

static void
close_report (GtkWidget *window)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  g_assert_true (fixture_press (window, "Escape"));
  fixture_assert_dies ((gpointer *) &window);
}

/* Reports that come later, as when files are added, change nothing in a window that is open. */
static void
test_window (void)
{
  g_autoptr(GPtrArray) reports = make_reports (), clean = make_clean ();
  GtkWidget *window = open_report (reports), *table = fixture_find_type (window, GTK_TYPE_COLUMN_VIEW);
  GtkSelectionModel *model = gtk_column_view_get_model (GTK_COLUMN_VIEW (table));
  GtkWidget *stack;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 5);
  g_ptr_array_add (reports, report_new ("/data/d.xml", 1));
  add (g_ptr_array_index (reports, 3), LIMA_SEVERITY_ERROR, 1, "Later");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 5);
  gtk_selection_model_select_item (model, 0, TRUE);
  fixture_settle (20);
  close_report (window);

  window = open_report (clean);
  stack = fixture_find_type (window, GTK_TYPE_STACK);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "empty");
  close_report (window);
}

/* The heading of a column sorts. */
static void
test_sorting (void)
{
  g_autoptr(GPtrArray) reports = make_reports ();
  GtkWidget *window = open_report (reports), *table = fixture_find_type (window, GTK_TYPE_COLUMN_VIEW);
  GtkSelectionModel *model = gtk_column_view_get_model (GTK_COLUMN_VIEW (table));
  g_autoptr(GListModel) list = NULL;
  g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (GTK_COLUMN_VIEW (table)), 0);
  g_autofree char *up = NULL, *down = NULL, *none = NULL;

  list = g_object_ref (gtk_single_selection_get_model (GTK_SINGLE_SELECTION (model)));
  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (table), column, GTK_SORT_ASCENDING);
  up = name_order (LIMA_FINDING_LIST (list));
  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (table), column, GTK_SORT_DESCENDING);
  down = name_order (LIMA_FINDING_LIST (list));
  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (table), NULL, GTK_SORT_ASCENDING);
  none = name_order (LIMA_FINDING_LIST (list));
  g_assert_cmpstr (up, ==, "a3 a9 b7 b5 c0 ");
  g_assert_cmpstr (down, ==, "c0 b7 b5 a3 a9 ");
  g_assert_cmpstr (none, ==, "c0 b5 a9 a3 b7 ");
  close_report (window);
}

/* A hundred thousand findings open at once. */
static void
test_many (void)
{
  enum { MANY = 100000 };
  g_autoptr(GPtrArray) reports = make_clean ();
  GtkWidget *window;
  gint64 start;

  for (guint i = 0; i < MANY; i++)
    add (g_ptr_array_index (reports, 0), i % 3, i, "The same again");
  start = g_get_monotonic_time ();
  window = lima_import_report_new (NULL, reports);
  g_test_message ("made in %.1f ms", (double) (g_get_monotonic_time () - start) / 1000);
  gtk_window_present (GTK_WINDOW (window));
  fixture_settle (1);
  g_test_message ("shown in %.1f ms", (double) (g_get_monotonic_time () - start) / 1000);
  close_report (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-report/order", test_order);
  g_test_add_func ("/import-report/text", test_text);
  g_test_add_func ("/import-report/summary", test_summary);
  g_test_add_func ("/import-report/window", test_window);
  g_test_add_func ("/import-report/sorting", test_sorting);
  g_test_add_func ("/import-report/many", test_many);
  return g_test_run ();
}
