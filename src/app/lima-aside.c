/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* for gettid() */
#include "lima-aside.h"

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

#define NICENESS 10

typedef struct
{
  GTask *task; /* owned */
  GTaskThreadFunc func;
} Aside;

/* Priorities are those of threads on Linux, and of the whole process elsewhere. */
static void
step_back (void)
{
#ifdef __linux__
  setpriority (PRIO_PROCESS, (id_t) gettid (), NICENESS);
#endif
}

static gpointer
run (gpointer data)
{
  Aside *self = data;

  step_back ();
  self->func (self->task, g_task_get_source_object (self->task), g_task_get_task_data (self->task), g_task_get_cancellable (self->task));
  g_object_unref (self->task);
  g_free (self);
  return NULL;
}

/**
 * lima_aside_run:
 * @task: what shall be done; it returns in the main loop
 * @func: does it, and returns by a g_task_return function
 *
 * As g_task_run_in_thread(), but in a thread that leaves the processor to the window and the display wherever they want it. The
 * threads of GLib's pool can't: a priority that was lowered doesn't rise again for the next one.
 */
void
lima_aside_run (GTask *task, GTaskThreadFunc func)
{
  Aside *self;

  g_return_if_fail (G_IS_TASK (task) && func != NULL);

  self = g_new (Aside, 1);
  *self = (Aside) { g_object_ref (task), func };
  g_thread_unref (g_thread_new ("aside", run, self));
}
