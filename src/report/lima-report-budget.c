/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Periods x components x sources of a budget as texts. Each cell is a sum of its own, so rows and columns add up or the analysis doesn't. */

#include "lima-report-budget.h"

#include <lima-i18n.h>
#include <lima-own-codes.h>

#include "lima-report-programme-paper-private.h"
#include "lima-report-programme.h"
#include "lima-report-words.h"

typedef struct
{
  LimaPrint names;
  const LimaReportBudgetOptions *options;
  LimaReportBudget *report;
  guint n_columns; /* of amounts, the sum left out */
} Maker;

/* ---- Names ---- */

/**
 * lima_report_budget_name_period:
 * @calendar: how time is divided
 * @period: one of the periods
 *
 * Returns: (transfer full): "2016", "2016/17" for a year that begins later, "2016–2017" for a biennium
 */
char *
lima_report_budget_name_period (LimaFormat *format, LimaBudgetCalendar calendar, const LimaBudgetPeriod *period)
{
  LimaDate first = lima_day_to_date (period->start), last = lima_day_to_date (period->end - 1);

  g_return_val_if_fail (format != NULL && period != NULL, NULL);

  if (calendar.first_month == 1 && calendar.years == 1)
    return lima_format_date (format, (LimaDate) { .year = first.year, .precision = LIMA_PRECISION_YEAR });
  first.precision = last.precision = calendar.first_month == 1 ? LIMA_PRECISION_YEAR : LIMA_PRECISION_MONTH;
  return lima_format_period (format, first, last);
}

static const char *
name_slice (LimaBudgetKind kind, LimaBudgetForm form)
{
  static const char *const words[3][3] = {
    { NC_("budget", "Grant in cash"), NC_("budget", "Grant in kind"), NC_("budget", "Grant, form not said") },
    { NC_("budget", "Programme support cost in cash"), NC_("budget", "Programme support cost in kind"),
      NC_("budget", "Programme support cost, form not said") },
    { NC_("budget", "Kind not said, in cash"), NC_("budget", "Kind not said, in kind"), NC_("budget", "Neither kind nor form said") },
  };

  return C_("budget", words[kind][form]);
}

static const char *
name_component (const Maker *self, int component)
{
  const GArray *components = self->report->budget->components;
  const char *name = component < (int) components->len ? lima_print_component (&self->names, g_array_index (components, LimaAtom, component)) : "";

  return *name != '\0' ? name : C_("budget", "Without a component");
}

static const char *
name_source (const LimaPrint *names, const LimaProgrammeBudget *budget, int source)
{
  const LimaParty *party;

  if (source == (int) budget->sources->len)
    return C_("budget", "No source named");
  party = &g_array_index (budget->sources, LimaParty, source);
  return party->name == party->key ? lima_print_organisation (names, party->key, NULL) : lima_atom_text (party->name);
}

/* ---- Cells ---- */

static LimaBudgetPick
pick_of (const Maker *self, const LimaBudgetRow *row, int period)
{
  return (LimaBudgetPick) { row->component, row->source, period, (int) row->kind, (int) row->form, self->options->status };
}

static char *
write_sum (const Maker *self, const LimaBudgetSum *sum)
{
  const LimaSum *amount = self->options->original ? &sum->original : &sum->amount;
  guint unknown = self->options->original ? sum->unknown_original : sum->unknown;
  g_autofree char *number = lima_format_number (self->names.format, amount, -1);

  if (sum->lines == 0)
    return g_strdup ("");
  if (unknown == sum->lines)
    return g_strdup (C_("amount", "not known"));
  /* Translators: a sum of which a part is not known; 1 the part that is */
  return unknown > 0 ? lima_report_fill (self->names.format, _("at least %1$s"), number, NULL) : g_steal_pointer (&number);
}

static char *
write_cell (const Maker *self, const LimaBudgetRow *row, int period)
{
  LimaBudgetPick pick = pick_of (self, row, period);
  LimaBudgetSum sum = { 0 };

  if (!lima_programme_budget_sum (self->report->budget, &pick, self->options->currency, &sum))
    return g_strdup (_("too large"));
  return write_sum (self, &sum);
}

static gboolean
has_lines (const Maker *self, const LimaBudgetRow *row, int period)
{
  LimaBudgetPick pick = pick_of (self, row, period);
  LimaBudgetSum sum = { 0 };

  return !lima_programme_budget_sum (self->report->budget, &pick, self->options->currency, &sum) || sum.lines > 0;
}

/* "Roads. 2016: 4,000; 2017: 5,000; Total: 9,000" */
static char *
describe_row (const Maker *self, const LimaBudgetRow *row, const char *name)
{
  GString *text = g_string_new (name);

  for (guint i = 0; self->report->headings[i] != NULL; i++)
    if (*row->cells[i + 1] != '\0')
      g_string_append_printf (text, "%s%s: %s", i == 0 ? ". " : "; ", self->report->headings[i], row->cells[i + 1]);
  return g_string_free (text, FALSE);
}

static void
add_row (const Maker *self, const LimaBudgetRow *model, const char *name)
{
  static const char *const indents[] = { "", "\342\200\203", "\342\200\203\342\200\203" };
  LimaBudgetRow *row;
  guint n = g_strv_length (self->report->headings);

  if (!has_lines (self, model, LIMA_BUDGET_ANY))
    return;
  row = g_new (LimaBudgetRow, 1);
  *row = *model;
  row->cells = g_new0 (char *, n + 2);
  row->cells[0] = g_strdup_printf ("%s%s", indents[row->level], name);
  for (guint i = 0; i < n; i++)
    row->cells[i + 1] = write_cell (self, row, i + 1 < n ? (int) i : LIMA_BUDGET_ANY);
  row->sentence = describe_row (self, row, name);
  g_ptr_array_add (self->report->rows, row);
}

static void
add_slice (const Maker *self, LimaBudgetKind kind, LimaBudgetForm form)
{
  const LimaProgrammeBudget *budget = self->report->budget;
  LimaBudgetRow row = { kind, form, LIMA_BUDGET_ANY, LIMA_BUDGET_ANY, 0, NULL, NULL };

  add_row (self, &row, name_slice (kind, form));
  for (row.component = 0; row.component <= (int) budget->components->len; row.component++)
    {
      row.source = LIMA_BUDGET_ANY;
      row.level = 1;
      add_row (self, &row, name_component (self, row.component));
      row.level = 2;
      for (row.source = 0; row.source <= (int) budget->sources->len; row.source++)
        add_row (self, &row, name_source (&self->names, budget, row.source));
    }
}

/* Lines without a usable period have a column only where there are some. */
static void
add_headings (Maker *self)
{
  const GArray *periods = self->report->budget->periods;
  const LimaBudgetPick without = { LIMA_BUDGET_ANY, LIMA_BUDGET_ANY, (int) periods->len, LIMA_BUDGET_ANY, LIMA_BUDGET_ANY, LIMA_BUDGET_ANY };
  g_autoptr(GPtrArray) headings = g_ptr_array_new ();
  LimaBudgetSum sum = { 0 };

  for (guint i = 0; i < periods->len; i++)
    g_ptr_array_add (headings, lima_report_budget_name_period (self->names.format, self->options->calendar, &g_array_index (periods, LimaBudgetPeriod, i)));
  if (!lima_programme_budget_sum (self->report->budget, &without, self->options->currency, &sum) || sum.lines > 0)
    g_ptr_array_add (headings, g_strdup (C_("budget", "Without a period")));
  g_ptr_array_add (headings, g_strdup (C_("budget", "Total")));
  g_ptr_array_add (headings, NULL);
  self->report->headings = (GStrv) g_ptr_array_steal (headings, NULL);
}

static void
row_free (gpointer data)
{
  LimaBudgetRow *row = data;

  g_strfreev (row->cells);
  g_free (row->sentence);
  g_free (row);
}

/**
 * lima_report_budget_new:
 * @format: for amounts
 * @programme: a programme
 * @portfolio: (nullable): for the names of organisations
 * @options: what is asked for
 *
 * Returns: (transfer full): the table
 */
LimaReportBudget *
lima_report_budget_new (LimaFormat *format, const LimaProgramme *programme, const LimaSnapshot *portfolio, const LimaReportBudgetOptions *options)
{
  Maker self = { .names = { .format = format, .programme = programme, .portfolio = portfolio }, .options = options };

  g_return_val_if_fail (format != NULL && programme != NULL && options != NULL, NULL);

  self.names.language = lima_format_get_language (format);
  self.report = g_new0 (LimaReportBudget, 1);
  self.report->budget = lima_programme_budget_new (programme, options->calendar);
  self.report->rows = g_ptr_array_new_with_free_func (row_free);
  add_headings (&self);
  for (guint kind = 0; kind <= LIMA_BUDGET_KIND_UNSAID; kind++)
    for (guint form = 0; form <= LIMA_BUDGET_FORM_UNSAID; form++)
      add_slice (&self, (LimaBudgetKind) kind, (LimaBudgetForm) form);
  return self.report;
}

/**
 * lima_report_budget_free:
 * @self: (transfer full): what to give up
 */
void
lima_report_budget_free (LimaReportBudget *self)
{
  g_return_if_fail (self != NULL);

  g_strfreev (self->headings);
  g_ptr_array_unref (self->rows);
  lima_programme_budget_free (self->budget);
  g_free (self);
}

/* ---- The picture ---- */

typedef struct
{
  LimaPrint names;
  const LimaReportBudgetOptions *options;
  const LimaProgrammeBudget *budget;
  LimaStacked *chart;
  LimaScale scale;
  int decimals;
} Picture;

/* The grant in cash, which is what the report counts (¶16). */
static gboolean
sum_grant (const Picture *self, int source, int period, LimaBudgetSum *sum)
{
  const LimaBudgetPick pick = { LIMA_BUDGET_ANY, source, period, LIMA_BUDGET_KIND_GRANT, LIMA_BUDGET_FORM_CASH, self->options->status };

  return lima_programme_budget_sum (self->budget, &pick, self->options->currency, sum) && sum->lines > 0;
}

static char *
write_scaled (const Picture *self, const LimaBudgetSum *sum)
{
  const LimaSum *amount = self->options->original ? &sum->original : &sum->amount;
  guint unknown = self->options->original ? sum->unknown_original : sum->unknown;
  g_autofree char *number = lima_format_scaled (self->names.format, amount, self->scale, self->decimals, TRUE);

  return unknown > 0 ? lima_report_fill (self->names.format, _("at least %1$s"), number, NULL) : g_steal_pointer (&number);
}

static void
add_parts (const Picture *self, guint row, int period)
{
  guint n = self->budget->sources->len;

  for (guint source = 0; source <= n; source++)
    {
      LimaBudgetSum sum;
      g_autofree char *text = NULL;

      if (!sum_grant (self, (int) source, period, &sum))
        continue;
      text = write_scaled (self, &sum);
      lima_stacked_add_part (self->chart, row, source, lima_sum_to_double (self->options->original ? &sum.original : &sum.amount), text);
    }
}

static void
add_period (const Picture *self, int period, const char *name)
{
  LimaBudgetSum sum;
  g_autofree char *text = NULL;

  if (!sum_grant (self, LIMA_BUDGET_ANY, period, &sum))
    return;
  text = write_scaled (self, &sum);
  add_parts (self, lima_stacked_add (self->chart, NULL, name, text), period);
}

static void
set_texts (const Picture *self, const LimaProgramme *programme)
{
  LimaChartTable *table = lima_stacked_get_table (self->chart);
  const char *code = lima_atom_text (self->options->currency);
  g_autofree char *unit = lima_report_words_unit (self->names.format, self->scale, code == NULL ? "" : code);
  g_autofree char *axis = lima_report_fill (self->names.format, _("Grant in cash, %1$s"), unit, NULL);

  lima_chart_table_set_format (table, self->names.format, self->scale);
  lima_chart_table_set_rtl (table, lima_format_is_right_to_left (self->names.format));
  lima_chart_table_set_title (table, _("The grant by year and source"));
  lima_chart_table_set_axis_title (table, axis);
  lima_chart_table_set_empty_text (table, _("No line of the budget is a grant in cash yet"));
  if (programme->illustrative == LIMA_TRUE)
    lima_chart_table_set_illustrative (table, _("Illustrative data"));
}

/**
 * lima_report_budget_chart:
 * @format: for amounts
 * @programme: a programme
 * @portfolio: (nullable): for the names of organisations
 * @options: what is asked for
 *
 * Returns: (transfer full): the grant in cash, a bar a period, a part a source
 */
LimaStacked *
lima_report_budget_chart (LimaFormat *format, const LimaProgramme *programme, const LimaSnapshot *portfolio, const LimaReportBudgetOptions *options)
{
  Picture self = { .names = { .format = format, .programme = programme, .portfolio = portfolio }, .options = options };
  g_autoptr(LimaProgrammeBudget) budget = NULL;
  LimaBudgetSum all = { 0 };

  g_return_val_if_fail (format != NULL && programme != NULL && options != NULL, NULL);

  self.names.language = lima_format_get_language (format);
  self.budget = budget = lima_programme_budget_new (programme, options->calendar);
  self.chart = lima_stacked_new ();
  sum_grant (&self, LIMA_BUDGET_ANY, LIMA_BUDGET_ANY, &all);
  self.scale = lima_format_scale_for (self.names.format, &all.amount);
  self.decimals = lima_scale_decimals (&all.amount, self.scale);
  set_texts (&self, programme);
  for (guint i = 0; i <= budget->sources->len; i++)
    lima_stacked_add_series (self.chart, name_source (&self.names, budget, (int) i), i < budget->sources->len ? lima_stacked_nth_fill (i) : LIMA_FILL_REMAINDER);
  for (guint i = 0; i < budget->periods->len; i++)
    {
      g_autofree char *name = lima_report_budget_name_period (format, options->calendar, &g_array_index (budget->periods, LimaBudgetPeriod, i));

      add_period (&self, (int) i, name);
    }
  add_period (&self, (int) budget->periods->len, C_("budget", "Without a period"));
  return self.chart;
}

/* ---- In a line ---- */

/* The share of the grant in cash that has a status; NULL where that cannot be said. */
static char *
write_share (LimaFormat *format, const LimaProgrammeBudget *budget, LimaAtom currency, LimaBudgetStatus status)
{
  LimaBudgetPick pick = { LIMA_BUDGET_ANY, LIMA_BUDGET_ANY, LIMA_BUDGET_ANY, LIMA_BUDGET_KIND_GRANT, LIMA_BUDGET_FORM_CASH, LIMA_BUDGET_ANY };
  LimaBudgetSum all, part;

  if (!lima_programme_budget_sum (budget, &pick, currency, &all) || all.unknown > 0 || all.amount.coef <= 0)
    return NULL;
  pick.status = (int) status;
  return lima_programme_budget_sum (budget, &pick, currency, &part) ? lima_format_share (format, &part.amount, &all.amount) : NULL;
}

/**
 * lima_report_budget_describe:
 * @format: for amounts
 * @programme: a programme
 * @currency: one of the budget's
 *
 * Returns: (transfer full): the grant against the band of ¶16 of the report, and how much of it is secured and has no source
 */
char *
lima_report_budget_describe (LimaFormat *format, const LimaProgramme *programme, LimaAtom currency)
{
  g_autoptr(LimaProgrammeBudget) budget = NULL;
  g_autofree char *grant = NULL, *secured = NULL, *open = NULL;

  g_return_val_if_fail (format != NULL && programme != NULL, NULL);

  budget = lima_programme_budget_new (programme, LIMA_BUDGET_CALENDAR_YEARS);
  grant = lima_report_describe_grant (format, programme);
  secured = write_share (format, budget, currency, LIMA_BUDGET_STATUS_SECURED);
  open = write_share (format, budget, currency, LIMA_BUDGET_STATUS_UNIDENTIFIED);
  if (secured == NULL || open == NULL)
    return lima_report_fill (format, _("Grant: %1$s"), grant, NULL);
  /* Translators: a budget: 1 the grant, 2 the share of it that is secured, 3 the share of it that has no source yet */
  return lima_report_fill (format, _("Grant: %1$s; %2$s secured, %3$s without a source yet"), grant, secured, open, NULL);
}
