/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-stacked.h"

G_BEGIN_DECLS

typedef struct
{
  char *label;
  LimaFill fill;
} LimaStackedSeries;

typedef struct
{
  guint row;
  guint series;
  double value; /* NaN where it is not known */
  char *figure;
  char *sentence; /* NULL where the part is no mark of its own */
} LimaStackedPart;

struct _LimaStacked
{
  LimaChartTable *table; /* all that is read, but for the parts; a row's value is the sum of its parts */
  GArray *series;        /* of LimaStackedSeries */
  GArray *parts;         /* of LimaStackedPart, in the order in which they stand */
  gboolean counts;       /* things are counted: there are no parts of one */
  gboolean whole;        /* each row is filled to its own whole */
  LimaChartGrid *grid;   /* what it is made of, whose rows are the table; NULL where parts were added by hand */
};

G_END_DECLS
