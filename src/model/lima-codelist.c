/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lima-model"

#include "lima-codelist.h"

#include <lima-language.h>
#include <string.h>

#include "lima-facts-resource.h"
#include "lima-own-codes.h"

#define FACTS_PREFIX "/org/limaportfolio/Lima/facts/"

#define MO_MAGIC 0x950412deU
#define MO_HEADER 20

/* A list, as its file says it: lines of a code and its names, a tab between two cells. Never changed once it is read. */
typedef struct
{
  char *text;           /* the file; every cell is a part of it */
  char **languages;     /* of the columns behind the code */
  guint width;          /* cells a row, the code included */
  GPtrArray *cells;     /* the rows, one behind the other */
  GHashTable *rows;     /* code -> index of its cell + 1 */
} Codelist;

/* A catalogue of GNU gettext (its manual, "The Format of GNU MO Files"). */
typedef struct
{
  char *data;
  gsize length;
  gboolean swapped;
  guint32 count;
  guint32 originals;    /* offset of the sorted table of messages */
  guint32 translations;
} Catalogue;

/* All that was read stays for the life of the program: names are handed out as they lie here. */
G_LOCK_DEFINE_STATIC (tables);
static GHashTable *codelists;
static GHashTable *catalogues;

/**
 * lima_facts_bytes:
 * @path: a path in the program's bundle of facts, such as "codelists/Sector.tsv"
 *
 * Returns: (transfer full) (nullable): the bytes, %NULL only when the program ships no such file
 */
GBytes *
lima_facts_bytes (const char *path)
{
  g_autofree char *full = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  full = g_strconcat (FACTS_PREFIX, path, NULL);
  return g_resource_lookup_data (lima_facts_get_resource (), full, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

/* The language of a tag or locale without country, script or encoding: "fr" of "fr_FR.UTF-8". "" when it is none. */
static void
language_of (const char *tag, char language[4])
{
  guint n = 0;

  while (tag != NULL && n < 4 && g_ascii_isalpha (tag[n]))
    {
      if (n < 3)
        language[n] = g_ascii_tolower (tag[n]);
      n++;
    }
  language[n < 4 ? n : 0] = '\0';
}

/* Cuts a line at its tabs: exactly width cells, empty ones where the line has fewer. */
static void
codelist_add_line (Codelist *self, char *line)
{
  char *end = line + strlen (line);
  guint row = self->cells->len;

  for (guint i = 0; i < self->width; i++)
    {
      char *tab = strchr (line, '\t');

      g_ptr_array_add (self->cells, line);
      if (tab != NULL)
        *tab = '\0';
      line = tab != NULL ? tab + 1 : end;
    }
  g_hash_table_insert (self->rows, g_ptr_array_index (self->cells, row), GUINT_TO_POINTER (row + 1));
}

static Codelist *
codelist_parse (GBytes *bytes)
{
  Codelist *self = g_new0 (Codelist, 1);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  char *line, *next;

  self->text = g_strndup (data, length);
  self->width = 1;
  self->cells = g_ptr_array_new ();
  self->rows = g_hash_table_new (g_str_hash, g_str_equal);

  for (line = self->text; line != NULL && *line != '\0'; line = next)
    {
      next = strchr (line, '\n');
      if (next != NULL)
        *next++ = '\0';
      if (*line != '#')
        codelist_add_line (self, line);
      else if (strchr (line, '\t') != NULL)
        {
          g_strfreev (self->languages);
          self->languages = g_strsplit (strchr (line, '\t') + 1, "\t", -1);
          self->width = 1 + g_strv_length (self->languages);
        }
    }
  return self;
}

/* The list of that name, read when it is first asked for; NULL when there is none. */
static const Codelist *
codelist_get (const char *name)
{
  Codelist *list;

  G_LOCK (tables);
  if (codelists == NULL)
    codelists = g_hash_table_new (g_str_hash, g_str_equal);
  list = g_hash_table_lookup (codelists, name);
  if (list == NULL)
    {
      g_autofree char *path = g_strconcat (strchr (name, '/') != NULL ? "" : "codelists/", name, ".tsv", NULL);
      g_autoptr (GBytes) bytes = lima_facts_bytes (path);

      if (bytes != NULL)
        {
          list = codelist_parse (bytes);
          g_hash_table_insert (codelists, g_strdup (name), list);
        }
    }
  G_UNLOCK (tables);

  return list;
}

/* The cells of a code: the code, then its names; NULL when the list or the code is unknown. */
static const char * const *
codelist_row (const Codelist *self, const char *code)
{
  guint cell = GPOINTER_TO_UINT (g_hash_table_lookup (self->rows, code));

  return cell != 0 ? (const char * const *) &g_ptr_array_index (self->cells, cell - 1) : NULL;
}

/* The name in the column of a language, NULL where there is no such column or nothing in it. */
static const char *
name_in (const Codelist *self, const char * const *row, const char *language)
{
  for (guint i = 1; i < self->width; i++)
    if (strcmp (self->languages[i - 1], language) == 0 && *row[i] != '\0')
      return row[i];
  return NULL;
}

/* What the program calls a code itself, where the list has no name in the language, or a name that is another code's. */
static const char *
translate (const char *list, const char *code, const char *language)
{
  g_autofree char *names = NULL, *key = NULL;
  const Codelist *self;
  const char * const *row;

  if (strcmp (list, "Currency") == 0)
    return lima_language_name_currency (language, code);
  if (strcmp (list, "Language") == 0)
    return lima_language_name_language (language, code);
  names = g_strconcat ("names/", language, NULL);
  key = g_strconcat (list, "/", code, NULL);
  self = codelist_get (names);
  row = self == NULL ? NULL : codelist_row (self, key);
  return row == NULL || self->width < 2 || *row[1] == '\0' ? NULL : row[1];
}

/**
 * lima_codelist_name:
 * @list: a list by its name in IATI 2.03, such as "Sector", a table of facts by its path, such as "regions/m49-names", or one of
 *   the program's own, see lima-own-codes.h
 * @code: (nullable): a code
 * @language: (nullable): a language, "fr", "fr_FR", "fr-FR"; %NULL for English; lists of the program's own are named in its language
 *
 * Names a code, in English where neither the list nor the program has a name in @language. This function can be called from any thread.
 *
 * Returns: (nullable): the name, which stays valid; %NULL when the list or the code is unknown
 */
const char *
lima_codelist_name (const char *list, const char *code, const char *language)
{
  const Codelist *self;
  const char * const *row;
  const char *name;
  char wanted[4];

  g_return_val_if_fail (list != NULL, NULL);

  if (lima_own_codes_find (list, code) >= 0)
    return lima_own_codes_label (list, (guint) lima_own_codes_find (list, code));
  self = codelist_get (list);
  row = self != NULL && code != NULL ? codelist_row (self, code) : NULL;
  if (row == NULL || self->width < 2)
    return NULL;

  language_of (language, wanted);
  if (*wanted == '\0' || strcmp (wanted, self->languages[0]) == 0)
    return row[1];
  name = translate (list, code, wanted);
  if (name == NULL)
    name = name_in (self, row, wanted);
  return name != NULL ? name : row[1];
}

/**
 * lima_codelist_has:
 * @list: a list, as in lima_codelist_name()
 * @code: (nullable): a code
 *
 * Returns: whether @code is in @list
 */
gboolean
lima_codelist_has (const char *list, const char *code)
{
  const Codelist *self;

  g_return_val_if_fail (list != NULL, FALSE);

  if (lima_own_codes_size (list) > 0)
    return lima_own_codes_find (list, code) >= 0;
  self = codelist_get (list);
  return self != NULL && code != NULL && codelist_row (self, code) != NULL;
}

/**
 * lima_codelist_size:
 * @list: a list, as in lima_codelist_name()
 *
 * Returns: how many codes the list has, 0 when it is unknown
 */
guint
lima_codelist_size (const char *list)
{
  const Codelist *self;

  g_return_val_if_fail (list != NULL, 0);

  if (lima_own_codes_size (list) > 0)
    return lima_own_codes_size (list);
  self = codelist_get (list);
  return self != NULL ? self->cells->len / self->width : 0;
}

/**
 * lima_codelist_foreach:
 * @list: a list, as in lima_codelist_name()
 * @func: (scope call): what to call for each code
 * @user_data: handed to @func
 *
 * Visits the codes in the order of the list. @func may ask this and other lists.
 */
void
lima_codelist_foreach (const char *list, LimaCodelistFunc func, gpointer user_data)
{
  const Codelist *self;

  g_return_if_fail (list != NULL);
  g_return_if_fail (func != NULL);

  for (guint i = 0; i < lima_own_codes_size (list); i++)
    func (lima_own_codes_get (list, i), lima_own_codes_label (list, i), user_data);
  if (lima_own_codes_size (list) > 0)
    return;
  self = codelist_get (list);
  for (guint i = 0; self != NULL && i < self->cells->len; i += self->width)
    func (g_ptr_array_index (self->cells, i), self->width > 1 ? g_ptr_array_index (self->cells, i + 1) : "", user_data);
}

/* The number at an offset, 0 outside of the file. */
static guint32
catalogue_number (const Catalogue *self, gsize offset)
{
  guint32 number;

  if (offset > self->length || self->length - offset < sizeof number)
    return 0;
  memcpy (&number, self->data + offset, sizeof number);
  return self->swapped ? GUINT32_SWAP_LE_BE (number) : number;
}

/* The string of an entry of a table; NULL when it does not lie, with its end, inside the file. */
static const char *
catalogue_string (const Catalogue *self, guint32 table, guint32 index)
{
  gsize entry = (gsize) table + (gsize) index * 8;
  gsize length = catalogue_number (self, entry);
  gsize offset = catalogue_number (self, entry + 4);

  if (offset == 0 || offset >= self->length || length >= self->length - offset || self->data[offset + length] != '\0')
    return NULL;
  return self->data + offset;
}

/* The translation of a message, NULL when there is none. */
static const char *
catalogue_find (const Catalogue *self, const char *message)
{
  guint32 low = 0, high = self->count;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      const char *original = catalogue_string (self, self->originals, middle);
      const char *translation;
      int order;

      if (original == NULL)
        return NULL;
      order = strcmp (message, original);
      if (order == 0)
        {
          translation = catalogue_string (self, self->translations, middle);
          return translation != NULL && *translation != '\0' && g_utf8_validate (translation, -1, NULL) ? translation : NULL;
        }
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return NULL;
}

/* Makes a catalogue of a file, one without messages when it is none or of an unknown revision. */
static void
catalogue_open (Catalogue *self)
{
  guint32 magic = catalogue_number (self, 0);

  self->swapped = magic == GUINT32_SWAP_LE_BE (MO_MAGIC);
  if (self->length < MO_HEADER || (magic != MO_MAGIC && !self->swapped) || catalogue_number (self, 4) >> 16 > 1)
    return;
  self->originals = catalogue_number (self, 12);
  self->translations = catalogue_number (self, 16);
  self->count = MIN (catalogue_number (self, 8), self->length / 8);
}

static gboolean
catalogue_read (Catalogue *self, const char *folder, const char *domain, const char *language)
{
  g_autofree char *name = g_strconcat (domain, ".mo", NULL);
  g_autofree char *path = g_build_filename (folder, "locale", language, "LC_MESSAGES", name, NULL);

  if (!g_file_get_contents (path, &self->data, &self->length, NULL))
    return FALSE;
  catalogue_open (self);
  return TRUE;
}

/* Reads the first catalogue of that domain and language in the data folders of the system, and in the one where distributions
 * put it, which a session may have left out. */
static Catalogue *
catalogue_load (const char *domain, const char *language)
{
  Catalogue *self = g_new0 (Catalogue, 1);
  const char * const *folders = g_get_system_data_dirs ();

  while (*folders != NULL && !catalogue_read (self, *folders, domain, language))
    folders++;
  if (*folders == NULL)
    catalogue_read (self, "/usr/share", domain, language);
  return self;
}

static const Catalogue *
catalogue_get (const char *domain, const char *language)
{
  g_autofree char *key = g_strconcat (language, "/", domain, NULL);
  Catalogue *catalogue;

  G_LOCK (tables);
  if (catalogues == NULL)
    catalogues = g_hash_table_new (g_str_hash, g_str_equal);
  catalogue = g_hash_table_lookup (catalogues, key);
  if (catalogue == NULL)
    {
      catalogue = catalogue_load (domain, language);
      g_hash_table_insert (catalogues, g_steal_pointer (&key), catalogue);
    }
  G_UNLOCK (tables);

  return catalogue;
}

/* A name of ISO in a language, from the catalogues of iso-codes, whatever the locale of the process is. */
static const char *
iso_name (const char *list, const char *domain, const char *iso_list, const char *code, const char *tag)
{
  const char *message = lima_codelist_name (iso_list, code, NULL);
  const char *name = NULL;
  const Codelist *self = codelist_get (list);
  const char * const *row = self == NULL || code == NULL ? NULL : codelist_row (self, code);
  char language[4];

  language_of (tag, language);
  if (row != NULL && *language != '\0')
    name = name_in (self, row, language);
  if (name == NULL && message != NULL && *language != '\0' && strcmp (language, "en") != 0)
    /* iso-codes keeps Chinese by country; the six languages of the United Nations mean the simplified one. */
    name = catalogue_find (catalogue_get (domain, strcmp (language, "zh") == 0 ? "zh_CN" : language), message);
  if (name == NULL)
    name = lima_codelist_name (list, code, tag);
  return name != NULL ? name : message;
}

/**
 * lima_country_name:
 * @alpha2: (nullable): an ISO 3166-1 code of two letters, upper case
 * @language: (nullable): a language, as in lima_codelist_name()
 *
 * Names a country: as the United Nations do in their six languages, in others as iso-codes does, where it is installed and has the name.
 * This function can be called from any thread.
 *
 * Returns: (nullable): the name, which stays valid; %NULL when the code is unknown
 */
const char *
lima_country_name (const char *alpha2, const char *language)
{
  return iso_name ("Country", "iso_3166-1", "iso-3166-1", alpha2, language);
}

/**
 * lima_currency_name:
 * @code: (nullable): an ISO 4217 code of three letters, upper case
 * @language: (nullable): a language, as in lima_codelist_name()
 *
 * Names a currency: in English and French as IATI does, in other languages as iso-codes or the Unicode CLDR have it.
 *
 * Returns: (nullable): the name, which stays valid; %NULL when the code is unknown
 */
const char *
lima_currency_name (const char *code, const char *language)
{
  return iso_name ("Currency", "iso_4217", "iso-4217", code, language);
}

/**
 * lima_goal_name:
 * @goal: (nullable): the number of a Sustainable Development Goal, "1" to "17"
 * @language: (nullable): a language, as in lima_codelist_name()
 *
 * Returns: (nullable): the short title of the goal, which stays valid; %NULL when there is no such goal
 */
const char *
lima_goal_name (const char *goal, const char *language)
{
  return lima_codelist_name ("sdg/goals", goal, language);
}
