/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-page.h"
#include "lima-chart-scale.h"
#include "lima-histogram.h"

G_BEGIN_DECLS

#define LIMA_HISTOGRAM_TICK_LENGTH 4

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

/* A column with its place. */
typedef struct
{
  const LimaHistogramColumn *data;
  int index;
  double left; /* of its slot */
  double right;
  LimaRect bar;
  LimaChartText *figure;
  double figure_width;
  double figure_top;
} LimaHistogramPlace;

/* A histogram while it is laid out. */
typedef struct
{
  LimaChartPage page;
  const LimaHistogram *chart;
  LimaChartScale scale;
  GArray *places; /* of LimaHistogramPlace, from left to right */
  double extra;   /* height beyond what is needed */
  gboolean has_axis;
  gboolean has_heads;   /* whether each class has room above it for what is said of it */
  gboolean has_names;   /* whether columns apart have their names below them */
  gboolean has_figures; /* whether all columns have room for theirs */
  double apart;         /* width of a slot apart */
  double gap;           /* between the axis and what stands apart */
  double left;          /* of all columns */
  double axis_left;
  double axis_right;
  double right;         /* of all columns */
  double first;         /* decades */
  double last;
  double bands_left;    /* of the smallest class, with what is zero and below in it */
  double heads;         /* where what is said of classes begins */
  double bands;         /* where their bands begin */
  double top;           /* of the plot */
  double bottom;
} LimaHistogramLayout;

LimaHistogramPlace *lima_histogram_get_place     (const LimaHistogramLayout *self,
                                                  guint                      i);
double              lima_histogram_get_x         (const LimaHistogramLayout *self,
                                                  double                     decade);
double              lima_histogram_get_low       (const LimaHistogramColumn *column);
double              lima_histogram_get_high      (const LimaHistogramColumn *column);
double              lima_histogram_measure_bounds (LimaHistogramLayout      *self,
                                                  gboolean                   last);
void                lima_histogram_add_bounds    (LimaHistogramLayout       *self);
void                lima_histogram_reserve_heads (LimaHistogramLayout       *self);
void                lima_histogram_add_bands     (LimaHistogramLayout       *self);

G_END_DECLS
