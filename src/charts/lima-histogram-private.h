/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-histogram.h"

G_BEGIN_DECLS

/* A column: of the axis, or apart from it. */
typedef struct
{
  gboolean is_apart;
  LimaHistogramApart apart;
  double low;
  double high; /* 0 for no end */
  guint n;
  char *low_text;  /* NULL for none */
  char *high_text; /* NULL for none */
  char *name;      /* apart: what stands below it */
  char *figure;
  char *sentence;
} LimaHistogramColumn;

struct _LimaHistogram
{
  LimaChartTable *words;
  char *across;
  char *upward;
  GArray *columns; /* of LimaHistogramColumn, as they were added */
  GArray *classes; /* of LimaHistogramClass, whose texts are owned */
};

G_END_DECLS
