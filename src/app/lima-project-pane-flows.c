/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The flows as a table, of any length; below it all that is known of the one that is chosen, and the sums. */

#include "lima-project-pane-private.h"

#include <lima-flow-words.h>
#include <lima-i18n.h>
#include <lima-report-words.h>

#include "lima-sort-probe.h"
#include "lima-tab-stop.h"

#define MOST_ROWS 10
#define LEAST_LINE 23 /* as style.css has it: the least height of a cell, what is around it, and the heading */
#define AROUND_LINE 5
#define HEADING 32
#define LONGEST_DATE 14 /* letters of a date that is never cut; a period of days may be */

/**
 * Table:
 * @view: what is shown
 * @list: the flows
 * @details: where the chosen flow is told
 * @currency: of all flows, if @one_currency: then it stands in the heading
 * @decimals: of all amounts
 *
 * What the cells of a table need.
 */
typedef struct
{
  const LimaPaneView *view;
  LimaFlowList *list;
  GtkWidget *details;
  gboolean one_currency;
  LimaAtom currency;
  int decimals;
} Table;

static void
table_free (Table *self)
{
  g_object_unref (self->list);
  g_free (self);
}

/* ---- Words of a flow ---- */

/* Rounded to the decimals of the column; the details have every place. */
static char *
name_amount (Table *self, const LimaFlow *flow, gboolean with_currency)
{
  LimaSum sum;

  if (!lima_amount_has_value (&flow->amount))
    return lima_field_words_amount (&self->view->words, &flow->amount, 0, NULL);
  sum = lima_sum_from_decimal (lima_amount_value (&flow->amount));
  return lima_format_money (self->view->words.format, &sum,
                            with_currency ? lima_atom_text (lima_flow_list_currency (self->list, flow)) : NULL, self->decimals);
}

/* ---- Cells ---- */

/* Takes both texts. */
static void
set_cell (GtkListItem *item, char *text, char *tip)
{
  GtkWidget *label = gtk_list_item_get_child (item);

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, tip);
  g_free (text);
  g_free (tip);
}

static const LimaFlow *
flow_of (GtkListItem *item)
{
  return lima_flow_row_get_flow (gtk_list_item_get_item (item));
}

/* The first cell carries the whole row for those who hear it. */
static void
bind_date (GtkSignalListItemFactory *factory, GtkListItem *item, Table *self)
{
  const LimaFlow *flow = flow_of (item);
  g_autofree char *type = lima_flow_words_type (&self->view->words, flow), *amount = name_amount (self, flow, TRUE);
  g_autofree char *purpose = lima_flow_words_purpose (&self->view->words, flow);
  char *date = lima_flow_words_date (&self->view->words, flow);
  /* Translators: a flow of money read out: %1$s is the date, %2$s the type, %3$s the amount, %4$s what it is for */
  const char *pattern = purpose == NULL ? _("%1$s, %2$s, %3$s") : _("%1$s, %2$s, %3$s, %4$s");
  g_autofree char *sentence = lima_report_fill (self->view->words.format, pattern, date, type, amount, purpose, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_list_item_get_child (item)), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_list_item_get_child (item)),
                           g_utf8_strlen (date, -1) > LONGEST_DATE ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  set_cell (item, date, g_strdup (date));
}

static void
bind_what (GtkSignalListItemFactory *factory, GtkListItem *item, Table *self)
{
  const LimaFlow *flow = flow_of (item);
  g_autofree char *type = lima_flow_words_type (&self->view->words, flow), *purpose = lima_flow_words_purpose (&self->view->words, flow);
  g_autofree char *parties = lima_flow_words_parties (&self->view->words, flow), *tip = NULL;
  char *text;

  if (purpose == NULL)
    text = g_strdup (type);
  else
    /* Translators: a cell of the table of flows: %1$s is the type of the flow, %2$s what it is for */
    text = lima_report_fill (self->view->words.format, C_("flow", "%1$s · %2$s"), type, purpose, NULL);
  tip = parties == NULL ? g_strdup (text) : g_strdup_printf ("%s\n%s", text, parties);
  set_cell (item, text, g_steal_pointer (&tip));
}

static void
bind_amount (GtkSignalListItemFactory *factory, GtkListItem *item, Table *self)
{
  const LimaFlow *flow = flow_of (item);
  GtkWidget *label = gtk_list_item_get_child (item);

  if (lima_amount_has_value (&flow->amount))
    gtk_widget_remove_css_class (label, "lima-unknown");
  else
    gtk_widget_add_css_class (label, "lima-unknown");
  set_cell (item, name_amount (self, flow, !self->one_currency),
            lima_field_words_amount (&self->view->words, &flow->amount, lima_flow_list_currency (self->list, flow), NULL));
}

static void
set_up_text (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_list_item_set_child (item, label);
}

static void
set_up_number (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), gtk_widget_get_direction (label) == GTK_TEXT_DIR_RTL ? 0 : 1);
  gtk_list_item_set_child (item, label);
}

/* ---- Columns ---- */

static void
sorter_changed (GtkSorter *sorter, GtkSorterChange change, LimaFlowList *list)
{
  guint order;
  gboolean descending;

  if (!lima_sort_probe_read (sorter, &order, &descending))
    order = LIMA_FLOW_ORDER_FILE;
  lima_flow_list_sort (list, (LimaFlowOrder) order, descending);
}

static void
add_column (GtkColumnView *view, Table *self, const char *title, LimaFlowOrder order, GCallback set_up, GCallback bind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);
  g_autoptr(GtkSorter) sorter = lima_sort_probe_new (order);

  g_signal_connect (factory, "setup", set_up, NULL);
  g_signal_connect (factory, "bind", bind, self);
  gtk_column_view_column_set_expand (column, order == LIMA_FLOW_ORDER_TYPE);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_append_column (view, column);
}

/* ---- Details of the chosen flow ---- */

static void
tell_details (GtkSingleSelection *selection, GParamSpec *pspec, Table *self)
{
  LimaFlowRow *row = gtk_single_selection_get_selected_item (selection);
  GtkWidget *child = gtk_widget_get_first_child (self->details);
  const LimaFlow *flow;
  guint64 shown = 0;
  LimaPaneGrid grid;

  if (child != NULL)
    gtk_box_remove (GTK_BOX (self->details), child);
  if (row == NULL)
    return;
  grid = lima_pane_grid_new ();
  flow = lima_flow_row_get_flow (row);
  if (lima_field_words_code (&self->view->words, &flow->head, LIMA_FLOW_KIND) != NULL)
    shown = LIMA_PANE_FIELD (LIMA_FLOW_KIND); /* by the section that it stands in */
  gtk_widget_add_css_class (grid.widget, "lima-nest");
  lima_pane_grid_add_fields (&grid, self->view, &flow->head, shown);
  gtk_box_append (GTK_BOX (self->details), grid.widget);
}

/* Room for all flows, or for the first ones: a list does not say how high it would like to be. Rows are as high as their font. */
static int
find_height (guint n)
{
  g_autoptr(GtkWidget) label = g_object_ref_sink (gtk_label_new ("0"));
  int line;

  gtk_widget_add_css_class (label, "lima-small");
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, -1, NULL, &line, NULL, NULL);
  return (int) MIN (n, MOST_ROWS) * (MAX (line, LEAST_LINE) + AROUND_LINE) + MAX (line, HEADING) + (n > MOST_ROWS ? line / 2 : 0);
}

/* The heading of the amounts is their currency, where all have the same. */
static const char *
name_amounts (Table *self)
{
  const char *code = lima_atom_text (self->currency);

  return self->one_currency && code != NULL ? code : C_("flow", "Amount");
}

static GtkWidget *
table_new (Table *self)
{
  GtkSingleSelection *selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->list)));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  GtkWidget *widget = gtk_column_view_new (GTK_SELECTION_MODEL (selection)), *scrolled = gtk_scrolled_window_new ();
  GtkColumnView *view = GTK_COLUMN_VIEW (widget);

  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  gtk_single_selection_set_selected (selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect (selection, "notify::selected-item", G_CALLBACK (tell_details), self);
  gtk_widget_add_css_class (widget, "lima-table");
  gtk_widget_add_css_class (widget, "data-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, C_("project", "Flows"), -1);
  add_column (view, self, C_("flow", "Date"), LIMA_FLOW_ORDER_DATE, G_CALLBACK (set_up_text), G_CALLBACK (bind_date));
  add_column (view, self, C_("flow", "Type"), LIMA_FLOW_ORDER_TYPE, G_CALLBACK (set_up_text), G_CALLBACK (bind_what));
  add_column (view, self, name_amounts (self), LIMA_FLOW_ORDER_AMOUNT, G_CALLBACK (set_up_number), G_CALLBACK (bind_amount));
  g_signal_connect_object (gtk_column_view_get_sorter (view), "changed", G_CALLBACK (sorter_changed), self->list, 0);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), find_height (n));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), widget);
  return lima_tab_stop_new (scrolled);
}

/* ---- Sums ---- */

static GtkWidget *
sum_new (const LimaPaneView *view, const LimaFlowListSum *sum, int decimals)
{
  g_autofree char *line = lima_flow_words_sum (&view->words, sum, decimals);

  return line == NULL ? lima_pane_nothing_new (C_("money", "no amount is known")) : lima_pane_text_new (line, "lima-figures");
}

static GtkWidget *
sums_new (Table *self)
{
  g_autoptr(GArray) sums = lima_flow_list_sum (self->list);
  LimaPaneGrid grid = lima_pane_grid_new ();

  for (guint i = 0; i < sums->len; i++)
    {
      const LimaFlowListSum *sum = &g_array_index (sums, LimaFlowListSum, i);
      g_autofree char *name = lima_flow_words_sum_name (&self->view->words, sum);

      lima_pane_grid_add (&grid, name, sum_new (self->view, sum, self->decimals));
    }
  return grid.widget;
}

static void
free_table (gpointer data)
{
  table_free (data);
}

static GtkWidget *
section_new (const LimaPaneView *view, gboolean with_period)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  Table *table = g_new0 (Table, 1);

  table->view = view;
  table->list = lima_flow_list_new (view->project->flows, view->project->currency, with_period);
  table->one_currency = lima_flow_list_is_one_currency (table->list, &table->currency);
  table->decimals = lima_flow_list_decimals (table->list);
  table->details = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), table_new (table));
  gtk_box_append (GTK_BOX (box), table->details);
  gtk_box_append (GTK_BOX (box), sums_new (table));
  g_object_set_data_full (G_OBJECT (box), "lima-table", table, free_table);
  return box;
}

/*< private >
 * lima_pane_count_flows:
 *
 * Returns: how many transactions there are
 */
guint
lima_pane_count_flows (const LimaPaneView *view)
{
  return lima_flow_list_count (view->project->flows, FALSE);
}

/*< private >
 * lima_pane_count_budgets:
 *
 * Returns: how many budgets and planned disbursements there are
 */
guint
lima_pane_count_budgets (const LimaPaneView *view)
{
  return lima_flow_list_count (view->project->flows, TRUE);
}

/*< private >
 * lima_pane_flows_new:
 *
 * Returns: (transfer floating): the section about transactions
 */
GtkWidget *
lima_pane_flows_new (const LimaPaneView *view)
{
  return lima_pane_count_flows (view) == 0 ? lima_pane_nothing_new (_("No transaction is recorded.")) : section_new (view, FALSE);
}

/*< private >
 * lima_pane_budgets_new:
 *
 * Returns: (transfer floating): the section about budgets and planned disbursements
 */
GtkWidget *
lima_pane_budgets_new (const LimaPaneView *view)
{
  return section_new (view, TRUE);
}
