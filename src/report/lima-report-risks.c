/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The risks of a programme in words, and as a picture of likelihood and impact. */

#include "lima-report-risks.h"

#include <lima-codelist.h>
#include <lima-i18n.h>
#include <lima-own-codes.h>

#include "lima-report-words.h"

#define DEGREES "RiskDegree"

/* ---- One risk ---- */

static guint
degree_of (LimaAtom code)
{
  return (guint) (lima_own_codes_find (DEGREES, lima_atom_text (code)) + 1);
}

/* What is not in the list is shown as it stands, and counts as unknown. */
static char *
words_of_degree (LimaAtom code, const char *language)
{
  const char *name = code == 0 ? NULL : lima_codelist_name (DEGREES, lima_atom_text (code), language);

  return g_strdup (name != NULL ? name : lima_atom_text (code));
}

static char *
date_of (LimaFormat *format, const LimaDay *day)
{
  char buffer[LIMA_DATE_BUFFER];

  return lima_day_has_date (day) ? lima_format_date (format, day->date) : g_strdup (lima_day_to_text (day, buffer));
}

static char *
describe_risk (LimaFormat *format, const LimaReportRisk *risk)
{
  const char *unknown = C_("risk", "not stated");
  /* Translators: the day on which a risk was to be looked at again */
  g_autofree char *review = risk->is_overdue ? lima_report_fill (format, C_("risk", "%1$s, which is over"), risk->review, NULL)
                                             : g_strdup (risk->review);

  /* Translators: a risk in a list, read out: 1 what may go wrong, 2 its likelihood, 3 its impact, 4 the product of both, 5 who looks after it, 6 when
   * it is to be looked at again */
  return lima_report_fill (format, _("%1$s. Likelihood: %2$s. Impact: %3$s. Score: %4$s. Owner: %5$s. Review: %6$s."), risk->title,
                           risk->likelihood_words != NULL ? risk->likelihood_words : unknown,
                           risk->impact_words != NULL ? risk->impact_words : unknown,
                           risk->score_words != NULL ? risk->score_words : unknown, risk->owner != NULL ? risk->owner : unknown,
                           review != NULL ? review : unknown, NULL);
}

static LimaReportRisk *
risk_new (LimaFormat *format, const LimaProgrammeRisk *risk, LimaDate today)
{
  const char *language = lima_format_get_language (format);
  LimaReportRisk *row = g_new0 (LimaReportRisk, 1);

  row->risk = risk->head.id;
  row->likelihood = degree_of (risk->likelihood);
  row->impact = degree_of (risk->impact);
  row->score = row->likelihood * row->impact;
  row->title = g_strdup (risk->title == NULL ? C_("risk", "Risk without a title") : lima_text_get (risk->title, language));
  row->likelihood_words = words_of_degree (risk->likelihood, language);
  row->impact_words = words_of_degree (risk->impact, language);
  row->score_words = row->score == 0 ? NULL : lima_format_integer (format, row->score);
  row->mitigation = risk->mitigation == NULL ? NULL : g_strdup (lima_text_get (risk->mitigation, language));
  row->owner = g_strdup (risk->owner);
  row->review = date_of (format, &risk->review);
  row->is_overdue = lima_day_has_date (&risk->review) && lima_date_end_day (risk->review.date) <= lima_date_first_day (today);
  row->sentence = describe_risk (format, row);
  return row;
}

static void
risk_free (gpointer data)
{
  LimaReportRisk *row = data;

  g_free (row->title);
  g_free (row->likelihood_words);
  g_free (row->impact_words);
  g_free (row->score_words);
  g_free (row->mitigation);
  g_free (row->owner);
  g_free (row->review);
  g_free (row->sentence);
  g_free (row);
}

/* ---- All risks ---- */

/* The highest score first, and of the same score the higher impact; what has none stands last. */
static int
compare_risks (gconstpointer a, gconstpointer b)
{
  const LimaReportRisk *x = *(const LimaReportRisk *const *) a, *y = *(const LimaReportRisk *const *) b;

  if (x->score != y->score)
    return x->score < y->score ? 1 : -1;
  return (x->impact < y->impact) - (x->impact > y->impact);
}

/**
 * lima_report_risks_new:
 * @format: for numbers, dates and names
 * @programme: a programme
 * @today: reviews due before it are over
 *
 * Returns: (transfer full) (element-type LimaReportRisk): its risks, the highest score first, those without one last
 */
GPtrArray *
lima_report_risks_new (LimaFormat *format, const LimaProgramme *programme, LimaDate today)
{
  GPtrArray *risks;

  g_return_val_if_fail (format != NULL && programme != NULL && today.precision == LIMA_PRECISION_DAY, NULL);

  risks = g_ptr_array_new_with_free_func (risk_free);
  for (guint i = 0; i < lima_items_get_n (programme->risks); i++)
    g_ptr_array_add (risks, risk_new (format, (const LimaProgrammeRisk *) programme->risks->item[i], today));
  g_ptr_array_sort (risks, compare_risks);
  for (guint i = 0; i < risks->len; i++)
    ((LimaReportRisk *) risks->pdata[i])->number = i + 1;
  return risks;
}

static guint
count_unplaced (GPtrArray *risks)
{
  guint n = 0;

  for (guint i = 0; i < risks->len; i++)
    n += ((const LimaReportRisk *) risks->pdata[i])->score == 0;
  return n;
}

/**
 * lima_report_risks_describe:
 * @risks: of lima_report_risks_new()
 *
 * Returns: (transfer full): how many there are, how many cannot be scored and how many reviews are overdue
 */
char *
lima_report_risks_describe (LimaFormat *format, GPtrArray *risks)
{
  guint overdue = 0, unplaced;
  g_autofree char *all = NULL, *first = NULL, *second = NULL, *third = NULL;

  g_return_val_if_fail (format != NULL && risks != NULL, NULL);

  for (guint i = 0; i < risks->len; i++)
    overdue += ((const LimaReportRisk *) risks->pdata[i])->is_overdue;
  unplaced = count_unplaced (risks);
  all = lima_format_integer (format, risks->len);
  first = lima_report_fill (format, P_("%1$s risk", "%1$s risks", risks->len), all, NULL);
  g_free (all);
  all = lima_format_integer (format, unplaced);
  second = lima_report_fill (format, P_("%1$s without a likelihood or an impact", "%1$s without a likelihood or an impact", unplaced), all, NULL);
  g_free (all);
  all = lima_format_integer (format, overdue);
  third = lima_report_fill (format, P_("%1$s review overdue", "%1$s reviews overdue", overdue), all, NULL);
  /* Translators: what the risks of a programme come to: "7 risks, 1 without a likelihood or an impact; 2 reviews overdue" */
  return lima_report_fill (format, C_("risk", "%1$s, %2$s; %3$s"), first, second, third, NULL);
}

/* ---- The picture ---- */

static void
set_axis (LimaMatrix *matrix, gboolean upward, const char *title)
{
  const char *degrees[LIMA_MATRIX_SIZE];

  for (guint i = 0; i < LIMA_MATRIX_SIZE; i++)
    degrees[i] = lima_own_codes_label (DEGREES, i);
  lima_matrix_set_axis (matrix, upward, title, degrees);
}

/* The scores that can come about are 1 to 6, 8, 9, 10, 12, 15, 16, 20 and 25. */
static void
set_classes (LimaFormat *format, LimaMatrix *matrix)
{
  static const guint ends[LIMA_MATRIX_CLASSES][2] = { { 1, 4 }, { 5, 9 }, { 10, 14 }, { 15, 25 } };

  for (guint i = 0; i < LIMA_MATRIX_CLASSES; i++)
    {
      g_autofree char *least = lima_format_integer (format, ends[i][0]), *most = lima_format_integer (format, ends[i][1]);
      /* Translators: what a shade of the matrix of risks means: 1 the least, 2 the highest product of likelihood and impact */
      g_autofree char *words = lima_report_fill (format, C_("risk", "Score %1$s to %2$s"), least, most, NULL);

      lima_matrix_set_class (matrix, i, ends[i][0], words);
    }
}

static char *
describe_lead (LimaFormat *format, GPtrArray *risks)
{
  const LimaReportRisk *first = risks->len == 0 ? NULL : risks->pdata[0];

  if (first == NULL)
    return g_strdup (_("No risk is recorded"));
  if (first->score == 0)
    return g_strdup (_("No risk has both a likelihood and an impact"));
  /* Translators: the title of the matrix of risks: 1 the risk with the highest score, 2 the score */
  return lima_report_fill (format, _("The highest risk is “%1$s”, with a score of %2$s"), first->title, first->score_words, NULL);
}

/**
 * lima_report_risks_matrix:
 * @risks: of lima_report_risks_new(); its items are theirs, in the same order
 * @illustrative: whether the programme is not real
 *
 * Returns: (transfer full): their likelihood and impact as a picture
 */
LimaMatrix *
lima_report_risks_matrix (LimaFormat *format, GPtrArray *risks, gboolean illustrative)
{
  LimaChartTable *texts;
  LimaMatrix *matrix;
  g_autofree char *title = NULL, *description = NULL;

  g_return_val_if_fail (format != NULL && risks != NULL, NULL);

  texts = lima_chart_table_new ();
  title = describe_lead (format, risks);
  description = lima_report_risks_describe (format, risks);
  lima_chart_table_set_format (texts, format, LIMA_SCALE_ONE);
  lima_chart_table_set_title (texts, title);
  lima_chart_table_set_subtitle (texts, _("Risks by likelihood and impact; the score is their product"));
  lima_chart_table_set_description (texts, description);
  if (illustrative)
    lima_chart_table_set_illustrative (texts, _("Illustrative programme"));
  matrix = lima_matrix_new (texts);
  set_axis (matrix, TRUE, C_("field", "Likelihood"));
  set_axis (matrix, FALSE, C_("field", "Impact"));
  set_classes (format, matrix);
  lima_matrix_set_unplaced (matrix, _("Without a likelihood or an impact"));
  for (guint i = 0; i < risks->len; i++)
    {
      const LimaReportRisk *risk = risks->pdata[i];
      g_autofree char *number = lima_format_integer (format, risk->number);
      /* Translators: a risk beside or in a matrix: 1 its number, 2 what may go wrong */
      g_autofree char *words = lima_report_fill (format, C_("risk", "%1$s %2$s"), number, risk->title, NULL);

      lima_matrix_add (matrix, risk->impact, risk->likelihood, number, words);
    }
  return matrix;
}
