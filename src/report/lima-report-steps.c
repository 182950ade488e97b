/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-report-steps.h"

#include <lima-i18n.h>

#include "lima-report-words.h"

#define N_BOUNDS (LIMA_REPORT_N_STEPS - 1)
/* How many round numbers fit a sum: from 10^-12 to 10^20. */
#define N_ROUND 97

/* 1, 2, 5, 10, 20 ... as a sum; the first is 10^-12. */
static LimaSum
round_number (int i)
{
  static const int ones[] = { 1, 2, 5 };
  __int128 value = 1000000 * (__int128) ones[i % 3];

  for (int power = i / 3; power > 0; power--)
    value *= 10;
  return (LimaSum) { value };
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return lima_sum_compare (a, b);
}

/* The greatest round number below the amount, or the least there is. */
static int
find_below (const LimaSum *amount)
{
  int i = N_ROUND - 1;

  while (i > 0)
    {
      LimaSum number = round_number (i);

      if (lima_sum_compare (&number, amount) < 0)
        break;
      i--;
    }
  return i;
}

/*< private >
 * lima_report_steps_find:
 * @amounts: (element-type LimaSum): all that is shaded; they are sorted, and those not above zero are of no matter
 * @bounds: (out) (array): four bounds, from small to large
 *
 * The bounds are round numbers (1, 2 or 5 with zeros), as near to each other as the amounts allow: the highest is below the largest amount, and
 * no more than one amount in five is below the lowest, unless each bound is ten times the one before already. Amounts of money lie far apart,
 * and classes of the same width would put nearly all of them into the first.
 */
void
lima_report_steps_find (GArray *amounts, LimaSum *bounds)
{
  LimaSum zero = { 0 };
  guint first = 0;
  int highest, step;

  g_array_sort (amounts, compare);
  while (first < amounts->len && lima_sum_compare (&g_array_index (amounts, LimaSum, first), &zero) <= 0)
    first++;
  highest = first == amounts->len ? 0 : find_below (&g_array_index (amounts, LimaSum, amounts->len - 1));
  highest = MAX (highest, 3 * (N_BOUNDS - 1));
  for (step = 1; step < 3 && first < amounts->len; step++)
    {
      LimaSum lowest = round_number (highest - (N_BOUNDS - 1) * step);

      if (lima_sum_compare (&g_array_index (amounts, LimaSum, first + (amounts->len - first) / LIMA_REPORT_N_STEPS), &lowest) >= 0)
        break;
    }
  for (int i = 0; i < N_BOUNDS; i++)
    bounds[i] = round_number (highest - (N_BOUNDS - 1 - i) * step);
}

/* In its own unit, and exact: rounded, it would say what is not so. */
static char *
write_bound (const LimaDraft *draft, const LimaSum *bound)
{
  return lima_format_scaled (draft->format, bound, lima_scale_for (bound), -1, TRUE);
}

static char *
describe (const LimaDraft *draft, guint i, const LimaSum *bounds)
{
  g_autofree char *low = i == 0 ? NULL : write_bound (draft, &bounds[i - 1]);
  g_autofree char *high = i == N_BOUNDS ? NULL : write_bound (draft, &bounds[i]);

  if (low == NULL)
    /* Translators: a class of amounts in the legend of a chart: %1$s is the greatest of it */
    return lima_report_fill (draft->format, _("up to %1$s"), high, NULL);
  if (high == NULL)
    /* Translators: a class of amounts in the legend of a chart: all of them are above %1$s */
    return lima_report_fill (draft->format, _("above %1$s"), low, NULL);
  /* Translators: a class of amounts in the legend of a chart: 1 what all of them are above, 2 the greatest of it */
  return lima_report_fill (draft->format, _("above %1$s to %2$s"), low, high, NULL);
}

/*< private >
 * lima_report_steps_init:
 * @self: classes to set
 * @draft: how amounts are written
 * @amounts: (element-type LimaSum): all that is shaded
 */
void
lima_report_steps_init (LimaReportSteps *self, const LimaDraft *draft, GArray *amounts)
{
  LimaSum bounds[N_BOUNDS];

  lima_report_steps_find (amounts, bounds);
  for (guint i = 0; i < N_BOUNDS; i++)
    self->bounds[i] = lima_sum_to_double (&bounds[i]);
  for (guint i = 0; i < LIMA_REPORT_N_STEPS; i++)
    self->texts[i] = describe (draft, i, bounds);
}

void
lima_report_steps_clear (LimaReportSteps *self)
{
  for (guint i = 0; i < LIMA_REPORT_N_STEPS; i++)
    g_clear_pointer (&self->texts[i], g_free);
}
