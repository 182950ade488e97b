/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-programme-editor.h"

#include <lima-i18n.h>

#include "lima-record-form.h"

#define FIELD(name) LIMA_FORM_FIELD (LIMA_PROGRAMME_##name)

static const LimaEditorSection sections[] = {
  { NC_("section", "Summary"),
    FIELD (TITLE) | FIELD (COUNTRY) | FIELD (SUMMARY) | FIELD (STRATEGY) | FIELD (PHASE) | FIELD (START) | FIELD (END) | FIELD (CURRENCY)
      | FIELD (OWNER) | FIELD (ILLUSTRATIVE), TRUE },
  { NC_("section", "Life cycle"), FIELD (STEPS), TRUE },
  { NC_("section", "Criteria"), FIELD (CRITERIA), FALSE },
  { NC_("section", "Focus sectors"), FIELD (FOCUS), FALSE },
  { NC_("section", "Components and outputs"), FIELD (COMPONENTS), FALSE },
  { NC_("section", "Working time and baselines"), FIELD (WORKING_DAYS) | FIELD (HOLIDAYS) | FIELD (BASELINES), FALSE },
  { NC_("section", "Results"), FIELD (INDICATORS), FALSE },
  { NC_("section", "Budget"), FIELD (BUDGET), FALSE },
  { NC_("section", "Financing"), FIELD (FINANCING), FALSE },
  { NC_("section", "Platform"), FIELD (BODIES), FALSE },
  { NC_("section", "Partners"), FIELD (PARTNERS), FALSE },
  { NC_("section", "Risks"), FIELD (RISKS), FALSE },
  { NC_("section", "Documents"), FIELD (DOCUMENTS), FALSE },
  { NC_("section", "Recommendations of evaluations"), FIELD (RECOMMENDATIONS), FALSE },
  { NC_("section", "Lessons"), FIELD (LESSONS), FALSE },
  { NC_("section", "Source and notes"), FIELD (SOURCE) | FIELD (NOTES), FALSE },
};

/**
 * lima_programme_editor_new:
 * @session: what is open
 * @programme: the id of a programme that is there
 *
 * Returns: (transfer floating): a #LimaRecordEditor
 */
GtkWidget *
lima_programme_editor_new (LimaSession *session, LimaAtom programme)
{
  const LimaPath path = { .table = &lima_programme_table, .record = programme };

  return lima_record_editor_new (session, &path, sections, G_N_ELEMENTS (sections));
}

/**
 * lima_programme_editor_get_fields:
 *
 * Returns: all fields that are edited somewhere, for a test that none is forgotten
 */
guint64
lima_programme_editor_get_fields (void)
{
  guint64 fields = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    fields |= sections[i].fields;
  return fields;
}
