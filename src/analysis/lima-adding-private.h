/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-facts-private.h"
#include "lima-budget.h"
#include "lima-party.h"

G_BEGIN_DECLS

/* What is worked out once for a project and then asked for each of its flows. */
typedef struct
{
  LimaFacts *facts;
  const LimaProject *project;
  guint64 origin;
  LimaAtom currency;
  LimaParty donor;
  gboolean own;
  gboolean donor_known;

  /* shares of the project, and of the flow at hand where it has its own */
  LimaShares places, sectors, goals, themes;
  LimaShares flow_places, flow_sectors, flow_goals;
  gboolean themes_given;
  LimaAtom theme_of_markers;
} LimaAdding;

/* A flow on its way to rows. */
typedef struct
{
  const LimaFlow *flow;
  guint kind;
  LimaDecimal given;
  LimaPart amount;
  LimaAtom original;
  LimaAtom currency;
  LimaDate date;
  guint8 flags;
  LimaAtom donor;
  LimaAtom donor_name;
} LimaGoing;

gboolean lima_adding_begin_flow   (LimaAdding         *self,
                                   const LimaFlow     *flow,
                                   LimaGoing          *going);
void     lima_adding_convert      (LimaAdding         *self,
                                   LimaGoing          *going);
void     lima_adding_append_years (LimaAdding         *self,
                                   LimaGoing          *going,
                                   const LimaYearDays *years,
                                   guint               n,
                                   gint32              days);
gboolean lima_adding_is_in_range  (LimaDate            date);
LimaAtom lima_adding_clean_currency (LimaAtom          currency);
void     lima_adding_add_budgets  (LimaAdding         *self,
                                   guint               kind);

G_END_DECLS
