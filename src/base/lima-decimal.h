/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LIMA_DECIMAL_MAX_PLACES 18
#define LIMA_DECIMAL_MAX_DIGITS 18

/**
 * LimaDecimal:
 * @coef: the digits, with their sign
 * @places: how many of the digits stand behind the point, 0 to 18
 *
 * An exact decimal number, coef x 10^-places. The places are the number's own: 1.50 keeps two.
 */
typedef struct
{
  gint64 coef;
  guint8 places;
} LimaDecimal;

/**
 * LimaSum:
 *
 * An exact sum of decimals, held at 18 places in 128 bits: up to 1.7 x 10^20. Adding is checked.
 */
typedef struct
{
  __int128 coef;
} LimaSum;

#define LIMA_DECIMAL_BUFFER 64

typedef enum
{
  LIMA_ROUND_DOWN,      /* toward zero */
  LIMA_ROUND_HALF_AWAY, /* half away from zero */
} LimaRound;

gboolean     lima_digits_parse     (const char   *text,
                                    guint64       most,
                                    guint64      *out);
gboolean     lima_decimal_parse    (const char   *text,
                                    gssize        length,
                                    LimaDecimal  *out);
const char  *lima_decimal_to_text  (LimaDecimal   self,
                                    char          buffer[LIMA_DECIMAL_BUFFER]);
const char  *lima_decimal_shortest (LimaDecimal   self,
                                    char          buffer[LIMA_DECIMAL_BUFFER]);
int          lima_decimal_compare  (LimaDecimal   a,
                                    LimaDecimal   b);
double       lima_decimal_to_double (LimaDecimal  self);

gboolean     lima_sum_add          (LimaSum      *self,
                                    LimaDecimal   value);
gboolean     lima_sum_add_sum      (LimaSum      *self,
                                    const LimaSum *other);
int          lima_sum_compare      (const LimaSum *a,
                                    const LimaSum *b);
const char  *lima_sum_shortest     (const LimaSum *self,
                                    char          buffer[LIMA_DECIMAL_BUFFER]);
double       lima_sum_to_double    (const LimaSum *self);
LimaSum      lima_sum_from_decimal (LimaDecimal   value);
gboolean     lima_sum_parse        (const char   *text,
                                    LimaSum      *out);

gboolean     lima_mul_div          (__int128      value,
                                    unsigned __int128 mul,
                                    unsigned __int128 div,
                                    LimaRound     round,
                                    __int128     *out);
guint64      lima_power_of_ten     (guint         exponent);

G_END_DECLS
