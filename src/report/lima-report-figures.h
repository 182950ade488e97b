/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-report-chart.h"

G_BEGIN_DECLS

/**
 * LimaKeyFigure:
 * @caption: what it is: "Delivered in 2014"
 * @value: "171.2 M", or a word where nothing is known
 * @unit: (nullable): the currency's code, or what is counted
 * @note: (nullable): a line below
 * @paragraph: (nullable): where it is printed: "¶3"
 * @printed: (nullable): how it is printed and rounded, a sentence; of a computed sum the exact amount
 * @interval: (nullable): where the true value lies, a sentence
 * @source: (nullable): the document and its paragraph
 * @agreement: (nullable): what the projects say of it, a sentence
 * @computed: whether it comes from the projects, not from a document
 *
 * One of the large figures at the top of Overview, and what its popover says.
 */
typedef struct
{
  char *caption;
  char *value;
  char *unit;
  char *note;
  char *paragraph;
  char *printed;
  char *interval;
  char *source;
  char *agreement;
  gboolean computed;
} LimaKeyFigure;

GPtrArray *lima_report_key_figures_new (const LimaFacts              *facts,
                                        const LimaQuery              *query,
                                        const LimaReportChartOptions *options);
void       lima_key_figure_free        (LimaKeyFigure                *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaKeyFigure, lima_key_figure_free)

G_END_DECLS
