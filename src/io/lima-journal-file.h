/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "lima-journal-head.h"

G_BEGIN_DECLS

/* A journal is NAME.journal; NAME.new while it is being made, NAME.lima is the copy of what has no file. */
#define LIMA_JOURNAL_ENDING ".journal"
#define LIMA_JOURNAL_NEW_ENDING ".new"
#define LIMA_JOURNAL_COPY_ENDING ".lima"

/**
 * LimaJournalFile:
 *
 * A journal on the disk, and what is still to be written to it. Nothing is there before the first change. Used by one thread.
 */
typedef struct _LimaJournalFile LimaJournalFile;

LimaJournalFile *lima_journal_file_new    (const char             *folder,
                                           const LimaJournalBase  *base);
void             lima_journal_file_free   (LimaJournalFile        *self);
void             lima_journal_file_add    (LimaJournalFile        *self,
                                           char                   *payload);
gboolean         lima_journal_file_write  (LimaJournalFile        *self,
                                           GError                **error);
gboolean         lima_journal_file_sync   (LimaJournalFile        *self,
                                           GError                **error);
void             lima_journal_file_freeze (LimaJournalFile        *self);
gboolean         lima_journal_file_rebase (LimaJournalFile        *self,
                                           const LimaJournalBase  *base,
                                           GError                **error);
void             lima_journal_file_remove (LimaJournalFile        *self);

G_END_DECLS
