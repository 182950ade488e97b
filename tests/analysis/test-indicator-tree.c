/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fixture.h"
#include "indicator-fixture.h"
#include "lima-indicator-tree.h"

/* Indicators divided by " | ". */
static LimaIndicatorTree *
read_tree (const char *text)
{
  g_auto(GStrv) given = g_strsplit (text, " | ", -1);
  g_autoptr(LimaItems) items = fixture_indicators ((const char *const *) given, g_strv_length (given));

  return lima_indicator_tree_new (items);
}

/* ---- the tree ------------------------------------------------------------------------------------------------------------ */

/* "-@0 0@1": parent and depth of each, "lost" and "cycle" where they are. */
static char *
write_nodes (const LimaIndicatorTree *tree)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < tree->nodes->len; i++)
    {
      const LimaIndicatorNode *node = &g_array_index (tree->nodes, LimaIndicatorNode, i);

      g_string_append (out, i == 0 ? "" : " ");
      if (node->parent == LIMA_INDICATOR_NO_PARENT)
        g_string_append (out, node->is_lost ? "lost" : "-");
      else
        g_string_append_printf (out, "%d", node->parent);
      g_string_append_printf (out, node->is_on_cycle ? "@cycle" : "@%u", node->depth);
    }
  return g_string_free (out, FALSE);
}

static void
test_nodes (void)
{
  static const struct { const char *given, *expected; } cases[] = {
    { "", "" },
    { "id a", "-@0" },
    { "id a | id b; parent a | id c; parent b | id d; parent a", "-@0 0@1 1@2 0@1" },
    { "id c; parent b | id b; parent a | id a", "1@2 2@1 -@0" },
    { "id b; parent a | id a | id c; parent b", "1@1 -@0 0@2" },
    { "id a; parent gone | id b; parent a", "lost@0 0@1" },
    { "id a; parent a", "0@cycle" },
    { "id a; parent b | id b; parent a", "1@cycle 0@cycle" },
    { "id a; parent b | id b; parent c | id c; parent a | id d; parent c | id e; parent d | id f",
      "1@cycle 2@cycle 0@cycle 2@1 3@2 -@0" },
    { "id d; parent c | id c; parent b | id b; parent c", "1@1 2@cycle 1@cycle" },
    { "id a | id a; parent a | id b; parent a", "-@0 0@1 0@1" }, /* an id given twice is the first */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaIndicatorTree) tree = read_tree (cases[i].given);

      g_test_message ("%s", cases[i].given);
      fixture_assert_text (write_nodes (tree), cases[i].expected);
    }
}

/* ---- computed values ----------------------------------------------------------------------------------------------------- */

/* "at least 12 of 3, 1 missing, 2015-12-31": of the first indicator. */
static char *
write_computed (const LimaIndicatorComputed *computed)
{
  static const char *const states[] = { "no parts", "no rule", "cycle", "qualitative", "unlike", "no unit", "percentages", "no base",
                                        "no values", "tie", "range", "is", "at least", "of known" };
  char buffer[LIMA_DECIMAL_BUFFER], day[LIMA_DATE_BUFFER];
  GString *out = g_string_new (states[computed->state]);

  g_assert_cmpint (computed->state >= LIMA_COMPUTED_KNOWN, ==, computed->value.state == LIMA_INDICATOR_VALUE_KNOWN);
  if (computed->state >= LIMA_COMPUTED_KNOWN)
    g_string_append_printf (out, " %s%s", lima_sum_shortest (&computed->value.value, buffer), computed->value.has_ratio ? " %" : "");
  g_string_append_printf (out, " of %u", computed->parts);
  if (computed->missing > 0)
    g_string_append_printf (out, ", %u missing", computed->missing);
  if (computed->state >= LIMA_COMPUTED_KNOWN && computed->end != G_MININT32)
    g_string_append_printf (out, ", %s", lima_date_to_text (lima_day_to_date (computed->end - 1), day));
  return g_string_free (out, FALSE);
}

#define SUM "id a; rule sum; unit jobs"
#define MEAN "id a; rule mean; unit jobs"
#define LATEST "id a; rule latest; unit jobs"
#define JOBS " | parent a; unit jobs; "
#define SHARES "percentage; id a; rule mean"
#define SHARE " | parent a; percentage; "

static void
test_computed (void)
{
  static const struct { const char *given, *expected; } cases[] = {
    { SUM, "no parts of 0" },
    { SUM JOBS "target 2015/2015 9; actual 5" JOBS "target 2015/2015 9; actual -2.5", "is 2.5 of 2, 2015-12-31" },
    { SUM JOBS "target 2014/2014 9; actual 5" JOBS "target 2015/2015 9; actual 0", "is 5 of 2, 2015-12-31" },
    { SUM JOBS "target 2015/2015 9; actual 5" JOBS "target 2015/2015 9", "at least 5 of 2, 1 missing, 2015-12-31" },
    { SUM JOBS "target 2015/2015 9; actual 5" JOBS "target 2015/2015 9; actual some", "at least 5 of 2, 1 missing, 2015-12-31" },
    { SUM JOBS "target 2015/2015 9; actual 5" JOBS "target 2018/2018 9; actual 7",
      "at least 5 of 2, 1 missing, 2015-12-31" }, /* not begun */
    { SUM JOBS "target 2015/2015 9" JOBS, "no values of 2, 2 missing" },
    { SUM JOBS "actual 5" JOBS "actual 6", "is 11 of 2" },
    { SUM " | id b; parent a; unit jobs; rule sum | parent b; unit jobs; actual 3 | parent b; unit jobs" JOBS "actual 4",
      "at least 7 of 2, 1 missing" },
    { SUM " | id b; parent a; unit jobs; rule mean | parent b; unit jobs; actual 3 | parent b; unit jobs" JOBS "actual 4",
      "at least 4 of 2, 1 missing" }, /* the mean of those known bounds nothing */
    { SUM " | id b; parent a; unit jobs; rule sum; actual 9 | parent b; unit jobs; actual 3" JOBS "actual 4",
      "is 13 of 2" }, /* its own goes first */
    { SUM " | id b; parent a; unit jobs; rule none | parent b; unit jobs; actual 3" JOBS "actual 4", "at least 4 of 2, 1 missing" },
    { MEAN JOBS "actual 5" JOBS "actual 6", "is 5.5 of 2" },
    { MEAN JOBS "actual 1" JOBS "actual 0" JOBS "actual 0", "is 0.333333333333333333 of 3" },
    { MEAN JOBS "actual 2" JOBS "actual 0" JOBS "actual 0", "is 0.666666666666666667 of 3" },
    { MEAN JOBS "actual -2" JOBS "actual 0" JOBS "actual 0", "is -0.666666666666666667 of 3" },
    { MEAN JOBS "actual 5" JOBS "actual 6" JOBS, "of known 5.5 of 3, 1 missing" },
    { MEAN JOBS JOBS, "no values of 2, 2 missing" },
    { MEAN " | id b; parent a; unit jobs; rule sum | parent b; unit jobs; actual 3 | parent b; unit jobs" JOBS "actual 4",
      "of known 4 of 2, 1 missing" },
    { LATEST JOBS "target 2014/2014 9; actual 5" JOBS "target 2015/2015 9; actual 6", "is 6 of 2, 2015-12-31" },
    { LATEST JOBS "target 2015/2015 9; actual 6" JOBS "target 2014/2014 9; actual 5", "is 6 of 2, 2015-12-31" },
    { LATEST JOBS "target 2015/2015 9; actual 6" JOBS "target 2015/2015 9; actual 6.0", "is 6 of 2, 2015-12-31" },
    { LATEST JOBS "target 2015/2015 9; actual 6" JOBS "target 2015/2015 9; actual 7", "tie of 2" },
    { LATEST JOBS "target 2014/2014 9; actual 6" JOBS "target 2014/2014 9; actual 7" JOBS "target 2015/2015 9; actual 8",
      "is 8 of 3, 2015-12-31" },
    { LATEST JOBS "target 2015/2015 9; actual 6" JOBS "target 2015/2015 9; actual 7" JOBS "target 2015/2015 9; actual 7",
      "tie of 3" },
    { LATEST JOBS "target 2015/2015 9; actual 6" JOBS "actual 7" JOBS "target 2016/2016 9",
      "of known 6 of 3, 2 missing, 2015-12-31" },
    { LATEST JOBS "actual 7", "no values of 1, 1 missing" },
    /* percentages */
    { SHARES SHARE "actual 1 of 10" SHARE "actual 90 of 100", "is 82.727272727272727273 % of 2" }, /* 91 of 110, not 50 */
    { SHARES SHARE "actual 1 of 10" SHARE "actual 90", "no base of 2, 1 missing" },
    { SHARES SHARE "actual 1 of 10" SHARE, "no base of 2, 1 missing" },
    { SHARES SHARE "actual 1 of 10" SHARE "actual 9 of 0", "no base of 2, 1 missing" },
    { SHARES SHARE "target 2015/2015 9; actual 1 of 10" SHARE "target 2014/2014 9; actual 3 of 10", "is 20 % of 2, 2015-12-31" },
    { SHARES SHARE "actual 0 of 10" SHARE "actual 0 of 1", "is 0 % of 2" },
    { SHARES " | id b; parent a; percentage; rule mean | parent b; percentage; actual 1 of 4 | parent b; percentage; actual 2 of 4" SHARE "actual 2 of 2",
      "is 50 % of 2" }, /* 5 of 10: grandchildren keep their bases */
    { "percentage; id a; rule sum" SHARE "actual 1 of 10" SHARE "actual 90 of 100", "percentages of 2" },
    { "percentage; id a; rule latest" SHARE "target 2014/2014 9; actual 1 of 10" SHARE "target 2015/2015 9; actual 90",
      "is 90 of 2, 2015-12-31" },
    { "percentage; id a; rule mean; unit of firms | parent a; percentage; unit of people; actual 1 of 2", "unlike of 1" },
    { "percentage; id a; rule mean; unit of firms" SHARE "actual 1 of 2", "is 50 % of 1" },
    /* units */
    { "id a; rule sum; unit jobs | parent a; unit firms; actual 1" JOBS "actual 2", "unlike of 2" },
    { "id a; rule sum; unit jobs | parent a; unit  Jobs ; actual 1", "is 1 of 1" },
    { "id a; rule sum; unit jobs | parent a; unit-fr emplois; actual 1", "no unit of 1" },
    { "id a; rule sum; unit jobs; unit-fr emplois | parent a; unit-fr Emplois; actual 1", "is 1 of 1" },
    { "id a; rule sum; unit jobs; unit-fr emplois | parent a; unit jobs; unit-fr postes; actual 1", "unlike of 1" },
    { "id a; rule sum | parent a; actual 1", "no unit of 1" },
    { "id a; rule sum; unit jobs | parent a; percentage; unit jobs; actual 1 of 2", "unlike of 1" },
    { "id a; rule sum; unit jobs | parent a; qualitative; unit jobs", "qualitative of 1" },
    { "qualitative; id a; rule sum; unit jobs" JOBS "actual 1", "qualitative of 1" },
    /* rules and cycles */
    { "id a; rule none; unit jobs" JOBS "actual 1", "no rule of 1" },
    { "id a; unit jobs" JOBS "actual 1", "no rule of 1" },
    { "id a; rule odd; unit jobs" JOBS "actual 1", "no rule of 1" },
    { "id a; parent b; rule sum; unit jobs | id b; parent a; rule sum; unit jobs; actual 3", "cycle of 1" },
    { "id a; parent a; rule sum; unit jobs; actual 3", "cycle of 1" },
    { "id a; rule sum; unit jobs; parent gone" JOBS "actual 1", "is 1 of 1" },
  };
  LimaDate at = lima_date_new (2016, 6, 30);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaIndicatorTree) tree = read_tree (cases[i].given);
      g_autoptr(GArray) computed = lima_indicator_tree_compute (tree, at);

      g_test_message ("%s", cases[i].given);
      g_assert_cmpuint (computed->len, ==, tree->nodes->len);
      fixture_assert_text (write_computed (&g_array_index (computed, LimaIndicatorComputed, 0)), cases[i].expected);
    }
}

/* A part under a cycle is no part of it. */
static void
test_under_cycle (void)
{
  g_autoptr(LimaIndicatorTree) tree = read_tree ("id a; parent a; unit jobs; rule sum | id b; parent a; unit jobs; rule sum | "
                                                 "parent b; unit jobs; actual 4");
  g_autoptr(GArray) computed = lima_indicator_tree_compute (tree, lima_date_new (2016, 6, 30));

  fixture_assert_text (write_computed (&g_array_index (computed, LimaIndicatorComputed, 0)), "cycle of 2");
  fixture_assert_text (write_computed (&g_array_index (computed, LimaIndicatorComputed, 1)), "is 4 of 1");
  fixture_assert_text (write_computed (&g_array_index (computed, LimaIndicatorComputed, 2)), "no parts of 0");
}

static void
test_empty (void)
{
  g_autoptr(LimaIndicatorTree) tree = lima_indicator_tree_new (NULL);
  g_autoptr(GArray) computed = lima_indicator_tree_compute (tree, lima_date_new (2016, 6, 30));

  g_assert_cmpuint (computed->len, ==, 0);
}

static void
test_range (void)
{
  g_autoptr(GString) given = g_string_new (SUM);
  g_autoptr(LimaIndicatorTree) tree = NULL;
  g_autoptr(GArray) computed = NULL;

  for (guint i = 0; i < 200; i++)
    g_string_append (given, JOBS "actual 999999999999999999");
  tree = read_tree (given->str);
  computed = lima_indicator_tree_compute (tree, lima_date_new (2016, 6, 30));
  fixture_assert_text (write_computed (&g_array_index (computed, LimaIndicatorComputed, 0)), "range of 200");
}

/* Each is a part of the one before, the first of the one in the given place, and the last has a value. */
static LimaIndicatorTree *
make_chain (guint n, const char *first_parent)
{
  g_autoptr(GPtrArray) given = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(LimaItems) items = NULL;

  g_ptr_array_add (given, g_strdup_printf ("id i0; parent %s; unit jobs; rule sum", first_parent));
  for (guint i = 1; i < n; i++)
    g_ptr_array_add (given, g_strdup_printf ("id i%u; parent i%u; unit jobs; rule sum%s", i, i - 1, i == n - 1 ? "; actual 7" : ""));
  items = fixture_indicators ((const char *const *) given->pdata, n);
  return lima_indicator_tree_new (items);
}

/* A chain deeper than any stack, and a cycle nearly as long. */
static void
test_deep (void)
{
  g_autoptr(LimaIndicatorTree) chain = make_chain (100000, "gone");
  g_autoptr(LimaIndicatorTree) round = make_chain (100000, "i99998");
  g_autoptr(GArray) computed = lima_indicator_tree_compute (chain, lima_date_new (2016, 6, 30));

  g_assert_cmpuint (g_array_index (chain->nodes, LimaIndicatorNode, 99999).depth, ==, 99999);
  fixture_assert_text (write_computed (&g_array_index (computed, LimaIndicatorComputed, 0)), "is 7 of 1");
  g_assert_true (g_array_index (round->nodes, LimaIndicatorNode, 0).is_on_cycle);
  g_assert_true (g_array_index (round->nodes, LimaIndicatorNode, 99998).is_on_cycle);
  g_assert_false (g_array_index (round->nodes, LimaIndicatorNode, 99999).is_on_cycle);
}

/* Every indicator on a cycle is told, and no other: each is followed up as far as there are indicators. */
static void
test_any (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (18);

  for (guint round = 0; round < 300; round++)
    {
      guint n = (guint) g_rand_int_range (rand, 1, 12);
      g_autoptr(GString) given = g_string_new (NULL);
      g_autoptr(LimaIndicatorTree) tree = NULL;
      g_autoptr(GArray) computed = NULL;

      for (guint i = 0; i < n; i++)
        g_string_append_printf (given, "%sid i%u; parent i%d; unit jobs; rule sum", i == 0 ? "" : " | ", i,
                                g_rand_int_range (rand, 0, (gint32) n + 4));
      tree = read_tree (given->str);
      computed = lima_indicator_tree_compute (tree, lima_date_new (2016, 6, 30));
      for (guint i = 0; i < n; i++)
        {
          const LimaIndicatorNode *node = &g_array_index (tree->nodes, LimaIndicatorNode, i);
          gboolean comes_back = FALSE;
          int at = node->parent;

          for (guint step = 0; step < n && at >= 0 && !comes_back; step++)
            {
              comes_back = at == (int) i;
              at = g_array_index (tree->nodes, LimaIndicatorNode, at).parent;
            }
          g_assert_cmpint (node->is_on_cycle, ==, comes_back);
          g_assert_cmpint (g_array_index (computed, LimaIndicatorComputed, i).state == LIMA_COMPUTED_CYCLE, ==, comes_back);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/indicator-tree/nodes", test_nodes);
  g_test_add_func ("/indicator-tree/computed", test_computed);
  g_test_add_func ("/indicator-tree/under-cycle", test_under_cycle);
  g_test_add_func ("/indicator-tree/empty", test_empty);
  g_test_add_func ("/indicator-tree/range", test_range);
  g_test_add_func ("/indicator-tree/deep", test_deep);
  g_test_add_func ("/indicator-tree/any", test_any);
  return g_test_run ();
}
