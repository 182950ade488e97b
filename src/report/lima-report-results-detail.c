/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-report-results-detail.h"

#include <lima-codelist.h>
#include <lima-i18n.h>
#include <math.h>

#include "lima-report-results-private.h"
#include "lima-report-words.h"

typedef struct
{
  LimaResultsDetail *detail;
  const LimaProgramme *programme;
  const LimaResultsStand *stand;
  LimaFormat *format;
} Making;

static void
clear_fact (gpointer data)
{
  LimaResultsFact *fact = data;

  g_free (fact->name);
  g_free (fact->value);
  g_free (fact->evidence);
  g_free (fact->url);
}

static void
clear_share (gpointer data)
{
  LimaResultsShare *share = data;

  g_free (share->name);
  g_free (share->figure);
  g_free (share->share);
}

/* Takes the value; one that says nothing is left out. */
static void
add_fact (Making *self, const char *name, char *value)
{
  LimaResultsFact fact = { g_strdup (name), value, NULL, NULL };

  if (value != NULL && *value != '\0')
    g_array_append_val (self->detail->facts, fact);
  else
    clear_fact (&fact);
}

/* ---- Who they are ---- */

static void
add_share (Making *self, char *name, const LimaSum *number, const LimaSum *whole, gboolean is_remainder)
{
  LimaResultsShare share = { .name = name, .figure = lima_format_number (self->format, number, -1), .fraction = NAN, .is_remainder = is_remainder };

  if (whole != NULL && whole->coef > 0 && number->coef >= 0)
    {
      share.share = lima_format_share (self->format, number, whole);
      share.fraction = lima_sum_to_double (number) / lima_sum_to_double (whole);
    }
  g_array_append_val (self->detail->who, share);
}

/* A part that nobody counted is listed with words. */
static void
add_part (Making *self, const LimaProgrammePart *part, const LimaSum *whole)
{
  LimaSum number;

  if (lima_amount_has_value (&part->actual))
    {
      number = lima_sum_from_decimal (lima_amount_value (&part->actual));
      add_share (self, lima_results_write_part (self->format, part), &number, whole, FALSE);
      return;
    }
  LimaResultsShare share = { .name = lima_results_write_part (self->format, part), .figure = g_strdup (C_("number", "not known")), .fraction = NAN };

  g_array_append_val (self->detail->who, share);
}

static void
add_rest (Making *self, LimaIndicatorPartsKind kind, const char *name)
{
  LimaIndicatorParts parts = lima_indicator_judge_actual_parts (self->stand->indicator, self->stand->actual, kind);

  if (parts.state == LIMA_INDICATOR_PARTS_REMAINDER)
    add_share (self, g_strdup (name), &parts.remainder, &parts.whole.value, TRUE);
}

static void
add_who (Making *self)
{
  const LimaIndicatorValue *value = &self->stand->progress.actual.value;
  const LimaSum *whole = value->state != LIMA_INDICATOR_VALUE_KNOWN ? NULL : value->has_ratio ? &value->numerator : &value->value;
  const LimaItems *parts = self->stand->actual == NULL ? NULL : self->stand->actual->parts;

  for (guint i = 0; i < lima_items_get_n (parts); i++)
    add_part (self, (const LimaProgrammePart *) parts->item[i], whole);
  if (lima_items_get_n (parts) == 0)
    return;
  add_rest (self, LIMA_INDICATOR_PARTS_SEX, C_("part", "Not stated"));
  add_rest (self, LIMA_INDICATOR_PARTS_OWN, C_("part", "In none of these parts"));
}

/* ---- How it is counted ---- */

static const LimaText *
find_title (const LimaItems *items, LimaAtom id)
{
  int at = id == 0 ? -1 : lima_items_find (items, id);

  return at < 0 ? NULL : ((const LimaProgrammeIndicator *) items->item[at])->title;
}

static const LimaText *
find_component (const LimaItems *items, LimaAtom id)
{
  int at = id == 0 ? -1 : lima_items_find (items, id);

  return at < 0 ? NULL : ((const LimaProgrammeComponent *) items->item[at])->title;
}

/* "0 %, 0 of 24, 2023". */
static char *
describe_baseline (Making *self)
{
  const LimaProgrammeIndicator *indicator = self->stand->indicator;
  const LimaIndicatorValue *value = &self->stand->progress.baseline;
  g_autofree char *number = lima_results_write_value (self->format, indicator, value, &indicator->baseline);
  g_autofree char *ratio = lima_results_write_ratio (self->format, value);
  g_autofree char *words = lima_results_write_text (self->format, indicator->baseline_text);
  g_autofree char *date = lima_day_has_date (&indicator->baseline_date) ? lima_format_date (self->format, indicator->baseline_date.date) : NULL;
  g_autofree char *what = NULL;

  if (*number == '\0')
    what = g_steal_pointer (&words);
  else if (ratio != NULL)
    /* Translators: a percentage: 1 its value, 2 what it comes from: "37.5 % (9 of 24)" */
    what = lima_report_fill (self->format, C_("ratio", "%1$s (%2$s)"), number, ratio, NULL);
  else
    what = g_steal_pointer (&number);
  if (*what == '\0' || date == NULL)
    return g_steal_pointer (&what);
  /* Translators: a baseline: 1 the value, 2 its date: "0, July 2015" */
  return lima_report_fill (self->format, C_("baseline", "%1$s, %2$s"), what, date, NULL);
}

static char *
describe_goal (Making *self)
{
  const char *code = lima_atom_text (self->stand->indicator->goal_target), *name;

  if (code == NULL)
    return NULL;
  name = lima_codelist_name ("UNSDG-Targets", code, lima_format_get_language (self->format));
  if (name == NULL)
    return g_strdup (code);
  /* Translators: a target of the Sustainable Development Goals: 1 its number, 2 what it says */
  return lima_report_fill (self->format, C_("goal", "%1$s: %2$s"), code, name, NULL);
}

static char *
describe_progress (Making *self)
{
  g_autofree char *done = lima_results_write_progress (self->format, self->stand), *why = lima_results_explain (self->format, self->stand);

  /* Translators: how an indicator stands: 1 the share that is done, 2 a sentence about the pace */
  return lima_report_fill (self->format, C_("progress", "%1$s. %2$s"), done, why, NULL);
}

/* Where an indicator has a value of its own, what its parts make is told beside it. */
static void
add_rule (Making *self)
{
  add_fact (self, C_("results", "Rule"), lima_results_describe_rule (self->format, self->stand));
  if (self->stand->computed.state >= LIMA_COMPUTED_KNOWN && !self->stand->is_computed)
    add_fact (self, C_("results", "Its parts make"), lima_results_write_value (self->format, self->stand->indicator, &self->stand->computed.value, NULL));
}

static void
add_facts (Making *self)
{
  const LimaProgrammeIndicator *indicator = self->stand->indicator;
  LimaFormat *format = self->format;

  add_fact (self, C_("results", "Missing"), lima_results_describe_lacks (format, lima_indicator_get_missing (indicator)));
  add_fact (self, C_("results", "Progress"), describe_progress (self));
  add_rule (self);
  add_fact (self, C_("results", "Part of"), lima_results_write_text (format, find_title (self->programme->indicators, indicator->parent)));
  add_fact (self, C_("results", "Component"), lima_results_write_text (format, find_component (self->programme->components, indicator->component)));
  add_fact (self, C_("results", "Baseline"), describe_baseline (self));
  add_fact (self, C_("results", "Source"), lima_results_write_text (format, indicator->baseline_source));
  if (self->stand->in_words != NULL)
    add_fact (self, C_("results", "Target"), lima_results_write_text (format, self->stand->in_words->target_text));
  add_fact (self, C_("results", "Target"), lima_results_describe_target (format, self->stand));
  if (self->stand->target != NULL)
    add_fact (self, C_("results", "Reason"), lima_results_write_text (format, self->stand->target->reason));
  add_fact (self, C_("results", "Verification"), lima_results_write_text (format, indicator->verification));
  add_fact (self, C_("results", "Goal"), describe_goal (self));
}

/* ---- Actual values ---- */

static char *
describe_actual (Making *self, const LimaProgrammeTarget *item)
{
  LimaIndicatorValue value = lima_indicator_read_value (self->stand->indicator, &item->actual, &item->actual_of);
  g_autofree char *number = lima_results_write_value (self->format, self->stand->indicator, &value, &item->actual);
  g_autofree char *ratio = lima_results_write_ratio (self->format, &value);

  if (*number == '\0')
    return lima_results_write_text (self->format, item->actual_text);
  return ratio == NULL ? g_steal_pointer (&number) : lima_report_fill (self->format, C_("ratio", "%1$s (%2$s)"), number, ratio, NULL);
}

static int
compare_periods (gconstpointer a, gconstpointer b)
{
  gint32 x = lima_results_end_of (*(const LimaProgrammeTarget *const *) a), y = lima_results_end_of (*(const LimaProgrammeTarget *const *) b);

  return (x < y) - (x > y);
}

/* Periods by their end, the latest first. */
static GPtrArray *
order_periods (const LimaProgrammeIndicator *indicator)
{
  GPtrArray *order = g_ptr_array_new ();

  for (guint i = 0; i < lima_items_get_n (indicator->targets); i++)
    g_ptr_array_add (order, indicator->targets->item[i]);
  g_ptr_array_sort (order, compare_periods);
  return order;
}

static void
add_actuals (Making *self)
{
  g_autoptr(GPtrArray) order = order_periods (self->stand->indicator);

  for (guint i = 0; i < order->len; i++)
    {
      const LimaProgrammeTarget *item = g_ptr_array_index (order, i);
      g_autofree char *evidence = lima_results_write_text (self->format, item->evidence);
      LimaResultsFact fact = { NULL, describe_actual (self, item), *evidence == '\0' ? NULL : g_steal_pointer (&evidence), g_strdup (item->url) };

      fact.name = lima_format_period (self->format, item->start.date, item->end.date);
      if (*fact.value != '\0')
        g_array_append_val (self->detail->actuals, fact);
      else
        clear_fact (&fact);
    }
}

static char *
describe_unit (Making *self)
{
  g_autofree char *unit = lima_results_write_unit (self->format, self->stand->indicator);
  g_autofree char *note = lima_results_write_text (self->format, self->stand->indicator->note);

  if (*note == '\0')
    return g_steal_pointer (&unit);
  /* Translators: below the name of an indicator: 1 its unit, 2 what is noted of it */
  return *unit == '\0' ? g_steal_pointer (&note) : lima_report_fill (self->format, C_("results", "%1$s · %2$s"), unit, note, NULL);
}

/**
 * lima_results_detail_new:
 * @indicator: its id
 * @at: see lima_report_results_new()
 * @period: see lima_report_results_new()
 *
 * Returns: (transfer full) (nullable): all that is known of it, %NULL where the programme has no such indicator
 */
LimaResultsDetail *
lima_results_detail_new (const LimaProgramme *programme, LimaAtom indicator, LimaDate at, LimaDate period, LimaFormat *format)
{
  g_auto(LimaResultsStands) stands = { 0 };
  Making self = { .programme = programme, .format = format };
  int place;

  g_return_val_if_fail (programme != NULL && at.precision != LIMA_PRECISION_NONE && format != NULL, NULL);

  place = lima_items_find (programme->indicators, indicator);
  if (place < 0)
    return NULL;
  lima_results_stands_init (&stands, programme->indicators, at, period);
  self.stand = lima_results_stands_get (&stands, (guint) place);
  self.detail = g_new0 (LimaResultsDetail, 1);
  self.detail->who = g_array_new (FALSE, FALSE, sizeof (LimaResultsShare));
  self.detail->facts = g_array_new (FALSE, FALSE, sizeof (LimaResultsFact));
  self.detail->actuals = g_array_new (FALSE, FALSE, sizeof (LimaResultsFact));
  g_array_set_clear_func (self.detail->who, clear_share);
  g_array_set_clear_func (self.detail->facts, clear_fact);
  g_array_set_clear_func (self.detail->actuals, clear_fact);
  self.detail->title = lima_results_write_text (format, self.stand->indicator->title);
  self.detail->subtitle = describe_unit (&self);
  add_who (&self);
  add_facts (&self);
  add_actuals (&self);
  return self.detail;
}

void
lima_results_detail_free (LimaResultsDetail *self)
{
  if (self == NULL)
    return;
  g_free (self->title);
  g_free (self->subtitle);
  g_array_unref (self->who);
  g_array_unref (self->facts);
  g_array_unref (self->actuals);
  g_free (self);
}
