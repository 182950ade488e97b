/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-layout.h"

G_BEGIN_DECLS

typedef enum
{
  LIMA_INTERVALS_AGREES,
  LIMA_INTERVALS_DIFFERS,
  LIMA_INTERVALS_UNKNOWN,
} LimaIntervalsVerdict;

/**
 * LimaIntervalsLine:
 * @key: (nullable): names it to the caller
 * @label: what the figure is of
 * @printed: the figure as printed, and where: "53.6 M · ¶4"
 * @computed: what the projects say: "Projects: 53.6 M", or the words of a line of which they say nothing
 * @words: the verdict: "differs by 2.1 M"
 * @sentence: says all of it to a screen reader
 * @verdict: for its sign
 * @value: the printed value
 * @low: the least that its rounding allows; -INFINITY for "at most"
 * @high: the most; INFINITY for "at least"
 * @least: the least that was computed; NaN for nothing
 * @most: the most; INFINITY where amounts are missing from it
 *
 * A published figure and what it is compared with. Numbers are for lengths only.
 */
typedef struct
{
  const char *key;
  const char *label;
  const char *printed;
  const char *computed;
  const char *words;
  const char *sentence;
  LimaIntervalsVerdict verdict;
  double value;
  double low;
  double high;
  double least;
  double most;
} LimaIntervalsLine;

/**
 * LimaIntervals:
 *
 * Published figures beside what was computed of them, in groups with an axis each: what lima_intervals_layout() draws. All texts arrive
 * formatted and translated, and are copied.
 */
typedef struct _LimaIntervals LimaIntervals;

LimaIntervals           *lima_intervals_new        (LimaChartTable          *texts);
void                     lima_intervals_free       (LimaIntervals           *self);
LimaChartTable          *lima_intervals_get_texts  (const LimaIntervals     *self);
void                     lima_intervals_set_legend (LimaIntervals           *self,
                                                    const char              *printed,
                                                    const char              *computed,
                                                    const char              *open);
guint                    lima_intervals_add_group  (LimaIntervals           *self,
                                                    const char              *heading,
                                                    const char              *axis_title,
                                                    LimaScale                scale);
guint                    lima_intervals_add        (LimaIntervals           *self,
                                                    guint                    group,
                                                    const LimaIntervalsLine *line);
guint                    lima_intervals_get_n      (const LimaIntervals     *self);
const LimaIntervalsLine *lima_intervals_get        (const LimaIntervals     *self,
                                                    guint                    i);
const char              *lima_intervals_get_heading (const LimaIntervals    *self,
                                                    guint                    i);
LimaDrawing             *lima_intervals_layout     (const LimaIntervals     *self,
                                                    const LimaChartTheme    *theme,
                                                    double                   width,
                                                    double                   height,
                                                    LimaChartParts           parts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaIntervals, lima_intervals_free)

G_END_DECLS
