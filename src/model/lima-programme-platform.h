/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-block.h"

G_BEGIN_DECLS

/**
 * LimaProgrammeAction:
 *
 * What somebody has to do by a day.
 */
typedef struct
{
  LimaBlock head;
  LimaText *text;
  char *owner;
  LimaAtom member;
  LimaDay due;
  LimaDay done;
  LimaText *note;
} LimaProgrammeAction;

/**
 * LimaProgrammeDecision:
 *
 * What a meeting decided.
 */
typedef struct
{
  LimaBlock head;
  LimaText *text;
  LimaItems *actions;
} LimaProgrammeDecision;

/**
 * LimaProgrammeAttendance:
 *
 * A member at a meeting.
 */
typedef struct
{
  LimaBlock head;
  LimaAtom member;
  guint8 present;
  char *person;
} LimaProgrammeAttendance;

/**
 * LimaProgrammeMeeting:
 *
 * A meeting of a body of the coordination platform.
 */
typedef struct
{
  LimaBlock head;
  LimaDay date;
  LimaText *title;
  LimaText *place;
  LimaItems *attendance;
  LimaItems *decisions;
  LimaAtom source;
  char *paragraph;
} LimaProgrammeMeeting;

/**
 * LimaProgrammeMember:
 *
 * An organisation in a body.
 */
typedef struct
{
  LimaBlock head;
  LimaAtom organisation;
  LimaText *name;
  LimaAtom group;
} LimaProgrammeMember;

/**
 * LimaProgrammeBody:
 *
 * A body of the coordination platform (¶17 of the report).
 */
typedef struct
{
  LimaBlock head;
  LimaText *name;
  LimaAtom tier;
  LimaText *chair;
  LimaItems *members;
  LimaItems *meetings;
  LimaAtom source;
  char *paragraph;
} LimaProgrammeBody;

/**
 * LimaProgrammePartner:
 *
 * An organisation that takes part in the programme.
 */
typedef struct
{
  LimaBlock head;
  LimaAtom organisation;
  LimaText *name;
  LimaAtom group;
  LimaText *role;
  LimaAtom source;
  char *paragraph;
} LimaProgrammePartner;

/**
 * LimaProgrammeRisk:
 *
 * What may go wrong, how likely and how badly (1 to 5 each), and what is done about it.
 */
typedef struct
{
  LimaBlock head;
  LimaText *title;
  LimaAtom likelihood;
  LimaAtom impact;
  LimaText *mitigation;
  char *owner;
  LimaDay review;
} LimaProgrammeRisk;

/**
 * LimaProgrammeDocument:
 *
 * A document, by its symbol or address.
 */
typedef struct
{
  LimaBlock head;
  LimaText *title;
  char *symbol;
  char *url;
  LimaAtom category;
  LimaDay date;
} LimaProgrammeDocument;

/**
 * LimaProgrammeRecommendation:
 *
 * What an evaluation recommends, and what is done about it.
 */
typedef struct
{
  LimaBlock head;
  LimaText *text;
  LimaAtom evaluation;
  guint8 accepted;
  LimaText *action;
  char *owner;
  LimaDay due;
  LimaDay done;
} LimaProgrammeRecommendation;

/**
 * LimaProgrammeLesson:
 *
 * What was learnt.
 */
typedef struct
{
  LimaBlock head;
  LimaText *text;
  LimaDay date;
  LimaAtom source;
  char *paragraph;
} LimaProgrammeLesson;

extern const LimaTable lima_programme_action_table;
extern const LimaTable lima_programme_decision_table;
extern const LimaTable lima_programme_attendance_table;
extern const LimaTable lima_programme_meeting_table;
extern const LimaTable lima_programme_member_table;
extern const LimaTable lima_programme_body_table;
extern const LimaTable lima_programme_partner_table;
extern const LimaTable lima_programme_risk_table;
extern const LimaTable lima_programme_document_table;
extern const LimaTable lima_programme_recommendation_table;
extern const LimaTable lima_programme_lesson_table;

enum
{
  LIMA_PROGRAMME_ACTION_TEXT,
  LIMA_PROGRAMME_ACTION_OWNER,
  LIMA_PROGRAMME_ACTION_MEMBER,
  LIMA_PROGRAMME_ACTION_DUE,
  LIMA_PROGRAMME_ACTION_DONE,
  LIMA_PROGRAMME_ACTION_NOTE,
  LIMA_PROGRAMME_ACTION_N_FIELDS,
};

enum
{
  LIMA_PROGRAMME_DECISION_TEXT,
  LIMA_PROGRAMME_DECISION_ACTIONS,
  LIMA_PROGRAMME_DECISION_N_FIELDS,
};

enum
{
  LIMA_PROGRAMME_ATTENDANCE_MEMBER,
  LIMA_PROGRAMME_ATTENDANCE_PRESENT,
  LIMA_PROGRAMME_ATTENDANCE_PERSON,
  LIMA_PROGRAMME_ATTENDANCE_N_FIELDS,
};

enum
{
  LIMA_PROGRAMME_MEETING_DATE,
  LIMA_PROGRAMME_MEETING_TITLE,
  LIMA_PROGRAMME_MEETING_PLACE,
  LIMA_PROGRAMME_MEETING_ATTENDANCE,
  LIMA_PROGRAMME_MEETING_DECISIONS,
  LIMA_PROGRAMME_MEETING_SOURCE,
  LIMA_PROGRAMME_MEETING_PARAGRAPH,
  LIMA_PROGRAMME_MEETING_N_FIELDS,
};

enum
{
  LIMA_PROGRAMME_MEMBER_ORGANISATION,
  LIMA_PROGRAMME_MEMBER_NAME,
  LIMA_PROGRAMME_MEMBER_GROUP,
  LIMA_PROGRAMME_MEMBER_N_FIELDS,
};

enum
{
  LIMA_PROGRAMME_BODY_NAME,
  LIMA_PROGRAMME_BODY_TIER,
  LIMA_PROGRAMME_BODY_CHAIR,
  LIMA_PROGRAMME_BODY_MEMBERS,
  LIMA_PROGRAMME_BODY_MEETINGS,
  LIMA_PROGRAMME_BODY_SOURCE,
  LIMA_PROGRAMME_BODY_PARAGRAPH,
  LIMA_PROGRAMME_BODY_N_FIELDS,
};

enum
{
  LIMA_PROGRAMME_PARTNER_ORGANISATION,
  LIMA_PROGRAMME_PARTNER_NAME,
  LIMA_PROGRAMME_PARTNER_GROUP,
  LIMA_PROGRAMME_PARTNER_ROLE,
  LIMA_PROGRAMME_PARTNER_SOURCE,
  LIMA_PROGRAMME_PARTNER_PARAGRAPH,
  LIMA_PROGRAMME_PARTNER_N_FIELDS,
};

enum
{
  LIMA_PROGRAMME_RISK_TITLE,
  LIMA_PROGRAMME_RISK_LIKELIHOOD,
  LIMA_PROGRAMME_RISK_IMPACT,
  LIMA_PROGRAMME_RISK_MITIGATION,
  LIMA_PROGRAMME_RISK_OWNER,
  LIMA_PROGRAMME_RISK_REVIEW,
  LIMA_PROGRAMME_RISK_N_FIELDS,
};

enum
{
  LIMA_PROGRAMME_DOCUMENT_TITLE,
  LIMA_PROGRAMME_DOCUMENT_SYMBOL,
  LIMA_PROGRAMME_DOCUMENT_URL,
  LIMA_PROGRAMME_DOCUMENT_CATEGORY,
  LIMA_PROGRAMME_DOCUMENT_DATE,
  LIMA_PROGRAMME_DOCUMENT_N_FIELDS,
};

enum
{
  LIMA_PROGRAMME_RECOMMENDATION_TEXT,
  LIMA_PROGRAMME_RECOMMENDATION_EVALUATION,
  LIMA_PROGRAMME_RECOMMENDATION_ACCEPTED,
  LIMA_PROGRAMME_RECOMMENDATION_ACTION,
  LIMA_PROGRAMME_RECOMMENDATION_OWNER,
  LIMA_PROGRAMME_RECOMMENDATION_DUE,
  LIMA_PROGRAMME_RECOMMENDATION_DONE,
  LIMA_PROGRAMME_RECOMMENDATION_N_FIELDS,
};

enum
{
  LIMA_PROGRAMME_LESSON_TEXT,
  LIMA_PROGRAMME_LESSON_DATE,
  LIMA_PROGRAMME_LESSON_SOURCE,
  LIMA_PROGRAMME_LESSON_PARAGRAPH,
  LIMA_PROGRAMME_LESSON_N_FIELDS,
};

G_END_DECLS
