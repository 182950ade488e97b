/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "lima-facts.h"
#include "lima-gini.h"
#include "lima-query.h"

G_BEGIN_DECLS

/**
 * LimaConcentrationProject:
 * @project: number in the facts
 * @amount: what it adds up to
 * @cumulated: what it and all larger ones add up to
 */
typedef struct
{
  guint32 project;
  LimaSum amount;
  LimaSum cumulated;
} LimaConcentrationProject;

/**
 * LimaConcentrationBin:
 * @low: amounts of the bin are above it
 * @high: and up to it; 0 when the bin has no end, which only amounts above 5 x 10^18 need
 * @count: projects
 * @sum: what they add up to
 *
 * Bounds are 0, 1, 2, 5, 10, 20, 50 and so on: the same side as classes of sizes takes an amount that is a bound.
 */
typedef struct
{
  LimaDecimal low;
  LimaDecimal high;
  guint count;
  LimaSum sum;
} LimaConcentrationBin;

/**
 * LimaConcentrationClass:
 * @count: projects
 * @sum: what they add up to
 */
typedef struct
{
  guint count;
  LimaSum sum;
} LimaConcentrationClass;

/**
 * LimaConcentration:
 * @query: the question
 * @currency: the one that amounts are in, 0 for unknown
 * @projects: (element-type LimaConcentrationProject): those that have an amount in it, from largest to smallest; of equals the one with
 *   the lower number first
 * @without: (element-type guint32): numbers of the projects that are counted in @n_without
 * @bins: (element-type LimaConcentrationBin): of amounts above zero, from small to large, empty ones between them too
 * @classes: by lima_query_size_class() of the query, zero and below among the smallest; n_sizes + 1 of them
 * @total: what all of @projects add up to
 * @n_zero: of @projects, those that add up to zero
 * @n_below: of @projects, those that add up to less
 * @below: what they add up to
 * @n_beyond: projects whose own sum leaves the range of a #LimaSum; not in @projects
 * @n_other: projects that have the measure in other currencies only, what could not be converted among them
 * @n_other_too: of @projects and of @n_beyond, those that have some of the measure in other currencies, which is not in here
 * @n_without: projects without a flow of the measure (in the years, where there are some): not recorded, which is not zero
 * @n_undated: of all these, projects some of whose money of the measure has no date and is left out, where years were asked for
 * @n_parents: projects whose flows of the measure are those of their children (money rule 11)
 * @overflow: whether a sum left its range: @total, sums of classes and bins, and cumulated sums are not to be shown then
 * @has_curve: whether shares of the whole can be told: it is known and above zero, and no project is below zero
 * @n_half: how many of the largest projects hold half of the whole, 0 without a curve
 * @n_four_fifths: how many of the largest projects hold 80 % of the whole, 0 without a curve
 * @n_tenth: the largest tenth of @projects, rounded up to whole projects
 * @tenth: what that tenth holds
 * @gini: how unequal amounts are; not known without a curve
 *
 * How the money of a measure is spread over projects, in one currency. Every project looked at is in exactly one of @projects, @n_beyond,
 * @n_other, @n_without and @n_parents. Zero is an amount, and counts as one in shares of projects and in the coefficient.
 */
typedef struct
{
  LimaQuery query;
  LimaAtom currency;
  GArray *projects;
  GArray *without;
  GArray *bins;
  LimaConcentrationClass classes[LIMA_QUERY_MAX_SIZES + 1];
  LimaSum total;
  guint n_zero;
  guint n_below;
  LimaSum below;
  guint n_beyond;
  guint n_other;
  guint n_other_too;
  guint n_without;
  guint n_undated;
  guint n_parents;
  gboolean overflow;
  gboolean has_curve;
  guint n_half;
  guint n_four_fifths;
  guint n_tenth;
  LimaSum tenth;
  LimaGini gini;
} LimaConcentration;

LimaConcentration *lima_concentration_new  (const LimaFacts    *facts,
                                            const LimaQuery    *query,
                                            const char         *currency,
                                            GCancellable       *cancellable,
                                            GError            **error);
void               lima_concentration_free (LimaConcentration  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaConcentration, lima_concentration_free)

G_END_DECLS
