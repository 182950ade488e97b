/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* An intergovernmental process and who runs it. */

#include "lima-process.h"

#include <lima-i18n.h>

static const LimaField process_fields[] = {
  { "title", NC_("field", "Title"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProcess, title), NULL, NULL, NULL },
  { "illustrative", NC_("field", "Illustrative"), LIMA_FIELD_BOOL, G_STRUCT_OFFSET (LimaProcess, illustrative), NULL, NULL, NULL },
  { "body", NC_("field", "Body"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProcess, body), NULL, NULL, NULL },
  { "description", NC_("field", "Description"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProcess, description), NULL, NULL, NULL },
  { "programme", NC_("field", "Programme"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaProcess, programme), NULL, NULL, NULL },
  { "owner", NC_("field", "Owner"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProcess, owner), NULL, NULL, NULL },
  { "documents", NC_("field", "Documents"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProcess, documents), NULL, &lima_document_table, NULL },
  { "source", NC_("field", "Source"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaProcess, source), NULL, NULL, NULL },
  { "paragraph", NC_("field", "Paragraph"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProcess, paragraph), NULL, NULL, NULL },
  { "notes", NC_("field", "Notes"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProcess, notes), NULL, NULL, NULL },
};

const LimaTable lima_process_table = {
  "processes", "c", NC_("record", "Process"), sizeof (LimaProcess), process_fields, G_N_ELEMENTS (process_fields),
};
