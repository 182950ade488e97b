/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-sankey-private.h"

G_BEGIN_DECLS

/*
 * LimaSankeyNodePlace:
 * @middle: of the bar, and of what is written beside it
 * @height: of the bar, in proportion to what flows; 0 where nothing does
 * @higher: whether more flows than its figure says, since some of it is below zero
 */
typedef struct
{
  double middle;
  double height;
  gboolean higher;
} LimaSankeyNodePlace;

/*
 * LimaSankeyLinkPlace:
 * @from: its upper edge where it begins
 * @to: its upper edge where it ends
 * @height: of both ends, in proportion to the amount; 0 for a link that does not flow
 */
typedef struct
{
  double from;
  double to;
  double height;
} LimaSankeyLinkPlace;

/*
 * LimaSankeyPlace:
 * @nodes: (element-type LimaSankeyNodePlace): by their marks
 * @links: (element-type LimaSankeyLinkPlace): by the order in which they were added
 * @height: of the highest stage
 *
 * Where nodes and links stand, from the top of the plot. A pixel is the same amount everywhere.
 */
typedef struct
{
  GArray *nodes;
  GArray *links;
  double height;
} LimaSankeyPlace;

void                       lima_sankey_place_init  (LimaSankeyPlace       *self,
                                                    const LimaSankey      *sankey,
                                                    const double          *rooms,
                                                    double                 height);
void                       lima_sankey_place_clear (LimaSankeyPlace       *self);
const LimaSankeyNodePlace *lima_sankey_place_node  (const LimaSankeyPlace *self,
                                                    guint                  mark);
const LimaSankeyLinkPlace *lima_sankey_place_link  (const LimaSankeyPlace *self,
                                                    guint                  link);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LimaSankeyPlace, lima_sankey_place_clear)

G_END_DECLS
