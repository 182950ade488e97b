/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-report-budget.h"

G_BEGIN_DECLS

typedef enum
{
  LIMA_BUDGET_LINE_COMPONENT,
  LIMA_BUDGET_LINE_PERIOD,
  LIMA_BUDGET_LINE_SOURCE,
  LIMA_BUDGET_LINE_KIND,
  LIMA_BUDGET_LINE_STATUS,
  LIMA_BUDGET_LINE_AMOUNT,
  LIMA_BUDGET_LINE_REVISED,
  LIMA_BUDGET_LINE_N_COLUMNS,
} LimaBudgetLineColumn;

/**
 * LimaBudgetLineRow:
 * @id: of the line
 * @cells: its texts, by #LimaBudgetLineColumn; %NULL behind the last
 * @sentence: the whole of it as a screen reader says it
 */
typedef struct
{
  LimaAtom id;
  char *cells[LIMA_BUDGET_LINE_N_COLUMNS + 1];
  char *sentence;
} LimaBudgetLineRow;

const char *lima_report_budget_line_column (LimaBudgetLineColumn  column);
GPtrArray  *lima_report_budget_lines       (LimaFormat           *format,
                                            const LimaProgramme  *programme,
                                            const LimaSnapshot   *portfolio);

G_END_DECLS
