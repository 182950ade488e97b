/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-records.h"

#include <lima-i18n.h>

static const LimaField figure_fields[] = {
  { "label", NC_("field", "Label"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaFigure, label), NULL, NULL, NULL },
  { "measure", NC_("field", "Measure"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaFigure, measure), NULL, NULL, NULL },
  { "dimension", NC_("field", "Breakdown"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaFigure, dimension), NULL, NULL, NULL },
  { "key", NC_("field", "Key"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaFigure, key), NULL, NULL, NULL },
  { "value", NC_("field", "Value"), LIMA_FIELD_AMOUNT, G_STRUCT_OFFSET (LimaFigure, value), NULL, NULL, NULL },
  { "unit", NC_("field", "Unit"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaFigure, unit), NULL, NULL, NULL },
  { "rounding", NC_("field", "Rounding"), LIMA_FIELD_AMOUNT, G_STRUCT_OFFSET (LimaFigure, rounding), NULL, NULL, NULL },
  { "bound", NC_("field", "Bound"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaFigure, bound), NULL, NULL, NULL },
  { "basis", NC_("field", "Basis"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaFigure, basis), NULL, NULL, NULL },
  { "start", NC_("field", "From"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaFigure, start), NULL, NULL, NULL },
  { "end", NC_("field", "To"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaFigure, end), NULL, NULL, NULL },
  { "source", NC_("field", "Source"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaFigure, source), NULL, NULL, NULL },
  { "paragraph", NC_("field", "Paragraph"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaFigure, paragraph), NULL, NULL, NULL },
  { "note", NC_("field", "Note"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaFigure, note), NULL, NULL, NULL },
};

const LimaTable lima_figure_table = {
  "figures", "f", NC_("record", "Published figure"), sizeof (LimaFigure), figure_fields, G_N_ELEMENTS (figure_fields),
};

static const LimaField source_fields[] = {
  { "title", NC_("field", "Title"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaSource, title), NULL, NULL, NULL },
  { "symbol", NC_("field", "Symbol"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaSource, symbol), NULL, NULL, NULL },
  { "author", NC_("field", "Author"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaSource, author), NULL, NULL, NULL },
  { "date", NC_("field", "Date"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaSource, date), NULL, NULL, NULL },
  { "url", NC_("field", "Address"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaSource, url), NULL, NULL, NULL },
  { "note", NC_("field", "Note"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaSource, note), NULL, NULL, NULL },
};

const LimaTable lima_source_table = {
  "sources", "s", NC_("record", "Source"), sizeof (LimaSource), source_fields, G_N_ELEMENTS (source_fields),
};

static const LimaField theme_scheme_fields[] = {
  { "name", NC_("field", "Name"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaThemeScheme, name), NULL, NULL, NULL },
  { "themes", NC_("field", "Themes"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaThemeScheme, themes), NULL, &lima_theme_table, NULL },
};

const LimaTable lima_theme_scheme_table = {
  "theme-schemes", "t", NC_("record", "Theme scheme"), sizeof (LimaThemeScheme), theme_scheme_fields, G_N_ELEMENTS (theme_scheme_fields),
};

static const LimaField theme_fields[] = {
  { "name", NC_("field", "Name"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaTheme, name), NULL, NULL, NULL },
  { "rules", NC_("field", "Rules"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaTheme, rules), NULL, &lima_theme_rule_table, NULL },
};

const LimaTable lima_theme_table = {
  "theme", "", NC_("record", "Theme"), sizeof (LimaTheme), theme_fields, G_N_ELEMENTS (theme_fields),
};

static const LimaField theme_rule_fields[] = {
  { "sector", NC_("field", "Sector"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaThemeRule, sector), "Sector", NULL, NULL },
  { "vocabulary", NC_("field", "Vocabulary"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaThemeRule, vocabulary), "SectorVocabulary", NULL, NULL },
  { "marker", NC_("field", "Policy marker"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaThemeRule, marker), "PolicyMarker", NULL, NULL },
  { "significance", NC_("field", "Least significance"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaThemeRule, significance), "PolicySignificance", NULL, NULL },
};

const LimaTable lima_theme_rule_table = {
  "theme-rule", "", NC_("record", "Theme rule"), sizeof (LimaThemeRule), theme_rule_fields, G_N_ELEMENTS (theme_rule_fields),
};

static const LimaField organisation_fields[] = {
  { "ref", NC_("field", "Reference"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaOrganisation, ref), NULL, NULL, NULL },
  { "name", NC_("field", "Name"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaOrganisation, name), NULL, NULL, NULL },
  { "type", NC_("field", "Type"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaOrganisation, type), "OrganisationType", NULL, NULL },
  { "country", NC_("field", "Country"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaOrganisation, country), "Country", NULL, NULL },
};

const LimaTable lima_organisation_table = {
  "organisations", "o", NC_("record", "Organisation"), sizeof (LimaOrganisation), organisation_fields, G_N_ELEMENTS (organisation_fields),
};

static const LimaField head_fields[] = {
  { "title", NC_("field", "Title"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaHead, title), NULL, NULL, NULL },
  { "description", NC_("field", "Description"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaHead, description), NULL, NULL, NULL },
  { "agency-ref", NC_("field", "Agency reference"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaHead, agency_ref), NULL, NULL, NULL },
  { "agency", NC_("field", "Agency"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaHead, agency), NULL, NULL, NULL },
  { "currency", NC_("field", "Currency"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaHead, currency), "Currency", NULL, NULL },
  { "region-scheme", NC_("field", "Region scheme"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaHead, region_scheme), NULL, NULL, NULL },
  { "theme-scheme", NC_("field", "Theme scheme"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaHead, theme_scheme), NULL, NULL, NULL },
  { "notes", NC_("field", "Notes"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaHead, notes), NULL, NULL, NULL },
};

const LimaTable lima_head_table = {
  "portfolio", "", NC_("record", "Portfolio"), sizeof (LimaHead), head_fields, G_N_ELEMENTS (head_fields),
};
