/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-pairs.h"

G_BEGIN_DECLS

struct _LimaPairs
{
  LimaChartTable *texts;
  GStringChunk *strings;
  const char *names[2];
  GArray *rows; /* of LimaPairsRow */
  LimaPairsRow total;
};

G_END_DECLS
