/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-schedule.h>

/* A slow schedule, made in another way than the real one: tasks are pushed on by a day at a time as long as any rule is broken, over a
 * list of working days that was walked day by day. */

#define ORACLE_NONE G_MININT32
#define ORACLE_OPENING 8
#define ORACLE_CLOSING 17

typedef struct
{
  gint32 duration;
  gint32 start;      /* a day, or ORACLE_NONE */
  gint32 no_earlier; /* a day, or ORACLE_NONE */
  gint32 early;      /* which working day */
  gint32 late;
  gint32 free;
  gint32 bound;  /* which working day it isn't before, whatever it waits for */
  gint32 moment; /* of a milestone, the hour, as if working days followed each other, from 8 to 17 o'clock */
} OracleTask;

typedef struct
{
  guint week;
  gint32 *holidays;
  guint n_holidays;
  gint32 start;
  gint32 *days; /* the working days, from some before any that is given */
  guint n_days;
  OracleTask *tasks;
  guint n_tasks;
  LimaScheduleLink *links;
  guint n_links;
} Oracle;

Oracle  *oracle_new_random (GRand                  *rand,
                            guint                   most_tasks);
void     oracle_free       (Oracle                 *self);
gboolean oracle_waits      (const Oracle           *self,
                            guint                   task);
void     oracle_reckon     (Oracle                 *self);
gboolean oracle_has_cycle  (const LimaScheduleLink *links,
                            guint                   n_links,
                            guint                   n_tasks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Oracle, oracle_free)
