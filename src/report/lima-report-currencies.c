/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-report-currencies.h"

static int
compare_projects (gconstpointer a, gconstpointer b)
{
  const LimaReportCurrency *x = a, *y = b;

  return (x->projects < y->projects) - (x->projects > y->projects);
}

/**
 * lima_report_currencies_new:
 * @facts: settled facts
 * @result: their answer to a query
 *
 * Unlike currencies are never added, so that a chart shows one of them: the first unless another is asked for.
 *
 * Returns: (transfer full) (element-type LimaReportCurrency): the currencies of the result with their sums, that of most projects
 *   first; of equals the first in the alphabet, unknown last
 */
GArray *
lima_report_currencies_new (const LimaFacts *facts, const LimaResult *result)
{
  GArray *currencies = g_array_new (FALSE, FALSE, sizeof (LimaReportCurrency));

  g_return_val_if_fail (facts != NULL && result != NULL, currencies);

  for (guint i = 0; i < result->totals->len; i++)
    {
      const LimaResultSum *total = &g_array_index (result->totals, LimaResultSum, i);
      LimaReportCurrency currency = { total->currency, total->amount, g_array_index (result->reaches, LimaResultReach, i).projects };

      g_array_append_val (currencies, currency);
    }
  g_array_sort (currencies, compare_projects); /* stable */
  return currencies;
}

/**
 * lima_report_list_sums:
 * @format: for money
 * @sums: (element-type LimaResultSum): money by currency
 *
 * Returns: (transfer full): "1,234.50 EUR and 12": money of its own, in no unit of a chart
 */
char *
lima_report_list_sums (LimaFormat *format, const GArray *sums)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (format != NULL && sums != NULL, NULL);

  for (guint i = 0; i < sums->len; i++)
    {
      const LimaResultSum *sum = &g_array_index (sums, LimaResultSum, i);
      gboolean whole = sum->amount.coef % (__int128) lima_power_of_ten (LIMA_DECIMAL_MAX_PLACES) == 0;

      g_ptr_array_add (texts, lima_format_money (format, &sum->amount, lima_atom_text (sum->currency), whole ? 0 : 2));
    }
  g_ptr_array_add (texts, NULL);
  return lima_format_list (format, (const char *const *) texts->pdata);
}
