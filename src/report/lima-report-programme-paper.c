/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Programmes on paper: the head of each, and its sections in their order. */

#include "lima-report-programme-paper-private.h"

#include <lima-i18n.h>

#include "lima-report-programme.h"
#include "lima-report-words.h"

static const struct
{
  const char *name;
  void (*print) (LimaPrint *self);
} sections[] = {
  { "summary", lima_print_summary },       { "components", lima_print_components }, { "plan", lima_print_plan },
  { "results", lima_print_results },       { "budget", lima_print_budget },         { "financing", lima_print_financing },
  { "platform", lima_print_platform },     { "partners", lima_print_partners },     { "risks", lima_print_risks },
  { "documents", lima_print_documents },   { "evaluation", lima_print_evaluation },
};

guint
lima_report_programme_paper_get_n_sections (void)
{
  return G_N_ELEMENTS (sections);
}

/**
 * lima_report_programme_paper_get_section:
 * @i: from 0
 *
 * Returns: the name of a section that can be printed by itself
 */
const char *
lima_report_programme_paper_get_section (guint i)
{
  g_return_val_if_fail (i < G_N_ELEMENTS (sections), NULL);

  return sections[i].name;
}

gboolean
lima_report_programme_paper_has_section (const char *section)
{
  g_return_val_if_fail (section != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (g_str_equal (sections[i].name, section))
      return TRUE;
  return FALSE;
}

static const char *
get_title (const LimaPrint *self)
{
  const char *title = lima_print_text (self, self->programme->title);

  return *title != '\0' ? title : _("Programme without a title");
}

static gboolean
is_illustrative (const LimaProgramme *programme)
{
  return programme->illustrative == LIMA_TRUE;
}

/* ---- The head ---- */

static void
add_field (LimaPrint *self, LimaPaperTable *table, guint field, const char *value)
{
  lima_paper_table_add_pair (table, lima_print_field (&lima_programme_table, field), value);
}

static void
add_missing (LimaPrint *self, LimaPaperTable *table)
{
  g_autofree char *missing = lima_report_describe_missing (self->format, lima_programme_find_missing (self->programme));

  lima_paper_table_add_pair (table, _("What is missing"), missing != NULL ? missing : _("nothing"));
}

/* Title, country, period, phase, money, and what is missing. */
static void
print_head (LimaPrint *self)
{
  const LimaProgramme *programme = self->programme;
  LimaPaperTable *table = lima_paper_table_new_pairs ();
  gboolean has_period = lima_day_has_date (&programme->start) || lima_day_has_date (&programme->end);
  g_autoptr(LimaLeverage) leverage = lima_leverage_new_at (programme, self->today);
  g_autofree char *period = lima_print_period (self, &programme->start, &programme->end);
  g_autofree char *grant = lima_report_describe_grant (self->format, programme), *phase = NULL;
  g_autofree char *band = lima_report_describe_leverage (self->format, leverage);

  lima_paper_add_heading (self->paper, 1, get_title (self));
  if (is_illustrative (programme))
    lima_paper_table_add_pair (table, lima_print_field (&lima_programme_table, LIMA_PROGRAMME_ILLUSTRATIVE),
                               _("Nothing in this programme is real: it shows what one holds."));
  phase = lima_report_describe_life (self->format, programme);
  lima_paper_table_add_pair (table, _("Country and phase"), phase);
  lima_paper_table_add_pair (table, _("Period"), has_period ? period : _("not recorded"));
  add_field (self, table, LIMA_PROGRAMME_OWNER, programme->owner);
  lima_paper_table_add_pair (table, _("Grant"), grant);
  lima_paper_table_add_pair (table, _("Leverage"), band);
  add_missing (self, table);
  lima_paper_take_table (self->paper, table);
}

/* ---- Summary ---- */

static char *
list_focus (LimaPrint *self)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();

  LIMA_PRINT_EACH (LimaProgrammeFocus, focus, self->programme->focus)
    {
      const char *name = lima_print_text (self, focus->name);

      g_ptr_array_add (names, (gpointer) (*name != '\0' ? name : lima_print_code (self, "Sector", focus->code)));
    }
  if (names->len == 0)
    return g_strdup (_("No focus sector is named."));
  g_ptr_array_add (names, NULL);
  return lima_format_list (self->format, (const char *const *) names->pdata);
}

static gboolean
has_notes (const LimaPrint *self)
{
  LIMA_PRINT_EACH (LimaProgrammeStep, step, self->programme->steps)
    if (*lima_print_text (self, step->note) != '\0')
      return TRUE;
  return FALSE;
}

static void
print_steps (LimaPrint *self)
{
  LimaPaperTable *table = lima_paper_table_new ();
  gboolean notes = has_notes (self);

  lima_paper_add_heading (self->paper, 3, lima_print_field (&lima_programme_table, LIMA_PROGRAMME_STEPS));
  if (lima_items_get_n (self->programme->steps) == 0)
    lima_paper_add_paragraph (self->paper, _("No step of the life cycle is recorded, from the screening to the evaluations."));
  lima_print_column (table, &lima_programme_step_table, LIMA_PROGRAMME_STEP_PHASE, 3);
  lima_print_column (table, &lima_programme_step_table, LIMA_PROGRAMME_STEP_DATE, 0);
  lima_print_column (table, &lima_programme_step_table, LIMA_PROGRAMME_STEP_BODY, 3);
  if (notes)
    lima_print_column (table, &lima_programme_step_table, LIMA_PROGRAMME_STEP_NOTE, 5);
  lima_print_column (table, &lima_programme_step_table, LIMA_PROGRAMME_STEP_SOURCE, 0);
  LIMA_PRINT_EACH (LimaProgrammeStep, step, self->programme->steps)
    {
      lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
      lima_paper_table_add_cell (table, lima_print_code (self, "ProgrammePhase", step->phase));
      lima_paper_table_take_cell (table, lima_print_day (self, &step->date));
      lima_paper_table_add_cell (table, lima_print_text (self, step->body));
      if (notes)
        lima_paper_table_add_cell (table, lima_print_text (self, step->note));
      lima_paper_table_take_cell (table, lima_print_source (self, step->source, step->paragraph));
    }
  lima_paper_take_table (self->paper, table);
}

static void
print_criteria (LimaPrint *self)
{
  LimaPaperTable *table = lima_paper_table_new ();

  lima_paper_add_heading (self->paper, 3, lima_print_field (&lima_programme_table, LIMA_PROGRAMME_CRITERIA));
  if (lima_items_get_n (self->programme->criteria) == 0)
    lima_paper_add_paragraph (self->paper, _("No screening criterion is recorded; the report names two (¶13)."));
  lima_print_column (table, &lima_programme_criterion_table, LIMA_PROGRAMME_CRITERION_QUESTION, 4);
  lima_print_column (table, &lima_programme_criterion_table, LIMA_PROGRAMME_CRITERION_ANSWER, 0);
  lima_print_column (table, &lima_programme_criterion_table, LIMA_PROGRAMME_CRITERION_EVIDENCE, 3);
  lima_print_column (table, &lima_programme_criterion_table, LIMA_PROGRAMME_CRITERION_SOURCE, 0);
  LIMA_PRINT_EACH (LimaProgrammeCriterion, criterion, self->programme->criteria)
    {
      lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
      lima_paper_table_add_cell (table, lima_print_text (self, criterion->question));
      lima_paper_table_add_cell (table, criterion->answer == 0 ? C_("criterion", "not answered")
                                                               : lima_print_code (self, "CriterionAnswer", criterion->answer));
      lima_paper_table_add_cell (table, lima_print_text (self, criterion->evidence));
      lima_paper_table_take_cell (table, lima_print_source (self, criterion->source, criterion->paragraph));
    }
  lima_paper_take_table (self->paper, table);
}

void
lima_print_summary (LimaPrint *self)
{
  const LimaProgramme *programme = self->programme;
  LimaPaperTable *table = lima_paper_table_new_pairs ();
  const char *summary = lima_print_text (self, programme->summary), *strategy = lima_print_text (self, programme->strategy);
  g_autofree char *focus = list_focus (self);

  lima_paper_add_heading (self->paper, 2, lima_print_field (&lima_programme_table, LIMA_PROGRAMME_SUMMARY));
  if (*summary != '\0')
    lima_paper_add_paragraph (self->paper, summary);
  add_field (self, table, LIMA_PROGRAMME_STRATEGY, *strategy != '\0' ? strategy : _("No national strategy is named."));
  add_field (self, table, LIMA_PROGRAMME_FOCUS, focus);
  if (programme->source != 0)
    {
      g_autofree char *source = lima_print_source (self, programme->source, NULL);

      add_field (self, table, LIMA_PROGRAMME_SOURCE, source);
    }
  add_field (self, table, LIMA_PROGRAMME_NOTES, programme->notes);
  lima_paper_take_table (self->paper, table);
  print_steps (self);
  print_criteria (self);
}

/* ---- All of it ---- */

static void
print_programme (LimaPrint *self, const char *section)
{
  g_autoptr(GArray) sources = g_array_new (FALSE, FALSE, sizeof (LimaAtom));

  self->sources = sources;
  print_head (self);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (section == NULL || g_str_equal (sections[i].name, section))
      sections[i].print (self);
  lima_print_sources (self);
  self->sources = NULL;
}

/* What all of it is called: the programme, or the portfolio where there are more of them. */
static char *
get_document_title (const LimaProgrammePaper *options, const LimaProgramme * const *programmes, guint n)
{
  const LimaPrint print = { .language = lima_format_get_language (options->format), .programme = n == 1 ? programmes[0] : NULL };
  const char *portfolio = lima_print_text (&print, lima_snapshot_get_head (options->portfolio)->title);

  if (n == 1)
    return g_strdup (get_title (&print));
  return g_strdup (*portfolio != '\0' ? portfolio : _("Programmes for Country Partnership"));
}

static LimaPaper *
new_paper (const LimaProgrammePaper *options, const LimaProgramme * const *programmes, guint n)
{
  const LimaPrint print = { .language = lima_format_get_language (options->format) };
  const char *portfolio = lima_print_text (&print, lima_snapshot_get_head (options->portfolio)->title);
  g_autofree char *title = get_document_title (options, programmes, n), *today = lima_format_date (options->format, options->today);
  LimaPaper *paper = lima_paper_new (options->format, &options->sheet, title);
  gboolean illustrative = FALSE;

  for (guint i = 0; i < n; i++)
    illustrative |= is_illustrative (programmes[i]);
  if (illustrative)
    lima_paper_set_mark (paper, lima_print_field (&lima_programme_table, LIMA_PROGRAMME_ILLUSTRATIVE));
  lima_paper_set_head (paper, *portfolio != '\0' && n == 1 ? portfolio : _("Programmes for Country Partnership"), today);
  return paper;
}

/**
 * lima_report_programme_paper_new:
 * @options: how
 * @programmes: (array length=n): programmes of the portfolio
 * @n: how many, 1 at least
 *
 * Prints programmes, each from a page of its own on. What is not known is said, not left out. May run in a thread, on what is frozen.
 *
 * Returns: (transfer full): a document that is laid out
 */
LimaPaper *
lima_report_programme_paper_new (const LimaProgrammePaper *options, const LimaProgramme * const *programmes, guint n)
{
  LimaPaper *paper;

  g_return_val_if_fail (options != NULL && options->format != NULL && options->portfolio != NULL, NULL);
  g_return_val_if_fail (options->section == NULL || lima_report_programme_paper_has_section (options->section), NULL);
  g_return_val_if_fail (programmes != NULL && n > 0, NULL);

  paper = new_paper (options, programmes, n);
  for (guint i = 0; i < n; i++)
    {
      LimaPrint print = { paper, options->format, lima_format_get_language (options->format), programmes[i], options->portfolio,
                          options->today, NULL };

      if (i > 0)
        lima_paper_break_page (paper);
      print_programme (&print, options->section);
    }
  lima_paper_lay_out (paper);
  return paper;
}
