/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-layout.h"
#include "lima-timeline.h"

G_BEGIN_DECLS

/**
 * LimaCrosstab:
 *
 * Rows by columns, with what is in each cell by name: a small mark (held filled, planned hollow) and the label, in as many lines as it needs. A cell shows at
 * most so many and then says how many more there are, as a mark of its own. The last row and column may be remainders: slanted and hatched headings.
 * Behind each row and below each column stands how many different things it has. All texts arrive translated.
 */
typedef struct _LimaCrosstab LimaCrosstab;

LimaCrosstab         *lima_crosstab_new        (LimaChartTable         *texts);
void                  lima_crosstab_free       (LimaCrosstab           *self);
const LimaChartTable *lima_crosstab_get_texts  (const LimaCrosstab     *self);
void                  lima_crosstab_set_rtl    (LimaCrosstab           *self,
                                                gboolean                rtl);
guint                 lima_crosstab_add_row    (LimaCrosstab           *self,
                                                const char             *key,
                                                const char             *title,
                                                const char             *detail,
                                                const char             *total,
                                                gboolean                is_rest);
guint                 lima_crosstab_add_column (LimaCrosstab           *self,
                                                const char             *key,
                                                const char             *title,
                                                const char             *total,
                                                gboolean                is_rest);
void                  lima_crosstab_set_totals (LimaCrosstab           *self,
                                                const char             *heading,
                                                const char             *all);
void                  lima_crosstab_add        (LimaCrosstab           *self,
                                                guint                   row,
                                                guint                   column,
                                                const char             *key,
                                                const char             *label,
                                                const char             *sentence,
                                                LimaTimelineLook        look);
void                  lima_crosstab_set_more   (LimaCrosstab           *self,
                                                guint                   row,
                                                guint                   column,
                                                const char             *words,
                                                const char             *sentence);
guint                 lima_crosstab_get_n      (const LimaCrosstab     *self);
const char           *lima_crosstab_get_key    (const LimaCrosstab     *self,
                                                guint                   mark,
                                                int                    *row,
                                                int                    *column);
const char           *lima_crosstab_get_row_key (const LimaCrosstab    *self,
                                                guint                   row);
const char           *lima_crosstab_get_column_key (const LimaCrosstab *self,
                                                guint                   column);
LimaDrawing          *lima_crosstab_layout     (const LimaCrosstab     *self,
                                                const LimaChartTheme   *theme,
                                                double                  width,
                                                double                  height,
                                                LimaChartParts          parts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaCrosstab, lima_crosstab_free)

G_END_DECLS
