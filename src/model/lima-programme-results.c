/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Programmes for Country Partnership: indicators. */

#include "lima-programme-results.h"

#include <lima-i18n.h>

static const LimaField programme_part_fields[] = {
  { "kind", NC_("field", "Part"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProgrammePart, kind), "DisaggregationKind", NULL, NULL },
  { "name", NC_("field", "Name"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammePart, name), NULL, NULL, NULL },
  { "target", NC_("field", "Target"), LIMA_FIELD_AMOUNT, G_STRUCT_OFFSET (LimaProgrammePart, target), NULL, NULL, NULL },
  { "actual", NC_("field", "Actual value"), LIMA_FIELD_AMOUNT, G_STRUCT_OFFSET (LimaProgrammePart, actual), NULL, NULL, NULL },
};

const LimaTable lima_programme_part_table = {
  "part", "", NC_("record", "Part of a value"), sizeof (LimaProgrammePart), programme_part_fields, G_N_ELEMENTS (programme_part_fields),
};

static const LimaField programme_target_fields[] = {
  { "start", NC_("field", "From"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaProgrammeTarget, start), NULL, NULL, NULL },
  { "end", NC_("field", "To"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaProgrammeTarget, end), NULL, NULL, NULL },
  { "target", NC_("field", "Target"), LIMA_FIELD_AMOUNT, G_STRUCT_OFFSET (LimaProgrammeTarget, target), NULL, NULL, NULL },
  { "revised", NC_("field", "Revised target"), LIMA_FIELD_AMOUNT, G_STRUCT_OFFSET (LimaProgrammeTarget, revised), NULL, NULL, NULL },
  { "revised-on", NC_("field", "Revised on"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaProgrammeTarget, revised_on), NULL, NULL, NULL },
  { "reason", NC_("field", "Reason"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeTarget, reason), NULL, NULL, NULL },
  { "target-text", NC_("field", "Target in words"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeTarget, target_text), NULL, NULL, NULL },
  { "actual", NC_("field", "Actual value"), LIMA_FIELD_AMOUNT, G_STRUCT_OFFSET (LimaProgrammeTarget, actual), NULL, NULL, NULL },
  { "actual-of", NC_("field", "Actual value, of"), LIMA_FIELD_AMOUNT, G_STRUCT_OFFSET (LimaProgrammeTarget, actual_of), NULL, NULL, NULL },
  { "actual-text", NC_("field", "Actual value in words"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeTarget, actual_text), NULL, NULL, NULL },
  { "evidence", NC_("field", "Evidence"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeTarget, evidence), NULL, NULL, NULL },
  { "url", NC_("field", "Address"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProgrammeTarget, url), NULL, NULL, NULL },
  { "parts", NC_("field", "Disaggregation"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProgrammeTarget, parts), NULL, &lima_programme_part_table, NULL },
};

const LimaTable lima_programme_target_table = {
  "target", "", NC_("record", "Target of a period"), sizeof (LimaProgrammeTarget), programme_target_fields, G_N_ELEMENTS (programme_target_fields),
};

static const LimaField programme_indicator_fields[] = {
  { "level", NC_("field", "Level"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProgrammeIndicator, level), "ResultLevel", NULL, NULL },
  { "parent", NC_("field", "Part of"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaProgrammeIndicator, parent), NULL, NULL, NULL },
  { "component", NC_("field", "Component"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaProgrammeIndicator, component), NULL, NULL, NULL },
  { "title", NC_("field", "Title"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeIndicator, title), NULL, NULL, NULL },
  { "measure", NC_("field", "Measure"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProgrammeIndicator, measure), "MeasureKind", NULL, NULL },
  { "unit", NC_("field", "Unit"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeIndicator, unit), NULL, NULL, NULL },
  { "descending", NC_("field", "Less is better"), LIMA_FIELD_BOOL, G_STRUCT_OFFSET (LimaProgrammeIndicator, descending), NULL, NULL, NULL },
  { "aggregation", NC_("field", "From its parts"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProgrammeIndicator, aggregation), "AggregationRule", NULL, NULL },
  { "goal-target", NC_("field", "Target (SDG)"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProgrammeIndicator, goal_target), "UNSDG-Targets", NULL, NULL },
  { "baseline", NC_("field", "Baseline"), LIMA_FIELD_AMOUNT, G_STRUCT_OFFSET (LimaProgrammeIndicator, baseline), NULL, NULL, NULL },
  { "baseline-of", NC_("field", "Baseline, of"), LIMA_FIELD_AMOUNT, G_STRUCT_OFFSET (LimaProgrammeIndicator, baseline_of), NULL, NULL, NULL },
  { "baseline-text", NC_("field", "Baseline in words"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeIndicator, baseline_text), NULL, NULL, NULL },
  { "baseline-date", NC_("field", "Baseline date"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaProgrammeIndicator, baseline_date), NULL, NULL, NULL },
  { "baseline-source", NC_("field", "Source of the baseline"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeIndicator, baseline_source), NULL, NULL, NULL },
  { "verification", NC_("field", "Means of verification"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeIndicator, verification), NULL, NULL, NULL },
  { "targets", NC_("field", "Targets"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProgrammeIndicator, targets), NULL, &lima_programme_target_table, NULL },
  { "note", NC_("field", "Note"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeIndicator, note), NULL, NULL, NULL },
};

const LimaTable lima_programme_indicator_table = {
  "programme-indicator", "", NC_("record", "Indicator of a programme"), sizeof (LimaProgrammeIndicator), programme_indicator_fields, G_N_ELEMENTS (programme_indicator_fields),
};
