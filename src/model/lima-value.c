/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-value.h"

/**
 * lima_value_clear:
 * @self: a value
 *
 * Gives up what the value owns and makes it the empty value of its type.
 */
void
lima_value_clear (LimaValue *self)
{
  switch (self->type)
    {
    case LIMA_FIELD_STRING:
      g_free (self->v.string);
      break;
    case LIMA_FIELD_TEXT:
      lima_text_unref (self->v.text);
      break;
    case LIMA_FIELD_ITEMS:
      lima_items_unref (self->v.items);
      break;
    case LIMA_FIELD_CODE:
    case LIMA_FIELD_REF:
    case LIMA_FIELD_AMOUNT:
    case LIMA_FIELD_DAY:
    case LIMA_FIELD_BOOL:
    default:
      break;
    }
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

  switch (self->type)
    {
    case LIMA_FIELD_STRING:
      copy.v.string = g_strdup (self->v.string);
      break;
    case LIMA_FIELD_TEXT:
      lima_text_ref (self->v.text);
      break;
    case LIMA_FIELD_ITEMS:
      lima_items_ref (self->v.items);
      break;
    case LIMA_FIELD_CODE:
    case LIMA_FIELD_REF:
    case LIMA_FIELD_AMOUNT:
    case LIMA_FIELD_DAY:
    case LIMA_FIELD_BOOL:
    default:
      break;
    }
  return copy;
}

static gboolean
items_equal (const LimaItems *a, const LimaItems *b)
{
  if (a == b)
    return TRUE;
  if (lima_items_get_n (a) != lima_items_get_n (b))
    return FALSE;
  for (guint i = 0; i < lima_items_get_n (a); i++)
    if (!lima_block_equal (a->item[i], b->item[i]))
      return FALSE;
  return TRUE;
}

/**
 * lima_value_equal:
 *
 * Returns: whether both are of one type and would be written alike
 */
gboolean
lima_value_equal (const LimaValue *a, const LimaValue *b)
{
  if (a->type != b->type)
    return FALSE;
  switch (a->type)
    {
    case LIMA_FIELD_STRING:
      return g_strcmp0 (a->v.string, b->v.string) == 0;
    case LIMA_FIELD_CODE:
    case LIMA_FIELD_REF:
      return a->v.atom == b->v.atom;
    case LIMA_FIELD_TEXT:
      return lima_text_equal (a->v.text, b->v.text);
    case LIMA_FIELD_AMOUNT:
      return lima_amount_equal (&a->v.amount, &b->v.amount);
    case LIMA_FIELD_DAY:
      return lima_day_equal (&a->v.day, &b->v.day);
    case LIMA_FIELD_BOOL:
      return a->v.tri == b->v.tri;
    case LIMA_FIELD_ITEMS:
      return items_equal (a->v.items, b->v.items);
    default:
      g_assert_not_reached ();
    }
}

/* The value of a field as it lies in the block: nothing counted, nothing copied. */
static LimaValue
peek (const LimaBlock *block, const LimaField *field)
{
  LimaValue value = { .type = field->type };

  switch (field->type)
    {
    case LIMA_FIELD_STRING:
      value.v.string = (char *) LIMA_BLOCK_GET (block, char *, field);
      break;
    case LIMA_FIELD_CODE:
    case LIMA_FIELD_REF:
      value.v.atom = LIMA_BLOCK_GET (block, LimaAtom, field);
      break;
    case LIMA_FIELD_TEXT:
      value.v.text = (LimaText *) LIMA_BLOCK_GET (block, LimaText *, field);
      break;
    case LIMA_FIELD_AMOUNT:
      value.v.amount = LIMA_BLOCK_GET (block, LimaAmount, field);
      break;
    case LIMA_FIELD_DAY:
      value.v.day = LIMA_BLOCK_GET (block, LimaDay, field);
      break;
    case LIMA_FIELD_BOOL:
      value.v.tri = (LimaTri) LIMA_BLOCK_GET (block, guint8, field);
      break;
    case LIMA_FIELD_ITEMS:
      value.v.items = (LimaItems *) LIMA_BLOCK_GET (block, LimaItems *, field);
      break;
    default:
      g_assert_not_reached ();
    }
  return value;
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
  LimaValue value;

  g_return_val_if_fail (field < block->table->n_fields, ((LimaValue) { .type = LIMA_FIELD_BOOL }));

  value = peek (block, &block->table->fields[field]);
  return lima_value_copy (&value);
}

/* Puts an owned value into a field that holds nothing. */
static void
put (LimaBlock *block, const LimaField *field, LimaValue value)
{
  switch (field->type)
    {
    case LIMA_FIELD_STRING:
      *LIMA_BLOCK_AT (block, char *, field) = value.v.string;
      break;
    case LIMA_FIELD_CODE:
    case LIMA_FIELD_REF:
      *LIMA_BLOCK_AT (block, LimaAtom, field) = value.v.atom;
      break;
    case LIMA_FIELD_TEXT:
      *LIMA_BLOCK_AT (block, LimaText *, field) = value.v.text;
      break;
    case LIMA_FIELD_AMOUNT:
      *LIMA_BLOCK_AT (block, LimaAmount, field) = value.v.amount;
      break;
    case LIMA_FIELD_DAY:
      *LIMA_BLOCK_AT (block, LimaDay, field) = value.v.day;
      break;
    case LIMA_FIELD_BOOL:
      *LIMA_BLOCK_AT (block, guint8, field) = (guint8) value.v.tri;
      break;
    case LIMA_FIELD_ITEMS:
      *LIMA_BLOCK_AT (block, LimaItems *, field) = value.v.items;
      break;
    default:
      g_assert_not_reached ();
    }
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
  LimaValue copy;

  g_return_if_fail (field < block->table->n_fields);
  g_return_if_fail (value->type == block->table->fields[field].type);

  copy = lima_value_copy (value);
  lima_block_clear_field (block, field);
  put (block, &block->table->fields[field], copy);
}
