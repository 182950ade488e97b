/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The lines of a budget, one by one. */

#include "lima-report-budget-lines.h"

#include <lima-i18n.h>

#include "lima-report-programme-paper-private.h"
#include "lima-report-words.h"

static const char *const columns[LIMA_BUDGET_LINE_N_COLUMNS] = {
  [LIMA_BUDGET_LINE_COMPONENT] = NC_("budget", "Component"), [LIMA_BUDGET_LINE_PERIOD] = NC_("budget", "Period"),
  [LIMA_BUDGET_LINE_SOURCE] = NC_("budget", "Source of money"), [LIMA_BUDGET_LINE_KIND] = NC_("budget", "Kind"),
  [LIMA_BUDGET_LINE_STATUS] = NC_("budget", "Status"),       [LIMA_BUDGET_LINE_AMOUNT] = NC_("budget", "Amount"),
  [LIMA_BUDGET_LINE_REVISED] = NC_("budget", "Revised"),
};

/**
 * lima_report_budget_line_column:
 *
 * Returns: (transfer none): the heading of a column
 */
const char *
lima_report_budget_line_column (LimaBudgetLineColumn column)
{
  g_return_val_if_fail (column < LIMA_BUDGET_LINE_N_COLUMNS, NULL);

  return C_("budget", columns[column]);
}

static void
row_free (gpointer data)
{
  LimaBudgetLineRow *row = data;

  for (guint i = 0; i < LIMA_BUDGET_LINE_N_COLUMNS; i++)
    g_free (row->cells[i]);
  g_free (row->sentence);
  g_free (row);
}

static LimaBudgetLineRow *
row_new (const LimaPrint *names, const LimaProgrammeBudgetLine *line)
{
  LimaBudgetLineRow *row = g_new0 (LimaBudgetLineRow, 1);
  const char *component = lima_print_component (names, line->component);
  LimaAtom currency = line->currency != 0 ? line->currency : names->programme->currency;
  char **cells = row->cells;

  row->id = line->head.id;
  cells[LIMA_BUDGET_LINE_COMPONENT] = g_strdup (*component != '\0' ? component : C_("budget", "Without a component"));
  cells[LIMA_BUDGET_LINE_PERIOD] = lima_print_period (names, &line->start, &line->end);
  cells[LIMA_BUDGET_LINE_SOURCE] = g_strdup (line->provider == 0 && line->provider_name == NULL
                                               ? C_("budget", "No source named")
                                               : lima_print_organisation (names, line->provider, line->provider_name));
  /* Translators: of a budget line: 1 its kind ("Grant"), 2 its form ("In cash") */
  cells[LIMA_BUDGET_LINE_KIND] = lima_report_fill (names->format, _("%1$s, %2$s"), lima_print_code (names, "BudgetLineKind", line->kind),
                                                   lima_print_code (names, "ContributionForm", line->form), NULL);
  cells[LIMA_BUDGET_LINE_STATUS] = g_strdup (lima_print_code (names, "BudgetLineStatus", line->status));
  cells[LIMA_BUDGET_LINE_AMOUNT] = lima_print_money (names, &line->amount, currency);
  cells[LIMA_BUDGET_LINE_REVISED] = lima_print_money (names, &line->revised, currency);
  row->sentence = lima_report_fill (names->format,
                                    /* Translators: a budget line: 1 component, 2 period, 3 source of money, 4 kind, 5 status, 6 amount, 7 revised amount */
                                    _("%1$s, %2$s, from %3$s. %4$s. %5$s: %6$s; revised: %7$s"), cells[0], cells[1], cells[2], cells[3], cells[4],
                                    cells[5], cells[6], NULL);
  return row;
}

/**
 * lima_report_budget_lines:
 * @format: for amounts and dates
 * @programme: a programme
 * @portfolio: (nullable): for the names of organisations
 *
 * Returns: (transfer full) (element-type LimaBudgetLineRow): the lines, in the order of the budget
 */
GPtrArray *
lima_report_budget_lines (LimaFormat *format, const LimaProgramme *programme, const LimaSnapshot *portfolio)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);
  LimaPrint names = { .format = format, .programme = programme, .portfolio = portfolio };

  g_return_val_if_fail (format != NULL && programme != NULL, rows);

  names.language = lima_format_get_language (format);
  for (guint i = 0; i < lima_items_get_n (programme->budget); i++)
    g_ptr_array_add (rows, row_new (&names, (const LimaProgrammeBudgetLine *) programme->budget->item[i]));
  return rows;
}
