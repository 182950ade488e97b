/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-leverage.h>
#include <lima-own-codes.h>
#include <string.h>

#include "fixture.h"

/* A step: "signed 50 USD 2015-03 s1"; "_" for what is not given. */
static LimaBlock *
step_new (const char *spec, guint number)
{
  g_autofree char *id = g_strdup_printf ("%u", number);
  LimaProgrammeFinancingStep *step = (LimaProgrammeFinancingStep *) lima_block_new (&lima_programme_financing_step_table, lima_atom (id));
  g_auto(GStrv) words = g_strsplit (spec, " ", -1);
  const char *given[5];

  for (guint i = 0; i < 5; i++)
    given[i] = i < g_strv_length (words) && !g_str_equal (words[i], "_") ? words[i] : NULL;
  step->status = given[0] == NULL ? 0 : lima_atom (given[0]);
  if (given[1] != NULL)
    step->amount = lima_amount_read (given[1], -1);
  step->currency = given[2] == NULL ? 0 : lima_atom (given[2]);
  if (given[3] != NULL)
    step->date = lima_day_read (given[3], -1);
  step->source = given[4] == NULL ? 0 : lima_atom (given[4]);
  return &step->head;
}

/* The list owns them then. */
static LimaItems *
items_new (GPtrArray *blocks)
{
  LimaItems *items = lima_items_new ((LimaBlock *const *) blocks->pdata, blocks->len);

  g_ptr_array_unref (blocks);
  return items;
}

/* An entry: "asset; attribution; step; step …". */
static LimaBlock *
entry_new (const char *spec, guint number)
{
  g_autofree char *id = g_strdup_printf ("e%u", number);
  LimaProgrammeFinancing *entry = (LimaProgrammeFinancing *) lima_block_new (&lima_programme_financing_table, lima_atom (id));
  g_auto(GStrv) parts = g_strsplit (spec, "; ", -1);
  GPtrArray *steps = g_ptr_array_new ();

  entry->asset = g_str_equal (parts[0], "_") ? NULL : g_strdup (parts[0]);
  entry->attribution = g_str_equal (parts[1], "_") ? 0 : lima_atom (parts[1]);
  for (guint i = 2; parts[i] != NULL; i++)
    g_ptr_array_add (steps, step_new (parts[i], i));
  entry->steps = items_new (steps);
  return &entry->head;
}

static LimaProgramme *
programme_new (const char *const *specs)
{
  LimaProgramme *programme = (LimaProgramme *) lima_block_new (&lima_programme_table, lima_atom ("g1"));
  GPtrArray *entries = g_ptr_array_new ();

  programme->currency = lima_atom ("USD");
  for (guint i = 0; specs[i] != NULL; i++)
    g_ptr_array_add (entries, entry_new (specs[i], i));
  programme->financing = items_new (entries);
  return programme;
}

/* "USD 50..110 (n, low unknown, high unknown)" for each currency; behind a bar the fates of the entries. */
static char *
describe (const LimaLeverage *leverage)
{
  static const char *const fates[] = { "counts", "identified", "existing", "same", "no-status" };
  GString *out = g_string_new (NULL);
  char low[LIMA_DECIMAL_BUFFER], high[LIMA_DECIMAL_BUFFER];

  for (guint i = 0; i < leverage->bands->len; i++)
    {
      const LimaLeverageBand *band = &g_array_index (leverage->bands, LimaLeverageBand, i);

      g_string_append_printf (out, "%s%s %s..%s (%u, %u, %u)", i == 0 ? "" : "; ", band->currency == 0 ? "?" : lima_atom_text (band->currency),
                              lima_sum_shortest (&band->low, low), lima_sum_shortest (&band->high, high), band->n, band->n_low_unknown,
                              band->n_high_unknown);
    }
  g_string_append (out, " |");
  for (guint i = 0; i < leverage->entries->len; i++)
    {
      const LimaLeverageEntry *entry = &g_array_index (leverage->entries, LimaLeverageEntry, i);

      g_string_append_printf (out, " %s", fates[entry->fate]);
      if (entry->fate == LIMA_LEVERAGE_SAME_ASSET)
        g_string_append_printf (out, ":%u", entry->same_as);
    }
  return g_string_free (out, FALSE);
}

typedef struct
{
  const char *entries[5];
  const char *expected;
} Case;

/* Worked by hand from the rules that stand in the documentation of the entry and of the band. */
static const Case cases[] = {
  { { NULL }, " |" },
  /* signed is in both ends; what is only talked of in the upper one */
  { { "_; _; signed 50 USD 2015-03 s1", "_; _; pledged 60 USD 2014-11 s1", NULL }, "USD 50..110 (2, 0, 0) | counts counts" },
  /* nothing is signed: the band begins at nothing */
  { { "_; _; in-discussion 60 USD 2014", NULL }, "USD 0..60 (1, 0, 0) | counts" },
  /* what was signed counts, not what was talked of before it, nor the part that is disbursed since */
  { { "_; _; in-discussion 90 USD 2013; pledged 60 USD 2014; signed 50 USD 2015; disbursed 20 USD 2016", NULL }, "USD 50..50 (1, 0, 0) | counts" },
  /* signed without an amount, disbursed with one */
  { { "_; _; signed _ USD 2015; disbursed 20 USD 2016", NULL }, "USD 20..20 (1, 0, 0) | counts" },
  /* some money has come and nothing was signed: the rest is still allocated, in the same currency */
  { { "_; _; allocated 20 USD 2014; disbursed 8 USD 2015", NULL }, "USD 8..20 (1, 0, 0) | counts" },
  { { "_; _; allocated 20 EUR 2014; disbursed 8 USD 2015", NULL }, "USD 8..8 (1, 0, 0) | counts" },
  /* of two talks the higher rung, of two amounts on one rung the later */
  { { "_; _; in-discussion 90 USD 2015; pledged 60 USD 2014", NULL }, "USD 0..60 (1, 0, 0) | counts" },
  { { "_; _; pledged 60 USD 2014-11; pledged 70 USD 2015-02; pledged 65 USD 2014-12", NULL }, "USD 0..70 (1, 0, 0) | counts" },
  /* signed, but only the talk named an amount: at least nothing is signed, and the talk is the upper end */
  { { "_; _; pledged 60 USD 2014; signed _ _ 2015", NULL }, "USD 0..60 (1, 1, 0) | counts" },
  /* an amount that nobody knows: every end is "at least" */
  { { "_; _; signed 50 USD 2015", "_; _; signed _ _ 2015", NULL }, "USD 50..50 (1, 1, 1) | counts counts" },
  { { "_; _; signed 50 USD 2015", "_; _; pledged about USD 2015", NULL }, "USD 50..50 (1, 0, 1) | counts counts" },
  { { "_; _; signed _ _ 2015", NULL }, " | counts" },
  /* identified only, already there, without a step that is known: in no band */
  { { "_; _; identified 500 USD 2014", "_; existing; operating 900 USD 2010", "_; _; hoped 7 USD 2014", "_; catalysed; signed 5 USD 2015", NULL },
    "USD 5..5 (1, 0, 0) | identified existing no-status counts" },
  /* unlike currencies are never added; the currency of the programme is that of a step without one, and comes first */
  { { "_; _; signed 50 EUR 2015", "_; _; signed 40 _ 2015", "_; _; pledged 8 CHF 2015", NULL },
    "USD 40..40 (1, 0, 0); CHF 0..8 (1, 0, 0); EUR 50..50 (1, 0, 0) | counts counts counts" },
  { { "_; _; signed 50 usd 2015", "_; _; signed 40 USD 2015", NULL }, "USD 90..90 (2, 0, 0) | counts counts" },
  /* the same asset counts once: the higher on the ladder, then the larger, then the first */
  { { "park; _; pledged 80 USD 2014", "park; _; signed 50 USD 2015", "port; _; signed 7 USD 2015", NULL },
    "USD 57..57 (2, 0, 0) | same:1 counts counts" },
  { { "park; _; signed 50 USD 2014", "park; _; signed 60 USD 2015", "park; _; signed 60 USD 2015", NULL },
    "USD 60..60 (1, 0, 0) | same:1 counts same:1" },
  { { "park; _; signed 50 USD 2014", "park; _; signed 60 EUR 2015", NULL }, "USD 50..50 (1, 0, 0) | counts same:0" },
  /* what does not count takes no asset from what does */
  { { "park; existing; operating 900 USD 2010", "park; _; signed 50 USD 2015", NULL }, "USD 50..50 (1, 0, 0) | existing counts" },
};

/* The rungs make the ends of the band, to the last place. */
static void
assert_rungs (const LimaLeverage *leverage)
{
  for (guint i = 0; i < leverage->bands->len; i++)
    {
      const LimaLeverageBand *band = &g_array_index (leverage->bands, LimaLeverageBand, i);
      LimaSum sum = { 0 };

      for (guint rung = LIMA_N_RUNGS; rung-- > LIMA_RUNG_IDENTIFIED;)
        {
          g_assert_true (lima_sum_add_sum (&sum, &band->by_rung[rung]));
          if (rung == LIMA_RUNG_SIGNED)
            g_assert_cmpint (lima_sum_compare (&sum, &band->low), ==, 0);
        }
      g_assert_cmpint (lima_sum_compare (&sum, &band->high), ==, 0);
    }
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimaProgramme *programme = programme_new (cases[i].entries);
      g_autoptr(LimaLeverage) leverage = lima_leverage_new (programme);

      g_test_message ("case %u", i);
      g_assert_false (leverage->overflow);
      fixture_assert_text (describe (leverage), cases[i].expected);
      assert_rungs (leverage);
      lima_block_unref (&programme->head);
    }
}

/* Exact to the last place, and by the rung that was reached. */
static void
test_exact (void)
{
  static const char *const specs[] = { "_; _; signed 0.1 USD 2015", "_; _; signed 0.2 USD 2015", "_; _; signed 98325.6441968 USD 2015; operating 5 USD 2020", NULL };
  LimaProgramme *programme = programme_new (specs);
  g_autoptr(LimaLeverage) leverage = lima_leverage_new (programme);
  const LimaLeverageBand *band = &g_array_index (leverage->bands, LimaLeverageBand, 0);
  char text[LIMA_DECIMAL_BUFFER];

  g_assert_cmpstr (lima_sum_shortest (&band->low, text), ==, "98325.9441968");
  g_assert_cmpstr (lima_sum_shortest (&band->by_rung[LIMA_RUNG_SIGNED], text), ==, "0.3");
  g_assert_cmpstr (lima_sum_shortest (&band->by_rung[LIMA_RUNG_OPERATING], text), ==, "98325.6441968");
  lima_block_unref (&programme->head);
}

static void
test_sources (void)
{
  static const char *const specs[] = { "_; _; pledged 1 USD 2015 s1; signed 1 USD 2015; effective 1 USD 2016", NULL };
  LimaProgramme *programme = programme_new (specs);
  g_autoptr(LimaLeverage) leverage = lima_leverage_new (programme);

  g_assert_cmpuint (g_array_index (leverage->entries, LimaLeverageEntry, 0).n_unsourced, ==, 2);
  lima_block_unref (&programme->head);
}

/* The ledger as it was: pledged in 2014, signed in March 2015 without a source, disbursed since 2016. */
static void
test_at (void)
{
  static const char *const specs[] = { "_; _; pledged 60 USD 2014-06-01 s1; signed 50 USD 2015-03; disbursed 20 USD 2016-01-01 s2", NULL };
  static const struct
  {
    const char *at;
    const char *expected;
    const char *unsourced;
    LimaRung rung;
  } cases_at[] = {
    { "2014-05-31", " | no-status", NULL, LIMA_RUNG_NONE },
    { "2014-06-01", "USD 0..60 (1, 0, 0) | counts", "0", LIMA_RUNG_PLEDGED },
    { "2015-02-28", "USD 0..60 (1, 0, 0) | counts", "0", LIMA_RUNG_PLEDGED },
    { "2015-03-01", "USD 50..50 (1, 0, 0) | counts", "50", LIMA_RUNG_SIGNED }, /* a month that has begun */
    { "2015", "USD 50..50 (1, 0, 0) | counts", "50", LIMA_RUNG_SIGNED },
    { "2016-01-01", "USD 50..50 (1, 0, 0) | counts", "0", LIMA_RUNG_DISBURSED },
  };
  LimaProgramme *programme = programme_new (specs);

  for (guint i = 0; i < G_N_ELEMENTS (cases_at); i++)
    {
      g_autoptr(LimaLeverage) leverage = lima_leverage_new_at (programme, lima_day_read (cases_at[i].at, -1).date);
      g_autofree char *words = describe (leverage);
      char text[LIMA_DECIMAL_BUFFER];

      g_test_message ("%s", cases_at[i].at);
      g_assert_cmpstr (words, ==, cases_at[i].expected);
      g_assert_cmpint (g_array_index (leverage->entries, LimaLeverageEntry, 0).rung, ==, cases_at[i].rung);
      if (cases_at[i].unsourced != NULL)
        g_assert_cmpstr (lima_sum_shortest (&g_array_index (leverage->bands, LimaLeverageBand, 0).unsourced[cases_at[i].rung], text), ==,
                         cases_at[i].unsourced);
    }
  lima_block_unref (&programme->head);
}

/* What an entry states is its newest money, whether it counts or not. */
static void
test_stated (void)
{
  static const char *const specs[] = {
    "_; existing; operating 31 EUR 2013 s1", "_; _; identified 90 _ 2015-12 s1", "_; _; signed 5 USD 2015 s1; effective _ USD 2016", "_; _; signed",
    NULL,
  };
  static const char *const expected[] = { "31 EUR", "90 USD", "5 USD", "none" };
  static const gboolean sourced[] = { TRUE, TRUE, FALSE, FALSE };
  LimaProgramme *programme = programme_new (specs);
  g_autoptr(LimaLeverage) leverage = lima_leverage_new (programme);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const LimaLeverageEntry *entry = &g_array_index (leverage->entries, LimaLeverageEntry, i);
      char text[LIMA_DECIMAL_BUFFER];
      LimaSum sum = lima_sum_from_decimal (entry->stated);
      g_autofree char *money = entry->has_stated ? g_strdup_printf ("%s %s", lima_sum_shortest (&sum, text), lima_atom_text (entry->stated_currency))
                                                 : g_strdup ("none");

      g_assert_cmpstr (money, ==, expected[i]);
      g_assert_cmpint (entry->has_source, ==, sourced[i]);
    }
  lima_block_unref (&programme->head);
}

/* 50 of 35 is 1.43; 1 of 3 is 0.33; half a hundredth goes away from zero. */
static void
test_ratio (void)
{
  static const struct { const char *money, *grant, *expected; } ratios[] = {
    { "50000000", "35000000", "1.43" }, { "1", "3", "0.33" }, { "0.005", "1", "0.01" }, { "0", "35", "0" }, { "700", "35", "20" },
    { "50", "0", NULL }, { "50", "-1", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ratios); i++)
    {
      LimaSum money, grant, ratio;
      char text[LIMA_DECIMAL_BUFFER];

      g_assert_true (lima_sum_parse (ratios[i].money, &money) && lima_sum_parse (ratios[i].grant, &grant));
      g_assert_cmpint (lima_leverage_ratio (&money, &grant, &ratio), ==, ratios[i].expected != NULL);
      if (ratios[i].expected != NULL)
        g_assert_cmpstr (lima_sum_shortest (&ratio, text), ==, ratios[i].expected);
    }
}

/* The rungs are those of the list that the file and the forms have, in its order. */
static void
test_ladder (void)
{
  static const char *const rungs[] = { "identified", "in-discussion", "pledged", "allocated", "signed", "effective", "disbursed", "built", "operating" };

  g_assert_cmpuint (lima_own_codes_size ("FinancingStatus"), ==, LIMA_N_RUNGS);
  for (guint i = 0; i < LIMA_N_RUNGS; i++)
    g_assert_cmpstr (lima_own_codes_get ("FinancingStatus", i), ==, rungs[i]);
  g_assert_cmpint (lima_own_codes_find ("FinancingStatus", "signed"), ==, LIMA_RUNG_SIGNED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/leverage/cases", test_cases);
  g_test_add_func ("/leverage/exact", test_exact);
  g_test_add_func ("/leverage/sources", test_sources);
  g_test_add_func ("/leverage/at", test_at);
  g_test_add_func ("/leverage/stated", test_stated);
  g_test_add_func ("/leverage/ratio", test_ratio);
  g_test_add_func ("/leverage/ladder", test_ladder);
  return g_test_run ();
}
