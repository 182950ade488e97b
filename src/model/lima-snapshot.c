/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-snapshot-private.h"

static const LimaTable *const tables[LIMA_N_RECORDS] = {
  [LIMA_RECORD_SOURCE] = &lima_source_table,
  [LIMA_RECORD_FIGURE] = &lima_figure_table,
  [LIMA_RECORD_THEME_SCHEME] = &lima_theme_scheme_table,
  [LIMA_RECORD_ORGANISATION] = &lima_organisation_table,
  [LIMA_RECORD_PROJECT] = &lima_project_table,
  [LIMA_RECORD_PROGRAMME] = &lima_programme_table,
  [LIMA_RECORD_PROCESS] = &lima_process_table,
  [LIMA_RECORD_MILESTONE] = &lima_milestone_table,
  [LIMA_RECORD_PROPOSAL] = &lima_proposal_table,
  [LIMA_RECORD_LOG_ENTRY] = &lima_log_entry_table,
};

/**
 * lima_record_table:
 * @kind: a kind of records
 *
 * Returns: what the fields of its records are
 */
const LimaTable *
lima_record_table (LimaRecordKind kind)
{
  g_return_val_if_fail (kind < LIMA_N_RECORDS, NULL);

  return tables[kind];
}

/**
 * lima_record_kind_of:
 * @table: a table
 *
 * Returns: the kind whose records it describes, or -1 when it is that of an element or of the head
 */
int
lima_record_kind_of (const LimaTable *table)
{
  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    if (tables[kind] == table)
      return (int) kind;
  return -1;
}

/* An empty portfolio. */
LimaSnapshot *
lima_snapshot_new (void)
{
  LimaSnapshot *self = g_new0 (LimaSnapshot, 1);

  g_atomic_ref_count_init (&self->ref);
  self->head = lima_block_new (&lima_head_table, 0);
  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    self->rows[kind] = lima_rows_new ();
  return self;
}

/* The snapshot for its holder to change: a copy when somebody else has it too. */
LimaSnapshot *
lima_snapshot_own (LimaSnapshot **self)
{
  LimaSnapshot *old = *self, *copy;

  if (g_atomic_ref_count_compare (&old->ref, 1))
    return old;
  copy = g_memdup2 (old, sizeof (LimaSnapshot));
  g_atomic_ref_count_init (&copy->ref);
  lima_block_ref (copy->head);
  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    lima_rows_ref (copy->rows[kind]);
  lima_snapshot_unref (old);
  *self = copy;
  return copy;
}

/**
 * lima_snapshot_ref:
 * @self: a snapshot
 *
 * Returns: (transfer full): the same snapshot, counted once more
 */
LimaSnapshot *
lima_snapshot_ref (const LimaSnapshot *self)
{
  LimaSnapshot *snapshot = (LimaSnapshot *) self;

  g_atomic_ref_count_inc (&snapshot->ref);
  return snapshot;
}

/**
 * lima_snapshot_unref:
 * @self: (nullable): a snapshot to give up, in any thread
 */
void
lima_snapshot_unref (LimaSnapshot *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref))
    return;
  lima_block_unref (self->head);
  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    lima_rows_unref (self->rows[kind]);
  g_free (self);
}

/**
 * lima_snapshot_get_head:
 *
 * Returns: what the portfolio says of itself, as long as the snapshot lives
 */
const LimaHead *
lima_snapshot_get_head (const LimaSnapshot *self)
{
  return (const LimaHead *) self->head;
}

/**
 * lima_snapshot_get_n:
 *
 * Returns: how many records of @kind there are
 */
guint
lima_snapshot_get_n (const LimaSnapshot *self, LimaRecordKind kind)
{
  g_return_val_if_fail (kind < LIMA_N_RECORDS, 0);

  return lima_rows_get_n (self->rows[kind]);
}

/**
 * lima_snapshot_get:
 * @self: a snapshot
 * @kind: a kind of records
 * @row: below lima_snapshot_get_n()
 *
 * Returns: the record at @row, as long as the snapshot lives
 */
const LimaBlock *
lima_snapshot_get (const LimaSnapshot *self, LimaRecordKind kind, guint row)
{
  g_return_val_if_fail (kind < LIMA_N_RECORDS, NULL);

  return lima_rows_get (self->rows[kind], row);
}

/**
 * lima_snapshot_get_minor:
 *
 * Returns: the minor version of the file that was loaded, 0 for a new portfolio
 */
guint
lima_snapshot_get_minor (const LimaSnapshot *self)
{
  return self->minor;
}

/**
 * lima_snapshot_get_theme_scheme:
 *
 * Returns: (nullable): the theme scheme that the head names, else the first
 */
const LimaThemeScheme *
lima_snapshot_get_theme_scheme (const LimaSnapshot *self)
{
  guint n = lima_snapshot_get_n (self, LIMA_RECORD_THEME_SCHEME);
  LimaAtom named = lima_snapshot_get_head (self)->theme_scheme;

  for (guint i = 0; named != 0 && i < n; i++)
    if (lima_snapshot_get (self, LIMA_RECORD_THEME_SCHEME, i)->id == named)
      return (const LimaThemeScheme *) lima_snapshot_get (self, LIMA_RECORD_THEME_SCHEME, i);
  return n == 0 ? NULL : (const LimaThemeScheme *) lima_snapshot_get (self, LIMA_RECORD_THEME_SCHEME, 0);
}
