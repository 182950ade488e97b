/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-layout.h"

G_BEGIN_DECLS

/**
 * LimaHistogram:
 *
 * How many there are of each size: columns side by side on a logarithmic axis, bands of classes behind them, and columns apart for what has no
 * place on such an axis. All texts arrive formatted and translated, and are copied.
 */
typedef struct _LimaHistogram LimaHistogram;

/**
 * LimaHistogramApart:
 * @LIMA_HISTOGRAM_BELOW: below zero; stands before the axis
 * @LIMA_HISTOGRAM_ZERO: zero; stands before the axis
 * @LIMA_HISTOGRAM_NONE: nobody knows; stands behind it, and in no class
 *
 * What has no logarithm.
 */
typedef enum
{
  LIMA_HISTOGRAM_BELOW,
  LIMA_HISTOGRAM_ZERO,
  LIMA_HISTOGRAM_NONE,
} LimaHistogramApart;

/**
 * LimaHistogramClass:
 * @low: sizes of the class are above it; 0 for all, what is zero and below among them
 * @high: and up to it; 0 for no end
 * @name: "Above 1 M"
 * @count: how many are in it: "31 projects · 3.5 %"
 * @money: what they hold: "106.4 M · 62.1 %"
 * @printed: (nullable): what a document says of it: "published: 31"
 * @sentence: all of it, for where there is no room above the class; it has the name in it
 *
 * A class of sizes.
 */
typedef struct
{
  double low;
  double high;
  const char *name;
  const char *count;
  const char *money;
  const char *printed;
  const char *sentence;
} LimaHistogramClass;

LimaHistogram        *lima_histogram_new       (LimaChartTable           *words,
                                                const char               *across,
                                                const char               *upward);
void                  lima_histogram_free      (LimaHistogram            *self);
const LimaChartTable *lima_histogram_get_words (const LimaHistogram      *self);
void                  lima_histogram_add_bin   (LimaHistogram            *self,
                                                double                    low,
                                                double                    high,
                                                const char               *low_text,
                                                const char               *high_text,
                                                guint                     n,
                                                const char               *figure,
                                                const char               *sentence);
void                  lima_histogram_add_apart (LimaHistogram            *self,
                                                LimaHistogramApart        apart,
                                                const char               *name,
                                                guint                     n,
                                                const char               *figure,
                                                const char               *sentence);
void                  lima_histogram_add_class (LimaHistogram            *self,
                                                const LimaHistogramClass *one);
LimaDrawing          *lima_histogram_layout    (const LimaHistogram      *self,
                                                const LimaChartTheme     *theme,
                                                double                    width,
                                                double                    height,
                                                LimaChartParts            parts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaHistogram, lima_histogram_free)

G_END_DECLS
