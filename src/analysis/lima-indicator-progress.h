/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-indicator-value.h"

G_BEGIN_DECLS

typedef enum
{
  LIMA_PROGRESS_UNKNOWN,
  LIMA_PROGRESS_REACHED,
  LIMA_PROGRESS_ON_TRACK,  /* at least as much of the way is done as of the time is gone */
  LIMA_PROGRESS_BEHIND,
  LIMA_PROGRESS_OFF_TRACK, /* it moves away */
} LimaProgressStatus;

/* Why nothing can be said. */
typedef enum
{
  LIMA_PROGRESS_WHY_NONE, /* something can */
  LIMA_PROGRESS_WHY_QUALITATIVE,
  LIMA_PROGRESS_WHY_NO_TARGET,
  LIMA_PROGRESS_WHY_UNREADABLE_TARGET,
  LIMA_PROGRESS_WHY_NO_ACTUAL,
  LIMA_PROGRESS_WHY_UNREADABLE_ACTUAL, /* or so far from the others that it can't be reckoned with */
  LIMA_PROGRESS_WHY_NO_BASELINE,
  LIMA_PROGRESS_WHY_UNREADABLE_BASELINE,
  LIMA_PROGRESS_WHY_NO_BASELINE_DATE,
  LIMA_PROGRESS_WHY_NO_TARGET_DATE,
  LIMA_PROGRESS_WHY_DATES, /* the target's date is not behind that of the baseline */
} LimaProgressWhy;

/**
 * LimaIndicatorProgress:
 * @baseline: where it starts from
 * @target: what is to be reached, and as it was first set
 * @actual: the latest value
 * @has_done: whether @done is known
 * @done: the share of the way from baseline to target that is done: 1 is all of it, below 0 it moves away
 * @has_gone: whether @gone is known
 * @gone: the share of the days from baseline to target that are gone, 0 to 1
 * @status: a #LimaProgressStatus
 * @why: a #LimaProgressWhy
 *
 * How an indicator stands at a date. Shares are rounded half away from zero to 18 places; the status comes from the exact ones.
 */
typedef struct
{
  LimaIndicatorValue baseline;
  LimaIndicatorTarget target;
  LimaIndicatorActual actual;
  gboolean has_done;
  LimaSum done;
  gboolean has_gone;
  LimaSum gone;
  LimaProgressStatus status;
  LimaProgressWhy why;
} LimaIndicatorProgress;

void lima_indicator_get_progress (const LimaProgrammeIndicator *self,
                                  LimaDate                      at,
                                  const LimaIndicatorValue     *computed,
                                  LimaIndicatorProgress        *out);

G_END_DECLS
