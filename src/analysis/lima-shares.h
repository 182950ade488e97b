/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-flow.h>

G_BEGIN_DECLS

/**
 * LimaShare:
 * @key: what the share is in; 0 for "nothing known"
 * @weight: the part; of the sum of all weights
 */
typedef struct
{
  guint32 key;
  guint64 weight;
} LimaShare;

/**
 * LimaShares:
 * @share: (array length=n): the parts in document order, never empty once ended
 * @n: how many
 * @total: the sum of the weights, above 0
 * @off: whether the percentages given did not make 100 and were scaled
 *
 * How an amount is divided over one breakdown. Reused from project to project: it owns its array.
 */
typedef struct
{
  LimaShare *share;
  guint n;
  guint room;
  guint64 total;
  gboolean off;
} LimaShares;

/**
 * LimaEntry:
 * @key: what it is a share in, 0 for an empty code, which drops
 * @percentage: as given
 *
 * One share as data gives it, before rules 6 and 7 judge the list.
 */
typedef struct
{
  guint32 key;
  const LimaAmount *percentage;
} LimaEntry;

void lima_shares_clear   (LimaShares      *self);
void lima_shares_set_one (LimaShares      *self,
                          guint32          key);
void lima_shares_judge   (LimaShares      *self,
                          const LimaEntry *entries,
                          guint            n);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LimaShares, lima_shares_clear)

G_END_DECLS
