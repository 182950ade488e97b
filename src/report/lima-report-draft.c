/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-report-draft.h"

#include <lima-format-years.h>
#include <lima-i18n.h>
#include <string.h>

#include "lima-report-currencies.h"
#include "lima-report-labels.h"
#include "lima-report-words.h"

#define DEFAULT_MOST_ROWS 20
#define OWN_REGION "99:"

static LimaDraftPart *
part_at (GArray *parts, guint i)
{
  return &g_array_index (parts, LimaDraftPart, i);
}

static void
clear_part (LimaDraftPart *part)
{
  g_free (part->label);
  g_free (part->sublabel);
}

static GArray *
new_parts (void)
{
  GArray *parts = g_array_new (FALSE, TRUE, sizeof (LimaDraftPart));

  g_array_set_clear_func (parts, (GDestroyNotify) clear_part);
  return parts;
}

static gboolean
is_ordered (LimaDimensionKind dimension)
{
  return dimension == LIMA_DIMENSION_YEAR || dimension == LIMA_DIMENSION_SIZE;
}

/* ---- What is asked for ---- */

/* Unlike currencies are never added, so a chart has one: the one asked for, else that of most projects. */
static void
choose_currency (LimaDraft *self)
{
  g_autoptr(GArray) currencies = lima_report_currencies_new (self->facts, self->result);
  const char *wanted = self->options->currency;

  self->currency = wanted != NULL ? lima_atom (wanted) : 0;
  for (guint i = 0; i < currencies->len; i++)
    {
      const LimaReportCurrency *currency = &g_array_index (currencies, LimaReportCurrency, i);

      if (wanted != NULL && currency->currency != self->currency)
        continue;
      self->currency = currency->currency;
      self->projects = currency->projects;
      return;
    }
}

/* Without years in the question, those that the amounts have; nobody can say where some are undated. */
static void
find_years (LimaDraft *self)
{
  const LimaResult *result = self->result;

  self->first_year = result->query.first_year;
  self->last_year = result->query.last_year;
  for (guint i = 0; self->first_year == 0 && i < result->reaches->len; i++)
    {
      const LimaResultReach *reach = &g_array_index (result->reaches, LimaResultReach, i);

      if (reach->currency != self->currency || reach->first_year == 0)
        continue;
      self->first_year = reach->first_year;
      self->last_year = reach->last_year;
    }
}

/* ---- Names ---- */

/* The first year of a part: its key is one, or two as "2014-2015". */
static int
year_of (const LimaDraftPart *part)
{
  return (int) g_ascii_strtoll (part->key, NULL, 10);
}

static int
span_of (const LimaDraft *self)
{
  return self->result->query.year_span == 2 ? 2 : 1;
}

/* From the first year of one part to the last one of another. */
static char *
label_years (const LimaDraft *self, int first, int last)
{
  return lima_format_years (self->format, lima_facts_get_first_month (self->facts), first, last + span_of (self) - 1);
}

static char *
label_row (const LimaDraft *self, const LimaResultRow *row, const LimaDraftPart *part)
{
  g_autofree char *label = NULL;

  if (self->dimension == LIMA_DIMENSION_YEAR && *part->key != '\0')
    return label_years (self, year_of (part), year_of (part));
  if (self->dimension == LIMA_DIMENSION_SIZE && *part->key != '\0')
    return lima_report_label_size (self->format, &self->result->query, part->key);
  label = lima_result_get_label (self->result, self->facts, row, 0, self->language);
  if (self->dimension == LIMA_DIMENSION_REGION && g_str_has_prefix (part->key, OWN_REGION) && g_str_equal (label, part->key))
    /* Translators: a region of the publisher's own list, of which only the code is known */
    return lima_report_fill (self->format, _("Publisher's region %1$s"), part->key + strlen (OWN_REGION), NULL);
  return part->kind == LIMA_CHART_JOINT ? lima_report_label_joint (self->format, label) : g_steal_pointer (&label);
}

static char *
sublabel_row (const LimaDraft *self, const LimaResultRow *row, const LimaDraftPart *part)
{
  if (self->dimension == LIMA_DIMENSION_REGION && *part->key != '\0')
    return g_strdup (lima_region_scheme_sublabel (self->result->query.scheme, part->key));
  if (part->kind == LIMA_CHART_JOINT)
    return g_strdup (_("jointly"));
  if (self->dimension == LIMA_DIMENSION_DONOR && row->own)
    return g_strdup (_("reporting organisation, no other donor given"));
  return NULL;
}

/* ---- Rows ---- */

/* What is global belongs to no region, so a breakdown by region leaves it over as well. */
static gboolean
is_left_over (const LimaDraft *self, const char *key)
{
  if (self->dimension == LIMA_DIMENSION_REGION && self->result->query.scheme == LIMA_REGION_SCHEME_M49 && g_str_equal (key, "001"))
    return TRUE;
  return *key == '\0' || (self->dimension == LIMA_DIMENSION_REGION && g_str_equal (key, "global"));
}

static LimaDraftPart
part_of_row (const LimaDraft *self, const LimaResultRow *row)
{
  LimaDraftPart part = { .kind = LIMA_CHART_PLAIN, .key = lima_atom_text (row->keys[0]), .amount = row->amount,
                         .projects = row->projects };

  if (part.key == NULL)
    part.key = "";
  if (is_left_over (self, part.key))
    part.kind = LIMA_CHART_REMAINDER;
  else if (self->dimension == LIMA_DIMENSION_DONOR && strstr (part.key, LIMA_REPORT_JOINED) != NULL)
    part.kind = LIMA_CHART_JOINT;
  part.label = label_row (self, row, &part);
  part.sublabel = sublabel_row (self, row, &part);
  return part;
}

static void
note_owners (GHashTable *owners, const LimaDraftPart *part)
{
  g_auto(GStrv) keys = g_strsplit (part->key, part->kind == LIMA_CHART_JOINT ? LIMA_REPORT_JOINED : "\n", -1);

  for (guint i = 0; keys[i] != NULL; i++)
    g_hash_table_add (owners, g_strdup (keys[i]));
}

static void
collect (LimaDraft *self)
{
  g_autoptr(GHashTable) owners = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->result->rows->len; i++)
    {
      const LimaResultRow *row = &g_array_index (self->result->rows, LimaResultRow, i);
      LimaDraftPart part;

      if (row->currency != self->currency)
        continue;
      part = part_of_row (self, row);
      self->n_below += part.amount.coef < 0;
      self->has_joint |= part.kind == LIMA_CHART_JOINT;
      self->has_left |= part.kind == LIMA_CHART_REMAINDER;
      self->n_named += part.kind != LIMA_CHART_REMAINDER;
      if (part.kind != LIMA_CHART_REMAINDER)
        note_owners (owners, &part);
      self->beyond |= !lima_sum_add_sum (part.kind == LIMA_CHART_REMAINDER ? &self->left : &self->assigned, &part.amount);
      g_array_append_val (self->parts, part);
    }
  self->n_owners = g_hash_table_size (owners);
  for (guint i = 0; i < self->result->problems->len; i++)
    self->beyond |= g_array_index (self->result->problems, LimaResultProblem, i).kind == LIMA_TROUBLE_SUM_BEYOND_RANGE;
  self->total = self->assigned;
  self->beyond |= !lima_sum_add_sum (&self->total, &self->left);
  self->has_shares = !self->beyond && self->n_below == 0 && self->total.coef > 0;
}

/* Classes by their bounds: a key is "<=" or ">" and a number. */
static int
compare_sizes (const char *a, const char *b)
{
  LimaSum x = { 0 }, y = { 0 };

  if (*a != *b)
    return *a == '<' ? -1 : 1;
  lima_sum_parse (a + strcspn (a, "0123456789-"), &x);
  lima_sum_parse (b + strcspn (b, "0123456789-"), &y);
  return lima_sum_compare (&x, &y);
}

static int
compare_ordered (const LimaDraft *self, const LimaDraftPart *a, const LimaDraftPart *b)
{
  return self->dimension == LIMA_DIMENSION_YEAR ? year_of (a) - year_of (b) : compare_sizes (a->key, b->key);
}

/* What is left over last, without any key at the very end; the others by amount, then name, or in an order of their own. */
static int
compare_parts (gconstpointer a, gconstpointer b, gpointer data)
{
  const LimaDraft *self = data;
  const LimaDraftPart *x = a, *y = b;
  gboolean x_is_left = x->kind == LIMA_CHART_REMAINDER, y_is_left = y->kind == LIMA_CHART_REMAINDER;
  int order;

  if (x_is_left || y_is_left)
    return x_is_left && y_is_left ? strcmp (y->key, x->key) : x_is_left - y_is_left;
  if (is_ordered (self->dimension))
    return compare_ordered (self, x, y);
  order = lima_sum_compare (&y->amount, &x->amount);
  if (order == 0)
    order = lima_format_collate (self->format, x->label, y->label);
  return order != 0 ? order : strcmp (x->key, y->key);
}

static void
find_leader (LimaDraft *self)
{
  for (guint i = 0; i < self->n_named; i++)
    {
      const LimaDraftPart *part = part_at (self->parts, i);
      int order = self->n_leaders == 0 ? 1 : lima_sum_compare (&part->amount, &self->highest);

      if (order > 0)
        {
          g_free (self->leader);
          self->leader = g_strdup (part->label);
          self->leader_is_joint = part->kind == LIMA_CHART_JOINT;
          self->highest = part->amount;
          self->n_leaders = 0;
        }
      self->n_leaders += order >= 0;
    }
}

/* ---- Putting small rows together ---- */

/* Makes one row of those from first to before end. */
static void
fold (LimaDraft *self, guint first, guint end)
{
  LimaDraftPart others = { .kind = LIMA_CHART_OTHERS };
  g_autofree char *number = lima_format_integer (self->format, end - first);

  for (guint i = first; i < end; i++)
    lima_sum_add_sum (&others.amount, &part_at (self->parts, i)->amount);
  if (self->dimension == LIMA_DIMENSION_YEAR)
    others.label = label_years (self, year_of (part_at (self->parts, first)), year_of (part_at (self->parts, end - 1)));
  else
    others.label = lima_report_fill (self->format, lima_report_words_others (self->dimension, end - first), number, NULL);
  g_array_remove_range (self->parts, first, end - first);
  g_array_insert_val (self->parts, first, others);
  self->n_others = end - first;
}

/* Years without any amount get a place too, or the columns beside it would look like neighbours. */
static void
fill_gaps (LimaDraft *self)
{
  for (guint i = 1; i < self->parts->len && part_at (self->parts, i)->kind != LIMA_CHART_REMAINDER; i++)
    {
      int span = span_of (self), year = year_of (part_at (self->parts, i - 1)) + span;
      LimaDraftPart gap = { .kind = LIMA_CHART_UNKNOWN };
      char text[32];

      if (year >= year_of (part_at (self->parts, i)))
        continue;
      if (span == 1)
        g_snprintf (text, sizeof text, "%d", year);
      else
        g_snprintf (text, sizeof text, "%d-%d", year, year + 1);
      gap.key = lima_atom_text (lima_atom (text));
      gap.label = label_years (self, year, year);
      g_array_insert_val (self->parts, i, gap);
    }
}

static int
count_years (const LimaDraft *self)
{
  if (self->n_named == 0)
    return 0;
  return (year_of (part_at (self->parts, self->n_named - 1)) - year_of (part_at (self->parts, 0))) / span_of (self) + 1;
}

/* One row beyond takes no more room by itself than as "1 other". */
static void
put_together (LimaDraft *self)
{
  guint most = self->options->most_rows != 0 ? self->options->most_rows : DEFAULT_MOST_ROWS;

  if (self->dimension == LIMA_DIMENSION_YEAR && count_years (self) <= (int) most + 1)
    fill_gaps (self);
  else if (self->beyond || self->dimension == LIMA_DIMENSION_SIZE || self->n_named <= most + 1)
    return;
  else if (self->dimension == LIMA_DIMENSION_YEAR)
    fold (self, 0, self->n_named - most);
  else
    fold (self, most, self->n_named);
}

static void
choose_scale (LimaDraft *self)
{
  LimaSum largest = { 0 };

  for (guint i = 0; i < self->parts->len; i++)
    {
      LimaSum amount = part_at (self->parts, i)->amount;

      if (amount.coef < 0)
        amount.coef = -amount.coef;
      if (lima_sum_compare (&amount, &largest) > 0)
        largest = amount;
    }
  self->scale = lima_format_scale_for (self->format, &largest);
  self->decimals = lima_scale_decimals (&largest, self->scale);
}

/*< private >
 * lima_draft_init:
 * @self: a draft to set
 * @facts: settled facts
 * @result: a result of them by one dimension
 * @options: must outlive @self, as @facts and @result
 */
void
lima_draft_init (LimaDraft *self, const LimaFacts *facts, const LimaResult *result, const LimaReportChartOptions *options)
{
  *self = (LimaDraft) { .facts = facts, .result = result, .options = options, .format = options->format };
  self->language = options->language != NULL ? options->language : lima_format_get_language (options->format);
  self->dimension = result->query.by[0];
  self->parts = new_parts ();

  choose_currency (self);
  find_years (self);
  collect (self);
  g_array_sort_with_data (self->parts, compare_parts, self);
  find_leader (self);
  put_together (self);
  choose_scale (self);
  lima_draft_find_interval (self);
}

/*< private >
 * lima_draft_clear:
 * @self: a draft to give up
 */
void
lima_draft_clear (LimaDraft *self)
{
  g_array_unref (self->parts);
  g_free (self->leader);
  g_free (self->paragraphs);
}

/*< private >
 * lima_draft_get_n:
 *
 * Returns: how many rows the chart has
 */
guint
lima_draft_get_n (const LimaDraft *self)
{
  return self->parts->len;
}

/*< private >
 * lima_draft_get_part:
 *
 * Returns: a row of the chart
 */
const LimaDraftPart *
lima_draft_get_part (const LimaDraft *self, guint i)
{
  return part_at (self->parts, i);
}

/*< private >
 * lima_draft_period:
 *
 * Returns: (transfer full): "calendar year 2014", "fiscal years 2013/14 to 2015/16": the years that the amounts belong to
 */
char *
lima_draft_period (const LimaDraft *self)
{
  return lima_report_words_years (self->format, lima_facts_get_first_month (self->facts), self->first_year, self->last_year);
}

/*< private >
 * lima_draft_amount:
 *
 * Returns: (transfer full): "53.6 M", in the unit of the chart
 */
char *
lima_draft_amount (const LimaDraft *self, const LimaSum *amount)
{
  return lima_format_scaled (self->format, amount, self->scale, self->decimals, TRUE);
}

/*< private >
 * lima_draft_small_amount:
 *
 * Returns: (transfer full): "53.6 M", in the unit of the chart, or, below a tenth of that, in its own: "12.0 k"
 */
char *
lima_draft_small_amount (const LimaDraft *self, const LimaSum *amount)
{
  LimaSum size = { amount->coef < 0 ? -amount->coef : amount->coef }, tenth = { 100000000000000000 };
  LimaScale scale = lima_format_scale_for (self->format, &size);

  for (LimaScale unit = LIMA_SCALE_ONE; unit < self->scale; unit++)
    tenth.coef *= 1000;
  if (size.coef == 0 || lima_sum_compare (&size, &tenth) >= 0)
    return lima_draft_amount (self, amount);
  return lima_format_scaled (self->format, amount, scale, lima_scale_decimals (&size, scale), TRUE);
}

/*< private >
 * lima_draft_share:
 *
 * Returns: (transfer full) (nullable): "31.3 %", %NULL where shares mean nothing
 */
char *
lima_draft_share (const LimaDraft *self, const LimaSum *amount)
{
  return self->has_shares ? lima_format_share (self->format, amount, &self->total) : NULL;
}

/*< private >
 * lima_draft_figure:
 *
 * Returns: (transfer full): "53.6 M · 31.3 %"
 */
char *
lima_draft_figure (const LimaDraft *self, const LimaSum *amount)
{
  g_autofree char *text = lima_draft_amount (self, amount);
  g_autofree char *share = lima_draft_share (self, amount);

  return lima_format_amount_and_share (self->format, text, share);
}
