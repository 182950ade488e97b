/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "lima-rates.h"

static LimaRates *
parse (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return lima_rates_parse (bytes, "test.csv", error);
}

/* "FROM TO YEAR-MONTH" in one line: the two rates and their month, or "none". */
static char *
find (const LimaRates *rates, const char *from, const char *to, int year, int month)
{
  char a[LIMA_DECIMAL_BUFFER], b[LIMA_DECIMAL_BUFFER];
  LimaDecimal from_rate, to_rate;
  int found_year, found_month;

  if (!lima_rates_find (rates, from, to, year, month, &from_rate, &to_rate, &found_year, &found_month))
    return g_strdup ("none");
  return g_strdup_printf ("%s %s %04d-%02d", lima_decimal_to_text (from_rate, a), lima_decimal_to_text (to_rate, b),
                          found_year, found_month);
}

static void
assert_find (const LimaRates *rates, const char *from, const char *to, int year, int month, const char *expected)
{
  g_autofree char *found = find (rates, from, to, year, month);

  g_assert_cmpstr (found, ==, expected);
}

static const char sample[] =
  "DATE,EUR,KES,ITL,NLG,USD\n"
  "1998-12,,,1653.1,1.79,7\n"
  "1999-01,0.86,,0.878,1.79,7\n"
  "undefin,9,9,9,9,9\n"
  "2010-01,0.7,75,,,\n"
  "2010-03,0.73,77,,,\n"
  "2010-04,,78,,,\n"
  "2012-06,0.8,,,,\n";

static void
test_find (void)
{
  static const struct
  {
    const char *from, *to;
    int year, month;
    const char *found;
  } cases[] = {
    { "EUR", "KES", 2010, 1, "0.7 75 2010-01" },
    { "KES", "EUR", 2010, 1, "75 0.7 2010-01" },
    { "EUR", "KES", 2010, 2, "0.7 75 2010-01" },       /* a tie: the earlier */
    { "EUR", "KES", 2010, 4, "0.73 77 2010-03" },      /* both of the same month */
    { "KES", "USD", 2010, 4, "78 1 2010-04" },
    { "USD", "KES", 2010, 5, "1 78 2010-04" },
    { "EUR", "KES", 2009, 1, "0.7 75 2010-01" },       /* 12 months on */
    { "EUR", "KES", 2008, 12, "none" },
    { "EUR", "KES", 2011, 3, "0.73 77 2010-03" },      /* 12 months back */
    { "EUR", "KES", 2011, 4, "none" },
    { "EUR", "USD", 2011, 4, "none" },
    { "EUR", "USD", 2011, 6, "0.8 1 2012-06" },
    { "ITL", "USD", 1998, 12, "1653.1 1 1998-12" },
    { "ITL", "USD", 1999, 6, "1653.1 1 1998-12" },     /* what follows are euro values */
    { "NLG", "USD", 2000, 1, "none" },
    { "ITL", "EUR", 1998, 12, "none" },
    { "USD", "USD", 2040, 7, "1 1 2040-07" },
    { "EUR", "EUR", 2010, 2, "0.7 0.7 2010-01" },
    { "EUR", "KES", 2010, 0, "none" },
    { "EUR", "KES", 2010, 13, "none" },
    { "EUR", "KES", 0, 1, "none" },
    { "EUR", "KES", 9999, 12, "none" },
    { "USD", "USD", 1900, 1, "1 1 1900-01" },
    { "EUR", "XXX", 2010, 1, "none" },
    { "", "USD", 2010, 1, "none" },
    { NULL, "USD", 2010, 1, "none" },
    { "EUR", NULL, 2010, 1, "none" },
    { "EURO", "USD", 2010, 1, "none" },
    { "E1R", "USD", 2010, 1, "none" },
  };
  g_autoptr (LimaRates) rates = parse (sample, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_find (rates, cases[i].from, cases[i].to, cases[i].year, cases[i].month, cases[i].found);
}

static void
test_has (void)
{
  g_autoptr (LimaRates) rates = parse ("DATE,EUR,KES,SEK\n2010-01,0.7,,0\n", NULL);

  g_assert_true (lima_rates_has (rates, "EUR"));
  g_assert_true (lima_rates_has (rates, "USD"));
  g_assert_false (lima_rates_has (rates, "KES"));
  g_assert_false (lima_rates_has (rates, "SEK"));
  g_assert_false (lima_rates_has (rates, ""));
  g_assert_false (lima_rates_has (rates, NULL));
}

/* The same two rates in every form that is read. */
static void
test_layouts (void)
{
  static const char *texts[] = {
    "DATE,EUR,KES\n2010-01,0.7,75\n",
    "date,eur,kes\r\n2010-01,0.7,75",
    "DATE,EUR,KES\r2010-01,0.7,75\r",
    "\xef\xbb\xbf" "DATE,EUR,KES\n2010-01,0.7,75\n",
    "# SPDX: \"a comment\n#, \"\nDATE,EUR,KES\n\n2010-01,0.7,75\n",
    "\"DATE\",\"EUR\",\"KES\"\n\"2010-01\",\"0.7\",\"75\"\n",
    " DATE , EUR ,KES , Note\n 2010-01 ,\" 0.7 \", 75 ,\"two\nlines, \"\n",
    "EUR,DATE,KES\n0.7,2010-01,75\n",
    "Date,Rate,Currency\n2010-01,0.7,EUR\n2010-01,75,KES\n",
    "CURRENCY,date,RATE\nEUR,2010-01,0.7\nkes,2010-01,75\n",
    "Currency,Rate,Source,Date\nEUR,0.7,x,2010-01-31\nKES,75,x,2010-01-01\n",
    "Date,Rate,Currency\n2010-01-31,0.6,EUR\n2010-01-04,0.7,EUR\n2010-01-05,75,KES\n",
    "Date,Rate,Currency\n2010-01-04,0.7,EUR\n2010-01-05,75,KES\n2010-01-06,x,KES\n2010-02-30,9,EUR\n",
    "DATE,EUR,KES\n2010-01-04,0.6,75\n2010-01-05,0.7,\n",
    "DATE,EUR,KES\n2010-01,+0.7,75.000\n",
    "DATE,EUR,KES\n2010-01,7e-1,7.5E+1\n",
    "DATE,EUR,KES\n2010-01,.7,75.\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LimaRates) rates = parse (texts[i], &error);

      g_assert_no_error (error);
      assert_find (rates, "EUR", "KES", 2010, 1, "0.7 75 2010-01");
    }
}

static void
test_months (void)
{
  static const char *bad[] = { "undefin", "2010-00", "2010-13", "2010/01", "2010", "2010-1", "2010-01-00", "2010-02-29",
                               "2010-01-1", "2010-01x01", "1899-12", "2200-01", "-010-01", "" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *text = g_strdup_printf ("DATE,EUR,KES\n%s,5,5\n1950-01,,75\n", bad[i]);
      g_autoptr (LimaRates) rates = parse (text, NULL);

      g_assert_nonnull (rates);
      g_assert_false (lima_rates_has (rates, "EUR"));
    }
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *text, *rate;    /* NULL: no rate */
  } cases[] = {
    { "1", "1" },
    { "007.50", "7.5" },
    { "1.4903349371621795", "1.4903349371621795" },
    { "0.0000714285714795918", "0.000071428571479592" },
    { "1.36525971515314e-9", "0.000000001365259715" },
    { "8.07272727302396e-13", "0.000000000000807273" },
    { "1.5e-18", "0.000000000000000002" },
    { "5e-19", "0.000000000000000001" },
    { "4.99999999999999999999999e-19", NULL },
    { "1e-30", NULL },
    { "123456789012345678.5", "123456789012345679" },
    { "12345678901234567.891", "12345678901234567.9" },
    { "1234567.8901234567894999", "1234567.89012345679" },
    { "999999.9999999999999999999", "1000000" },
    { "1e17", "100000000000000000" },
    { "1e18", NULL },
    { "1234567890123456789", NULL },
    { "12345678901234567890123456789", NULL },
    { "1e99999", NULL },
    { "1e", NULL },
    { "1e+", NULL },
    { "1ex", NULL },
    { "0", NULL },
    { "0.000", NULL },
    { "-1", NULL },
    { "1 2", NULL },
    { "1.2.3", NULL },
    { ".", NULL },
    { "x", NULL },
    { "0x10", NULL },
    { "nan", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("DATE,EUR,KES\n2010-01,%s,75\n", cases[i].text);
      g_autofree char *found = g_strconcat (cases[i].rate != NULL ? cases[i].rate : "", " 1 2010-01", NULL);
      g_autoptr (LimaRates) rates = parse (text, NULL);

      assert_find (rates, "EUR", "USD", 2010, 1, cases[i].rate != NULL ? found : "none");
    }
}

static void
test_errors (void)
{
  static const struct
  {
    const char *text;
    LimaRatesError code;
    const char *place;
  } cases[] = {
    { "", LIMA_RATES_ERROR_NO_HEADER, "test.csv:1: " },
    { "\n\n", LIMA_RATES_ERROR_NO_HEADER, "test.csv:2: " },
    { "# only\n# words\n", LIMA_RATES_ERROR_NO_HEADER, "test.csv:2: " },
    { "EUR,KES\n1,2\n", LIMA_RATES_ERROR_NO_HEADER, "test.csv:1: " },
    { "DATE\n2010-01\n", LIMA_RATES_ERROR_NO_HEADER, "test.csv:1: " },
    { "Date,Rate\n2010-01,7\n", LIMA_RATES_ERROR_NO_HEADER, "test.csv:1: " },
    { "# a\nDate;EUR\n2010-01;7\n", LIMA_RATES_ERROR_NO_HEADER, "test.csv:2: " },
    { "\"unclosed", LIMA_RATES_ERROR_NO_HEADER, "test.csv:1: " },
    { "DATE,EUR\n", LIMA_RATES_ERROR_NO_RATES, "test.csv:1: " },
    { "DATE,EUR\n2010-01,\n2010-02,x\n", LIMA_RATES_ERROR_NO_RATES, "test.csv:3: " },
    { "DATE,ITL\n1999-01,0.9\n", LIMA_RATES_ERROR_NO_RATES, "test.csv:2: " },
    { "Date,Rate,Currency\n2010-01,7,euro\n2010-01\n", LIMA_RATES_ERROR_NO_RATES, "test.csv:3: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (parse (cases[i].text, &error));
      g_assert_error (error, LIMA_RATES_ERROR, (int) cases[i].code);
      g_assert_true (g_str_has_prefix (error->message, cases[i].place));
    }
}

static void
test_load (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lima-rates-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "rates.csv", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (LimaRates) rates = NULL;

  g_assert_null (lima_rates_load (path, &error));
  g_assert_error (error, LIMA_RATES_ERROR, LIMA_RATES_ERROR_NOT_READABLE);
  g_assert_nonnull (strstr (error->message, "rates.csv"));
  g_clear_error (&error);

  g_assert_null (lima_rates_load (folder, &error));
  g_assert_error (error, LIMA_RATES_ERROR, LIMA_RATES_ERROR_NOT_READABLE);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (path, "nothing", -1, NULL));
  g_assert_null (lima_rates_load (path, &error));
  g_assert_error (error, LIMA_RATES_ERROR, LIMA_RATES_ERROR_NO_HEADER);
  g_assert_nonnull (strstr (error->message, "rates.csv:1: "));
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (path, sample, -1, NULL));
  rates = lima_rates_load (path, &error);
  g_assert_no_error (error);
  assert_find (rates, "EUR", "KES", 2010, 1, "0.7 75 2010-01");

  g_remove (path);
  g_rmdir (folder);
}

static void
test_ref (void)
{
  LimaRates *rates = parse (sample, NULL);
  LimaRates *again = lima_rates_ref (rates);

  g_assert_true (again == rates);
  lima_rates_unref (rates);
  assert_find (again, "KES", "USD", 2010, 4, "78 1 2010-04");
  lima_rates_unref (again);
}

static gpointer
ask_default (gpointer data)
{
  (void) data;
  return lima_rates_default ();
}

/* Values as the published table has them. */
static void
test_default (void)
{
  static const struct
  {
    const char *from, *to;
    int year, month;
    const char *found;
  } cases[] = {
    { "AED", "CAD", 2024, 10, "3.672496621696612 @ 2024-10" },
    { "CNY", "USD", 2024, 10, "7.0873213458047495 1 2024-10" },
    { "EUR", "USD", 2025, 12, "@ 1 2025-01" },
    { "EUR", "USD", 2026, 2, "none" },
    { "ITL", "USD", 1998, 12, "1653.1 1 1998-12" },
    { "ITL", "USD", 1999, 2, "1653.1 1 1998-12" },
    { "ITL", "USD", 2000, 1, "none" },
    { "NLG", "USD", 2000, 1, "none" },
    { "BRL", "USD", 1957, 1, "0.000000000000028562 1 1957-01" },
  };
  GThread *threads[4];
  LimaRates *rates;

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("ask", ask_default, NULL);
  rates = lima_rates_default ();
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_true (g_thread_join (threads[i]) == rates);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = find (rates, cases[i].from, cases[i].to, cases[i].year, cases[i].month);
      g_autofree char *pattern = g_strdelimit (g_strdup (cases[i].found), "@", '*');

      if (!g_pattern_match_simple (pattern, found))
        g_error ("%s %s: %s", cases[i].from, cases[i].to, found);
    }
  g_assert_true (lima_rates_has (rates, "KES") && lima_rates_has (rates, "XOF"));
}

/* Both ends of the two files that the table is made of. */
static void
test_default_seam (void)
{
  LimaRates *rates = lima_rates_default ();

  for (int year = 1957; year <= 2024; year++)
    for (int month = 1; month <= 12; month++)
      {
        LimaDecimal from, to;
        int found_year, found_month;

        g_assert_true (lima_rates_find (rates, "GBP", "JPY", year, month, &from, &to, &found_year, &found_month));
        g_assert_cmpint (found_year * 12 + found_month, ==, year * 12 + month);
      }
}

static void
test_speed (void)
{
  LimaRates *rates = lima_rates_default ();
  static const char *codes[] = { "EUR", "GBP", "KES", "JPY", "CAD", "XOF" };
  LimaDecimal from, to;
  guint found = 0;
  double seconds;

  if (!g_test_perf ())
    {
      g_test_skip ("a measurement: -m perf");
      return;
    }
  g_test_timer_start ();
  for (int i = 0; i < 1000000; i++)
    found += lima_rates_find (rates, codes[i % 6], "USD", 1960 + i % 67, 1 + i % 12, &from, &to, NULL, NULL);
  seconds = g_test_timer_elapsed ();
  g_assert_cmpuint (found, >, 0);
  g_test_minimized_result (seconds, "a million rates in %.3f s", seconds);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/rates/find", test_find);
  g_test_add_func ("/analysis/rates/has", test_has);
  g_test_add_func ("/analysis/rates/layouts", test_layouts);
  g_test_add_func ("/analysis/rates/months", test_months);
  g_test_add_func ("/analysis/rates/numbers", test_numbers);
  g_test_add_func ("/analysis/rates/errors", test_errors);
  g_test_add_func ("/analysis/rates/load", test_load);
  g_test_add_func ("/analysis/rates/ref", test_ref);
  g_test_add_func ("/analysis/rates/default", test_default);
  g_test_add_func ("/analysis/rates/default-seam", test_default_seam);
  g_test_add_func ("/analysis/rates/speed", test_speed);
  return g_test_run ();
}
