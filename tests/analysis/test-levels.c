/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"
#include "lima-levels.h"

/* "0>1 1>2" are parents and children. */
static void
test_judge (void)
{
  static const struct { const char *what, *given, *held, *tangled; } cases[] = {
    { "nothing", "", "", "......" },
    { "one", "0>1", "0>1", "......" },
    { "said from either side, once", "0>1 0>1", "0>1", "......" },
    { "one parent, three children", "0>3 0>1 0>2", "0>1 0>2 0>3", "......" },
    { "one child, two parents", "0>2 1>2", "0>2 1>2", "......" },
    { "a chain", "0>1 1>2 2>3", "0>1 1>2 2>3", "......" },
    { "a chain backwards", "5>4 4>3 3>2", "3>2 4>3 5>4", "......" },
    { "a diamond is no circle", "0>1 0>2 1>3 2>3", "0>1 0>2 1>3 2>3", "......" },
    { "a grandparent too", "0>1 1>2 0>2", "0>1 0>2 1>2", "......" },
    { "each other's parent", "0>1 1>0", "", "xx...." },
    { "a project that names itself", "2>2", "", "..x..." },
    { "a circle of three", "0>1 1>2 2>0", "", "xxx..." },
    { "a circle of three and its child", "0>1 1>2 2>0 1>3", "1>3", "xxx..." },
    { "a circle of three and its parent", "3>0 0>1 1>2 2>0", "3>0", "xxx..." },
    { "itself, and a child", "0>0 0>1", "0>1", "x....." },
    { "two circles with a bridge", "0>1 1>0 1>2 2>3 3>2", "1>2", "xxxx.." },
    { "two circles that share one", "0>1 1>0 1>2 2>1", "", "xxx..." },
    { "a circle with a shortcut", "0>1 1>2 2>3 3>0 0>2", "", "xxxx.." },
    { "from inside a circle back out", "4>0 0>1 1>0 1>5 4>5", "1>5 4>0 4>5", "xx...." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(GStrv) words = g_strsplit (cases[i].given, " ", -1);
      g_autoptr(GString) held = g_string_new (NULL);
      LimaPair pairs[8];
      guint8 tangled[6] = { 0 };
      char marks[7] = "......";
      guint n = 0, m;

      for (; words[n] != NULL && *words[n] != '\0'; n++)
        pairs[n] = (LimaPair) { (guint32) (words[n][0] - '0'), (guint32) (words[n][2] - '0') };
      m = lima_levels_judge (pairs, n, 6, tangled);
      for (guint p = 0; p < m; p++)
        g_string_append_printf (held, "%s%u>%u", p == 0 ? "" : " ", pairs[p].parent, pairs[p].child);
      for (guint p = 0; p < 6; p++)
        marks[p] = tangled[p] ? 'x' : '.';
      g_test_message ("%s", cases[i].what);
      g_assert_cmpstr (held->str, ==, cases[i].held);
      g_assert_cmpstr (marks, ==, cases[i].tangled);
    }
}

/* Ten thousand levels, then bitten into the tail: nothing may be a matter of the stack. */
static void
test_deep (void)
{
  guint n = 10000;
  g_autofree LimaPair *pairs = g_new (LimaPair, n);
  g_autofree guint8 *tangled = g_new0 (guint8, n);

  for (guint i = 0; i + 1 < n; i++)
    pairs[i] = (LimaPair) { i, i + 1 };
  g_assert_cmpuint (lima_levels_judge (pairs, n - 1, n, tangled), ==, n - 1);
  for (guint i = 0; i < n; i++)
    g_assert_false (tangled[i]);

  for (guint i = 0; i < n; i++)
    pairs[i] = (LimaPair) { i, (i + 1) % n };
  g_assert_cmpuint (lima_levels_judge (pairs, n, n, tangled), ==, 0);
  for (guint i = 0; i < n; i++)
    g_assert_true (tangled[i]);
}

/* Against the slow way: a pair is in a circle when the child reaches the parent. */
static void
test_any (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (11);

  for (guint round = 0; round < 2000; round++)
    {
      guint n_projects = (guint) g_rand_int_range (rand, 1, 9), n = (guint) g_rand_int_range (rand, 0, 14), expected = 0, m;
      gboolean reach[8][8] = { { FALSE } }, edge[8][8] = { { FALSE } };
      guint8 tangled[8] = { 0 };
      LimaPair pairs[16];

      for (guint i = 0; i < n; i++)
        {
          pairs[i] = (LimaPair) { g_rand_int (rand) % n_projects, g_rand_int (rand) % n_projects };
          edge[pairs[i].parent][pairs[i].child] = reach[pairs[i].parent][pairs[i].child] = TRUE;
        }
      for (guint k = 0; k < n_projects; k++)
        for (guint i = 0; i < n_projects; i++)
          for (guint j = 0; j < n_projects; j++)
            reach[i][j] = reach[i][j] || (reach[i][k] && reach[k][j]);
      for (guint i = 0; i < n_projects; i++)
        for (guint j = 0; j < n_projects; j++)
          expected += edge[i][j] && !reach[j][i];
      m = lima_levels_judge (pairs, n, n_projects, tangled);
      g_assert_cmpuint (m, ==, expected);
      for (guint i = 0; i < m; i++)
        g_assert_true (edge[pairs[i].parent][pairs[i].child] && !reach[pairs[i].child][pairs[i].parent]);
      for (guint i = 0; i < n_projects; i++)
        g_assert_cmpint (tangled[i], ==, reach[i][i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/levels/judge", test_judge);
  g_test_add_func ("/levels/deep", test_deep);
  g_test_add_func ("/levels/any", test_any);
  return g_test_run ();
}
