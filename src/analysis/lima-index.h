/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <lima-format.h>
#include <lima-snapshot.h>

#include "lima-facts.h"
#include "lima-filter.h"
#include "lima-query.h"
#include "lima-search.h"

G_BEGIN_DECLS

/* What a project can lack; the keys of the facet "missing data" are their names. */
typedef enum
{
  LIMA_MISSING_TITLE,
  LIMA_MISSING_DESCRIPTION,
  LIMA_MISSING_PLACE,  /* no country and no region */
  LIMA_MISSING_DONOR,
  LIMA_MISSING_THEME,
  LIMA_MISSING_SECTOR,
  LIMA_MISSING_GOAL,
  LIMA_MISSING_START,  /* neither planned nor actual */
  LIMA_MISSING_END,
  LIMA_MISSING_STATUS,
  LIMA_MISSING_SPEND,  /* no flow of it */
  LIMA_MISSING_FUNDS,  /* no flow of incoming funds */
  LIMA_MISSING_BUDGET,
  LIMA_MISSING_CLOSURE, /* past its end, but its status is still implementation */
  LIMA_N_MISSING,
} LimaMissing;

/* The columns of a list of projects, in the order in which they are offered. (The names LIMA_PROJECT_… are those of the fields
 * of the record.) */
typedef enum
{
  LIMA_CELL_TITLE,
  LIMA_CELL_IDENTIFIER,
  LIMA_CELL_PLACE,         /* countries and regions by name */
  LIMA_CELL_STATUS,
  LIMA_CELL_PERIOD,           /* the years from start to end */
  LIMA_CELL_START,         /* actual, else planned */
  LIMA_CELL_END,           /* actual, else planned */
  LIMA_CELL_TIME_LEFT,     /* days from today to the end, below zero once it is over */
  LIMA_CELL_MEASURE,       /* the sum of the index' measure */
  LIMA_CELL_SPEND,
  LIMA_CELL_FUNDS,         /* incoming funds */
  LIMA_CELL_BUDGET,
  LIMA_CELL_SPEND_OF_FUNDS, /* delivery rate: spend against funds received, in one and the same currency */
  LIMA_CELL_SPEND_OF_BUDGET,
  LIMA_CELL_DONOR,
  LIMA_CELL_THEME,
  LIMA_CELL_SECTOR,
  LIMA_CELL_GOAL,
  LIMA_CELL_REPORTER,
  LIMA_CELL_IMPLEMENTER,   /* participants of role 4 */
  LIMA_CELL_UPDATED,
  LIMA_N_CELLS,
} LimaProjectColumn;

/**
 * LimaIndexOptions:
 * @snapshot: the portfolio
 * @facts: (transfer none): its figures, settled, made from the projects of @snapshot in their order, so that project n of the
 *   facts is row n of the snapshot; they must outlive the index, see @owner
 * @query: measure, scheme and size classes of lists; its dimensions and years are not looked at
 * @format: for names and sorting
 * @today: the day that "time left" counts from
 * @owner: (nullable) (transfer full): what @facts belong to; the index keeps it until it goes, and gives it up by @free_owner
 * @free_owner: (nullable): see @owner
 */
typedef struct
{
  LimaSnapshot *snapshot;
  const LimaFacts *facts;
  LimaQuery query;
  LimaFormat *format;
  LimaDate today;
  gpointer owner;
  GDestroyNotify free_owner;
} LimaIndexOptions;

/**
 * LimaIndex:
 *
 * All that lists of projects ask: which rows a filter leaves, in which order, with which counts by facet and which sums.
 * Immutable and counted once made, but for orders, which are made when first asked for, under a lock; any thread may ask it.
 */
typedef struct _LimaIndex LimaIndex;

/**
 * LimaFound:
 * @rows: (array length=n): row numbers of the snapshot, in the order asked for
 * @n: how many
 */
typedef struct
{
  guint32 *rows;
  guint n;
} LimaFound;

/**
 * LimaTallySum:
 * @currency: 0 for unknown
 * @amount: the sum of the measure over the rows that pass the filter, as `summary` has it
 * @whole: the same without a filter
 * @projects: distinct projects in it
 */
typedef struct
{
  LimaAtom currency;
  LimaSum amount;
  LimaSum whole;
  guint projects;
} LimaTallySum;

/**
 * LimaTally:
 * @n: projects that pass the filter
 * @n_all: projects in all
 * @sums: (element-type LimaTallySum): by currency, largest count of projects first, those with nothing in the filter too
 * @undated: (element-type LimaResultSum): left out for want of a date, where years are set
 * @unconverted: (element-type LimaResultSum): left out for want of a rate
 * @n_left_out: projects that pass, but whose flows are left out since their own children carry them (money rule 11)
 * @overflow: whether a sum left its range: then it is too small
 * @counts: by facet, then by its key's number: projects that would be left with this key alone in its facet and all else as set
 */
typedef struct
{
  guint n;
  guint n_all;
  GArray *sums;
  GArray *undated;
  GArray *unconverted;
  guint n_left_out;
  gboolean overflow;
  guint *counts[LIMA_N_FACETS];
} LimaTally;

/**
 * LimaProjectSum:
 * @currency: of @amount, 0 for unknown
 * @amount: the sum in the currency that most of the project's flows of the measure have
 * @n_currencies: how many currencies it has flows in, 0 when no flow is recorded: then there is no sum, which is not zero
 */
typedef struct
{
  LimaAtom currency;
  LimaSum amount;
  guint n_currencies;
} LimaProjectSum;

LimaIndex        *lima_index_new            (const LimaIndexOptions  *options,
                                             GCancellable            *cancellable,
                                             GError                 **error);
LimaIndex        *lima_index_ref            (LimaIndex               *self);
void              lima_index_unref          (LimaIndex               *self);
guint             lima_index_get_n          (const LimaIndex         *self);
const LimaProject *lima_index_get_project   (const LimaIndex         *self,
                                             guint                    row);
const LimaQuery  *lima_index_get_query      (const LimaIndex         *self);
const GArray     *lima_index_get_whole      (const LimaIndex         *self);
LimaFormat       *lima_index_get_format     (const LimaIndex         *self);
const LimaFacts  *lima_index_get_facts      (const LimaIndex         *self);
const LimaSnapshot *lima_index_get_snapshot (const LimaIndex         *self);

/* facets */
guint             lima_index_get_n_keys     (const LimaIndex         *self,
                                             LimaFacet                facet);
LimaAtom          lima_index_get_key        (const LimaIndex         *self,
                                             LimaFacet                facet,
                                             guint                    number);
char             *lima_index_get_label      (const LimaIndex         *self,
                                             LimaFacet                facet,
                                             LimaAtom                 key);

/* cells */
gboolean          lima_index_get_sum        (const LimaIndex         *self,
                                             guint                    row,
                                             LimaProjectColumn        column,
                                             LimaProjectSum          *out);
gboolean          lima_index_get_rate       (const LimaIndex         *self,
                                             guint                    row,
                                             LimaProjectColumn        column,
                                             LimaSum                 *part,
                                             LimaSum                 *whole);
gboolean          lima_index_get_days_left  (const LimaIndex         *self,
                                             guint                    row,
                                             int                     *days);
char             *lima_index_get_text       (const LimaIndex         *self,
                                             guint                    row,
                                             LimaProjectColumn        column);
const char       *lima_project_column_get_name  (LimaProjectColumn    column);
const char       *lima_project_column_get_label (LimaProjectColumn    column);

/* questions */
LimaFound        *lima_index_find           (LimaIndex               *self,
                                             const LimaFilter        *filter,
                                             const GArray            *searched,
                                             LimaProjectColumn        column,
                                             gboolean                 descending,
                                             GCancellable            *cancellable,
                                             GError                 **error);
void              lima_found_free           (LimaFound               *self);
LimaTally        *lima_index_tally          (const LimaIndex         *self,
                                             const LimaFilter        *filter,
                                             const GArray            *searched,
                                             GCancellable            *cancellable,
                                             GError                 **error);
void              lima_tally_free           (LimaTally               *self);

const char       *lima_missing_get_name     (LimaMissing              missing);
const char       *lima_missing_get_label    (LimaMissing              missing);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaIndex, lima_index_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaFound, lima_found_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaTally, lima_tally_free)

G_END_DECLS
