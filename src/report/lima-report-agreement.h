/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-format.h>
#include <lima-published.h>
#include <lima-result.h>

G_BEGIN_DECLS

/**
 * LimaComparison:
 * @agreement: whether the projects say what was printed
 * @computed: what they say; open above where something is missing from it
 * @beyond: how far it is from what the rounding allows, above 0 when the projects say too much; 0 unless they differ
 * @is_count: whether something is counted, not money added
 * @of_countries: whether it is countries that are counted, not projects
 *
 * A published figure beside the projects.
 */
typedef struct
{
  LimaAgreement agreement;
  LimaInterval computed;
  LimaSum beyond;
  gboolean is_count;
  gboolean of_countries;
} LimaComparison;

gboolean lima_figure_get_years           (const LimaFigure     *figure,
                                          int                  *first,
                                          int                  *last);
gboolean lima_figure_is_money            (const LimaFigure     *figure);
gboolean lima_report_find_dimension      (LimaAtom              name,
                                          LimaDimensionKind    *out);
gboolean lima_report_compare             (const LimaFacts      *facts,
                                          const LimaQuery      *query,
                                          const LimaFigure     *figure,
                                          LimaComparison       *out);
int      lima_report_comparison_decimals (const LimaComparison *comparison,
                                          LimaScale             scale,
                                          int                   decimals);
char    *lima_report_describe_comparison (LimaFormat           *format,
                                          const LimaComparison *comparison,
                                          LimaScale             scale,
                                          int                   decimals);

G_END_DECLS
