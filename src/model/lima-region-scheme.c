/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lima-model"

#include "lima-region-scheme.h"

#include <lima-i18n.h>
#include <string.h>

#include "lima-codelist.h"

#define N_SCHEMES (LIMA_REGION_SCHEME_M49 + 1)
#define OWN_PREFIX "99:"

/* The region codes of IATI (vocabulary 1) in both schemes: money rule 6, and the M49 region that holds each. */
static const struct
{
  const char *code;
  const char *keys[N_SCHEMES];
} iati_regions[] = {
  { "88",   { "europe-central-asia", "150" } },     /* States of the former Yugoslavia */
  { "89",   { "europe-central-asia", "150" } },     /* Europe */
  { "189",  { "africa", "002" } },                  /* North of Sahara */
  { "289",  { "africa", "002" } },                  /* South of Sahara */
  { "298",  { "africa", "002" } },                  /* Africa */
  { "380",  { "latin-america-caribbean", "019" } }, /* West Indies */
  { "389",  { "latin-america-caribbean", "019" } }, /* Caribbean and Central America */
  { "489",  { "latin-america-caribbean", "019" } }, /* South America */
  { "498",  { "latin-america-caribbean", "019" } }, /* America */
  { "589",  { "other", "142" } },                   /* Middle East: more than the Arab States */
  { "610",  { "europe-central-asia", "150" } },     /* States of the former Soviet Union, withdrawn */
  { "619",  { "europe-central-asia", "142" } },     /* Central Asia */
  { "679",  { "asia", "142" } },                    /* South Asia */
  { "689",  { "asia", "142" } },                    /* South and Central Asia */
  { "789",  { "asia", "142" } },                    /* Far East */
  { "798",  { "asia", "142" } },                    /* Asia */
  { "889",  { "asia", "009" } },                    /* Oceania */
  { "998",  { "global", "001" } },                  /* Developing countries */
  { "1027", { "africa", "002" } },                  /* Eastern Africa */
  { "1028", { "africa", "002" } },                  /* Middle Africa */
  { "1029", { "africa", "002" } },                  /* Southern Africa */
  { "1030", { "africa", "002" } },                  /* Western Africa */
  { "1031", { "latin-america-caribbean", "019" } }, /* Caribbean */
  { "1032", { "latin-america-caribbean", "019" } }, /* Central America */
  { "1033", { "asia", "009" } },                    /* Melanesia */
  { "1034", { "asia", "009" } },                    /* Micronesia */
  { "1035", { "asia", "009" } },                    /* Polynesia */
};

static const struct
{
  const char *key;
  const char *label;
} labels[] = {
  { "", N_("Not assigned to a region") },
  { "other", N_("Other regions") },
  { "global", N_("Global and interregional") },
  { "africa", N_("Africa") },
  { "asia", N_("Asia") },
  { "europe-central-asia", N_("Eastern Europe and Central Asia") },
  { "latin-america-caribbean", N_("Latin America and the Caribbean") },
  { "arab-west-asia", N_("Arab States of West Asia") },
};

/* By the two letters of a country; NULL where a scheme doesn't list it. Filled once, then only read. */
static const char *countries[N_SCHEMES][26 * 26];
/* M49 code of a region, subregion or intermediate region -> the region that holds it. */
static GHashTable *m49_regions;

/* The place of two capital letters in the tables, -1 when the text is something else. */
static int
country_index (const char *country)
{
  if (!g_ascii_isupper (country[0]) || !g_ascii_isupper (country[1]) || country[2] != '\0')
    return -1;
  return (country[0] - 'A') * 26 + (country[1] - 'A');
}

static void
add_country (LimaRegionScheme scheme, const char *country, const char *region)
{
  int index = country_index (country);

  if (index >= 0)
    countries[scheme][index] = g_intern_string (region);
}

static void
read_report_line (char **cells)
{
  add_country (LIMA_REGION_SCHEME_REPORT, cells[0], cells[1]);
}

static void
read_m49_line (char **cells)
{
  const char *region = g_intern_string (cells[1]);

  add_country (LIMA_REGION_SCHEME_M49, cells[0], region);
  for (guint i = 1; cells[i] != NULL; i++)
    if (*cells[i] != '\0')
      g_hash_table_insert (m49_regions, (gpointer) g_intern_string (cells[i]), (gpointer) region);
}

static void
read_table (const char *path, void (*read_line) (char **cells))
{
  g_autoptr (GBytes) bytes = lima_facts_bytes (path);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = g_strndup (data, length);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      if (*lines[i] != '#' && g_strv_length (cells) >= 2)
        read_line (cells);
    }
}

static void
read_tables (void)
{
  static gsize done;

  if (!g_once_init_enter (&done))
    return;

  m49_regions = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_insert (m49_regions, (gpointer) "001", (gpointer) g_intern_static_string ("001"));
  read_table ("regions/report.tsv", read_report_line);
  read_table ("regions/m49.tsv", read_m49_line);
  g_once_init_leave (&done, 1);
}

/**
 * lima_region_scheme_of_country:
 * @scheme: a scheme
 * @country: (nullable): an ISO 3166-1 code of two capital letters
 *
 * Finds the region of a country. Keys are "africa", "asia", "europe-central-asia", "latin-america-caribbean",
 * "arab-west-asia" in the scheme of the report, the five region codes "002", "009", "019", "142", "150" in M49. Equal keys are
 * equal pointers. This function can be called from any thread.
 *
 * Returns: the key, "other" for a country that the scheme doesn't list, "" for no country
 */
const char *
lima_region_scheme_of_country (LimaRegionScheme scheme, const char *country)
{
  const char *key;
  int index;

  g_return_val_if_fail ((guint) scheme < N_SCHEMES, NULL);

  if (country == NULL || *country == '\0')
    return g_intern_static_string ("");

  read_tables ();
  index = country_index (country);
  key = index >= 0 ? countries[scheme][index] : NULL;
  return key != NULL ? key : g_intern_static_string ("other");
}

static const char *
of_iati_region (LimaRegionScheme scheme, const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (iati_regions); i++)
    if (strcmp (iati_regions[i].code, code) == 0)
      return g_intern_static_string (iati_regions[i].keys[scheme]);
  return g_intern_static_string ("other");
}

static const char *
of_m49_region (LimaRegionScheme scheme, const char *code)
{
  const char *key = NULL;

  if (scheme == LIMA_REGION_SCHEME_M49)
    {
      read_tables ();
      key = g_hash_table_lookup (m49_regions, code);
    }
  return key != NULL ? key : g_intern_static_string ("other");
}

/**
 * lima_region_scheme_of_region:
 * @scheme: a scheme
 * @vocabulary: (nullable): a code of IATI's RegionVocabulary: "1" (as are %NULL and ""), "2" or "99"
 * @code: (nullable): the code of the region in @vocabulary
 *
 * Finds the region that a published region belongs to (money rule 6, IATI 2.03 recipient-region). A subregion of M49 belongs to
 * its region; a publisher's own region stays by itself, as "99:CODE". Equal keys are equal pointers. This function can be
 * called from any thread.
 *
 * Returns: the key, as of lima_region_scheme_of_country(), or "global" or "001" for the world, or a publisher's own; "other"
 *   for a region that the scheme doesn't list, "" for no region
 */
const char *
lima_region_scheme_of_region (LimaRegionScheme scheme, const char *vocabulary, const char *code)
{
  g_return_val_if_fail ((guint) scheme < N_SCHEMES, NULL);

  if (code == NULL || *code == '\0')
    return g_intern_static_string ("");
  if (vocabulary == NULL || *vocabulary == '\0' || strcmp (vocabulary, "1") == 0)
    return of_iati_region (scheme, code);
  if (strcmp (vocabulary, "2") == 0)
    return of_m49_region (scheme, code);
  if (strcmp (vocabulary, "99") == 0)
    {
      g_autofree char *key = g_strconcat (OWN_PREFIX, code, NULL);

      return g_intern_string (key);
    }
  return g_intern_static_string ("other");
}

/**
 * lima_region_scheme_label:
 * @scheme: a scheme
 * @key: a key of it
 * @language: (nullable): a language for the names of M49, as in lima_codelist_name(); all else is in that of the process
 *
 * Names a region for people. A publisher's own region has no name here: its code stands for it.
 *
 * Returns: (transfer full): the label
 */
char *
lima_region_scheme_label (LimaRegionScheme scheme, const char *key, const char *language)
{
  const char *name = NULL;

  g_return_val_if_fail ((guint) scheme < N_SCHEMES, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  if (g_str_has_prefix (key, OWN_PREFIX))
    return g_strdup (key + strlen (OWN_PREFIX));
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (strcmp (labels[i].key, key) == 0)
      return g_strdup (_(labels[i].label));
  if (scheme == LIMA_REGION_SCHEME_M49)
    name = lima_codelist_name ("regions/m49-names", key, language);
  return g_strdup (name != NULL ? name : key);
}

/**
 * lima_region_scheme_sublabel:
 * @scheme: a scheme
 * @key: a key of it
 *
 * Returns: (nullable): what has to be said below the label, in the language of the process; %NULL for nothing
 */
const char *
lima_region_scheme_sublabel (LimaRegionScheme scheme, const char *key)
{
  g_return_val_if_fail ((guint) scheme < N_SCHEMES, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  if (scheme != LIMA_REGION_SCHEME_REPORT || strcmp (key, "africa") != 0)
    return NULL;
  return _("with the Arab States of North Africa");
}
