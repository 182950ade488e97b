/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a milestone stands, by all that was said of it. */

#include "lima-agenda-private.h"

#include <lima-own-codes.h>

/* The codes of "MilestoneStatus", in their order. */
enum
{
  PLANNED,
  CONFIRMED,
  HELD,
  POSTPONED,
  CANCELLED,
};

static const LimaMilestoneSpan nowhere = { LIMA_MILESTONE_NEVER, LIMA_MILESTONE_NEVER, LIMA_MILESTONE_NEVER, FALSE, FALSE, FALSE };

LimaAgendaItem *
lima_agenda_item_new (void)
{
  LimaAgendaItem *self = g_new0 (LimaAgendaItem, 1);

  self->first_span = nowhere;
  self->span = nowhere;
  self->status = -1;
  self->state = LIMA_AGENDA_UNDATED;
  return self;
}

void
lima_agenda_item_free (LimaAgendaItem *self)
{
  g_clear_pointer (&self->order, g_ptr_array_unref);
  g_free (self->key);
  g_free (self);
}

static int
status_of (const LimaMilestoneDate *date)
{
  return date->status == 0 ? -1 : lima_own_codes_find ("MilestoneStatus", lima_atom_text (date->status));
}

/* ---- Contradictions ---- */

static gboolean
has_said_when (const LimaMilestoneDate *date)
{
  return lima_day_has_date (&date->announced);
}

/* Both were made on a day that is known, and on the same one. */
static gboolean
of_one_day (const LimaMilestoneDate *a, const LimaMilestoneDate *b)
{
  return has_said_when (a) && has_said_when (b) && lima_date_compare (a->announced.date, b->announced.date) == 0;
}

/* Two statements contradict each other about days:
 *   both say it was held                     and share no day
 *   made on one day, of different sources    and share no day
 *   anything else                            the later one replaces the earlier one */
static gboolean
contradict (const LimaMilestoneDate *a, const LimaMilestoneDate *b)
{
  LimaMilestoneSpan of_a, of_b;

  if (!lima_milestone_date_get_span (a, &of_a) || !lima_milestone_date_get_span (b, &of_b) || lima_milestone_span_overlaps (&of_a, &of_b))
    return FALSE;
  return (status_of (a) == HELD && status_of (b) == HELD) || (of_one_day (a, b) && a->source != b->source);
}

static gboolean
is_disputed (const GPtrArray *order)
{
  for (guint i = 0; i < order->len; i++)
    for (guint k = i + 1; k < order->len; k++)
      if (contradict (g_ptr_array_index (order, i), g_ptr_array_index (order, k)))
        return TRUE;
  return FALSE;
}

/* Whether what came of it has another name than what was expected: none of those expected is among those adopted. */
static gboolean
was_renamed (const LimaItems *outcomes)
{
  gboolean expected = FALSE, adopted = FALSE, kept = FALSE;

  for (guint i = 0; i < lima_items_get_n (outcomes); i++)
    {
      const LimaMilestoneOutcome *outcome = (const LimaMilestoneOutcome *) outcomes->item[i];
      gboolean is_adopted = g_strcmp0 (lima_atom_text (outcome->status), "adopted") == 0;

      expected = expected || g_strcmp0 (lima_atom_text (outcome->status), "expected") == 0;
      adopted = adopted || is_adopted;
      for (guint k = 0; is_adopted && k < outcomes->n; k++)
        {
          const LimaMilestoneOutcome *other = (const LimaMilestoneOutcome *) outcomes->item[k];

          kept = kept || (g_strcmp0 (lima_atom_text (other->status), "expected") == 0 && lima_text_equal (other->title, outcome->title));
        }
    }
  return expected && adopted && !kept;
}

/* ---- Where it stands ---- */

static LimaAgendaState
state_of (const LimaAgendaItem *self, gint32 today)
{
  gboolean dated = self->span.start != LIMA_MILESTONE_NEVER;

  if (self->status == HELD)
    return LIMA_AGENDA_DONE;
  if (self->status == CANCELLED)
    return LIMA_AGENDA_CANCELLED;
  if (!dated)
    return self->status == POSTPONED ? LIMA_AGENDA_POSTPONED : LIMA_AGENDA_UNDATED;
  if (today >= self->span.end)
    return LIMA_AGENDA_OVERDUE;
  return today >= self->span.start ? LIMA_AGENDA_NOW : LIMA_AGENDA_UPCOMING;
}

/*< private >
 * lima_agenda_item_place:
 * @today: from 1970-01-01
 *
 * Says where it stands, by its status and its span.
 */
void
lima_agenda_item_place (LimaAgendaItem *self, gint32 today)
{
  self->state = state_of (self, today);
  if (self->span.start == LIMA_MILESTONE_NEVER)
    return;
  self->days_low = self->span.start - today;
  self->days_high = self->span.latest_start - today;
}

/* The first statement with days and the days that hold: those of the last statement, or of one before it when the last only says what
 * became of it. A postponement without days leaves none. */
static void
read_statements (LimaAgendaItem *self)
{
  for (guint i = 0; i < self->order->len; i++)
    {
      const LimaMilestoneDate *date = g_ptr_array_index (self->order, i);
      LimaMilestoneSpan span;
      gboolean dated = lima_milestone_date_get_span (date, &span);

      self->current = date;
      if (date->status != 0)
        self->status = status_of (date);
      if (dated && self->first == NULL)
        {
          self->first = date;
          self->first_span = span;
        }
      if (dated)
        self->span = span;
      else if (status_of (date) == POSTPONED)
        self->span = nowhere;
    }
}

/* By their starts: the least and the greatest number of days that can lie between them. */
static void
measure_slip (LimaAgendaItem *self)
{
  guint n = 0;

  for (guint i = 0; i < self->order->len; i++)
    {
      LimaMilestoneSpan span;

      n += lima_milestone_date_get_span (g_ptr_array_index (self->order, i), &span);
    }
  self->has_slip = n > 1 && lima_milestone_span_get_slip (&self->first_span, &self->span, &self->slip_low, &self->slip_high);
}

/*< private >
 * lima_agenda_item_read_milestone:
 * @milestone: a milestone of the agenda, which must outlive the item
 * @today: from 1970-01-01
 */
void
lima_agenda_item_read_milestone (LimaAgendaItem *self, const LimaMilestone *milestone, gint32 today)
{
  self->milestone = milestone;
  self->block = &milestone->head;
  self->path = (LimaPath) { .table = &lima_milestone_table, .record = milestone->head.id };
  self->key = g_strdup (lima_block_get_id (&milestone->head));
  self->title = milestone->title;
  self->order = lima_milestone_order_dates (milestone);
  read_statements (self);
  measure_slip (self);
  self->disputed = is_disputed (self->order);
  self->contradicts = self->disputed || lima_text_get_n (milestone->contradiction) > 0 || was_renamed (milestone->outcomes);
  lima_agenda_item_place (self, today);
}
