/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-location.h"

#include <lima-i18n.h>

static const LimaField location_fields[] = {
  { "ref", NC_("field", "Reference"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaLocation, ref), NULL, NULL, NULL },
  { "reach", NC_("field", "Reach"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaLocation, reach), "GeographicLocationReach", NULL, NULL },
  { "codes", NC_("field", "Codes"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaLocation, codes), NULL, &lima_location_code_table, NULL },
  { "name", NC_("field", "Name"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaLocation, name), NULL, NULL, NULL },
  { "description", NC_("field", "Description"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaLocation, description), NULL, NULL, NULL },
  { "activity-description", NC_("field", "Activity there"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaLocation, activity_description), NULL, NULL, NULL },
  { "position", NC_("field", "Position"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaLocation, position), NULL, NULL, NULL },
  { "system", NC_("field", "Coordinate system"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaLocation, system), NULL, NULL, NULL },
  { "exactness", NC_("field", "Exactness"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaLocation, exactness), "GeographicExactness", NULL, NULL },
  { "class", NC_("field", "Class"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaLocation, class), "GeographicLocationClass", NULL, NULL },
  { "feature", NC_("field", "Feature"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaLocation, feature), "LocationType", NULL, NULL },
  { "precision", NC_("field", "Precision"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaLocation, precision), "GeographicalPrecision", NULL, NULL },
  { "percentage", NC_("field", "Percentage"), LIMA_FIELD_AMOUNT, G_STRUCT_OFFSET (LimaLocation, percentage), NULL, NULL, NULL },
  { "country", NC_("field", "Country"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaLocation, country), "Country", NULL, NULL },
};

const LimaTable lima_location_table = {
  "location", "", NC_("record", "Location"), sizeof (LimaLocation), location_fields, G_N_ELEMENTS (location_fields),
};

static const LimaField location_code_fields[] = {
  { "kind", NC_("field", "Kind"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaLocationCode, kind), NULL, NULL, NULL },
  { "vocabulary", NC_("field", "Vocabulary"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaLocationCode, vocabulary), "GeographicVocabulary", NULL, NULL },
  { "code", NC_("field", "Code"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaLocationCode, code), NULL, NULL, NULL },
  { "level", NC_("field", "Level"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaLocationCode, level), NULL, NULL, NULL },
  { "name", NC_("field", "Name"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaLocationCode, name), NULL, NULL, NULL },
};

const LimaTable lima_location_code_table = {
  "location-code", "", NC_("record", "Location code"), sizeof (LimaLocationCode), location_code_fields, G_N_ELEMENTS (location_code_fields),
};
