/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "lima-facts.h"
#include "lima-query.h"

G_BEGIN_DECLS

/**
 * LimaResultRow:
 * @keys: one for each dimension of the query, 0 for ""
 * @names: (nullable): what the data calls it, where a codelist does not know
 * @currency: of the amount, 0 for unknown
 * @amount: the sum
 * @projects: how many different projects have a flow of the measure in it
 * @own: whether some of it is the reporting organisation's, for want of another donor
 */
typedef struct
{
  LimaAtom keys[LIMA_QUERY_MAX_BY];
  const char *names[LIMA_QUERY_MAX_BY];
  LimaAtom currency;
  LimaSum amount;
  guint projects;
  gboolean own;
} LimaResultRow;

/**
 * LimaResultSum:
 * @currency: of the amount, 0 for unknown
 * @amount: the sum
 * @flows: how many flows are in it; 0 where they are not counted
 */
typedef struct
{
  LimaAtom currency;
  LimaSum amount;
  guint flows;
} LimaResultSum;

/**
 * LimaResultReach:
 * @currency: one of the totals'
 * @projects: how many different projects have a flow of the measure in it
 * @first_year: of these flows, 0 where some have no date
 * @last_year: of these flows
 *
 * What the money of a currency spans.
 */
typedef struct
{
  LimaAtom currency;
  guint projects;
  int first_year;
  int last_year;
} LimaResultReach;

/**
 * LimaResultProblem:
 * @kind: a #LimaTroubleKind
 * @count: how often
 */
typedef struct
{
  guint8 kind;
  guint count;
} LimaResultProblem;

/**
 * LimaResult:
 * @query: the question
 * @projects: projects in the portfolio, or of those looked at, after money rule 11, whatever the measure
 * @rows: (element-type LimaResultRow): sorted by key, then currency, what is unknown last
 * @totals: (element-type LimaResultSum): by currency
 * @reaches: (element-type LimaResultReach): of each of the totals, in their order
 * @undated: (element-type LimaResultSum): left out for want of a date, where years were asked for
 * @unconverted: (element-type LimaResultSum): left out for want of a rate, where a currency was asked for
 * @problems: (element-type LimaResultProblem): what the rules settled and what is missing, by kind
 *
 * The answer to a query.
 */
typedef struct
{
  LimaQuery query;
  guint projects;
  GArray *rows;
  GArray *totals;
  GArray *reaches;
  GArray *undated;
  GArray *unconverted;
  GArray *problems;
} LimaResult;

LimaResult  *lima_facts_query          (const LimaFacts     *facts,
                                        const LimaQuery     *query,
                                        GCancellable        *cancellable,
                                        GError             **error);
gboolean     lima_facts_query_parts    (const LimaFacts     *facts,
                                        const LimaQuery     *query,
                                        LimaResult         **results,
                                        GCancellable        *cancellable,
                                        GError             **error);
void         lima_result_free          (LimaResult          *self);
LimaSeverity lima_result_get_severity  (const LimaResult    *self);
char        *lima_result_get_label     (const LimaResult    *self,
                                        const LimaFacts     *facts,
                                        const LimaResultRow *row,
                                        guint                dimension,
                                        const char          *language);
guint8      *lima_facts_find_left_out  (const LimaFacts     *facts,
                                        const LimaMeasure   *measure,
                                        guint               *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaResult, lima_result_free)

G_END_DECLS
