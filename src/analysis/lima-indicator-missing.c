/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-indicator-missing.h"

static gboolean
has_words (const LimaText *text)
{
  for (guint i = 0; i < lima_text_get_n (text); i++)
    for (const char *p = lima_text_get_nth (text, i); *p != '\0'; p = g_utf8_next_char (p))
      if (!g_unichar_isspace (g_utf8_get_char (p)))
        return TRUE;
  return FALSE;
}

/* Whether a period has a target to be measured by: a number, or words where the indicator is one in words. */
static gboolean
has_target (const LimaProgrammeIndicator *self)
{
  gboolean in_words = lima_indicator_get_measure (self) == LIMA_MEASURE_QUALITATIVE;

  for (guint i = 0; i < lima_items_get_n (self->targets); i++)
    {
      const LimaProgrammeTarget *item = (const LimaProgrammeTarget *) self->targets->item[i];

      if (lima_amount_has_value (&item->target) || lima_amount_has_value (&item->revised) ||
          (in_words && has_words (item->target_text)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_baseline (const LimaProgrammeIndicator *self)
{
  if (lima_indicator_get_measure (self) == LIMA_MEASURE_QUALITATIVE && has_words (self->baseline_text))
    return TRUE;
  return lima_indicator_get_baseline (self).state == LIMA_INDICATOR_VALUE_KNOWN;
}

/**
 * lima_indicator_get_missing:
 * @self: an indicator
 *
 * Finds what an indicator lacks to be measured (¶18 of the report). Zero is a baseline; what can't be read is none, and words are one
 * only where the indicator is in words.
 *
 * Returns: a set of #LimaIndicatorMissing
 */
guint
lima_indicator_get_missing (const LimaProgrammeIndicator *self)
{
  guint missing = 0;

  g_return_val_if_fail (self != NULL, 0);

  if (!has_baseline (self))
    missing |= LIMA_INDICATOR_NO_BASELINE;
  if (!lima_day_has_date (&self->baseline_date))
    missing |= LIMA_INDICATOR_NO_BASELINE_DATE;
  if (!has_words (self->baseline_source))
    missing |= LIMA_INDICATOR_NO_BASELINE_SOURCE;
  if (!has_target (self))
    missing |= LIMA_INDICATOR_NO_TARGET;
  if (!has_words (self->verification))
    missing |= LIMA_INDICATOR_NO_VERIFICATION;
  return missing;
}

typedef struct
{
  guint place;
  guint lacks;
} Entry;

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *x = a, *y = b;

  if (x->lacks != y->lacks)
    return x->lacks > y->lacks ? -1 : 1;
  return (x->place > y->place) - (x->place < y->place);
}

/**
 * lima_indicators_order_missing:
 * @indicators: (nullable): the indicators of a programme
 *
 * Returns: (transfer full) (element-type guint): their places, those that lack most first, of those that lack as much the first in
 *   the document first
 */
GArray *
lima_indicators_order_missing (const LimaItems *indicators)
{
  g_autoptr(GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  GArray *order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < lima_items_get_n (indicators); i++)
    {
      Entry entry = { i, 0 };
      guint missing = lima_indicator_get_missing ((const LimaProgrammeIndicator *) indicators->item[i]);

      for (; missing != 0; missing &= missing - 1)
        entry.lacks++;
      g_array_append_val (entries, entry);
    }
  g_array_sort (entries, compare_entries);
  for (guint i = 0; i < entries->len; i++)
    g_array_append_val (order, g_array_index (entries, Entry, i).place);
  return order;
}
