/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

/* The short run, without libFuzzer: driver FOLDER WORDS RUNS. Takes every seed of the folder as it is, then RUNS changed ones, the
 * same ones each time. An input that ends the program is left beside the folder, as FOLDER.crash. */

#define HANG_SECONDS 10 /* what does not end at all is stopped; what ends is held to a second */

static struct
{
  GPtrArray *seeds; /* GBytes, by name */
  GStrv words;
  guint runs;
  char *crash;
  const guint8 *data; /* what the target has */
  gsize size;
} run;

static void
keep_input (int number)
{
  int fd = g_open (run.crash, O_CREAT | O_TRUNC | O_WRONLY, 0644);

  if (fd >= 0 && write (fd, run.data, run.size) == (gssize) run.size)
    close (fd);
  signal (number, SIG_DFL);
  raise (number);
}

static gint64
spent (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/* A copy of exactly its size, so that a byte too far is seen; there is a place for no bytes too, as libFuzzer has it. */
static void
take (const guint8 *data, gsize size)
{
  g_autofree guint8 *copy = size == 0 ? g_malloc (1) : g_memdup2 (data, size);
  struct itimerval limit = { .it_value.tv_sec = HANG_SECONDS };
  gint64 begin = spent ();

  run.data = copy;
  run.size = size;
  setitimer (ITIMER_PROF, &limit, NULL);
  LLVMFuzzerTestOneInput (copy, size);
  g_assert_cmpint (spent () - begin, <, G_USEC_PER_SEC);
}

static void
test_seeds (void)
{
  for (guint i = 0; i < run.seeds->len; i++)
    {
      gsize size;
      const guint8 *data = g_bytes_get_data (run.seeds->pdata[i], &size);

      take (data, size);
    }
}

static void
test_mutations (void)
{
  guint8 data[FUZZ_MOST_BYTES];

  for (guint i = 0; i < run.runs; i++)
    {
      gsize size;
      const guint8 *seed = g_bytes_get_data (run.seeds->pdata[i % run.seeds->len], &size);

      size = MIN (size, sizeof data);
      memcpy (data, seed == NULL ? (const guint8 *) "" : seed, size);
      take (data, fuzz_mutate (data, size, sizeof data, i + 1, run.words));
    }
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
load_seeds (const char *folder)
{
  GPtrArray *seeds = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);

  g_assert_nonnull (dir);
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      char *data;
      gsize size;

      g_assert_true (g_file_get_contents (names->pdata[i], &data, &size, NULL));
      g_ptr_array_add (seeds, g_bytes_new_take (data, size));
    }
  g_assert_cmpuint (seeds->len, >, 0);
  return seeds;
}

int
main (int argc, char **argv)
{
  static const int endings[] = { SIGABRT, SIGTRAP, SIGPROF }; /* an assertion or a sanitizer; a warning; a hang */
  g_autofree char *words = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 4);
  fuzz_init ();
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    signal (endings[i], keep_input);
  g_assert_true (g_file_get_contents (argv[2], &words, NULL, NULL));
  run.seeds = load_seeds (argv[1]);
  run.words = g_strsplit (words, "\n", -1);
  run.runs = (guint) g_ascii_strtoull (argv[3], NULL, 10);
  run.crash = g_strconcat (argv[1], ".crash", NULL);
  g_test_add_func ("/fuzz/seeds", test_seeds);
  g_test_add_func ("/fuzz/mutations", test_mutations);
  status = g_test_run ();
  g_ptr_array_unref (run.seeds);
  g_strfreev (run.words);
  g_free (run.crash);
  return status;
}
