/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-project.h"

#include <lima-i18n.h>

#include "lima-field-rule.h"

static const LimaField project_fields[] = {
  { "identifier", NC_("field", "Identifier"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProject, identifier), NULL, NULL, lima_field_rule_identifier },
  { "other-identifiers", NC_("field", "Other identifiers"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProject, other_identifiers), NULL, &lima_other_identifier_table, NULL },
  { "illustrative", NC_("field", "Illustrative"), LIMA_FIELD_BOOL, G_STRUCT_OFFSET (LimaProject, illustrative), NULL, NULL, NULL },
  { "reporter-ref", NC_("field", "Reporting organisation reference"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaProject, reporter_ref), NULL, NULL, NULL },
  { "reporter-name", NC_("field", "Reporting organisation"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProject, reporter_name), NULL, NULL, NULL },
  { "reporter-type", NC_("field", "Reporting organisation type"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProject, reporter_type), "OrganisationType", NULL, NULL },
  { "reporter-secondary", NC_("field", "Secondary reporter"), LIMA_FIELD_BOOL, G_STRUCT_OFFSET (LimaProject, reporter_secondary), NULL, NULL, NULL },
  { "title", NC_("field", "Title"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProject, title), NULL, NULL, lima_field_rule_title },
  { "descriptions", NC_("field", "Descriptions"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProject, descriptions), NULL, &lima_description_table, NULL },
  { "status", NC_("field", "Status"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProject, status), "ActivityStatus", NULL, lima_field_rule_status },
  { "planned-start", NC_("field", "Planned start"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaProject, planned_start), NULL, NULL, lima_field_rule_start },
  { "actual-start", NC_("field", "Actual start"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaProject, actual_start), NULL, NULL, NULL },
  { "planned-end", NC_("field", "Planned end"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaProject, planned_end), NULL, NULL, lima_field_rule_planned_end },
  { "actual-end", NC_("field", "Actual end"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaProject, actual_end), NULL, NULL, lima_field_rule_actual_end },
  { "officer", NC_("field", "Responsible officer"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProject, officer), NULL, NULL, NULL },
  { "unit", NC_("field", "Responsible unit"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProject, unit), NULL, NULL, NULL },
  { "participants", NC_("field", "Participating organisations"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProject, participants), NULL, &lima_participant_table, NULL },
  { "places", NC_("field", "Countries and regions"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProject, places), NULL, &lima_place_table, NULL },
  { "sectors", NC_("field", "Sectors"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProject, sectors), NULL, &lima_sector_table, NULL },
  { "themes", NC_("field", "Themes"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProject, themes), NULL, &lima_theme_share_table, NULL },
  { "markers", NC_("field", "Policy markers"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProject, markers), NULL, &lima_marker_table, NULL },
  { "tags", NC_("field", "Tags"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProject, tags), NULL, &lima_tag_table, NULL },
  { "scope", NC_("field", "Scope"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProject, scope), "ActivityScope", NULL, NULL },
  { "currency", NC_("field", "Default currency"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProject, currency), "Currency", NULL, NULL },
  { "language", NC_("field", "Default language"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProject, language), "Language", NULL, NULL },
  { "humanitarian", NC_("field", "Humanitarian"), LIMA_FIELD_BOOL, G_STRUCT_OFFSET (LimaProject, humanitarian), NULL, NULL, NULL },
  { "hierarchy", NC_("field", "Level"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProject, hierarchy), NULL, NULL, NULL },
  { "budget-not-provided", NC_("field", "Reason for no budget"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProject, budget_not_provided), "BudgetNotProvided", NULL, NULL },
  { "collaboration-type", NC_("field", "Collaboration type"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProject, collaboration_type), "CollaborationType", NULL, NULL },
  { "flow-type", NC_("field", "Default flow type"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProject, flow_type), "FlowType", NULL, NULL },
  { "finance-type", NC_("field", "Default finance type"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProject, finance_type), "FinanceType", NULL, NULL },
  { "aid-type", NC_("field", "Default aid type"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProject, aid_type), "AidType", NULL, NULL },
  { "aid-types", NC_("field", "Further default aid types"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProject, aid_types), NULL, &lima_aid_type_table, NULL },
  { "tied-status", NC_("field", "Default tied status"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProject, tied_status), "TiedStatus", NULL, NULL },
  { "flows", NC_("field", "Flows"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProject, flows), NULL, &lima_flow_table, NULL },
  { "related", NC_("field", "Related activities"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProject, related), NULL, &lima_related_table, NULL },
  { "locations", NC_("field", "Locations"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProject, locations), NULL, &lima_location_table, NULL },
  { "documents", NC_("field", "Documents"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProject, documents), NULL, &lima_document_table, NULL },
  { "results", NC_("field", "Results"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProject, results), NULL, &lima_outcome_table, NULL },
  { "notes", NC_("field", "Notes"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProject, notes), NULL, NULL, NULL },
  { "iati-version", NC_("field", "IATI version"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaProject, iati_version), NULL, NULL, NULL },
  { "updated", NC_("field", "Last updated"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProject, updated), NULL, NULL, NULL },
  { "unread", NC_("field", "Elements not held"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProject, unread), NULL, &lima_unread_table, NULL },
};

const LimaTable lima_project_table = {
  "projects", "p", NC_("record", "Project"), sizeof (LimaProject), project_fields, G_N_ELEMENTS (project_fields),
};

static const LimaField unread_fields[] = {
  { "name", NC_("field", "Element"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaUnread, name), NULL, NULL, NULL },
  { "xml", NC_("field", "XML"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaUnread, xml), NULL, NULL, NULL },
};

const LimaTable lima_unread_table = {
  "unread", "", NC_("record", "Element not held"), sizeof (LimaUnread), unread_fields, G_N_ELEMENTS (unread_fields),
};

static const LimaField related_fields[] = {
  { "ref", NC_("field", "Identifier"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaRelated, ref), NULL, NULL, NULL },
  { "type", NC_("field", "Type"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaRelated, type), "RelatedActivityType", NULL, NULL },
  { "name", NC_("field", "Name"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaRelated, name), NULL, NULL, NULL },
};

const LimaTable lima_related_table = {
  "related", "", NC_("record", "Related activity"), sizeof (LimaRelated), related_fields, G_N_ELEMENTS (related_fields),
};

static const LimaField tag_fields[] = {
  { "vocabulary", NC_("field", "Vocabulary"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaTag, vocabulary), "TagVocabulary", NULL, NULL },
  { "code", NC_("field", "Code"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaTag, code), NULL, NULL, NULL },
  { "uri", NC_("field", "Vocabulary address"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaTag, uri), NULL, NULL, NULL },
  { "name", NC_("field", "Name"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaTag, name), NULL, NULL, NULL },
};

const LimaTable lima_tag_table = {
  "tag", "", NC_("record", "Tag"), sizeof (LimaTag), tag_fields, G_N_ELEMENTS (tag_fields),
};

static const LimaField marker_fields[] = {
  { "vocabulary", NC_("field", "Vocabulary"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaMarker, vocabulary), NULL, NULL, NULL },
  { "code", NC_("field", "Marker"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaMarker, code), "PolicyMarker", NULL, NULL },
  { "significance", NC_("field", "Significance"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaMarker, significance), "PolicySignificance", NULL, NULL },
  { "uri", NC_("field", "Vocabulary address"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaMarker, uri), NULL, NULL, NULL },
  { "name", NC_("field", "Name"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaMarker, name), NULL, NULL, NULL },
};

const LimaTable lima_marker_table = {
  "marker", "", NC_("record", "Policy marker"), sizeof (LimaMarker), marker_fields, G_N_ELEMENTS (marker_fields),
};

static const LimaField theme_share_fields[] = {
  { "theme", NC_("field", "Theme"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaThemeShare, theme), NULL, NULL, NULL },
  { "percentage", NC_("field", "Percentage"), LIMA_FIELD_AMOUNT, G_STRUCT_OFFSET (LimaThemeShare, percentage), NULL, NULL, lima_field_rule_percentage },
};

const LimaTable lima_theme_share_table = {
  "theme-share", "", NC_("record", "Theme"), sizeof (LimaThemeShare), theme_share_fields, G_N_ELEMENTS (theme_share_fields),
};

static const LimaField participant_fields[] = {
  { "role", NC_("field", "Role"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaParticipant, role), "OrganisationRole", NULL, NULL },
  { "ref", NC_("field", "Reference"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaParticipant, ref), NULL, NULL, NULL },
  { "type", NC_("field", "Type"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaParticipant, type), "OrganisationType", NULL, NULL },
  { "name", NC_("field", "Name"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaParticipant, name), NULL, NULL, NULL },
  { "activity", NC_("field", "Its activity"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaParticipant, activity), NULL, NULL, NULL },
  { "channel", NC_("field", "Channel"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaParticipant, channel), NULL, NULL, NULL },
};

const LimaTable lima_participant_table = {
  "participant", "", NC_("record", "Participating organisation"), sizeof (LimaParticipant), participant_fields, G_N_ELEMENTS (participant_fields),
};

static const LimaField description_fields[] = {
  { "type", NC_("field", "Type"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaDescription, type), "DescriptionType", NULL, NULL },
  { "text", NC_("field", "Text"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaDescription, text), NULL, NULL, NULL },
};

const LimaTable lima_description_table = {
  "description", "", NC_("record", "Description"), sizeof (LimaDescription), description_fields, G_N_ELEMENTS (description_fields),
};

static const LimaField other_identifier_fields[] = {
  { "ref", NC_("field", "Identifier"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaOtherIdentifier, ref), NULL, NULL, NULL },
  { "type", NC_("field", "Type"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaOtherIdentifier, type), "OtherIdentifierType", NULL, NULL },
  { "owner-ref", NC_("field", "Owner reference"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaOtherIdentifier, owner_ref), NULL, NULL, NULL },
  { "owner-name", NC_("field", "Owner"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaOtherIdentifier, owner_name), NULL, NULL, NULL },
};

const LimaTable lima_other_identifier_table = {
  "other-identifier", "", NC_("record", "Other identifier"), sizeof (LimaOtherIdentifier), other_identifier_fields, G_N_ELEMENTS (other_identifier_fields),
};
