/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "programme-fixture.h"

#include <lima-portfolio.h>
#include <lima-programme.h>
#include <string.h>

#include "fixture.h"

static LimaBlock *block_new (const LimaTable *table, const char *id, const GPtrArray *statements);

static LimaValue
read_value (const LimaField *field, const char *text)
{
  LimaValue value = { .type = field->type };

  switch (field->type)
    {
    case LIMA_FIELD_STRING:
      value.v.string = g_strdup (text);
      break;
    case LIMA_FIELD_CODE:
    case LIMA_FIELD_REF:
      value.v.atom = lima_atom (text);
      break;
    case LIMA_FIELD_TEXT:
      value.v.text = lima_text_new ("en", text);
      break;
    case LIMA_FIELD_AMOUNT:
      value.v.amount = lima_amount_read (text, -1);
      break;
    case LIMA_FIELD_DAY:
      value.v.day = lima_day_read (text, -1);
      break;
    case LIMA_FIELD_BOOL:
      value.v.tri = g_str_equal (text, "true") ? LIMA_TRUE : LIMA_FALSE;
      break;
    case LIMA_FIELD_ITEMS:
    default:
      g_assert_not_reached ();
    }
  return value;
}

static void
set_value (LimaBlock *block, guint field, const char *text)
{
  g_auto(LimaValue) value = { 0 };

  lima_block_clear_field (block, field);
  if (*text == '\0')
    return;
  value = read_value (&block->table->fields[field], text);
  lima_block_set (block, field, &value);
}

/* What statements say of one element, in their order: the rest behind its id. */
static GPtrArray *
select_below (const GPtrArray *statements, const char *prefix)
{
  GPtrArray *below = g_ptr_array_new ();

  for (guint i = 0; i < statements->len; i++)
    if (g_str_has_prefix (g_ptr_array_index (statements, i), prefix))
      g_ptr_array_add (below, (char *) g_ptr_array_index (statements, i) + strlen (prefix));
  return below;
}

/* Adds the element that a statement is of to a list, unless it is there. */
static void
add_element (LimaBlock *block, guint field, const char *rest, const GPtrArray *statements)
{
  const LimaField *f = &block->table->fields[field];
  const LimaItems *old = LIMA_BLOCK_GET (block, LimaItems *, f);
  g_autofree char *id = g_strndup (rest, strcspn (rest, "/"));
  g_autofree char *prefix = g_strdup_printf ("%s/%s/", f->member, id);
  g_autoptr(GPtrArray) below = NULL;
  g_autofree LimaBlock **blocks = g_new (LimaBlock *, lima_items_get_n (old) + 1);
  LimaValue value = { .type = LIMA_FIELD_ITEMS };

  if (lima_items_find (old, lima_atom (id)) >= 0)
    return;
  below = select_below (statements, prefix);
  for (guint i = 0; i < lima_items_get_n (old); i++)
    blocks[i] = lima_block_ref (old->item[i]);
  blocks[lima_items_get_n (old)] = block_new (f->items, id, below);
  value.v.items = lima_items_new (blocks, lima_items_get_n (old) + 1);
  lima_block_set (block, field, &value);
  lima_value_clear (&value);
}

static LimaBlock *
block_new (const LimaTable *table, const char *id, const GPtrArray *statements)
{
  LimaBlock *block = lima_block_new (table, lima_atom (id));

  for (guint i = 0; i < statements->len; i++)
    {
      const char *statement = g_ptr_array_index (statements, i);
      gsize length = strcspn (statement, "/=");
      int field = lima_table_find_len (table, statement, length);

      g_test_message ("%s", statement);
      g_assert_cmpint (field, >=, 0);
      if (statement[length] == '/')
        add_element (block, (guint) field, statement + length + 1, statements);
      else
        set_value (block, (guint) field, statement + length + 1);
    }
  return block;
}

LimaBlock *
programme_fixture_block (const LimaTable *table, const char *id, const char *spec)
{
  g_auto(GStrv) parts = g_strsplit_set (spec, ";\n", -1);
  g_autoptr(GPtrArray) statements = g_ptr_array_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_ptr_array_add (statements, parts[i]);
  return block_new (table, id, statements);
}

LimaSnapshot *
programme_fixture_snapshot (const char *const *projects, const char *const *programmes)
{
  g_autoptr(LimaPortfolio) portfolio = lima_portfolio_new ();
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);

  g_ptr_array_add (records, programme_fixture_block (lima_record_table (LIMA_RECORD_SOURCE), "s1", "title=S"));
  lima_portfolio_load (portfolio, LIMA_RECORD_SOURCE, records);
  g_ptr_array_set_size (records, 0);
  g_ptr_array_add (records, programme_fixture_block (lima_record_table (LIMA_RECORD_ORGANISATION), "o1", "ref=XX-A; name=A"));
  lima_portfolio_load (portfolio, LIMA_RECORD_ORGANISATION, records);
  g_ptr_array_set_size (records, 0);
  for (guint i = 0; projects[i] != NULL; i++)
    g_ptr_array_add (records, fixture_project (projects[i]));
  lima_portfolio_load (portfolio, LIMA_RECORD_PROJECT, records);
  g_ptr_array_set_size (records, 0);
  for (guint i = 0; programmes[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("g%u", i + 1);

      g_ptr_array_add (records, programme_fixture_block (&lima_programme_table, id, programmes[i]));
    }
  lima_portfolio_load (portfolio, LIMA_RECORD_PROGRAMME, records);
  return lima_portfolio_snapshot (portfolio);
}
