/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-report-draft.h"

G_BEGIN_DECLS

/* Amounts are shaded in five classes, which four bounds part. */
#define LIMA_REPORT_N_STEPS 5

/**
 * LimaReportSteps:
 * @bounds: from small to large; a class ends with its bound
 * @texts: what each class holds: "up to 5 M", "above 5 M to 10 M" ... "above 50 M"
 *
 * The classes by which a chart shades amounts. They are told in its legend.
 */
typedef struct
{
  double bounds[LIMA_REPORT_N_STEPS - 1];
  char *texts[LIMA_REPORT_N_STEPS];
} LimaReportSteps;

void lima_report_steps_init  (LimaReportSteps *self,
                              const LimaDraft *draft,
                              GArray          *amounts);
void lima_report_steps_clear (LimaReportSteps *self);
void lima_report_steps_find  (GArray          *amounts,
                              LimaSum         *bounds);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LimaReportSteps, lima_report_steps_clear)

G_END_DECLS
