/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-chart-layout.h"

G_BEGIN_DECLS

/**
 * LimaLadderRung:
 * @label: its name
 * @here: the money at it
 * @unsourced: the part of @here that nobody says where it is from
 * @beyond: the money at it or above it
 * @here_text, @beyond_text: the same for people; "none" where there is none
 * @beyond_share: (nullable): the share of the whole that @beyond is
 * @text: the whole rung as a screen reader says it
 * @rule: (nullable): what the line below this rung parts: "signed or beyond"
 * @is_firm: whether the line is dashed rather than dotted
 *
 * A step of the status ladder. Texts are borrowed while it is added.
 */
typedef struct
{
  const char *label;
  double here;
  double unsourced;
  double beyond;
  const char *here_text;
  const char *beyond_text;
  const char *beyond_share;
  const char *text;
  const char *rule;
  gboolean is_firm;
} LimaLadderRung;

/**
 * LimaLadder:
 *
 * Money on the status ladder, the highest rung first, and the band of leverage with what it is made of: what lima_ladder_layout() draws. All texts
 * arrive formatted and translated. Its marks have the numbers of the rungs as they were added; that of the band, and then those of the facts, follow.
 */
typedef struct _LimaLadder LimaLadder;

LimaLadder     *lima_ladder_new          (void);
void            lima_ladder_free         (LimaLadder           *self);
LimaChartTable *lima_ladder_get_table    (const LimaLadder     *self);
void            lima_ladder_set_headings (LimaLadder           *self,
                                          const char           *status,
                                          const char           *plot,
                                          const char           *here,
                                          const char           *beyond);
void            lima_ladder_set_legend   (LimaLadder           *self,
                                          const char           *here,
                                          const char           *unsourced,
                                          const char           *beyond);
void            lima_ladder_add          (LimaLadder           *self,
                                          const LimaLadderRung *rung);
void            lima_ladder_set_band     (LimaLadder           *self,
                                          double                low,
                                          double                high,
                                          const char           *low_text,
                                          const char           *high_text,
                                          const char           *text);
void            lima_ladder_add_fact     (LimaLadder           *self,
                                          const char           *label,
                                          const char           *figure,
                                          gboolean              is_outside);
LimaDrawing    *lima_ladder_layout       (const LimaLadder     *self,
                                          const LimaChartTheme *theme,
                                          double                width,
                                          double                height,
                                          LimaChartParts        parts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaLadder, lima_ladder_free)

G_END_DECLS
