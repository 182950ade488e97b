/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-projects-table.h"

#include <lima-csv.h>
#include <lima-i18n.h>
#include <string.h>

#include "lima-project-cell.h"

#define FLUSH_AT (1 << 16)

struct _LimaProjectsTable
{
  LimaIndex *index;
  GArray *columns; /* LimaProjectColumn */
  GArray *rows;    /* guint32 */
  char *measure;
};

/* A line being made, cell by cell. */
typedef void (*Append) (GString *line, const char *text);

/* ---- Cells ---- */

/* Where there are several currencies one number would hide some, so all of them are written out. */
static void
append_sum (GString *line, LimaIndex *index, guint row, LimaProjectColumn column, Append append)
{
  char buffer[LIMA_DECIMAL_BUFFER];
  g_autofree char *all = NULL;
  LimaProjectSum sum;
  gboolean known = lima_index_get_sum (index, row, column, &sum);

  if (known && sum.n_currencies > 1)
    all = lima_index_get_text (index, row, column);
  append (line, all != NULL ? all : known ? lima_sum_shortest (&sum.amount, buffer) : "");
  append (line, all == NULL && known && sum.currency != 0 ? lima_atom_text (sum.currency) : "");
}

static void
append_row (GString *line, LimaProjectsTable *self, guint row, Append append)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      LimaProjectColumn column = g_array_index (self->columns, LimaProjectColumn, i);
      g_autofree char *text = NULL;

      if (lima_project_column_is_sum (column))
        {
          append_sum (line, self->index, row, column, append);
          continue;
        }
      text = lima_index_get_text (self->index, row, column);
      append (line, text != NULL ? text : "");
    }
}

static void
append_headings (GString *line, LimaProjectsTable *self, Append append)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      LimaProjectColumn column = g_array_index (self->columns, LimaProjectColumn, i);
      const char *heading = column == LIMA_CELL_MEASURE ? self->measure : lima_project_column_get_label (column);
      g_autofree char *currency = NULL;

      append (line, heading);
      if (!lima_project_column_is_sum (column))
        continue;
      /* Translators: the heading of a column that has the currency of the amounts in another; %s is that one's heading */
      currency = g_strdup_printf (_("Currency of %s"), heading);
      append (line, currency);
    }
}

/* ---- Forms ---- */

/* Each cell is followed by a tab. What a spreadsheet would take for a formula is marked as text. */
static void
append_tsv (GString *line, const char *text)
{
  g_autofree char *clean = g_strdelimit (g_strdup (text), "\t\r\n", ' ');

  if (*clean != '\0' && strchr ("=+@", *clean) != NULL)
    g_string_append_c (line, '\'');
  g_string_append (line, clean);
  g_string_append_c (line, '\t');
}

static void
end_tsv_line (GString *text)
{
  g_string_truncate (text, text->len - 1);
  g_string_append_c (text, '\n');
}

static void
append_html (GString *line, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (line, "<td>%s</td>", escaped);
}

static void
append_html_heading (GString *line, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (line, "<th>%s</th>", escaped);
}

static guint
row_at (LimaProjectsTable *self, guint i)
{
  return g_array_index (self->rows, guint32, i);
}

/* ---- The table ---- */

/**
 * lima_projects_table_new:
 * @index: what the rows are of
 * @columns: (element-type LimaProjectColumn): at least one column
 * @measure: what the column of the index' measure is called
 *
 * Returns: (transfer full): a table without rows
 */
LimaProjectsTable *
lima_projects_table_new (LimaIndex *index, GArray *columns, const char *measure)
{
  LimaProjectsTable *self;

  g_return_val_if_fail (index != NULL && columns != NULL && columns->len > 0 && measure != NULL, NULL);

  self = g_new0 (LimaProjectsTable, 1);
  self->index = lima_index_ref (index);
  self->columns = g_array_ref (columns);
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->measure = g_strdup (measure);
  return self;
}

/**
 * lima_projects_table_free:
 * @self: a table to give up
 */
void
lima_projects_table_free (LimaProjectsTable *self)
{
  lima_index_unref (self->index);
  g_array_unref (self->columns);
  g_array_unref (self->rows);
  g_free (self->measure);
  g_free (self);
}

/**
 * lima_projects_table_add:
 * @row: a row of the index
 *
 * Appends a project.
 */
void
lima_projects_table_add (LimaProjectsTable *self, guint row)
{
  guint32 number = row;

  g_return_if_fail (self != NULL && row < lima_index_get_n (self->index));

  g_array_append_val (self->rows, number);
}

/**
 * lima_projects_table_get_n:
 *
 * Returns: how many projects are in it
 */
guint
lima_projects_table_get_n (LimaProjectsTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

/**
 * lima_projects_table_to_tsv:
 *
 * Returns: (transfer full): headings and rows, cells parted by tabs, for a spreadsheet
 */
char *
lima_projects_table_to_tsv (LimaProjectsTable *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new (NULL);
  append_headings (text, self, append_tsv);
  end_tsv_line (text);
  for (guint i = 0; i < self->rows->len; i++)
    {
      append_row (text, self, row_at (self, i), append_tsv);
      end_tsv_line (text);
    }
  return g_string_free (text, FALSE);
}

/**
 * lima_projects_table_to_html:
 *
 * Returns: (transfer full): headings and rows to paste into a text
 */
char *
lima_projects_table_to_html (LimaProjectsTable *self)
{
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = g_string_new ("<meta charset=\"utf-8\"><table><tr>");
  append_headings (text, self, append_html_heading);
  g_string_append (text, "</tr>");
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_string_append (text, "<tr>");
      append_row (text, self, row_at (self, i), append_html);
      g_string_append (text, "</tr>");
    }
  g_string_append (text, "</table>");
  return g_string_free (text, FALSE);
}

static gboolean
flush (GString *text, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  gboolean good = g_output_stream_write_all (stream, text->str, text->len, NULL, cancellable, error);

  g_string_truncate (text, 0);
  return good;
}

static void
append_csv_row (GString *text, LimaProjectsTable *self, guint row)
{
  LimaAtom status = lima_index_get_project (self->index, row)->status;

  append_row (text, self, row, lima_csv_append_cell);
  lima_csv_append_cell (text, status == 0 ? "" : lima_atom_text (status));
  lima_csv_end_line (text);
}

/**
 * lima_projects_table_write_csv:
 * @stream: where to write
 * @cancellable: (nullable): stops it
 * @error: return location for what went wrong
 *
 * Writes headings and rows as CSV (RFC 4180), and the code of the status (IATI: ActivityStatus) in a last column.
 *
 * Returns: whether all was written
 */
gboolean
lima_projects_table_write_csv (LimaProjectsTable *self, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr(GString) text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, FALSE);

  append_headings (text, self, lima_csv_append_cell);
  lima_csv_append_cell (text, _("Status code"));
  lima_csv_end_line (text);
  for (guint i = 0; i < self->rows->len; i++)
    {
      append_csv_row (text, self, row_at (self, i));
      if (text->len >= FLUSH_AT && !flush (text, stream, cancellable, error))
        return FALSE;
    }
  return flush (text, stream, cancellable, error);
}
