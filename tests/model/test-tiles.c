/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-tiles.h"

#include <stdlib.h>
#include <string.h>

#include "lima-codelist.h"

/* The 193 Member States of the United Nations, and the two observer States behind them. */
static const char *const states =
  "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM "
  "DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR "
  "KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL "
  "PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC VE VN VU "
  "WS YE ZA ZM ZW "
  "PS VA";

typedef struct
{
  GHashTable *codes;
  GHashTable *places;
} Seen;

static void
see (const char *code, guint column, guint row, gpointer data)
{
  Seen *seen = data;
  guint columns, rows;

  lima_tiles_get_size (&columns, &rows);
  g_assert_cmpuint (column, <, columns);
  g_assert_cmpuint (row, <, rows);
  g_assert_true (g_hash_table_add (seen->codes, g_strdup (code)));
  g_assert_true (g_hash_table_add (seen->places, GUINT_TO_POINTER (1 + row * columns + column))); /* no two at one place */
  g_assert_true (lima_codelist_has ("Country", code));
  g_assert_cmpuint (strlen (lima_country_name (code, "en")), >, 0);
}

static void
test_complete (void)
{
  g_autoptr(GHashTable) codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL), places = g_hash_table_new (NULL, NULL);
  Seen seen = { codes, places };
  g_auto(GStrv) expected = g_strsplit (states, " ", -1);

  lima_tiles_foreach (see, &seen);
  g_assert_cmpuint (g_strv_length (expected), ==, 193 + 2);
  g_assert_cmpuint (g_hash_table_size (codes), ==, 193 + 2);
  for (guint i = 0; expected[i] != NULL; i++)
    if (!g_hash_table_contains (codes, expected[i]))
      g_error ("%s has no tile", expected[i]);
}

/* Small enough for a page, and no row or column around it that nobody needs. */
static void
test_size (void)
{
  guint columns, rows, column, row, least_column = G_MAXUINT, least_row = G_MAXUINT;
  g_auto(GStrv) codes = g_strsplit (states, " ", -1);

  lima_tiles_get_size (&columns, &rows);
  g_assert_cmpuint (columns, <=, 32);
  g_assert_cmpuint (rows, <=, 22);
  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_assert_true (lima_tiles_find (codes[i], &column, &row));
      least_column = MIN (least_column, column);
      least_row = MIN (least_row, row);
    }
  g_assert_cmpuint (least_column, ==, 0);
  g_assert_cmpuint (least_row, ==, 0);
}

static void
test_unknown (void)
{
  static const char *const codes[] = { "XX", "ke", "KEN", "K", "", "GL", "co", NULL };
  guint column = 99, row = 99;

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    g_assert_false (lima_tiles_find (codes[i], &column, &row));
  g_assert_cmpuint (column, ==, 99);
  g_assert_true (lima_tiles_find ("KE", NULL, NULL));
}

static void
find (const char *code, int *column, int *row)
{
  guint x, y;

  if (!lima_tiles_find (code, &x, &y))
    g_error ("%s has no tile", code);
  *column = (int) x;
  *row = (int) y;
}

/* Tiles that stand beside, above or across a corner of each other; where a country is larger than its tile, there may be one between. */
static void
test_neighbours (void)
{
  static const struct
  {
    const char *a, *b;
    int apart;
  } cases[] = {
    { "NO", "SE", 1 }, { "SE", "FI", 1 }, { "GB", "IE", 1 }, { "PT", "ES", 1 }, { "DE", "PL", 1 }, { "FR", "CH", 1 }, { "GR", "AL", 1 },
    { "ET", "KE", 1 }, { "KE", "UG", 1 }, { "GH", "TG", 1 }, { "ML", "MR", 1 }, { "EG", "SD", 1 }, { "EG", "LY", 1 }, { "ZA", "BW", 1 },
    { "NA", "AO", 1 }, { "TZ", "MW", 1 }, { "LB", "SY", 1 }, { "IL", "PS", 1 }, { "SA", "YE", 1 }, { "IR", "AF", 1 }, { "AF", "PK", 1 },
    { "PK", "IN", 1 }, { "IN", "BD", 1 }, { "UZ", "KZ", 1 }, { "KP", "KR", 1 }, { "VN", "KH", 1 }, { "TH", "MY", 1 }, { "CN", "MN", 2 },
    { "CN", "KP", 2 }, { "RU", "BY", 1 }, { "CA", "US", 1 }, { "US", "MX", 1 }, { "MX", "GT", 1 }, { "PA", "CO", 1 }, { "HT", "DO", 1 },
    { "BR", "BO", 1 }, { "PE", "EC", 1 }, { "AR", "UY", 1 }, { "AR", "CL", 1 }, { "ID", "PG", 2 }, { "WS", "FJ", 2 }, { "AU", "NZ", 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int x1, y1, x2, y2;

      find (cases[i].a, &x1, &y1);
      find (cases[i].b, &x2, &y2);
      if (MAX (abs (x1 - x2), abs (y1 - y2)) > cases[i].apart)
        g_error ("%s and %s are too far from each other", cases[i].a, cases[i].b);
    }
}

static void
test_north (void)
{
  static const char *const above[][2] = {
    { "EG", "ZA" }, { "DE", "IT" }, { "MX", "PE" }, { "NO", "DE" }, { "IT", "TN" }, { "ES", "MA" }, { "FR", "ES" }, { "NE", "NG" }, { "SD", "KE" },
    { "KE", "MZ" }, { "CD", "ZM" }, { "CA", "US" }, { "US", "CU" }, { "CU", "JM" }, { "CO", "EC" }, { "BR", "AR" }, { "RU", "UA" }, { "MN", "CN" },
    { "CN", "VN" }, { "TH", "ID" }, { "ID", "AU" }, { "AU", "NZ" }, { "TR", "SY" }, { "IQ", "SA" }, { "IN", "LK" }, { "PG", "VU" }, { "KZ", "TM" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (above); i++)
    {
      int x1, y1, x2, y2;

      find (above[i][0], &x1, &y1);
      find (above[i][1], &x2, &y2);
      if (y1 >= y2)
        g_error ("%s is not above %s", above[i][0], above[i][1]);
    }
}

static void
test_west (void)
{
  static const char *const left[][2] = {
    { "PT", "ES" }, { "US", "GB" }, { "IE", "GB" }, { "GB", "DE" }, { "DE", "UA" }, { "BR", "SN" }, { "PE", "BR" }, { "CL", "UY" }, { "MX", "CU" },
    { "CU", "BB" }, { "MA", "DZ" }, { "DZ", "LY" }, { "LY", "EG" }, { "SN", "NG" }, { "NG", "ET" }, { "AO", "MZ" }, { "MZ", "MG" }, { "EG", "SA" },
    { "SA", "IN" }, { "IR", "PK" }, { "IN", "VN" }, { "CN", "KR" }, { "KR", "JP" }, { "VN", "PH" }, { "ID", "PG" }, { "PG", "FJ" }, { "IT", "GR" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (left); i++)
    {
      int x1, y1, x2, y2;

      find (left[i][0], &x1, &y1);
      find (left[i][1], &x2, &y2);
      if (x1 >= x2)
        g_error ("%s is not to the left of %s", left[i][0], left[i][1]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/tiles/complete", test_complete);
  g_test_add_func ("/model/tiles/size", test_size);
  g_test_add_func ("/model/tiles/unknown", test_unknown);
  g_test_add_func ("/model/tiles/neighbours", test_neighbours);
  g_test_add_func ("/model/tiles/north", test_north);
  g_test_add_func ("/model/tiles/west", test_west);
  return g_test_run ();
}
