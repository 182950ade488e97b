/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-csv.h"

#include <string.h>

/* Whether a spreadsheet could take the text for a formula. A negative number is a number and stays one. */
static gboolean
is_formula (const char *text)
{
  const char *p = text;

  if (*text == '\0' || strchr ("=+-@\t\r", *text) == NULL)
    return FALSE;
  if (*text != '-')
    return TRUE;
  for (p++; g_ascii_isdigit (*p) || *p == '.'; p++)
    ;
  return *p != '\0' || p == text + 1;
}

/**
 * lima_csv_append_cell:
 * @line: a line of CSV (RFC 4180) being made
 * @text: the cell's text
 *
 * Appends a cell, with quotes where it needs them. What a spreadsheet would take for a formula gets an apostrophe before it.
 */
void
lima_csv_append_cell (GString *line, const char *text)
{
  gboolean formula = is_formula (text);

  gboolean first = line->len == 0 || line->str[line->len - 1] == '\n';

  if (!first)
    g_string_append_c (line, ',');
  if (!formula && (*text != '\0' || !first) && (*text == '\0' || strpbrk (text, ",\"\r\n") == NULL))
    {
      g_string_append (line, text);
      return;
    }
  g_string_append_c (line, '"');
  if (formula)
    g_string_append_c (line, '\'');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (line, '"');
      g_string_append_c (line, *p);
    }
  g_string_append_c (line, '"');
}

/**
 * lima_csv_end_line:
 * @line: a line of CSV being made
 *
 * Ends the line with CR LF, as RFC 4180 has it.
 */
void
lima_csv_end_line (GString *line)
{
  g_string_append (line, "\r\n");
}
