/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-iati-map.h"

#include <lima-project.h>

#include <string.h>

/* Where everything in an IATI activity goes (IATI 1.05 and 2.03, iati-activities-schema.xsd; older versions are subsets).
 * An element that isn't here is unread: its XML is kept with the project.
 *
 * Attributes that are dropped: linked-data-uri and the attributes of other namespaces on any element; xml:lang on elements
 * without text; type on a result's description (version 1); updated on planned-disbursement (version 1). Texts that are
 * dropped: those of elements that are a code, since they repeat it (version 1: <activity-status code="2">Implementation), and
 * that of a date that is given as an attribute too. */

enum
{
  NODE_ACTIVITY,
  NODE_NARRATIVE,
  NODE_CODE,
  NODE_DAY,
  NODE_STRING,
  NODE_TEXT,
  NODE_REPORTER,
  NODE_OTHER_IDENTIFIER,
  NODE_OWNER,
  NODE_DESCRIPTION,
  NODE_PARTICIPANT,
  NODE_COUNTRY,
  NODE_REGION,
  NODE_SECTOR,
  NODE_MARKER,
  NODE_TAG,
  NODE_AID_TYPE,
  NODE_RELATED,
  NODE_TRANSACTION,
  NODE_BUDGET,
  NODE_PLANNED,
  NODE_TRANSACTION_TYPE,
  NODE_TRANSACTION_DATE,
  NODE_VALUE,
  NODE_PROVIDER,
  NODE_RECEIVER,
  NODE_LOCATION,
  NODE_LOCATION_ID,
  NODE_ADMINISTRATIVE,
  NODE_GAZETTEER,
  NODE_POINT,
  NODE_COORDINATES,
  NODE_DOCUMENT,
  NODE_CATEGORY,
  NODE_LANGUAGE,
  NODE_OUTCOME,
  NODE_REFERENCE,
  NODE_INDICATOR,
  NODE_PERIOD,
  NODE_MEASUREMENT,
  NODE_LOCATION_REF,
  NODE_DIMENSION,
  N_NODES,
};

#define ONCE LIMA_IATI_ONCE
#define DETAIL LIMA_IATI_DETAIL
#define HERE LIMA_IATI_HERE

static const LimaIatiAttribute activity_attributes[] = {
  { "default-currency", LIMA_PROJECT_CURRENCY, LIMA_IATI_UPPER, 0 },
  { "hierarchy", LIMA_PROJECT_HIERARCHY, 0, 0 },
  { "last-updated-datetime", LIMA_PROJECT_UPDATED, 0, 0 },
  { "humanitarian", LIMA_PROJECT_HUMANITARIAN, 0, 0 },
  { "budget-not-provided", LIMA_PROJECT_BUDGET_NOT_PROVIDED, 0, 0 },
  { "version", LIMA_PROJECT_IATI_VERSION, 0, 0 },
};

static const LimaIatiChild activity_children[] = {
  { "iati-identifier", NODE_STRING, LIMA_PROJECT_IDENTIFIER, ONCE, 0 },
  { "other-identifier", NODE_OTHER_IDENTIFIER, LIMA_PROJECT_OTHER_IDENTIFIERS, 0, 0 },
  { "reporting-org", NODE_REPORTER, LIMA_PROJECT_REPORTER_NAME, ONCE, 0 },
  { "title", NODE_TEXT, LIMA_PROJECT_TITLE, DETAIL, 0 },
  { "description", NODE_DESCRIPTION, LIMA_PROJECT_DESCRIPTIONS, DETAIL, 0 },
  { "activity-status", NODE_CODE, LIMA_PROJECT_STATUS, ONCE, 0 },
  { "activity-date", NODE_DAY, LIMA_PROJECT_PLANNED_START, ONCE, LIMA_IATI_CHOOSE_DATE },
  { "activity-date", NODE_DAY, LIMA_PROJECT_ACTUAL_START, ONCE, 0 },
  { "activity-date", NODE_DAY, LIMA_PROJECT_PLANNED_END, ONCE, 0 },
  { "activity-date", NODE_DAY, LIMA_PROJECT_ACTUAL_END, ONCE, 0 },
  { "participating-org", NODE_PARTICIPANT, LIMA_PROJECT_PARTICIPANTS, 0, 0 },
  { "recipient-country", NODE_COUNTRY, LIMA_PROJECT_PLACES, 0, 0 },
  { "recipient-region", NODE_REGION, LIMA_PROJECT_PLACES, 0, 0 },
  { "sector", NODE_SECTOR, LIMA_PROJECT_SECTORS, 0, 0 },
  { "policy-marker", NODE_MARKER, LIMA_PROJECT_MARKERS, 0, 0 },
  { "tag", NODE_TAG, LIMA_PROJECT_TAGS, 0, 0 },
  { "activity-scope", NODE_CODE, LIMA_PROJECT_SCOPE, ONCE, 0 },
  { "collaboration-type", NODE_CODE, LIMA_PROJECT_COLLABORATION_TYPE, ONCE, 0 },
  { "default-flow-type", NODE_CODE, LIMA_PROJECT_FLOW_TYPE, ONCE, 0 },
  { "default-finance-type", NODE_CODE, LIMA_PROJECT_FINANCE_TYPE, ONCE, 0 },
  { "default-aid-type", NODE_CODE, LIMA_PROJECT_AID_TYPE, ONCE, LIMA_IATI_CHOOSE_AID },
  { "default-aid-type", NODE_AID_TYPE, LIMA_PROJECT_AID_TYPES, 0, 0 },
  { "default-tied-status", NODE_CODE, LIMA_PROJECT_TIED_STATUS, ONCE, 0 },
  { "transaction", NODE_TRANSACTION, LIMA_PROJECT_FLOWS, 0, 0 },
  { "budget", NODE_BUDGET, LIMA_PROJECT_FLOWS, 0, 0 },
  { "planned-disbursement", NODE_PLANNED, LIMA_PROJECT_FLOWS, 0, 0 },
  { "related-activity", NODE_RELATED, LIMA_PROJECT_RELATED, 0, 0 },
  { "location", NODE_LOCATION, LIMA_PROJECT_LOCATIONS, DETAIL, 0 },
  { "document-link", NODE_DOCUMENT, LIMA_PROJECT_DOCUMENTS, DETAIL, 0 },
  { "result", NODE_OUTCOME, LIMA_PROJECT_RESULTS, DETAIL, 0 },
};

static const LimaIatiAttribute code_attributes[] = {
  { "code", HERE, 0, 0 },
};

static const LimaIatiAttribute day_attributes[] = {
  { "iso-date", HERE, 0, 0 },
};

static const LimaIatiAttribute reporter_attributes[] = {
  { "ref", LIMA_PROJECT_REPORTER_REF, 0, 0 },
  { "type", LIMA_PROJECT_REPORTER_TYPE, 0, 0 },
  { "secondary-reporter", LIMA_PROJECT_REPORTER_SECONDARY, 0, 0 },
};

static const LimaIatiAttribute other_identifier_attributes[] = {
  { "ref", LIMA_OTHER_IDENTIFIER_REF, 0, 0 },
  { "type", LIMA_OTHER_IDENTIFIER_TYPE, 0, 0 },
  { "owner-ref", LIMA_OTHER_IDENTIFIER_OWNER_REF, 0, 0 },
  { "owner-name", LIMA_OTHER_IDENTIFIER_OWNER_NAME, 0, 0 },
};

static const LimaIatiChild other_identifier_children[] = {
  { "owner-org", NODE_OWNER, LIMA_OTHER_IDENTIFIER_OWNER_NAME, ONCE, 0 },
};

static const LimaIatiAttribute owner_attributes[] = {
  { "ref", LIMA_OTHER_IDENTIFIER_OWNER_REF, 0, 0 },
};

static const LimaIatiAttribute description_attributes[] = {
  { "type", LIMA_DESCRIPTION_TYPE, 0, 0 },
};

static const LimaIatiAttribute participant_attributes[] = {
  { "role", LIMA_PARTICIPANT_ROLE, LIMA_IATI_ROLE, 0 },
  { "ref", LIMA_PARTICIPANT_REF, 0, 0 },
  { "type", LIMA_PARTICIPANT_TYPE, 0, 0 },
  { "activity-id", LIMA_PARTICIPANT_ACTIVITY, 0, DETAIL },
  { "crs-channel-code", LIMA_PARTICIPANT_CHANNEL, 0, DETAIL },
};

static const LimaIatiAttribute country_attributes[] = {
  { "code", LIMA_PLACE_COUNTRY, 0, 0 },
  { "percentage", LIMA_PLACE_PERCENTAGE, 0, 0 },
};

static const LimaIatiAttribute region_attributes[] = {
  { "code", LIMA_PLACE_REGION, 0, 0 },
  { "vocabulary", LIMA_PLACE_VOCABULARY, 0, 0 },
  { "vocabulary-uri", LIMA_PLACE_URI, 0, DETAIL },
  { "percentage", LIMA_PLACE_PERCENTAGE, 0, 0 },
};

static const LimaIatiAttribute sector_attributes[] = {
  { "vocabulary", LIMA_SECTOR_VOCABULARY, 0, 0 },
  { "code", LIMA_SECTOR_CODE, 0, 0 },
  { "percentage", LIMA_SECTOR_PERCENTAGE, 0, 0 },
  { "vocabulary-uri", LIMA_SECTOR_URI, 0, DETAIL },
};

static const LimaIatiAttribute marker_attributes[] = {
  { "vocabulary", LIMA_MARKER_VOCABULARY, 0, 0 },
  { "code", LIMA_MARKER_CODE, 0, 0 },
  { "significance", LIMA_MARKER_SIGNIFICANCE, 0, 0 },
  { "vocabulary-uri", LIMA_MARKER_URI, 0, DETAIL },
};

static const LimaIatiAttribute tag_attributes[] = {
  { "vocabulary", LIMA_TAG_VOCABULARY, 0, 0 },
  { "code", LIMA_TAG_CODE, 0, 0 },
  { "vocabulary-uri", LIMA_TAG_URI, 0, DETAIL },
};

static const LimaIatiAttribute aid_type_attributes[] = {
  { "vocabulary", LIMA_AID_TYPE_VOCABULARY, 0, 0 },
  { "code", LIMA_AID_TYPE_CODE, 0, 0 },
};

static const LimaIatiAttribute related_attributes[] = {
  { "ref", LIMA_RELATED_REF, 0, 0 },
  { "type", LIMA_RELATED_TYPE, 0, 0 },
};

static const LimaIatiAttribute transaction_attributes[] = {
  { "ref", LIMA_FLOW_REF, 0, DETAIL },
  { "humanitarian", LIMA_FLOW_HUMANITARIAN, 0, 0 },
};

static const LimaIatiChild transaction_children[] = {
  { "transaction-type", NODE_TRANSACTION_TYPE, LIMA_FLOW_TYPE, ONCE, 0 },
  { "transaction-date", NODE_TRANSACTION_DATE, LIMA_FLOW_DATE, ONCE, 0 },
  { "value", NODE_VALUE, LIMA_FLOW_AMOUNT, ONCE, 0 },
  { "description", NODE_TEXT, LIMA_FLOW_DESCRIPTION, DETAIL, 0 },
  { "provider-org", NODE_PROVIDER, LIMA_FLOW_PROVIDER_NAME, ONCE, 0 },
  { "receiver-org", NODE_RECEIVER, LIMA_FLOW_RECEIVER_NAME, ONCE, 0 },
  { "disbursement-channel", NODE_CODE, LIMA_FLOW_CHANNEL, ONCE, 0 },
  { "recipient-country", NODE_COUNTRY, LIMA_FLOW_PLACES, 0, 0 },
  { "recipient-region", NODE_REGION, LIMA_FLOW_PLACES, 0, 0 },
  { "sector", NODE_SECTOR, LIMA_FLOW_SECTORS, 0, 0 },
  { "flow-type", NODE_CODE, LIMA_FLOW_FLOW_TYPE, ONCE, 0 },
  { "finance-type", NODE_CODE, LIMA_FLOW_FINANCE_TYPE, ONCE, 0 },
  { "aid-type", NODE_CODE, LIMA_FLOW_AID_TYPE, ONCE, LIMA_IATI_CHOOSE_AID },
  { "aid-type", NODE_AID_TYPE, LIMA_FLOW_AID_TYPES, 0, 0 },
  { "tied-status", NODE_CODE, LIMA_FLOW_TIED_STATUS, ONCE, 0 },
};

static const LimaIatiAttribute budget_attributes[] = {
  { "type", LIMA_FLOW_TYPE, LIMA_IATI_BUDGET_TYPE, 0 },
  { "status", LIMA_FLOW_STATUS, 0, 0 },
};

static const LimaIatiChild budget_children[] = {
  { "period-start", NODE_DAY, LIMA_FLOW_START, ONCE, 0 },
  { "period-end", NODE_DAY, LIMA_FLOW_END, ONCE, 0 },
  { "value", NODE_VALUE, LIMA_FLOW_AMOUNT, ONCE, 0 },
};

static const LimaIatiAttribute planned_attributes[] = {
  { "type", LIMA_FLOW_TYPE, LIMA_IATI_BUDGET_TYPE, 0 },
};

static const LimaIatiChild planned_children[] = {
  { "period-start", NODE_DAY, LIMA_FLOW_START, ONCE, 0 },
  { "period-end", NODE_DAY, LIMA_FLOW_END, ONCE, 0 },
  { "value", NODE_VALUE, LIMA_FLOW_AMOUNT, ONCE, 0 },
  { "provider-org", NODE_PROVIDER, LIMA_FLOW_PROVIDER_NAME, ONCE, 0 },
  { "receiver-org", NODE_RECEIVER, LIMA_FLOW_RECEIVER_NAME, ONCE, 0 },
};

static const LimaIatiAttribute transaction_type_attributes[] = {
  { "code", LIMA_FLOW_TYPE, LIMA_IATI_TRANSACTION_TYPE, 0 },
};

static const LimaIatiAttribute transaction_date_attributes[] = {
  { "iso-date", LIMA_FLOW_DATE, 0, 0 },
};

static const LimaIatiAttribute value_attributes[] = {
  { "currency", LIMA_FLOW_CURRENCY, LIMA_IATI_UPPER, 0 },
  { "value-date", LIMA_FLOW_VALUE_DATE, 0, 0 },
};

static const LimaIatiAttribute provider_attributes[] = {
  { "ref", LIMA_FLOW_PROVIDER_REF, 0, 0 },
  { "type", LIMA_FLOW_PROVIDER_TYPE, 0, 0 },
  { "provider-activity-id", LIMA_FLOW_PROVIDER_ACTIVITY, 0, DETAIL },
};

static const LimaIatiAttribute receiver_attributes[] = {
  { "ref", LIMA_FLOW_RECEIVER_REF, 0, DETAIL },
  { "type", LIMA_FLOW_RECEIVER_TYPE, 0, DETAIL },
  { "receiver-activity-id", LIMA_FLOW_RECEIVER_ACTIVITY, 0, DETAIL },
};

static const LimaIatiAttribute location_attributes[] = {
  { "ref", LIMA_LOCATION_REF, 0, 0 },
  { "percentage", LIMA_LOCATION_PERCENTAGE, 0, 0 },
};

static const LimaIatiChild location_children[] = {
  { "location-reach", NODE_CODE, LIMA_LOCATION_REACH, ONCE, 0 },
  { "location-id", NODE_LOCATION_ID, LIMA_LOCATION_CODES, 0, 0 },
  { "name", NODE_TEXT, LIMA_LOCATION_NAME, 0, 0 },
  { "description", NODE_TEXT, LIMA_LOCATION_DESCRIPTION, 0, 0 },
  { "activity-description", NODE_TEXT, LIMA_LOCATION_ACTIVITY_DESCRIPTION, 0, 0 },
  { "administrative", NODE_ADMINISTRATIVE, LIMA_LOCATION_CODES, 0, 0 },
  { "gazetteer-entry", NODE_GAZETTEER, LIMA_LOCATION_CODES, 0, 0 },
  { "point", NODE_POINT, LIMA_LOCATION_POSITION, ONCE, 0 },
  { "coordinates", NODE_COORDINATES, LIMA_LOCATION_POSITION, ONCE, 0 },
  { "exactness", NODE_CODE, LIMA_LOCATION_EXACTNESS, ONCE, 0 },
  { "location-class", NODE_CODE, LIMA_LOCATION_CLASS, ONCE, 0 },
  { "feature-designation", NODE_CODE, LIMA_LOCATION_FEATURE, ONCE, 0 },
  { "location-type", NODE_CODE, LIMA_LOCATION_FEATURE, ONCE, 0 },
};

static const LimaIatiAttribute location_code_attributes[] = {
  { "vocabulary", LIMA_LOCATION_CODE_VOCABULARY, 0, 0 },
  { "code", LIMA_LOCATION_CODE_CODE, 0, 0 },
  { "level", LIMA_LOCATION_CODE_LEVEL, 0, 0 },
};

static const LimaIatiAttribute gazetteer_attributes[] = {
  { "gazetteer-ref", LIMA_LOCATION_CODE_VOCABULARY, 0, 0 },
};

static const LimaIatiAttribute point_attributes[] = {
  { "srsName", LIMA_LOCATION_SYSTEM, 0, 0 },
};

static const LimaIatiChild point_children[] = {
  { "pos", NODE_STRING, LIMA_LOCATION_POSITION, ONCE, 0 },
};

static const LimaIatiAttribute coordinates_attributes[] = {
  { "precision", LIMA_LOCATION_PRECISION, 0, 0 },
};

static const LimaIatiAttribute document_attributes[] = {
  { "url", LIMA_DOCUMENT_URL, 0, 0 },
  { "format", LIMA_DOCUMENT_FORMAT, 0, 0 },
};

static const LimaIatiChild document_children[] = {
  { "title", NODE_TEXT, LIMA_DOCUMENT_TITLE, 0, 0 },
  { "description", NODE_TEXT, LIMA_DOCUMENT_DESCRIPTION, 0, 0 },
  { "category", NODE_CATEGORY, LIMA_DOCUMENT_CATEGORIES, 0, 0 },
  { "language", NODE_LANGUAGE, LIMA_DOCUMENT_LANGUAGES, 0, 0 },
  { "document-date", NODE_DAY, LIMA_DOCUMENT_DATE, ONCE, 0 },
};

static const LimaIatiAttribute category_attributes[] = {
  { "code", LIMA_DOCUMENT_CATEGORY_CODE, 0, 0 },
};

static const LimaIatiAttribute language_attributes[] = {
  { "code", LIMA_DOCUMENT_LANGUAGE_CODE, 0, 0 },
};

static const LimaIatiAttribute outcome_attributes[] = {
  { "type", LIMA_OUTCOME_TYPE, 0, 0 },
  { "aggregation-status", LIMA_OUTCOME_AGGREGATION, 0, 0 },
};

static const LimaIatiChild outcome_children[] = {
  { "title", NODE_TEXT, LIMA_OUTCOME_TITLE, 0, 0 },
  { "description", NODE_TEXT, LIMA_OUTCOME_DESCRIPTION, 0, 0 },
  { "reference", NODE_REFERENCE, LIMA_OUTCOME_REFERENCES, 0, 0 },
  { "indicator", NODE_INDICATOR, LIMA_OUTCOME_INDICATORS, 0, 0 },
  { "document-link", NODE_DOCUMENT, LIMA_OUTCOME_DOCUMENTS, 0, 0 },
};

static const LimaIatiAttribute reference_attributes[] = {
  { "vocabulary", LIMA_REFERENCE_VOCABULARY, 0, 0 },
  { "code", LIMA_REFERENCE_CODE, 0, 0 },
  { "vocabulary-uri", LIMA_REFERENCE_URI, 0, 0 },
  { "indicator-uri", LIMA_REFERENCE_INDICATOR_URI, 0, 0 },
};

static const LimaIatiAttribute indicator_attributes[] = {
  { "measure", LIMA_INDICATOR_MEASURE, 0, 0 },
  { "ascending", LIMA_INDICATOR_ASCENDING, 0, 0 },
  { "aggregation-status", LIMA_INDICATOR_AGGREGATION, 0, 0 },
};

static const LimaIatiChild indicator_children[] = {
  { "title", NODE_TEXT, LIMA_INDICATOR_TITLE, 0, 0 },
  { "description", NODE_TEXT, LIMA_INDICATOR_DESCRIPTION, 0, 0 },
  { "reference", NODE_REFERENCE, LIMA_INDICATOR_REFERENCES, 0, 0 },
  { "baseline", NODE_MEASUREMENT, LIMA_INDICATOR_BASELINES, 0, 0 },
  { "period", NODE_PERIOD, LIMA_INDICATOR_PERIODS, 0, 0 },
  { "document-link", NODE_DOCUMENT, LIMA_INDICATOR_DOCUMENTS, 0, 0 },
};

static const LimaIatiChild period_children[] = {
  { "period-start", NODE_DAY, LIMA_PERIOD_START, ONCE, 0 },
  { "period-end", NODE_DAY, LIMA_PERIOD_END, ONCE, 0 },
  { "target", NODE_MEASUREMENT, LIMA_PERIOD_TARGETS, 0, 0 },
  { "actual", NODE_MEASUREMENT, LIMA_PERIOD_ACTUALS, 0, 0 },
};

static const LimaIatiAttribute measurement_attributes[] = {
  { "year", LIMA_MEASUREMENT_YEAR, 0, 0 },
  { "iso-date", LIMA_MEASUREMENT_DATE, 0, 0 },
  { "value", LIMA_MEASUREMENT_VALUE, 0, 0 },
};

static const LimaIatiChild measurement_children[] = {
  { "comment", NODE_TEXT, LIMA_MEASUREMENT_COMMENT, 0, 0 },
  { "dimension", NODE_DIMENSION, LIMA_MEASUREMENT_DIMENSIONS, 0, 0 },
  { "location", NODE_LOCATION_REF, LIMA_MEASUREMENT_LOCATIONS, 0, 0 },
  { "document-link", NODE_DOCUMENT, LIMA_MEASUREMENT_DOCUMENTS, 0, 0 },
};

static const LimaIatiAttribute location_ref_attributes[] = {
  { "ref", LIMA_LOCATION_REF_REF, 0, 0 },
};

static const LimaIatiAttribute dimension_attributes[] = {
  { "name", LIMA_DIMENSION_NAME, 0, 0 },
  { "value", LIMA_DIMENSION_VALUE, 0, 0 },
};

#define ATTRIBUTES(list) .attributes = list, .n_attributes = G_N_ELEMENTS (list)
#define CHILDREN(list) .children = list, .n_children = G_N_ELEMENTS (list)
#define NO_TEXT .text = LIMA_IATI_NO_FIELD
#define TEXT(field) .text = field
#define LANGUAGES(field) .text = field, .narratives = TRUE

static const LimaIatiNode nodes[N_NODES] = {
  [NODE_ACTIVITY] = { &lima_project_table, NO_TEXT, ATTRIBUTES (activity_attributes), CHILDREN (activity_children) },
  [NODE_NARRATIVE] = { NULL, NO_TEXT },
  [NODE_CODE] = { NULL, NO_TEXT, ATTRIBUTES (code_attributes) },
  [NODE_DAY] = { NULL, TEXT (HERE), .reading = LIMA_IATI_FALLBACK, ATTRIBUTES (day_attributes) },
  [NODE_STRING] = { NULL, TEXT (HERE) },
  [NODE_TEXT] = { NULL, LANGUAGES (HERE) },
  [NODE_REPORTER] = { NULL, LANGUAGES (LIMA_PROJECT_REPORTER_NAME), ATTRIBUTES (reporter_attributes) },
  [NODE_OTHER_IDENTIFIER] = { &lima_other_identifier_table, TEXT (LIMA_OTHER_IDENTIFIER_REF),
                              ATTRIBUTES (other_identifier_attributes), CHILDREN (other_identifier_children) },
  [NODE_OWNER] = { NULL, LANGUAGES (LIMA_OTHER_IDENTIFIER_OWNER_NAME), ATTRIBUTES (owner_attributes) },
  [NODE_DESCRIPTION] = { &lima_description_table, LANGUAGES (LIMA_DESCRIPTION_TEXT), ATTRIBUTES (description_attributes),
                         .hook = LIMA_IATI_HOOK_DESCRIPTION },
  [NODE_PARTICIPANT] = { &lima_participant_table, LANGUAGES (LIMA_PARTICIPANT_NAME), ATTRIBUTES (participant_attributes) },
  [NODE_COUNTRY] = { &lima_place_table, LANGUAGES (LIMA_PLACE_NAME), ATTRIBUTES (country_attributes) },
  [NODE_REGION] = { &lima_place_table, LANGUAGES (LIMA_PLACE_NAME), ATTRIBUTES (region_attributes) },
  [NODE_SECTOR] = { &lima_sector_table, LANGUAGES (LIMA_SECTOR_NAME), ATTRIBUTES (sector_attributes) },
  [NODE_MARKER] = { &lima_marker_table, LANGUAGES (LIMA_MARKER_NAME), .text_flags = DETAIL, ATTRIBUTES (marker_attributes) },
  [NODE_TAG] = { &lima_tag_table, LANGUAGES (LIMA_TAG_NAME), .text_flags = DETAIL, ATTRIBUTES (tag_attributes) },
  [NODE_AID_TYPE] = { &lima_aid_type_table, NO_TEXT, ATTRIBUTES (aid_type_attributes) },
  [NODE_RELATED] = { &lima_related_table, TEXT (LIMA_RELATED_NAME), .text_flags = DETAIL, ATTRIBUTES (related_attributes) },
  [NODE_TRANSACTION] = { &lima_flow_table, "transaction", LIMA_FLOW_KIND, NO_TEXT, ATTRIBUTES (transaction_attributes),
                         CHILDREN (transaction_children) },
  [NODE_BUDGET] = { &lima_flow_table, "budget", LIMA_FLOW_KIND, NO_TEXT, ATTRIBUTES (budget_attributes),
                    CHILDREN (budget_children) },
  [NODE_PLANNED] = { &lima_flow_table, "planned-disbursement", LIMA_FLOW_KIND, NO_TEXT, ATTRIBUTES (planned_attributes),
                     CHILDREN (planned_children) },
  [NODE_TRANSACTION_TYPE] = { NULL, NO_TEXT, ATTRIBUTES (transaction_type_attributes) },
  [NODE_TRANSACTION_DATE] = { NULL, TEXT (LIMA_FLOW_DATE_TEXT), .reading = LIMA_IATI_DATE_TEXT,
                              ATTRIBUTES (transaction_date_attributes) },
  [NODE_VALUE] = { NULL, TEXT (LIMA_FLOW_AMOUNT), ATTRIBUTES (value_attributes) },
  [NODE_PROVIDER] = { NULL, LANGUAGES (LIMA_FLOW_PROVIDER_NAME), ATTRIBUTES (provider_attributes) },
  [NODE_RECEIVER] = { NULL, LANGUAGES (LIMA_FLOW_RECEIVER_NAME), .text_flags = DETAIL, ATTRIBUTES (receiver_attributes) },
  [NODE_LOCATION] = { &lima_location_table, NO_TEXT, ATTRIBUTES (location_attributes), CHILDREN (location_children) },
  [NODE_LOCATION_ID] = { &lima_location_code_table, "location-id", LIMA_LOCATION_CODE_KIND, NO_TEXT,
                         ATTRIBUTES (location_code_attributes) },
  [NODE_ADMINISTRATIVE] = { &lima_location_code_table, "administrative", LIMA_LOCATION_CODE_KIND,
                            TEXT (LIMA_LOCATION_CODE_NAME), ATTRIBUTES (location_code_attributes),
                            .hook = LIMA_IATI_HOOK_ADMINISTRATIVE },
  [NODE_GAZETTEER] = { &lima_location_code_table, "gazetteer-entry", LIMA_LOCATION_CODE_KIND, TEXT (LIMA_LOCATION_CODE_CODE),
                       ATTRIBUTES (gazetteer_attributes) },
  [NODE_POINT] = { NULL, NO_TEXT, ATTRIBUTES (point_attributes), CHILDREN (point_children) },
  [NODE_COORDINATES] = { NULL, NO_TEXT, ATTRIBUTES (coordinates_attributes), .hook = LIMA_IATI_HOOK_COORDINATES },
  [NODE_DOCUMENT] = { &lima_document_table, NO_TEXT, ATTRIBUTES (document_attributes), CHILDREN (document_children) },
  [NODE_CATEGORY] = { &lima_document_category_table, NO_TEXT, ATTRIBUTES (category_attributes) },
  [NODE_LANGUAGE] = { &lima_document_language_table, TEXT (LIMA_DOCUMENT_LANGUAGE_CODE), ATTRIBUTES (language_attributes) },
  [NODE_OUTCOME] = { &lima_outcome_table, NO_TEXT, ATTRIBUTES (outcome_attributes), CHILDREN (outcome_children) },
  [NODE_REFERENCE] = { &lima_reference_table, NO_TEXT, ATTRIBUTES (reference_attributes) },
  [NODE_INDICATOR] = { &lima_indicator_table, NO_TEXT, ATTRIBUTES (indicator_attributes), CHILDREN (indicator_children) },
  [NODE_PERIOD] = { &lima_period_table, NO_TEXT, CHILDREN (period_children) },
  [NODE_MEASUREMENT] = { &lima_measurement_table, NO_TEXT, ATTRIBUTES (measurement_attributes),
                         CHILDREN (measurement_children) },
  [NODE_LOCATION_REF] = { &lima_location_ref_table, NO_TEXT, ATTRIBUTES (location_ref_attributes) },
  [NODE_DIMENSION] = { &lima_dimension_table, NO_TEXT, ATTRIBUTES (dimension_attributes) },
};

static const LimaIatiChild narrative = { "narrative", NODE_NARRATIVE, LIMA_IATI_NO_FIELD, 0, 0 };

#define N_SLOTS 1024
#define MAX_ATTRIBUTES 8

typedef struct
{
  const xmlChar *name;
  const LimaIatiNode *node;
  const LimaIatiChild *child;
} Slot;

/* The tables with the names of one dictionary, so that names compare as pointers. */
struct _LimaIatiMap
{
  Slot slots[N_SLOTS];
  const xmlChar *attributes[N_NODES][MAX_ATTRIBUTES];
};

static inline guint
slot_of (const LimaIatiNode *node, const xmlChar *name)
{
  guint64 key = (guint64) (gsize) name + (guint64) (node - nodes) * 0x9e3779b97f4a7c15u;

  return (guint) ((key * 0xff51afd7ed558ccdu) >> 54);
}

static void
add_child (LimaIatiMap *self, xmlDict *dict, const LimaIatiNode *node, const LimaIatiChild *child)
{
  const xmlChar *name = xmlDictLookup (dict, (const xmlChar *) child->name, -1);
  guint i = slot_of (node, name);

  while (self->slots[i].name != NULL)
    {
      if (self->slots[i].name == name && self->slots[i].node == node)
        return; /* a further choice of the same name stands behind the first */
      i = (i + 1) % N_SLOTS;
    }
  self->slots[i] = (Slot) { name, node, child };
}

/**
 * lima_iati_map_new:
 * @dict: the dictionary of the parser; must outlive the map
 *
 * Returns: (transfer full): the table of the elements of an activity
 */
LimaIatiMap *
lima_iati_map_new (xmlDict *dict)
{
  LimaIatiMap *self = g_new0 (LimaIatiMap, 1);

  for (guint n = 0; n < N_NODES; n++)
    {
      g_assert (nodes[n].n_attributes <= MAX_ATTRIBUTES);
      for (guint i = 0; i < nodes[n].n_attributes; i++)
        self->attributes[n][i] = xmlDictLookup (dict, (const xmlChar *) nodes[n].attributes[i].name, -1);
      for (guint i = 0; i < nodes[n].n_children; i++)
        add_child (self, dict, &nodes[n], &nodes[n].children[i]);
      if (nodes[n].narratives)
        add_child (self, dict, &nodes[n], &narrative);
    }
  return self;
}

/**
 * lima_iati_map_free:
 * @self: a map to give up
 */
void
lima_iati_map_free (LimaIatiMap *self)
{
  g_free (self);
}

/**
 * lima_iati_map_get_activity:
 *
 * Returns: what an iati-activity is
 */
const LimaIatiNode *
lima_iati_map_get_activity (void)
{
  return &nodes[NODE_ACTIVITY];
}

/**
 * lima_iati_map_get_narrative:
 *
 * Returns: what a narrative is: a text in one language for the element around it
 */
const LimaIatiNode *
lima_iati_map_get_narrative (void)
{
  return &nodes[NODE_NARRATIVE];
}

/**
 * lima_iati_map_get_node:
 *
 * Returns: what the element of a child entry is
 */
const LimaIatiNode *
lima_iati_map_get_node (const LimaIatiChild *child)
{
  return &nodes[child->node];
}

/**
 * lima_iati_map_find:
 * @self: a map
 * @node: the element around
 * @name: the name of an element in it, from the map's dictionary
 *
 * Returns: (nullable): where the element goes; the first of several where it has a choice; %NULL when the model doesn't hold it
 */
const LimaIatiChild *
lima_iati_map_find (const LimaIatiMap *self, const LimaIatiNode *node, const xmlChar *name)
{
  for (guint i = slot_of (node, name); self->slots[i].name != NULL; i = (i + 1) % N_SLOTS)
    if (self->slots[i].name == name && self->slots[i].node == node)
      return self->slots[i].child;
  return NULL;
}

/**
 * lima_iati_map_find_attribute:
 * @self: a map
 * @node: an element
 * @name: the name of an attribute of it, from the map's dictionary
 *
 * Returns: (nullable): where the attribute goes; %NULL when the model doesn't hold it
 */
const LimaIatiAttribute *
lima_iati_map_find_attribute (const LimaIatiMap *self, const LimaIatiNode *node, const xmlChar *name)
{
  const xmlChar * const *names = self->attributes[node - nodes];

  for (guint i = 0; i < node->n_attributes; i++)
    if (names[i] == name)
      return &node->attributes[i];
  return NULL;
}
