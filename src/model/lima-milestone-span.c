/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Which days a statement about a milestone leaves open, and which statement holds. */

#include "lima-milestone-span.h"

/**
 * lima_milestone_date_get_span:
 * @date: a statement
 * @span: (out): the days it names; all %LIMA_MILESTONE_NEVER where it names none
 *
 * What is given:
 *
 * | start | end | days | fuzzy |
 * |---|---|---|---|
 * | a day | - | that day | - |
 * | a month, quarter, year | - | any of its days | both |
 * | a date | a date | from the first day of the one to the last of the other | each as it is given |
 * | a date | one before it | as if there were no end | |
 * | - | a date: by then | any of its days | both |
 *
 * Returns: whether it names days
 */
gboolean
lima_milestone_date_get_span (const LimaMilestoneDate *date, LimaMilestoneSpan *span)
{
  gboolean has_start, has_end;
  LimaDate start, end;

  g_return_val_if_fail (date != NULL && span != NULL, FALSE);

  *span = (LimaMilestoneSpan) { LIMA_MILESTONE_NEVER, LIMA_MILESTONE_NEVER, LIMA_MILESTONE_NEVER, FALSE, FALSE, FALSE };
  has_start = lima_day_has_date (&date->start);
  has_end = lima_day_has_date (&date->end);
  if (!has_start && !has_end)
    return FALSE;
  start = has_start ? date->start.date : date->end.date;
  end = has_end && lima_date_end_day (date->end.date) > lima_date_first_day (start) ? date->end.date : start;
  span->start = lima_date_first_day (start);
  span->end = lima_date_end_day (end);
  span->latest_start = MIN (lima_date_end_day (start), span->end) - 1;
  span->fuzzy_start = start.precision != LIMA_PRECISION_DAY;
  span->fuzzy_end = end.precision != LIMA_PRECISION_DAY;
  span->open_start = !has_start;
  return TRUE;
}

/**
 * lima_milestone_span_has_day:
 * @day: from 1970-01-01
 *
 * Returns: whether it can be on that day
 */
gboolean
lima_milestone_span_has_day (const LimaMilestoneSpan *span, gint32 day)
{
  g_return_val_if_fail (span != NULL, FALSE);

  return span->start != LIMA_MILESTONE_NEVER && span->start <= day && day < span->end;
}

/**
 * lima_milestone_span_overlaps:
 *
 * Returns: whether there is a day that both can be on
 */
gboolean
lima_milestone_span_overlaps (const LimaMilestoneSpan *a, const LimaMilestoneSpan *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->start != LIMA_MILESTONE_NEVER && b->start != LIMA_MILESTONE_NEVER && a->start < b->end && b->start < a->end;
}

/**
 * lima_milestone_span_get_slip:
 * @before: some days
 * @after: other ones
 * @least: (out): the least number of days from the start of the one to that of the other, below zero where it is earlier
 * @most: (out): the greatest
 *
 * What shall be by a day, and is by then, has not slipped, however early it is: then zero is one of the numbers.
 *
 * Returns: whether both are known
 */
gboolean
lima_milestone_span_get_slip (const LimaMilestoneSpan *before, const LimaMilestoneSpan *after, gint32 *least, gint32 *most)
{
  g_return_val_if_fail (before != NULL && after != NULL && least != NULL && most != NULL, FALSE);

  if (before->start == LIMA_MILESTONE_NEVER || after->start == LIMA_MILESTONE_NEVER)
    return FALSE;
  *least = after->start - before->latest_start;
  *most = after->latest_start - before->start;
  if (before->open_start && after->start <= before->latest_start)
    *most = MAX (*most, 0);
  if (after->open_start && before->start <= after->latest_start)
    *least = MIN (*least, 0);
  return TRUE;
}

/**
 * lima_milestone_order_dates:
 * @milestone: a milestone
 *
 * Puts its statements in the order in which they were made: by the day they were announced, those of one day as the file has them. One whose
 * day nobody knows stays behind the one that is before it in the file.
 *
 * Returns: (transfer full) (element-type LimaMilestoneDate): the statements, which belong to @milestone
 */
GPtrArray *
lima_milestone_order_dates (const LimaMilestone *milestone)
{
  g_autoptr(GPtrArray) order = g_ptr_array_new ();
  g_autoptr(GArray) days = g_array_new (FALSE, FALSE, sizeof (gint32));
  gint32 day = G_MININT32;

  g_return_val_if_fail (milestone != NULL, NULL);

  for (guint i = 0; i < lima_items_get_n (milestone->dates); i++)
    {
      LimaMilestoneDate *date = (LimaMilestoneDate *) milestone->dates->item[i];
      guint at = order->len;

      if (lima_day_has_date (&date->announced))
        day = lima_date_first_day (date->announced.date);
      while (at > 0 && g_array_index (days, gint32, at - 1) > day)
        at--;
      g_ptr_array_insert (order, (int) at, date);
      g_array_insert_val (days, at, day);
    }
  return g_steal_pointer (&order);
}

/**
 * lima_milestone_get_current:
 * @milestone: a milestone
 *
 * Returns: (nullable): the last statement about it, which holds
 */
const LimaMilestoneDate *
lima_milestone_get_current (const LimaMilestone *milestone)
{
  g_autoptr(GPtrArray) order = lima_milestone_order_dates (milestone);

  return order == NULL || order->len == 0 ? NULL : g_ptr_array_index (order, order->len - 1);
}
