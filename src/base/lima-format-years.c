/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What years are called, which need not begin in January. */

#include "lima-format-years.h"

#include "lima-i18n.h"

/* Digits of the language, without marks of thousands and without the word for year that some languages put behind them. */
static char *
write_digits (LimaFormat *format, const char *digits)
{
  GString *out = g_string_new (NULL);

  for (; *digits != '\0'; digits++)
    {
      g_autofree char *digit = lima_format_integer (format, *digits - '0');

      g_string_append (out, digit);
    }
  return g_string_free (out, FALSE);
}

static char *
write_fiscal_year (LimaFormat *format, int year)
{
  char digits[16];
  g_autofree char *begins = NULL, *ends = NULL;

  g_snprintf (digits, sizeof digits, "%d", year);
  begins = write_digits (format, digits);
  g_snprintf (digits, sizeof digits, "%02d", (year + 1) % 100);
  ends = write_digits (format, digits);
  /* Translators: a fiscal year, which begins in one calendar year and ends in the next: "2013/14" */
  return g_strdup_printf (C_ ("fiscal year", "%1$s/%2$s"), begins, ends);
}

/**
 * lima_format_years:
 * @format: how the language writes
 * @first_month: 1 for calendar years, 2 to 12 for the month in which fiscal years begin
 * @first: a year, 1 to 9998; a fiscal one is called after the calendar year in which it begins
 * @last: belongs to the period
 *
 * Returns: (transfer full): "2014", "2014 to 2016", "2013/14", "2013/14 to 2015/16"
 */
char *
lima_format_years (LimaFormat *format, guint first_month, int first, int last)
{
  g_autofree char *from = NULL, *to = NULL;

  g_return_val_if_fail (format != NULL && first > 0 && last >= first, NULL);

  if (first_month <= 1)
    return lima_format_period (format, (LimaDate) { .year = (gint16) first, .precision = LIMA_PRECISION_YEAR },
                               (LimaDate) { .year = (gint16) last, .precision = LIMA_PRECISION_YEAR });
  from = write_fiscal_year (format, first);
  if (first == last)
    return g_steal_pointer (&from);
  to = write_fiscal_year (format, last);
  /* Translators: a period, both dates belong to it: "2014 to 2016" */
  return g_strdup_printf (C_ ("period", "%1$s to %2$s"), from, to);
}
