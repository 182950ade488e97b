/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fixture.h"

static LimaBlock *
rule_new (const char *text)
{
  LimaThemeRule *rule = (LimaThemeRule *) lima_block_new (&lima_theme_rule_table, 0);
  g_auto(GStrv) words = g_strsplit (text, ":", -1);

  /* "321", "2:321", "marker:1:2" */
  if (strcmp (words[0], "marker") == 0)
    {
      rule->marker = lima_atom (words[1]);
      rule->significance = lima_atom (words[2]);
    }
  else if (words[1] != NULL)
    {
      rule->vocabulary = lima_atom (words[0]);
      rule->sector = lima_atom (words[1]);
    }
  else
    rule->sector = lima_atom (words[0]);
  return &rule->head;
}

/* "trade=331 33 2:331;energy=23 marker:1:2": themes with their rules. */
static LimaThemeMap *
map_new (const char *text)
{
  LimaThemeScheme *scheme = (LimaThemeScheme *) lima_block_new (&lima_theme_scheme_table, lima_atom ("s1"));
  g_auto(GStrv) lines = g_strsplit (text, ";", -1);
  LimaBlock *themes[8];
  LimaThemeMap *map;
  guint n = 0;

  for (; lines[n] != NULL && *lines[n] != '\0'; n++)
    {
      g_auto(GStrv) parts = g_strsplit (lines[n], "=", 2);
      g_auto(GStrv) words = g_strsplit (parts[1], " ", -1);
      LimaTheme *theme = (LimaTheme *) lima_block_new (&lima_theme_table, lima_atom (parts[0]));
      LimaBlock *rules[8];
      guint m = 0;

      for (; words[m] != NULL && *words[m] != '\0'; m++)
        rules[m] = rule_new (words[m]);
      theme->rules = lima_items_new (rules, m);
      theme->name = lima_text_new ("en", parts[0]);
      themes[n] = &theme->head;
    }
  scheme->themes = lima_items_new (themes, n);
  map = lima_theme_map_new (scheme);
  lima_block_unref (&scheme->head); /* the map keeps what it needs */
  return map;
}

static void
test_sectors (void)
{
  static const char given[] = "industry=32 321;trade=331 33120 33;agro=32161 311 2:321;own=99:A";
  static const struct { const char *sector, *theme; } cases[] = {
    { "32130", "industry" },
    { "32", "industry" },
    { "3", NULL },
    { "33110", "trade" },
    { "33210", "trade" },
    { "32161", "agro" },           /* the longest beginning decides */
    { "32162", "industry" },
    { "321610", "agro" },
    { "31120", "agro" },
    { "31210", NULL },
    { "11110", NULL },
    { "2:321", "agro" },           /* a category is no 5-digit sector */
    { "2:3211", "agro" },
    { "2:322", NULL },
    { "2:32", NULL },
    { "99:A", "own" },
    { "99:AB", "own" },
    { "99:B", NULL },
    { "98:A", NULL },
    { "A", NULL },
    { NULL, NULL },
  };
  g_autoptr(LimaThemeMap) map = map_new (given);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u: %s", i, cases[i].sector);
      g_assert_cmpstr (lima_atom_text (lima_theme_map_of_sector (map, lima_atom (cases[i].sector))), ==, cases[i].theme);
    }
}

/* Two themes claim the same sector: the one that stands first. */
static void
test_claimed_twice (void)
{
  g_autoptr(LimaThemeMap) map = map_new ("a=321;b=321 32130;c=1:321");

  g_assert_cmpstr (lima_atom_text (lima_theme_map_of_sector (map, lima_atom ("32120"))), ==, "a");
  g_assert_cmpstr (lima_atom_text (lima_theme_map_of_sector (map, lima_atom ("32130"))), ==, "b");
}

static void
test_markers (void)
{
  static const char given[] = "climate=marker:6:2 marker:7:1;gender=marker:1;late=marker:6:1;trade=331";
  static const struct { const char *spec, *theme; } cases[] = {
    { "", NULL },
    { "marker 6 2", "climate" },
    { "marker 6 3", "climate" },
    { "marker 6 1", "late" },
    { "marker 6 0", NULL },        /* looked at, not targeted */
    { "marker 6", NULL },          /* how significant is not said */
    { "marker 7 1", "climate" },
    { "marker 1 1", "gender" },    /* at least 1 where the rule does not say */
    { "marker 1 0", NULL },
    { "marker 1 1; marker 6 2", "climate" }, /* in the order of themes */
    { "marker 6 1; marker 1 1", "gender" },
    { "marker 2 2", NULL },
    { "marker 1 x", NULL },
    { "marker 331 2", NULL },
  };
  g_autoptr(LimaThemeMap) map = map_new (given);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaProject) project = fixture_project (cases[i].spec);

      g_test_message ("case %u: %s", i, cases[i].spec);
      g_assert_cmpstr (lima_atom_text (lima_theme_map_of_markers (map, project->markers)), ==, cases[i].theme);
    }
}

static void
test_none (void)
{
  g_autoptr(LimaProject) project = fixture_project ("marker 6 2");
  g_autoptr(LimaThemeMap) empty = map_new ("");

  g_assert_null (lima_theme_map_new (NULL));
  g_assert_cmpuint (lima_theme_map_of_sector (NULL, lima_atom ("321")), ==, 0);
  g_assert_cmpuint (lima_theme_map_of_markers (NULL, project->markers), ==, 0);
  g_assert_null (lima_theme_map_get_name (NULL, lima_atom ("a"), NULL));
  g_assert_null (lima_theme_map_ref (NULL));
  lima_theme_map_unref (NULL);
  g_assert_cmpuint (lima_theme_map_of_sector (empty, lima_atom ("321")), ==, 0);
  g_assert_cmpuint (lima_theme_map_of_markers (empty, project->markers), ==, 0);
}

static void
test_names (void)
{
  g_autoptr(LimaThemeMap) map = map_new ("trade=331");
  g_autoptr(LimaThemeMap) again = lima_theme_map_ref (map);

  g_assert_cmpstr (lima_theme_map_get_name (again, lima_atom ("trade"), "en"), ==, "trade");
  g_assert_null (lima_theme_map_get_name (map, lima_atom ("other"), "en"));
}

/* What facts make of it: themes given, else by sector, else by marker. */
static void
test_facts (void)
{
  static const struct { const char *spec, *rows; } cases[] = {
    { "flow 3 100 2014 USD", "_ _ 100" },
    { "sector 33110 60; sector 32130 40; flow 3 100 2014 USD", "33110 trade 60; 32130 industry 40" },
    { "sector 33110 60; sector 11110 40; flow 3 100 2014 USD", "33110 trade 60; 11110 _ 40" },
    { "sector 33110 60; sector 11110 40; marker 6 2; flow 3 100 2014 USD", "33110 trade 60; 11110 climate 40" },
    { "marker 6 2; flow 3 100 2014 USD", "_ climate 100" },
    { "sector 33110; theme X 30; theme Y 70; flow 3 100 2014 USD", "33110 X 30; 33110 Y 70" },
    { "sector 33110; theme X; marker 6 2; flow 3 100 2014 USD", "33110 X 100" },
    { "sector 33110; flow 3 100 2014 USD; .sector 32130", "32130 industry 100" },
  };
  g_autoptr(LimaThemeMap) map = map_new ("trade=331;industry=32;climate=marker:6:1");
  LimaFactsOptions options = { NULL, 0, map };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LimaFacts) facts = fixture_facts (&options, cases[i].spec, NULL);

      g_test_message ("case %u: %s", i, cases[i].spec);
      fixture_assert_text (fixture_rows (facts, "sta"), cases[i].rows);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/theme-map/sectors", test_sectors);
  g_test_add_func ("/theme-map/claimed-twice", test_claimed_twice);
  g_test_add_func ("/theme-map/markers", test_markers);
  g_test_add_func ("/theme-map/none", test_none);
  g_test_add_func ("/theme-map/names", test_names);
  g_test_add_func ("/theme-map/facts", test_facts);
  return g_test_run ();
}
