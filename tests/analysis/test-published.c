/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <lima-portfolio.h>
#include <string.h>

#include "lima-published.h"

/* A figure as a row: value, unit, rounding, dimension, key; and what is mostly the same. */
typedef struct
{
  const char *value, *unit, *rounding, *dimension, *key;
  const char *measure, *start, *end, *bound, *source;
} Row;

static LimaBlock *
make_figure (const Row *row, guint number)
{
  g_autofree char *id = g_strdup_printf ("f%u", number);
  LimaFigure *figure = (LimaFigure *) lima_block_new (&lima_figure_table, lima_atom (id));

  figure->value = lima_amount_read (row->value, -1);
  figure->rounding = row->rounding == NULL ? figure->rounding : lima_amount_read (row->rounding, -1);
  figure->unit = lima_atom (row->unit);
  figure->dimension = lima_atom (row->dimension);
  figure->key = lima_atom (row->key);
  figure->measure = lima_atom (row->measure == NULL ? "spend" : row->measure);
  figure->start = lima_day_read (row->start == NULL ? "2014" : row->start, -1);
  figure->end = row->end == NULL ? figure->end : lima_day_read (row->end, -1);
  figure->bound = lima_atom (row->bound);
  figure->source = lima_atom (row->source == NULL ? "s1" : row->source);
  return &figure->head;
}

static LimaSnapshot *
make_snapshot (const Row *rows, guint n)
{
  g_autoptr(LimaPortfolio) portfolio = lima_portfolio_new ();
  g_autoptr(GPtrArray) figures = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (figures, make_figure (&rows[i], i + 1));
  lima_portfolio_load (portfolio, LIMA_RECORD_FIGURE, figures);
  return lima_portfolio_snapshot (portfolio);
}

static LimaPublished *
publish (const Row *rows, guint n, const char *dimension)
{
  g_autoptr(LimaSnapshot) snapshot = make_snapshot (rows, n);
  LimaPublishedQuery query = { lima_atom ("spend"), lima_atom (dimension), 0, 0, 2014 };
  g_autoptr(GError) error = NULL;
  LimaPublished *published = lima_published_new (snapshot, &query, &error);

  g_assert_no_error (error);
  return published;
}

/* A number at a unit and to some decimals, half away from zero: "26.7" for 26700000 in millions. */
static char *
rounded (const LimaSum *value, double unit, int decimals)
{
  return g_strdup_printf ("%.*f", decimals, lima_sum_to_double (value) / unit);
}

/* "26.7 (26.4 to 27.0)" */
static void
assert_estimate (const LimaEstimate *self, double unit, const char *expected)
{
  g_autofree char *value = rounded (&self->value, unit, 1);
  g_autofree char *low = rounded (&self->range.low, unit, 1);
  g_autofree char *high = rounded (&self->range.high, unit, 1);
  g_autofree char *text = g_strdup_printf ("%s (%s to %s)", value, low, high);

  g_assert_true (self->known);
  g_assert_cmpstr (text, ==, expected);
}

static void
assert_exactly (const LimaInterval *self, const char *low, const char *high)
{
  char buffer[LIMA_DECIMAL_BUFFER];

  g_assert_cmpstr (lima_sum_shortest (&self->low, buffer), ==, low);
  if (high == NULL)
    g_assert_true (lima_interval_is_high_open (self));
  else
    g_assert_cmpstr (lima_sum_shortest (&self->high, buffer), ==, high);
}

#define WHOLE { "171200000", "USD", "100000", NULL, NULL }

static const Row themes[] = {
  WHOLE,
  { "63.2", "%", "0.1", "theme", "environment" }, { "108100000", "USD", "100000", "theme", "environment" },
  { "18.7", "%", "0.1", "theme", "poverty" }, { "32000000", "USD", "100000", "theme", "poverty" },
  { "14", "%", "1", "theme", "trade" },
};

static const Row regions[] = {
  WHOLE,
  { "53600000", "USD", "100000", "region", "africa" }, { "31.3", "%", "0.1", "region", "africa" },
  { "49900000", "USD", "100000", "region", "asia" }, { "29.1", "%", "0.1", "region", "asia" },
  { "24200000", "USD", "100000", "region", "europe-central-asia" }, { "14.1", "%", "0.1", "region", "europe-central-asia" },
  { "8900000", "USD", "100000", "region", "latin-america-caribbean" }, { "5.2", "%", "0.1", "region", "latin-america-caribbean" },
  { "7900000", "USD", "100000", "region", "arab-west-asia" }, { "4.6", "%", "0.1", "region", "arab-west-asia" },
};

static const Row donors[] = {
  { "100", "countries", "0", NULL, NULL }, /* a count stands first; the whole is the money */
  WHOLE,
  { "47.9", "%", "0.1", "donor", "GEF + MLF" },
  { "11.3", "%", "0.1", "donor", "XI-IATI-EC" },
};

/* By hand: 171.2 - 108.1 - 32.0 - 14 % of 171.2 = 7.132. From 171.15 x 85.5 % - 108.15 - 32.05 to 171.25 x 86.5 % - 108.05 - 31.95.
 * The shares leave 4.1 %, from 3.5 to 4.7. */
static void
test_themes (void)
{
  g_autoptr(LimaPublished) self = publish (themes, G_N_ELEMENTS (themes), "theme");

  g_assert_cmpuint (self->n_parts, ==, 3);
  g_assert_cmpstr (lima_atom_text (self->unit), ==, "USD");
  assert_estimate (&self->remainder, 1e6, "7.1 (6.1 to 8.1)");
  assert_exactly (&self->remainder.range, "6133250", "8131250");
  assert_estimate (&self->share_by_shares, 1, "4.1 (3.5 to 4.7)");
  assert_estimate (&self->share_by_amounts, 1, "4.2 (3.6 to 4.7)");
}

static void
test_theme_parts (void)
{
  g_autoptr(LimaPublished) self = publish (themes, G_N_ELEMENTS (themes), "theme");

  /* 63.15 % of 171.15 is above 108.05, so both figures together say more than each. */
  assert_exactly (&self->parts[0].estimate.range, "108081225", "108150000");
  g_assert_cmpuint (self->parts[0].flags, ==, LIMA_PUBLISHED_HAS_AMOUNT | LIMA_PUBLISHED_HAS_SHARE);
  assert_exactly (&self->parts[1].estimate.range, "31950000", "32050000");
  assert_exactly (&self->parts[2].estimate.range, "23105250", "24831250");
  g_assert_cmpuint (self->parts[2].flags, ==, LIMA_PUBLISHED_HAS_SHARE);
  assert_estimate (&self->parts[2].estimate, 1e6, "24.0 (23.1 to 24.8)");
}

static void
test_regions (void)
{
  g_autoptr(LimaPublished) self = publish (regions, G_N_ELEMENTS (regions), "region");

  g_assert_cmpuint (self->n_parts, ==, 5);
  for (guint i = 0; i < self->n_parts; i++)
    g_assert_cmpuint (self->parts[i].flags, ==, LIMA_PUBLISHED_HAS_AMOUNT | LIMA_PUBLISHED_HAS_SHARE);
  assert_estimate (&self->remainder, 1e6, "26.7 (26.4 to 27.0)");
  assert_exactly (&self->remainder.range, "26400000", "27000000");
  assert_estimate (&self->share_by_amounts, 1, "15.6 (15.4 to 15.8)");
  assert_exactly (&self->share_by_shares.range, "15.45", "15.95");
  g_assert_cmpfloat_with_epsilon (lima_sum_to_double (&self->share_by_shares.value), 15.7, 1e-12);
}

static void
test_donors (void)
{
  g_autoptr(LimaPublished) self = publish (donors, G_N_ELEMENTS (donors), "donor");

  assert_estimate (&self->remainder, 1e6, "69.8 (69.7 to 70.0)");
  assert_exactly (&self->remainder.range, "69658050", "70041250");
  assert_estimate (&self->share_by_shares, 1, "40.8 (40.7 to 40.9)");
  assert_estimate (&self->share_by_amounts, 1, "40.8 (40.7 to 40.9)");
}

/* 31 above 1 M and 300 above 100,000 of at least 883: the report doesn't say whether the 300 include the 31. */
static void
test_sizes (void)
{
  static const Row rows[] = {
    { "883", "projects", NULL, NULL, NULL, .bound = "at-least" },
    { "31", "projects", NULL, "size", ">1000000" },
    { "300", "projects", NULL, "size", ">100000" },
  };
  g_autoptr(LimaPublished) self = publish (rows, G_N_ELEMENTS (rows), "size");

  assert_exactly (&self->parts[0].estimate.range, "31", "31");
  assert_exactly (&self->parts[1].estimate.range, "269", "300");
  g_assert_cmpfloat (lima_sum_to_double (&self->parts[1].estimate.value), ==, 269);
  g_assert_cmpuint (self->parts[1].flags, ==, LIMA_PUBLISHED_HAS_AMOUNT | LIMA_PUBLISHED_MAY_INCLUDE);
  g_assert_cmpfloat (lima_sum_to_double (&self->remainder.value), ==, 583);
  assert_exactly (&self->remainder.range, "552", NULL);
}

static void
test_sizes_of_exactly (void)
{
  static const Row rows[] = {
    { "300", "projects", NULL, "size", ">100000" },
    { "31", "projects", NULL, "size", ">1000000" },
    { "883", "projects", NULL, NULL, NULL },
  };
  g_autoptr(LimaPublished) self = publish (rows, G_N_ELEMENTS (rows), "size");

  assert_exactly (&self->remainder.range, "552", "583");
}

/* Mobilized and delivered count different things. */
static void
test_bases (void)
{
  static const Row rows[] = {
    { "191000000", "USD", "100000", NULL, NULL, .measure = "incoming-funds" },
    WHOLE,
    { "171200000", "USD", "100000", NULL, NULL, .start = "2013" },
    { "171200000", "EUR", "100000", NULL, NULL },
    { "170000000", "USD", "1000000", NULL, NULL },
  };
  g_autoptr(LimaSnapshot) snapshot = make_snapshot (rows, G_N_ELEMENTS (rows));
  const LimaFigure *figures[G_N_ELEMENTS (rows)];
  LimaInterval out = lima_interval_unknown ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    figures[i] = (const LimaFigure *) lima_snapshot_get (snapshot, LIMA_RECORD_FIGURE, i);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpint (lima_published_same_basis (figures[i], figures[1]), ==, i == 1);
  g_assert_false (lima_published_subtract (figures[0], figures[1], &out));
  g_assert_false (lima_interval_is_bounded (&out));
  g_assert_true (lima_published_subtract (figures[1], figures[4], &out));
  assert_exactly (&out, "650000", "1750000");
}

/* No rounding makes 60.0 M and 31.3 % of 171.2 M fit; the amount counts, both are kept. */
static void
test_contradiction (void)
{
  static const Row rows[] = {
    WHOLE,
    { "60000000", "USD", "100000", "region", "africa" },
    { "31.3", "%", "0.1", "region", "africa" },
  };
  g_autoptr(LimaPublished) self = publish (rows, G_N_ELEMENTS (rows), "region");

  g_assert_cmpuint (self->parts[0].flags & LIMA_PUBLISHED_CONTRADICTORY, !=, 0);
  assert_exactly (&self->parts[0].by_amount, "59950000", "60050000");
  assert_exactly (&self->parts[0].by_share, "53484375", "53686875");
  assert_exactly (&self->parts[0].estimate.range, "59950000", "60050000");
  assert_exactly (&self->remainder.range, "111100000", "111300000");
}

/* What does not belong is left out: another measure, year, unit, source; a repetition is said when it differs. */
static void
test_choice (void)
{
  static const Row rows[] = {
    { "171200000", "USD", "100000", NULL, NULL, .start = "2014-01-01", .end = "2014-12-31" },
    { "53600000", "USD", "100000", "region", "africa", .start = "2014-01-01", .end = "2015-01-01" },
    { "1", "USD", "100000", "region", "asia", .start = "2013" },
    { "1", "USD", "100000", "region", "asia", .start = "2014-01-01", .end = "2014-06-30" },
    { "1", "USD", "100000", "region", "asia", .measure = "budget" },
    { "1", "EUR", "100000", "region", "asia" },
    { "1", "USD", "100000", "country", "KE" },
    { "54000000", "USD", "100000", "region", "africa" },
    { "2", "USD", "1", "region", "asia", .source = "s2" },
  };
  g_autoptr(LimaSnapshot) snapshot = make_snapshot (rows, G_N_ELEMENTS (rows));
  LimaPublishedQuery query = { lima_atom ("spend"), lima_atom ("region"), 0, lima_atom ("s1"), 2014 };
  g_autoptr(LimaPublished) self = lima_published_new (snapshot, &query, NULL);

  g_assert_cmpuint (self->n_parts, ==, 1);
  g_assert_cmpuint (self->parts[0].flags, ==, LIMA_PUBLISHED_HAS_AMOUNT | LIMA_PUBLISHED_REPEATED);
  assert_exactly (&self->remainder.range, "117500000", "117700000");
  g_assert_false (self->share_by_shares.known);
}

/* Without a whole the shares still leave something over; without a value a part leaves everything open below. */
static void
test_missing (void)
{
  static const Row shares[] = { { "47.9", "%", "0.1", "donor", "a" } };
  static const Row unreadable[] = { WHOLE, { "much", "USD", "100000", "donor", "a" } };
  g_autoptr(LimaPublished) without_whole = publish (shares, G_N_ELEMENTS (shares), "donor");
  g_autoptr(LimaPublished) without_value = publish (unreadable, G_N_ELEMENTS (unreadable), "donor");
  g_autoptr(LimaPublished) nothing = publish (shares, G_N_ELEMENTS (shares), "theme");

  g_assert_false (without_whole->remainder.known);
  g_assert_false (without_whole->parts[0].estimate.known);
  assert_exactly (&without_whole->share_by_shares.range, "52.05", "52.15");
  g_assert_cmpuint (without_value->parts[0].flags, ==, 0);
  g_assert_true (lima_interval_is_low_open (&without_value->remainder.range));
  g_assert_cmpfloat (lima_sum_to_double (&without_value->remainder.range.high), ==, 171250000);
  g_assert_cmpuint (nothing->n_parts, ==, 0);
  g_assert_false (nothing->remainder.known);
}

static void
test_overflow (void)
{
  Row rows[400] = { { "999999999999999999", "USD", "1", NULL, NULL } };
  g_autofree char *keys = g_malloc0 (8 * G_N_ELEMENTS (rows));
  LimaPublishedQuery query = { lima_atom ("spend"), lima_atom ("donor"), 0, 0, 2014 };
  g_autoptr(LimaSnapshot) snapshot = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 1; i < G_N_ELEMENTS (rows); i++)
    {
      g_snprintf (keys + 8 * i, 8, "k%u", i);
      rows[i] = (Row) { "999999999999999999", "USD", "1", "donor", keys + 8 * i };
    }
  snapshot = make_snapshot (rows, G_N_ELEMENTS (rows));
  g_assert_null (lima_published_new (snapshot, &query, &error));
  g_assert_error (error, LIMA_PUBLISHED_ERROR, LIMA_PUBLISHED_ERROR_OVERFLOW);

  g_clear_error (&error);
  g_clear_pointer (&snapshot, lima_snapshot_unref);
  rows[1] = (Row) { "999999999999999999", "%", "1", "donor", "k1" };
  snapshot = make_snapshot (rows, 2);
  g_assert_null (lima_published_new (snapshot, &query, &error));
  g_assert_error (error, LIMA_PUBLISHED_ERROR, LIMA_PUBLISHED_ERROR_OVERFLOW);
  g_assert_nonnull (strstr (error->message, "f2"));
}

static void
test_compare (void)
{
  static const struct
  {
    Row figure;
    const char *unit, *low, *high;
    LimaAgreement agreement;
    const char *beyond;
  } cases[] = {
    { { "53600000", "USD", "100000" }, "USD", "53612345.67", "53612345.67", LIMA_AGREES_WITHIN_ROUNDING, "0" },
    { { "53600000", "USD", "100000" }, "USD", "53650000", "53650000", LIMA_AGREES_WITHIN_ROUNDING, "0" },
    { { "53600000", "USD", "100000" }, "USD", "53650000.01", "53650000.01", LIMA_DIFFERS, "0.01" },
    { { "53600000", "USD", "100000" }, "USD", "53000000", "53000000", LIMA_DIFFERS, "-550000" },
    { { "53600000", "USD", "100000" }, "EUR", "53600000", "53600000", LIMA_CANNOT_BE_KNOWN, "0" },
    { { "plenty", "USD", "100000" }, "USD", "53600000", "53600000", LIMA_CANNOT_BE_KNOWN, "0" },
    /* flows are missing from the sum */
    { { "53600000", "USD", "100000" }, "USD", "50000000", NULL, LIMA_CANNOT_BE_KNOWN, "0" },
    { { "53600000", "USD", "100000" }, "USD", "53650001", NULL, LIMA_DIFFERS, "1" },
    /* the rounding isn't given: 53.6 M may have been rounded to 0.1 M, to no more */
    { { "53600000", "USD" }, "USD", "53600000", "53600000", LIMA_AGREES_WITHIN_ROUNDING, "0" },
    { { "53600000", "USD" }, "USD", "53612345", "53612345", LIMA_CANNOT_BE_KNOWN, "0" },
    { { "53600000", "USD" }, "USD", "53650001", "53650001", LIMA_DIFFERS, "1" },
    { { "63.20", "%" }, "%", "63.14", "63.14", LIMA_DIFFERS, "-0.01" },
    { { "300", "projects" }, "projects", "300", "300", LIMA_AGREES_WITHIN_ROUNDING, "0" },
    { { "300", "projects" }, "projects", "301", "301", LIMA_DIFFERS, "1" },
    /* bounds */
    { { "883", "projects", .bound = "at-least" }, "projects", "900", "900", LIMA_AGREES_WITHIN_ROUNDING, "0" },
    { { "883", "projects", .bound = "at-least" }, "projects", "900", NULL, LIMA_AGREES_WITHIN_ROUNDING, "0" },
    { { "883", "projects", .bound = "at-least" }, "projects", "882", "882", LIMA_DIFFERS, "-1" },
    { { "883", "projects", .bound = "at-least" }, "projects", "800", NULL, LIMA_CANNOT_BE_KNOWN, "0" },
    { { "6", "%", "0", .bound = "at-most" }, "%", "6.5", "6.5", LIMA_DIFFERS, "0.5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaBlock) figure = make_figure (&cases[i].figure, 1);
      LimaInterval computed = lima_interval_unknown ();
      char buffer[LIMA_DECIMAL_BUFFER];
      LimaSum beyond;

      g_test_message ("case %u", i);
      g_assert_true (lima_sum_parse (cases[i].low, &computed.low));
      g_assert_true (cases[i].high == NULL || lima_sum_parse (cases[i].high, &computed.high));
      g_assert_cmpint (lima_published_compare ((const LimaFigure *) figure, lima_atom (cases[i].unit), &computed, &beyond), ==,
                       cases[i].agreement);
      g_assert_cmpstr (lima_sum_shortest (&beyond, buffer), ==, cases[i].beyond);
    }
}

/* 108.1 of 171.2 is 63.14 %, printed as 63.2 %: within the rounding of the two amounts. 62.9 % would not be. */
static void
test_share_of_the_report (void)
{
  static const Row rows[] = { WHOLE, { "108100000", "USD", "100000" }, { "63.2", "%", "0.1" }, { "62.9", "%", "0.1" } };
  g_autoptr(LimaSnapshot) snapshot = make_snapshot (rows, G_N_ELEMENTS (rows));
  LimaInterval range[4], share;
  LimaSum beyond;

  for (guint i = 0; i < 4; i++)
    g_assert_true (lima_published_interval ((const LimaFigure *) lima_snapshot_get (snapshot, LIMA_RECORD_FIGURE, i), &range[i], NULL));
  g_assert_true (lima_interval_share (&range[1], &range[0], &share));
  g_assert_cmpint (lima_published_agreement (&share, &range[2], NULL), ==, LIMA_AGREES_WITHIN_ROUNDING);
  g_assert_cmpint (lima_published_agreement (&share, &range[3], &beyond), ==, LIMA_DIFFERS);
  g_assert_cmpfloat_with_epsilon (lima_sum_to_double (&beyond), 63.0948905 - 62.95, 1e-6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/published/themes", test_themes);
  g_test_add_func ("/published/theme-parts", test_theme_parts);
  g_test_add_func ("/published/regions", test_regions);
  g_test_add_func ("/published/donors", test_donors);
  g_test_add_func ("/published/sizes", test_sizes);
  g_test_add_func ("/published/sizes-of-exactly", test_sizes_of_exactly);
  g_test_add_func ("/published/bases", test_bases);
  g_test_add_func ("/published/contradiction", test_contradiction);
  g_test_add_func ("/published/choice", test_choice);
  g_test_add_func ("/published/missing", test_missing);
  g_test_add_func ("/published/overflow", test_overflow);
  g_test_add_func ("/published/compare", test_compare);
  g_test_add_func ("/published/share-of-the-report", test_share_of_the_report);
  return g_test_run ();
}
