/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"
#include "lima-classes.h"

typedef struct
{
  const char *given;
  const char *expected; /* NULL where nothing is set; names behind " | " */
} Case;

static void
note_name (LimaAtom key, const LimaText *name, gpointer data)
{
  GString *names = data;

  g_string_append_printf (names, "%s%s=%s", names->len == 0 ? " | " : " ", lima_atom_text (key), lima_text_get_nth (name, 0));
}

typedef gboolean (*Judge) (LimaShares *shares, const LimaProject *project, GString *names);

static gboolean
judge_places (LimaShares *shares, const LimaProject *project, GString *names)
{
  return lima_places_judge (shares, project->places, note_name, names);
}

static gboolean
judge_sectors (LimaShares *shares, const LimaProject *project, GString *names)
{
  return lima_sectors_judge (shares, project->sectors, note_name, names);
}

static gboolean
judge_goals (LimaShares *shares, const LimaProject *project, GString *names)
{
  (void) names;
  return lima_goals_judge (shares, project->sectors, project->tags);
}

static void
check_cases (const Case *cases, guint n, Judge judge)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(LimaProject) project = fixture_project (cases[i].given);
      g_autoptr(GString) names = g_string_new (NULL);
      g_auto(LimaShares) shares = { 0 };
      gboolean any = judge (&shares, project, names);

      g_test_message ("case %u: %s", i, cases[i].given);
      g_assert_cmpint (any, ==, cases[i].expected != NULL);
      if (any)
        {
          g_autofree char *text = fixture_shares (&shares);

          fixture_assert_text (g_strconcat (text, names->str, NULL), cases[i].expected);
        }
      else
        g_assert_cmpuint (shares.n, ==, 0);
    }
}

static void
test_places (void)
{
  static const Case cases[] = {
    { "", NULL },
    { "country _", NULL },
    { "country _ 50; region _ 50", NULL },
    { "country KE 0", NULL },
    { "region 298 0; country KE 0", NULL },
    { "country KE", "KE=1 of 1" },
    { "country ' ke ' 100", "KE=100 of 100" },
    { "country ke 40; country KE 60", "KE=40 KE=60 of 100" },
    { "country KE 60; country UG 40", "KE=60 UG=40 of 100" },
    { "country KE; country UG; country TZ 0", "KE=1 UG=1 of 2" },
    { "country KE 30; country UG 30", "KE=30 UG=30 of 60 off" },
    { "region 298", "1:298=1 of 1" },
    { "region ' 298 ' 100 ' 1 '", "1:298=100 of 100" },
    { "region 298 100 1 'South of Sahara'", "1:298=100 of 100" },       /* the standard names it */
    { "region 002 100 2", "2:002=100 of 100" },
    { "region M0 100 99 'Middle Office'", "99:M0=100 of 100 | 99:M0=Middle Office" },
    { "region M0 100 99", "99:M0=100 of 100" },
    { "region m0 100 99", "99:m0=100 of 100" },                         /* a publisher's code is as it is */
    /* one 100 for both */
    { "country KE 60; region 298 40", "KE=60 1:298=40 of 100" },
    { "region 298 40; country KE 60", "1:298=40 KE=60 of 100" },
    { "country KE 60; region 298 20", "KE=60 1:298=20 of 80 off" },
    { "country KE 60; region M0 40 99 Own", "KE=60 99:M0=40 of 100 | 99:M0=Own" },
    /* only descriptive */
    { "country KE 100; region 298 100", "KE=100 of 100" },
    { "region 298 100; country KE 60; country UG 40", "KE=60 UG=40 of 100" },
    { "country KE 99.9; country UG 0.1; region 298 100", "KE=999 UG=1 of 1000" },
    { "country KE; region 298", "KE=1 of 1" },
    { "region 298; country KE; country UG; region M0 _ 99", "KE=1 UG=1 of 2" },
    { "country KE 100; region 298", "KE=100 of 100" },
    { "country KE; region 298 100", "1:298=100 of 100" },               /* the country has no percentage, something has */
    { "country KE; region 298 0", "KE=1 of 1" },
    { "country KE; region 289; region 298 0", "KE=1 of 1" },            /* what is 0 drops before anything is judged */
    { "country KE 0; region 298", "1:298=1 of 1" },
    { "country KE 0; region 298; country UG", "UG=1 of 1" },
    { "country _ 100; region 298 50", "1:298=50 of 50 off" },
    { "country KE half; region 298 half", "KE=1 of 1" },
    /* vocabularies: 1, else 2, else 99 */
    { "region 298 50 1; region 002 50 2", "1:298=50 of 50 off" },
    { "region 002 100 2; region 298 100 1", "1:298=100 of 100" },
    { "region 002 100 2; region M0 100 99 Own", "2:002=100 of 100" },
    { "region 298 0 1; region 002 100 2", "2:002=100 of 100" },
    { "region _ 100 1; region M0 100 99", "99:M0=100 of 100" },
    { "region 298; region 002 _ 2; region M0 _ 99", "1:298=1 of 1" },
    { "region X 100 7", NULL },
    { "country KE 40; region X 60 7", "KE=40 of 40 off" },
    { "country KE; region M0 _ 99; region X 50 7", "KE=1 of 1" },       /* a vocabulary that no rule uses gives no percentage */
    /* a number in a country's place is a region of vocabulary 1 */
    { "country 998", "1:998=1 of 1" },
    { "country 998 40; country KE 60", "1:998=40 KE=60 of 100" },
    { "country 298; country KE", "KE=1 of 1" },
    { "country 298 100; region 002 100 2", "1:298=100 of 100" },
    { "country 298 100; country KE 100", "KE=100 of 100" },
  };

  check_cases (cases, G_N_ELEMENTS (cases), judge_places);
}

static void
test_sectors (void)
{
  static const Case cases[] = {
    { "", NULL },
    { "sector _ 100", NULL },
    { "sector 32130 0", NULL },
    { "sector 32130", "32130=1 of 1" },
    { "sector ' 32130 ' 100 ' 1 '", "32130=100 of 100" },
    { "sector 32130 60; sector 31120 40 1", "32130=60 31120=40 of 100" },
    { "sector 32130 60 DAC; sector 31120 40 dac", "32130=60 31120=40 of 100" },
    { "sector 32130 100 1 'Small industry'", "32130=100 of 100" },
    { "sector 321 100 2", "2:321=100 of 100" },
    { "sector 321 60 DAC-3; sector 311 40 2", "2:321=60 2:311=40 of 100" },
    { "sector A1 100 RO Agro", "99:A1=100 of 100 | 99:A1=Agro" },
    { "sector A1 50 99; sector A2 50 RO", "99:A1=50 99:A2=50 of 100" },
    /* one vocabulary: 1, 2, 99, 98, then the lowest */
    { "sector A1 100 99 Agro; sector 321 100 2; sector 32130 100 1", "32130=100 of 100" },
    { "sector B 100 98; sector A 100 99; sector 321 100 2", "2:321=100 of 100" },
    { "sector B 100 98; sector A 100 99", "99:A=100 of 100" },
    { "sector C 100 3; sector B 100 98", "98:B=100 of 100" },
    { "sector D 100 10; sector C 100 3", "3:C=100 of 100" },
    { "sector E 100 ISIC; sector D 100 12", "12:D=100 of 100" },
    { "sector 32130 0 1; sector 321 100 2", "2:321=100 of 100" },
    { "sector _ 100 1; sector 321 100 2", "2:321=100 of 100" },
    { "sector 32130 _ 1; sector 321 100 2", "32130=1 of 1" },
    { "sector 32130 50 1; sector 321 50 2", "32130=50 of 50 off" },
    { "sector 32130; sector 31120", "32130=1 31120=1 of 2" },
    { "sector 32130 30; sector 31120 30", "32130=30 31120=30 of 60 off" },
    /* goals, targets and indicators are no sectors */
    { "sector 9 100 7", NULL },
    { "sector 9.2 100 8; sector 9.2.1 100 9", NULL },
    { "sector 9 100 7; sector X 100 11", "11:X=100 of 100" },
    { "sector 9 50 7; sector 32130 100", "32130=100 of 100" },
  };

  check_cases (cases, G_N_ELEMENTS (cases), judge_sectors);
}

static void
test_goals (void)
{
  static const Case cases[] = {
    { "", NULL },
    { "sector 32130 100", NULL },
    { "tag X 1; tag 9 99; tag 9 _", NULL },
    { "sector _ _ 7", NULL },
    /* percentages: parts */
    { "sector 9 60 7; sector 8 40 7", "9=60 8=40 of 100" },
    { "sector 9 60 7; sector 8 30 7", "9=60 8=30 of 90 off" },
    { "sector 9.2 50 8; sector 9.4 25 8; sector 8.1 25 8", "9=50 9=25 8=25 of 100" },
    { "sector 9.2.1 100 9", "9=100 of 100" },
    { "sector 09 100 7", "9=100 of 100" },
    { "sector 9 100 7; sector 8.1 100 8; sector 7.1.1 100 9", "9=100 of 100" },
    { "sector 9 _ 7; sector 8.1 100 8", "8=100 of 100" },                 /* the first vocabulary with a percentage */
    { "sector 9 100 7; tag 8 2", "9=100 of 100" },
    { "sector 9 100 7; sector 32130 100; sector 31120 _ 2", "9=100 of 100" },
    { "sector 9 100 7; sector 8 _ 7", "9=100 of 100" },
    /* none: one goal, or all of them jointly */
    { "tag 9 2", "9=1 of 1" },
    { "tag 9.2 3", "9=1 of 1" },
    { "tag 9 2; tag 8 2", "8+9=1 of 1" },
    { "tag 10 2; tag 9 2; tag 1 2", "1+9+10=1 of 1" },                    /* by number, not by text */
    { "tag 9.2 3; tag 9 2; tag 9.b 3", "9=1 of 1" },
    { "sector 9 _ 7; tag 8 2", "8+9=1 of 1" },
    { "sector 9 _ 7; sector 9.2 _ 8; sector 17 _ 7", "9+17=1 of 1" },
    { "tag 09 2; tag ' 9 ' 2", "9=1 of 1" },
  };

  check_cases (cases, G_N_ELEMENTS (cases), judge_goals);
}

/* More entries than are kept on the stack. */
static void
test_many (void)
{
  g_autoptr(GString) places = g_string_new (NULL);
  g_autoptr(GString) sectors = g_string_new (NULL);
  g_auto(LimaShares) shares = { 0 };
  g_autoptr(LimaProject) countries = NULL;
  g_autoptr(LimaProject) codes = NULL;

  for (guint i = 0; i < 200; i++)
    {
      g_string_append_printf (places, "country %c%c 0.5;", 'A' + i / 26, 'A' + i % 26);
      g_string_append_printf (sectors, "sector %u 0.5;", 10000 + i);
    }
  countries = fixture_project (places->str);
  codes = fixture_project (sectors->str);
  g_assert_true (lima_places_judge (&shares, countries->places, note_name, NULL));
  g_assert_cmpuint (shares.n, ==, 200);
  g_assert_cmpuint (shares.total, ==, 1000);
  g_assert_false (shares.off);
  g_assert_true (lima_sectors_judge (&shares, codes->sectors, note_name, NULL));
  g_assert_cmpuint (shares.n, ==, 200);
  g_assert_cmpstr (lima_atom_text (shares.share[199].key), ==, "10199");
}

/* A long code of a publisher does not fit the buffer for keys. */
static void
test_long_code (void)
{
  g_autofree char *code = g_strnfill (300, 'x');
  g_autofree char *spec = g_strconcat ("region ", code, " 100 99; sector ", code, " 100 99", NULL);
  g_autofree char *key = g_strconcat ("99:", code, NULL);
  g_autoptr(LimaProject) project = fixture_project (spec);
  g_auto(LimaShares) shares = { 0 };

  g_assert_true (lima_places_judge (&shares, project->places, note_name, NULL));
  g_assert_cmpstr (lima_atom_text (shares.share[0].key), ==, key);
  g_assert_true (lima_sectors_judge (&shares, project->sectors, note_name, NULL));
  g_assert_cmpstr (lima_atom_text (shares.share[0].key), ==, key);
}

static void
test_is_region (void)
{
  LimaAtom vocabulary = 0;
  const char *code = NULL;

  g_assert_false (lima_place_is_region (0, &vocabulary, &code));
  g_assert_false (lima_place_is_region (lima_atom ("KE"), &vocabulary, &code));
  g_assert_true (lima_place_is_region (lima_atom ("99:M:0"), &vocabulary, &code));
  g_assert_cmpstr (lima_atom_text (vocabulary), ==, "99");
  g_assert_cmpstr (code, ==, "M:0");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/classes/places", test_places);
  g_test_add_func ("/classes/sectors", test_sectors);
  g_test_add_func ("/classes/goals", test_goals);
  g_test_add_func ("/classes/many", test_many);
  g_test_add_func ("/classes/long-code", test_long_code);
  g_test_add_func ("/classes/is-region", test_is_region);
  return g_test_run ();
}
