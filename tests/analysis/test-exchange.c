/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"
#include "lima-exchange.h"

static const char table[] =
  "DATE,EUR,KES,VND,BTC,OLD\n"
  "2010-01,0.8,80,20000,0.000000000000000001,\n"
  "2010-03,0.5,100,20000,,\n"
  "2010-04,,,20000,,\n"
  "2012-06,0.75,,20000,,6.447636363636e-6\n"
  "2014-02,0.7,90,3,40.017500000000005,\n";

/* "40 0.8 80 2010-01": the amount, both rates, the month; "none". */
static char *
exchange (const LimaRates *rates, const char *amount, const char *from, const char *to, const char *date)
{
  char a[LIMA_DECIMAL_BUFFER], b[LIMA_DECIMAL_BUFFER], c[LIMA_DECIMAL_BUFFER];
  LimaDate when = { 0 };
  LimaExchanged out;
  LimaSum amount_sum;

  if (*date != '\0')
    g_assert_true (lima_date_parse (date, -1, &when));
  if (!lima_exchange (rates, fixture_decimal (amount), from, to, when, &out))
    return g_strdup ("none");
  amount_sum = lima_part_to_sum (out.amount);
  return g_strdup_printf ("%s %s %s %04d-%02d", lima_sum_shortest (&amount_sum, a), lima_decimal_to_text (out.from_rate, b),
                          lima_decimal_to_text (out.to_rate, c), out.year, out.month);
}

static void
test_exchange (void)
{
  static const struct { const char *amount, *from, *to, *date, *expected; } cases[] = {
    /* units per dollar */
    { "100", "USD", "EUR", "2010-01-15", "80 1 0.8 2010-01" },
    { "100", "EUR", "USD", "2010-01-15", "125 0.8 1 2010-01" },
    { "100", "EUR", "KES", "2010-01-15", "10000 0.8 80 2010-01" },
    { "100", "KES", "EUR", "2010-01-31", "1 80 0.8 2010-01" },
    { "100", "USD", "USD", "2010-01-15", "100 1 1 2010-01" },
    { "100", "EUR", "EUR", "2010-01-15", "100 0.8 0.8 2010-01" },
    /* the month: of a day, month, quarter, year */
    { "100", "USD", "EUR", "2010-03", "50 1 0.5 2010-03" },
    { "100", "USD", "EUR", "2010-Q1", "80 1 0.8 2010-01" },
    { "100", "USD", "EUR", "2010", "80 1 0.8 2010-01" },
    { "100", "USD", "EUR", "", "none" },
    /* the nearest month, a tie: the earlier; both rates of one month */
    { "100", "USD", "EUR", "2010-02-28", "80 1 0.8 2010-01" },
    { "100", "USD", "EUR", "2010-04-01", "50 1 0.5 2010-03" },
    { "100", "USD", "VND", "2010-04-01", "2000000 1 20000 2010-04" },
    { "100", "EUR", "VND", "2010-04-01", "4000000 0.5 20000 2010-03" },
    /* at most twelve months */
    { "100", "USD", "EUR", "2009-01-01", "80 1 0.8 2010-01" },
    { "100", "USD", "EUR", "2008-12-31", "none" },
    { "100", "USD", "EUR", "2011-03-31", "50 1 0.5 2010-03" },
    { "100", "USD", "EUR", "2011-04-01", "none" },
    { "100", "USD", "EUR", "2011-06-01", "75 1 0.75 2012-06" },
    { "100", "KES", "EUR", "2012-06-01", "none" },
    /* unknown */
    { "100", "XXX", "USD", "2010-01-01", "none" },
    { "100", "USD", "XXX", "2010-01-01", "none" },
    { "100", NULL, "USD", "2010-01-01", "none" },
    { "100", "", "USD", "2010-01-01", "none" },
    /* half away from zero, at four places */
    { "0.0001", "EUR", "USD", "2010-03-01", "0.0002 0.5 1 2010-03" },
    { "0.0001", "USD", "EUR", "2010-03-01", "0.0001 1 0.5 2010-03" },
    { "-0.0001", "USD", "EUR", "2010-03-01", "-0.0001 1 0.5 2010-03" },
    { "0.0003", "USD", "EUR", "2010-03-01", "0.0002 1 0.5 2010-03" },
    { "0.00009", "USD", "EUR", "2010-03-01", "0 1 0.5 2010-03" },
    { "-0.00009", "USD", "EUR", "2010-03-01", "0 1 0.5 2010-03" },
    { "0.00029999999", "USD", "EUR", "2010-03-01", "0.0001 1 0.5 2010-03" },
    { "1", "VND", "USD", "2014-02-01", "0.3333 3 1 2014-02" },
    { "2", "VND", "USD", "2014-02-01", "0.6667 3 1 2014-02" },
    { "-2", "VND", "USD", "2014-02-01", "-0.6667 3 1 2014-02" },
    { "98325.6441968", "USD", "EUR", "2010-03-01", "49162.8221 1 0.5 2010-03" },
    { "0", "USD", "EUR", "2010-03-01", "0 1 0.5 2010-03" },
    { "-7", "USD", "KES", "2010-01-01", "-560 1 80 2010-01" },
    /* huge and tiny numbers */
    { "92233720368547.7580", "EUR", "USD", "2010-03-01", "184467440737095.516 0.5 1 2010-03" },
    { "922337203685477.5807", "USD", "USD", "2010-03-01", NULL },                 /* 19 digits: no amount */
    { "922337203685477", "USD", "USD", "2010-03-01", "922337203685477 1 1 2010-03" },
    { "922337203685478", "USD", "USD", "2010-03-01", "922337203685478 1 1 2010-03" }, /* more than 64 bits at four places */
    { "-922337203685478", "USD", "USD", "2010-03-01", "-922337203685478 1 1 2010-03" },
    { "100000000000", "USD", "VND", "2010-03-01", "2000000000000000 1 20000 2010-03" },
    { "999999999999999999", "USD", "VND", "2010-03-01", "none" }, /* beyond the range of sums */
    { "999999999999999999", "VND", "USD", "2010-03-01", "50000000000000 20000 1 2010-03" },
    { "1", "BTC", "USD", "2010-01-01", "1000000000000000000 0.000000000000000001 1 2010-01" },
    { "0.000000000000000001", "BTC", "USD", "2010-01-01", "1 0.000000000000000001 1 2010-01" },
    { "0.000000000000000001", "BTC", "VND", "2010-01-01", "20000 0.000000000000000001 20000 2010-01" },
    { "999999999999999999", "USD", "BTC", "2010-01-01", "1 1 0.000000000000000001 2010-01" },
    { "499999999999999", "USD", "BTC", "2010-01-01", "0.0005 1 0.000000000000000001 2010-01" },
    { "44999999999999", "USD", "BTC", "2010-01-01", "0 1 0.000000000000000001 2010-01" },
    { "50000000000000", "USD", "BTC", "2010-01-01", "0.0001 1 0.000000000000000001 2010-01" },
    { "1000000", "OLD", "USD", "2012-06-01", "155095595285.1027 0.000006447636363636 1 2012-06" },
    { "1", "BTC", "BTC", "2014-02-01", "1 40.017500000000005 40.017500000000005 2014-02" },
    { "0.123456789012345678", "BTC", "EUR", "2014-02-01", "0.0022 40.017500000000005 0.7 2014-02" },
  };
  g_autoptr(LimaRates) rates = fixture_rates (table);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimaDecimal value;

      g_test_message ("case %u: %s %s", i, cases[i].amount, cases[i].from);
      if (cases[i].expected == NULL)
        g_assert_false (lima_decimal_parse (cases[i].amount, -1, &value));
      else
        fixture_assert_text (exchange (rates, cases[i].amount, cases[i].from, cases[i].to, cases[i].date), cases[i].expected);
    }
}

/* Against the same in whole numbers: round (amount x to / from). */
static void
test_any (void)
{
  static const char csv[] = "DATE,AAA,BBB\n2010-01,7.3,0.0417\n";
  g_autoptr(LimaRates) rates = fixture_rates (csv);
  g_autoptr(GRand) rand = g_rand_new_with_seed (5);

  for (guint round = 0; round < 20000; round++)
    {
      LimaDecimal amount = { (gint64) g_rand_int (rand) - G_MAXINT32, (guint8) g_rand_int_range (rand, 0, 8) };
      __int128 top = (__int128) amount.coef * 417 * 10 * 10000, below = (__int128) 73 * 10000 * lima_power_of_ten (amount.places);
      __int128 twice = (top < 0 ? -top : top) * 2 + below;
      LimaExchanged out;

      g_assert_true (lima_exchange (rates, amount, "AAA", "BBB", lima_date_new (2010, 1, 1), &out));
      g_assert_cmpint (out.amount.places, ==, 4);
      g_assert_true (out.amount.coef == twice / (below * 2) * (top < 0 ? -1 : 1));
    }
}

/* Rates as they are: from each currency into each, a million of it, in several months, without a gap for want of room. */
static void
test_real (void)
{
  static const char *const currencies[] = { "USD", "EUR", "GBP", "JPY", "VND", "IDR", "KWD", "BRL", "TRY", "COP", "LKR", "XAF" };
  LimaRates *rates = lima_rates_default ();

  for (int year = 1990; year <= 2020; year += 3)
    for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
      for (guint j = 0; j < G_N_ELEMENTS (currencies); j++)
        {
          LimaDecimal a, b;
          LimaExchanged out;

          if (!lima_rates_find (rates, currencies[i], currencies[j], year, 5, &a, &b, NULL, NULL))
            continue;
          g_assert_true (lima_exchange (rates, (LimaDecimal) { 12345678901, 7 }, currencies[i], currencies[j],
                                        lima_date_new (year, 5, 1), &out));
          g_assert_cmpfloat_with_epsilon ((double) out.amount.coef / 10000 * lima_decimal_to_double (a) /
                                          lima_decimal_to_double (b), 1234.5678901,
                                          1e-4 + 1e-4 * lima_decimal_to_double (a) / lima_decimal_to_double (b));
        }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/exchange", test_exchange);
  g_test_add_func ("/exchange/any", test_any);
  g_test_add_func ("/exchange/real", test_real);
  return g_test_run ();
}
