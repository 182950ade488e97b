/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <lima-amount.h>

static void
check_decimal (const char *text, gssize length)
{
  char buffer[LIMA_DECIMAL_BUFFER];
  LimaDecimal value, again;
  LimaSum sum, other;

  if (!lima_decimal_parse (text, length, &value))
    return;
  g_assert_true (lima_decimal_parse (lima_decimal_to_text (value, buffer), -1, &again));
  g_assert_true (value.coef == again.coef && value.places == again.places);
  g_assert_true (lima_decimal_parse (lima_decimal_shortest (value, buffer), -1, &again));
  g_assert_cmpint (lima_decimal_compare (value, again), ==, 0);
  sum = lima_sum_from_decimal (value);
  g_assert_true (lima_sum_parse (lima_sum_shortest (&sum, buffer), &other));
  g_assert_cmpint (lima_sum_compare (&sum, &other), ==, 0);
}

static void
check_sum (const char *text)
{
  char buffer[LIMA_DECIMAL_BUFFER];
  LimaSum value, again;

  if (!lima_sum_parse (text, &value))
    return;
  g_assert_true (lima_sum_parse (lima_sum_shortest (&value, buffer), &again));
  g_assert_cmpint (lima_sum_compare (&value, &again), ==, 0);
}

static void
check_digits (const char *text)
{
  guint64 value, again;
  g_autofree char *copy = NULL;

  if (!lima_digits_parse (text, G_MAXUINT64, &value))
    return;
  copy = g_strdup_printf ("%" G_GUINT64_FORMAT, value);
  g_assert_true (lima_digits_parse (copy, value, &again));
  g_assert_cmpuint (value, ==, again);
  g_assert_true (value == 0 || !lima_digits_parse (copy, value - 1, &again));
}

/* Amounts as data gives them, decimals, sums and plain digits: what was read is written and read back equal. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = fuzz_text (data, size);
  char buffer[LIMA_DECIMAL_BUFFER];
  LimaAmount amount = lima_amount_read (text, -1), again;
  const char *written = lima_amount_to_text (&amount, buffer);

  lima_decimal_parse ((const char *) data, (gssize) size, &(LimaDecimal) { 0 });
  g_assert_true ((written == NULL) == (amount.state == LIMA_AMOUNT_NONE));
  if (written != NULL)
    {
      again = lima_amount_read (written, -1);
      g_assert_true (lima_amount_equal (&amount, &again));
    }
  if (lima_amount_has_value (&amount))
    lima_amount_percentage (&amount);
  check_decimal (text, -1);
  check_sum (text);
  check_digits (text);
  return 0;
}
