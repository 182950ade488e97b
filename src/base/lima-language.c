/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The languages that the program speaks, and what they call currencies and languages. */

#include "lima-language.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>
#include <unicode/ucurr.h>
#include <unicode/uloc.h>

#include "lima-format.h"
#include "lima-i18n.h"

#define NAME_LENGTH 128

#define CONTEXT_GLUE "\004" /* between a context and its text, in catalogues of GNU gettext */

static const struct { const char *language, *own_name; } languages[] = {
  { "ar", "العربية" }, { "en", "English" }, { "es", "Español" }, { "fr", "Français" }, { "ru", "Русский" }, { "zh", "中文" },
};

/* Catalogues lie where they were installed; of a program that runs from its build folder, in the folder beside its own. */
static char *
find_catalogues (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program == NULL ? NULL : g_path_get_dirname (program);
  g_autofree char *built = folder == NULL ? NULL : g_build_filename (folder, "..", "po", NULL);
  g_autofree char *one = built == NULL ? NULL : g_build_filename (built, "es", "LC_MESSAGES", LIMA_TEXT_DOMAIN ".mo", NULL);

  return one != NULL && g_file_test (one, G_FILE_TEST_EXISTS) ? g_steal_pointer (&built) : g_strdup (LIMA_LOCALE_DIR);
}

/**
 * lima_language_set_up:
 *
 * Makes the program speak the language of the environment. Called once, before anything is said, and before there are threads.
 */
void
lima_language_set_up (void)
{
  g_autofree char *catalogues = find_catalogues ();

  setlocale (LC_ALL, "");
  bindtextdomain (LIMA_TEXT_DOMAIN, catalogues);
  bind_textdomain_codeset (LIMA_TEXT_DOMAIN, "UTF-8");
  textdomain (LIMA_TEXT_DOMAIN);
}

/*< private >
 * lima_text_in_context:
 * @context: what tells apart texts that are the same in English
 * @text: a text
 *
 * Returns: its translation, or @text itself
 */
const char *
lima_text_in_context (const char *context, const char *text)
{
  g_autofree char *key = g_strconcat (context, CONTEXT_GLUE, text, NULL);
  const char *translation = dgettext (LIMA_TEXT_DOMAIN, key);

  return translation == key ? text : translation;
}

/* "fr" of "fr-CH", and the same for "fr". */
static gboolean
is_of (const char *language, const char *spoken)
{
  gsize length = strlen (spoken);

  return g_ascii_strncasecmp (language, spoken, length) == 0 && (language[length] == '\0' || strchr ("-_@.", language[length]) != NULL);
}

/**
 * lima_language_speak:
 * @language: a code: "fr", "pt-BR", "zh_CN"
 *
 * Makes the program speak another language from now on, whatever the environment says. Called before there are threads.
 *
 * Returns: whether it can; if not, it speaks English
 */
gboolean
lima_language_speak (const char *language)
{
  g_autofree char *name = NULL;
  const char *locale = setlocale (LC_MESSAGES, NULL);

  g_return_val_if_fail (language != NULL, FALSE);

  if (*language == '\0')
    return FALSE;
  name = g_strdelimit (g_strdup (language), "-", '_');
  g_setenv ("LANGUAGE", name, TRUE);
  if (strcmp (locale, "C") == 0 || strcmp (locale, "POSIX") == 0)
    setlocale (LC_ALL, "C.UTF-8"); /* in the plain locale nothing is translated */
  textdomain (textdomain (NULL));  /* forgets what was translated before */
  return is_of (language, lima_format_program_language ());
}

/**
 * lima_language_get_all:
 *
 * Returns: (transfer none) (array zero-terminated=1): the codes of the languages that the program speaks
 */
const char *const *
lima_language_get_all (void)
{
  static const char *codes[G_N_ELEMENTS (languages) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    codes[i] = languages[i].language;
  return codes;
}

/**
 * lima_language_get_own_name:
 * @language: one of lima_language_get_all()
 *
 * Returns: (nullable): what its speakers call it
 */
const char *
lima_language_get_own_name (const char *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (strcmp (languages[i].language, language) == 0)
      return languages[i].own_name;
  return NULL;
}

static const char *
keep (const UChar *name, int32_t length)
{
  g_autofree char *text = g_utf16_to_utf8 (name, length, NULL, NULL, NULL);

  return text == NULL ? NULL : g_intern_string (text);
}

/* What ICU takes for a locale. */
static char *
locale_of (const char *language)
{
  return g_strdelimit (g_strdup (language), "-", '_');
}

/**
 * lima_language_name_currency:
 * @language: a code
 * @currency: an ISO 4217 code
 *
 * Returns: (nullable): what the language calls the currency (Unicode CLDR), which stays valid; %NULL where it has no name for it
 */
const char *
lima_language_name_currency (const char *language, const char *currency)
{
  g_autofree char *locale = NULL;
  g_autofree UChar *code = NULL;
  UErrorCode error = U_ZERO_ERROR;
  UBool is_choice = FALSE;
  const UChar *name;
  int32_t length = 0;

  g_return_val_if_fail (language != NULL && currency != NULL, NULL);

  if (strlen (currency) != 3)
    return NULL;
  locale = locale_of (language);
  code = g_utf8_to_utf16 (currency, -1, NULL, NULL, NULL);
  name = code == NULL ? NULL : ucurr_getName (code, locale, UCURR_LONG_NAME, &is_choice, &length, &error);
  return name == NULL || U_FAILURE (error) || error == U_USING_DEFAULT_WARNING ? NULL : keep (name, length);
}

/**
 * lima_language_name_language:
 * @language: a code
 * @code: the code of a language to name, ISO 639
 *
 * Returns: (nullable): what the one calls the other (Unicode CLDR), which stays valid; %NULL where it has no name for it
 */
const char *
lima_language_name_language (const char *language, const char *code)
{
  g_autofree char *locale = NULL;
  UChar name[NAME_LENGTH];
  UErrorCode error = U_ZERO_ERROR;
  int32_t length;

  g_return_val_if_fail (language != NULL && code != NULL, NULL);

  locale = locale_of (language);
  length = uloc_getDisplayLanguage (code, locale, name, NAME_LENGTH, &error);
  return U_FAILURE (error) || error == U_USING_DEFAULT_WARNING || length >= NAME_LENGTH ? NULL : keep (name, length);
}
