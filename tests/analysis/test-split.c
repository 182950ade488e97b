/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"
#include "lima-split.h"

static void
test_parts (void)
{
  static const struct { const char *amount; guint64 weights[6]; const char *parts; } cases[] = {
    { "100", { 1, 1, 1 }, "33.3333 33.3333 33.3334" },
    { "-100", { 1, 1, 1 }, "-33.3333 -33.3333 -33.3334" },          /* toward zero */
    { "100", { 2, 1 }, "66.6666 33.3334" },
    { "-100", { 2, 1 }, "-66.6666 -33.3334" },
    { "100", { 60, 40 }, "60 40" },
    { "100", { 40, 60 }, "40 60" },
    { "100", { 333, 667 }, "33.3 66.7" },
    { "0", { 1, 2 }, "0 0" },
    { "0.0001", { 1, 1 }, "0 0.0001" },
    { "-0.0001", { 1, 1 }, "0 -0.0001" },
    { "0.0003", { 1, 1, 1, 1, 1 }, "0 0 0 0 0.0003" },
    { "12.34", { 1 }, "12.34" },
    { "98325.6441968", { 1, 2 }, "32775.2147322 65550.4294646" },   /* its own seven places */
    { "-98325.6441968", { 1, 2 }, "-32775.2147322 -65550.4294646" },
    { "0.0000001", { 3, 2, 1 }, "0 0 0.0000001" },
    { "10.00000", { 1, 2 }, "3.33333 6.66667" },                    /* five places are given, five are kept */
    { "10.0", { 1, 2 }, "3.3333 6.6667" },
    { "7", { G_MAXINT64 - 1, 1 }, "6.9999 0.0001" },
    { "0.123456789012345678", { 1, 1 }, "0.061728394506172839 0.061728394506172839" },
    { "99999999999999", { 1, 2 }, "33333333333333 66666666666666" },
    { "100000000000000", { 1, 2 }, "33333333333333.3333 66666666666666.6667" },
    { "999999999999999999", { 1, 1 }, "499999999999999999.5 499999999999999999.5" },
    { "999999999999999999", { 1, 2 }, "333333333333333333 666666666666666666" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GString) parts = g_string_new (NULL);
      char buffer[LIMA_DECIMAL_BUFFER];
      guint64 total = 0;
      guint n = 0;
      LimaSplit split;

      for (; n < G_N_ELEMENTS (cases[i].weights) && cases[i].weights[n] != 0; n++)
        total += cases[i].weights[n];
      split = lima_split_begin (lima_part_new (fixture_decimal (cases[i].amount)), n);
      for (guint p = 0; p < n; p++)
        {
          LimaSum part = lima_part_to_sum (lima_split_next (&split, cases[i].weights[p], total));

          g_string_append_printf (parts, "%s%s", p == 0 ? "" : " ", lima_sum_shortest (&part, buffer));
        }
      g_assert_cmpstr (parts->str, ==, cases[i].parts);
      g_assert_true (split.left == 0);
    }
}

static LimaDecimal
random_amount (GRand *rand)
{
  guint digits = (guint) g_rand_int_range (rand, 1, 19);
  guint64 coef = ((guint64) g_rand_int (rand) << 32 | g_rand_int (rand)) % lima_power_of_ten (digits);

  return (LimaDecimal) { g_rand_boolean (rand) ? (gint64) coef : -(gint64) coef, (guint8) g_rand_int_range (rand, 0, 19) };
}

/* Parts of any amount, split again as rows are: they add up to the whole, none has another sign or is larger than the whole. */
static void
check_split (GRand *rand, LimaPart amount, guint depth)
{
  guint n = (guint) g_rand_int_range (rand, 1, 9);
  guint64 weights[8], total = 0;
  LimaSplit split = lima_split_begin (amount, n);
  LimaSum whole = lima_part_to_sum (amount), sum = { 0 };

  for (guint i = 0; i < n; i++)
    {
      weights[i] = ((guint64) g_rand_int (rand) << 28) >> g_rand_int_range (rand, 0, 60);
      weights[i] = MAX (weights[i], 1);
      total += weights[i];
    }
  for (guint i = 0; i < n; i++)
    {
      LimaPart part = lima_split_next (&split, (unsigned __int128) weights[i] * G_MAXINT64, (unsigned __int128) total * G_MAXINT64);
      LimaSum as_sum = lima_part_to_sum (part);

      g_assert_true (lima_sum_add_sum (&sum, &as_sum));
      g_assert_true (amount.coef >= 0 ? part.coef >= 0 : part.coef <= 0);
      g_assert_true (amount.coef >= 0 ? lima_sum_compare (&as_sum, &whole) <= 0 : lima_sum_compare (&as_sum, &whole) >= 0);
      if (depth > 0)
        check_split (rand, part, depth - 1);
    }
  g_assert_cmpint (lima_sum_compare (&sum, &whole), ==, 0);
}

static void
test_any (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (8);

  for (guint round = 0; round < 20000; round++)
    check_split (rand, lima_part_new (random_amount (rand)), round % 10 == 0 ? 2 : 0);
}

/* A part is its share cut toward zero: less than one unit of the fourth place below it. */
static void
test_cut (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (9);

  for (guint round = 0; round < 20000; round++)
    {
      gint64 coef = (gint64) g_rand_int (rand) * (g_rand_boolean (rand) ? 1 : -1);
      guint64 a = 1 + g_rand_int (rand) % 1000, b = 1 + g_rand_int (rand) % 1000;
      LimaSplit split = lima_split_begin ((LimaPart) { coef, 2 }, 2);
      LimaPart part = lima_split_next (&split, a, a + b);

      g_assert_cmpint (part.places, ==, 4);
      g_assert_true (part.coef == (gint64) ((__int128) coef * 100 * (gint64) a / (gint64) (a + b)));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/split/parts", test_parts);
  g_test_add_func ("/split/any", test_any);
  g_test_add_func ("/split/cut", test_cut);
  return g_test_run ();
}
