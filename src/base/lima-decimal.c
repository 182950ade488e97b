/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-decimal.h"

#include <string.h>

typedef unsigned __int128 u128;

static const guint64 powers[] = {
  1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000,
  10000000000, 100000000000, 1000000000000, 10000000000000, 100000000000000,
  1000000000000000, 10000000000000000, 100000000000000000, 1000000000000000000,
};

/**
 * lima_power_of_ten:
 * @exponent: 0 to 18
 *
 * Returns: ten to the power of @exponent
 */
guint64
lima_power_of_ten (guint exponent)
{
  g_return_val_if_fail (exponent < G_N_ELEMENTS (powers), 0);

  return powers[exponent];
}

/**
 * lima_digits_parse:
 * @text: digits and nothing else
 * @most: the largest number wanted
 * @out: (out): the number, set only on success
 *
 * Reads a small number. Unlike g_ascii_string_to_unsigned() it may be called first by several threads at once: GLib makes its C locale
 * on the first call, and a thread that waits for it can find errno set and take a good number for none.
 *
 * Returns: whether @text is a number up to @most
 */
gboolean
lima_digits_parse (const char *text, guint64 most, guint64 *out)
{
  guint64 number = 0;

  if (*text == '\0')
    return FALSE;
  for (const char *p = text; *p != '\0'; p++)
    {
      guint digit = (guint) (*p - '0');

      if (!g_ascii_isdigit (*p) || digit > most || number > (most - digit) / 10)
        return FALSE;
      number = number * 10 + digit;
    }
  *out = number;
  return TRUE;
}

/**
 * lima_decimal_parse:
 * @text: digits with an optional sign and point: an xsd:decimal without blanks
 * @length: bytes of @text, or -1 when it ends with NUL
 * @out: (out): the number, set only on success
 *
 * Reads a number exactly, whatever the locale. Zeros in front do not count as digits. Exponents, signs alone, more than
 * 18 digits or 18 places are refused.
 *
 * Returns: whether @text is such a number
 */
gboolean
lima_decimal_parse (const char *text, gssize length, LimaDecimal *out)
{
  const char *p = text;
  const char *end = text + (length < 0 ? strlen (text) : (gsize) length);
  gboolean negative = FALSE, point = FALSE, any = FALSE;
  guint64 coef = 0;
  guint digits = 0, places = 0;

  if (p < end && (*p == '-' || *p == '+'))
    negative = *p++ == '-';

  for (; p < end; p++)
    {
      if (*p == '.' && !point)
        {
          point = TRUE;
          continue;
        }
      if (!g_ascii_isdigit (*p))
        return FALSE;
      any = TRUE;
      places += point;
      if (coef == 0 && *p == '0')
        continue;
      if (++digits > LIMA_DECIMAL_MAX_DIGITS)
        return FALSE;
      coef = coef * 10 + (guint64) (*p - '0');
    }

  if (!any || places > LIMA_DECIMAL_MAX_PLACES)
    return FALSE;

  out->coef = negative ? -(gint64) coef : (gint64) coef;
  out->places = (guint8) places;
  return TRUE;
}

/* Writes |coef| at places into the end of buffer, without zeros behind the point beyond keep; returns its start. */
static const char *
write_number (u128 coef, gboolean negative, guint places, guint keep, char buffer[LIMA_DECIMAL_BUFFER])
{
  char *p = buffer + LIMA_DECIMAL_BUFFER;
  guint done = 0;

  *--p = '\0';
  while (places > keep && coef % 10 == 0)
    {
      coef /= 10;
      places--;
    }
  negative = negative && coef != 0;
  do
    {
      if (done == places && done > 0)
        *--p = '.';
      *--p = (char) ('0' + (int) (coef % 10));
      coef /= 10;
      done++;
    }
  while (coef != 0 || done <= places);
  if (negative)
    *--p = '-';
  return p;
}

/**
 * lima_decimal_to_text:
 * @self: a number
 * @buffer: room for the text
 *
 * Writes the number with all its own places, as it was read: 1.50 stays so.
 *
 * Returns: the text, inside @buffer
 */
const char *
lima_decimal_to_text (LimaDecimal self, char buffer[LIMA_DECIMAL_BUFFER])
{
  u128 coef = self.coef < 0 ? (u128) -(__int128) self.coef : (u128) self.coef;

  return write_number (coef, self.coef < 0, self.places, self.places, buffer);
}

/**
 * lima_decimal_shortest:
 * @self: a number
 * @buffer: room for the text
 *
 * Writes the number without zeros at its end: 1.50 becomes 1.5. Zero is "0".
 *
 * Returns: the text, inside @buffer
 */
const char *
lima_decimal_shortest (LimaDecimal self, char buffer[LIMA_DECIMAL_BUFFER])
{
  u128 coef = self.coef < 0 ? (u128) -(__int128) self.coef : (u128) self.coef;

  return write_number (coef, self.coef < 0, self.places, 0, buffer);
}

/**
 * lima_decimal_compare:
 *
 * Returns: below, equal to or above zero, as @a is below, equal to or above @b in value
 */
int
lima_decimal_compare (LimaDecimal a, LimaDecimal b)
{
  __int128 x = (__int128) a.coef * powers[LIMA_DECIMAL_MAX_PLACES - a.places];
  __int128 y = (__int128) b.coef * powers[LIMA_DECIMAL_MAX_PLACES - b.places];

  return (x > y) - (x < y);
}

/**
 * lima_decimal_to_double:
 *
 * For drawing only: no sum is ever made of these.
 *
 * Returns: the nearest double or one beside it
 */
double
lima_decimal_to_double (LimaDecimal self)
{
  return (double) self.coef / (double) powers[self.places];
}

/**
 * lima_sum_from_decimal:
 *
 * Returns: a sum that holds @value alone
 */
LimaSum
lima_sum_from_decimal (LimaDecimal value)
{
  return (LimaSum) { (__int128) value.coef * powers[LIMA_DECIMAL_MAX_PLACES - value.places] };
}

/**
 * lima_sum_add:
 * @self: a sum
 * @value: what to add
 *
 * Returns: %FALSE when the sum would leave its range; it is unchanged then
 */
gboolean
lima_sum_add (LimaSum *self, LimaDecimal value)
{
  LimaSum other = lima_sum_from_decimal (value);

  return lima_sum_add_sum (self, &other);
}

/**
 * lima_sum_add_sum:
 * @self: a sum
 * @other: what to add
 *
 * Returns: %FALSE when the sum would leave its range; it is unchanged then
 */
gboolean
lima_sum_add_sum (LimaSum *self, const LimaSum *other)
{
  __int128 result;

  if (__builtin_add_overflow (self->coef, other->coef, &result))
    return FALSE;
  self->coef = result;
  return TRUE;
}

/**
 * lima_sum_compare:
 *
 * Returns: below, equal to or above zero, as @a is below, equal to or above @b
 */
int
lima_sum_compare (const LimaSum *a, const LimaSum *b)
{
  return (a->coef > b->coef) - (a->coef < b->coef);
}

/**
 * lima_sum_shortest:
 * @self: a sum
 * @buffer: room for the text
 *
 * Returns: the sum in the fewest digits, exact, inside @buffer
 */
const char *
lima_sum_shortest (const LimaSum *self, char buffer[LIMA_DECIMAL_BUFFER])
{
  gboolean negative = self->coef < 0;
  u128 coef = negative ? -(u128) self->coef : (u128) self->coef;

  return write_number (coef, negative, LIMA_DECIMAL_MAX_PLACES, 0, buffer);
}

/**
 * lima_sum_to_double:
 *
 * For drawing only.
 *
 * Returns: the sum as a double
 */
double
lima_sum_to_double (const LimaSum *self)
{
  return (double) self->coef / 1e18;
}

/**
 * lima_sum_parse:
 * @text: what lima_sum_shortest() wrote
 * @out: (out): the sum, set only on success
 *
 * Returns: whether @text is a number within the range of a sum, at most 18 places
 */
gboolean
lima_sum_parse (const char *text, LimaSum *out)
{
  gboolean negative = *text == '-';
  const char *p = text + negative;
  int sign = negative ? -1 : 1; /* every digit gets it: the lowest sum has no positive counterpart */
  __int128 coef = 0;
  int places = -1;

  if (!g_ascii_isdigit (*p))
    return FALSE;
  for (; *p != '\0'; p++)
    {
      if (*p == '.' && places < 0)
        {
          places = 0;
          continue;
        }
      if (!g_ascii_isdigit (*p) || (places >= 0 && ++places > LIMA_DECIMAL_MAX_PLACES) ||
          __builtin_mul_overflow (coef, (__int128) 10, &coef) ||
          __builtin_add_overflow (coef, (__int128) (sign * (*p - '0')), &coef))
        return FALSE;
    }
  if (__builtin_mul_overflow (coef, (__int128) powers[LIMA_DECIMAL_MAX_PLACES - MAX (places, 0)], &coef))
    return FALSE;
  out->coef = coef;
  return TRUE;
}

/* The 256-bit product of a and b, as high and low halves. */
static void
multiply (u128 a, u128 b, u128 *high, u128 *low)
{
  u128 mask = (u128) G_MAXUINT64;
  u128 a0 = a & mask, a1 = a >> 64, b0 = b & mask, b1 = b >> 64;
  u128 p00 = a0 * b0, p01 = a0 * b1, p10 = a1 * b0, p11 = a1 * b1;
  u128 middle = (p00 >> 64) + (p01 & mask) + (p10 & mask);

  *low = (p00 & mask) | (middle << 64);
  *high = p11 + (p01 >> 64) + (p10 >> 64) + (middle >> 64);
}

/* Long division of high:low by div, where high < div, bit by bit. */
static u128
divide (u128 high, u128 low, u128 div, u128 *rest)
{
  u128 quotient = 0;

  for (guint i = 0; i < 128; i++)
    {
      gboolean carry = (high >> 127) != 0;

      high = (high << 1) | (low >> 127);
      low <<= 1;
      quotient <<= 1;
      if (carry || high >= div)
        {
          high -= div;
          quotient |= 1;
        }
    }
  *rest = high;
  return quotient;
}

/**
 * lima_mul_div:
 * @value: a number
 * @mul: what to multiply it by
 * @div: what to divide the product by, not 0
 * @round: how to make the quotient a whole number
 * @out: (out): the result, set only on success
 *
 * Computes value x mul / div with nothing lost on the way: the product has 256 bits.
 *
 * Returns: %FALSE when the result does not fit 127 bits
 */
gboolean
lima_mul_div (__int128 value, u128 mul, u128 div, LimaRound round, __int128 *out)
{
  gboolean negative = value < 0;
  u128 high, low, quotient, rest;

  g_return_val_if_fail (div != 0, FALSE);

  multiply (negative ? -(u128) value : (u128) value, mul, &high, &low);
  if (high >= div)
    return FALSE;
  if (high == 0)
    {
      quotient = low / div;
      rest = low % div;
    }
  else
    quotient = divide (high, low, div, &rest);

  if (quotient >> 127)
    return FALSE;
  if (round == LIMA_ROUND_HALF_AWAY && rest >= div - rest)
    quotient++;
  if (quotient >> 127)
    return FALSE;
  *out = negative ? -(__int128) quotient : (__int128) quotient;
  return TRUE;
}
