/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-problems.h"

#include <lima-check.h>

static void
add (LimaFindings *findings, const LimaCheckItem *item, LimaFormat *format)
{
  const LimaSum sum = lima_sum_from_decimal (item->trouble.amount);
  const char *currency = lima_atom_text (item->trouble.currency);
  g_autofree char *money = item->trouble.has_amount ? lima_format_money (format, &sum, currency == NULL ? "" : currency, -1)
                                                    : g_strdup ("");
  g_autofree char *text = lima_trouble_describe (&item->trouble, money);
  lima_findings_add (findings, lima_trouble_get_name ((LimaTroubleKind) item->trouble.kind), item->severity, lima_atom (item->record),
                     item->line, "%s", text);
}

/**
 * lima_problems_new:
 * @figures: a portfolio
 * @kind: the word of a kind of problems, see lima_trouble_get_name()
 * @name: what the portfolio is called
 *
 * Lists the problems of one kind, for the window that shows what was read.
 *
 * Returns: (transfer full) (element-type LimaFileReport): one report that has them all
 */
GPtrArray *
lima_problems_new (const LimaFigures *figures, const char *kind, const char *name)
{
  g_autoptr(GArray) items = lima_facts_check (figures->facts);
  GPtrArray *reports = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_file_report_free);
  LimaFileReport *report = lima_file_report_new (name);

  for (guint i = 0; i < items->len; i++)
    {
      const LimaCheckItem *item = &g_array_index (items, LimaCheckItem, i);

      if (g_str_equal (lima_trouble_get_name ((LimaTroubleKind) item->trouble.kind), kind))
        add (report->findings, item, figures->format);
    }
  report->n_projects = figures->n_projects;
  g_ptr_array_add (reports, report);
  return reports;
}

/* The report of the file that a project was read from, NULL for one that was there before. */
static LimaFileReport *
find_report (GPtrArray *reports, const GArray *starts, guint project)
{
  for (guint i = 0; i < reports->len; i++)
    if (project >= g_array_index (starts, guint, i) && project < g_array_index (starts, guint, i + 1))
      return g_ptr_array_index (reports, i);
  return NULL;
}

/**
 * lima_problems_add_to:
 * @figures: what was read, added up
 * @reports: (element-type LimaFileReport): what the readers said of the files
 * @starts: (element-type guint): the first project of each, see #LimaInput
 *
 * Adds to the reports what is missing from the figures: amounts and dates that are none, and the like. May be called in any thread.
 */
void
lima_problems_add_to (const LimaFigures *figures, GPtrArray *reports, GArray *starts)
{
  g_autoptr(GArray) items = lima_facts_check (figures->facts);

  for (guint i = 0; i < items->len; i++)
    {
      const LimaCheckItem *item = &g_array_index (items, LimaCheckItem, i);
      LimaFileReport *report = item->severity == LIMA_SEVERITY_ERROR ? find_report (reports, starts, item->trouble.project) : NULL;

      if (report != NULL)
        add (report->findings, item, figures->format);
    }
}
