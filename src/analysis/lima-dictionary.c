/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-dictionary.h"

#include <string.h>

#define LONGEST_NAME 200 /* bytes of a name kept as the label of a key */

typedef struct
{
  LimaAtom key;
  LimaAtom name;
  guint64 origin; /* where the name was given; the first place wins, whichever thread was faster */
} Word;

struct _LimaDictionary
{
  GArray *words;
  guint32 *numbers; /* by atom: number + 1 */
  guint32 n_numbers;
};

/**
 * lima_dictionary_new:
 *
 * Returns: (transfer full): a dictionary that holds "" as number 0
 */
LimaDictionary *
lima_dictionary_new (void)
{
  LimaDictionary *self = g_new0 (LimaDictionary, 1);

  self->words = g_array_new (FALSE, TRUE, sizeof (Word));
  lima_dictionary_add (self, 0);
  return self;
}

/**
 * lima_dictionary_free:
 * @self: a dictionary to give up
 */
void
lima_dictionary_free (LimaDictionary *self)
{
  g_array_unref (self->words);
  g_free (self->numbers);
  g_free (self);
}

static void
make_room (LimaDictionary *self, LimaAtom key)
{
  guint32 n = MAX (key + 1, self->n_numbers * 2);

  n = MAX (n, 1024);
  self->numbers = g_renew (guint32, self->numbers, n);
  for (guint32 i = self->n_numbers; i < n; i++)
    self->numbers[i] = 0;
  self->n_numbers = n;
}

/**
 * lima_dictionary_add:
 * @self: a dictionary
 * @key: a key, 0 for nothing known
 *
 * Returns: its number, a new one when it was not there
 */
guint32
lima_dictionary_add (LimaDictionary *self, LimaAtom key)
{
  Word word = { key, 0, G_MAXUINT64 };

  if (key >= self->n_numbers)
    make_room (self, key);
  if (self->numbers[key] == 0)
    {
      g_array_append_val (self->words, word);
      self->numbers[key] = self->words->len;
    }
  return self->numbers[key] - 1;
}

/**
 * lima_dictionary_name:
 * @self: a dictionary
 * @number: of a key
 * @name: what the data calls it
 * @origin: where the data says so, in the order of files and places
 *
 * Keeps the name that was given first.
 */
void
lima_dictionary_name (LimaDictionary *self, guint32 number, LimaAtom name, guint64 origin)
{
  Word *word = &g_array_index (self->words, Word, number);

  if (name != 0 && origin < word->origin)
    {
      word->name = name;
      word->origin = origin;
    }
}

/**
 * lima_dictionary_name_text:
 * @self: a dictionary
 * @number: of a key
 * @name: what the data calls it; a long one is cut
 * @origin: as for lima_dictionary_name()
 *
 * Keeps the name that was given first.
 */
void
lima_dictionary_name_text (LimaDictionary *self, guint32 number, const LimaText *name, guint64 origin)
{
  const char *text = lima_text_get (name, NULL);
  gsize n = text == NULL ? 0 : strlen (text);

  if (n > LONGEST_NAME)
    for (n = LONGEST_NAME; ((guchar) text[n] & 0xc0) == 0x80; n--)
      ;
  lima_dictionary_name (self, number, lima_atom_len (text, n), origin);
}

/**
 * lima_dictionary_take:
 * @self: a dictionary
 * @other: another one
 *
 * Adds the keys and names of @other.
 *
 * Returns: (transfer full): for each number of @other, the number here
 */
guint32 *
lima_dictionary_take (LimaDictionary *self, const LimaDictionary *other)
{
  guint32 *map = g_new (guint32, other->words->len);

  for (guint i = 0; i < other->words->len; i++)
    {
      const Word *word = &g_array_index (other->words, Word, i);

      map[i] = lima_dictionary_add (self, word->key);
      lima_dictionary_name (self, map[i], word->name, word->origin);
    }
  return map;
}

/**
 * lima_dictionary_get_n:
 *
 * Returns: how many keys there are, "" among them
 */
guint
lima_dictionary_get_n (const LimaDictionary *self)
{
  return self->words->len;
}

/**
 * lima_dictionary_get_key:
 *
 * Returns: the key of a number
 */
LimaAtom
lima_dictionary_get_key (const LimaDictionary *self, guint32 number)
{
  return g_array_index (self->words, Word, number).key;
}

/**
 * lima_dictionary_get_name:
 *
 * Returns: (nullable): what the data calls the key of a number
 */
const char *
lima_dictionary_get_name (const LimaDictionary *self, guint32 number)
{
  return lima_atom_text (g_array_index (self->words, Word, number).name);
}
