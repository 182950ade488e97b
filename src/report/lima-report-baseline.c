/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A programme now, beside what it was when a baseline was taken: its end, its money, its targets. */

#include "lima-report-baseline.h"

#include <lima-i18n.h>
#include <lima-schedule.h>
#include <string.h>

#include "lima-report-words.h"

/**
 * Money:
 * @then, @now: sums of the lines of the budget
 * @n_unknown: lines without a readable amount, then or now
 */
typedef struct
{
  LimaAtom currency;
  LimaSum then;
  LimaSum now;
  guint n_unknown;
} Money;

typedef struct
{
  LimaFormat *format;
  const LimaProgramme *programme;
  const LimaProgrammeBaseline *baseline;
  GPtrArray *lines;
} Comparison;

static const LimaProgrammeBaselineEntry *
find_entry (const Comparison *self, const char *place)
{
  for (guint i = 0; i < lima_items_get_n (self->baseline->entries); i++)
    {
      const LimaProgrammeBaselineEntry *entry = (const LimaProgrammeBaselineEntry *) self->baseline->entries->item[i];

      if (g_strcmp0 (lima_atom_text (entry->item), place) == 0)
        return entry;
    }
  return NULL;
}

static void
take (const Comparison *self, char *line)
{
  g_ptr_array_add (self->lines, line);
}

/* ---- The end ---- */

static gboolean
find_end_then (const Comparison *self, gint32 *end)
{
  gboolean found = FALSE;

  for (guint i = 0; i < lima_items_get_n (self->baseline->entries); i++)
    {
      const LimaProgrammeBaselineEntry *entry = (const LimaProgrammeBaselineEntry *) self->baseline->entries->item[i];
      const char *place = lima_atom_text (entry->item);

      if (place == NULL || g_str_has_prefix (place, "budget/") || g_str_has_prefix (place, "indicators/") || !lima_day_has_date (&entry->end))
        continue;
      *end = found ? MAX (*end, lima_date_end_day (entry->end.date) - 1) : lima_date_end_day (entry->end.date) - 1;
      found = TRUE;
    }
  return found;
}

static void
compare_ends (const Comparison *self)
{
  g_autoptr(LimaSchedule) schedule = lima_schedule_new_from_programme (self->programme, lima_format_get_language (self->format), NULL);
  g_autofree char *first = NULL, *second = NULL;
  gint32 then, now;

  if (!find_end_then (self, &then) || schedule == NULL || !lima_schedule_get_span (schedule, NULL, &now))
    return;
  first = lima_format_date (self->format, lima_day_to_date (then));
  second = lima_format_date (self->format, lima_day_to_date (now));
  /* Translators: a plan against its baseline: 1 when it was to end then, 2 when it ends now */
  take (self, lima_report_fill (self->format, _("The plan was to end on %1$s, and ends on %2$s now."), first, second, NULL));
}

/* ---- Money ---- */

static Money *
find_money (GArray *all, LimaAtom currency)
{
  Money made = { .currency = currency };

  for (guint i = 0; i < all->len; i++)
    if (g_array_index (all, Money, i).currency == currency)
      return &g_array_index (all, Money, i);
  g_array_append_val (all, made);
  return &g_array_index (all, Money, all->len - 1);
}

static void
add_amount (Money *money, LimaSum *sum, const LimaAmount *amount)
{
  if (!lima_amount_has_value (amount) || !lima_sum_add (sum, lima_amount_value (amount)))
    money->n_unknown++;
}

static GArray *
add_up (const Comparison *self)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Money));

  for (guint i = 0; i < lima_items_get_n (self->baseline->entries); i++)
    {
      const LimaProgrammeBaselineEntry *entry = (const LimaProgrammeBaselineEntry *) self->baseline->entries->item[i];
      Money *money;

      if (entry->item == 0 || !g_str_has_prefix (lima_atom_text (entry->item), "budget/"))
        continue;
      money = find_money (all, entry->currency != 0 ? entry->currency : self->programme->currency);
      add_amount (money, &money->then, &entry->value);
    }
  for (guint i = 0; i < lima_items_get_n (self->programme->budget); i++)
    {
      const LimaProgrammeBudgetLine *line = (const LimaProgrammeBudgetLine *) self->programme->budget->item[i];
      Money *money = find_money (all, line->currency != 0 ? line->currency : self->programme->currency);

      add_amount (money, &money->now, line->revised.state != LIMA_AMOUNT_NONE ? &line->revised : &line->amount);
    }
  return all;
}

/* Unlike currencies are told apart; of all lines together, cash and kind, since this asks only what has changed. */
static void
compare_money (const Comparison *self)
{
  g_autoptr(GArray) all = add_up (self);

  for (guint i = 0; i < all->len; i++)
    {
      const Money *money = &g_array_index (all, Money, i);
      const char *code = lima_atom_text (money->currency);
      g_autofree char *then = lima_format_money (self->format, &money->then, code == NULL ? "" : code, -1);
      g_autofree char *now = lima_format_money (self->format, &money->now, code == NULL ? "" : code, -1);

      if (lima_sum_compare (&money->then, &money->now) == 0 && money->n_unknown == 0)
        /* Translators: a budget against its baseline; 1 an amount */
        take (self, lima_report_fill (self->format, _("The lines of the budget come to %1$s, as then."), now, NULL));
      else
        /* Translators: a budget against its baseline: 1 what its lines came to then, 2 what they come to now */
        take (self, lima_report_fill (self->format,
                                      money->n_unknown > 0 ? _("The lines of the budget came to at least %1$s then, and come to at least %2$s now.")
                                                           : _("The lines of the budget came to %1$s then, and come to %2$s now."), then, now, NULL));
    }
}

/* ---- Targets ---- */

static char *
write_number (const Comparison *self, const LimaAmount *amount)
{
  LimaSum sum;

  if (!lima_amount_has_value (amount))
    return g_strdup (C_("amount", "not known"));
  sum = lima_sum_from_decimal (lima_amount_value (amount));
  return lima_format_number (self->format, &sum, -1);
}

static void
compare_target (const Comparison *self, const LimaProgrammeIndicator *indicator, const LimaProgrammeTarget *target)
{
  g_autofree char *place = g_strdup_printf ("indicators/%s/%s", lima_block_get_id (&indicator->head), lima_block_get_id (&target->head));
  const LimaProgrammeBaselineEntry *entry = find_entry (self, place);
  const LimaAmount *now = target->revised.state != LIMA_AMOUNT_NONE ? &target->revised : &target->target;
  const char *title = indicator->title == NULL ? NULL : lima_text_get (indicator->title, lima_format_get_language (self->format));
  g_autofree char *first = NULL, *second = NULL;

  if (title == NULL)
    title = _("Indicator without a title");
  second = write_number (self, now);
  if (entry == NULL)
    {
      /* Translators: a target that a baseline doesn't have: 1 an indicator, 2 its target */
      take (self, lima_report_fill (self->format, _("“%1$s” has a target that is new: %2$s."), title, second, NULL));
      return;
    }
  first = write_number (self, &entry->value);
  if (!g_str_equal (first, second))
    /* Translators: a target against its baseline: 1 an indicator, 2 its target then, 3 now */
    take (self, lima_report_fill (self->format, _("The target of “%1$s” was %2$s, and is %3$s now."), title, first, second, NULL));
}

static void
compare_targets (const Comparison *self)
{
  guint before = self->lines->len;

  for (guint i = 0; i < lima_items_get_n (self->programme->indicators); i++)
    {
      const LimaProgrammeIndicator *indicator = (const LimaProgrammeIndicator *) self->programme->indicators->item[i];

      for (guint j = 0; j < lima_items_get_n (indicator->targets); j++)
        compare_target (self, indicator, (const LimaProgrammeTarget *) indicator->targets->item[j]);
    }
  if (self->lines->len == before && lima_items_get_n (self->programme->indicators) > 0)
    take (self, g_strdup (_("All targets are as they were.")));
}

/**
 * lima_report_baseline_describe:
 * @format: for money, numbers and dates
 * @programme: a programme
 * @baseline: the id of one of its baselines
 *
 * Returns: (transfer full) (element-type utf8): sentences about the end, the money and the targets, then and now; none where there is no such baseline
 */
GPtrArray *
lima_report_baseline_describe (LimaFormat *format, const LimaProgramme *programme, LimaAtom baseline)
{
  Comparison self = { .format = format, .programme = programme, .lines = g_ptr_array_new_with_free_func (g_free) };
  int place;

  g_return_val_if_fail (format != NULL && programme != NULL, self.lines);

  place = lima_items_find (programme->baselines, baseline);
  if (place < 0)
    return self.lines;
  self.baseline = (const LimaProgrammeBaseline *) programme->baselines->item[place];
  compare_ends (&self);
  compare_money (&self);
  compare_targets (&self);
  return self.lines;
}
