/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fixture.h"
#include "lima-budget.h"

#define MOST 64

/* Reads "2014-01-01/2014-12-31 100 [rev] [EUR]; …": first and last day, amount. An end of "_" is no period. */
static guint
read_budgets (const char *text, LimaBudget *budgets)
{
  g_auto(GStrv) lines = g_strsplit (text, "; ", -1);
  guint n = 0;

  for (; lines[n] != NULL && *lines[n] != '\0'; n++)
    {
      g_auto(GStrv) words = g_strsplit (lines[n], " ", -1);
      g_auto(GStrv) days = g_strsplit (words[0], "/", 2);
      LimaDate start, end;

      g_assert_cmpuint (n, <, MOST);
      budgets[n] = (LimaBudget) { .amount = fixture_decimal (words[1]), .currency = lima_atom ("USD") };
      if (lima_date_parse (days[0], -1, &start) && lima_date_parse (days[1], -1, &end))
        {
          budgets[n].start = lima_date_first_day (start);
          budgets[n].end = lima_date_end_day (end);
        }
      for (guint w = 2; words[w] != NULL; w++)
        if (strcmp (words[w], "rev") == 0)
          budgets[n].revised = TRUE;
        else
          budgets[n].currency = lima_atom (words[w]);
    }
  return n;
}

/* "L 365 2014:365", a budget: its marks (Long, Overlap, Filled, Replaced), its days, and its days by year. */
static char *
write_budgets (const LimaBudget *budgets, guint n)
{
  GString *out = g_string_new (NULL);
  g_autoptr(GArray) years = g_array_new (FALSE, FALSE, sizeof (LimaYearDays));

  for (guint i = 0; i < n; i++)
    {
      const LimaBudget *budget = &budgets[i];
      gint32 days = 0;

      g_string_append_printf (out, "%s%s%s%s%s", i == 0 ? "" : "; ", (budget->flags & LIMA_BUDGET_LONG) ? "L" : "",
                              (budget->flags & LIMA_BUDGET_OVERLAP) ? "O" : "", (budget->flags & LIMA_BUDGET_FILLED) ? "F" : "",
                              (budget->flags & LIMA_BUDGET_REPLACED) ? "R" : "");
      if (budget->flags == 0)
        g_string_append_c (out, '.');
      if ((budget->flags & LIMA_BUDGET_FILLED) || budget->end <= budget->start)
        continue;
      lima_budget_get_years (budgets, n, i, 1, years);
      for (guint y = 0; y < years->len; y++)
        {
          const LimaYearDays *year = &g_array_index (years, LimaYearDays, y);

          g_string_append_printf (out, " %d:%d", year->year, year->days);
          days += year->days;
        }
      g_assert_cmpint (days, ==, budget->days);
    }
  return g_string_free (out, FALSE);
}

static void
test_judge (void)
{
  static const struct { const char *what, *given, *expected; } cases[] = {
    { "nothing", "", "" },
    { "a year", "2014-01-01/2014-12-31 100", ". 2014:365" },
    { "a leap year", "2012-01-01/2012-12-31 100", ". 2012:366" },
    { "a day", "2014-05-01/2014-05-01 100", ". 2014:1" },
    { "no period", "_/_ 100", "." },
    { "ending before it starts", "2014-05-02/2014-05-01 100", "." },
    { "undated ones are no overlap", "_/_ 100; _/_ 100; 2014-05-02/2014-05-01 7", ".; .; ." },
    { "across years", "2014-07-01/2015-06-30 100", ". 2014:184 2015:181" },
    { "across a leap year", "2015-07-01/2016-06-30 100", ". 2015:184 2016:182" },
    { "over new year", "2013-12-31/2014-01-01 100", ". 2013:1 2014:1" },
    /* longer than a year */
    { "two years", "2014-01-01/2015-12-31 100", "L 2014:365 2015:365" },
    { "a year and a day", "2014-01-01/2015-01-01 100", "L 2014:365 2015:1" },
    { "a year of 366 days", "2011-03-01/2012-02-29 100", ". 2011:306 2012:60" },
    { "a leap year and a day", "2011-03-01/2012-03-01 100", "L 2011:306 2012:61" },
    { "from a leap day", "2012-02-29/2013-02-28 100", ". 2012:307 2013:59" },
    { "from a leap day, one more", "2012-02-29/2013-03-01 100", "L 2012:307 2013:60" },
    { "five years", "2012-01-01/2016-12-31 100", "L 2012:366 2013:365 2014:365 2015:365 2016:366" },
    /* overlaps count */
    { "side by side", "2014-01-01/2014-12-31 100; 2015-01-01/2015-12-31 100", ". 2014:365; . 2015:365" },
    { "one day in common", "2014-01-01/2014-12-31 100; 2014-12-31/2015-12-30 100", "O 2014:365; O 2014:1 2015:364" },
    { "the same period twice", "2014-01-01/2014-12-31 100; 2014-01-01/2014-12-31 100", "O 2014:365; O 2014:365" },
    { "the same twice, another sum", "2014-01-01/2014-12-31 100; 2014-01-01/2014-12-31 90", "O 2014:365; O 2014:365" },
    { "within, not filling", "2014-01-01/2014-12-31 100; 2014-03-01/2014-03-31 100", "O 2014:365; O 2014:31" },
    { "the long one overlaps both", "2014-01-01/2014-12-31 9; 2014-02-01/2014-02-28 1; 2014-06-01/2014-06-30 1; "
      "2015-01-01/2015-12-31 9", "O 2014:365; O 2014:28; O 2014:30; . 2015:365" },
    { "an original and a revised one do not overlap", "2014-01-01/2014-12-31 100; 2015-01-01/2015-12-31 90 rev",
      ". 2014:365; . 2015:365" },
    { "two revised", "2014-01-01/2014-12-31 100 rev; 2014-06-01/2015-05-31 90 rev", "O 2014:365; O 2014:214 2015:151" },
    /* filled exactly, in days and in sum */
    { "quarters", "2014-01-01/2014-12-31 100; 2014-01-01/2014-03-31 10; 2014-04-01/2014-06-30 20; 2014-07-01/2014-09-30 30; "
      "2014-10-01/2014-12-31 40", "F; . 2014:90; . 2014:91; . 2014:92; . 2014:92" },
    { "quarters, the year last", "2014-10-01/2014-12-31 40; 2014-07-01/2014-09-30 30; 2014-01-01/2014-03-31 10; "
      "2014-04-01/2014-06-30 20; 2014-01-01/2014-12-31 100", ". 2014:92; . 2014:92; . 2014:90; . 2014:91; F" },
    { "quarters that lack a cent", "2014-01-01/2014-12-31 100.01; 2014-01-01/2014-06-30 50; 2014-07-01/2014-12-31 50",
      "O 2014:365; O 2014:181; O 2014:184" },
    { "halves that lack a day", "2014-01-01/2014-12-31 100; 2014-01-01/2014-06-29 50; 2014-07-01/2014-12-31 50",
      "O 2014:365; O 2014:180; O 2014:184" },
    { "halves of one day too many", "2014-01-01/2014-12-31 100; 2014-01-01/2014-06-30 50; 2014-07-01/2015-01-01 50",
      "O 2014:365; O 2014:181; O 2014:184 2015:1" },
    { "other places, the same sum", "2014-01-01/2014-12-31 100.00; 2014-01-01/2014-06-30 33.3333333; 2014-07-01/2014-12-31 66.6666667",
      "F; . 2014:181; . 2014:184" },
    { "quarters in halves in a year", "2014-01-01/2014-12-31 100; 2014-01-01/2014-06-30 30; 2014-07-01/2014-12-31 70; "
      "2014-01-01/2014-03-31 10; 2014-04-01/2014-06-30 20; 2014-07-01/2014-09-30 30; 2014-10-01/2014-12-31 40",
      "F; F; F; . 2014:90; . 2014:91; . 2014:92; . 2014:92" },
    { "one half by quarters", "2014-01-01/2014-12-31 100; 2014-01-01/2014-06-30 30; 2014-07-01/2014-12-31 70; "
      "2014-01-01/2014-03-31 10; 2014-04-01/2014-06-30 20", "F; F; . 2014:184; . 2014:90; . 2014:91" },
    { "quarters fill the year but not the half", "2014-01-01/2014-12-31 100; 2014-01-01/2014-06-30 31; 2014-07-01/2014-12-31 70; "
      "2014-01-01/2014-03-31 10; 2014-04-01/2014-06-30 20", "F; O 2014:181; . 2014:184; O 2014:90; O 2014:91" },
    { "years in a long one", "2014-01-01/2015-12-31 100; 2014-01-01/2014-12-31 40; 2015-01-01/2015-12-31 60",
      "F; . 2014:365; . 2015:365" },
    { "the same year twice, filled twice", "2014-01-01/2014-12-31 100; 2014-01-01/2014-12-31 100; 2014-01-01/2014-06-30 50; "
      "2014-07-01/2014-12-31 50", "F; F; . 2014:181; . 2014:184" },
    { "two ways, one of them right", "2014-01-01/2014-12-31 100; 2014-01-01/2014-06-30 7; 2014-01-01/2014-06-30 40; "
      "2014-07-01/2014-12-31 60", "F; O 2014:181; O 2014:181; . 2014:184" },
    { "zeros", "2014-01-01/2014-12-31 0; 2014-01-01/2014-06-30 0; 2014-07-01/2014-12-31 0", "F; . 2014:181; . 2014:184" },
    { "a correction among them", "2014-01-01/2014-12-31 40; 2014-01-01/2014-06-30 50; 2014-07-01/2014-12-31 -10",
      "F; . 2014:181; . 2014:184" },
    { "another currency fills nothing", "2014-01-01/2014-12-31 100; 2014-01-01/2014-06-30 50 EUR; 2014-07-01/2014-12-31 50",
      "O 2014:365; O 2014:181; O 2014:184" },
    { "revised ones fill no original", "2014-01-01/2014-12-31 100; 2014-01-01/2014-06-30 50 rev; 2014-07-01/2014-12-31 50 rev",
      "R; . 2014:181; . 2014:184" },
    { "revised ones fill a revised one", "2014-01-01/2014-12-31 100 rev; 2014-01-01/2014-06-30 50 rev; 2014-07-01/2014-12-31 50 rev",
      "F; . 2014:181; . 2014:184" },
    /* a revised one replaces the days it covers */
    { "all of it", "2014-01-01/2014-12-31 100; 2014-01-01/2014-12-31 120 rev", "R; . 2014:365" },
    { "wherever it stands", "2014-01-01/2014-12-31 120 rev; 2014-01-01/2014-12-31 100", ". 2014:365; R" },
    { "the second half", "2014-01-01/2014-12-31 100; 2014-07-01/2014-12-31 60 rev", "R 2014:181; . 2014:184" },
    { "the middle", "2014-01-01/2014-12-31 100; 2014-02-01/2014-02-28 9 rev", "R 2014:337; . 2014:28" },
    { "a piece of each year", "2014-07-01/2015-06-30 100; 2014-12-01/2015-01-31 9 rev", "R 2014:153 2015:150; . 2014:31 2015:31" },
    { "a whole year of three", "2013-07-01/2015-06-30 100; 2014-01-01/2014-12-31 9 rev", "LR 2013:184 2015:181; . 2014:365" },
    { "more than it", "2014-03-01/2014-03-31 100; 2014-01-01/2014-12-31 9 rev", "R; . 2014:365" },
    { "two that overlap", "2014-01-01/2014-12-31 100; 2014-02-01/2014-03-31 9 rev; 2014-03-01/2014-04-30 9 rev",
      "R 2014:276; O 2014:59; O 2014:61" },
    { "two that together cover it", "2014-01-01/2014-12-31 100; 2014-01-01/2014-06-30 9 rev; 2014-07-01/2014-12-31 9 rev",
      "R; . 2014:181; . 2014:184" },
    { "one within another", "2014-01-01/2014-12-31 100; 2014-02-01/2014-04-30 9 rev; 2014-03-01/2014-03-31 9 rev",
      "R 2014:276; O 2014:89; O 2014:31" },
    { "two originals", "2014-01-01/2014-12-31 100; 2015-01-01/2015-12-31 100; 2014-12-31/2015-01-01 9 rev",
      "R 2014:364; R 2015:364; . 2014:1 2015:1" },
    { "a revised one alone", "2014-01-01/2014-12-31 100 rev", ". 2014:365" },
    { "side by side, no day in common", "2014-01-01/2014-06-30 100; 2014-07-01/2014-12-31 9 rev", ". 2014:181; . 2014:184" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimaBudget budgets[MOST];
      guint n = read_budgets (cases[i].given, budgets);

      g_test_message ("%s", cases[i].what);
      lima_budgets_judge (budgets, n);
      fixture_assert_text (write_budgets (budgets, n), cases[i].expected);
    }
}

/* Days counted one by one. */
static void
test_any (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (12);
  g_autoptr(GArray) years = g_array_new (FALSE, FALSE, sizeof (LimaYearDays));
  gint32 base = lima_day_number (2011, 1, 1);

  for (guint round = 0; round < 1500; round++)
    {
      LimaBudget budgets[8];
      guint n = (guint) g_rand_int_range (rand, 1, 9);

      for (guint i = 0; i < n; i++)
        {
          budgets[i] = (LimaBudget) { .amount = { g_rand_int_range (rand, 1, 9), 0 }, .revised = g_rand_boolean (rand) };
          budgets[i].start = base + g_rand_int_range (rand, 0, 800);
          budgets[i].end = budgets[i].start + g_rand_int_range (rand, -5, 900);
        }
      lima_budgets_judge (budgets, n);
      for (guint i = 0; i < n; i++)
        {
          gint32 free_days[16] = { 0 }, days = 0, all = budgets[i].end - budgets[i].start;

          for (gint32 day = budgets[i].start; day < budgets[i].end; day++)
            {
              gboolean replaced = FALSE;

              for (guint j = 0; j < n && !budgets[i].revised; j++)
                replaced = replaced || (budgets[j].revised && budgets[j].start <= day && day < budgets[j].end);
              days += !replaced;
              free_days[lima_day_to_date (day).year - 2011] += !replaced;
            }
          if (budgets[i].flags & LIMA_BUDGET_FILLED || all <= 0)
            continue;
          g_assert_cmpint (budgets[i].days, ==, days);
          g_assert_cmpint ((budgets[i].flags & LIMA_BUDGET_REPLACED) != 0, ==, days < all);
          lima_budget_get_years (budgets, n, i, 1, years);
          for (guint y = 0; y < years->len; y++)
            {
              const LimaYearDays *year = &g_array_index (years, LimaYearDays, y);

              g_assert_cmpint (year->days, >, 0);
              g_assert_cmpint (year->days, ==, free_days[year->year - 2011]);
              free_days[year->year - 2011] = 0;
            }
          for (guint y = 0; y < G_N_ELEMENTS (free_days); y++)
            g_assert_cmpint (free_days[y], ==, 0);
        }
    }
}

/* A search that could take for ever gives up: sixty budgets in thirty pairs, none of whose sums is the whole. */
static void
test_hopeless (void)
{
  LimaBudget budgets[61] = { { 0 } };

  budgets[0] = (LimaBudget) { .start = 0, .end = 30, .amount = { 1, 1 } };
  for (guint i = 0; i < 30; i++)
    budgets[1 + 2 * i] = budgets[2 + 2 * i] = (LimaBudget) { .start = (gint32) i, .end = (gint32) i + 1, .amount = { 1, 0 } };
  lima_budgets_judge (budgets, G_N_ELEMENTS (budgets));
  for (guint i = 0; i < G_N_ELEMENTS (budgets); i++)
    g_assert_cmpuint (budgets[i].flags, ==, LIMA_BUDGET_OVERLAP);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/budget/judge", test_judge);
  g_test_add_func ("/budget/any", test_any);
  g_test_add_func ("/budget/hopeless", test_hopeless);
  return g_test_run ();
}
