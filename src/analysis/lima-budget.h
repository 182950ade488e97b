/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-amount.h>

G_BEGIN_DECLS

typedef enum
{
  LIMA_BUDGET_LONG = 1 << 0,     /* longer than a year: counted */
  LIMA_BUDGET_OVERLAP = 1 << 1,  /* overlaps another one of its type: counted */
  LIMA_BUDGET_FILLED = 1 << 2,   /* shorter ones fill it exactly: left out */
  LIMA_BUDGET_REPLACED = 1 << 3, /* some or all of its days are those of a revised one */
} LimaBudgetFlags;

/**
 * LimaBudget:
 * @start: its first day, as days from 1970-01-01
 * @end: the day after its last; not above @start when it has no period
 * @amount: its amount
 * @currency: the currency
 * @revised: whether it is a revised one
 * @flags: (out): a set of #LimaBudgetFlags
 * @days: (out): days that count
 *
 * A budget or planned disbursement, as money rule 9 judges it among the others of its project.
 */
typedef struct
{
  gint32 start;
  gint32 end;
  LimaDecimal amount;
  LimaAtom currency;
  gboolean revised;
  guint flags;
  gint32 days;
} LimaBudget;

/**
 * LimaYearDays:
 * @year: a year, called after the calendar year in which it begins
 * @days: how many days of it count
 */
typedef struct
{
  int year;
  gint32 days;
} LimaYearDays;

void lima_budgets_judge     (LimaBudget       *budgets,
                             guint             n);
void lima_budget_get_years  (const LimaBudget *budgets,
                             guint             n,
                             guint             which,
                             guint             first_month,
                             GArray           *years);

G_END_DECLS
