/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Milestones of processes, with all the dates that were announced for them. */

#include "lima-milestone.h"

#include <lima-i18n.h>

static const LimaField milestone_date_fields[] = {
  { "announced", NC_("field", "Announced on"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaMilestoneDate, announced), NULL, NULL, NULL },
  { "status", NC_("field", "Status"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaMilestoneDate, status), "MilestoneStatus", NULL, NULL },
  { "start", NC_("field", "Start"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaMilestoneDate, start), NULL, NULL, NULL },
  { "end", NC_("field", "End"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaMilestoneDate, end), NULL, NULL, NULL },
  { "source", NC_("field", "Source"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaMilestoneDate, source), NULL, NULL, NULL },
  { "paragraph", NC_("field", "Paragraph"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaMilestoneDate, paragraph), NULL, NULL, NULL },
  { "note", NC_("field", "Note"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaMilestoneDate, note), NULL, NULL, NULL },
};

const LimaTable lima_milestone_date_table = {
  "announced-date", "", NC_("record", "Announced date"), sizeof (LimaMilestoneDate), milestone_date_fields, G_N_ELEMENTS (milestone_date_fields),
};

static const LimaField milestone_goal_fields[] = {
  { "goal", NC_("field", "Goal"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaMilestoneGoal, goal), "UNSDG-Goals", NULL, NULL },
  { "target", NC_("field", "Target (SDG)"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaMilestoneGoal, target), "UNSDG-Targets", NULL, NULL },
  { "note", NC_("field", "Note"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaMilestoneGoal, note), NULL, NULL, NULL },
};

const LimaTable lima_milestone_goal_table = {
  "milestone-goal", "", NC_("record", "Goal"), sizeof (LimaMilestoneGoal), milestone_goal_fields, G_N_ELEMENTS (milestone_goal_fields),
};

static const LimaField milestone_dependency_fields[] = {
  { "milestone", NC_("field", "Milestone"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaMilestoneDependency, milestone), NULL, NULL, NULL },
  { "note", NC_("field", "Note"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaMilestoneDependency, note), NULL, NULL, NULL },
};

const LimaTable lima_milestone_dependency_table = {
  "milestone-dependency", "", NC_("record", "Dependency"), sizeof (LimaMilestoneDependency), milestone_dependency_fields, G_N_ELEMENTS (milestone_dependency_fields),
};

static const LimaField milestone_outcome_fields[] = {
  { "title", NC_("field", "Title"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaMilestoneOutcome, title), NULL, NULL, NULL },
  { "status", NC_("field", "Status"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaMilestoneOutcome, status), "OutcomeStatus", NULL, NULL },
  { "date", NC_("field", "Date"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaMilestoneOutcome, date), NULL, NULL, NULL },
  { "symbol", NC_("field", "Symbol"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaMilestoneOutcome, symbol), NULL, NULL, NULL },
  { "source", NC_("field", "Source"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaMilestoneOutcome, source), NULL, NULL, NULL },
  { "paragraph", NC_("field", "Paragraph"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaMilestoneOutcome, paragraph), NULL, NULL, NULL },
  { "note", NC_("field", "Note"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaMilestoneOutcome, note), NULL, NULL, NULL },
};

const LimaTable lima_milestone_outcome_table = {
  "outcome", "", NC_("record", "Outcome"), sizeof (LimaMilestoneOutcome), milestone_outcome_fields, G_N_ELEMENTS (milestone_outcome_fields),
};

static const LimaField contribution_fields[] = {
  { "kind", NC_("field", "Kind"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaContribution, kind), "ContributionKind", NULL, NULL },
  { "title", NC_("field", "Title"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaContribution, title), NULL, NULL, NULL },
  { "date", NC_("field", "Date"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaContribution, date), NULL, NULL, NULL },
  { "partners", NC_("field", "Partners"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaContribution, partners), NULL, NULL, NULL },
  { "owner", NC_("field", "Owner"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaContribution, owner), NULL, NULL, NULL },
  { "outcome", NC_("field", "What came of it"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaContribution, outcome), NULL, NULL, NULL },
  { "documents", NC_("field", "Documents"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaContribution, documents), NULL, &lima_document_table, NULL },
  { "source", NC_("field", "Source"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaContribution, source), NULL, NULL, NULL },
  { "paragraph", NC_("field", "Paragraph"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaContribution, paragraph), NULL, NULL, NULL },
  { "note", NC_("field", "Note"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaContribution, note), NULL, NULL, NULL },
};

const LimaTable lima_contribution_table = {
  "contribution", "", NC_("record", "Contribution"), sizeof (LimaContribution), contribution_fields, G_N_ELEMENTS (contribution_fields),
};

static const LimaField milestone_fields[] = {
  { "title", NC_("field", "Title"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaMilestone, title), NULL, NULL, NULL },
  { "illustrative", NC_("field", "Illustrative"), LIMA_FIELD_BOOL, G_STRUCT_OFFSET (LimaMilestone, illustrative), NULL, NULL, NULL },
  { "process", NC_("field", "Process"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaMilestone, process), NULL, NULL, NULL },
  { "kind", NC_("field", "Kind"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaMilestone, kind), "MilestoneKind", NULL, NULL },
  { "dates", NC_("field", "Announced dates"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaMilestone, dates), NULL, &lima_milestone_date_table, NULL },
  { "place", NC_("field", "Place"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaMilestone, place), NULL, NULL, NULL },
  { "country", NC_("field", "Country"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaMilestone, country), "Country", NULL, NULL },
  { "description", NC_("field", "Description"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaMilestone, description), NULL, NULL, NULL },
  { "goals", NC_("field", "Goals and targets"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaMilestone, goals), NULL, &lima_milestone_goal_table, NULL },
  { "outcomes", NC_("field", "Outcomes"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaMilestone, outcomes), NULL, &lima_milestone_outcome_table, NULL },
  { "contributions", NC_("field", "Contributions"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaMilestone, contributions), NULL, &lima_contribution_table, NULL },
  { "dependencies", NC_("field", "Depends on"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaMilestone, dependencies), NULL, &lima_milestone_dependency_table, NULL },
  { "documents", NC_("field", "Documents"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaMilestone, documents), NULL, &lima_document_table, NULL },
  { "contradiction", NC_("field", "Contradiction"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaMilestone, contradiction), NULL, NULL, NULL },
  { "owner", NC_("field", "Owner"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaMilestone, owner), NULL, NULL, NULL },
  { "uid", NC_("field", "Calendar identifier"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaMilestone, uid), NULL, NULL, NULL },
  { "source", NC_("field", "Source"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaMilestone, source), NULL, NULL, NULL },
  { "paragraph", NC_("field", "Paragraph"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaMilestone, paragraph), NULL, NULL, NULL },
  { "notes", NC_("field", "Notes"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaMilestone, notes), NULL, NULL, NULL },
};

const LimaTable lima_milestone_table = {
  "milestones", "m", NC_("record", "Milestone"), sizeof (LimaMilestone), milestone_fields, G_N_ELEMENTS (milestone_fields),
};
