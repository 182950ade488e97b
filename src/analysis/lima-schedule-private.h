/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-schedule.h"

G_BEGIN_DECLS

/* What a task waits for. */
typedef struct
{
  guint before;
  LimaLinkKind kind;
  gint32 lag;
} LimaWait;

/* What each task waits for, those of a task beside each other, and an order in which what a task waits for comes before it. */
typedef struct
{
  guint n;
  guint *first; /* where the waits of a task begin, and at n where the last ones end */
  LimaWait *waits;
  guint *order;
} LimaScheduleNet;

#define LIMA_NOT_GIVEN (-1)

/* A task. Places are between working days: n has n of them before it, so that a task goes from its place to its place + duration. */
typedef struct
{
  gint64 start;      /* given, or LIMA_NOT_GIVEN */
  gint64 no_earlier; /* given, or LIMA_NOT_GIVEN */
  gint64 early;
  gint64 late;
  gint64 free;
  gint32 duration;
  guint8 is_unknown;
  guint8 rests_on_unknown;
  guint8 is_at_end;
} LimaScheduleNode;

struct _LimaSchedule
{
  LimaSchedulePlan *plan;
  LimaScheduleNet net;
  LimaScheduleNode *nodes;
  gint64 start; /* of the plan, or LIMA_NOT_GIVEN */
  gint64 end;   /* the place behind all tasks */
};

void     lima_schedule_net_init    (LimaScheduleNet       *net,
                                    guint                  n_tasks,
                                    const LimaScheduleLink *links,
                                    guint                  n_links);
void     lima_schedule_net_clear   (LimaScheduleNet       *net);
GArray  *lima_schedule_net_sort    (LimaScheduleNet       *net);
gboolean lima_schedule_net_reaches (const LimaScheduleNet *net,
                                    guint                  before,
                                    guint                  after);

gboolean lima_schedule_pass        (LimaSchedule          *self,
                                    GError               **error);

G_END_DECLS
