/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-value.h"

#include <string.h>

#include "lima-field-private.h"

/**
 * lima_value_clear:
 * @self: a value
 *
 * Gives up what the value owns and makes it the empty value of its type.
 */
void
lima_value_clear (LimaValue *self)
{
  lima_field_unref (self->type, &self->v);
  *self = (LimaValue) { .type = self->type };
}

/**
 * lima_value_copy:
 * @self: a value
 *
 * Returns: the same value, to be cleared by itself; texts and lists are shared
 */
LimaValue
lima_value_copy (const LimaValue *self)
{
  LimaValue copy = *self;

  lima_field_ref (copy.type, &copy.v);
  return copy;
}

/**
 * lima_value_equal:
 *
 * Returns: whether both are of one type and would be written alike
 */
gboolean
lima_value_equal (const LimaValue *a, const LimaValue *b)
{
  return a->type == b->type && lima_field_equal (a->type, &a->v, &b->v);
}

/**
 * lima_block_get:
 * @block: a block
 * @field: index in its table
 *
 * Returns: the field's value, an owned copy: clear it
 */
LimaValue
lima_block_get (const LimaBlock *block, guint field)
{
  LimaValue value = { .type = LIMA_FIELD_BOOL };
  const LimaField *f;

  g_return_val_if_fail (field < block->table->n_fields, value);

  f = &block->table->fields[field];
  value.type = f->type;
  memcpy (&value.v, LIMA_BLOCK_AT (block, void, f), lima_field_size (f->type));
  lima_field_ref (value.type, &value.v);
  return value;
}

/**
 * lima_block_set:
 * @block: a block that nobody else has seen yet
 * @field: index in its table
 * @value: a value of the field's type; stays the caller's
 *
 * Gives a field another value.
 */
void
lima_block_set (LimaBlock *block, guint field, const LimaValue *value)
{
  const LimaField *f;
  LimaValue copy;

  g_return_if_fail (field < block->table->n_fields);
  g_return_if_fail (value->type == block->table->fields[field].type);

  f = &block->table->fields[field];
  copy = lima_value_copy (value);
  lima_block_clear_field (block, field);
  memcpy (LIMA_BLOCK_AT (block, void, f), &copy.v, lima_field_size (f->type));
}
