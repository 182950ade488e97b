/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-filter.h"
#include "lima-query.h"

static void
test_texts (void)
{
  static const struct { const char *given, *written; } cases[] = {
    { "", "" },
    { "status=2", "status=2" },
    { "country=UG&country=KE", "country=UG&country=KE" }, /* in the order set */
    { "country=KE&status=2", "status=2&country=KE" },     /* facets in theirs */
    { "region=", "region=" },                             /* not given */
    { "size=%3E1000000&size=%3c%3D100", "size=%3E1000000&size=%3C%3D100" },
    { "sdg=8%2B9", "sdg=8%2B9" },
    { "donor=China%20%2B%20Iran", "donor=China%20%2B%20Iran" },
    { "sector=2%3A321", "sector=2%3A321" },
    { "donor=A%26B%3D1%25", "donor=A%26B%3D1%25" },
    { "search=wind%20power", "search=wind%20power" },
    { "search=%22%C3%A9nergie%22", "search=%22énergie%22" },
    { "with-flows=1", "with-flows=1" },
    { "missing=theme&missing=goal&year=2014&reporter=R&theme=t1", "theme=t1&year=2014&reporter=R&missing=theme&missing=goal" },
    { "with-flows=1&search=a&country=KE", "country=KE&search=a&with-flows=1" },
    { "amounts=within,100000,1000000,2014,2015,USD&country=KE", "country=KE&amounts=within%2C100000%2C1000000%2C2014%2C2015%2CUSD" },
    { "amounts=within,0,1,0,0,", "amounts=within%2C0%2C1%2C0%2C0%2C" },
    { "amounts=within,5000000000000000000,0,0,0,a%2Cb", "amounts=within%2C5000000000000000000%2C0%2C0%2C0%2Ca%2Cb" },
    { "amounts=zero,0,0,0,0,USD", "amounts=zero%2C0%2C0%2C0%2C0%2CUSD" },
    { "amounts=below,0,0,0,0,USD", "amounts=below%2C0%2C0%2C0%2C0%2CUSD" },
    { "amounts=none,0,0,2014,2014,USD", "amounts=none%2C0%2C0%2C2014%2C2014%2CUSD" },
    { "amounts=largest,12,0,0,0,USD", "amounts=largest%2C12%2C0%2C0%2C0%2CUSD" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaFilter) filter = lima_filter_parse (cases[i].given);
      g_autoptr(LimaFilter) again = NULL;
      g_autofree char *text = NULL;

      g_assert_nonnull (filter);
      text = lima_filter_to_text (filter);
      g_assert_cmpstr (text, ==, cases[i].written);
      again = lima_filter_parse (text);
      g_assert_true (lima_filter_equal (filter, again));
      g_assert_cmpint (lima_filter_is_empty (filter), ==, *text == '\0');
    }
}

static void
test_bad_texts (void)
{
  static const char *const cases[] = {
    "status", "=2", "status=2&", "&status=2", "status=2&&year=2014", "state=2", "Status=2", "status=2=3", "status=%", "status=%zz",
    "status=%00", "donor=%FF", "search=", "search=a&search=b", "with-flows=0", "with-flows=", "with-flows=1&with-flows=1",
    "status=2&status=2", "missing=", "missing=money", "programme=1",
    "amounts=", "amounts=any,0,0,0,0,USD", "amounts=zero,0,0,0,0", "amounts=zero,1,0,0,0,USD", "amounts=within,5,5,0,0,USD", "amounts=within,5,4,0,0,USD",
    "amounts=within,-5,4,0,0,USD", "amounts=within,05,40,0,0,USD", "amounts=within,+5,40,0,0,USD", "amounts=within,9223372036854775808,0,0,0,USD",
    "amounts=within,1,2,2014,0,USD", "amounts=within,1,2,2015,2014,USD", "amounts=within,1,2,0,10000,USD", "amounts=largest,0,0,0,0,USD",
    "amounts=largest,4294967296,0,0,0,USD", "amounts=largest,1,2,0,0,USD", "amounts=zero,0,0,0,0,USD&amounts=zero,0,0,0,0,USD",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaFilter) filter = lima_filter_parse (cases[i]);

      if (filter != NULL)
        g_error ("parsed: %s", cases[i]);
    }
}

static void
test_keys (void)
{
  g_autoptr(LimaFilter) filter = lima_filter_new ();
  LimaAtom ke = lima_atom ("KE"), ug = lima_atom ("UG");

  g_assert_true (lima_filter_is_empty (filter));
  lima_filter_set (filter, LIMA_FACET_COUNTRY, ke, TRUE);
  lima_filter_set (filter, LIMA_FACET_COUNTRY, ug, TRUE);
  lima_filter_set (filter, LIMA_FACET_COUNTRY, ke, TRUE);
  lima_filter_set (filter, LIMA_FACET_COUNTRY, 0, TRUE);
  g_assert_cmpuint (lima_filter_get_n (filter, LIMA_FACET_COUNTRY), ==, 3);
  g_assert_cmpuint (lima_filter_get_key (filter, LIMA_FACET_COUNTRY, 1), ==, ug);
  g_assert_true (lima_filter_has (filter, LIMA_FACET_COUNTRY, 0));
  g_assert_false (lima_filter_has (filter, LIMA_FACET_REGION, 0));
  lima_filter_set (filter, LIMA_FACET_COUNTRY, ke, FALSE);
  lima_filter_set (filter, LIMA_FACET_COUNTRY, ke, FALSE);
  g_assert_cmpuint (lima_filter_get_n (filter, LIMA_FACET_COUNTRY), ==, 2);
  g_assert_false (lima_filter_is_empty (filter));
  lima_filter_clear_facet (filter, LIMA_FACET_COUNTRY);
  g_assert_true (lima_filter_is_empty (filter));
  lima_filter_set (filter, LIMA_FACET_STATUS, ke, TRUE);
  lima_filter_set (filter, LIMA_FACET_STATUS, ke, FALSE);
  g_assert_true (lima_filter_is_empty (filter));
}

static void
test_words (void)
{
  g_autoptr(LimaFilter) filter = lima_filter_new ();

  g_assert_cmpstr (lima_filter_get_search (filter), ==, "");
  lima_filter_set_search (filter, "wind");
  g_assert_cmpstr (lima_filter_get_search (filter), ==, "wind");
  lima_filter_set_search (filter, lima_filter_get_search (filter)); /* its own words */
  g_assert_cmpstr (lima_filter_get_search (filter), ==, "wind");
  g_assert_false (lima_filter_is_empty (filter));
  lima_filter_set_search (filter, "");
  g_assert_true (lima_filter_is_empty (filter));
  lima_filter_set_with_flows (filter, TRUE);
  g_assert_false (lima_filter_is_empty (filter));
  lima_filter_clear (filter);
  g_assert_true (lima_filter_is_empty (filter));
}

static void
test_equal (void)
{
  static const struct { const char *a, *b; gboolean equal; } cases[] = {
    { "", "", TRUE },
    { "country=KE&country=UG", "country=UG&country=KE", TRUE },
    { "country=KE", "country=UG", FALSE },
    { "country=KE", "country=KE&country=UG", FALSE },
    { "country=KE", "country=KE&year=2014", FALSE },
    { "country=", "", FALSE },
    { "search=a", "search=a", TRUE },
    { "search=a", "search=b", FALSE },
    { "search=a", "", FALSE },
    { "with-flows=1", "", FALSE },
    { "amounts=largest,1,0,0,0,USD", "amounts=largest,1,0,0,0,USD", TRUE },
    { "amounts=largest,1,0,0,0,USD", "amounts=largest,2,0,0,0,USD", FALSE },
    { "amounts=zero,0,0,0,0,USD", "amounts=zero,0,0,0,0,EUR", FALSE },
    { "amounts=zero,0,0,0,0,USD", "amounts=below,0,0,0,0,USD", FALSE },
    { "amounts=zero,0,0,0,0,USD", "amounts=zero,0,0,2014,2014,USD", FALSE },
    { "amounts=zero,0,0,0,0,USD", "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaFilter) a = lima_filter_parse (cases[i].a);
      g_autoptr(LimaFilter) b = lima_filter_parse (cases[i].b);

      g_assert_cmpint (lima_filter_equal (a, b), ==, cases[i].equal);
      g_assert_cmpint (lima_filter_equal (b, a), ==, cases[i].equal);
    }
}

static void
test_copy (void)
{
  g_autoptr(LimaFilter) filter = lima_filter_parse ("country=KE&search=wind&with-flows=1");
  g_autoptr(LimaFilter) copy = lima_filter_copy (filter);
  g_autofree char *text = NULL;

  g_assert_true (lima_filter_equal (filter, copy));
  lima_filter_set (filter, LIMA_FACET_COUNTRY, lima_atom ("UG"), TRUE);
  lima_filter_set_search (filter, NULL);
  text = lima_filter_to_text (copy);
  g_assert_cmpstr (text, ==, "country=KE&search=wind&with-flows=1");
}

static void
test_names (void)
{
  for (guint f = 0; f < LIMA_N_FACETS; f++)
    {
      g_assert_nonnull (lima_facet_get_label ((LimaFacet) f));
      for (guint g = 0; g < f; g++)
        g_assert_cmpstr (lima_facet_get_name ((LimaFacet) f), !=, lima_facet_get_name ((LimaFacet) g));
    }
  g_assert_cmpstr (lima_facet_get_name (LIMA_FACET_SDG), ==, lima_dimension_get_name (LIMA_DIMENSION_SDG));
  g_assert_cmpstr (lima_facet_get_name (LIMA_FACET_MISSING), ==, "missing");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/filter/texts", test_texts);
  g_test_add_func ("/filter/bad-texts", test_bad_texts);
  g_test_add_func ("/filter/keys", test_keys);
  g_test_add_func ("/filter/words", test_words);
  g_test_add_func ("/filter/equal", test_equal);
  g_test_add_func ("/filter/copy", test_copy);
  g_test_add_func ("/filter/names", test_names);
  return g_test_run ();
}
