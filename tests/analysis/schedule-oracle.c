/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "schedule-oracle.h"

#define DAYS_BEFORE 100
#define DAYS_AFTER 20000

/* ---- Making one ---- */

static gboolean
works_on (const Oracle *self, gint32 day)
{
  LimaDate date = lima_day_to_date (day);
  GDate civil;

  g_date_clear (&civil, 1);
  g_date_set_dmy (&civil, date.day, (GDateMonth) date.month, (GDateYear) date.year);
  if (((self->week >> (g_date_get_weekday (&civil) - 1)) & 1u) == 0)
    return FALSE;
  for (guint i = 0; i < self->n_holidays; i++)
    if (self->holidays[i] == day)
      return FALSE;
  return TRUE;
}

static void
walk_days (Oracle *self)
{
  self->days = g_new (gint32, DAYS_BEFORE + DAYS_AFTER);
  for (gint32 day = self->start - DAYS_BEFORE; day < self->start + DAYS_AFTER; day++)
    if (works_on (self, day))
      self->days[self->n_days++] = day;
}

static void
make_calendar (Oracle *self, GRand *rand)
{
  static const guint weeks[] = { 0x1f, 0x1f, 0x3f, 0x7f, 0x4f, 0x15 };

  self->week = weeks[g_rand_int_range (rand, 0, G_N_ELEMENTS (weeks))];
  self->start = g_rand_int_range (rand, lima_day_number (1600, 1, 1), lima_day_number (2400, 1, 1));
  self->n_holidays = (guint) g_rand_int_range (rand, 0, 30);
  self->holidays = g_new (gint32, self->n_holidays);
  for (guint i = 0; i < self->n_holidays; i++)
    self->holidays[i] = self->start + g_rand_int_range (rand, -10, 400);
  walk_days (self);
}

static gint32
some_day (const Oracle *self, GRand *rand, gint32 least)
{
  return g_rand_int_range (rand, 0, 6) == 0 ? self->start + g_rand_int_range (rand, least, 80) : ORACLE_NONE;
}

static void
make_tasks (Oracle *self, GRand *rand)
{
  self->tasks = g_new0 (OracleTask, self->n_tasks);
  for (guint i = 0; i < self->n_tasks; i++)
    {
      self->tasks[i].duration = g_rand_int_range (rand, 0, 11);
      self->tasks[i].start = some_day (self, rand, -20);
      self->tasks[i].no_earlier = some_day (self, rand, 0);
    }
}

/* Links go up in a shuffled order, so that numbers say nothing about it. */
static void
make_links (Oracle *self, GRand *rand)
{
  g_autofree guint *order = g_new (guint, self->n_tasks);
  guint wanted = self->n_tasks < 2 ? 0 : (guint) g_rand_int_range (rand, 0, (gint32) (3 * self->n_tasks));

  for (guint i = 0; i < self->n_tasks; i++)
    {
      guint other = (guint) g_rand_int_range (rand, 0, (gint32) i + 1);

      order[i] = order[other];
      order[other] = i;
    }
  self->links = g_new (LimaScheduleLink, wanted);
  for (; self->n_links < wanted; self->n_links++)
    {
      guint after = (guint) g_rand_int_range (rand, 1, (gint32) self->n_tasks);
      guint before = (guint) g_rand_int_range (rand, (gint32) after > 12 ? (gint32) after - 12 : 0, (gint32) after);

      self->links[self->n_links] = (LimaScheduleLink) { order[before], order[after], (LimaLinkKind) g_rand_int_range (rand, 0, 4),
                                                        g_rand_int_range (rand, -4, 6) };
    }
}

Oracle *
oracle_new_random (GRand *rand, guint most_tasks)
{
  Oracle *self = g_new0 (Oracle, 1);

  self->n_tasks = (guint) g_rand_int_range (rand, 1, (gint32) most_tasks + 1);
  make_calendar (self, rand);
  make_tasks (self, rand);
  make_links (self, rand);
  return self;
}

void
oracle_free (Oracle *self)
{
  g_free (self->holidays);
  g_free (self->days);
  g_free (self->tasks);
  g_free (self->links);
  g_free (self);
}

/* ---- Reckoning ---- */

gboolean
oracle_waits (const Oracle *self, guint task)
{
  for (guint i = 0; i < self->n_links; i++)
    if (self->links[i].after == task)
      return TRUE;
  return FALSE;
}

/* Which working day is the first on or after a day. */
static gint32
find_place (const Oracle *self, gint32 day)
{
  gint32 place = 0;

  while (self->days[place] < day)
    place++;
  return place;
}

/* The rule of a link, said with the first day of what starts and the day behind what ends. */
static gboolean
is_kept (const LimaScheduleLink *link, gint32 before, gint32 before_days, gint32 after, gint32 after_days)
{
  gint32 looked_at = link->kind == LIMA_LINK_FINISH_START || link->kind == LIMA_LINK_FINISH_FINISH ? before + before_days : before;
  gint32 held = link->kind == LIMA_LINK_FINISH_START || link->kind == LIMA_LINK_START_START ? after : after + after_days;

  return held >= looked_at + link->lag;
}

static void
place_first (Oracle *self)
{
  gint32 begin = self->start;

  for (guint i = 0; i < self->n_tasks; i++)
    if (!oracle_waits (self, i) && self->tasks[i].start != ORACLE_NONE)
      begin = MIN (begin, self->tasks[i].start);
  for (guint i = 0; i < self->n_tasks; i++)
    {
      OracleTask *task = &self->tasks[i];
      gint32 day = oracle_waits (self, i) ? begin : task->start != ORACLE_NONE ? task->start : self->start;

      task->bound = find_place (self, MAX (day, task->no_earlier));
      task->early = task->bound;
    }
}

static void
push_on (Oracle *self)
{
  for (gboolean moved = TRUE; moved;)
    {
      moved = FALSE;
      for (guint i = 0; i < self->n_links; i++)
        {
          OracleTask *before = &self->tasks[self->links[i].before], *after = &self->tasks[self->links[i].after];

          if (is_kept (&self->links[i], before->early, before->duration, after->early, after->duration))
            continue;
          after->early++;
          moved = TRUE;
        }
    }
}

static void
pull_back (Oracle *self, gint32 end)
{
  for (guint i = 0; i < self->n_tasks; i++)
    self->tasks[i].late = end - self->tasks[i].duration;
  for (gboolean moved = TRUE; moved;)
    {
      moved = FALSE;
      for (guint i = 0; i < self->n_links; i++)
        {
          OracleTask *before = &self->tasks[self->links[i].before], *after = &self->tasks[self->links[i].after];

          if (is_kept (&self->links[i], before->late, before->duration, after->late, after->duration))
            continue;
          before->late--;
          moved = TRUE;
        }
    }
}

static gboolean
could_be_at (const Oracle *self, guint task, gint32 place, gint32 end)
{
  gint32 duration = self->tasks[task].duration;

  for (guint i = 0; i < self->n_links; i++)
    {
      const OracleTask *after = &self->tasks[self->links[i].after];

      if (self->links[i].before == task && !is_kept (&self->links[i], place, duration, after->early, after->duration))
        return FALSE;
    }
  return place + duration <= end;
}

/* ---- Milestones by the clock ---- */

static gint32
hour_of_start (const OracleTask *task)
{
  return task->duration == 0 ? task->moment : 24 * task->early + ORACLE_OPENING;
}

static gint32
hour_of_end (const OracleTask *task)
{
  return task->duration == 0 ? task->moment : 24 * (task->early + task->duration - 1) + ORACLE_CLOSING;
}

/* Going on in working hours one comes to a closing, going back to an opening. */
static gint32
go_on (gint32 hour, gint32 lag)
{
  gint32 done = hour / 24 + (hour % 24 == ORACLE_CLOSING) + lag; /* days worked before */

  if (lag == 0)
    return hour;
  return lag > 0 ? 24 * (done - 1) + ORACLE_CLOSING : 24 * done + ORACLE_OPENING;
}

static void
tell_hours (Oracle *self)
{
  for (guint i = 0; i < self->n_tasks; i++)
    self->tasks[i].moment = 24 * self->tasks[i].bound + ORACLE_OPENING;
  for (gboolean moved = TRUE; moved;)
    {
      moved = FALSE;
      for (guint i = 0; i < self->n_links; i++)
        {
          const LimaScheduleLink *link = &self->links[i];
          const OracleTask *before = &self->tasks[link->before];
          OracleTask *after = &self->tasks[link->after];
          gboolean at_end = link->kind == LIMA_LINK_FINISH_START || link->kind == LIMA_LINK_FINISH_FINISH;
          gint32 hour = go_on (at_end ? hour_of_end (before) : hour_of_start (before), link->lag);

          if (after->duration > 0 || hour <= after->moment)
            continue;
          after->moment = hour;
          moved = TRUE;
        }
    }
}

void
oracle_reckon (Oracle *self)
{
  gint32 end = 0;

  place_first (self);
  push_on (self);
  tell_hours (self);
  for (guint i = 0; i < self->n_tasks; i++)
    end = MAX (end, self->tasks[i].early + self->tasks[i].duration);
  pull_back (self, end);
  for (guint i = 0; i < self->n_tasks; i++)
    for (self->tasks[i].free = 0; could_be_at (self, i, self->tasks[i].early + self->tasks[i].free + 1, end);)
      self->tasks[i].free++;
}

/* ---- Cycles ---- */

/* Strikes out what waits for nothing that is left, as long as there is such; what stays goes round in circles. */
gboolean
oracle_has_cycle (const LimaScheduleLink *links, guint n_links, guint n_tasks)
{
  g_autofree guint8 *is_out = g_new0 (guint8, n_tasks);
  guint n_left = n_tasks;

  for (gboolean struck = TRUE; struck;)
    {
      struck = FALSE;
      for (guint task = 0; task < n_tasks; task++)
        {
          gboolean waits = is_out[task];

          for (guint i = 0; i < n_links && !waits; i++)
            waits = links[i].after == task && !is_out[links[i].before];
          if (waits)
            continue;
          is_out[task] = TRUE;
          n_left--;
          struck = TRUE;
        }
    }
  return n_left > 0;
}
