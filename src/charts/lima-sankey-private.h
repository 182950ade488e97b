/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-page.h"
#include "lima-sankey.h"

G_BEGIN_DECLS

typedef struct
{
  guint stage;
  guint from;
  guint to;
  double value; /* NaN for none */
  char *figure;
  char *share;
} LimaSankeyLink;

/* What is the matter with links that no ribbon is drawn for. */
typedef enum
{
  LIMA_SANKEY_FLOWS,
  LIMA_SANKEY_BELOW_ZERO,
  LIMA_SANKEY_WITHOUT,
} LimaSankeyState;

const char           *lima_sankey_get_stage_title (const LimaSankey    *self,
                                                   guint                stage);
const LimaSankeyLink *lima_sankey_link_at         (const LimaSankey    *self,
                                                   guint                link);
guint                 lima_sankey_count_nodes     (const LimaSankey    *self);
const LimaChartRow   *lima_sankey_get_end         (const LimaSankey    *self,
                                                   const LimaSankeyLink *link,
                                                   gboolean             to);
gboolean              lima_sankey_link_is_rest    (const LimaSankey    *self,
                                                   const LimaSankeyLink *link);
LimaSankeyState       lima_sankey_link_get_state  (const LimaSankeyLink *link);
GArray               *lima_sankey_get_order       (const LimaSankey    *self);
char                 *lima_sankey_node_sentence   (const LimaSankey    *self,
                                                   guint                stage,
                                                   guint                node);
char                 *lima_sankey_link_sentence   (const LimaSankey    *self,
                                                   const LimaSankeyLink *link);

/* Where nodes and links are told in words, where there is no room for a drawing or no way to draw them. */
void                  lima_sankey_list            (LimaChartPage       *page,
                                                   const LimaSankey    *sankey);
void                  lima_sankey_list_not_drawn  (LimaChartPage       *page,
                                                   const LimaSankey    *sankey,
                                                   gboolean             higher);

G_END_DECLS
