/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-command.h"

#include <lima-atomic.h>
#include <lima-calendar.h>
#include <lima-file-writer.h>
#include <lima-i18n.h>

static gboolean
write_portfolio (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  return lima_file_write (data, stream, cancellable, error);
}

/* The agenda of a portfolio. */
static gboolean
write_calendar (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr(GBytes) bytes = lima_calendar_write (data, NULL, 0);
  gsize size;
  gconstpointer start = g_bytes_get_data (bytes, &size);

  return g_output_stream_write_all (stream, start, size, NULL, cancellable, error);
}

static LimaExit
convert (char **paths, const char *out)
{
  g_autoptr(LimaInput) input = lima_command_read_whole (paths);
  g_autoptr(LimaSnapshot) snapshot = NULL;
  g_autoptr(GError) error = NULL;

  lima_command_say (input, 10);
  if (lima_command_exit (input) == LIMA_EXIT_FAILED)
    return LIMA_EXIT_FAILED;
  if (input->newer != NULL)
    return lima_command_refuse (_("“%s” was written by a newer version of Lima Portfolio; converting it could lose something, so nothing was written."),
                                input->newer);
  snapshot = lima_portfolio_snapshot (input->portfolio);
  if (!lima_atomic_write (out, g_str_has_suffix (out, ".ics") ? write_calendar : write_portfolio, snapshot, NULL, &error))
    return lima_command_refuse ("%s", error->message);
  return lima_command_exit (input);
}

/**
 * lima_command_convert:
 *
 * "lima-portfolio convert".
 *
 * Returns: what to exit with
 */
LimaExit
lima_command_convert (int argc, char **argv)
{
  GOptionContext *context = g_option_context_new (_("IN… OUT"));
  g_autofree char *out = NULL;

  g_option_context_set_summary (context, _("Reads portfolio files, IATI files and calendars as one portfolio and writes it to OUT, which ends in .lima, or "
                                           "the milestones of its agenda to a calendar, which ends in .ics. An existing OUT is replaced whole or not at all."));
  g_option_context_set_description (context, _("Examples:\n"
                                               "  lima-portfolio convert unido.xml unido.lima\n"
                                               "  lima-portfolio convert a.xml b.xml portfolio.lima\n"
                                               "  lima-portfolio convert portfolio.lima agenda.ics"));
  if (!lima_command_parse (context, &argc, &argv))
    return LIMA_EXIT_FAILED;
  if (argc < 3)
    return lima_command_refuse (_("Name at least one file to read and the file to write; see lima-portfolio convert --help."));
  if (!g_str_has_suffix (argv[argc - 1], ".lima") && !g_str_has_suffix (argv[argc - 1], ".ics"))
    return lima_command_refuse (_("“%s” cannot be written: the name of a portfolio ends in .lima, that of a calendar in .ics."), argv[argc - 1]);
  out = g_strdup (argv[argc - 1]);
  argv[argc - 1] = NULL;
  return convert (argv + 1, out);
}
