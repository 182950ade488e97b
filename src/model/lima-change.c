/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-change.h"

struct _LimaChangeSet
{
  gatomicrefcount ref;
  char *label;
  GArray *changes;
};

G_DEFINE_BOXED_TYPE (LimaChangeSet, lima_change_set, lima_change_set_ref, lima_change_set_unref)

static void
clear_change (gpointer data)
{
  LimaChange *change = data;

  lima_value_clear (&change->old_value);
  lima_value_clear (&change->new_value);
  lima_block_unref (change->block);
}

/* Whether a path is well made: what it leads to, a reader of changes from a file must see to. */
static gboolean
path_is_sound (const LimaPath *path)
{
  return path->table != NULL && path->n_steps <= LIMA_PATH_MAX_DEPTH;
}

/* The id of what comes, goes or moves. */
static LimaAtom
id_of_end (const LimaPath *path)
{
  return path->n_steps == 0 ? path->record : path->steps[path->n_steps - 1].item;
}

static LimaChange *
add (LimaChangeSet *self, LimaVerb verb, const LimaPath *path)
{
  LimaChange change = { .verb = verb, .path = *path };

  g_array_append_val (self->changes, change);
  return &g_array_index (self->changes, LimaChange, self->changes->len - 1);
}

/**
 * lima_change_set_new:
 * @label: what the changes do, translated: "Change target of Jobs created"
 *
 * Returns: (transfer full): a set with no changes yet
 */
LimaChangeSet *
lima_change_set_new (const char *label)
{
  LimaChangeSet *self = g_new0 (LimaChangeSet, 1);

  g_atomic_ref_count_init (&self->ref);
  self->label = g_strdup (label);
  self->changes = g_array_new (FALSE, FALSE, sizeof (LimaChange));
  g_array_set_clear_func (self->changes, clear_change);
  return self;
}

/**
 * lima_change_set_ref:
 * @self: a set
 *
 * Returns: (transfer full): the same set, counted once more
 */
LimaChangeSet *
lima_change_set_ref (LimaChangeSet *self)
{
  g_atomic_ref_count_inc (&self->ref);
  return self;
}

/**
 * lima_change_set_unref:
 * @self: (nullable): a set to give up
 */
void
lima_change_set_unref (LimaChangeSet *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref))
    return;
  g_array_unref (self->changes);
  g_free (self->label);
  g_free (self);
}

/**
 * lima_change_set_set:
 * @self: a set that was not applied yet
 * @path: which field
 * @old_value: what it must hold; copied
 * @new_value: what it shall hold, of the same type; copied
 */
void
lima_change_set_set (LimaChangeSet *self, const LimaPath *path, const LimaValue *old_value, const LimaValue *new_value)
{
  LimaChange *change;

  g_return_if_fail (path_is_sound (path));
  g_return_if_fail (old_value->type == new_value->type);

  change = add (self, LIMA_CHANGE_SET, path);
  change->old_value = lima_value_copy (old_value);
  change->new_value = lima_value_copy (new_value);
}

/**
 * lima_change_set_insert:
 * @self: a set that was not applied yet
 * @path: where the record or element shall be; it ends with the id of @block
 * @block: the record or element; a reference is taken
 * @before: the id of the neighbour it shall stand before, 0 at the end
 */
void
lima_change_set_insert (LimaChangeSet *self, const LimaPath *path, LimaBlock *block, LimaAtom before)
{
  LimaChange *change;

  g_return_if_fail (path_is_sound (path));
  g_return_if_fail (block != NULL && block->id == id_of_end (path));

  change = add (self, LIMA_CHANGE_INSERT, path);
  change->block = lima_block_ref (block);
  change->new_before = before;
}

/**
 * lima_change_set_remove:
 * @self: a set that was not applied yet
 * @path: where the record or element is; it ends with the id of @block
 * @block: the record or element as it is; a reference is taken
 * @before: the id of the neighbour it stands before, 0 at the end
 */
void
lima_change_set_remove (LimaChangeSet *self, const LimaPath *path, LimaBlock *block, LimaAtom before)
{
  LimaChange *change;

  g_return_if_fail (path_is_sound (path));
  g_return_if_fail (block != NULL && block->id == id_of_end (path));

  change = add (self, LIMA_CHANGE_REMOVE, path);
  change->block = lima_block_ref (block);
  change->old_before = before;
}

/**
 * lima_change_set_move:
 * @self: a set that was not applied yet
 * @path: the record or element
 * @old_before: the id of the neighbour it stands before, 0 at the end
 * @new_before: the id of the neighbour it shall stand before, 0 at the end; not its own
 */
void
lima_change_set_move (LimaChangeSet *self, const LimaPath *path, LimaAtom old_before, LimaAtom new_before)
{
  LimaChange *change;

  g_return_if_fail (path_is_sound (path));

  change = add (self, LIMA_CHANGE_MOVE, path);
  change->old_before = old_before;
  change->new_before = new_before;
}

/**
 * lima_change_set_append:
 * @self: a set that was not applied yet
 * @other: another, not the same
 *
 * Adds all changes of @other behind those that are there.
 */
void
lima_change_set_append (LimaChangeSet *self, const LimaChangeSet *other)
{
  g_return_if_fail (self != other);

  for (guint i = 0; i < other->changes->len; i++)
    {
      LimaChange copy = g_array_index (other->changes, LimaChange, i);

      copy.old_value = lima_value_copy (&copy.old_value);
      copy.new_value = lima_value_copy (&copy.new_value);
      copy.block = copy.block == NULL ? NULL : lima_block_ref (copy.block);
      g_array_append_val (self->changes, copy);
    }
}

static LimaVerb
inverse_verb (LimaVerb verb)
{
  switch (verb)
    {
    case LIMA_CHANGE_INSERT:
      return LIMA_CHANGE_REMOVE;
    case LIMA_CHANGE_REMOVE:
      return LIMA_CHANGE_INSERT;
    case LIMA_CHANGE_SET:
    case LIMA_CHANGE_MOVE:
    default:
      return verb;
    }
}

/**
 * lima_change_set_inverse:
 * @self: a set
 *
 * Makes the set that takes @self back: the inverse of each change, the last one first, under the same label.
 *
 * Returns: (transfer full): the inverse; its own inverse is equal to @self
 */
LimaChangeSet *
lima_change_set_inverse (const LimaChangeSet *self)
{
  LimaChangeSet *inverse = lima_change_set_new (self->label);

  for (guint i = self->changes->len; i > 0; i--)
    {
      const LimaChange *change = lima_change_set_get (self, i - 1);
      LimaChange *back = add (inverse, inverse_verb (change->verb), &change->path);

      back->old_before = change->new_before;
      back->new_before = change->old_before;
      back->old_value = lima_value_copy (&change->new_value);
      back->new_value = lima_value_copy (&change->old_value);
      back->block = change->block == NULL ? NULL : lima_block_ref (change->block);
    }
  return inverse;
}

/**
 * lima_change_set_get_label:
 *
 * Returns: (nullable): what the changes do, translated
 */
const char *
lima_change_set_get_label (const LimaChangeSet *self)
{
  return self->label;
}

/**
 * lima_change_set_get_n:
 *
 * Returns: how many changes there are
 */
guint
lima_change_set_get_n (const LimaChangeSet *self)
{
  return self->changes->len;
}

/**
 * lima_change_set_get:
 * @self: a set
 * @i: below lima_change_set_get_n()
 *
 * Returns: the change, as long as the set lives and none is added
 */
const LimaChange *
lima_change_set_get (const LimaChangeSet *self, guint i)
{
  g_return_val_if_fail (i < self->changes->len, NULL);

  return &g_array_index (self->changes, LimaChange, i);
}
