/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-block.h"

G_BEGIN_DECLS

/**
 * LimaLogChange:
 * @verb: "set", "insert", "remove" or "move"
 * @kind: the member of the file that holds the record, "portfolio" for the head
 * @record: its id, none for the head
 * @name: what people knew it by
 * @field: member names on the way down, by dots: "flows.amount"; none for a whole record
 * @old_words, @new_words: what was there and what is there now, in words, maybe cut
 *
 * One change of a log entry.
 */
typedef struct
{
  LimaBlock head;
  char *name;
  char *field;
  char *old_words;
  char *new_words;
  LimaAtom verb;
  LimaAtom kind;
  LimaAtom record;
} LimaLogChange;

/**
 * LimaLogEntry:
 * @time: when, in UTC, as ISO 8601: "2015-06-01T12:00:00Z"
 * @who: the name of the person
 * @what: the label of the step
 * @undone: whether the step was taken back, of which an entry that was saved before tells
 * @changes: what changed, as far as there is room
 * @left_out: how many changes there was no room for
 *
 * A step that was saved.
 */
typedef struct
{
  LimaBlock head;
  char *time;
  char *who;
  char *what;
  LimaItems *changes;
  LimaAmount left_out;
  guint8 undone;
} LimaLogEntry;

extern const LimaTable lima_log_change_table;
extern const LimaTable lima_log_entry_table;

enum
{
  LIMA_LOG_CHANGE_VERB,
  LIMA_LOG_CHANGE_KIND,
  LIMA_LOG_CHANGE_RECORD,
  LIMA_LOG_CHANGE_NAME,
  LIMA_LOG_CHANGE_FIELD,
  LIMA_LOG_CHANGE_OLD,
  LIMA_LOG_CHANGE_NEW,
  LIMA_LOG_CHANGE_N_FIELDS,
};

enum
{
  LIMA_LOG_ENTRY_TIME,
  LIMA_LOG_ENTRY_WHO,
  LIMA_LOG_ENTRY_WHAT,
  LIMA_LOG_ENTRY_UNDONE,
  LIMA_LOG_ENTRY_CHANGES,
  LIMA_LOG_ENTRY_LEFT_OUT,
  LIMA_LOG_ENTRY_N_FIELDS,
};

G_END_DECLS
