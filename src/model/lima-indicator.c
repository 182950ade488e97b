/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-indicator.h"

#include <lima-i18n.h>

static const LimaField outcome_fields[] = {
  { "type", NC_("field", "Type"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaOutcome, type), "ResultType", NULL, NULL },
  { "aggregation", NC_("field", "Can be aggregated"), LIMA_FIELD_BOOL, G_STRUCT_OFFSET (LimaOutcome, aggregation), NULL, NULL, NULL },
  { "title", NC_("field", "Title"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaOutcome, title), NULL, NULL, NULL },
  { "description", NC_("field", "Description"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaOutcome, description), NULL, NULL, NULL },
  { "references", NC_("field", "References"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaOutcome, references), NULL, &lima_reference_table, NULL },
  { "indicators", NC_("field", "Indicators"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaOutcome, indicators), NULL, &lima_indicator_table, NULL },
  { "documents", NC_("field", "Documents"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaOutcome, documents), NULL, &lima_document_table, NULL },
};

const LimaTable lima_outcome_table = {
  "result", "", NC_("record", "Result"), sizeof (LimaOutcome), outcome_fields, G_N_ELEMENTS (outcome_fields),
};

static const LimaField indicator_fields[] = {
  { "measure", NC_("field", "Measure"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaIndicator, measure), "IndicatorMeasure", NULL, NULL },
  { "ascending", NC_("field", "Ascending"), LIMA_FIELD_BOOL, G_STRUCT_OFFSET (LimaIndicator, ascending), NULL, NULL, NULL },
  { "aggregation", NC_("field", "Can be aggregated"), LIMA_FIELD_BOOL, G_STRUCT_OFFSET (LimaIndicator, aggregation), NULL, NULL, NULL },
  { "title", NC_("field", "Title"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaIndicator, title), NULL, NULL, NULL },
  { "description", NC_("field", "Description"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaIndicator, description), NULL, NULL, NULL },
  { "references", NC_("field", "References"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaIndicator, references), NULL, &lima_reference_table, NULL },
  { "baselines", NC_("field", "Baselines"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaIndicator, baselines), NULL, &lima_measurement_table, NULL },
  { "periods", NC_("field", "Periods"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaIndicator, periods), NULL, &lima_period_table, NULL },
  { "documents", NC_("field", "Documents"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaIndicator, documents), NULL, &lima_document_table, NULL },
};

const LimaTable lima_indicator_table = {
  "indicator", "", NC_("record", "Indicator"), sizeof (LimaIndicator), indicator_fields, G_N_ELEMENTS (indicator_fields),
};

static const LimaField period_fields[] = {
  { "start", NC_("field", "From"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaPeriod, start), NULL, NULL, NULL },
  { "end", NC_("field", "To"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaPeriod, end), NULL, NULL, NULL },
  { "targets", NC_("field", "Targets"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaPeriod, targets), NULL, &lima_measurement_table, NULL },
  { "actuals", NC_("field", "Actual values"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaPeriod, actuals), NULL, &lima_measurement_table, NULL },
};

const LimaTable lima_period_table = {
  "period", "", NC_("record", "Period"), sizeof (LimaPeriod), period_fields, G_N_ELEMENTS (period_fields),
};

static const LimaField reference_fields[] = {
  { "vocabulary", NC_("field", "Vocabulary"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaReference, vocabulary), "IndicatorVocabulary", NULL, NULL },
  { "code", NC_("field", "Code"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaReference, code), NULL, NULL, NULL },
  { "uri", NC_("field", "Vocabulary address"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaReference, uri), NULL, NULL, NULL },
  { "indicator-uri", NC_("field", "Indicator address"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaReference, indicator_uri), NULL, NULL, NULL },
};

const LimaTable lima_reference_table = {
  "reference", "", NC_("record", "Reference"), sizeof (LimaReference), reference_fields, G_N_ELEMENTS (reference_fields),
};

static const LimaField location_ref_fields[] = {
  { "ref", NC_("field", "Location"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaLocationRef, ref), NULL, NULL, NULL },
};

const LimaTable lima_location_ref_table = {
  "location-ref", "", NC_("record", "Location reference"), sizeof (LimaLocationRef), location_ref_fields, G_N_ELEMENTS (location_ref_fields),
};

static const LimaField measurement_fields[] = {
  { "year", NC_("field", "Year"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaMeasurement, year), NULL, NULL, NULL },
  { "date", NC_("field", "Date"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaMeasurement, date), NULL, NULL, NULL },
  { "value", NC_("field", "Value"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaMeasurement, value), NULL, NULL, NULL },
  { "comment", NC_("field", "Comment"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaMeasurement, comment), NULL, NULL, NULL },
  { "dimensions", NC_("field", "Disaggregation"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaMeasurement, dimensions), NULL, &lima_dimension_table, NULL },
  { "locations", NC_("field", "Locations"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaMeasurement, locations), NULL, &lima_location_ref_table, NULL },
  { "documents", NC_("field", "Documents"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaMeasurement, documents), NULL, &lima_document_table, NULL },
};

const LimaTable lima_measurement_table = {
  "measurement", "", NC_("record", "Value"), sizeof (LimaMeasurement), measurement_fields, G_N_ELEMENTS (measurement_fields),
};

static const LimaField dimension_fields[] = {
  { "name", NC_("field", "Name"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaDimension, name), NULL, NULL, NULL },
  { "value", NC_("field", "Value"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaDimension, value), NULL, NULL, NULL },
};

const LimaTable lima_dimension_table = {
  "dimension", "", NC_("record", "Disaggregation"), sizeof (LimaDimension), dimension_fields, G_N_ELEMENTS (dimension_fields),
};
