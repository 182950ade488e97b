/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-report-table.h"

#include <lima-i18n.h>

#include "lima-report-cells.h"
#include "lima-report-currencies.h"
#include "lima-report-draft.h"

#define NUMBERS "-n-nn" /* which cells are numbers */

static void
clear_row (LimaReportRow *row)
{
  g_free (row->key);
  g_free (row->label);
  g_free (row->sublabel);
  g_free (row->currency);
  g_free (row->amount);
  g_free (row->share);
  g_free (row->interval);
}

static const LimaReportRow *
row_at (const LimaReportTable *self, guint i)
{
  return &g_array_index (self->rows, LimaReportRow, i);
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
add_part (LimaReportTable *self, const LimaDraft *draft, const LimaDraftPart *part)
{
  const char *currency = lima_atom_text (draft->currency);
  gboolean has_interval = part->kind == LIMA_CHART_REMAINDER && draft->paragraphs != NULL;
  LimaReportRow row = {
    .kind = kind_of (part->kind),
    .key = g_strdup (part->key),
    .label = g_strdup (part->label),
    .sublabel = has_interval ? NULL : g_strdup (part->sublabel),
    .currency = g_strdup (currency != NULL ? currency : ""),
    .sum = part->amount,
    .share = lima_draft_share (draft, &part->amount),
    .projects = part->projects,
    .interval = has_interval ? g_strdup (part->sublabel) : NULL,
  };

  g_array_append_val (self->rows, row);
}

/* A sum beyond range has no total. */
static void
add_total (LimaReportTable *self, const LimaDraft *draft)
{
  const char *currency = lima_atom_text (draft->currency);
  LimaReportRow row = {
    .kind = LIMA_REPORT_ROW_TOTAL,
    .key = g_strdup (""),
    .label = g_strdup (_("Total")),
    .currency = g_strdup (currency != NULL ? currency : ""),
    .sum = draft->total,
    .share = lima_draft_share (draft, &draft->total),
    .projects = draft->projects,
  };

  if (draft->beyond)
    clear_row (&row);
  else
    g_array_append_val (self->rows, row);
}

static void
add_currency (LimaReportTable *self, const LimaFacts *facts, const LimaResult *result, const LimaReportChartOptions *options,
              LimaAtom currency)
{
  LimaReportChartOptions of_currency = *options;
  const char *code = lima_atom_text (currency);
  g_auto(LimaDraft) draft = { 0 };

  of_currency.currency = code != NULL ? code : "";
  of_currency.most_rows = G_MAXINT / 2;
  lima_draft_init (&draft, facts, result, &of_currency);
  for (guint i = 0; i < lima_draft_get_n (&draft); i++)
    if (lima_draft_get_part (&draft, i)->kind != LIMA_CHART_UNKNOWN) /* a year between others, without any amount */
      add_part (self, &draft, lima_draft_get_part (&draft, i));
  add_total (self, &draft);
}

static void
write_amounts (LimaReportTable *self, LimaFormat *format)
{
  int decimals = 0;

  for (guint i = 0; i < self->rows->len; i++)
    decimals = lima_report_cells_decimals (decimals, &row_at (self, i)->sum);
  for (guint i = 0; i < self->rows->len; i++)
    {
      LimaReportRow *row = &g_array_index (self->rows, LimaReportRow, i);

      row->amount = lima_format_number (format, &row->sum, decimals);
    }
}

/**
 * lima_report_table_new:
 * @facts: settled facts
 * @result: their answer to a query by one dimension
 * @options: how to show it; most_rows and currency are of no matter: all is shown
 *
 * Returns: (transfer full): the breakdown in exact numbers
 */
LimaReportTable *
lima_report_table_new (const LimaFacts *facts, const LimaResult *result, const LimaReportChartOptions *options)
{
  g_autoptr(GArray) currencies = NULL;
  LimaReportTable *self;

  g_return_val_if_fail (facts != NULL && result != NULL && options != NULL, NULL);
  g_return_val_if_fail (result->query.n_by == 1, NULL);
  g_return_val_if_fail (options->format != NULL && options->measure != NULL, NULL);

  currencies = lima_report_currencies_new (facts, result);
  self = g_new0 (LimaReportTable, 1);
  self->dimension = g_strdup (lima_dimension_get_label (result->query.by[0]));
  self->measure = lima_measure_get_label (options->measure);
  self->n_currencies = currencies->len;
  self->rows = g_array_new (FALSE, TRUE, sizeof (LimaReportRow));
  g_array_set_clear_func (self->rows, (GDestroyNotify) clear_row);
  for (guint i = 0; i < currencies->len; i++)
    add_currency (self, facts, result, options, g_array_index (currencies, LimaReportCurrency, i).currency);
  write_amounts (self, options->format);
  return self;
}

void
lima_report_table_free (LimaReportTable *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->dimension);
  g_free (self->measure);
  g_array_unref (self->rows);
  g_free (self);
}

/**
 * lima_report_table_get_n:
 *
 * Returns: how many rows it has
 */
guint
lima_report_table_get_n (const LimaReportTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

/**
 * lima_report_table_get_row:
 * @i: below the number of rows
 *
 * Returns: (transfer none): a row
 */
const LimaReportRow *
lima_report_table_get_row (const LimaReportTable *self, guint i)
{
  g_return_val_if_fail (self != NULL && i < self->rows->len, NULL);

  return row_at (self, i);
}

/* ---- Other forms of it ---- */

/* The total that the row is a part of. */
static const LimaSum *
find_total (const LimaReportTable *self, guint i)
{
  for (; i < self->rows->len; i++)
    if (row_at (self, i)->kind == LIMA_REPORT_ROW_TOTAL)
      return &row_at (self, i)->sum;
  return NULL;
}

/* "31.3084", "" where shares mean nothing. */
static char *
plain_share (const LimaReportTable *self, guint i)
{
  const LimaSum *total = find_total (self, i);
  const LimaReportRow *row = row_at (self, i);

  return row->share == NULL || total == NULL ? g_strdup ("") : lima_report_cells_plain_share (&row->sum, total);
}

/**
 * lima_report_table_to_tsv:
 *
 * For the clipboard: cells between tabs, with plain numbers that spreadsheets read; shares in percent.
 *
 * Returns: (transfer full): the table
 */
char *
lima_report_table_to_tsv (const LimaReportTable *self)
{
  const char *headings[] = { NULL, NULL, _("Currency"), _("Share in %"), _("Projects"), NULL };
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_new (NULL);
  headings[0] = self->dimension;
  headings[1] = self->measure;
  lima_report_cells_append_tsv (out, headings);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const LimaReportRow *row = row_at (self, i);
      g_autofree char *share = plain_share (self, i);
      char amount[LIMA_DECIMAL_BUFFER], projects[16];
      const char *cells[] = { row->label, lima_sum_shortest (&row->sum, amount), row->currency, share, projects, NULL };

      g_snprintf (projects, sizeof projects, "%u", row->projects);
      lima_report_cells_append_tsv (out, cells);
    }
  return g_string_free (out, FALSE);
}

/**
 * lima_report_table_to_csv:
 *
 * For programs: RFC 4180, headings as on the command line, amounts as shortest decimals with a point, shares in percent.
 *
 * Returns: (transfer full): the table
 */
char *
lima_report_table_to_csv (const LimaReportTable *self)
{
  static const char *const kinds[] = { "plain", "joint", "remainder", "total" };
  static const char *const headings[] = { "kind", "key", "label", "currency", "amount", "share", "projects", NULL };
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_new (NULL);
  lima_report_cells_append_csv (out, headings);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const LimaReportRow *row = row_at (self, i);
      g_autofree char *share = plain_share (self, i);
      char amount[LIMA_DECIMAL_BUFFER], projects[16];
      const char *cells[] = { kinds[row->kind], row->key, row->label, row->currency, lima_sum_shortest (&row->sum, amount), share,
                              projects, NULL };

      g_snprintf (projects, sizeof projects, "%u", row->projects);
      lima_report_cells_append_csv (out, cells);
    }
  return g_string_free (out, FALSE);
}

/**
 * lima_report_table_to_html:
 *
 * For the clipboard, where text processors take it: numbers as people read them, totals as headings.
 *
 * Returns: (transfer full): the table
 */
char *
lima_report_table_to_html (const LimaReportTable *self)
{
  const char *headings[] = { NULL, NULL, _("Currency"), _("Share"), _("Projects"), NULL };
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);

  headings[0] = self->dimension;
  headings[1] = self->measure;
  out = g_string_new ("<meta charset=\"utf-8\">\n<table>\n");
  lima_report_cells_append_html (out, "th", headings, NUMBERS);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const LimaReportRow *row = row_at (self, i);
      char projects[16];
      const char *cells[] = { row->label, row->amount, row->currency, row->share != NULL ? row->share : "", projects, NULL };

      g_snprintf (projects, sizeof projects, "%u", row->projects);
      lima_report_cells_append_html (out, row->kind == LIMA_REPORT_ROW_TOTAL ? "th" : "td", cells, NUMBERS);
    }
  g_string_append (out, "</table>\n");
  return g_string_free (out, FALSE);
}
