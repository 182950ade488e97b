/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-command.h"

#include <lima-check.h>
#include <lima-format.h>
#include <lima-i18n.h>
#include <lima-index.h>
#include <lima-report-check.h>

#include <string.h>

static const char *
severity_name (LimaSeverity severity)
{
  switch (severity)
    {
    case LIMA_SEVERITY_ERROR:
      return C_ ("severity", "error");
    case LIMA_SEVERITY_WARNING:
      return C_ ("severity", "warning");
    case LIMA_SEVERITY_INFO:
    default:
      return C_ ("severity", "info");
    }
}

/* The portfolio with its figures, and what was found in it. */
typedef struct
{
  LimaInput *input;
  LimaFormat *format;
  LimaSnapshot *snapshot;
  LimaFacts *facts;
  LimaIndex *index;
  GArray *settled;    /* LimaCheckItem: by the money rules */
  GArray *broken;     /* LimaRuleItem */
  GPtrArray *figures; /* LimaAttention: published, and not what the projects add up to */
} Check;

static void
check_clear (Check *self)
{
  g_clear_pointer (&self->figures, g_ptr_array_unref);
  g_clear_pointer (&self->broken, g_array_unref);
  g_clear_pointer (&self->settled, g_array_unref);
  g_clear_pointer (&self->index, lima_index_unref);
  g_clear_pointer (&self->facts, lima_facts_free);
  g_clear_pointer (&self->snapshot, lima_snapshot_unref);
  g_clear_pointer (&self->format, lima_format_unref);
  g_clear_pointer (&self->input, lima_input_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Check, check_clear)

static gboolean
make_check (Check *self)
{
  LimaIndexOptions options = { .today = lima_date_today () };

  self->format = lima_format_new (lima_format_program_language ());
  self->snapshot = lima_portfolio_snapshot (self->input->portfolio);
  self->facts = lima_facts_new_from_snapshot (self->snapshot, NULL, 0, NULL, NULL);
  options.snapshot = self->snapshot;
  options.facts = self->facts;
  options.format = self->format;
  lima_query_init (&options.query);
  self->index = lima_index_new (&options, NULL, NULL);
  if (self->index == NULL)
    return FALSE;
  self->settled = lima_facts_check (self->facts);
  self->broken = lima_index_check (self->index, NULL, NULL);
  self->figures = lima_report_check_figures (self->format, self->facts, self->snapshot);
  return self->broken != NULL;
}

/* What is not of projects, in the order in which it is checked. */
static const LimaRecordKind kinds[] = { LIMA_RECORD_PROGRAMME, LIMA_RECORD_PROCESS, LIMA_RECORD_MILESTONE, LIMA_RECORD_PROPOSAL };

/* Whether a rule is broken in a file or in one before it. */
static gboolean
is_in_file (const Check *self, const LimaRuleItem *item, guint file)
{
  guint row = item->programme == LIMA_RULE_NO_ROW ? item->agenda : item->programme;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (item->path.table == lima_record_table (kinds[i]))
      return row < g_array_index (self->input->record_starts[kinds[i]], guint, file + 1);
  return item->row < g_array_index (self->input->starts, guint, file + 1);
}

/* A record is named as its file does: a portfolio by id, IATI by identifier, where there is one. */
static const char *
name_of (const Check *self, const LimaFileReport *report, guint row)
{
  const LimaProject *project = lima_index_get_project (self->index, row);

  return report->is_portfolio ? lima_block_get_id (&project->head) : project->identifier;
}

static void
append_line (GString *out, const LimaFileReport *report, guint32 line, LimaSeverity severity, const char *record,
             const char *sentence)
{
  g_string_append_printf (out, "%s:", report->path);
  if (line != 0)
    g_string_append_printf (out, "%u", line);
  else
    g_string_append (out, record == NULL ? "" : record);
  g_string_append_printf (out, ": %s: %s%s%s\n", severity_name (severity), record == NULL ? "" : record,
                          record == NULL ? "" : ": ", sentence);
}

static void
append_settled (GString *out, const Check *self, const LimaFileReport *report, const LimaCheckItem *item)
{
  g_autofree char *sentence = lima_report_describe_settled (self->format, item);

  append_line (out, report, item->line, item->severity, name_of (self, report, item->trouble.project), sentence);
}

static void
append_broken (GString *out, const Check *self, const LimaFileReport *report, const LimaRuleItem *item)
{
  g_autofree char *sentence = lima_report_describe_rule (self->format, item);
  g_autofree char *stake = lima_report_describe_stake (self->format, item);
  g_autofree char *both = g_strjoin (" ", sentence, stake, NULL);
  const char *record = item->row == LIMA_RULE_NO_ROW ? lima_atom_text (item->path.record) : name_of (self, report, item->row);

  append_line (out, report, item->line, lima_rule_get_severity (item->rule), record, both);
}

/* Adds what is wrong in the records of a table in a file. Returns how many lines. */
static guint
append_records (GString *out, const Check *self, guint file, const LimaTable *table, guint *next)
{
  guint n = 0;

  for (; *next < self->broken->len; (*next)++, n++)
    {
      const LimaRuleItem *item = &g_array_index (self->broken, LimaRuleItem, *next);

      if (item->path.table != table || !is_in_file (self, item, file))
        break;
      append_broken (out, self, g_ptr_array_index (self->input->reports, file), item);
    }
  return n;
}

/* Where the records of a table begin among the broken rules. */
static guint
find_records (const Check *self, const LimaTable *table)
{
  guint i = 0;

  while (i < self->broken->len && g_array_index (self->broken, LimaRuleItem, i).path.table != table)
    i++;
  return i;
}

/* What the reader of a file said; unknown members are said by the check itself. */
static guint
append_report (GString *out, const LimaFileReport *report)
{
  guint n = 0;

  for (guint i = 0; i < lima_findings_get_n (report->findings); i++)
    {
      const LimaFinding *finding = lima_findings_get (report->findings, i);

      if (strcmp (finding->kind, "unknown-member") == 0 && finding->record != 0)
        continue;
      n++;
      g_string_append_printf (out, "%s:%u: %s: %s\n", report->path, finding->line, severity_name (finding->severity),
                              finding->message == NULL ? finding->kind : finding->message);
    }
  return n;
}

/* Published figures are of the portfolio: they stand with the first file that is one. Gives up those that it has said. */
static guint
append_figures (GString *out, Check *self, const LimaFileReport *report)
{
  guint n = self->figures->len;

  if (!report->is_portfolio)
    return 0;
  for (guint i = 0; i < n; i++)
    {
      const LimaAttention *figure = g_ptr_array_index (self->figures, i);
      g_autofree char *sentence = lima_report_describe_figure (self->format, figure);

      append_line (out, report, 0, figure->severity, lima_atom_text (figure->record), sentence);
    }
  g_ptr_array_set_size (self->figures, 0);
  return n;
}

/* File by file: what its reader said, what the money rules settled, what rules are broken. Returns how many lines. */
static guint
append_all (GString *out, Check *self)
{
  guint n = 0, settled = 0, broken = 0, next[G_N_ELEMENTS (kinds)];

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    next[i] = find_records (self, lima_record_table (kinds[i]));
  for (guint file = 0; file < self->input->reports->len; file++)
    {
      const LimaFileReport *report = g_ptr_array_index (self->input->reports, file);
      guint end = g_array_index (self->input->starts, guint, file + 1);

      n += append_report (out, report);
      for (; settled < self->settled->len && g_array_index (self->settled, LimaCheckItem, settled).trouble.project < end; settled++, n++)
        append_settled (out, self, report, &g_array_index (self->settled, LimaCheckItem, settled));
      n += append_records (out, self, file, &lima_project_table, &broken);
      for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
        n += append_records (out, self, file, lima_record_table (kinds[i]), &next[i]);
      n += append_figures (out, self, report);
    }
  return n;
}

/**
 * lima_command_check:
 *
 * "lima-portfolio check".
 *
 * Returns: what to exit with
 */
LimaExit
lima_command_check (int argc, char **argv)
{
  GOptionContext *context = g_option_context_new (_("FILE…"));
  g_auto(Check) check = { 0 };
  g_autoptr(GString) out = g_string_new (NULL);
  guint n;

  g_option_context_set_summary (context, _("Lists what deserves a look, one finding a line: file and line or record, severity, text."));
  g_option_context_set_description (context, _("Examples:\n"
                                               "  lima-portfolio check unido.xml\n"
                                               "  lima-portfolio check *.xml | grep error"));
  if (!lima_command_parse (context, &argc, &argv))
    return LIMA_EXIT_FAILED;
  if (argc < 2)
    return lima_command_refuse (_("Name at least one file; see lima-portfolio check --help."));

  check.input = lima_command_read_whole (argv + 1);
  lima_command_say (check.input, 0);
  if (lima_command_exit (check.input) == LIMA_EXIT_FAILED || !make_check (&check))
    return LIMA_EXIT_FAILED;
  n = append_all (out, &check);
  if (!lima_command_print (out->str, (gssize) out->len))
    return LIMA_EXIT_FAILED;
  return n > 0 || lima_command_exit (check.input) != LIMA_EXIT_DONE ? LIMA_EXIT_MISSING : LIMA_EXIT_DONE;
}
