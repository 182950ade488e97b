/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-block.h"
#include "lima-document.h"
#include "lima-flow.h"
#include "lima-indicator.h"
#include "lima-location.h"

G_BEGIN_DECLS

/**
 * LimaOtherIdentifier:
 *
 * Another identifier of the activity (IATI: other-identifier).
 */
typedef struct
{
  LimaBlock head;
  char *ref;
  LimaText *owner_name;
  LimaAtom type;
  LimaAtom owner_ref;
} LimaOtherIdentifier;

/**
 * LimaDescription:
 *
 * A description of a kind: 1 general, 2 objectives, 3 target groups, 4 other.
 */
typedef struct
{
  LimaBlock head;
  LimaText *text;
  LimaAtom type;
} LimaDescription;

/**
 * LimaParticipant:
 *
 * An organisation with its role: 1 funding, 2 accountable, 3 extending, 4 implementing (IATI: participating-org).
 */
typedef struct
{
  LimaBlock head;
  LimaText *name;
  char *activity;
  LimaAtom role;
  LimaAtom ref;
  LimaAtom type;
  LimaAtom channel;
} LimaParticipant;

/**
 * LimaThemeShare:
 *
 * A share in a theme of the portfolio's theme scheme.
 */
typedef struct
{
  LimaBlock head;
  LimaAmount percentage;
  LimaAtom theme;
} LimaThemeShare;

/**
 * LimaMarker:
 *
 * A policy marker and how significant it is (IATI: policy-marker).
 */
typedef struct
{
  LimaBlock head;
  char *uri;
  LimaText *name;
  LimaAtom vocabulary;
  LimaAtom code;
  LimaAtom significance;
} LimaMarker;

/**
 * LimaTag:
 *
 * A tag (IATI 2.03: tag); vocabularies 2 and 3 are goals and targets of the Sustainable Development Goals.
 */
typedef struct
{
  LimaBlock head;
  char *uri;
  LimaText *name;
  LimaAtom vocabulary;
  LimaAtom code;
} LimaTag;

/**
 * LimaRelated:
 *
 * Another activity: 1 parent, 2 child, 3 sibling, 4 co-funded, 5 third party (IATI: related-activity).
 */
typedef struct
{
  LimaBlock head;
  char *ref;
  char *name;
  LimaAtom type;
} LimaRelated;

/**
 * LimaUnread:
 *
 * An element that the model does not hold, as its XML text, with its path below the activity.
 */
typedef struct
{
  LimaBlock head;
  char *xml;
  LimaAtom name;
} LimaUnread;

/**
 * LimaProject:
 *
 * One activity (IATI: iati-activity) and everything known about it.
 */
typedef struct
{
  LimaBlock head;
  char *identifier;
  LimaItems *other_identifiers;
  LimaText *reporter_name;
  LimaText *title;
  LimaItems *descriptions;
  char *officer;
  char *unit;
  LimaItems *participants;
  LimaItems *places;
  LimaItems *sectors;
  LimaItems *themes;
  LimaItems *markers;
  LimaItems *tags;
  LimaItems *aid_types;
  LimaItems *flows;
  LimaItems *related;
  LimaItems *locations;
  LimaItems *documents;
  LimaItems *results;
  char *notes;
  char *updated;
  LimaItems *unread;
  LimaAtom reporter_ref;
  LimaAtom reporter_type;
  LimaAtom status;
  LimaDay planned_start;
  LimaDay actual_start;
  LimaDay planned_end;
  LimaDay actual_end;
  LimaAtom scope;
  LimaAtom currency;
  LimaAtom language;
  LimaAtom hierarchy;
  LimaAtom budget_not_provided;
  LimaAtom collaboration_type;
  LimaAtom flow_type;
  LimaAtom finance_type;
  LimaAtom aid_type;
  LimaAtom tied_status;
  LimaAtom iati_version;
  guint8 illustrative;
  guint8 reporter_secondary;
  guint8 humanitarian;
} LimaProject;

extern const LimaTable lima_other_identifier_table;
extern const LimaTable lima_description_table;
extern const LimaTable lima_participant_table;
extern const LimaTable lima_theme_share_table;
extern const LimaTable lima_marker_table;
extern const LimaTable lima_tag_table;
extern const LimaTable lima_related_table;
extern const LimaTable lima_unread_table;
extern const LimaTable lima_project_table;

enum
{
  LIMA_OTHER_IDENTIFIER_REF,
  LIMA_OTHER_IDENTIFIER_TYPE,
  LIMA_OTHER_IDENTIFIER_OWNER_REF,
  LIMA_OTHER_IDENTIFIER_OWNER_NAME,
  LIMA_OTHER_IDENTIFIER_N_FIELDS,
};

enum
{
  LIMA_DESCRIPTION_TYPE,
  LIMA_DESCRIPTION_TEXT,
  LIMA_DESCRIPTION_N_FIELDS,
};

enum
{
  LIMA_PARTICIPANT_ROLE,
  LIMA_PARTICIPANT_REF,
  LIMA_PARTICIPANT_TYPE,
  LIMA_PARTICIPANT_NAME,
  LIMA_PARTICIPANT_ACTIVITY,
  LIMA_PARTICIPANT_CHANNEL,
  LIMA_PARTICIPANT_N_FIELDS,
};

enum
{
  LIMA_THEME_SHARE_THEME,
  LIMA_THEME_SHARE_PERCENTAGE,
  LIMA_THEME_SHARE_N_FIELDS,
};

enum
{
  LIMA_MARKER_VOCABULARY,
  LIMA_MARKER_CODE,
  LIMA_MARKER_SIGNIFICANCE,
  LIMA_MARKER_URI,
  LIMA_MARKER_NAME,
  LIMA_MARKER_N_FIELDS,
};

enum
{
  LIMA_TAG_VOCABULARY,
  LIMA_TAG_CODE,
  LIMA_TAG_URI,
  LIMA_TAG_NAME,
  LIMA_TAG_N_FIELDS,
};

enum
{
  LIMA_RELATED_REF,
  LIMA_RELATED_TYPE,
  LIMA_RELATED_NAME,
  LIMA_RELATED_N_FIELDS,
};

enum
{
  LIMA_UNREAD_NAME,
  LIMA_UNREAD_XML,
  LIMA_UNREAD_N_FIELDS,
};

enum
{
  LIMA_PROJECT_IDENTIFIER,
  LIMA_PROJECT_OTHER_IDENTIFIERS,
  LIMA_PROJECT_ILLUSTRATIVE,
  LIMA_PROJECT_REPORTER_REF,
  LIMA_PROJECT_REPORTER_NAME,
  LIMA_PROJECT_REPORTER_TYPE,
  LIMA_PROJECT_REPORTER_SECONDARY,
  LIMA_PROJECT_TITLE,
  LIMA_PROJECT_DESCRIPTIONS,
  LIMA_PROJECT_STATUS,
  LIMA_PROJECT_PLANNED_START,
  LIMA_PROJECT_ACTUAL_START,
  LIMA_PROJECT_PLANNED_END,
  LIMA_PROJECT_ACTUAL_END,
  LIMA_PROJECT_OFFICER,
  LIMA_PROJECT_UNIT,
  LIMA_PROJECT_PARTICIPANTS,
  LIMA_PROJECT_PLACES,
  LIMA_PROJECT_SECTORS,
  LIMA_PROJECT_THEMES,
  LIMA_PROJECT_MARKERS,
  LIMA_PROJECT_TAGS,
  LIMA_PROJECT_SCOPE,
  LIMA_PROJECT_CURRENCY,
  LIMA_PROJECT_LANGUAGE,
  LIMA_PROJECT_HUMANITARIAN,
  LIMA_PROJECT_HIERARCHY,
  LIMA_PROJECT_BUDGET_NOT_PROVIDED,
  LIMA_PROJECT_COLLABORATION_TYPE,
  LIMA_PROJECT_FLOW_TYPE,
  LIMA_PROJECT_FINANCE_TYPE,
  LIMA_PROJECT_AID_TYPE,
  LIMA_PROJECT_AID_TYPES,
  LIMA_PROJECT_TIED_STATUS,
  LIMA_PROJECT_FLOWS,
  LIMA_PROJECT_RELATED,
  LIMA_PROJECT_LOCATIONS,
  LIMA_PROJECT_DOCUMENTS,
  LIMA_PROJECT_RESULTS,
  LIMA_PROJECT_NOTES,
  LIMA_PROJECT_IATI_VERSION,
  LIMA_PROJECT_UPDATED,
  LIMA_PROJECT_UNREAD,
  LIMA_PROJECT_N_FIELDS,
};

G_END_DECLS
