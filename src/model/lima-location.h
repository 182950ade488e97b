/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-block.h"

G_BEGIN_DECLS

/**
 * LimaLocationCode:
 *
 * A code of a location in a gazetteer or an administrative division; level is given for divisions only.
 */
typedef struct
{
  LimaBlock head;
  char *name;
  LimaAtom kind;
  LimaAtom vocabulary;
  LimaAtom code;
  LimaAtom level;
} LimaLocationCode;

/**
 * LimaLocation:
 *
 * Where an activity takes place (IATI: location). The position is "latitude longitude" as given.
 */
typedef struct
{
  LimaBlock head;
  LimaItems *codes;
  LimaText *name;
  LimaText *description;
  LimaText *activity_description;
  char *position;
  char *system;
  LimaAmount percentage;
  LimaAtom ref;
  LimaAtom reach;
  LimaAtom exactness;
  LimaAtom class;
  LimaAtom feature;
  LimaAtom precision;
  LimaAtom country;
} LimaLocation;

extern const LimaTable lima_location_code_table;
extern const LimaTable lima_location_table;

enum
{
  LIMA_LOCATION_CODE_KIND,
  LIMA_LOCATION_CODE_VOCABULARY,
  LIMA_LOCATION_CODE_CODE,
  LIMA_LOCATION_CODE_LEVEL,
  LIMA_LOCATION_CODE_NAME,
  LIMA_LOCATION_CODE_N_FIELDS,
};

enum
{
  LIMA_LOCATION_REF,
  LIMA_LOCATION_REACH,
  LIMA_LOCATION_CODES,
  LIMA_LOCATION_NAME,
  LIMA_LOCATION_DESCRIPTION,
  LIMA_LOCATION_ACTIVITY_DESCRIPTION,
  LIMA_LOCATION_POSITION,
  LIMA_LOCATION_SYSTEM,
  LIMA_LOCATION_EXACTNESS,
  LIMA_LOCATION_CLASS,
  LIMA_LOCATION_FEATURE,
  LIMA_LOCATION_PRECISION,
  LIMA_LOCATION_PERCENTAGE,
  LIMA_LOCATION_COUNTRY,
  LIMA_LOCATION_N_FIELDS,
};

G_END_DECLS
