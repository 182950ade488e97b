/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-flow.h"

#include <lima-i18n.h>

#include "lima-field-rule.h"

static const LimaField flow_fields[] = {
  { "kind", NC_("field", "Kind"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaFlow, kind), NULL, NULL, NULL },
  { "type", NC_("field", "Type"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaFlow, type), "TransactionType", NULL, NULL },
  { "ref", NC_("field", "Reference"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaFlow, ref), NULL, NULL, NULL },
  { "humanitarian", NC_("field", "Humanitarian"), LIMA_FIELD_BOOL, G_STRUCT_OFFSET (LimaFlow, humanitarian), NULL, NULL, NULL },
  { "status", NC_("field", "Budget status"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaFlow, status), "BudgetStatus", NULL, NULL },
  { "date", NC_("field", "Date"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaFlow, date), NULL, NULL, NULL },
  { "date-text", NC_("field", "Date as written"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaFlow, date_text), NULL, NULL, NULL },
  { "start", NC_("field", "From"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaFlow, start), NULL, NULL, NULL },
  { "end", NC_("field", "To"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaFlow, end), NULL, NULL, lima_field_rule_period_end },
  { "amount", NC_("field", "Amount"), LIMA_FIELD_AMOUNT, G_STRUCT_OFFSET (LimaFlow, amount), NULL, NULL, lima_field_rule_amount },
  { "currency", NC_("field", "Currency"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaFlow, currency), "Currency", NULL, NULL },
  { "value-date", NC_("field", "Value date"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaFlow, value_date), NULL, NULL, NULL },
  { "description", NC_("field", "Description"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaFlow, description), NULL, NULL, NULL },
  { "provider-ref", NC_("field", "Provider reference"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaFlow, provider_ref), NULL, NULL, NULL },
  { "provider-name", NC_("field", "Provider"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaFlow, provider_name), NULL, NULL, NULL },
  { "provider-type", NC_("field", "Provider type"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaFlow, provider_type), "OrganisationType", NULL, NULL },
  { "provider-activity", NC_("field", "Provider activity"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaFlow, provider_activity), NULL, NULL, NULL },
  { "receiver-ref", NC_("field", "Receiver reference"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaFlow, receiver_ref), NULL, NULL, NULL },
  { "receiver-name", NC_("field", "Receiver"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaFlow, receiver_name), NULL, NULL, NULL },
  { "receiver-type", NC_("field", "Receiver type"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaFlow, receiver_type), "OrganisationType", NULL, NULL },
  { "receiver-activity", NC_("field", "Receiver activity"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaFlow, receiver_activity), NULL, NULL, NULL },
  { "channel", NC_("field", "Disbursement channel"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaFlow, channel), "DisbursementChannel", NULL, NULL },
  { "places", NC_("field", "Countries and regions"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaFlow, places), NULL, &lima_place_table, NULL },
  { "sectors", NC_("field", "Sectors"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaFlow, sectors), NULL, &lima_sector_table, NULL },
  { "flow-type", NC_("field", "Flow type"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaFlow, flow_type), "FlowType", NULL, NULL },
  { "finance-type", NC_("field", "Finance type"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaFlow, finance_type), "FinanceType", NULL, NULL },
  { "aid-type", NC_("field", "Aid type"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaFlow, aid_type), "AidType", NULL, NULL },
  { "aid-types", NC_("field", "Further aid types"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaFlow, aid_types), NULL, &lima_aid_type_table, NULL },
  { "tied-status", NC_("field", "Tied status"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaFlow, tied_status), "TiedStatus", NULL, NULL },
};

const LimaTable lima_flow_table = {
  "flow", "", NC_("record", "Flow"), sizeof (LimaFlow), flow_fields, G_N_ELEMENTS (flow_fields),
};

static const LimaField aid_type_fields[] = {
  { "vocabulary", NC_("field", "Vocabulary"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaAidType, vocabulary), "AidTypeVocabulary", NULL, NULL },
  { "code", NC_("field", "Code"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaAidType, code), NULL, NULL, NULL },
};

const LimaTable lima_aid_type_table = {
  "aid-type", "", NC_("record", "Aid type"), sizeof (LimaAidType), aid_type_fields, G_N_ELEMENTS (aid_type_fields),
};

static const LimaField sector_fields[] = {
  { "vocabulary", NC_("field", "Vocabulary"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaSector, vocabulary), "SectorVocabulary", NULL, NULL },
  { "code", NC_("field", "Sector"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaSector, code), "Sector", NULL, NULL },
  { "uri", NC_("field", "Vocabulary address"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaSector, uri), NULL, NULL, NULL },
  { "percentage", NC_("field", "Percentage"), LIMA_FIELD_AMOUNT, G_STRUCT_OFFSET (LimaSector, percentage), NULL, NULL, lima_field_rule_percentage },
  { "name", NC_("field", "Name"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaSector, name), NULL, NULL, NULL },
};

const LimaTable lima_sector_table = {
  "sector", "", NC_("record", "Sector"), sizeof (LimaSector), sector_fields, G_N_ELEMENTS (sector_fields),
};

static const LimaField place_fields[] = {
  { "country", NC_("field", "Country"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaPlace, country), "Country", NULL, NULL },
  { "region", NC_("field", "Region"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaPlace, region), "Region", NULL, NULL },
  { "vocabulary", NC_("field", "Region vocabulary"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaPlace, vocabulary), "RegionVocabulary", NULL, NULL },
  { "uri", NC_("field", "Vocabulary address"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaPlace, uri), NULL, NULL, NULL },
  { "percentage", NC_("field", "Percentage"), LIMA_FIELD_AMOUNT, G_STRUCT_OFFSET (LimaPlace, percentage), NULL, NULL, lima_field_rule_percentage },
  { "name", NC_("field", "Name"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaPlace, name), NULL, NULL, NULL },
};

const LimaTable lima_place_table = {
  "place", "", NC_("record", "Place"), sizeof (LimaPlace), place_fields, G_N_ELEMENTS (place_fields),
};
