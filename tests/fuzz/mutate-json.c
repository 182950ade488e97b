/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "mutate-private.h"

#include <string.h>

/* Changes that leave JSON what it is, mostly: what the gate refuses never comes to the reader behind it. */

typedef struct
{
  Piece piece;
  gboolean is_name;
} Token;

static gsize
skip_blanks (const Mutation *self, gsize at)
{
  while (at < self->size && strchr (" \t\r\n", self->data[at]) != NULL && self->data[at] != '\0')
    at++;
  return at;
}

static gsize
find_end (const Mutation *self, gsize at)
{
  if (self->data[at] == '"')
    return mutation_find_quote (self, at);
  if (self->data[at] == '{' || self->data[at] == '[')
    return mutation_find_bracket (self, at);
  while (at < self->size && (g_ascii_isalnum (self->data[at]) || strchr ("+-.", self->data[at]) != NULL))
    at++;
  return at;
}

/* All names and values but the root, those inside others too. */
static GArray *
list_tokens (const Mutation *self)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (Token));

  for (gsize i = 1; i < self->size; i++)
    {
      guint8 c = self->data[i];
      gboolean opens = c == '{' || c == '[';

      if (opens || c == '"' || c == '-' || g_ascii_isalnum (c))
        {
          gsize end = find_end (self, i), next = skip_blanks (self, end);
          Token token = { { i, end - i }, c == '"' && next < self->size && self->data[next] == ':' };

          g_array_append_val (tokens, token);
          if (!opens)
            i = end - 1;
        }
    }
  return tokens;
}

/* A name with its value, or a value. */
static Piece
whole (const Mutation *self, const Token *token)
{
  gsize at = token->piece.start + token->piece.length;

  if (!token->is_name)
    return token->piece;
  at = skip_blanks (self, skip_blanks (self, at) + 1);
  at = at < self->size ? find_end (self, at) : self->size;
  return (Piece) { token->piece.start, at - token->piece.start };
}

static void
remove_member (Mutation *self, Piece piece)
{
  gsize next = skip_blanks (self, piece.start + piece.length);

  if (next < self->size && self->data[next] == ',')
    piece.length = next + 1 - piece.start;
  else if (piece.start > 0 && self->data[piece.start - 1] == ',')
    {
      piece.start--;
      piece.length++;
    }
  mutation_splice (self, piece, NULL, 0);
}

static void
insert_member (Mutation *self, gsize at, Piece piece)
{
  g_autoptr(GString) text = g_string_new_len ((const char *) self->data + piece.start, (gssize) piece.length);

  g_string_append_c (text, ',');
  mutation_splice (self, (Piece) { at, 0 }, text->str, text->len);
}

/* Another text between the quotation marks. */
static void
rename_string (Mutation *self, Piece piece)
{
  const char *word = mutation_draw_word (self);
  gsize n = strlen (word), quoted = n >= 2 && *word == '"' && word[n - 1] == '"';

  if (piece.length >= 2 && self->data[piece.start] == '"')
    mutation_splice (self, (Piece) { piece.start + 1, piece.length - 2 }, word + quoted, n - 2 * quoted);
}

/**
 * mutation_change_json:
 * @self: an input that begins with a brace
 *
 * Makes one change of a name, a value, or a name with its value.
 */
void
mutation_change_json (Mutation *self)
{
  static const char *const values[] = { "null", "true", "false", "5", "-0", "1e20", "\"\"", "\"5\"", "{}", "[]", "[5]", "[{}]",
                                        "[{},{\"id\":\"1\"}]", "{\"en\":\"a\"}", "{\"\":\"\"}", "\"\\ud83d\\ude00\"" };
  g_autoptr(GArray) tokens = list_tokens (self);
  const Token *token, *other;
  const char *value = values[mutation_draw (self, G_N_ELEMENTS (values))];
  guint kind = mutation_draw (self, 6);

  if (tokens->len == 0)
    return;
  token = &g_array_index (tokens, Token, mutation_draw (self, tokens->len));
  other = &g_array_index (tokens, Token, mutation_draw (self, tokens->len));
  if (kind == 0)
    remove_member (self, whole (self, token));
  else if (kind == 1 && token->is_name == other->is_name)
    insert_member (self, token->piece.start, whole (self, other));
  else if (kind == 2)
    rename_string (self, token->piece);
  else if (kind == 3 && !token->is_name)
    mutation_splice (self, token->piece, value, strlen (value));
  else if (token->is_name == other->is_name)
    mutation_splice (self, token->piece, self->data + other->piece.start, other->piece.length);
}
