/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-results-section.h"

#include "app-fixture.h"
#include "chart-fixture.h"
#include "lima-editing.h"
#include "lima-results-edit.h"
#include "lima-results-grid-cell.h"
#include "lima-results-grid.h"
#include "lima-results-pane.h"

/* ---- A programme in a session, and its results in a window ---- */

typedef struct
{
  LimaSession *session;
  LimaHistory *history;
  LimaPath path;
  GtkWidget *window;
  GtkWidget *section;
  LimaResultsGrid *grid;
  LimaResultsRows *rows;
} Fixture;

static LimaBlock *
make_part (const char *kind, const char *target, const char *actual)
{
  LimaProgrammePart *part = (LimaProgrammePart *) lima_block_new (&lima_programme_part_table, lima_atom (kind));

  part->kind = lima_atom (kind);
  part->target = lima_amount_read (target, -1);
  part->actual = lima_amount_read (actual, -1);
  return &part->head;
}

static LimaItems *
make_targets (gboolean parts)
{
  LimaBlock *block = lima_block_new (&lima_programme_target_table, lima_atom ("1"));
  LimaProgrammeTarget *target = (LimaProgrammeTarget *) block;

  target->start = lima_day_read ("2015", -1);
  target->end = lima_day_read ("2018", -1);
  target->target = lima_amount_read ("100", -1);
  target->actual = lima_amount_read ("25", -1);
  if (parts)
    {
      LimaBlock *items[] = { make_part ("women", "60", "15"), make_part ("men", "40", "8") };

      target->parts = lima_items_new (items, G_N_ELEMENTS (items));
    }
  return lima_items_new (&block, 1);
}

/* The second is a part of the first; the third lacks a baseline. */
static LimaBlock *
make_indicator (guint i)
{
  static const char *const titles[] = { "jobs", "jobs in parks", "firms", "policies" };
  static const char *const levels[] = { "impact", "outcome", "outcome", "output" };
  g_autofree char *id = g_strdup_printf ("%u", i + 1);
  LimaProgrammeIndicator *indicator = (LimaProgrammeIndicator *) lima_block_new (&lima_programme_indicator_table, lima_atom (id));

  indicator->title = lima_text_new ("en", titles[i]);
  indicator->level = lima_atom (levels[i]);
  indicator->measure = lima_atom ("unit");
  indicator->parent = i == 1 ? lima_atom ("1") : 0;
  if (i != 2)
    indicator->baseline = lima_amount_read ("0", -1);
  indicator->baseline_date = lima_day_read ("2014", -1);
  indicator->baseline_source = lima_text_new ("en", "survey");
  indicator->verification = lima_text_new ("en", "survey");
  indicator->targets = make_targets (i == 0);
  return &indicator->head;
}

static LimaBlock *
make_programme (guint n)
{
  LimaBlock *block = lima_block_new (&lima_programme_table, lima_atom ("g1"));
  LimaProgramme *programme = (LimaProgramme *) block;
  g_autofree LimaBlock **indicators = g_new (LimaBlock *, MAX (n, 1));

  programme->title = lima_text_new ("en", "A programme");
  programme->start = lima_day_read ("2015", -1);
  programme->end = lima_day_read ("2018", -1);
  for (guint i = 0; i < n; i++)
    indicators[i] = make_indicator (i);
  programme->indicators = n == 0 ? NULL : lima_items_new (indicators, n);
  return block;
}

static LimaSession *
make_session (guint n)
{
  g_autoptr(LimaInput) input = g_new0 (LimaInput, 1);
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(LimaSnapshot) snapshot = NULL;
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);
  LimaSession *session = lima_session_new (format);

  g_ptr_array_add (blocks, make_programme (n));
  input->reports = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_file_report_free);
  g_ptr_array_add (input->reports, lima_file_report_new ("none.lima"));
  input->portfolio = lima_portfolio_new ();
  lima_portfolio_load (input->portfolio, LIMA_RECORD_PROGRAMME, blocks);
  snapshot = lima_portfolio_snapshot (input->portfolio);
  lima_session_take (session, input, lima_figures_new (snapshot, format, LIMA_REGION_SCHEME_REPORT, 0, NULL, NULL), NULL);
  return session;
}

static void
set_up (Fixture *self, guint n)
{
  fixture_application ();
  self->session = make_session (n);
  self->history = lima_session_get_history (self->session);
  self->path = (LimaPath) { .table = &lima_programme_table, .record = lima_atom ("g1") };
  self->window = gtk_window_new ();
  self->section = lima_results_section_new (self->session, lima_atom ("g1"));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1100, 700);
  gtk_window_set_child (GTK_WINDOW (self->window), self->section);
  gtk_window_present (GTK_WINDOW (self->window));
  self->grid = LIMA_RESULTS_GRID (fixture_find_type (self->section, LIMA_TYPE_RESULTS_GRID));
  self->rows = lima_results_grid_get_rows (self->grid);
  fixture_settle (150);
}

/* Everything dies with the window. */
static void
tear_down (Fixture *self)
{
  gpointer weak_section = self->section, weak_grid = self->grid, weak_rows = self->rows, weak_session = self->session;

  g_object_add_weak_pointer (G_OBJECT (self->section), &weak_section);
  g_object_add_weak_pointer (G_OBJECT (self->grid), &weak_grid);
  g_object_add_weak_pointer (G_OBJECT (self->rows), &weak_rows);
  g_object_add_weak_pointer (G_OBJECT (self->session), &weak_session);
  lima_session_close (self->session);
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_object_unref (self->session);
  fixture_assert_dies (&weak_section);
  fixture_assert_dies (&weak_grid);
  fixture_assert_dies (&weak_rows);
  fixture_assert_dies (&weak_session);
}

/* ---- Looking and doing ---- */

static const LimaProgramme *
get_programme (Fixture *self)
{
  return (const LimaProgramme *) lima_editing_find (self->session, &self->path);
}

static const LimaProgrammeIndicator *
get_indicator (Fixture *self, guint i)
{
  return (const LimaProgrammeIndicator *) get_programme (self)->indicators->item[i];
}

static void
assert_rows (Fixture *self, const char *expected)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    {
      const LimaResultsRow *row = lima_results_item_get_row (lima_results_rows_get (self->rows, i));

      g_string_append_printf (names, "%s%s", i == 0 ? "" : "|", row->cells[LIMA_RESULTS_COLUMN_NAME].text);
    }
  g_assert_cmpstr (names->str, ==, expected);
}

static LimaResultsGridCell *
find_cell (GtkWidget *widget, LimaResultsItem *item, LimaResultsColumn column)
{
  LimaResultsGridCell *found = NULL;

  if (LIMA_IS_RESULTS_GRID_CELL (widget))
    return lima_results_grid_cell_get_item (LIMA_RESULTS_GRID_CELL (widget)) == item &&
           lima_results_grid_cell_get_column (LIMA_RESULTS_GRID_CELL (widget)) == column ? LIMA_RESULTS_GRID_CELL (widget) : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_cell (child, item, column);
  return found;
}

static LimaResultsGridCell *
get_cell (Fixture *self, guint position, LimaResultsColumn column)
{
  LimaResultsGridCell *cell = find_cell (GTK_WIDGET (self->grid), lima_results_rows_get (self->rows, position), column);

  g_assert_nonnull (cell);
  return cell;
}

static void
type_into (Fixture *self, guint position, LimaResultsColumn column, const char *text)
{
  LimaResultsGridCell *cell = get_cell (self, position, column);

  lima_results_grid_cell_edit (cell, text, FALSE);
  lima_results_grid_cell_end (cell, TRUE);
}

static const char *
text_of (Fixture *self, guint position, LimaResultsColumn column)
{
  return lima_results_item_get_row (lima_results_rows_get (self->rows, position))->cells[column].text;
}

#define ALL "Something is missing|firms|Impact|jobs|Women|Men|Not stated|jobs in parks|Output|policies"

/* ---- Tests ---- */

static void
test_rows (void)
{
  Fixture self;

  set_up (&self, 4);
  assert_rows (&self, ALL);
  lima_results_rows_show_parts (self.rows, FALSE);
  assert_rows (&self, "Something is missing|firms|Impact|jobs|jobs in parks|Output|policies");
  lima_results_rows_expand (self.rows, 3, FALSE);
  assert_rows (&self, "Something is missing|firms|Impact|jobs|Output|policies");
  lima_results_rows_show_parts (self.rows, TRUE);
  assert_rows (&self, "Something is missing|firms|Impact|jobs|Output|policies");
  lima_results_rows_reveal (self.rows, lima_atom ("2"));
  assert_rows (&self, ALL);
  tear_down (&self);
}

static void
test_search (void)
{
  Fixture self;

  set_up (&self, 4);
  lima_results_rows_search (self.rows, "PARKS jobs");
  assert_rows (&self, "Impact|jobs|jobs in parks");
  lima_results_rows_search (self.rows, "women");
  assert_rows (&self, "Impact|jobs|Women");
  lima_results_rows_search (self.rows, "nothing of the kind");
  assert_rows (&self, "");
  lima_results_rows_search (self.rows, " ");
  assert_rows (&self, ALL);
  tear_down (&self);
}

static void
count_changes (GListModel *model, guint position, guint removed, guint added, guint *changes)
{
  changes[0]++;
  changes[1] = position;
  changes[2] = removed;
  changes[3] = added;
}

/* A number changes no row; a row that goes is one row. */
static void
test_smallest_change (void)
{
  Fixture self;
  guint changes[4] = { 0 };

  set_up (&self, 4);
  g_signal_connect (self.rows, "items-changed", G_CALLBACK (count_changes), changes);
  type_into (&self, 7, LIMA_RESULTS_COLUMN_ACTUAL, "30");
  g_assert_cmpuint (changes[0], ==, 0);
  g_assert_cmpstr (text_of (&self, 7, LIMA_RESULTS_COLUMN_ACTUAL), ==, "30");
  g_assert_true (lima_results_grid_select (self.grid, lima_atom ("2")));
  gtk_widget_activate_action (GTK_WIDGET (self.grid), "results.remove", NULL);
  g_assert_cmpuint (changes[0], ==, 1);
  g_assert_cmpuint (changes[1], ==, 7);
  g_assert_cmpuint (changes[2], ==, 1);
  g_assert_cmpuint (changes[3], ==, 0);
  g_signal_handlers_disconnect_by_data (self.rows, changes);
  tear_down (&self);
}

/* Each number is a step of undo; a baseline that is filled in lets the indicator go to its level. */
static void
test_typing (void)
{
  Fixture self;

  set_up (&self, 4);
  type_into (&self, 1, LIMA_RESULTS_COLUMN_BASELINE, "1,200");
  g_assert_cmpuint (lima_history_get_n (self.history), ==, 1);
  g_assert_cmpint (get_indicator (&self, 2)->baseline.coef, ==, 1200);
  assert_rows (&self, "Impact|jobs|Women|Men|Not stated|jobs in parks|Outcome|firms|Output|policies");
  lima_history_undo (self.history, NULL);
  g_assert_cmpint (get_indicator (&self, 2)->baseline.state, ==, LIMA_AMOUNT_NONE);
  assert_rows (&self, ALL);
  type_into (&self, 4, LIMA_RESULTS_COLUMN_ACTUAL, "16");
  g_assert_cmpstr (text_of (&self, 6, LIMA_RESULTS_COLUMN_ACTUAL), ==, "1"); /* 25 - 16 - 8 */
  type_into (&self, 9, LIMA_RESULTS_COLUMN_TARGET, "50");
  g_assert_cmpstr (text_of (&self, 9, LIMA_RESULTS_COLUMN_PROGRESS), ==, "50.0\302\240%");
  type_into (&self, 9, LIMA_RESULTS_COLUMN_TARGET, "");
  g_assert_cmpint (((const LimaProgrammeTarget *) get_indicator (&self, 3)->targets->item[0])->target.state, ==, LIMA_AMOUNT_NONE);
  tear_down (&self);
}

/* What could be read in two ways stays to be typed on; giving it up leaves all as it was. */
static void
test_unclear (void)
{
  Fixture self;
  LimaResultsGridCell *cell;

  set_up (&self, 4);
  cell = get_cell (&self, 9, LIMA_RESULTS_COLUMN_ACTUAL);
  lima_results_grid_cell_edit (cell, "1234,5", FALSE);
  lima_results_grid_cell_end (cell, TRUE);
  g_assert_true (lima_results_grid_cell_is_edited (cell));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (cell), "lima-warning"));
  lima_results_grid_cell_end (cell, FALSE);
  g_assert_cmpuint (lima_history_get_n (self.history), ==, 0);
  cell = get_cell (&self, 9, LIMA_RESULTS_COLUMN_ACTUAL);
  lima_results_grid_cell_edit (cell, "77", FALSE);
  lima_results_grid_cell_end (cell, FALSE);
  g_assert_cmpstr (text_of (&self, 9, LIMA_RESULTS_COLUMN_ACTUAL), ==, "25");
  g_assert_false (lima_results_grid_cell_is_edited (cell));
  tear_down (&self);
}

/* Two rows of target and actual value; the heading of a group between them is passed over. */
static void
test_paste (void)
{
  Fixture self;

  set_up (&self, 4);
  lima_results_grid_paste (self.grid, 7, LIMA_RESULTS_COLUMN_TARGET, "200\t40\n80\t60\n");
  g_assert_cmpstr (text_of (&self, 7, LIMA_RESULTS_COLUMN_TARGET), ==, "200");
  g_assert_cmpstr (text_of (&self, 7, LIMA_RESULTS_COLUMN_PROGRESS), ==, "20.0\302\240%");
  g_assert_cmpstr (text_of (&self, 9, LIMA_RESULTS_COLUMN_PROGRESS), ==, "75.0\302\240%");
  g_assert_cmpuint (lima_history_get_n (self.history), ==, 1);
  lima_history_undo (self.history, NULL);
  g_assert_cmpstr (text_of (&self, 9, LIMA_RESULTS_COLUMN_TARGET), ==, "100");
  tear_down (&self);
}

static void
test_add (void)
{
  Fixture self;

  set_up (&self, 0);
  assert_rows (&self, "");
  gtk_widget_activate_action (self.section, "results.add", "s", "leverage");
  g_assert_cmpuint (lima_items_get_n (get_programme (&self)->indicators), ==, 1);
  g_assert_cmpuint (lima_history_get_n (self.history), ==, 1);
  assert_rows (&self, "Something is missing|Without a title");
  g_assert_cmpuint (lima_results_grid_get_indicator (self.grid), ==, lima_atom ("1"));
  g_assert_cmpint (get_indicator (&self, 0)->level, ==, lima_atom ("leverage"));
  type_into (&self, 1, LIMA_RESULTS_COLUMN_TARGET, "5");
  g_assert_cmpint (((const LimaProgrammeTarget *) get_indicator (&self, 0)->targets->item[0])->target.coef, ==, 5);
  tear_down (&self);
}

/* A part of what is removed stands by itself; one step takes both back. */
static void
test_remove (void)
{
  Fixture self;

  set_up (&self, 4);
  lima_results_grid_select (self.grid, lima_atom ("1"));
  gtk_widget_activate_action (self.section, "results.remove", NULL);
  assert_rows (&self, "Something is missing|firms|Outcome|jobs in parks|Output|policies");
  g_assert_cmpint (get_indicator (&self, 0)->parent, ==, 0);
  g_assert_cmpuint (lima_history_get_n (self.history), ==, 1);
  lima_history_undo (self.history, NULL);
  assert_rows (&self, ALL);
  tear_down (&self);
}

/* Without the first the second is an outcome, and with its baseline the third is. */
static void
test_move (void)
{
  Fixture self;

  set_up (&self, 4);
  type_into (&self, 1, LIMA_RESULTS_COLUMN_BASELINE, "0");
  lima_results_grid_select (self.grid, lima_atom ("1"));
  gtk_widget_activate_action (self.section, "results.remove", NULL);
  assert_rows (&self, "Outcome|jobs in parks|firms|Output|policies");
  lima_results_grid_select (self.grid, lima_atom ("3"));
  gtk_widget_activate_action (self.section, "results.move-up", NULL);
  assert_rows (&self, "Outcome|firms|jobs in parks|Output|policies");
  g_assert_cmpuint (lima_results_grid_get_indicator (self.grid), ==, lima_atom ("3"));
  gtk_widget_activate_action (self.section, "results.move-up", NULL); /* nothing stands before it */
  g_assert_cmpuint (lima_history_get_n (self.history), ==, 3);
  gtk_widget_activate_action (self.section, "results.move-down", NULL);
  assert_rows (&self, "Outcome|jobs in parks|firms|Output|policies");
  tear_down (&self);
}

/* The selection stays with its indicator, wherever its row goes. */
static void
test_selection (void)
{
  Fixture self;

  set_up (&self, 4);
  lima_results_grid_select (self.grid, lima_atom ("3"));
  type_into (&self, 1, LIMA_RESULTS_COLUMN_BASELINE, "10");
  g_assert_cmpuint (lima_results_grid_get_indicator (self.grid), ==, lima_atom ("3"));
  g_assert_true (lima_results_grid_get_selected (self.grid) == lima_results_rows_get (self.rows, 7));
  tear_down (&self);
}

static void
test_focus_path (void)
{
  Fixture self;
  LimaPath path;

  set_up (&self, 4);
  path = lima_editing_path_to (&self.path, LIMA_PROGRAMME_INDICATORS, lima_atom ("2"));
  path.field = LIMA_PROGRAMME_INDICATOR_UNIT;
  g_assert_true (lima_programme_section_focus_path (LIMA_PROGRAMME_SECTION (self.section), &path));
  g_assert_cmpuint (lima_results_grid_get_indicator (self.grid), ==, lima_atom ("2"));
  path = lima_editing_path_to (&self.path, LIMA_PROGRAMME_RISKS, lima_atom ("2"));
  g_assert_false (lima_programme_section_focus_path (LIMA_PROGRAMME_SECTION (self.section), &path));
  tear_down (&self);
}

/* One step sets the new target, its day and the reason; the first target stays in sight, and what is typed next is the revised one. */
static void
test_revise (void)
{
  Fixture self;
  const LimaAmount revised = lima_amount_read ("80", -1);
  const LimaDay day = lima_day_read ("2016-03-01", -1);
  g_autoptr(LimaChangeSet) set = NULL;

  set_up (&self, 4);
  set = lima_results_edit_revise (get_programme (&self), &self.path, lima_atom ("4"), lima_atom ("1"), &revised, &day, "en", "fewer firms");
  g_assert_true (lima_editing_apply (self.section, self.session, set, NULL));
  g_assert_cmpuint (lima_history_get_n (self.history), ==, 1);
  g_assert_cmpstr (text_of (&self, 9, LIMA_RESULTS_COLUMN_TARGET), ==, "80");
  g_assert_cmpstr (lima_results_item_get_row (lima_results_rows_get (self.rows, 9))->cells[LIMA_RESULTS_COLUMN_TARGET].struck, ==, "100");
  type_into (&self, 9, LIMA_RESULTS_COLUMN_TARGET, "50");
  g_assert_cmpint (((const LimaProgrammeTarget *) get_indicator (&self, 3)->targets->item[0])->target.coef, ==, 100);
  g_assert_cmpint (((const LimaProgrammeTarget *) get_indicator (&self, 3)->targets->item[0])->revised.coef, ==, 50);
  tear_down (&self);
}

/* Beside the side bar there has to be room for it in a window of 900. */
static void
test_narrow (void)
{
  Fixture self;
  int least;

  set_up (&self, 4);
  gtk_widget_measure (self.section, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_test_message ("%d", least);
  g_assert_cmpint (least, <=, 900 - 176);
  tear_down (&self);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/results-section/rows", test_rows);
  g_test_add_func ("/app/results-section/search", test_search);
  g_test_add_func ("/app/results-section/smallest-change", test_smallest_change);
  g_test_add_func ("/app/results-section/typing", test_typing);
  g_test_add_func ("/app/results-section/unclear", test_unclear);
  g_test_add_func ("/app/results-section/paste", test_paste);
  g_test_add_func ("/app/results-section/add", test_add);
  g_test_add_func ("/app/results-section/remove", test_remove);
  g_test_add_func ("/app/results-section/move", test_move);
  g_test_add_func ("/app/results-section/selection", test_selection);
  g_test_add_func ("/app/results-section/revise", test_revise);
  g_test_add_func ("/app/results-section/narrow", test_narrow);
  g_test_add_func ("/app/results-section/focus-path", test_focus_path);
  return g_test_run ();
}
