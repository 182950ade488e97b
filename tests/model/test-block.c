/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-finding.h>

#include "random-blocks.h"

/* Every field of every table holds what is put into it, shares nothing that can change, and can be emptied. */
static void
check_field (GRand *rand, const LimaTable *table, guint f)
{
  const LimaField *field = &table->fields[f];
  g_autoptr (LimaBlock) empty = lima_block_new (table, 1);
  g_autoptr (LimaBlock) block = lima_block_new (table, 1);
  g_autoptr (LimaBlock) copy = NULL;
  g_auto (LimaValue) none = lima_block_get (empty, f);
  g_auto (LimaValue) first = other_value (rand, field, &none, 2);
  g_auto (LimaValue) second = other_value (rand, field, &first, 2);
  g_auto (LimaValue) got = { .type = LIMA_FIELD_BOOL };
  g_auto (LimaValue) still = { .type = LIMA_FIELD_BOOL };

  g_assert_cmpint (none.type, ==, field->type);
  g_assert_false (lima_block_field_is_set (block, f));
  lima_block_set (block, f, &first);
  got = lima_block_get (block, f);
  g_assert_true (lima_value_equal (&got, &first));
  g_assert_false (lima_value_equal (&got, &second));
  g_assert_true (lima_block_field_is_set (block, f));
  g_assert_false (lima_block_equal (block, empty));

  copy = lima_block_copy (block);
  g_assert_true (lima_block_equal (block, copy));
  lima_block_set (copy, f, &second);
  g_assert_false (lima_block_equal (block, copy));
  still = lima_block_get (block, f);
  g_assert_true (lima_value_equal (&still, &first));

  lima_block_clear_field (block, f);
  g_assert_false (lima_block_field_is_set (block, f));
  g_assert_true (lima_block_equal (block, empty));
  lima_block_set (copy, f, &none);
  g_assert_true (lima_block_equal (copy, empty));
}

static void
test_fields (void)
{
  g_autoptr (GPtrArray) tables = all_tables ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (guint i = 0; i < tables->len; i++)
    {
      const LimaTable *table = g_ptr_array_index (tables, i);

      for (guint f = 0; f < table->n_fields; f++)
        {
          g_test_message ("%s.%s", table->name, table->fields[f].member);
          for (guint round = 0; round < 10; round++)
            check_field (rand, table, f);
        }
    }
}

/* One changed field, and no other, makes two full blocks differ. */
static void
test_equal (void)
{
  g_autoptr (GPtrArray) tables = all_tables ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);

  for (guint i = 0; i < tables->len; i++)
    {
      const LimaTable *table = g_ptr_array_index (tables, i);
      g_autoptr (LimaBlock) block = random_block (rand, table, 1, 3);

      for (guint f = 0; f < table->n_fields; f++)
        {
          g_autoptr (LimaBlock) copy = lima_block_copy (block);
          g_auto (LimaValue) old = lima_block_get (block, f);
          g_auto (LimaValue) value = other_value (rand, &table->fields[f], &old, 2);
          g_autoptr (GString) a = g_string_new (NULL);
          g_autoptr (GString) b = g_string_new (NULL);

          lima_block_set (copy, f, &value);
          g_assert_false (lima_block_equal (block, copy));
          lima_block_set (copy, f, &old);
          g_assert_true (lima_block_equal (block, copy));
          dump_block (block, a);
          dump_block (copy, b);
          g_assert_cmpstr (a->str, ==, b->str);
        }
    }
}

static void
test_identity (void)
{
  g_autoptr (LimaBlock) a = lima_block_new (&lima_flow_table, lima_atom ("f1"));
  g_autoptr (LimaBlock) b = lima_block_new (&lima_flow_table, lima_atom ("f2"));
  g_autoptr (LimaBlock) other = lima_block_new (&lima_place_table, lima_atom ("f1"));
  g_autoptr (LimaBlock) none = lima_block_new (&lima_flow_table, 0);
  g_autoptr (LimaBlock) later = lima_block_copy (a);

  later->line = 7;
  g_assert_cmpstr (lima_block_get_id (a), ==, "f1");
  g_assert_cmpstr (lima_block_get_id (none), ==, "");
  g_assert_false (lima_block_equal (a, b));
  g_assert_false (lima_block_equal (a, other));
  g_assert_false (lima_block_equal (a, NULL));
  g_assert_true (lima_block_equal (NULL, NULL));
  g_assert_true (lima_block_equal (a, later)); /* where it stood in the file isn't what it says */
}

static void
test_unknown (void)
{
  g_autoptr (LimaBlock) block = lima_block_new (&lima_flow_table, 1);
  g_autoptr (LimaBlock) plain = lima_block_new (&lima_flow_table, 1);
  g_autoptr (LimaBlock) other = lima_block_new (&lima_flow_table, 1);
  g_autoptr (LimaBlock) copy = NULL;
  int after = 0;

  g_assert_cmpuint (lima_unknown_get_n (NULL), ==, 0);
  block->unknown = lima_unknown_append (block->unknown, LIMA_BEFORE_ID, "\"a\": 1, ", 6);
  block->unknown = lima_unknown_append (block->unknown, 3, "\"b\": {}", 7);
  g_assert_cmpuint (lima_unknown_get_n (block->unknown), ==, 2);
  g_assert_cmpstr (lima_unknown_get (block->unknown, 0, &after), ==, "\"a\": 1");
  g_assert_cmpint (after, ==, LIMA_BEFORE_ID);
  g_assert_cmpstr (lima_unknown_get (block->unknown, 1, &after), ==, "\"b\": {}");
  g_assert_cmpint (after, ==, 3);

  copy = lima_block_copy (block);
  g_assert_true (lima_block_equal (block, copy));
  g_assert_false (lima_block_equal (block, plain));
  other->unknown = lima_unknown_append (NULL, LIMA_AFTER_ID, "\"a\": 1", 6);
  other->unknown = lima_unknown_append (other->unknown, 3, "\"b\": {}", 7);
  g_assert_false (lima_block_equal (block, other));
}

/* Members stand in the order in which they are written, however they came. */
static void
test_unknown_order (void)
{
  static const int places[] = { 3, LIMA_AFTER_ID, 3, LIMA_BEFORE_ID, 0, LIMA_AFTER_ID };
  g_autoptr (LimaBlock) block = lima_block_new (&lima_flow_table, 1);
  g_autoptr (GString) seen = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const char raw[] = { (char) ('a' + (int) i), '\0' };

      block->unknown = lima_unknown_append (block->unknown, places[i], raw, 1);
    }
  for (guint i = 0; i < lima_unknown_get_n (block->unknown); i++)
    g_string_append (seen, lima_unknown_get (block->unknown, i, NULL));
  g_assert_cmpstr (seen->str, ==, "dbfeac");
}

static void
test_items (void)
{
  LimaBlock *blocks[3];
  g_autoptr (LimaItems) items = NULL;
  g_autoptr (LimaItems) same = NULL;

  for (guint i = 0; i < 3; i++)
    blocks[i] = lima_block_new (&lima_flow_table, 10 + i % 2);
  g_assert_null (lima_items_new (NULL, 0));
  g_assert_cmpuint (lima_items_get_n (NULL), ==, 0);
  g_assert_cmpint (lima_items_find (NULL, 10), ==, -1);

  items = lima_items_new (blocks, 3);
  same = lima_items_ref (items);
  g_assert_true (items == same);
  g_assert_cmpuint (lima_items_get_n (items), ==, 3);
  g_assert_cmpint (lima_items_find (items, 10), ==, 0); /* the first of two */
  g_assert_cmpint (lima_items_find (items, 11), ==, 1);
  g_assert_cmpint (lima_items_find (items, 12), ==, -1);
}

/* A value put into the field that it came from. */
static void
test_set_to_itself (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (LimaBlock) block = random_block (rand, &lima_project_table, 1, 2);
  g_autoptr (LimaBlock) copy = lima_block_copy (block);

  for (guint f = 0; f < block->table->n_fields; f++)
    {
      g_auto (LimaValue) value = lima_block_get (block, f);
      g_auto (LimaValue) again = lima_value_copy (&value);

      lima_block_set (block, f, &value);
      g_assert_true (lima_value_equal (&value, &again));
      lima_value_clear (&again);
      g_assert_cmpint (again.type, ==, value.type);
    }
  g_assert_true (lima_block_equal (block, copy));
}

static void
test_findings (void)
{
  g_autoptr (LimaFindings) findings = lima_findings_new ();
  g_autoptr (LimaFindings) others = lima_findings_new ();
  const LimaFinding *finding;

  g_assert_cmpint (lima_findings_get_worst (findings), ==, LIMA_SEVERITY_INFO);
  lima_findings_take (findings, others);
  g_assert_cmpuint (lima_findings_get_n (findings), ==, 0);
  lima_findings_add (findings, "scaled-shares", LIMA_SEVERITY_WARNING, 5, 12, "%d of %s", 3, "four");
  for (guint i = 0; i < 1000; i++)
    lima_findings_add (others, "unreadable-amount", LIMA_SEVERITY_ERROR, 0, i, i % 2 == 0 ? NULL : "line %u", i);
  lima_findings_take (findings, others);
  lima_findings_take (findings, others);
  lima_findings_add (others, "unreadable-date", LIMA_SEVERITY_INFO, 0, 0, NULL);

  g_assert_cmpuint (lima_findings_get_n (others), ==, 1);
  g_assert_cmpuint (lima_findings_get_n (findings), ==, 1001);
  g_assert_cmpint (lima_findings_get_worst (findings), ==, LIMA_SEVERITY_ERROR);
  finding = lima_findings_get (findings, 0);
  g_assert_cmpstr (finding->kind, ==, "scaled-shares");
  g_assert_cmpstr (finding->message, ==, "3 of four");
  g_assert_cmpuint (finding->record, ==, 5);
  g_assert_cmpuint (finding->line, ==, 12);
  g_assert_cmpuint (finding->count, ==, 1);
  g_assert_null (lima_findings_get (findings, 1)->message);
  g_assert_cmpstr (lima_findings_get (findings, 1000)->message, ==, "line 999");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/block/fields", test_fields);
  g_test_add_func ("/block/equal", test_equal);
  g_test_add_func ("/block/identity", test_identity);
  g_test_add_func ("/block/unknown", test_unknown);
  g_test_add_func ("/block/unknown-order", test_unknown_order);
  g_test_add_func ("/block/items", test_items);
  g_test_add_func ("/block/set-to-itself", test_set_to_itself);
  g_test_add_func ("/findings/add-and-take", test_findings);
  return g_test_run ();
}
