/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-project-columns.h"

#include <lima-i18n.h>
#include <string.h>

#include "lima-headings.h"
#include "lima-project-cell.h"
#include "lima-settings.h"
#include "lima-sort-probe.h"

#define KEY_COLUMNS "projects-columns"
#define KEY_SORT "projects-sort"

#define AS_WIDE_AS_ITS_CELLS (-1)

static const LimaProjectColumn defaults[] = { LIMA_CELL_TITLE, LIMA_CELL_PLACE, LIMA_CELL_PERIOD, LIMA_CELL_MEASURE,
                                              LIMA_CELL_SPEND_OF_FUNDS };

struct _LimaProjectColumns
{
  GObject parent_instance;

  /* owned */
  GSettings *settings;
  LimaFormat *format;
  GtkColumnViewColumn *columns[LIMA_N_CELLS];
  char *measure;

  /* borrowed */
  GtkColumnView *view;

  LimaAtom currency;
  int decimals;
  guint sum_chars;
};

enum
{
  SORT_CHANGED,
  SHOWN_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LimaProjectColumns, lima_project_columns, G_TYPE_OBJECT)

/* ---- Cells ---- */

static LimaProjectColumn
column_of (gpointer object)
{
  return (LimaProjectColumn) GPOINTER_TO_UINT (g_object_get_data (object, "lima-column"));
}

static void
set_up (LimaProjectColumns *self, GtkListItem *item, GtkSignalListItemFactory *factory)
{
  gtk_list_item_set_child (item, lima_project_cell_new (column_of (factory)));
}

static void
row_changed (LimaProjectRow *row, GtkListItem *item)
{
  LimaProjectColumns *self = g_object_get_data (G_OBJECT (item), "lima-columns");

  lima_project_cell_bind (LIMA_PROJECT_CELL (gtk_list_item_get_child (item)), row, self->format, self->currency, self->decimals,
                          self->sum_chars);
}

static void
bind (LimaProjectColumns *self, GtkListItem *item, GtkSignalListItemFactory *factory)
{
  LimaProjectRow *row = gtk_list_item_get_item (item);

  g_object_set_data (G_OBJECT (item), "lima-columns", self);
  g_object_set_data_full (G_OBJECT (item), "lima-row", g_object_ref (row), g_object_unref);
  row_changed (row, item);
  g_signal_connect_object (row, "changed", G_CALLBACK (row_changed), item, 0);
}

/* The item may have given up its row already, when the list goes. */
static void
unbind (LimaProjectColumns *self, GtkListItem *item, GtkSignalListItemFactory *factory)
{
  gpointer row = g_object_get_data (G_OBJECT (item), "lima-row");

  if (row != NULL)
    g_signal_handlers_disconnect_by_func (row, row_changed, item);
  g_object_set_data (G_OBJECT (item), "lima-row", NULL);
}

static GtkListItemFactory *
make_factory (LimaProjectColumns *self, LimaProjectColumn column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data (G_OBJECT (factory), "lima-column", GUINT_TO_POINTER (column));
  g_signal_connect_object (factory, "setup", G_CALLBACK (set_up), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind), self, G_CONNECT_SWAPPED);
  return factory;
}

/* ---- Headings ---- */

/**
 * lima_project_columns_get_heading:
 * @column: a column
 *
 * Returns: (transfer full): what stands above it, with the currency where all of it has one
 */
char *
lima_project_columns_get_heading (LimaProjectColumns *self, LimaProjectColumn column)
{
  const char *label;

  g_return_val_if_fail (LIMA_IS_PROJECT_COLUMNS (self), NULL);

  label = column == LIMA_CELL_MEASURE && self->measure != NULL ? self->measure : lima_project_column_get_label (column);
  if (!lima_project_column_is_sum (column) || self->currency == 0)
    return g_strdup (label);
  /* Translators: the heading of a column of amounts: 1 what they are, 2 their currency: "Delivery, USD" */
  return g_strdup_printf (_("%1$s, %2$s"), label, lima_atom_text (self->currency));
}

static void
title_columns (LimaProjectColumns *self)
{
  for (guint i = 0; i < LIMA_N_CELLS; i++)
    {
      g_autofree char *heading = lima_project_columns_get_heading (self, (LimaProjectColumn) i);

      gtk_column_view_column_set_title (self->columns[i], heading);
    }
}

static void
align_headings (LimaProjectColumns *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      lima_headings_align (self->view, i, lima_project_column_is_number (column_of (column)));
    }
}

/* ---- Which, where and how wide ---- */

static void
place_column (LimaProjectColumns *self, LimaProjectColumn column, guint *position, int width)
{
  gtk_column_view_column_set_visible (self->columns[column], TRUE);
  gtk_column_view_column_set_fixed_width (self->columns[column], width);
  gtk_column_view_insert_column (self->view, (*position)++, self->columns[column]);
}

static gboolean
column_by_name (const char *name, LimaProjectColumn *column)
{
  for (guint i = 0; i < LIMA_N_CELLS; i++)
    if (g_str_equal (lima_project_column_get_name ((LimaProjectColumn) i), name))
      {
        *column = (LimaProjectColumn) i;
        return TRUE;
      }
  return FALSE;
}

static void
place_defaults (LimaProjectColumns *self)
{
  guint position = 0;

  for (guint i = 0; i < G_N_ELEMENTS (defaults); i++)
    place_column (self, defaults[i], &position, AS_WIDE_AS_ITS_CELLS);
}

/* What is kept may come from another version: names that nobody knows are passed over. */
static gboolean
place_kept (LimaProjectColumns *self)
{
  g_auto(GStrv) kept = lima_settings_get_strv (self->settings, KEY_COLUMNS);
  guint position = 0;

  for (guint i = 0; kept[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (kept[i], ":", 2);
      LimaProjectColumn column;
      guint64 width = 0;

      if (parts[0] == NULL || !column_by_name (parts[0], &column) || gtk_column_view_column_get_column_view (self->columns[column]) != NULL)
        continue;
      lima_digits_parse (parts[1] == NULL ? "" : parts[1], 4000, &width);
      place_column (self, column, &position, width == 0 ? AS_WIDE_AS_ITS_CELLS : (int) width);
    }
  return position > 0;
}

static void
remove_all (LimaProjectColumns *self)
{
  for (guint i = 0; i < LIMA_N_CELLS; i++)
    if (gtk_column_view_column_get_column_view (self->columns[i]) != NULL)
      gtk_column_view_remove_column (self->view, self->columns[i]);
}

static void
place_columns (LimaProjectColumns *self, gboolean kept)
{
  remove_all (self);
  if (!kept || !place_kept (self))
    place_defaults (self);
  align_headings (self);
}

/**
 * lima_project_columns_keep:
 *
 * Keeps columns, their order and widths in the settings.
 */
void
lima_project_columns_keep (LimaProjectColumns *self)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr(GArray) shown = lima_project_columns_list (self);
  g_auto(GStrv) kept = NULL;

  for (guint i = 0; i < shown->len; i++)
    {
      LimaProjectColumn column = g_array_index (shown, LimaProjectColumn, i);
      int width = gtk_column_view_column_get_fixed_width (self->columns[column]);
      g_autofree char *text = g_strdup_printf ("%s:%d", lima_project_column_get_name (column), MAX (width, 0));

      g_strv_builder_add (builder, text);
    }
  kept = g_strv_builder_end (builder);
  lima_settings_set_strv (self->settings, KEY_COLUMNS, (const char *const *) kept);
}

/* ---- Order ---- */

static void
sort_changed (LimaProjectColumns *self)
{
  gboolean descending;
  LimaProjectColumn column = lima_project_columns_get_sort (self, &descending);
  g_autofree char *text = g_strdup_printf ("%s %s", lima_project_column_get_name (column), descending ? "desc" : "asc");

  lima_settings_set_string (self->settings, KEY_SORT, text);
  g_signal_emit (self, signals[SORT_CHANGED], 0);
}

static void
recall_sort (LimaProjectColumns *self)
{
  g_autofree char *text = lima_settings_get_string (self->settings, KEY_SORT, "");
  g_auto(GStrv) words = g_strsplit (text, " ", 2);
  LimaProjectColumn column = LIMA_CELL_MEASURE;
  gboolean descending = TRUE;

  if (words[0] != NULL && column_by_name (words[0], &column))
    descending = g_strcmp0 (words[1], "desc") == 0;
  if (gtk_column_view_column_get_column_view (self->columns[column]) != NULL)
    gtk_column_view_sort_by_column (self->view, self->columns[column], descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

/**
 * lima_project_columns_get_sort:
 * @descending: (out): whether from high to low
 *
 * Returns: the column that the list is sorted by
 */
LimaProjectColumn
lima_project_columns_get_sort (LimaProjectColumns *self, gboolean *descending)
{
  guint key;

  g_return_val_if_fail (LIMA_IS_PROJECT_COLUMNS (self) && descending != NULL, LIMA_CELL_TITLE);

  if (lima_sort_probe_read (gtk_column_view_get_sorter (self->view), &key, descending))
    return (LimaProjectColumn) key;
  *descending = TRUE;
  return LIMA_CELL_MEASURE;
}

/* ---- Object ---- */

static void
lima_project_columns_finalize (GObject *object)
{
  LimaProjectColumns *self = LIMA_PROJECT_COLUMNS (object);

  for (guint i = 0; i < LIMA_N_CELLS; i++)
    g_clear_object (&self->columns[i]);
  g_clear_pointer (&self->format, lima_format_unref);
  g_clear_object (&self->settings);
  g_free (self->measure);
  G_OBJECT_CLASS (lima_project_columns_parent_class)->finalize (object);
}

static void
lima_project_columns_class_init (LimaProjectColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lima_project_columns_finalize;
  signals[SORT_CHANGED] = g_signal_new ("sort-changed", LIMA_TYPE_PROJECT_COLUMNS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SHOWN_CHANGED] =
    g_signal_new ("shown-changed", LIMA_TYPE_PROJECT_COLUMNS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lima_project_columns_init (LimaProjectColumns *self)
{
  for (guint i = 0; i < LIMA_N_CELLS; i++)
    {
      g_autoptr(GtkSorter) sorter = lima_sort_probe_new (i);

      self->columns[i] = gtk_column_view_column_new (NULL, make_factory (self, (LimaProjectColumn) i));
      g_object_set_data (G_OBJECT (self->columns[i]), "lima-column", GUINT_TO_POINTER (i));
      gtk_column_view_column_set_sorter (self->columns[i], sorter);
      gtk_column_view_column_set_resizable (self->columns[i], TRUE);
      gtk_column_view_column_set_expand (self->columns[i], i == LIMA_CELL_TITLE);
    }
}

/**
 * lima_project_columns_new:
 * @view: the list
 * @settings: (nullable): where they are kept
 *
 * Returns: (transfer full): its columns, as they were left
 */
LimaProjectColumns *
lima_project_columns_new (GtkColumnView *view, GSettings *settings)
{
  LimaProjectColumns *self = g_object_new (LIMA_TYPE_PROJECT_COLUMNS, NULL);

  self->view = view;
  self->settings = settings == NULL ? NULL : g_object_ref (settings);
  place_columns (self, TRUE);
  recall_sort (self);
  g_signal_connect_object (gtk_column_view_get_sorter (view), "changed", G_CALLBACK (sort_changed), self, G_CONNECT_SWAPPED);
  return self;
}

/* No project has more than all together, but for sums below zero, which have a sign. */
static guint
count_chars (LimaIndex *index, int decimals)
{
  const GArray *whole = lima_index_get_whole (index);
  guint most = 0;

  for (guint i = 0; i < whole->len; i++)
    {
      const LimaTallySum *sum = &g_array_index (whole, LimaTallySum, i);
      g_autofree char *text = lima_format_number (lima_index_get_format (index), &sum->whole, decimals);

      most = MAX (most, (guint) g_utf8_strlen (text, -1));
    }
  return most;
}

/**
 * lima_project_columns_set_index:
 * @index: what the rows are of
 * @currency: of all amounts, 0 where there are several
 * @decimals: of all amounts
 * @measure: what the column of the index' measure is called
 */
void
lima_project_columns_set_index (LimaProjectColumns *self, LimaIndex *index, LimaAtom currency, int decimals, const char *measure)
{
  g_return_if_fail (LIMA_IS_PROJECT_COLUMNS (self) && index != NULL);

  if (self->format == NULL)
    self->format = lima_format_ref (lima_index_get_format (index));
  self->currency = currency;
  self->decimals = decimals;
  self->sum_chars = count_chars (index, decimals);
  g_free (self->measure);
  self->measure = g_strdup (measure);
  title_columns (self);
  align_headings (self);
}

/**
 * lima_project_columns_is_shown:
 * @column: a column
 *
 * Returns: whether it is shown
 */
gboolean
lima_project_columns_is_shown (LimaProjectColumns *self, LimaProjectColumn column)
{
  g_return_val_if_fail (LIMA_IS_PROJECT_COLUMNS (self), FALSE);

  return gtk_column_view_column_get_column_view (self->columns[column]) != NULL;
}

/**
 * lima_project_columns_set_shown:
 * @column: a column; the title stays
 * @shown: whether to show it
 */
void
lima_project_columns_set_shown (LimaProjectColumns *self, LimaProjectColumn column, gboolean shown)
{
  guint end;

  g_return_if_fail (LIMA_IS_PROJECT_COLUMNS (self));

  if (lima_project_columns_is_shown (self, column) == shown || column == LIMA_CELL_TITLE)
    return;
  end = g_list_model_get_n_items (gtk_column_view_get_columns (self->view));
  if (shown)
    place_column (self, column, &end, AS_WIDE_AS_ITS_CELLS);
  else
    gtk_column_view_remove_column (self->view, self->columns[column]);
  align_headings (self);
  lima_project_columns_keep (self);
  g_signal_emit (self, signals[SHOWN_CHANGED], 0);
}

/**
 * lima_project_columns_reset:
 *
 * Shows the columns that are shown at first.
 */
void
lima_project_columns_reset (LimaProjectColumns *self)
{
  g_return_if_fail (LIMA_IS_PROJECT_COLUMNS (self));

  place_columns (self, FALSE);
  lima_project_columns_keep (self);
  g_signal_emit (self, signals[SHOWN_CHANGED], 0);
}

/**
 * lima_project_columns_list:
 *
 * Returns: (transfer full) (element-type LimaProjectColumn): the columns that are shown, in their order
 */
GArray *
lima_project_columns_list (LimaProjectColumns *self)
{
  GArray *shown = g_array_new (FALSE, FALSE, sizeof (LimaProjectColumn));
  GListModel *columns = gtk_column_view_get_columns (self->view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr(GtkColumnViewColumn) item = g_list_model_get_item (columns, i);
      LimaProjectColumn column = column_of (item);

      g_array_append_val (shown, column);
    }
  return shown;
}
