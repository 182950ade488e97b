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
  LIMA_N_RULE_SECTIONS,
} LimaRuleSection;

/**
 * LimaRuleItem:
 * @rule: which rule is broken
 * @row: the project, as a row of the index
 * @line: the line of its file, 0 when unknown
 * @path: the field that an editor goes to; its record is the project
 * @text: (nullable): what was given; it belongs to the snapshot of the index
 * @dates: what was given, where the rule is about dates
 * @has_stake: whether the money at stake is known: it is not where no flow is recorded or where currencies differ, nor where
 *   results, documents or the language are at fault
 * @currency: of the money, 0 for unknown
 * @stake: the flow's amount, else the project's spend
 *
 * A rule that a project breaks.
 */
typedef struct
{
  LimaRule rule;
  guint32 row;
  guint32 line;
  LimaPath path;
  const char *text;
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
const char      *lima_rule_section_get_label (LimaRuleSection  section);

GArray          *lima_index_check            (LimaIndex       *index,
                                              GCancellable    *cancellable,
                                              GError         **error);
int              lima_rule_item_compare_stake (gconstpointer   a,
                                              gconstpointer    b);

G_END_DECLS
