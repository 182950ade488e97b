/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-published.h"

#include <lima-i18n.h>
#include <string.h>

G_DEFINE_QUARK (lima-published-error-quark, lima_published_error)

/* ---- One figure ---- */

static gboolean
is_share (const LimaFigure *figure)
{
  return g_strcmp0 (lima_atom_text (figure->unit), "%") == 0;
}

static gboolean
is_currency (LimaAtom unit)
{
  const char *text = lima_atom_text (unit);

  return text != NULL && strlen (text) == 3 && g_ascii_isupper (text[0]) && g_ascii_isupper (text[1]) && g_ascii_isupper (text[2]);
}

static LimaBound
bound_of (const LimaFigure *figure)
{
  const char *text = lima_atom_text (figure->bound);

  if (g_strcmp0 (text, "at-least") == 0)
    return LIMA_BOUND_AT_LEAST;
  return g_strcmp0 (text, "at-most") == 0 ? LIMA_BOUND_AT_MOST : LIMA_BOUND_NONE;
}

/* The place of the last digit that isn't 0: 100000 for 53600000, 0.1 for 63.20. */
static LimaDecimal
last_place (LimaDecimal value)
{
  guint zeros = 0;

  for (gint64 coef = value.coef; coef != 0 && coef % 10 == 0; coef /= 10)
    zeros++;
  if (zeros >= value.places)
    return (LimaDecimal) { (gint64) lima_power_of_ten (zeros - value.places), 0 };
  return (LimaDecimal) { 1, (guint8) (value.places - zeros) };
}

/**
 * lima_published_interval:
 * @figure: a published figure
 * @out: (out): where the true value lies
 * @guessed: (out) (optional): whether the rounding isn't known
 *
 * Reads value, rounding and bound. Where no rounding is given, an amount of money or a share is taken as rounded to the last of its
 * digits that isn't 0, the coarsest that it can have been, and a count as exact.
 *
 * Returns: %FALSE when the figure has no value that can be read
 */
gboolean
lima_published_interval (const LimaFigure *figure, LimaInterval *out, gboolean *guessed)
{
  gboolean unknown = !lima_amount_has_value (&figure->rounding) && (is_share (figure) || is_currency (figure->unit));
  LimaDecimal value, step = { 0, 0 };

  if (guessed != NULL)
    *guessed = unknown;
  if (!lima_amount_has_value (&figure->value))
    return FALSE;
  value = lima_amount_value (&figure->value);
  if (unknown)
    step = last_place (value);
  else if (lima_amount_has_value (&figure->rounding))
    step = lima_amount_value (&figure->rounding);
  return lima_interval_printed (value, step, bound_of (figure), out);
}

/**
 * lima_published_same_basis:
 *
 * Funds mobilized and funds delivered stand side by side and are never subtracted: they count different things.
 *
 * Returns: whether both figures count the same: measure, unit, period and basis
 */
gboolean
lima_published_same_basis (const LimaFigure *a, const LimaFigure *b)
{
  return a->measure == b->measure && a->unit == b->unit && lima_day_equal (&a->start, &b->start) &&
         lima_day_equal (&a->end, &b->end) && lima_text_equal (a->basis, b->basis);
}

/**
 * lima_published_subtract:
 * @out: (out): where @a less @b lies
 *
 * Returns: %FALSE when they have no common basis or no value, or on overflow
 */
gboolean
lima_published_subtract (const LimaFigure *a, const LimaFigure *b, LimaInterval *out)
{
  LimaInterval x, y;

  return lima_published_same_basis (a, b) && lima_published_interval (a, &x, NULL) && lima_published_interval (b, &y, NULL) &&
         lima_interval_subtract (&x, &y, out);
}

/* ---- Comparing ---- */

static LimaSum
distance (const LimaSum *a, const LimaSum *b)
{
  LimaSum result;

  if (__builtin_sub_overflow (a->coef, b->coef, &result.coef))
    result = a->coef < b->coef ? lima_interval_unknown ().low : lima_interval_unknown ().high;
  return result;
}

/**
 * lima_published_agreement:
 * @computed: where a computed value lies: lima_interval_exact() of a sum; open above when flows are missing from it
 * @printed: where the printed one lies
 * @beyond: (out) (optional): how far they are apart, above 0 when too much was computed; 0 unless they differ
 *
 * | computed and printed | |
 * |---|---|
 * | have nothing in common | differs |
 * | meet, and computed has two ends or lies all in printed | agrees within rounding |
 * | meet otherwise | cannot be known |
 *
 * Returns: which of these
 */
LimaAgreement
lima_published_agreement (const LimaInterval *computed, const LimaInterval *printed, LimaSum *beyond)
{
  LimaSum apart = { 0 };
  LimaAgreement agreement = LIMA_DIFFERS;

  if (lima_sum_compare (&computed->low, &printed->high) > 0)
    apart = distance (&computed->low, &printed->high);
  else if (lima_sum_compare (&computed->high, &printed->low) < 0)
    apart = distance (&computed->high, &printed->low);
  else if (lima_interval_is_bounded (computed) ||
           (lima_interval_contains (printed, &computed->low) && lima_interval_contains (printed, &computed->high)))
    agreement = LIMA_AGREES_WITHIN_ROUNDING;
  else
    agreement = LIMA_CANNOT_BE_KNOWN;
  if (beyond != NULL)
    *beyond = apart;
  return agreement;
}

/**
 * lima_published_compare:
 * @figure: a published figure
 * @unit: the unit of what was computed
 * @computed: see lima_published_agreement()
 * @beyond: (out) (optional): see there
 *
 * It cannot be known either when the units differ, when the figure has no value, or when its rounding isn't given, the two meet, and
 * the computed value isn't the printed one.
 *
 * Returns: whether what was computed is what was printed
 */
LimaAgreement
lima_published_compare (const LimaFigure *figure, LimaAtom unit, const LimaInterval *computed, LimaSum *beyond)
{
  LimaInterval printed, exact;
  LimaAgreement agreement;
  gboolean guessed;

  if (beyond != NULL)
    beyond->coef = 0;
  if (figure->unit != unit || !lima_published_interval (figure, &printed, &guessed))
    return LIMA_CANNOT_BE_KNOWN;
  agreement = lima_published_agreement (computed, &printed, beyond);
  exact.low = exact.high = lima_sum_from_decimal (lima_amount_value (&figure->value));
  if (guessed && agreement == LIMA_AGREES_WITHIN_ROUNDING && !lima_interval_equal (computed, &exact))
    return LIMA_CANNOT_BE_KNOWN;
  return agreement;
}

/* ---- The figures of a breakdown ---- */

/* Whether the period is the calendar year. Its end may be given as the last day or as the day after, or left out where the start
 * is a year. */
static gboolean
is_of_year (const LimaFigure *figure, int year)
{
  gint32 next = lima_day_number (year + 1, 1, 1);

  if (!lima_day_has_date (&figure->start) || lima_date_first_day (figure->start.date) != lima_day_number (year, 1, 1))
    return FALSE;
  if (!lima_day_has_date (&figure->end))
    return lima_date_end_day (figure->start.date) == next;
  return lima_date_end_day (figure->end.date) == next ||
         (figure->end.date.precision == LIMA_PRECISION_DAY && lima_date_first_day (figure->end.date) == next);
}

static gboolean
is_asked_for (const LimaFigure *figure, const LimaPublishedQuery *query)
{
  return figure->measure == query->measure && (query->source == 0 || figure->source == query->source) &&
         (figure->dimension == 0 || figure->dimension == query->dimension) && (query->year == 0 || is_of_year (figure, query->year));
}

static GPtrArray *
list_figures (const LimaSnapshot *snapshot, const LimaPublishedQuery *query)
{
  GPtrArray *figures = g_ptr_array_new ();

  for (guint i = 0; i < lima_snapshot_get_n (snapshot, LIMA_RECORD_FIGURE); i++)
    {
      LimaFigure *figure = (LimaFigure *) lima_snapshot_get (snapshot, LIMA_RECORD_FIGURE, i);

      if (is_asked_for (figure, query))
        g_ptr_array_add (figures, figure);
    }
  return figures;
}

/* The unit of the first part's amount; where the parts have shares only, that of the whole: a currency sooner than a count. */
static LimaAtom
choose_unit (const GPtrArray *figures)
{
  LimaAtom of_whole = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      const LimaFigure *figure = g_ptr_array_index (figures, i);

      if (is_share (figure))
        continue;
      if (figure->dimension != 0)
        return figure->unit;
      if (of_whole == 0 || (is_currency (figure->unit) && !is_currency (of_whole)))
        of_whole = figure->unit;
    }
  return of_whole;
}

static LimaPublishedPart *
find_part (GArray *parts, LimaAtom key)
{
  LimaPublishedPart part = { .key = key };

  part.by_amount = part.by_share = part.percentage = lima_interval_unknown ();
  for (guint i = 0; i < parts->len; i++)
    if (g_array_index (parts, LimaPublishedPart, i).key == key)
      return &g_array_index (parts, LimaPublishedPart, i);
  g_array_append_val (parts, part);
  return &g_array_index (parts, LimaPublishedPart, parts->len - 1);
}

/* Takes a figure as the amount or the share of a part, unless it has one. */
static void
add_figure (LimaPublishedPart *part, const LimaFigure *figure)
{
  gboolean share = is_share (figure), guessed;
  const LimaFigure **place = share ? &part->share : &part->amount;

  if (*place != NULL)
    {
      part->flags |= lima_amount_equal (&(*place)->value, &figure->value) ? 0 : LIMA_PUBLISHED_REPEATED;
      return;
    }
  if (!lima_published_interval (figure, share ? &part->percentage : &part->by_amount, &guessed))
    return;
  *place = figure;
  part->flags |= share ? LIMA_PUBLISHED_HAS_SHARE : LIMA_PUBLISHED_HAS_AMOUNT;
  part->flags |= guessed ? LIMA_PUBLISHED_ROUNDING_GUESSED : 0;
}

static void
sort_figures (LimaPublished *self, const GPtrArray *figures)
{
  g_autoptr(GArray) parts = g_array_new (FALSE, TRUE, sizeof (LimaPublishedPart));
  gsize n;

  for (guint i = 0; i < figures->len; i++)
    {
      const LimaFigure *figure = g_ptr_array_index (figures, i);

      if (figure->dimension != 0 && (is_share (figure) || figure->unit == self->unit))
        add_figure (find_part (parts, figure->key), figure);
      else if (figure->dimension == 0 && self->whole == NULL && figure->unit == self->unit && !is_share (figure) &&
               lima_published_interval (figure, &self->total.range, NULL))
        self->whole = figure;
    }
  self->parts = g_array_steal (parts, &n);
  self->n_parts = (guint) n;
}

/* ---- What they say of each part ---- */

static LimaInterval
printed_value (const LimaFigure *figure)
{
  LimaSum value = lima_sum_from_decimal (lima_amount_value (&figure->value));

  return lima_interval_exact (&value);
}

/* What a part that has a share only comes to, rounded and as printed. */
static gboolean
judge_by_share (const LimaPublished *self, LimaPublishedPart *part)
{
  LimaInterval whole, percentage, value;

  if (self->whole == NULL)
    return TRUE;
  whole = printed_value (self->whole);
  percentage = printed_value (part->share);
  if (!lima_interval_scale (&self->total.range, &part->percentage, &part->by_share) ||
      !lima_interval_scale (&whole, &percentage, &value))
    return FALSE;
  part->estimate.range = part->by_share;
  part->estimate.value = value.low;
  part->estimate.known = TRUE;
  return TRUE;
}

static gboolean
judge_part (const LimaPublished *self, LimaPublishedPart *part)
{
  part->estimate.range = lima_interval_unknown ();
  if (part->share != NULL && !judge_by_share (self, part))
    return FALSE;
  if (part->amount == NULL)
    return TRUE;
  if (!lima_interval_intersect (&part->by_amount, &part->by_share, &part->estimate.range))
    {
      part->estimate.range = part->by_amount;
      part->flags |= LIMA_PUBLISHED_CONTRADICTORY;
    }
  part->estimate.value = printed_value (part->amount).low;
  part->estimate.known = TRUE;
  return TRUE;
}

/* The threshold of a size class without an upper end, ">100000". */
static gboolean
threshold_of (const LimaPublishedPart *part, LimaDecimal *out)
{
  const char *text = lima_atom_text (part->key);

  return text != NULL && *text == '>' && part->amount != NULL && lima_decimal_parse (text + 1, -1, out);
}

/* "31 above 1 M, 300 above 100,000": the 300 may include the 31 or not. What the class adds to those above it lies between both
 * readings; its value is that of the words, which do include them. */
static gboolean
judge_size (const LimaPublished *self, LimaPublishedPart *part)
{
  const LimaPublishedPart *next = NULL;
  LimaInterval above = { { 0 }, { 0 } }, own = part->by_amount, value;
  LimaDecimal threshold, other, nearest = { 0, 0 };

  for (guint i = 0; threshold_of (part, &threshold) && i < self->n_parts; i++)
    {
      if (!threshold_of (&self->parts[i], &other) || lima_decimal_compare (other, threshold) <= 0)
        continue;
      if (!lima_interval_add (&above, &self->parts[i].by_amount, &above))
        return FALSE;
      if (next == NULL || lima_decimal_compare (other, nearest) < 0)
        {
          next = &self->parts[i];
          nearest = other;
        }
    }
  if (next == NULL)
    return TRUE;
  value = printed_value (part->amount);
  above.low.coef = 0;
  part->flags |= LIMA_PUBLISHED_MAY_INCLUDE;
  if (!lima_interval_subtract (&own, &above, &part->estimate.range))
    return FALSE;
  own = printed_value (next->amount);
  if (!lima_interval_subtract (&value, &own, &value))
    return FALSE;
  part->estimate.value = value.low;
  return TRUE;
}

static gboolean
judge_parts (LimaPublished *self, GError **error)
{
  for (guint i = 0; i < self->n_parts; i++)
    {
      LimaPublishedPart *part = &self->parts[i];
      const LimaFigure *figure = part->amount != NULL ? part->amount : part->share;

      if (judge_part (self, part) && judge_size (self, part))
        continue;
      g_set_error (error, LIMA_PUBLISHED_ERROR, LIMA_PUBLISHED_ERROR_OVERFLOW, _("The published figure %s is too large to compute with"),
                   lima_block_get_id (&figure->head));
      return FALSE;
    }
  return TRUE;
}

/* ---- What they leave over ---- */

/* The parts added up: amounts where they are given, shares of those that have nothing else, and all shares. */
typedef struct
{
  LimaInterval amounts;
  LimaInterval only_shares;
  LimaInterval shares;
  guint n_shares;
} Totals;

static gboolean
add_part (Totals *totals, const LimaInterval *amount, const LimaInterval *share, const LimaPublishedPart *part)
{
  LimaInterval nothing_known = { { 0 }, lima_interval_unknown ().high };

  if (part->share != NULL && !lima_interval_add (&totals->shares, share, &totals->shares))
    return FALSE;
  totals->n_shares += part->share != NULL;
  if (part->amount != NULL)
    return lima_interval_add (&totals->amounts, amount, &totals->amounts);
  if (part->share != NULL)
    return lima_interval_add (&totals->only_shares, share, &totals->only_shares);
  return lima_interval_add (&totals->amounts, &nothing_known, &totals->amounts);
}

/* Adds up the ranges of the parts, or their values as printed. */
static gboolean
add_parts (const LimaPublished *self, gboolean as_printed, Totals *totals)
{
  *totals = (Totals) { 0 };
  for (guint i = 0; i < self->n_parts; i++)
    {
      const LimaPublishedPart *part = &self->parts[i];
      LimaInterval amount = part->flags & LIMA_PUBLISHED_MAY_INCLUDE ? part->estimate.range : part->by_amount;
      LimaInterval share = part->percentage;

      if (as_printed)
        amount = lima_interval_exact (&part->estimate.value);
      if (as_printed && part->share != NULL)
        share = printed_value (part->share);
      if (!add_part (totals, &amount, &share, part))
        return FALSE;
    }
  return TRUE;
}

static gboolean
subtract_from_hundred (const LimaInterval *shares, LimaInterval *out)
{
  LimaSum hundred = lima_sum_from_decimal ((LimaDecimal) { 100, 0 });
  LimaInterval all = lima_interval_exact (&hundred);

  return lima_interval_subtract (&all, shares, out);
}

/* What is left of the whole, in amount and in percent. The shares are taken off before the whole is scaled: subtracting whole x share
 * from whole would count the whole's rounding twice. */
static gboolean
leave_over (const LimaInterval *whole, const Totals *totals, LimaInterval *amount, LimaInterval *percentage, gboolean *has_share)
{
  LimaInterval rest, left, part;

  if (!subtract_from_hundred (&totals->only_shares, &rest) || !lima_interval_scale (whole, &rest, &left) ||
      !lima_interval_subtract (&left, &totals->amounts, amount))
    return FALSE;
  *has_share = lima_interval_share (&totals->amounts, whole, &part) && lima_interval_subtract (&rest, &part, percentage);
  return TRUE;
}

static gboolean
judge_remainder (LimaPublished *self)
{
  LimaInterval value, percentage = { { 0 }, { 0 } }, printed;
  gboolean has_share;
  Totals rounded, exact;

  self->remainder.range = self->share_by_amounts.range = self->share_by_shares.range = lima_interval_unknown ();
  if (!add_parts (self, FALSE, &rounded) || !add_parts (self, TRUE, &exact))
    return FALSE;
  if (self->n_parts > 0 && rounded.n_shares == self->n_parts)
    {
      if (!subtract_from_hundred (&rounded.shares, &self->share_by_shares.range) || !subtract_from_hundred (&exact.shares, &value))
        return FALSE;
      self->share_by_shares.value = value.low;
      self->share_by_shares.known = TRUE;
    }
  if (self->whole == NULL)
    return TRUE;
  printed = printed_value (self->whole);
  if (!leave_over (&printed, &exact, &value, &percentage, &has_share))
    return FALSE;
  self->total.value = printed.low;
  self->remainder.value = value.low;
  self->share_by_amounts.value = percentage.low;
  self->total.known = self->remainder.known = TRUE;
  return leave_over (&self->total.range, &rounded, &self->remainder.range, &self->share_by_amounts.range,
                     &self->share_by_amounts.known);
}

/**
 * lima_published_new:
 * @snapshot: a portfolio
 * @query: which figures
 * @error: return location for a #LimaPublishedError
 *
 * Finds the published figures of a breakdown and computes what they leave over, exactly: a remainder is an interval, since figures
 * are rounded. Figures in other units than the one chosen are left out.
 *
 * Returns: (transfer full): what they say, without parts when there are none; %NULL on overflow
 */
LimaPublished *
lima_published_new (const LimaSnapshot *snapshot, const LimaPublishedQuery *query, GError **error)
{
  g_autoptr(LimaPublished) self = g_new0 (LimaPublished, 1);
  g_autoptr(GPtrArray) figures = NULL;

  g_return_val_if_fail (snapshot != NULL && query != NULL, NULL);

  self->snapshot = lima_snapshot_ref (snapshot);
  figures = list_figures (snapshot, query);
  self->unit = query->unit != 0 ? query->unit : choose_unit (figures);
  self->total.range = lima_interval_unknown ();
  sort_figures (self, figures);
  if (!judge_parts (self, error))
    return NULL;
  if (!judge_remainder (self))
    {
      g_set_error_literal (error, LIMA_PUBLISHED_ERROR, LIMA_PUBLISHED_ERROR_OVERFLOW,
                           _("The published figures of the breakdown are too large to add up"));
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * lima_published_free:
 * @self: what figures say, to give up
 */
void
lima_published_free (LimaPublished *self)
{
  lima_snapshot_unref (self->snapshot);
  g_free (self->parts);
  g_free (self);
}
