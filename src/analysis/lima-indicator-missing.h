/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-indicator-value.h"

G_BEGIN_DECLS

typedef enum
{
  LIMA_INDICATOR_NO_BASELINE = 1 << 0,
  LIMA_INDICATOR_NO_BASELINE_DATE = 1 << 1,
  LIMA_INDICATOR_NO_BASELINE_SOURCE = 1 << 2,
  LIMA_INDICATOR_NO_TARGET = 1 << 3,
  LIMA_INDICATOR_NO_VERIFICATION = 1 << 4,
} LimaIndicatorMissing;

guint   lima_indicator_get_missing    (const LimaProgrammeIndicator *self);
GArray *lima_indicators_order_missing (const LimaItems              *indicators);

G_END_DECLS
