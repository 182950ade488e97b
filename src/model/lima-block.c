/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-block.h"

#include "lima-field-private.h"

#include <string.h>

typedef struct
{
  gint16 after;
  char *raw;
} Member;

struct _LimaUnknown
{
  gatomicrefcount ref;
  guint n;
  Member *members;
};

static LimaUnknown *
unknown_ref (LimaUnknown *self)
{
  if (self != NULL)
    g_atomic_ref_count_inc (&self->ref);
  return self;
}

static void
unknown_unref (LimaUnknown *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref))
    return;
  for (guint i = 0; i < self->n; i++)
    g_free (self->members[i].raw);
  g_free (self->members);
  g_free (self);
}

/**
 * lima_unknown_append:
 * @self: (nullable) (transfer full): members so far, of a block that is still being made
 * @after: the index of the field it followed, or %LIMA_BEFORE_ID or %LIMA_AFTER_ID
 * @raw: the member as it stands in the file, name, colon and value
 * @length: its bytes
 *
 * Members stand in the order in which they are written: by what they followed, and then as they were appended.
 *
 * Returns: (transfer full): the members with this one among them
 */
LimaUnknown *
lima_unknown_append (LimaUnknown *self, int after, const char *raw, gsize length)
{
  guint at;

  if (self == NULL)
    {
      self = g_new0 (LimaUnknown, 1);
      g_atomic_ref_count_init (&self->ref);
    }
  self->members = g_renew (Member, self->members, self->n + 1);
  for (at = self->n++; at > 0 && self->members[at - 1].after > after; at--)
    self->members[at] = self->members[at - 1];
  self->members[at] = (Member) { (gint16) after, g_strndup (raw, length) };
  return self;
}

/**
 * lima_unknown_get_n:
 * @self: (nullable): unknown members
 *
 * Returns: how many there are
 */
guint
lima_unknown_get_n (const LimaUnknown *self)
{
  return self == NULL ? 0 : self->n;
}

/**
 * lima_unknown_get:
 * @self: unknown members
 * @i: below lima_unknown_get_n()
 * @after: (out) (optional): the field that the member followed
 *
 * Returns: the member as it stood in the file
 */
const char *
lima_unknown_get (const LimaUnknown *self, guint i, int *after)
{
  g_return_val_if_fail (self != NULL && i < self->n, NULL);

  if (after != NULL)
    *after = self->members[i].after;
  return self->members[i].raw;
}

/**
 * lima_block_new:
 * @table: what its fields are
 * @id: its id
 *
 * Returns: (transfer full): a block with no field set, to be filled before anybody else sees it
 */
LimaBlock *
lima_block_new (const LimaTable *table, LimaAtom id)
{
  LimaBlock *self = g_malloc0 (table->size);

  self->table = table;
  g_atomic_ref_count_init (&self->ref);
  self->id = id;
  return self;
}

/**
 * lima_block_copy:
 * @self: a block
 *
 * Returns: (transfer full): a block that may be changed before anybody else sees it; texts and lists are shared
 */
LimaBlock *
lima_block_copy (const LimaBlock *self)
{
  LimaBlock *copy = g_memdup2 (self, self->table->size);

  g_atomic_ref_count_init (&copy->ref);
  unknown_ref (copy->unknown);
  for (guint i = 0; i < copy->table->n_fields; i++)
    lima_field_ref (copy->table->fields[i].type, LIMA_BLOCK_AT (copy, void, &copy->table->fields[i]));
  return copy;
}

/**
 * lima_block_ref:
 * @self: a block
 *
 * Returns: (transfer full): the same block, counted once more
 */
LimaBlock *
lima_block_ref (const LimaBlock *self)
{
  LimaBlock *block = (LimaBlock *) self;

  g_atomic_ref_count_inc (&block->ref);
  return block;
}

/**
 * lima_block_unref:
 * @self: (nullable): a block to give up
 */
void
lima_block_unref (LimaBlock *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref))
    return;
  for (guint i = 0; i < self->table->n_fields; i++)
    lima_field_unref (self->table->fields[i].type, LIMA_BLOCK_AT (self, void, &self->table->fields[i]));
  unknown_unref (self->unknown);
  g_free (self);
}

/* The field that an unknown member would stand behind in the file: the last one with a value. */
static int
place_of_unknown (const LimaBlock *block, int after)
{
  while (after >= 0 && after < (int) block->table->n_fields && !lima_block_field_is_set (block, (guint) after))
    after--;
  return after;
}

/* Whether a member that could not be used has a value now: then that is written in its stead. */
static gboolean
is_replaced (const LimaBlock *block, const Member *member)
{
  const char *end = strchr (member->raw + 1, '"');
  int field = end == NULL ? -1 : lima_table_find_len (block->table, member->raw + 1, (gsize) (end - member->raw - 1));

  return field >= 0 && lima_block_field_is_set (block, (guint) field);
}

/* The next unknown member from @i on that is written, NULL behind the last. */
static const Member *
next_unknown (const LimaBlock *block, guint *i)
{
  for (guint n = lima_unknown_get_n (block->unknown); *i < n; ++*i)
    if (!is_replaced (block, &block->unknown->members[*i]))
      return &block->unknown->members[(*i)++];
  return NULL;
}

static gboolean
unknown_equal (const LimaBlock *a, const LimaBlock *b)
{
  guint i = 0, k = 0;

  for (;;)
    {
      const Member *one = next_unknown (a, &i), *other = next_unknown (b, &k);

      if (one == NULL || other == NULL)
        return one == other;
      if (place_of_unknown (a, one->after) != place_of_unknown (b, other->after) || strcmp (one->raw, other->raw) != 0)
        return FALSE;
    }
}

/**
 * lima_block_equal:
 *
 * Returns: whether both would be written alike: same table, id, fields, lists and unknown members
 */
gboolean
lima_block_equal (const LimaBlock *a, const LimaBlock *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || a->table != b->table || a->id != b->id || !unknown_equal (a, b))
    return FALSE;
  for (guint i = 0; i < a->table->n_fields; i++)
    {
      const LimaField *field = &a->table->fields[i];

      if (!lima_field_equal (field->type, LIMA_BLOCK_AT (a, void, field), LIMA_BLOCK_AT (b, void, field)))
        return FALSE;
    }
  return TRUE;
}

/**
 * lima_block_field_is_set:
 * @self: a block
 * @field: index in its table
 *
 * Returns: whether the field holds anything; an empty list holds nothing
 */
gboolean
lima_block_field_is_set (const LimaBlock *self, guint field)
{
  const LimaField *f;

  g_return_val_if_fail (field < self->table->n_fields, FALSE);

  f = &self->table->fields[field];
  switch (f->type)
    {
    case LIMA_FIELD_STRING:
      return LIMA_BLOCK_GET (self, char *, f) != NULL;
    case LIMA_FIELD_CODE:
    case LIMA_FIELD_REF:
      return LIMA_BLOCK_GET (self, LimaAtom, f) != 0;
    case LIMA_FIELD_TEXT:
      return lima_text_get_n (LIMA_BLOCK_GET (self, LimaText *, f)) > 0;
    case LIMA_FIELD_AMOUNT:
      return LIMA_BLOCK_GET (self, LimaAmount, f).state != LIMA_AMOUNT_NONE;
    case LIMA_FIELD_DAY:
      return lima_day_has_date (&LIMA_BLOCK_GET (self, LimaDay, f)) || LIMA_BLOCK_GET (self, LimaDay, f).text != 0;
    case LIMA_FIELD_BOOL:
      return LIMA_BLOCK_GET (self, guint8, f) != LIMA_UNKNOWN;
    case LIMA_FIELD_ITEMS:
      return lima_items_get_n (LIMA_BLOCK_GET (self, LimaItems *, f)) > 0;
    default:
      g_assert_not_reached ();
    }
}

/**
 * lima_block_clear_field:
 * @self: a block that nobody else has seen yet
 * @field: index in its table
 *
 * Empties a field.
 */
void
lima_block_clear_field (LimaBlock *self, guint field)
{
  const LimaField *f;

  g_return_if_fail (field < self->table->n_fields);

  f = &self->table->fields[field];
  lima_field_unref (f->type, LIMA_BLOCK_AT (self, void, f));
  memset (LIMA_BLOCK_AT (self, void, f), 0, lima_field_size (f->type));
}

/**
 * lima_block_get_id:
 *
 * Returns: the id, "" when it has none
 */
const char *
lima_block_get_id (const LimaBlock *self)
{
  const char *id = lima_atom_text (self->id);

  return id == NULL ? "" : id;
}

/**
 * lima_items_new:
 * @blocks: (array length=n) (transfer full): the elements, each given away; the array stays the caller's
 * @n: how many
 *
 * Returns: (transfer full) (nullable): the list, %NULL for none
 */
LimaItems *
lima_items_new (LimaBlock * const *blocks, guint n)
{
  LimaItems *self;

  if (n == 0)
    return NULL;
  self = g_malloc (sizeof (LimaItems) + n * sizeof (LimaBlock *));
  g_atomic_ref_count_init (&self->ref);
  self->n = n;
  memcpy (self->item, blocks, n * sizeof (LimaBlock *));
  return self;
}

/**
 * lima_items_ref:
 * @self: (nullable): a list
 *
 * Returns: (transfer full): the same list, counted once more
 */
LimaItems *
lima_items_ref (const LimaItems *self)
{
  LimaItems *items = (LimaItems *) self;

  if (items != NULL)
    g_atomic_ref_count_inc (&items->ref);
  return items;
}

/**
 * lima_items_unref:
 * @self: (nullable): a list to give up
 */
void
lima_items_unref (LimaItems *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref))
    return;
  for (guint i = 0; i < self->n; i++)
    lima_block_unref (self->item[i]);
  g_free (self);
}

/**
 * lima_items_get_n:
 * @self: (nullable): a list
 *
 * Returns: how many elements it has
 */
guint
lima_items_get_n (const LimaItems *self)
{
  return self == NULL ? 0 : self->n;
}

/**
 * lima_items_find:
 * @self: (nullable): a list
 * @id: an element's id
 *
 * Returns: the first element of that id, or -1
 */
int
lima_items_find (const LimaItems *self, LimaAtom id)
{
  for (guint i = 0; i < lima_items_get_n (self); i++)
    if (self->item[i]->id == id)
      return (int) i;
  return -1;
}
