/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What waits for what: an order in which it can be done, or the circle for which there is none. */

#include "lima-schedule-private.h"

/* Lays out the links by the task that waits. */
void
lima_schedule_net_init (LimaScheduleNet *net, guint n_tasks, const LimaScheduleLink *links, guint n_links)
{
  g_autofree guint *next = g_new (guint, n_tasks + 1);

  net->n = n_tasks;
  net->first = g_new0 (guint, n_tasks + 1);
  net->waits = g_new (LimaWait, n_links);
  net->order = g_new (guint, n_tasks);
  for (guint i = 0; i < n_links; i++)
    net->first[links[i].after + 1]++;
  for (guint i = 0; i < n_tasks; i++)
    net->first[i + 1] += net->first[i];
  for (guint i = 0; i <= n_tasks; i++)
    next[i] = net->first[i];
  for (guint i = 0; i < n_links; i++)
    net->waits[next[links[i].after]++] = (LimaWait) { links[i].before, links[i].kind, links[i].lag };
}

void
lima_schedule_net_clear (LimaScheduleNet *net)
{
  g_clear_pointer (&net->first, g_free);
  g_clear_pointer (&net->waits, g_free);
  g_clear_pointer (&net->order, g_free);
}

typedef struct
{
  const LimaScheduleNet *net;
  guint8 *state;
  guint *next;  /* the wait of each task that is to be followed next */
  guint *path;  /* tasks, each of which waits for the one that follows */
  guint n_path;
  guint n_done;
} Walk;

enum
{
  UNSEEN,
  ON_PATH,
  DONE,
};

static void
walk_init (Walk *walk, const LimaScheduleNet *net)
{
  *walk = (Walk) { .net = net };
  walk->state = g_new0 (guint8, net->n);
  walk->next = g_new (guint, net->n);
  walk->path = g_new (guint, net->n);
  for (guint i = 0; i < net->n; i++)
    walk->next[i] = net->first[i];
}

static void
walk_clear (Walk *walk)
{
  g_free (walk->state);
  g_free (walk->next);
  g_free (walk->path);
}

static void
step_to (Walk *walk, guint task)
{
  walk->state[task] = ON_PATH;
  walk->path[walk->n_path++] = task;
}

/* The end of the path waits for a task on it. */
static GArray *
take_cycle (const Walk *walk, guint task)
{
  GArray *cycle = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (cycle, task);
  for (guint i = walk->n_path; walk->path[i - 1] != task; i--)
    g_array_append_val (cycle, walk->path[i - 1]);
  return cycle;
}

/* Follows what a task waits for to its end, without recursion, as a plan may be one long chain. */
static GArray *
walk_from (Walk *walk, guint root, guint *order)
{
  step_to (walk, root);
  while (walk->n_path > 0)
    {
      guint task = walk->path[walk->n_path - 1];

      if (walk->next[task] < walk->net->first[task + 1])
        {
          guint before = walk->net->waits[walk->next[task]++].before;

          if (walk->state[before] == ON_PATH)
            return take_cycle (walk, before);
          if (walk->state[before] == UNSEEN)
            step_to (walk, before);
          continue;
        }
      walk->state[task] = DONE;
      walk->n_path--;
      if (order != NULL)
        order[walk->n_done] = task;
      walk->n_done++;
    }
  return NULL;
}

/* Finds the order. Returns tasks that wait for each other, each before the one that waits for it, when there is none. */
GArray *
lima_schedule_net_sort (LimaScheduleNet *net)
{
  GArray *cycle = NULL;
  Walk walk;

  walk_init (&walk, net);
  for (guint i = 0; i < net->n && cycle == NULL; i++)
    if (walk.state[i] == UNSEEN)
      cycle = walk_from (&walk, i, net->order);
  walk_clear (&walk);
  return cycle;
}

/* Whether a task waits, through others or not, for another, or is the same. The net has no circles. */
gboolean
lima_schedule_net_reaches (const LimaScheduleNet *net, guint before, guint after)
{
  gboolean found;
  Walk walk;

  walk_init (&walk, net);
  walk_from (&walk, after, NULL);
  found = walk.state[before] == DONE;
  walk_clear (&walk);
  return found;
}
