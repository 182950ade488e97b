/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fixture.h"

/* Judges "KE:50 UG: :3": codes with percentages, either of which may be missing. */
static void
judge (LimaShares *shares, const char *text)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1);
  guint n = *text == '\0' ? 0 : g_strv_length (words);
  g_autofree LimaEntry *entries = g_new0 (LimaEntry, n + 1);
  g_autofree LimaAmount *percentages = g_new0 (LimaAmount, n + 1);

  for (guint i = 0; i < n; i++)
    {
      g_auto(GStrv) parts = g_strsplit (words[i], ":", 2);

      percentages[i] = lima_amount_read (parts[1], -1);
      entries[i] = (LimaEntry) { lima_atom (parts[0]), &percentages[i] };
    }
  lima_shares_judge (shares, entries, n);
}

static void
test_judge (void)
{
  static const struct { const char *given, *expected; } cases[] = {
    /* nothing */
    { "", "_=1 of 1" },
    { ":", "_=1 of 1" },
    { ":50", "_=1 of 1" },
    { "KE:0", "_=1 of 1" },
    { "KE:0 UG:0.00", "_=1 of 1" },
    /* one alone */
    { "KE:", "KE=1 of 1" },
    { "KE:100", "KE=100 of 100" },
    { "KE:100.0", "KE=1000 of 1000" },
    { "KE:50", "KE=50 of 50 off" },
    { "KE:0 UG:", "UG=1 of 1" },
    { ":50 UG:", "UG=1 of 1" },
    /* all without */
    { "KE: UG:", "KE=1 UG=1 of 2" },
    { "KE: : UG: TZ:0 TZ:", "KE=1 UG=1 TZ=1 of 3" },
    { "KE: KE:", "KE=1 KE=1 of 2" },
    /* percentages */
    { "KE:60 UG:40", "KE=60 UG=40 of 100" },
    { "UG:40 KE:60", "UG=40 KE=60 of 100" },
    { "KE:33.3 UG:66.7", "KE=333 UG=667 of 1000" },
    { "KE:33.33 UG:33.33 TZ:33.34", "KE=3333 UG=3333 TZ=3334 of 10000" },
    { "KE:0 UG:100", "UG=100 of 100" },
    { "KE:25 KE:75", "KE=25 KE=75 of 100" },
    /* scaled */
    { "KE:60 UG:60", "KE=60 UG=60 of 120 off" },
    { "KE:33.33 UG:33.33 TZ:33.33", "KE=3333 UG=3333 TZ=3333 of 9999 off" },
    { "KE:0.5 UG:0.5", "KE=5 UG=5 of 10 off" },
    { "KE:60 :40", "KE=60 of 60 off" },
    /* some have one, some have none */
    { "KE:50 UG:", "KE=50 of 50 off" },
    { "KE:100 UG:", "KE=100 of 100" },
    { "UG: KE:60 TZ:40", "KE=60 TZ=40 of 100" },
    { "KE:0 UG: TZ:100", "TZ=100 of 100" },
    /* no number at all counts as not given */
    { "KE:half UG:half", "KE=1 UG=1 of 2" },
    { "KE:half UG:100", "UG=100 of 100" },
    { "KE:half", "KE=1 of 1" },
    { "KE:1234567890123456789 UG:100", "UG=100 of 100" },
    /* a decimal comma, even before three digits */
    { "KE:33,5 UG:66,5", "KE=335 UG=665 of 1000" },
    { "KE:33,333 UG:66,667", "KE=33333 UG=66667 of 100000" },
    /* below zero: no part of anything */
    { "KE:-10 UG:100", "UG=100 of 100 off" },
    { "KE:-10 UG:110", "UG=110 of 110 off" },
    { "KE:-10", "_=1 of 1 off" },
    { "KE:-10 UG:", "_=1 of 1 off" },
  };
  g_auto(LimaShares) shares = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u: %s", i, cases[i].given);
      judge (&shares, cases[i].given);
      fixture_assert_text (fixture_shares (&shares), cases[i].expected);
    }
}

/* What a share is of 1,000,000, cut at four places: percentages that are long, or far from 100. */
static void
test_long (void)
{
  static const struct { const char *given; gint64 first; gboolean off; } cases[] = {
    { "KE:70.0000000000000000 UG:30.0000000000000000", 7000000000, FALSE },
    { "KE:70 UG:29.9999999999999999 TZ:0.0000000000000001", 7000000000, FALSE },
    { "KE:16.6666666666666667 UG:83.3333333333333333", 1666666666, FALSE },
    { "KE:93.3333333333333333 UG:6.6666666666666667", 9333333333, FALSE },
    { "KE:7.0 UG:3.00000000000000000", 7000000000, TRUE },           /* 17 places, 10 per cent */
    { "TZ:90 KE:0.00000000000000001 UG:9.99999999999999999", 9000000000, FALSE },
    { "KE:90.0000000000000001 UG:9.99999999999999999", 9000000000, TRUE }, /* 9 x 10^-17 too much */
    { "KE:0.00000000000000001", 10000000000, TRUE },
    { "KE:0.000000000000000001 UG:0.000000000000000003", 2500000000, TRUE },
    { "KE:999999999999999999 UG:999999999999999999", 5000000000, TRUE },
    { "KE:30000000000000000 UG:70000000000000000.0", 3000000000, TRUE },
    { "KE:922 UG:0.0000000000000001", 9999999999, TRUE },
    { "KE:30000 UG:70000.0000000000001", 2999999999, TRUE },
    { "UG:999999999999999999 KE:0.0000000000000007", 10000000000, TRUE },
  };
  g_auto(LimaShares) shares = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u: %s", i, cases[i].given);
      judge (&shares, cases[i].given);
      g_assert_cmpint ((gint64) ((unsigned __int128) shares.share[0].weight * 10000000000 / shares.total), ==, cases[i].first);
      g_assert_cmpint (shares.off, ==, cases[i].off);
    }
}

/* Whatever is given: the weights add up to the total, each is a part, and the total leaves room for a product of two. */
static void
test_any (void)
{
  static const char *const percentages[] = {
    "", "0", "1", "50", "100", "33.333333", "16.6666666666666667", "999999999999999999", "0.000000000000000001", "-7", "x",
    "99999999999999.9999", "1,5", "9.99999999999999999",
  };
  g_auto(LimaShares) shares = { 0 };
  g_autoptr(GRand) rand = g_rand_new_with_seed (6);

  for (guint round = 0; round < 5000; round++)
    {
      g_autoptr(GString) given = g_string_new (NULL);
      gint32 n = g_rand_int_range (rand, 1, round % 100 == 0 ? 400 : 6);
      guint64 total = 0;

      for (gint32 i = 0; i < n; i++)
        g_string_append_printf (given, "%sC%d:%s", i == 0 ? "" : " ", i,
                                percentages[g_rand_int_range (rand, 0, G_N_ELEMENTS (percentages))]);
      judge (&shares, given->str);
      g_assert_cmpuint (shares.n, >, 0);
      for (guint i = 0; i < shares.n; i++)
        {
          g_assert_cmpuint (shares.share[i].weight, >, 0);
          g_assert_cmpuint (shares.share[i].weight, <=, shares.total);
          g_assert_false (__builtin_add_overflow (total, shares.share[i].weight, &total));
        }
      g_assert_cmpuint (total, ==, shares.total);
      g_assert_cmpuint (shares.total, <=, G_MAXINT64);
    }
}

/* Used again, nothing of the last time is left. */
static void
test_again (void)
{
  g_auto(LimaShares) shares = { 0 };

  judge (&shares, "A:1 B:1 C:1 D:1 E:1 F:1 G:1 H:1 I:1 J:1");
  g_assert_true (shares.off);
  g_assert_cmpuint (shares.n, ==, 10);
  judge (&shares, "KE:60 UG:40");
  fixture_assert_text (fixture_shares (&shares), "KE=60 UG=40 of 100");
  lima_shares_set_one (&shares, lima_atom ("TZ"));
  fixture_assert_text (fixture_shares (&shares), "TZ=1 of 1");
  judge (&shares, "KE:50");
  lima_shares_set_one (&shares, 0);
  fixture_assert_text (fixture_shares (&shares), "_=1 of 1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shares/judge", test_judge);
  g_test_add_func ("/shares/long", test_long);
  g_test_add_func ("/shares/any", test_any);
  g_test_add_func ("/shares/again", test_again);
  return g_test_run ();
}
