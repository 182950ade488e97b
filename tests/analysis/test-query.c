/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fixture.h"

static void
test_defaults (void)
{
  LimaQuery query;
  LimaMeasure spend;

  memset (&query, 0xaa, sizeof query);
  lima_query_init (&query);
  g_assert_true (lima_measure_parse ("spend", &spend));
  g_assert_true (query.measure.kinds[0] == spend.kinds[0] && query.measure.kinds[1] == spend.kinds[1]);
  g_assert_cmpuint (query.n_by, ==, 0);
  g_assert_cmpint (query.first_year, ==, 0);
  g_assert_cmpint (query.scheme, ==, LIMA_REGION_SCHEME_REPORT);
  g_assert_cmpuint (query.n_sizes, ==, 2);
}

static void
test_by (void)
{
  static const struct { const char *text; int first, second; } cases[] = {
    { "region", LIMA_DIMENSION_REGION, -1 },
    { "country", LIMA_DIMENSION_COUNTRY, -1 },
    { "donor", LIMA_DIMENSION_DONOR, -1 },
    { "reporter", LIMA_DIMENSION_REPORTER, -1 },
    { "theme", LIMA_DIMENSION_THEME, -1 },
    { "sector", LIMA_DIMENSION_SECTOR, -1 },
    { "sdg", LIMA_DIMENSION_SDG, -1 },
    { "status", LIMA_DIMENSION_STATUS, -1 },
    { "year", LIMA_DIMENSION_YEAR, -1 },
    { "currency", LIMA_DIMENSION_CURRENCY, -1 },
    { "size", LIMA_DIMENSION_SIZE, -1 },
    { "programme", LIMA_DIMENSION_PROGRAMME, -1 },
    { "country,sector", LIMA_DIMENSION_COUNTRY, LIMA_DIMENSION_SECTOR },
    { "sector,country", LIMA_DIMENSION_SECTOR, LIMA_DIMENSION_COUNTRY },
    { "country,country", -1, -1 },
    { "country,sector,year,donor", -1, -1 },
    { "country,sector,country", -1, -1 },
    { "country,", -1, -1 },
    { ",country", -1, -1 },
    { ",", -1, -1 },
    { "", -1, -1 },
    { "Country", -1, -1 },
    { "country sector", -1, -1 },
    { "country, sector", -1, -1 },
    { "countries", -1, -1 },
    { "year,weather", -1, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimaQuery query, before;

      lima_query_init (&query);
      g_assert_true (lima_query_parse_by (&query, "donor,size"));
      before = query;
      g_test_message ("case %u: %s", i, cases[i].text);
      if (cases[i].first < 0)
        {
          g_assert_false (lima_query_parse_by (&query, cases[i].text));
          g_assert_cmpmem (query.by, sizeof query.by, before.by, sizeof before.by);
          g_assert_cmpuint (query.n_by, ==, 2);
          continue;
        }
      g_assert_true (lima_query_parse_by (&query, cases[i].text));
      g_assert_cmpuint (query.n_by, ==, cases[i].second < 0 ? 1 : 2);
      g_assert_cmpint (query.by[0], ==, cases[i].first);
      if (cases[i].second >= 0)
        g_assert_cmpint (query.by[1], ==, cases[i].second);
    }
}

static void
test_by_three (void)
{
  LimaQuery query;

  lima_query_init (&query);
  g_assert_true (lima_query_parse_by (&query, "donor,theme,region"));
  g_assert_cmpuint (query.n_by, ==, 3);
  g_assert_cmpint (query.by[0], ==, LIMA_DIMENSION_DONOR);
  g_assert_cmpint (query.by[1], ==, LIMA_DIMENSION_THEME);
  g_assert_cmpint (query.by[2], ==, LIMA_DIMENSION_REGION);
}

static void
test_names (void)
{
  for (guint i = 0; i < LIMA_N_DIMENSIONS; i++)
    {
      LimaQuery query;

      lima_query_init (&query);
      g_assert_true (lima_query_parse_by (&query, lima_dimension_get_name ((LimaDimensionKind) i)));
      g_assert_cmpint (query.by[0], ==, i);
      g_assert_cmpuint (strlen (lima_dimension_get_label ((LimaDimensionKind) i)), >, 0);
    }
}

static void
test_years (void)
{
  static const struct { const char *text; int first, last; } cases[] = {
    { "2014", 2014, 2014 },
    { "2014-2016", 2014, 2016 },
    { "2014-2014", 2014, 2014 },
    { "1-9999", 1, 9999 },
    { "2016-2014", 0, 0 },
    { "2014-", 0, 0 },
    { "-2014", 0, 0 },
    { "2014-2015-2016", 0, 0 },
    { "2014 - 2016", 0, 0 },
    { "2014,2015", 0, 0 },
    { "0", 0, 0 },
    { "10000", 0, 0 },
    { "2014-10000", 0, 0 },
    { "twenty", 0, 0 },
    { "", 0, 0 },
    { "-", 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimaQuery query;

      lima_query_init (&query);
      g_assert_cmpint (lima_query_parse_years (&query, cases[i].text), ==, cases[i].first != 0);
      g_assert_cmpint (query.first_year, ==, cases[i].first);
      g_assert_cmpint (query.last_year, ==, cases[i].last);
    }
}

static void
test_sizes (void)
{
  static const struct { const char *text, *keys; } cases[] = {
    { "100000,1000000", "<=100000 >100000 >1000000" },
    { "5", "<=5 >5" },
    { "0.50,1.0", "<=0.5 >0.5 >1" },
    { "-5,0,5", "<=-5 >-5 >0 >5" },
    { "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16", "<=1 >1 >2 >3 >4 >5 >6 >7 >8 >9 >10 >11 >12 >13 >14 >15 >16" },
    { "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17", NULL },
    { "1000000,5,100000", "<=5 >5 >100000 >1000000" },
    { "5,7,5", NULL },
    { "5,5", NULL },
    { "5,5.0", NULL },
    { "5,", NULL },
    { ",5", NULL },
    { "five", NULL },
    { "1e6", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GString) keys = g_string_new (NULL);
      LimaQuery query;

      lima_query_init (&query);
      g_test_message ("case %u: %s", i, cases[i].text);
      g_assert_cmpint (lima_query_parse_sizes (&query, cases[i].text), ==, cases[i].keys != NULL);
      for (guint c = 0; c <= query.n_sizes; c++)
        {
          g_autofree char *key = lima_query_size_key (&query, c);

          g_string_append_printf (keys, "%s%s", c == 0 ? "" : " ", key);
        }
      g_assert_cmpstr (keys->str, ==, cases[i].keys == NULL ? "<=100000 >100000 >1000000" : cases[i].keys);
    }
}

static void
test_size_class (void)
{
  static const struct { const char *sum; guint size; } cases[] = {
    { "-1000000000", 0 }, { "0", 0 }, { "99999.99", 0 }, { "100000", 0 }, { "100000.000000000000000001", 1 },
    { "1000000", 1 }, { "1000000.0001", 2 }, { "99999999999999999999", 2 },
  };
  LimaQuery query;

  lima_query_init (&query);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LimaSum sum;

      g_assert_true (lima_sum_parse (cases[i].sum, &sum));
      g_assert_cmpuint (lima_query_size_class (&query, &sum), ==, cases[i].size);
    }
}

static void
test_scheme (void)
{
  LimaQuery query;

  lima_query_init (&query);
  g_assert_true (lima_query_parse_scheme (&query, "m49"));
  g_assert_cmpint (query.scheme, ==, LIMA_REGION_SCHEME_M49);
  g_assert_false (lima_query_parse_scheme (&query, "M49"));
  g_assert_false (lima_query_parse_scheme (&query, ""));
  g_assert_cmpint (query.scheme, ==, LIMA_REGION_SCHEME_M49);
  g_assert_true (lima_query_parse_scheme (&query, "report"));
  g_assert_cmpint (query.scheme, ==, LIMA_REGION_SCHEME_REPORT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/query/defaults", test_defaults);
  g_test_add_func ("/query/by", test_by);
  g_test_add_func ("/query/by-three", test_by_three);
  g_test_add_func ("/query/names", test_names);
  g_test_add_func ("/query/years", test_years);
  g_test_add_func ("/query/sizes", test_sizes);
  g_test_add_func ("/query/size-class", test_size_class);
  g_test_add_func ("/query/scheme", test_scheme);
  return g_test_run ();
}
