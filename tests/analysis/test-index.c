/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fixture.h"
#include "index-checks.h"

/* A small portfolio, worked by hand. Spend in the sizes 100 and 1000:
 *   A  USD 150                       KE, theme energy by its sector; funds of 200 by P1, budget of 400
 *   B  USD 1500, 500 of it undated, EUR 10   60 % KE, 40 % UG
 *   C  none                          UG
 *   D  none, and nothing else        -
 *   E  USD 700, left out for F       TZ; funds of 1000
 *   F  USD 300                       TZ
 *   G  USD 900, the identifier of A: does not count   KE
 *   H  USD 5 in VN                   region 998
 *   I  EUR 50                        a region of its own
 *   J  7 without a currency          -                                                                                      */
static const char *const small[] = {
  "record pa; id A; title 'Wind power'; description x; status 2; currency USD; reporter R1 One; funder F1 Fund; country KE; "
  "sector 23230; started 2014-03-01; ends 2024-06-30; participant 4 I1 'Doer'; participant 4 I2 'Maker'; "
  "updated 2020-05-17T10:00:00; "
  "flow 3 100 2014-05-01; flow 4 50 2015-01-01; flow 1 200 2014-02-01; .provider P1 Provider; budget 1 400 2014-01-01 2014-12-31",
  "record pb; id B; title 'Água'; status 2; currency USD; reporter R1 One; country KE 60; country UG 40; sector 14010; "
  "ends 2024-07; flow 3 1000 2014-07-01; flow 3 500 _; flow 3 10 2015-03-01 EUR",
  "record pc; id C; title 'agro'; status 4; reporter R1 One; funder F1 Fund; country UG; ended 2020; starts soon",
  "record pd",
  "record pe; id E; title 'Zinc'; status 2; currency USD; reporter R1 One; country TZ; child F; flow 3 700 2014-01-01; "
  "flow 1 1000 2014-01-01",
  "record pf; id F; title 'Zinc'; status 2; currency USD; reporter R1 One; country TZ; parent E; flow 3 300 2014-01-01",
  "record pg; id A; title 'Again'; status 2; currency USD; reporter R1 One; country KE; flow 3 900 2014-01-01",
  "record ph; id H; status 3; currency USD; reporter _ 'Two'; region 998; tag 9 2; flow 3 5 2016-01-01; .country VN",
  "record pi; id I; title 'Beta'; status 5; currency EUR; reporter _ 'Two'; region M0 _ 99 'Own region'; flow 3 50 2012-01-01",
  "record pj; id J; title 'Beta'; status 5; reporter _ 'Two'; flow 3 7 2012-01-01",
};

typedef struct
{
  LimaSnapshot *snapshot;
  LimaFacts *facts;
  LimaIndex *index;
} Case;

/* One theme, "energy", of sectors that begin with 232. */
static LimaThemeScheme *
make_scheme (void)
{
  LimaThemeScheme *scheme = (LimaThemeScheme *) lima_block_new (&lima_theme_scheme_table, lima_atom ("s1"));
  LimaTheme *theme = (LimaTheme *) lima_block_new (&lima_theme_table, lima_atom ("energy"));
  LimaThemeRule *rule = (LimaThemeRule *) lima_block_new (&lima_theme_rule_table, 0);
  LimaBlock *blocks[1] = { &rule->head };

  rule->sector = lima_atom ("232");
  theme->rules = lima_items_new (blocks, 1);
  theme->name = lima_text_new ("en", "Clean energy");
  blocks[0] = &theme->head;
  scheme->themes = lima_items_new (blocks, 1);
  return scheme;
}

static void
case_init (Case *self, const char *const *specs, guint n, const char *measure, const char *currency, const char *language)
{
  g_autoptr(LimaFormat) format = lima_format_new (language);
  g_autoptr(LimaRates) rates = fixture_rates ("DATE,EUR\n2014-06,0.5\n");
  LimaThemeScheme *scheme = make_scheme ();
  LimaIndexOptions options = { .format = format, .today = lima_date_new (2024, 6, 30) };
  g_autoptr(GError) error = NULL;

  options.snapshot = self->snapshot = fixture_snapshot (specs, n, scheme);
  lima_block_unref (&scheme->head);
  options.facts = self->facts =
    lima_facts_new_from_snapshot (self->snapshot, rates, currency == NULL ? 0 : lima_atom (currency), NULL, &error);
  g_assert_no_error (error);
  lima_query_init (&options.query);
  g_assert_true (lima_query_parse_sizes (&options.query, "100,1000"));
  g_assert_true (lima_measure_parse (measure, &options.query.measure));
  self->index = lima_index_new (&options, NULL, &error);
  g_assert_no_error (error);
}

static void
case_clear (Case *self)
{
  lima_index_unref (self->index);
  lima_facts_free (self->facts);
  lima_snapshot_unref (self->snapshot);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

/* "A B D" */
static char *
find (const Case *self, const char *filter_text, const GArray *searched, LimaProjectColumn column, gboolean descending)
{
  g_autoptr(LimaFilter) filter = lima_filter_parse (filter_text);
  g_autoptr(LimaFound) found = lima_index_find (self->index, filter, searched, column, descending, NULL, NULL);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < found->n; i++)
    g_string_append_printf (out, "%s%c", i == 0 ? "" : " ", (char) ('A' + found->rows[i]));
  return g_string_free (out, FALSE);
}

/* "USD 12.5 x2; EUR 3 x1", those without a project left out. */
static char *
write_sums (const LimaTally *tally)
{
  GString *out = g_string_new (NULL);
  char buffer[LIMA_DECIMAL_BUFFER];

  for (guint i = 0; i < tally->sums->len; i++)
    {
      const LimaTallySum *sum = &g_array_index (tally->sums, LimaTallySum, i);

      g_assert_true (sum->projects > 0 || sum->amount.coef == 0);
      if (sum->projects > 0)
        g_string_append_printf (out, "%s%s %s x%u", out->len == 0 ? "" : "; ",
                                sum->currency == 0 ? "_" : lima_atom_text (sum->currency),
                                lima_sum_shortest (&sum->amount, buffer), sum->projects);
    }
  return g_string_free (out, FALSE);
}

static LimaTally *
tally (const Case *self, const char *filter_text)
{
  g_autoptr(LimaFilter) filter = lima_filter_parse (filter_text);

  g_assert_nonnull (filter);
  return lima_index_tally (self->index, filter, NULL, NULL, NULL);
}

static void
test_filters (void)
{
  static const struct { const char *filter, *rows, *sums; } cases[] = {
    { "", "A B C D E F G H I J", "USD 1955 x4; EUR 60 x2; _ 7 x1" },
    { "status=2", "A B E F G", "USD 1950 x3; EUR 10 x1" },
    { "status=", "D", "" },
    { "country=KE", "A B G", "USD 1050 x2; EUR 6 x1" },
    { "country=KE&country=UG", "A B C G", "USD 1650 x2; EUR 10 x1" },
    { "country=KE&status=4", "", "" },
    { "country=", "D H I J", "EUR 50 x1; _ 7 x1" }, /* the region of H is in its record, not in its flow */
    { "country=VN", "H", "USD 5 x1" },
    { "region=global", "H", "" },
    { "region=global&with-flows=1", "", "" },
    { "region=africa", "A B C E F G", "USD 1950 x3; EUR 10 x1" },
    { "region=99%3AM0", "I", "EUR 50 x1" },
    { "region=", "D J", "_ 7 x1" },
    { "country=UG&year=2015", "B", "EUR 4 x1" },
    { "country=UG&year=2015&with-flows=1", "B", "EUR 4 x1" },
    { "country=UG&year=2016", "", "" },
    { "country=", "D H I J", "EUR 50 x1; _ 7 x1" },
    { "country=&year=2016", "H", "" },               /* H has both, but no flow has */
    { "country=&year=2016&with-flows=1", "", "" },
    { "year=2014", "A B E F G", "USD 1400 x3" },
    { "year=2014&with-flows=1", "A B F", "USD 1400 x3" },
    { "year=", "B C D", "USD 500 x1" },
    { "year=2014&year=", "A B C D E F G", "USD 1900 x3" },
    { "size=%3E1000", "B", "USD 1500 x1" },
    { "size=%3C%3D100", "B H I J", "EUR 60 x2; USD 5 x1; _ 7 x1" },
    { "size=%3E100", "A E F G", "USD 450 x2" },
    { "size=", "C D", "" },
    { "donor=F1", "A C", "USD 150 x1" },
    { "donor=P1", "A", "" },
    { "donor=P1&with-flows=1", "", "" },
    { "donor=F1&with-flows=1", "A", "USD 150 x1" },
    { "donor=", "D", "" },
    { "theme=energy", "A", "USD 150 x1" },
    { "theme=", "B C D E F G H I J", "USD 1805 x3; EUR 60 x2; _ 7 x1" },
    { "sector=14010", "B", "EUR 10 x1; USD 1500 x1" },
    { "sdg=9", "H", "USD 5 x1" },
    { "reporter=Two", "H I J", "EUR 50 x1; USD 5 x1; _ 7 x1" },
    { "reporter=", "D", "" },
    { "missing=place", "D J", "_ 7 x1" },
    { "missing=donor", "B D E F G H I J", "USD 1805 x3; EUR 60 x2; _ 7 x1" },
    { "missing=title", "D H", "USD 5 x1" },
    { "missing=spend", "C D", "" },
    { "missing=spend&with-flows=1", "", "" },
    { "missing=funds&missing=budget", "B C D E F G H I J", "USD 1805 x3; EUR 60 x2; _ 7 x1" },
    { "missing=end&country=KE", "G", "" },
    { "missing=end&country=TZ", "E F", "USD 300 x1" },
    { "missing=start&status=4", "C", "" },                 /* "soon" is no date */
    { "with-flows=1", "A B F H I J", "USD 1955 x4; EUR 60 x2; _ 7 x1" },
    { "country=XX", "", "" },
    { "search=words", "A B C D E F G H I J", "USD 1955 x4; EUR 60 x2; _ 7 x1" }, /* the search is done elsewhere */
  };
  g_auto(Case) one = { 0 };

  case_init (&one, small, G_N_ELEMENTS (small), "spend", NULL, "en");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaTally) counted = tally (&one, cases[i].filter);
      g_autofree char *rows = find (&one, cases[i].filter, NULL, LIMA_N_CELLS, FALSE);
      g_autofree char *sums = write_sums (counted);

      if (strcmp (rows, cases[i].rows) != 0 || strcmp (sums, cases[i].sums) != 0)
        g_error ("%s: %s: %s", cases[i].filter, rows, sums);
      g_assert_cmpuint (counted->n, ==, (strlen (rows) + 1) / 2);
      g_assert_cmpuint (counted->n_all, ==, G_N_ELEMENTS (small));
      g_assert_cmpuint (counted->sums->len, ==, 3); /* currencies of the whole, also those without a project here */
    }
}

/* What projects add up to: A 150, B 1500 and 10 EUR, F 300, H 5, I 50 EUR, J 7 of nobody knows what; C and D have nothing. E is the parent of F, and G
 * the same as A. The largest are those of what else is set. */
static void
test_amounts (void)
{
  static const struct { const char *filter, *rows, *sums; } cases[] = {
    { "amounts=within,100,1000,0,0,USD", "A F", "USD 450 x2" },
    { "amounts=within,150,1500,0,0,USD", "B F", "USD 1800 x2; EUR 10 x1" },
    { "amounts=within,150,1500,0,0,USD&currency=USD", "B F", "USD 1800 x2" },
    { "amounts=within,0,0,0,0,USD", "A B F H", "USD 1955 x4; EUR 10 x1" },
    { "amounts=within,0,0,0,0,EUR", "B I", "EUR 60 x2; USD 1500 x1" },
    { "amounts=within,0,0,0,0,", "J", "_ 7 x1" },
    { "amounts=within,0,100,2015,2015,USD", "A", "USD 150 x1" },
    { "amounts=within,0,100,2015,2015,USD&year=2015", "A", "USD 50 x1" },
    { "amounts=zero,0,0,0,0,USD", "", "" },
    { "amounts=below,0,0,0,0,USD", "", "" },
    { "amounts=none,0,0,0,0,USD", "C D", "" },
    { "amounts=none,0,0,2014,2014,USD", "C D H I J", "EUR 50 x1; USD 5 x1; _ 7 x1" },
    { "amounts=largest,1,0,0,0,USD", "B", "EUR 10 x1; USD 1500 x1" },
    { "amounts=largest,3,0,0,0,USD", "A B F", "USD 1950 x3; EUR 10 x1" },
    { "amounts=largest,9,0,0,0,USD", "A B F H", "USD 1955 x4; EUR 10 x1" },
    { "amounts=largest,1,0,0,0,USD&country=TZ", "F", "USD 300 x1" },
    { "amounts=largest,1,0,0,0,USD&country=UG&with-flows=1", "B", "EUR 4 x1; USD 600 x1" },
    { "amounts=largest,1,0,0,0,USD&year=2016&with-flows=1", "H", "USD 5 x1" },
  };
  g_auto(Case) self = { 0 };

  case_init (&self, small, G_N_ELEMENTS (small), "spend", NULL, "en");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rows = find (&self, cases[i].filter, NULL, LIMA_N_CELLS, FALSE), *sums = NULL;
      g_autoptr(LimaTally) sum = tally (&self, cases[i].filter);

      g_test_message ("%s", cases[i].filter);
      sums = write_sums (sum);
      g_assert_cmpstr (rows, ==, cases[i].rows);
      g_assert_cmpstr (sums, ==, cases[i].sums);
    }
}

static void
test_asides (void)
{
  static const struct { const char *filter, *undated; guint n_left_out; } cases[] = {
    { "", "", 1 },
    { "year=2014", "USD 500 x1", 1 },
    { "year=2016", "USD 500 x1", 0 },
    { "year=2014&country=KE", "USD 300 x1", 0 },
    { "year=2014&country=TZ", "", 1 },
    { "year=2014&year=", "", 1 },
    { "year=2014&missing=title", "", 0 },
    { "year=2014&with-flows=1", "USD 500 x1", 0 },
  };
  g_auto(Case) one = { 0 };

  case_init (&one, small, G_N_ELEMENTS (small), "spend", NULL, "en");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaTally) counted = tally (&one, cases[i].filter);

      fixture_assert_text (fixture_sums (counted->undated), cases[i].undated);
      g_assert_cmpuint (counted->n_left_out, ==, cases[i].n_left_out);
      g_assert_cmpuint (counted->unconverted->len, ==, 0);
    }
}

static void
test_search (void)
{
  static const struct { const char *filter, *rows; } cases[] = {
    { "", "B E H" },
    { "status=2", "B E" },
    { "country=KE", "B" },
  };
  static const guint32 hits[] = { 1, 4, 7, 4000 }; /* a search of a longer list */
  g_autoptr(GArray) searched = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr(GArray) none = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr(LimaFilter) all = lima_filter_new ();
  g_autoptr(LimaTally) counted = NULL;
  g_auto(Case) one = { 0 };

  g_array_append_vals (searched, hits, G_N_ELEMENTS (hits));
  case_init (&one, small, G_N_ELEMENTS (small), "spend", NULL, "en");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    fixture_assert_text (find (&one, cases[i].filter, searched, LIMA_N_CELLS, FALSE), cases[i].rows);
  fixture_assert_text (find (&one, "", none, LIMA_N_CELLS, FALSE), "");
  counted = lima_index_tally (one.index, all, searched, NULL, NULL);
  g_assert_cmpuint (counted->n, ==, 3);
  fixture_assert_text (write_sums (counted), "USD 1505 x2; EUR 10 x1");
}

/* "KE 3, UG 2" of one facet. */
static char *
write_counts (const Case *self, const LimaTally *counted, LimaFacet facet)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < lima_index_get_n_keys (self->index, facet); i++)
    {
      LimaAtom key = lima_index_get_key (self->index, facet, i);

      g_string_append_printf (out, "%s%s %u", i == 0 ? "" : ", ", key == 0 ? "_" : lima_atom_text (key),
                              counted->counts[facet][i]);
    }
  return g_string_free (out, FALSE);
}

static void
test_counts (void)
{
  static const struct { const char *filter; LimaFacet facet; const char *counts; } cases[] = {
    { "", LIMA_FACET_STATUS, "2 5, 3 1, 4 1, 5 2, _ 1" },
    { "", LIMA_FACET_COUNTRY, "KE 3, TZ 2, UG 2, VN 1, _ 4" },
    { "country=KE", LIMA_FACET_COUNTRY, "KE 3, TZ 2, UG 2, VN 1, _ 4" },
    { "country=KE", LIMA_FACET_STATUS, "2 3, 3 0, 4 0, 5 0, _ 0" },
    { "country=UG", LIMA_FACET_STATUS, "2 1, 3 0, 4 1, 5 0, _ 0" },
    { "country=UG&status=2", LIMA_FACET_STATUS, "2 1, 3 0, 4 1, 5 0, _ 0" },
    { "country=UG&status=2", LIMA_FACET_COUNTRY, "KE 3, TZ 2, UG 1, VN 0, _ 0" },
    { "country=UG&status=2", LIMA_FACET_YEAR, "2012 0, 2014 1, 2015 1, 2016 0, _ 1" },
    { "", LIMA_FACET_SIZE, "<=100 4, >100 4, >1000 1, _ 2" },
    { "status=2&with-flows=1", LIMA_FACET_COUNTRY, "KE 2, TZ 1, UG 1, VN 0, _ 0" },
    { "year=2014&with-flows=1", LIMA_FACET_STATUS, "2 3, 3 0, 4 0, 5 0, _ 0" },
    { "year=2014&with-flows=1", LIMA_FACET_YEAR, "2012 2, 2014 3, 2015 2, 2016 1, _ 1" },
    { "year=2014&with-flows=1", LIMA_FACET_SIZE, "<=100 0, >100 2, >1000 1, _ 0" },
    { "year=2014&with-flows=1", LIMA_FACET_DONOR, "F1 1, P1 0, R1 2, Two 0, _ 0" },
    { "amounts=within,100,1000,0,0,USD&country=KE", LIMA_FACET_COUNTRY, "KE 1, TZ 1, UG 0, VN 0, _ 0" },
    { "amounts=within,100,1000,0,0,USD&country=KE", LIMA_FACET_STATUS, "2 1, 3 0, 4 0, 5 0, _ 0" },
    { "amounts=within,100,1000,0,0,USD&country=KE&with-flows=1", LIMA_FACET_COUNTRY, "KE 1, TZ 1, UG 0, VN 0, _ 0" },
    { "", LIMA_FACET_MISSING, "title 2, description 9, place 2, donor 8, theme 9, sector 8, goal 9, start 9, end 7, status 1, "
                              "spend 2, funds 8, budget 9" },
  };
  g_auto(Case) one = { 0 };

  case_init (&one, small, G_N_ELEMENTS (small), "spend", NULL, "en");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaTally) counted = tally (&one, cases[i].filter);

      fixture_assert_text (write_counts (&one, counted, cases[i].facet), cases[i].counts);
    }
}

static void
test_orders (void)
{
  static const struct { LimaProjectColumn column; const char *rising, *falling; } cases[] = {
    { LIMA_N_CELLS, "A B C D E F G H I J", "J I H G F E D C B A" },
    /* Again, agro, Água, Beta twice, Wind power, Zinc twice */
    { LIMA_CELL_TITLE, "G C B I J A E F D H", "F E A J I B C G D H" },
    { LIMA_CELL_IDENTIFIER, "A G B C E F H I J D", "J I H F E C B G A D" },
    /* Developing countries …; Kenya; Kenya and Uganda; Own region; Uganda; United Republic of Tanzania */
    { LIMA_CELL_PLACE, "H A G B I C E F D J", "F E C I B G A H D J" },
    /* Cancelled, Closed, Finalisation, Implementation */
    { LIMA_CELL_STATUS, "I J C H A B E F G D", "G F E B A H C J I D" },
    { LIMA_CELL_START, "A B C D E F G H I J", "A B C D E F G H I J" },
    { LIMA_CELL_PERIOD, "A B C D E F G H I J", "A B C D E F G H I J" },
    { LIMA_CELL_END, "C A B D E F G H I J", "B A C D E F G H I J" },
    { LIMA_CELL_TIME_LEFT, "C A B D E F G H I J", "B A C D E F G H I J" },
    /* US dollars first, since most projects have them, either way; what is of no currency last of what is known */
    { LIMA_CELL_SPEND, "H A F E G B I J C D", "B G E F A H I J C D" },
    { LIMA_CELL_MEASURE, "H A F E G B I J C D", "B G E F A H I J C D" },
    { LIMA_CELL_FUNDS, "A E B C D F G H I J", "E A B C D F G H I J" },
    { LIMA_CELL_SPEND_OF_FUNDS, "A B C D E F G H I J", "A B C D E F G H I J" },
    { LIMA_CELL_UPDATED, "A B C D E F G H I J", "A B C D E F G H I J" },
  };
  g_auto(Case) one = { 0 };

  case_init (&one, small, G_N_ELEMENTS (small), "spend", NULL, "en");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rising = find (&one, "", NULL, cases[i].column, FALSE);
      g_autofree char *falling = find (&one, "", NULL, cases[i].column, TRUE);

      if (strcmp (rising, cases[i].rising) != 0 || strcmp (falling, cases[i].falling) != 0)
        g_error ("column %u: %s and %s", cases[i].column, rising, falling);
    }
  fixture_assert_text (find (&one, "status=2", NULL, LIMA_CELL_SPEND, TRUE), "B G E F A");
}

/* Over on the day after its last; what is closed, or has no end, is not overdue. */
static void
test_overdue (void)
{
  static const char *const statements[] = {
    "record pa; id A; status 2; ends 2024-06-29", "record pb; id B; status 2; ends 2024-06-30", "record pc; id C; status 4; ends 2020",
    "record pd; id D; status 2",                  "record pe; id E; status 2; ends 2030; ended 2023",
  };
  g_auto(Case) one = { 0 };

  case_init (&one, statements, G_N_ELEMENTS (statements), "spend", NULL, "en");
  fixture_assert_text (find (&one, "missing=closure", NULL, LIMA_CELL_IDENTIFIER, FALSE), "A E");
}

static void
test_texts (void)
{
  static const struct { char row; LimaProjectColumn column; const char *text; } cases[] = {
    { 'A', LIMA_CELL_TITLE, "Wind power" },
    { 'A', LIMA_CELL_IDENTIFIER, "A" },
    { 'D', LIMA_CELL_TITLE, NULL },
    { 'D', LIMA_CELL_IDENTIFIER, NULL },
    { 'A', LIMA_CELL_PLACE, "Kenya" },
    { 'B', LIMA_CELL_PLACE, "Kenya and Uganda" },
    { 'H', LIMA_CELL_PLACE, "Developing countries, unspecified and Viet Nam" },
    { 'I', LIMA_CELL_PLACE, "Own region" },
    { 'J', LIMA_CELL_PLACE, NULL },
    { 'A', LIMA_CELL_STATUS, "Implementation" },
    { 'D', LIMA_CELL_STATUS, NULL },
    { 'A', LIMA_CELL_START, "1 Mar 2014" },
    { 'C', LIMA_CELL_START, "soon" },
    { 'B', LIMA_CELL_END, "Jul 2024" },
    { 'A', LIMA_CELL_PERIOD, "2014\342\200\2232024" },
    { 'B', LIMA_CELL_PERIOD, "until 2024" },
    { 'D', LIMA_CELL_PERIOD, NULL },
    { 'A', LIMA_CELL_TIME_LEFT, "Last day today" },
    { 'B', LIMA_CELL_TIME_LEFT, "31 days left" },
    { 'C', LIMA_CELL_TIME_LEFT, "Over for 1,277 days" },
    { 'D', LIMA_CELL_TIME_LEFT, NULL },
    { 'A', LIMA_CELL_SPEND, "150.00\302\240USD" },
    { 'B', LIMA_CELL_SPEND, "1,500.00\302\240USD and 10.00\302\240EUR" },
    { 'C', LIMA_CELL_SPEND, NULL },
    { 'E', LIMA_CELL_SPEND, "700.00\302\240USD" }, /* its own, though left out of sums */
    { 'J', LIMA_CELL_SPEND, "7.00" },
    { 'A', LIMA_CELL_FUNDS, "200.00\302\240USD" },
    { 'A', LIMA_CELL_BUDGET, "400.00\302\240USD" },
    { 'A', LIMA_CELL_SPEND_OF_FUNDS, "75.0\302\240%" },
    { 'A', LIMA_CELL_SPEND_OF_BUDGET, "37.5\302\240%" },
    { 'B', LIMA_CELL_SPEND_OF_FUNDS, NULL },
    { 'E', LIMA_CELL_SPEND_OF_FUNDS, NULL }, /* the spend of F is not in it */
    { 'A', LIMA_CELL_DONOR, "Fund and Provider" },
    { 'C', LIMA_CELL_DONOR, "Fund" },
    { 'D', LIMA_CELL_DONOR, NULL },
    { 'A', LIMA_CELL_THEME, "Clean energy" },
    { 'B', LIMA_CELL_THEME, NULL },
    { 'B', LIMA_CELL_SECTOR, "Water sector policy and administrative management" },
    { 'H', LIMA_CELL_GOAL, "Goal 9: Industry, innovation and infrastructure" },
    { 'H', LIMA_CELL_REPORTER, "Two" },
    { 'A', LIMA_CELL_IMPLEMENTER, "Doer and Maker" },
    { 'B', LIMA_CELL_IMPLEMENTER, NULL },
    { 'A', LIMA_CELL_UPDATED, "17 May 2020" },
    { 'B', LIMA_CELL_UPDATED, NULL },
  };
  g_auto(Case) one = { 0 };

  case_init (&one, small, G_N_ELEMENTS (small), "spend", NULL, "en");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = lima_index_get_text (one.index, (guint) (cases[i].row - 'A'), cases[i].column);

      if (g_strcmp0 (text, cases[i].text) != 0)
        g_error ("%c, column %u: %s", cases[i].row, cases[i].column, text);
    }
}

static void
test_figures (void)
{
  g_auto(Case) one = { 0 };
  LimaProjectSum sum;
  LimaSum part, whole;
  char buffer[LIMA_DECIMAL_BUFFER];
  int days;

  case_init (&one, small, G_N_ELEMENTS (small), "spend", NULL, "en");
  g_assert_true (lima_index_get_sum (one.index, 1, LIMA_CELL_SPEND, &sum));
  g_assert_cmpstr (lima_atom_text (sum.currency), ==, "USD");
  g_assert_cmpuint (sum.n_currencies, ==, 2);
  g_assert_cmpstr (lima_sum_shortest (&sum.amount, buffer), ==, "1500");
  g_assert_false (lima_index_get_sum (one.index, 2, LIMA_CELL_SPEND, &sum));
  g_assert_cmpuint (sum.n_currencies, ==, 0);
  g_assert_true (lima_index_get_sum (one.index, 9, LIMA_CELL_SPEND, &sum));
  g_assert_cmpuint (sum.currency, ==, 0);

  g_assert_true (lima_index_get_rate (one.index, 0, LIMA_CELL_SPEND_OF_FUNDS, &part, &whole));
  g_assert_cmpstr (lima_sum_shortest (&part, buffer), ==, "150");
  g_assert_cmpstr (lima_sum_shortest (&whole, buffer), ==, "200");
  g_assert_false (lima_index_get_rate (one.index, 1, LIMA_CELL_SPEND_OF_FUNDS, &part, &whole));
  g_assert_false (lima_index_get_rate (one.index, 4, LIMA_CELL_SPEND_OF_FUNDS, &part, &whole));

  g_assert_true (lima_index_get_days_left (one.index, 0, &days));
  g_assert_cmpint (days, ==, 0);
  g_assert_true (lima_index_get_days_left (one.index, 1, &days));
  g_assert_cmpint (days, ==, 31); /* the last day of July */
  g_assert_true (lima_index_get_days_left (one.index, 2, &days));
  g_assert_cmpint (days, ==, -1277); /* the last day of 2020 */
  g_assert_false (lima_index_get_days_left (one.index, 3, &days));
}

/* To EUR, with rates for nothing but 2014: 500 US dollars without a date, and all of 2016, have no rate. */
static void
test_unconverted (void)
{
  static const struct { const char *filter, *rows, *sums, *unconverted; } cases[] = {
    { "", "A B C D E F G H I J", "EUR 785 x4", "USD 505 x2; _ 7 x1" },
    { "with-flows=1", "A B F I", "EUR 785 x4", "USD 505 x2; _ 7 x1" },
    { "year=2014", "A B E F G", "EUR 700 x3", "" },
    { "year=2016", "H", "", "USD 5 x1" },
    { "size=", "C D H J", "", "USD 5 x1; _ 7 x1" },
    { "size=%3E100", "B E F G", "EUR 660 x2", "USD 500 x1" },
    { "country=UG", "B C", "EUR 204 x1", "USD 200 x1" },
  };
  g_auto(Case) one = { 0 };
  LimaProjectSum sum;

  case_init (&one, small, G_N_ELEMENTS (small), "spend", "EUR", "en");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaTally) counted = tally (&one, cases[i].filter);
      g_autofree char *rows = find (&one, cases[i].filter, NULL, LIMA_N_CELLS, FALSE);
      g_autofree char *sums = write_sums (counted);
      g_autofree char *unconverted = fixture_sums (counted->unconverted);

      if (strcmp (rows, cases[i].rows) != 0 || strcmp (sums, cases[i].sums) != 0 ||
          strcmp (unconverted, cases[i].unconverted) != 0)
        g_error ("%s: %s: %s: %s", cases[i].filter, rows, sums, unconverted);
    }
  g_assert_false (lima_index_get_sum (one.index, 1, LIMA_CELL_SPEND, &sum)); /* some of it has no value */
  g_assert_cmpuint (sum.n_currencies, ==, 0);
  g_assert_null (lima_index_get_text (one.index, 1, LIMA_CELL_SPEND));
  fixture_assert_text (lima_index_get_text (one.index, 0, LIMA_CELL_SPEND), "75.00\302\240EUR");
}

static void
test_labels (void)
{
  static const struct { LimaFacet facet; const char *key, *label; } cases[] = {
    { LIMA_FACET_STATUS, "2", "Implementation" },
    { LIMA_FACET_STATUS, NULL, "No status given" },
    { LIMA_FACET_COUNTRY, "KE", "Kenya" },
    { LIMA_FACET_COUNTRY, "FR", "France" }, /* that no project has */
    { LIMA_FACET_COUNTRY, NULL, "Not assigned to a country" },
    { LIMA_FACET_REGION, "africa", "Africa" },
    { LIMA_FACET_REGION, "99:M0", "Own region" },
    { LIMA_FACET_REGION, NULL, "Not assigned to a region" },
    { LIMA_FACET_DONOR, "F1", "Fund" },
    { LIMA_FACET_DONOR, "F9", "F9" },
    { LIMA_FACET_THEME, "energy", "Clean energy" },
    { LIMA_FACET_SDG, "8+9", "Goals 8+9" },
    { LIMA_FACET_SIZE, "<=100", "Up to 100" },
    { LIMA_FACET_SIZE, ">100", "100 to 1,000" },
    { LIMA_FACET_SIZE, NULL, "No amount known" },
    { LIMA_FACET_YEAR, "2014", "2014" },
    { LIMA_FACET_YEAR, NULL, "No date given" },
    { LIMA_FACET_MISSING, "goal", "No goal (SDG)" },
    { LIMA_FACET_MISSING, "spend", "No spend recorded" },
  };
  g_auto(Case) one = { 0 };

  case_init (&one, small, G_N_ELEMENTS (small), "spend", NULL, "en");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    fixture_assert_text (lima_index_get_label (one.index, cases[i].facet, cases[i].key == NULL ? 0 : lima_atom (cases[i].key)),
                         cases[i].label);
}

static void
test_language (void)
{
  g_auto(Case) one = { 0 };

  case_init (&one, small, G_N_ELEMENTS (small), "spend", NULL, "fr");
  fixture_assert_text (lima_index_get_text (one.index, 1, LIMA_CELL_PLACE), "Kenya et Ouganda");
  fixture_assert_text (lima_index_get_label (one.index, LIMA_FACET_COUNTRY, lima_atom ("TZ")), "République-Unie de Tanzanie");
}

static void
test_names (void)
{
  for (guint c = 0; c < LIMA_N_CELLS; c++)
    {
      g_assert_nonnull (lima_project_column_get_label ((LimaProjectColumn) c));
      for (guint d = 0; d < c; d++)
        g_assert_cmpstr (lima_project_column_get_name ((LimaProjectColumn) c), !=,
                         lima_project_column_get_name ((LimaProjectColumn) d));
    }
}

static void
count_freed (gpointer data)
{
  (*(guint *) data)++;
}

static void
test_cancel (void)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(LimaFilter) filter = lima_filter_parse ("country=KE");
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(GError) error = NULL;
  g_auto(Case) one = { 0 };
  guint freed = 0;
  LimaIndexOptions options = { .format = format, .owner = &freed, .free_owner = count_freed };

  case_init (&one, small, G_N_ELEMENTS (small), "spend", NULL, "en");
  g_cancellable_cancel (cancellable);
  options.snapshot = one.snapshot;
  options.facts = one.facts;
  lima_query_init (&options.query);
  g_assert_null (lima_index_new (&options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (freed, ==, 1);
  g_clear_error (&error);
  g_assert_null (lima_index_find (one.index, filter, NULL, LIMA_CELL_TITLE, FALSE, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (lima_index_tally (one.index, filter, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  /* What was stopped is made by the next who asks. */
  fixture_assert_text (find (&one, "country=KE", NULL, LIMA_CELL_TITLE, FALSE), "G B A");
}

static void
test_owner (void)
{
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_auto(Case) one = { 0 };
  guint freed = 0;
  LimaIndexOptions options = { .format = format, .owner = &freed, .free_owner = count_freed };
  LimaIndex *index;

  case_init (&one, small, G_N_ELEMENTS (small), "spend", NULL, "en");
  options.snapshot = one.snapshot;
  options.facts = one.facts;
  lima_query_init (&options.query);
  index = lima_index_new (&options, NULL, NULL);
  lima_index_unref (lima_index_ref (index));
  g_assert_cmpuint (freed, ==, 0);
  lima_index_unref (index);
  g_assert_cmpuint (freed, ==, 1);
}

static void
test_empty (void)
{
  g_auto(Case) one = { 0 };
  g_autoptr(LimaTally) counted = NULL;

  case_init (&one, NULL, 0, "spend", NULL, "en");
  fixture_assert_text (find (&one, "country=KE", NULL, LIMA_CELL_TITLE, TRUE), "");
  counted = tally (&one, "year=2014&with-flows=1");
  g_assert_cmpuint (counted->n_all, ==, 0);
  g_assert_cmpuint (counted->sums->len, ==, 0);
  index_checks_run (one.index, one.facts, 1);
}

/* ---- at random ----------------------------------------------------------------------------------------------------------- */

static void
make_random (Case *self, GRand *rand, guint n, guint ids, const char *measure, const char *currency)
{
  g_auto(GStrv) specs = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *spec = fixture_random_spec (rand, ids);

      specs[i] = g_strdup_printf ("%s; title 'T %d'; ends 20%02d-%02d", spec, g_rand_int_range (rand, 0, 50),
                                  g_rand_int_range (rand, 10, 30), g_rand_int_range (rand, 1, 13));
    }
  case_init (self, (const char *const *) specs, n, measure, currency, "en");
}

static void
test_random (void)
{
  static const char *const measures[] = { "spend", "budget", "incoming-funds", "planned-disbursement", "type-7" };
  g_autoptr(GRand) rand = g_rand_new_with_seed (11);

  for (guint i = 0; i < 40; i++)
    {
      g_auto(Case) one = { 0 };
      guint n = (guint) g_rand_int_range (rand, 0, 120);

      make_random (&one, rand, n, n / 2, measures[i % G_N_ELEMENTS (measures)], i % 3 == 0 ? "EUR" : NULL);
      index_checks_run (one.index, one.facts, i);
    }
}

/* The order of titles is that of the language, with ties by row. */
static void
test_collation (void)
{
  static const char *const words[] = { "Zebra", "zebra", "Éclair", "eclair", "Eclair", "résumé", "resume", "a b", "ab", "a-b", "10", "9",
                                       "Ärger", "Arger", "中文", "Ωmega", "longer than eight bytes", "longer than eight bytes too" };
  g_autoptr(GRand) rand = g_rand_new_with_seed (3);
  g_autoptr(LimaFormat) format = lima_format_new ("de");
  g_auto(GStrv) specs = g_new0 (char *, 301);
  g_auto(Case) one = { 0 };
  g_autoptr(LimaFilter) none = lima_filter_new ();
  g_autoptr(LimaFound) found = NULL;

  for (guint i = 0; i < 300; i++)
    specs[i] = g_strdup_printf ("title '%s'", words[g_rand_int (rand) % G_N_ELEMENTS (words)]);
  case_init (&one, (const char *const *) specs, 300, "spend", NULL, "de");
  found = lima_index_find (one.index, none, NULL, LIMA_CELL_TITLE, FALSE, NULL, NULL);
  g_assert_cmpuint (found->n, ==, 300);
  for (guint i = 1; i < found->n; i++)
    {
      g_autofree char *a = lima_index_get_text (one.index, found->rows[i - 1], LIMA_CELL_TITLE);
      g_autofree char *b = lima_index_get_text (one.index, found->rows[i], LIMA_CELL_TITLE);
      int order = lima_format_collate (format, a, b);

      g_assert_cmpint (order, <=, 0);
      g_assert_true (order < 0 || found->rows[i - 1] < found->rows[i]);
    }
}

/* So many rows that two threads share them. */
static void
test_many (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (13);
  g_autoptr(GString) flows = g_string_new (NULL);
  g_auto(GStrv) specs = g_new0 (char *, 301);
  g_auto(Case) one = { 0 };

  for (guint i = 0; i < 700; i++)
    g_string_append_printf (flows, ";flow %u %u 20%u-01-01", i % 5 + 1, i * 37, i % 9 + 10);
  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *spec = fixture_random_spec (rand, 0);

      specs[i] = g_strconcat (spec, flows->str, NULL);
    }
  case_init (&one, (const char *const *) specs, 300, "spend", NULL, "en");
  g_assert_cmpuint (lima_facts_get_n_rows (one.facts), >, 200000);
  index_checks_run (one.index, one.facts, 2);
}

/* ---- threads ------------------------------------------------------------------------------------------------------------- */

static gpointer
ask_everything (gpointer data)
{
  const Case *one = data;
  g_autoptr(LimaFilter) filter = lima_filter_parse ("status=2&with-flows=1");
  guint64 sum = 0;

  for (guint c = 0; c < LIMA_N_CELLS; c++)
    {
      g_autoptr(LimaFound) found = lima_index_find (one->index, filter, NULL, (LimaProjectColumn) c, c % 2, NULL, NULL);
      g_autoptr(LimaTally) counted = lima_index_tally (one->index, filter, NULL, NULL, NULL);

      g_assert_cmpuint (found->n, ==, counted->n);
      for (guint i = 0; i < found->n; i++)
        sum = sum * 31 + found->rows[i];
    }
  return (gpointer) (guintptr) sum;
}

static void
test_threads (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (5);
  g_auto(Case) one = { 0 };
  g_auto(Case) other = { 0 };
  GThread *threads[4];
  gpointer alone;

  make_random (&one, rand, 3000, 1500, "spend", NULL);
  g_rand_set_seed (rand, 5);
  make_random (&other, rand, 3000, 1500, "spend", NULL);
  alone = ask_everything (&other);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("asks", ask_everything, &one);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_true (g_thread_join (threads[i]) == alone);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/index/filters", test_filters);
  g_test_add_func ("/index/amounts", test_amounts);
  g_test_add_func ("/index/asides", test_asides);
  g_test_add_func ("/index/search", test_search);
  g_test_add_func ("/index/counts", test_counts);
  g_test_add_func ("/index/orders", test_orders);
  g_test_add_func ("/index/overdue", test_overdue);
  g_test_add_func ("/index/texts", test_texts);
  g_test_add_func ("/index/figures", test_figures);
  g_test_add_func ("/index/unconverted", test_unconverted);
  g_test_add_func ("/index/labels", test_labels);
  g_test_add_func ("/index/language", test_language);
  g_test_add_func ("/index/names", test_names);
  g_test_add_func ("/index/cancel", test_cancel);
  g_test_add_func ("/index/owner", test_owner);
  g_test_add_func ("/index/empty", test_empty);
  g_test_add_func ("/index/random", test_random);
  g_test_add_func ("/index/many", test_many);
  g_test_add_func ("/index/collation", test_collation);
  g_test_add_func ("/index/threads", test_threads);
  return g_test_run ();
}
