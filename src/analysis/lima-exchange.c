/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-exchange.h"

/* What a sum can hold, at four places. */
#define MOST ((__int128) 1000000000000 * 1000000000000)

/**
 * lima_exchange:
 * @rates: units of each currency per US dollar, by month
 * @amount: what to convert
 * @from: (nullable): its currency
 * @to: the currency wanted
 * @date: the day whose month counts
 * @out: (out): the converted amount, with the rates and the month used
 *
 * Money rule 5: through dollars within one month, the nearest that has both rates, at most twelve away; rounded half away from zero
 * to four places.
 *
 * Returns: %FALSE when it cannot be converted
 */
gboolean
lima_exchange (const LimaRates *rates, LimaDecimal amount, const char *from, const char *to, LimaDate date, LimaExchanged *out)
{
  unsigned __int128 mul, div;
  __int128 result;

  if (from == NULL || date.precision == LIMA_PRECISION_NONE ||
      !lima_rates_find (rates, from, to, date.year, MAX (date.month, 1), &out->from_rate, &out->to_rate, &out->year, &out->month))
    return FALSE;

  /* amount x to / from in units of 10^-4: what the places of the three leave over goes to the side where it multiplies. */
  mul = (unsigned __int128) out->to_rate.coef;
  div = (unsigned __int128) out->from_rate.coef;
  if (out->from_rate.places > out->to_rate.places)
    mul *= lima_power_of_ten (out->from_rate.places - out->to_rate.places);
  else
    div *= lima_power_of_ten (out->to_rate.places - out->from_rate.places);
  if (amount.places <= 4)
    {
      if (__builtin_mul_overflow (mul, (unsigned __int128) lima_power_of_ten (4 - amount.places), &mul))
        return FALSE;
    }
  else if (__builtin_mul_overflow (div, (unsigned __int128) lima_power_of_ten (amount.places - 4), &div))
    return FALSE;
  if (!lima_mul_div (amount.coef, mul, div, LIMA_ROUND_HALF_AWAY, &result) || result > MOST || result < -MOST)
    return FALSE;
  out->amount = (LimaPart) { result, 4 };
  return TRUE;
}
