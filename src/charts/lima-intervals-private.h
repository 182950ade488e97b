/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-axis.h"
#include "lima-intervals.h"

G_BEGIN_DECLS

#define LIMA_INTERVALS_SIGN 14 /* the box of the sign of a verdict */

/* Lines of one unit and one order; words has the format and the title of their axis, and nothing else. */
typedef struct
{
  const char *heading;
  LimaChartTable *words;
} LimaIntervalsGroup;

struct _LimaIntervals
{
  LimaChartTable *texts;
  GStringChunk *strings;
  GArray *groups; /* of LimaIntervalsGroup */
  GArray *lines;  /* of LimaIntervalsLine */
  GArray *places; /* of guint: the group of each line */
  const char *printed;
  const char *computed;
  const char *open;
};

LimaRect lima_intervals_add_marks  (const LimaChartAxis     *axis,
                                    int                      row,
                                    const LimaIntervalsLine *line,
                                    double                   centre);
void     lima_intervals_add_sign   (LimaChartPage           *page,
                                    LimaIntervalsVerdict     verdict,
                                    double                   x,
                                    double                   centre);
void     lima_intervals_add_legend (const LimaIntervals     *self,
                                    LimaChartPage           *page);

G_END_DECLS
