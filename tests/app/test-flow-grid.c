/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-flow-grid.h"

#include <lima-project.h>

#include "app-fixture.h"
#include "lima-editing.h"
#include "lima-flow-grid-cell.h"
#include "lima-typed.h"

#define MANY 5000

/* ---- A project in a session, and its grid in a window ---- */

typedef struct
{
  LimaSession *session;
  LimaPath path;
  GtkWidget *window;
  GtkWidget *grid;
} Fixture;

static LimaBlock *
make_flow (guint number)
{
  g_autofree char *id = g_strdup_printf ("%u", number), *amount = g_strdup_printf ("%u.50", number * 1000);
  LimaBlock *block = lima_block_new (&lima_flow_table, lima_atom (id));
  LimaFlow *flow = (LimaFlow *) block;

  flow->kind = lima_atom (number % 4 == 0 ? "budget" : "transaction");
  flow->type = lima_atom ("4");
  flow->amount = lima_amount_read (amount, -1);
  flow->date = lima_day_read ("2021-06-01", -1);
  flow->provider_name = lima_text_new ("fr", "Union européenne");
  return block;
}

static LimaBlock *
make_project (guint n)
{
  LimaBlock *block = lima_block_new (&lima_project_table, lima_atom ("P1"));
  g_autoptr(GPtrArray) flows = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);
  g_auto(LimaValue) value = { .type = LIMA_FIELD_ITEMS };

  for (guint i = 1; i <= n; i++)
    g_ptr_array_add (flows, make_flow (i));
  value.v.items = lima_items_new ((LimaBlock *const *) flows->pdata, flows->len);
  g_ptr_array_set_free_func (flows, NULL);
  lima_block_set (block, LIMA_PROJECT_FLOWS, &value);
  ((LimaProject *) block)->currency = lima_atom ("EUR");
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

  g_ptr_array_add (blocks, make_project (n));
  input->reports = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_file_report_free);
  g_ptr_array_add (input->reports, lima_file_report_new ("none.lima"));
  input->portfolio = lima_portfolio_new ();
  lima_portfolio_load (input->portfolio, LIMA_RECORD_PROJECT, blocks);
  snapshot = lima_portfolio_snapshot (input->portfolio);
  lima_session_take (session, input, lima_figures_new (snapshot, format, LIMA_REGION_SCHEME_REPORT, 0, NULL, NULL), NULL);
  return session;
}

static void
set_up (Fixture *fixture, guint n, gboolean periods)
{
  fixture_application ();
  fixture->session = make_session (n);
  fixture->path = (LimaPath) { .table = &lima_project_table, .record = lima_atom ("P1") };
  fixture->window = gtk_window_new ();
  fixture->grid = lima_flow_grid_new (fixture->session, &fixture->path, periods);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->grid);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture_settle (100);
}

/* Everything dies with the window. */
static void
tear_down (Fixture *fixture)
{
  gpointer weak_grid = fixture->grid, weak_session = fixture->session;

  g_object_add_weak_pointer (G_OBJECT (fixture->grid), &weak_grid);
  g_object_add_weak_pointer (G_OBJECT (fixture->session), &weak_session);
  lima_session_close (fixture->session);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->session);
  fixture_assert_dies (&weak_grid);
  fixture_assert_dies (&weak_session);
}

/* ---- Looking and doing ---- */

static const LimaItems *
get_flows (Fixture *fixture)
{
  return ((const LimaProject *) lima_editing_find (fixture->session, &fixture->path))->flows;
}

static const LimaFlow *
get_flow (Fixture *fixture, guint i)
{
  g_assert_cmpuint (i, <, lima_items_get_n (get_flows (fixture)));
  return (const LimaFlow *) get_flows (fixture)->item[i];
}

static GtkWidget *
find_type (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);
  return found;
}

static LimaFlowGridCell *
find_cell (GtkWidget *widget, guint row, guint column)
{
  LimaFlowGridCell *found = NULL;

  if (LIMA_IS_FLOW_GRID_CELL (widget))
    {
      LimaFlowGridCell *cell = LIMA_FLOW_GRID_CELL (widget);
      GtkListItem *item = g_object_get_data (G_OBJECT (cell), "lima-item");

      return lima_flow_grid_cell_get_row (cell) != NULL && lima_flow_grid_cell_get_column (cell) == column
               && gtk_list_item_get_position (item) == row ? cell : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_cell (child, row, column);
  return found;
}

static GtkEditable *
get_entry (Fixture *fixture, guint row, guint column)
{
  LimaFlowGridCell *cell = find_cell (fixture->grid, row, column);

  g_assert_nonnull (cell);
  return GTK_EDITABLE (lima_flow_grid_cell_get_entry (cell));
}

static void
assert_text (Fixture *fixture, guint row, guint column, const char *expected)
{
  g_assert_cmpstr (gtk_editable_get_text (get_entry (fixture, row, column)), ==, expected);
}

static gboolean
is_wrong (Fixture *fixture, guint row, guint column)
{
  return gtk_widget_has_css_class (GTK_WIDGET (find_cell (fixture->grid, row, column)), "lima-warning");
}

static void
focus (Fixture *fixture, guint row, guint column)
{
  gtk_widget_grab_focus (GTK_WIDGET (get_entry (fixture, row, column)));
  fixture_settle (20);
}

/* Letter by letter, over what is there. */
static void
type (Fixture *fixture, guint row, guint column, const char *text)
{
  GtkEditable *entry = get_entry (fixture, row, column);
  int at = 0;

  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_set_text (entry, "");
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    gtk_editable_insert_text (entry, p, (int) (g_utf8_next_char (p) - p), &at);
  fixture_settle (20);
}

static void
leave (Fixture *fixture)
{
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  fixture_settle (20);
}

static void
undo (Fixture *fixture)
{
  g_assert_true (lima_history_undo (lima_session_get_history (fixture->session), NULL));
  fixture_settle (20);
}

static guint
get_n_steps (Fixture *fixture)
{
  return lima_history_get_position (lima_session_get_history (fixture->session));
}

static void
paste (Fixture *fixture, guint row, guint column, const char *text)
{
  GtkEditable *entry = get_entry (fixture, row, column);

  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (fixture->grid), text);
  g_signal_emit_by_name (entry, "paste-clipboard");
  fixture_settle (150);
}

static const char *
get_strip (Fixture *fixture)
{
  GtkWidget *strip = gtk_widget_get_next_sibling (gtk_widget_get_first_child (fixture->grid));
  GtkWidget *label = gtk_widget_get_next_sibling (gtk_widget_get_first_child (strip));

  return gtk_widget_get_visible (strip) ? gtk_label_get_text (GTK_LABEL (label)) : NULL;
}

/* ---- Tests ---- */

static void
test_shown (void)
{
  Fixture fixture;

  set_up (&fixture, 4, FALSE);
  assert_text (&fixture, 0, 0, "Expenditure");
  assert_text (&fixture, 0, 1, "1 Jun 2021");
  assert_text (&fixture, 1, 2, "2,000.50");
  assert_text (&fixture, 0, 3, "");
  g_assert_cmpstr (gtk_text_get_placeholder_text (GTK_TEXT (get_entry (&fixture, 0, 3))), ==, "EUR");
  assert_text (&fixture, 2, 5, "Union européenne");
  g_assert_cmpstr (gtk_text_get_placeholder_text (GTK_TEXT (get_entry (&fixture, 3, 0))), ==, "New flow…");
  g_assert_null (find_cell (fixture.grid, 4, 0));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_entry (&fixture, 2, 2)), GTK_ACCESSIBLE_PROPERTY_LABEL, "Amount, row 3");
  tear_down (&fixture);
}

static void
test_edit (void)
{
  Fixture fixture;

  set_up (&fixture, 4, FALSE);
  type (&fixture, 0, 2, "1,234.5");
  type (&fixture, 0, 3, "us dollar");
  type (&fixture, 0, 0, "disbursement");
  type (&fixture, 0, 1, "2nd");
  type (&fixture, 1, 5, "European Union");
  leave (&fixture);
  g_assert_cmpuint (get_n_steps (&fixture), ==, 5);
  assert_text (&fixture, 0, 2, "1,234.50");
  g_assert_cmpstr (lima_atom_text (get_flow (&fixture, 0)->currency), ==, "USD");
  g_assert_cmpstr (lima_atom_text (get_flow (&fixture, 0)->type), ==, "3");
  assert_text (&fixture, 0, 0, "Disbursement");
  g_assert_cmpstr (lima_atom_text (get_flow (&fixture, 0)->date.text), ==, "2nd");
  g_assert_true (is_wrong (&fixture, 0, 1));
  g_assert_cmpstr (lima_text_get_language (get_flow (&fixture, 1)->provider_name, 0), ==, "fr");
  assert_text (&fixture, 1, 5, "European Union");
  undo (&fixture);
  undo (&fixture);
  g_assert_false (is_wrong (&fixture, 0, 1));
  assert_text (&fixture, 0, 1, "1 Jun 2021");
  assert_text (&fixture, 1, 5, "Union européenne");
  tear_down (&fixture);
}

/* Only the text that is shown is written over, also when all of it is deleted first. */
static void
test_languages (void)
{
  Fixture fixture;
  LimaPath path;
  g_autoptr(LimaTextBuilder) builder = lima_text_builder_new ();
  g_auto(LimaValue) value = { .type = LIMA_FIELD_TEXT };
  const LimaText *text;

  set_up (&fixture, 1, FALSE);
  lima_text_builder_add (builder, "fr", "Produit", -1);
  lima_text_builder_add (builder, "en", "Output", -1);
  value.v.text = lima_text_builder_end (builder);
  path = lima_editing_path_to (&fixture.path, LIMA_PROJECT_FLOWS, lima_atom ("1"));
  path.field = LIMA_FLOW_DESCRIPTION;
  lima_editing_set (fixture.grid, fixture.session, &path, &value, NULL);
  assert_text (&fixture, 0, 6, "Output");
  type (&fixture, 0, 6, "Product");
  text = get_flow (&fixture, 0)->description;
  g_assert_cmpuint (lima_text_get_n (text), ==, 2);
  g_assert_cmpstr (lima_text_get (text, "en"), ==, "Product");
  g_assert_cmpstr (lima_text_get (text, "fr"), ==, "Produit");
  type (&fixture, 0, 6, "");
  g_assert_cmpuint (lima_text_get_n (get_flow (&fixture, 0)->description), ==, 1);
  leave (&fixture);
  assert_text (&fixture, 0, 6, "Produit");
  tear_down (&fixture);
}

static void
test_unclear (void)
{
  Fixture fixture;

  set_up (&fixture, 1, FALSE);
  type (&fixture, 0, 2, "1234,5");
  leave (&fixture);
  g_assert_cmpuint (get_flow (&fixture, 0)->amount.state, ==, LIMA_AMOUNT_NONE);
  assert_text (&fixture, 0, 2, "1234,5");
  g_assert_true (is_wrong (&fixture, 0, 2));
  type (&fixture, 0, 2, "");
  g_assert_false (is_wrong (&fixture, 0, 2));
  undo (&fixture);
  tear_down (&fixture);
}

static void
test_new (void)
{
  Fixture fixture;

  set_up (&fixture, 3, FALSE);
  type (&fixture, 3, 2, "77.5");
  g_assert_cmpuint (lima_items_get_n (get_flows (&fixture)), ==, 4);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (get_entry (&fixture, 3, 2))));
  assert_text (&fixture, 3, 2, "77.5");
  g_assert_cmpstr (lima_atom_text (get_flow (&fixture, 3)->kind), ==, "transaction");
  g_assert_cmpuint (get_flow (&fixture, 3)->currency, ==, 0);
  g_assert_cmpstr (lima_block_get_id (&get_flow (&fixture, 3)->head), ==, "4");
  g_assert_nonnull (find_cell (fixture.grid, 4, 0));
  g_assert_cmpuint (get_n_steps (&fixture), ==, 1);
  undo (&fixture);
  g_assert_cmpuint (lima_items_get_n (get_flows (&fixture)), ==, 3);
  assert_text (&fixture, 3, 2, "");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (get_entry (&fixture, 3, 2))));
  g_assert_null (find_cell (fixture.grid, 4, 0));
  tear_down (&fixture);
}

static void
undo_activated (GSimpleAction *action, GVariant *parameter, Fixture *fixture)
{
  undo (fixture);
}

/* As the window that the grid is in has it. */
static void
add_undo (Fixture *fixture)
{
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr(GSimpleAction) action = g_simple_action_new ("undo", NULL);

  g_signal_connect (action, "activate", G_CALLBACK (undo_activated), fixture);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
}

static void
click_strip (Fixture *fixture, const char *label)
{
  GtkWidget *strip = gtk_widget_get_next_sibling (gtk_widget_get_first_child (fixture->grid));

  for (GtkWidget *child = gtk_widget_get_first_child (strip); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BUTTON (child) && g_str_equal (gtk_button_get_label (GTK_BUTTON (child)), label))
      g_signal_emit_by_name (child, "clicked");
  fixture_settle (50);
}

static void
test_paste (void)
{
  Fixture fixture;

  set_up (&fixture, 2, FALSE);
  add_undo (&fixture);
  paste (&fixture, 1, 0, "Disbursement\t30 Jun 2021\t18,240.00\tUSD\r\nExpenditure\tOct 2021\t12.500,oo\teur\r\n4\t\t\tEUR\r\n");
  g_assert_cmpuint (lima_items_get_n (get_flows (&fixture)), ==, 4);
  g_assert_cmpuint (get_n_steps (&fixture), ==, 1);
  assert_text (&fixture, 1, 0, "Disbursement");
  assert_text (&fixture, 1, 2, "18,240.00");
  assert_text (&fixture, 2, 1, "Oct 2021");
  assert_text (&fixture, 2, 2, "12.500,oo");
  g_assert_true (is_wrong (&fixture, 2, 2));
  assert_text (&fixture, 2, 3, "EUR");
  assert_text (&fixture, 3, 0, "Expenditure");
  g_assert_cmpuint (get_flow (&fixture, 3)->amount.state, ==, LIMA_AMOUNT_NONE);
  g_assert_cmpstr (get_strip (&fixture), ==,
                   "3 rows pasted. The amount “12.500,oo” was not understood: it is kept as text and counted nowhere.");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (find_cell (fixture.grid, 3, 4)), "lima-pasted"));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (find_cell (fixture.grid, 0, 0)), "lima-pasted"));
  click_strip (&fixture, "Go to Cell");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (get_entry (&fixture, 2, 2))));
  click_strip (&fixture, "Undo Paste");
  g_assert_cmpuint (lima_items_get_n (get_flows (&fixture)), ==, 2);
  g_assert_cmpuint (get_n_steps (&fixture), ==, 0);
  assert_text (&fixture, 1, 0, "Expenditure");
  assert_text (&fixture, 1, 2, "2,000.50");
  g_assert_null (get_strip (&fixture));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (find_cell (fixture.grid, 1, 0)), "lima-pasted"));
  tear_down (&fixture);
}

static void
test_paste_word (void)
{
  Fixture fixture;

  set_up (&fixture, 2, FALSE);
  focus (&fixture, 0, 6);
  paste (&fixture, 0, 6, "Output 2\n");
  assert_text (&fixture, 0, 6, "Output 2");
  paste (&fixture, 2, 6, "Output 3");
  g_assert_cmpuint (lima_items_get_n (get_flows (&fixture)), ==, 3);
  g_assert_null (get_strip (&fixture));
  paste (&fixture, 0, 5, "WHO\tfirst\tbeyond\n");
  assert_text (&fixture, 0, 6, "first");
  g_assert_nonnull (strstr (get_strip (&fixture), "stood beyond"));
  tear_down (&fixture);
}

static void
test_remove (void)
{
  Fixture fixture;
  LimaPath path;

  set_up (&fixture, 3, FALSE);
  focus (&fixture, 1, 2);
  lima_editing_remove (fixture.grid, fixture.session, &fixture.path, LIMA_PROJECT_FLOWS, lima_atom ("2"));
  fixture_settle (50);
  assert_text (&fixture, 1, 2, "3,000.50");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (get_entry (&fixture, 1, 2))));
  undo (&fixture);
  fixture_settle (50);
  assert_text (&fixture, 1, 2, "2,000.50");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (get_entry (&fixture, 2, 2))));
  path = lima_editing_path_to (&fixture.path, LIMA_PROJECT_FLOWS, lima_atom ("3"));
  g_assert_nonnull (lima_editing_find (fixture.session, &path));
  tear_down (&fixture);
}

/* What others change comes in; what stands under the cursor stays. */
static void
test_follow (void)
{
  Fixture fixture;
  LimaPath path;
  const LimaValue value = { .type = LIMA_FIELD_CODE, .v.atom = lima_atom ("XOF") };

  set_up (&fixture, 3, FALSE);
  type (&fixture, 0, 2, "5");
  gtk_editable_set_position (get_entry (&fixture, 0, 2), 1);
  path = lima_editing_path_to (&fixture.path, LIMA_PROJECT_FLOWS, lima_atom ("1"));
  path.field = LIMA_FLOW_CURRENCY;
  lima_editing_set (fixture.grid, fixture.session, &path, &value, NULL);
  fixture_settle (20);
  assert_text (&fixture, 0, 3, "XOF");
  assert_text (&fixture, 0, 2, "5");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (get_entry (&fixture, 0, 2))));
  g_assert_cmpint (gtk_editable_get_position (get_entry (&fixture, 0, 2)), ==, 1);
  tear_down (&fixture);
}

static void
test_periods (void)
{
  Fixture fixture;

  set_up (&fixture, 8, TRUE);
  assert_text (&fixture, 0, 0, "Budget");
  assert_text (&fixture, 1, 3, "8,000.50");
  g_assert_null (find_cell (fixture.grid, 3, 0));
  type (&fixture, 1, 0, "planned disbursement");
  g_assert_cmpstr (lima_atom_text (get_flow (&fixture, 7)->kind), ==, "planned-disbursement");
  type (&fixture, 1, 0, "transaction");
  g_assert_cmpstr (lima_atom_text (get_flow (&fixture, 7)->kind), ==, "planned-disbursement");
  g_assert_true (is_wrong (&fixture, 1, 0));
  type (&fixture, 2, 1, "2022");
  g_assert_cmpuint (lima_items_get_n (get_flows (&fixture)), ==, 9);
  g_assert_cmpstr (lima_atom_text (get_flow (&fixture, 8)->kind), ==, "budget");
  type (&fixture, 2, 2, "2021");
  leave (&fixture);
  g_assert_true (is_wrong (&fixture, 2, 2));
  tear_down (&fixture);
}

static void
test_details (void)
{
  Fixture fixture;
  GtkWidget *details;

  set_up (&fixture, 3, FALSE);
  focus (&fixture, 1, 0);
  details = gtk_widget_get_last_child (fixture.grid);
  g_assert_false (gtk_widget_get_visible (details));
  g_signal_emit_by_name (gtk_widget_get_first_child (gtk_widget_get_prev_sibling (details)), "clicked");
  fixture_settle (50);
  g_assert_true (gtk_widget_get_visible (details));
  g_assert_nonnull (find_type (details, g_type_from_name ("LimaRecordForm")));
  lima_editing_remove (fixture.grid, fixture.session, &fixture.path, LIMA_PROJECT_FLOWS, lima_atom ("2"));
  fixture_settle (50);
  g_assert_false (gtk_widget_get_visible (details));
  tear_down (&fixture);
}

static void
test_many (void)
{
  Fixture fixture;
  g_autoptr(GString) text = g_string_new (NULL);
  gint64 start;

  set_up (&fixture, MANY, FALSE);
  type (&fixture, 0, 2, "5");
  start = g_get_monotonic_time ();
  gtk_editable_set_text (get_entry (&fixture, 0, 2), "5");
  g_test_message ("a keystroke among %u flows: %.1f ms", MANY, (double) (g_get_monotonic_time () - start) / 1000);
  for (guint i = 0; i < 2 * MANY; i++)
    g_string_append (text, "Expenditure\t2021-06-01\t100\tUSD\n");
  start = g_get_monotonic_time ();
  paste (&fixture, 0, 0, text->str);
  g_test_message ("%u rows pasted: %.1f ms", 2 * MANY, (double) (g_get_monotonic_time () - start) / 1000);
  g_assert_cmpuint (lima_items_get_n (get_flows (&fixture)), ==, 2 * MANY + MANY / 4);
  undo (&fixture);
  g_assert_cmpuint (lima_items_get_n (get_flows (&fixture)), ==, MANY);
  tear_down (&fixture);
}

static void
test_typed_codes (void)
{
  GListStore *store = g_list_store_new (LIMA_TYPE_CODE);
  static const char *const codes[][2] = { { "A", "Grant" }, { "B", "Loan" }, { "C", "Loan" }, { "Loans", "Grant aid" } };
  g_autoptr(LimaTypedCodes) typed = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr(LimaCode) code = lima_code_new (codes[i][0], codes[i][1]);

      g_list_store_append (store, code);
    }
  typed = lima_typed_codes_new (G_LIST_MODEL (store));
  g_assert_cmpstr (lima_atom_text (lima_typed_codes_find (typed, " grant ")), ==, "A");
  g_assert_cmpstr (lima_atom_text (lima_typed_codes_find (typed, "b")), ==, "B");
  g_assert_cmpstr (lima_atom_text (lima_typed_codes_find (typed, "LOANS")), ==, "Loans");
  g_assert_cmpuint (lima_typed_codes_find (typed, "loan"), ==, 0);
  g_assert_cmpuint (lima_typed_codes_find (typed, ""), ==, 0);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/flow-grid/typed-codes", test_typed_codes);
  g_test_add_func ("/flow-grid/shown", test_shown);
  g_test_add_func ("/flow-grid/edit", test_edit);
  g_test_add_func ("/flow-grid/languages", test_languages);
  g_test_add_func ("/flow-grid/unclear", test_unclear);
  g_test_add_func ("/flow-grid/new", test_new);
  g_test_add_func ("/flow-grid/paste", test_paste);
  g_test_add_func ("/flow-grid/paste-word", test_paste_word);
  g_test_add_func ("/flow-grid/remove", test_remove);
  g_test_add_func ("/flow-grid/follow", test_follow);
  g_test_add_func ("/flow-grid/periods", test_periods);
  g_test_add_func ("/flow-grid/details", test_details);
  g_test_add_func ("/flow-grid/many", test_many);
  return g_test_run ();
}
