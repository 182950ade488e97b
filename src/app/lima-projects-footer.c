/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the line below the project list says, as sentences. */

#include "lima-projects-footer.h"

#include <lima-i18n.h>
#include <lima-report-words.h>
#include <string.h>
#include <lima-result.h>

#define MOST_CURRENCIES 3

/**
 * lima_projects_footer_count:
 * @figures: what is open
 * @tally: the answer
 *
 * Returns: (transfer full): how many projects are shown, of how many
 */
char *
lima_projects_footer_count (LimaFigures *figures, const LimaTally *tally)
{
  g_autofree char *n = lima_format_integer (figures->format, tally->n);
  g_autofree char *all = lima_format_integer (figures->format, tally->n_all);

  if (tally->n == tally->n_all)
    return lima_report_fill (figures->format, P_("%1$s project", "%1$s projects", tally->n), n, NULL);
  /* Translators: below a list: how many projects a filter leaves, of how many */
  return lima_report_fill (figures->format, P_("%1$s of %2$s project", "%1$s of %2$s projects", tally->n_all), n, all, NULL);
}

/* Whole numbers have no decimals; all else has two, or as many as it takes: a sum is never rounded here. */
static int
decimals_of (const LimaSum *sum)
{
  char buffer[LIMA_DECIMAL_BUFFER];
  const char *point = strchr (lima_sum_shortest (sum, buffer), '.');

  return point == NULL ? 0 : MAX (2, (int) strlen (point + 1));
}

static char *
sum_text (LimaFigures *figures, const LimaTallySum *sum, const char *measure)
{
  const char *currency = sum->currency == 0 ? "" : lima_atom_text (sum->currency);
  int decimals = MAX (decimals_of (&sum->amount), decimals_of (&sum->whole));
  g_autofree char *amount = lima_format_money (figures->format, &sum->amount, currency, decimals);
  g_autofree char *whole = lima_format_number (figures->format, &sum->whole, decimals);
  g_autofree char *share = NULL;

  if (lima_sum_compare (&sum->amount, &sum->whole) == 0)
    /* Translators: below a list: 1 a measure such as "Delivery", 2 its sum */
    return lima_report_fill (figures->format, _("%1$s %2$s"), measure, amount, NULL);
  if (sum->whole.coef > 0 && sum->amount.coef >= 0)
    share = lima_format_share (figures->format, &sum->amount, &sum->whole);
  if (share == NULL)
    /* Translators: below a list: 1 a measure, 2 its sum, 3 the sum of all projects */
    return lima_report_fill (figures->format, _("%1$s %2$s of %3$s"), measure, amount, whole, NULL);
  /* Translators: below a list: 1 a measure, 2 its sum, 3 the share of that in 4, the sum of all projects */
  return lima_report_fill (figures->format, _("%1$s %2$s · %3$s of %4$s"), measure, amount, share, whole, NULL);
}

/* From the @first currency that has something to one before @end; %NULL for none. */
static char *
sums_text (LimaFigures *figures, const LimaTally *tally, const char *measure, guint first, guint end, const char *between)
{
  g_autofree char *label = lima_measure_get_label (measure);
  g_autoptr(GStrvBuilder) parts = g_strv_builder_new ();
  g_auto(GStrv) texts = NULL;
  guint n = 0;

  for (guint i = 0; i < tally->sums->len; i++)
    {
      const LimaTallySum *sum = &g_array_index (tally->sums, LimaTallySum, i);
      g_autofree char *text = NULL;

      if (sum->projects == 0 || n++ < first || n > end)
        continue;
      text = sum_text (figures, sum, label);
      g_strv_builder_add (parts, text);
    }
  texts = g_strv_builder_end (parts);
  return *texts == NULL ? NULL : g_strjoinv (between, texts);
}

/**
 * lima_projects_footer_sums:
 * @figures: what is open
 * @tally: the answer
 * @measure: the measure's word
 *
 * Returns: (transfer full): the sums of what is shown in the currencies that most projects have, each by itself, with their share in the
 *   whole; "" where no project is shown
 */
char *
lima_projects_footer_sums (LimaFigures *figures, const LimaTally *tally, const char *measure)
{
  g_autofree char *label = NULL;
  char *text = sums_text (figures, tally, measure, 0, MOST_CURRENCIES, "  ");

  if (text != NULL || tally->n == 0)
    return text != NULL ? text : g_strdup ("");
  label = lima_measure_get_label (measure);
  /* Translators: below a list where no project has an amount; %1$s is a measure such as "Delivery" */
  return lima_report_fill (figures->format, _("%1$s: none recorded"), label, NULL);
}

/**
 * lima_projects_footer_more:
 * @figures: what is open
 * @tally: the answer
 * @measure: the measure's word
 * @sums: (out) (transfer full): the sums in the further currencies, a line each
 *
 * Returns: (transfer full) (nullable): how many currencies lima_projects_footer_sums() leaves out, %NULL for none
 */
char *
lima_projects_footer_more (LimaFigures *figures, const LimaTally *tally, const char *measure, char **sums)
{
  g_autofree char *number = NULL;
  guint n = 0;

  *sums = sums_text (figures, tally, measure, MOST_CURRENCIES, G_MAXUINT, "\n");
  if (*sums == NULL)
    return NULL;
  for (const char *line = *sums; line != NULL; line = strchr (line + 1, '\n'))
    n++;
  number = lima_format_integer (figures->format, n);
  return lima_report_fill (figures->format, P_("%1$s more currency", "%1$s more currencies", n), number, NULL);
}

static guint
count_flows (GArray *sums)
{
  guint flows = 0;

  for (guint i = 0; i < sums->len; i++)
    flows += g_array_index (sums, LimaResultSum, i).flows;
  return flows;
}

static void
add_note (GStrvBuilder *notes, LimaFigures *figures, guint n, const char *sentence)
{
  g_autofree char *number = lima_format_integer (figures->format, n);
  g_autofree char *note = n == 0 ? NULL : lima_report_fill (figures->format, sentence, number, NULL);

  if (note != NULL)
    g_strv_builder_add (notes, note);
}

/**
 * lima_projects_footer_notes:
 * @figures: what is open
 * @tally: the answer
 *
 * Returns: (transfer full) (nullable): what is not in the sums, and why
 */
char *
lima_projects_footer_notes (LimaFigures *figures, const LimaTally *tally)
{
  guint undated = count_flows (tally->undated), unconverted = count_flows (tally->unconverted), parents = tally->n_left_out;
  g_autoptr(GStrvBuilder) notes = g_strv_builder_new ();
  g_auto(GStrv) texts = NULL;

  add_note (notes, figures, undated, P_("%1$s undated amount is left out", "%1$s undated amounts are left out", undated));
  add_note (notes, figures, unconverted,
            P_("%1$s amount without a rate is left out", "%1$s amounts without a rate are left out", unconverted));
  add_note (notes, figures, parents,
            P_("%1$s parent counts by its own projects", "%1$s parents count by their own projects", parents));
  if (tally->overflow)
    g_strv_builder_add (notes, _("a sum is beyond range"));
  texts = g_strv_builder_end (notes);
  return *texts == NULL ? NULL : g_strjoinv (" · ", texts);
}
