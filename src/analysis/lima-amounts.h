/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-atom.h>

G_BEGIN_DECLS

/**
 * LimaAmountsKind:
 * @LIMA_AMOUNTS_ANY: nothing is asked of amounts
 * @LIMA_AMOUNTS_WITHIN: above one bound and up to another
 * @LIMA_AMOUNTS_ZERO: zero
 * @LIMA_AMOUNTS_BELOW: less than zero
 * @LIMA_AMOUNTS_NONE: no flow of the measure at all, which is not zero
 * @LIMA_AMOUNTS_LARGEST: among the largest
 *
 * What is asked of what a project adds up to.
 */
typedef enum
{
  LIMA_AMOUNTS_ANY,
  LIMA_AMOUNTS_WITHIN,
  LIMA_AMOUNTS_ZERO,
  LIMA_AMOUNTS_BELOW,
  LIMA_AMOUNTS_NONE,
  LIMA_AMOUNTS_LARGEST,
  LIMA_N_AMOUNTS,
} LimaAmountsKind;

/**
 * LimaAmounts:
 * @kind: what is asked
 * @low: within: amounts are above it; whole units of the currency
 * @high: within: and up to it; 0 for no end
 * @n: largest: how many
 * @first_year: year of the facts, 0 for all years
 * @last_year: belongs to the years
 * @currency: the one that is looked at, 0 for amounts without one; unlike currencies are never compared
 *
 * What a project adds up to, as a filter: what a column of a histogram counts, or a point of a curve of concentration. The measure is that of who
 * asks. A plain value; what a kind has no use for is 0.
 */
typedef struct
{
  LimaAmountsKind kind;
  gint64 low;
  gint64 high;
  guint n;
  int first_year;
  int last_year;
  LimaAtom currency;
} LimaAmounts;

gboolean  lima_amounts_equal   (const LimaAmounts *a,
                                const LimaAmounts *b);
char     *lima_amounts_to_text (const LimaAmounts *self);
gboolean  lima_amounts_parse   (LimaAmounts       *self,
                                const char        *text);

G_END_DECLS
