/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-report-pairs.h"

#include <lima-i18n.h>
#include <math.h>

#include "lima-report-notes.h"
#include "lima-report-pairs-private.h"
#include "lima-report-words.h"

#define MOST_PERCENT 1000 /* more says less than the amounts */

G_DEFINE_QUARK (lima-report-pairs-error-quark, lima_report_pairs_error)

static gboolean
is_empty (const LimaDraft *draft)
{
  return draft->n_named == 0 && !draft->has_left;
}

/* ---- Changes ---- */

static LimaSum
size_of (LimaSum value)
{
  if (value.coef < 0)
    value.coef = -value.coef;
  return value;
}

/* A sign before what is above zero, which stays with it from right to left as well; below zero the number has its own. */
static char *
with_sign (const LimaPairing *self, const LimaSum *value, char *text)
{
  g_autofree char *owned = text;
  g_autofree char *with = NULL;

  if (value->coef <= 0)
    return g_steal_pointer (&owned);
  /* Translators: an increase: "+3.2 M", "+6 %" */
  with = lima_report_fill (self->format, C_ ("change", "+%1$s"), owned, NULL);
  return lima_format_is_right_to_left (self->format) ? lima_format_isolate (with) : g_steal_pointer (&with);
}

/* Whether the percentage would be written as what it is not: nothing, or all of it. */
static gboolean
misleads (const LimaSum *percentage, int decimals)
{
  __int128 all = 100 * (__int128) lima_power_of_ten (LIMA_DECIMAL_MAX_PLACES), size = size_of (*percentage).coef;
  __int128 step = lima_power_of_ten (LIMA_DECIMAL_MAX_PLACES - (guint) decimals);
  __int128 rounded = (size + step / 2) / step * step;

  return rounded == 0 || (rounded == all && size != all);
}

/* "+6 %", where the first amount is above zero, and the percentage says something. */
static char *
describe_percentage (const LimaPairing *self, const LimaSum *from, const LimaSum *change)
{
  LimaSum percentage;
  int decimals = 0;

  if (from->coef <= 0 || !lima_mul_div (change->coef, 100 * (unsigned __int128) lima_power_of_ten (LIMA_DECIMAL_MAX_PLACES), (unsigned __int128) from->coef,
                                        LIMA_ROUND_HALF_AWAY, &percentage.coef))
    return NULL;
  if (size_of (percentage).coef > MOST_PERCENT * (__int128) lima_power_of_ten (LIMA_DECIMAL_MAX_PLACES))
    return NULL;
  while (decimals < 3 && misleads (&percentage, decimals))
    decimals++;
  if (misleads (&percentage, decimals))
    return NULL;
  return with_sign (self, &percentage, lima_format_percentage (self->format, &percentage, decimals));
}

/*< private >
 * lima_pairing_describe_change:
 * @has: whether each side has an amount
 * @amounts: these
 * @decimals: of the change where it is written in full, -1 for the unit of the chart
 *
 * | recorded | |
 * |---|---|
 * | on neither side | none recorded |
 * | on the second only | new, or none recorded where the first has nothing at all |
 * | on the first only | none recorded in the second |
 * | on both, the same | unchanged |
 * | on both | the change, and its percentage of the first where that is above zero |
 *
 * Returns: (transfer full): what became of the first amount
 */
char *
lima_pairing_describe_change (const LimaPairing *self, const gboolean has[2], const LimaSum amounts[2], int decimals)
{
  g_autofree char *amount = NULL;
  g_autofree char *percentage = NULL;
  LimaSum change;

  if (!has[0] && !has[1])
    return g_strdup (_("none recorded"));
  if (!has[0] && is_empty (&self->join.drafts[0]))
    return lima_report_fill (self->format, _("none recorded in %1$s"), self->names[0], NULL);
  if (!has[0])
    /* Translators: an amount that the year or portfolio before does not have */
    return g_strdup (C_ ("change", "new"));
  if (!has[1])
    /* Translators: 1 is a year or the name of a portfolio */
    return lima_report_fill (self->format, _("none recorded in %1$s"), self->names[1], NULL);
  if (!lima_join_get_change (&amounts[0], &amounts[1], &change))
    return g_strdup (_("too large to be compared"));
  if (change.coef == 0)
    return g_strdup (C_ ("change", "unchanged"));
  amount = with_sign (self, &change, decimals < 0 ? lima_draft_small_amount (&self->join.drafts[1], &change)
                                                  : lima_format_number (self->format, &change, decimals));
  percentage = describe_percentage (self, &amounts[0], &change);
  return lima_format_amount_and_share (self->format, amount, percentage);
}

/* ---- Title ---- */

/* What went the way of the whole, where anything did. */
static const LimaJoinedMost *
choose_most (const LimaPairing *self)
{
  const LimaJoin *join = &self->join;
  gboolean fell = lima_sum_compare (&join->drafts[1].total, &join->drafts[0].total) < 0;

  if (fell)
    return join->fell.by.coef > 0 ? &join->fell : &join->grew;
  return join->grew.by.coef > 0 ? &join->grew : &join->fell;
}

static char *
describe_most (const LimaPairing *self, const char *before, const char *after)
{
  const LimaDraft *draft = &self->join.drafts[1];
  const LimaJoinedMost *most = choose_most (self);
  g_autofree char *by = NULL;
  g_autofree char *to = NULL;

  if (most->label == NULL)
    /* Translators: the title of two breakdowns: 1 the sum of the second, 2 of the first */
    return lima_report_fill (self->format, _("Together %1$s after %2$s"), after, before, NULL);
  by = lima_draft_small_amount (draft, &most->by);
  to = lima_draft_small_amount (draft, &most->to);
  /* Translators: 1 a row, 2 by how much it changed, 3 its amount now, 4 the sum of the second, 5 of the first */
  return lima_report_fill (self->format, most == &self->join.grew ? _("%1$s grew most, by %2$s to %3$s; together %4$s after %5$s")
                                                                  : _("%1$s fell most, by %2$s to %3$s; together %4$s after %5$s"),
                           most->label, by, to, after, before, NULL);
}

static char *
describe (const LimaPairing *self)
{
  const LimaDraft *first = &self->join.drafts[0], *second = &self->join.drafts[1];
  g_autofree char *before = lima_draft_amount (first, &first->total);
  g_autofree char *after = lima_draft_amount (second, &second->total);

  if (is_empty (first) && is_empty (second))
    return g_strdup (_("No amounts to show"));
  if (first->beyond || second->beyond)
    return g_strdup (_("A sum is too large to be added up."));
  if (is_empty (first) || is_empty (second))
    /* Translators: 1 a sum, 2 the year or portfolio that has it, 3 the one that has nothing */
    return lima_report_fill (self->format, _("%1$s in %2$s; nothing is recorded in %3$s"), is_empty (first) ? after : before,
                             self->names[is_empty (first) ? 1 : 0], self->names[is_empty (first) ? 0 : 1], NULL);
  return describe_most (self, before, after);
}

static void
set_head (const LimaPairing *self, LimaChartTable *texts, const char *currency)
{
  const LimaDraft *draft = &self->join.drafts[1];
  g_autofree char *title = describe (self);
  g_autofree char *measure = lima_measure_get_label (draft->options->measure);
  /* Translators: two years, or two portfolios, that are compared */
  g_autofree char *both = lima_report_fill (self->format, C_ ("compared", "%1$s and %2$s"), self->names[0], self->names[1], NULL);
  g_autofree char *unit = lima_report_words_unit (self->format, draft->scale, currency);
  g_autofree char *subtitle = lima_report_fill (self->format, lima_report_words (draft->dimension, FALSE).subtitle, measure, both, unit, NULL);
  g_autofree char *axis = lima_report_fill (self->format, _("%1$s in %2$s"), measure, unit, NULL);

  lima_chart_table_set_format (texts, self->format, draft->scale);
  lima_chart_table_set_title (texts, title);
  lima_chart_table_set_empty_text (texts, _("No amounts to show"));
  if (draft->options->illustrative)
    lima_chart_table_set_illustrative (texts, _("Illustrative projects"));
  if (self->join.rows->len == 0)
    return;
  lima_chart_table_set_subtitle (texts, subtitle);
  lima_chart_table_set_axis_title (texts, axis);
}

/* ---- Notes ---- */

static gboolean
has_note (const LimaChartTable *table, const LimaChartNote *note)
{
  for (guint i = 0; i < lima_chart_table_get_n_footnotes (table); i++)
    if (g_strcmp0 (lima_chart_table_get_footnote (table, i)->bold, note->bold) == 0 &&
        g_strcmp0 (lima_chart_table_get_footnote (table, i)->text, note->text) == 0)
      return TRUE;
  return FALSE;
}

/* A note of one side says whose it is; one without first words goes on with those before it. */
static void
add_notes_of (const LimaPairing *self, LimaChartTable *texts, LimaChartTable *const notes[2], guint side)
{
  const char *lead = NULL;

  for (guint i = 0; i < lima_chart_table_get_n_footnotes (notes[side]); i++)
    {
      const LimaChartNote *note = lima_chart_table_get_footnote (notes[side], i);
      g_autofree char *whose = NULL;

      lead = note->bold != NULL ? note->bold : lead;
      if (has_note (notes[1 - side], note))
        continue;
      /* Translators: the first words of a footnote of one of two that are compared: 1 its name, 2 as "Left over:" */
      whose = lima_report_fill (self->format, C_ ("footnote", "%1$s · %2$s"), self->names[side], lead != NULL ? lead : "", NULL);
      lima_chart_table_add_footnote (texts, whose, note->text);
    }
}

/* What holds of both stands once, and last. */
static void
add_notes (const LimaPairing *self, LimaChartTable *texts, const char *currency)
{
  LimaChartTable *notes[2];

  for (guint side = 0; side < 2; side++)
    {
      notes[side] = lima_chart_table_new ();
      lima_report_add_notes (notes[side], &self->join.drafts[side], currency);
    }
  for (guint side = 0; side < 2; side++)
    add_notes_of (self, texts, notes, side);
  for (guint i = 0; i < lima_chart_table_get_n_footnotes (notes[1]); i++)
    if (has_note (notes[0], lima_chart_table_get_footnote (notes[1], i)))
      lima_chart_table_add_footnote (texts, lima_chart_table_get_footnote (notes[1], i)->bold, lima_chart_table_get_footnote (notes[1], i)->text);
  lima_chart_table_free (notes[0]);
  lima_chart_table_free (notes[1]);
}

static void
add_legend (const LimaPairing *self, LimaChartTable *texts)
{
  gboolean has_joint = FALSE, has_others = FALSE;

  for (guint i = 0; i < self->join.rows->len; i++)
    {
      has_joint |= lima_join_get_row (&self->join, i)->kind == LIMA_CHART_JOINT;
      has_others |= lima_join_get_row (&self->join, i)->kind == LIMA_CHART_OTHERS;
    }
  if (has_joint)
    lima_chart_table_add_legend (texts, LIMA_CHART_JOINT, _("Several donors jointly, never split by guess"));
  if (has_joint && has_others)
    lima_chart_table_add_legend (texts, LIMA_CHART_OTHERS, _("Sum of smaller donors"));
}

/* ---- Rows ---- */

/* The texts that a row is made of, while it is added. */
typedef struct
{
  LimaPairsRow row;
  char *owned[5];
} Texts;

static void
fill_texts (const LimaPairing *self, Texts *texts, const gboolean has[2], const LimaSum amounts[2])
{
  for (guint side = 0; side < 2; side++)
    {
      const LimaDraft *draft = &self->join.drafts[side];

      texts->row.values[side] = has[side] ? lima_sum_to_double (&amounts[side]) : NAN;
      texts->owned[side] = has[side] ? lima_draft_amount (draft, &amounts[side]) : g_strdup (_("none recorded"));
      texts->owned[2 + side] = has[side] ? lima_draft_share (draft, &amounts[side]) : NULL;
      texts->row.figures[side] = texts->owned[side];
      texts->row.shares[side] = texts->owned[2 + side];
    }
  texts->row.change = texts->owned[4] = lima_pairing_describe_change (self, has, amounts, -1);
}

static void
clear_texts (Texts *texts)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts->owned); i++)
    g_free (texts->owned[i]);
}

static void
add_row (const LimaPairing *self, LimaPairs *chart, const LimaJoinedRow *joined)
{
  Texts texts = { .row = { .kind = joined->kind, .key = joined->key, .label = joined->label, .sublabel = joined->sublabel } };

  fill_texts (self, &texts, joined->has, joined->amounts);
  lima_pairs_add (chart, &texts.row);
  clear_texts (&texts);
}

static void
set_total (const LimaPairing *self, LimaPairs *chart)
{
  const LimaDraft *first = &self->join.drafts[0], *second = &self->join.drafts[1];
  const gboolean has[2] = { !is_empty (first), !is_empty (second) };
  const LimaSum amounts[2] = { first->total, second->total };
  Texts texts = { .row = { .kind = LIMA_CHART_PLAIN, .label = _("Total") } };

  if (first->beyond || second->beyond || self->join.rows->len == 0)
    return;
  fill_texts (self, &texts, has, amounts);
  lima_pairs_set_total (chart, &texts.row);
  clear_texts (&texts);
}

static LimaPairs *
make_chart (const LimaPairing *self)
{
  const LimaDraft *draft = &self->join.drafts[1];
  g_autofree char *currency = lima_report_words_currency (self->format, draft->language, lima_atom_text (draft->currency));
  LimaChartTable *texts = lima_chart_table_new ();
  LimaPairs *chart;

  set_head (self, texts, currency);
  add_legend (self, texts);
  add_notes (self, texts, currency);
  chart = lima_pairs_new (texts, self->names[0], self->names[1]);
  for (guint i = 0; i < self->join.rows->len; i++)
    add_row (self, chart, lima_join_get_row (&self->join, i));
  set_total (self, chart);
  return chart;
}

/* ---- Both sides ---- */

/* Nothing is put together on one side only, and a bracket has no place here. */
static void
init_draft (LimaPairing *self, guint side, const LimaReportPairsSide *given, const LimaReportChartOptions *options, const char *currency)
{
  LimaReportChartOptions *own = &self->join.options[side];

  *own = *options;
  own->snapshot = given->snapshot;
  own->currency = currency;
  own->most_rows = G_MAXINT / 2;
  lima_draft_init (&self->join.drafts[side], given->facts, given->result, own);
  g_clear_pointer (&self->join.drafts[side].paragraphs, g_free);
  self->names[side] = given->name;
}

static const char *
currency_of (const LimaDraft *draft)
{
  const char *currency = lima_atom_text (draft->currency);

  return currency != NULL ? currency : "";
}

/* Both in the currency that is asked for, else in that of the second side, else, where it has none, of the first. */
static void
init_drafts (LimaPairing *self, const LimaReportPairsSide *first, const LimaReportPairsSide *second, const LimaReportChartOptions *options)
{
  init_draft (self, 1, second, options, options->currency);
  if (options->currency == NULL && !is_empty (&self->join.drafts[1]))
    init_draft (self, 0, first, options, currency_of (&self->join.drafts[1]));
  else
    init_draft (self, 0, first, options, options->currency);
  if (options->currency != NULL || !is_empty (&self->join.drafts[1]))
    return;
  lima_draft_clear (&self->join.drafts[1]);
  init_draft (self, 1, second, options, currency_of (&self->join.drafts[0]));
}

/* A side whose amounts are all in other currencies has nothing that the other could be held against. */
static gboolean
check_currency (const LimaPairing *self, GError **error)
{
  for (guint side = 0; side < 2; side++)
    {
      const LimaDraft *draft = &self->join.drafts[side];
      g_autofree char *currency = NULL;
      g_autofree char *words = NULL;

      if (!is_empty (draft) || draft->result->rows->len == 0)
        continue;
      currency = lima_report_words_currency (self->format, draft->language, lima_atom_text (draft->currency));
      /* Translators: 1 a year or the name of a portfolio, 2 what a currency is called */
      words = lima_report_fill (self->format, _("“%1$s” has no amounts in %2$s, and unlike currencies are never compared"), self->names[side],
                                currency, NULL);
      g_set_error_literal (error, LIMA_REPORT_PAIRS_ERROR, LIMA_REPORT_PAIRS_ERROR_CURRENCY, words);
      return FALSE;
    }
  return TRUE;
}

/*< private >
 * lima_pairing_init:
 * @self: (out caller-allocates): lima_pairing_clear() when done, also when this failed
 * @first: what came before
 * @second: what it is compared with
 * @options: how to show them; must outlive @self
 * @most: how many rows stand by themselves
 * @error: return location for a #LimaReportPairsError
 *
 * Joins two breakdowns in one currency.
 *
 * Returns: whether they have one in common
 */
gboolean
lima_pairing_init (LimaPairing *self, const LimaReportPairsSide *first, const LimaReportPairsSide *second, const LimaReportChartOptions *options,
                   guint most, GError **error)
{
  self->format = options->format;
  init_drafts (self, first, second, options);
  lima_join_init (&self->join, most);
  return check_currency (self, error);
}

void
lima_pairing_clear (LimaPairing *self)
{
  lima_join_clear (&self->join);
}

/**
 * lima_report_pairs_new:
 * @first: what came before
 * @second: what it is compared with; of the same measure and breakdown
 * @options: how to show them; the snapshots are those of the sides
 * @error: return location for a #LimaReportPairsError
 *
 * Puts two breakdowns side by side, in one currency and one unit: rows joined by key, by the amount of the second side (years and size classes in
 * their order), those beyond the most put together, the same ones on both sides, and what is left over last. A row that a side does not
 * have is not recorded there, which is not zero. Changes are exact, and in percent only of what is above zero.
 *
 * Returns: (transfer full) (nullable): the chart, or %NULL where the sides have no currency in common
 */
LimaPairs *
lima_report_pairs_new (const LimaReportPairsSide *first, const LimaReportPairsSide *second, const LimaReportChartOptions *options, GError **error)
{
  LimaPairing self = { 0 };
  LimaPairs *chart = NULL;

  g_return_val_if_fail (first != NULL && second != NULL, NULL);
  g_return_val_if_fail (first->name != NULL && second->name != NULL, NULL);
  g_return_val_if_fail (options != NULL && options->format != NULL && options->measure != NULL, NULL);
  g_return_val_if_fail (first->result->query.n_by == 1 && second->result->query.n_by == 1, NULL);
  g_return_val_if_fail (first->result->query.by[0] == second->result->query.by[0], NULL);

  if (lima_pairing_init (&self, first, second, options, options->most_rows, error))
    chart = make_chart (&self);
  lima_pairing_clear (&self);
  return chart;
}
