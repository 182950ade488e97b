/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lima-model"

#include "lima-change.h"

/* Two sets one after the other, as one. A field that is set twice is set once, as long as nothing came, went or moved in between:
 *   first          second         together
 *   a -> b         b -> c         a -> c
 *   a -> b         b -> a         nothing
 *   anything else                 both, in their order */

typedef struct
{
  GPtrArray *changes;  /* of const LimaChange, those that stay */
  GPtrArray *finals;   /* for each the change whose new value holds in the end */
  GHashTable *settled; /* LimaPath -> place in the two, plus one */
} Merge;

static guint
hash_path (gconstpointer data)
{
  const LimaPath *path = data;
  guint hash = g_direct_hash (path->table) ^ path->record * 31 ^ path->field;

  for (guint i = 0; i < path->n_steps; i++)
    hash = (hash * 33 + path->steps[i].field) * 33 + path->steps[i].item;
  return hash;
}

static gboolean
path_equal (gconstpointer left, gconstpointer right)
{
  const LimaPath *a = left, *b = right;

  if (a->table != b->table || a->record != b->record || a->field != b->field || a->n_steps != b->n_steps)
    return FALSE;
  for (guint i = 0; i < a->n_steps; i++)
    if (a->steps[i].field != b->steps[i].field || a->steps[i].item != b->steps[i].item)
      return FALSE;
  return TRUE;
}

/* The place of the change that a later one of the same field continues, -1 when none does. A list that is set as a whole continues
 * only its neighbour: what is in between may be about its elements. */
static int
place_of_first (Merge *self, const LimaChange *change)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->settled, &change->path));

  if (change->new_value.type == LIMA_FIELD_ITEMS && place != self->changes->len)
    return -1;
  return (int) place - 1;
}

static void
add_change (Merge *self, const LimaChange *change)
{
  gboolean is_set = change->verb == LIMA_CHANGE_SET;
  int place = is_set ? place_of_first (self, change) : -1;

  if (place >= 0)
    {
      g_ptr_array_index (self->finals, place) = (gpointer) change;
      return;
    }
  g_ptr_array_add (self->changes, (gpointer) change);
  g_ptr_array_add (self->finals, (gpointer) change);
  if (!is_set || change->new_value.type == LIMA_FIELD_ITEMS)
    g_hash_table_remove_all (self->settled);
  if (is_set)
    g_hash_table_insert (self->settled, (gpointer) &change->path, GUINT_TO_POINTER (self->changes->len));
}

static void
put_change (LimaChangeSet *both, const LimaChange *change, const LimaChange *final)
{
  switch (change->verb)
    {
    case LIMA_CHANGE_INSERT:
      lima_change_set_insert (both, &change->path, change->block, change->new_before);
      break;
    case LIMA_CHANGE_REMOVE:
      lima_change_set_remove (both, &change->path, change->block, change->old_before);
      break;
    case LIMA_CHANGE_MOVE:
      lima_change_set_move (both, &change->path, change->old_before, change->new_before);
      break;
    case LIMA_CHANGE_SET:
    default:
      if (!lima_value_equal (&change->old_value, &final->new_value))
        lima_change_set_set (both, &change->path, &change->old_value, &final->new_value);
      break;
    }
}

/**
 * lima_change_set_merge:
 * @first: what was done first
 * @second: what was done then
 *
 * Makes one set of two, in which a field that both set goes from its first value to its last. What cancels out is left out.
 *
 * Returns: (transfer full): what both do, under the label of @first; maybe without changes
 */
LimaChangeSet *
lima_change_set_merge (const LimaChangeSet *first, const LimaChangeSet *second)
{
  LimaChangeSet *both = lima_change_set_new (lima_change_set_get_label (first));
  g_autoptr (GPtrArray) changes = g_ptr_array_new (), finals = g_ptr_array_new ();
  g_autoptr (GHashTable) settled = g_hash_table_new (hash_path, path_equal);
  Merge merge = { changes, finals, settled };

  for (guint i = 0; i < lima_change_set_get_n (first); i++)
    add_change (&merge, lima_change_set_get (first, i));
  for (guint i = 0; i < lima_change_set_get_n (second); i++)
    add_change (&merge, lima_change_set_get (second, i));
  for (guint i = 0; i < changes->len; i++)
    put_change (both, g_ptr_array_index (changes, i), g_ptr_array_index (finals, i));
  return both;
}
