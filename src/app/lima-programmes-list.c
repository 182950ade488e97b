/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-programmes-list.h"

#include <lima-i18n.h>
#include <lima-programme.h>
#include <lima-report-programme-list.h>

#include "lima-editing.h"
#include "lima-headings.h"
#include "lima-record-list.h"
#include "lima-tab-stop.h"

/* Pixels; the title takes what is left. */
static const int widths[LIMA_PROGRAMME_N_COLUMNS] = { 180, 80, 124, 108, 124, 160, 150, 150 };

struct _LimaProgrammesList
{
  GtkBox parent_instance;

  GtkColumnView *view; /* borrowed: a child */

  /* owned */
  LimaSession *session;
  LimaHistory *history;  /* nullable: whose changes are followed */
  GListModel *records;   /* nullable */
  GtkStringFilter *filter;
  GtkFilterListModel *found;
  GtkSortListModel *sorted;
  GtkSingleSelection *selection;
  GPtrArray *cells;      /* GtkListItem, borrowed: those that are bound */
};

enum
{
  OPENED,
  SELECTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimaProgrammesList, lima_programmes_list, GTK_TYPE_BOX)

static const LimaProgramme *
find_programme (LimaProgrammesList *self, LimaRecordItem *item)
{
  const LimaPath path = { .table = &lima_programme_table, .record = item == NULL ? 0 : lima_record_item_get_id (item) };

  return path.record == 0 ? NULL : (const LimaProgramme *) lima_editing_find (self->session, &path);
}

/* ---- Cells ---- */

static LimaProgrammeColumn
column_of (GtkWidget *label)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (label), "lima-column"));
}

static void
show_cell (LimaProgrammesList *self, GtkListItem *cell)
{
  GtkWidget *label = gtk_list_item_get_child (cell);
  const LimaProgramme *programme = find_programme (self, gtk_list_item_get_item (cell));
  LimaFormat *format = lima_session_get_format (self->session);
  LimaProgrammeColumn column = column_of (label);
  g_autofree char *text = NULL, *row = NULL;

  if (programme == NULL)
    return;
  text = lima_report_programme_cell (format, programme, column, lima_date_today ());
  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_tooltip_text (label, text);
  if (column != LIMA_PROGRAMME_COLUMN_TITLE)
    return;
  row = lima_report_programme_row (format, programme, lima_date_today ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, row, -1);
}

static void
set_up (GtkSignalListItemFactory *factory, GtkListItem *cell, gpointer column)
{
  GtkWidget *label = gtk_label_new (NULL);

  g_object_set_data (G_OBJECT (label), "lima-column", column);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_list_item_set_child (cell, label);
}

static void
bind (LimaProgrammesList *self, GtkListItem *cell)
{
  g_ptr_array_add (self->cells, cell);
  show_cell (self, cell);
}

static void
unbind (LimaProgrammesList *self, GtkListItem *cell)
{
  g_ptr_array_remove_fast (self->cells, cell);
}

/* ---- Order ---- */

typedef struct
{
  LimaProgrammesList *list; /* borrowed: it owns the view, which owns the sorter */
  LimaProgrammeColumn column;
} Order;

static int
compare_days (const LimaProgramme *a, const LimaProgramme *b)
{
  gint32 first = lima_day_has_date (&a->start) ? lima_date_first_day (a->start.date) : G_MAXINT32;
  gint32 second = lima_day_has_date (&b->start) ? lima_date_first_day (b->start.date) : G_MAXINT32;

  return (first > second) - (first < second);
}

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const Order *order = data;
  const LimaProgramme *first = find_programme (order->list, (LimaRecordItem *) a);
  const LimaProgramme *second = find_programme (order->list, (LimaRecordItem *) b);
  LimaFormat *format = lima_session_get_format (order->list->session);
  g_autofree char *text = NULL, *other = NULL;

  if (first == NULL || second == NULL)
    return 0;
  if (order->column == LIMA_PROGRAMME_COLUMN_PERIOD)
    return compare_days (first, second);
  text = lima_report_programme_cell (format, first, order->column, lima_date_today ());
  other = lima_report_programme_cell (format, second, order->column, lima_date_today ());
  return lima_format_collate (format, text, other);
}

/* Money and sentences have no order that would help. */
static gboolean
has_order (LimaProgrammeColumn column)
{
  return column <= LIMA_PROGRAMME_COLUMN_PERIOD;
}

static void
add_columns (LimaProgrammesList *self)
{
  for (guint i = 0; i < LIMA_PROGRAMME_N_COLUMNS; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr(GtkColumnViewColumn) column = gtk_column_view_column_new (lima_report_programme_column ((LimaProgrammeColumn) i), factory);

      g_signal_connect (factory, "setup", G_CALLBACK (set_up), GUINT_TO_POINTER (i));
      g_signal_connect_object (factory, "bind", G_CALLBACK (bind), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind), self, G_CONNECT_SWAPPED);
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_column_set_expand (column, i == LIMA_PROGRAMME_COLUMN_TITLE);
      if (has_order ((LimaProgrammeColumn) i))
        {
          Order *order = g_new (Order, 1);
          g_autoptr(GtkSorter) sorter = NULL;

          *order = (Order) { self, (LimaProgrammeColumn) i };
          sorter = GTK_SORTER (gtk_custom_sorter_new (compare, order, g_free));
          gtk_column_view_column_set_sorter (column, sorter);
        }
      gtk_column_view_append_column (self->view, column);
      if (widths[i] >= 0)
        lima_headings_fit (self->view, i, widths[i]);
    }
}

/* ---- What is followed ---- */

static void
emit_selected (LimaProgrammesList *self)
{
  g_signal_emit (self, signals[SELECTED], 0);
}

static void
activated (LimaProgrammesList *self)
{
  LimaAtom id = lima_programmes_list_get_selected (self);

  if (id != 0)
    g_signal_emit (self, signals[OPENED], 0, id);
}

/* The records follow the history by themselves; what cells say beside the name does not. */
static void
applied (LimaProgrammesList *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    show_cell (self, g_ptr_array_index (self->cells, i));
  emit_selected (self);
}

/* Another portfolio has other programmes. */
static void
portfolio_changed (LimaProgrammesList *self)
{
  LimaHistory *history = lima_session_get_history (self->session);

  if (history == self->history)
    return;
  if (self->history != NULL)
    g_signal_handlers_disconnect_by_data (self->history, self);
  g_set_object (&self->history, history);
  g_clear_object (&self->records);
  if (history != NULL)
    {
      self->records = lima_record_list_new (self->session, LIMA_RECORD_PROGRAMME);
      g_signal_connect_object (history, "applied", G_CALLBACK (applied), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
    }
  gtk_filter_list_model_set_model (self->found, self->records);
  emit_selected (self);
}

/* ---- Object ---- */

static void
lima_programmes_list_dispose (GObject *object)
{
  LimaProgrammesList *self = LIMA_PROGRAMMES_LIST (object);
  GtkWidget *child;

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->history != NULL)
    g_signal_handlers_disconnect_by_data (self->history, self);
  if (self->view != NULL)
    gtk_column_view_set_model (self->view, NULL);
  self->view = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_clear_object (&self->selection);
  g_clear_object (&self->sorted);
  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  g_clear_object (&self->records);
  g_clear_object (&self->history);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (lima_programmes_list_parent_class)->dispose (object);
}

static void
lima_programmes_list_finalize (GObject *object)
{
  g_ptr_array_unref (LIMA_PROGRAMMES_LIST (object)->cells);
  G_OBJECT_CLASS (lima_programmes_list_parent_class)->finalize (object);
}

static void
lima_programmes_list_class_init (LimaProgrammesListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_programmes_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = lima_programmes_list_finalize;
  signals[OPENED] = g_signal_new ("opened", LIMA_TYPE_PROGRAMMES_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SELECTED] = g_signal_new ("selected", LIMA_TYPE_PROGRAMMES_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
make_models (LimaProgrammesList *self)
{
  self->filter = gtk_string_filter_new (gtk_property_expression_new (LIMA_TYPE_RECORD_ITEM, NULL, "name"));
  self->found = gtk_filter_list_model_new (NULL, GTK_FILTER (g_object_ref (self->filter)));
  self->sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->found)), g_object_ref (gtk_column_view_get_sorter (self->view)));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->sorted)));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (emit_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (emit_selected), self, G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

static void
lima_programmes_list_init (LimaProgrammesList *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (), *view = gtk_column_view_new (NULL);

  self->cells = g_ptr_array_new ();
  self->view = GTK_COLUMN_VIEW (view);
  gtk_widget_add_css_class (view, "data-table");
  gtk_widget_add_css_class (view, "lima-table");
  gtk_widget_add_css_class (view, "two-lines");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Programmes"), -1);
  add_columns (self);
  make_models (self);
  g_signal_connect_object (view, "activate", G_CALLBACK (activated), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_widget_set_hexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (self), lima_tab_stop_new (scrolled));
}

/**
 * lima_programmes_list_new:
 * @session: what is open
 *
 * Returns: (transfer floating): the list
 */
GtkWidget *
lima_programmes_list_new (LimaSession *session)
{
  LimaProgrammesList *self = g_object_new (LIMA_TYPE_PROGRAMMES_LIST, NULL);

  g_return_val_if_fail (LIMA_IS_SESSION (session), GTK_WIDGET (self));

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::history", G_CALLBACK (portfolio_changed), self, G_CONNECT_SWAPPED);
  portfolio_changed (self);
  return GTK_WIDGET (self);
}

/**
 * lima_programmes_list_get_selected:
 *
 * Returns: the id of the programme that is chosen, 0 for none
 */
LimaAtom
lima_programmes_list_get_selected (LimaProgrammesList *self)
{
  LimaRecordItem *item;

  g_return_val_if_fail (LIMA_IS_PROGRAMMES_LIST (self), 0);

  item = self->selection == NULL ? NULL : gtk_single_selection_get_selected_item (self->selection);
  return item == NULL || find_programme (self, item) == NULL ? 0 : lima_record_item_get_id (item);
}

/**
 * lima_programmes_list_select:
 * @programme: the id of a programme; one that is not shown is left alone
 */
void
lima_programmes_list_select (LimaProgrammesList *self, LimaAtom programme)
{
  GListModel *rows;

  g_return_if_fail (LIMA_IS_PROGRAMMES_LIST (self));

  rows = G_LIST_MODEL (self->selection);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr(LimaRecordItem) item = g_list_model_get_item (rows, i);

      if (lima_record_item_get_id (item) == programme)
        gtk_single_selection_set_selected (self->selection, i);
    }
}

/**
 * lima_programmes_list_get_n:
 * @n_found: (out): how many are shown
 *
 * Returns: how many programmes there are
 */
guint
lima_programmes_list_get_n (LimaProgrammesList *self, guint *n_found)
{
  g_return_val_if_fail (LIMA_IS_PROGRAMMES_LIST (self) && n_found != NULL, 0);

  *n_found = g_list_model_get_n_items (G_LIST_MODEL (self->found));
  return self->records == NULL ? 0 : g_list_model_get_n_items (self->records);
}

/**
 * lima_programmes_list_search:
 * @text: what the names of programmes shall hold, "" for all of them
 */
void
lima_programmes_list_search (LimaProgrammesList *self, const char *text)
{
  g_return_if_fail (LIMA_IS_PROGRAMMES_LIST (self) && text != NULL);

  gtk_string_filter_set_search (self->filter, text);
}
