/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-decimal.h>
#include <string.h>

typedef __int128 i128;
typedef unsigned __int128 u128;

static u128
wide (const char *digits)
{
  u128 value = 0;

  for (; *digits != '\0'; digits++)
    value = value * 10 + (u128) (*digits - '0');
  return value;
}

static i128
wide_signed (const char *text)
{
  return *text == '-' ? -(i128) wide (text + 1) : (i128) wide (text);
}

static const struct
{
  const char *text;
  gint64 coef;
  guint places;
  const char *full;
  const char *shortest;
} parses[] = {
  { "0", 0, 0, "0", "0" },
  { "-0", 0, 0, "0", "0" },
  { "0.00", 0, 2, "0.00", "0" },
  { "-0.00", 0, 2, "0.00", "0" },
  { "1", 1, 0, "1", "1" },
  { "+1", 1, 0, "1", "1" },
  { "-1", -1, 0, "-1", "-1" },
  { "007", 7, 0, "7", "7" },
  { "1.50", 150, 2, "1.50", "1.5" },
  { "-1.50", -150, 2, "-1.50", "-1.5" },
  { "100", 100, 0, "100", "100" },
  { "100.0", 1000, 1, "100.0", "100" },
  { ".5", 5, 1, "0.5", "0.5" },
  { "-.5", -5, 1, "-0.5", "-0.5" },
  { "5.", 5, 0, "5", "5" },
  { "0.05", 5, 2, "0.05", "0.05" },
  { "98325.6441968", 983256441968, 7, "98325.6441968", "98325.6441968" },
  { "999999999999999999", 999999999999999999, 0, "999999999999999999", "999999999999999999" },
  { "-999999999999999999", -999999999999999999, 0, "-999999999999999999", "-999999999999999999" },
  { "0.999999999999999999", 999999999999999999, 18, "0.999999999999999999", "0.999999999999999999" },
  { "0.000000000000000001", 1, 18, "0.000000000000000001", "0.000000000000000001" },
  { "9.00000000000000000", 900000000000000000, 17, "9.00000000000000000", "9" },
  { "000000000000000000000000000001.5", 15, 1, "1.5", "1.5" },
};

static void
test_parse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (parses); i++)
    {
      char buffer[LIMA_DECIMAL_BUFFER];
      LimaDecimal value;

      g_test_message ("%s", parses[i].text);
      g_assert_true (lima_decimal_parse (parses[i].text, -1, &value));
      g_assert_cmpint (value.coef, ==, parses[i].coef);
      g_assert_cmpuint (value.places, ==, parses[i].places);
      g_assert_cmpstr (lima_decimal_to_text (value, buffer), ==, parses[i].full);
      g_assert_cmpstr (lima_decimal_shortest (value, buffer), ==, parses[i].shortest);
    }
}

static void
test_parse_refused (void)
{
  static const char *const cases[] = {
    "", " ", "-", "+", ".", "-.", "--1", "+-1", "1-", "1e5", "1E5", "1.5e-3", " 1", "1 ", "1 000", "1,5", "1.2.3", "1..2",
    "1234567890123456789", "0.1234567890123456789", "1.0000000000000000000", "0.0000000000000000000", "NaN", "INF",
    "0x10", "१२",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimaDecimal value = { 42, 7 };

      g_test_message ("“%s”", cases[i]);
      g_assert_false (lima_decimal_parse (cases[i], -1, &value));
      g_assert_cmpint (value.coef, ==, 42);
      g_assert_cmpuint (value.places, ==, 7);
    }
}

/* The text may be a part of a longer one, without NUL. */
static void
test_parse_length (void)
{
  g_autofree char *text = g_memdup2 ("12.345", 5);
  LimaDecimal value;

  g_assert_true (lima_decimal_parse (text, 5, &value));
  g_assert_cmpint (value.coef, ==, 1234);
  g_assert_true (lima_decimal_parse (text, 2, &value));
  g_assert_cmpint (value.coef, ==, 12);
  g_assert_false (lima_decimal_parse (text, 0, &value));
}

static void
test_round_trip (void)
{
  for (guint i = 0; i < 100000; i++)
    {
      guint64 bits = ((guint64) g_test_rand_int () << 32) | (guint32) g_test_rand_int ();
      LimaDecimal a = { (gint64) (bits % lima_power_of_ten ((guint) g_test_rand_int_range (0, 19))),
                        (guint8) g_test_rand_int_range (0, 19) };
      char buffer[LIMA_DECIMAL_BUFFER];
      LimaDecimal b;

      if (g_test_rand_bit ())
        a.coef = -a.coef;
      g_assert_true (lima_decimal_parse (lima_decimal_to_text (a, buffer), -1, &b));
      g_assert_cmpint (a.coef, ==, b.coef);
      g_assert_cmpuint (a.places, ==, b.places);
      g_assert_true (lima_decimal_parse (lima_decimal_shortest (a, buffer), -1, &b));
      g_assert_cmpint (lima_decimal_compare (a, b), ==, 0);
    }
}

static void
test_compare (void)
{
  /* In rising order; those of one number are equal. */
  static const struct
  {
    int rank;
    const char *text;
  } cases[] = {
    { 0, "-999999999999999999" }, { 1, "-1.5" },  { 1, "-1.500" }, { 2, "-0.000000000000000001" },
    { 3, "0" },                   { 3, "0.000" }, { 4, "0.000000000000000001" },
    { 5, "0.999999999999999999" }, { 6, "1" },    { 6, "1.0" },    { 7, "999999999999999999" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 0; j < G_N_ELEMENTS (cases); j++)
      {
        LimaDecimal a, b;
        LimaSum x, y;

        g_assert_true (lima_decimal_parse (cases[i].text, -1, &a));
        g_assert_true (lima_decimal_parse (cases[j].text, -1, &b));
        x = lima_sum_from_decimal (a);
        y = lima_sum_from_decimal (b);
        g_assert_cmpint (CLAMP (lima_decimal_compare (a, b), -1, 1), ==, CLAMP (cases[i].rank - cases[j].rank, -1, 1));
        g_assert_cmpint (CLAMP (lima_sum_compare (&x, &y), -1, 1), ==, CLAMP (cases[i].rank - cases[j].rank, -1, 1));
      }
}

static void
test_double (void)
{
  LimaSum sum = { 0 };

  g_assert_cmpfloat (lima_decimal_to_double ((LimaDecimal) { -1525, 3 }), ==, -1.525);
  g_assert_true (lima_sum_add (&sum, (LimaDecimal) { 25, 1 }));
  g_assert_cmpfloat (lima_sum_to_double (&sum), ==, 2.5);
}

static void
test_sum (void)
{
  LimaSum sum = { 0 };
  char buffer[LIMA_DECIMAL_BUFFER];

  g_assert_cmpstr (lima_sum_shortest (&sum, buffer), ==, "0");
  for (guint i = 0; i < 10; i++)
    g_assert_true (lima_sum_add (&sum, (LimaDecimal) { 1, 1 }));
  g_assert_cmpstr (lima_sum_shortest (&sum, buffer), ==, "1");
  g_assert_true (lima_sum_add (&sum, (LimaDecimal) { 1, 18 }));
  g_assert_cmpstr (lima_sum_shortest (&sum, buffer), ==, "1.000000000000000001");
  g_assert_true (lima_sum_add (&sum, (LimaDecimal) { -2, 0 }));
  g_assert_cmpstr (lima_sum_shortest (&sum, buffer), ==, "-0.999999999999999999");
}

static void
test_sum_overflow (void)
{
  static const gint64 most = 999999999999999999;

  for (int sign = -1; sign <= 1; sign += 2)
    {
      LimaSum sum = { 0 }, before;
      guint n = 0;

      /* 170 times 10^18, nearly, fit 1.7 x 10^20. */
      while (lima_sum_add (&sum, (LimaDecimal) { sign * most, 0 }))
        n++;
      g_assert_cmpuint (n, ==, 170);
      before = sum;
      g_assert_false (lima_sum_add (&sum, (LimaDecimal) { sign * most, 0 }));
      g_assert_true (sum.coef == before.coef);
      g_assert_false (lima_sum_add_sum (&sum, &before));
      g_assert_true (sum.coef == before.coef);
      g_assert_true (lima_sum_add (&sum, (LimaDecimal) { -sign * most, 0 }));
    }
}

static void
test_sum_parse (void)
{
  static const struct
  {
    const char *text;
    const char *back; /* NULL when it is refused */
  } cases[] = {
    { "0", "0" },
    { "1.5", "1.5" },
    { "-1.50", "-1.5" },
    { "170141183460469231731.687303715884105727", "170141183460469231731.687303715884105727" },
    { "-170141183460469231731.687303715884105727", "-170141183460469231731.687303715884105727" },
    { "170141183460469231731.687303715884105728", NULL },
    { "170141183460469231732", NULL },
    { "999999999999999999999999999999999999999999", NULL },
    { "0.0000000000000000001", NULL },
    { "", NULL },
    { "-", NULL },
    { "+1", NULL },
    { ".5", NULL },
    { "1.2.3", NULL },
    { "1e3", NULL },
    { " 1", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char buffer[LIMA_DECIMAL_BUFFER];
      LimaSum sum;

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (lima_sum_parse (cases[i].text, &sum), ==, cases[i].back != NULL);
      if (cases[i].back != NULL)
        g_assert_cmpstr (lima_sum_shortest (&sum, buffer), ==, cases[i].back);
    }
}

/* The lowest number that a sum can hold has no positive counterpart. */
static void
test_sum_lowest (void)
{
  LimaSum sum = { (i128) ((u128) 1 << 127) };
  char buffer[LIMA_DECIMAL_BUFFER];
  const char *text = lima_sum_shortest (&sum, buffer);
  LimaSum back;

  g_assert_cmpstr (text, ==, "-170141183460469231731.687303715884105728");
  g_assert_true (lima_sum_parse (text, &back));
  g_assert_true (back.coef == sum.coef);
}

#define MAX128 "170141183460469231731687303715884105727"
#define MAX_U128 "340282366920938463463374607431768211455"

/* The constants come from Python's integers. */
static const struct
{
  const char *value, *mul, *div;
  const char *down, *half; /* NULL when the result doesn't fit */
} quotients[] = {
  { "0", "5", "3", "0", "0" },
  { "7", "1", "2", "3", "4" },
  { "-7", "1", "2", "-3", "-4" },
  { "5", "1", "3", "1", "2" },
  { "4", "1", "3", "1", "1" },
  { "10", "10", "10", "10", "10" },
  { "-1", "1", "3", "0", "0" },
  { "-2", "1", "3", "0", "-1" },
  { "1000000000000000000000000000000", "100000000000000000007", "30000000000000000000", "3333333333333333333566666666666",
    "3333333333333333333566666666667" },
  { "-100000000000000000000000000000000001", "999999999999999999999999", "700000000000000000000001",
    "-142857142857142857142856795918367348", "-142857142857142857142856795918367348" },
  { "85070591730234615865843651857942052864", "1267650600228229401496703205377", "2535301200456458802993406410752",
    "42535295865117307932921825929004580864", "42535295865117307932921825929004580864" },
  { MAX128, MAX_U128, MAX_U128, MAX128, MAX128 },
  { "-" MAX128, MAX_U128, MAX_U128, "-" MAX128, "-" MAX128 },
  { "-" MAX128, "100000000000000000000000000000000000000", "100000000000000000000000000000000000001",
    "-170141183460469231731687303715884105725", "-170141183460469231731687303715884105725" },
  { "123456789012345678901234567890", "98765432109876543210987654321", "100000000000000000000000000000",
    "121932631137021795226185032733", "121932631137021795226185032734" },
  { MAX128, "2", "1", NULL, NULL },
  { MAX128, MAX_U128, "1", NULL, NULL },
  { "1", "170141183460469231731687303715884105728", "1", NULL, NULL },
  /* 2^128 less a little: rounding up must not come out as 0. */
  { "101", "336913234575186597488489710328483377679", "100", NULL, NULL },
};

static void
test_mul_div (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (quotients); i++)
    for (guint round = 0; round < 2; round++)
      {
        const char *expected = round == 0 ? quotients[i].down : quotients[i].half;
        i128 result = 42;
        gboolean done = lima_mul_div (wide_signed (quotients[i].value), wide (quotients[i].mul), wide (quotients[i].div),
                                      round == 0 ? LIMA_ROUND_DOWN : LIMA_ROUND_HALF_AWAY, &result);

        g_test_message ("%s x %s / %s", quotients[i].value, quotients[i].mul, quotients[i].div);
        g_assert_cmpint (done, ==, expected != NULL);
        g_assert_true (result == (expected == NULL ? 42 : wide_signed (expected)));
      }
}

/* Small numbers against plain division; big ones by taking the product apart again. */
static void
test_mul_div_random (void)
{
  for (guint i = 0; i < 50000; i++)
    {
      gint64 value = (gint64) g_test_rand_int () * (g_test_rand_bit () ? 1 : 1 << 20);
      guint32 mul = (guint32) g_test_rand_int (), div = (guint32) g_test_rand_int () | 1;
      i128 product = (i128) value * mul, result, exact;
      u128 factor;

      g_assert_true (lima_mul_div (value, mul, div, LIMA_ROUND_DOWN, &result));
      g_assert_true (result == product / div);

      factor = ((u128) (guint32) g_test_rand_int () << 90) | 1;
      exact = product;
      g_assert_true (lima_mul_div (exact, factor, factor, LIMA_ROUND_HALF_AWAY, &result));
      g_assert_true (result == exact);
    }
}

static void
test_power (void)
{
  guint64 power = 1;

  for (guint i = 0; i <= 18; i++, power *= 10)
    g_assert_cmpuint (lima_power_of_ten (i), ==, power);
}

static void
test_digits (void)
{
  static const struct { const char *text; guint64 most; gboolean good; guint64 value; } cases[] = {
    { "0", 9, TRUE, 0 },     { "9", 9, TRUE, 9 },      { "10", 9, FALSE, 0 },   { "007", 9, TRUE, 7 },
    { "", 9, FALSE, 0 },     { " 1", 9, FALSE, 0 },    { "+1", 9, FALSE, 0 },   { "-1", 9, FALSE, 0 },
    { "1a", 9, FALSE, 0 },   { "5", 3, FALSE, 0 },     { "123", 123, TRUE, 123 }, { "124", 123, FALSE, 0 },
    { "18446744073709551615", G_MAXUINT64, TRUE, G_MAXUINT64 }, { "18446744073709551616", G_MAXUINT64, FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint64 value = 0;

      g_test_message ("“%s”", cases[i].text);
      g_assert_true (lima_digits_parse (cases[i].text, cases[i].most, &value) == cases[i].good);
      g_assert_true (value == cases[i].value);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decimal/digits", test_digits);
  g_test_add_func ("/decimal/parse", test_parse);
  g_test_add_func ("/decimal/parse-refused", test_parse_refused);
  g_test_add_func ("/decimal/parse-length", test_parse_length);
  g_test_add_func ("/decimal/round-trip", test_round_trip);
  g_test_add_func ("/decimal/compare", test_compare);
  g_test_add_func ("/decimal/double", test_double);
  g_test_add_func ("/decimal/power", test_power);
  g_test_add_func ("/sum/add", test_sum);
  g_test_add_func ("/sum/overflow", test_sum_overflow);
  g_test_add_func ("/sum/parse", test_sum_parse);
  g_test_add_func ("/sum/lowest", test_sum_lowest);
  g_test_add_func ("/mul-div/cases", test_mul_div);
  g_test_add_func ("/mul-div/random", test_mul_div_random);
  return g_test_run ();
}
