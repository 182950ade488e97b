/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the references in programmes and in the agenda are to. The tables of the model say only that something is a reference; what it leads to is said here, in one
 * place, for whatever shows or chooses it. References of projects are those of IATI, which lead out of the portfolio and are typed. */

#include "lima-reference-kind.h"

#include <lima-i18n.h>

#include "lima-milestone.h"
#include "lima-process.h"
#include "lima-programme.h"
#include "lima-proposal.h"
#include "lima-records.h"

static const struct
{
  const LimaTable *table;
  guint field;
  LimaReferenceKind kind;
} references[] = {
  { &lima_figure_table, LIMA_FIGURE_SOURCE, LIMA_REFERENCE_SOURCE },
  { &lima_programme_table, LIMA_PROGRAMME_SOURCE, LIMA_REFERENCE_SOURCE },
  { &lima_programme_step_table, LIMA_PROGRAMME_STEP_SOURCE, LIMA_REFERENCE_SOURCE },
  { &lima_programme_criterion_table, LIMA_PROGRAMME_CRITERION_SOURCE, LIMA_REFERENCE_SOURCE },
  { &lima_programme_output_table, LIMA_PROGRAMME_OUTPUT_SOURCE, LIMA_REFERENCE_SOURCE },
  { &lima_programme_component_table, LIMA_PROGRAMME_COMPONENT_SOURCE, LIMA_REFERENCE_SOURCE },
  { &lima_programme_budget_line_table, LIMA_PROGRAMME_BUDGET_LINE_SOURCE, LIMA_REFERENCE_SOURCE },
  { &lima_programme_financing_step_table, LIMA_PROGRAMME_FINANCING_STEP_SOURCE, LIMA_REFERENCE_SOURCE },
  { &lima_programme_meeting_table, LIMA_PROGRAMME_MEETING_SOURCE, LIMA_REFERENCE_SOURCE },
  { &lima_programme_body_table, LIMA_PROGRAMME_BODY_SOURCE, LIMA_REFERENCE_SOURCE },
  { &lima_programme_partner_table, LIMA_PROGRAMME_PARTNER_SOURCE, LIMA_REFERENCE_SOURCE },
  { &lima_programme_lesson_table, LIMA_PROGRAMME_LESSON_SOURCE, LIMA_REFERENCE_SOURCE },
  { &lima_programme_budget_line_table, LIMA_PROGRAMME_BUDGET_LINE_PROVIDER, LIMA_REFERENCE_ORGANISATION },
  { &lima_programme_financing_table, LIMA_PROGRAMME_FINANCING_INVESTOR, LIMA_REFERENCE_ORGANISATION },
  { &lima_programme_member_table, LIMA_PROGRAMME_MEMBER_ORGANISATION, LIMA_REFERENCE_ORGANISATION },
  { &lima_programme_partner_table, LIMA_PROGRAMME_PARTNER_ORGANISATION, LIMA_REFERENCE_ORGANISATION },
  { &lima_programme_link_table, LIMA_PROGRAMME_LINK_PROJECT, LIMA_REFERENCE_PROJECT },
  { &lima_programme_budget_line_table, LIMA_PROGRAMME_BUDGET_LINE_COMPONENT, LIMA_REFERENCE_COMPONENT },
  { &lima_programme_financing_table, LIMA_PROGRAMME_FINANCING_COMPONENT, LIMA_REFERENCE_COMPONENT },
  { &lima_programme_indicator_table, LIMA_PROGRAMME_INDICATOR_COMPONENT, LIMA_REFERENCE_COMPONENT },
  { &lima_programme_indicator_table, LIMA_PROGRAMME_INDICATOR_PARENT, LIMA_REFERENCE_INDICATOR },
  { &lima_programme_dependency_table, LIMA_PROGRAMME_DEPENDENCY_ACTIVITY, LIMA_REFERENCE_ACTIVITY },
  { &lima_programme_action_table, LIMA_PROGRAMME_ACTION_MEMBER, LIMA_REFERENCE_MEMBER },
  { &lima_programme_attendance_table, LIMA_PROGRAMME_ATTENDANCE_MEMBER, LIMA_REFERENCE_MEMBER },
  { &lima_process_table, LIMA_PROCESS_SOURCE, LIMA_REFERENCE_SOURCE },
  { &lima_process_table, LIMA_PROCESS_PROGRAMME, LIMA_REFERENCE_PROGRAMME },
  { &lima_milestone_table, LIMA_MILESTONE_SOURCE, LIMA_REFERENCE_SOURCE },
  { &lima_milestone_table, LIMA_MILESTONE_PROCESS, LIMA_REFERENCE_PROCESS },
  { &lima_milestone_date_table, LIMA_MILESTONE_DATE_SOURCE, LIMA_REFERENCE_SOURCE },
  { &lima_milestone_dependency_table, LIMA_MILESTONE_DEPENDENCY_MILESTONE, LIMA_REFERENCE_MILESTONE },
  { &lima_milestone_outcome_table, LIMA_MILESTONE_OUTCOME_SOURCE, LIMA_REFERENCE_SOURCE },
  { &lima_contribution_table, LIMA_CONTRIBUTION_SOURCE, LIMA_REFERENCE_SOURCE },
  { &lima_proposal_table, LIMA_PROPOSAL_SOURCE, LIMA_REFERENCE_SOURCE },
  { &lima_proposal_table, LIMA_PROPOSAL_PROPOSER, LIMA_REFERENCE_ORGANISATION },
  { &lima_proposal_version_table, LIMA_PROPOSAL_VERSION_SOURCE, LIMA_REFERENCE_SOURCE },
  { &lima_proposal_version_table, LIMA_PROPOSAL_VERSION_MILESTONE, LIMA_REFERENCE_MILESTONE },
  { &lima_programme_baseline_entry_table, LIMA_PROGRAMME_BASELINE_ENTRY_ITEM, LIMA_REFERENCE_BASELINE },
};

/**
 * lima_reference_kind_of:
 * @table: a table
 * @field: one of its fields
 *
 * Returns: what the field refers to, %LIMA_REFERENCE_NONE where that cannot be chosen from what is there
 */
LimaReferenceKind
lima_reference_kind_of (const LimaTable *table, guint field)
{
  g_return_val_if_fail (table != NULL && field < table->n_fields, LIMA_REFERENCE_NONE);

  if (table->fields[field].type != LIMA_FIELD_REF)
    return LIMA_REFERENCE_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    if (references[i].table == table && references[i].field == field)
      return references[i].kind;
  return LIMA_REFERENCE_NONE;
}

/**
 * lima_reference_kind_get_doubt:
 * @kind: what is referred to
 *
 * Returns: what is to be said where it isn't there, translated
 */
const char *
lima_reference_kind_get_doubt (LimaReferenceKind kind)
{
  switch (kind)
    {
    case LIMA_REFERENCE_ORGANISATION:
      return _("No organisation of this portfolio has this reference");
    case LIMA_REFERENCE_SOURCE:
      return _("This portfolio has no such source");
    case LIMA_REFERENCE_PROJECT:
      return _("This portfolio has no such project");
    case LIMA_REFERENCE_PROGRAMME:
      return _("This portfolio has no such programme");
    case LIMA_REFERENCE_PROCESS:
      return _("This portfolio has no such process");
    case LIMA_REFERENCE_MILESTONE:
      return _("This portfolio has no such milestone");
    case LIMA_REFERENCE_COMPONENT:
      return _("This programme has no such component");
    case LIMA_REFERENCE_INDICATOR:
      return _("This programme has no such indicator");
    case LIMA_REFERENCE_ACTIVITY:
      return _("This programme has no such activity");
    case LIMA_REFERENCE_MEMBER:
      return _("This body has no such member");
    case LIMA_REFERENCE_BASELINE:
      return _("What was frozen is no longer there");
    case LIMA_REFERENCE_NONE:
    default:
      return NULL;
    }
}
