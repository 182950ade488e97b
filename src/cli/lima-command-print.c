/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-command.h"

#include <lima-atomic.h>
#include <lima-i18n.h>
#include <lima-report-agenda-paper.h>
#include <lima-report-programme-paper.h>

#include <string.h>

/* The options of a print. */
typedef struct
{
  char *output;
  char *programme;
  char *section;
  char *agenda;
  char *paper;
  char *date;
  LimaReportAgendaView view; /* of the agenda, where that is printed */
  LimaPaperSize size;
  LimaDate today;
} Print;

static void
clear (Print *self)
{
  g_free (self->output);
  g_free (self->programme);
  g_free (self->section);
  g_free (self->agenda);
  g_free (self->paper);
  g_free (self->date);
}

static gboolean
write_bytes (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  gsize size;
  gconstpointer bytes = g_bytes_get_data (data, &size);

  return g_output_stream_write_all (stream, bytes, size, NULL, cancellable, error);
}

/* The programme that is named, or all of them. */
static GPtrArray *
choose_programmes (const Print *self, const LimaSnapshot *snapshot)
{
  GPtrArray *programmes = g_ptr_array_new ();

  for (guint i = 0; i < lima_snapshot_get_n (snapshot, LIMA_RECORD_PROGRAMME); i++)
    {
      const LimaBlock *block = lima_snapshot_get (snapshot, LIMA_RECORD_PROGRAMME, i);

      if (self->programme == NULL || g_strcmp0 (lima_block_get_id (block), self->programme) == 0)
        g_ptr_array_add (programmes, (gpointer) block);
    }
  return programmes;
}

static GBytes *
paint_programmes (const Print *self, const LimaSnapshot *snapshot, GPtrArray *programmes, GError **error)
{
  g_autoptr(LimaFormat) format = lima_format_new (lima_format_program_language ());
  LimaProgrammePaper options = { format, snapshot, self->section, self->today, { 0 } };
  g_autoptr(LimaPaper) paper = NULL;

  lima_paper_sheet_init (&options.sheet, self->size);
  paper = lima_report_programme_paper_new (&options, (const LimaProgramme * const *) programmes->pdata, programmes->len);
  return lima_paper_to_pdf (paper, error);
}

static GBytes *
paint_agenda (const Print *self, LimaAgenda *agenda, GError **error)
{
  g_autoptr(LimaFormat) format = lima_format_new (lima_format_program_language ());
  g_auto(LimaAgendaFilter) filter = { 0 };
  LimaReportAgendaPaper options = { .format = format, .agenda = agenda, .filter = &filter };
  g_autoptr(LimaPaper) paper = NULL;

  lima_agenda_filter_init (&filter);
  lima_paper_sheet_init (&options.sheet, self->size);
  paper = lima_report_agenda_paper_new (&options, self->view);
  return lima_paper_to_pdf (paper, error);
}

static LimaExit
write_pdf (const Print *self, LimaInput *input, GBytes *bytes, const GError *failure)
{
  g_autoptr(GError) error = NULL;

  if (bytes == NULL)
    return lima_command_refuse ("%s", failure->message);
  if (!lima_atomic_write (self->output, write_bytes, bytes, NULL, &error))
    return lima_command_refuse ("%s", error->message);
  return lima_command_exit (input);
}

static LimaExit
print_programmes (const Print *self, LimaInput *input, const LimaSnapshot *snapshot)
{
  g_autoptr(GPtrArray) programmes = choose_programmes (self, snapshot);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  if (programmes->len == 0 && self->programme != NULL)
    return lima_command_refuse (_("There is no programme with the id “%s”."), self->programme);
  if (programmes->len == 0)
    return lima_command_refuse (_("There is no programme to print."));
  bytes = paint_programmes (self, snapshot, programmes, &error);
  return write_pdf (self, input, bytes, error);
}

static LimaExit
print_agenda (const Print *self, LimaInput *input, const LimaSnapshot *snapshot)
{
  g_autoptr(LimaAgenda) agenda = lima_agenda_new (snapshot, self->today);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  if (lima_agenda_get_n (agenda) == 0 && lima_snapshot_get_n (snapshot, LIMA_RECORD_PROPOSAL) == 0)
    return lima_command_refuse (_("There is no agenda to print."));
  bytes = paint_agenda (self, agenda, &error);
  return write_pdf (self, input, bytes, error);
}

static LimaExit
print (const Print *self, char **paths)
{
  g_autoptr(LimaInput) input = lima_command_read_whole (paths);
  g_autoptr(LimaSnapshot) snapshot = NULL;

  lima_command_say (input, 10);
  if (lima_command_exit (input) == LIMA_EXIT_FAILED)
    return LIMA_EXIT_FAILED;
  snapshot = lima_portfolio_snapshot (input->portfolio);
  return self->agenda != NULL ? print_agenda (self, input, snapshot) : print_programmes (self, input, snapshot);
}

static LimaExit
refuse_section (const char *section)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < lima_report_programme_paper_get_n_sections (); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "", lima_report_programme_paper_get_section (i));
  /* Translators: the second argument is a list of words that are not translated */
  return lima_command_refuse (_("There is no section “%s”; there are: %s."), section, names->str);
}

static LimaExit
refuse_view (const char *view)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < LIMA_REPORT_AGENDA_N_VIEWS; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "", lima_report_agenda_view_name (i));
  /* Translators: the second argument is a list of words that are not translated */
  return lima_command_refuse (_("There is no view “%s” of the agenda; there are: %s."), view, names->str);
}

/* Finds the view of the agenda that is named; on failure the reason was printed. */
static gboolean
settle_view (Print *self)
{
  if (self->agenda == NULL)
    return TRUE;
  if (self->programme != NULL || self->section != NULL)
    {
      lima_command_refuse (_("--agenda prints the agenda of the portfolio; it does not go with --programme or --section."));
      return FALSE;
    }
  for (self->view = 0; self->view < LIMA_REPORT_AGENDA_N_VIEWS; self->view++)
    if (g_str_equal (self->agenda, lima_report_agenda_view_name (self->view)))
      return TRUE;
  refuse_view (self->agenda);
  return FALSE;
}

/* Reads what the options say; on failure the reason was printed. */
static gboolean
settle (Print *self)
{
  if (self->paper != NULL && g_ascii_strcasecmp (self->paper, "a4") != 0 && g_ascii_strcasecmp (self->paper, "letter") != 0)
    {
      lima_command_refuse (_("“%s” is no paper; there are A4 and Letter."), self->paper);
      return FALSE;
    }
  self->size = self->paper != NULL && g_ascii_strcasecmp (self->paper, "letter") == 0 ? LIMA_PAPER_LETTER : LIMA_PAPER_A4;
  self->today = lima_date_today ();
  if (self->date != NULL && (!lima_date_parse (self->date, -1, &self->today) || self->today.precision != LIMA_PRECISION_DAY))
    {
      lima_command_refuse (_("“%s” is no day; write it as 2026-09-30."), self->date);
      return FALSE;
    }
  return TRUE;
}

static LimaExit
run (Print *self, int argc, char **argv)
{
  if (argc < 2)
    return lima_command_refuse (_("Name at least one file; see lima-portfolio print --help."));
  if (self->output == NULL || !g_str_has_suffix (self->output, ".pdf"))
    return lima_command_refuse (_("--output must name the file to write; it ends in .pdf."));
  if (self->section != NULL && !lima_report_programme_paper_has_section (self->section))
    return refuse_section (self->section);
  if (!settle_view (self) || !settle (self))
    return LIMA_EXIT_FAILED;
  return print (self, argv + 1);
}

/**
 * lima_command_print_programmes:
 *
 * "lima-portfolio print".
 *
 * Returns: what to exit with
 */
LimaExit
lima_command_print_programmes (int argc, char **argv)
{
  Print self = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self.output, N_("Where to print: a file ending in .pdf"), N_("FILE") },
    { "programme", 0, 0, G_OPTION_ARG_STRING, &self.programme, N_("The id of a programme, all of them if not given"), N_("ID") },
    { "section", 0, 0, G_OPTION_ARG_STRING, &self.section,
      N_("summary, components, plan, results, budget, financing, platform, partners, risks, documents or evaluation; all if not given"),
      N_("NAME") },
    { "agenda", 0, 0, G_OPTION_ARG_STRING, &self.agenda,
      N_("Print the agenda in place of programmes, as timeline, list, month, goals or proposals"), N_("VIEW") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &self.paper, N_("A4 or Letter; A4 if not given"), N_("SIZE") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &self.date, N_("The day that counts as today, for what is overdue"), N_("YYYY-MM-DD") },
    { NULL, 0, 0, G_OPTION_ARG_NONE, NULL, NULL, NULL },
  };
  GOptionContext *context = g_option_context_new (_("FILE…"));
  LimaExit exit = LIMA_EXIT_FAILED;

  g_option_context_set_summary (context, _("Prints Programmes for Country Partnership as PDF: plan, results, budget, financing and all other "
                                           "sections; or, with --agenda, a view of the agenda."));
  g_option_context_set_description (context, _("Examples:\n"
                                               "  lima-portfolio print portfolio.lima --output programmes.pdf\n"
                                               "  lima-portfolio print portfolio.lima --programme g1 --section plan --paper Letter "
                                               "--output plan.pdf\n"
                                               "  lima-portfolio print portfolio.lima --agenda timeline --output agenda.pdf"));
  g_option_context_add_main_entries (context, entries, LIMA_TEXT_DOMAIN);
  if (lima_command_parse (context, &argc, &argv))
    exit = run (&self, argc, argv);
  clear (&self);
  return exit;
}
