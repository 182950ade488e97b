/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fixture.h"
#include "lima-budget.h"
#include "lima-programme-budget.h"

/* ---- programmes in a few words ------------------------------------------------------------------------------------------- */

static LimaAtom
atom_of (const char *word)
{
  return strcmp (word, "_") == 0 ? 0 : lima_atom (word);
}

static LimaAmount
amount_of (const char *word)
{
  return lima_amount_read (strcmp (word, "_") == 0 ? "" : word, -1);
}

static LimaDay
day_of (const char *word)
{
  return lima_day_read (strcmp (word, "_") == 0 ? "" : word, -1);
}

/* "COMPONENT FROM/TO AMOUNT REVISED KIND FORM STATUS PROVIDER CURRENCY", "_" for none; a provider behind an
 * apostrophe is a name. What is left out at the end is none, but grant, cash and secured. */
static LimaBlock *
read_line (const char *text, guint number)
{
  static const char *const defaults[] = { "_", "_/_", "_", "_", "grant", "cash", "secured", "_", "_" };
  g_autofree char *id = g_strdup_printf ("b%u", number);
  g_auto(GStrv) given = g_strsplit (text, " ", -1);
  const char *words[G_N_ELEMENTS (defaults)];
  LimaProgrammeBudgetLine *line = (LimaProgrammeBudgetLine *) lima_block_new (&lima_programme_budget_line_table, lima_atom (id));
  g_auto(GStrv) days = NULL;

  g_assert_cmpuint (g_strv_length (given), <=, G_N_ELEMENTS (defaults));
  for (guint i = 0; i < G_N_ELEMENTS (defaults); i++)
    words[i] = i < g_strv_length (given) ? given[i] : defaults[i];
  days = g_strsplit (words[1], "/", 2);
  line->component = atom_of (words[0]);
  line->start = day_of (days[0]);
  line->end = day_of (days[1]);
  line->amount = amount_of (words[2]);
  line->revised = amount_of (words[3]);
  line->kind = atom_of (words[4]);
  line->form = atom_of (words[5]);
  line->status = atom_of (words[6]);
  if (words[7][0] == '\'')
    line->provider_name = lima_text_new ("en", words[7] + 1);
  else
    line->provider = atom_of (words[7]);
  line->currency = atom_of (words[8]);
  return &line->head;
}

/* A programme with the components c1 and c2, whose currency is USD, and lines divided by "; ". */
static LimaProgramme *
read_programme (const char *text)
{
  LimaProgramme *programme = (LimaProgramme *) lima_block_new (&lima_programme_table, lima_atom ("g1"));
  LimaBlock *components[] = { lima_block_new (&lima_programme_component_table, lima_atom ("c1")),
                              lima_block_new (&lima_programme_component_table, lima_atom ("c2")) };
  g_auto(GStrv) lines = g_strsplit (text, "; ", -1);
  guint n = *text == '\0' ? 0 : g_strv_length (lines);
  g_autofree LimaBlock **blocks = g_new (LimaBlock *, n + 1);

  for (guint i = 0; i < n; i++)
    blocks[i] = read_line (lines[i], i);
  programme->currency = lima_atom ("usd ");
  programme->components = lima_items_new (components, G_N_ELEMENTS (components));
  programme->budget = lima_items_new (blocks, n);
  return programme;
}

static LimaProgrammeBudget *
read_budget (const char *text, LimaBudgetCalendar calendar)
{
  LimaProgramme *programme = read_programme (text);
  LimaProgrammeBudget *budget = lima_programme_budget_new (programme, calendar);

  lima_block_unref (&programme->head);
  return budget;
}

/* "100 (90) x2 ?1 ?0": what counts, what was first set, lines, and how many of them are unknown in either. */
static void
append_sum (GString *out, const LimaBudgetSum *sum)
{
  char buffer[LIMA_DECIMAL_BUFFER];

  g_string_append (out, lima_sum_shortest (&sum->amount, buffer));
  if (lima_sum_compare (&sum->amount, &sum->original) != 0)
    g_string_append_printf (out, " (%s)", lima_sum_shortest (&sum->original, buffer));
  g_string_append_printf (out, " x%u", sum->lines);
  if (sum->unknown > 0 || sum->unknown_original > 0)
    g_string_append_printf (out, " ?%u ?%u", sum->unknown, sum->unknown_original);
}

static char *
write_pick (const LimaProgrammeBudget *budget, LimaBudgetPick pick, const char *currency)
{
  GString *out = g_string_new (NULL);
  LimaBudgetSum sum;

  g_assert_true (lima_programme_budget_sum (budget, &pick, lima_atom (currency), &sum));
  append_sum (out, &sum);
  return g_string_free (out, FALSE);
}

/* "2014:100 x1 2015:50 x1 -:7 x1": the columns that have lines. */
static char *
write_columns (const LimaProgrammeBudget *budget, const char *currency)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i <= budget->periods->len; i++)
    {
      LimaBudgetPick pick = LIMA_BUDGET_PICK_ALL;
      LimaBudgetSum sum;

      pick.period = (int) i;
      g_assert_true (lima_programme_budget_sum (budget, &pick, lima_atom (currency), &sum));
      if (i == budget->periods->len && sum.lines == 0)
        continue;
      g_string_append (out, out->len == 0 ? "" : " ");
      if (i < budget->periods->len)
        g_string_append_printf (out, "%d:", g_array_index (budget->periods, LimaBudgetPeriod, i).year);
      else
        g_string_append (out, "-:");
      append_sum (out, &sum);
    }
  return g_string_free (out, FALSE);
}

/* ---- periods ------------------------------------------------------------------------------------------------------------- */

static void
test_periods (void)
{
  static const struct { LimaBudgetCalendar calendar; const char *day, *expected; } cases[] = {
    { { 1, 1, FALSE }, "2014-01-01", "2014 2014-01-01 2015-01-01" },
    { { 1, 1, FALSE }, "2012-12-31", "2012 2012-01-01 2013-01-01" },
    { { 7, 1, FALSE }, "2014-06-30", "2013 2013-07-01 2014-07-01" },
    { { 7, 1, FALSE }, "2014-07-01", "2014 2014-07-01 2015-07-01" },
    { { 12, 1, FALSE }, "2014-11-30", "2013 2013-12-01 2014-12-01" },
    { { 12, 1, FALSE }, "2014-12-01", "2014 2014-12-01 2015-12-01" },
    { { 1, 2, FALSE }, "2014-12-31", "2014 2014-01-01 2016-01-01" },
    { { 1, 2, FALSE }, "2015-12-31", "2014 2014-01-01 2016-01-01" },
    { { 1, 2, TRUE }, "2014-12-31", "2013 2013-01-01 2015-01-01" },
    { { 1, 2, TRUE }, "2015-01-01", "2015 2015-01-01 2017-01-01" },
    { { 4, 2, TRUE }, "2015-03-31", "2013 2013-04-01 2015-04-01" },
    { { 3, 1, FALSE }, "2012-02-29", "2011 2011-03-01 2012-03-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimaBudgetPeriod period;
      LimaDate date;
      char from[LIMA_DATE_BUFFER], to[LIMA_DATE_BUFFER];

      g_assert_true (lima_date_parse (cases[i].day, -1, &date));
      period = lima_budget_calendar_find (cases[i].calendar, lima_date_first_day (date));
      fixture_assert_text (g_strdup_printf ("%d %s %s", period.year, lima_date_to_text (lima_day_to_date (period.start), from),
                                            lima_date_to_text (lima_day_to_date (period.end), to)), cases[i].expected);
    }
  g_assert_false (lima_budget_calendar_is_valid ((LimaBudgetCalendar) { 0, 1, FALSE }));
  g_assert_false (lima_budget_calendar_is_valid ((LimaBudgetCalendar) { 13, 1, FALSE }));
  g_assert_false (lima_budget_calendar_is_valid ((LimaBudgetCalendar) { 1, 3, FALSE }));
}

/* 365 days of 2014-07-01/2015-06-30 are 184 and 181; 366 of 2015-07-01/2016-06-30 are 184 and 182. */
static void
test_columns (void)
{
  static const LimaBudgetCalendar years = { 1, 1, FALSE }, fiscal = { 7, 1, FALSE }, even = { 1, 2, FALSE }, odd = { 1, 2, TRUE };
  static const struct { const char *what, *lines; const LimaBudgetCalendar *calendar; const char *expected; } cases[] = {
    { "nothing", "", &years, "" },
    { "a year", "c1 2014-01-01/2014-12-31 100", &years, "2014:100 x1" },
    { "coarse dates", "c1 2014/2015-Q1 455", &years, "2014:365 x1 2015:90 x1" },
    { "halves", "c1 2014-07-01/2015-06-30 365", &years, "2014:184 x1 2015:181 x1" },
    { "a leap year", "c1 2015-07-01/2016-06-30 366", &years, "2015:184 x1 2016:182 x1" },
    { "the same in fiscal years", "c1 2015-07-01/2016-06-30 366", &fiscal, "2015:366 x1" },
    { "a year in fiscal years", "c1 2016-01-01/2016-12-31 366", &fiscal, "2015:182 x1 2016:184 x1" },
    { "bienniums", "c1 2014-01-01/2017-12-31 1461", &even, "2014:730 x1 2016:731 x1" },
    { "odd bienniums", "c1 2014-01-01/2017-12-31 1461", &odd, "2013:365 x1 2015:731 x1 2017:365 x1" },
    { "what is cut is in the last part", "c1 2014-01-01/2016-12-31 100", &years, "2014:33.3029 x1 2015:33.3029 x1 2016:33.3942 x1" },
    { "negative", "c1 2014-12-31/2015-01-02 -100", &years, "2014:-33.3333 x1 2015:-66.6667 x1" },
    { "zero", "c1 2014-12-31/2015-01-02 0", &years, "2014:0 x1 2015:0 x1" },
    { "a year between", "c1 2014/2014 5; c1 2016/2016 6", &years, "2014:5 x1 2015:0 x0 2016:6 x1" },
    { "no period", "c1 _/_ 7; c1 2014/_ 8; c1 2014-02-02/2014-02-01 9; c1 soon/2014 10; c1 1949/1950 11", &years, "-:45 x5" },
    { "both", "c1 _/_ 7; c1 2014/2014 8", &years, "2014:8 x1 -:7 x1" },
    { "revised", "c1 2014/2014 8 9", &years, "2014:9 (8) x1" },
    { "revised to zero", "c1 2014/2014 8 0", &years, "2014:0 (8) x1" },
    { "only revised", "c1 2014/2014 _ 9", &years, "2014:9 (0) x1 ?0 ?1" },
    { "unreadable revision", "c1 2014/2014 8 many", &years, "2014:0 (8) x1 ?1 ?0" },
    { "unknown in both years", "c1 2014/2015 _; c1 2014/2014 5", &years, "2014:5 x2 ?1 ?1 2015:0 x1 ?1 ?1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaProgrammeBudget) budget = read_budget (cases[i].lines, *cases[i].calendar);

      g_test_message ("%s", cases[i].what);
      fixture_assert_text (write_columns (budget, "USD"), cases[i].expected);
    }
}

/* ---- rows ---------------------------------------------------------------------------------------------------------------- */

/* One line in each of the places that are kept apart. */
static const char mixed[] =
  "c1 2014/2015 730 _ grant cash secured GEF; "
  "c1 2014/2014 100 120 support-cost cash secured GEF; "
  "c2 2015/2015 50 _ grant in-kind expected 'Senegal; "
  "c9 2015/2015 7 _ grant cash unidentified _; "
  "_ _/_ _ _ grant cash unidentified _; "
  "c2 2014/2014 3 _ _ _ _ gef EUR; "
  "c2 2014/2014 4 _ odd odd odd gef eur";

static void
test_rows (void)
{
  static const int any = LIMA_BUDGET_ANY;
  static const struct { const char *what; LimaBudgetPick pick; const char *currency, *expected; } cases[] = {
    { "all", { any, any, any, any, any, any }, "USD", "907 (887) x5 ?1 ?1" },
    { "all of another currency", { any, any, any, any, any, any }, "EUR", "7 x2" },
    { "a currency nobody has", { any, any, any, any, any, any }, "CHF", "0 x0" },
    { "a component", { 0, any, any, any, any, any }, "USD", "850 (830) x2" },
    { "the other", { 1, any, any, any, any, any }, "USD", "50 x1" },
    { "no component, or one that is gone", { 2, any, any, any, any, any }, "USD", "7 x2 ?1 ?1" },
    { "a source", { any, 0, any, any, any, any }, "USD", "850 (830) x2" },
    { "a source by name", { any, 1, any, any, any, any }, "USD", "50 x1" },
    { "no source", { any, 2, any, any, any, any }, "USD", "7 x2 ?1 ?1" },
    { "a year", { any, any, 0, any, any, any }, "USD", "485 (465) x2" },
    { "no year", { any, any, 2, any, any, any }, "USD", "0 x1 ?1 ?1" },
    { "a cell", { 0, 0, 1, LIMA_BUDGET_KIND_GRANT, LIMA_BUDGET_FORM_CASH, LIMA_BUDGET_STATUS_SECURED }, "USD", "365 x1" },
    { "grants in cash", { any, any, any, LIMA_BUDGET_KIND_GRANT, LIMA_BUDGET_FORM_CASH, any }, "USD", "737 x3 ?1 ?1" },
    { "in kind", { any, any, any, any, LIMA_BUDGET_FORM_IN_KIND, any }, "USD", "50 x1" },
    { "support cost", { any, any, any, LIMA_BUDGET_KIND_SUPPORT_COST, any, any }, "USD", "120 (100) x1" },
    { "secured", { any, any, any, any, any, LIMA_BUDGET_STATUS_SECURED }, "USD", "850 (830) x2" },
    { "expected", { any, any, any, any, any, LIMA_BUDGET_STATUS_EXPECTED }, "USD", "50 x1" },
    { "unidentified", { any, any, any, any, any, LIMA_BUDGET_STATUS_UNIDENTIFIED }, "USD", "7 x2 ?1 ?1" },
    { "not said", { any, any, any, LIMA_BUDGET_KIND_UNSAID, LIMA_BUDGET_FORM_UNSAID, LIMA_BUDGET_STATUS_UNSAID }, "EUR", "7 x2" },
  };
  g_autoptr(LimaProgrammeBudget) budget = read_budget (mixed, LIMA_BUDGET_CALENDAR_YEARS);

  g_assert_cmpuint (budget->sources->len, ==, 2);
  g_assert_cmpstr (lima_atom_text (g_array_index (budget->sources, LimaParty, 0).key), ==, "GEF");
  g_assert_cmpstr (lima_atom_text (g_array_index (budget->sources, LimaParty, 1).name), ==, "Senegal");
  g_assert_cmpuint (budget->currencies->len, ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].what);
      fixture_assert_text (write_pick (budget, cases[i].pick, cases[i].currency), cases[i].expected);
    }
}

/* A provider is called by the first name that a line with its reference gives. */
static void
test_names (void)
{
  LimaProgramme *programme = read_programme ("c1 2014/2014 1 _ grant cash secured GEF; c1 2014/2014 2 _ grant cash secured GEF; "
                                             "c1 2014/2014 4 _ grant cash secured gef; c1 2014/2014 8 _ grant cash secured 'Other");
  LimaProgrammeBudgetLine *lines[] = { (LimaProgrammeBudgetLine *) programme->budget->item[1],
                                       (LimaProgrammeBudgetLine *) programme->budget->item[2] };
  g_autoptr(LimaProgrammeBudget) budget = NULL;

  lines[0]->provider_name = lima_text_new ("en", "Facility");
  lines[1]->provider_name = lima_text_new ("en", "The Facility");
  budget = lima_programme_budget_new (programme, LIMA_BUDGET_CALENDAR_YEARS);
  lima_block_unref (&programme->head);
  g_assert_cmpuint (budget->sources->len, ==, 2);
  g_assert_cmpstr (lima_atom_text (g_array_index (budget->sources, LimaParty, 0).key), ==, "GEF");
  g_assert_cmpstr (lima_atom_text (g_array_index (budget->sources, LimaParty, 0).name), ==, "Facility");
}

/* A programme without a currency: unknown, and last. */
static void
test_currencies (void)
{
  LimaProgramme *programme = read_programme ("c1 2014/2014 1; c1 2014/2014 2 _ grant cash secured _ CHF; c1 2014/2014 4");
  g_autoptr(LimaProgrammeBudget) budget = NULL;

  programme->currency = 0;
  budget = lima_programme_budget_new (programme, LIMA_BUDGET_CALENDAR_YEARS);
  lima_block_unref (&programme->head);
  g_assert_cmpuint (budget->currencies->len, ==, 2);
  g_assert_cmpstr (lima_atom_text (g_array_index (budget->currencies, LimaAtom, 0)), ==, "CHF");
  g_assert_cmpuint (g_array_index (budget->currencies, LimaAtom, 1), ==, 0);
  fixture_assert_text (write_columns (budget, ""), "2014:5 x2");
  fixture_assert_text (write_columns (budget, "CHF"), "2014:2 x1");
}

/* The places of the enums are those of the lists. */
static void
test_codes (void)
{
  g_assert_cmpint (lima_own_codes_find ("BudgetLineKind", "support-cost"), ==, LIMA_BUDGET_KIND_SUPPORT_COST);
  g_assert_cmpint (lima_own_codes_find ("ContributionForm", "in-kind"), ==, LIMA_BUDGET_FORM_IN_KIND);
  g_assert_cmpint (lima_own_codes_find ("BudgetLineStatus", "unidentified"), ==, LIMA_BUDGET_STATUS_UNIDENTIFIED);
  g_assert_cmpuint (lima_own_codes_size ("BudgetLineKind"), ==, LIMA_BUDGET_KIND_UNSAID);
  g_assert_cmpuint (lima_own_codes_size ("ContributionForm"), ==, LIMA_BUDGET_FORM_UNSAID);
  g_assert_cmpuint (lima_own_codes_size ("BudgetLineStatus"), ==, LIMA_BUDGET_STATUS_UNSAID);
}

static void
test_range (void)
{
  g_autoptr(GString) lines = g_string_new ("c1 2014/2014 999999999999999999");
  g_autoptr(LimaProgrammeBudget) budget = NULL;
  LimaBudgetPick pick = LIMA_BUDGET_PICK_ALL;
  LimaBudgetSum sum;

  for (guint i = 0; i < 200; i++)
    g_string_append (lines, "; c1 2014/2014 999999999999999999");
  budget = read_budget (lines->str, LIMA_BUDGET_CALENDAR_YEARS);
  g_assert_false (lima_programme_budget_sum (budget, &pick, lima_atom ("USD"), &sum));
  g_assert_cmpint (lima_programme_budget_judge_grant (budget), ==, LIMA_BUDGET_BAND_UNKNOWN);
}

/* ---- the band of ¶16 ----------------------------------------------------------------------------------------------------- */

static void
test_band (void)
{
  static const struct { const char *what, *lines; LimaBudgetBand expected; } cases[] = {
    { "nothing", "", LIMA_BUDGET_BAND_UNKNOWN },
    { "no grant", "c1 2014/2014 35000000 _ support-cost cash", LIMA_BUDGET_BAND_UNKNOWN },
    { "below", "c1 2014/2014 29999999.99", LIMA_BUDGET_BAND_BELOW },
    { "zero", "c1 2014/2014 0", LIMA_BUDGET_BAND_BELOW },
    { "the lower end", "c1 2014/2016 30000000", LIMA_BUDGET_BAND_WITHIN },
    { "the upper end", "c1 2014/2016 20000000; c2 _/_ 20000000", LIMA_BUDGET_BAND_WITHIN },
    { "above", "c1 2014/2014 40000000.01", LIMA_BUDGET_BAND_ABOVE },
    { "the revised amount", "c1 2014/2014 50000000 35000000", LIMA_BUDGET_BAND_WITHIN },
    { "a correction", "c1 2014/2014 45000000; c1 2014/2014 -10000000", LIMA_BUDGET_BAND_WITHIN },
    { "at least 31 M", "c1 2014/2014 31000000; c2 2014/2014 _", LIMA_BUDGET_BAND_WITHIN_OR_ABOVE },
    { "at least 29 M", "c1 2014/2014 29000000; c2 2014/2014 _", LIMA_BUDGET_BAND_UNKNOWN },
    { "at least 41 M", "c1 2014/2014 41000000; c2 2014/2014 many", LIMA_BUDGET_BAND_ABOVE },
    { "euros too", "c1 2014/2014 31000000; c2 2014/2014 5 _ grant cash secured _ EUR", LIMA_BUDGET_BAND_WITHIN_OR_ABOVE },
    { "no euros", "c1 2014/2014 31000000; c2 2014/2014 0 _ grant cash secured _ EUR", LIMA_BUDGET_BAND_WITHIN },
    { "only euros", "c2 2014/2014 35000000 _ grant cash secured _ EUR", LIMA_BUDGET_BAND_UNKNOWN },
    { "a correction in euros", "c1 2014/2014 31000000; c2 2014/2014 -5 _ grant cash secured _ EUR", LIMA_BUDGET_BAND_BELOW_OR_WITHIN },
    { "below for sure", "c1 2014/2014 9; c2 2014/2014 -5 _ grant cash secured _ EUR", LIMA_BUDGET_BAND_BELOW },
    { "in kind is no part", "c1 2014/2014 31000000; c2 2014/2014 _ _ grant in-kind", LIMA_BUDGET_BAND_WITHIN },
    { "perhaps a grant", "c1 2014/2014 31000000; c2 2014/2014 5000000 _ _ cash", LIMA_BUDGET_BAND_WITHIN },
    { "perhaps a grant, that matters", "c1 2014/2014 28000000; c2 2014/2014 5000000 _ grant _", LIMA_BUDGET_BAND_BELOW_OR_WITHIN },
    { "perhaps a correction", "c1 2014/2014 41000000; c2 2014/2014 -5000000 _ _ cash", LIMA_BUDGET_BAND_WITHIN_OR_ABOVE },
    { "too wide", "c1 2014/2014 28000000; c2 2014/2014 15000000 _ _ cash", LIMA_BUDGET_BAND_UNKNOWN },
    { "unidentified is a cost as well", "c1 2014/2014 31000000; c2 2014/2014 15000000 _ grant cash unidentified",
      LIMA_BUDGET_BAND_ABOVE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaProgrammeBudget) budget = read_budget (cases[i].lines, LIMA_BUDGET_CALENDAR_YEARS);

      g_test_message ("%s", cases[i].what);
      g_assert_cmpint (lima_programme_budget_judge_grant (budget), ==, cases[i].expected);
    }
}

/* ---- at random ----------------------------------------------------------------------------------------------------------- */

static char *
random_line (GRand *rand)
{
  static const char *const components[] = { "c1", "c2", "c3", "_" }, *const kinds[] = { "grant", "support-cost", "_" },
    *const forms[] = { "cash", "in-kind", "odd" }, *const statuses[] = { "secured", "expected", "unidentified", "_" },
    *const providers[] = { "GEF", "EU", "'Senegal", "_" }, *const currencies[] = { "USD", "EUR", "_" },
    *const amounts[] = { "_", "many", "0", "-12.5", "1000000", "0.0001" };
  g_autofree char *period = g_rand_int_range (rand, 0, 6) == 0
    ? g_strdup ("_/_")
    : g_strdup_printf ("%d-%02d-%02d/%d-%02d-%02d", g_rand_int_range (rand, 2010, 2015), g_rand_int_range (rand, 1, 13),
                       g_rand_int_range (rand, 1, 29), g_rand_int_range (rand, 2013, 2020), g_rand_int_range (rand, 1, 13),
                       g_rand_int_range (rand, 1, 29));
  g_autofree char *number = g_strdup_printf ("%d.%07d", g_rand_int_range (rand, -99999999, 99999999), g_rand_int_range (rand, 0, 9999999));

#define ONE_OF(words) words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]
  return g_strdup_printf ("%s %s %s %s %s %s %s %s %s", ONE_OF (components), period,
                          g_rand_boolean (rand) ? number : ONE_OF (amounts), g_rand_boolean (rand) ? "_" : ONE_OF (amounts),
                          ONE_OF (kinds), ONE_OF (forms), ONE_OF (statuses), ONE_OF (providers), ONE_OF (currencies));
#undef ONE_OF
}

/* What the lines of a currency are together, straight from the programme. */
static LimaBudgetSum
add_lines (const LimaProgramme *programme, const char *currency)
{
  LimaBudgetSum sum = { 0 };

  for (guint i = 0; i < lima_items_get_n (programme->budget); i++)
    {
      const LimaProgrammeBudgetLine *line = (const LimaProgrammeBudgetLine *) programme->budget->item[i];
      const LimaAmount *counting = line->revised.state != LIMA_AMOUNT_NONE ? &line->revised : &line->amount;
      const char *own = line->currency == 0 ? "USD" : lima_atom_text (line->currency);

      if (strcmp (own, currency) != 0)
        continue;
      sum.lines++;
      sum.unknown += !lima_amount_has_value (counting);
      sum.unknown_original += !lima_amount_has_value (&line->amount);
      if (lima_amount_has_value (counting))
        g_assert_true (lima_sum_add (&sum.amount, lima_amount_value (counting)));
      if (lima_amount_has_value (&line->amount))
        g_assert_true (lima_sum_add (&sum.original, lima_amount_value (&line->amount)));
    }
  return sum;
}

static void
add_cell (const LimaProgrammeBudget *budget, LimaBudgetPick pick, const char *currency, LimaBudgetSum *total)
{
  LimaBudgetSum sum;

  g_assert_true (lima_programme_budget_sum (budget, &pick, lima_atom (currency), &sum));
  g_assert_true (lima_sum_add_sum (&total->amount, &sum.amount));
  g_assert_true (lima_sum_add_sum (&total->original, &sum.original));
}

static void
assert_same_amounts (const LimaBudgetSum *a, const LimaBudgetSum *b)
{
  g_assert_cmpint (lima_sum_compare (&a->amount, &b->amount), ==, 0);
  g_assert_cmpint (lima_sum_compare (&a->original, &b->original), ==, 0);
}

/* Cells make rows, rows make the total, and so do columns and what is kept apart. */
static void
assert_adds_up (const LimaProgrammeBudget *budget, const char *currency, const LimaBudgetSum *expected)
{
  LimaBudgetPick pick = LIMA_BUDGET_PICK_ALL;
  LimaBudgetSum all, cells = { 0 }, apart = { 0 };

  g_assert_true (lima_programme_budget_sum (budget, &pick, lima_atom (currency), &all));
  assert_same_amounts (&all, expected);
  g_assert_cmpuint (all.lines, ==, expected->lines);
  g_assert_cmpuint (all.unknown, ==, expected->unknown);
  g_assert_cmpuint (all.unknown_original, ==, expected->unknown_original);
  for (pick.component = 0; pick.component <= (int) budget->components->len; pick.component++)
    for (pick.source = 0; pick.source <= (int) budget->sources->len; pick.source++)
      {
        LimaBudgetSum row = { 0 }, whole;

        pick.period = LIMA_BUDGET_ANY;
        g_assert_true (lima_programme_budget_sum (budget, &pick, lima_atom (currency), &whole));
        add_cell (budget, pick, currency, &cells);
        for (pick.period = 0; pick.period <= (int) budget->periods->len; pick.period++)
          add_cell (budget, pick, currency, &row);
        assert_same_amounts (&row, &whole);
      }
  assert_same_amounts (&cells, expected);
  pick = LIMA_BUDGET_PICK_ALL;
  for (pick.kind = 0; pick.kind <= LIMA_BUDGET_KIND_UNSAID; pick.kind++)
    for (pick.form = 0; pick.form <= LIMA_BUDGET_FORM_UNSAID; pick.form++)
      for (pick.status = 0; pick.status <= LIMA_BUDGET_STATUS_UNSAID; pick.status++)
        for (pick.period = 0; pick.period <= (int) budget->periods->len; pick.period++)
          add_cell (budget, pick, currency, &apart);
  assert_same_amounts (&apart, expected);
}

static void
test_any (void)
{
  static const LimaBudgetCalendar calendars[] = { { 1, 1, FALSE }, { 7, 1, FALSE }, { 10, 1, FALSE }, { 1, 2, FALSE }, { 1, 2, TRUE } };
  g_autoptr(GRand) rand = g_rand_new_with_seed (16);

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr(GString) lines = g_string_new (NULL);
      g_autoptr(LimaProgrammeBudget) budget = NULL;
      LimaProgramme *programme;
      LimaBudgetSum dollars, euros;

      for (int i = g_rand_int_range (rand, 1, 16); i > 0; i--)
        {
          g_autofree char *line = random_line (rand);

          g_string_append_printf (lines, "%s%s", lines->len == 0 ? "" : "; ", line);
        }
      programme = read_programme (lines->str);
      budget = lima_programme_budget_new (programme, calendars[round % G_N_ELEMENTS (calendars)]);
      dollars = add_lines (programme, "USD");
      euros = add_lines (programme, "EUR");
      assert_adds_up (budget, "USD", &dollars);
      assert_adds_up (budget, "EUR", &euros);
      lima_block_unref (&programme->head);
    }
}

/* A line of one unit a day shows the days of each year, which are those of money rule 9. */
static void
test_as_rule_9 (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (9);
  g_autoptr(GArray) years = g_array_new (FALSE, FALSE, sizeof (LimaYearDays));

  for (guint round = 0; round < 300; round++)
    {
      LimaBudget one = { .start = g_rand_int_range (rand, 14000, 16000), .amount = { 1, 0 } };
      char from[LIMA_DATE_BUFFER], to[LIMA_DATE_BUFFER];
      g_autofree char *line = NULL;
      g_autoptr(GString) expected = g_string_new (NULL);
      g_autoptr(LimaProgrammeBudget) budget = NULL;

      one.end = one.start + g_rand_int_range (rand, 1, 2000);
      line = g_strdup_printf ("c1 %s/%s %d", lima_date_to_text (lima_day_to_date (one.start), from),
                              lima_date_to_text (lima_day_to_date (one.end - 1), to), one.end - one.start);
      lima_budgets_judge (&one, 1);
      lima_budget_get_years (&one, 1, 0, 1, years);
      for (guint i = 0; i < years->len; i++)
        g_string_append_printf (expected, "%s%d:%d x1", i == 0 ? "" : " ", g_array_index (years, LimaYearDays, i).year,
                                g_array_index (years, LimaYearDays, i).days);
      budget = read_budget (line, LIMA_BUDGET_CALENDAR_YEARS);
      fixture_assert_text (write_columns (budget, "USD"), expected->str);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/programme-budget/periods", test_periods);
  g_test_add_func ("/programme-budget/columns", test_columns);
  g_test_add_func ("/programme-budget/rows", test_rows);
  g_test_add_func ("/programme-budget/names", test_names);
  g_test_add_func ("/programme-budget/currencies", test_currencies);
  g_test_add_func ("/programme-budget/codes", test_codes);
  g_test_add_func ("/programme-budget/range", test_range);
  g_test_add_func ("/programme-budget/band", test_band);
  g_test_add_func ("/programme-budget/any", test_any);
  g_test_add_func ("/programme-budget/as-rule-9", test_as_rule_9);
  return g_test_run ();
}
