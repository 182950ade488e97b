/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The budget of a programme on paper: a table for each currency, kind and form, so that nothing unlike is added. */

#include "lima-report-programme-paper-private.h"

#include <lima-i18n.h>

#include "lima-report-budget.h"
#include "lima-report-programme.h"
#include "lima-report-words.h"

static LimaReportBudget *
new_report (const LimaPrint *self, LimaAtom currency, int status, gboolean original)
{
  const LimaReportBudgetOptions options = { LIMA_BUDGET_CALENDAR_YEARS, currency, status, original };

  return lima_report_budget_new (self->format, self->programme, self->portfolio, &options);
}

static const LimaBudgetRow *
get_row (const LimaReportBudget *report, guint i)
{
  return g_ptr_array_index (report->rows, i);
}

static gboolean
is_head (const LimaBudgetRow *row)
{
  return row->level == 0;
}

/* What it was before it was revised stands below it. */
static char *
write_cell (const LimaPrint *self, const char *now, const char *original)
{
  g_autofree char *first = NULL;

  /* Translators: below a revised amount or target; 1 what it was at first */
  if (*original != '\0' && !g_str_equal (now, original))
    first = lima_report_fill (self->format, _("first %1$s"), original, NULL);
  return lima_print_lines (now, first);
}

static char *
name_currency (const LimaPrint *self, LimaAtom currency)
{
  const char *code = lima_atom_text (currency);

  return code == NULL ? g_strdup (_("currency not known")) : lima_report_words_currency (self->format, self->language, code);
}

/* ---- Years, components, sources ---- */

/* The same table twice: as amounts are now, and as they were at first. Their rows are those of the same lines. */
typedef struct
{
  LimaPrint *print;
  LimaReportBudget *now;
  LimaReportBudget *original;
} Tables;

static LimaPaperTable *
new_table (const LimaReportBudget *report)
{
  LimaPaperTable *table = lima_paper_table_new ();

  lima_paper_table_add_column (table, _("Component and source"), LIMA_PAPER_START, 1);
  for (guint i = 0; report->headings[i] != NULL; i++)
    lima_paper_table_add_column (table, report->headings[i], LIMA_PAPER_END, 0);
  return table;
}

static void
add_row (const Tables *self, LimaPaperTable *table, guint i, LimaPaperRowKind kind, const char *name)
{
  const LimaBudgetRow *now = get_row (self->now, i), *original = get_row (self->original, i);

  lima_paper_table_add_row (table, kind, MAX (now->level, 1) - 1);
  lima_paper_table_add_cell (table, name);
  for (guint c = 1; now->cells[c] != NULL; c++)
    lima_paper_table_take_cell (table, write_cell (self->print, now->cells[c], original->cells[c]));
}

/* The head of a kind and form, which is the sum of what is below it, stands as the total at the end. */
static guint
print_slice (const Tables *self, guint head, const char *currency)
{
  LimaPaperTable *table = new_table (self->now);
  guint i = head + 1;

  for (; i < self->now->rows->len && !is_head (get_row (self->now, i)); i++)
    add_row (self, table, i, get_row (self->now, i)->level == 1 ? LIMA_PAPER_ROW_SUM : LIMA_PAPER_ROW, get_row (self->now, i)->cells[0]);
  add_row (self, table, head, LIMA_PAPER_ROW_TOTAL, C_("budget", "Total"));
  lima_paper_add_caption (self->print->paper, get_row (self->now, head)->cells[0], currency);
  lima_paper_take_table (self->print->paper, table);
  return i;
}

/* ---- How certain it is ---- */

/* The sum of a kind and a form in a table of one status; "" where that has none. */
static const char *
find_sum (const LimaReportBudget *report, const LimaBudgetRow *head)
{
  for (guint i = 0; i < report->rows->len; i++)
    {
      const LimaBudgetRow *row = get_row (report, i);

      if (is_head (row) && row->kind == head->kind && row->form == head->form)
        return row->cells[g_strv_length (row->cells) - 1];
    }
  return "";
}

static void
add_status (const Tables *self, LimaPaperTable *table, LimaAtom currency, LimaPaperRowKind kind, const char *name, int status)
{
  g_autoptr(LimaReportBudget) now = new_report (self->print, currency, status, FALSE);
  g_autoptr(LimaReportBudget) original = new_report (self->print, currency, status, TRUE);

  if (now->rows->len == 0)
    return;
  lima_paper_table_add_row (table, kind, 0);
  lima_paper_table_add_cell (table, name);
  for (guint i = 0; i < self->now->rows->len; i++)
    {
      const LimaBudgetRow *row = get_row (self->now, i);

      if (is_head (row))
        lima_paper_table_take_cell (table, write_cell (self->print, find_sum (now, row), find_sum (original, row)));
    }
}

/* Grant and support cost, and cash and kind, stand in columns of their own: no row adds them. */
static void
print_certainty (const Tables *self, LimaAtom currency, const char *name)
{
  LimaPaperTable *table = lima_paper_table_new ();

  lima_print_column (table, &lima_programme_budget_line_table, LIMA_PROGRAMME_BUDGET_LINE_STATUS, 1);
  for (guint i = 0; i < self->now->rows->len; i++)
    if (is_head (get_row (self->now, i)))
      lima_paper_table_add_column (table, get_row (self->now, i)->cells[0], LIMA_PAPER_END, 1);
  for (int i = LIMA_BUDGET_STATUS_SECURED; i < LIMA_BUDGET_STATUS_UNSAID; i++)
    add_status (self, table, currency, LIMA_PAPER_ROW, lima_own_codes_label ("BudgetLineStatus", (guint) i), i);
  add_status (self, table, currency, LIMA_PAPER_ROW, C_("budget", "Not said"), LIMA_BUDGET_STATUS_UNSAID);
  add_status (self, table, currency, LIMA_PAPER_ROW_TOTAL, C_("budget", "Total"), LIMA_BUDGET_ANY);
  lima_paper_add_caption (self->print->paper, _("How certain it is"), name);
  lima_paper_take_table (self->print->paper, table);
}

/* ---- All of it ---- */

static void
print_chart (LimaPrint *self, LimaAtom currency)
{
  const LimaReportBudgetOptions options = { LIMA_BUDGET_CALENDAR_YEARS, currency, LIMA_BUDGET_ANY, FALSE };
  g_autoptr(LimaStacked) chart = lima_report_budget_chart (self->format, self->programme, self->portfolio, &options);
  g_autoptr(LimaDrawing) drawing = NULL;
  LimaChartTheme theme;
  double width;

  lima_print_theme (self, &theme, &width);
  drawing = lima_stacked_layout (chart, &theme, width, 0, LIMA_CHART_ALL);
  lima_paper_add_drawing (self->paper, drawing);
}

static void
print_currency (LimaPrint *self, LimaAtom currency)
{
  g_autoptr(LimaReportBudget) now = new_report (self, currency, LIMA_BUDGET_ANY, FALSE);
  g_autoptr(LimaReportBudget) original = new_report (self, currency, LIMA_BUDGET_ANY, TRUE);
  g_autofree char *name = name_currency (self, currency);
  const Tables tables = { self, now, original };

  if (now->rows->len == 0)
    return;
  print_chart (self, currency);
  print_certainty (&tables, currency, name);
  for (guint i = 0; i < now->rows->len;)
    i = print_slice (&tables, i, name);
}

void
lima_print_budget (LimaPrint *self)
{
  g_autoptr(LimaProgrammeBudget) budget = lima_programme_budget_new (self->programme, LIMA_BUDGET_CALENDAR_YEARS);
  g_autofree char *grant = lima_report_describe_grant (self->format, self->programme);
  /* Translators: 1 a sum, and where it stands to what programmes have */
  g_autofree char *words = lima_report_fill (self->format, _("Grant in cash, without support cost: %1$s."), grant, NULL);

  lima_paper_add_heading (self->paper, 2, lima_print_field (&lima_programme_table, LIMA_PROGRAMME_BUDGET));
  if (lima_items_get_n (self->programme->budget) == 0)
    {
      lima_paper_add_paragraph (self->paper, _("No line of the budget is recorded; the grant of a programme is 30 to 40 M (¶16)."));
      return;
    }
  lima_paper_add_paragraph (self->paper, words);
  for (guint i = 0; i < budget->currencies->len; i++)
    print_currency (self, g_array_index (budget->currencies, LimaAtom, i));
  lima_paper_add_note (self->paper, _("Amounts are those that count: revised ones where there are some. A line that lies in several years is "
                                      "divided by days."));
}
