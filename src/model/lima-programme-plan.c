/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Programmes for Country Partnership: the plan. */

#include "lima-programme-plan.h"

#include <lima-i18n.h>

static const LimaField programme_focus_fields[] = {
  { "code", NC_("field", "Sector"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProgrammeFocus, code), "Sector", NULL, NULL },
  { "vocabulary", NC_("field", "Vocabulary"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProgrammeFocus, vocabulary), "SectorVocabulary", NULL, NULL },
  { "name", NC_("field", "Name"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeFocus, name), NULL, NULL, NULL },
};

const LimaTable lima_programme_focus_table = {
  "focus", "", NC_("record", "Focus sector"), sizeof (LimaProgrammeFocus), programme_focus_fields, G_N_ELEMENTS (programme_focus_fields),
};

static const LimaField programme_step_fields[] = {
  { "phase", NC_("field", "Phase"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProgrammeStep, phase), "ProgrammePhase", NULL, NULL },
  { "date", NC_("field", "Date"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaProgrammeStep, date), NULL, NULL, NULL },
  { "body", NC_("field", "Body"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeStep, body), NULL, NULL, NULL },
  { "source", NC_("field", "Source"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaProgrammeStep, source), NULL, NULL, NULL },
  { "paragraph", NC_("field", "Paragraph"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProgrammeStep, paragraph), NULL, NULL, NULL },
  { "note", NC_("field", "Note"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeStep, note), NULL, NULL, NULL },
};

const LimaTable lima_programme_step_table = {
  "step", "", NC_("record", "Step of the life cycle"), sizeof (LimaProgrammeStep), programme_step_fields, G_N_ELEMENTS (programme_step_fields),
};

static const LimaField programme_criterion_fields[] = {
  { "question", NC_("field", "Criterion"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeCriterion, question), NULL, NULL, NULL },
  { "answer", NC_("field", "Answer"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProgrammeCriterion, answer), "CriterionAnswer", NULL, NULL },
  { "evidence", NC_("field", "Evidence"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeCriterion, evidence), NULL, NULL, NULL },
  { "source", NC_("field", "Source"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaProgrammeCriterion, source), NULL, NULL, NULL },
  { "paragraph", NC_("field", "Paragraph"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProgrammeCriterion, paragraph), NULL, NULL, NULL },
};

const LimaTable lima_programme_criterion_table = {
  "criterion", "", NC_("record", "Criterion"), sizeof (LimaProgrammeCriterion), programme_criterion_fields, G_N_ELEMENTS (programme_criterion_fields),
};

static const LimaField programme_dependency_fields[] = {
  { "activity", NC_("field", "Activity"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaProgrammeDependency, activity), NULL, NULL, NULL },
  { "kind", NC_("field", "Kind"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProgrammeDependency, kind), "DependencyKind", NULL, NULL },
  { "lag", NC_("field", "Lag in working days"), LIMA_FIELD_AMOUNT, G_STRUCT_OFFSET (LimaProgrammeDependency, lag), NULL, NULL, NULL },
};

const LimaTable lima_programme_dependency_table = {
  "dependency", "", NC_("record", "Dependency"), sizeof (LimaProgrammeDependency), programme_dependency_fields, G_N_ELEMENTS (programme_dependency_fields),
};

static const LimaField programme_activity_fields[] = {
  { "title", NC_("field", "Title"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeActivity, title), NULL, NULL, NULL },
  { "kind", NC_("field", "Kind"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProgrammeActivity, kind), "ActivityKind", NULL, NULL },
  { "owner", NC_("field", "Owner"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProgrammeActivity, owner), NULL, NULL, NULL },
  { "start", NC_("field", "Start"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaProgrammeActivity, start), NULL, NULL, NULL },
  { "end", NC_("field", "End"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaProgrammeActivity, end), NULL, NULL, NULL },
  { "duration", NC_("field", "Working days"), LIMA_FIELD_AMOUNT, G_STRUCT_OFFSET (LimaProgrammeActivity, duration), NULL, NULL, NULL },
  { "no-earlier", NC_("field", "Not before"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaProgrammeActivity, no_earlier), NULL, NULL, NULL },
  { "progress", NC_("field", "Done in per cent"), LIMA_FIELD_AMOUNT, G_STRUCT_OFFSET (LimaProgrammeActivity, progress), NULL, NULL, NULL },
  { "dependencies", NC_("field", "Depends on"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProgrammeActivity, dependencies), NULL, &lima_programme_dependency_table, NULL },
  { "note", NC_("field", "Note"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeActivity, note), NULL, NULL, NULL },
};

const LimaTable lima_programme_activity_table = {
  "activity", "", NC_("record", "Activity"), sizeof (LimaProgrammeActivity), programme_activity_fields, G_N_ELEMENTS (programme_activity_fields),
};

static const LimaField programme_output_fields[] = {
  { "title", NC_("field", "Title"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeOutput, title), NULL, NULL, NULL },
  { "description", NC_("field", "Description"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeOutput, description), NULL, NULL, NULL },
  { "owner", NC_("field", "Owner"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProgrammeOutput, owner), NULL, NULL, NULL },
  { "activities", NC_("field", "Activities"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProgrammeOutput, activities), NULL, &lima_programme_activity_table, NULL },
  { "source", NC_("field", "Source"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaProgrammeOutput, source), NULL, NULL, NULL },
  { "paragraph", NC_("field", "Paragraph"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProgrammeOutput, paragraph), NULL, NULL, NULL },
};

const LimaTable lima_programme_output_table = {
  "output", "", NC_("record", "Output"), sizeof (LimaProgrammeOutput), programme_output_fields, G_N_ELEMENTS (programme_output_fields),
};

static const LimaField programme_link_fields[] = {
  { "project", NC_("field", "Project"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaProgrammeLink, project), NULL, NULL, NULL },
  { "note", NC_("field", "Note"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeLink, note), NULL, NULL, NULL },
};

const LimaTable lima_programme_link_table = {
  "project-link", "", NC_("record", "Linked project"), sizeof (LimaProgrammeLink), programme_link_fields, G_N_ELEMENTS (programme_link_fields),
};

static const LimaField programme_component_fields[] = {
  { "kind", NC_("field", "Kind"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProgrammeComponent, kind), "ComponentKind", NULL, NULL },
  { "title", NC_("field", "Title"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeComponent, title), NULL, NULL, NULL },
  { "description", NC_("field", "Description"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeComponent, description), NULL, NULL, NULL },
  { "owner", NC_("field", "Owner"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProgrammeComponent, owner), NULL, NULL, NULL },
  { "outputs", NC_("field", "Outputs"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProgrammeComponent, outputs), NULL, &lima_programme_output_table, NULL },
  { "projects", NC_("field", "Projects"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProgrammeComponent, projects), NULL, &lima_programme_link_table, NULL },
  { "source", NC_("field", "Source"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaProgrammeComponent, source), NULL, NULL, NULL },
  { "paragraph", NC_("field", "Paragraph"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProgrammeComponent, paragraph), NULL, NULL, NULL },
};

const LimaTable lima_programme_component_table = {
  "component", "", NC_("record", "Component"), sizeof (LimaProgrammeComponent), programme_component_fields, G_N_ELEMENTS (programme_component_fields),
};

static const LimaField programme_holiday_fields[] = {
  { "date", NC_("field", "Date"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaProgrammeHoliday, date), NULL, NULL, NULL },
  { "name", NC_("field", "Name"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeHoliday, name), NULL, NULL, NULL },
};

const LimaTable lima_programme_holiday_table = {
  "holiday", "", NC_("record", "Holiday"), sizeof (LimaProgrammeHoliday), programme_holiday_fields, G_N_ELEMENTS (programme_holiday_fields),
};

static const LimaField programme_baseline_entry_fields[] = {
  { "item", NC_("field", "Item"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaProgrammeBaselineEntry, item), NULL, NULL, NULL },
  { "start", NC_("field", "Start"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaProgrammeBaselineEntry, start), NULL, NULL, NULL },
  { "end", NC_("field", "End"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaProgrammeBaselineEntry, end), NULL, NULL, NULL },
  { "value", NC_("field", "Value"), LIMA_FIELD_AMOUNT, G_STRUCT_OFFSET (LimaProgrammeBaselineEntry, value), NULL, NULL, NULL },
  { "currency", NC_("field", "Currency"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProgrammeBaselineEntry, currency), "Currency", NULL, NULL },
};

const LimaTable lima_programme_baseline_entry_table = {
  "baseline-entry", "", NC_("record", "Frozen value"), sizeof (LimaProgrammeBaselineEntry), programme_baseline_entry_fields, G_N_ELEMENTS (programme_baseline_entry_fields),
};

static const LimaField programme_baseline_fields[] = {
  { "name", NC_("field", "Name"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeBaseline, name), NULL, NULL, NULL },
  { "date", NC_("field", "Date"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaProgrammeBaseline, date), NULL, NULL, NULL },
  { "entries", NC_("field", "Frozen values"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProgrammeBaseline, entries), NULL, &lima_programme_baseline_entry_table, NULL },
};

const LimaTable lima_programme_baseline_table = {
  "baseline", "", NC_("record", "Baseline of the plan"), sizeof (LimaProgrammeBaseline), programme_baseline_fields, G_N_ELEMENTS (programme_baseline_fields),
};
