/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-indicator-value.h"

/* The end of a period that has none. */
#define NO_END G_MININT32

/**
 * lima_indicator_get_measure:
 * @self: an indicator
 *
 * Returns: what it measures in; a number of a unit where it doesn't say
 */
LimaMeasureKind
lima_indicator_get_measure (const LimaProgrammeIndicator *self)
{
  const char *code;

  g_return_val_if_fail (self != NULL, LIMA_MEASURE_UNIT);

  code = lima_atom_text (self->measure);
  if (g_strcmp0 (code, "percentage") == 0)
    return LIMA_MEASURE_PERCENTAGE;
  return g_strcmp0 (code, "qualitative") == 0 ? LIMA_MEASURE_QUALITATIVE : LIMA_MEASURE_UNIT;
}

/**
 * lima_indicator_value_of:
 * @numerator: a number
 * @denominator: what it is a part of
 *
 * Returns: the percentage; %LIMA_INDICATOR_VALUE_UNREADABLE when @denominator is not above zero or the quotient is out of range
 */
LimaIndicatorValue
lima_indicator_value_of (LimaSum numerator, LimaSum denominator)
{
  LimaIndicatorValue value = { LIMA_INDICATOR_VALUE_UNREADABLE, { 0 }, FALSE, { 0 }, { 0 } };
  unsigned __int128 hundred = (unsigned __int128) 100 * lima_power_of_ten (LIMA_DECIMAL_MAX_PLACES);

  if (denominator.coef <= 0 ||
      !lima_mul_div (numerator.coef, hundred, (unsigned __int128) denominator.coef, LIMA_ROUND_HALF_AWAY, &value.value.coef))
    return value;
  value.state = LIMA_INDICATOR_VALUE_KNOWN;
  value.has_ratio = TRUE;
  value.numerator = numerator;
  value.denominator = denominator;
  return value;
}

/**
 * lima_indicator_read_value:
 * @self: an indicator
 * @amount: a number of it
 * @base: (nullable): what a percentage is of; looked at for percentages only
 *
 * Returns: the value, in the indicator's unit or per cent
 */
LimaIndicatorValue
lima_indicator_read_value (const LimaProgrammeIndicator *self, const LimaAmount *amount, const LimaAmount *base)
{
  LimaIndicatorValue value = { LIMA_INDICATOR_VALUE_NONE, { 0 }, FALSE, { 0 }, { 0 } };
  gboolean is_percentage;

  g_return_val_if_fail (self != NULL && amount != NULL, value);

  is_percentage = lima_indicator_get_measure (self) == LIMA_MEASURE_PERCENTAGE;
  if (amount->state == LIMA_AMOUNT_NONE)
    return value;
  value.state = LIMA_INDICATOR_VALUE_UNREADABLE;
  if (!lima_amount_has_value (amount))
    return value;
  if (is_percentage && base != NULL && base->state != LIMA_AMOUNT_NONE)
    return !lima_amount_has_value (base) ? value : lima_indicator_value_of (lima_sum_from_decimal (lima_amount_value (amount)),
                                                                            lima_sum_from_decimal (lima_amount_value (base)));
  value.state = LIMA_INDICATOR_VALUE_KNOWN;
  value.value = lima_sum_from_decimal (is_percentage ? lima_amount_percentage (amount) : lima_amount_value (amount));
  return value;
}

/**
 * lima_indicator_get_baseline:
 * @self: an indicator
 *
 * Returns: where it starts from; a percentage from its numerator and denominator, where it has both
 */
LimaIndicatorValue
lima_indicator_get_baseline (const LimaProgrammeIndicator *self)
{
  g_return_val_if_fail (self != NULL, ((LimaIndicatorValue) { LIMA_INDICATOR_VALUE_NONE, { 0 }, FALSE, { 0 }, { 0 } }));

  return lima_indicator_read_value (self, &self->baseline, &self->baseline_of);
}

static gint32
end_of (const LimaProgrammeTarget *item)
{
  return lima_day_has_date (&item->end) ? lima_date_end_day (item->end.date) : NO_END;
}

/* Whether an end is a better one to judge at a day than the best so far: the first that is not over, else the last that was; one
 * without an end only for want of any other. Of two alike the later in the document. */
static gboolean
is_next (gint32 end, gint32 best, gint32 day)
{
  gboolean is_due = end > day, best_is_due = best > day;

  if (is_due != best_is_due)
    return is_due;
  return is_due ? end <= best : end >= best;
}

/**
 * lima_indicator_get_target:
 * @self: an indicator
 * @at: a date, of which its last day counts
 *
 * Finds the target that is valid at a date: that of the first period to end on or after it, else of the last that ended. A revised
 * value holds from the first day of its date of revision on, or always where it has no date. Of two periods that end on one day the
 * later in the document.
 *
 * Returns: the target; without an item where no period has one in numbers
 */
LimaIndicatorTarget
lima_indicator_get_target (const LimaProgrammeIndicator *self, LimaDate at)
{
  LimaIndicatorTarget target = { NULL, { 0 }, { 0 }, FALSE };
  gint32 day;

  g_return_val_if_fail (self != NULL && at.precision != LIMA_PRECISION_NONE, target);

  day = lima_date_end_day (at) - 1;
  for (guint i = 0; i < lima_items_get_n (self->targets); i++)
    {
      const LimaProgrammeTarget *item = (const LimaProgrammeTarget *) self->targets->item[i];

      if ((item->target.state != LIMA_AMOUNT_NONE || item->revised.state != LIMA_AMOUNT_NONE) &&
          (target.item == NULL || is_next (end_of (item), end_of (target.item), day)))
        target.item = item;
    }
  if (target.item == NULL)
    return target;
  target.is_revised = target.item->revised.state != LIMA_AMOUNT_NONE &&
                      (!lima_day_has_date (&target.item->revised_on) ||
                       lima_date_first_day (target.item->revised_on.date) <= day);
  target.original = lima_indicator_read_value (self, &target.item->target, NULL);
  target.value = target.is_revised ? lima_indicator_read_value (self, &target.item->revised, NULL) : target.original;
  return target;
}

/**
 * lima_indicator_get_actual:
 * @self: an indicator
 * @at: a date, of which its last day counts
 *
 * Finds the latest actual value up to a date: that of the period that ends last, among those that had begun. A period without a start
 * is taken to have begun, since a value of it is given; one without an end comes last. Of two that end on one day the later in the
 * document.
 *
 * Returns: the value; without an item where there is none in numbers
 */
LimaIndicatorActual
lima_indicator_get_actual (const LimaProgrammeIndicator *self, LimaDate at)
{
  LimaIndicatorActual actual = { NULL, { 0 }, FALSE };
  gint32 end_day;

  g_return_val_if_fail (self != NULL && at.precision != LIMA_PRECISION_NONE, actual);

  end_day = lima_date_end_day (at);
  for (guint i = 0; i < lima_items_get_n (self->targets); i++)
    {
      const LimaProgrammeTarget *item = (const LimaProgrammeTarget *) self->targets->item[i];
      gboolean has_begun = !lima_day_has_date (&item->start) || lima_date_first_day (item->start.date) < end_day;

      if (has_begun && item->actual.state != LIMA_AMOUNT_NONE &&
          (actual.item == NULL || end_of (item) >= end_of (actual.item)))
        actual.item = item;
    }
  if (actual.item == NULL)
    return actual;
  actual.value = lima_indicator_read_value (self, &actual.item->actual, &actual.item->actual_of);
  actual.is_interim = end_of (actual.item) > end_day;
  return actual;
}
