/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* memmem */
#endif

#include <lima-portfolio.h>
#include <string.h>

#include "lima-search.h"

static void
test_fold (void)
{
  static const struct
  {
    const char *text, *folded;
  } cases[] = {
    { "", "" },
    { "Energy Efficiency", "energy efficiency" },
    { "  two\n\twords\r\n ", "two words" },
    { "Sénégal", "senegal" },
    { "Se\xcc\x81ne\xcc\x81gal", "senegal" }, /* marks of their own */
    { "CÔTE D’IVOIRE", "cote d'ivoire" },
    { "Côte d'Ivoire", "cote d'ivoire" },
    { "Łódź, Øresund, Đà Nẵng", "lodz, oresund, da nang" },
    { "Việt Nam", "viet nam" },
    { "Straße STRASSE ẞ", "strasse strasse ss" },
    { "İstanbul ISPARTA Iğdır", "istanbul isparta igdir" },
    { "ﬁnance ｆｕｌｌ Ⅳ ½", "finance full iv 1⁄2" },
    { "Ελλάδα ΌΔΟΣ ὁδός", "ελλαδα οδοσ οδοσ" },
    { "Россия ЁЛКА Йод", "россия елка иод" },
    { "工业发展 组织", "工业发展 组织" },
    { "がんばる ｶﾞ", "がんばる ガ" }, /* a mark that makes another sound stays */
    { "か\xe3\x82\x99", "が" },
    { "हिन्दी", "हिन्दी" },
    { "한국", "한국" },
    { "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab", "한" },
    { "مُحَمَّد تـــونس", "محمد تونس" },
    { "שָׁלוֹם", "שלום" },
    { "phase‑out – “quoted” « guillemets »", "phase-out - \"quoted\" \" guillemets \"" },
    { "a\xc2\xa0" "b\xe2\x80\xa8" "c", "a b c" },
    { "soft\xc2\xadhyphen zero\xe2\x80\x8bwidth", "softhyphen zerowidth" },
    { "bad \xff\xc3 bytes\xe2\x80", "bad \xef\xbf\xbd\xef\xbf\xbd bytes\xef\xbf\xbd" },
    { "\1 control \x7f", "control" },
    { "😀 U+1F600", "😀 u+1f600" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = lima_search_fold (cases[i].text, -1);
      g_autofree char *again = lima_search_fold (folded, -1);

      g_assert_cmpstr (folded, ==, cases[i].folded);
      g_assert_cmpstr (again, ==, folded);
    }
}

/* The rows found, "0 3 4". */
static char *
list_rows (const GArray *rows)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (text, "%s%u", i == 0 ? "" : " ", g_array_index (rows, guint32, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_found (const LimaSearch *search, const char *query, LimaSearchClasses classes, const char *expected)
{
  g_autoptr(GArray) rows = lima_search_find (search, query, classes, NULL, 0, NULL, NULL);
  g_autofree char *found = list_rows (rows);

  g_test_message ("%s", query);
  g_assert_cmpstr (found, ==, expected);
}

static LimaSearch *
make_search (void)
{
  static const char *const texts[][2] = {
    { "Energy efficiency in Sénégal", "Improves the energy management of factories" },
    { "Efficient energy", "Sans titre" },
    { "", "" },
    { "HCFC phase-out", "Montréal Protocol: phase out of HCFC in Côte d’Ivoire" },
    { "工业发展", "包容与可持续工业发展" },
    { "energy", NULL },
  };
  g_autoptr(LimaSearchBuilder) builder = lima_search_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      lima_search_builder_add (builder, LIMA_SEARCH_NAMES, texts[i][0], -1);
      lima_search_builder_add (builder, LIMA_SEARCH_DESCRIPTIONS, texts[i][1], -1);
      lima_search_builder_end_row (builder);
    }
  return lima_search_builder_end (builder);
}

static void
test_find (void)
{
  static const struct
  {
    const char *query;
    LimaSearchClasses classes;
    const char *found;
  } cases[] = {
    { "", LIMA_SEARCH_NAMES, "0 1 2 3 4 5" },
    { "  \" \" ", LIMA_SEARCH_NAMES, "0 1 2 3 4 5" },
    { "e", LIMA_SEARCH_NAMES, "0 1 3 5" },
    { "energy", LIMA_SEARCH_NAMES, "0 1 5" },
    { "ENERGY effici", LIMA_SEARCH_NAMES, "0 1" },
    { "effici energy", LIMA_SEARCH_NAMES, "0 1" },
    { "\"energy effici", LIMA_SEARCH_NAMES, "0" },
    { "\"energy effici\"", LIMA_SEARCH_NAMES, "0" },
    { "“energy effici”", LIMA_SEARCH_NAMES, "0" },
    { "\"efficient  energy\"", LIMA_SEARCH_NAMES, "1" },
    { "sén\"energy\"", LIMA_SEARCH_NAMES, "0" },
    { "senegal", LIMA_SEARCH_NAMES, "0" },
    { "SÉNÉGAL", LIMA_SEARCH_NAMES, "0" },
    { "nergy efficiency in seneg", LIMA_SEARCH_NAMES, "0" },
    { "montreal", LIMA_SEARCH_NAMES, "" },
    { "montreal", LIMA_SEARCH_DESCRIPTIONS, "3" },
    { "montreal phase-out", LIMA_SEARCH_ALL, "3" },
    { "d'ivoire", LIMA_SEARCH_ALL, "3" },
    { "management effic", LIMA_SEARCH_ALL, "0" },
    { "management effic", LIMA_SEARCH_NAMES, "" },
    { "可持续", LIMA_SEARCH_ALL, "4" },
    { "工业", LIMA_SEARCH_NAMES, "4" },
    { "energysans", LIMA_SEARCH_ALL, "" },
    { "\"senegal efficient\"", LIMA_SEARCH_ALL, "" }, /* not across rows */
    { "a needle that is longer than any text of any row of all these rows, by far", LIMA_SEARCH_ALL, "" },
    { "\"a needle that is longer than any text of any row of all these rows, by far\"", LIMA_SEARCH_ALL, "" },
  };
  g_autoptr(LimaSearch) search = make_search ();

  g_assert_cmpuint (lima_search_get_n_rows (search), ==, 6);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_found (search, cases[i].query, cases[i].classes, cases[i].found);
}

static void
test_empty (void)
{
  g_autoptr(LimaSearchBuilder) builder = lima_search_builder_new ();
  g_autoptr(LimaSearch) search = lima_search_builder_end (builder);
  g_autoptr(LimaSearch) again = lima_search_builder_end (builder);

  assert_found (search, "", LIMA_SEARCH_ALL, "");
  assert_found (again, "energy", LIMA_SEARCH_ALL, "");
}

static void
test_texts_of_a_row (void)
{
  g_autoptr(LimaSearchBuilder) builder = lima_search_builder_new ();
  g_autoptr(LimaSearch) search = NULL;
  const char *text;
  gsize length;

  lima_search_builder_add (builder, LIMA_SEARCH_NAMES, "One Two", -1);
  lima_search_builder_add (builder, LIMA_SEARCH_NAMES, " ", -1);
  lima_search_builder_add (builder, LIMA_SEARCH_NAMES, "three four", 5);
  lima_search_builder_add (builder, LIMA_SEARCH_NAMES, "ONE", -1); /* there already */
  lima_search_builder_end_row (builder);
  search = lima_search_builder_end (builder);
  text = lima_search_get_text (search, LIMA_SEARCH_NAMES, 0, &length);
  g_assert_cmpstr (text, ==, "one two\1three");
  g_assert_cmpuint (length, ==, strlen (text));
  assert_found (search, "\"two three\"", LIMA_SEARCH_NAMES, "");
  assert_found (search, "three two", LIMA_SEARCH_NAMES, "0");
}

static void
test_within (void)
{
  static const guint32 within[] = { 1, 4, 5, 99 };
  g_autoptr(LimaSearch) search = make_search ();
  g_autoptr(GArray) some = lima_search_find (search, "energy", LIMA_SEARCH_NAMES, within, G_N_ELEMENTS (within), NULL, NULL);
  g_autoptr(GArray) none = lima_search_find (search, "energy", LIMA_SEARCH_NAMES, within, 0, NULL, NULL);
  g_autoptr(GArray) all = lima_search_find (search, "", LIMA_SEARCH_NAMES, within, G_N_ELEMENTS (within), NULL, NULL);
  g_autofree char *found = list_rows (some);
  g_autofree char *found_all = list_rows (all);

  g_assert_cmpstr (found, ==, "1 5");
  g_assert_cmpstr (found_all, ==, "1 4 5");
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_nonnull (none->data);
}

static void
test_narrows (void)
{
  static const struct
  {
    const char *before, *after;
    gboolean narrows;
  } cases[] = {
    { "", "e", TRUE },
    { "ener", "energy", TRUE },
    { "energy", "energy eff", TRUE },
    { "energy eff", "energy", FALSE },
    { "nerg", "Energy", TRUE },
    { "sene", "Sénégal", TRUE },
    { "energy eff", "\"energy eff", TRUE },
    { "\"energy eff", "energy eff", FALSE },
    { "a b", "ab", TRUE },
    { "energy", "enemy", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (lima_search_narrows (cases[i].before, cases[i].after), ==, cases[i].narrows);
}

static void
test_cancelled (void)
{
  g_autoptr(LimaSearch) search = make_search ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (lima_search_find (search, "e", LIMA_SEARCH_ALL, NULL, 0, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* ---- Against memmem ---- */

static char *
random_text (GRand *random, guint most)
{
  guint length = (guint) g_rand_int_range (random, 0, (gint32) most + 1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < length; i++)
    g_string_append_c (text, "aab c"[g_rand_int_range (random, 0, 5)]);
  return g_string_free (text, FALSE);
}

static gboolean
row_has (const LimaSearch *search, LimaSearchClasses classes, guint row, const char *term)
{
  for (guint class = LIMA_SEARCH_NAMES; class <= LIMA_SEARCH_DESCRIPTIONS; class *= 2)
    {
      gsize length;
      const char *text = lima_search_get_text (search, class, row, &length);

      if ((classes & class) && memmem (text, length, term, strlen (term)) != NULL)
        return TRUE;
    }
  return FALSE;
}

static GArray *
find_slowly (const LimaSearch *search, const char *query, LimaSearchClasses classes, const GArray *within)
{
  g_autofree char *folded = lima_search_fold (query, -1);
  g_auto(GStrv) terms = g_strsplit (folded, " ", -1);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < within->len; i++)
    {
      guint32 row = g_array_index (within, guint32, i);
      gboolean has = TRUE;

      for (guint t = 0; terms[t] != NULL && has; t++)
        has = row_has (search, classes, row, terms[t]);
      if (has)
        g_array_append_val (rows, row);
    }
  return rows;
}

static LimaSearch *
random_search (GRand *random, guint n)
{
  g_autoptr(LimaSearchBuilder) builder = lima_search_builder_new ();

  for (guint row = 0; row < n; row++)
    {
      for (guint class = LIMA_SEARCH_NAMES; class <= LIMA_SEARCH_DESCRIPTIONS; class *= 2)
        {
          g_autofree char *one = random_text (random, row % 7 == 0 ? 200 : 20);
          g_autofree char *two = random_text (random, 5);

          lima_search_builder_add (builder, class, one, -1);
          lima_search_builder_add (builder, class, two, -1);
        }
      lima_search_builder_end_row (builder);
    }
  return lima_search_builder_end (builder);
}

static void
check_query (const LimaSearch *search, GRand *random, const GArray *within, gboolean all)
{
  g_autofree char *query = random_text (random, (guint) g_rand_int_range (random, 0, 16));
  LimaSearchClasses classes = (LimaSearchClasses) g_rand_int_range (random, 1, 4);
  g_autoptr(GArray) slow = find_slowly (search, query, classes, within);
  g_autoptr(GArray) fast = lima_search_find (search, query, classes, all ? NULL : (const guint32 *) (gpointer) within->data, within->len,
                                             NULL, NULL);
  g_autofree char *a = list_rows (fast);
  g_autofree char *b = list_rows (slow);

  g_test_message ("\"%s\" in %u", query, within->len);
  g_assert_cmpstr (a, ==, b);
}

/* Few letters, so that half hits, repeats and hits at every edge abound; rows of many sizes; from one row to several chunks. */
static void
test_random (void)
{
  static const guint sizes[] = { 1, 2, 63, 64, 65, 1023, 1024, 1025, 5000 };
  g_autoptr(GRand) random = g_rand_new_with_seed (20140401);

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      g_autoptr(LimaSearch) search = random_search (random, sizes[s]);

      for (guint i = 0; i < 60; i++)
        {
          g_autoptr(GArray) within = g_array_new (FALSE, FALSE, sizeof (guint32));
          guint every = i % 3 == 0 ? 1 : (guint) g_rand_int_range (random, 2, 40);

          for (guint32 row = 0; row < sizes[s]; row += every)
            g_array_append_val (within, row);
          check_query (search, random, within, every == 1);
        }
    }
}

/* Enough text for several threads. */
static void
test_threads (void)
{
  g_autoptr(LimaSearchBuilder) builder = lima_search_builder_new ();
  g_autoptr(LimaSearch) search = NULL;
  g_autoptr(GArray) rows = NULL;

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *text = g_strdup_printf ("row %05u of many rows, all of which say the same but for their number, quite long", i);

      lima_search_builder_add (builder, LIMA_SEARCH_NAMES, text, -1);
      lima_search_builder_end_row (builder);
    }
  search = lima_search_builder_end (builder);
  rows = lima_search_find (search, "7 same row", LIMA_SEARCH_NAMES, NULL, 0, NULL, NULL);
  g_assert_cmpuint (rows->len, ==, 20000 - 2 * 9 * 9 * 9 * 9);
  for (guint i = 1; i < rows->len; i++)
    g_assert_cmpuint (g_array_index (rows, guint32, i - 1), <, g_array_index (rows, guint32, i));
}

/* ---- Projects ---- */

static LimaBlock *
make_project (const char *id, const char *title)
{
  LimaProject *project = (LimaProject *) lima_block_new (&lima_project_table, lima_atom (id));
  LimaDescription *description = (LimaDescription *) lima_block_new (&lima_description_table, lima_atom ("d1"));
  LimaParticipant *participant = (LimaParticipant *) lima_block_new (&lima_participant_table, lima_atom ("p1"));
  LimaOtherIdentifier *other = (LimaOtherIdentifier *) lima_block_new (&lima_other_identifier_table, lima_atom ("i1"));
  LimaFlow *flow = (LimaFlow *) lima_block_new (&lima_flow_table, lima_atom ("f1"));
  g_autoptr(LimaTextBuilder) texts = lima_text_builder_new ();
  LimaBlock *items[] = { &description->head, &participant->head, &other->head, &flow->head };

  project->identifier = g_strdup_printf ("XM-DAC-41123-%s", id);
  lima_text_builder_add (texts, "en", title, -1);
  lima_text_builder_add (texts, "fr", "Développement", -1);
  project->title = lima_text_builder_end (texts);
  project->reporter_ref = lima_atom ("XM-DAC-41123");
  project->notes = g_strdup ("to be asked again");
  description->text = lima_text_new ("zh", "工业发展");
  participant->ref = lima_atom ("CH-4");
  other->ref = g_strdup ("SAP 100200");
  flow->provider_name = lima_text_new (NULL, "Kōchi Prefecture");
  flow->description = lima_text_new (NULL, "second instalment");
  project->descriptions = lima_items_new (&items[0], 1);
  project->participants = lima_items_new (&items[1], 1);
  project->other_identifiers = lima_items_new (&items[2], 1);
  project->flows = lima_items_new (&items[3], 1);
  return &project->head;
}

static LimaSnapshot *
make_snapshot (LimaBlock *const *projects, guint n)
{
  g_autoptr(LimaPortfolio) portfolio = lima_portfolio_new ();
  g_autoptr(GPtrArray) blocks = g_ptr_array_new ();
  g_autoptr(GPtrArray) organisations = g_ptr_array_new ();
  static LimaOrganisation *organisation;

  if (organisation == NULL)
    {
      organisation = (LimaOrganisation *) lima_block_new (&lima_organisation_table, lima_atom ("o1"));
      organisation->ref = lima_atom ("CH-4");
      organisation->name = lima_text_new ("en", "Swiss Agency");
    }
  g_ptr_array_add (organisations, organisation);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (blocks, projects[i]);
  lima_portfolio_load (portfolio, LIMA_RECORD_ORGANISATION, organisations);
  lima_portfolio_load (portfolio, LIMA_RECORD_PROJECT, blocks);
  return lima_portfolio_snapshot (portfolio);
}

static void
test_projects (void)
{
  static const struct
  {
    const char *query;
    LimaSearchClasses classes;
    const char *found;
  } cases[] = {
    { "first", LIMA_SEARCH_NAMES, "0" },
    { "developpement", LIMA_SEARCH_NAMES, "0 1" },
    { "xm-dac-41123-b", LIMA_SEARCH_NAMES, "1" },
    { "sap 100200", LIMA_SEARCH_NAMES, "0 1" },
    { "ch-4", LIMA_SEARCH_NAMES, "0 1" },
    { "swiss", LIMA_SEARCH_NAMES, "0 1" },
    { "kochi", LIMA_SEARCH_NAMES, "0 1" },
    { "工业", LIMA_SEARCH_NAMES, "" },
    { "工业", LIMA_SEARCH_DESCRIPTIONS, "0 1" },
    { "instalment asked", LIMA_SEARCH_DESCRIPTIONS, "0 1" },
    { "second 工业", LIMA_SEARCH_ALL, "0 1" },
  };
  g_autoptr(LimaBlock) a = make_project ("a", "The first");
  g_autoptr(LimaBlock) b = make_project ("b", "Another");
  LimaBlock *both[] = { a, b };
  g_autoptr(LimaSnapshot) snapshot = make_snapshot (both, 2);
  g_autoptr(LimaSearch) search = lima_search_new (snapshot);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_found (search, cases[i].query, cases[i].classes, cases[i].found);
}

/* Rows that a change took away, replaced, moved or brought in; the letters are projects. */
static void
test_update (void)
{
  static const char *const orders[] = { "abcd", "abd", "abc", "bcd", "abecd", "eabcd", "abcde", "aecd", "dcba", "", "e", "abcdabcd" };
  LimaBlock *projects[5];

  for (guint i = 0; i < 5; i++)
    {
      char id[] = { (char) ('a' + i), '\0' };

      projects[i] = make_project (id, id);
    }
  for (guint o = 0; o < G_N_ELEMENTS (orders); o++)
    for (guint p = 0; p < G_N_ELEMENTS (orders); p++)
      {
        LimaBlock *old[8], *new[8];
        g_autoptr(LimaSnapshot) before = NULL;
        g_autoptr(LimaSnapshot) after = NULL;
        g_autoptr(LimaSearch) search = NULL;
        g_autoptr(LimaSearch) updated = NULL;
        gsize length;

        for (guint i = 0; orders[o][i] != '\0'; i++)
          old[i] = projects[orders[o][i] - 'a'];
        for (guint i = 0; orders[p][i] != '\0'; i++)
          new[i] = projects[orders[p][i] - 'a'];
        before = make_snapshot (old, (guint) strlen (orders[o]));
        after = make_snapshot (new, (guint) strlen (orders[p]));
        search = lima_search_new (before);
        updated = lima_search_update (search, after);
        g_assert_cmpuint (lima_search_get_n_rows (updated), ==, strlen (orders[p]));
        for (guint i = 0; orders[p][i] != '\0'; i++)
          {
            g_autofree char *begin = g_strdup_printf ("xm-dac-41123-%c\1", orders[p][i]);

            g_assert_true (g_str_has_prefix (lima_search_get_text (updated, LIMA_SEARCH_NAMES, i, &length), begin));
          }
      }
  for (guint i = 0; i < 5; i++)
    lima_block_unref (projects[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/fold", test_fold);
  g_test_add_func ("/search/find", test_find);
  g_test_add_func ("/search/empty", test_empty);
  g_test_add_func ("/search/texts-of-a-row", test_texts_of_a_row);
  g_test_add_func ("/search/within", test_within);
  g_test_add_func ("/search/narrows", test_narrows);
  g_test_add_func ("/search/cancelled", test_cancelled);
  g_test_add_func ("/search/random", test_random);
  g_test_add_func ("/search/threads", test_threads);
  g_test_add_func ("/search/projects", test_projects);
  g_test_add_func ("/search/update", test_update);
  return g_test_run ();
}
