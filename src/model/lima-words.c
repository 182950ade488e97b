/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "lima-model"

#include "lima-words.h"

#include <string.h>

/**
 * lima_words_cut:
 * @text: a text
 * @most: how many characters it may have
 *
 * Returns: (transfer full): the text, on one line; what is too long ends with an ellipsis
 */
char *
lima_words_cut (const char *text, glong most)
{
  const char *end = text;
  glong n = 0;
  GString *cut;

  while (*end != '\0' && n < most)
    {
      end = g_utf8_next_char (end);
      n++;
    }
  if (*end != '\0')
    end = g_utf8_prev_char (end);
  cut = g_string_new_len (text, end - text);
  if (*end != '\0')
    g_string_append (cut, "…");
  g_strdelimit (cut->str, "\n\r\t", ' ');
  return g_string_free (cut, FALSE);
}

/* One language is the text; several are each behind its tag, since only one of them may have changed. */
static char *
words_of_text (const LimaText *text)
{
  g_autoptr (GString) words = NULL;

  if (lima_text_get_n (text) == 1)
    return g_strdup (lima_text_get_nth (text, 0));
  words = g_string_new (NULL);
  for (guint i = 0; i < lima_text_get_n (text); i++)
    g_string_append_printf (words, "%s%s: %s", i == 0 ? "" : " · ", lima_text_get_language (text, i), lima_text_get_nth (text, i));
  return g_strdup (words->str);
}

static char *
words_of_items (const LimaItems *items, const char *language)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < lima_items_get_n (items) && words->len < LIMA_WORDS_MAX * 4; i++)
    {
      g_autofree char *item = lima_words_of_block (items->item[i], language);

      g_string_append_printf (words, "%s%s", i == 0 ? "" : "; ", item);
    }
  return g_strdup (words->str);
}

static char *
whole_words (const LimaValue *value, const char *language)
{
  char number[LIMA_DECIMAL_BUFFER], date[LIMA_DATE_BUFFER];

  switch (value->type)
    {
    case LIMA_FIELD_STRING:
      return g_strdup (value->v.string);
    case LIMA_FIELD_CODE:
    case LIMA_FIELD_REF:
      return g_strdup (lima_atom_text (value->v.atom));
    case LIMA_FIELD_TEXT:
      return words_of_text (value->v.text);
    case LIMA_FIELD_AMOUNT:
      return g_strdup (lima_amount_to_text (&value->v.amount, number));
    case LIMA_FIELD_DAY:
      return g_strdup (lima_day_to_text (&value->v.day, date));
    case LIMA_FIELD_BOOL:
      return g_strdup (value->v.tri == LIMA_UNKNOWN ? "" : value->v.tri == LIMA_TRUE ? "true" : "false");
    case LIMA_FIELD_ITEMS:
    default:
      return words_of_items (value->v.items, language);
    }
}

/**
 * lima_words_of_value:
 * @value: a value
 * @language: for the names of a list's elements
 *
 * Says a value as the data has it: codes, decimals and dates are not made for people, so that what is kept of them can be read in
 * any language.
 *
 * Returns: (transfer full): the words, at most %LIMA_WORDS_MAX characters; empty when nothing is given
 */
char *
lima_words_of_value (const LimaValue *value, const char *language)
{
  g_autofree char *whole = whole_words (value, language);

  return lima_words_cut (whole == NULL ? "" : whole, LIMA_WORDS_MAX);
}

/* The text that people know a block by; NULL when it has none. */
static const char *
name_of_block (const LimaBlock *block, const char *language)
{
  static const char *const members[] = { "title", "name", "label" };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      int at = lima_table_find (block->table, members[i]);
      const LimaField *field = at < 0 ? NULL : &block->table->fields[at];
      const char *name = NULL;

      if (field != NULL && field->type == LIMA_FIELD_TEXT)
        name = lima_text_get (LIMA_BLOCK_GET (block, LimaText *, field), language);
      else if (field != NULL && field->type == LIMA_FIELD_STRING)
        name = LIMA_BLOCK_GET (block, char *, field);
      if (name != NULL && *name != '\0')
        return name;
    }
  return NULL;
}

/* What a block without a name says, its lists left out. */
static char *
list_values (const LimaBlock *block, const char *language)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < block->table->n_fields; i++)
    {
      g_auto (LimaValue) value = lima_block_get (block, i);
      g_autofree char *one = NULL;

      if (value.type == LIMA_FIELD_ITEMS || !lima_block_field_is_set (block, i))
        continue;
      one = whole_words (&value, language);
      g_string_append_printf (words, "%s%s", words->len == 0 ? "" : ", ", one == NULL ? "" : one);
    }
  return words->len == 0 ? NULL : g_strdup (words->str);
}

/**
 * lima_words_of_block:
 * @block: a record or an element
 * @language: the language that is preferred
 *
 * Says what people know a record by: its title or name, else what it says, else its id.
 *
 * Returns: (transfer full): the words, at most %LIMA_WORDS_MAX characters
 */
char *
lima_words_of_block (const LimaBlock *block, const char *language)
{
  const char *name = name_of_block (block, language);
  g_autofree char *values = name == NULL ? list_values (block, language) : NULL;
  const char *id = lima_block_get_id (block);

  return lima_words_cut (name != NULL ? name : values != NULL ? values : id != NULL ? id : "", LIMA_WORDS_MAX);
}
