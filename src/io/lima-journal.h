/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include <lima-change.h>

#include "lima-journal-head.h"

G_BEGIN_DECLS

#define LIMA_TYPE_JOURNAL (lima_journal_get_type ())

/**
 * LimaJournal:
 *
 * The recovery journal of one open portfolio: what was changed since it was loaded or saved, on the disk within two seconds, written by
 * a thread of its own. #LimaRecovery reads what a program that ended unexpectedly has left. Belongs to the main thread.
 */
G_DECLARE_FINAL_TYPE (LimaJournal, lima_journal, LIMA, JOURNAL, GObject)

LimaJournal *lima_journal_new     (const char            *folder,
                                   const LimaJournalBase *base);
void         lima_journal_append  (LimaJournal           *self,
                                   LimaChangeSet         *set,
                               gboolean               is_more);
gboolean     lima_journal_flush   (LimaJournal           *self,
                                   GError               **error);
void         lima_journal_freeze  (LimaJournal           *self);
void         lima_journal_saved   (LimaJournal           *self,
                                   const LimaJournalBase *base);
void         lima_journal_discard (LimaJournal           *self);

G_END_DECLS
