/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-file-cursor.h"
#include "lima-sink.h"

#include <lima-snapshot.h>

G_BEGIN_DECLS

/* Where unknown members at the top of the file stand, besides LIMA_BEFORE_ID (before "format") and LIMA_AFTER_ID (behind "minor"),
 * in this order: behind the fields of the head, the lists of records count on. */
#define LIMA_AFTER_FORMAT (-3)
#define LIMA_AFTER_VERSION (-2)

/**
 * LimaFileValues:
 * @cursor: where it reads
 * @parts: what to make of the file
 * @findings: (nullable): what could not be used
 * @builder: for texts
 * @elements: the elements of the lists that are being read, innermost last
 * @record: the id of the record, once it is known
 * @n_unknown: members of the record that its table does not know
 *
 * Makes blocks of a JSON text, by their tables.
 */
typedef struct
{
  LimaCursor cursor;
  LimaParts parts;
  LimaFindings *findings;
  LimaTextBuilder *builder;
  GPtrArray *elements;
  LimaAtom record;
  guint n_unknown;
} LimaFileValues;

void       lima_file_values_init   (LimaFileValues        *self,
                                    LimaParts              parts,
                                    LimaFindings          *findings);
void       lima_file_values_clear  (LimaFileValues        *self);
LimaBlock *lima_file_values_record (LimaFileValues        *self,
                                    const LimaTable       *table);
LimaAtom   lima_file_values_id     (const char            *value,
                                    gsize                  length);
void       lima_file_values_member (LimaFileValues        *self,
                                    LimaBlock             *block,
                                    int                   *after);
void       lima_file_values_report_type (LimaFileValues   *self,
                                    const char            *member,
                                    LimaFieldType          type,
                                    guint32                line);
void       lima_file_values_report_unknown (LimaFileValues *self,
                                    guint32                line);

G_END_DECLS
