/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-histogram-private.h"

static void
clear_column (LimaHistogramColumn *column)
{
  g_free (column->low_text);
  g_free (column->high_text);
  g_free (column->name);
  g_free (column->figure);
  g_free (column->sentence);
}

static void
clear_class (LimaHistogramClass *one)
{
  g_free ((char *) one->name);
  g_free ((char *) one->count);
  g_free ((char *) one->money);
  g_free ((char *) one->printed);
  g_free ((char *) one->sentence);
}

/**
 * lima_histogram_new:
 * @words: (transfer full): what stands around the columns; it has no rows
 * @across: what the axis below measures
 * @upward: what the columns count
 *
 * Returns: (transfer full): a histogram without columns
 */
LimaHistogram *
lima_histogram_new (LimaChartTable *words, const char *across, const char *upward)
{
  LimaHistogram *self;

  g_return_val_if_fail (words != NULL && across != NULL && upward != NULL, NULL);

  self = g_new0 (LimaHistogram, 1);
  self->words = words;
  self->across = lima_chart_text_clean (across);
  self->upward = lima_chart_text_clean (upward);
  self->columns = g_array_new (FALSE, FALSE, sizeof (LimaHistogramColumn));
  g_array_set_clear_func (self->columns, (GDestroyNotify) clear_column);
  self->classes = g_array_new (FALSE, FALSE, sizeof (LimaHistogramClass));
  g_array_set_clear_func (self->classes, (GDestroyNotify) clear_class);
  return self;
}

/**
 * lima_histogram_free:
 * @self: (nullable): a histogram
 */
void
lima_histogram_free (LimaHistogram *self)
{
  if (self == NULL)
    return;
  lima_chart_table_free (self->words);
  g_free (self->across);
  g_free (self->upward);
  g_array_unref (self->columns);
  g_array_unref (self->classes);
  g_free (self);
}

/**
 * lima_histogram_get_words:
 *
 * Returns: (transfer none): what stands around the columns
 */
const LimaChartTable *
lima_histogram_get_words (const LimaHistogram *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->words;
}

static char *
clean (const char *text)
{
  return text == NULL ? NULL : lima_chart_text_clean (text);
}

/**
 * lima_histogram_add_bin:
 * @low: sizes of the column are above it; 0 where it has no beginning on the axis
 * @high: and up to it; 0 for no end
 * @low_text: (nullable): @low on the axis
 * @high_text: (nullable): @high on the axis
 * @n: how many there are
 * @figure: the same as text
 * @sentence: the column read out, with its sizes
 *
 * Adds a column that begins where the one before it ends. Columns are numbered as they are added, those apart among them.
 */
void
lima_histogram_add_bin (LimaHistogram *self, double low, double high, const char *low_text, const char *high_text, guint n, const char *figure,
                        const char *sentence)
{
  LimaHistogramColumn column = { .low = low, .high = high, .n = n };

  g_return_if_fail (self != NULL && figure != NULL && sentence != NULL && low >= 0 && (low > 0 || high > 0) && (high == 0 || high > low));

  column.low_text = clean (low_text);
  column.high_text = clean (high_text);
  column.figure = clean (figure);
  column.sentence = clean (sentence);
  g_array_append_val (self->columns, column);
}

/**
 * lima_histogram_add_apart:
 * @apart: what it is
 * @name: what stands below it
 * @n: how many there are
 * @figure: the same as text
 * @sentence: the column read out, with its name
 *
 * Adds a column that is not on the axis.
 */
void
lima_histogram_add_apart (LimaHistogram *self, LimaHistogramApart apart, const char *name, guint n, const char *figure, const char *sentence)
{
  LimaHistogramColumn column = { .is_apart = TRUE, .apart = apart, .n = n };

  g_return_if_fail (self != NULL && name != NULL && figure != NULL && sentence != NULL);

  column.name = clean (name);
  column.figure = clean (figure);
  column.sentence = clean (sentence);
  g_array_append_val (self->columns, column);
}

/**
 * lima_histogram_add_class:
 * @one: a class; copied
 *
 * Adds a class of sizes; they come from small to large, and each begins where the one before it ends.
 */
void
lima_histogram_add_class (LimaHistogram *self, const LimaHistogramClass *one)
{
  LimaHistogramClass copy;

  g_return_if_fail (self != NULL && one != NULL && one->name != NULL && one->count != NULL && one->money != NULL && one->sentence != NULL);

  copy = *one;
  copy.name = clean (one->name);
  copy.count = clean (one->count);
  copy.money = clean (one->money);
  copy.printed = clean (one->printed);
  copy.sentence = clean (one->sentence);
  g_array_append_val (self->classes, copy);
}
