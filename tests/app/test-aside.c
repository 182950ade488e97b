/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* for gettid() */
#include <lima-aside.h>
#include <sys/resource.h>
#include <unistd.h>

static int
get_niceness (void)
{
  return getpriority (PRIO_PROCESS, (id_t) gettid ());
}

static void
work (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_assert_true (g_task_get_cancellable (task) == cancellable);
  *(GThread **) data = g_thread_self ();
  g_task_return_int (task, get_niceness ());
}

static void
done (GObject *object, GAsyncResult *result, gpointer data)
{
  *(gssize *) data = g_task_propagate_int (G_TASK (result), NULL);
}

/* The work is done elsewhere and less urgently; who asked for it stays as it was, and hears of it in its main loop. */
static void
test_steps_back (void)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GTask) task = NULL;
  int before = get_niceness ();
  GThread *worker = NULL;
  gssize niceness = -1;

  task = g_task_new (NULL, cancellable, done, &niceness);
  g_task_set_task_data (task, &worker, NULL);
  lima_aside_run (task, work);
  while (niceness < 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (worker != g_thread_self ());
  g_assert_cmpint (niceness, ==, MIN (MAX (before, 10), 19));
  g_assert_cmpint (get_niceness (), ==, before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/aside/steps-back", test_steps_back);
  return g_test_run ();
}
