/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-amount.h>
#include <lima-finding.h>

G_BEGIN_DECLS

/* What the rules settle and what they cannot: the vocabulary of "problems", in order of its words. */
typedef enum
{
  LIMA_TROUBLE_BEYOND_RANGE,
  LIMA_TROUBLE_BOTH_LEVELS,
  LIMA_TROUBLE_BUDGET_FILLED,
  LIMA_TROUBLE_BUDGET_OVERLAP,
  LIMA_TROUBLE_BUDGET_REPLACED,
  LIMA_TROUBLE_BUDGET_UNDATED,
  LIMA_TROUBLE_CONTRADICTORY_LEVELS,
  LIMA_TROUBLE_DATE_FROM_VALUE_DATE,
  LIMA_TROUBLE_DATE_OUT_OF_RANGE,
  LIMA_TROUBLE_DOUBTFUL_AMOUNT,
  LIMA_TROUBLE_FISCAL_YEAR_UNKNOWN,
  LIMA_TROUBLE_LONG_BUDGET,
  LIMA_TROUBLE_MISSING_AMOUNT,
  LIMA_TROUBLE_MISSING_CURRENCY,
  LIMA_TROUBLE_REPEATED_IDENTIFIER,
  LIMA_TROUBLE_SHARES_SCALED,
  LIMA_TROUBLE_SUM_BEYOND_RANGE,
  LIMA_TROUBLE_TOO_MANY_PARTS,
  LIMA_TROUBLE_UNDATED,
  LIMA_TROUBLE_UNKNOWN_MEMBER,
  LIMA_TROUBLE_UNKNOWN_TYPE,
  LIMA_TROUBLE_UNREAD_ELEMENT,
  LIMA_TROUBLE_UNREADABLE_AMOUNT,
  LIMA_TROUBLE_UNREADABLE_DATE,
  LIMA_TROUBLE_UNREADABLE_PERCENTAGE,
  LIMA_N_TROUBLES,
} LimaTroubleKind;

/**
 * LimaTrouble:
 * @project: the number of the project among the facts
 * @line: the line of its file, 0 when unknown
 * @count: how often
 * @detail: what was given, or what it is about; 0 for nothing
 * @currency: of the money at stake, where there is any
 * @amount: the money at stake
 * @kind: a #LimaTroubleKind
 */
typedef struct
{
  LimaDecimal amount;
  guint32 project;
  guint32 line;
  guint32 count;
  LimaAtom detail;
  LimaAtom currency;
  guint8 kind;
  guint8 has_amount;
} LimaTrouble;

const char   *lima_trouble_get_name     (LimaTroubleKind     kind);
const char   *lima_trouble_get_label    (LimaTroubleKind     kind);
LimaSeverity  lima_trouble_get_severity (LimaTroubleKind     kind);
char         *lima_trouble_describe     (const LimaTrouble  *self,
                                         const char         *money);

G_END_DECLS
