/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-report-printed.h"

#include <lima-i18n.h>
#include <string.h>

#include "lima-report-agreement.h"
#include "lima-report-labels.h"
#include "lima-report-words.h"

#define DEFAULT_MOST_ROWS 20
#define MOST_DECIMALS 3

static LimaPrintedRow *
row_at (const LimaPrinted *self, guint i)
{
  return &g_array_index (self->rows, LimaPrintedRow, i);
}

static void
clear_row (LimaPrintedRow *row)
{
  g_free (row->label);
  g_free (row->sublabel);
  g_free (row->share);
}

static void
subtract (LimaSum *self, const LimaSum *other)
{
  LimaSum negative = { -other->coef };

  lima_sum_add_sum (self, &negative);
}

/* ---- Parts ---- */

static char *
share_as_printed (const LimaPrinted *self, const LimaFigure *figure)
{
  LimaSum value = lima_figure_get_value (figure);

  return lima_format_percentage (self->format, &value, lima_amount_value (&figure->value).places);
}

/* A part is named by its key. Without one it is either money that the document itself assigns to nothing, or a number about several
 * rows, which is no row. */
static gboolean
is_row (const LimaPrinted *self, const LimaPublishedPart *part)
{
  return part->key != 0 || (part->amount != NULL && self->dimension != LIMA_DIMENSION_SIZE && lima_figure_is_money (part->amount));
}

static void
add_part (LimaPrinted *self, const LimaPublishedPart *part)
{
  LimaPrintedRow row = { .kind = LIMA_CHART_PLAIN, .key = lima_atom_text (part->key), .part = part };

  row.known = part->estimate.known || (self->only_shares && part->share != NULL);
  row.computed = part->amount == NULL && !self->only_shares;
  row.amount = self->only_shares && part->share != NULL ? lima_figure_get_value (part->share) : part->estimate.value;
  row.range = lima_printed_possible (self, part->estimate.range);
  row.has_range = row.computed || (part->flags & LIMA_PUBLISHED_MAY_INCLUDE) != 0;
  row.share = part->share != NULL && !self->only_shares ? share_as_printed (self, part->share) : NULL;
  if (!row.known)
    row.kind = LIMA_CHART_UNKNOWN;
  else if (part->key == 0)
    row.kind = LIMA_CHART_REMAINDER;
  else if (self->dimension == LIMA_DIMENSION_DONOR && strstr (row.key, LIMA_REPORT_JOINED) != NULL)
    row.kind = LIMA_CHART_JOINT;
  if (row.key == NULL)
    row.key = "";
  self->first = self->first != NULL ? self->first : part->amount != NULL ? part->amount : part->share;
  g_array_append_val (self->rows, row);
}

static void
add_parts (LimaPrinted *self)
{
  const LimaPublished *published = self->published;

  self->only_shares = published->whole == NULL;
  for (guint i = 0; i < published->n_parts; i++)
    self->only_shares &= published->parts[i].amount == NULL;
  for (guint i = 0; i < published->n_parts; i++)
    if (is_row (self, &published->parts[i]))
      add_part (self, &published->parts[i]);
}

/* ---- What is left over ---- */

/* The whole less all rows: value and range. */
static LimaPrintedRow
leave_over (const LimaPrinted *self)
{
  const LimaEstimate *total = &self->published->total;
  LimaPrintedRow left = { .kind = LIMA_CHART_REMAINDER, .key = "", .amount = total->value,
                          .range = lima_printed_possible (self, total->range) };

  left.known = total->known && self->n_named > 0;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const LimaPrintedRow *row = row_at (self, i);

      subtract (&left.amount, &row->amount);
      left.known &= lima_interval_subtract (&left.range, &row->range, &left.range);
    }
  return left;
}

static void
add_left (LimaPrinted *self)
{
  LimaPrintedRow left = leave_over (self);

  if (self->only_shares)
    {
      left.known = self->published->share_by_shares.known;
      left.amount = self->published->share_by_shares.value;
      left.range = self->published->share_by_shares.range;
    }
  else if (self->dimension != LIMA_DIMENSION_SIZE && self->published->remainder.known)
    left.range = self->published->remainder.range; /* computed from the shares where it can, and so narrower */
  if (!left.known || left.amount.coef <= 0)
    return;
  left.computed = self->has_computed;
  left.has_range = TRUE;
  if (lima_printed_is_lowest_missing (self))
    {
      g_autofree char *key = lima_query_size_key (&self->sizes, 0);

      left.kind = LIMA_CHART_PLAIN;
      left.key = lima_atom_text (lima_atom (key));
      self->n_named++;
      lima_sum_add_sum (&self->assigned, &left.amount);
    }
  else
    {
      self->has_left = TRUE;
      self->left = left.amount;
    }
  g_array_append_val (self->rows, left);
}

static void
add_up (LimaPrinted *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const LimaPrintedRow *row = row_at (self, i);

      if (!row->known || row->kind == LIMA_CHART_REMAINDER)
        continue;
      self->n_named++;
      self->has_computed |= row->computed;
      lima_sum_add_sum (&self->assigned, &row->amount);
    }
}

/* ---- Shares ---- */

/* How many decimals the printed shares have. */
static int
share_decimals (const LimaPrinted *self)
{
  int most = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const LimaPublishedPart *part = row_at (self, i)->part;

      if (part != NULL && part->share != NULL)
        most = MAX (most, lima_amount_value (&part->share->value).places);
    }
  return most;
}

/* Where an amount is computed from a share the printed shares lead, and what is left over is left over by them; else the amounts. */
static void
set_shares (LimaPrinted *self)
{
  const LimaEstimate *by_shares = &self->published->share_by_shares;
  const LimaSum *total = &self->published->total.value;
  gboolean shares_lead = self->has_computed && by_shares->known;
  g_autofree char *printed = by_shares->known ? lima_format_percentage (self->format, &by_shares->value, share_decimals (self)) : NULL;
  LimaSum rest = lima_sum_from_decimal ((LimaDecimal) { 100, 0 });

  if (self->only_shares || !self->published->total.known)
    return;
  subtract (&rest, &by_shares->value);
  self->assigned_share = shares_lead ? lima_format_percentage (self->format, &rest, share_decimals (self))
                                     : lima_format_share (self->format, &self->assigned, total);
  for (guint i = 0; i < self->rows->len; i++)
    {
      LimaPrintedRow *row = row_at (self, i);
      gboolean is_left = row->kind == LIMA_CHART_REMAINDER;

      if (row->share != NULL || !row->known)
        continue;
      row->share = is_left && shares_lead ? g_strdup (printed) : lima_format_share (self->format, &row->amount, total);
      self->has_computed_share |= !is_left;
      if (is_left && printed != NULL && g_strcmp0 (printed, row->share) != 0)
        self->other_share = g_steal_pointer (&printed);
    }
}

/* ---- Order ---- */

static int
year_of (const char *key)
{
  return (int) g_ascii_strtoll (key, NULL, 10);
}

/* What is left over last; years and classes in their order; else by amount, those without a figure as they are printed. */
static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const LimaPrinted *self = data;
  const LimaPrintedRow *x = a, *y = b;
  gboolean x_is_left = x->kind == LIMA_CHART_REMAINDER, y_is_left = y->kind == LIMA_CHART_REMAINDER;

  if (x_is_left || y_is_left)
    return x_is_left - y_is_left;
  if (self->dimension == LIMA_DIMENSION_YEAR)
    return year_of (x->key) - year_of (y->key);
  if (self->dimension == LIMA_DIMENSION_SIZE)
    return (int) lima_printed_get_class (self, x->key) - (int) lima_printed_get_class (self, y->key);
  if (x->known != y->known)
    return y->known - x->known;
  return lima_sum_compare (&y->amount, &x->amount);
}

static void
find_leaders (LimaPrinted *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const LimaPrintedRow *row = row_at (self, i);
      int order = self->leader == NULL ? 1 : lima_sum_compare (&row->amount, &self->leader->amount);

      if (!row->known || row->kind == LIMA_CHART_REMAINDER || order < 0)
        continue;
      self->n_leaders = order > 0 ? 1 : self->n_leaders + 1;
      self->leader = order > 0 ? row : self->leader;
    }
}

/* ---- Unit ---- */

/*< private >
 * lima_figure_get_value:
 * @figure: a published figure with a value
 *
 * Returns: its value as printed
 */
LimaSum
lima_figure_get_value (const LimaFigure *figure)
{
  return lima_sum_from_decimal (lima_amount_value (&figure->value));
}

/*< private >
 * lima_figure_get_exponent:
 * @figure: a published figure with a value
 *
 * Returns: the power of ten of the last digit that is printed: 5 for 53.6 M rounded to 0.1 M, -1 for 31.3
 */
int
lima_figure_get_exponent (const LimaFigure *figure)
{
  LimaDecimal value = lima_amount_value (&figure->value), step;
  int exponent = 0;

  if (lima_amount_has_value (&figure->rounding) && lima_amount_value (&figure->rounding).coef != 0)
    {
      step = lima_amount_value (&figure->rounding);
      for (exponent = -step.places; step.coef % 10 == 0; step.coef /= 10)
        exponent++;
    }
  else
    exponent = G_MAXINT;
  for (int own = -value.places; value.coef != 0; own++, value.coef /= 10)
    if (value.coef % 10 != 0)
      return MIN (exponent, own);
  return exponent == G_MAXINT ? 0 : exponent;
}

static void
note_exponent (int *least, const LimaFigure *figure)
{
  if (figure != NULL && lima_amount_has_value (&figure->value))
    *least = MIN (*least, lima_figure_get_exponent (figure));
}

/* One unit for all rows, so small that no more than three decimals are needed to write what is printed. */
static void
choose_scale (LimaPrinted *self)
{
  int least = G_MAXINT;

  note_exponent (&least, self->published->whole);
  for (guint i = 0; i < self->rows->len; i++)
    note_exponent (&least, row_at (self, i)->part != NULL ? row_at (self, i)->part->amount : NULL);
  self->scale = self->leader == NULL || self->only_shares ? LIMA_SCALE_ONE : lima_format_scale_for (self->format, &self->leader->amount);
  while (self->scale > LIMA_SCALE_ONE && 3 * (int) self->scale - least > MOST_DECIMALS)
    self->scale--;
  self->decimals = self->only_shares ? share_decimals (self) : CLAMP (3 * (int) self->scale - least, 0, LIMA_DECIMAL_MAX_PLACES);
}

/* ---- Putting small rows together ---- */

static void
fold (LimaPrinted *self, guint first, guint end)
{
  LimaPrintedRow others = { .kind = LIMA_CHART_OTHERS, .known = TRUE };
  g_autofree char *number = lima_format_integer (self->format, end - first);

  for (guint i = first; i < end; i++)
    {
      lima_sum_add_sum (&others.amount, &row_at (self, i)->amount);
      others.computed |= row_at (self, i)->computed;
    }
  others.range = lima_interval_exact (&others.amount);
  others.label = lima_report_fill (self->format, lima_report_words_others (self->dimension, end - first), number, NULL);
  if (self->published->total.known)
    others.share = lima_format_share (self->format, &others.amount, &self->published->total.value);
  g_array_remove_range (self->rows, first, end - first);
  g_array_insert_val (self->rows, first, others);
}

/* One row beyond takes no more room by itself than as "1 other". Years and classes stay, as do rows without a figure. */
static void
put_together (LimaPrinted *self)
{
  guint most = self->options->most_rows != 0 ? self->options->most_rows : DEFAULT_MOST_ROWS;

  if (self->n_named > most + 1 && self->dimension != LIMA_DIMENSION_YEAR && self->dimension != LIMA_DIMENSION_SIZE)
    fold (self, most, self->n_named);
}

static void
name_rows (LimaPrinted *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      LimaPrintedRow *row = row_at (self, i);

      row->label = row->label != NULL ? row->label : lima_printed_label (self, row);
      row->sublabel = lima_printed_sublabel (self, row);
      self->has_range |= row->has_range && lima_interval_is_bounded (&row->range);
    }
}

static void
settle (LimaPrinted *self)
{
  if (self->dimension == LIMA_DIMENSION_SIZE)
    lima_printed_settle_sizes (self);
  add_up (self);
  add_left (self);
  set_shares (self);
  g_array_sort_with_data (self->rows, compare_rows, self);
  find_leaders (self);
  choose_scale (self);
  put_together (self);
  self->leader = NULL;
  find_leaders (self);
  name_rows (self);
}

/*< private >
 * lima_printed_init:
 * @self: (out caller-allocates): to be cleared
 * @snapshot: a portfolio
 * @query: which figures
 * @options: how to show them
 * @error: return location for a #LimaPublishedError
 *
 * Returns: %FALSE without an error when there is no figure of a part, and with one on overflow
 */
gboolean
lima_printed_init (LimaPrinted *self, const LimaSnapshot *snapshot, const LimaPublishedQuery *query,
                   const LimaReportChartOptions *options, GError **error)
{
  *self = (LimaPrinted) { .snapshot = snapshot, .options = options, .format = options->format, .measure = query->measure };
  self->language = options->language != NULL ? options->language : lima_format_get_language (options->format);
  self->rows = g_array_new (FALSE, TRUE, sizeof (LimaPrintedRow));
  g_array_set_clear_func (self->rows, (GDestroyNotify) clear_row);
  if (!lima_report_find_dimension (query->dimension, &self->dimension))
    return FALSE;
  self->published = lima_published_new (snapshot, query, error);
  if (self->published == NULL)
    return FALSE;
  add_parts (self);
  if (self->first == NULL)
    return FALSE;
  settle (self);
  return TRUE;
}

/*< private >
 * lima_printed_clear:
 * @self: to give up
 */
void
lima_printed_clear (LimaPrinted *self)
{
  g_clear_pointer (&self->published, lima_published_free);
  g_array_unref (self->rows);
  g_free (self->assigned_share);
  g_free (self->other_share);
}

/*< private >
 * lima_printed_get_row:
 *
 * Returns: a row, in the order in which they stand
 */
const LimaPrintedRow *
lima_printed_get_row (const LimaPrinted *self, guint i)
{
  return row_at (self, i);
}

/*< private >
 * lima_printed_amount:
 * @computed: whether it follows from a share
 *
 * Returns: (transfer full): "53.6 M", "≈ 82.0 M"
 */
char *
lima_printed_amount (const LimaPrinted *self, const LimaSum *amount, gboolean computed)
{
  g_autofree char *text = self->only_shares ? lima_format_percentage (self->format, amount, self->decimals)
                                            : lima_format_scaled (self->format, amount, self->scale, self->decimals, TRUE);

  if (!computed)
    return g_steal_pointer (&text);
  /* Translators: an amount that follows from a printed share; with a no-break space: "≈ 82.0 M" */
  return lima_report_fill (self->format, C_ ("number", "≈\302\240%1$s"), text, NULL);
}
