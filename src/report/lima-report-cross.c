/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-report-cross.h"

#include <lima-i18n.h>

#include "lima-report-cells.h"
#include "lima-report-currencies.h"
#include "lima-report-dimensions.h"

#define ALL (G_MAXINT / 2)

static void
clear_row (LimaReportCrossRow *row)
{
  for (guint d = 0; d < LIMA_QUERY_MAX_BY; d++)
    {
      g_free (row->keys[d]);
      g_free (row->labels[d]);
    }
  g_free (row->currency);
  g_free (row->amount);
  g_free (row->share);
}

static const LimaReportCrossRow *
row_at (const LimaReportCross *self, guint i)
{
  return &g_array_index (self->rows, LimaReportCrossRow, i);
}

/* ---- Making it ---- */

/* A row of the result with its places among the rows of each dimension, by which it is sorted. */
typedef struct
{
  guint at[LIMA_QUERY_MAX_BY];
  const LimaResultRow *row;
} Place;

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *x = a, *y = b;

  for (guint d = 0; d < LIMA_QUERY_MAX_BY; d++)
    if (x->at[d] != y->at[d])
      return x->at[d] < y->at[d] ? -1 : 1;
  return 0;
}

static void
add_row (LimaReportCross *self, const LimaReportDimensions *dimensions, const Place *place)
{
  const char *currency = lima_atom_text (place->row->currency);
  LimaReportCrossRow row = {
    .currency = g_strdup (currency != NULL ? currency : ""),
    .sum = place->row->amount,
    .share = lima_report_dimensions_share (dimensions, &place->row->amount),
    .projects = place->row->projects,
  };

  for (guint d = 0; d < self->n_by; d++)
    {
      const LimaDraftPart *part = lima_draft_get_part (&dimensions->drafts[d], place->at[d]);

      row.keys[d] = g_strdup (part->key);
      row.labels[d] = g_strdup (part->label);
      if (part->kind == LIMA_CHART_REMAINDER)
        row.kind = LIMA_REPORT_ROW_REMAINDER;
      else if (part->kind == LIMA_CHART_JOINT && row.kind == LIMA_REPORT_ROW_PLAIN)
        row.kind = LIMA_REPORT_ROW_JOINT;
    }
  g_array_append_val (self->rows, row);
}

/* A sum beyond range has no total. */
static void
add_total (LimaReportCross *self, const LimaReportDimensions *dimensions)
{
  const LimaDraft *draft = &dimensions->drafts[0];
  const char *currency = lima_atom_text (draft->currency);
  LimaReportCrossRow row = { .kind = LIMA_REPORT_ROW_TOTAL, .sum = draft->total, .projects = draft->projects };

  if (draft->beyond)
    return;
  row.currency = g_strdup (currency != NULL ? currency : "");
  row.share = lima_report_dimensions_share (dimensions, &draft->total);
  for (guint d = 0; d < self->n_by; d++)
    {
      row.keys[d] = g_strdup ("");
      row.labels[d] = g_strdup (d == 0 ? _("Total") : "");
    }
  g_array_append_val (self->rows, row);
}

static void
add_currency (LimaReportCross *self, const LimaReportDimensions *dimensions)
{
  g_autoptr(GArray) places = g_array_new (FALSE, TRUE, sizeof (Place));

  for (guint i = 0; i < dimensions->result->rows->len; i++)
    {
      Place place = { .row = &g_array_index (dimensions->result->rows, LimaResultRow, i) };

      if (lima_report_dimensions_find (dimensions, place.row, place.at))
        g_array_append_val (places, place);
    }
  g_array_sort (places, compare_places);
  for (guint i = 0; i < places->len; i++)
    add_row (self, dimensions, &g_array_index (places, Place, i));
  add_total (self, dimensions);
}

static gboolean
add_currencies (LimaReportCross *self, const LimaFacts *facts, const LimaQuery *query, const LimaReportChartOptions *options,
                GCancellable *cancellable, GError **error)
{
  g_autoptr(LimaResult) result = lima_facts_query (facts, query, cancellable, error);
  g_autoptr(GArray) currencies = NULL;
  const guint most[LIMA_QUERY_MAX_BY] = { ALL, ALL, ALL };

  if (result == NULL)
    return FALSE;
  currencies = lima_report_currencies_new (facts, result);
  for (guint i = 0; i < currencies->len; i++)
    {
      LimaReportChartOptions of_currency = *options;
      const char *code = lima_atom_text (g_array_index (currencies, LimaReportCurrency, i).currency);
      g_autoptr(LimaReportDimensions) dimensions = NULL;

      of_currency.currency = code != NULL ? code : "";
      dimensions = lima_report_dimensions_new (facts, query, &of_currency, most, cancellable, error);
      if (dimensions == NULL)
        return FALSE;
      add_currency (self, dimensions);
    }
  return TRUE;
}

static void
write_amounts (LimaReportCross *self, LimaFormat *format)
{
  int decimals = 0;

  for (guint i = 0; i < self->rows->len; i++)
    decimals = lima_report_cells_decimals (decimals, &row_at (self, i)->sum);
  for (guint i = 0; i < self->rows->len; i++)
    {
      LimaReportCrossRow *row = &g_array_index (self->rows, LimaReportCrossRow, i);

      row->amount = lima_format_number (format, &row->sum, decimals);
    }
}

/**
 * lima_report_cross_new:
 * @facts: settled facts
 * @query: by two or three dimensions
 * @options: how to show it; most_rows and currency are of no matter: all is shown
 * @cancellable: (nullable): stops it
 * @error: return location for %G_IO_ERROR_CANCELLED, the only error
 *
 * Returns: (transfer full) (nullable): the breakdown in exact numbers
 */
LimaReportCross *
lima_report_cross_new (const LimaFacts *facts, const LimaQuery *query, const LimaReportChartOptions *options, GCancellable *cancellable,
                       GError **error)
{
  g_autoptr(LimaReportCross) self = NULL;

  g_return_val_if_fail (facts != NULL && query != NULL && options != NULL, NULL);
  g_return_val_if_fail (query->n_by >= 2 && options->format != NULL && options->measure != NULL, NULL);

  self = g_new0 (LimaReportCross, 1);
  self->n_by = query->n_by;
  for (guint d = 0; d < query->n_by; d++)
    self->by[d] = query->by[d];
  self->measure = lima_measure_get_label (options->measure);
  self->rows = g_array_new (FALSE, TRUE, sizeof (LimaReportCrossRow));
  g_array_set_clear_func (self->rows, (GDestroyNotify) clear_row);
  if (!add_currencies (self, facts, query, options, cancellable, error))
    return NULL;
  write_amounts (self, options->format);
  return g_steal_pointer (&self);
}

/**
 * lima_report_cross_free:
 * @self: (nullable): a table
 */
void
lima_report_cross_free (LimaReportCross *self)
{
  if (self == NULL)
    return;
  g_free (self->measure);
  g_array_unref (self->rows);
  g_free (self);
}

/**
 * lima_report_cross_get_n:
 *
 * Returns: how many rows it has
 */
guint
lima_report_cross_get_n (const LimaReportCross *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

/**
 * lima_report_cross_get_row:
 * @i: below the number of rows
 *
 * Returns: (transfer none): a row
 */
const LimaReportCrossRow *
lima_report_cross_get_row (const LimaReportCross *self, guint i)
{
  g_return_val_if_fail (self != NULL && i < self->rows->len, NULL);

  return row_at (self, i);
}

/* ---- Other forms of it ---- */

/* The total that the row is a part of. */
static const LimaSum *
find_total (const LimaReportCross *self, guint i)
{
  for (; i < self->rows->len; i++)
    if (row_at (self, i)->kind == LIMA_REPORT_ROW_TOTAL)
      return &row_at (self, i)->sum;
  return NULL;
}

static char *
plain_share (const LimaReportCross *self, guint i)
{
  const LimaSum *total = find_total (self, i);
  const LimaReportCrossRow *row = row_at (self, i);

  return row->share == NULL || total == NULL ? g_strdup ("") : lima_report_cells_plain_share (&row->sum, total);
}

/**
 * lima_report_cross_to_csv:
 *
 * For programs: RFC 4180, a key and a name for each dimension under its word on the command line, amounts as shortest decimals with a point,
 * shares in percent.
 *
 * Returns: (transfer full): the table
 */
char *
lima_report_cross_to_csv (const LimaReportCross *self)
{
  static const char *const kinds[] = { "plain", "joint", "remainder", "total" };
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_new ("kind");
  for (guint d = 0; d < self->n_by; d++)
    g_string_append_printf (out, ",%1$s,%1$s_label", lima_dimension_get_name (self->by[d]));
  g_string_append (out, ",currency,amount,share,projects\r\n");
  for (guint i = 0; i < self->rows->len; i++)
    {
      const LimaReportCrossRow *row = row_at (self, i);
      g_autofree char *share = plain_share (self, i);
      char amount[LIMA_DECIMAL_BUFFER], projects[16];
      const char *cells[2 * LIMA_QUERY_MAX_BY + 6] = { kinds[row->kind] };
      guint n = 1;

      for (guint d = 0; d < self->n_by; d++)
        {
          cells[n++] = row->keys[d];
          cells[n++] = row->labels[d];
        }
      g_snprintf (projects, sizeof projects, "%u", row->projects);
      cells[n++] = row->currency;
      cells[n++] = lima_sum_shortest (&row->sum, amount);
      cells[n++] = share;
      cells[n++] = projects;
      lima_report_cells_append_csv (out, cells);
    }
  return g_string_free (out, FALSE);
}

/* Names, then four more cells; %NULL behind the last. */
static void
set_cells (const LimaReportCross *self, const char **cells, const char *const *names, const char *const *others)
{
  for (guint d = 0; d < self->n_by; d++)
    cells[d] = names[d];
  for (guint i = 0; i < 4; i++)
    cells[self->n_by + i] = others[i];
  cells[self->n_by + 4] = NULL;
}

static void
set_headings (const LimaReportCross *self, const char **cells, const char *share)
{
  const char *names[LIMA_QUERY_MAX_BY] = { NULL };
  const char *const others[] = { self->measure, _("Currency"), share, _("Projects") };

  for (guint d = 0; d < self->n_by; d++)
    names[d] = lima_dimension_get_label (self->by[d]);
  set_cells (self, cells, names, others);
}

/**
 * lima_report_cross_to_tsv:
 *
 * For the clipboard: cells between tabs, with plain numbers that spreadsheets read; shares in percent.
 *
 * Returns: (transfer full): the table
 */
char *
lima_report_cross_to_tsv (const LimaReportCross *self)
{
  const char *cells[LIMA_QUERY_MAX_BY + 5];
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_new (NULL);
  set_headings (self, cells, _("Share in %"));
  lima_report_cells_append_tsv (out, cells);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const LimaReportCrossRow *row = row_at (self, i);
      g_autofree char *share = plain_share (self, i);
      char amount[LIMA_DECIMAL_BUFFER], projects[16];
      const char *const others[] = { lima_sum_shortest (&row->sum, amount), row->currency, share, projects };

      g_snprintf (projects, sizeof projects, "%u", row->projects);
      set_cells (self, cells, (const char *const *) row->labels, others);
      lima_report_cells_append_tsv (out, cells);
    }
  return g_string_free (out, FALSE);
}

/**
 * lima_report_cross_to_html:
 *
 * For the clipboard, where text processors take it: numbers as people read them, totals as headings.
 *
 * Returns: (transfer full): the table
 */
char *
lima_report_cross_to_html (const LimaReportCross *self)
{
  const char *numbers = self == NULL || self->n_by == 2 ? "--n-nn" : "---n-nn";
  const char *cells[LIMA_QUERY_MAX_BY + 5];
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_new ("<meta charset=\"utf-8\">\n<table>\n");
  set_headings (self, cells, _("Share"));
  lima_report_cells_append_html (out, "th", cells, numbers);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const LimaReportCrossRow *row = row_at (self, i);
      char projects[16];
      const char *const others[] = { row->amount, row->currency, row->share != NULL ? row->share : "", projects };

      g_snprintf (projects, sizeof projects, "%u", row->projects);
      set_cells (self, cells, (const char *const *) row->labels, others);
      lima_report_cells_append_html (out, row->kind == LIMA_REPORT_ROW_TOTAL ? "th" : "td", cells, numbers);
    }
  g_string_append (out, "</table>\n");
  return g_string_free (out, FALSE);
}
