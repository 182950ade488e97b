/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-rows.h"

#include <string.h>

typedef struct
{
  gatomicrefcount ref;
  guint n;
  LimaBlock *blocks[LIMA_ROWS_CHUNK];
} Chunk;

/* A chunk in a list of them. The serial stays when the chunk is copied for a change. */
typedef struct
{
  Chunk *chunk;
  guint32 start;
  guint32 serial;
} Entry;

struct _LimaRows
{
  gatomicrefcount ref;
  guint n;
  guint n_entries;
  guint32 next_serial;
  Entry *entries;
};

static Chunk *
chunk_new (void)
{
  Chunk *chunk = g_malloc (sizeof (Chunk));

  g_atomic_ref_count_init (&chunk->ref);
  chunk->n = 0;
  return chunk;
}

static void
chunk_unref (Chunk *chunk)
{
  if (!g_atomic_ref_count_dec (&chunk->ref))
    return;
  for (guint i = 0; i < chunk->n; i++)
    lima_block_unref (chunk->blocks[i]);
  g_free (chunk);
}

/* The chunk of an entry, for the caller to change: a copy when a snapshot has it too. */
static Chunk *
own_chunk (Entry *entry)
{
  Chunk *old = entry->chunk, *chunk;

  if (g_atomic_ref_count_compare (&old->ref, 1))
    return old;
  chunk = chunk_new ();
  chunk->n = old->n;
  for (guint i = 0; i < old->n; i++)
    chunk->blocks[i] = lima_block_ref (old->blocks[i]);
  chunk_unref (old);
  entry->chunk = chunk;
  return chunk;
}

/* The rows for the caller to change: a copy of the list of chunks when a snapshot has it too. */
static LimaRows *
own_rows (LimaRows **self)
{
  LimaRows *old = *self, *rows;

  if (g_atomic_ref_count_compare (&old->ref, 1))
    return old;
  rows = g_memdup2 (old, sizeof (LimaRows));
  g_atomic_ref_count_init (&rows->ref);
  rows->entries = g_memdup2 (old->entries, old->n_entries * sizeof (Entry));
  for (guint i = 0; i < rows->n_entries; i++)
    g_atomic_ref_count_inc (&rows->entries[i].chunk->ref);
  lima_rows_unref (old);
  *self = rows;
  return rows;
}

/* The index of the chunk that holds a row. Nearly always it is where it would be if all chunks were full. */
static guint
entry_of_row (const LimaRows *self, guint row)
{
  guint low = 0, high = self->n_entries - 1, guess = MIN (row / LIMA_ROWS_CHUNK, high);

  while (low < high)
    {
      const Entry *entry = &self->entries[guess];

      if (row < entry->start)
        high = guess - 1;
      else if (row >= entry->start + entry->chunk->n)
        low = guess + 1;
      else
        return guess;
      guess = low + (high - low) / 2;
    }
  return low;
}

static Entry *
add_entry (LimaRows *self, guint at)
{
  self->entries = g_renew (Entry, self->entries, self->n_entries + 1);
  memmove (&self->entries[at + 1], &self->entries[at], (self->n_entries - at) * sizeof (Entry));
  self->n_entries++;
  self->entries[at] = (Entry) { chunk_new (), self->n, self->next_serial++ };
  return &self->entries[at];
}

/* Counts the starts again from a chunk on. */
static void
set_starts (LimaRows *self, guint from)
{
  guint32 start = from == 0 ? 0 : self->entries[from - 1].start + self->entries[from - 1].chunk->n;

  for (guint i = from; i < self->n_entries; i++)
    {
      self->entries[i].start = start;
      start += self->entries[i].chunk->n;
    }
  self->n = start;
}

static void
tell (const Entry *entry, LimaRowsMoved moved, gpointer data)
{
  for (guint i = 0; i < entry->chunk->n; i++)
    moved (entry->chunk->blocks[i]->id, (LimaPlaceHint) { entry->serial, i }, data);
}

/* Makes two chunks of a full one. The upper half gets a new serial, which is told. */
static void
split (LimaRows *self, guint at, LimaRowsMoved moved, gpointer data)
{
  Chunk *lower = own_chunk (&self->entries[at]), *upper;
  guint half = lower->n / 2;

  upper = add_entry (self, at + 1)->chunk;
  upper->n = lower->n - half;
  memcpy (upper->blocks, lower->blocks + half, upper->n * sizeof (LimaBlock *));
  lower->n = half;
  set_starts (self, at + 1);
  tell (&self->entries[at + 1], moved, data);
}

/**
 * lima_rows_new:
 *
 * Returns: (transfer full): no rows
 */
LimaRows *
lima_rows_new (void)
{
  LimaRows *self = g_new0 (LimaRows, 1);

  g_atomic_ref_count_init (&self->ref);
  return self;
}

/**
 * lima_rows_ref:
 * @self: rows
 *
 * Returns: (transfer full): the same rows, counted once more, which freezes them
 */
LimaRows *
lima_rows_ref (const LimaRows *self)
{
  LimaRows *rows = (LimaRows *) self;

  g_atomic_ref_count_inc (&rows->ref);
  return rows;
}

/**
 * lima_rows_unref:
 * @self: (nullable): rows to give up
 */
void
lima_rows_unref (LimaRows *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref))
    return;
  for (guint i = 0; i < self->n_entries; i++)
    chunk_unref (self->entries[i].chunk);
  g_free (self->entries);
  g_free (self);
}

/**
 * lima_rows_get_n:
 *
 * Returns: how many rows there are
 */
guint
lima_rows_get_n (const LimaRows *self)
{
  return self->n;
}

/**
 * lima_rows_get:
 * @self: rows
 * @row: below lima_rows_get_n()
 *
 * Returns: the record at @row
 */
const LimaBlock *
lima_rows_get (const LimaRows *self, guint row)
{
  const Entry *entry;

  g_return_val_if_fail (row < self->n, NULL);

  entry = &self->entries[entry_of_row (self, row)];
  return entry->chunk->blocks[row - entry->start];
}

/**
 * lima_rows_find:
 * @self: rows
 * @id: a record's id
 * @hint: where the record was seen, in these rows or earlier ones of the same portfolio
 *
 * Looks in the hinted chunk only, from the hinted place outwards.
 *
 * Returns: its row, or -1
 */
int
lima_rows_find (const LimaRows *self, LimaAtom id, LimaPlaceHint hint)
{
  const Entry *entry = self->entries, *end = self->entries + self->n_entries;
  guint n, reach;

  while (entry < end && entry->serial != hint.serial)
    entry++;
  if (entry == end)
    return -1;

  n = entry->chunk->n;
  reach = MAX (hint.offset + 1, n);
  for (guint d = 0; d < reach; d++)
    {
      if (hint.offset + d < n && entry->chunk->blocks[hint.offset + d]->id == id)
        return (int) (entry->start + hint.offset + d);
      if (d <= hint.offset && hint.offset - d < n && entry->chunk->blocks[hint.offset - d]->id == id)
        return (int) (entry->start + hint.offset - d);
    }
  return -1;
}

/**
 * lima_rows_foreach:
 * @self: rows
 * @moved: called with the place of every record, in order
 * @data: for it
 */
void
lima_rows_foreach (const LimaRows *self, LimaRowsMoved moved, gpointer data)
{
  for (guint i = 0; i < self->n_entries; i++)
    tell (&self->entries[i], moved, data);
}

/**
 * lima_rows_append:
 * @self: the caller's own reference
 * @blocks: (array length=n): records, each counted once more
 * @n: how many
 *
 * Puts records at the end, in bulk.
 */
void
lima_rows_append (LimaRows **self, LimaBlock * const *blocks, guint n)
{
  LimaRows *rows = own_rows (self);

  while (n > 0)
    {
      Entry *entry = rows->n_entries == 0 ? NULL : &rows->entries[rows->n_entries - 1];
      Chunk *chunk;
      guint count;

      if (entry == NULL || entry->chunk->n == LIMA_ROWS_CHUNK)
        entry = add_entry (rows, rows->n_entries);
      chunk = own_chunk (entry);
      count = MIN (n, LIMA_ROWS_CHUNK - chunk->n);
      for (guint i = 0; i < count; i++)
        chunk->blocks[chunk->n++] = lima_block_ref (blocks[i]);
      rows->n += count;
      blocks += count;
      n -= count;
    }
}

/**
 * lima_rows_replace:
 * @self: the caller's own reference
 * @row: below lima_rows_get_n()
 * @block: the record to stand there, counted once more
 */
void
lima_rows_replace (LimaRows **self, guint row, const LimaBlock *block)
{
  LimaRows *rows = own_rows (self);
  Entry *entry = &rows->entries[entry_of_row (rows, row)];
  Chunk *chunk = own_chunk (entry);
  LimaBlock **place = &chunk->blocks[row - entry->start];

  lima_block_unref (*place);
  *place = lima_block_ref (block);
}

/**
 * lima_rows_insert:
 * @self: the caller's own reference
 * @row: the row that @block shall have, at most lima_rows_get_n()
 * @block: a record, counted once more
 * @moved: called with the place of @block and of every record that went to another chunk
 * @data: for it
 */
void
lima_rows_insert (LimaRows **self, guint row, const LimaBlock *block, LimaRowsMoved moved, gpointer data)
{
  LimaRows *rows = own_rows (self);
  Chunk *chunk;
  guint at, offset;

  if (rows->n_entries == 0 || (row == rows->n && rows->entries[rows->n_entries - 1].chunk->n == LIMA_ROWS_CHUNK))
    add_entry (rows, rows->n_entries);
  at = row == rows->n ? rows->n_entries - 1 : entry_of_row (rows, row);
  if (rows->entries[at].chunk->n == LIMA_ROWS_CHUNK)
    {
      split (rows, at, moved, data);
      at = entry_of_row (rows, row);
    }

  chunk = own_chunk (&rows->entries[at]);
  offset = row - rows->entries[at].start;
  memmove (&chunk->blocks[offset + 1], &chunk->blocks[offset], (chunk->n - offset) * sizeof (LimaBlock *));
  chunk->blocks[offset] = lima_block_ref (block);
  chunk->n++;
  set_starts (rows, at + 1);
  moved (block->id, (LimaPlaceHint) { rows->entries[at].serial, offset }, data);
}

/**
 * lima_rows_remove:
 * @self: the caller's own reference
 * @row: below lima_rows_get_n()
 *
 * Takes a record out. Chunks never grow together again: a portfolio is written and read anew long before that would matter.
 */
void
lima_rows_remove (LimaRows **self, guint row)
{
  LimaRows *rows = own_rows (self);
  guint at = entry_of_row (rows, row), offset = row - rows->entries[at].start;
  Chunk *chunk = own_chunk (&rows->entries[at]);

  lima_block_unref (chunk->blocks[offset]);
  chunk->n--;
  memmove (&chunk->blocks[offset], &chunk->blocks[offset + 1], (chunk->n - offset) * sizeof (LimaBlock *));
  if (chunk->n == 0)
    {
      chunk_unref (chunk);
      rows->n_entries--;
      memmove (&rows->entries[at], &rows->entries[at + 1], (rows->n_entries - at) * sizeof (Entry));
    }
  set_starts (rows, at);
}
