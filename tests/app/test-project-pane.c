/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-project-pane.h"

#include <lima-flow-list.h>
#include <lima-project-money.h>
#include <lima-value.h>

#include "app-fixture.h"
#include "chart-fixture.h"

/* ---- Sessions ---- */

static LimaSession *
session_of (LimaInput *input)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(LimaSnapshot) snapshot = lima_portfolio_snapshot (input->portfolio);
  LimaSession *session = lima_session_new (format);

  lima_session_take (session, input, lima_figures_new (snapshot, format, LIMA_REGION_SCHEME_REPORT, 0, NULL, NULL), NULL);
  return session;
}

static LimaSession *
read_session (const char *path)
{
  char *paths[] = { (char *) path, NULL };
  g_autoptr(LimaInput) input = lima_input_read_whole (paths, NULL, NULL, NULL, NULL);

  g_assert_false (input->failed);
  return session_of (input);
}

static LimaSession *
session_of_blocks (GPtrArray *blocks)
{
  g_autoptr(LimaInput) input = g_new0 (LimaInput, 1);

  input->reports = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_file_report_free);
  g_ptr_array_add (input->reports, lima_file_report_new ("none.lima"));
  input->portfolio = lima_portfolio_new ();
  lima_portfolio_load (input->portfolio, LIMA_RECORD_PROJECT, blocks);
  return session_of (input);
}

static GtkWidget *
show_pane (LimaSession *session, GtkWidget **window)
{
  GtkWidget *pane = lima_project_pane_new (session);

  *window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (*window), 300, 800);
  gtk_window_set_child (GTK_WINDOW (*window), pane);
  gtk_window_present (GTK_WINDOW (*window));
  return pane;
}

static void
run_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* ---- Reading a pane ---- */

/* A button for more of a list, of a number that can be asked for in a test. */
static gboolean
asks_for_more (GtkWidget *widget)
{
  const char *label = GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget)) : NULL;

  return label != NULL && gtk_widget_get_visible (widget) && g_str_has_prefix (label, "Show ") && g_str_has_suffix (label, " more")
         && strchr (label, ',') == NULL;
}

/* Opens what is closed, asks for more where there is more, chooses the first line of each table. */
static gboolean
open_all (GtkWidget *widget)
{
  gboolean changed = FALSE;

  if (asks_for_more (widget))
    {
      g_signal_emit_by_name (widget, "clicked");
      changed = TRUE;
    }

  if (GTK_IS_EXPANDER (widget) && !gtk_expander_get_expanded (GTK_EXPANDER (widget)))
    {
      gtk_expander_set_expanded (GTK_EXPANDER (widget), TRUE);
      changed = TRUE;
    }
  if (GTK_IS_COLUMN_VIEW (widget))
    {
      GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_column_view_get_model (GTK_COLUMN_VIEW (widget)));

      if (gtk_single_selection_get_selected (selection) == GTK_INVALID_LIST_POSITION)
        gtk_single_selection_set_selected (selection, 0);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    changed |= open_all (child);
  return changed;
}

static void
read_texts (GtkWidget *widget, GString *text)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  if (gtk_widget_get_tooltip_text (widget) != NULL)
    g_string_append_printf (text, "%s\n", gtk_widget_get_tooltip_text (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    read_texts (child, text);
}

static char *
read_pane (GtkWidget *pane)
{
  GString *text = g_string_new (NULL);

  run_idle ();
  while (open_all (pane))
    run_idle ();
  read_texts (pane, text);
  return g_string_free (text, FALSE);
}

/* ---- A project that has everything ---- */

static LimaBlock *make_full (const LimaTable *table, guint depth, GPtrArray *expected);

static guint
next_number (void)
{
  static guint n;

  return ++n;
}

static LimaText *
full_text (guint n, GPtrArray *expected)
{
  g_autoptr(LimaTextBuilder) builder = lima_text_builder_new ();
  char *english = g_strdup_printf ("text-%u-en", n), *french = g_strdup_printf ("text-%u-fr", n);

  lima_text_builder_add (builder, "en", english, -1);
  lima_text_builder_add (builder, "fr", french, -1);
  g_ptr_array_add (expected, english);
  g_ptr_array_add (expected, french);
  return lima_text_builder_end (builder);
}

static LimaValue
full_value (const LimaField *field, guint depth, GPtrArray *expected)
{
  LimaValue value = { .type = field->type };
  guint n = next_number ();
  g_autofree char *text = g_strdup_printf ("%u.5", n);
  char *word = g_strdup_printf ("word-%u-word", n);

  switch (field->type)
    {
    case LIMA_FIELD_STRING:
      value.v.string = g_strdup (word);
      break;
    case LIMA_FIELD_CODE:
    case LIMA_FIELD_REF:
      value.v.atom = lima_atom (word);
      break;
    case LIMA_FIELD_TEXT:
      value.v.text = full_text (n, expected);
      break;
    case LIMA_FIELD_AMOUNT:
      value.v.amount = lima_amount_read (text, -1);
      g_free (word);
      word = n < 1000 ? g_strdup (text) : g_strdup_printf ("%u,%03u.5", n / 1000, n % 1000);
      break;
    case LIMA_FIELD_DAY:
      g_free (word);
      word = g_strdup_printf ("1 Mar %u", 1000 + n);
      value.v.day.date = lima_date_new ((int) (1000 + n), 3, 1);
      break;
    case LIMA_FIELD_BOOL:
      value.v.tri = LIMA_TRUE;
      g_clear_pointer (&word, g_free);
      break;
    case LIMA_FIELD_ITEMS:
    default:
      g_clear_pointer (&word, g_free);
      break;
    }
  if (word != NULL && field->type != LIMA_FIELD_TEXT)
    g_ptr_array_add (expected, word);
  else
    g_free (word);
  return value;
}

static LimaItems *
full_items (const LimaTable *table, guint depth, GPtrArray *expected)
{
  LimaBlock *blocks[2];

  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    blocks[i] = make_full (table, depth + 1, expected);
  if (table == &lima_flow_table)
    {
      ((LimaFlow *) blocks[1])->kind = lima_atom ("budget");
      ((LimaFlow *) blocks[0])->kind = lima_atom ("transaction");
    }
  return lima_items_new (blocks, G_N_ELEMENTS (blocks));
}

static LimaBlock *
make_full (const LimaTable *table, guint depth, GPtrArray *expected)
{
  g_autofree char *id = g_strdup_printf ("id%u", next_number ());
  g_autofree char *raw = g_strdup_printf ("\"new\": \"raw-%u-raw\"", next_number ());
  LimaBlock *block = lima_block_new (table, lima_atom (id));

  for (guint i = 0; i < table->n_fields; i++)
    {
      const LimaField *field = &table->fields[i];

      if (field->type == LIMA_FIELD_ITEMS)
        *LIMA_BLOCK_AT (block, LimaItems *, field) = full_items (field->items, depth, expected);
      else
        {
          g_auto(LimaValue) value = { .type = field->type };
          gboolean is_kind = table == &lima_flow_table && i == LIMA_FLOW_KIND;

          value = full_value (field, depth, expected);
          lima_block_set (block, i, &value);
          if (is_kind)
            g_ptr_array_set_size (expected, (int) expected->len - 1); /* replaced by a kind that is one */
        }
    }
  block->unknown = lima_unknown_append (NULL, LIMA_AFTER_ID, raw, strlen (raw));
  g_ptr_array_add (expected, g_steal_pointer (&raw));
  return block;
}

/* Every value of every field of every table, in every language, stands in the pane, as text or as the tooltip of a text. */
static void
test_everything (void)
{
  g_autoptr(GPtrArray) expected = g_ptr_array_new_with_free_func (g_free), blocks = NULL;
  g_autoptr(LimaSession) session = NULL;
  g_autofree char *text = NULL;
  GtkWidget *window, *pane;
  guint missing = 0;

  blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);
  g_ptr_array_add (blocks, make_full (&lima_project_table, 0, expected));
  session = session_of_blocks (blocks);
  pane = show_pane (session, &window);
  lima_project_pane_show (LIMA_PROJECT_PANE (pane), 0);
  text = read_pane (pane);
  for (guint i = 0; i < expected->len; i++)
    if (strstr (text, g_ptr_array_index (expected, i)) == NULL)
      {
        g_test_message ("missing: %s", (char *) g_ptr_array_index (expected, i));
        missing++;
      }
  g_test_message ("%u values", expected->len);
  g_assert_cmpuint (expected->len, >, 500);
  g_assert_cmpuint (missing, ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A project that has nothing says so in words. */
static void
test_nothing (void)
{
  g_autoptr(GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);
  g_autoptr(LimaSession) session = NULL;
  g_autofree char *text = NULL;
  GtkWidget *window, *pane;
  static const char *const words[] = { "Project without a title", "No identifier", "No status", "not stated",
                                       "No funds, spend or budget are recorded.", "No transaction is recorded.",
                                       "No organisation takes part" };

  g_ptr_array_add (blocks, lima_block_new (&lima_project_table, lima_atom ("p1")));
  session = session_of_blocks (blocks);
  pane = show_pane (session, &window);
  lima_project_pane_show (LIMA_PROJECT_PANE (pane), 0);
  text = read_pane (pane);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_nonnull (strstr (text, words[i]));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* ---- Money ---- */

static char *
corpus_file (const char *name)
{
  const char *corpus = g_getenv ("LIMA_CORPUS");
  char *path = corpus == NULL || *corpus == '\0' ? NULL : g_build_filename (corpus, "publishers", name, NULL);

  if (path != NULL && g_file_test (path, G_FILE_TEST_EXISTS))
    return path;
  g_free (path);
  g_test_skip ("the corpus is not here");
  return NULL;
}

static int
find_project (LimaSession *session, const char *identifier)
{
  const LimaSnapshot *snapshot = lima_session_get_figures (session)->snapshot;

  for (guint row = 0; row < lima_snapshot_get_n (snapshot, LIMA_RECORD_PROJECT); row++)
    if (g_strcmp0 (((const LimaProject *) lima_snapshot_get (snapshot, LIMA_RECORD_PROJECT, row))->identifier, identifier) == 0)
      return (int) row;
  return -1;
}

/* The project of the pictures. */
static void
test_money (void)
{
  g_autofree char *path = corpus_file ("unido.xml"), *text = NULL;
  g_autoptr(LimaSession) session = NULL;
  g_autoptr(GArray) money = NULL;
  GtkWidget *window, *pane;
  int row;
  static const char *const words[] = { "64,806.16", "14.8\u00a0%", "373,290.84", "85.2\u00a0%", "438,097.00",
                                       "1 Sept 2020", "31 Jul 2022", "Switzerland", "Cambodia", "321 Industry" };

  if (path == NULL)
    return;
  session = read_session (path);
  row = find_project (session, "XM-DAC-41123-PROJECT-200170");
  g_assert_cmpint (row, >=, 0);
  money = lima_project_money_new (lima_session_get_figures (session)->facts, (guint) row);
  g_assert_cmpuint (money->len, ==, 1);
  pane = show_pane (session, &window);
  lima_project_pane_show (LIMA_PROJECT_PANE (pane), (guint) row);
  text = read_pane (pane);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_test_message ("%s", words[i]);
      g_assert_nonnull (strstr (text, words[i]));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* ---- Flows ---- */

static LimaBlock *
flow_new (const char *type, const char *amount, const char *currency, int day)
{
  LimaFlow *flow = (LimaFlow *) lima_block_new (&lima_flow_table, lima_atom ("f"));

  flow->type = lima_atom (type);
  flow->amount = lima_amount_read (amount, -1);
  flow->currency = lima_atom (currency);
  flow->date.date = day == 0 ? (LimaDate) { 0 } : lima_date_new (2020, 1, day);
  return &flow->head;
}

static void
changed (GListModel *model, guint position, guint removed, guint added, guint *n)
{
  g_assert_cmpuint (removed, ==, added);
  ++*n;
}

static char *
name_order (LimaFlowList *list)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      char buffer[LIMA_DECIMAL_BUFFER];
      const char *amount = lima_amount_to_text (&lima_flow_list_get (list, i)->amount, buffer);

      g_string_append_printf (text, "%s ", amount == NULL ? "?" : amount);
    }
  return g_string_free (text, FALSE);
}

static void
test_flow_list (void)
{
  LimaBlock *blocks[] = { flow_new ("3", "5", " usd ", 3), flow_new ("4", "1", "USD", 1), flow_new ("3", "2.5", NULL, 0),
                          flow_new ("3", "", "USD", 2), flow_new ("1", "9", "EUR", 4) };
  g_autoptr(LimaItems) items = lima_items_new (blocks, G_N_ELEMENTS (blocks));
  g_autoptr(LimaFlowList) list = lima_flow_list_new (items, lima_atom ("CHF"), FALSE);
  g_autoptr(GArray) sums = lima_flow_list_sum (list);
  static const struct { LimaFlowOrder order; gboolean descending; const char *expected; } cases[] = {
    { LIMA_FLOW_ORDER_FILE, FALSE, "5 1 2.5 ? 9 " },     { LIMA_FLOW_ORDER_DATE, FALSE, "1 ? 5 9 2.5 " },
    { LIMA_FLOW_ORDER_DATE, TRUE, "9 5 ? 1 2.5 " },      { LIMA_FLOW_ORDER_TYPE, FALSE, "9 5 2.5 ? 1 " },
    { LIMA_FLOW_ORDER_AMOUNT, FALSE, "2.5 9 1 5 ? " },   { LIMA_FLOW_ORDER_AMOUNT, TRUE, "2.5 9 5 1 ? " },
  };
  guint n = 0;

  g_signal_connect (list, "items-changed", G_CALLBACK (changed), &n);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *order = NULL;

      lima_flow_list_sort (list, cases[i].order, cases[i].descending);
      order = name_order (list);
      g_assert_cmpstr (order, ==, cases[i].expected);
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (cases));
  g_assert_cmpuint (sums->len, ==, 4); /* 1 EUR, 3 CHF, 3 USD, 4 USD */
  g_assert_cmpuint (g_array_index (sums, LimaFlowListSum, 2).flows, ==, 1);
  g_assert_cmpuint (g_array_index (sums, LimaFlowListSum, 2).unknown, ==, 1);
}

/* An original budget and the one that replaces it are never one sum. */
static void
test_budget_sums (void)
{
  LimaBlock *blocks[] = { flow_new ("1", "100", "USD", 0), flow_new ("2", "150", "USD", 0), flow_new ("2", "1", "USD", 0),
                          flow_new ("3", "7", "USD", 1) };
  g_autoptr(LimaItems) items = NULL;
  g_autoptr(LimaFlowList) list = NULL;
  g_autoptr(GArray) sums = NULL;
  char buffer[LIMA_DECIMAL_BUFFER];

  for (guint i = 0; i < 3; i++)
    ((LimaFlow *) blocks[i])->kind = lima_atom ("budget");
  items = lima_items_new (blocks, G_N_ELEMENTS (blocks));
  list = lima_flow_list_new (items, 0, TRUE);
  sums = lima_flow_list_sum (list);
  g_assert_cmpuint (lima_flow_list_count (items, TRUE), ==, 3);
  g_assert_cmpuint (lima_flow_list_count (items, FALSE), ==, 1);
  g_assert_cmpuint (sums->len, ==, 2);
  g_assert_cmpstr (lima_sum_shortest (&g_array_index (sums, LimaFlowListSum, 0).amount, buffer), ==, "100");
  g_assert_cmpstr (lima_sum_shortest (&g_array_index (sums, LimaFlowListSum, 1).amount, buffer), ==, "151");
}

/* Ten thousand flows, ten thousand documents: the pane comes at once all the same. */
static void
test_many (void)
{
  enum { MANY = 10000 };
  g_autoptr(GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref), flows = NULL, documents = NULL;
  g_autoptr(LimaSession) session = NULL;
  g_autofree char *text = NULL;
  LimaProject *project = (LimaProject *) lima_block_new (&lima_project_table, lima_atom ("p1"));
  GtkWidget *window, *pane;
  gint64 start;

  flows = g_ptr_array_new ();
  documents = g_ptr_array_new ();
  for (guint i = 0; i < MANY; i++)
    {
      LimaDocument *document = (LimaDocument *) lima_block_new (&lima_document_table, lima_atom ("d"));

      document->url = g_strdup_printf ("https://example.org/%u", i);
      g_ptr_array_add (documents, document);
      g_ptr_array_add (flows, flow_new ("3", "1.25", "USD", 1 + (int) i % 28));
    }
  project->flows = lima_items_new ((LimaBlock *const *) flows->pdata, flows->len);
  project->documents = lima_items_new ((LimaBlock *const *) documents->pdata, documents->len);
  g_ptr_array_add (blocks, project);
  session = session_of_blocks (blocks);
  pane = show_pane (session, &window);
  start = g_get_monotonic_time ();
  lima_project_pane_show (LIMA_PROJECT_PANE (pane), 0);
  g_test_message ("shown in %.1f ms", (double) (g_get_monotonic_time () - start) / 1000);
  text = read_pane (pane);
  g_test_message ("all of it in %.1f ms", (double) (g_get_monotonic_time () - start) / 1000);
  g_assert_nonnull (strstr (text, "12,500"));
  g_assert_nonnull (strstr (text, "https://example.org/19"));
  g_assert_null (strstr (text, "https://example.org/20\n"));
  g_assert_nonnull (strstr (text, "Show 20 of 9,980 more"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* ---- Life ---- */

static void
check_names (GtkWidget *widget)
{
  if ((GTK_IS_BUTTON (widget) && gtk_button_get_icon_name (GTK_BUTTON (widget)) != NULL) || GTK_IS_EXPANDER (widget))
    g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_COLUMN_VIEW (child))
      check_names (child);
}

/* All projects of a file, each opened whole; not one survives the next. */
static void
walk_through (const char *path)
{
  g_autoptr(LimaSession) session = read_session (path);
  guint n = lima_snapshot_get_n (lima_session_get_figures (session)->snapshot, LIMA_RECORD_PROJECT);
  GtkWidget *window, *pane = show_pane (session, &window);
  gint64 start = g_get_monotonic_time (), worst = 0;

  for (guint row = 0; row < n; row++)
    {
      gint64 before = g_get_monotonic_time ();
      g_autofree char *text = NULL;
      GtkWidget *content;

      lima_project_pane_show (LIMA_PROJECT_PANE (pane), row);
      worst = MAX (worst, g_get_monotonic_time () - before);
      content = gtk_widget_get_last_child (pane);
      content = gtk_widget_get_first_child (gtk_widget_get_first_child (gtk_widget_get_first_child (content)));
      g_assert_true (gtk_widget_has_css_class (content, "lima-pane-head"));
      text = read_pane (pane);
      check_names (pane);
      g_object_add_weak_pointer (G_OBJECT (content), (gpointer *) &content);
      lima_project_pane_clear (LIMA_PROJECT_PANE (pane));
      g_assert_null (content);
    }
  g_test_message ("%u projects in %.1f ms, the slowest shown in %.1f ms", n, (double) (g_get_monotonic_time () - start) / 1000,
                  (double) worst / 1000);
  g_object_add_weak_pointer (G_OBJECT (pane), (gpointer *) &pane);
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_assert_dies ((gpointer *) &pane);
}

static void
test_real_file (void)
{
  g_autofree char *path = corpus_file ("unido.xml");

  if (path != NULL)
    walk_through (path);
}

static void
count_signal (GtkWidget *pane, guint *n)
{
  ++*n;
}

static void
count_row (GtkWidget *pane, guint row, guint *last)
{
  *last = row;
}

static gboolean
has_link (gpointer data)
{
  g_autofree char *text = read_pane (data);

  return strstr (text, "Show this project") != NULL;
}

static GtkWidget *
find_button (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* A related activity of the same portfolio is a link to its row; Escape closes; the pane goes with its window, the session
 * stays. */
static void
test_signals (void)
{
  g_autoptr(GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);
  g_autoptr(LimaSession) session = NULL;
  LimaProject *one = (LimaProject *) lima_block_new (&lima_project_table, lima_atom ("p1"));
  LimaProject *two = (LimaProject *) lima_block_new (&lima_project_table, lima_atom ("p2"));
  LimaRelated *related = (LimaRelated *) lima_block_new (&lima_related_table, lima_atom ("r1"));
  GtkWidget *window, *pane;
  guint closed = 0, row = G_MAXUINT;

  one->identifier = g_strdup ("XX-1");
  two->identifier = g_strdup ("XX-2");
  related->ref = g_strdup (" XX-2");
  one->related = lima_items_new ((LimaBlock *[]) { &related->head }, 1);
  g_ptr_array_add (blocks, one);
  g_ptr_array_add (blocks, two);
  session = session_of_blocks (blocks);
  pane = show_pane (session, &window);
  g_signal_connect (pane, "close", G_CALLBACK (count_signal), &closed);
  g_signal_connect (pane, "show-project", G_CALLBACK (count_row), &row);
  lima_project_pane_show (LIMA_PROJECT_PANE (pane), 0);
  fixture_wait (has_link, pane);
  g_signal_emit_by_name (find_button (pane, "Show this project"), "clicked");
  g_assert_cmpuint (row, ==, 1);
  g_assert_true (fixture_press (pane, "Escape"));
  g_assert_cmpuint (closed, ==, 1);
  g_object_add_weak_pointer (G_OBJECT (pane), (gpointer *) &pane);
  g_assert_true (fixture_press (pane, "<Control>c"));
  lima_project_pane_show (LIMA_PROJECT_PANE (pane), 0); /* dies while sections are still being built and related ones looked for */
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_assert_dies ((gpointer *) &pane);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/project-pane/everything", test_everything);
  g_test_add_func ("/project-pane/nothing", test_nothing);
  g_test_add_func ("/project-pane/money", test_money);
  g_test_add_func ("/project-pane/flow-list", test_flow_list);
  g_test_add_func ("/project-pane/budget-sums", test_budget_sums);
  g_test_add_func ("/project-pane/many", test_many);
  g_test_add_func ("/project-pane/real-file", test_real_file);
  g_test_add_func ("/project-pane/signals", test_signals);
  return g_test_run ();
}
