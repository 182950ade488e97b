/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-course.h>
#include <lima-progress.h>

#include "lima-report-results.h"

G_BEGIN_DECLS

/**
 * LimaResultsFact:
 * @name: what it is
 * @value: for people
 * @evidence: (nullable): of an actual value, where it is from
 * @url: (nullable): an address that leads there
 */
typedef struct
{
  char *name;
  char *value;
  char *evidence;
  char *url;
} LimaResultsFact;

/**
 * LimaResultsShare:
 * @name: women, men, youth, a part of its own, or what these leave over
 * @figure: the number for people
 * @share: (nullable): of the whole
 * @fraction: the same, for the length of a bar only; NaN where it is not known
 * @is_remainder: whether it is left over
 */
typedef struct
{
  char *name;
  char *figure;
  char *share;
  double fraction;
  gboolean is_remainder;
} LimaResultsShare;

/**
 * LimaResultsDetail:
 * @title: the indicator
 * @subtitle: in what it is measured, and what is noted of it
 * @who: (element-type LimaResultsShare): of the latest actual value
 * @facts: (element-type LimaResultsFact): how it is counted
 * @actuals: (element-type LimaResultsFact): what was reached, the latest first
 *
 * All that is known of an indicator.
 */
typedef struct
{
  char *title;
  char *subtitle;
  GArray *who;
  GArray *facts;
  GArray *actuals;
} LimaResultsDetail;

LimaResultsDetail *lima_results_detail_new      (const LimaProgramme     *programme,
                                                 LimaAtom                 indicator,
                                                 LimaDate                 at,
                                                 LimaDate                 period,
                                                 LimaFormat              *format);
void               lima_results_detail_free     (LimaResultsDetail       *self);

LimaCourse        *lima_report_results_course   (const LimaProgramme     *programme,
                                                 LimaAtom                 indicator,
                                                 LimaDate                 at,
                                                 LimaFormat              *format);
LimaProgress      *lima_report_results_progress (const LimaProgramme     *programme,
                                                 LimaDate                 at,
                                                 LimaDate                 period,
                                                 LimaFormat              *format);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaResultsDetail, lima_results_detail_free)

G_END_DECLS
