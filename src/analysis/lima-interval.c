/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-interval.h"

typedef unsigned __int128 u128;

#define HIGHEST ((__int128) (~(u128) 0 >> 1))
#define LOWEST (-HIGHEST - 1)
#define ONE_HUNDRED ((u128) 100 * 1000000000000000000u)

typedef enum
{
  TO_LOW,
  TO_HIGH,
} Side;

static gboolean
is_open (__int128 end)
{
  return end == LOWEST || end == HIGHEST;
}

static __int128
open_end (Side side)
{
  return side == TO_LOW ? LOWEST : HIGHEST;
}

/* |value|; no end that isn't open has a value without one. */
static u128
magnitude (__int128 value)
{
  return value < 0 ? -(u128) value : (u128) value;
}

/* value x mul / div, rounded to the side. The rest of the division is below div, so that it is known from its low 128 bits. */
static gboolean
mul_div (__int128 value, u128 mul, u128 div, Side side, __int128 *out)
{
  __int128 quotient;
  u128 rest;

  if (!lima_mul_div (value, mul, div, LIMA_ROUND_DOWN, &quotient))
    return FALSE;
  rest = magnitude (value) * mul - magnitude (quotient) * div;
  if (rest != 0 && side == TO_LOW && value < 0)
    quotient--;
  if (rest != 0 && side == TO_HIGH && value > 0)
    quotient++;
  *out = quotient;
  return !is_open (quotient);
}

/* value x factor / div, where factor may be negative and div isn't. */
static gboolean
signed_mul_div (__int128 value, __int128 factor, u128 div, Side side, __int128 *out)
{
  return mul_div (factor < 0 ? -value : value, magnitude (factor), div, side, out);
}

static gboolean
take (__int128 low, __int128 high, LimaInterval *out)
{
  out->low.coef = low;
  out->high.coef = high;
  return TRUE;
}

/**
 * lima_interval_exact:
 * @value: a number
 *
 * Returns: what holds @value alone
 */
LimaInterval
lima_interval_exact (const LimaSum *value)
{
  return (LimaInterval) { *value, *value };
}

/**
 * lima_interval_unknown:
 *
 * Returns: what is open on both sides: nothing is known
 */
LimaInterval
lima_interval_unknown (void)
{
  return (LimaInterval) { { LOWEST }, { HIGHEST } };
}

/**
 * lima_interval_printed:
 * @value: a printed number
 * @step: what it was rounded to, 0 when it wasn't: 100000 for 53.6 M
 * @bound: whether it was printed as "at least" or "at most"
 * @out: (out): what the number may have been before it was rounded
 *
 * Returns: %FALSE when @step is negative
 */
gboolean
lima_interval_printed (LimaDecimal value, LimaDecimal step, LimaBound bound, LimaInterval *out)
{
  __int128 middle = lima_sum_from_decimal (value).coef;
  __int128 whole_step = lima_sum_from_decimal (step).coef;
  __int128 half = whole_step / 2 + whole_step % 2;

  if (whole_step < 0)
    return FALSE;
  return take (bound == LIMA_BOUND_AT_MOST ? LOWEST : middle - half, bound == LIMA_BOUND_AT_LEAST ? HIGHEST : middle + half, out);
}

/**
 * lima_interval_is_low_open:
 *
 * Returns: whether it may be anything below its high end
 */
gboolean
lima_interval_is_low_open (const LimaInterval *self)
{
  return self->low.coef == LOWEST;
}

/**
 * lima_interval_is_high_open:
 *
 * Returns: whether it may be anything above its low end
 */
gboolean
lima_interval_is_high_open (const LimaInterval *self)
{
  return self->high.coef == HIGHEST;
}

/**
 * lima_interval_is_bounded:
 *
 * Returns: whether both its ends are known
 */
gboolean
lima_interval_is_bounded (const LimaInterval *self)
{
  return !lima_interval_is_low_open (self) && !lima_interval_is_high_open (self);
}

/**
 * lima_interval_equal:
 *
 * Returns: whether both have the same ends
 */
gboolean
lima_interval_equal (const LimaInterval *a, const LimaInterval *b)
{
  return a->low.coef == b->low.coef && a->high.coef == b->high.coef;
}

/**
 * lima_interval_contains:
 *
 * Returns: whether @value lies in it; its ends do
 */
gboolean
lima_interval_contains (const LimaInterval *self, const LimaSum *value)
{
  return lima_sum_compare (&self->low, value) <= 0 && lima_sum_compare (value, &self->high) <= 0;
}

/**
 * lima_interval_overlaps:
 *
 * Returns: whether a number can lie in both; a common end is enough
 */
gboolean
lima_interval_overlaps (const LimaInterval *a, const LimaInterval *b)
{
  return lima_sum_compare (&a->low, &b->high) <= 0 && lima_sum_compare (&b->low, &a->high) <= 0;
}

/**
 * lima_interval_intersect:
 * @out: (out): what lies in both
 *
 * Returns: %FALSE when nothing does
 */
gboolean
lima_interval_intersect (const LimaInterval *a, const LimaInterval *b, LimaInterval *out)
{
  if (!lima_interval_overlaps (a, b))
    return FALSE;
  return take (MAX (a->low.coef, b->low.coef), MIN (a->high.coef, b->high.coef), out);
}

static gboolean
add_ends (__int128 a, __int128 b, Side side, __int128 *out)
{
  *out = open_end (side);
  if (is_open (a) || is_open (b))
    return TRUE;
  return !__builtin_add_overflow (a, b, out) && !is_open (*out);
}

/* The end of -self that belongs to the side. */
static __int128
negative_end (const LimaInterval *self, Side side)
{
  __int128 end = side == TO_LOW ? self->high.coef : self->low.coef;

  return is_open (end) ? open_end (side) : -end;
}

/**
 * lima_interval_add:
 * @out: (out): where the sum of a number of @a and one of @b lies
 *
 * Returns: %FALSE on overflow
 */
gboolean
lima_interval_add (const LimaInterval *a, const LimaInterval *b, LimaInterval *out)
{
  __int128 low, high;

  if (!add_ends (a->low.coef, b->low.coef, TO_LOW, &low) || !add_ends (a->high.coef, b->high.coef, TO_HIGH, &high))
    return FALSE;
  return take (low, high, out);
}

/**
 * lima_interval_subtract:
 * @out: (out): where a number of @a less one of @b lies. The two are taken to have nothing to do with each other: a part computed
 *   as a share of the whole isn't to be subtracted from the whole, scale the whole by what the share leaves instead
 *
 * Returns: %FALSE on overflow
 */
gboolean
lima_interval_subtract (const LimaInterval *a, const LimaInterval *b, LimaInterval *out)
{
  LimaInterval negative = { { negative_end (b, TO_LOW) }, { negative_end (b, TO_HIGH) } };

  return lima_interval_add (a, &negative, out);
}

/* The product when some end is open: of two that are never negative the low end is known. */
static gboolean
scale_open (const LimaInterval *a, const LimaInterval *b, LimaInterval *out)
{
  __int128 low;

  if (a->low.coef < 0 || b->low.coef < 0)
    {
      *out = lima_interval_unknown ();
      return TRUE;
    }
  return signed_mul_div (a->low.coef, b->low.coef, ONE_HUNDRED, TO_LOW, &low) && take (low, HIGHEST, out);
}

/**
 * lima_interval_scale:
 * @self: an amount
 * @percentage: a percentage, 31.3 for 31.3 %
 * @out: (out): where @percentage of @self lies
 *
 * Returns: %FALSE on overflow
 */
gboolean
lima_interval_scale (const LimaInterval *self, const LimaInterval *percentage, LimaInterval *out)
{
  __int128 low = HIGHEST, high = LOWEST;

  if (!lima_interval_is_bounded (self) || !lima_interval_is_bounded (percentage))
    return scale_open (self, percentage, out);
  for (guint corner = 0; corner < 4; corner++)
    {
      __int128 a = corner & 1 ? self->high.coef : self->low.coef;
      __int128 b = corner & 2 ? percentage->high.coef : percentage->low.coef;
      __int128 below, above;

      if (!signed_mul_div (a, b, ONE_HUNDRED, TO_LOW, &below) || !signed_mul_div (a, b, ONE_HUNDRED, TO_HIGH, &above))
        return FALSE;
      low = MIN (low, below);
      high = MAX (high, above);
    }
  return take (low, high, out);
}

/* part / whole as a percentage, where whole is above 0 and may be open. */
static gboolean
share_end (__int128 part, __int128 whole, Side side, __int128 *out)
{
  if (is_open (part))
    {
      *out = open_end (side);
      return TRUE;
    }
  if (is_open (whole))
    {
      *out = 0;
      return TRUE;
    }
  return mul_div (part, ONE_HUNDRED, (u128) whole, side, out);
}

/**
 * lima_interval_share:
 * @part: an amount
 * @whole: another, above 0
 * @out: (out): where the percentage that the one is of the other lies
 *
 * Returns: %FALSE on overflow, and when @whole may be 0 or less
 */
gboolean
lima_interval_share (const LimaInterval *part, const LimaInterval *whole, LimaInterval *out)
{
  __int128 low, high;

  if (whole->low.coef <= 0)
    return FALSE;
  if (!share_end (part->low.coef, part->low.coef < 0 ? whole->low.coef : whole->high.coef, TO_LOW, &low) ||
      !share_end (part->high.coef, part->high.coef < 0 ? whole->high.coef : whole->low.coef, TO_HIGH, &high))
    return FALSE;
  return take (low, high, out);
}
