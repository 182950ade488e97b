/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-snapshot.h>

G_BEGIN_DECLS

/**
 * LimaJournalBase:
 * @path: (nullable): the portfolio file that the changes begin from; %NULL for what has no file yet: a new portfolio, or an import
 * @title: (nullable): what people know it by
 * @size: the bytes of the file when it was read
 * @mtime: when it was changed last, in nanoseconds since 1970
 * @copy: (nullable): the portfolio itself, as it was loaded; given when there is no @path
 *
 * What the changes in a journal are to be applied to. A file is only named, since it is there and is never written but as a whole.
 * What has no file is copied in full beside the journal: the IATI files of an import may change or go, and a newer program may read
 * them otherwise, so that their names would not bring the portfolio back.
 */
typedef struct
{
  char *path;
  char *title;
  guint64 size;
  gint64 mtime;
  LimaSnapshot *copy;
} LimaJournalBase;

/**
 * LimaJournalHead:
 * @base: what the changes are to be applied to, without the copy
 * @copy_sum: (nullable): the SHA-256 of the copy beside the journal, when there is one
 * @time: when the journal was begun, in microseconds since 1970
 */
typedef struct
{
  LimaJournalBase base;
  char *copy_sum;
  gint64 time;
} LimaJournalHead;

#define LIMA_JOURNAL_VERSION 1

gboolean         lima_journal_base_look_at (LimaJournalBase       *self,
                                            const char            *path);
LimaJournalBase  lima_journal_base_copy    (const LimaJournalBase *self);
void             lima_journal_base_clear   (LimaJournalBase       *self);

char            *lima_journal_head_write   (const LimaJournalHead *self);
guint            lima_journal_head_read    (LimaJournalHead       *self,
                                            const char            *text,
                                            gsize                  length);
void             lima_journal_head_clear   (LimaJournalHead       *self);

char            *lima_journal_sum          (const char            *path);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LimaJournalBase, lima_journal_base_clear)

G_END_DECLS
