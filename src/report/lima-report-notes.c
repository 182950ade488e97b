/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The footnote: what a chart leaves over, leaves out, and means. */

#include "lima-report-notes.h"

#include <lima-i18n.h>
#include <string.h>

#include "lima-report-words.h"

/* Takes the text. */
static void
add_note (LimaChartTable *table, const char *lead, char *text)
{
  lima_chart_table_add_footnote (table, lead, text);
  g_free (text);
}

/* ---- What is left over ---- */

static void
add_left_part (LimaChartTable *table, const LimaDraft *draft, const LimaDraftPart *part, const char *lead)
{
  g_autofree char *figure = lima_draft_figure (draft, &part->amount);

  if (*part->key != '\0')
    add_note (table, lead,
              lima_report_fill (draft->format, _("%1$s that is global or interregional, so of no single region."), figure, NULL));
  else if (draft->dimension == LIMA_DIMENSION_THEME && lima_facts_get_themes (draft->facts) == NULL)
    add_note (table, lead,
              lima_report_fill (draft->format, _("%1$s that belongs to no theme; the portfolio has no theme scheme."), figure,
                                NULL));
  else
    add_note (table, lead, lima_report_fill (draft->format, lima_report_words (draft->dimension, FALSE).left_over, figure, NULL));
}

static void
add_left_over (LimaChartTable *table, const LimaDraft *draft)
{
  const char *lead = _("Left over:");

  if (!draft->has_left)
    {
      lima_chart_table_add_footnote (table, lead, lima_report_words (draft->dimension, FALSE).nothing_left);
      return;
    }
  for (guint i = 0; i < lima_draft_get_n (draft); i++)
    {
      const LimaDraftPart *part = lima_draft_get_part (draft, i);

      if (part->kind != LIMA_CHART_REMAINDER)
        continue;
      add_left_part (table, draft, part, lead);
      lead = NULL;
    }
  if (draft->paragraphs != NULL)
    add_note (table, NULL,
              lima_report_fill (draft->format,
                                _("The bracket shows the range that the rounding of the published figures allows (%1$s)."),
                                draft->paragraphs, NULL));
}

/* ---- What is left out ---- */

/* "1,234.50 EUR": whole, as this is no part of the chart and has no unit in common with it. */
static char *
format_sum (const LimaDraft *draft, const LimaResultSum *sum)
{
  const char *currency = lima_atom_text (sum->currency);
  gboolean whole = sum->amount.coef % (__int128) lima_power_of_ten (LIMA_DECIMAL_MAX_PLACES) == 0;
  char *text = lima_format_money (draft->format, &sum->amount, currency, whole ? 0 : 2);

  if (currency == NULL)
    {
      g_autofree char *number = text;

      return lima_report_fill (draft->format, _("%1$s without a currency"), number, NULL);
    }
  return text;
}

/* "1,234.50 EUR and 12 GBP", without the currency that is skipped; NULL where nothing remains. */
static char *
list_sums (const LimaDraft *draft, const GArray *sums, const LimaAtom *skipped, guint64 *flows)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  *flows = 0;
  for (guint i = 0; i < sums->len; i++)
    {
      const LimaResultSum *sum = &g_array_index (sums, LimaResultSum, i);

      if (skipped != NULL && sum->currency == *skipped)
        continue;
      *flows += sum->flows;
      g_ptr_array_add (texts, format_sum (draft, sum));
    }
  if (texts->len == 0)
    return NULL;
  g_ptr_array_add (texts, NULL);
  return lima_format_list (draft->format, (const char *const *) texts->pdata);
}

static void
add_left_out (LimaChartTable *table, const LimaDraft *draft)
{
  guint64 flows;
  g_autofree char *others = list_sums (draft, draft->result->totals, &draft->currency, &flows);
  g_autofree char *undated = NULL;
  g_autofree char *unconverted = NULL;

  if (others != NULL)
    add_note (table, _("Other currencies:"),
              lima_report_fill (draft->format,
                                draft->options->in_window
                                  ? _("left out are %1$s, since unlike currencies are never added.")
                                  : _("left out are %1$s, since unlike currencies are never added; --currency converts them."),
                                others, NULL));
  unconverted = list_sums (draft, draft->result->unconverted, NULL, &flows);
  if (unconverted != NULL)
    add_note (table, _("Not converted:"),
              lima_report_fill (draft->format, _("left out are %1$s, for which there is no rate within twelve months."),
                                unconverted, NULL));
  undated = list_sums (draft, draft->result->undated, NULL, &flows);
  if (undated != NULL)
    {
      g_autofree char *number = lima_format_integer (draft->format, (gint64) flows);

      add_note (table, _("Undated:"),
                lima_report_fill (draft->format,
                                  P_("left out is %1$s in %2$s flow without a usable date, which belongs to no year.",
                                     "left out are %1$s in %2$s flows without a usable date, which belong to no year.", flows),
                                  undated, number, NULL));
    }
}

/* What makes the figures incomplete; NULL for problems that do not. */
static const char *
sentence_of_problem (const LimaResultProblem *problem)
{
  guint n = problem->count;

  switch (problem->kind)
    {
    case LIMA_TROUBLE_UNREADABLE_AMOUNT:
      return P_("%1$s amount could not be read.", "%1$s amounts could not be read.", n);
    case LIMA_TROUBLE_MISSING_AMOUNT:
      return P_("%1$s flow has no amount.", "%1$s flows have no amount.", n);
    case LIMA_TROUBLE_BEYOND_RANGE:
      return P_("%1$s amount has more digits than can be added up.", "%1$s amounts have more digits than can be added up.", n);
    case LIMA_TROUBLE_UNREADABLE_DATE:
      return P_("%1$s date could not be read.", "%1$s dates could not be read.", n);
    case LIMA_TROUBLE_REPEATED_IDENTIFIER:
      return P_("%1$s project has an identifier that stands earlier in the portfolio and is not counted.",
                "%1$s projects have an identifier that stands earlier in the portfolio and are not counted.", n);
    case LIMA_TROUBLE_SUM_BEYOND_RANGE:
      return _("A sum is too large to be added up.");
    default:
      return NULL;
    }
}

static void
add_problems (LimaChartTable *table, const LimaDraft *draft)
{
  const char *lead = _("Incomplete:");

  for (guint i = 0; i < draft->result->problems->len; i++)
    {
      const LimaResultProblem *problem = &g_array_index (draft->result->problems, LimaResultProblem, i);
      const char *sentence = sentence_of_problem (problem);
      g_autofree char *number = lima_format_integer (draft->format, problem->count);

      if (sentence == NULL)
        continue;
      add_note (table, lead, lima_report_fill (draft->format, sentence, number, NULL));
      lead = NULL;
    }
}

/* ---- What is meant ---- */

static void
add_shares (LimaChartTable *table, const LimaDraft *draft)
{
  g_autofree char *number = lima_format_integer (draft->format, draft->n_below);

  if (draft->beyond)
    lima_chart_table_add_footnote (table, _("Shares:"), _("none, since the total is too large to be added up."));
  else if (draft->n_below > 0)
    add_note (table, _("Shares:"),
              lima_report_fill (draft->format,
                                P_("none, since %1$s amount of the breakdown is below zero; parts of such a total mean nothing.",
                                   "none, since %1$s amounts of the breakdown are below zero; parts of such a total mean nothing.",
                                   draft->n_below),
                                number, NULL));
}

static void
add_donors (LimaChartTable *table, const LimaDraft *draft)
{
  if (draft->has_joint)
    lima_chart_table_add_footnote (table, _("Donors:"),
                                   _("where a project names several, their amount is shown jointly; the data do not say how much "
                                     "came from each."));
}

static void
add_measure (LimaChartTable *table, const LimaDraft *draft)
{
  const char *measure = draft->options->measure;
  const char *number = g_str_has_prefix (measure, "type-") ? measure + strlen ("type-") : "";

  add_note (table, _("Measure:"), lima_report_fill (draft->format, lima_report_words_measure (measure), number, NULL));
}

static void
add_unit (LimaChartTable *table, const LimaDraft *draft, const char *currency)
{
  const char *code = lima_atom_text (draft->currency);

  if (code == NULL)
    lima_chart_table_add_footnote (table, _("Unit:"), _("not known; the data name no currency for these amounts."));
  else if (lima_facts_get_currency (draft->facts) != 0)
    add_note (table, _("Unit:"),
              lima_report_fill (draft->format, _("%1$s (%2$s), each amount converted with the rate of its month."), currency, code,
                                NULL));
  else
    add_note (table, _("Unit:"), lima_report_fill (draft->format, _("%1$s (%2$s)."), currency, code, NULL));
}

static void
add_period (LimaChartTable *table, const LimaDraft *draft)
{
  g_autofree char *period = lima_draft_period (draft);

  /* Translators: behind "Period:" in a footnote: "calendar year 2014." */
  add_note (table, _("Period:"), lima_report_fill (draft->format, _("%1$s."), period, NULL));
}

static void
add_source (LimaChartTable *table, const LimaDraft *draft)
{
  const LimaHead *head = draft->options->snapshot != NULL ? lima_snapshot_get_head (draft->options->snapshot) : NULL;
  const char *title = head != NULL ? lima_text_get (head->title, draft->language) : NULL;
  guint n = draft->result->projects;
  g_autofree char *number = lima_format_integer (draft->format, n);

  if (title != NULL && *title != '\0')
    add_note (table, _("Source:"),
              lima_report_fill (draft->format, P_("%1$s, %2$s project.", "%1$s, %2$s projects.", n), title, number, NULL));
  else
    add_note (table, _("Source:"),
              lima_report_fill (draft->format, P_("the files given, %1$s project.", "the files given, %1$s projects.", n), number,
                                NULL));
  if (draft->result->query.projects != NULL)
    lima_chart_table_add_footnote (table, _("Filter:"), _("only the projects that the list was narrowed down to."));
  if (draft->options->illustrative)
    lima_chart_table_add_footnote (table, _("Illustrative:"),
                                   _("the portfolio marks projects as illustrative; these are not real."));
}

/*< private >
 * lima_report_add_notes:
 * @table: where to add them
 * @draft: what they are about
 * @currency: what the currency is called
 */
void
lima_report_add_notes (LimaChartTable *table, const LimaDraft *draft, const char *currency)
{
  gboolean empty = draft->n_named == 0 && !draft->has_left;

  if (!empty)
    {
      add_left_over (table, draft);
      add_shares (table, draft);
      add_donors (table, draft);
    }
  add_measure (table, draft);
  if (!empty)
    add_unit (table, draft, currency);
  add_period (table, draft);
  add_source (table, draft);
  add_left_out (table, draft);
  add_problems (table, draft);
}
