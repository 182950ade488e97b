/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-command.h"

#include <lima-check.h>
#include <lima-format.h>
#include <lima-i18n.h>

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

static void
append_item (GString *out, const LimaInput *input, const LimaCheckItem *item, LimaFormat *format)
{
  const LimaFileReport *report = g_ptr_array_index (input->reports, item->file);
  const char *currency = lima_atom_text (item->trouble.currency);
  LimaSum sum = lima_sum_from_decimal (item->trouble.amount);
  g_autofree char *money = item->trouble.has_amount ? lima_format_money (format, &sum, currency == NULL ? "" : currency, -1)
                                                    : g_strdup ("");
  g_autofree char *sentence = lima_trouble_describe (&item->trouble, money);

  g_string_append_printf (out, "%s:", report->path);
  if (item->line != 0)
    g_string_append_printf (out, "%u", item->line);
  else
    g_string_append (out, item->record == NULL ? "" : item->record);
  g_string_append_printf (out, ": %s: %s%s%s\n", severity_name (item->severity), item->record == NULL ? "" : item->record,
                          item->record == NULL ? "" : ": ", sentence);
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
  g_autoptr(LimaFormat) format = NULL;
  g_autoptr(LimaInput) input = NULL;
  g_autoptr(GArray) items = NULL;
  g_autoptr(GString) out = g_string_new (NULL);
  const LimaFactsOptions options = { 0 };
  guint n = 0;

  g_option_context_set_summary (context, _("Lists what deserves a look, one finding a line: file and line or record, severity, text."));
  g_option_context_set_description (context, _("Examples:\n"
                                               "  lima-portfolio check unido.xml\n"
                                               "  lima-portfolio check *.xml | grep error"));
  if (!lima_command_parse (context, &argc, &argv))
    return LIMA_EXIT_FAILED;
  if (argc < 2)
    return lima_command_refuse (_("Name at least one file; see lima-portfolio check --help."));

  input = lima_command_read_figures (argv + 1, &options);
  lima_command_say (input, 0);
  if (lima_command_exit (input) == LIMA_EXIT_FAILED)
    return LIMA_EXIT_FAILED;
  format = lima_format_new (lima_format_program_language ());
  items = lima_facts_check (input->facts);
  for (guint file = 0, i = 0; file < input->reports->len; file++)
    {
      n += append_report (out, g_ptr_array_index (input->reports, file));
      for (; i < items->len && g_array_index (items, LimaCheckItem, i).file == file; i++, n++)
        append_item (out, input, &g_array_index (items, LimaCheckItem, i), format);
    }
  if (!lima_command_print (out->str, (gssize) out->len))
    return LIMA_EXIT_FAILED;
  return n > 0 || lima_command_exit (input) != LIMA_EXIT_DONE ? LIMA_EXIT_MISSING : LIMA_EXIT_DONE;
}
