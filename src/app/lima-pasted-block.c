/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-pasted-block.h"

struct _LimaPastedBlock
{
  GPtrArray *rows; /* of GPtrArray of char */
};

/* Tabs, line ends and the end of the text end a cell. */
static gboolean
ends_cell (char c)
{
  return c == '\t' || c == '\n' || c == '\r' || c == '\0';
}

/* What stands in quotation marks, with its marks single. NULL where the mark is one of the text: it is never closed, or something stands
 * between the closing mark and the end of the cell. */
static char *
read_quoted (const char **text)
{
  g_autoptr(GString) cell = g_string_new (NULL);

  for (const char *p = *text + 1; *p != '\0'; p++)
    {
      if (*p == '"' && p[1] != '"')
        {
          if (!ends_cell (p[1]))
            return NULL;
          *text = p + 1;
          return g_string_free (g_steal_pointer (&cell), FALSE);
        }
      p += *p == '"';
      g_string_append_c (cell, *p);
    }
  return NULL;
}

static char *
read_cell (const char **text)
{
  char *quoted = **text == '"' ? read_quoted (text) : NULL;
  const char *start = *text;

  if (quoted != NULL)
    return quoted;
  while (!ends_cell (**text))
    (*text)++;
  return g_strndup (start, (gsize) (*text - start));
}

static GPtrArray *
read_row (const char **text)
{
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (row, read_cell (text));
  while (**text == '\t')
    {
      (*text)++;
      g_ptr_array_add (row, read_cell (text));
    }
  return row;
}

static void
free_row (gpointer data)
{
  g_ptr_array_unref (data);
}

/**
 * lima_pasted_block_new:
 * @text: UTF-8, lines ended in any way; an end after the last row is no row more
 *
 * Returns: (transfer full): its cells; one empty cell of an empty text
 */
LimaPastedBlock *
lima_pasted_block_new (const char *text)
{
  LimaPastedBlock *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (LimaPastedBlock, 1);
  self->rows = g_ptr_array_new_with_free_func (free_row);
  do
    {
      g_ptr_array_add (self->rows, read_row (&text));
      if (*text == '\r')
        text++;
      if (*text == '\n')
        text++;
    }
  while (*text != '\0');
  return self;
}

void
lima_pasted_block_free (LimaPastedBlock *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * lima_pasted_block_get_n_rows:
 *
 * Returns: how many rows there are, at least one
 */
guint
lima_pasted_block_get_n_rows (const LimaPastedBlock *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

/**
 * lima_pasted_block_get_n_columns:
 * @row: below the number of rows
 *
 * Returns: how many cells the row has, at least one
 */
guint
lima_pasted_block_get_n_columns (const LimaPastedBlock *self, guint row)
{
  g_return_val_if_fail (self != NULL && row < self->rows->len, 0);

  return ((const GPtrArray *) g_ptr_array_index (self->rows, row))->len;
}

/**
 * lima_pasted_block_get:
 * @row: below the number of rows
 * @column: below that row's number of cells
 *
 * Returns: (transfer none): what stands there
 */
const char *
lima_pasted_block_get (const LimaPastedBlock *self, guint row, guint column)
{
  g_return_val_if_fail (column < lima_pasted_block_get_n_columns (self, row), NULL);

  return g_ptr_array_index ((const GPtrArray *) g_ptr_array_index (self->rows, row), column);
}

/**
 * lima_pasted_block_is_one_cell:
 *
 * Returns: whether there is only one cell, which is pasted as any text is
 */
gboolean
lima_pasted_block_is_one_cell (const LimaPastedBlock *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->rows->len == 1 && lima_pasted_block_get_n_columns (self, 0) == 1;
}
