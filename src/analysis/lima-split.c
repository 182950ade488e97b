/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-split.h"

/**
 * lima_split_begin:
 * @amount: what is divided
 * @parts: into how many parts, at least 1
 *
 * Returns: a division from which lima_split_next() takes part after part
 */
LimaSplit
lima_split_begin (LimaDecimal amount, guint parts)
{
  guint places = MAX (amount.places, LIMA_SPLIT_PLACES);
  __int128 whole = (__int128) amount.coef * lima_power_of_ten (places - amount.places);

  /* A part has 64 bits: a whole of over 14 digits before the point is divided at fewer places, so that nothing is lost. */
  for (; places > amount.places && (whole > G_MAXINT64 || whole < G_MININT64); places--)
    whole /= 10;
  return (LimaSplit) { whole, whole, places, parts };
}

/**
 * lima_split_next:
 * @self: a division with parts to come
 * @weight: the part's weight
 * @total: of which total; at most 126 bits
 *
 * Returns: the next part; for the last one, all that is left, whatever its weight
 */
LimaDecimal
lima_split_next (LimaSplit *self, unsigned __int128 weight, unsigned __int128 total)
{
  __int128 part;

  g_return_val_if_fail (self->parts > 0, ((LimaDecimal) { 0, 0 }));

  if (--self->parts == 0 || !lima_mul_div (self->whole, weight, total, LIMA_ROUND_DOWN, &part))
    part = self->left;
  self->left -= part;
  return (LimaDecimal) { (gint64) part, (guint8) self->places };
}
