/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The sections in which records of the agenda are edited. */

#include "lima-agenda-form.h"

#include <lima-i18n.h>
#include <lima-milestone.h>
#include <lima-process.h>
#include <lima-proposal.h>

#include "lima-record-editor.h"
#include "lima-record-form.h"

#define OF_MILESTONE(name) LIMA_FORM_FIELD (LIMA_MILESTONE_##name)
#define OF_PROCESS(name) LIMA_FORM_FIELD (LIMA_PROCESS_##name)
#define OF_PROPOSAL(name) LIMA_FORM_FIELD (LIMA_PROPOSAL_##name)

static const LimaEditorSection milestone_sections[] = {
  { NC_("section", "Milestone"),
    OF_MILESTONE (TITLE) | OF_MILESTONE (PROCESS) | OF_MILESTONE (KIND) | OF_MILESTONE (PLACE) | OF_MILESTONE (COUNTRY) | OF_MILESTONE (OWNER)
      | OF_MILESTONE (DESCRIPTION), TRUE },
  { NC_("section", "Announced dates"), OF_MILESTONE (DATES), FALSE },
  { NC_("section", "Goals and targets"), OF_MILESTONE (GOALS), FALSE },
  { NC_("section", "Outcomes"), OF_MILESTONE (OUTCOMES), FALSE },
  { NC_("section", "Contributions"), OF_MILESTONE (CONTRIBUTIONS), FALSE },
  { NC_("section", "Depends on"), OF_MILESTONE (DEPENDENCIES), FALSE },
  { NC_("section", "Documents"), OF_MILESTONE (DOCUMENTS), FALSE },
  { NC_("section", "Sources and notes"),
    OF_MILESTONE (SOURCE) | OF_MILESTONE (PARAGRAPH) | OF_MILESTONE (CONTRADICTION) | OF_MILESTONE (NOTES) | OF_MILESTONE (UID)
      | OF_MILESTONE (ILLUSTRATIVE), FALSE },
};

static const LimaEditorSection process_sections[] = {
  { NC_("section", "Process"),
    OF_PROCESS (TITLE) | OF_PROCESS (BODY) | OF_PROCESS (PROGRAMME) | OF_PROCESS (OWNER) | OF_PROCESS (DESCRIPTION), TRUE },
  { NC_("section", "Documents"), OF_PROCESS (DOCUMENTS), FALSE },
  { NC_("section", "Sources and notes"), OF_PROCESS (SOURCE) | OF_PROCESS (PARAGRAPH) | OF_PROCESS (NOTES) | OF_PROCESS (ILLUSTRATIVE), FALSE },
};

static const LimaEditorSection proposal_sections[] = {
  { NC_("section", "Indicator proposal"),
    OF_PROPOSAL (TITLE) | OF_PROPOSAL (GOAL) | OF_PROPOSAL (TARGET) | OF_PROPOSAL (NUMBER) | OF_PROPOSAL (PROPOSER) | OF_PROPOSAL (PROPOSER_NAME)
      | OF_PROPOSAL (OWNER), TRUE },
  { NC_("section", "Versions"), OF_PROPOSAL (VERSIONS), FALSE },
  { NC_("section", "Sources and notes"), OF_PROPOSAL (SOURCE) | OF_PROPOSAL (PARAGRAPH) | OF_PROPOSAL (NOTES) | OF_PROPOSAL (ILLUSTRATIVE), FALSE },
};

/**
 * lima_agenda_form_new:
 * @session: what is open
 * @path: leads to a milestone, a process or a proposal that is there
 *
 * Returns: (transfer floating): a #LimaRecordEditor with all of its fields
 */
GtkWidget *
lima_agenda_form_new (LimaSession *session, const LimaPath *path)
{
  g_return_val_if_fail (LIMA_IS_SESSION (session) && path != NULL, NULL);

  if (path->table == &lima_process_table)
    return lima_record_editor_new (session, path, process_sections, G_N_ELEMENTS (process_sections));
  if (path->table == &lima_proposal_table)
    return lima_record_editor_new (session, path, proposal_sections, G_N_ELEMENTS (proposal_sections));
  return lima_record_editor_new (session, path, milestone_sections, G_N_ELEMENTS (milestone_sections));
}
