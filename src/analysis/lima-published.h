/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-snapshot.h>

#include "lima-interval.h"

G_BEGIN_DECLS

#define LIMA_PUBLISHED_ERROR (lima_published_error_quark ())

/**
 * LimaPublishedError:
 * @LIMA_PUBLISHED_ERROR_OVERFLOW: figures too large to be added up exactly
 */
typedef enum
{
  LIMA_PUBLISHED_ERROR_OVERFLOW,
} LimaPublishedError;

typedef enum
{
  LIMA_AGREES_WITHIN_ROUNDING,
  LIMA_DIFFERS,
  LIMA_CANNOT_BE_KNOWN,
} LimaAgreement;

typedef enum
{
  LIMA_PUBLISHED_HAS_AMOUNT = 1 << 0,
  LIMA_PUBLISHED_HAS_SHARE = 1 << 1,
  LIMA_PUBLISHED_CONTRADICTORY = 1 << 2,    /* no rounding makes its amount and its share fit */
  LIMA_PUBLISHED_REPEATED = 1 << 3,         /* printed again with another value; the first counts */
  LIMA_PUBLISHED_ROUNDING_GUESSED = 1 << 4, /* see lima_published_interval() */
  LIMA_PUBLISHED_MAY_INCLUDE = 1 << 5,      /* a size class that may hold those above it; range is what it adds to them */
} LimaPublishedFlags;

/**
 * LimaPublishedQuery:
 * @measure: whose figures
 * @dimension: the breakdown
 * @unit: the unit of the amounts, 0 for that of the parts, else of the whole
 * @source: the document, 0 for any
 * @year: the calendar year that the figures are of, 0 for any period
 */
typedef struct
{
  LimaAtom measure;
  LimaAtom dimension;
  LimaAtom unit;
  LimaAtom source;
  int year;
} LimaPublishedQuery;

/**
 * LimaEstimate:
 * @known: whether anything is known of it
 * @value: as the printed figures have it
 * @range: where it lies, as they are rounded
 */
typedef struct
{
  gboolean known;
  LimaSum value;
  LimaInterval range;
} LimaEstimate;

/**
 * LimaPublishedPart:
 * @key: of the breakdown, 0 for none
 * @flags: #LimaPublishedFlags
 * @amount: (nullable): the figure that gives its amount
 * @share: (nullable): the figure that gives its share of the whole
 * @by_amount: the amount as @amount has it
 * @by_share: the amount as @share and the whole have it
 * @percentage: the share as printed
 * @estimate: its amount: what both say, or what the amount says where they contradict each other
 */
typedef struct
{
  LimaAtom key;
  guint flags;
  const LimaFigure *amount;
  const LimaFigure *share;
  LimaInterval by_amount;
  LimaInterval by_share;
  LimaInterval percentage;
  LimaEstimate estimate;
} LimaPublishedPart;

/**
 * LimaPublished:
 * @unit: of the amounts, 0 when there are none
 * @whole: (nullable): the figure of the whole
 * @total: its amount
 * @parts: (array length=n_parts): in the order of the figures
 * @remainder: what the parts leave over of the whole, from amounts where they are given, else from shares
 * @share_by_amounts: the percentage that @remainder is of the whole
 * @share_by_shares: 100 % less the printed shares, known when every part has one
 *
 * What published figures say of a breakdown, and what they leave over. The figures belong to the snapshot, which it keeps.
 */
typedef struct
{
  LimaSnapshot *snapshot;
  LimaAtom unit;
  const LimaFigure *whole;
  LimaEstimate total;
  LimaPublishedPart *parts;
  guint n_parts;
  LimaEstimate remainder;
  LimaEstimate share_by_amounts;
  LimaEstimate share_by_shares;
} LimaPublished;

GQuark         lima_published_error_quark (void);

LimaPublished *lima_published_new         (const LimaSnapshot        *snapshot,
                                           const LimaPublishedQuery  *query,
                                           GError                   **error);
void           lima_published_free        (LimaPublished             *self);

gboolean       lima_published_interval    (const LimaFigure          *figure,
                                           LimaInterval              *out,
                                           gboolean                  *guessed);
gboolean       lima_published_same_basis  (const LimaFigure          *a,
                                           const LimaFigure          *b);
gboolean       lima_published_subtract    (const LimaFigure          *a,
                                           const LimaFigure          *b,
                                           LimaInterval              *out);
LimaAgreement  lima_published_compare     (const LimaFigure          *figure,
                                           LimaAtom                   unit,
                                           const LimaInterval        *computed,
                                           LimaSum                   *beyond);
LimaAgreement  lima_published_agreement   (const LimaInterval        *computed,
                                           const LimaInterval        *printed,
                                           LimaSum                   *beyond);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaPublished, lima_published_free)

G_END_DECLS
