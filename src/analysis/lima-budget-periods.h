/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-date.h>

G_BEGIN_DECLS

/**
 * LimaBudgetCalendar:
 * @first_month: 1 to 12: the month in which a year of the budget begins
 * @years: how many of them make a period: 1, or 2 for a biennium
 * @odd: for bienniums: whether they begin in odd years
 *
 * How a budget divides time. A year is called after the calendar year in which it begins.
 */
typedef struct
{
  guint8 first_month;
  guint8 years;
  gboolean odd;
} LimaBudgetCalendar;

#define LIMA_BUDGET_CALENDAR_YEARS ((LimaBudgetCalendar) { 1, 1, FALSE })

/**
 * LimaBudgetPeriod:
 * @year: the calendar year in which it begins
 * @start: its first day, as days from 1970-01-01
 * @end: the day after its last
 */
typedef struct
{
  int year;
  gint32 start;
  gint32 end;
} LimaBudgetPeriod;

gboolean         lima_budget_calendar_is_valid (LimaBudgetCalendar self);
LimaBudgetPeriod lima_budget_calendar_find     (LimaBudgetCalendar self,
                                                gint32             day);

G_END_DECLS
