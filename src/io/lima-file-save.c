/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-file-save.h"

#include "lima-file-reader.h"
#include "lima-file-writer.h"

#include <lima-i18n.h>

/* What is read back, held against what was written. */
typedef struct
{
  LimaSink sink;
  const LimaSnapshot *snapshot;
  guint rows[LIMA_N_RECORDS];
  guint heads;
  gboolean differs;
} Check;

static void
check_head (LimaSink *sink, guint file, guint worker, LimaBlock *head, guint minor)
{
  Check *self = (Check *) sink;

  self->heads++;
  if (minor != lima_snapshot_get_minor (self->snapshot) ||
      !lima_block_equal (head, (const LimaBlock *) lima_snapshot_get_head (self->snapshot)))
    self->differs = TRUE;
  lima_block_unref (head);
}

static void
check_record (LimaSink *sink, guint file, guint worker, LimaBlock *record)
{
  Check *self = (Check *) sink;
  int kind = lima_record_kind_of (record->table);
  guint row = kind < 0 ? 0 : self->rows[kind]++;

  if (kind < 0 || row >= lima_snapshot_get_n (self->snapshot, (LimaRecordKind) kind) ||
      !lima_block_equal (record, lima_snapshot_get (self->snapshot, (LimaRecordKind) kind, row)))
    self->differs = TRUE;
  lima_block_unref (record);
}

static gboolean
is_whole (const Check *self)
{
  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    if (self->rows[kind] != lima_snapshot_get_n (self->snapshot, (LimaRecordKind) kind))
      return FALSE;
  return self->heads == 1 && !self->differs;
}

static gboolean
write_snapshot (GOutputStream *stream, gpointer data, GCancellable *cancellable, GError **error)
{
  return lima_file_write (data, stream, cancellable, error);
}

static gboolean
read_back (const char *path, gpointer data, GCancellable *cancellable, GError **error)
{
  Check check = { .sink = { check_head, check_record }, .snapshot = data };
  LimaRead read = { .path = path, .parts = LIMA_PARTS_ALL, .sink = &check.sink, .cancellable = cancellable };

  if (!lima_file_read (&read, error))
    return FALSE;
  if (is_whole (&check))
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("what was read back is not what was written"));
  return FALSE;
}

/**
 * lima_file_save:
 * @snapshot: a portfolio
 * @path: where
 * @job: (nullable): how carefully; its writer, verifier and data are not used
 * @outcome: (out) (optional): what to know for the next save
 * @cancellable: (nullable): stops it; the old file stays
 * @error: return location for the errors of lima_atomic_save(), and %G_IO_ERROR_INVALID_DATA
 *
 * Saves a portfolio by lima_atomic_save(), and reads it back record by record before it gets its name.
 *
 * Returns: whether the new file is there and will last
 */
gboolean
lima_file_save (const LimaSnapshot *snapshot, const char *path, const LimaAtomicJob *job, LimaAtomicOutcome *outcome,
                GCancellable *cancellable, GError **error)
{
  LimaAtomicJob own = { 0 };

  g_return_val_if_fail (snapshot != NULL && path != NULL, FALSE);

  if (job != NULL)
    own = *job;
  own.write = write_snapshot;
  own.verify = read_back;
  own.data = (gpointer) snapshot;
  return lima_atomic_save (path, &own, outcome, cancellable, error);
}
