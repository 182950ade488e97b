/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-report-cells.h"

#include <lima-csv.h>
#include <string.h>

/*< private >
 * lima_report_cells_append_csv:
 * @cells: (array zero-terminated=1): a line's cells
 *
 * A line for programs, as RFC 4180 has it.
 */
void
lima_report_cells_append_csv (GString *out, const char *const *cells)
{
  for (; *cells != NULL; cells++)
    lima_csv_append_cell (out, *cells);
  lima_csv_end_line (out);
}

/* Tabs and ends of lines would end the cell. */
static void
append_tsv_cell (GString *out, const char *text, char end)
{
  gsize start = out->len;

  g_string_append (out, text);
  for (gsize i = start; i < out->len; i++)
    if (g_ascii_iscntrl (out->str[i]))
      out->str[i] = ' ';
  g_string_append_c (out, end);
}

/* A spreadsheet would take some names for formulas; an apostrophe before them makes them text. A number below zero is none. */
static gboolean
is_formula (const char *text)
{
  return *text != '\0' && strchr ("=+-@", *text) != NULL && (*text != '-' || text[1 + strspn (text + 1, "0123456789.")] != '\0' || text[1] == '\0');
}

/*< private >
 * lima_report_cells_append_tsv:
 * @cells: (array zero-terminated=1): a line's cells
 *
 * A line for the clipboard: cells between tabs.
 */
void
lima_report_cells_append_tsv (GString *out, const char *const *cells)
{
  for (; *cells != NULL; cells++)
    {
      if (is_formula (*cells))
        g_string_append_c (out, '\'');
      append_tsv_cell (out, *cells, cells[1] == NULL ? '\n' : '\t');
    }
}

/*< private >
 * lima_report_cells_append_html:
 * @tag: "th" or "td"
 * @cells: (array zero-terminated=1): a line's cells
 * @numbers: "n" for each cell that is a number, anything else for one that is not
 *
 * A line for text processors, which take it from the clipboard.
 */
void
lima_report_cells_append_html (GString *out, const char *tag, const char *const *cells, const char *numbers)
{
  g_string_append (out, "<tr>");
  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_autofree char *text = g_markup_escape_text (cells[i], -1);

      g_string_append_printf (out, "<%s%s>%s</%s>", tag, numbers[i] == 'n' ? " align=\"right\"" : "", text, tag);
    }
  g_string_append (out, "</tr>\n");
}

/*< private >
 * lima_report_cells_plain_share:
 * @part: of the total
 * @total: above zero
 *
 * Returns: (transfer full): "31.3084", in percent; "" beyond range
 */
char *
lima_report_cells_plain_share (const LimaSum *part, const LimaSum *total)
{
  char buffer[LIMA_DECIMAL_BUFFER];
  __int128 share;

  if (!lima_mul_div (part->coef, 1000000, (unsigned __int128) total->coef, LIMA_ROUND_HALF_AWAY, &share))
    return g_strdup ("");
  return g_strdup (lima_decimal_shortest ((LimaDecimal) { (gint64) share, 4 }, buffer));
}

/*< private >
 * lima_report_cells_decimals:
 * @decimals: how many places the amounts so far have, 0 before the first
 * @sum: another amount of the column
 *
 * Returns: how many places all of them have: none, or at least two, so that points stand below each other
 */
int
lima_report_cells_decimals (int decimals, const LimaSum *sum)
{
  char buffer[LIMA_DECIMAL_BUFFER];
  const char *point = strchr (lima_sum_shortest (sum, buffer), '.');

  return point == NULL ? decimals : MAX (MAX (decimals, 2), (int) strlen (point + 1));
}
