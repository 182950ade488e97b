/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-document.h"

#include <lima-i18n.h>

static const LimaField document_fields[] = {
  { "url", NC_("field", "Address"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaDocument, url), NULL, NULL, NULL },
  { "format", NC_("field", "Format"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaDocument, format), NULL, NULL, NULL },
  { "symbol", NC_("field", "Symbol"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaDocument, symbol), NULL, NULL, NULL },
  { "title", NC_("field", "Title"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaDocument, title), NULL, NULL, NULL },
  { "description", NC_("field", "Description"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaDocument, description), NULL, NULL, NULL },
  { "categories", NC_("field", "Categories"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaDocument, categories), NULL, &lima_document_category_table, NULL },
  { "languages", NC_("field", "Languages"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaDocument, languages), NULL, &lima_document_language_table, NULL },
  { "date", NC_("field", "Date"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaDocument, date), NULL, NULL, NULL },
};

const LimaTable lima_document_table = {
  "document", "", NC_("record", "Document"), sizeof (LimaDocument), document_fields, G_N_ELEMENTS (document_fields),
};

static const LimaField document_language_fields[] = {
  { "code", NC_("field", "Language"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaDocumentLanguage, code), "Language", NULL, NULL },
};

const LimaTable lima_document_language_table = {
  "language", "", NC_("record", "Language"), sizeof (LimaDocumentLanguage), document_language_fields, G_N_ELEMENTS (document_language_fields),
};

static const LimaField document_category_fields[] = {
  { "code", NC_("field", "Category"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaDocumentCategory, code), "DocumentCategory", NULL, NULL },
};

const LimaTable lima_document_category_table = {
  "category", "", NC_("record", "Category"), sizeof (LimaDocumentCategory), document_category_fields, G_N_ELEMENTS (document_category_fields),
};
