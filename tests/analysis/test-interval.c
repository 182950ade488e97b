/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "lima-interval.h"

/* "1.5" is the number alone, "1..2" lies between two; an end that is left out is open. */
static LimaInterval
read_interval (const char *text)
{
  LimaInterval interval = lima_interval_unknown ();
  const char *dots = strstr (text, "..");
  g_autofree char *low = g_strndup (text, dots == NULL ? strlen (text) : (gsize) (dots - text));
  const char *high = dots == NULL ? text : dots + 2;

  if (*low != '\0')
    g_assert_true (lima_sum_parse (low, &interval.low));
  if (*high != '\0')
    g_assert_true (lima_sum_parse (high, &interval.high));
  return interval;
}

static char *
write_interval (const LimaInterval *self)
{
  char low[LIMA_DECIMAL_BUFFER], high[LIMA_DECIMAL_BUFFER];

  return g_strdup_printf ("%s..%s", lima_interval_is_low_open (self) ? "" : lima_sum_shortest (&self->low, low),
                          lima_interval_is_high_open (self) ? "" : lima_sum_shortest (&self->high, high));
}

static void
assert_interval (const LimaInterval *self, const char *expected)
{
  LimaInterval wanted = read_interval (expected);
  g_autofree char *a = write_interval (self);
  g_autofree char *b = write_interval (&wanted);

  g_assert_cmpstr (a, ==, b);
}

static LimaDecimal
decimal (const char *text)
{
  LimaDecimal value;

  g_assert_true (lima_decimal_parse (text, -1, &value));
  return value;
}

static void
test_printed (void)
{
  static const struct
  {
    const char *value, *step;
    LimaBound bound;
    const char *expected;
  } cases[] = {
    { "171200000", "100000", LIMA_BOUND_NONE, "171150000..171250000" },
    { "63.2", "0.1", LIMA_BOUND_NONE, "63.15..63.25" },
    { "14", "1", LIMA_BOUND_NONE, "13.5..14.5" },
    { "883", "0", LIMA_BOUND_NONE, "883" },
    { "883", "0", LIMA_BOUND_AT_LEAST, "883.." },
    { "883", "1", LIMA_BOUND_AT_LEAST, "882.5.." },
    { "6", "0", LIMA_BOUND_AT_MOST, "..6" },
    { "-53.6", "0.1", LIMA_BOUND_NONE, "-53.65..-53.55" },
    { "0", "1", LIMA_BOUND_NONE, "-0.5..0.5" },
    { "999999999999999999", "999999999999999999", LIMA_BOUND_NONE, "499999999999999999.5..1499999999999999998.5" },
    { "0", "0.000000000000000001", LIMA_BOUND_NONE, "-0.000000000000000001..0.000000000000000001" }, /* half of it has 19 places */
  };
  LimaInterval out;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (lima_interval_printed (decimal (cases[i].value), decimal (cases[i].step), cases[i].bound, &out));
      assert_interval (&out, cases[i].expected);
    }
  g_assert_false (lima_interval_printed (decimal ("1"), decimal ("-1"), LIMA_BOUND_NONE, &out));
}

typedef gboolean (*Operation) (const LimaInterval *a, const LimaInterval *b, LimaInterval *out);

static void
test_operations (void)
{
  static const struct
  {
    Operation operation;
    const char *a, *b, *expected;
  } cases[] = {
    { lima_interval_add, "1..2", "10..20", "11..22" },
    { lima_interval_add, "1..2", "-20..-10", "-19..-8" },
    { lima_interval_add, "1..", "10..20", "11.." },
    { lima_interval_add, "..2", "10..", ".." },
    { lima_interval_add, "99999999999999999999", "99999999999999999999", NULL },
    { lima_interval_add, "-99999999999999999999", "-99999999999999999999", NULL },
    { lima_interval_add, "0..99999999999999999999", "0..99999999999999999999", NULL },
    { lima_interval_subtract, "1..2", "10..20", "-19..-8" },
    { lima_interval_subtract, "883..", "300", "583.." },
    { lima_interval_subtract, "883", "300..", "..583" },
    { lima_interval_subtract, "883..", "300..", ".." },
    { lima_interval_subtract, "883", "..300", "583.." },
    { lima_interval_subtract, "-99999999999999999999", "99999999999999999999", NULL },
    { lima_interval_scale, "171.15..171.25", "40.7..40.9", "69.65805..70.04125" },
    { lima_interval_scale, "-2..3", "50..100", "-2..3" },
    { lima_interval_scale, "2..3", "-50..100", "-1.5..3" },
    { lima_interval_scale, "-3..-2", "-50..-10", "0.2..1.5" },
    { lima_interval_scale, "0.000000000000000001", "50", "0..0.000000000000000001" }, /* outward */
    { lima_interval_scale, "-0.000000000000000001", "50", "-0.000000000000000001..0" },
    { lima_interval_scale, "883..", "50", "441.5.." },
    { lima_interval_scale, "883..", "50..60", "441.5.." },
    { lima_interval_scale, "10", "5..", "0.5.." },
    { lima_interval_scale, "..6", "50", ".." },
    { lima_interval_scale, "99999999999999999999", "200", NULL },
    { lima_interval_scale, "99999999999999999999..", "200", NULL },
    { lima_interval_share, "1", "3", "33.333333333333333333..33.333333333333333334" },
    { lima_interval_share, "-1", "3", "-33.333333333333333334..-33.333333333333333333" },
    { lima_interval_share, "1..2", "4..8", "12.5..50" },
    { lima_interval_share, "-1..2", "4..8", "-25..50" },
    { lima_interval_share, "-2..-1", "4..8", "-50..-12.5" },
    { lima_interval_share, "1..", "4..8", "12.5.." },
    { lima_interval_share, "1..2", "4..", "0..50" },
    { lima_interval_share, "..2", "4..8", "..50" },
    { lima_interval_share, "0", "4..8", "0" },
    { lima_interval_share, "1", "0..8", NULL },
    { lima_interval_share, "1", "-4", NULL },
    { lima_interval_share, "1", "..8", NULL },
    { lima_interval_share, "99999999999999999999", "0.000000000000000001", NULL },
    { lima_interval_intersect, "1..3", "2..4", "2..3" },
    { lima_interval_intersect, "1..2", "2..4", "2" },
    { lima_interval_intersect, "1..", "..4", "1..4" },
    { lima_interval_intersect, "1..2", "2.1..4", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimaInterval a = read_interval (cases[i].a), b = read_interval (cases[i].b), out = read_interval ("7");
      gboolean done = cases[i].operation (&a, &b, &out);

      g_test_message ("case %u: %s, %s", i, cases[i].a, cases[i].b);
      g_assert_cmpint (done, ==, cases[i].expected != NULL);
      assert_interval (&out, cases[i].expected == NULL ? "7" : cases[i].expected);
    }
}

/* The result may stand in the place of an operand. */
static void
test_in_place (void)
{
  LimaInterval a = read_interval ("1..2"), b = read_interval ("10..20");

  g_assert_true (lima_interval_subtract (&a, &b, &b));
  assert_interval (&b, "-19..-8");
  g_assert_true (lima_interval_add (&a, &a, &a));
  assert_interval (&a, "2..4");
}

static void
test_relations (void)
{
  static const struct
  {
    const char *a, *b;
    gboolean contains_low, overlaps;
  } cases[] = {
    { "1..3", "2..4", TRUE, TRUE },
    { "1..3", "3..4", TRUE, TRUE },
    { "1..3", "3.1..4", FALSE, FALSE },
    { "1..3", "0.5..1", FALSE, TRUE },
    { "1..", "1000000..1000001", TRUE, TRUE },
    { "..1", "2", FALSE, FALSE },
    { "..", "-7", TRUE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimaInterval a = read_interval (cases[i].a), b = read_interval (cases[i].b);

      g_assert_cmpint (lima_interval_contains (&a, &b.low), ==, cases[i].contains_low);
      g_assert_cmpint (lima_interval_overlaps (&a, &b), ==, cases[i].overlaps);
      g_assert_cmpint (lima_interval_overlaps (&b, &a), ==, cases[i].overlaps);
      g_assert_true (lima_interval_equal (&a, &a));
      g_assert_false (lima_interval_equal (&a, &b));
    }
}

/* 108.1 of 171.2 is 63.14 %, the rounded amounts allow 63.09 to 63.19: what is printed as 63.2 lies from 63.15 to 63.25. */
static void
test_share_of_the_report (void)
{
  LimaInterval part = read_interval ("108050000..108150000"), whole = read_interval ("171150000..171250000");
  LimaInterval printed = read_interval ("63.15..63.25"), share;

  g_assert_true (lima_interval_share (&part, &whole, &share));
  assert_interval (&share, "63.094890510948905109..63.190184049079754602");
  g_assert_true (lima_interval_overlaps (&share, &printed));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/interval/printed", test_printed);
  g_test_add_func ("/interval/operations", test_operations);
  g_test_add_func ("/interval/in-place", test_in_place);
  g_test_add_func ("/interval/relations", test_relations);
  g_test_add_func ("/interval/share-of-the-report", test_share_of_the_report);
  return g_test_run ();
}
