/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-gini.h"

typedef unsigned __int128 Number;

static const LimaSum *
sum_at (const LimaSum *sums, guint i, gsize stride)
{
  return (const LimaSum *) (gconstpointer) ((const char *) sums + i * stride);
}

static Number
common_divisor (Number a, Number b)
{
  while (b != 0)
    {
      Number rest = a % b;

      a = b;
      b = rest;
    }
  return a;
}

/* The largest unit that all amounts are whole numbers of: sums have 18 places, most of which money does not use. */
static Number
find_unit (const LimaSum *largest, guint n, gsize stride)
{
  Number unit = 0;

  for (guint i = 0; i < n && unit != 1; i++)
    unit = common_divisor (unit, (Number) sum_at (largest, i, stride)->coef);
  return unit;
}

/**
 * lima_gini:
 * @largest: (array length=n): the first of amounts, none below zero, from largest to smallest
 * @n: how many
 * @stride: bytes from one to the next
 *
 * With x(1) to x(n) from smallest to largest, G = sum of (2 i - n - 1) x(i) / (n x sum of x(i)): half of the mean difference of all pairs,
 * in parts of the mean (C. Gini, Variabilità e mutabilità, 1912; in this form A. Sen, On Economic Inequality, 1973, § 2.8). Counted from
 * the largest, as here, the weight of the amount at i = 0, 1, ... is n - 1 - 2 i. Computed in whole numbers of the largest unit that divides all
 * amounts; nothing is rounded.
 *
 * Returns: the coefficient; not known for nothing, for zeros alone, and where a sum leaves 128 bits
 */
LimaGini
lima_gini (const LimaSum *largest, guint n, gsize stride)
{
  const LimaGini unknown = { FALSE, 0, 1, 0 };
  Number unit = find_unit (largest, n, stride), divisor;
  __int128 above = 0, below = 0;
  LimaGini gini = unknown;

  if (unit == 0)
    return unknown;
  for (guint i = 0; i < n; i++)
    {
      __int128 amount = (__int128) ((Number) sum_at (largest, i, stride)->coef / unit), part;
      gint64 weight = (gint64) n - 1 - 2 * (gint64) i;

      if (__builtin_mul_overflow (amount, (__int128) weight, &part) || __builtin_add_overflow (above, part, &above) ||
          __builtin_add_overflow (below, amount, &below))
        return unknown;
    }
  if (__builtin_mul_overflow (below, (__int128) n, &below))
    return unknown;
  divisor = common_divisor ((Number) above, (Number) below);
  gini.known = TRUE;
  gini.numerator = (Number) above / divisor;
  gini.denominator = (Number) below / divisor;
  gini.value = (double) gini.numerator / (double) gini.denominator;
  return gini;
}
