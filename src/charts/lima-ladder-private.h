/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-page.h"
#include "lima-ladder.h"

G_BEGIN_DECLS

#define LIMA_LADDER_BAR_HEIGHT 16
#define LIMA_LADDER_MIN_LENGTH 2 /* of a bar for money that is there */
#define LIMA_LADDER_MAX_TICKS 6
#define LIMA_LADDER_N_HEADINGS 4
#define LIMA_LADDER_N_LEGEND 3

typedef struct
{
  double here;
  double unsourced;
  double beyond;
  char *beyond_text;
  char *beyond_share;
  char *text;
  char *rule;
  gboolean is_firm;
} LimaLadderStep;

typedef struct
{
  double low;
  double high;
  char *low_text;
  char *high_text;
  char *text;
} LimaLadderBand;

/* A line beside the rungs; one that is outside the band is slanted. */
typedef struct
{
  char *label;
  char *figure;
  gboolean is_outside;
} LimaLadderFact;

struct _LimaLadder
{
  LimaChartTable *table; /* names and the money at each rung, and all that stands around */
  GArray *rungs;         /* LimaLadderStep, one for each row of it */
  GArray *facts;         /* LimaLadderFact */
  char *headings[LIMA_LADDER_N_HEADINGS];
  char *legend[LIMA_LADDER_N_LEGEND];
  LimaLadderBand band; /* none where it has no text */
};

void lima_ladder_add_panel (const LimaLadder *self,
                            LimaChartPage    *page);

G_END_DECLS
