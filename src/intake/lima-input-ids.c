/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Two portfolios both have a project "p1". In one portfolio the later one gets another id, and whatever its file said of "p1" is then
 * about that. */

#include "lima-input-ids.h"

#include <lima-reference-kind.h>
#include <lima-snapshot.h>

struct _LimaInputIds
{
  guint n_files;
  GHashTable **moved; /* of each file: kind and id that were → the record that they are now */
};

/* Which kind of records an id is looked for among; -1 for references that lead to no record. */
static int
kind_of_reference (LimaReferenceKind kind)
{
  static const struct
  {
    LimaReferenceKind reference;
    LimaRecordKind record;
  } kinds[] = {
    { LIMA_REFERENCE_SOURCE, LIMA_RECORD_SOURCE },       { LIMA_REFERENCE_PROJECT, LIMA_RECORD_PROJECT },
    { LIMA_REFERENCE_PROGRAMME, LIMA_RECORD_PROGRAMME }, { LIMA_REFERENCE_PROCESS, LIMA_RECORD_PROCESS },
    { LIMA_REFERENCE_MILESTONE, LIMA_RECORD_MILESTONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].reference == kind)
      return (int) kinds[i].record;
  return -1;
}

static gint64
key_of (LimaRecordKind kind, LimaAtom id)
{
  return (gint64) kind << 32 | id;
}

static void
note (LimaInputIds *self, guint file, LimaRecordKind kind, LimaAtom id, LimaBlock *now)
{
  gint64 key = key_of (kind, id);

  g_hash_table_insert (self->moved[file], g_memdup2 (&key, sizeof key), lima_block_ref (now));
}

/* ---- Ids ---- */

static LimaAtom
free_id (GHashTable *taken, const char *prefix, guint *next)
{
  char text[32];
  LimaAtom id;

  do
    {
      g_snprintf (text, sizeof text, "%s%u", prefix, (*next)++);
      id = lima_atom (text);
    }
  while (g_hash_table_contains (taken, GUINT_TO_POINTER (id)));
  return id;
}

/* The first file in which such records have ids, whose ids stay; they are added to @taken. */
static guint
take_first (LimaInputIds *self, GPtrArray * const *records, const LimaTable *table, GHashTable *taken)
{
  guint first = G_MAXUINT;

  for (guint i = 0; i < self->n_files; i++)
    for (guint r = 0; r < records[i]->len; r++)
      {
        const LimaBlock *record = g_ptr_array_index (records[i], r);

        if (record->table != table || record->id == 0)
          continue;
        first = MIN (first, i);
        if (i == first)
          g_hash_table_add (taken, GUINT_TO_POINTER (record->id));
      }
  return first;
}

/* Gives ids to records that have none, and new ones to those of later files whose id is taken. */
static void
give_ids (LimaInputIds *self, GPtrArray * const *records, LimaRecordKind kind)
{
  const LimaTable *table = lima_record_table (kind);
  g_autoptr(GHashTable) taken = g_hash_table_new (NULL, NULL);
  guint next = 1, first = take_first (self, records, table, taken);

  for (guint i = 0; i < self->n_files; i++)
    for (guint r = 0; r < records[i]->len; r++)
      {
        LimaBlock *record = g_ptr_array_index (records[i], r);
        LimaAtom old = record->id;

        if (record->table != table || i == first)
          continue;
        if (old == 0 || g_hash_table_contains (taken, GUINT_TO_POINTER (old)))
          record->id = free_id (taken, table->prefix, &next);
        if (old != 0 && old != record->id)
          note (self, i, kind, old, record);
        g_hash_table_add (taken, GUINT_TO_POINTER (record->id));
      }
}

/* ---- References ---- */

static LimaBlock *follow (const LimaBlock *block, GHashTable *moved);

/* What a reference is now; 0 where it stays. */
static LimaAtom
follow_reference (const LimaBlock *block, guint field, GHashTable *moved)
{
  int kind = kind_of_reference (lima_reference_kind_of (block->table, field));
  gint64 key = kind < 0 ? 0 : key_of ((LimaRecordKind) kind, LIMA_BLOCK_GET (block, LimaAtom, &block->table->fields[field]));
  const LimaBlock *now = kind < 0 ? NULL : g_hash_table_lookup (moved, &key);

  return now == NULL ? 0 : now->id;
}

/* The list with what changed in it; NULL where nothing did. */
static LimaItems *
follow_items (const LimaItems *items, GHashTable *moved)
{
  g_autoptr(GPtrArray) now = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);
  gboolean changed = FALSE;

  for (guint i = 0; i < lima_items_get_n (items); i++)
    {
      LimaBlock *item = follow (items->item[i], moved);

      changed = changed || item != NULL;
      g_ptr_array_add (now, item != NULL ? item : lima_block_ref (items->item[i]));
    }
  if (!changed)
    return NULL;
  g_ptr_array_set_free_func (now, NULL);
  return lima_items_new ((LimaBlock **) now->pdata, now->len);
}

/* The block with what changed in it, as a copy, since others may hold the one that was; NULL where nothing did. */
static LimaBlock *
follow (const LimaBlock *block, GHashTable *moved)
{
  LimaBlock *copy = NULL;

  for (guint field = 0; field < block->table->n_fields; field++)
    {
      const LimaField *description = &block->table->fields[field];
      LimaAtom to = description->type == LIMA_FIELD_REF ? follow_reference (block, field, moved) : 0;
      LimaItems *items = description->type == LIMA_FIELD_ITEMS ? follow_items (LIMA_BLOCK_GET (block, LimaItems *, description), moved) : NULL;

      if (to == 0 && items == NULL)
        continue;
      if (copy == NULL)
        copy = lima_block_copy (block);
      if (to != 0)
        *LIMA_BLOCK_AT (copy, LimaAtom, description) = to;
      else
        {
          lima_items_unref (*LIMA_BLOCK_AT (copy, LimaItems *, description));
          *LIMA_BLOCK_AT (copy, LimaItems *, description) = items;
        }
    }
  return copy;
}

static void
follow_file (GPtrArray *records, GHashTable *moved)
{
  for (guint r = 0; r < records->len; r++)
    {
      LimaBlock *record = g_ptr_array_index (records, r), *now = follow (record, moved);

      if (now == NULL)
        continue;
      g_ptr_array_index (records, r) = now;
      lima_block_unref (record);
    }
}

/* ---- All ---- */

LimaInputIds *
lima_input_ids_new (guint n_files)
{
  LimaInputIds *self = g_new0 (LimaInputIds, 1);

  self->n_files = n_files;
  self->moved = g_new (GHashTable *, n_files);
  for (guint i = 0; i < n_files; i++)
    self->moved[i] = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) lima_block_unref);
  return self;
}

void
lima_input_ids_free (LimaInputIds *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->n_files; i++)
    g_hash_table_unref (self->moved[i]);
  g_free (self->moved);
  g_free (self);
}

/*< private >
 * lima_input_ids_replace:
 * @file: the number of a file
 * @gone: a record of it that is left out
 * @instead: the record that counts in its place, of whichever file
 */
void
lima_input_ids_replace (LimaInputIds *self, guint file, const LimaBlock *gone, LimaBlock *instead)
{
  int kind = lima_record_kind_of (gone->table);

  g_assert (file < self->n_files && kind >= 0);

  if (gone->id != 0)
    note (self, file, (LimaRecordKind) kind, gone->id, instead);
}

/*< private >
 * lima_input_ids_settle:
 * @records: (array length=n_files) (element-type LimaBlock): the records of each file
 *
 * Gives each record an id of its own. Those of the first file that has such records stay. What refers to a record whose id changed, or that
 * another one counts in place of, then refers to it by its new id.
 */
void
lima_input_ids_settle (LimaInputIds *self, GPtrArray * const *records)
{
  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    give_ids (self, records, (LimaRecordKind) kind);
  for (guint i = 0; i < self->n_files; i++)
    if (g_hash_table_size (self->moved[i]) > 0)
      follow_file (records[i], self->moved[i]);
}
