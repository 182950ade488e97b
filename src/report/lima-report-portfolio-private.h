/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-report-portfolio-paper.h"

G_BEGIN_DECLS

/* A report under way. Sections that have nothing to say are left out, and the notes at the end name them. */
typedef struct
{
  const LimaReportPortfolioPaper *options;
  LimaFormat *format;
  LimaPaper *paper;
  LimaReportChartOptions chart;
  guint n_figures;
  GPtrArray *left_out; /* of sentences: why a section isn't there */
  GCancellable *cancellable;
} LimaReporting;

gboolean lima_reporting_add_money      (LimaReporting *self,
                                        GError       **error);
void     lima_reporting_add_published  (LimaReporting *self);
void     lima_reporting_add_programmes (LimaReporting *self);
void     lima_reporting_add_agenda     (LimaReporting *self);
void     lima_reporting_add_findings   (LimaReporting *self);
void     lima_reporting_add_drawing    (LimaReporting *self,
                                        LimaDrawing   *drawing,
                                        const char    *title,
                                        const char    *end);
double   lima_reporting_width          (LimaReporting *self);

G_END_DECLS
