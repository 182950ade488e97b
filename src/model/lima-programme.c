/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Programmes for Country Partnership: what one is. Its parts are in files of their own. */

#include "lima-programme.h"

#include <lima-i18n.h>

static const LimaField programme_fields[] = {
  { "title", NC_("field", "Title"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgramme, title), NULL, NULL, NULL },
  { "illustrative", NC_("field", "Illustrative"), LIMA_FIELD_BOOL, G_STRUCT_OFFSET (LimaProgramme, illustrative), NULL, NULL, NULL },
  { "country", NC_("field", "Country"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProgramme, country), "Country", NULL, NULL },
  { "summary", NC_("field", "Summary"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgramme, summary), NULL, NULL, NULL },
  { "strategy", NC_("field", "National strategy"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgramme, strategy), NULL, NULL, NULL },
  { "currency", NC_("field", "Currency"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProgramme, currency), "Currency", NULL, NULL },
  { "start", NC_("field", "Start"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaProgramme, start), NULL, NULL, NULL },
  { "end", NC_("field", "End"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaProgramme, end), NULL, NULL, NULL },
  { "phase", NC_("field", "Phase"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProgramme, phase), "ProgrammePhase", NULL, NULL },
  { "owner", NC_("field", "Owner"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProgramme, owner), NULL, NULL, NULL },
  { "focus", NC_("field", "Focus sectors"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProgramme, focus), NULL, &lima_programme_focus_table, NULL },
  { "steps", NC_("field", "Life cycle"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProgramme, steps), NULL, &lima_programme_step_table, NULL },
  { "criteria", NC_("field", "Criteria"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProgramme, criteria), NULL, &lima_programme_criterion_table, NULL },
  { "components", NC_("field", "Components"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProgramme, components), NULL, &lima_programme_component_table, NULL },
  { "working-days", NC_("field", "Working days of a week"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProgramme, working_days), NULL, NULL, NULL },
  { "holidays", NC_("field", "Holidays"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProgramme, holidays), NULL, &lima_programme_holiday_table, NULL },
  { "baselines", NC_("field", "Baselines of the plan"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProgramme, baselines), NULL, &lima_programme_baseline_table, NULL },
  { "indicators", NC_("field", "Indicators"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProgramme, indicators), NULL, &lima_programme_indicator_table, NULL },
  { "budget", NC_("field", "Budget"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProgramme, budget), NULL, &lima_programme_budget_line_table, NULL },
  { "financing", NC_("field", "Financing"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProgramme, financing), NULL, &lima_programme_financing_table, NULL },
  { "bodies", NC_("field", "Bodies"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProgramme, bodies), NULL, &lima_programme_body_table, NULL },
  { "partners", NC_("field", "Partners"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProgramme, partners), NULL, &lima_programme_partner_table, NULL },
  { "risks", NC_("field", "Risks"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProgramme, risks), NULL, &lima_programme_risk_table, NULL },
  { "documents", NC_("field", "Documents"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProgramme, documents), NULL, &lima_programme_document_table, NULL },
  { "recommendations", NC_("field", "Recommendations"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProgramme, recommendations), NULL, &lima_programme_recommendation_table, NULL },
  { "lessons", NC_("field", "Lessons"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProgramme, lessons), NULL, &lima_programme_lesson_table, NULL },
  { "source", NC_("field", "Source"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaProgramme, source), NULL, NULL, NULL },
  { "notes", NC_("field", "Notes"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProgramme, notes), NULL, NULL, NULL },
};

const LimaTable lima_programme_table = {
  "programmes", "g", NC_("record", "Programme"), sizeof (LimaProgramme), programme_fields, G_N_ELEMENTS (programme_fields),
};
