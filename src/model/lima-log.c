/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-log.h"

#include <lima-i18n.h>

static const LimaField log_entry_fields[] = {
  { "time", NC_("field", "Time"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaLogEntry, time), NULL, NULL, NULL },
  { "who", NC_("field", "Person"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaLogEntry, who), NULL, NULL, NULL },
  { "what", NC_("field", "Step"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaLogEntry, what), NULL, NULL, NULL },
  { "undone", NC_("field", "Undone"), LIMA_FIELD_BOOL, G_STRUCT_OFFSET (LimaLogEntry, undone), NULL, NULL, NULL },
  { "changes", NC_("field", "Changes"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaLogEntry, changes), NULL, &lima_log_change_table, NULL },
  { "left-out", NC_("field", "Changes left out"), LIMA_FIELD_AMOUNT, G_STRUCT_OFFSET (LimaLogEntry, left_out), NULL, NULL, NULL },
};

const LimaTable lima_log_entry_table = {
  "change-log", "l", NC_("record", "Logged step"), sizeof (LimaLogEntry), log_entry_fields, G_N_ELEMENTS (log_entry_fields),
};

static const LimaField log_change_fields[] = {
  { "verb", NC_("field", "What happened"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaLogChange, verb), NULL, NULL, NULL },
  { "kind", NC_("field", "Kind"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaLogChange, kind), NULL, NULL, NULL },
  { "record", NC_("field", "Record"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaLogChange, record), NULL, NULL, NULL },
  { "name", NC_("field", "Name"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaLogChange, name), NULL, NULL, NULL },
  { "field", NC_("field", "Field"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaLogChange, field), NULL, NULL, NULL },
  { "old", NC_("field", "Before"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaLogChange, old_words), NULL, NULL, NULL },
  { "new", NC_("field", "After"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaLogChange, new_words), NULL, NULL, NULL },
};

const LimaTable lima_log_change_table = {
  "log-change", "", NC_("record", "Logged change"), sizeof (LimaLogChange), log_change_fields, G_N_ELEMENTS (log_change_fields),
};
