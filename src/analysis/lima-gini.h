/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-decimal.h>

G_BEGIN_DECLS

/**
 * LimaGini:
 * @known: whether there is one: not of nothing, and not where numbers leave 128 bits
 * @numerator: of the fraction in its lowest terms
 * @denominator: above zero
 * @value: the fraction as a double, for drawing and for words
 *
 * A Gini coefficient: 0 where all amounts are equal, (n - 1) / n where one of n has everything.
 */
typedef struct
{
  gboolean known;
  unsigned __int128 numerator;
  unsigned __int128 denominator;
  double value;
} LimaGini;

LimaGini lima_gini (const LimaSum *largest,
                    guint          n,
                    gsize          stride);

G_END_DECLS
