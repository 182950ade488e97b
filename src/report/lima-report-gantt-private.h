/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-report-gantt.h"

G_BEGIN_DECLS

#define LIMA_NO_TASK (-1)

typedef enum
{
  LIMA_GANTT_ITEM_PROGRAMME,
  LIMA_GANTT_ITEM_APPROVALS,
  LIMA_GANTT_ITEM_STEP,
  LIMA_GANTT_ITEM_COMPONENT,
  LIMA_GANTT_ITEM_OUTPUT,
  LIMA_GANTT_ITEM_ACTIVITY,
  LIMA_GANTT_ITEM_MILESTONE,
} LimaGanttItemKind;

/*
 * LimaGanttItem:
 * @row: what becomes a row; its texts are borrowed from the next fields while it does
 * @parent: the item it belongs to, or -1
 * @programme: the number of its programme
 * @task: its number in the schedule, or %LIMA_NO_TASK
 * @given_first, @given_last: these days as exactly as they are known
 * @first_text, @last_text: (nullable): the same, written
 * @first, @last: its first and its last day, or %LIMA_GANTT_NOWHERE
 * @base_last: its last day in the baseline, likewise
 * @is_new: whether the baseline that is compared with doesn't have it
 * @progress: as it was given
 * @is_unknown: whether its duration isn't known
 * @n_before, @n_after: how many it waits for, how many wait for it
 */
typedef struct
{
  LimaGanttRow row;
  char *key;
  char *label;
  LimaGanttItemKind kind;
  int parent;
  guint programme;
  int task;
  LimaDate given_first;
  LimaDate given_last;
  const char *first_text;
  const char *last_text;
  gint32 first;
  gint32 last;
  gint32 base_last;
  gboolean is_new;
  LimaAmount progress;
  gboolean is_unknown;
  guint n_before;
  guint n_after;
} LimaGanttItem;

typedef struct
{
  LimaSchedulePlan *plan; /* NULL where its calendar makes no sense */
  LimaSchedule *schedule; /* NULL where it can't be made */
  GArray *tasks;          /* of guint: the item of each task */
} LimaGanttPlan;

struct _LimaReportGantt
{
  LimaFormat *format;
  LimaGantt *gantt;
  GArray *plans;  /* of LimaGanttPlan, by programme */
  GArray *items;  /* of LimaGanttItem, by row */
  GPtrArray *doubts;
  GString *problem;
  GHashTable *days; /* from dates to their texts: many things share a day */
  gboolean compares;
};

void     lima_report_gantt_collect        (LimaReportGantt              *self,
                                           const LimaProgramme          *programme,
                                           guint                         number,
                                           gboolean                      is_alone,
                                           const LimaReportGanttOptions *options);
void     lima_report_gantt_widen_groups   (LimaReportGantt              *self);
void     lima_report_gantt_add_doubts     (LimaReportGantt              *self,
                                           guint                         programme);

guint    lima_report_gantt_count_slip     (gint32                        days);
char    *lima_report_gantt_write_progress (LimaFormat                   *format,
                                           const LimaGanttItem          *item);
char    *lima_report_gantt_write_slip     (LimaFormat                   *format,
                                           gint32                        days);
char    *lima_report_gantt_describe_slip  (LimaFormat                   *format,
                                           gint32                        days);
char    *lima_report_gantt_describe_waits (LimaFormat                   *format,
                                           const LimaGanttItem          *item);
char    *lima_report_gantt_write_sentence (LimaFormat                   *format,
                                           const LimaGanttItem          *item,
                                           gboolean                      compares);
char    *lima_report_gantt_join           (LimaFormat                   *format,
                                           GPtrArray                    *parts);
gboolean lima_report_gantt_has_slip       (const LimaGanttItem          *item);

G_END_DECLS
