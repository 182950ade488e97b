/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-project-row.h>
#include <lima-projects-page.h>
#include <lima-projects-table.h>
#include <lima-settings.h>
#include <string.h>

#include "app-fixture.h"

/* A page in a window of the program, with what it can be driven by. */
typedef struct
{
  LimaWindow *window;
  LimaSession *session;
  LimaProjectsPage *page;
  GtkColumnView *view;
  GtkEditable *entry;
  GtkStack *states;
  guint n_footers;
} World;

static char *
unido (void)
{
  const char *corpus = g_getenv ("LIMA_CORPUS");
  char *path = g_build_filename (corpus != NULL ? corpus : "", "publishers", "unido.xml", NULL);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    g_clear_pointer (&path, g_free);
  return path;
}

/* ---- Finding widgets ---- */

typedef gboolean (*Matches) (GtkWidget *widget, const char *text);

static GtkWidget *
find (GtkWidget *from, Matches matches, const char *text)
{
  GtkWidget *hit = matches (from, text) ? from : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL && hit == NULL; child = gtk_widget_get_next_sibling (child))
    hit = find (child, matches, text);
  return hit;
}

static gboolean
has_id (GtkWidget *widget, const char *id)
{
  return g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0;
}

static gboolean
is_facet_row (GtkWidget *widget, const char *label)
{
  return GTK_IS_CHECK_BUTTON (widget) && gtk_widget_get_mapped (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), label) == 0;
}

static gboolean
is_closing_button (GtkWidget *widget, const char *tooltip)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0;
}

static gpointer
child (World *world, const char *id)
{
  GtkWidget *widget = find (GTK_WIDGET (world->page), has_id, id);

  g_assert_nonnull (widget);
  return widget;
}

/* ---- The world ---- */

static void
count_footers (World *world)
{
  world->n_footers++;
}

static gboolean
has_footer (gpointer data)
{
  return ((World *) data)->n_footers > 0;
}

/* Waits for the answer to what was just asked. */
static void
wait_answer (World *world)
{
  world->n_footers = 0;
  fixture_wait (has_footer, world);
}

static void
world_init (World *world, const char *path)
{
  *world = (World) { fixture_open (fixture_application (), path) };
  world->session = lima_window_get_session (world->window);
  lima_window_show_page (world->window, "projects");
  world->page = LIMA_PROJECTS_PAGE (lima_window_get_page (world->window, "projects"));
  world->view = child (world, "view");
  world->entry = child (world, "entry");
  world->states = child (world, "states");
  g_signal_connect_swapped (world->page, "notify::footer", G_CALLBACK (count_footers), world);
  wait_answer (world);
}

static void
world_clear (World *world)
{
  gpointer page = world->page, session = world->session;

  g_object_add_weak_pointer (page, &page);
  g_object_add_weak_pointer (session, &session);
  fixture_close (world->window);
  fixture_assert_dies (&page);
  fixture_assert_dies (&session);
}

static void
assert_footer (World *world, const char *expected)
{
  g_autofree char *footer = NULL, *plain = NULL;
  static const char *const marks[] = { "\u2068", "\u2069" };
  g_auto(GStrv) parts = NULL;

  g_object_get (world->page, "footer", &footer, NULL);
  plain = g_strdup (footer);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_clear_pointer (&parts, g_strfreev);
      parts = g_strsplit (plain, marks[i], -1);
      g_free (plain);
      plain = g_strjoinv ("", parts);
    }
  g_clear_pointer (&parts, g_strfreev);
  parts = g_strsplit (plain, "\u00a0", -1);
  g_free (plain);
  plain = g_strjoinv (" ", parts);
  g_assert_cmpstr (plain, ==, expected);
}

static void
set_filter (World *world, const char *text)
{
  g_autoptr(LimaFilter) filter = lima_filter_parse (text);

  g_assert_nonnull (filter);
  lima_session_set_filter (world->session, filter);
  wait_answer (world);
}

static void
filter_by (World *world, LimaFacet facet, const char *key)
{
  g_autoptr(LimaFilter) filter = lima_filter_new ();

  lima_filter_set (filter, facet, lima_atom (key), TRUE);
  lima_session_set_filter (world->session, filter);
  wait_answer (world);
}

static guint
row_at (World *world, guint position)
{
  g_autoptr(LimaProjectRow) row = g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (world->view)), position);

  g_assert_nonnull (row);
  return lima_project_row_get_row (row);
}

/* ---- Figures ---- */

static void
test_footer (void)
{
  g_autofree char *path = unido ();
  World world;

  if (path == NULL)
    {
      g_test_skip ("no corpus");
      return;
    }
  world_init (&world, path);
  assert_footer (&world, "33 projects. Delivery 6,193,785.99 USD");
  filter_by (&world, LIMA_FACET_STATUS, "2");
  assert_footer (&world, "26 of 33 projects. Delivery 4,623,267.20 USD · 74.6 % of 6,193,785.99");
  g_assert_cmpuint (lima_projects_page_get_n_shown (world.page), ==, 26);
  lima_session_set_measure (world.session, "planned-disbursement");
  wait_answer (&world);
  assert_footer (&world, "26 of 33 projects. Planned disbursements: none recorded");
  world_clear (&world);
}

/* One answer tells of one change, and the same filter asks nothing. */
static void
test_notify_counts (void)
{
  g_autofree char *path = fixture_sample ();
  g_autoptr(LimaFilter) filter = NULL;
  World world;

  world_init (&world, path);
  g_assert_cmpuint (lima_projects_page_get_n_shown (world.page), ==, 883);
  filter_by (&world, LIMA_FACET_STATUS, "2");
  fixture_settle (300);
  g_assert_cmpuint (world.n_footers, ==, 1);
  filter = lima_filter_copy (lima_session_get_filter (world.session));
  lima_session_set_filter (world.session, filter);
  fixture_settle (300);
  g_assert_cmpuint (world.n_footers, ==, 1);
  world_clear (&world);
}

/* ---- Search ---- */

static void
test_search (void)
{
  g_autofree char *path = fixture_sample ();
  GtkWidget *close;
  World world;

  world_init (&world, path);
  lima_projects_page_focus_search (world.page);
  gtk_editable_set_text (world.entry, "no project says this");
  wait_answer (&world);
  g_assert_cmpuint (lima_projects_page_get_n_shown (world.page), ==, 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (world.states), ==, "nothing");
  g_assert_cmpstr (lima_filter_get_search (lima_session_get_filter (world.session)), ==, "no project says this");
  close = find (GTK_WIDGET (world.page), is_closing_button, "Remove “Search: no project says this”");
  g_assert_nonnull (close);
  g_signal_emit_by_name (close, "clicked");
  wait_answer (&world);
  g_assert_cmpstr (gtk_editable_get_text (world.entry), ==, "");
  g_assert_cmpuint (lima_projects_page_get_n_shown (world.page), ==, 883);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (world.states), ==, "list");
  world_clear (&world);
}

/* Typing fast gives the answer to the last key, and none to those before that comes late. */
static void
test_typing (void)
{
  g_autofree char *path = fixture_sample ();
  static const char word[] = "project";
  g_autoptr(GString) typed = g_string_new (NULL);
  World world;
  guint at_once;

  world_init (&world, path);
  for (const char *letter = word; *letter != '\0'; letter++)
    {
      g_string_append_c (typed, *letter);
      gtk_editable_set_text (world.entry, typed->str);
      g_main_context_iteration (NULL, FALSE);
    }
  wait_answer (&world);
  at_once = lima_projects_page_get_n_shown (world.page);
  gtk_editable_set_text (world.entry, "");
  wait_answer (&world);
  gtk_editable_set_text (world.entry, word);
  wait_answer (&world);
  g_assert_cmpuint (lima_projects_page_get_n_shown (world.page), ==, at_once);
  world_clear (&world);
}

static void
test_nearest (void)
{
  g_autofree char *path = unido ();
  GtkWidget *nearest;
  World world;

  if (path == NULL)
    {
      g_test_skip ("no corpus");
      return;
    }
  world_init (&world, path);
  gtk_editable_set_text (world.entry, "kenia");
  wait_answer (&world);
  nearest = child (&world, "nearest_button");
  g_assert_true (gtk_widget_get_visible (nearest));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (nearest)), ==, "Show Kenya");
  g_signal_emit_by_name (nearest, "clicked");
  wait_answer (&world);
  g_assert_true (lima_filter_has (lima_session_get_filter (world.session), LIMA_FACET_COUNTRY, lima_atom ("KE")));
  g_assert_cmpstr (gtk_editable_get_text (world.entry), ==, "");
  g_assert_cmpuint (lima_projects_page_get_n_shown (world.page), ==, 1);
  world_clear (&world);
}

/* ---- Facets ---- */

static void
test_facets (void)
{
  g_autofree char *path = unido ();
  GtkWidget *row;
  World world;

  if (path == NULL)
    {
      g_test_skip ("no corpus");
      return;
    }
  world_init (&world, path);
  row = find (GTK_WIDGET (world.page), is_facet_row, "Implementation");
  g_assert_nonnull (row);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (row), TRUE);
  wait_answer (&world);
  g_assert_cmpuint (lima_projects_page_get_n_shown (world.page), ==, 26);
  g_assert_true (lima_filter_has (lima_session_get_filter (world.session), LIMA_FACET_STATUS, lima_atom ("2")));
  /* What the facet would leave with another key stays offered. */
  g_assert_nonnull (find (GTK_WIDGET (world.page), is_facet_row, "Finalisation"));
  gtk_widget_activate_action (GTK_WIDGET (world.page), "projects.clear", NULL);
  wait_answer (&world);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (row)));
  g_assert_cmpuint (lima_projects_page_get_n_shown (world.page), ==, 33);
  world_clear (&world);
}

static gboolean
is_entry_of_facet (GtkWidget *widget, const char *placeholder)
{
  g_autofree char *text = NULL;

  if (!GTK_IS_SEARCH_ENTRY (widget) || !gtk_widget_get_mapped (widget))
    return FALSE;
  g_object_get (widget, "placeholder-text", &text, NULL);
  return g_strcmp0 (text, placeholder) == 0;
}

static gboolean
shows_kenya (gpointer data)
{
  return find (GTK_WIDGET (((World *) data)->page), is_facet_row, "Kenya") != NULL;
}

/* A facet of many keys has an entry to find one of them, however few projects it has. */
static void
test_find_in_facet (void)
{
  g_autofree char *path = unido ();
  GtkWidget *entry;
  World world;

  if (path == NULL)
    {
      g_test_skip ("no corpus");
      return;
    }
  world_init (&world, path);
  fixture_settle (100);
  g_assert_false (shows_kenya (&world));
  entry = find (GTK_WIDGET (world.page), is_entry_of_facet, "Find one of 23");
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), " KENY");
  fixture_wait (shows_kenya, &world);
  g_assert_null (find (GTK_WIDGET (world.page), is_facet_row, "Armenia"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find (GTK_WIDGET (world.page), is_facet_row, "Kenya")), TRUE);
  wait_answer (&world);
  g_assert_cmpuint (lima_projects_page_get_n_shown (world.page), ==, 1);
  /* What is set stays in sight when nothing is looked for. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  fixture_settle (400);
  g_assert_true (shows_kenya (&world));
  world_clear (&world);
}

/* ---- Selection ---- */

static void
test_selection_stays (void)
{
  g_autofree char *path = fixture_sample ();
  GtkSelectionModel *model;
  World world;
  guint row, position = G_MAXUINT;

  world_init (&world, path);
  model = gtk_column_view_get_model (world.view);
  row = row_at (&world, 5);
  gtk_selection_model_select_item (model, 5, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (world.page), "projects.clear", NULL);
  lima_session_set_measure (world.session, "incoming-funds");
  wait_answer (&world);
  for (guint i = 0; i < lima_projects_page_get_n_shown (world.page); i++)
    if (gtk_selection_model_is_selected (model, i))
      {
        g_assert_cmpuint (position, ==, G_MAXUINT);
        position = i;
      }
  g_assert_cmpuint (position, !=, G_MAXUINT);
  g_assert_cmpuint (row_at (&world, position), ==, row);
  set_filter (&world, "search=nothing%20has%20this");
  gtk_widget_activate_action (GTK_WIDGET (world.page), "projects.clear", NULL);
  world_clear (&world);
}

/* Several projects stay selected, wherever they stand in another order, and those that a filter takes away go. */
static void
test_many_selected (void)
{
  g_autofree char *path = fixture_sample ();
  g_autoptr(GtkBitset) selected = NULL;
  GtkSelectionModel *model;
  World world;
  guint rows[3];

  world_init (&world, path);
  model = gtk_column_view_get_model (world.view);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      rows[i] = row_at (&world, 100 * i + 7);
      gtk_selection_model_select_item (model, 100 * i + 7, i == 0);
    }
  lima_session_set_measure (world.session, "incoming-funds");
  wait_answer (&world);
  selected = gtk_selection_model_get_selection (model);
  g_assert_cmpuint (gtk_bitset_get_size (selected), ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint row = row_at (&world, gtk_bitset_get_nth (selected, i));

      g_assert_true (row == rows[0] || row == rows[1] || row == rows[2]);
    }
  world_clear (&world);
}

/* ---- Leaving the page ---- */

static void
text_read (GObject *object, GAsyncResult *result, gpointer data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);
}

static gboolean
has_text (gpointer data)
{
  return *(char **) data != NULL;
}

static void
test_copy (void)
{
  g_autofree char *path = fixture_sample ();
  GdkClipboard *clipboard;
  GtkSelectionModel *model;
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL, headings = NULL, cells = NULL;
  World world;

  world_init (&world, path);
  model = gtk_column_view_get_model (world.view);
  gtk_selection_model_select_item (model, 0, TRUE);
  gtk_selection_model_select_item (model, 2, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (world.page), "projects.copy", NULL);
  clipboard = gtk_widget_get_clipboard (GTK_WIDGET (world.page));
  gdk_clipboard_read_text_async (clipboard, NULL, text_read, &text);
  fixture_wait (has_text, &text);
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 4); /* headings, two rows, and the end of the last */
  headings = g_strsplit (lines[0], "\t", -1);
  cells = g_strsplit (lines[2], "\t", -1);
  g_assert_cmpuint (g_strv_length (headings), ==, g_strv_length (cells));
  g_assert_cmpstr (headings[0], ==, "Title");
  world_clear (&world);
}

/* The amounts of an export add up to what the footer says. */
static void
test_export (void)
{
  g_autofree char *path = fixture_sample ();
  const LimaProjectColumn columns[] = { LIMA_CELL_IDENTIFIER, LIMA_CELL_SPEND };
  g_autoptr(GArray) list = g_array_new (FALSE, FALSE, sizeof (LimaProjectColumn));
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(LimaTally) tally = NULL;
  g_autoptr(LimaFilter) filter = lima_filter_new ();
  g_autoptr(LimaProjectsTable) table = NULL;
  g_auto(GStrv) lines = NULL;
  LimaSum whole = { 0 };
  LimaIndex *index;
  World world;
  guint n;

  world_init (&world, path);
  index = lima_session_get_index (world.session);
  n = lima_projects_page_get_n_shown (world.page);
  g_array_append_vals (list, columns, G_N_ELEMENTS (columns));
  table = lima_projects_table_new (index, list, "Spend");
  for (guint i = 0; i < n; i++)
    lima_projects_table_add (table, row_at (&world, i));
  g_assert_cmpuint (lima_projects_table_get_n (table), ==, n);
  g_assert_true (lima_projects_table_write_csv (table, stream, NULL, NULL));
  g_assert_true (g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL));
  lines = g_strsplit (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)), "\r\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, n + 2);
  for (guint i = 1; i <= n; i++)
    {
      g_auto(GStrv) cells = g_strsplit (lines[i], ",", -1);
      LimaSum sum;

      g_assert_cmpuint (g_strv_length (cells), ==, 4);
      g_assert_cmpuint (strlen (cells[3]), ==, 1);
      if (*cells[1] == '\0')
        continue;
      g_assert_true (lima_sum_parse (cells[1], &sum));
      g_assert_true (lima_sum_add_sum (&whole, &sum));
      g_assert_cmpstr (cells[2], ==, "USD");
    }
  tally = lima_index_tally (index, filter, NULL, NULL, NULL);
  g_assert_cmpuint (tally->sums->len, ==, 1);
  g_assert_cmpint (lima_sum_compare (&whole, &g_array_index (tally->sums, LimaTallySum, 0).whole), ==, 0);
  world_clear (&world);
}

/* ---- What is remembered ---- */

static GListModel *
columns_of (GtkWidget *page)
{
  return gtk_column_view_get_columns (GTK_COLUMN_VIEW (find (page, has_id, "view")));
}

static void
test_columns_remembered (void)
{
  g_autofree char *path = fixture_sample ();
  g_autoptr(GSettings) settings = lima_settings_new ();
  g_autoptr(LimaViews) views = NULL;
  static const char *const kept[] = { "title:300", "no-such-column:5", "donor:140", "status:90", "donor:1", NULL };
  g_auto(GStrv) after = NULL;
  GtkWidget *page;
  World world;

  if (settings == NULL)
    {
      g_test_skip ("no schema");
      return;
    }
  world_init (&world, path);
  views = lima_views_new (settings);
  lima_settings_set_strv (settings, "projects-columns", kept);
  lima_settings_set_string (settings, "projects-sort", "donor desc");
  page = g_object_ref_sink (lima_projects_page_new (world.session, settings, views));
  g_assert_cmpuint (g_list_model_get_n_items (columns_of (page)), ==, 3);
  {
    g_autoptr(GtkColumnViewColumn) second = g_list_model_get_item (columns_of (page), 1);

    g_assert_cmpstr (gtk_column_view_column_get_title (second), ==, "Donor");
    g_assert_cmpint (gtk_column_view_column_get_fixed_width (second), ==, 140);
    gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (find (page, has_id, "view")), second, GTK_SORT_ASCENDING);
  }
  {
    g_autofree char *sort = lima_settings_get_string (settings, "projects-sort", NULL);

    g_assert_cmpstr (sort, ==, "donor asc");
  }
  g_object_run_dispose (G_OBJECT (page));
  g_object_unref (page);
  g_settings_reset (settings, "projects-columns");
  g_settings_reset (settings, "projects-sort");
  world_clear (&world);
}

static void
count_changes (guint *n)
{
  (*n)++;
}

static void
test_views (void)
{
  g_autoptr(LimaViews) views = lima_views_new (NULL);
  g_autofree char *removed = NULL;
  guint n = 0;

  g_signal_connect_swapped (views, "changed", G_CALLBACK (count_changes), &n);
  lima_views_add (views, "  Two\twords ", "status=2");
  lima_views_add (views, "Other", "status=4");
  lima_views_add (views, "Other", "status=5");
  lima_views_add (views, "  ", "status=6");
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (lima_views_get_n (views), ==, 2);
  g_assert_cmpstr (lima_views_get_name (views, 0), ==, "Two words");
  g_assert_cmpstr (lima_views_get_filter (views, 1), ==, "status=5");
  removed = lima_views_remove (views, "Two words");
  g_assert_null (lima_views_remove (views, "Two words"));
  g_assert_cmpuint (lima_views_get_n (views), ==, 1);
  lima_views_restore (views, removed);
  g_assert_cmpuint (lima_views_get_n (views), ==, 2);
  g_assert_cmpuint (n, ==, 5);
}

/* Views are shared through the settings, by all windows. */
static void
test_views_shared (void)
{
  g_autoptr(GSettings) settings = lima_settings_new ();
  g_autoptr(LimaViews) one = NULL, other = NULL;
  guint n = 0;

  if (settings == NULL)
    {
      g_test_skip ("no schema");
      return;
    }
  one = lima_views_new (settings);
  other = lima_views_new (settings);
  g_signal_connect_swapped (other, "changed", G_CALLBACK (count_changes), &n);
  lima_views_add (one, "Mine", "status=2");
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (lima_views_get_name (other, 0), ==, "Mine");
  g_settings_reset (settings, "views");
  g_assert_cmpuint (lima_views_get_n (one), ==, 0);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/projects-page/footer", test_footer);
  g_test_add_func ("/projects-page/notify-counts", test_notify_counts);
  g_test_add_func ("/projects-page/search", test_search);
  g_test_add_func ("/projects-page/typing", test_typing);
  g_test_add_func ("/projects-page/nearest", test_nearest);
  g_test_add_func ("/projects-page/facets", test_facets);
  g_test_add_func ("/projects-page/selection-stays", test_selection_stays);
  g_test_add_func ("/projects-page/many-selected", test_many_selected);
  g_test_add_func ("/projects-page/find-in-facet", test_find_in_facet);
  g_test_add_func ("/projects-page/copy", test_copy);
  g_test_add_func ("/projects-page/export", test_export);
  g_test_add_func ("/projects-page/columns-remembered", test_columns_remembered);
  g_test_add_func ("/views/keep", test_views);
  g_test_add_func ("/views/shared", test_views_shared);
  return g_test_run ();
}
