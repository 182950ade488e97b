/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-facts.h"
#include "lima-split.h"

G_BEGIN_DECLS

typedef struct
{
  guint32 row;
  LimaSum amount;
} LimaWide;

/* Who names whom as parent (1) or child (2). */
typedef struct
{
  guint32 project;
  gboolean is_parent;
  const char *ref;
} LimaRelation;

struct _LimaFacts
{
  /* the columns, all of n_rows */
  guint32 *columns[LIMA_N_COLUMNS];
  guint32 *projects;
  gint64 *amounts;
  gint16 *years;
  guint8 *kinds;
  guint8 *flags;
  guint32 n_rows;
  guint32 room;

  /* owned */
  LimaDictionary *dictionaries[LIMA_N_COLUMNS];
  LimaDictionary *reporters;
  GArray *wide;      /* LimaWide, by row */
  GArray *by_number; /* LimaFactProject */
  GArray *troubles;  /* LimaTrouble */
  GArray *relations; /* LimaRelation, until settled */
  GArray *pairs;     /* LimaPair, once settled */
  guint8 *idle;      /* by project, once settled: whether it does not count */
  guint32 *runs;     /* by project, once settled: its first row; the end of all behind the last */
  GPtrArray *strings; /* GStringChunk: identifiers and references */
  LimaRates *rates;
  LimaThemeMap *themes;
  GHashTable *links;      /* nullable: GArray of LimaAtom, the programmes of a project by its file and id */
  GHashTable *programmes; /* nullable: titles of programmes by their ids, atoms both */
  LimaAtom currency;
  guint first_month;
};

/* One row to be. */
typedef struct
{
  LimaPart amount;
  guint32 keys[LIMA_N_COLUMNS];
  gint16 year;
  guint8 kind;
  guint8 flags;
} LimaFact;

const guint8 *lima_facts_get_idle (const LimaFacts *self);
const guint32 *lima_facts_get_runs (const LimaFacts *self);
void lima_facts_append  (LimaFacts      *self,
                         const LimaFact *fact);
void lima_facts_trouble (LimaFacts      *self,
                         LimaTroubleKind kind,
                         guint32         line,
                         guint32         count,
                         LimaAtom        detail,
                         const LimaDecimal *amount,
                         LimaAtom        currency);

G_END_DECLS
