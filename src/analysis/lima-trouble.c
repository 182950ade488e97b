/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-trouble.h"

#include <lima-i18n.h>

typedef struct
{
  const char *name;
  const char *label;
  LimaSeverity severity;
  const char *sentence; /* may take %1$s, what was given, %2$s, the money at stake, and %3$s, how often */
} Kind;

static const Kind kinds[LIMA_N_TROUBLES] = {
  [LIMA_TROUBLE_BEYOND_RANGE] = { "beyond-range", NC_ ("rule", "Amount with too many digits"), LIMA_SEVERITY_ERROR,
    N_("The amount “%1$s” has more digits than can be added up; it is in no sum.") },
  [LIMA_TROUBLE_BOTH_LEVELS] = { "both-levels", NC_ ("rule", "Parent and child both carry money"), LIMA_SEVERITY_INFO,
    N_("Parent and child both carry money (%1$s): %2$s of the parent is left out of sums.") },
  [LIMA_TROUBLE_BUDGET_FILLED] = { "budget-filled", NC_ ("rule", "Budget filled by shorter ones"), LIMA_SEVERITY_INFO,
    N_("Shorter periods add up to exactly the budget of %1$s, %2$s, so it is left out.") },
  [LIMA_TROUBLE_BUDGET_OVERLAP] = { "budget-overlap", NC_ ("rule", "Overlapping budgets"), LIMA_SEVERITY_WARNING,
    N_("The budget of %1$s, %2$s, overlaps another one; both are counted.") },
  [LIMA_TROUBLE_BUDGET_REPLACED] = { "budget-replaced", NC_ ("rule", "Replaced budget"), LIMA_SEVERITY_INFO,
    N_("A revised budget replaces days of the budget of %1$s, %2$s.") },
  [LIMA_TROUBLE_BUDGET_UNDATED] = { "budget-undated", NC_ ("rule", "Budget without a period"), LIMA_SEVERITY_WARNING,
    N_("The budget of %2$s has no usable period (%1$s), so it belongs to no year.") },
  [LIMA_TROUBLE_CONTRADICTORY_LEVELS] = { "contradictory-levels", NC_ ("rule", "Parents of each other"), LIMA_SEVERITY_WARNING,
    N_("Activities name each other as parent, so both are counted.") },
  [LIMA_TROUBLE_DATE_FROM_VALUE_DATE] = { "date-from-value-date", NC_ ("rule", "Date taken from the value date"), LIMA_SEVERITY_INFO,
    N_("A flow of %2$s has no date of its own; its value date %1$s is used.") },
  [LIMA_TROUBLE_DATE_OUT_OF_RANGE] = { "date-out-of-range", NC_ ("rule", "Date out of range"), LIMA_SEVERITY_WARNING,
    N_("The date %1$s of a flow of %2$s is before 1950 or after 2069, so it belongs to no year.") },
  [LIMA_TROUBLE_DOUBTFUL_AMOUNT] = { "doubtful-amount", NC_ ("rule", "Doubtful comma in an amount"), LIMA_SEVERITY_WARNING,
    N_("The amount “%1$s” is read with its comma as a thousands mark: %2$s.") },
  [LIMA_TROUBLE_FISCAL_YEAR_UNKNOWN] = { "fiscal-year-unknown", NC_ ("rule", "Date too coarse for a fiscal year"), LIMA_SEVERITY_INFO,
    N_("The date %1$s of a flow of %2$s lies in two fiscal years, so it belongs to neither.") },
  [LIMA_TROUBLE_LONG_BUDGET] = { "long-budget", NC_ ("rule", "Budget longer than a year"), LIMA_SEVERITY_INFO,
    N_("The budget of %1$s, %2$s, is longer than a year.") },
  [LIMA_TROUBLE_MISSING_AMOUNT] = { "missing-amount", NC_ ("rule", "No amount"), LIMA_SEVERITY_ERROR,
    N_("A flow has no amount; it is unknown and in no sum.") },
  [LIMA_TROUBLE_MISSING_CURRENCY] = { "missing-currency", NC_ ("rule", "No currency"), LIMA_SEVERITY_WARNING,
    N_("An amount of %2$s has no currency; it is kept apart.") },
  [LIMA_TROUBLE_REPEATED_IDENTIFIER] = { "repeated-identifier", NC_ ("rule", "Repeated identifier"), LIMA_SEVERITY_ERROR,
    N_("The identifier %1$s stands earlier in the same portfolio; this project is not counted.") },
  [LIMA_TROUBLE_SHARES_SCALED] = { "shares-scaled", NC_ ("rule", "Percentages that do not make 100"), LIMA_SEVERITY_INFO,
    N_("The percentages of %1$s do not make 100; they are scaled.") },
  [LIMA_TROUBLE_SUM_BEYOND_RANGE] = { "sum-beyond-range", NC_ ("rule", "Sum beyond range"), LIMA_SEVERITY_ERROR,
    N_("A sum is beyond range.") },
  [LIMA_TROUBLE_TOO_MANY_PARTS] = { "too-many-parts", NC_ ("rule", "Amount with too many parts"), LIMA_SEVERITY_ERROR,
    N_("An amount of %2$s would have to be divided into too many parts; it is in the total, but in no breakdown.") },
  [LIMA_TROUBLE_UNDATED] = { "undated", NC_ ("rule", "Flow without a date"), LIMA_SEVERITY_INFO,
    N_("A flow of %2$s has no date, so it belongs to no year.") },
  [LIMA_TROUBLE_UNKNOWN_MEMBER] = { "unknown-member", NC_ ("rule", "Unknown members"), LIMA_SEVERITY_INFO,
    N_("Members that this version does not know are kept as they are.") },
  [LIMA_TROUBLE_UNKNOWN_TYPE] = { "unknown-type", NC_ ("rule", "Unknown type of transaction"), LIMA_SEVERITY_WARNING,
    N_("A transaction of %2$s has the type “%1$s”, which belongs to no measure.") },
  [LIMA_TROUBLE_UNREAD_ELEMENT] = { "unread-element", NC_ ("rule", "Element kept as XML"), LIMA_SEVERITY_INFO,
    N_("The element %1$s (%3$s times) is kept as XML; nothing else is made of it.") },
  [LIMA_TROUBLE_UNREADABLE_AMOUNT] = { "unreadable-amount", NC_ ("rule", "Unreadable amount"), LIMA_SEVERITY_ERROR,
    N_("The amount “%1$s” cannot be read; it is in no sum.") },
  [LIMA_TROUBLE_UNREADABLE_DATE] = { "unreadable-date", NC_ ("rule", "Unreadable date"), LIMA_SEVERITY_ERROR,
    N_("The date “%1$s” of a flow of %2$s cannot be read, so it belongs to no year.") },
  [LIMA_TROUBLE_UNREADABLE_PERCENTAGE] = { "unreadable-percentage", NC_ ("rule", "Unreadable percentage"), LIMA_SEVERITY_WARNING,
    N_("The percentage “%1$s” cannot be read; it counts as not given.") },
};

/**
 * lima_trouble_get_name:
 *
 * Returns: the word of the kind, part of the contract of "problems"
 */
const char *
lima_trouble_get_name (LimaTroubleKind kind)
{
  return kinds[kind].name;
}

/**
 * lima_trouble_get_label:
 *
 * Returns: what is wrong, in a few words, translated
 */
const char *
lima_trouble_get_label (LimaTroubleKind kind)
{
  return C_ ("rule", kinds[kind].label);
}

/**
 * lima_trouble_get_severity:
 *
 * Returns: %LIMA_SEVERITY_ERROR where something is missing from the figures
 */
LimaSeverity
lima_trouble_get_severity (LimaTroubleKind kind)
{
  return kinds[kind].severity;
}

/* Puts the arguments into a translated sentence; positional arguments that a sentence leaves out are no concern of printf here. */
static char *
fill_in (const char *sentence, const char *given, const char *money, const char *times)
{
  g_autoptr(GString) out = g_string_new (sentence);

  g_string_replace (out, "%3$s", times, 0);
  g_string_replace (out, "%2$s", money, 0);
  g_string_replace (out, "%1$s", given, 0);
  return g_strdup (out->str);
}

/**
 * lima_trouble_describe:
 * @self: a trouble
 * @money: the money at stake, formatted; "" for none
 *
 * Returns: (transfer full): a whole sentence, translated
 */
char *
lima_trouble_describe (const LimaTrouble *self, const char *money)
{
  const char *given = lima_atom_text (self->detail);
  char times[16];

  g_snprintf (times, sizeof times, "%u", self->count);
  return fill_in (_(kinds[self->kind].sentence), given == NULL ? "" : given, money, times);
}
