/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-command.h"

#include <lima-atomic.h>
#include <lima-i18n.h>
#include <lima-language.h>

#include <errno.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const struct
{
  const char *name;
  LimaExit (*run) (int argc, char **argv);
  const char *what;
} commands[] = {
  { "summary", lima_command_summary, N_("Add up the money in portfolio and IATI files") },
  { "chart", lima_command_chart, N_("Draw a chart as SVG, PDF or PNG") },
  { "agenda", lima_command_agenda, N_("List milestones with their dates, and where they stand") },
  { "report", lima_command_report, N_("Report on a portfolio as PDF") },
  { "print", lima_command_print_programmes, N_("Print Programmes for Country Partnership as PDF") },
  { "convert", lima_command_convert, N_("Read portfolio and IATI files and write a portfolio") },
  { "check", lima_command_check, N_("List what deserves a look") },
};

/* Ctrl+C: the temporary file of a write under way goes; what stood there before stays. */
static void
interrupted (int number)
{
  lima_atomic_abandon ();
  _exit (128 + number);
}

/**
 * lima_command_refuse:
 * @format: a whole sentence
 *
 * Says on standard error why nothing is done.
 *
 * Returns: %LIMA_EXIT_FAILED
 */
LimaExit
lima_command_refuse (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  fprintf (stderr, "lima-portfolio: %s\n", text);
  return LIMA_EXIT_FAILED;
}

/* Drops the "--" that parted options from names; GLib leaves it in some cases. */
static void
drop_dashes (int *argc, char **argv)
{
  for (int i = 1; i < *argc; i++)
    if (strcmp (argv[i], "--") == 0)
      {
        memmove (argv + i, argv + i + 1, (gsize) (*argc - i) * sizeof *argv);
        (*argc)--;
        return;
      }
}

/**
 * lima_command_parse:
 * @context: (transfer full): the options of a command
 * @argc: (inout): how many arguments; on return those that are no options
 * @argv: (inout): the arguments, beginning with the command's name
 *
 * Returns: whether the options are good; if not, the reason was printed
 */
gboolean
lima_command_parse (GOptionContext *context, int *argc, char ***argv)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *name = g_strdup_printf ("lima-portfolio %s", (*argv)[0]);
  gboolean good;

  g_set_prgname (name);
  g_option_context_set_translation_domain (context, LIMA_TEXT_DOMAIN);
  good = g_option_context_parse (context, argc, argv, &error);
  g_option_context_free (context);
  if (!good)
    lima_command_refuse ("%s", error->message);
  else
    drop_dashes (argc, *argv);
  return good;
}

/**
 * lima_command_print:
 * @text: UTF-8
 * @length: its bytes, or -1 when it ends with NUL
 *
 * Writes a result to standard output.
 *
 * Returns: whether all of it was taken; if not, the reason was printed
 */
gboolean
lima_command_print (const char *text, gssize length)
{
  gsize size = length < 0 ? strlen (text) : (gsize) length;

  if (fwrite (text, 1, size, stdout) == size && fflush (stdout) == 0)
    return TRUE;
  lima_command_refuse (_("The result could not be written to standard output: %s"), g_strerror (errno));
  return FALSE;
}

static gboolean
print_help (void)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_string_append (text, _("Usage: lima-portfolio [FILE…]\n       lima-portfolio COMMAND [OPTION…] FILE…"));
  g_string_append (text, "\n\n");
  g_string_append (text, _("Opens portfolio files (.lima) and IATI activity files in windows; a command says what the money adds up to, without a display."));
  g_string_append (text, "\n\n");
  g_string_append (text, _("Commands:"));
  g_string_append_c (text, '\n');
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "  %-10s%s\n", commands[i].name, _(commands[i].what));
  g_string_append_printf (text, "\n%s\n", _("“lima-portfolio COMMAND --help” explains a command, with examples."));
  return lima_command_print (text->str, (gssize) text->len);
}

static void
set_up (void)
{
  lima_language_set_up ();
  g_set_prgname ("lima-portfolio");
  signal (SIGINT, interrupted);
  signal (SIGTERM, interrupted);
  signal (SIGHUP, interrupted);
  signal (SIGPIPE, SIG_IGN);
  signal (SIGXFSZ, SIG_IGN); /* a file size limit is an error of the write, with a sentence */
}

/**
 * lima_cli_wants:
 * @argc: how many arguments
 * @argv: the arguments of the program
 *
 * A first word that is neither a file nor looks like one is a command, if only one that does not exist. The desktop starts the program
 * for its windows with an option of its own.
 *
 * Returns: whether the arguments are for lima_cli_main() and not files to be opened in windows
 */
gboolean
lima_cli_wants (int argc, char **argv)
{
  if (argc < 2 || strcmp (argv[1], "--gapplication-service") == 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (argv[1], commands[i].name) == 0)
      return TRUE;
  return argv[1][0] == '-' || (strpbrk (argv[1], "./:") == NULL && access (argv[1], F_OK) != 0);
}

/**
 * lima_cli_main:
 * @argc: how many arguments
 * @argv: the arguments of the program
 *
 * Runs a subcommand. Results go to standard output, words to standard error.
 *
 * Returns: a #LimaExit
 */
int
lima_cli_main (int argc, char **argv)
{
  set_up ();
  if (argc < 2)
    {
      print_help ();
      return LIMA_EXIT_FAILED;
    }
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0)
    return print_help () ? LIMA_EXIT_DONE : LIMA_EXIT_FAILED;
  if (strcmp (argv[1], "--version") == 0)
    return lima_command_print ("lima-portfolio " LIMA_VERSION "\n", -1) ? LIMA_EXIT_DONE : LIMA_EXIT_FAILED;
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (argv[1], commands[i].name) == 0)
      return (int) commands[i].run (argc - 1, argv + 1);
  return (int) lima_command_refuse (_("There is no command “%s”; see lima-portfolio --help."), argv[1]);
}
