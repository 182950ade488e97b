/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-trouble.h"

#include <lima-i18n.h>

typedef struct
{
  const char *name;
  LimaSeverity severity;
  const char *sentence; /* may take %1$s, what was given, %2$s, the money at stake, and %3$s, how often */
} Kind;

static const Kind kinds[LIMA_N_TROUBLES] = {
  [LIMA_TROUBLE_BEYOND_RANGE] = { "beyond-range", LIMA_SEVERITY_ERROR,
    N_("The amount “%1$s” has more digits than can be added up; it is in no sum.") },
  [LIMA_TROUBLE_BOTH_LEVELS] = { "both-levels", LIMA_SEVERITY_INFO,
    N_("Parent and child both carry money (%1$s): %2$s of the parent is left out of sums.") },
  [LIMA_TROUBLE_BUDGET_FILLED] = { "budget-filled", LIMA_SEVERITY_INFO,
    N_("Shorter periods add up to exactly the budget of %1$s, %2$s, so it is left out.") },
  [LIMA_TROUBLE_BUDGET_OVERLAP] = { "budget-overlap", LIMA_SEVERITY_WARNING,
    N_("The budget of %1$s, %2$s, overlaps another one; both are counted.") },
  [LIMA_TROUBLE_BUDGET_REPLACED] = { "budget-replaced", LIMA_SEVERITY_INFO,
    N_("A revised budget replaces days of the budget of %1$s, %2$s.") },
  [LIMA_TROUBLE_BUDGET_UNDATED] = { "budget-undated", LIMA_SEVERITY_WARNING,
    N_("The budget of %2$s has no usable period (%1$s), so it belongs to no year.") },
  [LIMA_TROUBLE_CONTRADICTORY_LEVELS] = { "contradictory-levels", LIMA_SEVERITY_WARNING,
    N_("Activities name each other as parent, so both are counted.") },
  [LIMA_TROUBLE_DATE_FROM_VALUE_DATE] = { "date-from-value-date", LIMA_SEVERITY_INFO,
    N_("A flow of %2$s has no date of its own; its value date %1$s is used.") },
  [LIMA_TROUBLE_DATE_OUT_OF_RANGE] = { "date-out-of-range", LIMA_SEVERITY_WARNING,
    N_("The date %1$s of a flow of %2$s is before 1950 or after 2069, so it belongs to no year.") },
  [LIMA_TROUBLE_DOUBTFUL_AMOUNT] = { "doubtful-amount", LIMA_SEVERITY_WARNING,
    N_("The amount “%1$s” is read with its comma as a thousands mark: %2$s.") },
  [LIMA_TROUBLE_LONG_BUDGET] = { "long-budget", LIMA_SEVERITY_INFO,
    N_("The budget of %1$s, %2$s, is longer than a year.") },
  [LIMA_TROUBLE_MISSING_AMOUNT] = { "missing-amount", LIMA_SEVERITY_ERROR,
    N_("A flow has no amount; it is unknown and in no sum.") },
  [LIMA_TROUBLE_MISSING_CURRENCY] = { "missing-currency", LIMA_SEVERITY_WARNING,
    N_("An amount of %2$s has no currency; it is kept apart.") },
  [LIMA_TROUBLE_REPEATED_IDENTIFIER] = { "repeated-identifier", LIMA_SEVERITY_ERROR,
    N_("The identifier %1$s stands earlier in the same portfolio; this project is not counted.") },
  [LIMA_TROUBLE_SHARES_SCALED] = { "shares-scaled", LIMA_SEVERITY_INFO,
    N_("The percentages of %1$s do not make 100; they are scaled.") },
  [LIMA_TROUBLE_SUM_BEYOND_RANGE] = { "sum-beyond-range", LIMA_SEVERITY_ERROR,
    N_("A sum is beyond range.") },
  [LIMA_TROUBLE_TOO_MANY_PARTS] = { "too-many-parts", LIMA_SEVERITY_ERROR,
    N_("An amount of %2$s would have to be divided into too many parts; it is in the total, but in no breakdown.") },
  [LIMA_TROUBLE_UNDATED] = { "undated", LIMA_SEVERITY_INFO,
    N_("A flow of %2$s has no date, so it belongs to no year.") },
  [LIMA_TROUBLE_UNKNOWN_MEMBER] = { "unknown-member", LIMA_SEVERITY_INFO,
    N_("Members that this version does not know are kept as they are.") },
  [LIMA_TROUBLE_UNKNOWN_TYPE] = { "unknown-type", LIMA_SEVERITY_WARNING,
    N_("A transaction of %2$s has the type “%1$s”, which belongs to no measure.") },
  [LIMA_TROUBLE_UNREAD_ELEMENT] = { "unread-element", LIMA_SEVERITY_INFO,
    N_("The element %1$s (%3$s times) is kept as XML; nothing else is made of it.") },
  [LIMA_TROUBLE_UNREADABLE_AMOUNT] = { "unreadable-amount", LIMA_SEVERITY_ERROR,
    N_("The amount “%1$s” cannot be read; it is in no sum.") },
  [LIMA_TROUBLE_UNREADABLE_DATE] = { "unreadable-date", LIMA_SEVERITY_ERROR,
    N_("The date “%1$s” of a flow of %2$s cannot be read, so it belongs to no year.") },
  [LIMA_TROUBLE_UNREADABLE_PERCENTAGE] = { "unreadable-percentage", LIMA_SEVERITY_WARNING,
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
