/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-paper-private.h"

static void
clear_column (LimaPaperColumn *self)
{
  g_free (self->title);
}

static void
clear_row (LimaPaperRow *self)
{
  g_ptr_array_unref (self->cells);
}

/**
 * lima_paper_table_new:
 *
 * Returns: (transfer full): a table without columns and rows
 */
LimaPaperTable *
lima_paper_table_new (void)
{
  LimaPaperTable *self = g_new0 (LimaPaperTable, 1);

  self->columns = g_array_new (FALSE, FALSE, sizeof (LimaPaperColumn));
  self->rows = g_array_new (FALSE, FALSE, sizeof (LimaPaperRow));
  g_array_set_clear_func (self->columns, (GDestroyNotify) clear_column);
  g_array_set_clear_func (self->rows, (GDestroyNotify) clear_row);
  return self;
}

/**
 * lima_paper_table_new_pairs:
 *
 * Returns: (transfer full): a list of names and values, for lima_paper_table_add_pair(): without column headings and rules, names bold
 */
LimaPaperTable *
lima_paper_table_new_pairs (void)
{
  LimaPaperTable *self = lima_paper_table_new ();

  self->is_pairs = TRUE;
  lima_paper_table_add_column (self, "", LIMA_PAPER_START, 0);
  lima_paper_table_add_column (self, "", LIMA_PAPER_START, 1);
  return self;
}

void
lima_paper_table_free (LimaPaperTable *self)
{
  g_array_unref (self->columns);
  g_array_unref (self->rows);
  g_free (self);
}

/**
 * lima_paper_table_add_column:
 * @title: its heading
 * @align: where its cells stand
 * @weight: its part of the width that is left over; 0 keeps it as narrow as its cells are, which are not wrapped then if they are short
 *
 * Adds a column behind the others; before the first row.
 */
void
lima_paper_table_add_column (LimaPaperTable *self, const char *title, LimaPaperAlign align, guint weight)
{
  LimaPaperColumn column = { NULL, align, weight };

  g_return_if_fail (self != NULL && title != NULL && self->rows->len == 0);

  column.title = g_strdup (title);
  g_array_append_val (self->columns, column);
}

/**
 * lima_paper_table_add_row:
 * @kind: its look
 * @level: how far its first cell is indented, 0 for not
 *
 * Begins a row; cells that are added go to it.
 */
void
lima_paper_table_add_row (LimaPaperTable *self, LimaPaperRowKind kind, guint level)
{
  LimaPaperRow row = { kind, level, NULL };

  g_return_if_fail (self != NULL && self->columns->len > 0);

  row.cells = g_ptr_array_new_with_free_func (g_free);
  g_array_append_val (self->rows, row);
}

/**
 * lima_paper_table_add_cell:
 * @text: (nullable): UTF-8, %NULL for a blank cell
 */
void
lima_paper_table_add_cell (LimaPaperTable *self, const char *text)
{
  lima_paper_table_take_cell (self, g_strdup (text));
}

/**
 * lima_paper_table_take_cell:
 * @text: (transfer full) (nullable): UTF-8, %NULL for a blank cell
 */
void
lima_paper_table_take_cell (LimaPaperTable *self, char *text)
{
  LimaPaperRow *row;

  g_return_if_fail (self != NULL && self->rows->len > 0);

  row = &g_array_index (self->rows, LimaPaperRow, self->rows->len - 1);
  g_return_if_fail (row->cells->len < self->columns->len);
  g_ptr_array_add (row->cells, text != NULL ? text : g_strdup (""));
}

/**
 * lima_paper_table_add_pair:
 * @key: a name
 * @value: (nullable): what it is; nothing is added for %NULL and ""
 */
void
lima_paper_table_add_pair (LimaPaperTable *self, const char *key, const char *value)
{
  g_return_if_fail (self != NULL && key != NULL);

  if (value == NULL || *value == '\0')
    return;
  lima_paper_table_add_row (self, LIMA_PAPER_ROW, 0);
  lima_paper_table_add_cell (self, key);
  lima_paper_table_add_cell (self, value);
}

guint
lima_paper_table_get_n_rows (const LimaPaperTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

/**
 * lima_paper_table_get_cell:
 *
 * Returns: what stands in a cell, "" for a blank one
 */
const char *
lima_paper_table_get_cell (const LimaPaperTable *self, guint row, guint column)
{
  const LimaPaperRow *at;

  g_return_val_if_fail (self != NULL && row < self->rows->len && column < self->columns->len, NULL);

  at = &g_array_index (self->rows, LimaPaperRow, row);
  return column < at->cells->len ? g_ptr_array_index (at->cells, column) : "";
}
