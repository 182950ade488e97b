/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Content lines of iCalendar: folding, escaping, parameters (RFC 5545, 3.1 and 3.3.11; RFC 6868 for carets). */

#include "lima-calendar-line.h"

#include <string.h>

#define MOST_OCTETS 75 /* of a line, its end not counted */

/* ---- Writing ---- */

/* Bytes of @text that fit in @room without cutting a character. */
static gsize
fit (const char *text, gsize length, gsize room)
{
  gsize n = MIN (length, room);

  while (n < length && n > 0 && ((guchar) text[n] & 0xC0) == 0x80)
    n--;
  return n;
}

/*< private >
 * lima_calendar_put_line:
 * @name: the property, with its parameters
 * @value: its value, escaped where its type asks for that
 *
 * Adds a line, folded at 75 octets and never inside a character.
 */
void
lima_calendar_put_line (GString *out, const char *name, const char *value)
{
  g_autofree char *line = g_strconcat (name, ":", value, NULL);
  const char *p = line;
  gsize left = strlen (line), n = fit (p, left, MOST_OCTETS);

  for (;;)
    {
      g_string_append_len (out, p, (gssize) n);
      g_string_append (out, "\r\n");
      p += n;
      left -= n;
      if (left == 0)
        break;
      g_string_append_c (out, ' ');
      n = fit (p, left, MOST_OCTETS - 1);
    }
}

/*< private >
 * lima_calendar_escape:
 *
 * Returns: (transfer full): @text as a value of type TEXT. Control characters other than a tab cannot stand there and become blanks
 */
char *
lima_calendar_escape (const char *text)
{
  GString *out = g_string_sized_new (strlen (text) + 16);

  for (const char *p = text; *p != '\0'; p++)
    if (*p == '\\' || *p == ';' || *p == ',')
      g_string_append_printf (out, "\\%c", *p);
    else if (*p == '\n')
      g_string_append (out, "\\n");
    else if ((*p == '\r' && p[1] == '\n'))
      continue;
    else
      g_string_append_c (out, g_ascii_iscntrl (*p) && *p != '\t' ? ' ' : *p);
  return g_string_free (out, FALSE);
}

/*< private >
 * lima_calendar_put_text:
 * @text: any text
 *
 * Adds a line whose value is of type TEXT.
 */
void
lima_calendar_put_text (GString *out, const char *name, const char *text)
{
  g_autofree char *value = lima_calendar_escape (text);

  lima_calendar_put_line (out, name, value);
}

/* ---- Reading ---- */

/*< private >
 * lima_calendar_unescape:
 *
 * Returns: (transfer full): what a value of type TEXT says
 */
char *
lima_calendar_unescape (const char *text)
{
  GString *out = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p++)
    if (*p != '\\' || p[1] == '\0')
      g_string_append_c (out, *p);
    else
      {
        p++;
        g_string_append_c (out, *p == 'n' || *p == 'N' ? '\n' : *p);
      }
  return g_string_free (out, FALSE);
}

/*< private >
 * lima_calendar_split_list:
 *
 * Returns: (transfer full): the texts of a list of them, unescaped
 */
char **
lima_calendar_split_list (const char *value)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new ();
  const char *start = value;

  for (const char *p = value;; p++)
    {
      if (*p == '\\' && p[1] != '\0')
        {
          p++;
          continue;
        }
      if (*p != ',' && *p != '\0')
        continue;
      {
        g_autofree char *part = g_strndup (start, (gsize) (p - start));

        g_ptr_array_add (parts, lima_calendar_unescape (part));
      }
      start = p + 1;
      if (*p == '\0')
        break;
    }
  g_ptr_array_add (parts, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&parts), FALSE);
}

static gsize
end_of_line (const char *p, gsize left, gsize *with_end)
{
  gsize n = 0;

  while (n < left && p[n] != '\n' && p[n] != '\r')
    n++;
  *with_end = n + (n < left);
  if (n + 1 < left && p[n] == '\r' && p[n + 1] == '\n')
    (*with_end)++;
  return n;
}

/*< private >
 * lima_calendar_unfold:
 * @data: a calendar, with CR LF, LF or CR at the ends of lines
 * @length: bytes of @data
 *
 * Returns: (transfer full) (element-type utf8): its content lines. Blank lines are left out
 */
GPtrArray *
lima_calendar_unfold (const char *data, gsize length)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GString) line = g_string_new (NULL);

  for (gsize at = 0; at < length;)
    {
      gsize step, n = end_of_line (data + at, length - at, &step);
      gboolean goes_on = n > 0 && (data[at] == ' ' || data[at] == '\t') && line->len > 0;

      if (!goes_on && line->len > 0)
        {
          g_ptr_array_add (lines, g_strndup (line->str, line->len));
          g_string_truncate (line, 0);
        }
      g_string_append_len (line, data + at + goes_on, (gssize) (n - goes_on));
      at += step;
    }
  if (line->len > 0)
    g_ptr_array_add (lines, g_strndup (line->str, line->len));
  return lines;
}

/* "^n" is a line end, "^'" a quotation mark, "^^" a caret. */
static char *
read_param (const char *text, gsize length)
{
  GString *out = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    if (text[i] == '"')
      continue;
    else if (text[i] == '^' && i + 1 < length && strchr ("n'^", text[i + 1]) != NULL)
      {
        i++;
        g_string_append_c (out, text[i] == 'n' ? '\n' : text[i] == '\'' ? '"' : '^');
      }
    else
      g_string_append_c (out, text[i]);
  return g_string_free (out, FALSE);
}

/* Bytes up to one of @ends that is not in quotation marks. */
static gsize
span_to (const char *p, const char *ends)
{
  gboolean quoted = FALSE;
  gsize n = 0;

  for (; p[n] != '\0' && (quoted || strchr (ends, p[n]) == NULL); n++)
    if (p[n] == '"')
      quoted = !quoted;
  return n;
}

/*< private >
 * lima_calendar_line_parse:
 * @text: an unfolded line
 *
 * Returns: (transfer full) (nullable): the line, %NULL where it is none
 */
LimaCalendarLine *
lima_calendar_line_parse (const char *text)
{
  g_autoptr(LimaCalendarLine) self = g_new0 (LimaCalendarLine, 1);
  gsize n = strcspn (text, ":;\"");
  const char *p = text + n;

  self->params = g_ptr_array_new_with_free_func (g_free);
  if (n == 0 || (*p != ':' && *p != ';'))
    return NULL;
  self->name = g_ascii_strup (text, (gssize) n);
  while (*p == ';')
    {
      gsize name = strcspn (++p, "=:;");
      gsize value;

      if (p[name] != '=')
        return NULL;
      g_ptr_array_add (self->params, g_ascii_strup (p, (gssize) name));
      p += name + 1;
      value = span_to (p, ":;");
      g_ptr_array_add (self->params, read_param (p, value));
      p += value;
    }
  if (*p != ':')
    return NULL;
  self->value = g_strdup (p + 1);
  return g_steal_pointer (&self);
}

void
lima_calendar_line_free (LimaCalendarLine *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->value);
  g_ptr_array_unref (self->params);
  g_free (self);
}

/*< private >
 * lima_calendar_line_get_param:
 * @name: a parameter, in capitals
 *
 * Returns: (nullable): its value
 */
const char *
lima_calendar_line_get_param (const LimaCalendarLine *self, const char *name)
{
  for (guint i = 0; i + 1 < self->params->len; i += 2)
    if (g_str_equal (g_ptr_array_index (self->params, i), name))
      return g_ptr_array_index (self->params, i + 1);
  return NULL;
}
