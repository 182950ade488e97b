/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Programmes for Country Partnership: the people around it, and what came of it. */

#include "lima-programme-platform.h"

#include <lima-i18n.h>

static const LimaField programme_action_fields[] = {
  { "text", NC_("field", "Action"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeAction, text), NULL, NULL, NULL },
  { "owner", NC_("field", "Owner"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProgrammeAction, owner), NULL, NULL, NULL },
  { "member", NC_("field", "Member"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaProgrammeAction, member), NULL, NULL, NULL },
  { "due", NC_("field", "Due"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaProgrammeAction, due), NULL, NULL, NULL },
  { "done", NC_("field", "Done"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaProgrammeAction, done), NULL, NULL, NULL },
  { "note", NC_("field", "Note"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeAction, note), NULL, NULL, NULL },
};

const LimaTable lima_programme_action_table = {
  "action", "", NC_("record", "Action"), sizeof (LimaProgrammeAction), programme_action_fields, G_N_ELEMENTS (programme_action_fields),
};

static const LimaField programme_decision_fields[] = {
  { "text", NC_("field", "Decision"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeDecision, text), NULL, NULL, NULL },
  { "actions", NC_("field", "Actions"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProgrammeDecision, actions), NULL, &lima_programme_action_table, NULL },
};

const LimaTable lima_programme_decision_table = {
  "decision", "", NC_("record", "Decision"), sizeof (LimaProgrammeDecision), programme_decision_fields, G_N_ELEMENTS (programme_decision_fields),
};

static const LimaField programme_attendance_fields[] = {
  { "member", NC_("field", "Member"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaProgrammeAttendance, member), NULL, NULL, NULL },
  { "present", NC_("field", "Present"), LIMA_FIELD_BOOL, G_STRUCT_OFFSET (LimaProgrammeAttendance, present), NULL, NULL, NULL },
  { "person", NC_("field", "Person"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProgrammeAttendance, person), NULL, NULL, NULL },
};

const LimaTable lima_programme_attendance_table = {
  "attendance", "", NC_("record", "Attendance"), sizeof (LimaProgrammeAttendance), programme_attendance_fields, G_N_ELEMENTS (programme_attendance_fields),
};

static const LimaField programme_meeting_fields[] = {
  { "date", NC_("field", "Date"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaProgrammeMeeting, date), NULL, NULL, NULL },
  { "title", NC_("field", "Title"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeMeeting, title), NULL, NULL, NULL },
  { "place", NC_("field", "Place"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeMeeting, place), NULL, NULL, NULL },
  { "attendance", NC_("field", "Attendance"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProgrammeMeeting, attendance), NULL, &lima_programme_attendance_table, NULL },
  { "decisions", NC_("field", "Decisions"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProgrammeMeeting, decisions), NULL, &lima_programme_decision_table, NULL },
  { "source", NC_("field", "Source"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaProgrammeMeeting, source), NULL, NULL, NULL },
  { "paragraph", NC_("field", "Paragraph"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProgrammeMeeting, paragraph), NULL, NULL, NULL },
};

const LimaTable lima_programme_meeting_table = {
  "meeting", "", NC_("record", "Meeting"), sizeof (LimaProgrammeMeeting), programme_meeting_fields, G_N_ELEMENTS (programme_meeting_fields),
};

static const LimaField programme_member_fields[] = {
  { "organisation", NC_("field", "Organisation"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaProgrammeMember, organisation), NULL, NULL, NULL },
  { "name", NC_("field", "Name"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeMember, name), NULL, NULL, NULL },
  { "group", NC_("field", "Group"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProgrammeMember, group), "MemberGroup", NULL, NULL },
};

const LimaTable lima_programme_member_table = {
  "member", "", NC_("record", "Member"), sizeof (LimaProgrammeMember), programme_member_fields, G_N_ELEMENTS (programme_member_fields),
};

static const LimaField programme_body_fields[] = {
  { "name", NC_("field", "Name"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeBody, name), NULL, NULL, NULL },
  { "tier", NC_("field", "Tier"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProgrammeBody, tier), "BodyTier", NULL, NULL },
  { "chair", NC_("field", "Chair"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeBody, chair), NULL, NULL, NULL },
  { "members", NC_("field", "Members"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProgrammeBody, members), NULL, &lima_programme_member_table, NULL },
  { "meetings", NC_("field", "Meetings"), LIMA_FIELD_ITEMS, G_STRUCT_OFFSET (LimaProgrammeBody, meetings), NULL, &lima_programme_meeting_table, NULL },
  { "source", NC_("field", "Source"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaProgrammeBody, source), NULL, NULL, NULL },
  { "paragraph", NC_("field", "Paragraph"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProgrammeBody, paragraph), NULL, NULL, NULL },
};

const LimaTable lima_programme_body_table = {
  "body", "", NC_("record", "Body"), sizeof (LimaProgrammeBody), programme_body_fields, G_N_ELEMENTS (programme_body_fields),
};

static const LimaField programme_partner_fields[] = {
  { "organisation", NC_("field", "Organisation"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaProgrammePartner, organisation), NULL, NULL, NULL },
  { "name", NC_("field", "Name"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammePartner, name), NULL, NULL, NULL },
  { "group", NC_("field", "Group"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProgrammePartner, group), "MemberGroup", NULL, NULL },
  { "role", NC_("field", "Role"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammePartner, role), NULL, NULL, NULL },
  { "source", NC_("field", "Source"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaProgrammePartner, source), NULL, NULL, NULL },
  { "paragraph", NC_("field", "Paragraph"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProgrammePartner, paragraph), NULL, NULL, NULL },
};

const LimaTable lima_programme_partner_table = {
  "partner", "", NC_("record", "Partner"), sizeof (LimaProgrammePartner), programme_partner_fields, G_N_ELEMENTS (programme_partner_fields),
};

static const LimaField programme_risk_fields[] = {
  { "title", NC_("field", "Title"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeRisk, title), NULL, NULL, NULL },
  { "likelihood", NC_("field", "Likelihood"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProgrammeRisk, likelihood), "RiskDegree", NULL, NULL },
  { "impact", NC_("field", "Impact"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProgrammeRisk, impact), "RiskDegree", NULL, NULL },
  { "mitigation", NC_("field", "Mitigation"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeRisk, mitigation), NULL, NULL, NULL },
  { "owner", NC_("field", "Owner"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProgrammeRisk, owner), NULL, NULL, NULL },
  { "review", NC_("field", "Review"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaProgrammeRisk, review), NULL, NULL, NULL },
};

const LimaTable lima_programme_risk_table = {
  "risk", "", NC_("record", "Risk"), sizeof (LimaProgrammeRisk), programme_risk_fields, G_N_ELEMENTS (programme_risk_fields),
};

static const LimaField programme_document_fields[] = {
  { "title", NC_("field", "Title"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeDocument, title), NULL, NULL, NULL },
  { "symbol", NC_("field", "Symbol"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProgrammeDocument, symbol), NULL, NULL, NULL },
  { "url", NC_("field", "Address"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProgrammeDocument, url), NULL, NULL, NULL },
  { "category", NC_("field", "Category"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProgrammeDocument, category), "DocumentCategory", NULL, NULL },
  { "date", NC_("field", "Date"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaProgrammeDocument, date), NULL, NULL, NULL },
};

const LimaTable lima_programme_document_table = {
  "programme-document", "", NC_("record", "Document of a programme"), sizeof (LimaProgrammeDocument), programme_document_fields, G_N_ELEMENTS (programme_document_fields),
};

static const LimaField programme_recommendation_fields[] = {
  { "text", NC_("field", "Recommendation"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeRecommendation, text), NULL, NULL, NULL },
  { "evaluation", NC_("field", "Evaluation"), LIMA_FIELD_CODE, G_STRUCT_OFFSET (LimaProgrammeRecommendation, evaluation), "ProgrammePhase", NULL, NULL },
  { "accepted", NC_("field", "Accepted"), LIMA_FIELD_BOOL, G_STRUCT_OFFSET (LimaProgrammeRecommendation, accepted), NULL, NULL, NULL },
  { "action", NC_("field", "Action"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeRecommendation, action), NULL, NULL, NULL },
  { "owner", NC_("field", "Owner"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProgrammeRecommendation, owner), NULL, NULL, NULL },
  { "due", NC_("field", "Due"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaProgrammeRecommendation, due), NULL, NULL, NULL },
  { "done", NC_("field", "Done"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaProgrammeRecommendation, done), NULL, NULL, NULL },
};

const LimaTable lima_programme_recommendation_table = {
  "recommendation", "", NC_("record", "Recommendation"), sizeof (LimaProgrammeRecommendation), programme_recommendation_fields, G_N_ELEMENTS (programme_recommendation_fields),
};

static const LimaField programme_lesson_fields[] = {
  { "text", NC_("field", "Lesson"), LIMA_FIELD_TEXT, G_STRUCT_OFFSET (LimaProgrammeLesson, text), NULL, NULL, NULL },
  { "date", NC_("field", "Date"), LIMA_FIELD_DAY, G_STRUCT_OFFSET (LimaProgrammeLesson, date), NULL, NULL, NULL },
  { "source", NC_("field", "Source"), LIMA_FIELD_REF, G_STRUCT_OFFSET (LimaProgrammeLesson, source), NULL, NULL, NULL },
  { "paragraph", NC_("field", "Paragraph"), LIMA_FIELD_STRING, G_STRUCT_OFFSET (LimaProgrammeLesson, paragraph), NULL, NULL, NULL },
};

const LimaTable lima_programme_lesson_table = {
  "lesson", "", NC_("record", "Lesson"), sizeof (LimaProgrammeLesson), programme_lesson_fields, G_N_ELEMENTS (programme_lesson_fields),
};
