/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-platform.h"

/* The last day that a date covers: something due "in March" is late from the 1st of April on. */
static gint32
last_day (const LimaDay *day)
{
  return lima_date_end_day (day->date) - 1;
}

/* ---- Actions ---- */

static gboolean
is_done (const LimaProgrammeAction *action, gint32 today)
{
  if (!lima_day_has_date (&action->done))
    return action->done.text != 0; /* somebody wrote that it is done, but not a date */
  return lima_date_first_day (action->done.date) <= today;
}

/**
 * lima_platform_judge_action:
 * @action: an action
 * @today: the day of the judgement, with the precision of a day
 * @days_late: (out) (optional): see #LimaPlatformAction
 *
 * Returns: where the action stands on that day
 */
LimaActionState
lima_platform_judge_action (const LimaProgrammeAction *action, LimaDate today, gint32 *days_late)
{
  gint32 now = lima_date_first_day (today), late;

  g_return_val_if_fail (action != NULL, LIMA_ACTION_UNDATED);

  if (days_late != NULL)
    *days_late = 0;
  if (is_done (action, now))
    {
      late = 0;
      if (lima_day_has_date (&action->done) && lima_day_has_date (&action->due))
        late = lima_date_first_day (action->done.date) - last_day (&action->due);
      if (days_late != NULL)
        *days_late = MAX (late, 0);
      return late > 0 ? LIMA_ACTION_DONE_LATE : LIMA_ACTION_DONE;
    }
  if (!lima_day_has_date (&action->due))
    return LIMA_ACTION_UNDATED;
  late = now - last_day (&action->due);
  if (days_late != NULL)
    *days_late = MAX (late, 0);
  return late > 0 ? LIMA_ACTION_OVERDUE : -late <= LIMA_PLATFORM_SOON ? LIMA_ACTION_DUE_SOON : LIMA_ACTION_OPEN;
}

static void
count (LimaPlatformCount *self, LimaActionState state)
{
  self->done += state == LIMA_ACTION_DONE || state == LIMA_ACTION_DONE_LATE;
  self->overdue += state == LIMA_ACTION_OVERDUE;
  self->open += state == LIMA_ACTION_DUE_SOON || state == LIMA_ACTION_OPEN || state == LIMA_ACTION_UNDATED;
}

/* ---- Members ---- */

/* The place of a member of a body among all members, whom it joins when it is new. */
static guint
find_member (LimaPlatform *self, const LimaProgrammeMember *member)
{
  const LimaPlatformMember new = { .member = member, .party = lima_party_new (member->organisation, member->name) };

  for (guint i = 0; i < self->members->len; i++)
    {
      const LimaPlatformMember *known = &g_array_index (self->members, LimaPlatformMember, i);

      if (known->member == member || (new.party.key != 0 && known->party.key == new.party.key))
        return i;
    }
  g_array_append_val (self->members, new);
  return self->members->len - 1;
}

static guint
find_member_of (LimaPlatform *self, const LimaProgrammeBody *body, LimaAtom id)
{
  int at = id == 0 ? -1 : lima_items_find (body->members, id);

  return at < 0 ? LIMA_PLATFORM_NOBODY : find_member (self, (const LimaProgrammeMember *) body->members->item[at]);
}

/* Whether a member was there; of several entries the one that says yes counts, then the one that says no. */
static LimaTri
find_presence (const LimaProgrammeMeeting *meeting, LimaAtom member)
{
  LimaTri presence = LIMA_UNKNOWN;

  for (guint i = 0; i < lima_items_get_n (meeting->attendance); i++)
    {
      const LimaProgrammeAttendance *attendance = (const LimaProgrammeAttendance *) meeting->attendance->item[i];

      if (attendance->member == member)
        presence = MAX (presence, (LimaTri) attendance->present);
    }
  return presence;
}

static void
add_attendance (LimaPlatform *self, const LimaProgrammeBody *body, const LimaProgrammeMeeting *meeting)
{
  for (guint i = 0; i < lima_items_get_n (body->members); i++)
    {
      const LimaProgrammeMember *member = (const LimaProgrammeMember *) body->members->item[i];
      guint place = find_member (self, member);
      LimaPlatformMember *known = &g_array_index (self->members, LimaPlatformMember, place);
      LimaTri presence = find_presence (meeting, member->head.id);

      known->meetings++;
      known->present += presence == LIMA_TRUE;
      known->absent += presence == LIMA_FALSE;
    }
}

/* ---- Meetings ---- */

/* A meeting of "March" may still come until March is over. */
static gboolean
is_held (const LimaProgrammeMeeting *meeting, gint32 today)
{
  return lima_day_has_date (&meeting->date) && last_day (&meeting->date) <= today;
}

static void
add_actions (LimaPlatform *self, const LimaProgrammeBody *body, const LimaProgrammeMeeting *meeting, LimaDate today)
{
  for (guint i = 0; i < lima_items_get_n (meeting->decisions); i++)
    {
      const LimaProgrammeDecision *decision = (const LimaProgrammeDecision *) meeting->decisions->item[i];

      for (guint j = 0; j < lima_items_get_n (decision->actions); j++)
        {
          LimaPlatformAction action = { body, meeting, decision, (const LimaProgrammeAction *) decision->actions->item[j], 0, 0, 0 };

          action.state = lima_platform_judge_action (action.action, today, &action.days_late);
          action.member = find_member_of (self, body, action.action->member);
          count (&self->all, action.state);
          count (action.member == LIMA_PLATFORM_NOBODY ? &self->nobody
                                                       : &g_array_index (self->members, LimaPlatformMember, action.member).actions, action.state);
          g_array_append_val (self->actions, action);
        }
    }
}

static void
add_meeting (LimaPlatform *self, LimaPlatformBody *out, const LimaProgrammeMeeting *meeting, LimaDate today)
{
  gboolean held = is_held (meeting, lima_date_first_day (today));

  add_actions (self, out->body, meeting, today);
  if (!lima_day_has_date (&meeting->date))
    out->undated++;
  else if (held)
    {
      out->held++;
      if (out->last.precision == LIMA_PRECISION_NONE || lima_date_compare (meeting->date.date, out->last) > 0)
        out->last = meeting->date.date;
      add_attendance (self, out->body, meeting);
    }
  else
    {
      out->planned++;
      if (out->next.precision == LIMA_PRECISION_NONE || lima_date_compare (meeting->date.date, out->next) < 0)
        out->next = meeting->date.date;
    }
}

static void
add_body (LimaPlatform *self, const LimaProgrammeBody *body, LimaDate today)
{
  LimaPlatformBody out = { .body = body };

  for (guint i = 0; i < lima_items_get_n (body->members); i++)
    find_member (self, (const LimaProgrammeMember *) body->members->item[i]);
  for (guint i = 0; i < lima_items_get_n (body->meetings); i++)
    add_meeting (self, &out, (const LimaProgrammeMeeting *) body->meetings->item[i], today);
  g_array_append_val (self->bodies, out);
}

/* ---- All of it ---- */

static int
compare_days (const LimaDay *a, const LimaDay *b)
{
  gint32 x = lima_day_has_date (a) ? last_day (a) : G_MAXINT32, y = lima_day_has_date (b) ? last_day (b) : G_MAXINT32;

  return (x > y) - (x < y);
}

/* What is done stands last, the latest first; what is not, by due date, which puts what is longest overdue first. */
static int
compare_actions (gconstpointer a, gconstpointer b)
{
  const LimaPlatformAction *x = a, *y = b;
  gboolean x_done = x->state >= LIMA_ACTION_DONE_LATE, y_done = y->state >= LIMA_ACTION_DONE_LATE;

  if (x_done != y_done)
    return x_done - y_done;
  return x_done ? -compare_days (&x->action->done, &y->action->done) : compare_days (&x->action->due, &y->action->due);
}

/**
 * lima_platform_new:
 * @programme: a programme
 * @today: the day to judge by, with the precision of a day
 *
 * Returns: (transfer full): what its platform came to; it points into @programme, which has to outlive it
 */
LimaPlatform *
lima_platform_new (const LimaProgramme *programme, LimaDate today)
{
  LimaPlatform *self;

  g_return_val_if_fail (programme != NULL && today.precision == LIMA_PRECISION_DAY, NULL);

  self = g_new0 (LimaPlatform, 1);
  self->actions = g_array_new (FALSE, FALSE, sizeof (LimaPlatformAction));
  self->members = g_array_new (FALSE, FALSE, sizeof (LimaPlatformMember));
  self->bodies = g_array_new (FALSE, FALSE, sizeof (LimaPlatformBody));
  for (guint i = 0; i < lima_items_get_n (programme->bodies); i++)
    add_body (self, (const LimaProgrammeBody *) programme->bodies->item[i], today);
  g_array_sort (self->actions, compare_actions);
  return self;
}

/**
 * lima_platform_free:
 * @self: (nullable): to be given up
 */
void
lima_platform_free (LimaPlatform *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->actions);
  g_array_unref (self->members);
  g_array_unref (self->bodies);
  g_free (self);
}

/**
 * lima_platform_count_held:
 * @body: a body
 * @today: meetings after it were not held yet
 * @from: the first day of a period, as days from 1970-01-01
 * @to: the day after its last
 *
 * Returns: how many meetings of the body were held in the period; one whose date is only partly in it is in the period in which its date ends
 */
guint
lima_platform_count_held (const LimaProgrammeBody *body, LimaDate today, gint32 from, gint32 to)
{
  guint n = 0;

  g_return_val_if_fail (body != NULL && today.precision == LIMA_PRECISION_DAY, 0);

  for (guint i = 0; i < lima_items_get_n (body->meetings); i++)
    {
      const LimaProgrammeMeeting *meeting = (const LimaProgrammeMeeting *) body->meetings->item[i];

      n += is_held (meeting, lima_date_first_day (today)) && last_day (&meeting->date) >= from && last_day (&meeting->date) < to;
    }
  return n;
}
