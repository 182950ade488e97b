/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-page.h"
#include "lima-timeline.h"

G_BEGIN_DECLS

/* What a milestone looks like where words stand in its mark, so that they stay readable. */
LimaFill lima_milestone_box_fill  (LimaTimelineLook look,
                                   gboolean         is_marked);

/* … and where they stand beside it. */
LimaFill lima_milestone_mark_fill (LimaTimelineLook look);

/* Strikes through the words of one that is cancelled, as far as they go; their lines stand below each other from @top on. */
void     lima_milestone_strike    (LimaChartPage   *page,
                                   const GPtrArray *lines,
                                   double           x,
                                   double           top);

G_END_DECLS
