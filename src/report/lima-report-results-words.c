/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Indicators in words: their values, how far they are, how they are counted. */

#include "lima-report-results-private.h"

#include <lima-codelist.h>
#include <lima-i18n.h>

#include "lima-report-words.h"

#define COMPUTED_DECIMALS 2 /* of a mean, which may have more places than anybody measured */
#define RATIO_DECIMALS 1
#define HUNDRED 100

static gboolean
has_places (const LimaSum *value, guint decimals)
{
  return value->coef % (__int128) lima_power_of_ten (LIMA_DECIMAL_MAX_PLACES - decimals) != 0;
}

static char *
write_percentage (LimaFormat *format, const LimaIndicatorValue *value, const LimaAmount *given)
{
  int decimals = value->has_ratio || given == NULL ? RATIO_DECIMALS : given->places;

  return lima_format_percentage (format, &value->value, has_places (&value->value, 0) ? MAX (decimals, RATIO_DECIMALS) : 0);
}

/*< private >
 * lima_results_write_value:
 * @given: (nullable): what the value was read from; %NULL for one that was computed
 *
 * Returns: (transfer full): the number as it was given, a computed one with two decimals at most; what was given in place of a number;
 *   "" for none
 */
char *
lima_results_write_value (LimaFormat *format, const LimaProgrammeIndicator *indicator, const LimaIndicatorValue *value, const LimaAmount *given)
{
  if (value->state == LIMA_INDICATOR_VALUE_NONE)
    return g_strdup ("");
  if (value->state == LIMA_INDICATOR_VALUE_UNREADABLE)
    return g_strdup (given == NULL || given->text == 0 ? C_("number", "no number") : lima_atom_text (given->text));
  if (lima_indicator_get_measure (indicator) == LIMA_MEASURE_PERCENTAGE)
    return write_percentage (format, value, given);
  return lima_format_number (format, &value->value, given == NULL && has_places (&value->value, COMPUTED_DECIMALS) ? COMPUTED_DECIMALS : -1);
}

/*< private >
 * lima_results_write_ratio:
 *
 * Returns: (transfer full) (nullable): what a percentage is of: "9 of 24"
 */
char *
lima_results_write_ratio (LimaFormat *format, const LimaIndicatorValue *value)
{
  g_autofree char *numerator = NULL, *denominator = NULL;

  if (value->state != LIMA_INDICATOR_VALUE_KNOWN || !value->has_ratio)
    return NULL;
  numerator = lima_format_number (format, &value->numerator, -1);
  denominator = lima_format_number (format, &value->denominator, -1);
  /* Translators: what a percentage comes from: 1 the part, 2 the whole: "9 of 24" */
  return lima_report_fill (format, C_("ratio", "%1$s of %2$s"), numerator, denominator, NULL);
}

/*< private >
 * lima_results_write_amount:
 *
 * Returns: (transfer full): a number of an indicator that is no quotient: a target, a part
 */
char *
lima_results_write_amount (LimaFormat *format, const LimaProgrammeIndicator *indicator, const LimaAmount *amount)
{
  LimaIndicatorValue value = lima_indicator_read_value (indicator, amount, NULL);

  return lima_results_write_value (format, indicator, &value, amount);
}

/*< private >
 * lima_results_write_actual:
 * @aloud: whether a screen reader says it
 *
 * Returns: (transfer full): the latest value, "" for none; "≥ 3,140" where parts of a sum are not known
 */
char *
lima_results_write_actual (LimaFormat *format, const LimaResultsStand *stand, gboolean aloud)
{
  g_autofree char *number = lima_results_write_value (format, stand->indicator, &stand->progress.actual.value,
                                                      stand->is_computed || stand->actual == NULL ? NULL : &stand->actual->actual);

  if (!stand->is_computed || stand->computed.state != LIMA_COMPUTED_AT_LEAST)
    return g_steal_pointer (&number);
  return lima_report_fill (format, aloud ? _("at least %1$s") : C_("number", "≥\302\240%1$s"), number, NULL);
}

/*< private >
 * lima_results_write_text:
 *
 * Returns: (transfer full): a text in the program's language, or in the one that it is in; "" for none
 */
char *
lima_results_write_text (LimaFormat *format, const LimaText *text)
{
  return g_strdup (text == NULL ? "" : lima_text_get (text, lima_format_get_language (format)));
}

/*< private >
 * lima_results_write_unit:
 *
 * Returns: (transfer full): in what an indicator is measured
 */
char *
lima_results_write_unit (LimaFormat *format, const LimaProgrammeIndicator *indicator)
{
  g_autofree char *unit = lima_results_write_text (format, indicator->unit);

  switch (lima_indicator_get_measure (indicator))
    {
    case LIMA_MEASURE_PERCENTAGE:
      /* Translators: the unit of a percentage: 1 the sign of per cent, 2 what it is counted in: "%, firms" */
      return *unit == '\0' ? g_strdup ("%") : lima_report_fill (format, C_("unit", "%1$s, %2$s"), "%", unit, NULL);
    case LIMA_MEASURE_QUALITATIVE:
      return *unit == '\0' ? g_strdup (C_("unit", "in words")) : g_steal_pointer (&unit);
    case LIMA_MEASURE_UNIT:
    default:
      return g_steal_pointer (&unit);
    }
}

/* ---- How far it is ---- */

/*< private >
 * lima_results_write_done:
 * @done: a share of the way, 1 for all of it
 * @bound: 1 where it may be more, -1 where it may be less, else 0
 *
 * Returns: (transfer full): per cent
 */
char *
lima_results_write_done (LimaFormat *format, const LimaSum *done, int bound)
{
  const LimaSum one = { (__int128) lima_power_of_ten (LIMA_DECIMAL_MAX_PLACES) };
  LimaSum percentage;
  g_autofree char *share = lima_format_share (format, done, &one);

  if (share == NULL && !__builtin_mul_overflow (done->coef, HUNDRED, &percentage.coef))
    share = lima_format_percentage (format, &percentage, RATIO_DECIMALS);
  if (share == NULL)
    return g_strdup (C_("number", "no number"));
  if (bound == 0)
    return g_steal_pointer (&share);
  return lima_report_fill (format, bound > 0 ? C_("number", "≥\302\240%1$s") : C_("number", "≤\302\240%1$s"), share, NULL);
}

/* Parts that are missing from a sum let more of the way be done, or less where less is better. */
static int
find_bound (const LimaResultsStand *stand)
{
  if (!stand->is_computed || stand->computed.state != LIMA_COMPUTED_AT_LEAST)
    return 0;
  return stand->is_descending ? -1 : 1;
}

/*< private >
 * lima_results_write_progress:
 *
 * Returns: (transfer full): the share of the way that is done, or words where there is none
 */
char *
lima_results_write_progress (LimaFormat *format, const LimaResultsStand *stand)
{
  if (stand->progress.has_done)
    return lima_results_write_done (format, &stand->progress.done, find_bound (stand));
  switch (stand->status)
    {
    case LIMA_PROGRESS_REACHED:
      return g_strdup (C_("progress", "reached"));
    case LIMA_PROGRESS_ON_TRACK:
    case LIMA_PROGRESS_BEHIND:
      return g_strdup (C_("progress", "held"));
    case LIMA_PROGRESS_OFF_TRACK:
      return g_strdup (C_("progress", "not held"));
    case LIMA_PROGRESS_UNKNOWN:
    default:
      return g_strdup (C_("progress", "cannot be known"));
    }
}

/*< private >
 * lima_results_describe_pace:
 * @gone: (nullable): the share of the time that is gone
 *
 * Returns: (transfer full): a status that is known, as a sentence
 */
char *
lima_results_describe_pace (LimaFormat *format, const LimaSum *gone, LimaProgressStatus status)
{
  g_autofree char *time = gone == NULL ? NULL : lima_results_write_done (format, gone, 0);

  switch (status)
    {
    case LIMA_PROGRESS_REACHED:
      return g_strdup (_("The target is reached."));
    case LIMA_PROGRESS_ON_TRACK:
      /* Translators: 1 a share, such as "26 %" */
      return time == NULL ? g_strdup (_("It keeps the pace that is needed."))
                          : lima_report_fill (format, _("It keeps the pace that is needed: %1$s of the time is gone."), time, NULL);
    case LIMA_PROGRESS_BEHIND:
      return time == NULL ? g_strdup (_("It is behind the pace that is needed."))
                          : lima_report_fill (format, _("It is behind the pace that is needed: %1$s of the time is gone."), time, NULL);
    case LIMA_PROGRESS_OFF_TRACK:
      return g_strdup (_("It moves away from the target."));
    case LIMA_PROGRESS_UNKNOWN:
    default:
      return g_strdup ("");
    }
}

static const char *
sentence_of_lack (LimaProgressWhy why)
{
  switch (why)
    {
    case LIMA_PROGRESS_WHY_QUALITATIVE:
      return _("It is measured in words.");
    case LIMA_PROGRESS_WHY_NO_TARGET:
      return _("There is no target for this period.");
    case LIMA_PROGRESS_WHY_UNREADABLE_TARGET:
      return _("The target is no number.");
    case LIMA_PROGRESS_WHY_NO_ACTUAL:
      return _("There is no actual value yet.");
    case LIMA_PROGRESS_WHY_UNREADABLE_ACTUAL:
      return _("The actual value is no number that can be reckoned with.");
    case LIMA_PROGRESS_WHY_NO_BASELINE:
      return _("There is no baseline to start from.");
    case LIMA_PROGRESS_WHY_UNREADABLE_BASELINE:
      return _("The baseline is no number.");
    case LIMA_PROGRESS_WHY_NO_BASELINE_DATE:
      return _("The pace cannot be known: the baseline has no date.");
    case LIMA_PROGRESS_WHY_NO_TARGET_DATE:
      return _("The pace cannot be known: the target has no date.");
    case LIMA_PROGRESS_WHY_DATES:
      return _("The pace cannot be known: the target's date is not after that of the baseline.");
    case LIMA_PROGRESS_WHY_NONE:
    default:
      return _("The pace cannot be known: parts of the actual value are missing.");
    }
}

/*< private >
 * lima_results_explain:
 *
 * Returns: (transfer full): how it stands, or why that cannot be known, as a sentence
 */
char *
lima_results_explain (LimaFormat *format, const LimaResultsStand *stand)
{
  if (stand->status == LIMA_PROGRESS_UNKNOWN)
    return g_strdup (sentence_of_lack (stand->progress.why));
  return lima_results_describe_pace (format, stand->progress.has_gone ? &stand->progress.gone : NULL, stand->status);
}

/* ---- How it is counted ---- */

static char *
write_target (LimaFormat *format, const LimaResultsStand *stand)
{
  g_autofree char *number = lima_results_write_value (format, stand->indicator, &stand->progress.target.value,
                                                      stand->progress.target.is_revised ? &stand->target->revised : &stand->target->target);
  g_autofree char *date = NULL;

  if (!lima_day_has_date (&stand->target->end))
    return g_steal_pointer (&number);
  date = lima_format_date (format, stand->target->end.date);
  /* Translators: a target: 1 a number, 2 when it is to be reached */
  return lima_report_fill (format, C_("target", "%1$s by %2$s"), number, date, NULL);
}

/*< private >
 * lima_results_describe_target:
 *
 * Returns: (transfer full) (nullable): "10,500 by June 2018, revised from 12,000 on 2 Nov 2015"; %NULL for none
 */
char *
lima_results_describe_target (LimaFormat *format, const LimaResultsStand *stand)
{
  g_autofree char *target = NULL, *original = NULL, *date = NULL;

  if (stand->target == NULL)
    return NULL;
  target = write_target (format, stand);
  if (!stand->progress.target.is_revised || stand->progress.target.original.state == LIMA_INDICATOR_VALUE_NONE)
    return g_steal_pointer (&target);
  original = lima_results_write_value (format, stand->indicator, &stand->progress.target.original, &stand->target->target);
  if (!lima_day_has_date (&stand->target->revised_on))
    /* Translators: a target: 1 what is to be reached and by when, 2 the number that was first set */
    return lima_report_fill (format, C_("target", "%1$s, revised from %2$s"), target, original, NULL);
  date = lima_format_date (format, stand->target->revised_on.date);
  /* Translators: a target: 1 what is to be reached and by when, 2 the number that was first set, 3 the day on which it was revised */
  return lima_report_fill (format, C_("target", "%1$s, revised from %2$s on %3$s"), target, original, date, NULL);
}

/* Why its parts make no value. */
static const char *
sentence_of_computed (LimaComputedState state)
{
  switch (state)
    {
    case LIMA_COMPUTED_NO_RULE:
      return _("Its parts are not added up");
    case LIMA_COMPUTED_CYCLE:
      return _("It is a part of itself, so nothing can be added up");
    case LIMA_COMPUTED_QUALITATIVE:
      return _("Its parts are measured in words, which cannot be added up");
    case LIMA_COMPUTED_UNLIKE:
      return _("Its parts are in other units, so they cannot be added up");
    case LIMA_COMPUTED_NO_UNIT:
      return _("Its parts do not say their unit, so they cannot be added up");
    case LIMA_COMPUTED_PERCENTAGES:
      return _("Percentages cannot be added up");
    case LIMA_COMPUTED_NO_BASE:
      return _("A part does not say what its percentage is of, so there is no mean");
    case LIMA_COMPUTED_NO_VALUES:
      return _("None of its parts has a value yet");
    case LIMA_COMPUTED_TIE:
      return _("The latest values of its parts differ");
    case LIMA_COMPUTED_RANGE:
      return _("The sum of its parts is too large");
    case LIMA_COMPUTED_NO_PARTS:
    case LIMA_COMPUTED_KNOWN:
    case LIMA_COMPUTED_AT_LEAST:
    case LIMA_COMPUTED_OF_KNOWN:
    default:
      g_assert_not_reached ();
    }
}

static char *
count (LimaFormat *format, guint n, const char *pattern)
{
  g_autofree char *number = lima_format_integer (format, n);

  return lima_report_fill (format, pattern, number, NULL);
}

static char *
name_rule (LimaFormat *format, const LimaResultsStand *stand)
{
  const char *rule = lima_atom_text (stand->indicator->aggregation);
  guint n = stand->computed.parts;

  if (g_strcmp0 (rule, "sum") == 0)
    return count (format, n, P_("Sum of %1$s part", "Sum of %1$s parts", n));
  if (g_strcmp0 (rule, "mean") == 0)
    return count (format, n, P_("Mean of %1$s part", "Mean of %1$s parts", n));
  return count (format, n, P_("Latest value of %1$s part", "Latest value of %1$s parts", n));
}

/*< private >
 * lima_results_describe_rule:
 *
 * Returns: (transfer full) (nullable): how it follows from its parts: "Sum of 3 parts; 1 unknown"; %NULL where it has none
 */
char *
lima_results_describe_rule (LimaFormat *format, const LimaResultsStand *stand)
{
  g_autofree char *rule = NULL, *unknown = NULL;
  guint n = stand->computed.missing;

  if (stand->computed.state == LIMA_COMPUTED_NO_PARTS)
    return NULL;
  if (stand->computed.state < LIMA_COMPUTED_KNOWN)
    return g_strdup (sentence_of_computed (stand->computed.state));
  rule = name_rule (format, stand);
  if (n == 0)
    return g_steal_pointer (&rule);
  unknown = lima_format_integer (format, n);
  /* Translators: how an indicator is added up: 1 "Sum of 3 parts", 2 how many of the parts are not known */
  return lima_report_fill (format, P_("%1$s; %2$s unknown", "%1$s; %2$s unknown", n), rule, unknown, NULL);
}

/*< private >
 * lima_results_describe_lacks:
 * @missing: a set of #LimaIndicatorMissing
 *
 * Returns: (transfer full) (nullable): a list of what is missing, %NULL for nothing
 */
char *
lima_results_describe_lacks (LimaFormat *format, guint missing)
{
  static const struct
  {
    guint lack;
    const char *word;
  } words[] = {
    { LIMA_INDICATOR_NO_BASELINE, NC_("indicator", "baseline") },
    { LIMA_INDICATOR_NO_BASELINE_DATE, NC_("indicator", "date of the baseline") },
    { LIMA_INDICATOR_NO_BASELINE_SOURCE, NC_("indicator", "source of the baseline") },
    { LIMA_INDICATOR_NO_TARGET, NC_("indicator", "target") },
    { LIMA_INDICATOR_NO_VERIFICATION, NC_("indicator", "means of verification") },
  };
  const char *list[G_N_ELEMENTS (words) + 1] = { NULL };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if ((missing & words[i].lack) != 0)
      list[n++] = lima_text_in_context ("indicator", words[i].word);
  return n == 0 ? NULL : lima_format_list (format, list);
}

/*< private >
 * lima_results_write_part:
 *
 * Returns: (transfer full): who or what a part is
 */
char *
lima_results_write_part (LimaFormat *format, const LimaProgrammePart *part)
{
  const char *code = lima_atom_text (part->kind), *name;

  if (part->name != NULL && (code == NULL || g_str_equal (code, "own")))
    return lima_results_write_text (format, part->name);
  name = code == NULL ? NULL : lima_codelist_name ("DisaggregationKind", code, lima_format_get_language (format));
  return g_strdup (name != NULL ? name : code != NULL ? code : C_("part", "Without a name"));
}
