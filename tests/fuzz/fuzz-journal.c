/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <lima-journal-head.h>
#include <lima-journal-record.h>
#include <string.h>

/* What was read is written, reads again, and is written as the same text. */
static void
check_record (const LimaChangeSet *set, gboolean is_more)
{
  gsize length, again_length;
  g_autofree char *text = lima_journal_record_write (set, is_more, &length);
  g_autoptr(LimaChangeSet) back = lima_journal_record_read (text, length, &is_more);
  g_autofree char *again = NULL;

  if (back == NULL)
    g_error ("A set of changes is not read again: %s", text);
  g_assert_cmpuint (lima_change_set_get_n (back), ==, lima_change_set_get_n (set));
  again = lima_journal_record_write (back, is_more, &again_length);
  g_assert_cmpmem (text, length, again, again_length);
}

/* A text of this version gives the same head again, whatever the order of its members. */
static void
check_head (const LimaJournalHead *head)
{
  g_autofree char *text = lima_journal_head_write (head), *again = NULL;
  LimaJournalHead back;

  g_assert_cmpuint (lima_journal_head_read (&back, text, strlen (text)), ==, LIMA_JOURNAL_VERSION);
  again = lima_journal_head_write (&back);
  g_assert_cmpstr (text, ==, again);
  lima_journal_head_clear (&back);
}

/* The readers of what the frames of a recovery journal hold: a set of changes, or the head. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  gboolean is_more;
  g_autoptr(LimaChangeSet) set = lima_journal_record_read ((const char *) data, size, &is_more);
  LimaJournalHead head;

  if (set != NULL)
    check_record (set, is_more);
  if (lima_journal_head_read (&head, (const char *) data, size) > 0)
    check_head (&head);
  lima_journal_head_clear (&head);
  return 0;
}
