/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-format.h>
#include <lima-programme-budget.h>
#include <lima-snapshot.h>
#include <lima-stacked.h>

G_BEGIN_DECLS

/**
 * LimaReportBudgetOptions:
 * @calendar: how time is divided
 * @currency: one of the budget's
 * @status: a #LimaBudgetStatus, %LIMA_BUDGET_ANY for all
 * @original: whether amounts are as they were first set, rather than those that count now
 */
typedef struct
{
  LimaBudgetCalendar calendar;
  LimaAtom currency;
  int status;
  gboolean original;
} LimaReportBudgetOptions;

/**
 * LimaBudgetRow:
 * @kind, @form: what the row is of; grant and support cost, and cash and kind, are never added
 * @component: a place in the components of the budget, their number for lines of none, %LIMA_BUDGET_ANY in the head of @kind and @form
 * @source: the same in the sources; %LIMA_BUDGET_ANY in sums over them
 * @level: how far in it stands: 0 for heads, 1 for components, 2 for sources
 * @cells: (array zero-terminated=1): its name, an amount for each column in between, the sum
 * @sentence: the whole row as a screen reader says it
 */
typedef struct
{
  LimaBudgetKind kind;
  LimaBudgetForm form;
  int component;
  int source;
  guint level;
  GStrv cells;
  char *sentence;
} LimaBudgetRow;

/**
 * LimaReportBudget:
 * @headings: (array zero-terminated=1): of the columns: periods, "without a period" where lines are, the sum
 * @rows: (element-type LimaBudgetRow): heads before their components, these before their sources
 * @budget: what it is made from
 *
 * The budget of a programme as a table of texts, in one currency.
 */
typedef struct
{
  GStrv headings;
  GPtrArray *rows;
  LimaProgrammeBudget *budget;
} LimaReportBudget;

LimaReportBudget *lima_report_budget_new      (LimaFormat                    *format,
                                               const LimaProgramme           *programme,
                                               const LimaSnapshot            *portfolio,
                                               const LimaReportBudgetOptions *options);
void              lima_report_budget_free     (LimaReportBudget              *self);
LimaStacked      *lima_report_budget_chart    (LimaFormat                    *format,
                                               const LimaProgramme           *programme,
                                               const LimaSnapshot            *portfolio,
                                               const LimaReportBudgetOptions *options);
char             *lima_report_budget_describe (LimaFormat                    *format,
                                               const LimaProgramme           *programme,
                                               LimaAtom                       currency);
char             *lima_report_budget_name_period
                                              (LimaFormat                    *format,
                                               LimaBudgetCalendar             calendar,
                                               const LimaBudgetPeriod        *period);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaReportBudget, lima_report_budget_free)

G_END_DECLS
