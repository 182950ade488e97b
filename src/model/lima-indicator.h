/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-block.h"
#include "lima-document.h"

G_BEGIN_DECLS

/**
 * LimaDimension:
 *
 * What a value is disaggregated by (IATI 2.03: dimension).
 */
typedef struct
{
  LimaBlock head;
  char *name;
  char *value;
} LimaDimension;

/**
 * LimaMeasurement:
 *
 * A baseline, a target or an actual value of an indicator. The value is a text: it may be a number or a word.
 */
typedef struct
{
  LimaBlock head;
  char *value;
  LimaText *comment;
  LimaItems *dimensions;
  LimaItems *locations;
  LimaItems *documents;
  LimaDay year;
  LimaDay date;
} LimaMeasurement;

/**
 * LimaLocationRef:
 *
 * A reference to a location of the activity.
 */
typedef struct
{
  LimaBlock head;
  LimaAtom ref;
} LimaLocationRef;

/**
 * LimaReference:
 *
 * A code of a result or indicator in a vocabulary.
 */
typedef struct
{
  LimaBlock head;
  char *uri;
  char *indicator_uri;
  LimaAtom vocabulary;
  LimaAtom code;
} LimaReference;

/**
 * LimaPeriod:
 *
 * A period of an indicator; its end is the last day that belongs to it, as IATI has it.
 */
typedef struct
{
  LimaBlock head;
  LimaItems *targets;
  LimaItems *actuals;
  LimaDay start;
  LimaDay end;
} LimaPeriod;

/**
 * LimaIndicator:
 *
 * An indicator of a result.
 */
typedef struct
{
  LimaBlock head;
  LimaText *title;
  LimaText *description;
  LimaItems *references;
  LimaItems *baselines;
  LimaItems *periods;
  LimaItems *documents;
  LimaAtom measure;
  guint8 ascending;
  guint8 aggregation;
} LimaIndicator;

/**
 * LimaOutcome:
 *
 * A result of an activity (IATI: result). Named so because LimaResult is the answer to a query.
 */
typedef struct
{
  LimaBlock head;
  LimaText *title;
  LimaText *description;
  LimaItems *references;
  LimaItems *indicators;
  LimaItems *documents;
  LimaAtom type;
  guint8 aggregation;
} LimaOutcome;

extern const LimaTable lima_dimension_table;
extern const LimaTable lima_measurement_table;
extern const LimaTable lima_location_ref_table;
extern const LimaTable lima_reference_table;
extern const LimaTable lima_period_table;
extern const LimaTable lima_indicator_table;
extern const LimaTable lima_outcome_table;

enum
{
  LIMA_DIMENSION_NAME,
  LIMA_DIMENSION_VALUE,
  LIMA_DIMENSION_N_FIELDS,
};

enum
{
  LIMA_MEASUREMENT_YEAR,
  LIMA_MEASUREMENT_DATE,
  LIMA_MEASUREMENT_VALUE,
  LIMA_MEASUREMENT_COMMENT,
  LIMA_MEASUREMENT_DIMENSIONS,
  LIMA_MEASUREMENT_LOCATIONS,
  LIMA_MEASUREMENT_DOCUMENTS,
  LIMA_MEASUREMENT_N_FIELDS,
};

enum
{
  LIMA_LOCATION_REF_REF,
  LIMA_LOCATION_REF_N_FIELDS,
};

enum
{
  LIMA_REFERENCE_VOCABULARY,
  LIMA_REFERENCE_CODE,
  LIMA_REFERENCE_URI,
  LIMA_REFERENCE_INDICATOR_URI,
  LIMA_REFERENCE_N_FIELDS,
};

enum
{
  LIMA_PERIOD_START,
  LIMA_PERIOD_END,
  LIMA_PERIOD_TARGETS,
  LIMA_PERIOD_ACTUALS,
  LIMA_PERIOD_N_FIELDS,
};

enum
{
  LIMA_INDICATOR_MEASURE,
  LIMA_INDICATOR_ASCENDING,
  LIMA_INDICATOR_AGGREGATION,
  LIMA_INDICATOR_TITLE,
  LIMA_INDICATOR_DESCRIPTION,
  LIMA_INDICATOR_REFERENCES,
  LIMA_INDICATOR_BASELINES,
  LIMA_INDICATOR_PERIODS,
  LIMA_INDICATOR_DOCUMENTS,
  LIMA_INDICATOR_N_FIELDS,
};

enum
{
  LIMA_OUTCOME_TYPE,
  LIMA_OUTCOME_AGGREGATION,
  LIMA_OUTCOME_TITLE,
  LIMA_OUTCOME_DESCRIPTION,
  LIMA_OUTCOME_REFERENCES,
  LIMA_OUTCOME_INDICATORS,
  LIMA_OUTCOME_DOCUMENTS,
  LIMA_OUTCOME_N_FIELDS,
};

G_END_DECLS
