/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <lima-rates.h>

/* Whoever is asked for a rate that the table has must give a number above zero, of the nearest month. */
static void
check_rates (const LimaRates *rates)
{
  static const char *const currencies[] = { "USD", "EUR", "KES", "XDR" };

  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    {
      LimaDecimal from = { 0 }, to = { 0 };
      int year, month;

      if (!lima_rates_has (rates, currencies[i]) ||
          !lima_rates_find (rates, currencies[i], "USD", 2014, 5, &from, &to, &year, &month))
        continue;
      g_assert_cmpint (from.coef, >, 0);
      g_assert_cmpint (to.coef, >, 0);
      g_assert_true (month >= 1 && month <= 12);
    }
}

/* Tables of exchange rates as CSV, wide and long. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(LimaRates) rates = lima_rates_parse (bytes, "rates.csv", &error);

  g_assert_true ((rates == NULL) == (error != NULL));
  if (error != NULL)
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
  else
    check_rates (rates);
  return 0;
}
