/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A calendar brought into a portfolio that has an agenda: what it knows by the same identifier is the same milestone, whose memory grows. */

#include "lima-calendar-private.h"

#include <lima-format.h>
#include <lima-i18n.h>
#include <lima-milestone-span.h>
#include <lima-reference-kind.h>
#include <string.h>

typedef struct
{
  const LimaCalendar *calendar;
  const LimaSnapshot *snapshot;
  LimaChangeSet *set;
  LimaDay today;
  gboolean is_own;        /* the calendar is of this portfolio */
  GHashTable *by_uid;     /* of the portfolio: identifier → LimaMilestone */
  GHashTable *processes;  /* id in the calendar → id in the portfolio */
  GHashTable *milestones; /* the same of milestones */
  GHashTable *seen;       /* identifiers of events */
  guint64 highest[LIMA_N_RECORDS];
  guint n_added;
  guint n_changed;
} Merging;

/* ---- Ids ---- */

static void
find_highest (Merging *self, LimaRecordKind kind)
{
  const char *prefix = lima_record_table (kind)->prefix;

  for (guint i = 0; i < lima_snapshot_get_n (self->snapshot, kind); i++)
    {
      const char *id = lima_block_get_id (lima_snapshot_get (self->snapshot, kind, i));
      guint64 n;

      if (id != NULL && g_str_has_prefix (id, prefix) && lima_digits_parse (id + strlen (prefix), G_MAXUINT32, &n))
        self->highest[kind] = MAX (self->highest[kind], n);
    }
}

static LimaAtom
new_id (Merging *self, LimaRecordKind kind)
{
  g_autofree char *id = g_strdup_printf ("%s%" G_GUINT64_FORMAT, lima_record_table (kind)->prefix, ++self->highest[kind]);

  return lima_atom (id);
}

static LimaAtom
map (GHashTable *ids, LimaAtom id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (ids, GUINT_TO_POINTER (id)));
}

/* ---- References ---- */

/* Whether the calendar is of this portfolio, as far as one can tell. */
static gboolean
is_own (const LimaCalendar *calendar, const LimaSnapshot *snapshot)
{
  const LimaHead *said = (const LimaHead *) calendar->head, *own = lima_snapshot_get_head (snapshot);

  return said != NULL && said->agency_ref == own->agency_ref && lima_text_equal (said->title, own->title);
}

/* To what is not in the calendar: in another portfolio the same id is of something else. Processes and milestones are followed. */
static gboolean
leads_out (const LimaTable *table, guint field)
{
  LimaReferenceKind kind = lima_reference_kind_of (table, field);

  return kind == LIMA_REFERENCE_SOURCE || kind == LIMA_REFERENCE_PROGRAMME || kind == LIMA_REFERENCE_PROJECT;
}

static LimaBlock *
copy_without (const LimaBlock *block)
{
  LimaBlock *copy = lima_block_copy (block);

  for (guint i = 0; i < block->table->n_fields; i++)
    {
      const LimaField *field = &block->table->fields[i];

      if (field->type == LIMA_FIELD_REF && leads_out (block->table, i))
        *LIMA_BLOCK_AT (copy, LimaAtom, field) = 0;
      else if (field->type == LIMA_FIELD_ITEMS)
        {
          LimaItems **items = LIMA_BLOCK_AT (copy, LimaItems *, field);
          g_autoptr(GPtrArray) copies = g_ptr_array_new ();

          for (guint k = 0; k < lima_items_get_n (*items); k++)
            g_ptr_array_add (copies, copy_without ((*items)->item[k]));
          lima_items_unref (*items);
          *items = lima_items_new ((LimaBlock **) copies->pdata, copies->len);
        }
    }
  return copy;
}

/* What the calendar says, with the references that mean something here. */
static LimaBlock *
copy_for (const Merging *self, const LimaBlock *said)
{
  return self->is_own ? lima_block_copy (said) : copy_without (said);
}

/* ---- Processes ---- */

static gboolean
have_title_in_common (const LimaText *a, const LimaText *b)
{
  for (guint i = 0; i < lima_text_get_n (a); i++)
    for (guint k = 0; k < lima_text_get_n (b); k++)
      if (g_str_equal (lima_text_get_nth (a, i), lima_text_get_nth (b, k)))
        return TRUE;
  return FALSE;
}

/* Of the same title; ids of another portfolio mean nothing here, but where neither has a title there is nothing else. */
static LimaAtom
find_process (const Merging *self, const LimaProcess *process)
{
  for (guint i = 0; i < lima_snapshot_get_n (self->snapshot, LIMA_RECORD_PROCESS); i++)
    {
      const LimaProcess *own = (const LimaProcess *) lima_snapshot_get (self->snapshot, LIMA_RECORD_PROCESS, i);

      gboolean untitled = lima_text_get_n (own->title) == 0 && lima_text_get_n (process->title) == 0;

      if (have_title_in_common (own->title, process->title) || (untitled && own->head.id == process->head.id))
        return own->head.id;
    }
  return 0;
}

static const LimaProcess *
process_in_calendar (const Merging *self, LimaAtom id)
{
  for (guint i = 0; i < self->calendar->processes->len; i++)
    if (((const LimaBlock *) g_ptr_array_index (self->calendar->processes, i))->id == id)
      return g_ptr_array_index (self->calendar->processes, i);
  return NULL;
}

/* What a process of the calendar is here. One that is not here yet comes with the first new milestone of it. */
static LimaAtom
merge_process (Merging *self, LimaAtom in_calendar)
{
  const LimaProcess *process = process_in_calendar (self, in_calendar);
  LimaAtom id = map (self->processes, in_calendar);

  if (process == NULL || id != 0)
    return id;
  id = find_process (self, process);
  if (id == 0)
    {
      g_autoptr(LimaBlock) block = copy_for (self, &process->head);
      LimaPath path = { .table = &lima_process_table };

      block->id = path.record = id = new_id (self, LIMA_RECORD_PROCESS);
      lima_change_set_insert (self->set, &path, block, 0);
    }
  g_hash_table_insert (self->processes, GUINT_TO_POINTER (in_calendar), GUINT_TO_POINTER (id));
  return id;
}

/* ---- Milestones that are there ---- */

static GHashTable *
list_uids (const LimaSnapshot *snapshot)
{
  GHashTable *by_uid = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < lima_snapshot_get_n (snapshot, LIMA_RECORD_MILESTONE); i++)
    {
      const LimaMilestone *milestone = (const LimaMilestone *) lima_snapshot_get (snapshot, LIMA_RECORD_MILESTONE, i);

      g_hash_table_insert (by_uid, lima_calendar_get_uid (snapshot, milestone), (gpointer) milestone);
    }
  return by_uid;
}

static void
set_text (Merging *self, const LimaMilestone *own, guint field, LimaText *now)
{
  const LimaPath path = { .table = &lima_milestone_table, .record = own->head.id, .field = (guint16) field };
  const LimaValue value = { .type = LIMA_FIELD_TEXT, .v = { .text = now } };
  g_auto(LimaValue) old_value = lima_block_get (&own->head, field);

  lima_change_set_set (self->set, &path, &old_value, &value);
}

static LimaAtom
free_item_id (const LimaItems *items)
{
  guint64 highest = 0;
  g_autofree char *id = NULL;

  for (guint i = 0; i < lima_items_get_n (items); i++)
    {
      guint64 n;

      if (lima_digits_parse (lima_block_get_id (items->item[i]), G_MAXUINT32, &n))
        highest = MAX (highest, n);
    }
  id = g_strdup_printf ("%" G_GUINT64_FORMAT, highest + 1);
  return lima_atom (id);
}

/* The days and the status that hold in both. */
static gboolean
same_dates (const LimaMilestone *a, const LimaMilestone *b)
{
  const LimaCalendarDays of_a = lima_calendar_days_of (a), of_b = lima_calendar_days_of (b);

  return of_a.start == of_b.start && of_a.end == of_b.end && g_str_equal (lima_calendar_status_of (a), lima_calendar_status_of (b));
}

/* Whether the portfolio's memory has it: the calendar may be older than the last statement here. */
static gboolean
has_statement (const LimaMilestone *own, const LimaMilestoneDate *said)
{
  for (guint i = 0; i < lima_items_get_n (own->dates); i++)
    {
      const LimaMilestoneDate *date = (const LimaMilestoneDate *) own->dates->item[i];

      if (lima_day_equal (&date->announced, &said->announced) && date->status == said->status && lima_day_equal (&date->start, &said->start) &&
          lima_day_equal (&date->end, &said->end))
        return TRUE;
    }
  return FALSE;
}

/* A calendar has the place and the country in one line. */
static gboolean
same_place (const LimaMilestone *own, const LimaMilestone *said)
{
  const char *language = lima_format_program_language ();
  g_autofree char *of_own = lima_calendar_location_of (own, language), *of_said = lima_calendar_location_of (said, language);

  return of_said == NULL || g_strcmp0 (of_own, of_said) == 0;
}

/* Said on the day on which it was changed there, else today. */
static void
add_statement (Merging *self, const LimaMilestone *own, const LimaMilestoneDate *said)
{
  g_autoptr(LimaBlock) block = copy_for (self, &said->head);
  LimaMilestoneDate *date = (LimaMilestoneDate *) block;
  LimaPath path = { .table = &lima_milestone_table, .record = own->head.id, .n_steps = 1 };

  block->id = free_item_id (own->dates);
  if (!lima_day_has_date (&date->announced))
    date->announced = self->today;
  path.steps[0] = (LimaStep) { LIMA_MILESTONE_DATES, block->id };
  lima_change_set_insert (self->set, &path, block, 0);
}

static void
update (Merging *self, const LimaMilestone *own, const LimaMilestone *said)
{
  const LimaMilestoneDate *current = lima_milestone_get_current (said);
  const char *title = lima_text_get_n (said->title) == 0 ? NULL : lima_text_get (said->title, lima_format_program_language ());
  guint before = lima_change_set_get_n (self->set);

  if (current != NULL && !same_dates (own, said) && !has_statement (own, current))
    add_statement (self, own, current);
  if (title != NULL && !lima_calendar_has_title (own, title))
    {
      g_autoptr(LimaText) now = lima_calendar_retitle (own->title, title);

      set_text (self, own, LIMA_MILESTONE_TITLE, now);
    }
  if (lima_text_get_n (said->place) > 0 && !have_title_in_common (own->place, said->place) && !same_place (own, said))
    set_text (self, own, LIMA_MILESTONE_PLACE, said->place);
  self->n_changed += lima_change_set_get_n (self->set) > before;
}

/* ---- Milestones that are new ---- */

static LimaItems *
map_dependencies (const Merging *self, const LimaItems *dependencies)
{
  g_autoptr(GPtrArray) made = g_ptr_array_new ();

  for (guint i = 0; i < lima_items_get_n (dependencies); i++)
    {
      LimaBlock *block = lima_block_copy (dependencies->item[i]);
      LimaMilestoneDependency *dependency = (LimaMilestoneDependency *) block;

      dependency->milestone = map (self->milestones, dependency->milestone);
      if (dependency->milestone != 0)
        g_ptr_array_add (made, block);
      else
        lima_block_unref (block);
    }
  return lima_items_new ((LimaBlock **) made->pdata, made->len);
}

static void
insert (Merging *self, const LimaMilestone *said, LimaAtom id, const char *uid)
{
  g_autoptr(LimaBlock) block = copy_for (self, &said->head);
  LimaMilestone *milestone = (LimaMilestone *) block;
  LimaPath path = { .table = &lima_milestone_table };
  LimaItems *dependencies = map_dependencies (self, milestone->dependencies);

  lima_items_unref (milestone->dependencies);
  milestone->dependencies = dependencies;
  milestone->process = merge_process (self, milestone->process);
  if (milestone->uid == NULL)
    milestone->uid = g_strdup (uid);
  block->id = path.record = id;
  lima_change_set_insert (self->set, &path, block, 0);
  self->n_added++;
}

/* By its identifier; two milestones never share one. */
static const LimaMilestone *
find_own (const Merging *self, guint i)
{
  const char *uid = g_ptr_array_index (self->calendar->uids, i);

  return uid == NULL ? NULL : g_hash_table_lookup (self->by_uid, uid);
}

/* What each milestone of the calendar is here, before anything refers to it. Of an event that stands in it twice the first counts. */
static LimaAtom *
map_milestones (Merging *self)
{
  LimaAtom *ids = g_new0 (LimaAtom, self->calendar->milestones->len + 1);

  for (guint i = 0; i < self->calendar->milestones->len; i++)
    {
      const LimaBlock *said = g_ptr_array_index (self->calendar->milestones, i);
      const char *uid = g_ptr_array_index (self->calendar->uids, i);
      const LimaMilestone *own = find_own (self, i);

      if (uid != NULL && !g_hash_table_add (self->seen, (gpointer) uid))
        continue;
      ids[i] = own != NULL ? own->head.id : new_id (self, LIMA_RECORD_MILESTONE);
      if (said->id != 0)
        g_hash_table_insert (self->milestones, GUINT_TO_POINTER (said->id), GUINT_TO_POINTER (ids[i]));
    }
  return ids;
}

static void
merge_milestones (Merging *self)
{
  g_autofree LimaAtom *ids = map_milestones (self);

  for (guint i = 0; i < self->calendar->milestones->len; i++)
    {
      const LimaMilestone *said = g_ptr_array_index (self->calendar->milestones, i), *own = find_own (self, i);

      if (ids[i] == 0)
        continue;
      if (own != NULL)
        update (self, own, said);
      else
        insert (self, said, ids[i], g_ptr_array_index (self->calendar->uids, i));
    }
}

/**
 * lima_calendar_merge:
 * @self: a calendar
 * @snapshot: the portfolio that it is brought into
 * @today: when that happens
 * @n_added: (out): how many milestones are new
 * @n_changed: (out): how many got another statement or title
 *
 * Milestones that the portfolio knows by the same identifier get a statement where their days or their status are others; nothing is taken from
 * them. Processes are the same where their titles are. What is new keeps its references to sources and programmes only where the calendar is of a
 * portfolio of the same title and agency, since ids are of one portfolio.
 *
 * Returns: (transfer full): the changes, one step of undo; none where the calendar says nothing new
 */
LimaChangeSet *
lima_calendar_merge (const LimaCalendar *self, LimaSnapshot *snapshot, LimaDate today, guint *n_added, guint *n_changed)
{
  g_autoptr(GHashTable) by_uid = NULL, processes = g_hash_table_new (NULL, NULL), milestones = g_hash_table_new (NULL, NULL);
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  Merging merging = { .calendar = self, .snapshot = snapshot, .today = { .date = today } };

  g_return_val_if_fail (self != NULL && snapshot != NULL && n_added != NULL && n_changed != NULL, NULL);

  by_uid = list_uids (snapshot);
  merging.by_uid = by_uid;
  merging.processes = processes;
  merging.milestones = milestones;
  merging.seen = seen;
  merging.is_own = is_own (self, snapshot);
  merging.set = lima_change_set_new (_("Import Calendar"));
  find_highest (&merging, LIMA_RECORD_PROCESS);
  find_highest (&merging, LIMA_RECORD_MILESTONE);
  merge_milestones (&merging);
  *n_added = merging.n_added;
  *n_changed = merging.n_changed;
  return merging.set;
}
