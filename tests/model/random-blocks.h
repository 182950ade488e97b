/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-snapshot.h>
#include <lima-value.h>

/* Blocks and values that nobody thought of, of any table, for tests. Ids never repeat within one run. */

static LimaBlock *random_block (GRand *rand, const LimaTable *table, LimaAtom id, guint depth);

static inline LimaAtom
fresh_id (const char *prefix)
{
  static guint last;
  char text[32];

  g_snprintf (text, sizeof text, "%s%u", prefix, ++last);
  return lima_atom (text);
}

static inline LimaAtom
random_atom (GRand *rand)
{
  char text[16];
  gint32 n = g_rand_int_range (rand, 0, 20);

  g_snprintf (text, sizeof text, "code %d", n);
  return n == 0 ? 0 : lima_atom (text);
}

static inline LimaText *
random_text (GRand *rand)
{
  static const char *const languages[] = { "en", "fr", "ar", "" };
  g_autoptr (LimaTextBuilder) builder = lima_text_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_rand_boolean (rand))
      {
        g_autofree char *text = g_strdup_printf ("text %d é", g_rand_int_range (rand, 0, 50));

        lima_text_builder_add (builder, languages[i], text, -1);
      }
  return lima_text_builder_end (builder);
}

static inline LimaItems *
random_items (GRand *rand, const LimaTable *table, guint depth)
{
  LimaBlock *blocks[3];
  int chance = depth == 0 ? 0 : g_rand_int_range (rand, -2, 4);
  guint n = (guint) MAX (chance, 0);

  for (guint i = 0; i < n; i++)
    blocks[i] = random_block (rand, table, fresh_id ("i"), depth - 1);
  return lima_items_new (blocks, n);
}

/* A value for a field, often the empty one. Lists go down to the depth. */
static inline LimaValue
random_value (GRand *rand, const LimaField *field, guint depth)
{
  static const char *const amounts[] = { "", "0", "1.50", "-3", "1,234", "12,34,567", "98325.6441968", "1234567890123456789" };
  static const char *const days[] = { "", "2014", "2014-Q2", "2014-05", "2014-05-31", "soon" };
  LimaValue value = { .type = field->type };

  switch (field->type)
    {
    case LIMA_FIELD_STRING:
      value.v.string = g_rand_boolean (rand) ? g_strdup_printf ("string %d", g_rand_int_range (rand, 0, 99)) : NULL;
      break;
    case LIMA_FIELD_CODE:
    case LIMA_FIELD_REF:
      value.v.atom = random_atom (rand);
      break;
    case LIMA_FIELD_TEXT:
      value.v.text = random_text (rand);
      break;
    case LIMA_FIELD_AMOUNT:
      value.v.amount = lima_amount_read (amounts[g_rand_int_range (rand, 0, G_N_ELEMENTS (amounts))], -1);
      break;
    case LIMA_FIELD_DAY:
      value.v.day = lima_day_read (days[g_rand_int_range (rand, 0, G_N_ELEMENTS (days))], -1);
      break;
    case LIMA_FIELD_BOOL:
      value.v.tri = (LimaTri) g_rand_int_range (rand, 0, 3);
      break;
    case LIMA_FIELD_ITEMS:
      value.v.items = random_items (rand, field->items, depth);
      break;
    default:
      g_assert_not_reached ();
    }
  return value;
}

/* A value that differs from another one. */
static inline LimaValue
other_value (GRand *rand, const LimaField *field, const LimaValue *than, guint depth)
{
  for (;;)
    {
      LimaValue value = random_value (rand, field, depth);

      if (!lima_value_equal (&value, than))
        return value;
      lima_value_clear (&value);
    }
}

static inline LimaBlock *
random_block (GRand *rand, const LimaTable *table, LimaAtom id, guint depth)
{
  LimaBlock *block = lima_block_new (table, id);

  for (guint i = 0; i < table->n_fields; i++)
    {
      g_auto (LimaValue) value = random_value (rand, &table->fields[i], depth);

      lima_block_set (block, i, &value);
    }
  if (g_rand_int_range (rand, 0, 4) == 0)
    block->unknown = lima_unknown_append (NULL, LIMA_AFTER_ID, "\"later\": [1]", 12);
  return block;
}

/* All tables that records of the portfolio are made of, each once. */
static inline GPtrArray *
all_tables (void)
{
  GPtrArray *tables = g_ptr_array_new ();

  g_ptr_array_add (tables, (gpointer) &lima_head_table);
  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    g_ptr_array_add (tables, (gpointer) lima_record_table ((LimaRecordKind) kind));
  for (guint i = 0; i < tables->len; i++)
    {
      const LimaTable *table = g_ptr_array_index (tables, i);

      for (guint f = 0; f < table->n_fields; f++)
        if (table->fields[f].items != NULL && !g_ptr_array_find (tables, table->fields[f].items, NULL))
          g_ptr_array_add (tables, (gpointer) table->fields[f].items);
    }
  return tables;
}

/* All that a block says, as text: comparing these doesn't rely on lima_block_equal(). */
static inline void
dump_block (const LimaBlock *block, GString *out)
{
  char buffer[LIMA_DECIMAL_BUFFER];

  g_string_append_printf (out, "%s[%s", block->table->name, lima_block_get_id (block));
  for (guint i = 0; i < lima_unknown_get_n (block->unknown); i++)
    g_string_append_printf (out, "?%s", lima_unknown_get (block->unknown, i, NULL));
  for (guint f = 0; f < block->table->n_fields; f++)
    {
      g_auto (LimaValue) value = lima_block_get (block, f);
      const char *text = NULL;

      g_string_append_printf (out, "|%u:", f);
      if (value.type == LIMA_FIELD_STRING)
        text = value.v.string;
      else if (value.type == LIMA_FIELD_CODE || value.type == LIMA_FIELD_REF)
        text = lima_atom_text (value.v.atom);
      else if (value.type == LIMA_FIELD_AMOUNT)
        text = lima_amount_to_text (&value.v.amount, buffer);
      else if (value.type == LIMA_FIELD_DAY)
        text = lima_day_to_text (&value.v.day, buffer);
      else if (value.type == LIMA_FIELD_BOOL)
        g_string_append_printf (out, "%d", value.v.tri);
      else if (value.type == LIMA_FIELD_TEXT)
        for (guint i = 0; i < lima_text_get_n (value.v.text); i++)
          g_string_append_printf (out, "%s=%s,", lima_text_get_language (value.v.text, i), lima_text_get_nth (value.v.text, i));
      else
        for (guint i = 0; i < lima_items_get_n (value.v.items); i++)
          dump_block (value.v.items->item[i], out);
      g_string_append (out, text == NULL ? "" : text);
    }
  g_string_append_c (out, ']');
}

static inline char *
dump_snapshot (const LimaSnapshot *snapshot)
{
  GString *out = g_string_new (NULL);

  dump_block (&lima_snapshot_get_head (snapshot)->head, out);
  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    for (guint row = 0; row < lima_snapshot_get_n (snapshot, (LimaRecordKind) kind); row++)
      dump_block (lima_snapshot_get (snapshot, (LimaRecordKind) kind, row), out);
  return g_string_free (out, FALSE);
}

static inline gboolean
snapshots_equal (const LimaSnapshot *a, const LimaSnapshot *b)
{
  if (!lima_block_equal (&lima_snapshot_get_head (a)->head, &lima_snapshot_get_head (b)->head))
    return FALSE;
  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    {
      guint n = lima_snapshot_get_n (a, (LimaRecordKind) kind);

      if (n != lima_snapshot_get_n (b, (LimaRecordKind) kind))
        return FALSE;
      for (guint row = 0; row < n; row++)
        if (!lima_block_equal (lima_snapshot_get (a, (LimaRecordKind) kind, row),
                               lima_snapshot_get (b, (LimaRecordKind) kind, row)))
          return FALSE;
    }
  return TRUE;
}
