/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-chart-table.h>
#include <lima-report-attention.h>
#include <lima-report-figures.h>

#include "lima-figures.h"

G_BEGIN_DECLS

#define LIMA_OVERVIEW_N_CARDS 4

/**
 * LimaOverviewCard:
 * @dimension: the breakdown
 * @title: what it shows, for people
 * @table: (nullable): the chart; %NULL where there is nothing to show
 * @columns: whether it has an order of its own and is shown as columns
 */
typedef struct
{
  LimaDimensionKind dimension;
  char *title;
  LimaChartTable *table;
  gboolean columns;
} LimaOverviewCard;

/**
 * LimaOverview:
 * @measure: what the cards add up
 * @key_figures: (element-type LimaKeyFigure): the large figures
 * @attention: (element-type LimaAttention): what somebody should look at
 * @cards: the small charts
 *
 * All that the first page says, worked out in a thread.
 */
typedef struct
{
  const char *measure;
  GPtrArray *key_figures;
  GPtrArray *attention;
  LimaOverviewCard cards[LIMA_OVERVIEW_N_CARDS];
} LimaOverview;

void          lima_overview_async  (LimaFigures          *figures,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              data);
LimaOverview *lima_overview_finish (GAsyncResult         *result);
void          lima_overview_free   (LimaOverview         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaOverview, lima_overview_free)

G_END_DECLS
