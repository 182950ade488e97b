/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-index.h"
#include "lima-lists.h"
#include "lima-result.h"

G_BEGIN_DECLS

#define LIMA_INDEX_CHECK_EVERY 4096 /* projects between two looks at a cancellable */

#define LIMA_INDEX_N_YEARS 10000 /* of the map of years */
#define LIMA_FAILS_SEARCH (1u << LIMA_N_FACETS) /* beside a bit for each facet */
#define LIMA_FAILS_FLOWS (1u << (LIMA_N_FACETS + 1)) /* no flow has all that is set */
#define LIMA_FAILS_AMOUNTS (1u << (LIMA_N_FACETS + 2)) /* it adds up to something else */

/* The measures that lists have columns for, each with a bit in "left_out". */
typedef enum
{
  LIMA_INDEX_MEASURE,
  LIMA_INDEX_SPEND,
  LIMA_INDEX_FUNDS,
  LIMA_INDEX_BUDGET,
  LIMA_INDEX_N_MEASURES,
} LimaIndexMeasure;

/* The class of a project's sum in one currency. */
typedef struct
{
  guint32 currency; /* number in the facts' dictionary */
  guint32 key;      /* number in the facet */
} LimaSizeEntry;

/* One facet: its keys, sorted, what is not given last, and which of them belong to each project. */
typedef struct
{
  guint n_keys;
  LimaAtom *keys;
  const char **names; /* what the data calls them, NULL where it does not */
  guint32 *map;       /* from the numbers of the column's words, or from a year, to those of keys; NULL where there is none */
  gsize n_map;
  LimaLists members;
} LimaFacetData;

typedef enum
{
  LIMA_ORDER_NONE,
  LIMA_ORDER_BUSY, /* some thread is making it */
  LIMA_ORDER_READY,
} LimaOrderState;

/* The rows in the order of one column: what is known, in parts, then what is not. Backwards, each part is reversed by itself. */
typedef struct
{
  LimaOrderState state;
  guint32 *rows;
  GArray *ends; /* guint: where each part ends */
} LimaOrder;

struct _LimaIndex
{
  gatomicrefcount ref;
  guint n;
  LimaQuery query;
  LimaMeasure measures[LIMA_INDEX_N_MEASURES];
  LimaDate today;

  /* borrowed */
  const LimaFacts *facts;
  gpointer owner; /* what the facts belong to */
  GDestroyNotify free_owner;

  /* owned */
  LimaSnapshot *snapshot;
  LimaFormat *format;
  LimaDictionary *words[LIMA_N_COLUMNS]; /* the facts' words, with their numbers, then those that only records have */
  guint8 *left_out;                      /* by project: bit m for measure m (money rule 11); all bits when it does not count */
  guint8 *counts_not;                    /* by project: lima_facts_find_left_out() of the measure */
  LimaFacetData facets[LIMA_N_FACETS];
  LimaLists places;                      /* numbers of words */
  guint32 *size_starts;
  LimaSizeEntry *sizes;
  GArray *whole;                         /* LimaTallySum: without a filter */

  GMutex lock; /* of orders */
  GCond made;
  LimaOrder orders[LIMA_N_CELLS];
};

/* The words of a column that a facet is about, and which of its numbers lead to a key that is not asked for. */
typedef struct
{
  LimaColumn words;
  const guint32 *numbers; /* by row of the facts */
  guint16 *fails;         /* by number: a set of facets */
} LimaQuestionColumn;

/**
 * LimaIndexQuestion:
 *
 * A filter made ready: which facets each project fails, and what has to be asked of each row of the facts.
 */
typedef struct
{
  const LimaIndex *index;
  gboolean with_flows;
  guint16 set;                       /* facets that are set */
  guint8 *wanted[LIMA_N_FACETS];     /* by key; NULL where the facet is not set */
  guint16 *fails;                    /* by project: facets, and the search, none of whose keys it has; and whether it adds up to something else */
  LimaQuestionColumn columns[LIMA_N_COLUMNS];
  guint n_columns;
  guint16 *years;                    /* by year; NULL where years are not set */
  guint8 kinds[LIMA_N_KINDS];        /* which belong to the measure */
} LimaIndexQuestion;

/**
 * LimaProjectSums:
 * @sums: (element-type LimaProjectSum): by currency, that of most flows first
 * @unknown: whether some of it has no value: not converted, or beyond the range of a sum
 */
typedef struct
{
  GArray *sums;
  gboolean unknown;
} LimaProjectSums;

LimaDimensionKind lima_facet_get_dimension  (LimaFacet                 facet);

gboolean          lima_index_build_facets   (LimaIndex                *self,
                                             GCancellable             *cancellable);
guint16           lima_index_find_missing   (const LimaIndex          *self,
                                             guint                     row,
                                             gboolean                  has_funder);
int               lima_index_find_key       (const LimaIndex          *self,
                                             LimaFacet                 facet,
                                             LimaAtom                  key);
gsize             lima_index_get_size       (const LimaIndex          *self);

gboolean          lima_index_question_init  (LimaIndexQuestion        *self,
                                             const LimaIndex          *index,
                                             const LimaFilter         *filter,
                                             const GArray             *searched,
                                             GCancellable             *cancellable);
void              lima_index_question_clear (LimaIndexQuestion        *self);
guint32           lima_index_question_size_of_row
                                            (const LimaIndexQuestion  *self,
                                             guint                     project,
                                             guint32                   row);
gboolean          lima_index_question_look_at_flows
                                            (LimaIndexQuestion        *self,
                                             GCancellable             *cancellable);
LimaFound        *lima_index_question_walk  (const LimaIndexQuestion  *self,
                                             const LimaOrder          *order,
                                             gboolean                  descending);
LimaTally        *lima_tally_new            (const LimaIndexQuestion  *question,
                                             GCancellable             *cancellable);

void              lima_index_add_up         (const LimaIndex          *self,
                                             guint                     row,
                                             LimaIndexMeasure          measure,
                                             LimaProjectSums          *out);
void              lima_project_sums_clear   (LimaProjectSums          *self);
gboolean          lima_index_column_measure (LimaProjectColumn         column,
                                             LimaIndexMeasure         *measure);
const LimaDay    *lima_index_get_start      (const LimaIndex          *self,
                                             guint                     row);
const LimaDay    *lima_index_get_end        (const LimaIndex          *self,
                                             guint                     row);
const LimaOrder  *lima_index_get_order      (LimaIndex                *self,
                                             LimaProjectColumn         column,
                                             GCancellable             *cancellable);

/* The facets that a row of the measure fails, and what its project fails of what flows do not say. A row that was not converted
 * has the sizes of its project, since its own is not known. Here, so that it is inlined where millions of rows are asked. */
static inline guint
lima_index_question_fails_of_row (const LimaIndexQuestion *self, guint project, guint32 row)
{
  const guint size = 1u << LIMA_FACET_SIZE;
  guint fails = self->fails[project] & (1u << LIMA_FACET_STATUS | 1u << LIMA_FACET_REPORTER | 1u << LIMA_FACET_MISSING |
                                        LIMA_FAILS_SEARCH | LIMA_FAILS_AMOUNTS);

  for (guint i = 0; i < self->n_columns; i++)
    fails |= self->columns[i].fails[self->columns[i].numbers[row]];
  if (self->years != NULL)
    fails |= self->years[lima_facts_get_years (self->index->facts)[row]];
  if (self->set & size)
    {
      if (lima_facts_get_flags (self->index->facts)[row] & LIMA_FACT_UNCONVERTED)
        fails |= self->fails[project] & size;
      else if (!self->wanted[LIMA_FACET_SIZE][lima_index_question_size_of_row (self, project, row)])
        fails |= size;
    }
  return fails;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LimaProjectSums, lima_project_sums_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LimaIndexQuestion, lima_index_question_clear)

G_END_DECLS
