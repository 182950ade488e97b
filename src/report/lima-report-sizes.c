/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbers of charts of project sizes, row by row. */

#include "lima-report-sizes-private.h"

#include <lima-i18n.h>

#include "lima-report-cells.h"
#include "lima-report-words.h"

#define N_QUANTILES 10

static void
clear_row (LimaReportSizesRow *row)
{
  g_free (row->label);
  g_free (row->share_of_projects);
  g_free (row->amount);
  g_free (row->share);
}

static LimaReportSizesRow *
row_at (const LimaReportSizes *self, guint i)
{
  return &g_array_index (self->rows, LimaReportSizesRow, i);
}

/* ---- Names ---- */

/*< private >
 * lima_report_sizes_write_bound:
 *
 * In its own unit, and exact: a rounded bound would say what is not so.
 *
 * Returns: (transfer full): "100 K"
 */
char *
lima_report_sizes_write_bound (LimaFormat *format, LimaDecimal bound)
{
  LimaSum sum = lima_sum_from_decimal (bound);

  return lima_format_scaled (format, &sum, lima_scale_for (&sum), -1, TRUE);
}

static char *
name_range (LimaFormat *format, gint64 from, gint64 to)
{
  g_autofree char *low = lima_report_sizes_write_bound (format, (LimaDecimal) { from, 0 });
  g_autofree char *high = to == 0 ? NULL : lima_report_sizes_write_bound (format, (LimaDecimal) { to, 0 });

  if (high == NULL)
    return lima_report_fill (format, _("above %1$s"), low, NULL);
  if (from == 0)
    return lima_report_fill (format, _("up to %1$s"), high, NULL);
  return lima_report_fill (format, _("above %1$s to %2$s"), low, high, NULL);
}

/**
 * lima_report_sizes_label:
 * @amounts: what is asked of projects
 *
 * Returns: (transfer full): what it is called: "above 1 M to 2 M", "the largest 12"
 */
char *
lima_report_sizes_label (LimaFormat *format, const LimaAmounts *amounts)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (format != NULL && amounts != NULL, NULL);

  switch (amounts->kind)
    {
    case LIMA_AMOUNTS_WITHIN:
      return name_range (format, amounts->low, amounts->high);
    case LIMA_AMOUNTS_ZERO:
      return g_strdup (C_ ("amount", "Zero"));
    case LIMA_AMOUNTS_BELOW:
      return g_strdup (C_ ("amount", "Below zero"));
    case LIMA_AMOUNTS_NONE:
      return g_strdup (C_ ("amount", "None recorded"));
    case LIMA_AMOUNTS_LARGEST:
      number = lima_format_integer (format, amounts->n);
      return lima_report_fill (format, P_("The largest project", "The largest %1$s projects", amounts->n), number, NULL);
    case LIMA_AMOUNTS_ANY:
    case LIMA_N_AMOUNTS:
    default:
      return g_strdup ("");
    }
}

/* ---- Making them ---- */

static char *
write_part (LimaFormat *format, guint n, guint of)
{
  LimaSum part = lima_sum_from_decimal ((LimaDecimal) { n, 0 }), whole = lima_sum_from_decimal ((LimaDecimal) { of, 0 });

  return of == 0 ? NULL : lima_format_share (format, &part, &whole);
}

static LimaReportSizes *
new_rows (const LimaDraft *draft, LimaConcentration *sizes)
{
  LimaReportSizes *self = g_new0 (LimaReportSizes, 1);
  const char *currency = lima_atom_text (sizes->currency);

  self->format = lima_format_ref (draft->format);
  self->measure = lima_measure_get_label (draft->options->measure);
  self->currency = g_strdup (currency != NULL ? currency : "");
  self->sizes = sizes;
  self->rows = g_array_new (FALSE, TRUE, sizeof (LimaReportSizesRow));
  g_array_set_clear_func (self->rows, (GDestroyNotify) clear_row);
  return self;
}

static LimaAmounts
new_amounts (const LimaConcentration *sizes, LimaAmountsKind kind)
{
  return (LimaAmounts) { .kind = kind, .first_year = sizes->query.first_year, .last_year = sizes->query.last_year, .currency = sizes->currency };
}

/* Nothing leads from where there is nothing. What is not recorded has no sum and no share in what is. */
static void
add_row (LimaReportSizes *self, LimaReportSizesKind kind, const LimaAmounts *amounts, guint n, const LimaSum *sum)
{
  LimaReportSizesRow row = { .kind = kind, .projects = n, .has_sum = sum != NULL && !self->sizes->overflow };

  row.label = kind == LIMA_REPORT_SIZES_TOTAL ? g_strdup (_("With an amount")) : lima_report_sizes_label (self->format, amounts);
  if (kind != LIMA_REPORT_SIZES_NONE)
    row.share_of_projects = write_part (self->format, n, self->sizes->projects->len);
  if (row.has_sum)
    row.sum = *sum;
  if (row.has_sum && self->sizes->has_curve)
    row.share = lima_format_share (self->format, sum, &self->sizes->total);
  if (kind == LIMA_REPORT_SIZES_BIN)
    {
      row.low = (LimaDecimal) { amounts->low, 0 };
      row.high = (LimaDecimal) { amounts->high, 0 };
    }
  if (n > 0 && kind != LIMA_REPORT_SIZES_TOTAL)
    row.amounts = *amounts;
  g_array_append_val (self->rows, row);
}

static void
finish (LimaReportSizes *self)
{
  int decimals = 0;

  for (guint i = 0; i < self->rows->len; i++)
    if (row_at (self, i)->has_sum)
      decimals = lima_report_cells_decimals (decimals, &row_at (self, i)->sum);
  for (guint i = 0; i < self->rows->len; i++)
    if (row_at (self, i)->has_sum)
      row_at (self, i)->amount = lima_format_number (self->format, &row_at (self, i)->sum, decimals);
}

/*< private >
 * lima_report_sizes_new_bins:
 * @draft: the breakdown that it is shown for
 * @sizes: (transfer full): how the money is spread
 *
 * Returns: (transfer full): the rows of a histogram, without its picture
 */
LimaReportSizes *
lima_report_sizes_new_bins (const LimaDraft *draft, LimaConcentration *sizes)
{
  LimaReportSizes *self = new_rows (draft, sizes);
  LimaAmounts below = new_amounts (sizes, LIMA_AMOUNTS_BELOW), zero = new_amounts (sizes, LIMA_AMOUNTS_ZERO), none = new_amounts (sizes, LIMA_AMOUNTS_NONE);
  const LimaSum nothing = { 0 };

  if (sizes->n_below > 0)
    add_row (self, LIMA_REPORT_SIZES_BELOW, &below, sizes->n_below, &sizes->below);
  if (sizes->n_zero > 0)
    add_row (self, LIMA_REPORT_SIZES_ZERO, &zero, sizes->n_zero, &nothing);
  for (guint i = 0; i < sizes->bins->len; i++)
    {
      const LimaConcentrationBin *bin = &g_array_index (sizes->bins, LimaConcentrationBin, i);
      LimaAmounts within = new_amounts (sizes, LIMA_AMOUNTS_WITHIN);

      within.low = bin->low.coef; /* bounds are whole */
      within.high = bin->high.coef;
      add_row (self, LIMA_REPORT_SIZES_BIN, &within, bin->count, &bin->sum);
    }
  if (sizes->n_without > 0)
    add_row (self, LIMA_REPORT_SIZES_NONE, &none, sizes->n_without, NULL);
  if (sizes->projects->len > 0)
    add_row (self, LIMA_REPORT_SIZES_TOTAL, NULL, sizes->projects->len, &sizes->total);
  finish (self);
  return self;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const guint *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

/*< private >
 * lima_report_sizes_new_largest:
 * @draft: the breakdown that it is shown for
 * @sizes: (transfer full): how the money is spread
 *
 * The deciles, rounded up to whole projects, and where the largest tenth, half of the money and four fifths of it are.
 *
 * Returns: (transfer full): the rows of a curve of concentration, without its picture; none where there is no curve
 */
LimaReportSizes *
lima_report_sizes_new_largest (const LimaDraft *draft, LimaConcentration *sizes)
{
  const guint told[] = { sizes->n_tenth, sizes->n_half, sizes->n_four_fifths };
  LimaReportSizes *self = new_rows (draft, sizes);
  g_autoptr(GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_vals (numbers, told, G_N_ELEMENTS (told));
  for (guint i = 1; i <= N_QUANTILES; i++)
    {
      guint n = (guint) (((guint64) sizes->projects->len * i + N_QUANTILES - 1) / N_QUANTILES);

      g_array_append_val (numbers, n);
    }
  g_array_sort (numbers, compare_numbers);
  for (guint i = 0, before = 0; i < numbers->len && sizes->has_curve; i++)
    {
      LimaAmounts largest = new_amounts (sizes, LIMA_AMOUNTS_LARGEST);

      largest.n = g_array_index (numbers, guint, i);
      if (largest.n != before) /* the first may be 0 */
        add_row (self, LIMA_REPORT_SIZES_LARGEST, &largest, largest.n,
                 &g_array_index (sizes->projects, LimaConcentrationProject, largest.n - 1).cumulated);
      before = largest.n;
    }
  finish (self);
  return self;
}

/**
 * lima_report_sizes_free:
 * @self: (nullable): a chart to give up
 */
void
lima_report_sizes_free (LimaReportSizes *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->histogram, lima_histogram_free);
  g_clear_pointer (&self->lorenz, lima_lorenz_free);
  g_clear_pointer (&self->sizes, lima_concentration_free);
  g_array_unref (self->rows);
  g_free (self->measure);
  g_free (self->currency);
  lima_format_unref (self->format);
  g_free (self);
}

/**
 * lima_report_sizes_get_n:
 *
 * Returns: how many rows there are
 */
guint
lima_report_sizes_get_n (const LimaReportSizes *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

/**
 * lima_report_sizes_get_row:
 * @i: below lima_report_sizes_get_n()
 *
 * Returns: (transfer none): a row
 */
const LimaReportSizesRow *
lima_report_sizes_get_row (const LimaReportSizes *self, guint i)
{
  g_return_val_if_fail (self != NULL && i < self->rows->len, NULL);

  return row_at (self, i);
}

/* ---- As text ---- */

/* Numbers of a row for programs; empty where nobody knows. */
typedef struct
{
  char projects[16];
  char *share_of_projects;
  char buffer[LIMA_DECIMAL_BUFFER];
  const char *amount;
  char *share;
} Plain;

static void
plain_init (Plain *plain, const LimaReportSizes *self, guint projects, const LimaSum *sum, gboolean is_part)
{
  LimaSum n = lima_sum_from_decimal ((LimaDecimal) { projects, 0 }), all = lima_sum_from_decimal ((LimaDecimal) { self->sizes->projects->len, 0 });

  *plain = (Plain) { 0 };
  g_snprintf (plain->projects, sizeof plain->projects, "%u", projects);
  plain->share_of_projects = is_part ? lima_report_cells_plain_share (&n, &all) : g_strdup ("");
  plain->amount = sum != NULL ? lima_sum_shortest (sum, plain->buffer) : "";
  plain->share = sum != NULL && self->sizes->has_curve ? lima_report_cells_plain_share (sum, &self->sizes->total) : g_strdup ("");
}

static void
plain_clear (Plain *plain)
{
  g_free (plain->share_of_projects);
  g_free (plain->share);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Plain, plain_clear)

static void
row_init_plain (Plain *plain, const LimaReportSizes *self, guint i)
{
  const LimaReportSizesRow *row = row_at (self, i);

  plain_init (plain, self, row->projects, row->has_sum ? &row->sum : NULL, row->kind != LIMA_REPORT_SIZES_NONE);
}

static void
write_bounds (GString *out, const LimaReportSizes *self)
{
  static const char *const kinds[] = { "below-zero", "zero", "size", "not-recorded", "largest", "total" };
  static const char *const headings[] = { "kind", "above", "up_to", "currency", "projects", "share_of_projects", "amount", "share", NULL };

  lima_report_cells_append_csv (out, headings);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const LimaReportSizesRow *row = row_at (self, i);
      g_autofree char *low = row->kind != LIMA_REPORT_SIZES_BIN ? g_strdup ("") : g_strdup_printf ("%" G_GINT64_FORMAT, row->low.coef);
      g_autofree char *high = row->high.coef == 0 ? g_strdup ("") : g_strdup_printf ("%" G_GINT64_FORMAT, row->high.coef);
      g_auto(Plain) plain = { 0 };

      row_init_plain (&plain, self, i);
      lima_report_cells_append_csv (out, (const char *const[]) { kinds[row->kind], low, high, self->currency, plain.projects, plain.share_of_projects,
                                                                 plain.amount, plain.share, NULL });
    }
}

/* Every point of the curve, one project after the other; none where shares of a whole mean nothing. */
static void
write_points (GString *out, const LimaReportSizes *self)
{
  static const char *const headings[] = { "largest_projects", "share_of_projects", "currency", "amount", "share", NULL };

  lima_report_cells_append_csv (out, headings);
  for (guint i = 0; i < self->sizes->projects->len && self->sizes->has_curve; i++)
    {
      g_auto(Plain) plain = { 0 };

      plain_init (&plain, self, i + 1, &g_array_index (self->sizes->projects, LimaConcentrationProject, i).cumulated, TRUE);
      lima_report_cells_append_csv (out, (const char *const[]) { plain.projects, plain.share_of_projects, self->currency, plain.amount, plain.share, NULL });
    }
}

/**
 * lima_report_sizes_to_csv:
 *
 * For programs: RFC 4180, amounts as shortest decimals with a point, shares in percent. Of a histogram its columns with their bounds, of a curve all
 * of its points.
 *
 * Returns: (transfer full): the numbers
 */
char *
lima_report_sizes_to_csv (const LimaReportSizes *self)
{
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_new (NULL);
  if (self->lorenz != NULL)
    write_points (out, self);
  else
    write_bounds (out, self);
  return g_string_free (out, FALSE);
}

/**
 * lima_report_sizes_to_tsv:
 *
 * For the clipboard: cells between tabs, with plain numbers that spreadsheets read; shares in percent.
 *
 * Returns: (transfer full): the rows
 */
char *
lima_report_sizes_to_tsv (const LimaReportSizes *self)
{
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_new (NULL);
  lima_report_cells_append_tsv (out, (const char *const[]) { _("Size"), _("Projects"), _("Share of projects in %"), self->measure, _("Currency"),
                                                             _("Share in %"), NULL });
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_auto(Plain) plain = { 0 };

      row_init_plain (&plain, self, i);
      lima_report_cells_append_tsv (out, (const char *const[]) { row_at (self, i)->label, plain.projects, plain.share_of_projects, plain.amount,
                                                                 self->currency, plain.share, NULL });
    }
  return g_string_free (out, FALSE);
}

static const char *
or_nothing (const char *text)
{
  return text == NULL ? "" : text;
}

/**
 * lima_report_sizes_to_html:
 *
 * For the clipboard, where text processors take it: numbers as people read them, the total as a heading.
 *
 * Returns: (transfer full): the rows
 */
char *
lima_report_sizes_to_html (const LimaReportSizes *self)
{
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);

  out = g_string_new ("<meta charset=\"utf-8\">\n<table>\n");
  lima_report_cells_append_html (out, "th", (const char *const[]) { _("Size"), _("Projects"), _("Share of projects"), self->measure, _("Currency"),
                                                                    _("Share"), NULL }, "-nnn-n");
  for (guint i = 0; i < self->rows->len; i++)
    {
      const LimaReportSizesRow *row = row_at (self, i);
      g_autofree char *projects = lima_format_integer (self->format, row->projects);

      lima_report_cells_append_html (out, row->kind == LIMA_REPORT_SIZES_TOTAL ? "th" : "td",
                                     (const char *const[]) { row->label, projects, or_nothing (row->share_of_projects), or_nothing (row->amount),
                                                             self->currency, or_nothing (row->share), NULL }, "-nnn-n");
    }
  g_string_append (out, "</table>\n");
  return g_string_free (out, FALSE);
}
