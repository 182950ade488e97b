/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-programme-money.h"
#include "lima-programme-plan.h"
#include "lima-programme-platform.h"
#include "lima-programme-results.h"

G_BEGIN_DECLS

/**
 * LimaProgramme:
 *
 * A Programme for Country Partnership: the plan, the money beside it, the people around it, and what came of it.
 */
typedef struct
{
  LimaBlock head;
  LimaText *title;
  guint8 illustrative;
  LimaAtom country;
  LimaText *summary;
  LimaText *strategy;
  LimaAtom currency;
  LimaDay start;
  LimaDay end;
  LimaAtom phase;
  char *owner;
  LimaItems *focus;
  LimaItems *steps;
  LimaItems *criteria;
  LimaItems *components;
  char *working_days;
  LimaItems *holidays;
  LimaItems *baselines;
  LimaItems *indicators;
  LimaItems *budget;
  LimaItems *financing;
  LimaItems *bodies;
  LimaItems *partners;
  LimaItems *risks;
  LimaItems *documents;
  LimaItems *recommendations;
  LimaItems *lessons;
  LimaAtom source;
  char *notes;
} LimaProgramme;

extern const LimaTable lima_programme_table;

enum
{
  LIMA_PROGRAMME_TITLE,
  LIMA_PROGRAMME_ILLUSTRATIVE,
  LIMA_PROGRAMME_COUNTRY,
  LIMA_PROGRAMME_SUMMARY,
  LIMA_PROGRAMME_STRATEGY,
  LIMA_PROGRAMME_CURRENCY,
  LIMA_PROGRAMME_START,
  LIMA_PROGRAMME_END,
  LIMA_PROGRAMME_PHASE,
  LIMA_PROGRAMME_OWNER,
  LIMA_PROGRAMME_FOCUS,
  LIMA_PROGRAMME_STEPS,
  LIMA_PROGRAMME_CRITERIA,
  LIMA_PROGRAMME_COMPONENTS,
  LIMA_PROGRAMME_WORKING_DAYS,
  LIMA_PROGRAMME_HOLIDAYS,
  LIMA_PROGRAMME_BASELINES,
  LIMA_PROGRAMME_INDICATORS,
  LIMA_PROGRAMME_BUDGET,
  LIMA_PROGRAMME_FINANCING,
  LIMA_PROGRAMME_BODIES,
  LIMA_PROGRAMME_PARTNERS,
  LIMA_PROGRAMME_RISKS,
  LIMA_PROGRAMME_DOCUMENTS,
  LIMA_PROGRAMME_RECOMMENDATIONS,
  LIMA_PROGRAMME_LESSONS,
  LIMA_PROGRAMME_SOURCE,
  LIMA_PROGRAMME_NOTES,
  LIMA_PROGRAMME_N_FIELDS,
};

G_END_DECLS
