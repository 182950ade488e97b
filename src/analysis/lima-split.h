/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-shares.h"

G_BEGIN_DECLS

#define LIMA_SPLIT_PLACES 4

/**
 * LimaPart:
 * @coef: the digits, with their sign
 * @places: how many of them stand behind the point
 *
 * An amount under way to rows: as #LimaDecimal, with room for what conversion and four places add to eighteen digits.
 */
typedef struct
{
  __int128 coef;
  guint8 places;
} LimaPart;

/**
 * LimaSplit:
 * @left: what has not been given out yet, in units of 10^-places
 * @whole: what is divided
 * @places: four, or the amount's own when it has more; fewer only where 64 bits do not hold the whole at four
 * @parts: how many parts are still to come
 *
 * An amount being divided by money rule 8: each part is cut toward zero, the last takes the rest, so that parts add up to the whole.
 */
typedef struct
{
  __int128 whole;
  __int128 left;
  guint places;
  guint parts;
} LimaSplit;

LimaPart  lima_part_new    (LimaDecimal        amount);
LimaSum   lima_part_to_sum (LimaPart           self);

LimaSplit lima_split_begin (LimaPart           amount,
                            guint              parts);
LimaPart  lima_split_next  (LimaSplit         *self,
                            unsigned __int128  weight,
                            unsigned __int128  total);

G_END_DECLS
