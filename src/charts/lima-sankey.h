/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-layout.h"

G_BEGIN_DECLS

#define LIMA_SANKEY_MOST 4 /* stages */

/**
 * LimaSankey:
 *
 * What a flow chart shows: stages of nodes, and links from the nodes of a stage to those of the next. A link into a node, or out of it, is a part of
 * it. All texts arrive formatted and translated.
 */
typedef struct _LimaSankey LimaSankey;

LimaSankey           *lima_sankey_new           (LimaChartTable       *words);
void                  lima_sankey_free          (LimaSankey           *self);
const LimaChartTable *lima_sankey_get_words     (const LimaSankey     *self);
void                  lima_sankey_add_stage     (LimaSankey           *self,
                                                 const char           *title,
                                                 LimaChartTable       *nodes);
guint                 lima_sankey_get_n_stages  (const LimaSankey     *self);
const LimaChartTable *lima_sankey_get_stage     (const LimaSankey     *self,
                                                 guint                 stage);
void                  lima_sankey_add_link      (LimaSankey           *self,
                                                 guint                 stage,
                                                 guint                 from,
                                                 guint                 to,
                                                 double                value,
                                                 const char           *figure,
                                                 const char           *share);
guint                 lima_sankey_get_n_links   (const LimaSankey     *self);
gboolean              lima_sankey_get_link      (const LimaSankey     *self,
                                                 guint                 link,
                                                 guint                *stage,
                                                 guint                *from,
                                                 guint                *to);
guint                 lima_sankey_get_node_mark (const LimaSankey     *self,
                                                 guint                 stage,
                                                 guint                 node);
guint                 lima_sankey_get_link_mark (const LimaSankey     *self,
                                                 guint                 link);
gboolean              lima_sankey_find_mark     (const LimaSankey     *self,
                                                 guint                 mark,
                                                 guint                *stage,
                                                 guint                *node,
                                                 guint                *link);
LimaDrawing          *lima_sankey_layout        (const LimaSankey     *self,
                                                 const LimaChartTheme *theme,
                                                 double                width,
                                                 double                height,
                                                 LimaChartParts        parts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaSankey, lima_sankey_free)

G_END_DECLS
