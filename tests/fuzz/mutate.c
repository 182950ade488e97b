/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* memmem */
#endif
#include "mutate-private.h"

#include <string.h>

/* A generator of our own, so that a seed gives the same run with every GLib. */
guint
mutation_draw (Mutation *self, gsize below)
{
  self->state ^= self->state << 13;
  self->state ^= self->state >> 7;
  self->state ^= self->state << 17;
  return below == 0 ? 0 : (guint) ((self->state >> 20) % below);
}

/* Puts other bytes in the place of a piece, where there is room for them. */
void
mutation_splice (Mutation *self, Piece piece, const void *bytes, gsize length)
{
  g_autofree guint8 *copy = g_memdup2 (bytes, length);
  gsize tail = self->size - piece.start - piece.length;

  if (self->size - piece.length + length > self->room)
    return;
  memmove (self->data + piece.start + length, self->data + piece.start + piece.length, tail);
  if (length > 0)
    memcpy (self->data + piece.start, copy, length);
  self->size += length - piece.length;
}

/* Behind the string that begins with a quotation mark. */
gsize
mutation_find_quote (const Mutation *self, gsize at)
{
  for (gsize i = at + 1; i < self->size; i++)
    {
      if (self->data[i] == '"')
        return i + 1;
      i += self->data[i] == '\\';
    }
  return self->size;
}

/* Behind the list or object that begins with a bracket. */
gsize
mutation_find_bracket (const Mutation *self, gsize at)
{
  guint depth = 0;

  for (gsize i = at; i < self->size; i++)
    {
      guint8 c = self->data[i];

      if (c == '"')
        i = mutation_find_quote (self, i) - 1;
      depth += c == '{' || c == '[';
      depth -= c == '}' || c == ']';
      if (depth == 0)
        return i + 1;
    }
  return self->size;
}

/* Behind the tag, or, when @whole, behind the next end tag of its name. */
static gsize
find_tag (const Mutation *self, gsize at, gboolean whole)
{
  const char *text = (const char *) self->data + at, *stop = (const char *) self->data + self->size;
  const char *end = memchr (text, '>', self->size - at), *last;
  g_autofree char *name = NULL;
  gsize n = 1;

  if (end == NULL)
    return self->size;
  while (text + n < end && (g_ascii_isalnum (text[n]) || strchr ("-:_", text[n]) != NULL))
    n++;
  name = g_strdup_printf ("</%.*s>", (int) n - 1, text + 1);
  last = whole && n > 1 && end[-1] != '/' ? memmem (end, (gsize) (stop - end), name, strlen (name)) : NULL;
  return at + (gsize) ((last == NULL ? end + 1 : last + strlen (name)) - text);
}

/* The next piece behind some place; a few bytes where there is none. */
static Piece
draw_piece (Mutation *self)
{
  gsize at = mutation_draw (self, self->size), few = at + 1 + mutation_draw (self, 8), end = MIN (self->size, few);

  for (gsize i = at; i < self->size; i++)
    if (memchr ("\"{[<", self->data[i], 4) != NULL)
      {
        at = i;
        end = self->data[i] == '"'   ? mutation_find_quote (self, i)
              : self->data[i] == '<' ? find_tag (self, i, mutation_draw (self, 2) == 0)
                                     : mutation_find_bracket (self, i);
        break;
      }
  return (Piece) { at, end - at };
}

const char *
mutation_draw_word (Mutation *self)
{
  static const char *const plain[] = { "",        "0",      "1",    "-",    ".",    ",",  " ",   "\n",    "\"",   "\"\"",  "\\\\",       "\\u00e9",
                                       ",\"x\":1", "\"a\":{", "null", "true", "[]", "{}", "-->", "&amp;", "<!--", "]]>", "\xc3\xa9", "\xff" };
  guint n = self->words == NULL ? 0 : g_strv_length (self->words);
  guint i = mutation_draw (self, n + G_N_ELEMENTS (plain));

  return i < n ? self->words[i] : plain[i - n];
}

static void
put_word (Mutation *self, Piece piece)
{
  const char *word = mutation_draw_word (self);

  mutation_splice (self, piece, word, strlen (word));
}

static void
put_again (Mutation *self, Piece piece)
{
  const guint8 *start = self->data + piece.start;
  g_autoptr(GString) again = g_string_new_len ((const char *) start, (gssize) piece.length);

  if (piece.length > 0 && *start != '<')
    g_string_append_c (again, ',');
  mutation_splice (self, (Piece) { piece.start, 0 }, again->str, again->len);
}

static void
change (Mutation *self)
{
  Piece piece = draw_piece (self), other = draw_piece (self);
  gsize at = mutation_draw (self, self->size + 1), few = 1 + mutation_draw (self, 16);
  guint8 byte = (guint8) mutation_draw (self, 256);

  switch (mutation_draw (self, 9))
    {
    case 0:
      if (at < self->size)
        self->data[at] ^= (guint8) (1 << mutation_draw (self, 8));
      break;
    case 1:
      mutation_splice (self, (Piece) { at, 0 }, &byte, 1);
      break;
    case 2:
      mutation_splice (self, (Piece) { at, MIN (few, self->size - at) }, NULL, 0);
      break;
    case 3:
      put_word (self, (Piece) { at, 0 });
      break;
    case 4: /* another text between the quotation marks, or another name of a tag */
      put_word (self, piece.length > 2 ? (Piece) { piece.start + 1, piece.length - 2 } : piece);
      break;
    case 5:
      mutation_splice (self, piece, NULL, 0);
      break;
    case 6:
      mutation_splice (self, (Piece) { at, 0 }, self->data + other.start, other.length);
      break;
    case 7: /* an element of a list once more */
      put_again (self, piece);
      break;
    default:
      mutation_splice (self, piece, self->data + other.start, other.length);
      break;
    }
}

/**
 * fuzz_mutate:
 * @data: an input, to be changed where it stands
 * @size: its bytes
 * @room: how many there is room for
 * @seed: decides what is changed; not 0
 * @words: (nullable) (array zero-terminated=1): words of the format
 *
 * Makes one to five changes of an input, always the same ones for the same seed.
 *
 * Returns: the new size, at most @room
 */
gsize
fuzz_mutate (guint8 *data, gsize size, gsize room, guint64 seed, char **words)
{
  Mutation self = { data, size, room, seed * 0x9e3779b97f4a7c15u | 1, words };

  for (guint n = 1 + mutation_draw (&self, 5); n > 0; n--)
    if (self.size == 0)
      put_word (&self, (Piece) { 0, 0 });
    else if ((*self.data == '{' || *self.data == '[') && mutation_draw (&self, 16) > 0)
      mutation_change_json (&self);
    else
      change (&self);
  return self.size;
}
