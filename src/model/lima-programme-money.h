/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-block.h"

G_BEGIN_DECLS

/**
 * LimaProgrammeBudgetLine:
 *
 * Money or kind for a component in a period, from a source or from none yet.
 */
typedef struct
{
  LimaBlock head;
  LimaAtom component;
  LimaDay start;
  LimaDay end;
  LimaAtom kind;
  LimaAtom form;
  LimaAtom status;
  LimaAtom provider;
  LimaText *provider_name;
  LimaAmount amount;
  LimaAmount revised;
  LimaAtom currency;
  LimaAtom source;
  char *paragraph;
  LimaText *note;
} LimaProgrammeBudgetLine;

/**
 * LimaProgrammeFinancingStep:
 *
 * A rung of the status ladder (design of leverage): when it was reached, with how much, and where that is said.
 */
typedef struct
{
  LimaBlock head;
  LimaAtom status;
  LimaDay date;
  LimaAmount amount;
  LimaAtom currency;
  LimaAtom source;
  char *paragraph;
  char *url;
  LimaText *note;
} LimaProgrammeFinancingStep;

/**
 * LimaProgrammeFinancing:
 *
 * Parallel investment that is not on the books of the agency. Entries with the same @asset are the same asset and count once.
 */
typedef struct
{
  LimaBlock head;
  LimaText *title;
  char *asset;
  LimaAtom investor;
  LimaText *investor_name;
  LimaAtom channel;
  LimaAtom component;
  LimaText *instrument;
  LimaAtom attribution;
  LimaItems *steps;
  LimaText *note;
} LimaProgrammeFinancing;

extern const LimaTable lima_programme_budget_line_table;
extern const LimaTable lima_programme_financing_step_table;
extern const LimaTable lima_programme_financing_table;

enum
{
  LIMA_PROGRAMME_BUDGET_LINE_COMPONENT,
  LIMA_PROGRAMME_BUDGET_LINE_START,
  LIMA_PROGRAMME_BUDGET_LINE_END,
  LIMA_PROGRAMME_BUDGET_LINE_KIND,
  LIMA_PROGRAMME_BUDGET_LINE_FORM,
  LIMA_PROGRAMME_BUDGET_LINE_STATUS,
  LIMA_PROGRAMME_BUDGET_LINE_PROVIDER,
  LIMA_PROGRAMME_BUDGET_LINE_PROVIDER_NAME,
  LIMA_PROGRAMME_BUDGET_LINE_AMOUNT,
  LIMA_PROGRAMME_BUDGET_LINE_REVISED,
  LIMA_PROGRAMME_BUDGET_LINE_CURRENCY,
  LIMA_PROGRAMME_BUDGET_LINE_SOURCE,
  LIMA_PROGRAMME_BUDGET_LINE_PARAGRAPH,
  LIMA_PROGRAMME_BUDGET_LINE_NOTE,
  LIMA_PROGRAMME_BUDGET_LINE_N_FIELDS,
};

enum
{
  LIMA_PROGRAMME_FINANCING_STEP_STATUS,
  LIMA_PROGRAMME_FINANCING_STEP_DATE,
  LIMA_PROGRAMME_FINANCING_STEP_AMOUNT,
  LIMA_PROGRAMME_FINANCING_STEP_CURRENCY,
  LIMA_PROGRAMME_FINANCING_STEP_SOURCE,
  LIMA_PROGRAMME_FINANCING_STEP_PARAGRAPH,
  LIMA_PROGRAMME_FINANCING_STEP_URL,
  LIMA_PROGRAMME_FINANCING_STEP_NOTE,
  LIMA_PROGRAMME_FINANCING_STEP_N_FIELDS,
};

enum
{
  LIMA_PROGRAMME_FINANCING_TITLE,
  LIMA_PROGRAMME_FINANCING_ASSET,
  LIMA_PROGRAMME_FINANCING_INVESTOR,
  LIMA_PROGRAMME_FINANCING_INVESTOR_NAME,
  LIMA_PROGRAMME_FINANCING_CHANNEL,
  LIMA_PROGRAMME_FINANCING_COMPONENT,
  LIMA_PROGRAMME_FINANCING_INSTRUMENT,
  LIMA_PROGRAMME_FINANCING_ATTRIBUTION,
  LIMA_PROGRAMME_FINANCING_STEPS,
  LIMA_PROGRAMME_FINANCING_NOTE,
  LIMA_PROGRAMME_FINANCING_N_FIELDS,
};

G_END_DECLS
