/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-layout.h"

G_BEGIN_DECLS

/**
 * LimaLorenz:
 *
 * How a whole is spread over those that share it, the largest first: a curve from none of them, who have nothing, to all, who have all. The straight
 * line between is where everybody has the same. All texts arrive formatted and translated.
 */
typedef struct _LimaLorenz LimaLorenz;

LimaLorenz           *lima_lorenz_new       (LimaChartTable       *words,
                                             const char           *across,
                                             const char           *upward);
void                  lima_lorenz_free      (LimaLorenz           *self);
const LimaChartTable *lima_lorenz_get_words (const LimaLorenz     *self);
void                  lima_lorenz_add_point (LimaLorenz           *self,
                                             double                x,
                                             double                y);
void                  lima_lorenz_add_mark  (LimaLorenz           *self,
                                             double                x,
                                             double                y,
                                             const char           *label,
                                             const char           *figure,
                                             gboolean              listed);
LimaDrawing          *lima_lorenz_layout    (const LimaLorenz     *self,
                                             const LimaChartTheme *theme,
                                             double                width,
                                             double                height,
                                             LimaChartParts        parts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaLorenz, lima_lorenz_free)

G_END_DECLS
