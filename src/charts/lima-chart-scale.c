/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-chart-scale.h"

#include <math.h>

/* A step is a number of tenths of a power of ten, so that a tick is an integer until the last multiplication. */
static const int ladder[] = { 10, 20, 25, 50 };

/* Ten to a power, exact as far as doubles are. */
static double
tenths_of_power (int exponent)
{
  return exponent >= 1 ? pow (10, exponent - 1) : 1 / pow (10, 1 - exponent);
}

static double
multiple (double n, int tenths, int exponent)
{
  if (n == 0)
    return 0;
  return exponent >= 1 ? n * tenths * tenths_of_power (exponent) : n * tenths / pow (10, 1 - exponent);
}

static guint
places_of (int tenths, int exponent)
{
  int places = (tenths == 25 ? 1 : 0) - exponent;

  return (guint) MAX (places, 0);
}

/* Sets the ticks for a step, unless they would be too many. A hair's breadth of rounding is no reason for another tick. */
static gboolean
try_step (LimaChartScale *self, int tenths, int exponent, guint max_ticks)
{
  double step = multiple (1, tenths, exponent);
  double first = floor (self->low / step + 1e-9), last = ceil (self->high / step - 1e-9);

  if (last - first + 1 > max_ticks)
    return FALSE;
  self->step = step;
  self->places = places_of (tenths, exponent);
  self->n_ticks = (guint) (last - first) + 1;
  for (guint i = 0; i < self->n_ticks; i++)
    self->ticks[i] = multiple (first + i, tenths, exponent);
  return TRUE;
}

/* Of things that are counted two and a half make no step either. */
static gboolean
is_multiple (double step, double least_step)
{
  return least_step == 0 || (step >= least_step && fabs (step / least_step - round (step / least_step)) < 1e-9);
}

/**
 * lima_chart_scale_init:
 * @self: (out caller-allocates): the scale
 * @low: the least value shown
 * @high: the greatest value shown
 * @max_ticks: how many ticks there may be, 3 to 7: zero and one on each side is the least
 * @least_step: steps are multiples of this (1 for things that are counted), or 0
 *
 * Takes zero into the range and finds the smallest step that gives no more than @max_ticks ticks. Where all is zero, zero is
 * the only tick.
 */
void
lima_chart_scale_init (LimaChartScale *self, double low, double high, guint max_ticks, double least_step)
{
  double span;

  g_return_if_fail (self != NULL && isfinite (low) && isfinite (high) && low <= high);

  max_ticks = CLAMP (max_ticks, 3, LIMA_CHART_MAX_TICKS);
  *self = (LimaChartScale) { .low = MIN (low, 0), .high = MAX (high, 0), .step = 1, .n_ticks = 1 };
  span = MAX (self->high - self->low, least_step);
  if (self->high == self->low)
    {
      self->high = 1;
      return;
    }

  for (int exponent = (int) floor (log10 (span)) - 2;; exponent++)
    for (guint i = 0; i < G_N_ELEMENTS (ladder); i++)
      if (is_multiple (multiple (1, ladder[i], exponent), least_step) && try_step (self, ladder[i], exponent, max_ticks))
        return;
}

/**
 * lima_chart_scale_get_position:
 *
 * Returns: where @value lies: 0 at the low end, 1 at the high end, less or more beyond them
 */
double
lima_chart_scale_get_position (const LimaChartScale *self, double value)
{
  return (value - self->low) / (self->high - self->low);
}
