/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <lima-csv.h>
#include <string.h>

/* A reader of RFC 4180 that knows nothing of the writer. Takes one cell; says whether it stood between quotation marks. */
static gboolean
read_cell (const char **p, GString *cell)
{
  gboolean quoted = **p == '"';

  g_string_truncate (cell, 0);
  *p += quoted;
  for (; **p != '\0'; (*p)++)
    {
      if (quoted && **p == '"')
        {
          (*p)++;
          if (**p != '"')
            return TRUE;
        }
      else if (!quoted && (**p == ',' || **p == '\r'))
        return FALSE;
      g_assert_true (quoted || (**p != '"' && **p != '\n'));
      g_string_append_c (cell, **p);
    }
  g_assert_false (quoted);
  return FALSE;
}

/* A spreadsheet must not take a cell for a formula; the apostrophe before it is the only thing that is added. */
static void
check_cell (const GString *cell, const char *text)
{
  if (strcmp (cell->str, text) == 0)
    g_assert_true (*text == '\0' || strchr ("=+@\t\r", *text) == NULL);
  else
    {
      g_assert_cmpint (cell->str[0], ==, '\'');
      g_assert_cmpstr (cell->str + 1, ==, text);
    }
}

static void
check_line (const char **p, const char *line)
{
  g_autoptr(GString) cell = g_string_new (NULL);
  g_auto(GStrv) cells = g_strsplit (*line == '\0' ? "\x1f" : line, "\x1f", -1);

  for (guint i = 0; cells[i] != NULL; i++)
    {
      read_cell (p, cell);
      check_cell (cell, cells[i]);
      g_assert_true (g_str_has_prefix (*p, cells[i + 1] == NULL ? "\r\n" : ","));
      *p += cells[i + 1] == NULL ? 2 : 1;
    }
}

/* The writer of CSV. The unit separator parts the cells of the input, the record separator its lines. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = fuzz_text (data, size);
  g_auto(GStrv) lines = g_strsplit (text, "\x1e", -1);
  g_autoptr(GString) out = g_string_new (NULL);
  const char *p;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) cells = g_strsplit (*lines[i] == '\0' ? "\x1f" : lines[i], "\x1f", -1);

      for (guint c = 0; cells[c] != NULL; c++)
        lima_csv_append_cell (out, cells[c]);
      lima_csv_end_line (out);
    }
  p = out->str;
  for (guint i = 0; lines[i] != NULL; i++)
    check_line (&p, lines[i]);
  g_assert_cmpint (*p, ==, '\0');
  return 0;
}
