/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-lists.h"

#define N_ROWS 1000
#define MANY 70000 /* numbers that need more than 16 bits */

/* Row r has r % 5 numbers: r, r + 1 and so on. */
static void
fill (LimaLists *lists)
{
  lima_lists_init (lists, N_ROWS);
  for (guint row = 0; row < N_ROWS; row++)
    {
      for (guint i = 0; i < row % 5; i++)
        lima_lists_add (lists, row + i);
      lima_lists_end_row (lists);
    }
}

static void
check (const LimaLists *lists, guint32 more)
{
  g_assert_cmpuint (lists->n_rows, ==, N_ROWS);
  for (guint row = 0; row < N_ROWS; row++)
    {
      g_assert_cmpuint (lists->starts[row + 1] - lists->starts[row], ==, row % 5);
      for (guint i = 0; i < row % 5; i++)
        g_assert_cmpuint (lima_lists_get (lists, lists->starts[row] + i), ==, row + i + more);
    }
}

static void
test_narrow (void)
{
  g_auto(LimaLists) lists = { 0 };

  fill (&lists);
  check (&lists, 0);
  lima_lists_pack (&lists, NULL, N_ROWS + 4);
  g_assert_nonnull (lists.narrow);
  g_assert_null (lists.wide);
  check (&lists, 0);
  g_assert_cmpuint (lima_lists_get_size (&lists), ==, (N_ROWS + 1) * 4 + lists.n * 2);
}

static void
test_wide (void)
{
  g_autofree guint32 *numbers = g_new (guint32, N_ROWS + 4);
  g_auto(LimaLists) lists = { 0 };

  for (guint i = 0; i < N_ROWS + 4; i++)
    numbers[i] = i + MANY;
  fill (&lists);
  lima_lists_pack (&lists, numbers, N_ROWS + 4 + MANY);
  g_assert_null (lists.narrow);
  check (&lists, MANY);
  g_assert_cmpuint (lima_lists_get_size (&lists), ==, (N_ROWS + 1) * 4 + lists.n * 4);
}

static void
test_empty (void)
{
  g_auto(LimaLists) lists = { 0 };

  lima_lists_init (&lists, 0);
  lima_lists_pack (&lists, NULL, 0);
  g_assert_cmpuint (lists.starts[0], ==, 0);
  g_assert_cmpuint (lima_lists_get_size (&lists), ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lists/narrow", test_narrow);
  g_test_add_func ("/lists/wide", test_wide);
  g_test_add_func ("/lists/empty", test_empty);
  return g_test_run ();
}
