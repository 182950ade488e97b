/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-layout.h"
#include "lima-timeline.h"

G_BEGIN_DECLS

/**
 * LimaMonth:
 *
 * One month as a calendar: a row a week, a column a day, each item over its days, in as many lines as a week needs. What is known to the month, quarter or
 * year only stands in a line of its own above the days, with what it is known to. All texts arrive translated. Marks are items in the order in which they were added.
 */
typedef struct _LimaMonth LimaMonth;

LimaMonth            *lima_month_new          (LimaChartTable         *texts,
                                               int                     year,
                                               int                     month);
void                  lima_month_free         (LimaMonth              *self);
const LimaChartTable *lima_month_get_texts    (const LimaMonth        *self);
void                  lima_month_set_rtl      (LimaMonth              *self,
                                               gboolean                rtl);
void                  lima_month_set_weekdays (LimaMonth              *self,
                                               guint                   first,
                                               const char *const      *names);
void                  lima_month_set_weekend  (LimaMonth              *self,
                                               guint                   weekdays);
void                  lima_month_set_day_text (LimaMonth              *self,
                                               guint                   day,
                                               const char             *text);
void                  lima_month_set_today    (LimaMonth              *self,
                                               gint32                  day);
void                  lima_month_set_fuzzy_words (LimaMonth           *self,
                                               const char             *words);
guint                 lima_month_add          (LimaMonth              *self,
                                               const LimaTimelineItem *item);
guint                 lima_month_get_n        (const LimaMonth        *self);
const char           *lima_month_get_key      (const LimaMonth        *self,
                                               guint                   item);
LimaDrawing          *lima_month_layout       (const LimaMonth        *self,
                                               const LimaChartTheme   *theme,
                                               double                  width,
                                               double                  height,
                                               LimaChartParts          parts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaMonth, lima_month_free)

G_END_DECLS
