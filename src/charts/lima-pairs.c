/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-pairs-private.h"

#include <math.h>

static const char *
keep (LimaPairs *self, const char *text)
{
  g_autofree char *clean = text == NULL ? NULL : lima_chart_text_clean (text);

  return clean == NULL ? NULL : g_string_chunk_insert_const (self->strings, clean);
}

/**
 * lima_pairs_new:
 * @texts: (transfer full): title, axis title, mark of illustrative data, footnotes and format; it has no rows
 * @first: what the first side is called: "2013"
 * @second: what the second is
 *
 * Returns: (transfer full): a chart without rows
 */
LimaPairs *
lima_pairs_new (LimaChartTable *texts, const char *first, const char *second)
{
  LimaPairs *self;

  g_return_val_if_fail (texts != NULL && first != NULL && second != NULL, NULL);

  self = g_new0 (LimaPairs, 1);
  self->texts = texts;
  self->strings = g_string_chunk_new (4096);
  self->rows = g_array_new (FALSE, FALSE, sizeof (LimaPairsRow));
  self->names[0] = keep (self, first);
  self->names[1] = keep (self, second);
  return self;
}

/**
 * lima_pairs_free:
 * @self: (nullable): to be given up
 */
void
lima_pairs_free (LimaPairs *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->rows);
  g_string_chunk_free (self->strings);
  lima_chart_table_free (self->texts);
  g_free (self);
}

/**
 * lima_pairs_get_texts:
 *
 * Returns: (transfer none): what stands around the rows
 */
LimaChartTable *
lima_pairs_get_texts (const LimaPairs *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->texts;
}

/**
 * lima_pairs_get_name:
 * @side: 0 or 1
 *
 * Returns: what a side is called
 */
const char *
lima_pairs_get_name (const LimaPairs *self, guint side)
{
  g_return_val_if_fail (self != NULL && side < 2, NULL);

  return self->names[side];
}

static LimaPairsRow
copy_row (LimaPairs *self, const LimaPairsRow *row)
{
  LimaPairsRow copy = *row;

  copy.key = keep (self, row->key);
  copy.label = keep (self, row->label);
  copy.sublabel = keep (self, row->sublabel);
  copy.change = keep (self, row->change);
  for (guint side = 0; side < 2; side++)
    {
      copy.figures[side] = keep (self, row->figures[side]);
      copy.shares[side] = keep (self, row->shares[side]);
      copy.values[side] = isfinite (row->values[side]) ? row->values[side] : (double) NAN;
    }
  return copy;
}

/**
 * lima_pairs_add:
 * @row: copied
 *
 * Returns: the row's number, which its mark has
 */
guint
lima_pairs_add (LimaPairs *self, const LimaPairsRow *row)
{
  LimaPairsRow copy;

  g_return_val_if_fail (self != NULL && row != NULL, 0);
  g_return_val_if_fail (row->label != NULL && row->figures[0] != NULL && row->figures[1] != NULL && row->change != NULL, 0);

  copy = copy_row (self, row);
  g_array_append_val (self->rows, copy);
  return self->rows->len - 1;
}

/**
 * lima_pairs_set_total:
 * @total: its label, figures, shares and change, copied
 */
void
lima_pairs_set_total (LimaPairs *self, const LimaPairsRow *total)
{
  g_return_if_fail (self != NULL && total != NULL);
  g_return_if_fail (total->label != NULL && total->figures[0] != NULL && total->figures[1] != NULL && total->change != NULL);

  self->total = copy_row (self, total);
}

guint
lima_pairs_get_n (const LimaPairs *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

/**
 * lima_pairs_get:
 *
 * Returns: (transfer none): a row
 */
const LimaPairsRow *
lima_pairs_get (const LimaPairs *self, guint i)
{
  g_return_val_if_fail (self != NULL && i < self->rows->len, NULL);

  return &g_array_index (self->rows, LimaPairsRow, i);
}

/**
 * lima_pairs_get_total:
 *
 * Returns: (transfer none) (nullable): the sums of both sides
 */
const LimaPairsRow *
lima_pairs_get_total (const LimaPairs *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->total.label != NULL ? &self->total : NULL;
}
