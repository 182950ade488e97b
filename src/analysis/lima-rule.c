/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules: what they are called, how much they matter, where they come from, and what they say. */

#include "lima-rule.h"

#include <lima-i18n.h>

typedef struct
{
  const char *name;
  const char *label;
  LimaSeverity severity; /* never an error: nothing is missing from the figures */
  LimaRuleSection section;
  const char *source;    /* number in the IATI 2.03 ruleset, NULL for a rule of our own */
  const char *sentence;  /* 1 what was given, or the first date; 2 the second date */
} Rule;

static const Rule rules[LIMA_N_RULES] = {
  [LIMA_RULE_NO_TITLE] = { "no-title", NC_ ("rule", "No title"), LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_MISSING, "4.3.1",
    N_("The project has no title; give it one.") },
  [LIMA_RULE_NO_DESCRIPTION] = { "no-description", NC_ ("rule", "No description"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_MISSING, "4.4.1",
    N_("The project has no description; say what it does.") },
  [LIMA_RULE_DESCRIPTION_EMPTY] = { "description-empty", NC_ ("rule", "Empty description"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_MISSING, "4.4.1",
    N_("One of the descriptions has no text; write one or remove it.") },
  [LIMA_RULE_NO_LANGUAGE] = { "no-language", NC_ ("rule", "No language"), LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_MISSING, "4.1.1",
    N_("The project has no default language, and some of its texts name none either; choose one.") },
  [LIMA_RULE_NO_STATUS] = { "no-status", NC_ ("rule", "No status"), LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_MISSING, NULL,
    N_("The project has no status; choose one.") },
  [LIMA_RULE_NO_START] = { "no-start", NC_ ("rule", "No start date"), LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_MISSING, "6.11.1",
    N_("The project has no start date; give the planned or the actual one.") },
  [LIMA_RULE_NO_END] = { "no-end", NC_ ("rule", "No end date"), LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_MISSING, NULL,
    N_("The project has no end date; give the planned or the actual one.") },
  [LIMA_RULE_NO_PLACE] = { "no-place", NC_ ("rule", "No country or region"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_MISSING, "3.7.1",
    N_("The project has no country and no region; its money is in no part of the world.") },
  [LIMA_RULE_NO_SECTOR] = { "no-sector", NC_ ("rule", "No sector"), LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_MISSING, "6.2.2",
    N_("The project has no sector; give it one, or one to each of its flows.") },
  [LIMA_RULE_NO_DONOR] = { "no-donor", NC_ ("rule", "No donor"), LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_MISSING, NULL,
    N_("The project names no donor; its money counts as the reporting organisation’s own.") },
  [LIMA_RULE_DOCUMENT_UNTITLED] = { "document-untitled", NC_ ("rule", "Document without a title"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_MISSING, "4.3.1",
    N_("A document has no title; give it one.") },
  [LIMA_RULE_NO_IDENTIFIER] = { "no-identifier", NC_ ("rule", "No identifier"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_IDENTIFIERS, NULL,
    N_("The project has no identifier, so nothing can refer to it and it may be counted twice.") },
  [LIMA_RULE_IDENTIFIER_IS_REPORTER] = { "identifier-is-reporter", NC_ ("rule", "Identifier of the reporting organisation"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_IDENTIFIERS, "1.1.3",
    N_("The identifier %1$s is that of the reporting organisation; give the project one of its own.") },
  [LIMA_RULE_IDENTIFIER_PREFIX] = { "identifier-prefix", NC_ ("rule", "Identifier without the reporting organisation’s"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_IDENTIFIERS, "1.1.21",
    N_("The identifier %1$s does not begin with the reporting organisation’s own and a hyphen.") },
  [LIMA_RULE_IDENTIFIER_SYMBOLS] = { "identifier-symbols", NC_ ("rule", "Symbols in the identifier"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_IDENTIFIERS, "1.3.13",
    N_("The identifier %1$s contains one of the symbols /, &, | and ?; avoid them.") },
  [LIMA_RULE_IDENTIFIER_BLANKS] = { "identifier-blanks", NC_ ("rule", "Blanks around the identifier"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_IDENTIFIERS, "1.3.1",
    N_("The identifier %1$s begins or ends with a blank; remove it.") },
  [LIMA_RULE_REFERENCE_BLANKS] = { "reference-blanks", NC_ ("rule", "Blanks around a reference"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_IDENTIFIERS,
    "1.4.1, 1.5.1, 1.6.1, 1.7.1, 1.8.1, 1.9.1, 1.10.1, 1.11.1, 1.14.1, 1.15.1, 1.16.1",
    N_("The reference %1$s begins or ends with a blank; remove it, else nothing may be found by it.") },
  [LIMA_RULE_ORGANISATION_SYMBOLS] = { "organisation-symbols", NC_ ("rule", "Symbols in an organisation reference"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_IDENTIFIERS,
    "1.8.13, 1.10.13, 1.11.13, 1.14.13, 1.15.13",
    N_("The organisation reference %1$s contains one of the symbols /, &, | and ?; avoid them.") },
  [LIMA_RULE_ACTUAL_DATES_REVERSED] = { "actual-dates-reversed", NC_ ("rule", "Actual start after the end"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_DATES, "11.1.3",
    N_("The actual start, %1$s, is after the actual end, %2$s; correct one of them.") },
  [LIMA_RULE_PLANNED_DATES_REVERSED] = { "planned-dates-reversed", NC_ ("rule", "Planned start after the end"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_DATES, "11.1.2",
    N_("The planned start, %1$s, is after the planned end, %2$s; correct one of them.") },
  [LIMA_RULE_START_IN_FUTURE] = { "start-in-future", NC_ ("rule", "Actual start in the future"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_DATES, "11.1.4",
    N_("The actual start, %1$s, is in the future; it may be the planned one.") },
  [LIMA_RULE_END_IN_FUTURE] = { "end-in-future", NC_ ("rule", "Actual end in the future"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_DATES, "11.1.5",
    N_("The actual end, %1$s, is in the future; it may be the planned one.") },
  [LIMA_RULE_UPDATED_IN_FUTURE] = { "updated-in-future", NC_ ("rule", "Update in the future"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_DATES, "11.1.1",
    N_("The time of the last update, %1$s, is in the future; other reports of the project may lose against it.") },
  [LIMA_RULE_NOT_CLOSED] = { "not-closed", NC_ ("rule", "Ended, but in implementation"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_DATES, NULL,
    N_("The project ended on %1$s, but is still in implementation; change its status or its end.") },
  [LIMA_RULE_FLOW_IN_FUTURE] = { "flow-in-future", NC_ ("rule", "Transaction in the future"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_DATES, "11.2.1",
    N_("A transaction is dated %1$s, in the future; what is planned belongs to the planned disbursements.") },
  [LIMA_RULE_VALUE_DATE_IN_FUTURE] = { "value-date-in-future", NC_ ("rule", "Value date in the future"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_DATES, "11.2.2",
    N_("The value date of a transaction, %1$s, is in the future; no rate is known for it yet.") },
  [LIMA_RULE_NO_RATE] = { "no-rate", NC_ ("rule", "No exchange rate"), LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_MONEY, NULL,
    N_("No exchange rate is known for amounts in %1$s; they are shown apart. Add a table of rates that has it.") },
  [LIMA_RULE_PERCENTAGE_BEYOND_RANGE] = { "percentage-beyond-range", NC_ ("rule", "Share below 0 or above 100 %"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_SHARES, "12.1.1, 12.3.1",
    N_("The share of %1$s is below 0 or above 100 %; correct it.") },
  [LIMA_RULE_PLACES_WITHOUT_SHARES] = { "places-without-shares", NC_ ("rule", "Countries without percentages"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_SHARES, "3.1.1, 3.4.1",
    N_("There are several countries or regions and none has a percentage; each counts as an equal part.") },
  [LIMA_RULE_SECTORS_WITHOUT_SHARES] = { "sectors-without-shares", NC_ ("rule", "Sectors without percentages"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_SHARES, "2.1.1",
    N_("There are several sectors and none has a percentage; each counts as an equal part.") },
  [LIMA_RULE_PLACES_AT_BOTH_LEVELS] = { "places-at-both-levels", NC_ ("rule", "Countries of the project and of flows"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_SHARES, "3.6.2",
    N_("Countries or regions stand with the project and with its flows; a flow’s own wins.") },
  [LIMA_RULE_SECTORS_AT_BOTH_LEVELS] = { "sectors-at-both-levels", NC_ ("rule", "Sectors of the project and of flows"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_SHARES, "6.6.2",
    N_("Sectors stand with the project and with its flows; a flow’s own wins.") },
  [LIMA_RULE_PLACES_OF_SOME_FLOWS] = { "places-of-some-flows", NC_ ("rule", "Some transactions without a country"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_SHARES, "3.7.2",
    N_("Some transactions have a country or region, others none; the others are in no part of the world.") },
  [LIMA_RULE_SECTORS_OF_SOME_FLOWS] = { "sectors-of-some-flows", NC_ ("rule", "Some transactions without a sector"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_SHARES, "6.7.2",
    N_("Some transactions have a sector, others none; give one to each.") },
  [LIMA_RULE_SECTORS_NOT_DAC] = { "sectors-not-dac", NC_ ("rule", "No sector of OECD DAC"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_REFERENCES, "102.1.1",
    N_("No sector is a purpose code of OECD DAC, which has five digits; add one, so that others can compare.") },
  [LIMA_RULE_OWN_SECTOR_UNNAMED] = { "own-sector-unnamed", NC_ ("rule", "Own sector without a name"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_REFERENCES, "2.2.1",
    N_("The sector %1$s is of the reporting organisation’s own list, but has no name; others cannot know what it is.") },
  [LIMA_RULE_AID_TYPE_NOT_DAC] = { "aid-type-not-dac", NC_ ("rule", "No aid type of OECD DAC"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_REFERENCES, "107.1.1",
    N_("No default aid type is of the list of OECD DAC; add the one of that list.") },
  [LIMA_RULE_AID_TYPE_REPEATED] = { "aid-type-repeated", NC_ ("rule", "Repeated aid type"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_REFERENCES, "107.1.2",
    N_("The default aid type %1$s is a further one of the same list; keep one of them.") },
  [LIMA_RULE_FLOW_AID_TYPE_NOT_DAC] = { "flow-aid-type-not-dac", NC_ ("rule", "Flow without an aid type of OECD DAC"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_REFERENCES, "107.2.1",
    N_("A flow has aid types, but none of the list of OECD DAC; add the one of that list.") },
  [LIMA_RULE_FLOW_AID_TYPE_REPEATED] = { "flow-aid-type-repeated", NC_ ("rule", "Repeated aid type of a flow"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_REFERENCES, "107.2.2",
    N_("The aid type %1$s of a flow is a further one of the same list; keep one of them.") },
  [LIMA_RULE_MARKER_WITHOUT_SIGNIFICANCE] = { "marker-without-significance", NC_ ("rule", "Policy marker without significance"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_REFERENCES, "6.14.1",
    N_("The policy marker %1$s has no significance; say how much it matters.") },
  [LIMA_RULE_OWN_MARKER_UNNAMED] = { "own-marker-unnamed", NC_ ("rule", "Own policy marker without a name"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_REFERENCES, "6.13.1",
    N_("The policy marker %1$s is of the reporting organisation’s own list, but has no name; others cannot know what it is.") },
  [LIMA_RULE_ORGANISATION_UNKNOWN] = { "organisation-unknown", NC_ ("rule", "Unknown participating organisation"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_REFERENCES, "6.10.1",
    N_("A participating organisation has neither a name nor an identifier; give one or remove it.") },
  [LIMA_RULE_ORGANISATION_UNNAMED] = { "organisation-unnamed", NC_ ("rule", "Participating organisation without a name"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_REFERENCES, NULL,
    N_("The participating organisation %1$s has no name, neither here nor elsewhere in the portfolio; give it one.") },
  [LIMA_RULE_PROVIDER_UNKNOWN] = { "provider-unknown", NC_ ("rule", "Unknown provider"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_REFERENCES, "6.9.1",
    N_("Of the provider of a flow, no name and no identifier is known; give one of them.") },
  [LIMA_RULE_RECEIVER_UNKNOWN] = { "receiver-unknown", NC_ ("rule", "Unknown receiver"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_REFERENCES, "6.9.2",
    N_("Of the receiver of a flow, no name and no identifier is known; give one of them.") },
  [LIMA_RULE_RELATED_NOT_FOUND] = { "related-not-found", NC_ ("rule", "Related activity not found"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_REFERENCES, NULL,
    N_("The related activity %1$s is not in this portfolio; add its file, or correct the reference.") },
  [LIMA_RULE_THEME_NOT_FOUND] = { "theme-not-found", NC_ ("rule", "Theme not found"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_REFERENCES, NULL,
    N_("The theme %1$s is not in the theme scheme of the portfolio; choose another.") },
  [LIMA_RULE_RESULT_UNTITLED] = { "result-untitled", NC_ ("rule", "Result without a title"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_RESULTS, "4.3.1",
    N_("A result has no title; give it one.") },
  [LIMA_RULE_INDICATOR_UNTITLED] = { "indicator-untitled", NC_ ("rule", "Indicator without a title"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_RESULTS, "4.3.1",
    N_("An indicator has no title; give it one.") },
  [LIMA_RULE_INDICATOR_WITHOUT_TARGET] = { "indicator-without-target", NC_ ("rule", "Indicator without a target"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_RESULTS, NULL,
    N_("An indicator has no target; say what is to be reached.") },
  [LIMA_RULE_REFERENCES_AT_BOTH_LEVELS] = { "references-at-both-levels", NC_ ("rule", "References of result and indicator"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_RESULTS, "8.11.1",
    N_("References to lists of indicators stand with a result and with its indicator; keep those of one of them.") },
  [LIMA_RULE_PERIOD_REVERSED] = { "period-reversed", NC_ ("rule", "Period that ends before it starts"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_RESULTS, "8.6.1",
    N_("A period of an indicator starts on %1$s, after its end, %2$s; correct one of them.") },
  [LIMA_RULE_BASELINE_UNDATED] = { "baseline-undated", NC_ ("rule", "Baseline without a year"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_RESULTS, NULL,
    N_("A baseline has no year; say when it was measured.") },
  [LIMA_RULE_BASELINE_WITHOUT_VALUE] = { "baseline-without-value", NC_ ("rule", "Baseline without a value"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_RESULTS, "8.8.1",
    N_("A baseline has no value; give the number, or say that the indicator is qualitative.") },
  [LIMA_RULE_BASELINE_NO_NUMBER] = { "baseline-no-number", NC_ ("rule", "Baseline that is no number"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_RESULTS, "8.8.2",
    N_("The baseline %1$s is no number, but its indicator is measured in numbers; correct one of them.") },
  [LIMA_RULE_BASELINE_QUALITATIVE] = { "baseline-qualitative", NC_ ("rule", "Value of a qualitative baseline"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_RESULTS, "8.8.3",
    N_("The baseline %1$s is of a qualitative indicator; tell it in the comment, and leave the value out.") },
  [LIMA_RULE_TARGET_WITHOUT_VALUE] = { "target-without-value", NC_ ("rule", "Target without a value"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_RESULTS, "8.9.1",
    N_("A target has no value; give the number, or say that the indicator is qualitative.") },
  [LIMA_RULE_TARGET_NO_NUMBER] = { "target-no-number", NC_ ("rule", "Target that is no number"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_RESULTS, "8.9.2",
    N_("The target %1$s is no number, but its indicator is measured in numbers; correct one of them.") },
  [LIMA_RULE_TARGET_QUALITATIVE] = { "target-qualitative", NC_ ("rule", "Value of a qualitative target"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_RESULTS, "8.9.3",
    N_("The target %1$s is of a qualitative indicator; tell it in the comment, and leave the value out.") },
  [LIMA_RULE_ACTUAL_WITHOUT_VALUE] = { "actual-without-value", NC_ ("rule", "Actual value not given"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_RESULTS, "8.10.1",
    N_("An actual value is not given; give the number, or say that the indicator is qualitative.") },
  [LIMA_RULE_ACTUAL_NO_NUMBER] = { "actual-no-number", NC_ ("rule", "Actual value that is no number"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_RESULTS, "8.10.2",
    N_("The actual value %1$s is no number, but its indicator is measured in numbers; correct one of them.") },
  [LIMA_RULE_ACTUAL_QUALITATIVE] = { "actual-qualitative", NC_ ("rule", "Actual value of a qualitative indicator"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_RESULTS, "8.10.3",
    N_("The actual value %1$s is of a qualitative indicator; tell it in the comment, and leave the value out.") },
  [LIMA_RULE_PROGRAMME_NO_TITLE] = { "programme-no-title", NC_ ("rule", "Programme without a title"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("The programme has no title; give it one.") },
  [LIMA_RULE_PROGRAMME_NO_COUNTRY] = { "programme-no-country", NC_ ("rule", "Programme without a country"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("The programme has no country; choose one.") },
  [LIMA_RULE_PROGRAMME_NO_PERIOD] = { "programme-no-period", NC_ ("rule", "Programme without a period"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("The programme has no period; give its start and its end.") },
  [LIMA_RULE_PROGRAMME_LACKS] = { "programme-lacks", NC_ ("rule", "Part of a programme not drawn up"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("Not there yet: %1$s. Fill it in where it is known.") },
  [LIMA_RULE_PROGRAMME_PERIOD_REVERSED] = { "programme-period-reversed", NC_ ("rule", "Programme that ends before it starts"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("The programme starts on %1$s, after its end, %2$s; correct one of them.") },
  [LIMA_RULE_PROGRAMME_PHASE_UNDATED] = { "programme-phase-undated", NC_ ("rule", "Phase without a date"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("The phase “%1$s” was reached, but not when; give the date.") },
  [LIMA_RULE_PROGRAMME_PHASE_UNSOURCED] = { "programme-phase-unsourced", NC_ ("rule", "Phase without a source"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("The phase “%1$s” was reached, but where that is said is not known; name the source.") },
  [LIMA_RULE_PROGRAMME_PHASES_REVERSED] = { "programme-phases-reversed", NC_ ("rule", "Phases out of order"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("The phase “%1$s”, %2$s, is dated before a phase that it follows; correct one of the dates.") },
  [LIMA_RULE_PROGRAMME_PHASE_IN_FUTURE] = { "programme-phase-in-future", NC_ ("rule", "Phase in the future"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("The phase “%1$s” is dated %2$s, in the future; it cannot have been reached.") },
  [LIMA_RULE_PROGRAMME_CRITERION_UNANSWERED] = { "programme-criterion-unanswered", NC_ ("rule", "Screening criterion without an answer"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("The screening criterion “%1$s” has no answer; say whether it is met.") },
  [LIMA_RULE_PROGRAMME_COMPONENT_EMPTY] = { "programme-component-empty", NC_ ("rule", "Component without an output"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("The component “%1$s” has no output; say what it brings about.") },
  [LIMA_RULE_PROGRAMME_ACTIVITY_UNPLANNED] = { "programme-activity-unplanned", NC_ ("rule", "Activity without dates"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("Of “%1$s” neither a duration nor dates are known, so it has no place in the plan; give them.") },
  [LIMA_RULE_PROGRAMME_ACTIVITY_REVERSED] = { "programme-activity-reversed", NC_ ("rule", "Activity that ends before it starts"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("“%1$s” starts after its end, %2$s; correct one of them.") },
  [LIMA_RULE_PROGRAMME_ACTIVITY_OUTSIDE] = { "programme-activity-outside", NC_ ("rule", "Activity outside the period of its programme"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("“%1$s” is planned for %2$s, outside the period of the programme; correct one of them.") },
  [LIMA_RULE_PROGRAMME_ACTIVITY_OVERDUE] = { "programme-activity-overdue", NC_ ("rule", "Activity overdue"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("“%1$s” was to be done by %2$s and is not; go on with it or plan it anew.") },
  [LIMA_RULE_PROGRAMME_MILESTONE_OVERDUE] = { "programme-milestone-overdue", NC_ ("rule", "Milestone overdue"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("The milestone “%1$s” was to be reached by %2$s and is not; plan it anew or say that it is done.") },
  [LIMA_RULE_PROGRAMME_DEPENDENCY_LOST] = { "programme-dependency-lost", NC_ ("rule", "Activity that waits for nothing"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("“%1$s” waits for an activity that this programme does not have; choose another or remove the dependency.") },
  [LIMA_RULE_PROGRAMME_ACTIVITY_CYCLE] = { "programme-activity-cycle", NC_ ("rule", "Activities that wait for each other"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("These wait for each other, so that no plan can be made: %1$s. Remove one of the dependencies.") },
  [LIMA_RULE_PROGRAMME_CALENDAR_UNREADABLE] = { "programme-calendar-unreadable", NC_ ("rule", "Working days that cannot be read"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("The working days “%1$s” cannot be read, so that no plan can be made; correct them.") },
  [LIMA_RULE_PROGRAMME_PROJECT_LOST] = { "programme-project-lost", NC_ ("rule", "Linked project not found"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("The project %1$s is linked to a component, but is not in this portfolio; add its file or remove the link.") },
  [LIMA_RULE_PROGRAMME_PROJECT_SHARED] = { "programme-project-shared", NC_ ("rule", "Project linked several times"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("The project “%1$s” is linked to components more than once; its money counts once.") },
  [LIMA_RULE_PROGRAMME_INDICATOR_NO_BASELINE] = { "programme-indicator-no-baseline", NC_ ("rule", "Indicator without a baseline"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("The indicator “%1$s” has no baseline, so that nothing can be said of progress; measure it.") },
  [LIMA_RULE_PROGRAMME_INDICATOR_NO_BASELINE_DATE] = { "programme-indicator-no-baseline-date", NC_ ("rule", "Baseline without a date"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("The baseline of “%1$s” has no date; say when it was measured.") },
  [LIMA_RULE_PROGRAMME_INDICATOR_NO_BASELINE_SOURCE] = { "programme-indicator-no-baseline-source", NC_ ("rule", "Baseline without a source"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("The baseline of “%1$s” has no source; say where it comes from.") },
  [LIMA_RULE_PROGRAMME_INDICATOR_NO_TARGET] = { "programme-indicator-no-target", NC_ ("rule", "Indicator of a programme without a target"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("The indicator “%1$s” has no target; say what is to be reached.") },
  [LIMA_RULE_PROGRAMME_INDICATOR_NO_VERIFICATION] = { "programme-indicator-no-verification", NC_ ("rule", "Indicator without means of verification"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("The indicator “%1$s” has no means of verification; say how it is measured.") },
  [LIMA_RULE_PROGRAMME_INDICATOR_CYCLE] = { "programme-indicator-cycle", NC_ ("rule", "Indicator that is a part of itself"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("The indicator “%1$s” is, by way of its parents, a part of itself; correct one of the parents.") },
  [LIMA_RULE_PROGRAMME_PARTS_BEYOND] = { "programme-parts-beyond", NC_ ("rule", "Parts beyond the whole"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("The parts of a value of “%1$s” are more than the whole; correct one of them.") },
  [LIMA_RULE_PROGRAMME_VALUE_UNREADABLE] = { "programme-value-unreadable", NC_ ("rule", "Value of a programme that cannot be read"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("“%1$s” can be read neither as a number nor as a date and counts as unknown; correct it.") },
  [LIMA_RULE_PROGRAMME_LINE_WITHOUT_PERIOD] = { "programme-line-without-period", NC_ ("rule", "Budget line without a period"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("A line of the budget has no period that can be used, so it belongs to no year; give its start and its end.") },
  [LIMA_RULE_PROGRAMME_LINE_WITHOUT_CURRENCY] = { "programme-line-without-currency", NC_ ("rule", "Budget line without a currency"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("A line of the budget has no currency, and neither has the programme; choose one.") },
  [LIMA_RULE_PROGRAMME_LINE_WITHOUT_COMPONENT] = { "programme-line-without-component", NC_ ("rule", "Budget line without a component"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("A line of the budget belongs to no component; choose one.") },
  [LIMA_RULE_PROGRAMME_GRANT_BELOW] = { "programme-grant-below", NC_ ("rule", "Grant below 30 million"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("The grant is below the 30 to 40 million US dollars that paragraph 16 of the report names.") },
  [LIMA_RULE_PROGRAMME_GRANT_ABOVE] = { "programme-grant-above", NC_ ("rule", "Grant above 40 million"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("The grant is above the 30 to 40 million US dollars that paragraph 16 of the report names.") },
  [LIMA_RULE_PROGRAMME_FINANCING_NO_STATUS] = { "programme-financing-no-status", NC_ ("rule", "Financing without a status"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("“%1$s” has no step with a status, so it counts for nothing; say how far it has come.") },
  [LIMA_RULE_PROGRAMME_STEP_UNSOURCED] = { "programme-step-unsourced", NC_ ("rule", "Financing step without a source"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("A step of “%1$s” has no source, so it is leverage that nobody can check; name the source.") },
  [LIMA_RULE_PROGRAMME_STEP_UNDATED] = { "programme-step-undated", NC_ ("rule", "Financing step without a date"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("A step of “%1$s” has no date; say when it was reached.") },
  [LIMA_RULE_PROGRAMME_STEP_WITHOUT_AMOUNT] = { "programme-step-without-amount", NC_ ("rule", "Financing step without an amount"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("A step of “%1$s” has no amount that can be read; give it where it is known.") },
  [LIMA_RULE_PROGRAMME_STEP_WITHOUT_CURRENCY] = { "programme-step-without-currency", NC_ ("rule", "Financing step without a currency"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("A step of “%1$s” has an amount without a currency, and the programme has none either; choose one.") },
  [LIMA_RULE_PROGRAMME_STEPS_REVERSED] = { "programme-steps-reversed", NC_ ("rule", "Financing steps out of order"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("A step of “%1$s”, %2$s, is dated before a lower one; correct one of the dates.") },
  [LIMA_RULE_PROGRAMME_ASSET_REPEATED] = { "programme-asset-repeated", NC_ ("rule", "Asset financed by several"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("“%1$s” is named by several entries of the financing; it counts once.") },
  [LIMA_RULE_PROGRAMME_ACTION_OVERDUE] = { "programme-action-overdue", NC_ ("rule", "Action overdue"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("“%1$s” was due on %2$s and is not done; do it or agree on another day.") },
  [LIMA_RULE_PROGRAMME_ACTION_WITHOUT_OWNER] = { "programme-action-without-owner", NC_ ("rule", "Action without an owner"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("Nobody is named to do “%1$s”; choose a member or name an owner.") },
  [LIMA_RULE_PROGRAMME_ACTION_UNDATED] = { "programme-action-undated", NC_ ("rule", "Action without a due date"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("“%1$s” has no due date; agree on one.") },
  [LIMA_RULE_PROGRAMME_RISK_UNRATED] = { "programme-risk-unrated", NC_ ("rule", "Risk without a rating"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("The risk “%1$s” has no likelihood or no impact; rate both.") },
  [LIMA_RULE_PROGRAMME_RISK_WITHOUT_MITIGATION] = { "programme-risk-without-mitigation", NC_ ("rule", "Risk without mitigation"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("Nothing is said to be done about the risk “%1$s”; say what is.") },
  [LIMA_RULE_PROGRAMME_RISK_WITHOUT_OWNER] = { "programme-risk-without-owner", NC_ ("rule", "Risk without an owner"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("The risk “%1$s” has no owner; name one.") },
  [LIMA_RULE_PROGRAMME_RISK_REVIEW_OVERDUE] = { "programme-risk-review-overdue", NC_ ("rule", "Review of a risk overdue"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("The risk “%1$s” was to be reviewed on %2$s; review it and set another day.") },
  [LIMA_RULE_PROGRAMME_RECOMMENDATION_WITHOUT_ACTION] = { "programme-recommendation-without-action", NC_ ("rule", "Accepted recommendation without an action"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("The recommendation “%1$s” was accepted, but nothing is said to be done; say what is.") },
  [LIMA_RULE_PROGRAMME_RECOMMENDATION_WITHOUT_OWNER] = { "programme-recommendation-without-owner", NC_ ("rule", "Accepted recommendation without an owner"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("The recommendation “%1$s” was accepted, but nobody is named to follow it; name an owner.") },
  [LIMA_RULE_PROGRAMME_RECOMMENDATION_UNDATED] = { "programme-recommendation-undated", NC_ ("rule", "Accepted recommendation without a due date"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("The recommendation “%1$s” was accepted, but not by when it is followed; set a day.") },
  [LIMA_RULE_PROGRAMME_RECOMMENDATION_OVERDUE] = { "programme-recommendation-overdue", NC_ ("rule", "Recommendation overdue"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("The recommendation “%1$s” was to be followed by %2$s and is not; do it or set another day.") },
  [LIMA_RULE_PROGRAMME_ORGANISATION_NOT_FOUND] = { "programme-organisation-not-found", NC_ ("rule", "Organisation of a programme not found"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("Nothing in this portfolio tells what the organisation %1$s is; add it to the organisations or correct the reference.") },
  [LIMA_RULE_PROGRAMME_SOURCE_NOT_FOUND] = { "programme-source-not-found", NC_ ("rule", "Source not found"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("The source %1$s is not in this portfolio; choose another.") },
  [LIMA_RULE_PROGRAMME_COMPONENT_NOT_FOUND] = { "programme-component-not-found", NC_ ("rule", "Component not found"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("This programme has no component %1$s; choose another.") },
  [LIMA_RULE_PROGRAMME_PARENT_NOT_FOUND] = { "programme-parent-not-found", NC_ ("rule", "Parent of an indicator not found"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("This programme has no indicator %1$s, which another is a part of; choose another.") },
  [LIMA_RULE_PROGRAMME_MEMBER_NOT_FOUND] = { "programme-member-not-found", NC_ ("rule", "Member not found"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_PROGRAMMES, NULL,
    N_("The body has no member %1$s; choose another.") },
  [LIMA_RULE_AGENDA_NO_TITLE] = { "milestone-no-title", NC_ ("rule", "Milestone without a title"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_AGENDA, NULL,
    N_("A milestone has no title; say what it is.") },
  [LIMA_RULE_AGENDA_NO_PROCESS] = { "milestone-no-process", NC_ ("rule", "Milestone without a process"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_AGENDA, NULL,
    N_("“%1$s” belongs to no process; choose one.") },
  [LIMA_RULE_AGENDA_NO_DATE] = { "milestone-no-date", NC_ ("rule", "Milestone without a date"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_AGENDA, NULL,
    N_("Nobody said when “%1$s” is; say by when, even if only the year is known.") },
  [LIMA_RULE_AGENDA_OVERDUE] = { "milestone-past", NC_ ("rule", "Milestone past, its outcome unknown"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_AGENDA, NULL,
    N_("“%1$s” was to be over by %2$s, and nothing says what became of it; say that it was held, postponed or cancelled.") },
  [LIMA_RULE_AGENDA_CONTRADICTED] = { "milestone-contradicted", NC_ ("rule", "Sources contradict each other"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_AGENDA, NULL,
    N_("Sources contradict each other about “%1$s”; all that they say is kept side by side.") },
  [LIMA_RULE_AGENDA_HELD_IN_FUTURE] = { "milestone-held-in-future", NC_ ("rule", "Held in the future"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_AGENDA, NULL,
    N_("“%1$s” is said to have been held, but its date, %2$s, is in the future; correct one of them.") },
  [LIMA_RULE_AGENDA_DATES_REVERSED] = { "milestone-dates-reversed", NC_ ("rule", "End before the start"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_AGENDA, NULL,
    N_("A statement ends “%1$s” before it starts, on %2$s; correct one of the dates.") },
  [LIMA_RULE_AGENDA_STATEMENT_UNSOURCED] = { "milestone-statement-unsourced", NC_ ("rule", "Statement without a source"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_AGENDA, NULL,
    N_("A statement about when “%1$s” is names no source; name it.") },
  [LIMA_RULE_AGENDA_BEFORE_DEPENDENCY] = { "milestone-before-dependency", NC_ ("rule", "Before what it depends on"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_AGENDA, NULL,
    N_("“%1$s” starts before a milestone is over that it depends on; correct one of the dates or remove the dependency.") },
  [LIMA_RULE_AGENDA_CIRCLE] = { "milestone-circle", NC_ ("rule", "Depends on itself"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_AGENDA, NULL,
    N_("“%1$s” depends on itself, if only by way of others; remove one of the dependencies.") },
  [LIMA_RULE_AGENDA_CONTRIBUTION_OPEN] = { "contribution-open", NC_ ("rule", "What came of a contribution is unknown"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_AGENDA, NULL,
    N_("The milestone was held, but what came of the contribution “%1$s” is not known; say it.") },
  [LIMA_RULE_AGENDA_GOAL_MISMATCH] = { "goal-mismatch", NC_ ("rule", "Target of another goal"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_AGENDA, NULL,
    N_("The target %1$s is none of the goal that it stands with; correct one of them.") },
  [LIMA_RULE_AGENDA_PROCESS_REPEATED] = { "process-repeated", NC_ ("rule", "Process given twice"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_AGENDA, NULL,
    N_("Another process is called “%1$s” too; give one of them another title, or make them one.") },
  [LIMA_RULE_AGENDA_PROPOSAL_NO_GOAL] = { "proposal-no-goal", NC_ ("rule", "Proposal without a goal"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_AGENDA, NULL,
    N_("The indicator proposal “%1$s” has no goal and no target; choose one.") },
  [LIMA_RULE_AGENDA_PROPOSAL_NO_VERSION] = { "proposal-no-version", NC_ ("rule", "Proposal without a wording"),
    LIMA_SEVERITY_INFO, LIMA_RULE_SECTION_AGENDA, NULL,
    N_("The indicator proposal “%1$s” has no version; say how it is worded and how far it has come.") },
  [LIMA_RULE_AGENDA_PROPOSAL_REVERSED] = { "proposal-reversed", NC_ ("rule", "Proposal goes back"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_AGENDA, NULL,
    N_("A version of the indicator proposal “%1$s” falls behind one that was approved or dropped; correct its status or the order.") },
  [LIMA_RULE_AGENDA_DATE_UNREADABLE] = { "agenda-date-unreadable", NC_ ("rule", "Date that cannot be read"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_AGENDA, NULL,
    N_("“%1$s” cannot be read as a date and counts as unknown; correct it.") },
  [LIMA_RULE_AGENDA_PROCESS_NOT_FOUND] = { "process-not-found", NC_ ("rule", "Process not found"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_AGENDA, NULL,
    N_("The process %1$s is not in this portfolio; choose another.") },
  [LIMA_RULE_AGENDA_MILESTONE_NOT_FOUND] = { "milestone-not-found", NC_ ("rule", "Milestone not found"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_AGENDA, NULL,
    N_("The milestone %1$s is not in this portfolio; choose another.") },
  [LIMA_RULE_AGENDA_PROGRAMME_NOT_FOUND] = { "process-programme-not-found", NC_ ("rule", "Programme not found"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_AGENDA, NULL,
    N_("The programme %1$s is not in this portfolio; choose another.") },
  [LIMA_RULE_AGENDA_SOURCE_NOT_FOUND] = { "agenda-source-not-found", NC_ ("rule", "Source not found"),
    LIMA_SEVERITY_WARNING, LIMA_RULE_SECTION_AGENDA, NULL,
    N_("The source %1$s is not in this portfolio; choose another.") },
};

/* What is said once where it is so of all of several. */
static const struct
{
  LimaRule rule;
  const char *sentence;
} alls[] = {
  { LIMA_RULE_PROGRAMME_CRITERION_UNANSWERED, N_("No screening criterion has an answer; say whether they are met.") },
  { LIMA_RULE_PROGRAMME_COMPONENT_EMPTY, N_("No component has an output; say what they bring about.") },
  { LIMA_RULE_PROGRAMME_PHASE_UNDATED, N_("Several phases were reached, but not when; give the dates.") },
  { LIMA_RULE_PROGRAMME_PHASE_UNSOURCED, N_("Several phases were reached, but where that is said is not known; name the sources.") },
};

static const char *const sections[LIMA_N_RULE_SECTIONS] = {
  [LIMA_RULE_SECTION_MISSING] = NC_ ("rules", "Missing data"),
  [LIMA_RULE_SECTION_IDENTIFIERS] = NC_ ("rules", "Identifiers"),
  [LIMA_RULE_SECTION_DATES] = NC_ ("rules", "Dates"),
  [LIMA_RULE_SECTION_MONEY] = NC_ ("rules", "Money"),
  [LIMA_RULE_SECTION_SHARES] = NC_ ("rules", "Shares"),
  [LIMA_RULE_SECTION_REFERENCES] = NC_ ("rules", "References"),
  [LIMA_RULE_SECTION_RESULTS] = NC_ ("rules", "Results"),
  [LIMA_RULE_SECTION_PROGRAMMES] = NC_ ("rules", "Programmes"),
  [LIMA_RULE_SECTION_AGENDA] = NC_ ("rules", "Agenda"),
};

/**
 * lima_rule_get_name:
 * @rule: a rule
 *
 * Returns: its word
 */
const char *
lima_rule_get_name (LimaRule rule)
{
  g_return_val_if_fail (rule < LIMA_N_RULES, NULL);

  return rules[rule].name;
}

/**
 * lima_rule_get_label:
 * @rule: a rule
 *
 * Returns: what is wrong, in a few words, translated
 */
const char *
lima_rule_get_label (LimaRule rule)
{
  g_return_val_if_fail (rule < LIMA_N_RULES, NULL);

  return C_ ("rule", rules[rule].label);
}

/**
 * lima_rule_get_severity:
 * @rule: a rule
 *
 * Returns: %LIMA_SEVERITY_WARNING or %LIMA_SEVERITY_INFO, since what is missing from the figures is said by the money rules
 */
LimaSeverity
lima_rule_get_severity (LimaRule rule)
{
  g_return_val_if_fail (rule < LIMA_N_RULES, LIMA_SEVERITY_INFO);

  return rules[rule].severity;
}

/**
 * lima_rule_get_section:
 * @rule: a rule
 *
 * Returns: what it is about
 */
LimaRuleSection
lima_rule_get_section (LimaRule rule)
{
  g_return_val_if_fail (rule < LIMA_N_RULES, LIMA_RULE_SECTION_MISSING);

  return rules[rule].section;
}

/**
 * lima_rule_get_source:
 * @rule: a rule
 *
 * Returns: (nullable): its numbers in the ruleset of the IATI standard 2.03, %NULL for a rule of our own
 */
const char *
lima_rule_get_source (LimaRule rule)
{
  g_return_val_if_fail (rule < LIMA_N_RULES, NULL);

  return rules[rule].source;
}

/**
 * lima_rule_get_sentence:
 * @rule: a rule
 *
 * Returns: what is so and what to do, translated, to be filled in: 1 what was given, or the first date; 2 the second date
 */
const char *
lima_rule_get_sentence (LimaRule rule)
{
  g_return_val_if_fail (rule < LIMA_N_RULES, NULL);

  return _(rules[rule].sentence);
}

/**
 * lima_rule_get_sentence_of_all:
 * @rule: a rule
 *
 * Returns: (nullable): what is said once where it is so of all of several, translated; %NULL where each is told
 */
const char *
lima_rule_get_sentence_of_all (LimaRule rule)
{
  g_return_val_if_fail (rule < LIMA_N_RULES, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (alls); i++)
    if (alls[i].rule == rule)
      return _(alls[i].sentence);
  return NULL;
}

/**
 * lima_rule_section_get_label:
 * @section: what rules are about
 *
 * Returns: what people call it, translated
 */
const char *
lima_rule_section_get_label (LimaRuleSection section)
{
  g_return_val_if_fail (section < LIMA_N_RULE_SECTIONS, NULL);

  return C_ ("rules", sections[section]);
}
