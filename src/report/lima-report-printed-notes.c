/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The footnote and the caption of published figures. */

#include "lima-report-printed-notes.h"

#include <lima-i18n.h>
#include <string.h>

#include "lima-report-labels.h"
#include "lima-report-words.h"

/* Takes the text. */
static void
add_note (LimaChartTable *table, const char *lead, char *text)
{
  lima_chart_table_add_footnote (table, lead, text);
  g_free (text);
}

static const LimaPrintedRow *
find_left (const LimaPrinted *printed)
{
  for (guint i = 0; i < printed->rows->len; i++)
    if (lima_printed_get_row (printed, i)->kind == LIMA_CHART_REMAINDER)
      return lima_printed_get_row (printed, i);
  return NULL;
}

/*< private >
 * lima_printed_total:
 *
 * Returns: (transfer full): the whole as printed: "171.2 M", "≥ 883"
 */
char *
lima_printed_total (const LimaPrinted *self)
{
  const char *bound = lima_atom_text (self->published->whole->bound);
  g_autofree char *amount = lima_printed_amount (self, &self->published->total.value, FALSE);

  if (g_strcmp0 (bound, "at-least") == 0)
    /* Translators: a number of which the document says "at least"; with a no-break space: "≥ 883" */
    return lima_report_fill (self->format, C_ ("number", "≥\302\240%1$s"), amount, NULL);
  if (g_strcmp0 (bound, "at-most") == 0)
    /* Translators: a number of which the document says "at most"; with a no-break space: "≤ 883" */
    return lima_report_fill (self->format, C_ ("number", "≤\302\240%1$s"), amount, NULL);
  return g_steal_pointer (&amount);
}

/* ---- What is left over ---- */

static void
add_left_over (LimaChartTable *table, const LimaPrinted *printed)
{
  const LimaPrintedRow *left = find_left (printed);
  g_autofree char *amount = NULL;
  g_autofree char *figure = NULL;

  if (left == NULL && printed->dimension != LIMA_DIMENSION_SIZE && printed->published->whole != NULL)
    lima_chart_table_add_footnote (table, _("Left over:"), _("nothing; the parts add up to the whole."));
  if (left == NULL)
    return;
  amount = lima_printed_amount (printed, &left->amount, left->computed);
  figure = lima_format_amount_and_share (printed->format, amount, left->share);
  add_note (table, _("Left over:"), lima_report_fill (printed->format, _("%1$s that the document does not break down."), figure, NULL));
  if (printed->other_share != NULL)
    add_note (table, NULL,
              lima_report_fill (printed->format, _("It is %1$s by the amounts and %2$s by the printed shares."), left->share,
                                printed->other_share, NULL));
}

/* ---- What is computed ---- */

static char *
format_bound (const LimaPrinted *printed, guint i)
{
  LimaSum bound = lima_sum_from_decimal (printed->sizes.sizes[i]);

  return lima_format_number (printed->format, &bound, -1);
}

/* How the classes of sizes are read, where the document can be read in two ways. */
static char *
describe_sizes (const LimaPrinted *printed)
{
  LimaSum all = lima_sum_from_decimal (lima_amount_value (&printed->together->value));
  g_autofree char *key = lima_query_size_key (&printed->sizes, 2);
  g_autofree char *number = lima_format_number (printed->format, &all, -1);
  g_autofree char *lower = NULL;
  g_autofree char *upper = NULL;
  g_autofree char *highest = NULL;

  for (guint i = 0; i < printed->rows->len && printed->sizes.n_sizes == 2; i++)
    if (g_strcmp0 (lima_printed_get_row (printed, i)->key, key) == 0)
      highest = lima_format_number (printed->format, &lima_printed_get_row (printed, i)->amount, -1);
  if (highest == NULL)
    return g_strdup (_("Read as: a number above a bound includes those above higher bounds. The document does not say so."));
  lower = format_bound (printed, 0);
  upper = format_bound (printed, 1);
  /* Translators: of projects in classes of size: "Read as: the 300 above 100,000 include the 31 above 1,000,000. …" */
  return lima_report_fill (printed->format, _("Read as: the %1$s above %2$s include the %3$s above %4$s. The document does not say so."),
                           number, lower, highest, upper, NULL);
}

static void
add_computed (LimaChartTable *table, const LimaPrinted *printed, const char *paragraphs)
{
  if (printed->has_range && *paragraphs != '\0')
    add_note (table, NULL,
              lima_report_fill (printed->format,
                                printed->together != NULL
                                  ? _("The bracket shows the range that both ways to read the document allow (%1$s).")
                                  : _("The bracket shows the range that the rounding of the published figures allows (%1$s)."),
                                paragraphs, NULL));
  if (printed->has_computed)
    lima_chart_table_add_footnote (table, _("Computed:"), _("amounts with ≈ follow from a printed share; the document does not "
                                                            "give them."));
  if (printed->has_computed_share)
    lima_chart_table_add_footnote (table, _("Shares:"), _("computed from the printed numbers; the document does not give them."));
  if (printed->together != NULL)
    add_note (table, _("Classes:"), describe_sizes (printed));
}

static void
add_contradictions (LimaChartTable *table, const LimaPrinted *printed)
{
  for (guint i = 0; i < printed->rows->len; i++)
    {
      const LimaPrintedRow *row = lima_printed_get_row (printed, i);
      guint flags = row->part != NULL ? row->part->flags : 0;

      if (flags & LIMA_PUBLISHED_CONTRADICTORY)
        add_note (table, _("Contradiction:"),
                  lima_report_fill (printed->format, _("no rounding makes amount and share of “%1$s” fit; the amount counts."),
                                    row->label, NULL));
      if (flags & LIMA_PUBLISHED_REPEATED)
        add_note (table, _("Contradiction:"),
                  lima_report_fill (printed->format, _("“%1$s” is printed again with another value; the first counts."), row->label,
                                    NULL));
    }
}

/* ---- What is meant ---- */

static void
add_measure (LimaChartTable *table, const LimaPrinted *printed)
{
  const LimaFigure *figure = printed->published->whole != NULL ? printed->published->whole : printed->first;
  const char *basis = lima_text_get (figure->basis, printed->language);

  if (basis != NULL)
    /* Translators: behind "Measure:" in a footnote: what the document says its figures are of */
    add_note (table, _("Measure:"), lima_report_fill (printed->format, _("%1$s."), basis, NULL));
}

static const LimaSource *
find_source (const LimaPrinted *printed)
{
  for (guint i = 0; i < lima_snapshot_get_n (printed->snapshot, LIMA_RECORD_SOURCE); i++)
    {
      const LimaBlock *block = lima_snapshot_get (printed->snapshot, LIMA_RECORD_SOURCE, i);

      if (lima_atom (lima_block_get_id (block)) == printed->first->source)
        return (const LimaSource *) block;
    }
  return NULL;
}

static void
add_source (LimaChartTable *table, const LimaPrinted *printed, const char *paragraphs)
{
  const LimaSource *source = find_source (printed);
  const char *title = source != NULL ? lima_text_get (source->title, printed->language) : NULL;

  if (title != NULL && *paragraphs != '\0')
    /* Translators: behind "Source:" in a footnote: 1 a document, 2 its paragraphs */
    add_note (table, _("Source:"), lima_report_fill (printed->format, _("%1$s, %2$s."), title, paragraphs, NULL));
  else if (title != NULL)
    add_note (table, _("Source:"), lima_report_fill (printed->format, _("%1$s."), title, NULL));
}

/* ---- In short ---- */

/* "Remainder 26.4 to 27.0 M, by rounding." */
static char *
describe_rounding (const LimaPrinted *printed)
{
  const LimaPrintedRow *left = find_left (printed);
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (left == NULL || printed->only_shares || !lima_interval_is_bounded (&left->range))
    return NULL;
  low = lima_format_scaled (printed->format, &left->range.low, printed->scale, printed->decimals, FALSE);
  high = lima_printed_amount (printed, &left->range.high, FALSE);
  if (printed->has_computed)
    return lima_report_fill (printed->format, _("≈ from a printed share; remainder %1$s to %2$s."), low, high, NULL);
  return lima_report_fill (printed->format, _("Remainder %1$s to %2$s, by rounding."), low, high, NULL);
}

static void
set_caption (LimaChartTable *table, const LimaPrinted *printed, const char *paragraphs)
{
  g_autofree char *sentence = printed->together != NULL ? describe_sizes (printed) : describe_rounding (printed);
  g_autofree char *caption = NULL;

  if (sentence == NULL)
    sentence = g_strdup (printed->has_computed ? _("≈ from a printed share.") : _("As published."));
  /* Translators: below a small chart: 1 a sentence, 2 the paragraphs of the document: "As published. ¶3 and ¶4" */
  caption = lima_report_fill (printed->format, _("%1$s %2$s"), sentence, paragraphs, NULL);
  lima_chart_table_set_caption (table, g_strstrip (caption));
}

/*< private >
 * lima_printed_add_notes:
 * @table: where to add the footnotes and the caption
 * @printed: what they are about
 * @period: "calendar year 2014"
 * @unit: "millions of US dollars"
 */
void
lima_printed_add_notes (LimaChartTable *table, const LimaPrinted *printed, const char *period, const char *unit)
{
  g_autofree char *paragraphs = lima_report_label_paragraphs (printed->format, printed->published);

  add_left_over (table, printed);
  add_computed (table, printed, paragraphs);
  add_contradictions (table, printed);
  add_measure (table, printed);
  add_note (table, _("Unit:"), lima_report_fill (printed->format, _("%1$s."), unit, NULL));
  add_note (table, _("Period:"), lima_report_fill (printed->format, _("%1$s."), period, NULL));
  add_source (table, printed, paragraphs);
  set_caption (table, printed, paragraphs);
}
