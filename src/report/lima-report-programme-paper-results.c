/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The indicators of a programme on paper. */

#include "lima-report-programme-paper-private.h"

#include <lima-i18n.h>

#include "lima-report-results-detail.h"
#include "lima-report-words.h"

/* ---- How they stand ---- */

static LimaPaperTable *
new_table (const LimaReportResults *results)
{
  static const guint weights[LIMA_N_RESULTS_COLUMNS] = { 4, 1, 1, 1, 1, 2, 0 };
  LimaPaperTable *table = lima_paper_table_new ();

  for (guint i = 0; i < LIMA_N_RESULTS_COLUMNS; i++)
    {
      g_autofree char *heading = lima_report_results_get_heading (results, (LimaResultsColumn) i);
      gboolean is_number = i == LIMA_RESULTS_COLUMN_BASELINE || i == LIMA_RESULTS_COLUMN_TARGET || i == LIMA_RESULTS_COLUMN_ACTUAL;

      lima_paper_table_add_column (table, heading, is_number ? LIMA_PAPER_END : LIMA_PAPER_START, weights[i]);
    }
  return table;
}

/* A revised target keeps the first one in sight; what an indicator lacks stands below its name. */
static void
add_cell (LimaPrint *self, LimaPaperTable *table, const LimaResultsRow *row, guint i)
{
  const LimaResultsCell *cell = &row->cells[i];
  g_autofree char *more = NULL;

  if (cell->struck != NULL)
    /* Translators: below a revised target; 1 the target as it was first set */
    more = lima_report_fill (self->format, _("first %1$s"), cell->struck, NULL);
  else if (i == LIMA_RESULTS_COLUMN_NAME && row->kind == LIMA_RESULTS_ROW_INDICATOR)
    more = g_strdup (cell->tip);
  lima_paper_table_take_cell (table, lima_print_lines (cell->text, more));
}

static void
add_row (LimaPrint *self, LimaPaperTable *table, const LimaResultsRow *row)
{
  if (row->kind == LIMA_RESULTS_ROW_GROUP)
    {
      lima_paper_table_add_row (table, LIMA_PAPER_ROW_GROUP, 0);
      lima_paper_table_add_cell (table, row->cells[LIMA_RESULTS_COLUMN_NAME].text);
      return;
    }
  lima_paper_table_add_row (table, row->kind == LIMA_RESULTS_ROW_REMAINDER ? LIMA_PAPER_ROW_REST : LIMA_PAPER_ROW, MAX (row->depth, 1) - 1);
  for (guint i = 0; i < LIMA_N_RESULTS_COLUMNS; i++)
    add_cell (self, table, row, i);
}

static void
print_rows (LimaPrint *self)
{
  const LimaDate next = { 0 };
  g_autoptr(LimaReportResults) results = lima_report_results_new (self->programme, self->today, next, self->format);
  g_autofree char *words = lima_report_results_describe (results), *today = lima_format_date (self->format, self->today);
  LimaPaperTable *table = new_table (results);

  lima_paper_add_paragraph (self->paper, words);
  for (guint i = 0; i < lima_report_results_get_n (results); i++)
    add_row (self, table, lima_report_results_get (results, i));
  lima_paper_add_caption (self->paper, _("Where the indicators stand"), today);
  lima_paper_take_table (self->paper, table);
}

/* How far each is on its way, as wide as the text. */
static void
print_chart (LimaPrint *self)
{
  const LimaDate next = { 0 };
  g_autoptr(LimaProgress) progress = lima_report_results_progress (self->programme, self->today, next, self->format);
  g_autoptr(LimaDrawing) drawing = NULL;
  LimaChartTheme theme;
  double width;

  lima_print_theme (self, &theme, &width);
  drawing = lima_progress_layout (progress, &theme, width, 0, LIMA_CHART_ALL);
  lima_paper_add_drawing (self->paper, drawing);
}

/* ---- Targets of each period, as first set and as revised ---- */

static char *
write_value (const LimaPrint *self, const LimaAmount *amount, const LimaText *words)
{
  g_autofree char *number = lima_print_number (self, amount);

  return amount->state == LIMA_AMOUNT_NONE && *lima_print_text (self, words) != '\0' ? g_strdup (lima_print_text (self, words))
                                                                                     : g_steal_pointer (&number);
}

static char *
write_actual (const LimaPrint *self, const LimaProgrammeTarget *target)
{
  g_autofree char *actual = write_value (self, &target->actual, target->actual_text), *of = lima_print_number (self, &target->actual_of);

  if (target->actual_of.state == LIMA_AMOUNT_NONE)
    return g_steal_pointer (&actual);
  /* Translators: a part of a whole: 1 "9", 2 "24" */
  return lima_report_fill (self->format, _("%1$s of %2$s"), actual, of, NULL);
}

static char *
write_revised (const LimaPrint *self, const LimaProgrammeTarget *target)
{
  g_autofree char *revised = lima_print_number (self, &target->revised), *day = lima_print_day (self, &target->revised_on);
  g_autofree char *lines = NULL;

  if (target->revised.state == LIMA_AMOUNT_NONE && !lima_day_has_date (&target->revised_on))
    return g_strdup (lima_print_text (self, target->reason));
  lines = lima_day_has_date (&target->revised_on) ? lima_print_lines (revised, day) : g_steal_pointer (&revised);
  return lima_print_lines (lines, lima_print_text (self, target->reason));
}

static void
add_target (LimaPrint *self, LimaPaperTable *table, const LimaProgrammeTarget *target)
{
  lima_paper_table_add_row (table, LIMA_PAPER_ROW, 1);
  lima_paper_table_take_cell (table, lima_print_period (self, &target->start, &target->end));
  lima_paper_table_take_cell (table, write_value (self, &target->target, target->target_text));
  lima_paper_table_take_cell (table, write_revised (self, target));
  lima_paper_table_take_cell (table, write_actual (self, target));
  lima_paper_table_take_cell (table, lima_print_lines (lima_print_text (self, target->evidence), target->url));
}

static void
print_targets (LimaPrint *self)
{
  LimaPaperTable *table = lima_paper_table_new ();

  lima_paper_table_add_column (table, _("Period"), LIMA_PAPER_START, 0);
  lima_print_column (table, &lima_programme_target_table, LIMA_PROGRAMME_TARGET_TARGET, 2);
  lima_print_column (table, &lima_programme_target_table, LIMA_PROGRAMME_TARGET_REVISED, 2);
  lima_print_column (table, &lima_programme_target_table, LIMA_PROGRAMME_TARGET_ACTUAL, 2);
  lima_print_column (table, &lima_programme_target_table, LIMA_PROGRAMME_TARGET_EVIDENCE, 3);
  LIMA_PRINT_EACH (LimaProgrammeIndicator, indicator, self->programme->indicators)
    {
      if (lima_items_get_n (indicator->targets) == 0)
        continue;
      lima_paper_table_add_row (table, LIMA_PAPER_ROW_GROUP, 0);
      lima_paper_table_add_cell (table, lima_print_text (self, indicator->title));
      LIMA_PRINT_EACH (LimaProgrammeTarget, target, indicator->targets)
        add_target (self, table, target);
    }
  if (lima_paper_table_get_n_rows (table) > 0)
    lima_paper_add_caption (self->paper, _("Targets and actual values of each period"), NULL);
  lima_paper_take_table (self->paper, table);
}

/* ---- How each is counted ---- */

static char *
write_baseline (LimaPrint *self, const LimaProgrammeIndicator *indicator)
{
  g_autofree char *value = write_value (self, &indicator->baseline, indicator->baseline_text);
  g_autofree char *of = lima_print_number (self, &indicator->baseline_of), *day = lima_print_day (self, &indicator->baseline_date);
  g_autofree char *ratio = NULL;

  if (indicator->baseline_of.state != LIMA_AMOUNT_NONE)
    ratio = lima_report_fill (self->format, _("%1$s of %2$s"), value, of, NULL);
  return lima_day_has_date (&indicator->baseline_date) ? lima_print_lines (ratio != NULL ? ratio : value, day)
                                                       : g_strdup (ratio != NULL ? ratio : value);
}

static void
print_counting (LimaPrint *self)
{
  const LimaTable *fields = &lima_programme_indicator_table;
  LimaPaperTable *table = lima_paper_table_new ();

  lima_print_column (table, fields, LIMA_PROGRAMME_INDICATOR_TITLE, 4);
  lima_print_column (table, fields, LIMA_PROGRAMME_INDICATOR_MEASURE, 1);
  lima_print_column (table, fields, LIMA_PROGRAMME_INDICATOR_BASELINE, 2);
  lima_print_column (table, fields, LIMA_PROGRAMME_INDICATOR_BASELINE_SOURCE, 2);
  lima_print_column (table, fields, LIMA_PROGRAMME_INDICATOR_VERIFICATION, 2);
  lima_print_column (table, fields, LIMA_PROGRAMME_INDICATOR_AGGREGATION, 1);
  LIMA_PRINT_EACH (LimaProgrammeIndicator, indicator, self->programme->indicators)
    {
      lima_paper_table_add_row (table, LIMA_PAPER_ROW, 0);
      lima_paper_table_take_cell (table, lima_print_lines (lima_print_text (self, indicator->title), lima_print_text (self, indicator->note)));
      lima_paper_table_add_cell (table, lima_print_code (self, "MeasureKind", indicator->measure));
      lima_paper_table_take_cell (table, write_baseline (self, indicator));
      lima_paper_table_add_cell (table, lima_print_text (self, indicator->baseline_source));
      lima_paper_table_add_cell (table, lima_print_text (self, indicator->verification));
      lima_paper_table_add_cell (table, lima_print_code (self, "AggregationRule", indicator->aggregation));
    }
  lima_paper_add_caption (self->paper, _("How each is counted"), NULL);
  lima_paper_take_table (self->paper, table);
}

void
lima_print_results (LimaPrint *self)
{
  lima_paper_add_heading (self->paper, 2, C_("programme", "Results"));
  if (lima_items_get_n (self->programme->indicators) == 0)
    {
      lima_paper_add_paragraph (self->paper, _("No indicator is recorded; the report asks for a baseline of each (¶18)."));
      return;
    }
  print_rows (self);
  print_chart (self);
  print_targets (self);
  print_counting (self);
}
