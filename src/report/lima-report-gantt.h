/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-gantt.h>
#include <lima-schedule.h>

G_BEGIN_DECLS

/**
 * LimaReportGanttOptions:
 * @baseline: the id of the baseline that is compared with, of each programme that has one of that id; 0 for none
 * @today: the day of the line; no date for none
 * @closed: (nullable) (element-type utf8): the keys of groups that are closed, as a set
 * @hides_critical: whether the critical path looks like the rest
 */
typedef struct
{
  LimaAtom baseline;
  LimaDate today;
  GHashTable *closed;
  gboolean hides_critical;
} LimaReportGanttOptions;

/**
 * LimaReportGantt:
 *
 * The plan of one or several programmes, scheduled, as a chart shows it. Keys of rows are ids with slashes between: "g1" is a programme,
 * "g1/2" a component, "g1/2/1" an output, "g1/2/1/3" an activity, "g1/steps" the group of approvals, "g1/steps/4" one of them.
 */
typedef struct _LimaReportGantt LimaReportGantt;

LimaReportGantt    *lima_report_gantt_new          (LimaFormat                   *format,
                                                    const LimaProgramme *const   *programmes,
                                                    guint                         n,
                                                    const LimaReportGanttOptions *options);
void                lima_report_gantt_free         (LimaReportGantt              *self);

LimaGantt          *lima_report_gantt_get_gantt    (const LimaReportGantt        *self);
const LimaSchedule *lima_report_gantt_get_schedule (const LimaReportGantt        *self,
                                                    guint                         programme);
const char         *lima_report_gantt_get_problem  (const LimaReportGantt        *self);
GPtrArray          *lima_report_gantt_get_doubts   (const LimaReportGantt        *self);
gboolean            lima_report_gantt_get_times    (const LimaReportGantt        *self,
                                                    guint                         row,
                                                    LimaScheduleTimes            *times);
gboolean            lima_report_gantt_get_day_by   (const LimaReportGantt        *self,
                                                    guint                         row,
                                                    gint32                        days,
                                                    gint32                       *day);
char               *lima_report_gantt_describe_end (const LimaReportGantt        *self);
char               *lima_report_gantt_describe_row (const LimaReportGantt        *self,
                                                    guint                         row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaReportGantt, lima_report_gantt_free)

G_END_DECLS
