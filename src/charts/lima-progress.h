/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-layout.h"

G_BEGIN_DECLS

typedef enum
{
  LIMA_PROGRESS_KEEPS_PACE,
  LIMA_PROGRESS_LAGS,
  LIMA_PROGRESS_NO_PACE, /* nobody knows */
} LimaProgressPace;

/**
 * LimaProgress:
 *
 * How far indicators are on their way, beside how far they should be: what lima_progress_layout() draws.
 */
typedef struct _LimaProgress LimaProgress;

LimaProgress   *lima_progress_new         (void);
void            lima_progress_free        (LimaProgress         *self);
LimaChartTable *lima_progress_get_table   (const LimaProgress   *self);
void            lima_progress_set_legend  (LimaProgress         *self,
                                           const char           *on_pace,
                                           const char           *behind,
                                           const char           *unknown,
                                           const char           *needed);
void            lima_progress_add         (LimaProgress         *self,
                                           const char           *key,
                                           const char           *label,
                                           const char           *sublabel,
                                           double                done,
                                           const char           *figure,
                                           double                needed,
                                           const char           *needed_figure,
                                           LimaProgressPace      pace);
void            lima_progress_add_unknown (LimaProgress         *self,
                                           const char           *key,
                                           const char           *label,
                                           const char           *sublabel,
                                           const char           *words);
LimaDrawing    *lima_progress_layout      (const LimaProgress   *self,
                                           const LimaChartTheme *theme,
                                           double                width,
                                           double                height,
                                           LimaChartParts        parts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaProgress, lima_progress_free)

G_END_DECLS
