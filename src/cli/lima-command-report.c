/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-command.h"

#include <lima-atomic.h>
#include <lima-i18n.h>
#include <lima-language.h>
#include <lima-report-profile-paper.h>
#include <lima-report-project-paper.h>

#include <string.h>

/* The options of a report. */
typedef struct
{
  LimaQuestion question;
  char *output;
  char *language;
  char *paper;
  char *date;
  char *region;
  char *country;
  char *donor;
  char *project;
  LimaPaperSize size;
  LimaDate today;
} Report;

/* What is reported on, and what is known of it. */
typedef struct
{
  LimaInput *input;
  LimaFormat *format;
  LimaSnapshot *snapshot;
  LimaFacts *facts;
  LimaIndex *index;
  LimaReportFindings *findings;
} Reported;

static void
reported_clear (Reported *self)
{
  g_clear_pointer (&self->findings, lima_report_findings_unref);
  g_clear_pointer (&self->index, lima_index_unref);
  g_clear_pointer (&self->facts, lima_facts_free);
  g_clear_pointer (&self->snapshot, lima_snapshot_unref);
  g_clear_pointer (&self->format, lima_format_unref);
  g_clear_pointer (&self->input, lima_input_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reported, reported_clear)

/* The figures are of the portfolio itself, so that project n of the facts is row n of the list. */
static void
find_out (const Report *self, Reported *reported)
{
  LimaIndexOptions options = { .today = self->today, .query = self->question.query };

  reported->format = lima_format_new (lima_format_program_language ());
  reported->snapshot = lima_portfolio_snapshot (reported->input->portfolio);
  reported->facts = lima_facts_new_from_snapshot (reported->snapshot, self->question.facts.rates, self->question.facts.currency, NULL, NULL);
  if (self->project != NULL) /* it is printed as it stands: nothing is looked for in the rest */
    return;
  options.snapshot = reported->snapshot;
  options.facts = reported->facts;
  options.format = reported->format;
  reported->index = lima_index_new (&options, NULL, NULL);
  reported->findings = lima_report_findings_new (reported->index, reported->input->reports);
  lima_report_findings_run (reported->findings, NULL, NULL);
}

static LimaPaper *
new_project_paper (const Report *self, const LimaReportPortfolioPaper *options, GError **error)
{
  guint row;

  if (lima_report_project_find (options, self->project, &row))
    return lima_report_project_paper_new (options, row);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("There is no project “%s”; --project takes an IATI identifier."), self->project);
  return NULL;
}

/* The report on all, or the profile or the project that is named. */
static LimaPaper *
new_paper (const Report *self, const LimaReportPortfolioPaper *options, GError **error)
{
  if (self->region != NULL)
    return lima_report_profile_paper_new (options, LIMA_DIMENSION_REGION, self->region, NULL, error);
  if (self->country != NULL)
    return lima_report_profile_paper_new (options, LIMA_DIMENSION_COUNTRY, self->country, NULL, error);
  if (self->project != NULL)
    return new_project_paper (self, options, error);
  if (self->donor != NULL)
    return lima_report_profile_paper_new (options, LIMA_DIMENSION_DONOR, self->donor, NULL, error);
  return lima_report_portfolio_paper_new (options, NULL, error);
}

static GBytes *
paint (const Report *self, const Reported *reported, GError **error)
{
  LimaReportPortfolioPaper options = {
    .format = reported->format,
    .facts = reported->facts,
    .snapshot = reported->snapshot,
    .findings = reported->findings,
    .query = self->question.query,
    .measure = self->question.measure,
    .illustrative = reported->input->illustrative,
    .today = self->today,
  };
  g_autoptr(LimaPaper) paper = NULL;

  lima_paper_sheet_init (&options.sheet, self->size);
  paper = new_paper (self, &options, error);
  return paper == NULL ? NULL : lima_paper_to_pdf (paper, error);
}

static gboolean
write_bytes (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  gsize size;
  gconstpointer bytes = g_bytes_get_data (data, &size);

  return g_output_stream_write_all (stream, bytes, size, NULL, cancellable, error);
}

static LimaExit
report (const Report *self, char **paths)
{
  g_auto(Reported) reported = { .input = lima_command_read_whole (paths) };
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  lima_command_say (reported.input, 10);
  if (lima_command_exit (reported.input) == LIMA_EXIT_FAILED)
    return LIMA_EXIT_FAILED;
  find_out (self, &reported);
  bytes = paint (self, &reported, &error);
  if (bytes == NULL || !lima_atomic_write (self->output, write_bytes, bytes, NULL, &error))
    return lima_command_refuse ("%s", error->message);
  return lima_command_exit (reported.input);
}

/* Reads what the options say; on failure the reason was printed. */
static gboolean
settle (Report *self)
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
  if ((self->region != NULL) + (self->country != NULL) + (self->donor != NULL) + (self->project != NULL) > 1)
    {
      lima_command_refuse (_("--region, --country, --donor and --project do not go together: the paper is on one of them."));
      return FALSE;
    }
  if ((self->region != NULL && *self->region == '\0') || (self->country != NULL && *self->country == '\0') || (self->donor != NULL && *self->donor == '\0'))
    {
      lima_command_refuse (_("A profile is of a key, as summary gives it."));
      return FALSE;
    }
  if (self->language != NULL && !lima_language_speak (self->language))
    {
      lima_command_refuse (_("“%s” is no language; write a code such as en, fr or pt-BR."), self->language);
      return FALSE;
    }
  return TRUE;
}

static LimaExit
run (Report *self, int argc, char **argv)
{
  if (!lima_question_settle (&self->question))
    return LIMA_EXIT_FAILED;
  if (argc < 2)
    return lima_command_refuse (_("Name at least one file; see lima-portfolio report --help."));
  if (self->output == NULL || !g_str_has_suffix (self->output, ".pdf"))
    return lima_command_refuse (_("--output must name the file to write; it ends in .pdf."));
  if (!settle (self))
    return LIMA_EXIT_FAILED;
  return report (self, argv + 1);
}

/**
 * lima_command_report:
 *
 * "lima-portfolio report".
 *
 * Returns: what to exit with
 */
LimaExit
lima_command_report (int argc, char **argv)
{
  Report self = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self.output, N_("Where to report: a file ending in .pdf"), N_("FILE") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &self.language, N_("The language of the report, that of the program if not given"), N_("CODE") },
    { "region", 0, 0, G_OPTION_ARG_STRING, &self.region, N_("One page on a region in place of the report"), N_("KEY") },
    { "country", 0, 0, G_OPTION_ARG_STRING, &self.country, N_("One page on a country in place of the report"), N_("CODE") },
    { "donor", 0, 0, G_OPTION_ARG_STRING, &self.donor, N_("One page on a donor in place of the report"), N_("KEY") },
    { "project", 0, 0, G_OPTION_ARG_STRING, &self.project, N_("All that a project holds in place of the report: an IATI identifier"), N_("KEY") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &self.paper, N_("A4 or Letter; A4 if not given"), N_("SIZE") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &self.date, N_("The day that counts as today, for what is overdue"), N_("YYYY-MM-DD") },
    { NULL, 0, 0, G_OPTION_ARG_NONE, NULL, NULL, NULL },
  };
  GOptionContext *context = g_option_context_new (_("FILE…"));
  LimaExit exit = LIMA_EXIT_FAILED;

  g_option_context_set_summary (context, _("Reports on a portfolio as PDF: key figures, money by theme, region, donor, country, year and project size "
                                           "with sentences, charts and tables, published figures beside the projects, programmes, the agenda and "
                                           "what the check found."));
  g_option_context_set_description (context, _("Examples:\n"
                                               "  lima-portfolio report portfolio.lima --output report.pdf\n"
                                               "  lima-portfolio report portfolio.lima --country ET --output ethiopia.pdf\n"
                                               "  lima-portfolio report portfolio.lima --project XM-DAC-1-2 --output project.pdf\n"
                                               "  lima-portfolio report a.xml b.xml --years 2014-2016 --currency EUR --paper Letter --output report.pdf"));
  g_option_context_set_main_group (context, lima_question_group (&self.question));
  g_option_context_add_main_entries (context, entries, LIMA_TEXT_DOMAIN);
  if (lima_command_parse (context, &argc, &argv))
    exit = run (&self, argc, argv);
  lima_question_clear (&self.question);
  g_free (self.output);
  g_free (self.language);
  g_free (self.paper);
  g_free (self.date);
  g_free (self.region);
  g_free (self.country);
  g_free (self.donor);
  g_free (self.project);
  return exit;
}
