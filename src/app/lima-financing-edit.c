/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-financing-edit.h"

#include <lima-i18n.h>
#include <lima-leverage.h>
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

/* The step that says most: of the highest rung; a later one in the list of those that are equal. */
static const LimaProgrammeFinancingStep *
find_highest (const LimaItems *steps, int *rung)
{
  const LimaProgrammeFinancingStep *highest = NULL;

  *rung = -1;
  for (guint i = 0; i < lima_items_get_n (steps); i++)
    {
      const LimaProgrammeFinancingStep *step = (const LimaProgrammeFinancingStep *) steps->item[i];
      int found = lima_own_codes_find (STATUSES, lima_atom_text (step->status));

      if (found < *rung)
        continue;
      highest = step;
      *rung = found;
    }
  return highest;
}

/**
 * lima_financing_move_up:
 * @widget: where an error is told
 * @session: what is open
 * @entry: leads to an entry of the ledger
 * @today: the day of the step
 *
 * Adds the next step of the ladder to an entry, with the money of the last one and without a source, which nobody has named yet.
 *
 * Returns: whether there was a next step
 */
gboolean
lima_financing_move_up (GtkWidget *widget, LimaSession *session, const LimaPath *entry, LimaDate today)
{
  const LimaBlock *block = lima_editing_find (session, entry);
  g_autoptr(LimaBlock) step = NULL;
  g_autoptr(LimaChangeSet) set = NULL;
  g_autofree char *label = NULL;
  const LimaProgrammeFinancingStep *last;
  LimaPath path;
  int rung;

  if (block == NULL)
    return FALSE;
  last = find_highest (((const LimaProgrammeFinancing *) block)->steps, &rung);
  if (rung + 1 >= LIMA_N_RUNGS)
    return FALSE;
  step = lima_block_new (&lima_programme_financing_step_table, lima_editing_new_item_id (((const LimaProgrammeFinancing *) block)->steps));
  ((LimaProgrammeFinancingStep *) step)->status = lima_atom (lima_own_codes_get (STATUSES, (guint) (rung + 1)));
  ((LimaProgrammeFinancingStep *) step)->date = (LimaDay) { .date = today };
  if (last != NULL)
    {
      ((LimaProgrammeFinancingStep *) step)->amount = last->amount;
      ((LimaProgrammeFinancingStep *) step)->currency = last->currency;
    }
  /* Translators: a step that can be undone; 1 is a status such as "Signed" */
  label = lima_report_fill (lima_session_get_format (session), _("Move an entry up to “%1$s”"), lima_own_codes_label (STATUSES, (guint) (rung + 1)), NULL);
  set = lima_change_set_new (label);
  path = lima_editing_path_to (entry, LIMA_PROGRAMME_FINANCING_STEPS, step->id);
  lima_change_set_insert (set, &path, step, 0);
  return lima_editing_apply (widget, session, set, NULL);
}
