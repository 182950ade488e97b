/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-report-figures.h"

G_BEGIN_DECLS

/* What key figures are made from; all borrowed. */
typedef struct
{
  const LimaFacts *facts;
  const LimaQuery *query;
  const LimaReportChartOptions *options;
  LimaFormat *format;
  const char *language;
} LimaFigureMaker;

char          *lima_figure_maker_caption (const LimaFigureMaker *self,
                                          const LimaFigure      *figure);
void           lima_figure_choose_scale  (LimaFormat            *format,
                                          const LimaFigure      *figure,
                                          LimaScale             *scale,
                                          int                   *decimals);
char          *lima_figure_format_value  (LimaFormat            *format,
                                          const LimaFigure      *figure);
char          *lima_figure_tell_printed  (LimaFormat            *format,
                                          const LimaFigure      *figure);
LimaKeyFigure *lima_figure_maker_publish (const LimaFigureMaker *self,
                                          const LimaFigure      *figure);
void           lima_figure_maker_compute (const LimaFigureMaker *self,
                                          GPtrArray             *figures);

G_END_DECLS
