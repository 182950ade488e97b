/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-layout.h"

G_BEGIN_DECLS

/**
 * LimaPairsRow:
 * @kind: what the row is; a remainder stands last
 * @key: (nullable): names it to the caller
 * @label: its name
 * @sublabel: (nullable): a second, smaller line
 * @values: the amounts of both sides, for lengths only; NaN where none is recorded
 * @figures: the amounts as text, or the words of one that is not recorded
 * @shares: (nullable): their shares as text
 * @change: what became of it from the first to the second: "+3.2 M · +6 %", "new"
 *
 * An amount of two years, or of two portfolios.
 */
typedef struct
{
  LimaChartKind kind;
  const char *key;
  const char *label;
  const char *sublabel;
  double values[2];
  const char *figures[2];
  const char *shares[2];
  const char *change;
} LimaPairsRow;

/**
 * LimaPairs:
 *
 * Two breakdowns side by side: what lima_pairs_layout() draws. All texts arrive formatted and translated, and are copied.
 */
typedef struct _LimaPairs LimaPairs;

LimaPairs          *lima_pairs_new        (LimaChartTable       *texts,
                                           const char           *first,
                                           const char           *second);
void                lima_pairs_free       (LimaPairs            *self);
LimaChartTable     *lima_pairs_get_texts  (const LimaPairs      *self);
const char         *lima_pairs_get_name   (const LimaPairs      *self,
                                           guint                 side);
guint               lima_pairs_add        (LimaPairs            *self,
                                           const LimaPairsRow   *row);
void                lima_pairs_set_total  (LimaPairs            *self,
                                           const LimaPairsRow   *total);
guint               lima_pairs_get_n      (const LimaPairs      *self);
const LimaPairsRow *lima_pairs_get        (const LimaPairs      *self,
                                           guint                 i);
const LimaPairsRow *lima_pairs_get_total  (const LimaPairs      *self);
LimaDrawing        *lima_pairs_layout     (const LimaPairs      *self,
                                           const LimaChartTheme *theme,
                                           double                width,
                                           double                height,
                                           LimaChartParts        parts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaPairs, lima_pairs_free)

G_END_DECLS
