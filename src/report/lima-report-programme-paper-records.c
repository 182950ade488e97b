/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Partners, risks, documents and what was learnt, on paper. */

#include "lima-report-programme-paper-private.h"

#include <lima-i18n.h>

#include "lima-report-risks.h"

#define MATRIX_PART 0.7 /* of the width of the text */

/* ---- Partners ---- */

void
lima_print_partners (LimaPrint *self)
{
  const LimaTable *fields = &lima_programme_partner_table;
  LimaPaperTable *table = lima_paper_table_new ();

  lima_paper_add_heading (self->paper, 2, lima_print_field (&lima_programme_table, LIMA_PROGRAMME_PARTNERS));
  if (lima_items_get_n (self->programme->partners) == 0)
    lima_paper_add_paragraph (self->paper, _("No partner is recorded."));
  lima_print_column (table, fields, LIMA_PROGRAMME_PARTNER_ORGANISATION, 2);
  lima_print_column (table, fields, LIMA_PROGRAMME_PARTNER_GROUP, 1);
  lima_print_column (table, fields, LIMA_PROGRAMME_PARTNER_ROLE, 3);
  lima_print_column (table, fields, LIMA_PROGRAMME_PARTNER_SOURCE, 0);
  LIMA_PRINT_EACH (LimaProgrammePartner, partner, self->programme->partners)
    {
      lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
      lima_paper_table_add_cell (table, lima_print_organisation (self, partner->organisation, partner->name));
      lima_paper_table_add_cell (table, lima_print_code (self, "MemberGroup", partner->group));
      lima_paper_table_add_cell (table, lima_print_text (self, partner->role));
      lima_paper_table_take_cell (table, lima_print_source (self, partner->source, partner->paragraph));
    }
  lima_paper_take_table (self->paper, table);
}

/* ---- Risks ---- */

static void
print_matrix (LimaPrint *self, GPtrArray *risks)
{
  g_autoptr(LimaMatrix) matrix = lima_report_risks_matrix (self->format, risks, self->programme->illustrative == LIMA_TRUE);
  g_autoptr(LimaDrawing) drawing = NULL;
  LimaChartTheme theme;
  double width;

  lima_print_theme (self, &theme, &width);
  drawing = lima_matrix_layout (matrix, &theme, width * MATRIX_PART, 0, LIMA_CHART_ALL);
  lima_paper_add_drawing (self->paper, drawing);
}

static void
add_risk (const LimaPrint *self, LimaPaperTable *table, const LimaReportRisk *risk)
{
  lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
  lima_paper_table_take_cell (table, lima_format_integer (self->format, risk->number));
  lima_paper_table_add_cell (table, risk->title);
  lima_paper_table_add_cell (table, risk->likelihood_words);
  lima_paper_table_add_cell (table, risk->impact_words);
  lima_paper_table_add_cell (table, risk->score_words);
  lima_paper_table_add_cell (table, risk->mitigation);
  lima_paper_table_add_cell (table, risk->owner);
  lima_paper_table_take_cell (table, lima_print_lines (risk->review, risk->is_overdue ? C_("action", "overdue") : NULL));
}

static LimaPaperTable *
new_risk_table (void)
{
  const LimaTable *fields = &lima_programme_risk_table;
  LimaPaperTable *table = lima_paper_table_new ();

  lima_paper_table_add_column (table, C_("risk", "No."), LIMA_PAPER_END, 0);
  lima_print_column (table, fields, LIMA_PROGRAMME_RISK_TITLE, 3);
  lima_print_column (table, fields, LIMA_PROGRAMME_RISK_LIKELIHOOD, 0);
  lima_print_column (table, fields, LIMA_PROGRAMME_RISK_IMPACT, 0);
  lima_paper_table_add_column (table, C_("risk", "Score"), LIMA_PAPER_END, 0);
  lima_print_column (table, fields, LIMA_PROGRAMME_RISK_MITIGATION, 3);
  lima_print_column (table, fields, LIMA_PROGRAMME_RISK_OWNER, 1);
  lima_print_column (table, fields, LIMA_PROGRAMME_RISK_REVIEW, 0);
  return table;
}

void
lima_print_risks (LimaPrint *self)
{
  g_autoptr(GPtrArray) risks = lima_report_risks_new (self->format, self->programme, self->today);
  LimaPaperTable *table = new_risk_table ();
  g_autofree char *words = NULL;

  lima_paper_add_heading (self->paper, 2, lima_print_field (&lima_programme_table, LIMA_PROGRAMME_RISKS));
  if (risks->len == 0)
    lima_paper_add_paragraph (self->paper, _("No risk is recorded."));
  else
    {
      words = lima_report_risks_describe (self->format, risks);
      lima_paper_add_paragraph (self->paper, words);
      print_matrix (self, risks);
    }
  for (guint i = 0; i < risks->len; i++)
    add_risk (self, table, g_ptr_array_index (risks, i));
  lima_paper_take_table (self->paper, table);
}

/* ---- Documents ---- */

void
lima_print_documents (LimaPrint *self)
{
  const LimaTable *fields = &lima_programme_document_table;
  LimaPaperTable *table = lima_paper_table_new ();

  lima_paper_add_heading (self->paper, 2, lima_print_field (&lima_programme_table, LIMA_PROGRAMME_DOCUMENTS));
  if (lima_items_get_n (self->programme->documents) == 0)
    lima_paper_add_paragraph (self->paper, _("No document is recorded."));
  lima_print_column (table, fields, LIMA_PROGRAMME_DOCUMENT_TITLE, 3);
  lima_print_column (table, fields, LIMA_PROGRAMME_DOCUMENT_SYMBOL, 1);
  lima_print_column (table, fields, LIMA_PROGRAMME_DOCUMENT_CATEGORY, 2);
  lima_print_column (table, fields, LIMA_PROGRAMME_DOCUMENT_DATE, 0);
  lima_print_column (table, fields, LIMA_PROGRAMME_DOCUMENT_URL, 2);
  LIMA_PRINT_EACH (LimaProgrammeDocument, document, self->programme->documents)
    {
      const char *title = lima_print_text (self, document->title);

      lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
      lima_paper_table_add_cell (table, *title != '\0' ? title : "–");
      lima_paper_table_add_cell (table, document->symbol);
      lima_paper_table_add_cell (table, lima_print_code (self, "DocumentCategory", document->category));
      lima_paper_table_take_cell (table, lima_print_day (self, &document->date));
      lima_paper_table_add_cell (table, document->url);
    }
  lima_paper_take_table (self->paper, table);
}

/* ---- Evaluation ---- */

static const char *
describe_accepted (guint8 accepted)
{
  switch (accepted)
    {
    case LIMA_TRUE:
      return C_("accepted", "yes");
    case LIMA_FALSE:
      return C_("accepted", "no");
    default:
      return C_("accepted", "not said");
    }
}

static char *
describe_done (const LimaPrint *self, const LimaProgrammeRecommendation *recommendation)
{
  if (lima_print_is_overdue (self, &recommendation->due, &recommendation->done))
    return g_strdup (C_("action", "overdue"));
  return lima_print_day (self, &recommendation->done);
}

static void
add_recommendations (LimaPrint *self, LimaPaperTable *table, gboolean overdue)
{
  LIMA_PRINT_EACH (LimaProgrammeRecommendation, recommendation, self->programme->recommendations)
    {
      if (lima_print_is_overdue (self, &recommendation->due, &recommendation->done) != overdue)
        continue;
      lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
      lima_paper_table_add_cell (table, lima_print_text (self, recommendation->text));
      lima_paper_table_add_cell (table, lima_print_code (self, "ProgrammePhase", recommendation->evaluation));
      lima_paper_table_add_cell (table, describe_accepted (recommendation->accepted));
      lima_paper_table_take_cell (table, lima_print_lines (lima_print_text (self, recommendation->action), recommendation->owner));
      lima_paper_table_take_cell (table, lima_print_day (self, &recommendation->due));
      lima_paper_table_take_cell (table, describe_done (self, recommendation));
    }
}

static void
print_recommendations (LimaPrint *self)
{
  const LimaTable *fields = &lima_programme_recommendation_table;
  LimaPaperTable *table = lima_paper_table_new ();

  lima_paper_add_heading (self->paper, 3, lima_print_field (&lima_programme_table, LIMA_PROGRAMME_RECOMMENDATIONS));
  if (lima_items_get_n (self->programme->recommendations) == 0)
    lima_paper_add_paragraph (self->paper, _("No recommendation of an evaluation is recorded."));
  lima_print_column (table, fields, LIMA_PROGRAMME_RECOMMENDATION_TEXT, 3);
  lima_print_column (table, fields, LIMA_PROGRAMME_RECOMMENDATION_EVALUATION, 1);
  lima_print_column (table, fields, LIMA_PROGRAMME_RECOMMENDATION_ACCEPTED, 0);
  lima_paper_table_add_column (table, _("Action and owner"), LIMA_PAPER_START, 2);
  lima_print_column (table, fields, LIMA_PROGRAMME_RECOMMENDATION_DUE, 0);
  lima_print_column (table, fields, LIMA_PROGRAMME_RECOMMENDATION_DONE, 0);
  add_recommendations (self, table, TRUE);
  add_recommendations (self, table, FALSE);
  lima_paper_take_table (self->paper, table);
}

static void
print_lessons (LimaPrint *self)
{
  const LimaTable *fields = &lima_programme_lesson_table;
  LimaPaperTable *table = lima_paper_table_new ();

  lima_paper_add_heading (self->paper, 3, lima_print_field (&lima_programme_table, LIMA_PROGRAMME_LESSONS));
  if (lima_items_get_n (self->programme->lessons) == 0)
    lima_paper_add_paragraph (self->paper, _("No lesson is recorded."));
  lima_print_column (table, fields, LIMA_PROGRAMME_LESSON_TEXT, 1);
  lima_print_column (table, fields, LIMA_PROGRAMME_LESSON_DATE, 0);
  lima_print_column (table, fields, LIMA_PROGRAMME_LESSON_SOURCE, 0);
  LIMA_PRINT_EACH (LimaProgrammeLesson, lesson, self->programme->lessons)
    {
      lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
      lima_paper_table_add_cell (table, lima_print_text (self, lesson->text));
      lima_paper_table_take_cell (table, lima_print_day (self, &lesson->date));
      lima_paper_table_take_cell (table, lima_print_source (self, lesson->source, lesson->paragraph));
    }
  lima_paper_take_table (self->paper, table);
}

void
lima_print_evaluation (LimaPrint *self)
{
  lima_paper_add_heading (self->paper, 2, _("Evaluation and lessons"));
  print_recommendations (self);
  print_lessons (self);
}
