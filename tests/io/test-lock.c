/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-atomic-temp.h>
#include <lima-atomic.h>
#include <lima-file-lock.h>
#include <lima-process.h>

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

/* What several programs do to one document at the same time: the race for a lock, and the sweep after the dead. */

#define N_ROUNDS 300
#define N_RACERS 4

typedef struct
{
  char *folder;
  char *path;
  char *lock;
} World;

/* What the racers share. */
typedef struct
{
  int ready;
  int go;
  int tried;
  int got[N_RACERS];
} Race;

static void
world_init (World *self, const void *data)
{
  (void) data;
  self->folder = g_dir_make_tmp ("lima-lock-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "portfolio.lima", NULL);
  self->lock = g_build_filename (self->folder, ".~lock.portfolio.lima#", NULL);
  g_assert_true (g_file_set_contents (self->path, "old", -1, NULL));
}

static void
world_clear (World *self, const void *data)
{
  (void) data;
  g_unlink (self->lock);
  g_unlink (self->path);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->lock);
}

static int
load (int *number)
{
  return __atomic_load_n (number, __ATOMIC_SEQ_CST);
}

static void
wait_for (int *number, int value)
{
  while (load (number) < value)
    g_usleep (0);
}

/* Tries once, and lives until all have tried: who is dead has no lock. */
static void
run_racer (const char *path, Race *race, guint i)
{
  LimaFileLockHolder holder;
  LimaFileLock *lock;

  __atomic_add_fetch (&race->ready, 1, __ATOMIC_SEQ_CST);
  while (load (&race->go) == 0)
    ;
  race->got[i] = (int) lima_file_lock_take (path, FALSE, &lock, &holder);
  __atomic_add_fetch (&race->tried, 1, __ATOMIC_SEQ_CST);
  wait_for (&race->tried, N_RACERS);
  _exit (0);
}

/* Returns how many got the lock, and @how. */
static guint
run_race (World *self, Race *race, LimaFileLockState how)
{
  pid_t racers[N_RACERS];
  guint n = 0;

  memset (race, 0, sizeof *race);
  for (guint i = 0; i < N_RACERS; i++)
    if ((racers[i] = fork ()) == 0)
      run_racer (self->path, race, i);
  wait_for (&race->ready, N_RACERS);
  __atomic_store_n (&race->go, 1, __ATOMIC_SEQ_CST);
  for (guint i = 0; i < N_RACERS; i++)
    {
      int status;

      g_assert_cmpint (waitpid (racers[i], &status, 0), ==, racers[i]);
      g_assert_cmpint (status, ==, 0);
      g_assert_true (race->got[i] == (int) how || race->got[i] == LIMA_FILE_LOCK_OTHER);
      n += race->got[i] == (int) how;
    }
  return n;
}

/* In the first round the lock is new, in all others the one of a program that died with it. */
static void
test_race (World *self, const void *data)
{
  Race *race = mmap (NULL, sizeof *race, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

  (void) data;
  g_assert_true (race != MAP_FAILED);
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      if (round % 10 == 0)
        g_unlink (self->lock);
      g_assert_cmpuint (run_race (self, race, round % 10 == 0 ? LIMA_FILE_LOCK_GOT : LIMA_FILE_LOCK_STALE), ==, 1);
    }
  g_test_message ("%d programs, %d rounds", N_RACERS, N_ROUNDS);
  munmap (race, sizeof *race);
}

/* A program that has made a temporary file beside the document and waits. */
static pid_t
start_maker (World *self)
{
  LimaAtomicTemp temp = LIMA_ATOMIC_TEMP_INIT;
  int ready[2];
  char byte;
  pid_t child;

  g_assert_cmpint (pipe (ready), ==, 0);
  child = fork ();
  if (child == 0)
    {
      if (lima_atomic_temp_make (&temp, self->folder, "portfolio.lima", 0600) == 0 && write (ready[1], "x", 1) == 1)
        for (;;)
          pause ();
      _exit (1);
    }
  close (ready[1]);
  g_assert_cmpint (read (ready[0], &byte, 1), ==, 1);
  close (ready[0]);
  return child;
}

/* What a living program makes is spared, and goes when it is dead, whether anybody asked after it or not. */
static void
test_sweep (World *self, const void *data)
{
  g_autofree char *other = g_strdup_printf ("%s/.portfolio.lima.%08x-1-1-abcdef.tmp", self->folder, lima_process_get_host () + 1);
  g_autofree char *theirs = g_build_filename (self->folder, ".portfolio.lima.tmp", NULL);
  pid_t maker = start_maker (self);
  guint64 start = lima_process_get_start (maker);
  siginfo_t info;
  int status;

  (void) data;
  g_assert_true (g_file_set_contents (other, "", 0, NULL) && g_file_set_contents (theirs, "", 0, NULL));
  g_assert_true (lima_process_lives (maker, start));
  g_assert_false (lima_process_lives (maker, start + 1));
  g_assert_cmpuint (lima_atomic_sweep (self->path), ==, 0);
  g_assert_cmpint (kill (maker, SIGKILL), ==, 0);
  g_assert_cmpint (waitid (P_PID, (id_t) maker, &info, WEXITED | WNOWAIT), ==, 0);
  g_assert_false (lima_process_lives (maker, start));
  g_assert_cmpuint (lima_atomic_sweep (self->path), ==, 1);
  g_assert_cmpint (waitpid (maker, &status, 0), ==, maker);
  g_assert_false (lima_process_lives (maker, start));
  g_assert_cmpuint (lima_atomic_sweep (self->path), ==, 0);
  /* Of another computer, and of another program. */
  g_assert_cmpint (g_unlink (other), ==, 0);
  g_assert_cmpint (g_unlink (theirs), ==, 0);
}

static void
add (const char *name, void (*test) (World *, const void *))
{
  g_test_add (name, World, NULL, world_init, test, world_clear);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/lock/race", test_race);
  add ("/lock/sweep", test_sweep);
  return g_test_run ();
}
