/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-indicator-progress.h"

/* The time from baseline to target, in days. */
typedef struct
{
  gint32 gone;
  gint32 all;
} Days;

static gint32
last_day (const LimaDay *day)
{
  return lima_date_end_day (day->date) - 1;
}

/* The days between the last ones that the dates of baseline and target cover; all is not above 0 when there is no such time. */
static Days
find_days (const LimaProgrammeIndicator *self, const LimaProgrammeTarget *item, LimaDate at)
{
  Days days = { 0, 0 };
  gint32 start;

  if (item == NULL || !lima_day_has_date (&self->baseline_date) || !lima_day_has_date (&item->end))
    return days;
  start = last_day (&self->baseline_date);
  days.all = last_day (&item->end) - start;
  days.gone = CLAMP (lima_date_end_day (at) - 1 - start, 0, MAX (days.all, 0));
  return days;
}

/* Whether less is better. Where the indicator doesn't say, the way from baseline to target does, and more where there is none. */
static gboolean
is_descending (const LimaProgrammeIndicator *self, const LimaIndicatorProgress *progress)
{
  if (self->descending != LIMA_UNKNOWN)
    return self->descending == LIMA_TRUE;
  return progress->baseline.state == LIMA_INDICATOR_VALUE_KNOWN &&
         lima_sum_compare (&progress->target.value.value, &progress->baseline.value) < 0;
}

/* a - b, counted in the direction that is better; FALSE when it leaves the range. */
static gboolean
find_gain (LimaSum a, LimaSum b, gboolean descending, __int128 *gain)
{
  return descending ? !__builtin_sub_overflow (b.coef, a.coef, gain) : !__builtin_sub_overflow (a.coef, b.coef, gain);
}

static void
find_gone (LimaIndicatorProgress *progress, Days days)
{
  progress->has_gone = days.all > 0 && lima_mul_div (days.gone, lima_power_of_ten (LIMA_DECIMAL_MAX_PLACES), (guint32) days.all,
                                                     LIMA_ROUND_HALF_AWAY, &progress->gone.coef);
}

static void
find_done (LimaIndicatorProgress *progress, __int128 gain, __int128 way)
{
  progress->has_done = lima_mul_div (gain, lima_power_of_ten (LIMA_DECIMAL_MAX_PLACES), (unsigned __int128) way,
                                     LIMA_ROUND_HALF_AWAY, &progress->done.coef);
}

/* Why the numbers that every judgement needs are not there. */
static LimaProgressWhy
find_lack (const LimaProgrammeIndicator *self, const LimaIndicatorProgress *progress)
{
  if (lima_indicator_get_measure (self) == LIMA_MEASURE_QUALITATIVE)
    return LIMA_PROGRESS_WHY_QUALITATIVE;
  if (progress->target.value.state != LIMA_INDICATOR_VALUE_KNOWN)
    return progress->target.value.state == LIMA_INDICATOR_VALUE_NONE ? LIMA_PROGRESS_WHY_NO_TARGET
                                                                    : LIMA_PROGRESS_WHY_UNREADABLE_TARGET;
  if (progress->actual.value.state != LIMA_INDICATOR_VALUE_KNOWN)
    return progress->actual.value.state == LIMA_INDICATOR_VALUE_NONE ? LIMA_PROGRESS_WHY_NO_ACTUAL
                                                                    : LIMA_PROGRESS_WHY_UNREADABLE_ACTUAL;
  return LIMA_PROGRESS_WHY_NONE;
}

static LimaProgressWhy
find_lack_of_dates (const LimaProgrammeIndicator *self, const LimaIndicatorProgress *progress)
{
  if (!lima_day_has_date (&self->baseline_date))
    return LIMA_PROGRESS_WHY_NO_BASELINE_DATE;
  if (!lima_day_has_date (&progress->target.item->end))
    return LIMA_PROGRESS_WHY_NO_TARGET_DATE;
  return progress->has_gone ? LIMA_PROGRESS_WHY_NONE : LIMA_PROGRESS_WHY_DATES;
}

/* Whether gain / way >= gone / all, exactly; way and gone are not negative, all is above 0. */
static gboolean
keeps_pace (__int128 gain, __int128 way, Days days)
{
  __int128 floor;

  return !lima_mul_div (gain, (guint32) days.all, (unsigned __int128) way, LIMA_ROUND_DOWN, &floor) || floor >= days.gone;
}

/* The judgement without a baseline: only what is reached can be told, where the indicator says which way is better. */
static void
judge_alone (const LimaProgrammeIndicator *self, LimaIndicatorProgress *progress)
{
  int order = lima_sum_compare (&progress->actual.value.value, &progress->target.value.value);

  if (order == 0 || (self->descending == LIMA_TRUE && order < 0) || (self->descending == LIMA_FALSE && order > 0))
    progress->status = LIMA_PROGRESS_REACHED;
  else
    progress->why = progress->baseline.state == LIMA_INDICATOR_VALUE_NONE ? LIMA_PROGRESS_WHY_NO_BASELINE
                                                                         : LIMA_PROGRESS_WHY_UNREADABLE_BASELINE;
}

/* The judgement, by the gain over the baseline, the way from there to the target, and what is short of the target:
 *   way      gain   short        status
 *   > 0      any    no           reached
 *   > 0      < 0    yes          off track
 *   > 0      >= 0   yes          on track or behind, by the time
 *   <= 0     any    no           a level that is held: on track until the target's date is over, then reached
 *   <= 0     any    yes          off track: the level was not held */
static void
judge (const LimaProgrammeIndicator *self, LimaIndicatorProgress *progress, Days days, gboolean is_over)
{
  gboolean descending = is_descending (self, progress);
  LimaSum target = progress->target.value.value, actual = progress->actual.value.value, baseline = progress->baseline.value;
  gboolean is_short = descending ? lima_sum_compare (&actual, &target) > 0 : lima_sum_compare (&actual, &target) < 0;
  __int128 gain, way;

  if (!find_gain (actual, baseline, descending, &gain) || !find_gain (target, baseline, descending, &way))
    {
      progress->why = LIMA_PROGRESS_WHY_UNREADABLE_ACTUAL;
      return;
    }
  if (way <= 0)
    {
      progress->status = is_short ? LIMA_PROGRESS_OFF_TRACK : is_over ? LIMA_PROGRESS_REACHED : LIMA_PROGRESS_ON_TRACK;
      return;
    }
  find_done (progress, gain, way);
  if (!is_short)
    progress->status = LIMA_PROGRESS_REACHED;
  else if (gain < 0)
    progress->status = LIMA_PROGRESS_OFF_TRACK;
  else if ((progress->why = find_lack_of_dates (self, progress)) == LIMA_PROGRESS_WHY_NONE)
    progress->status = keeps_pace (gain, way, days) ? LIMA_PROGRESS_ON_TRACK : LIMA_PROGRESS_BEHIND;
}

/**
 * lima_indicator_get_progress:
 * @self: an indicator
 * @at: a date, of which its last day counts
 * @computed: (nullable): an exact value that takes the place of the indicator's own latest one, such as one computed from its parts
 * @out: (out): how it stands; its pointers are borrowed from @self
 *
 * Judges an indicator (¶18 of the report) against the needed rate: from the last day of the baseline's date to the last day of
 * the target's, an even pace. Where less is better the way goes down. Without a baseline only what is reached can be told, and
 * that only where the indicator says whether less is better. A target that is no better than the baseline is a level to hold:
 * held, it is on track before the target's last day and reached from then on, since nothing is reached on the first day;
 * not held, it is off track; no share of a way is done.
 */
void
lima_indicator_get_progress (const LimaProgrammeIndicator *self, LimaDate at, const LimaIndicatorValue *computed,
                             LimaIndicatorProgress *out)
{
  Days days;
  gboolean is_over;

  g_return_if_fail (self != NULL && at.precision != LIMA_PRECISION_NONE && out != NULL);

  *out = (LimaIndicatorProgress) { .baseline = lima_indicator_get_baseline (self), .target = lima_indicator_get_target (self, at) };
  if (computed != NULL)
    out->actual.value = *computed;
  else
    out->actual = lima_indicator_get_actual (self, at);

  days = find_days (self, out->target.item, at);
  find_gone (out, days);
  is_over = out->target.item != NULL && lima_day_has_date (&out->target.item->end) &&
            last_day (&out->target.item->end) <= lima_date_end_day (at) - 1;
  out->why = find_lack (self, out);
  if (out->why != LIMA_PROGRESS_WHY_NONE)
    return;
  if (out->baseline.state == LIMA_INDICATOR_VALUE_KNOWN)
    judge (self, out, days, is_over);
  else
    judge_alone (self, out);
}
