/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-amount.h>
#include <lima-change.h>
#include <lima-finding.h>

#include "lima-index.h"

G_BEGIN_DECLS

/* The rules over the whole portfolio, in order of their words within a section. */
typedef enum
{
  LIMA_RULE_NO_TITLE,
  LIMA_RULE_NO_DESCRIPTION,
  LIMA_RULE_DESCRIPTION_EMPTY,
  LIMA_RULE_NO_LANGUAGE,
  LIMA_RULE_NO_STATUS,
  LIMA_RULE_NO_START,
  LIMA_RULE_NO_END,
  LIMA_RULE_NO_PLACE,
  LIMA_RULE_NO_SECTOR,
  LIMA_RULE_NO_DONOR,
  LIMA_RULE_DOCUMENT_UNTITLED,
  LIMA_RULE_NO_IDENTIFIER,
  LIMA_RULE_IDENTIFIER_IS_REPORTER,
  LIMA_RULE_IDENTIFIER_PREFIX,
  LIMA_RULE_IDENTIFIER_SYMBOLS,
  LIMA_RULE_IDENTIFIER_BLANKS,
  LIMA_RULE_REFERENCE_BLANKS,
  LIMA_RULE_ORGANISATION_SYMBOLS,
  LIMA_RULE_ACTUAL_DATES_REVERSED,
  LIMA_RULE_PLANNED_DATES_REVERSED,
  LIMA_RULE_START_IN_FUTURE,
  LIMA_RULE_END_IN_FUTURE,
  LIMA_RULE_UPDATED_IN_FUTURE,
  LIMA_RULE_NOT_CLOSED,
  LIMA_RULE_FLOW_IN_FUTURE,
  LIMA_RULE_VALUE_DATE_IN_FUTURE,
  LIMA_RULE_NO_RATE,
  LIMA_RULE_PERCENTAGE_BEYOND_RANGE,
  LIMA_RULE_PLACES_WITHOUT_SHARES,
  LIMA_RULE_SECTORS_WITHOUT_SHARES,
  LIMA_RULE_PLACES_AT_BOTH_LEVELS,
  LIMA_RULE_SECTORS_AT_BOTH_LEVELS,
  LIMA_RULE_PLACES_OF_SOME_FLOWS,
  LIMA_RULE_SECTORS_OF_SOME_FLOWS,
  LIMA_RULE_SECTORS_NOT_DAC,
  LIMA_RULE_OWN_SECTOR_UNNAMED,
  LIMA_RULE_AID_TYPE_NOT_DAC,
  LIMA_RULE_AID_TYPE_REPEATED,
  LIMA_RULE_FLOW_AID_TYPE_NOT_DAC,
  LIMA_RULE_FLOW_AID_TYPE_REPEATED,
  LIMA_RULE_MARKER_WITHOUT_SIGNIFICANCE,
  LIMA_RULE_OWN_MARKER_UNNAMED,
  LIMA_RULE_ORGANISATION_UNKNOWN,
  LIMA_RULE_ORGANISATION_UNNAMED,
  LIMA_RULE_PROVIDER_UNKNOWN,
  LIMA_RULE_RECEIVER_UNKNOWN,
  LIMA_RULE_RELATED_NOT_FOUND,
  LIMA_RULE_THEME_NOT_FOUND,
  LIMA_RULE_RESULT_UNTITLED,
  LIMA_RULE_INDICATOR_UNTITLED,
  LIMA_RULE_INDICATOR_WITHOUT_TARGET,
  LIMA_RULE_REFERENCES_AT_BOTH_LEVELS,
  LIMA_RULE_PERIOD_REVERSED,
  LIMA_RULE_BASELINE_UNDATED,
  LIMA_RULE_BASELINE_WITHOUT_VALUE,
  LIMA_RULE_BASELINE_NO_NUMBER,
  LIMA_RULE_BASELINE_QUALITATIVE,
  LIMA_RULE_TARGET_WITHOUT_VALUE,
  LIMA_RULE_TARGET_NO_NUMBER,
  LIMA_RULE_TARGET_QUALITATIVE,
  LIMA_RULE_ACTUAL_WITHOUT_VALUE,
  LIMA_RULE_ACTUAL_NO_NUMBER,
  LIMA_RULE_ACTUAL_QUALITATIVE,
  LIMA_RULE_PROGRAMME_NO_TITLE,
  LIMA_RULE_PROGRAMME_NO_COUNTRY,
  LIMA_RULE_PROGRAMME_NO_PERIOD,
  LIMA_RULE_PROGRAMME_LACKS,
  LIMA_RULE_PROGRAMME_PERIOD_REVERSED,
  LIMA_RULE_PROGRAMME_PHASE_UNDATED,
  LIMA_RULE_PROGRAMME_PHASE_UNSOURCED,
  LIMA_RULE_PROGRAMME_PHASES_REVERSED,
  LIMA_RULE_PROGRAMME_PHASE_IN_FUTURE,
  LIMA_RULE_PROGRAMME_CRITERION_UNANSWERED,
  LIMA_RULE_PROGRAMME_COMPONENT_EMPTY,
  LIMA_RULE_PROGRAMME_ACTIVITY_UNPLANNED,
  LIMA_RULE_PROGRAMME_ACTIVITY_REVERSED,
  LIMA_RULE_PROGRAMME_ACTIVITY_OUTSIDE,
  LIMA_RULE_PROGRAMME_ACTIVITY_OVERDUE,
  LIMA_RULE_PROGRAMME_MILESTONE_OVERDUE,
  LIMA_RULE_PROGRAMME_DEPENDENCY_LOST,
  LIMA_RULE_PROGRAMME_ACTIVITY_CYCLE,
  LIMA_RULE_PROGRAMME_CALENDAR_UNREADABLE,
  LIMA_RULE_PROGRAMME_PROJECT_LOST,
  LIMA_RULE_PROGRAMME_PROJECT_SHARED,
  LIMA_RULE_PROGRAMME_INDICATOR_NO_BASELINE,
  LIMA_RULE_PROGRAMME_INDICATOR_NO_BASELINE_DATE,
  LIMA_RULE_PROGRAMME_INDICATOR_NO_BASELINE_SOURCE,
  LIMA_RULE_PROGRAMME_INDICATOR_NO_TARGET,
  LIMA_RULE_PROGRAMME_INDICATOR_NO_VERIFICATION,
  LIMA_RULE_PROGRAMME_INDICATOR_CYCLE,
  LIMA_RULE_PROGRAMME_PARTS_BEYOND,
  LIMA_RULE_PROGRAMME_VALUE_UNREADABLE,
  LIMA_RULE_PROGRAMME_LINE_WITHOUT_PERIOD,
  LIMA_RULE_PROGRAMME_LINE_WITHOUT_CURRENCY,
  LIMA_RULE_PROGRAMME_LINE_WITHOUT_COMPONENT,
  LIMA_RULE_PROGRAMME_GRANT_BELOW,
  LIMA_RULE_PROGRAMME_GRANT_ABOVE,
  LIMA_RULE_PROGRAMME_FINANCING_NO_STATUS,
  LIMA_RULE_PROGRAMME_STEP_UNSOURCED,
  LIMA_RULE_PROGRAMME_STEP_UNDATED,
  LIMA_RULE_PROGRAMME_STEP_WITHOUT_AMOUNT,
  LIMA_RULE_PROGRAMME_STEP_WITHOUT_CURRENCY,
  LIMA_RULE_PROGRAMME_STEPS_REVERSED,
  LIMA_RULE_PROGRAMME_ASSET_REPEATED,
  LIMA_RULE_PROGRAMME_ACTION_OVERDUE,
  LIMA_RULE_PROGRAMME_ACTION_WITHOUT_OWNER,
  LIMA_RULE_PROGRAMME_ACTION_UNDATED,
  LIMA_RULE_PROGRAMME_RISK_UNRATED,
  LIMA_RULE_PROGRAMME_RISK_WITHOUT_MITIGATION,
  LIMA_RULE_PROGRAMME_RISK_WITHOUT_OWNER,
  LIMA_RULE_PROGRAMME_RISK_REVIEW_OVERDUE,
  LIMA_RULE_PROGRAMME_RECOMMENDATION_WITHOUT_ACTION,
  LIMA_RULE_PROGRAMME_RECOMMENDATION_WITHOUT_OWNER,
  LIMA_RULE_PROGRAMME_RECOMMENDATION_UNDATED,
  LIMA_RULE_PROGRAMME_RECOMMENDATION_OVERDUE,
  LIMA_RULE_PROGRAMME_ORGANISATION_NOT_FOUND,
  LIMA_RULE_PROGRAMME_SOURCE_NOT_FOUND,
  LIMA_RULE_PROGRAMME_COMPONENT_NOT_FOUND,
  LIMA_RULE_PROGRAMME_PARENT_NOT_FOUND,
  LIMA_RULE_PROGRAMME_MEMBER_NOT_FOUND,
  LIMA_RULE_AGENDA_NO_TITLE,
  LIMA_RULE_AGENDA_NO_PROCESS,
  LIMA_RULE_AGENDA_NO_DATE,
  LIMA_RULE_AGENDA_OVERDUE,
  LIMA_RULE_AGENDA_CONTRADICTED,
  LIMA_RULE_AGENDA_HELD_IN_FUTURE,
  LIMA_RULE_AGENDA_DATES_REVERSED,
  LIMA_RULE_AGENDA_STATEMENT_UNSOURCED,
  LIMA_RULE_AGENDA_BEFORE_DEPENDENCY,
  LIMA_RULE_AGENDA_CIRCLE,
  LIMA_RULE_AGENDA_CONTRIBUTION_OPEN,
  LIMA_RULE_AGENDA_GOAL_MISMATCH,
  LIMA_RULE_AGENDA_PROCESS_REPEATED,
  LIMA_RULE_AGENDA_PROPOSAL_NO_GOAL,
  LIMA_RULE_AGENDA_PROPOSAL_NO_VERSION,
  LIMA_RULE_AGENDA_PROPOSAL_REVERSED,
  LIMA_RULE_AGENDA_DATE_UNREADABLE,
  LIMA_RULE_AGENDA_PROCESS_NOT_FOUND,
  LIMA_RULE_AGENDA_MILESTONE_NOT_FOUND,
  LIMA_RULE_AGENDA_PROGRAMME_NOT_FOUND,
  LIMA_RULE_AGENDA_SOURCE_NOT_FOUND,
  LIMA_N_RULES,
} LimaRule;

typedef enum
{
  LIMA_RULE_SECTION_MISSING,
  LIMA_RULE_SECTION_IDENTIFIERS,
  LIMA_RULE_SECTION_DATES,
  LIMA_RULE_SECTION_MONEY,
  LIMA_RULE_SECTION_SHARES,
  LIMA_RULE_SECTION_REFERENCES,
  LIMA_RULE_SECTION_RESULTS,
  LIMA_RULE_SECTION_PROGRAMMES,
  LIMA_RULE_SECTION_AGENDA,
  LIMA_N_RULE_SECTIONS,
} LimaRuleSection;

#define LIMA_RULE_NO_ROW G_MAXUINT32

/**
 * LimaRuleItem:
 * @rule: which rule is broken
 * @row: the project, as a row of the index; %LIMA_RULE_NO_ROW when it is about none
 * @programme: where it is about no project: the programme, as a row of the snapshot; %LIMA_RULE_NO_ROW when it is about the agenda
 * @agenda: where it is about the agenda: the process, milestone or proposal, as a row of the snapshot; the table of @path says which
 * @line: the line of its file, 0 when unknown
 * @path: the field that an editor goes to; its record is the project, the programme, or what the agenda has
 * @text: (nullable): what was given, or what people call it; it belongs to the snapshot of the index, or is never freed
 * @is_all: whether none of several is as it should be, which is said once; @path leads to the first
 * @dates: what was given, where the rule is about dates; the second one where @text is given too
 * @has_stake: whether the money at stake is known: it is not where no flow is recorded or where currencies differ, nor where
 *   results, documents or the language are at fault
 * @currency: of the money, 0 for unknown
 * @stake: the flow's amount, else the project's spend
 *
 * A rule that a project, a programme or a record of the agenda breaks.
 */
typedef struct
{
  LimaRule rule;
  guint32 row;
  guint32 programme;
  guint32 agenda;
  guint32 line;
  LimaPath path;
  const char *text;
  gboolean is_all;
  LimaDate dates[2];
  gboolean has_stake;
  LimaAtom currency;
  LimaSum stake;
} LimaRuleItem;

const char      *lima_rule_get_name          (LimaRule         rule);
const char      *lima_rule_get_label         (LimaRule         rule);
LimaSeverity     lima_rule_get_severity      (LimaRule         rule);
LimaRuleSection  lima_rule_get_section       (LimaRule         rule);
const char      *lima_rule_get_source        (LimaRule         rule);
const char      *lima_rule_get_sentence      (LimaRule         rule);
const char      *lima_rule_get_sentence_of_all (LimaRule       rule);
const char      *lima_rule_section_get_label (LimaRuleSection  section);

GArray          *lima_index_check            (LimaIndex       *index,
                                              GCancellable    *cancellable,
                                              GError         **error);
void             lima_programmes_check       (const LimaSnapshot *snapshot,
                                              const LimaIndex *index,
                                              const char      *language,
                                              LimaDate         today,
                                              GArray          *items);
void             lima_agenda_check            (const LimaSnapshot *snapshot,
                                              const char      *language,
                                              LimaDate         today,
                                              GArray          *items);
int              lima_rule_item_compare_stake (gconstpointer   a,
                                              gconstpointer    b);

G_END_DECLS
