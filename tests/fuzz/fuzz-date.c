/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <lima-amount.h>
#include <lima-format.h>

static void
check_date (LimaDate date)
{
  static LimaFormat *format;
  char buffer[LIMA_DATE_BUFFER];
  g_autofree char *words = NULL;
  LimaDate again;

  g_assert_true (lima_date_parse (lima_date_to_text (date, buffer), -1, &again));
  g_assert_cmpint (lima_date_compare (date, again), ==, 0);
  g_assert_cmpint (date.precision, ==, again.precision);
  g_assert_true (lima_date_parse_loose (buffer, -1, &again));
  g_assert_cmpint (lima_date_compare (date, again), ==, 0);
  g_assert_cmpint (lima_date_first_day (date), <, lima_date_end_day (date));
  again = lima_day_to_date (lima_date_first_day (date));
  g_assert_cmpint (again.year, ==, date.year);
  g_assert_cmpint (again.month, ==, MAX (date.month, 1));
  g_assert_cmpint (again.day, ==, MAX (date.day, 1));
  if (format == NULL)
    format = lima_format_new ("ar");
  words = lima_format_date (format, date);
  g_assert_cmpstr (words, !=, "");
}

/* Dates, strict and as data gives them: what was read is written and read back equal. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = fuzz_text (data, size);
  char buffer[LIMA_DATE_BUFFER];
  LimaDay day = lima_day_read (text, -1), again;
  const char *written = lima_day_to_text (&day, buffer);
  LimaDate strict, loose;

  if (written != NULL)
    {
      again = lima_day_read (written, -1);
      g_assert_true (lima_day_equal (&day, &again));
    }
  if (lima_date_parse ((const char *) data, (gssize) size, &strict))
    {
      check_date (strict);
      g_assert_true (lima_date_parse_loose ((const char *) data, (gssize) size, &loose));
      g_assert_cmpint (lima_date_compare (strict, loose), ==, 0);
    }
  if (lima_date_parse_loose ((const char *) data, (gssize) size, &loose))
    check_date (loose);
  return 0;
}
