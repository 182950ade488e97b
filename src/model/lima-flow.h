/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-block.h"

G_BEGIN_DECLS

/**
 * LimaPlace:
 *
 * A share of an activity or transaction in a country or a region (IATI: recipient-country, recipient-region). Countries and
 * regions stand in one list, in document order, since they share one 100. A number in a country's place is kept as given.
 */
typedef struct
{
  LimaBlock head;
  char *uri;
  LimaText *name;
  LimaAmount percentage;
  LimaAtom country;
  LimaAtom region;
  LimaAtom vocabulary;
} LimaPlace;

/**
 * LimaSector:
 *
 * A share in a sector of any vocabulary (IATI: sector). Vocabularies 7, 8 and 9 are goals, targets and indicators of the
 * Sustainable Development Goals. No vocabulary is 1, OECD DAC 5 digits.
 */
typedef struct
{
  LimaBlock head;
  char *uri;
  LimaText *name;
  LimaAmount percentage;
  LimaAtom vocabulary;
  LimaAtom code;
} LimaSector;

/**
 * LimaAidType:
 *
 * An aid type in a vocabulary other than OECD DAC's (IATI 2.03: aid-type, default-aid-type).
 */
typedef struct
{
  LimaBlock head;
  LimaAtom vocabulary;
  LimaAtom code;
} LimaAidType;

/**
 * LimaFlow:
 *
 * One dated amount: a transaction, a budget, or a planned disbursement.
 */
typedef struct
{
  LimaBlock head;
  char *ref;
  LimaText *description;
  LimaText *provider_name;
  char *provider_activity;
  LimaText *receiver_name;
  char *receiver_activity;
  LimaItems *places;
  LimaItems *sectors;
  LimaItems *aid_types;
  LimaAmount amount;
  LimaAtom kind;
  LimaAtom type;
  LimaAtom status;
  LimaDay date;
  LimaAtom date_text;
  LimaDay start;
  LimaDay end;
  LimaAtom currency;
  LimaDay value_date;
  LimaAtom provider_ref;
  LimaAtom provider_type;
  LimaAtom receiver_ref;
  LimaAtom receiver_type;
  LimaAtom channel;
  LimaAtom flow_type;
  LimaAtom finance_type;
  LimaAtom aid_type;
  LimaAtom tied_status;
  guint8 humanitarian;
} LimaFlow;

extern const LimaTable lima_place_table;
extern const LimaTable lima_sector_table;
extern const LimaTable lima_aid_type_table;
extern const LimaTable lima_flow_table;

enum
{
  LIMA_PLACE_COUNTRY,
  LIMA_PLACE_REGION,
  LIMA_PLACE_VOCABULARY,
  LIMA_PLACE_URI,
  LIMA_PLACE_PERCENTAGE,
  LIMA_PLACE_NAME,
  LIMA_PLACE_N_FIELDS,
};

enum
{
  LIMA_SECTOR_VOCABULARY,
  LIMA_SECTOR_CODE,
  LIMA_SECTOR_URI,
  LIMA_SECTOR_PERCENTAGE,
  LIMA_SECTOR_NAME,
  LIMA_SECTOR_N_FIELDS,
};

enum
{
  LIMA_AID_TYPE_VOCABULARY,
  LIMA_AID_TYPE_CODE,
  LIMA_AID_TYPE_N_FIELDS,
};

enum
{
  LIMA_FLOW_KIND,
  LIMA_FLOW_TYPE,
  LIMA_FLOW_REF,
  LIMA_FLOW_HUMANITARIAN,
  LIMA_FLOW_STATUS,
  LIMA_FLOW_DATE,
  LIMA_FLOW_DATE_TEXT,
  LIMA_FLOW_START,
  LIMA_FLOW_END,
  LIMA_FLOW_AMOUNT,
  LIMA_FLOW_CURRENCY,
  LIMA_FLOW_VALUE_DATE,
  LIMA_FLOW_DESCRIPTION,
  LIMA_FLOW_PROVIDER_REF,
  LIMA_FLOW_PROVIDER_NAME,
  LIMA_FLOW_PROVIDER_TYPE,
  LIMA_FLOW_PROVIDER_ACTIVITY,
  LIMA_FLOW_RECEIVER_REF,
  LIMA_FLOW_RECEIVER_NAME,
  LIMA_FLOW_RECEIVER_TYPE,
  LIMA_FLOW_RECEIVER_ACTIVITY,
  LIMA_FLOW_CHANNEL,
  LIMA_FLOW_PLACES,
  LIMA_FLOW_SECTORS,
  LIMA_FLOW_FLOW_TYPE,
  LIMA_FLOW_FINANCE_TYPE,
  LIMA_FLOW_AID_TYPE,
  LIMA_FLOW_AID_TYPES,
  LIMA_FLOW_TIED_STATUS,
  LIMA_FLOW_N_FIELDS,
};

G_END_DECLS
