/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-projects-table.h"

#include <lima-csv.h>
#include <lima-i18n.h>
#include <string.h>

#include "lima-project-cell.h"

#define FLUSH_AT (1 << 16)

/* A sum for machines: all digits, no grouping, its currency beside it. Where there are several currencies a number would hide some,
 * so all of them are written out. */
static void
sum_cells (LimaIndex *index, guint row, LimaProjectColumn column, char **amount, char **currency)
{
  char buffer[LIMA_DECIMAL_BUFFER];
  LimaProjectSum sum;

  *amount = *currency = NULL;
  if (!lima_index_get_sum (index, row, column, &sum))
    return;
  if (sum.n_currencies > 1)
    {
      *amount = lima_index_get_text (index, row, column);
      return;
    }
  *amount = g_strdup (lima_sum_shortest (&sum.amount, buffer));
  *currency = g_strdup (sum.currency == 0 ? "" : lima_atom_text (sum.currency));
}

typedef void (*Append) (GString *line, const char *text);

/* What a spreadsheet would take for a formula is marked as text. */
static void
append_tsv (GString *line, const char *text)
{
  g_autofree char *clean = g_strdelimit (g_strdup (text == NULL ? "" : text), "\t\r\n", ' ');

  if (line->len > 0 && line->str[line->len - 1] != '\n')
    g_string_append_c (line, '\t');
  if (*clean != '\0' && strchr ("=+@", *clean) != NULL)
    g_string_append_c (line, '\'');
  g_string_append (line, *clean == '\0' ? " " : clean);
}

static void
append_csv (GString *line, const char *text)
{
  lima_csv_append_cell (line, text == NULL ? "" : text);
}

static void
append_headings (GString *line, GArray *columns, char *const *headings, Append append)
{
  for (guint i = 0; i < columns->len; i++)
    {
      LimaProjectColumn column = g_array_index (columns, LimaProjectColumn, i);

      append (line, headings[i]);
      if (lima_project_column_is_sum (column))
        {
          /* Translators: the heading of a column that has the currency of the amounts in another; %s is that one's heading */
          g_autofree char *heading = g_strdup_printf (_("Currency of %s"), headings[i]);

          append (line, heading);
        }
    }
}

static void
append_row (GString *line, LimaIndex *index, guint row, GArray *columns, Append append)
{
  for (guint i = 0; i < columns->len; i++)
    {
      LimaProjectColumn column = g_array_index (columns, LimaProjectColumn, i);

      if (lima_project_column_is_sum (column))
        {
          g_autofree char *amount = NULL;
          g_autofree char *currency = NULL;

          sum_cells (index, row, column, &amount, &currency);
          append (line, amount);
          append (line, currency);
        }
      else
        {
          g_autofree char *text = lima_index_get_text (index, row, column);

          append (line, text);
        }
    }
}

/**
 * lima_projects_table_to_tsv:
 * @index: what the rows are of
 * @rows: (array length=n): rows
 * @n: how many
 * @columns: (element-type LimaProjectColumn): columns
 * @headings: (array): what stands above each
 *
 * Returns: (transfer full): headings and rows, cells parted by tabs, for a spreadsheet
 */
char *
lima_projects_table_to_tsv (LimaIndex *index, const guint32 *rows, guint n, GArray *columns, char *const *headings)
{
  g_autoptr(GString) text = g_string_new (NULL);

  append_headings (text, columns, headings, append_tsv);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < n; i++)
    {
      append_row (text, index, rows[i], columns, append_tsv);
      g_string_append_c (text, '\n');
    }
  return g_strdup (text->str);
}

static gboolean
flush (GString *text, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  gboolean good = g_output_stream_write_all (stream, text->str, text->len, NULL, cancellable, error);

  g_string_truncate (text, 0);
  return good;
}

/**
 * lima_projects_table_write_csv:
 * @index: what the rows are of
 * @rows: (array length=n): rows
 * @n: how many
 * @columns: (element-type LimaProjectColumn): columns
 * @headings: (array): what stands above each
 * @stream: where to write
 * @cancellable: (nullable): stops it
 * @error: return location for what went wrong
 *
 * Writes headings and rows as CSV (RFC 4180). Amounts are exact and have no grouping; their currency stands in a column beside.
 *
 * Returns: whether all was written
 */
gboolean
lima_projects_table_write_csv (LimaIndex *index, const guint32 *rows, guint n, GArray *columns, char *const *headings,
                               GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr(GString) text = g_string_new (NULL);

  append_headings (text, columns, headings, append_csv);
  lima_csv_end_line (text);
  for (guint i = 0; i < n; i++)
    {
      append_row (text, index, rows[i], columns, append_csv);
      lima_csv_end_line (text);
      if (text->len >= FLUSH_AT && !flush (text, stream, cancellable, error))
        return FALSE;
    }
  return flush (text, stream, cancellable, error);
}
