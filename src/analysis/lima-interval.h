/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-decimal.h>

G_BEGIN_DECLS

/**
 * LimaInterval:
 * @low: the lowest value; open when it is the lowest of all sums
 * @high: the highest value; open when it is the highest of all sums
 *
 * What is known of a number: it lies between two others, both included. Computing rounds outward, by 10^-18, and is checked: what
 * returns a boolean returns %FALSE, and leaves the result alone, when an end would leave the range of a sum.
 */
typedef struct
{
  LimaSum low;
  LimaSum high;
} LimaInterval;

typedef enum
{
  LIMA_BOUND_NONE,     /* the printed value itself */
  LIMA_BOUND_AT_LEAST, /* the printed value or more */
  LIMA_BOUND_AT_MOST,  /* the printed value or less */
} LimaBound;

LimaInterval lima_interval_exact       (const LimaSum      *value);
LimaInterval lima_interval_unknown     (void);
gboolean     lima_interval_printed     (LimaDecimal         value,
                                        LimaDecimal         step,
                                        LimaBound           bound,
                                        LimaInterval       *out);

gboolean     lima_interval_is_low_open (const LimaInterval *self);
gboolean     lima_interval_is_high_open (const LimaInterval *self);
gboolean     lima_interval_is_bounded  (const LimaInterval *self);
gboolean     lima_interval_equal       (const LimaInterval *a,
                                        const LimaInterval *b);
gboolean     lima_interval_contains    (const LimaInterval *self,
                                        const LimaSum      *value);
gboolean     lima_interval_overlaps    (const LimaInterval *a,
                                        const LimaInterval *b);
gboolean     lima_interval_intersect   (const LimaInterval *a,
                                        const LimaInterval *b,
                                        LimaInterval       *out);

gboolean     lima_interval_add         (const LimaInterval *a,
                                        const LimaInterval *b,
                                        LimaInterval       *out);
gboolean     lima_interval_subtract    (const LimaInterval *a,
                                        const LimaInterval *b,
                                        LimaInterval       *out);
gboolean     lima_interval_scale       (const LimaInterval *self,
                                        const LimaInterval *percentage,
                                        LimaInterval       *out);
gboolean     lima_interval_share       (const LimaInterval *part,
                                        const LimaInterval *whole,
                                        LimaInterval       *out);

G_END_DECLS
