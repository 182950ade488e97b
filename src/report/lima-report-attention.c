/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-report-attention.h"

#include <lima-i18n.h>

#include "lima-report-agreement.h"
#include "lima-report-attention-private.h"
#include "lima-report-currencies.h"
#include "lima-report-draft.h"
#include "lima-report-labels.h"
#include "lima-report-words.h"

/**
 * lima_attention_free:
 * @self: an entry to give up
 */
void
lima_attention_free (LimaAttention *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->title);
  g_free (self->detail);
  g_free (self->filter);
  g_free (self);
}

/*< private >
 * lima_attention_maker_add:
 *
 * Returns: (transfer none): a new entry of the list
 */
LimaAttention *
lima_attention_maker_add (const LimaAttentionMaker *self, LimaAttentionKind kind, LimaSeverity severity)
{
  LimaAttention *entry = g_new0 (LimaAttention, 1);

  entry->kind = kind;
  entry->severity = severity;
  g_ptr_array_add (self->list, entry);
  return entry;
}

/* ---- What breakdowns leave over ---- */

typedef struct
{
  LimaDimensionKind dimension;
  const char *delivery;   /* 1 the amount */
  const char *any;        /* the same of another measure */
  const char *detail;     /* 1 the share, 2 the total */
  const char *no_share;   /* 1 the total */
} Remainder;

static const Remainder remainders[] = {
  { LIMA_DIMENSION_REGION, N_("%1$s of delivery has no region"), N_("%1$s has no region"), N_("%1$s of %2$s · Charts, Regions"),
    N_("Of %1$s · Charts, Regions") },
  { LIMA_DIMENSION_COUNTRY, N_("%1$s of delivery has no country"), N_("%1$s has no country"), N_("%1$s of %2$s · Charts, Countries"),
    N_("Of %1$s · Charts, Countries") },
  { LIMA_DIMENSION_DONOR, N_("%1$s of delivery has no donor"), N_("%1$s has no donor"), N_("%1$s of %2$s · Charts, Donors"),
    N_("Of %1$s · Charts, Donors") },
  { LIMA_DIMENSION_THEME, N_("%1$s of delivery has no theme"), N_("%1$s has no theme"), N_("%1$s of %2$s · Charts, Themes"),
    N_("Of %1$s · Charts, Themes") },
  { LIMA_DIMENSION_SECTOR, N_("%1$s of delivery has no sector"), N_("%1$s has no sector"), N_("%1$s of %2$s · Charts, Sectors"),
    N_("Of %1$s · Charts, Sectors") },
};

static guint
count_left (const LimaDraft *draft)
{
  guint n = 0;

  for (guint i = 0; i < lima_draft_get_n (draft); i++)
    if (lima_draft_get_part (draft, i)->kind == LIMA_CHART_REMAINDER)
      n = MAX (n, lima_draft_get_part (draft, i)->projects);
  return n;
}

/* In the unit that suits it: the list is no column. */
static char *
format_amount (LimaFormat *format, const LimaSum *amount)
{
  LimaScale scale = lima_format_scale_for (format, amount);

  return lima_format_scaled (format, amount, scale, lima_scale_decimals (amount, scale), TRUE);
}

/* Without a theme scheme nothing can have a theme, which is no fault of the projects. */
static LimaSeverity
severity_of (const LimaAttentionMaker *self, LimaDimensionKind dimension)
{
  if (dimension == LIMA_DIMENSION_THEME && lima_facts_get_themes (self->facts) == NULL)
    return LIMA_SEVERITY_INFO;
  return LIMA_SEVERITY_WARNING;
}

static void
add_remainder (const LimaAttentionMaker *self, const Remainder *words, const LimaDraft *draft)
{
  gboolean delivery = g_str_equal (self->options->measure, "spend");
  g_autofree char *amount = format_amount (self->format, &draft->left);
  g_autofree char *share = lima_draft_share (draft, &draft->left);
  g_autofree char *total = format_amount (self->format, &draft->total);
  LimaAttention *entry = lima_attention_maker_add (self, LIMA_ATTENTION_REMAINDER, severity_of (self, words->dimension));

  entry->title = lima_report_fill (self->format, delivery ? _(words->delivery) : _(words->any), amount, NULL);
  entry->detail = share != NULL ? lima_report_fill (self->format, _(words->detail), share, total, NULL)
                                : lima_report_fill (self->format, _(words->no_share), total, NULL);
  entry->lead = LIMA_ATTENTION_LEADS_TO_CHARTS;
  entry->dimension = words->dimension;
  entry->has_stake = TRUE;
  entry->currency = draft->currency;
  entry->stake = draft->left;
  entry->count = count_left (draft);
}

/*< private >
 * lima_attention_maker_add_remainders:
 *
 * Adds what is left over of the measure in its main currency, by each breakdown that leaves something over.
 */
void
lima_attention_maker_add_remainders (const LimaAttentionMaker *self)
{
  LimaReportChartOptions options = *self->options;

  options.snapshot = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (remainders); i++)
    {
      LimaQuery query = *self->query;
      g_autoptr(LimaResult) result = NULL;
      g_auto(LimaDraft) draft = { 0 };

      query.n_by = 1;
      query.by[0] = remainders[i].dimension;
      result = lima_facts_query (self->facts, &query, NULL, NULL);
      lima_draft_init (&draft, self->facts, result, &options);
      if (draft.left.coef > 0 && !draft.beyond)
        add_remainder (self, &remainders[i], &draft);
    }
}

/* ---- What documents say otherwise ---- */

static char *
get_label (const LimaAttentionMaker *self, const LimaFigure *figure)
{
  const char *label = lima_text_get (figure->label, self->language);

  return g_strdup (label != NULL ? label : lima_block_get_id (&figure->head));
}

static void
add_difference (const LimaAttentionMaker *self, const LimaFigure *figure, const LimaComparison *comparison)
{
  LimaAttention *entry = lima_attention_maker_add (self, LIMA_ATTENTION_PUBLISHED, LIMA_SEVERITY_WARNING);
  LimaSum value = lima_sum_from_decimal (lima_amount_value (&figure->value));
  LimaScale scale = lima_format_scale_for (self->format, &value);
  int decimals = lima_scale_decimals (&value, scale);
  g_autofree char *label = get_label (self, figure);
  g_autofree char *paragraph = lima_report_label_paragraph (self->format, figure);
  g_autofree char *printed = lima_format_scaled (self->format, &value, scale, decimals, TRUE);
  g_autofree char *agreement = lima_report_describe_comparison (self->format, comparison, scale, decimals);

  if (paragraph != NULL)
    /* Translators: a published figure that the projects don't add up to: 1 its name, 2 its value, 3 its paragraph */
    entry->title = lima_report_fill (self->format, _("%1$s: published as %2$s, %3$s"), label, printed, paragraph, NULL);
  else
    entry->title = lima_report_fill (self->format, _("%1$s: published as %2$s"), label, printed, NULL);
  entry->detail = g_steal_pointer (&agreement);
  if (lima_report_find_dimension (figure->dimension, &entry->dimension))
    entry->lead = LIMA_ATTENTION_LEADS_TO_CHARTS;
  entry->record = figure->head.id;
  entry->has_stake = !comparison->is_count;
  entry->currency = comparison->is_count ? 0 : figure->unit;
  entry->stake = comparison->is_count ? (LimaSum) { 0 } : comparison->beyond;
  entry->stake.coef = entry->stake.coef < 0 ? -entry->stake.coef : entry->stake.coef;
  entry->count = 1;
}

/* Whether the number may include projects of higher classes, so that it is no number of the projects of its own class. */
static gboolean
is_cumulative (const LimaFigure *figure)
{
  return g_strcmp0 (lima_atom_text (figure->dimension), "size") == 0 && !lima_figure_is_money (figure);
}

/*< private >
 * lima_attention_maker_add_published:
 *
 * Adds the published figures that the projects, as far as they record the same, cannot be made to agree with.
 */
void
lima_attention_maker_add_published (const LimaAttentionMaker *self)
{
  const LimaSnapshot *snapshot = self->options->snapshot;

  for (guint i = 0; snapshot != NULL && i < lima_snapshot_get_n (snapshot, LIMA_RECORD_FIGURE); i++)
    {
      const LimaFigure *figure = (const LimaFigure *) lima_snapshot_get (snapshot, LIMA_RECORD_FIGURE, i);
      LimaComparison comparison;

      if (!is_cumulative (figure) && lima_report_compare (self->facts, self->query, figure, &comparison) &&
          comparison.agreement == LIMA_DIFFERS)
        add_difference (self, figure, &comparison);
    }
}

/* ---- In order ---- */

typedef struct
{
  LimaAtom main_currency;
} Order;

/* Money of the main currency first, by amount; then money of others, which cannot be compared with it; then by count. */
static int
compare_entries (gconstpointer a, gconstpointer b, gpointer data)
{
  const LimaAttention *x = *(const LimaAttention *const *) a, *y = *(const LimaAttention *const *) b;
  const Order *order = data;
  int x_rank = !x->has_stake ? 2 : x->currency == order->main_currency ? 0 : 1;
  int y_rank = !y->has_stake ? 2 : y->currency == order->main_currency ? 0 : 1;
  int compared = x_rank - y_rank;

  if (compared == 0 && x_rank == 1)
    compared = g_strcmp0 (lima_atom_text (x->currency), lima_atom_text (y->currency));
  if (compared == 0 && x_rank < 2)
    compared = lima_sum_compare (&y->stake, &x->stake);
  return compared != 0 ? compared : (x->count < y->count) - (x->count > y->count);
}

static LimaAtom
find_main_currency (const LimaFacts *facts, const LimaQuery *query)
{
  LimaQuery whole = *query;
  g_autoptr(LimaResult) result = NULL;
  g_autoptr(GArray) currencies = NULL;

  whole.n_by = 0;
  result = lima_facts_query (facts, &whole, NULL, NULL);
  currencies = lima_report_currencies_new (facts, result);
  return currencies->len > 0 ? g_array_index (currencies, LimaReportCurrency, 0).currency : 0;
}

/**
 * lima_report_attention_new:
 * @facts: settled facts
 * @query: measure, years, scheme of the regions; its dimensions are not looked at
 * @options: format, language, the measure's word, and the snapshot the facts were made from
 * @today: the day that decides what is over
 *
 * Lists what somebody should look at: money that breakdowns leave over; published figures that the projects do not add up to; what
 * the rules could not settle; what projects lack or contradict; what is overdue in programmes. Every number is that of a query. Takes as long as some tens
 * of queries: to be called in a thread.
 *
 * Returns: (transfer full) (element-type LimaAttention): by the money at stake, then by count
 */
GPtrArray *
lima_report_attention_new (const LimaFacts *facts, const LimaQuery *query, const LimaReportChartOptions *options, LimaDate today)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_attention_free);
  LimaAttentionMaker maker = { .facts = facts, .query = query, .options = options, .list = list };
  Order order;

  g_return_val_if_fail (facts != NULL && query != NULL, list);
  g_return_val_if_fail (options != NULL && options->format != NULL && options->measure != NULL, list);

  maker.format = options->format;
  maker.language = options->language != NULL ? options->language : lima_format_get_language (options->format);
  lima_attention_maker_add_remainders (&maker);
  lima_attention_maker_add_published (&maker);
  lima_attention_maker_add_problems (&maker);
  lima_attention_maker_add_records (&maker, today);
  lima_attention_maker_add_programmes (&maker, today);
  lima_attention_maker_add_agenda (&maker, today);
  order.main_currency = find_main_currency (facts, query);
  g_ptr_array_sort_with_data (list, compare_entries, &order);
  return list;
}
