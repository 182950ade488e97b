/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-programme.h>

G_BEGIN_DECLS

/* The rungs of the status ladder, in the order of the list "FinancingStatus". */
typedef enum
{
  LIMA_RUNG_IDENTIFIED,
  LIMA_RUNG_IN_DISCUSSION,
  LIMA_RUNG_PLEDGED,
  LIMA_RUNG_ALLOCATED,
  LIMA_RUNG_SIGNED,
  LIMA_RUNG_EFFECTIVE,
  LIMA_RUNG_DISBURSED,
  LIMA_RUNG_BUILT,
  LIMA_RUNG_OPERATING,
  LIMA_N_RUNGS,
  LIMA_RUNG_NONE = LIMA_N_RUNGS, /* no step with a status that is known */
} LimaRung;

/* Whether an entry of the ledger is leverage. */
typedef enum
{
  LIMA_LEVERAGE_COUNTS,
  LIMA_LEVERAGE_IDENTIFIED, /* nobody has talked about it yet: told, in no band */
  LIMA_LEVERAGE_EXISTING,   /* was there already: told, in no band */
  LIMA_LEVERAGE_SAME_ASSET, /* another entry has the same asset, and is higher or larger */
  LIMA_LEVERAGE_NO_STATUS,  /* has no step with a status: nothing is known */
} LimaLeverageFate;

/**
 * LimaLeverageEntry:
 * @financing: the entry
 * @fate: whether it counts
 * @same_as: the number of the entry that counts for the same asset, where @fate says so
 * @rung: the highest that it has reached
 * @firm: the money from the lowest rung at or above "signed" that names some, which later rungs are a part of
 * @talked: the money from the highest rung below "signed" that names some, from "in discussion" up
 * @most: the most that it may come to: what is signed, which talks before it no longer change; where nothing was signed, but some money
 *   has come already, the larger of both
 * @has_firm, @has_talked: whether they are known
 * @talked_rung: the rung that @talked is from
 * @talked_has_source: whether its step says where that is said
 * @currency: of the money that counts, 0 for unknown
 * @step: (nullable): the newest step of @rung, which the entry stands on
 * @has_source: whether @step says where that is said; without it, it is drawn hollow
 * @stated: the money of the newest step that names some, whether it counts or not
 * @has_stated: whether there is any
 * @stated_currency: of @stated, 0 for unknown
 * @n_unsourced: steps without a source, an address or a paragraph
 */
typedef struct
{
  const LimaProgrammeFinancing *financing;
  LimaLeverageFate fate;
  guint same_as;
  LimaRung rung;
  LimaDecimal firm;
  LimaDecimal talked;
  LimaDecimal most;
  gboolean has_firm;
  gboolean has_talked;
  LimaRung talked_rung;
  gboolean talked_has_source;
  LimaAtom currency;
  const LimaProgrammeFinancingStep *step;
  gboolean has_source;
  LimaDecimal stated;
  gboolean has_stated;
  LimaAtom stated_currency;
  guint n_unsourced;
} LimaLeverageEntry;

/**
 * LimaLeverageBand:
 * @currency: 0 for unknown
 * @low: what is signed or beyond
 * @high: the most that it may come to with what is talked of
 * @by_rung: what counts, by the rung that it has reached: from "signed" up it makes @low, from "in discussion" up @high
 * @unsourced: the part of @by_rung that stands on a step without a source
 * @n: entries that count, with a known amount or not
 * @n_low_unknown: entries that are signed or beyond, of which no amount is known: then @low is "at least"
 * @n_high_unknown: entries of which no amount at all is known: then @high is "at least"
 *
 * Leverage in one currency.
 */
typedef struct
{
  LimaAtom currency;
  LimaSum low;
  LimaSum high;
  LimaSum by_rung[LIMA_N_RUNGS];
  LimaSum unsourced[LIMA_N_RUNGS];
  guint n;
  guint n_low_unknown;
  guint n_high_unknown;
} LimaLeverageBand;

/**
 * LimaLeverage:
 * @entries: (element-type LimaLeverageEntry): as in the ledger
 * @bands: (element-type LimaLeverageBand): by currency, that of the programme first, then by their letters
 * @n_unknown: entries that count, of which neither amount nor currency is known
 * @overflow: whether a sum left its range: then it is too small
 *
 * What a programme sets in motion beside its grant, ¶16 and ¶18 of the report.
 */
typedef struct
{
  GArray *entries;
  GArray *bands;
  guint n_unknown;
  gboolean overflow;
} LimaLeverage;

LimaLeverage *lima_leverage_new   (const LimaProgramme *programme);
LimaLeverage *lima_leverage_new_at (const LimaProgramme *programme,
                                   LimaDate             at);
void          lima_leverage_free  (LimaLeverage        *self);
LimaRung      lima_leverage_get_rung (const LimaProgrammeFinancingStep *step);
gboolean      lima_leverage_step_has_source (const LimaProgrammeFinancingStep *step);
gboolean      lima_leverage_ratio (const LimaSum       *money,
                                   const LimaSum       *grant,
                                   LimaSum             *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaLeverage, lima_leverage_free)

G_END_DECLS
