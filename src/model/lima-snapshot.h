/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-log.h"
#include "lima-milestone.h"
#include "lima-process.h"
#include "lima-programme.h"
#include "lima-project.h"
#include "lima-proposal.h"
#include "lima-records.h"

G_BEGIN_DECLS

/* The kinds of records, in the order of the file. A new kind is a table and a line here. */
typedef enum
{
  LIMA_RECORD_SOURCE,
  LIMA_RECORD_FIGURE,
  LIMA_RECORD_THEME_SCHEME,
  LIMA_RECORD_ORGANISATION,
  LIMA_RECORD_PROJECT,
  LIMA_RECORD_PROGRAMME,
  LIMA_RECORD_PROCESS,
  LIMA_RECORD_MILESTONE,
  LIMA_RECORD_PROPOSAL,
  LIMA_RECORD_LOG_ENTRY,
  LIMA_N_RECORDS,
} LimaRecordKind;

/**
 * LimaSnapshot:
 *
 * The whole portfolio at one moment: immutable and counted, read by threads without locks. Taking one from the portfolio costs
 * a copy of the list of chunks, not of the records.
 */
typedef struct _LimaSnapshot LimaSnapshot;

const LimaTable *lima_record_table         (LimaRecordKind      kind);
int              lima_record_kind_of       (const LimaTable    *table);

LimaSnapshot    *lima_snapshot_ref         (const LimaSnapshot *self);
void             lima_snapshot_unref       (LimaSnapshot       *self);
const LimaHead  *lima_snapshot_get_head    (const LimaSnapshot *self);
guint            lima_snapshot_get_n       (const LimaSnapshot *self,
                                            LimaRecordKind      kind);
const LimaBlock *lima_snapshot_get         (const LimaSnapshot *self,
                                            LimaRecordKind      kind,
                                            guint               row);
const LimaThemeScheme *lima_snapshot_get_theme_scheme (const LimaSnapshot *self);
guint            lima_snapshot_get_minor   (const LimaSnapshot *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaSnapshot, lima_snapshot_unref)

G_END_DECLS
