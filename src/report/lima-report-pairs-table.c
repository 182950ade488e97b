/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-report-pairs-table.h"

#include <lima-i18n.h>

#include "lima-report-cells.h"
#include "lima-report-pairs-private.h"

struct _LimaReportPairsTable
{
  LimaDimensionKind by;
  char *currency;
  char *names[2];
  GArray *rows; /* of LimaReportPairsTableRow */
};

static void
clear_row (LimaReportPairsTableRow *row)
{
  g_free (row->key);
  g_free (row->label);
  g_free (row->sublabel);
  g_free (row->amounts[0]);
  g_free (row->amounts[1]);
  g_free (row->change);
}

static const LimaReportPairsTableRow *
row_at (const LimaReportPairsTable *self, guint i)
{
  return &g_array_index (self->rows, LimaReportPairsTableRow, i);
}

/* ---- Making it ---- */

static LimaReportRowKind
kind_of (LimaChartKind kind)
{
  if (kind == LIMA_CHART_REMAINDER)
    return LIMA_REPORT_ROW_REMAINDER;
  return kind == LIMA_CHART_JOINT ? LIMA_REPORT_ROW_JOINT : LIMA_REPORT_ROW_PLAIN;
}

static void
add_row (LimaReportPairsTable *self, const LimaJoinedRow *joined)
{
  LimaReportPairsTableRow row = {
    .kind = kind_of (joined->kind),
    .key = g_strdup (joined->key),
    .label = g_strdup (joined->label),
    .sublabel = g_strdup (joined->sublabel),
    .has = { joined->has[0], joined->has[1] },
    .sums = { joined->amounts[0], joined->amounts[1] },
  };

  g_array_append_val (self->rows, row);
}

/* A sum beyond range has no total; a side without anything has none either, which isn't zero. */
static void
add_total (LimaReportPairsTable *self, const LimaPairing *pairing)
{
  LimaReportPairsTableRow row = { .kind = LIMA_REPORT_ROW_TOTAL };

  for (guint side = 0; side < 2; side++)
    {
      const LimaDraft *draft = &pairing->join.drafts[side];

      if (draft->beyond)
        return;
      row.has[side] = lima_draft_get_n (draft) > 0;
      row.sums[side] = draft->total;
    }
  row.label = g_strdup (_("Total"));
  g_array_append_val (self->rows, row);
}

/* All amounts of the table have as many places, so that points stand below each other. */
static void
write_amounts (LimaReportPairsTable *self, const LimaPairing *pairing)
{
  int decimals = 0;

  for (guint i = 0; i < self->rows->len; i++)
    for (guint side = 0; side < 2; side++)
      decimals = lima_report_cells_decimals (decimals, &row_at (self, i)->sums[side]);
  for (guint i = 0; i < self->rows->len; i++)
    {
      LimaReportPairsTableRow *row = &g_array_index (self->rows, LimaReportPairsTableRow, i);

      for (guint side = 0; side < 2; side++)
        row->amounts[side] = row->has[side] ? lima_format_number (pairing->format, &row->sums[side], decimals) : NULL;
      row->change = lima_pairing_describe_change (pairing, row->has, row->sums, decimals);
    }
}

static void
fill (LimaReportPairsTable *self, const LimaPairing *pairing)
{
  const char *currency = lima_atom_text (pairing->join.drafts[1].currency);

  self->by = pairing->join.drafts[1].dimension;
  self->currency = g_strdup (currency != NULL ? currency : "");
  for (guint side = 0; side < 2; side++)
    self->names[side] = g_strdup (pairing->names[side]);
  for (guint i = 0; i < pairing->join.rows->len; i++)
    add_row (self, lima_join_get_row (&pairing->join, i));
  if (self->rows->len > 0)
    add_total (self, pairing);
  write_amounts (self, pairing);
}

/**
 * lima_report_pairs_table_new:
 * @first: what came before
 * @second: what it is compared with; of the same measure and breakdown
 * @options: how to show them; most_rows is of no matter: all is shown
 * @error: return location for a #LimaReportPairsError
 *
 * The numbers of lima_report_pairs_new(), in the same currency.
 *
 * Returns: (transfer full) (nullable): the table, or %NULL where the sides have no currency in common
 */
LimaReportPairsTable *
lima_report_pairs_table_new (const LimaReportPairsSide *first, const LimaReportPairsSide *second, const LimaReportChartOptions *options, GError **error)
{
  LimaPairing pairing = { 0 };
  LimaReportPairsTable *self = NULL;

  g_return_val_if_fail (first != NULL && second != NULL && options != NULL, NULL);

  if (lima_pairing_init (&pairing, first, second, options, G_MAXINT / 2, error))
    {
      self = g_new0 (LimaReportPairsTable, 1);
      self->rows = g_array_new (FALSE, TRUE, sizeof (LimaReportPairsTableRow));
      g_array_set_clear_func (self->rows, (GDestroyNotify) clear_row);
      fill (self, &pairing);
    }
  lima_pairing_clear (&pairing);
  return self;
}

/**
 * lima_report_pairs_table_free:
 * @self: (nullable): a table
 */
void
lima_report_pairs_table_free (LimaReportPairsTable *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->rows);
  g_free (self->names[0]);
  g_free (self->names[1]);
  g_free (self->currency);
  g_free (self);
}

/**
 * lima_report_pairs_table_get_n:
 *
 * Returns: how many rows it has, the total among them
 */
guint
lima_report_pairs_table_get_n (const LimaReportPairsTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

/**
 * lima_report_pairs_table_get_row:
 * @i: below the number of rows
 *
 * Returns: (transfer none): a row
 */
const LimaReportPairsTableRow *
lima_report_pairs_table_get_row (const LimaReportPairsTable *self, guint i)
{
  g_return_val_if_fail (self != NULL && i < self->rows->len, NULL);

  return row_at (self, i);
}

/**
 * lima_report_pairs_table_get_name:
 * @side: 0 for the first, 1 for the second
 *
 * Returns: what a side is called
 */
const char *
lima_report_pairs_table_get_name (const LimaReportPairsTable *self, guint side)
{
  g_return_val_if_fail (self != NULL && side < 2, NULL);

  return self->names[side];
}

/* ---- Other forms of it ---- */

/* The second amount less the first, exact; "" where one is not recorded. */
static const char *
plain_change (const LimaReportPairsTableRow *row, char buffer[LIMA_DECIMAL_BUFFER])
{
  LimaSum change;

  if (!row->has[0] || !row->has[1] || !lima_join_get_change (&row->sums[0], &row->sums[1], &change))
    return "";
  return lima_sum_shortest (&change, buffer);
}

/* Four cells of plain numbers: both amounts, the change, the currency. */
static void
append_plain (const LimaReportPairsTable *self, const LimaReportPairsTableRow *row, GString *out, const char *kind,
              void (*append) (GString *out, const char *const *cells))
{
  char first[LIMA_DECIMAL_BUFFER], second[LIMA_DECIMAL_BUFFER], change[LIMA_DECIMAL_BUFFER];
  const char *cells[8];
  guint n = 0;

  if (kind != NULL)
    {
      cells[n++] = kind;
      cells[n++] = row->key != NULL ? row->key : "";
    }
  cells[n++] = row->label;
  cells[n++] = self->currency;
  cells[n++] = row->has[0] ? lima_sum_shortest (&row->sums[0], first) : "";
  cells[n++] = row->has[1] ? lima_sum_shortest (&row->sums[1], second) : "";
  cells[n++] = plain_change (row, change);
  cells[n] = NULL;
  append (out, cells);
}

/**
 * lima_report_pairs_table_to_csv:
 *
 * For programs: RFC 4180, amounts as shortest decimals with a point; what is not recorded is an empty cell.
 *
 * Returns: (transfer full): the table
 */
char *
lima_report_pairs_table_to_csv (const LimaReportPairsTable *self)
{
  static const char *const kinds[] = { "plain", "joint", "remainder", "total" };
  const char *headings[] = { "kind", NULL, NULL, "currency", NULL, NULL, "change", NULL };
  g_autofree char *label = NULL;
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_new (NULL);
  headings[1] = lima_dimension_get_name (self->by);
  headings[2] = label = g_strconcat (headings[1], "_label", NULL);
  headings[4] = self->names[0];
  headings[5] = self->names[1];
  lima_report_cells_append_csv (out, headings);
  for (guint i = 0; i < self->rows->len; i++)
    append_plain (self, row_at (self, i), out, kinds[row_at (self, i)->kind], lima_report_cells_append_csv);
  return g_string_free (out, FALSE);
}

/**
 * lima_report_pairs_table_to_tsv:
 *
 * For the clipboard: cells between tabs, with plain numbers that spreadsheets read.
 *
 * Returns: (transfer full): the table
 */
char *
lima_report_pairs_table_to_tsv (const LimaReportPairsTable *self)
{
  const char *headings[] = { NULL, _("Currency"), NULL, NULL, _("Change"), NULL };
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_new (NULL);
  headings[0] = lima_dimension_get_label (self->by);
  headings[2] = self->names[0];
  headings[3] = self->names[1];
  lima_report_cells_append_tsv (out, headings);
  for (guint i = 0; i < self->rows->len; i++)
    append_plain (self, row_at (self, i), out, NULL, lima_report_cells_append_tsv);
  return g_string_free (out, FALSE);
}

/**
 * lima_report_pairs_table_to_html:
 *
 * For the clipboard, where text processors take it: numbers as people read them, totals as headings.
 *
 * Returns: (transfer full): the table
 */
char *
lima_report_pairs_table_to_html (const LimaReportPairsTable *self)
{
  const char *cells[] = { NULL, _("Currency"), NULL, NULL, _("Change"), NULL };
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_new ("<meta charset=\"utf-8\">\n<table>\n");
  cells[0] = lima_dimension_get_label (self->by);
  cells[2] = self->names[0];
  cells[3] = self->names[1];
  lima_report_cells_append_html (out, "th", cells, "--nnn");
  for (guint i = 0; i < self->rows->len; i++)
    {
      const LimaReportPairsTableRow *row = row_at (self, i);

      cells[0] = row->label;
      cells[1] = self->currency;
      cells[2] = row->amounts[0] != NULL ? row->amounts[0] : "";
      cells[3] = row->amounts[1] != NULL ? row->amounts[1] : "";
      cells[4] = row->change;
      lima_report_cells_append_html (out, row->kind == LIMA_REPORT_ROW_TOTAL ? "th" : "td", cells, "--nnn");
    }
  g_string_append (out, "</table>\n");
  return g_string_free (out, FALSE);
}
