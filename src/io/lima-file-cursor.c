/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-file-cursor.h"

#include <string.h>

static inline void
skip_blanks (LimaCursor *self)
{
  const char *p = self->p;

  while (*p == ' ' || *p == '\n' || *p == '\t' || *p == '\r')
    self->line += *p++ == '\n';
  self->p = p;
}

/**
 * lima_cursor_enter:
 * @self: a cursor at an opening bracket
 *
 * Goes to the first value, or to the name of the first member.
 *
 * Returns: whether there is one; if not, the cursor stands behind the closing bracket
 */
gboolean
lima_cursor_enter (LimaCursor *self)
{
  self->p++;
  skip_blanks (self);
  if (*self->p != ']' && *self->p != '}')
    return TRUE;
  self->p++;
  return FALSE;
}

/**
 * lima_cursor_more:
 * @self: a cursor behind a value
 *
 * Goes to the next value, or to the name of the next member.
 *
 * Returns: whether there is one; if not, the cursor stands behind the closing bracket
 */
gboolean
lima_cursor_more (LimaCursor *self)
{
  gboolean more;

  skip_blanks (self);
  more = *self->p++ == ',';
  if (more)
    skip_blanks (self);
  return more;
}

/**
 * lima_cursor_string:
 * @self: a cursor at a string
 *
 * Goes behind the string.
 *
 * Returns: the string
 */
LimaSlice
lima_cursor_string (LimaCursor *self)
{
  LimaSlice slice = { self->p + 1, 0, FALSE };
  const char *p = self->p + 1;

  for (;;)
    {
      p = lima_json_skip_plain (p);
      if (*p == '"')
        break;
      slice.escaped = slice.escaped || *p == '\\';
      p += *p == '\\' ? 2 : 1;
    }
  slice.length = (gsize) (p - slice.text);
  self->p = p + 1;
  return slice;
}

/**
 * lima_cursor_name:
 * @self: a cursor at the name of a member
 *
 * Goes to the member's value.
 *
 * Returns: the name
 */
LimaSlice
lima_cursor_name (LimaCursor *self)
{
  LimaSlice name = lima_cursor_string (self);

  skip_blanks (self);
  self->p++;
  skip_blanks (self);
  return name;
}

/* Goes behind the bracket that closes the one at the cursor. */
static void
skip_brackets (LimaCursor *self)
{
  guint depth = 0;

  do
    {
      switch (*self->p)
        {
        case '"':
          lima_cursor_string (self);
          continue;
        case '{':
        case '[':
          depth++;
          break;
        case '}':
        case ']':
          depth--;
          break;
        case '\n':
          self->line++;
          break;
        default:
          break;
        }
      self->p++;
    }
  while (depth > 0);
}

/**
 * lima_cursor_skip:
 * @self: a cursor at a value
 *
 * Goes behind the value.
 */
void
lima_cursor_skip (LimaCursor *self)
{
  if (*self->p == '"')
    lima_cursor_string (self);
  else if (*self->p == '{' || *self->p == '[')
    skip_brackets (self);
  else
    self->p += strcspn (self->p, ",]} \t\r\n");
}

/**
 * lima_slice_dup:
 * @self: a string
 *
 * Returns: (transfer full): what it says
 */
char *
lima_slice_dup (const LimaSlice *self)
{
  return self->escaped ? lima_json_decode (self->text - 1, self->length + 2) : g_strndup (self->text, self->length);
}

/**
 * lima_slice_is:
 * @self: a string
 * @text: what it may say
 *
 * Returns: whether it says @text
 */
gboolean
lima_slice_is (const LimaSlice *self, const char *text)
{
  g_autofree char *decoded = NULL;

  if (!self->escaped)
    return strncmp (self->text, text, self->length) == 0 && text[self->length] == '\0';
  decoded = lima_slice_dup (self);
  return strcmp (decoded, text) == 0;
}
