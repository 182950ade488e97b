/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-financing-ledger.h"

#include <lima-i18n.h>
#include <lima-report-words.h>
#include <string.h>

#include "lima-appearance.h"
#include "lima-ladder-cell.h"

#define LADDER 70 /* pixels of the steps before a status, and of what is between */

struct _LimaFinancingLedger
{
  GtkBox parent_instance;

  /* borrowed: children */
  GtkWidget *table;
  GtkWidget *count;
  GtkWidget *money;

  /* owned */
  GPtrArray *rows;    /* LimaLedgerRow: all of them, also those that are not sought */
  GHashTable *by_key; /* const char * -> LimaLedgerRow */
  LimaFormat *format; /* nullable: until something is shown */
};

G_DEFINE_FINAL_TYPE (LimaFinancingLedger, lima_financing_ledger, GTK_TYPE_BOX)

static const LimaLedgerRow *
find_row (LimaFinancingLedger *self, LimaTextRow *row)
{
  return g_hash_table_lookup (self->by_key, lima_text_row_get_key (row));
}

/* ---- Order ---- */

typedef struct
{
  LimaFinancingLedger *ledger; /* borrowed: it owns the sorter */
  LimaLedgerColumn column;
} Order;

/* A row that has just been taken away has no place any more. */
static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const Order *order = data;
  const LimaLedgerRow *first = find_row (order->ledger, (LimaTextRow *) a), *second = find_row (order->ledger, (LimaTextRow *) b);

  if (first == NULL || second == NULL)
    return 0;
  return lima_report_ledger_compare (order->ledger->format, first, second, order->column);
}

static void
add_sorter (LimaFinancingLedger *self, LimaLedgerColumn column)
{
  Order *order = g_new (Order, 1);
  g_autoptr(GtkSorter) sorter = NULL;

  *order = (Order) { self, column };
  sorter = GTK_SORTER (gtk_custom_sorter_new (compare, order, g_free));
  lima_text_table_set_sorter (LIMA_TEXT_TABLE (self->table), column, sorter);
}

/* ---- Cells ---- */

static void
set_up_cell (GtkListItem *item, GtkWidget *first)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (item, box);
}

static void
show_text (GtkWidget *child, GtkWidget *label, LimaTextRow *row, LimaLedgerColumn column)
{
  const char *text = lima_text_row_get_cell (row, column);

  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (child, text);
}

static void
set_up_status (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  set_up_cell (item, lima_ladder_cell_new (LIMA_N_RUNGS));
}

static void
bind_status (GtkSignalListItemFactory *factory, GtkListItem *item, LimaFinancingLedger *self)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  const LimaLedgerRow *row = find_row (self, gtk_list_item_get_item (item));

  show_text (box, gtk_widget_get_last_child (box), gtk_list_item_get_item (item), LIMA_LEDGER_STATUS);
  if (row != NULL)
    lima_ladder_cell_set (LIMA_LADDER_CELL (gtk_widget_get_first_child (box)), row->rung == LIMA_RUNG_NONE ? 0 : (guint) row->rung + 1, !row->has_source);
}

/* Flush at the right also where the text runs from there: an alignment of 0 is that. */
static void
set_up_counted (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL ? 0 : 1);
  gtk_list_item_set_child (item, label);
}

/* A reason is no figure. */
static void
bind_counted (GtkSignalListItemFactory *factory, GtkListItem *item, LimaFinancingLedger *self)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  const LimaLedgerRow *row = find_row (self, gtk_list_item_get_item (item));
  const char *classes[] = { row != NULL && !row->counts ? "lima-unknown" : NULL, NULL };

  show_text (label, label, gtk_list_item_get_item (item), LIMA_LEDGER_COUNTED);
  gtk_widget_set_css_classes (label, classes);
}

static void
set_up_source (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  set_up_cell (item, lima_icon_new ("dialog-warning-symbolic"));
}

static void
bind_source (GtkSignalListItemFactory *factory, GtkListItem *item, LimaFinancingLedger *self)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  const LimaLedgerRow *row = find_row (self, gtk_list_item_get_item (item));
  gboolean is_missing = row != NULL && !row->has_source;
  const char *classes[] = { is_missing ? "lima-warning" : NULL, NULL };

  show_text (box, gtk_widget_get_last_child (box), gtk_list_item_get_item (item), LIMA_LEDGER_SOURCE);
  gtk_widget_set_visible (gtk_widget_get_first_child (box), is_missing);
  gtk_widget_set_css_classes (box, classes);
}

static void
add_factory (LimaFinancingLedger *self, LimaLedgerColumn column, GCallback set_up, GCallback bind)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", set_up, NULL);
  g_signal_connect_object (factory, "bind", bind, self, 0);
  lima_text_table_set_factory (LIMA_TEXT_TABLE (self->table), column, factory);
}

/* ---- Object ---- */

static void
lima_financing_ledger_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_box_remove (GTK_BOX (object), child);
  G_OBJECT_CLASS (lima_financing_ledger_parent_class)->dispose (object);
}

static void
lima_financing_ledger_finalize (GObject *object)
{
  LimaFinancingLedger *self = LIMA_FINANCING_LEDGER (object);

  g_hash_table_unref (self->by_key);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->format, lima_format_unref);
  G_OBJECT_CLASS (lima_financing_ledger_parent_class)->finalize (object);
}

static gboolean
lima_financing_ledger_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LIMA_FINANCING_LEDGER (widget)->table);
}

static void
lima_financing_ledger_class_init (LimaFinancingLedgerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_financing_ledger_dispose;
  G_OBJECT_CLASS (klass)->finalize = lima_financing_ledger_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = lima_financing_ledger_grab_focus;
}

static GtkWidget *
table_new (void)
{
  static const int widths[LIMA_LEDGER_N_COLUMNS] = { -1, 96, -1, 92, 164, 98, 122, 122, 88 };
  static const LimaTextColumnKind kinds[LIMA_LEDGER_N_COLUMNS] = {
    [LIMA_LEDGER_CHANNEL] = LIMA_COLUMN_WHOLE, [LIMA_LEDGER_ATTRIBUTION] = LIMA_COLUMN_WHOLE, [LIMA_LEDGER_STATUS] = LIMA_COLUMN_WHOLE,
    [LIMA_LEDGER_SINCE] = LIMA_COLUMN_WHOLE,
    [LIMA_LEDGER_AMOUNT] = LIMA_COLUMN_NUMBER, [LIMA_LEDGER_COUNTED] = LIMA_COLUMN_NUMBER,
  };
  LimaTextColumn columns[LIMA_LEDGER_N_COLUMNS];

  for (guint i = 0; i < LIMA_LEDGER_N_COLUMNS; i++)
    columns[i] = (LimaTextColumn) { lima_report_ledger_column ((LimaLedgerColumn) i), widths[i], kinds[i], i == LIMA_LEDGER_STATUS ? LADDER : 0 };
  return lima_text_table_new (_("Ledger of leverage"), columns, LIMA_LEDGER_N_COLUMNS);
}

static GtkWidget *
total_new (LimaFinancingLedger *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->count = gtk_label_new (NULL);
  self->money = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->count), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->count), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (self->money), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->count, TRUE);
  gtk_widget_add_css_class (self->money, "lima-total");
  gtk_widget_add_css_class (box, "lima-ledger-total");
  gtk_box_append (GTK_BOX (box), self->count);
  gtk_box_append (GTK_BOX (box), self->money);
  return box;
}

static void
lima_financing_ledger_init (LimaFinancingLedger *self)
{
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->table = table_new ();
  add_factory (self, LIMA_LEDGER_STATUS, G_CALLBACK (set_up_status), G_CALLBACK (bind_status));
  add_factory (self, LIMA_LEDGER_COUNTED, G_CALLBACK (set_up_counted), G_CALLBACK (bind_counted));
  add_factory (self, LIMA_LEDGER_SOURCE, G_CALLBACK (set_up_source), G_CALLBACK (bind_source));
  for (guint i = 0; i < LIMA_LEDGER_N_COLUMNS; i++)
    add_sorter (self, (LimaLedgerColumn) i);
  lima_text_table_sort (LIMA_TEXT_TABLE (self->table), LIMA_LEDGER_STATUS, GTK_SORT_DESCENDING);
  gtk_box_append (GTK_BOX (self), self->table);
  gtk_box_append (GTK_BOX (self), total_new (self));
}

/**
 * lima_financing_ledger_new:
 *
 * Returns: (transfer floating): an empty ledger
 */
GtkWidget *
lima_financing_ledger_new (void)
{
  return g_object_new (LIMA_TYPE_FINANCING_LEDGER, NULL);
}

/* ---- What is shown ---- */

static gboolean
is_sought (const LimaLedgerRow *row, char **words)
{
  g_autofree char *folded = g_utf8_casefold (row->sentence, -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static void
show_total (LimaFinancingLedger *self)
{
  g_autofree char *money = lima_report_ledger_add_up (self->format, self->rows), *all = lima_format_integer (self->format, self->rows->len);
  g_autofree char *counted = NULL, *words = NULL;
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n += ((const LimaLedgerRow *) g_ptr_array_index (self->rows, i))->counts ? 1 : 0;
  counted = lima_format_integer (self->format, n);
  /* Translators: below a ledger: 1 how many entries count, 2 how many there are */
  words = lima_report_fill (self->format, _("Counted: %1$s of %2$s; the others say why not"), counted, all, NULL);
  if (n == self->rows->len)
    {
      g_free (words);
      words = g_strdup (_("Counted: all"));
    }
  gtk_label_set_text (GTK_LABEL (self->count), words);
  gtk_label_set_text (GTK_LABEL (self->money), money == NULL ? C_("leverage", "none") : money);
}

/**
 * lima_financing_ledger_show:
 * @rows: (element-type LimaLedgerRow): of lima_report_ledger_new()
 * @sought: (nullable): words that an entry has to have to be listed; what the entries come to stays that of all
 *
 * Shows another ledger. The entry that was selected stays so where it is still listed.
 */
void
lima_financing_ledger_show (LimaFinancingLedger *self, LimaFormat *format, GPtrArray *rows, const char *sought)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) former = NULL;
  g_autofree char *folded = g_utf8_casefold (sought == NULL ? "" : sought, -1);
  g_auto(GStrv) words = g_strsplit (folded, " ", -1);

  g_return_if_fail (LIMA_IS_FINANCING_LEDGER (self) && format != NULL && rows != NULL);

  former = g_steal_pointer (&self->rows);
  self->rows = g_ptr_array_ref (rows);
  g_clear_pointer (&self->format, lima_format_unref);
  self->format = lima_format_ref (format);
  g_hash_table_remove_all (self->by_key);
  for (guint i = 0; i < rows->len; i++)
    {
      LimaLedgerRow *row = g_ptr_array_index (rows, i);

      g_hash_table_insert (self->by_key, (gpointer) lima_atom_text (row->id), row);
      if (is_sought (row, words))
        g_ptr_array_add (texts, lima_text_row_new (lima_atom_text (row->id), row->sentence, (const char *const *) row->cells));
    }
  lima_text_table_set_rows (LIMA_TEXT_TABLE (self->table), texts);
  show_total (self);
}

/**
 * lima_financing_ledger_get_table:
 *
 * Returns: (transfer none): the table of the entries, by their ids
 */
LimaTextTable *
lima_financing_ledger_get_table (LimaFinancingLedger *self)
{
  g_return_val_if_fail (LIMA_IS_FINANCING_LEDGER (self), NULL);

  return LIMA_TEXT_TABLE (self->table);
}
