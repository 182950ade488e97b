/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What projects lack, and what the rules could not settle in them. */

#include "lima-report-attention-private.h"

#include <lima-filter.h>
#include <lima-i18n.h>
#include <lima-index.h>
#include <string.h>

#include "lima-report-currencies.h"
#include "lima-report-words.h"

/* ---- Problems ---- */

/* A kind of problem, as far as somebody can do something about it: 1 how many, 2 the money. */
static const char *
sentence_of (guint kind, guint n, gboolean money)
{
  switch (kind)
    {
    case LIMA_TROUBLE_BEYOND_RANGE:
      return P_("%1$s amount has too many digits and is in no sum", "%1$s amounts have too many digits and are in no sum", n);
    case LIMA_TROUBLE_BUDGET_OVERLAP:
      return money ? P_("%1$s budget overlaps another one: %2$s", "%1$s budgets overlap others: %2$s", n)
                   : P_("%1$s budget overlaps another one", "%1$s budgets overlap others", n);
    case LIMA_TROUBLE_BUDGET_UNDATED:
      return money ? P_("%1$s budget has no usable period: %2$s", "%1$s budgets have no usable period: %2$s", n)
                   : P_("%1$s budget has no usable period", "%1$s budgets have no usable period", n);
    case LIMA_TROUBLE_CONTRADICTORY_LEVELS:
      return P_("%1$s pair of projects name each other as parent", "%1$s pairs of projects name each other as parent", n);
    case LIMA_TROUBLE_DATE_OUT_OF_RANGE:
      return money ? P_("%1$s flow has an impossible date: %2$s", "%1$s flows have impossible dates: %2$s", n)
                   : P_("%1$s flow has an impossible date", "%1$s flows have impossible dates", n);
    case LIMA_TROUBLE_DOUBTFUL_AMOUNT:
      return money ? P_("%1$s amount has a doubtful comma: %2$s", "%1$s amounts have doubtful commas: %2$s", n)
                   : P_("%1$s amount has a doubtful comma", "%1$s amounts have doubtful commas", n);
    case LIMA_TROUBLE_MISSING_AMOUNT:
      return P_("%1$s flow has no amount", "%1$s flows have no amount", n);
    case LIMA_TROUBLE_MISSING_CURRENCY:
      return money ? P_("%1$s flow has no currency: %2$s kept apart", "%1$s flows have no currency: %2$s kept apart", n)
                   : P_("%1$s flow has no currency", "%1$s flows have no currency", n);
    case LIMA_TROUBLE_REPEATED_IDENTIFIER:
      return P_("%1$s project repeats an identifier and is not counted", "%1$s projects repeat an identifier and are not counted", n);
    case LIMA_TROUBLE_SUM_BEYOND_RANGE:
      return _("A sum is too large to be added up");
    case LIMA_TROUBLE_TOO_MANY_PARTS:
      return money ? P_("%1$s amount has too many parts: %2$s in no breakdown", "%1$s amounts have too many parts: %2$s in no breakdown", n)
                   : P_("%1$s amount has too many parts and is in no breakdown",
                        "%1$s amounts have too many parts and are in no breakdown", n);
    case LIMA_TROUBLE_UNKNOWN_TYPE:
      return money ? P_("%1$s flow is of an unknown type: %2$s in no measure", "%1$s flows are of unknown types: %2$s in no measure", n)
                   : P_("%1$s flow is of an unknown type", "%1$s flows are of unknown types", n);
    case LIMA_TROUBLE_UNREADABLE_AMOUNT:
      return P_("%1$s amount cannot be read and is in no sum", "%1$s amounts cannot be read and are in no sum", n);
    case LIMA_TROUBLE_UNREADABLE_DATE:
      return money ? P_("%1$s date cannot be read: %2$s belongs to no year", "%1$s dates cannot be read: %2$s belongs to no year", n)
                   : P_("%1$s date cannot be read", "%1$s dates cannot be read", n);
    case LIMA_TROUBLE_UNREADABLE_PERCENTAGE:
      return P_("%1$s percentage cannot be read and counts as not given", "%1$s percentages cannot be read and count as not given", n);
    default:
      return NULL;
    }
}

static int
compare_sums (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (lima_atom_text (((const LimaResultSum *) a)->currency), lima_atom_text (((const LimaResultSum *) b)->currency));
}

static LimaResultSum *
find_sum (GArray *sums, LimaAtom currency)
{
  LimaResultSum sum = { .currency = currency };

  for (guint i = 0; i < sums->len; i++)
    if (g_array_index (sums, LimaResultSum, i).currency == currency)
      return &g_array_index (sums, LimaResultSum, i);
  g_array_append_val (sums, sum);
  return &g_array_index (sums, LimaResultSum, sums->len - 1);
}

/* The money of all problems of a kind, by currency, amounts below zero by their size. */
static GArray *
add_up (const LimaFacts *facts, guint kind)
{
  GArray *sums = g_array_new (FALSE, TRUE, sizeof (LimaResultSum));
  guint n;
  const LimaTrouble *troubles = lima_facts_get_troubles (facts, &n);

  for (guint i = 0; i < n; i++)
    {
      LimaDecimal amount = troubles[i].amount;

      if (troubles[i].kind != kind || !troubles[i].has_amount || amount.coef == 0)
        continue;
      amount.coef = ABS (amount.coef);
      lima_sum_add (&find_sum (sums, troubles[i].currency)->amount, amount);
    }
  g_array_sort (sums, compare_sums);
  return sums;
}

static const char *
detail_of (guint kind)
{
  switch (lima_trouble_get_severity (kind))
    {
    case LIMA_SEVERITY_ERROR:
      return _("Figures are incomplete without it");
    case LIMA_SEVERITY_WARNING:
      return _("Settled by a rule, worth a look");
    case LIMA_SEVERITY_INFO:
    default:
      return _("Nothing to do");
    }
}

static void
add_problem (const LimaAttentionMaker *self, const LimaResultProblem *problem)
{
  g_autoptr(GArray) sums = add_up (self->facts, problem->kind);
  g_autofree char *money = sums->len > 0 ? lima_report_list_sums (self->format, sums) : NULL;
  g_autofree char *number = lima_format_integer (self->format, problem->count);
  const char *sentence = sentence_of (problem->kind, problem->count, money != NULL);
  LimaAttention *entry;

  if (sentence == NULL || lima_trouble_get_severity (problem->kind) == LIMA_SEVERITY_INFO)
    return;
  entry = lima_attention_maker_add (self, LIMA_ATTENTION_PROBLEM, lima_trouble_get_severity (problem->kind));
  entry->title = lima_report_fill (self->format, sentence, number, money, NULL);
  entry->detail = g_strdup (detail_of (problem->kind));
  entry->lead = LIMA_ATTENTION_LEADS_TO_PROBLEMS;
  entry->problem = lima_trouble_get_name (problem->kind);
  entry->count = problem->count;
  if (sums->len == 1)
    {
      entry->has_stake = TRUE;
      entry->currency = g_array_index (sums, LimaResultSum, 0).currency;
      entry->stake = g_array_index (sums, LimaResultSum, 0).amount;
    }
}

/*< private >
 * lima_attention_maker_add_problems:
 *
 * Adds what the rules could not settle or settled with a doubt, by kind. Where it is money of several currencies the title names
 * them, but the stake is none: unlike currencies are never added.
 */
void
lima_attention_maker_add_problems (const LimaAttentionMaker *self)
{
  LimaQuery query = *self->query;
  g_autoptr(LimaResult) result = NULL;

  query.n_by = 0;
  result = lima_facts_query (self->facts, &query, NULL, NULL);
  for (guint i = 0; i < result->problems->len; i++)
    add_problem (self, &g_array_index (result->problems, LimaResultProblem, i));
}

/* ---- Records ---- */

typedef struct
{
  guint n_all;
  guint no_title;
  guint no_end;
  guint no_status;
  guint over; /* past its end, but still in implementation */
} Counts;

static LimaDate
end_of (const LimaProject *project)
{
  return lima_day_has_date (&project->actual_end) ? project->actual_end.date : project->planned_end.date;
}

static gboolean
is_blank (const LimaText *text)
{
  for (guint i = 0; text != NULL && i < lima_text_get_n (text); i++)
    for (const char *p = lima_text_get_nth (text, i); *p != '\0'; p = g_utf8_next_char (p))
      if (!g_unichar_isspace (g_utf8_get_char (p)))
        return FALSE;
  return TRUE;
}

/* Counts as the filter for missing data does, so that the list it leads to has as many rows. */
static Counts
count_records (const LimaSnapshot *snapshot, LimaDate today)
{
  Counts counts = { .n_all = lima_snapshot_get_n (snapshot, LIMA_RECORD_PROJECT) };
  LimaAtom implementation = lima_atom ("2");

  for (guint i = 0; i < counts.n_all; i++)
    {
      const LimaProject *project = (const LimaProject *) lima_snapshot_get (snapshot, LIMA_RECORD_PROJECT, i);
      LimaDate end = end_of (project);

      counts.no_title += is_blank (project->title);
      counts.no_end += end.precision == LIMA_PRECISION_NONE;
      counts.no_status += project->status == 0;
      counts.over += project->status == implementation && end.precision != LIMA_PRECISION_NONE &&
                     lima_date_end_day (end) <= lima_date_first_day (today);
    }
  return counts;
}

/* Takes the filter. */
static void
add_record (const LimaAttentionMaker *self, guint n, guint n_all, const char *sentence, LimaFilter *filter)
{
  g_autoptr(LimaFilter) owned = filter;
  g_autofree char *number = lima_format_integer (self->format, n);
  g_autofree char *all = lima_format_integer (self->format, n_all);
  LimaAttention *entry;

  if (n == 0)
    return;
  entry = lima_attention_maker_add (self, LIMA_ATTENTION_RECORD, LIMA_SEVERITY_WARNING);
  entry->title = lima_report_fill (self->format, sentence, number, NULL);
  entry->detail = lima_report_fill (self->format, P_("Of %1$s project · Projects", "Of %1$s projects · Projects", n_all), all, NULL);
  entry->lead = LIMA_ATTENTION_LEADS_TO_PROJECTS;
  entry->filter = lima_filter_to_text (owned);
  entry->count = n;
}

static LimaFilter *
new_missing (LimaMissing missing)
{
  LimaFilter *filter = lima_filter_new ();

  lima_filter_set (filter, LIMA_FACET_MISSING, lima_atom (lima_missing_get_name (missing)), TRUE);
  return filter;
}

/*< private >
 * lima_attention_maker_add_records:
 * @today: the day that decides what is over
 *
 * Adds what projects lack, and those in implementation whose end has passed.
 */
void
lima_attention_maker_add_records (const LimaAttentionMaker *self, LimaDate today)
{
  Counts counts;

  if (self->options->snapshot == NULL)
    return;
  counts = count_records (self->options->snapshot, today);
  add_record (self, counts.over, counts.n_all,
              P_("%1$s project is past its end, but still in implementation",
                 "%1$s projects are past their end, but still in implementation", counts.over),
              new_missing (LIMA_MISSING_CLOSURE));
  add_record (self, counts.no_end, counts.n_all, P_("%1$s project has no end date", "%1$s projects have no end date", counts.no_end),
              new_missing (LIMA_MISSING_END));
  add_record (self, counts.no_status, counts.n_all, P_("%1$s project has no status", "%1$s projects have no status", counts.no_status),
              new_missing (LIMA_MISSING_STATUS));
  add_record (self, counts.no_title, counts.n_all, P_("%1$s project has no title", "%1$s projects have no title", counts.no_title),
              new_missing (LIMA_MISSING_TITLE));
}
