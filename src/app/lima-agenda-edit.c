/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What becomes of the dates of a milestone: nothing that was said is taken back, so each is a statement that comes to the others. */

#include "lima-agenda-edit.h"

#include <lima-i18n.h>
#include <lima-programme.h>

#include "lima-editing.h"
#include "lima-plan-edit.h"

#define ACTIVITY_DEPTH 3 /* component, output, activity */

/* ---- Dates that move ---- */

static int
months_of (LimaPrecision precision)
{
  switch (precision)
    {
    case LIMA_PRECISION_YEAR:
      return 12;
    case LIMA_PRECISION_QUARTER:
      return 3;
    case LIMA_PRECISION_MONTH:
    case LIMA_PRECISION_DAY:
    case LIMA_PRECISION_NONE:
    default:
      return 1;
    }
}

/* Which month, quarter or year it is, counted from the year 0. */
static int
period_of (LimaDate date, LimaPrecision precision)
{
  return (date.year * 12 + MAX (date.month, 1) - 1) / months_of (precision);
}

static gint32
first_day_of_period (int period, LimaPrecision precision)
{
  int month = period * months_of (precision);

  return lima_day_number (month / 12, month % 12 + 1, 1);
}

static LimaDate
date_of_period (int period, LimaPrecision precision)
{
  int month = period * months_of (precision), year = month / 12;

  if (year < 1 || year > 9999)
    return (LimaDate) { 0 };
  return (LimaDate) { (gint16) year, precision == LIMA_PRECISION_YEAR ? 0 : (guint8) (month % 12 + 1), 0, (guint8) precision };
}

static LimaDate
shift_period (LimaDate date, gint32 day, int days)
{
  LimaPrecision precision = (LimaPrecision) date.precision;
  int own = period_of (date, precision), period = period_of (lima_day_to_date (day), precision);
  gint32 first = first_day_of_period (period, precision), next = first_day_of_period (period + 1, precision);

  if (2 * (day - first) >= next - first)
    period++;
  if (period == own)
    period += days < 0 ? -1 : 1;
  return date_of_period (period, precision);
}

/**
 * lima_agenda_edit_shift:
 * @date: a date, or none
 * @days: how far it is moved
 *
 * Moves a date. A month, quarter or year moves by as many of its kind as come nearest, and by one at least: a step of a day is a step of a month to
 * what is known to the month.
 *
 * Returns: the date, as precise as before; no date where there was none, or where it would leave the years 1 to 9999
 */
LimaDate
lima_agenda_edit_shift (LimaDate date, int days)
{
  gint64 day;

  if (date.precision == LIMA_PRECISION_NONE || days == 0)
    return date;
  day = (gint64) lima_date_first_day (date) + days;
  if (day < lima_day_number (1, 1, 1) || day > lima_day_number (9999, 12, 31))
    return (LimaDate) { 0 };
  return date.precision == LIMA_PRECISION_DAY ? lima_day_to_date ((gint32) day) : shift_period (date, (gint32) day, days);
}

/* Start and end keep their distance: the one that is known less well says how far both go. */
static gboolean
shift_statement (LimaMilestoneDate *statement, const LimaMilestoneDate *from, int days)
{
  gboolean has_start = lima_day_has_date (&from->start), has_end = lima_day_has_date (&from->end);
  gboolean by_end = !has_start || (has_end && from->end.date.precision < from->start.date.precision);
  LimaDate leading = by_end ? from->end.date : from->start.date, moved = lima_agenda_edit_shift (leading, days), other;

  if (moved.precision == LIMA_PRECISION_NONE)
    return FALSE;
  other = lima_agenda_edit_shift (by_end ? from->start.date : from->end.date, lima_date_first_day (moved) - lima_date_first_day (leading));
  if (has_start && has_end && other.precision == LIMA_PRECISION_NONE)
    return FALSE;
  statement->start = (LimaDay) { .date = by_end ? other : moved };
  statement->end = (LimaDay) { .date = by_end ? moved : other };
  return TRUE;
}

/* ---- Statements ---- */

static LimaPath
path_of (LimaAtom milestone)
{
  return (LimaPath) { .table = &lima_milestone_table, .record = milestone };
}

/* Translators: in all of these, a step that can be undone, 1 is a milestone */
static char *
label_of_statement (LimaSession *session, const LimaText *title, LimaAtom status)
{
  if (status == lima_atom ("confirmed"))
    return lima_editing_label (session, title, _("Confirm “%1$s”"), _("Confirm a milestone"));
  if (status == lima_atom ("held"))
    return lima_editing_label (session, title, _("Note that “%1$s” was held"), _("Note that a milestone was held"));
  if (status == lima_atom ("postponed"))
    return lima_editing_label (session, title, _("Postpone “%1$s”"), _("Postpone a milestone"));
  if (status == lima_atom ("cancelled"))
    return lima_editing_label (session, title, _("Cancel “%1$s”"), _("Cancel a milestone"));
  return lima_editing_label (session, title, _("Announce dates of “%1$s”"), _("Announce dates of a milestone"));
}

/**
 * lima_agenda_edit_state:
 * @widget: where an error is told
 * @session: what is open
 * @milestone: the id of a milestone
 * @statement: a #LimaMilestoneDate, which is given an id
 *
 * Adds a statement behind the others, as one change. Those stay as they are.
 *
 * Returns: whether it is there
 */
gboolean
lima_agenda_edit_state (GtkWidget *widget, LimaSession *session, LimaAtom milestone, LimaBlock *statement)
{
  const LimaPath path = path_of (milestone);
  const LimaBlock *block = lima_editing_find (session, &path);
  g_autoptr(LimaChangeSet) set = NULL;
  g_autofree char *label = NULL;
  LimaPath to;

  g_return_val_if_fail (statement != NULL && statement->table == &lima_milestone_date_table, FALSE);

  if (block == NULL)
    return FALSE;
  statement->id = lima_editing_new_item_id (((const LimaMilestone *) block)->dates);
  label = label_of_statement (session, ((const LimaMilestone *) block)->title, ((const LimaMilestoneDate *) statement)->status);
  to = lima_editing_path_to (&path, LIMA_MILESTONE_DATES, statement->id);
  set = lima_change_set_new (label);
  lima_change_set_insert (set, &to, statement, 0);
  return lima_editing_apply (widget, session, set, NULL);
}

/* ---- Moving ---- */

static gboolean
is_over (LimaAtom status)
{
  return status == lima_atom ("held") || status == lima_atom ("cancelled");
}

static gboolean
has_days (const LimaMilestoneDate *statement)
{
  return lima_day_has_date (&statement->start) || lima_day_has_date (&statement->end);
}

/**
 * lima_agenda_edit_can_move:
 * @item: of an agenda
 *
 * What was held or cancelled is not moved, nor what has no days, nor a step of a programme's life cycle, which is edited there.
 *
 * Returns: whether lima_agenda_edit_move() can move it
 */
gboolean
lima_agenda_edit_can_move (const LimaAgendaItem *item)
{
  g_return_val_if_fail (item != NULL, FALSE);

  if (item->milestone == NULL)
    return item->path.table == &lima_programme_table && item->path.n_steps == ACTIVITY_DEPTH && item->span.start != LIMA_MILESTONE_NEVER;
  return item->current != NULL && has_days (item->current) && !is_over (item->current->status);
}

/* A statement of the same day that names nobody was made here a moment ago: it is put right, so that dragging ten times is one statement. */
static gboolean
is_made_now (const LimaMilestoneDate *statement, LimaDate today)
{
  return lima_day_has_date (&statement->announced) && lima_date_compare (statement->announced.date, today) == 0 && statement->source == 0
         && statement->paragraph == NULL && statement->note == NULL;
}

static void
add_shifted (LimaChangeSet *set, const LimaPath *path, const LimaMilestoneDate *current, const LimaMilestoneDate *shifted)
{
  const LimaPath to = lima_editing_path_to (path, LIMA_MILESTONE_DATES, current->head.id);
  const LimaValue start = { .type = LIMA_FIELD_DAY, .v.day = shifted->start }, end = { .type = LIMA_FIELD_DAY, .v.day = shifted->end };

  lima_editing_add_set (set, &current->head, &to, LIMA_MILESTONE_DATE_START, &start);
  lima_editing_add_set (set, &current->head, &to, LIMA_MILESTONE_DATE_END, &end);
}

static void
add_statement (LimaChangeSet *set, const LimaPath *path, const LimaMilestone *milestone, LimaMilestoneDate *shifted)
{
  LimaPath to;

  shifted->head.id = lima_editing_new_item_id (milestone->dates);
  to = lima_editing_path_to (path, LIMA_MILESTONE_DATES, shifted->head.id);
  lima_change_set_insert (set, &to, &shifted->head, 0);
}

static gboolean
move_milestone (GtkWidget *widget, LimaSession *session, const LimaPath *path, int days, LimaDate today)
{
  const LimaMilestone *milestone = (const LimaMilestone *) lima_editing_find (session, path);
  const LimaMilestoneDate *current = milestone == NULL ? NULL : lima_milestone_get_current (milestone);
  g_autoptr(LimaBlock) block = lima_block_new (&lima_milestone_date_table, 0);
  LimaMilestoneDate *shifted = (LimaMilestoneDate *) block;
  g_autoptr(LimaChangeSet) set = NULL;
  g_autofree char *label = NULL;

  if (current == NULL || !has_days (current) || is_over (current->status) || !shift_statement (shifted, current, days))
    return FALSE;
  shifted->announced = (LimaDay) { .date = today };
  shifted->status = current->status == 0 ? lima_atom ("planned") : current->status;
  /* Translators: a step that can be undone; 1 is a milestone */
  label = lima_editing_label (session, milestone->title, _("Move “%1$s”"), _("Move a milestone"));
  set = lima_change_set_new (label);
  if (is_made_now (current, today))
    add_shifted (set, path, current, shifted);
  else
    add_statement (set, path, milestone, shifted);
  return lima_change_set_get_n (set) > 0 && lima_editing_apply (widget, session, set, NULL);
}

/**
 * lima_agenda_edit_move:
 * @widget: where an error is told
 * @session: what is open
 * @item: what is moved; see lima_agenda_edit_can_move()
 * @days: how far; see lima_agenda_edit_shift() for what is known to a month, quarter or year
 * @today: the day that it is
 *
 * Moves a milestone, as dragging it does: of today it is announced on other days, with the status that it has. The last statement is changed in place
 * where it was made today without a source. An activity of a programme's plan moves as it does there.
 *
 * Returns: whether something changed
 */
gboolean
lima_agenda_edit_move (GtkWidget *widget, LimaSession *session, const LimaAgendaItem *item, int days, LimaDate today)
{
  LimaPath path;

  g_return_val_if_fail (GTK_IS_WIDGET (widget) && LIMA_IS_SESSION (session) && item != NULL, FALSE);

  if (days == 0 || !lima_agenda_edit_can_move (item))
    return FALSE;
  path = item->path; /* the agenda that the item is of may go with the change */
  if (item->milestone != NULL)
    return move_milestone (widget, session, &path, days, today);
  return lima_plan_edit_move (widget, session, &path, lima_agenda_edit_shift (lima_day_to_date (item->span.start), days), LIMA_DURATION_KEEP);
}
