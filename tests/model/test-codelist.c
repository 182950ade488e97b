/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "lima-codelist.h"

/* Every list that the program asks for by name. */
static const char *lists[] = {
  "ActivityDateType", "ActivityScope", "ActivityStatus", "AidType", "BudgetNotProvided", "BudgetStatus", "BudgetType",
  "CollaborationType", "ContactType", "Country", "Currency", "DescriptionType", "DisbursementChannel", "DocumentCategory",
  "FinanceType", "FlowType", "GeographicExactness", "GeographicLocationClass", "GeographicLocationReach",
  "GeographicVocabulary", "IndicatorMeasure", "Language", "OrganisationRole", "OrganisationType", "OtherIdentifierType",
  "PolicyMarker", "PolicySignificance", "Region", "RegionVocabulary", "RelatedActivityType", "ResultType", "Sector",
  "SectorCategory", "SectorVocabulary", "TagVocabulary", "TiedStatus", "TransactionType", "UNSDG-Goals", "UNSDG-Targets",
  "iso-3166-1", "iso-4217", "sdg/goals", "regions/m49-names", "regions/report", "regions/m49",
};

static void
test_names (void)
{
  static const struct
  {
    const char *list, *code, *language, *name;
  } cases[] = {
    { "ActivityStatus", "2", NULL, "Implementation" },
    { "ActivityStatus", "2", "en", "Implementation" },
    { "ActivityStatus", "2", "fr", "Actif" },
    { "ActivityStatus", "2", "fr_FR.UTF-8", "Actif" },
    { "ActivityStatus", "2", "FR-ca", "Actif" },
    { "ActivityStatus", "2", "es-MX", "Implementación" },
    { "ActivityStatus", "2", "pt", "Implementation" },
    { "ActivityStatus", "2", "french", "Implementation" },
    { "ActivityStatus", "2", "", "Implementation" },
    { "ActivityStatus", "7", NULL, NULL },
    { "ActivityStatus", "", NULL, NULL },
    { "ActivityStatus", NULL, "fr", NULL },
    { "ActivityStatus", "code", NULL, NULL },
    { "Sector", "11110", NULL, "Education policy and administrative management" },
    { "Language", "fr", NULL, "French" },
    { "Language", "fr", "fr", "français" },
    { "Language", "fr", "xx", "French" },
    { "FinanceType", "111", "fr", "Subventions aux investisseurs privés nationaux" }, /* IATI has the name of another code */
    { "Currency", "CHF", "ru", "швейцарский франк" },
    { "Country", "TZ", "fr", "République-Unie de Tanzanie" },
    { "UNSDG-Targets", "1.a", "zh", "确保从各种来源,包括通过加强发展合作充分调集资源,为发展中国家、特别是最不发达国家提供充足、可预见的手段以执行相关计划和政策,消除一切形式的贫困" },
    { "NoSuchList", "1", NULL, NULL },
    { "regions/report", "KE", NULL, "africa" },
    { "regions/m49-names", "002", "es", "África" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (lima_codelist_name (cases[i].list, cases[i].code, cases[i].language), ==, cases[i].name);
  g_assert_true (lima_codelist_has ("Country", "KE"));
  g_assert_false (lima_codelist_has ("Country", "ke"));
  g_assert_false (lima_codelist_has ("Country", NULL));
  g_assert_false (lima_codelist_has ("NoSuchList", "1"));
}

typedef struct
{
  const char *list;
  guint seen;
  char *first;
} Visit;

static void
visit (const char *code, const char *name, gpointer user_data)
{
  Visit *state = user_data;

  if (state->seen++ == 0)
    state->first = g_strdup (code);
  g_assert_cmpstr (code, !=, "");
  g_assert_true (g_utf8_validate (code, -1, NULL) && g_utf8_validate (name, -1, NULL));
  g_assert_cmpstr (name, !=, "");
  g_assert_null (strpbrk (name, "\t\r\n"));
  g_assert_true (lima_codelist_has (state->list, code));
  g_assert_cmpstr (lima_codelist_name (state->list, code, NULL), ==, name);
}

static void
test_lists (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      Visit state = { lists[i], 0, NULL };

      lima_codelist_foreach (lists[i], visit, &state);
      g_assert_cmpuint (state.seen, >, 1);
      g_assert_cmpuint (state.seen, ==, lima_codelist_size (lists[i]));
      g_free (state.first);
    }
}

static void
test_order (void)
{
  Visit state = { "Country", 0, NULL };

  lima_codelist_foreach ("Country", visit, &state);
  g_assert_cmpstr (state.first, ==, "AF");
  g_free (state.first);
  g_assert_cmpuint (lima_codelist_size ("ActivityStatus"), ==, 6);
  g_assert_cmpuint (lima_codelist_size ("UNSDG-Targets"), ==, 169);
  g_assert_cmpuint (lima_codelist_size ("NoSuchList"), ==, 0);
  state.seen = 0;
  lima_codelist_foreach ("NoSuchList", visit, &state);
  g_assert_cmpuint (state.seen, ==, 0);
}

static void
test_facts (void)
{
  g_autoptr (GBytes) bytes = lima_facts_bytes ("codelists/Sector.tsv");

  g_assert_nonnull (bytes);
  g_assert_true (g_str_has_prefix (g_bytes_get_data (bytes, NULL), "# SPDX-"));
  g_assert_null (lima_facts_bytes ("codelists/NoSuchList.tsv"));
}

static void
test_goals (void)
{
  static const char *languages[] = { "en", "fr", "es", "ru", "zh", "ar" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (guint goal = 1; goal <= 17; goal++)
      {
        g_autofree char *number = g_strdup_printf ("%u", goal);
        const char *name = lima_goal_name (number, languages[i]);

        g_assert_nonnull (name);
        g_assert_cmpuint (*name, !=, '\0');
        g_assert_true ((i == 0) == (name == lima_goal_name (number, NULL)));
      }
  g_assert_cmpstr (lima_goal_name ("9", "en"), ==, "Industry, innovation and infrastructure");
  g_assert_cmpstr (lima_goal_name ("9", "fr_FR"), ==, "Industrie, innovation et infrastructure");
  g_assert_cmpstr (lima_goal_name ("8", "ru"), ==, "Достойная работа и экономический рост");
  g_assert_null (lima_goal_name ("18", NULL));
  g_assert_null (lima_goal_name ("0", NULL));
}

/* Names as the United Nations have them in their languages. */
static void
test_countries (void)
{
  static const struct
  {
    const char *code, *language, *name;
  } cases[] = {
    { "KE", NULL, "Kenya" },        { "KE", "en_GB", "Kenya" },     { "DZ", "fr", "Algérie" },
    { "DE", "es_PE", "Alemania" },  { "DE", "ru", "Германия" },     { "KE", "zh", "肯尼亚" },
    { "KE", "zh_CN", "肯尼亚" },    { "KE", "ar", "كينيا" },        { "XK", "fr", "Kosovo" },
    { "KE", "xx", "Kenya" },        { "QQ", "fr", NULL },           { "", "fr", NULL },
    { NULL, "fr", NULL },           { "KE", "../..", "Kenya" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (lima_country_name (cases[i].code, cases[i].language), ==, cases[i].name);
}

/* From iso-codes, and where that is not installed, as the Unicode CLDR has it. */
static void
test_currencies (void)
{
  const char *french = lima_currency_name ("USD", "fr");

  g_assert_cmpstr (lima_currency_name ("USD", NULL), ==, "US Dollar");
  g_assert_true (g_str_equal (french, "Dollar américain") || g_str_equal (french, "dollar des États-Unis"));
  g_assert_cmpstr (lima_currency_name ("USD", "xx"), ==, "US Dollar");
  g_assert_null (lima_currency_name ("QQQ", "fr"));
  g_assert_null (lima_currency_name (NULL, NULL));
}

/* Catalogues that are damaged, in folders of made-up languages that main() puts before those of the system. */
static void
put32 (GByteArray *bytes, guint32 number, gboolean swap)
{
  number = swap ? GUINT32_SWAP_LE_BE (number) : number;
  g_byte_array_append (bytes, (const guint8 *) &number, sizeof number);
}

/* A catalogue of one message, "Kenya". */
static GByteArray *
make_catalogue (const char *translation, gboolean swap)
{
  GByteArray *bytes = g_byte_array_new ();
  guint32 numbers[] = { 0x950412de, 0, 1, 28, 36, 0, 0, 5, 44, (guint32) strlen (translation), 50 };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    put32 (bytes, numbers[i], swap);
  g_byte_array_append (bytes, (const guint8 *) "Kenya", 6);
  g_byte_array_append (bytes, (const guint8 *) translation, (guint) strlen (translation) + 1);
  return bytes;
}

static void
store_catalogue (const char *folder, const char *language, const GByteArray *bytes, gsize length)
{
  g_autofree char *parent = g_build_filename (folder, "locale", language, "LC_MESSAGES", NULL);
  g_autofree char *path = g_build_filename (parent, "iso_3166-1.mo", NULL);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, (const char *) bytes->data, (gssize) length, NULL));
}

static void
test_catalogues (gconstpointer data)
{
  static const struct
  {
    const char *language, *translation;
    gboolean swap;
    int damaged;        /* the byte to spoil, -1 for none */
    const char *name;
  } cases[] = {
    { "qaa", "K1", FALSE, -1, "K1" },
    { "qab", "K2", TRUE, -1, "K2" },
    { "qac", "", FALSE, -1, "Kenya" },
    { "qad", "\xff\xfe", FALSE, -1, "Kenya" },
    { "qae", "K", FALSE, 0, "Kenya" },          /* magic */
    { "qaf", "K", FALSE, 7, "Kenya" },          /* revision */
    { "qag", "K", FALSE, 11, "Kenya" },         /* count: too many */
    { "qah", "K", FALSE, 15, "Kenya" },         /* table of messages: outside */
    { "qai", "K", FALSE, 19, "Kenya" },         /* table of translations */
    { "qaj", "K", FALSE, 31, "Kenya" },         /* length of a message */
    { "qak", "K", FALSE, 35, "Kenya" },         /* offset of a message */
    { "qal", "K", FALSE, 36, "Kenya" },         /* length of a translation: not where it ends */
    { "qam", "K", FALSE, 43, "Kenya" },         /* offset of a translation */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GByteArray) bytes = make_catalogue (cases[i].translation, cases[i].swap);
      const char *name;

      if (cases[i].damaged >= 0)
        bytes->data[cases[i].damaged] ^= 0xf0;
      store_catalogue (data, cases[i].language, bytes, bytes->len);
      name = lima_country_name ("KE", cases[i].language);
      if (i != 6)
        g_assert_cmpstr (name, ==, cases[i].name);
      else
        g_assert_true (g_str_equal (name, "K") || g_str_equal (name, "Kenya"));
    }
}

/* Wherever a catalogue ends too early, the English name is left. */
static void
test_short_catalogues (gconstpointer data)
{
  g_autoptr (GByteArray) bytes = make_catalogue ("K", FALSE);

  for (guint length = 0; length < bytes->len; length++)
    {
      char language[] = { 'q', (char) ('b' + length / 26), (char) ('a' + length % 26), '\0' };

      store_catalogue (data, language, bytes, length);
      g_assert_cmpstr (lima_country_name ("KE", language), ==, "Kenya");
    }
}

static gpointer
ask_everything (gpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_assert_cmpuint (lima_codelist_size (lists[(i + GPOINTER_TO_UINT (data)) % G_N_ELEMENTS (lists)]), >, 1);
  return (gpointer) lima_country_name ("DE", "ru");
}

static void
test_threads (void)
{
  GThread *threads[8];
  gpointer name = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("ask", ask_everything, GUINT_TO_POINTER (i * 5));
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      gpointer answer = g_thread_join (threads[i]);

      g_assert_true (i == 0 || answer == name);
      name = answer;
    }
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_remove (path);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("lima-codelist-XXXXXX", NULL);
  g_autofree char *folders = g_strconcat (folder, ":/usr/local/share:/usr/share", NULL);
  int result;

  setlocale (LC_ALL, "");
  g_setenv ("XDG_DATA_DIRS", folders, TRUE);
  g_test_init (&argc, &argv, NULL);
  /* First, so that the threads race for lists nobody has read yet. */
  g_test_add_func ("/model/codelist/threads", test_threads);
  g_test_add_func ("/model/codelist/names", test_names);
  g_test_add_func ("/model/codelist/lists", test_lists);
  g_test_add_func ("/model/codelist/order", test_order);
  g_test_add_func ("/model/codelist/facts", test_facts);
  g_test_add_func ("/model/codelist/goals", test_goals);
  g_test_add_func ("/model/codelist/countries", test_countries);
  g_test_add_func ("/model/codelist/currencies", test_currencies);
  g_test_add_data_func ("/model/codelist/catalogues", folder, test_catalogues);
  g_test_add_data_func ("/model/codelist/short-catalogues", folder, test_short_catalogues);
  result = g_test_run ();
  remove_all (folder);
  return result;
}
