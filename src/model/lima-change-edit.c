/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lima-model"

#include "lima-change-private.h"

#include <lima-i18n.h>

/* A change below a record makes new blocks on the way down to it and shares all others. The case table, for each level:
 *   steps left   verb                   what is made
 *   0            set                    a copy of the block with another value
 *   1            insert, remove, move   a copy of the list with one more, one less, or in another order
 *   others       any                    a copy of the list with one element replaced by what the next level makes */

static LimaBlock *edit_level (const LimaChange *change, guint n, guint level, const LimaBlock *block, GError **error);

/* What people call the field that a change is about; NULL when it is about a whole record or the path leads nowhere. */
static const char *
label_of_field (const LimaChange *self)
{
  const LimaPath *path = &self->path;
  const LimaTable *table = path->table;
  const LimaField *field = NULL;

  for (guint i = 0; i < path->n_steps && table != NULL; i++)
    {
      field = path->steps[i].field < table->n_fields ? &table->fields[path->steps[i].field] : NULL;
      table = field != NULL ? field->items : NULL;
    }
  if (self->verb == LIMA_CHANGE_SET)
    field = table != NULL && path->field < table->n_fields ? &table->fields[path->field] : NULL;
  return field == NULL ? NULL : lima_text_in_context ("field", field->label);
}

/* Sets the error of a change that can't be applied, with the names of the record and the field. Returns FALSE. */
gboolean
lima_change_fail (const LimaChange *self, LimaPortfolioError code, GError **error)
{
  const char *record = lima_text_in_context ("record", self->path.table->label);
  const char *id = lima_atom_text (self->path.record), *field = label_of_field (self);
  g_autofree char *what = field == NULL ? g_strdup_printf (_("%s “%s”"), record, id == NULL ? "" : id)
                                        : g_strdup_printf (_("%s “%s”, %s"), record, id == NULL ? "" : id, field);

  switch (code)
    {
    case LIMA_PORTFOLIO_ERROR_NO_RECORD:
      g_set_error (error, LIMA_PORTFOLIO_ERROR, (int) code, _("%s: what should be changed isn’t there."), what);
      break;
    case LIMA_PORTFOLIO_ERROR_EXISTS:
      g_set_error (error, LIMA_PORTFOLIO_ERROR, (int) code, _("%s: what should be added is there already."), what);
      break;
    case LIMA_PORTFOLIO_ERROR_CONFLICT:
    default:
      g_set_error (error, LIMA_PORTFOLIO_ERROR, (int) code, _("%s: has been changed in the meantime."), what);
      break;
    }
  return FALSE;
}

static LimaBlock *
edit_field (const LimaChange *change, const LimaBlock *block, GError **error)
{
  g_auto (LimaValue) now = { .type = LIMA_FIELD_BOOL };
  LimaBlock *copy;

  if (change->path.field >= block->table->n_fields)
    {
      lima_change_fail (change, LIMA_PORTFOLIO_ERROR_NO_RECORD, error);
      return NULL;
    }
  now = lima_block_get (block, change->path.field);
  if (!lima_value_equal (&now, &change->old_value) || change->new_value.type != now.type)
    {
      lima_change_fail (change, LIMA_PORTFOLIO_ERROR_CONFLICT, error);
      return NULL;
    }
  copy = lima_block_copy (block);
  lima_block_set (copy, change->path.field, &change->new_value);
  return copy;
}

/* A list that is being changed: its elements in an array of our own, with room for one more. Changes that follow each other in one list,
 * as the rows of a block that is pasted, open it once; without the counts each would look through all of it. */
typedef struct
{
  GPtrArray *blocks;
  GHashTable *counts; /* id -> how many elements have it; NULL where the list is opened for one change */
  guint near;         /* where something was found last: the next is mostly beside it */
} List;

static void
list_count (List *self, LimaAtom id, int by)
{
  gpointer key = GUINT_TO_POINTER (id);

  if (self->counts != NULL)
    g_hash_table_insert (self->counts, key, GINT_TO_POINTER (GPOINTER_TO_INT (g_hash_table_lookup (self->counts, key)) + by));
}

static void
list_open (List *self, const LimaItems *items, gboolean for_many)
{
  guint n = lima_items_get_n (items);

  self->blocks = g_ptr_array_new_full (n + 1, (GDestroyNotify) lima_block_unref);
  self->counts = for_many ? g_hash_table_new (NULL, NULL) : NULL;
  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (self->blocks, lima_block_ref (items->item[i]));
      list_count (self, items->item[i]->id, 1);
    }
}

static LimaItems *
list_close (List *self)
{
  LimaItems *items = lima_items_new ((LimaBlock *const *) self->blocks->pdata, self->blocks->len);

  g_ptr_array_set_free_func (self->blocks, NULL);
  return items;
}

static void
list_clear (List *self)
{
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_clear_pointer (&self->counts, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (List, list_clear)

static LimaBlock *
list_get (const List *self, guint i)
{
  return g_ptr_array_index (self->blocks, i);
}

static void
list_insert (List *self, guint at, LimaBlock *block)
{
  g_ptr_array_insert (self->blocks, (int) at, block);
  list_count (self, block->id, 1);
  self->near = at;
}

static gboolean
list_is_at (List *self, guint i, LimaAtom id)
{
  if (i >= self->blocks->len || list_get (self, i)->id != id)
    return FALSE;
  self->near = i;
  return TRUE;
}

/* The first element of an id, -1 when there is none. An id that two have is looked for from the start. */
static int
list_find (List *self, LimaAtom id)
{
  int count = self->counts == NULL ? -1 : GPOINTER_TO_INT (g_hash_table_lookup (self->counts, GUINT_TO_POINTER (id)));
  guint near = self->near - (self->near > 0);

  if (count == 0)
    return -1;
  for (guint i = near; count == 1 && i <= near + 2; i++)
    if (list_is_at (self, i, id))
      return (int) i;
  for (guint i = 0; i < self->blocks->len; i++)
    if (list_is_at (self, i, id))
      return (int) i;
  return -1;
}

/* Where something goes that shall stand before a neighbour; -1 when the neighbour isn't there. */
static int
place_before (List *list, LimaAtom before)
{
  return before == 0 ? (int) list->blocks->len : list_find (list, before);
}

/* Whether the element at a place stands before the neighbour that the change names. */
static gboolean
stands_before (const List *list, int at, LimaAtom before)
{
  guint next = (guint) at + 1;

  return next == list->blocks->len ? before == 0 : list_get (list, next)->id == before;
}

static gboolean
insert_item (const LimaChange *change, const LimaTable *table, List *list, GError **error)
{
  int at = place_before (list, change->new_before);

  if (change->block->table != table || change->block->id == 0)
    return lima_change_fail (change, LIMA_PORTFOLIO_ERROR_NO_RECORD, error);
  if (list_find (list, change->block->id) >= 0)
    return lima_change_fail (change, LIMA_PORTFOLIO_ERROR_EXISTS, error);
  if (at < 0)
    return lima_change_fail (change, LIMA_PORTFOLIO_ERROR_CONFLICT, error);
  list_insert (list, (guint) at, lima_block_ref (change->block));
  return TRUE;
}

static gboolean
remove_item (const LimaChange *change, LimaAtom id, List *list, GError **error)
{
  int at = list_find (list, id);

  if (at < 0)
    return lima_change_fail (change, LIMA_PORTFOLIO_ERROR_NO_RECORD, error);
  if (!stands_before (list, at, change->old_before) || !lima_block_equal (list_get (list, (guint) at), change->block))
    return lima_change_fail (change, LIMA_PORTFOLIO_ERROR_CONFLICT, error);
  g_ptr_array_remove_index (list->blocks, (guint) at);
  list_count (list, id, -1);
  return TRUE;
}

static gboolean
move_item (const LimaChange *change, LimaAtom id, List *list, GError **error)
{
  int from = list_find (list, id);
  LimaBlock *block;

  if (from < 0)
    return lima_change_fail (change, LIMA_PORTFOLIO_ERROR_NO_RECORD, error);
  if (!stands_before (list, from, change->old_before) || change->new_before == id || place_before (list, change->new_before) < 0)
    return lima_change_fail (change, LIMA_PORTFOLIO_ERROR_CONFLICT, error);
  block = g_ptr_array_steal_index (list->blocks, (guint) from);
  list_count (list, id, -1);
  list_insert (list, (guint) place_before (list, change->new_before), block);
  return TRUE;
}

static gboolean
replace_item (const LimaChange *change, guint level, LimaAtom id, List *list, GError **error)
{
  int at = list_find (list, id);
  LimaBlock *block;

  if (at < 0)
    return lima_change_fail (change, LIMA_PORTFOLIO_ERROR_NO_RECORD, error);
  block = edit_level (change, 1, level + 1, list_get (list, (guint) at), error);
  if (block == NULL)
    return FALSE;
  lima_block_unref (list_get (list, (guint) at));
  g_ptr_array_index (list->blocks, at) = block;
  return TRUE;
}

static gboolean
edit_items (const LimaChange *change, guint level, const LimaTable *table, List *list, GError **error)
{
  LimaAtom id = change->path.steps[level].item;

  if (level + 1 < change->path.n_steps)
    return replace_item (change, level, id, list, error);
  switch (change->verb)
    {
    case LIMA_CHANGE_INSERT:
      return insert_item (change, table, list, error);
    case LIMA_CHANGE_REMOVE:
      return remove_item (change, id, list, error);
    case LIMA_CHANGE_MOVE:
      return move_item (change, id, list, error);
    case LIMA_CHANGE_SET:
    default:
      return replace_item (change, level, id, list, error);
    }
}

/* Makes one change, or several that are about the same list at this level. */
static LimaBlock *
edit_level (const LimaChange *change, guint n, guint level, const LimaBlock *block, GError **error)
{
  g_auto (List) list = { 0 };
  LimaBlock *copy;
  const LimaField *field;
  guint index;

  if (level == change->path.n_steps)
    return edit_field (change, block, error);

  index = change->path.steps[level].field;
  if (index >= block->table->n_fields || block->table->fields[index].type != LIMA_FIELD_ITEMS)
    {
      lima_change_fail (change, LIMA_PORTFOLIO_ERROR_NO_RECORD, error);
      return NULL;
    }
  field = &block->table->fields[index];
  list_open (&list, LIMA_BLOCK_GET (block, LimaItems *, field), n > 1);
  for (guint i = 0; i < n; i++)
    if (!edit_items (&change[i], level, field->items, &list, error))
      return NULL;

  copy = lima_block_copy (block);
  lima_block_clear_field (copy, index);
  *LIMA_BLOCK_AT (copy, LimaItems *, field) = list_close (&list);
  return copy;
}

/**
 * lima_change_edit:
 * @self: a set of a field, or an insert, remove or move that has at least one step
 * @record: the record that the path names, or the head
 * @error: return location, domain %LIMA_PORTFOLIO_ERROR
 *
 * Makes the record as it is after the change, which @record isn't touched by: what isn't changed is shared.
 *
 * Returns: (transfer full) (nullable): the changed record, or %NULL when the old value isn't there
 */
LimaBlock *
lima_change_edit (const LimaChange *self, const LimaBlock *record, GError **error)
{
  g_return_val_if_fail (self->verb == LIMA_CHANGE_SET || self->path.n_steps > 0, NULL);

  return edit_level (self, 1, 0, record, error);
}

static gboolean
is_same_list (const LimaChange *a, const LimaChange *b)
{
  return a->path.n_steps > 0 && b->path.n_steps > 0 && a->path.table == b->path.table && a->path.record == b->path.record &&
         a->path.steps[0].field == b->path.steps[0].field;
}

/**
 * lima_change_edit_run:
 * @self: (array): a change as for lima_change_edit(), and those that follow it in its set
 * @n: (inout): how many there are; afterwards how many of them were made, at least one
 * @record: the record that the path of the first names, or the head
 * @error: return location, domain %LIMA_PORTFOLIO_ERROR
 *
 * lima_change_edit() for all changes at the beginning that are in one list of the record. Thousands of them take no longer than to
 * copy the list once.
 *
 * Returns: (transfer full) (nullable): the changed record, or %NULL when an old value isn't there
 */
LimaBlock *
lima_change_edit_run (const LimaChange *self, guint *n, const LimaBlock *record, GError **error)
{
  guint run = 1;

  g_return_val_if_fail (self->verb == LIMA_CHANGE_SET || self->path.n_steps > 0, NULL);

  while (run < *n && is_same_list (self, &self[run]))
    run++;
  *n = run;
  return edit_level (self, run, 0, record, error);
}
