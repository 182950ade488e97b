/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"
#include "lima-check.h"

/* "file.place:line record kind detail amount currency", in order. */
static char *
check (const LimaFacts *facts)
{
  static const char *const severities[] = { "i", "w", "e" };
  g_autoptr(GArray) items = lima_facts_check (facts);
  GString *out = g_string_new (NULL);
  char buffer[LIMA_DECIMAL_BUFFER];

  for (guint i = 0; i < items->len; i++)
    {
      const LimaCheckItem *item = &g_array_index (items, LimaCheckItem, i);
      const LimaTrouble *trouble = &item->trouble;

      g_string_append_printf (out, "%s%u.%u:%u %s %s %s", i == 0 ? "" : "; ", item->file, item->place, item->line,
                              item->record == NULL ? "_" : item->record, severities[item->severity],
                              lima_trouble_get_name (trouble->kind));
      if (trouble->detail != 0)
        g_string_append_printf (out, " %s", lima_atom_text (trouble->detail));
      if (trouble->has_amount)
        g_string_append_printf (out, " %s %s", lima_decimal_shortest (trouble->amount, buffer),
                                trouble->currency == 0 ? "_" : lima_atom_text (trouble->currency));
    }
  return g_string_free (out, FALSE);
}

static void
test_nothing (void)
{
  g_autoptr(LimaFacts) empty = fixture_facts (NULL, NULL);
  g_autoptr(LimaFacts) fine = fixture_facts (NULL, "id A; country KE 60; country UG 40; flow 3 5 2014 USD", NULL);

  fixture_assert_text (check (empty), "");
  fixture_assert_text (check (fine), "");
}

/* By file, place, line, kind, in whatever order they were read; the line of the flow, else of the project. */
static void
test_order (void)
{
  g_autoptr(LimaFacts) facts = lima_facts_new (NULL);
  LimaFacts *other = lima_facts_new (NULL);

  fixture_add (facts, 1, 0, "id C; line 3; flow 3 x 2014 USD; .line 5");
  fixture_add (facts, 0, 7, "id B; line 90; country KE 30; flow 3 5 soon USD; .line 95; flow 3 6 _; .line 92; unread fss");
  fixture_add (other, 0, 2, "record p9; id A; line 40; flow X 5 1949 USD; .line 44; flow 3 _ 2014; flow 3 1,234 2014 USD; .line 41");
  lima_facts_take (facts, other);
  lima_facts_settle (facts);
  fixture_assert_text (check (facts),
    "0.2:40 p9 e missing-amount; 0.2:41 p9 w doubtful-amount 1,234 1234 USD; 0.2:44 p9 w date-out-of-range 1949 5 USD; "
    "0.2:44 p9 w unknown-type X 5 USD; "
    "0.7:90 B i shares-scaled recipient-country, recipient-region; 0.7:90 B i unread-element fss; 0.7:92 B w missing-currency 6 _; "
    "0.7:92 B i undated 6 _; 0.7:95 B e unreadable-date soon 5 USD; 1.0:5 C e unreadable-amount x");
}

/* What a parent has of each measure, in each currency, negative and wide amounts too. */
static void
test_both_levels (void)
{
  static const struct { const char *specs[4]; const char *expected; } cases[] = {
    { { "id P; line 1; flow 3 100 2014 USD; flow 4 -30.5 2014 USD; flow 3 7 2015 EUR; flow 2 9 2014 USD",
        "id C; parent P; flow 3 40 2014 USD" },
      "0.0:1 P i both-levels spend 69.5 USD; 0.0:1 P i both-levels spend 7 EUR" },
    { { "id P; flow 3 100 2014 USD", "id C; parent P; flow 4 40 2014 USD" }, "0.0:0 P i both-levels spend 100 USD" },
    { { "id P; flow 3 100 2014 USD; flow 1 3 2014 USD; flow 11 4 2014 USD; flow 2 5 2014 USD; budget 1 6 2014-01-01 2014-12-31 USD; "
        "planned 1 7 2014-01-01 2014-12-31 USD; flow 7 8 2014 USD",
        "id C; parent P; flow 3 1 2014 USD; flow 1 1 2014 USD; flow 11 1 2014 USD; flow 2 1 2014 USD; budget 1 1 2014-01-01 2014-12-31 USD; "
        "planned 1 1 2014-01-01 2014-12-31 USD; flow 7 1 2014 USD" },
      "0.0:0 P i both-levels incoming-funds 3 USD; 0.0:0 P i both-levels incoming-commitment 4 USD; "
      "0.0:0 P i both-levels commitment 5 USD; 0.0:0 P i both-levels spend 100 USD; 0.0:0 P i both-levels budget 6 USD; "
      "0.0:0 P i both-levels planned-disbursement 7 USD" },
    { { "id P; flow 3 100 2014 USD", "id C; parent P; flow 2 40 2014 USD" }, "" },
    { { "id P; flow 3 100 2014 USD", "id C; parent P; flow 3 40 2014 USD", "id G; parent C; flow 3 7 2014" },
      "0.0:0 P i both-levels spend 100 USD; 0.1:0 C i both-levels spend 40 USD; 0.2:0 G w missing-currency 7 _" },
    { { "id P; country KE; country UG; country TZ; flow 3 100.00001 2014 USD; flow 3 0.5 2014 USD", "id C; parent P; flow 3 40 2014 USD" },
      "0.0:0 P i both-levels spend 100.50001 USD" },
    { { "id P; flow 3 100 2014 USD; flow 3 0.1234567 2014 USD; flow 3 0.0000433 2014 USD", "id C; parent P; flow 3 40 2014 USD" },
      "0.0:0 P i both-levels spend 100.1235 USD" },
    { { "id P; budget 1 365 2014-07-01 2015-06-30 USD", "id C; parent P; budget 1 40 2014-01-01 2014-12-31 USD" },
      "0.0:0 P i both-levels budget 365 USD" },
    { { "id P; flow 3 999999999999999999 2014 USD; flow 3 9000000000000000000 2014 USD", "id C; parent P; flow 3 40 2014 USD" },
      "0.0:0 P e beyond-range 9000000000000000000; 0.0:0 P i both-levels spend 999999999999999999 USD" },
    { { "id P; flow 3 0 2014 USD", "id C; parent P; flow 3 40 2014 USD" }, "0.0:0 P i both-levels spend 0 USD" },
    { { "id P; parent C; flow 3 100 2014 USD", "id C; parent P; flow 3 40 2014 USD" },
      "0.0:0 P w contradictory-levels; 0.1:0 C w contradictory-levels" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaFacts) facts = fixture_facts (NULL, cases[i].specs[0], cases[i].specs[1], cases[i].specs[2], NULL);

      g_test_message ("case %u", i);
      fixture_assert_text (check (facts), cases[i].expected);
    }
}

/* A sum that 64 bits do not hold is said without its last places, or not at all. */
static void
test_large (void)
{
  static const struct { const char *amount; guint n; const char *expected; } cases[] = {
    { "999999999999999999", 9, "0.0:0 P i both-levels spend 8999999999999999991 USD" },
    { "999999999999999999", 10, "0.0:0 P i both-levels spend" },
    { "999999999999999999", 200, "0.0:0 P i both-levels spend" },
    { "12345678901234567.8", 10, "0.0:0 P i both-levels spend 123456789012345678 USD" },
    { "99999999999999999.9", 99, "0.0:0 P i both-levels spend" },
    { "-99999999999999999.9", 91, "0.0:0 P i both-levels spend -9099999999999999990 USD" }, /* .9 is left out */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GString) parent = g_string_new ("id P");
      g_autoptr(LimaFacts) facts = NULL;

      for (guint f = 0; f < cases[i].n; f++)
        g_string_append_printf (parent, ";flow 3 %s 2014 USD", cases[i].amount);
      facts = fixture_facts (NULL, parent->str, "id C; parent P; flow 3 40 2014 USD", NULL);
      g_test_message ("case %u", i);
      fixture_assert_text (check (facts), cases[i].expected);
    }
}

/* Reports that do not count say nothing; what stands twice in a portfolio says only that. */
static void
test_once (void)
{
  g_autoptr(LimaFacts) facts = fixture_facts (NULL, "id A; updated 2014-01-01; flow 3 x 2014 USD", "id A; updated 2015-01-01; flow 3 y 2014 USD", NULL);
  g_autoptr(LimaFacts) stored = fixture_facts (NULL, "record p1; id A; flow 3 x 2014 USD", "record p2; id A; line 9; flow 3 y 2014 USD", NULL);

  fixture_assert_text (check (facts), "0.1:0 A e unreadable-amount y");
  fixture_assert_text (check (stored), "0.0:0 p1 e unreadable-amount x; 0.1:9 p2 e repeated-identifier A");
}

/* The findings are the problems of any query, but for both levels, which a query counts for its own measure. */
static void
test_as_problems (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (17);

  for (guint round = 0; round < 50; round++)
    {
      g_autoptr(LimaFacts) facts = lima_facts_new (NULL);
      g_autoptr(LimaResult) result = NULL;
      g_autoptr(GArray) items = NULL;
      guint counts[LIMA_N_TROUBLES] = { 0 };

      for (guint i = 0; i < 30; i++)
        {
          g_autofree char *spec = fixture_random_spec (rand, 20);

          fixture_add (facts, i / 10, i % 10, spec);
        }
      lima_facts_settle (facts);
      items = lima_facts_check (facts);
      result = fixture_query (facts, "type-99", NULL, NULL);
      for (guint i = 0; i < items->len; i++)
        counts[g_array_index (items, LimaCheckItem, i).trouble.kind] += g_array_index (items, LimaCheckItem, i).trouble.count;
      for (guint i = 0; i < result->problems->len; i++)
        {
          const LimaResultProblem *problem = &g_array_index (result->problems, LimaResultProblem, i);

          g_assert_cmpuint (counts[problem->kind], ==, problem->count);
          counts[problem->kind] = 0;
        }
      counts[LIMA_TROUBLE_BOTH_LEVELS] = 0;
      for (guint kind = 0; kind < LIMA_N_TROUBLES; kind++)
        g_assert_cmpuint (counts[kind], ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check/nothing", test_nothing);
  g_test_add_func ("/check/order", test_order);
  g_test_add_func ("/check/both-levels", test_both_levels);
  g_test_add_func ("/check/large", test_large);
  g_test_add_func ("/check/once", test_once);
  g_test_add_func ("/check/as-problems", test_as_problems);
  return g_test_run ();
}
