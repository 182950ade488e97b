/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-layout.h"

G_BEGIN_DECLS

typedef enum
{
  LIMA_COURSE_BASELINE, /* where all lines begin */
  LIMA_COURSE_ACTUAL,
  LIMA_COURSE_TARGET,
  LIMA_COURSE_ORIGINAL, /* a target as it was first set, before it was revised */
} LimaCourseKind;

/**
 * LimaCourse:
 *
 * One indicator over time: where it started, what it reached, and what it shall reach: what lima_course_layout() draws.
 */
typedef struct _LimaCourse LimaCourse;

LimaCourse     *lima_course_new       (void);
void            lima_course_free      (LimaCourse           *self);
LimaChartTable *lima_course_get_table (const LimaCourse     *self);
void            lima_course_add       (LimaCourse           *self,
                                       LimaCourseKind        kind,
                                       const char           *key,
                                       const char           *label,
                                       gint32                day,
                                       double                value,
                                       const char           *figure);
void            lima_course_set_today (LimaCourse           *self,
                                       gint32                day,
                                       const char           *label);
LimaDrawing    *lima_course_layout    (const LimaCourse     *self,
                                       const LimaChartTheme *theme,
                                       double                width,
                                       double                height,
                                       LimaChartParts        parts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaCourse, lima_course_free)

G_END_DECLS
