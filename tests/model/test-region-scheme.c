/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "lima-codelist.h"
#include "lima-region-scheme.h"

#define REPORT LIMA_REGION_SCHEME_REPORT
#define M49 LIMA_REGION_SCHEME_M49

static void
test_countries (void)
{
  static const struct
  {
    const char *country, *report, *m49;
  } cases[] = {
    { "KE", "africa", "002" },
    { "EG", "africa", "002" },
    { "AE", "arab-west-asia", "142" },
    { "AF", "asia", "142" },
    { "AG", "latin-america-caribbean", "019" },
    { "KZ", "europe-central-asia", "142" },
    { "NA", "africa", "002" },
    { "FR", "other", "150" },
    { "AU", "other", "009" },
    { "AD", "other", "150" },
    { "XX", "other", "other" },
    { "ke", "other", "other" },
    { "K", "other", "other" },
    { "KEN", "other", "other" },
    { "298", "other", "other" },
    { "", "", "" },
    { NULL, "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpstr (lima_region_scheme_of_country (REPORT, cases[i].country), ==, cases[i].report);
      g_assert_cmpstr (lima_region_scheme_of_country (M49, cases[i].country), ==, cases[i].m49);
    }
}

static void
test_regions (void)
{
  static const struct
  {
    const char *vocabulary, *code, *report, *m49;
  } cases[] = {
    { "1", "289", "africa", "002" },
    { "1", "298", "africa", "002" },
    { "1", "189", "africa", "002" },
    { "1", "1027", "africa", "002" },
    { "1", "1028", "africa", "002" },
    { "1", "1029", "africa", "002" },
    { "1", "1030", "africa", "002" },
    { "1", "619", "europe-central-asia", "142" },
    { "1", "610", "europe-central-asia", "150" },
    { "1", "88", "europe-central-asia", "150" },
    { "1", "89", "europe-central-asia", "150" },
    { "1", "679", "asia", "142" },
    { "1", "689", "asia", "142" },
    { "1", "789", "asia", "142" },
    { "1", "798", "asia", "142" },
    { "1", "889", "asia", "009" },
    { "1", "1033", "asia", "009" },
    { "1", "1034", "asia", "009" },
    { "1", "1035", "asia", "009" },
    { "1", "380", "latin-america-caribbean", "019" },
    { "1", "389", "latin-america-caribbean", "019" },
    { "1", "489", "latin-america-caribbean", "019" },
    { "1", "498", "latin-america-caribbean", "019" },
    { "1", "1031", "latin-america-caribbean", "019" },
    { "1", "1032", "latin-america-caribbean", "019" },
    { "1", "998", "global", "001" },
    { "1", "589", "other", "142" },
    { "1", "12345", "other", "other" },
    { NULL, "298", "africa", "002" },
    { "", "998", "global", "001" },
    { "2", "002", "other", "002" },
    { "2", "202", "other", "002" },
    { "2", "014", "other", "002" },
    { "2", "419", "other", "019" },
    { "2", "151", "other", "150" },
    { "2", "061", "other", "009" },
    { "2", "001", "other", "001" },
    { "2", "298", "other", "other" },
    { "99", "M0", "99:M0", "99:M0" },
    { "99", "298", "99:298", "99:298" },
    { "3", "298", "other", "other" },
    { "1", "", "", "" },
    { "99", NULL, "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *vocabulary = cases[i].vocabulary;

      g_assert_cmpstr (lima_region_scheme_of_region (REPORT, vocabulary, cases[i].code), ==, cases[i].report);
      g_assert_cmpstr (lima_region_scheme_of_region (M49, vocabulary, cases[i].code), ==, cases[i].m49);
    }
}

/* Each region that IATI lists has its place in M49, and every country of the report's scheme one of its six keys. */
static void
check_region (const char *code, const char *name, gpointer user_data)
{
  (void) name;
  (void) user_data;
  g_assert_cmpstr (lima_region_scheme_of_region (M49, "1", code), !=, "other");
}

static void
check_country (const char *code, const char *name, gpointer user_data)
{
  static const char *keys[] = { "africa", "asia", "europe-central-asia", "latin-america-caribbean", "arab-west-asia",
                                "other", NULL };

  (void) user_data;
  g_assert_true (g_strv_contains (keys, name));
  g_assert_cmpstr (lima_region_scheme_of_country (REPORT, code), ==, name);
}

static void
test_complete (void)
{
  lima_codelist_foreach ("Region", check_region, NULL);
  lima_codelist_foreach ("regions/report", check_country, NULL);
}

static void
test_interned (void)
{
  char code[] = "M0";
  const char *own = lima_region_scheme_of_region (REPORT, "99", code);

  code[1] = '1';
  g_assert_cmpstr (own, ==, "99:M0");
  g_assert_true (own == lima_region_scheme_of_region (M49, "99", "M0"));
  g_assert_true (lima_region_scheme_of_country (REPORT, "KE") == lima_region_scheme_of_region (REPORT, "1", "298"));
  g_assert_true (lima_region_scheme_of_country (M49, "KE") == lima_region_scheme_of_region (M49, "1", "298"));
  g_assert_true (lima_region_scheme_of_country (M49, "KE") == lima_region_scheme_of_region (M49, "2", "014"));
  g_assert_true (lima_region_scheme_of_country (REPORT, "XX") == lima_region_scheme_of_region (M49, "2", "999"));
  g_assert_true (lima_region_scheme_of_country (REPORT, NULL) == lima_region_scheme_of_region (M49, "1", ""));
}

static void
test_labels (void)
{
  static const struct
  {
    LimaRegionScheme scheme;
    const char *key, *language, *label;
  } cases[] = {
    { REPORT, "africa", NULL, "Africa" },
    { REPORT, "asia", NULL, "Asia" },
    { REPORT, "europe-central-asia", NULL, "Eastern Europe and Central Asia" },
    { REPORT, "latin-america-caribbean", NULL, "Latin America and the Caribbean" },
    { REPORT, "arab-west-asia", NULL, "Arab States of West Asia" },
    { REPORT, "global", NULL, "Global and interregional" },
    { REPORT, "other", NULL, "Other regions" },
    { REPORT, "", NULL, "Not assigned to a region" },
    { REPORT, "99:M0", NULL, "M0" },
    { REPORT, "no-such-key", NULL, "no-such-key" },
    { M49, "002", "en", "Africa" },
    { M49, "002", "fr", "Afrique" },
    { M49, "142", "zh_CN", "亚洲" },
    { M49, "150", "ru", "Европа" },
    { M49, "001", NULL, "World" },
    { M49, "other", NULL, "Other regions" },
    { M49, "", NULL, "Not assigned to a region" },
    { M49, "99:M0", "fr", "M0" },
    { M49, "777", "fr", "777" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *label = lima_region_scheme_label (cases[i].scheme, cases[i].key, cases[i].language);

      g_assert_cmpstr (label, ==, cases[i].label);
    }
  g_assert_cmpstr (lima_region_scheme_sublabel (REPORT, "africa"), ==, "with the Arab States of North Africa");
  g_assert_null (lima_region_scheme_sublabel (REPORT, "asia"));
  g_assert_null (lima_region_scheme_sublabel (M49, "002"));
}

int
main (int argc, char *argv[])
{
  /* The labels are compared in English. */
  g_setenv ("LANGUAGE", "C", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/region-scheme/countries", test_countries);
  g_test_add_func ("/model/region-scheme/regions", test_regions);
  g_test_add_func ("/model/region-scheme/complete", test_complete);
  g_test_add_func ("/model/region-scheme/interned", test_interned);
  g_test_add_func ("/model/region-scheme/labels", test_labels);
  return g_test_run ();
}
