/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-budget-periods.h"

/**
 * lima_budget_calendar_is_valid:
 *
 * Returns: whether it has a first month from 1 to 12 and periods of one year or two
 */
gboolean
lima_budget_calendar_is_valid (LimaBudgetCalendar self)
{
  return self.first_month >= 1 && self.first_month <= 12 && (self.years == 1 || self.years == 2);
}

/**
 * lima_budget_calendar_find:
 * @self: a valid calendar
 * @day: days from 1970-01-01, of the years 3 to 9996
 *
 * Returns: the period that @day belongs to
 */
LimaBudgetPeriod
lima_budget_calendar_find (LimaBudgetCalendar self, gint32 day)
{
  LimaDate date = lima_day_to_date (day);
  int year = date.year - (date.month < self.first_month);

  g_return_val_if_fail (lima_budget_calendar_is_valid (self), ((LimaBudgetPeriod) { 0, 0, 0 }));

  if (self.years == 2 && (year % 2 != 0) != (self.odd != FALSE))
    year--;
  return (LimaBudgetPeriod) { year, lima_day_number (year, self.first_month, 1),
                              lima_day_number (year + self.years, self.first_month, 1) };
}
