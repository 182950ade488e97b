/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-split.h"

/**
 * lima_part_new:
 *
 * Returns: @amount as a part: the whole
 */
LimaPart
lima_part_new (LimaDecimal amount)
{
  return (LimaPart) { amount.coef, amount.places };
}

/**
 * lima_part_to_sum:
 * @self: a part of an amount, which is within the range of a sum since amounts and what they are converted to are
 *
 * Returns: a sum that holds it alone
 */
LimaSum
lima_part_to_sum (LimaPart self)
{
  return (LimaSum) { self.coef * lima_power_of_ten (LIMA_DECIMAL_MAX_PLACES - self.places) };
}

/**
 * lima_split_begin:
 * @amount: what is divided
 * @parts: into how many parts, at least 1
 *
 * Returns: a division from which lima_split_next() takes part after part
 */
LimaSplit
lima_split_begin (LimaPart amount, guint parts)
{
  guint places = MAX (amount.places, LIMA_SPLIT_PLACES);
  __int128 whole = amount.coef * lima_power_of_ten (places - amount.places);

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
LimaPart
lima_split_next (LimaSplit *self, unsigned __int128 weight, unsigned __int128 total)
{
  __int128 part;

  g_return_val_if_fail (self->parts > 0, ((LimaPart) { 0, 0 }));

  if (--self->parts == 0 || !lima_mul_div (self->whole, weight, total, LIMA_ROUND_DOWN, &part))
    part = self->left;
  self->left -= part;
  return (LimaPart) { part, (guint8) self->places };
}
