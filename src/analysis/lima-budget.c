/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-budget.h"

#include "lima-budget-periods.h"

#include <stdlib.h>

/* The search for a filling gives up after so many steps; the budget then counts and is listed as overlapping. */
#define MOST_STEPS 20000

typedef struct
{
  const LimaBudget **sorted; /* by start */
  guint n;
  const LimaBudget *whole;
  guint steps;
} Filling;

static int
compare_starts (gconstpointer a, gconstpointer b)
{
  const LimaBudget *x = *(const LimaBudget *const *) a, *y = *(const LimaBudget *const *) b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  return (x > y) - (x < y);
}

static gboolean
has_period (const LimaBudget *budget)
{
  return budget->end > budget->start;
}

/* The first budget that starts on this day or later. */
static guint
first_from (const Filling *self, gint32 day)
{
  guint low = 0, high = self->n;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (self->sorted[middle]->start < day)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static gboolean
may_fill (const LimaBudget *part, const LimaBudget *whole)
{
  return part->end <= whole->end && part->end - part->start < whole->end - whole->start &&
         part->revised == whole->revised && part->currency == whole->currency;
}

/* Whether budgets from this day on fill the rest of the whole exactly, in days and in sum. */
static gboolean
fill_from (Filling *self, gint32 day, LimaSum sum)
{
  const LimaBudget *whole = self->whole;

  if (day == whole->end)
    {
      LimaSum wanted = lima_sum_from_decimal (whole->amount);

      return lima_sum_compare (&sum, &wanted) == 0;
    }
  for (guint i = first_from (self, day); i < self->n && self->sorted[i]->start == day; i++)
    {
      LimaSum next = sum;

      if (++self->steps > MOST_STEPS)
        return FALSE;
      if (may_fill (self->sorted[i], whole) && lima_sum_add (&next, self->sorted[i]->amount) &&
          fill_from (self, self->sorted[i]->end, next))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_long (const LimaBudget *budget)
{
  LimaDate start = lima_day_to_date (budget->start);

  if (budget->end - budget->start <= 365)
    return FALSE;
  return budget->end > lima_day_number (start.year + 1, start.month, start.day);
}

/* Marks budgets that overlap another of their type, among those not left out. */
static void
mark_overlaps (const LimaBudget **sorted, guint n)
{
  LimaBudget *last[2] = { NULL, NULL };

  for (guint i = 0; i < n; i++)
    {
      LimaBudget *budget = (LimaBudget *) sorted[i];
      LimaBudget **before = &last[budget->revised != FALSE];

      if (budget->flags & LIMA_BUDGET_FILLED)
        continue;
      if (*before != NULL && budget->start < (*before)->end)
        {
          budget->flags |= LIMA_BUDGET_OVERLAP;
          (*before)->flags |= LIMA_BUDGET_OVERLAP;
        }
      if (*before == NULL || budget->end > (*before)->end)
        *before = budget;
    }
}

/* Walks the days of an original that no revised budget covers, as stretches. sorted is by start. */
static gint32
count_free_days (const LimaBudget **sorted, guint n, const LimaBudget *original, GArray *stretches)
{
  gint32 day = original->start, days = 0;

  for (guint i = 0; i <= n && day < original->end; i++)
    {
      const LimaBudget *revised = i < n ? sorted[i] : NULL;
      gint32 until = revised == NULL ? original->end : MIN (revised->start, original->end);

      if (revised != NULL && (!revised->revised || revised->end <= day))
        continue;
      if (until > day)
        {
          gint32 stretch[2] = { day, until };

          days += until - day;
          if (stretches != NULL)
            g_array_append_vals (stretches, stretch, 1);
        }
      if (revised != NULL)
        day = MAX (day, revised->end);
    }
  return days;
}

static const LimaBudget **
sort_budgets (const LimaBudget *budgets, guint n, guint *n_sorted)
{
  const LimaBudget **sorted = g_new (const LimaBudget *, MAX (n, 1));

  *n_sorted = 0;
  for (guint i = 0; i < n; i++)
    if (has_period (&budgets[i]))
      sorted[(*n_sorted)++] = &budgets[i];
  qsort (sorted, *n_sorted, sizeof *sorted, compare_starts);
  return sorted;
}

/**
 * lima_budgets_judge:
 * @budgets: (array length=n): the budgets of a project, or its planned disbursements, that have an amount
 * @n: how many
 *
 * Money rule 9. A budget whose shorter budgets of the same type fill it exactly, in days and in sum, is left out. A revised one
 * replaces the days of an original that it covers. Other overlaps and periods longer than a year (which IATI 2.03 forbids) count
 * and are marked.
 */
void
lima_budgets_judge (LimaBudget *budgets, guint n)
{
  Filling filling = { NULL, 0, NULL, 0 };
  g_autofree const LimaBudget **sorted = sort_budgets (budgets, n, &filling.n);

  filling.sorted = sorted;
  for (guint i = 0; i < filling.n; i++)
    {
      LimaBudget *budget = (LimaBudget *) sorted[i];

      filling.whole = budget;
      filling.steps = 0;
      if (filling.n > 1 && fill_from (&filling, budget->start, (LimaSum) { 0 }))
        budget->flags |= LIMA_BUDGET_FILLED;
      else if (is_long (budget))
        budget->flags |= LIMA_BUDGET_LONG;
    }
  mark_overlaps (sorted, filling.n);

  for (guint i = 0; i < filling.n; i++)
    {
      LimaBudget *budget = (LimaBudget *) sorted[i];
      gint32 all = budget->end - budget->start;

      budget->days = all;
      if (!budget->revised)
        budget->days = count_free_days (sorted, filling.n, budget, NULL);
      if (budget->days < all)
        budget->flags |= LIMA_BUDGET_REPLACED;
    }
}

static void
add_stretch (GArray *years, guint first_month, gint32 start, gint32 end)
{
  const LimaBudgetCalendar calendar = { .first_month = (guint8) first_month, .years = 1 };

  while (start < end)
    {
      LimaBudgetPeriod period = lima_budget_calendar_find (calendar, start);
      gint32 until = MIN (end, period.end);
      LimaYearDays *last = years->len > 0 ? &g_array_index (years, LimaYearDays, years->len - 1) : NULL;

      if (last != NULL && last->year == period.year)
        last->days += until - start;
      else
        {
          LimaYearDays more = { period.year, until - start };

          g_array_append_val (years, more);
        }
      start = until;
    }
}

/**
 * lima_budget_get_years:
 * @budgets: (array length=n): what lima_budgets_judge() judged
 * @n: how many
 * @which: one that has a period
 * @first_month: 1 to 12, the month in which years begin
 * @years: (element-type LimaYearDays): emptied and filled, in order; empty when every day was replaced
 *
 * Divides the days of a budget that count over the years.
 */
void
lima_budget_get_years (const LimaBudget *budgets, guint n, guint which, guint first_month, GArray *years)
{
  const LimaBudget *budget = &budgets[which];

  g_array_set_size (years, 0);
  if (!(budget->flags & LIMA_BUDGET_REPLACED))
    {
      add_stretch (years, first_month, budget->start, budget->end);
      return;
    }

  guint n_sorted;
  g_autofree const LimaBudget **sorted = sort_budgets (budgets, n, &n_sorted);
  g_autoptr(GArray) stretches = g_array_new (FALSE, FALSE, 2 * sizeof (gint32));

  count_free_days (sorted, n_sorted, budget, stretches);
  for (guint i = 0; i < stretches->len; i++)
    {
      const gint32 *stretch = (const gint32 *) (gpointer) stretches->data + (gsize) i * 2;

      add_stretch (years, first_month, stretch[0], stretch[1]);
    }
}
