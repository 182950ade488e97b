/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-problems.h"

#include <lima-report-check.h>

static void
add (LimaFindings *findings, const LimaCheckItem *item, LimaFormat *format)
{
  g_autofree char *text = lima_report_describe_settled (format, item);

  lima_findings_add (findings, lima_trouble_get_name ((LimaTroubleKind) item->trouble.kind), item->severity, lima_atom (item->record),
                     item->line, "%s", text);
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
