/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-figures.h"

G_BEGIN_DECLS

/**
 * LimaChartsOther:
 * @figures: (nullable): another portfolio, %NULL for other years of the same one
 * @name: (nullable): what the portfolio is called
 * @first_year: the years, where @figures is %NULL
 * @last_year: belongs to them
 *
 * What a chart is compared with. It never changes.
 */
typedef struct
{
  gatomicrefcount ref;
  LimaFigures *figures;
  char *name;
  int first_year;
  int last_year;
} LimaChartsOther;

LimaChartsOther *lima_charts_other_new_years     (int                    first_year,
                                                  int                    last_year);
LimaChartsOther *lima_charts_other_new_portfolio (LimaFigures           *figures,
                                                  const char            *name);
LimaChartsOther *lima_charts_other_ref           (LimaChartsOther       *self);
void             lima_charts_other_unref         (LimaChartsOther       *self);
gboolean         lima_charts_other_equal         (const LimaChartsOther *a,
                                                  const LimaChartsOther *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaChartsOther, lima_charts_other_unref)

G_END_DECLS
