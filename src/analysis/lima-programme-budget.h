/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-own-codes.h>
#include <lima-programme.h>

#include "lima-budget-periods.h"
#include "lima-party.h"

G_BEGIN_DECLS

#define LIMA_BUDGET_ANY (-1)

/* The codes of a line, in the order of their lists; the last of each is for no code and for one that is none of ours. */
typedef enum
{
  LIMA_BUDGET_KIND_GRANT,
  LIMA_BUDGET_KIND_SUPPORT_COST,
  LIMA_BUDGET_KIND_UNSAID,
} LimaBudgetKind;

typedef enum
{
  LIMA_BUDGET_FORM_CASH,
  LIMA_BUDGET_FORM_IN_KIND,
  LIMA_BUDGET_FORM_UNSAID,
} LimaBudgetForm;

typedef enum
{
  LIMA_BUDGET_STATUS_SECURED,
  LIMA_BUDGET_STATUS_EXPECTED,
  LIMA_BUDGET_STATUS_UNIDENTIFIED,
  LIMA_BUDGET_STATUS_UNSAID,
} LimaBudgetStatus;

/**
 * LimaBudgetBand:
 *
 * Where the grant total stands to a band. What is unknown leaves more than one answer, or none.
 */
typedef enum
{
  LIMA_BUDGET_BAND_UNKNOWN,
  LIMA_BUDGET_BAND_BELOW,
  LIMA_BUDGET_BAND_BELOW_OR_WITHIN,
  LIMA_BUDGET_BAND_WITHIN,
  LIMA_BUDGET_BAND_WITHIN_OR_ABOVE,
  LIMA_BUDGET_BAND_ABOVE,
} LimaBudgetBand;

/**
 * LimaBudgetPick:
 * @component: a place in the components, or their number: lines of none, or of one that is gone
 * @source: a place in the sources, or their number: lines that name none
 * @period: a place in the periods, or their number: lines without a usable period
 * @kind: a #LimaBudgetKind
 * @form: a #LimaBudgetForm
 * @status: a #LimaBudgetStatus
 *
 * A cell of the table, or what a row, a column or all of it takes together: %LIMA_BUDGET_ANY takes all. Grant and support cost, and
 * cash and kind, are to be shown apart; taking them together is for checking that the parts make the whole.
 */
typedef struct
{
  int component;
  int source;
  int period;
  int kind;
  int form;
  int status;
} LimaBudgetPick;

#define LIMA_BUDGET_PICK_ALL \
  ((LimaBudgetPick) { LIMA_BUDGET_ANY, LIMA_BUDGET_ANY, LIMA_BUDGET_ANY, LIMA_BUDGET_ANY, LIMA_BUDGET_ANY, LIMA_BUDGET_ANY })

/**
 * LimaBudgetSum:
 * @amount: the sum of the amounts that count: the revised one of a line that has one, else the original
 * @original: the sum of the original amounts
 * @lines: how many lines have a part in it, each once
 * @unknown: how many of them have no readable amount that counts: where this is above 0, @amount is "at least"
 * @unknown_original: likewise for @original
 *
 * "At least" takes it that an unknown amount is not a negative one.
 */
typedef struct
{
  LimaSum amount;
  LimaSum original;
  guint lines;
  guint unknown;
  guint unknown_original;
} LimaBudgetSum;

/**
 * LimaProgrammeBudget:
 * @periods: (element-type LimaBudgetPeriod): from the first with a line to the last, none left out
 * @components: (element-type LimaAtom): those of the programme, in its order
 * @sources: (element-type LimaParty): the providers that lines name (money rule 10), in the order of the lines
 * @currencies: (element-type LimaAtom): in the order of the lines; 0, unknown, last
 *
 * The budget of a programme: periods x components x sources.
 */
typedef struct
{
  GArray *periods;
  GArray *components;
  GArray *sources;
  GArray *currencies;

  /*< private >*/
  GArray *lines;
  GArray *parts;
} LimaProgrammeBudget;

LimaProgrammeBudget *lima_programme_budget_new       (const LimaProgramme       *programme,
                                                      LimaBudgetCalendar         calendar);
void                 lima_programme_budget_free      (LimaProgrammeBudget       *self);
gboolean             lima_programme_budget_sum       (const LimaProgrammeBudget *self,
                                                      const LimaBudgetPick      *pick,
                                                      LimaAtom                   currency,
                                                      LimaBudgetSum             *out);
LimaBudgetBand       lima_programme_budget_judge     (const LimaProgrammeBudget *self,
                                                      LimaAtom                   currency,
                                                      LimaSum                    lower,
                                                      LimaSum                    upper);
LimaBudgetBand       lima_programme_budget_judge_grant (const LimaProgrammeBudget *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaProgrammeBudget, lima_programme_budget_free)

G_END_DECLS
