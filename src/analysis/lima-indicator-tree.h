/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-indicator-value.h"

G_BEGIN_DECLS

#define LIMA_INDICATOR_NO_PARENT (-1)

/**
 * LimaIndicatorNode:
 * @parent: the place of its parent, %LIMA_INDICATOR_NO_PARENT for none
 * @is_lost: whether it names a parent that is not there
 * @is_on_cycle: whether it is, by way of its parents, a part of itself
 * @depth: how many parents stand above it; 0 for one on a cycle
 */
typedef struct
{
  int parent;
  gboolean is_lost;
  gboolean is_on_cycle;
  guint depth;
} LimaIndicatorNode;

/**
 * LimaIndicatorTree:
 *
 * The indicators of a programme as parts of each other.
 */
typedef struct
{
  LimaItems *indicators;
  GArray *nodes; /* LimaIndicatorNode, one for each indicator, in order */
} LimaIndicatorTree;

/* Why a value can't be computed from parts, or that it can. */
typedef enum
{
  LIMA_COMPUTED_NO_PARTS,
  LIMA_COMPUTED_NO_RULE,     /* parts, but they are not to be added up */
  LIMA_COMPUTED_CYCLE,
  LIMA_COMPUTED_QUALITATIVE,
  LIMA_COMPUTED_UNLIKE,      /* a part has another unit, or is a percentage where this is none, or the other way */
  LIMA_COMPUTED_NO_UNIT,     /* units are not said, or in no language in common */
  LIMA_COMPUTED_PERCENTAGES, /* percentages can't be added */
  LIMA_COMPUTED_NO_BASE,     /* a part of a mean of percentages lacks its numerator or denominator */
  LIMA_COMPUTED_NO_VALUES,   /* no part has a value */
  LIMA_COMPUTED_TIE,         /* several parts are the latest, and they differ */
  LIMA_COMPUTED_RANGE,       /* more than a sum holds */
  LIMA_COMPUTED_KNOWN,
  LIMA_COMPUTED_AT_LEAST,    /* a sum with parts missing, which are taken not to be negative */
  LIMA_COMPUTED_OF_KNOWN,    /* a mean or latest value of the parts that are known */
} LimaComputedState;

/**
 * LimaIndicatorComputed:
 * @state: a #LimaComputedState; from %LIMA_COMPUTED_KNOWN on there is a value
 * @value: the value; known, where there is one
 * @parts: how many parts the indicator has
 * @missing: how many of them are not known, or not wholly
 * @end: the day after the latest period of the values it comes from; %G_MININT32 when that is not known
 *
 * The value of an indicator that follows from its parts.
 */
typedef struct
{
  LimaComputedState state;
  LimaIndicatorValue value;
  guint parts;
  guint missing;
  gint32 end;
} LimaIndicatorComputed;

LimaIndicatorTree *lima_indicator_tree_new     (const LimaItems         *indicators);
void               lima_indicator_tree_free    (LimaIndicatorTree       *self);
GArray            *lima_indicator_tree_compute (const LimaIndicatorTree *self,
                                                LimaDate                 at);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaIndicatorTree, lima_indicator_tree_free)

G_END_DECLS
