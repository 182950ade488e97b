/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-financing-edit.h"

#include <lima-i18n.h>
#include <lima-own-codes.h>
#include <lima-report-words.h>

#include "lima-editing.h"

#define STATUSES "FinancingStatus"

/**
 * lima_financing_add:
 * @widget: where an error is told
 * @session: what is open
 * @programme: leads to a programme
 *
 * Adds an entry to the ledger.
 *
 * Returns: its id, 0 where that was not possible
 */
LimaAtom
lima_financing_add (GtkWidget *widget, LimaSession *session, const LimaPath *programme)
{
  g_autoptr(LimaBlock) entry = lima_block_new (&lima_programme_financing_table, 0);

  return lima_editing_insert (widget, session, programme, LIMA_PROGRAMME_FINANCING, entry) ? entry->id : 0;
}

/* ---- The next step ---- */

static int
height_of (const LimaProgrammeFinancingStep *step)
{
  LimaRung rung = step == NULL ? LIMA_RUNG_NONE : lima_leverage_get_rung (step);

  return rung == LIMA_RUNG_NONE ? -1 : (int) rung;
}

/**
 * lima_financing_find_highest:
 * @entry: of the ledger
 *
 * Returns: (nullable): the step that it stands on: of the highest rung, and of these the latest
 */
const LimaProgrammeFinancingStep *
lima_financing_find_highest (const LimaProgrammeFinancing *entry)
{
  const LimaProgrammeFinancingStep *highest = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  for (guint i = 0; i < lima_items_get_n (entry->steps); i++)
    {
      const LimaProgrammeFinancingStep *step = (const LimaProgrammeFinancingStep *) entry->steps->item[i];

      if (highest == NULL || height_of (step) > height_of (highest)
          || (height_of (step) == height_of (highest) && lima_date_compare (step->date.date, highest->date.date) >= 0))
        highest = step;
    }
  return highest;
}

/**
 * lima_financing_propose_step:
 * @entry: of the ledger
 * @today: the day of the step
 *
 * Makes the next step of the ladder, or another of the highest one, with the money of the last and without a source, which nobody has named yet.
 *
 * Returns: (transfer full): the step, which is in no list yet
 */
LimaBlock *
lima_financing_propose_step (const LimaProgrammeFinancing *entry, LimaDate today)
{
  const LimaProgrammeFinancingStep *last;
  LimaProgrammeFinancingStep *step;

  g_return_val_if_fail (entry != NULL, NULL);

  last = lima_financing_find_highest (entry);
  step = (LimaProgrammeFinancingStep *) lima_block_new (&lima_programme_financing_step_table, lima_editing_new_item_id (entry->steps));
  step->status = lima_atom (lima_own_codes_get (STATUSES, (guint) MIN (height_of (last) + 1, LIMA_N_RUNGS - 1)));
  step->date = (LimaDay) { .date = today };
  if (last != NULL)
    {
      step->amount = last->amount;
      step->currency = last->currency;
    }
  return &step->head;
}

/**
 * lima_financing_add_step:
 * @widget: where an error is told
 * @session: what is open
 * @entry: leads to an entry of the ledger
 * @step: of lima_financing_propose_step()
 *
 * Adds a step to an entry, as one change.
 *
 * Returns: whether that was possible
 */
gboolean
lima_financing_add_step (GtkWidget *widget, LimaSession *session, const LimaPath *entry, LimaBlock *step)
{
  g_autoptr(LimaChangeSet) set = NULL;
  g_autofree char *label = NULL;
  const LimaBlock *block = lima_editing_find (session, entry);
  int rung;
  LimaPath path;

  g_return_val_if_fail (step != NULL && step->table == &lima_programme_financing_step_table, FALSE);

  if (block == NULL)
    return FALSE;
  rung = height_of ((const LimaProgrammeFinancingStep *) step);
  /* Translators: a step that can be undone; 1 is a status such as "Signed" */
  label = rung < 0 ? g_strdup (_("Add a step to an entry"))
                   : lima_report_fill (lima_session_get_format (session), _("Move an entry to “%1$s”"), lima_own_codes_label (STATUSES, (guint) rung), NULL);
  set = lima_change_set_new (label);
  path = lima_editing_path_to (entry, LIMA_PROGRAMME_FINANCING_STEPS, step->id);
  lima_change_set_insert (set, &path, step, 0);
  return lima_editing_apply (widget, session, set, NULL);
}

/* ---- What is odd about it ---- */

static void
doubt_status (GPtrArray *doubts, LimaFormat *format, const LimaProgrammeFinancingStep *last, const LimaProgrammeFinancingStep *step)
{
  int from = height_of (last), to = height_of (step);

  if (to < 0)
    g_ptr_array_add (doubts, g_strdup (_("Without a status it is no step of the ladder.")));
  else if (from >= 0 && to <= from)
    g_ptr_array_add (doubts,
                     /* Translators: two statuses: 1 that of a new step, 2 that of the last one */
                     lima_report_fill (format, _("“%1$s” is not above “%2$s”, where the entry stands."), lima_own_codes_label (STATUSES, (guint) to),
                                       lima_own_codes_label (STATUSES, (guint) from), NULL));
}

static void
doubt_day (GPtrArray *doubts, LimaFormat *format, const LimaProgrammeFinancingStep *last, const LimaProgrammeFinancingStep *step, LimaDate today)
{
  if (!lima_day_has_date (&step->date))
    {
      g_ptr_array_add (doubts, g_strdup (_("It has no day.")));
      return;
    }
  if (lima_date_first_day (step->date.date) >= lima_date_end_day (today))
    g_ptr_array_add (doubts, g_strdup (_("The day is in the future.")));
  if (last != NULL && lima_day_has_date (&last->date) && lima_date_end_day (step->date.date) <= lima_date_first_day (last->date.date))
    {
      g_autofree char *day = lima_format_date (format, last->date.date);

      /* Translators: 1 is a date */
      g_ptr_array_add (doubts, lima_report_fill (format, _("The day is before that of the last step, %1$s."), day, NULL));
    }
}

static void
doubt_money (GPtrArray *doubts, LimaFormat *format, const LimaProgrammeFinancingStep *last, const LimaProgrammeFinancingStep *step)
{
  if (!lima_amount_has_value (&step->amount))
    {
      g_ptr_array_add (doubts, g_strdup (_("It has no amount.")));
      return;
    }
  if (last == NULL || !lima_amount_has_value (&last->amount))
    return;
  if (last->currency != step->currency)
    g_ptr_array_add (doubts, g_strdup (_("The currency is not that of the last step.")));
  else if (lima_decimal_compare (lima_amount_value (&step->amount), lima_amount_value (&last->amount)) > 0)
    {
      LimaSum sum = lima_sum_from_decimal (lima_amount_value (&last->amount));
      g_autofree char *money = lima_format_money (format, &sum, last->currency == 0 ? "" : lima_atom_text (last->currency), -1);

      /* Translators: 1 is an amount of money */
      g_ptr_array_add (doubts, lima_report_fill (format, _("It is more than the last step said, %1$s."), money, NULL));
    }
}

/**
 * lima_financing_list_doubts:
 * @format: for money and dates
 * @entry: of the ledger
 * @step: that may be added to it
 * @today: the day that it is
 *
 * Nothing of it keeps a step from being added.
 *
 * Returns: (transfer full) (element-type utf8): what is odd about the step, in sentences
 */
GPtrArray *
lima_financing_list_doubts (LimaFormat *format, const LimaProgrammeFinancing *entry, const LimaProgrammeFinancingStep *step, LimaDate today)
{
  GPtrArray *doubts = g_ptr_array_new_with_free_func (g_free);
  const LimaProgrammeFinancingStep *last;

  g_return_val_if_fail (format != NULL && entry != NULL && step != NULL, doubts);

  last = lima_financing_find_highest (entry);
  doubt_status (doubts, format, last, step);
  doubt_day (doubts, format, last, step, today);
  doubt_money (doubts, format, last, step);
  if (!lima_leverage_step_has_source (step))
    g_ptr_array_add (doubts, g_strdup (_("It names no source; until it does, it is drawn hollow.")));
  return doubts;
}
