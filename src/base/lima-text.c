/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-text.h"

#include "lima-atom.h"

#include <string.h>

typedef struct
{
  LimaAtom language;
  guint32 offset;
} Part;

struct _LimaText
{
  gatomicrefcount ref;
  guint32 n;
  Part parts[]; /* then the texts, each ended by NUL */
};

struct _LimaTextBuilder
{
  GArray *parts;
  GString *texts;
};

static char *
texts_of (const LimaText *self)
{
  return (char *) &self->parts[self->n];
}

/**
 * lima_text_new:
 * @language: (nullable): a language tag, or "" or %NULL for none
 * @text: UTF-8
 *
 * Returns: (transfer full): a text in one language
 */
LimaText *
lima_text_new (const char *language, const char *text)
{
  gsize size = strlen (text) + 1;
  LimaText *self = g_malloc (sizeof (LimaText) + sizeof (Part) + size);

  g_atomic_ref_count_init (&self->ref);
  self->n = 1;
  self->parts[0] = (Part) { lima_atom (language), 0 };
  memcpy (texts_of (self), text, size);
  return self;
}

/**
 * lima_text_ref:
 * @self: (nullable): a text
 *
 * Returns: (transfer full): the same text, counted once more
 */
LimaText *
lima_text_ref (const LimaText *self)
{
  LimaText *text = (LimaText *) self;

  if (text != NULL)
    g_atomic_ref_count_inc (&text->ref);
  return text;
}

/**
 * lima_text_unref:
 * @self: (nullable): a text to give up
 */
void
lima_text_unref (LimaText *self)
{
  if (self != NULL && g_atomic_ref_count_dec (&self->ref))
    g_free (self);
}

/**
 * lima_text_get_n:
 * @self: (nullable): a text
 *
 * Returns: how many languages it has
 */
guint
lima_text_get_n (const LimaText *self)
{
  return self == NULL ? 0 : self->n;
}

/**
 * lima_text_get_language:
 * @self: a text
 * @i: below lima_text_get_n()
 *
 * Returns: the language as given, "" for none
 */
const char *
lima_text_get_language (const LimaText *self, guint i)
{
  const char *language;

  g_return_val_if_fail (self != NULL && i < self->n, NULL);

  language = lima_atom_text (self->parts[i].language);
  return language == NULL ? "" : language;
}

/**
 * lima_text_get_nth:
 * @self: a text
 * @i: below lima_text_get_n()
 *
 * Returns: the text in the language at @i
 */
const char *
lima_text_get_nth (const LimaText *self, guint i)
{
  g_return_val_if_fail (self != NULL && i < self->n, NULL);

  return texts_of (self) + self->parts[i].offset;
}

/* How well two tags name one language: 2 for "en", "EN" and "en-GB", 1 for "en" and "eng", which is a guess, since "es" and
 * "est" are two; 0 for no. */
static guint
match_language (const char *a, const char *b)
{
  gsize n = strcspn (a, "-_"), m = strcspn (b, "-_");

  if (n < 2 || m < 2 || g_ascii_strncasecmp (a, b, MIN (n, m)) != 0)
    return 0;
  return n == m ? 2 : MIN (n, m) == 2 && MAX (n, m) == 3;
}

/* The text that matches a language best, the first of equals; NULL when none does. */
static const char *
find_language (const LimaText *self, const char *language)
{
  guint best = 0;
  const char *text = NULL;

  for (guint i = 0; i < self->n; i++)
    {
      guint match = match_language (lima_text_get_language (self, i), language);

      if (match > best)
        text = lima_text_get_nth (self, i);
      best = MAX (best, match);
    }
  return text;
}

/**
 * lima_text_get:
 * @self: (nullable): a text
 * @language: (nullable): the language wanted
 *
 * Returns: (nullable): the text in @language; else in English; else the first; %NULL when there is none
 */
const char *
lima_text_get (const LimaText *self, const char *language)
{
  const char *text;

  if (self == NULL || self->n == 0)
    return NULL;
  text = language == NULL ? NULL : find_language (self, language);
  if (text == NULL)
    text = find_language (self, "en");
  return text == NULL ? lima_text_get_nth (self, 0) : text;
}

/**
 * lima_text_equal:
 *
 * Returns: whether both say the same in the same languages and order; no text equals no text
 */
gboolean
lima_text_equal (const LimaText *a, const LimaText *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || a->n != b->n)
    return FALSE;
  for (guint i = 0; i < a->n; i++)
    if (a->parts[i].language != b->parts[i].language ||
        strcmp (lima_text_get_nth (a, i), lima_text_get_nth (b, i)) != 0)
      return FALSE;
  return TRUE;
}

/**
 * lima_text_builder_new:
 *
 * Returns: (transfer full): a builder with no text yet
 */
LimaTextBuilder *
lima_text_builder_new (void)
{
  LimaTextBuilder *self = g_new0 (LimaTextBuilder, 1);

  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  self->texts = g_string_new (NULL);
  return self;
}

/**
 * lima_text_builder_free:
 * @self: a builder to give up
 */
void
lima_text_builder_free (LimaTextBuilder *self)
{
  g_array_unref (self->parts);
  g_string_free (self->texts, TRUE);
  g_free (self);
}

/* A language given twice keeps both texts, one below the other, unless they are the same. */
static void
join_texts (LimaTextBuilder *self, guint at, const char *text, gsize length)
{
  Part *part = &g_array_index (self->parts, Part, at);
  const char *old = self->texts->str + part->offset;
  g_autofree char *joined = NULL;

  if (strlen (old) == length && memcmp (old, text, length) == 0)
    return;
  joined = g_strdup_printf ("%s\n%.*s", old, (int) length, text);
  part->offset = (guint32) self->texts->len;
  g_string_append_len (self->texts, joined, (gssize) strlen (joined) + 1);
}

/**
 * lima_text_builder_add:
 * @self: a builder
 * @language: (nullable): a language tag, or "" or %NULL for none
 * @text: UTF-8
 * @length: its bytes, or -1 when it ends with NUL
 *
 * Adds a text. A second, different text in the same language is put below the first, on a line of its own.
 */
void
lima_text_builder_add (LimaTextBuilder *self, const char *language, const char *text, gssize length)
{
  Part part = { lima_atom (language), (guint32) self->texts->len };

  if (length < 0)
    length = (gssize) strlen (text);
  for (guint i = 0; i < self->parts->len; i++)
    if (g_array_index (self->parts, Part, i).language == part.language)
      {
        join_texts (self, i, text, (gsize) length);
        return;
      }
  g_array_append_val (self->parts, part);
  g_string_append_len (self->texts, text, length);
  g_string_append_c (self->texts, '\0');
}

/**
 * lima_text_builder_is_empty:
 *
 * Returns: whether nothing was added since the start or the last lima_text_builder_end()
 */
gboolean
lima_text_builder_is_empty (LimaTextBuilder *self)
{
  return self->parts->len == 0;
}

/**
 * lima_text_builder_end:
 * @self: a builder, which is empty afterwards and can be used again
 *
 * Returns: (transfer full) (nullable): the text, %NULL when nothing was added
 */
LimaText *
lima_text_builder_end (LimaTextBuilder *self)
{
  LimaText *text;
  gsize parts = self->parts->len * sizeof (Part);

  if (self->parts->len == 0)
    return NULL;
  text = g_malloc (sizeof (LimaText) + parts + self->texts->len);
  g_atomic_ref_count_init (&text->ref);
  text->n = self->parts->len;
  memcpy (text->parts, self->parts->data, parts);
  memcpy (texts_of (text), self->texts->str, self->texts->len);
  g_array_set_size (self->parts, 0);
  g_string_truncate (self->texts, 0);
  return text;
}
