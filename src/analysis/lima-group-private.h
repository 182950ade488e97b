/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-facts-private.h"
#include "lima-group.h"

G_BEGIN_DECLS

/* So many rows are numbered at once, dimension by dimension: more would leave the nearest cache. */
#define LIMA_GROUP_BLOCK 1024

/* A combination of keys: three dimensions and the currency have up to 32 bits each. */
typedef unsigned __int128 LimaGroupNumber;

typedef struct
{
  LimaSum amount;
  guint flows;
  gboolean overflow;
} LimaGroupAside;

/* What the rows of a currency span. */
typedef struct
{
  guint32 projects;
  guint32 last; /* the project seen last, and one */
  gint16 first_year; /* 0 where one has no date */
  gint16 last_year;
} LimaGroupReach;

/* How many projects a key of one dimension has in a currency. */
typedef struct
{
  guint32 projects;
  guint32 last; /* the project seen last, and one */
} LimaGroupMargin;

/* One thread's share of the work: some projects, and the groups it made of them. */
typedef struct
{
  const LimaFacts *facts;
  const guint32 *runs; /* by project: its first row, and that of the next one */
  const guint8 *kinds;
  const guint8 *flags;
  const gint16 *years;
  const guint32 *currencies;
  const gint64 *amounts;
  guint8 wanted[LIMA_N_KINDS]; /* by kind */
  const LimaQuery *query;
  gint16 first_year; /* of the query, as wide as can be where it asks for all */
  gint16 last_year;
  const LimaAxis *axes;
  const guint8 *left_out;
  GCancellable *cancellable;
  guint first;
  guint end;
  guint n_currencies;
  LimaGroupNumber n_numbers;
  guint32 *dense; /* group + 1 by number */
  GHashTable *sparse;
  GArray *groups;   /* LimaGroup */
  LimaGroupReach *reaches;   /* by currency */
  guint n_margins;  /* the dimensions that are also counted alone: all of the query, or none */
  LimaGroupMargin *margins[LIMA_QUERY_MAX_BY]; /* by key and currency */
  LimaGroupAside *undated;   /* by currency */
  LimaGroupAside *unconverted;
  guint32 numbers[LIMA_GROUP_BLOCK]; /* of the rows from block to before block_end, where a table finds groups */
  guint32 block;
  guint32 block_end;
} LimaGrouping;

void lima_grouping_point_at_columns (LimaGrouping       *self);
void lima_grouping_run              (LimaGrouping       *self,
                                     const LimaGrouping *model);
void lima_grouping_clear            (LimaGrouping       *self);

G_END_DECLS
