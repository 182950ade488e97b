/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* How the indicators of a programme stand on a day, judged by the targets of one period. */

#include "lima-report-results-private.h"

#include <lima-value.h>

#define NO_PERIOD G_MININT32

/*< private >
 * lima_results_end_of:
 *
 * Returns: the last day of a period, %G_MININT32 where it has none
 */
gint32
lima_results_end_of (const LimaProgrammeTarget *item)
{
  return lima_day_has_date (&item->end) ? lima_date_end_day (item->end.date) - 1 : NO_PERIOD;
}

/*< private >
 * lima_results_has_begun:
 *
 * Returns: whether a period has a first day by a date, or says none
 */
gboolean
lima_results_has_begun (const LimaProgrammeTarget *item, LimaDate at)
{
  return !lima_day_has_date (&item->start) || lima_date_first_day (item->start.date) < lima_date_end_day (at);
}

/* The period as it is, or without a target where another one is asked for. */
static LimaBlock *
mask_target (const LimaProgrammeTarget *item, gint32 period)
{
  LimaBlock *copy;

  if (lima_results_end_of (item) == period)
    return lima_block_ref (&item->head);
  copy = lima_block_copy (&item->head);
  lima_block_clear_field (copy, LIMA_PROGRAMME_TARGET_TARGET);
  lima_block_clear_field (copy, LIMA_PROGRAMME_TARGET_REVISED);
  lima_block_clear_field (copy, LIMA_PROGRAMME_TARGET_TARGET_TEXT);
  return copy;
}

/* The indicator as if it had a target for one period alone; its actual values stay. */
static LimaProgrammeIndicator *
mask_targets (const LimaProgrammeIndicator *indicator, gint32 period)
{
  LimaBlock *copy = lima_block_copy (&indicator->head);
  g_autoptr(GPtrArray) items = g_ptr_array_new ();
  g_auto(LimaValue) value = { .type = LIMA_FIELD_ITEMS };

  for (guint i = 0; i < lima_items_get_n (indicator->targets); i++)
    g_ptr_array_add (items, mask_target ((const LimaProgrammeTarget *) indicator->targets->item[i], period));
  value.v.items = items->len == 0 ? NULL : lima_items_new ((LimaBlock *const *) items->pdata, items->len);
  lima_block_set (copy, LIMA_PROGRAMME_INDICATOR_TARGETS, &value);
  return (LimaProgrammeIndicator *) copy;
}

/* The period of the indicator itself, for one that may be of a copy. */
static const LimaProgrammeTarget *
find_own (const LimaProgrammeIndicator *indicator, const LimaProgrammeTarget *item)
{
  int at = item == NULL ? -1 : lima_items_find (indicator->targets, item->head.id);

  return at < 0 ? NULL : (const LimaProgrammeTarget *) indicator->targets->item[at];
}

/* The period whose words are valid: the first that is not over, else the last that was. */
static const LimaProgrammeTarget *
find_words (const LimaProgrammeIndicator *indicator, gint32 day)
{
  const LimaProgrammeTarget *best = NULL;

  for (guint i = 0; i < lima_items_get_n (indicator->targets); i++)
    {
      const LimaProgrammeTarget *item = (const LimaProgrammeTarget *) indicator->targets->item[i];
      gint32 end = lima_results_end_of (item), at = best == NULL ? NO_PERIOD : lima_results_end_of (best);

      if (item->target_text == NULL && item->actual_text == NULL)
        continue;
      if (best == NULL || (end >= day && (at < day || end < at)) || (end < day && at < day && end > at))
        best = item;
    }
  return best;
}

static gboolean
is_descending (const LimaProgrammeIndicator *indicator, const LimaIndicatorProgress *progress)
{
  if (indicator->descending != LIMA_UNKNOWN)
    return indicator->descending == LIMA_TRUE;
  return progress->baseline.state == LIMA_INDICATOR_VALUE_KNOWN && progress->target.value.state == LIMA_INDICATOR_VALUE_KNOWN &&
         lima_sum_compare (&progress->target.value.value, &progress->baseline.value) < 0;
}

/* What parts that are not known leave of a judgement. They can only add to a sum:
 *
 *   more is better   reached or on track stays so    behind could be better
 *   less is better   behind or off track stays so    the rest could be worse
 *   a mean, or the latest of those that are known    all could change
 */
static LimaProgressStatus
judge_parts (const LimaResultsStand *stand)
{
  LimaProgressStatus status = stand->progress.status;
  gboolean is_good = status == LIMA_PROGRESS_REACHED || status == LIMA_PROGRESS_ON_TRACK;

  if (!stand->is_computed || stand->computed.state == LIMA_COMPUTED_KNOWN)
    return status;
  if (stand->computed.state == LIMA_COMPUTED_AT_LEAST && is_good != stand->is_descending)
    return status;
  return LIMA_PROGRESS_UNKNOWN;
}

/* The day by which a period is judged: no later than its last. */
static LimaDate
limit_day (LimaDate at, gint32 period)
{
  return period == NO_PERIOD || lima_date_end_day (at) - 1 <= period ? at : lima_day_to_date (period);
}

static LimaResultsStand
find_stand (const LimaProgrammeIndicator *indicator, LimaDate at, gint32 period, const LimaIndicatorComputed *computed)
{
  LimaResultsStand stand = { .indicator = indicator, .computed = *computed };
  LimaProgrammeIndicator *judged = period == NO_PERIOD ? (LimaProgrammeIndicator *) lima_block_ref (&indicator->head)
                                                       : mask_targets (indicator, period);
  LimaIndicatorActual actual = lima_indicator_get_actual (judged, at);

  stand.actual = find_own (indicator, actual.item);
  stand.is_computed = actual.item == NULL && computed->state >= LIMA_COMPUTED_KNOWN;
  lima_indicator_get_progress (judged, at, stand.is_computed ? &computed->value : NULL, &stand.progress);
  stand.target = find_own (indicator, stand.progress.target.item);
  stand.is_descending = is_descending (indicator, &stand.progress);
  stand.status = judge_parts (&stand);
  if (lima_indicator_get_measure (indicator) == LIMA_MEASURE_QUALITATIVE)
    stand.in_words = find_own (indicator, find_words (judged, period == NO_PERIOD ? lima_date_end_day (at) - 1 : period));
  lima_block_unref (&judged->head);
  return stand;
}

/*< private >
 * lima_results_stands_init:
 * @at: the day, of which nothing later counts
 * @period: the end of the period whose targets count, or no date for the one that is next for each indicator
 */
void
lima_results_stands_init (LimaResultsStands *self, const LimaItems *indicators, LimaDate at, LimaDate period)
{
  g_autoptr(GArray) computed = NULL;

  self->period = period.precision == LIMA_PRECISION_NONE ? NO_PERIOD : lima_date_end_day (period) - 1;
  self->at = limit_day (at, self->period);
  self->tree = lima_indicator_tree_new (indicators);
  self->stands = g_array_new (FALSE, TRUE, sizeof (LimaResultsStand));
  computed = lima_indicator_tree_compute (self->tree, self->at);
  for (guint i = 0; i < lima_items_get_n (indicators); i++)
    {
      LimaResultsStand stand = find_stand ((const LimaProgrammeIndicator *) indicators->item[i], self->at, self->period,
                                           &g_array_index (computed, LimaIndicatorComputed, i));

      g_array_append_val (self->stands, stand);
    }
}

void
lima_results_stands_clear (LimaResultsStands *self)
{
  g_clear_pointer (&self->tree, lima_indicator_tree_free);
  g_clear_pointer (&self->stands, g_array_unref);
}

/*< private >
 * lima_results_stands_get:
 * @i: the place of an indicator
 */
const LimaResultsStand *
lima_results_stands_get (const LimaResultsStands *self, guint i)
{
  return &g_array_index (self->stands, LimaResultsStand, i);
}
