/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-layout.h"

G_BEGIN_DECLS

#define LIMA_MATRIX_SIZE 5
#define LIMA_MATRIX_UNPLACED (LIMA_MATRIX_SIZE * LIMA_MATRIX_SIZE) /* the mark of what has no cell */
#define LIMA_MATRIX_CLASSES 4

/**
 * LimaMatrix:
 *
 * A square of five by five cells that are shaded by the product of their degrees, 1 to 5 each way, with the numbers of what is in each. What lacks
 * a degree is listed below, never put into a cell. All texts arrive translated.
 */
typedef struct _LimaMatrix LimaMatrix;

LimaMatrix           *lima_matrix_new          (LimaChartTable       *texts);
void                  lima_matrix_free         (LimaMatrix           *self);
const LimaChartTable *lima_matrix_get_texts    (const LimaMatrix     *self);
void                  lima_matrix_set_rtl      (LimaMatrix           *self,
                                                gboolean              rtl);
void                  lima_matrix_set_axis     (LimaMatrix           *self,
                                                gboolean              upward,
                                                const char           *title,
                                                const char *const    *degrees);
void                  lima_matrix_set_class    (LimaMatrix           *self,
                                                guint                 number,
                                                guint                 least,
                                                const char           *words);
void                  lima_matrix_set_unplaced (LimaMatrix           *self,
                                                const char           *words);
void                  lima_matrix_add          (LimaMatrix           *self,
                                                guint                 across,
                                                guint                 up,
                                                const char           *number,
                                                const char           *words);
guint                 lima_matrix_get_mark     (const LimaMatrix     *self,
                                                guint                 item);
int                   lima_matrix_find_item    (const LimaMatrix     *self,
                                                guint                 mark,
                                                int                   after);
LimaDrawing          *lima_matrix_layout       (const LimaMatrix     *self,
                                                const LimaChartTheme *theme,
                                                double                width,
                                                double                height,
                                                LimaChartParts        parts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaMatrix, lima_matrix_free)

G_END_DECLS
