/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <lima-programme.h>
#include <lima-project.h>
#include <lima-snapshot.h>

#include "lima-dictionary.h"
#include "lima-identity.h"
#include "lima-levels.h"
#include "lima-measure.h"
#include "lima-rates.h"
#include "lima-theme-map.h"
#include "lima-trouble.h"

G_BEGIN_DECLS

/* The columns that hold keys of a dictionary. */
typedef enum
{
  LIMA_COLUMN_PLACE,    /* a country, or a region as "vocabulary:code" */
  LIMA_COLUMN_SECTOR,
  LIMA_COLUMN_DONOR,
  LIMA_COLUMN_GOAL,
  LIMA_COLUMN_THEME,
  LIMA_COLUMN_CURRENCY, /* of the amount as it stands in the facts */
  LIMA_COLUMN_ORIGINAL, /* the flow's own currency */
  LIMA_N_COLUMNS,
} LimaColumn;

typedef enum
{
  LIMA_FACT_FIRST = 1 << 0,       /* first part of its flow, so that flows can be counted */
  LIMA_FACT_WIDE = 1 << 1,        /* does not fit four places: the amount is in the side list */
  LIMA_FACT_OWN = 1 << 2,         /* the donor is the reporting organisation, for want of another */
  LIMA_FACT_UNCONVERTED = 1 << 3, /* no rate was found */
} LimaFactFlags;

/**
 * LimaFactProject:
 * @identity: what decides whether it counts
 * @run: its first row
 * @n_rows: its rows, one behind the other
 * @reporter: number in the reporters' dictionary
 * @status: IATI activity status as an atom, 0 for none
 * @record: the id or identifier to name it by
 * @line: its line in the file
 * @kinds: which kinds of flows it carries
 */
typedef struct
{
  LimaIdentity identity;
  guint64 kinds[2];
  guint32 run;
  guint32 n_rows;
  guint32 reporter;
  LimaAtom status;
  LimaAtom record;
  guint32 line;
} LimaFactProject;

/**
 * LimaFactsOptions:
 * @rates: (nullable): rates, where amounts are to be converted
 * @currency: what to convert to, 0 for no conversion
 * @themes: (nullable): the portfolio's theme scheme
 * @first_month: the month in which years begin, 2 to 12 for fiscal years; 0 and 1 for calendar years
 */
typedef struct
{
  LimaRates *rates;
  LimaAtom currency;
  LimaThemeMap *themes;
  guint first_month;
} LimaFactsOptions;

/**
 * LimaFacts:
 *
 * The flows as columns: a row is the part of a flow in one place, sector, theme and goal. The rows of a project stand one behind
 * the other. Facts are added in one thread each, merged by number, settled once, and immutable from then on.
 */
typedef struct _LimaFacts LimaFacts;

LimaFacts             *lima_facts_new           (const LimaFactsOptions *options);
LimaFacts             *lima_facts_new_of_years  (const LimaSnapshot     *snapshot,
                                                 LimaRates              *rates,
                                                 LimaAtom                currency,
                                                 guint                   first_month,
                                                 GCancellable           *cancellable,
                                                 GError                **error);
LimaFacts             *lima_facts_new_from_snapshot (const LimaSnapshot *snapshot,
                                                 LimaRates              *rates,
                                                 LimaAtom                currency,
                                                 GCancellable           *cancellable,
                                                 GError                **error);
void                   lima_facts_free          (LimaFacts              *self);
void                   lima_facts_add           (LimaFacts              *self,
                                                 const LimaProject      *project,
                                                 guint                   file,
                                                 guint                   place);
void                   lima_facts_take          (LimaFacts              *self,
                                                 LimaFacts              *other);
void                   lima_facts_link          (LimaFacts              *self,
                                                 guint                   file,
                                                 const LimaProgramme    *programme);
void                   lima_facts_forget        (LimaFacts              *self,
                                                 guint                   file);
void                   lima_facts_settle        (LimaFacts              *self);

guint                  lima_facts_get_n_rows    (const LimaFacts        *self);
guint                  lima_facts_get_n_projects (const LimaFacts       *self);
const LimaFactProject *lima_facts_get_project   (const LimaFacts        *self,
                                                 guint                   project);
LimaAtom               lima_facts_get_programme (const LimaFacts        *self,
                                                 guint                   project,
                                                 LimaAtom               *name);
const LimaDictionary  *lima_facts_get_dictionary (const LimaFacts       *self,
                                                 LimaColumn              column);
const LimaDictionary  *lima_facts_get_reporters (const LimaFacts        *self);
const guint32         *lima_facts_get_column    (const LimaFacts        *self,
                                                 LimaColumn              column);
const guint32         *lima_facts_get_projects  (const LimaFacts        *self);
const gint16          *lima_facts_get_years     (const LimaFacts        *self);
const guint8          *lima_facts_get_kinds     (const LimaFacts        *self);
const guint8          *lima_facts_get_flags     (const LimaFacts        *self);
const gint64          *lima_facts_get_amounts   (const LimaFacts        *self);
LimaSum                lima_facts_get_amount    (const LimaFacts        *self,
                                                 guint32                 row);
const LimaTrouble     *lima_facts_get_troubles  (const LimaFacts        *self,
                                                 guint                  *n);
const LimaPair        *lima_facts_get_pairs     (const LimaFacts        *self,
                                                 guint                  *n);
const LimaThemeMap    *lima_facts_get_themes    (const LimaFacts        *self);
LimaAtom               lima_facts_get_currency  (const LimaFacts        *self);
guint                  lima_facts_get_first_month (const LimaFacts      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaFacts, lima_facts_free)

G_END_DECLS
