/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Saves once what it has loaded: save-victim FILE TEXT BACKUPS RESCUE. Prints a line when it begins, and when it is done how many calls
 * the shim saw. Exits with 0 if it says "saved". */
#include <lima-atomic.h>

#include <stdio.h>
#include <string.h>

void fault_arm (void) __attribute__ ((weak));
int fault_disarm (void) __attribute__ ((weak));

static gboolean
write_text (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  const char *text = data;
  gsize half = strlen (text) / 2;

  return g_output_stream_write_all (stream, text, half, NULL, cancellable, error) &&
         g_output_stream_write_all (stream, text + half, strlen (text + half), NULL, cancellable, error);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  LimaAtomicJob job = { .write = write_text };
  LimaFileMark mark;
  gboolean good;

  if (argc != 5)
    return 2;
  job.data = argv[2];
  job.estimate = (goffset) strlen (argv[2]);
  job.backups = argv[3];
  job.rescue = argv[4];
  if (lima_file_mark_take (&mark, argv[1], NULL))
    job.expected = &mark;
  printf ("begin\n");
  fflush (stdout);
  if (fault_arm != NULL)
    fault_arm ();
  good = lima_atomic_save (argv[1], &job, NULL, NULL, &error);
  printf ("%d\n", fault_disarm == NULL ? 0 : fault_disarm ());
  if (!good)
    fprintf (stderr, "%s\n", error->message);
  return good ? 0 : 1;
}
