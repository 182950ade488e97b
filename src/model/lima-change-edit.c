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

static LimaBlock *edit_level (const LimaChange *change, guint level, const LimaBlock *block, GError **error);

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
  return field == NULL ? NULL : g_dpgettext2 (LIMA_TEXT_DOMAIN, "field", field->label);
}

/* Sets the error of a change that can't be applied, with the names of the record and the field. Returns FALSE. */
gboolean
lima_change_fail (const LimaChange *self, LimaPortfolioError code, GError **error)
{
  const char *record = g_dpgettext2 (LIMA_TEXT_DOMAIN, "record", self->path.table->label);
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

/* The list's elements in an array of the caller's own, with room for one more. */
static GPtrArray *
open_items (const LimaItems *items)
{
  guint n = lima_items_get_n (items);
  GPtrArray *blocks = g_ptr_array_new_full (n + 1, (GDestroyNotify) lima_block_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (blocks, lima_block_ref (items->item[i]));
  return blocks;
}

static LimaItems *
close_items (GPtrArray *blocks)
{
  LimaItems *items = lima_items_new ((LimaBlock *const *) blocks->pdata, blocks->len);

  g_ptr_array_set_free_func (blocks, NULL);
  return items;
}

static int
find_block (GPtrArray *blocks, LimaAtom id)
{
  for (guint i = 0; i < blocks->len; i++)
    if (((LimaBlock *) g_ptr_array_index (blocks, i))->id == id)
      return (int) i;
  return -1;
}

/* Where something goes that shall stand before a neighbour; -1 when the neighbour isn't there. */
static int
place_before (GPtrArray *blocks, LimaAtom before)
{
  return before == 0 ? (int) blocks->len : find_block (blocks, before);
}

/* Whether the element at a place stands before the neighbour that the change names. */
static gboolean
stands_before (GPtrArray *blocks, int at, LimaAtom before)
{
  guint next = (guint) at + 1;

  return next == blocks->len ? before == 0 : ((LimaBlock *) g_ptr_array_index (blocks, next))->id == before;
}

static gboolean
insert_item (const LimaChange *change, const LimaTable *table, GPtrArray *blocks, GError **error)
{
  int at = place_before (blocks, change->new_before);

  if (change->block->table != table || change->block->id == 0)
    return lima_change_fail (change, LIMA_PORTFOLIO_ERROR_NO_RECORD, error);
  if (find_block (blocks, change->block->id) >= 0)
    return lima_change_fail (change, LIMA_PORTFOLIO_ERROR_EXISTS, error);
  if (at < 0)
    return lima_change_fail (change, LIMA_PORTFOLIO_ERROR_CONFLICT, error);
  g_ptr_array_insert (blocks, at, lima_block_ref (change->block));
  return TRUE;
}

static gboolean
remove_item (const LimaChange *change, LimaAtom id, GPtrArray *blocks, GError **error)
{
  int at = find_block (blocks, id);

  if (at < 0)
    return lima_change_fail (change, LIMA_PORTFOLIO_ERROR_NO_RECORD, error);
  if (!stands_before (blocks, at, change->old_before) || !lima_block_equal (g_ptr_array_index (blocks, at), change->block))
    return lima_change_fail (change, LIMA_PORTFOLIO_ERROR_CONFLICT, error);
  g_ptr_array_remove_index (blocks, (guint) at);
  return TRUE;
}

static gboolean
move_item (const LimaChange *change, LimaAtom id, GPtrArray *blocks, GError **error)
{
  int from = find_block (blocks, id);
  LimaBlock *block;

  if (from < 0)
    return lima_change_fail (change, LIMA_PORTFOLIO_ERROR_NO_RECORD, error);
  if (!stands_before (blocks, from, change->old_before) || change->new_before == id ||
      place_before (blocks, change->new_before) < 0)
    return lima_change_fail (change, LIMA_PORTFOLIO_ERROR_CONFLICT, error);
  block = g_ptr_array_steal_index (blocks, (guint) from);
  g_ptr_array_insert (blocks, place_before (blocks, change->new_before), block);
  return TRUE;
}

static gboolean
replace_item (const LimaChange *change, guint level, LimaAtom id, GPtrArray *blocks, GError **error)
{
  int at = find_block (blocks, id);
  LimaBlock *block;

  if (at < 0)
    return lima_change_fail (change, LIMA_PORTFOLIO_ERROR_NO_RECORD, error);
  block = edit_level (change, level + 1, g_ptr_array_index (blocks, at), error);
  if (block == NULL)
    return FALSE;
  lima_block_unref (g_ptr_array_index (blocks, at));
  g_ptr_array_index (blocks, at) = block;
  return TRUE;
}

static gboolean
edit_items (const LimaChange *change, guint level, const LimaTable *table, GPtrArray *blocks, GError **error)
{
  LimaAtom id = change->path.steps[level].item;

  if (level + 1 < change->path.n_steps)
    return replace_item (change, level, id, blocks, error);
  switch (change->verb)
    {
    case LIMA_CHANGE_INSERT:
      return insert_item (change, table, blocks, error);
    case LIMA_CHANGE_REMOVE:
      return remove_item (change, id, blocks, error);
    case LIMA_CHANGE_MOVE:
      return move_item (change, id, blocks, error);
    case LIMA_CHANGE_SET:
    default:
      return replace_item (change, level, id, blocks, error);
    }
}

static LimaBlock *
edit_level (const LimaChange *change, guint level, const LimaBlock *block, GError **error)
{
  g_autoptr (GPtrArray) blocks = NULL;
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
  blocks = open_items (LIMA_BLOCK_GET (block, LimaItems *, field));
  if (!edit_items (change, level, field->items, blocks, error))
    return NULL;

  copy = lima_block_copy (block);
  lima_block_clear_field (copy, index);
  *LIMA_BLOCK_AT (copy, LimaItems *, field) = close_items (blocks);
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

  return edit_level (self, 0, record, error);
}
