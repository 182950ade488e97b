/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the commands have in common about reading files. */

#include "lima-command.h"

#include <lima-i18n.h>

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* On a terminal a line tells how far it is. */
static void
show_progress (guint64 done, guint64 total, gpointer data)
{
  int *shown = data;
  int percent = total == 0 ? 100 : (int) (done * 100 / total);

  if (percent == *shown)
    return;
  *shown = percent;
  /* Translators: a progress line on a terminal; %d is a number from 0 to 100 */
  fputc ('\r', stderr);
  fprintf (stderr, _("Reading… %d %%"), percent);
  fflush (stderr);
}

static void
end_progress (int shown)
{
  if (shown >= 0)
    fputs ("\r\033[K", stderr);
}

/**
 * lima_command_read_figures:
 * @paths: (array zero-terminated=1): the files
 * @options: what to convert to
 *
 * lima_input_read_figures() with a line of progress.
 *
 * Returns: (transfer full): what was read
 */
LimaInput *
lima_command_read_figures (char **paths, const LimaFactsOptions *options)
{
  int shown = -1;
  LimaInput *input = lima_input_read_figures (paths, options, isatty (STDERR_FILENO) ? show_progress : NULL, &shown, NULL);

  end_progress (shown);
  return input;
}

/**
 * lima_command_read_whole:
 * @paths: (array zero-terminated=1): the files
 *
 * lima_input_read_whole() with a line of progress.
 *
 * Returns: (transfer full): what was read
 */
LimaInput *
lima_command_read_whole (char **paths)
{
  int shown = -1;
  LimaInput *input = lima_input_read_whole (paths, NULL, isatty (STDERR_FILENO) ? show_progress : NULL, &shown, NULL);

  end_progress (shown);
  return input;
}

/**
 * lima_command_exit:
 * @input: what was read
 *
 * Returns: what the reading alone leads to
 */
LimaExit
lima_command_exit (const LimaInput *input)
{
  if (input->failed)
    return LIMA_EXIT_FAILED;
  return input->missing ? LIMA_EXIT_MISSING : LIMA_EXIT_DONE;
}

/**
 * lima_command_say:
 * @input: what was read
 * @most: how many findings to say for each file
 *
 * Says on standard error what could not be read, and that a file is of a newer version.
 */
void
lima_command_say (const LimaInput *input, guint most)
{
  for (guint i = 0; i < input->reports->len; i++)
    {
      const LimaFileReport *report = g_ptr_array_index (input->reports, i);
      guint said = 0, missing = 0;

      if (report->error != NULL)
        fprintf (stderr, "lima-portfolio: %s\n", report->error->message);
      for (guint f = 0; f < lima_findings_get_n (report->findings); f++)
        {
          const LimaFinding *finding = lima_findings_get (report->findings, f);

          if (finding->message == NULL ||
              (finding->severity != LIMA_SEVERITY_ERROR && strcmp (finding->kind, "newer-minor") != 0))
            continue;
          missing++;
          if (said < most && ++said)
            fprintf (stderr, "%s:%u: %s\n", report->path, finding->line, finding->message);
        }
      if (missing > said)
        {
          guint more = missing - said;

          fprintf (stderr, P_("%s: %u more; “lima-portfolio check” lists it.\n", "%s: %u more; “lima-portfolio check” lists them.\n", more),
                   report->path, more);
        }
    }
}
