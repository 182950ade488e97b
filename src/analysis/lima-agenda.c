/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-agenda-private.h"

/* ---- What it is made from ---- */

static GHashTable *
list_records (const LimaSnapshot *snapshot, LimaRecordKind kind)
{
  GHashTable *records = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < lima_snapshot_get_n (snapshot, kind); i++)
    {
      const LimaBlock *record = lima_snapshot_get (snapshot, kind, i);

      g_hash_table_insert (records, GUINT_TO_POINTER (record->id), (gpointer) record);
    }
  return records;
}

static void
add_milestone (LimaAgenda *self, const LimaMilestone *milestone)
{
  LimaAgendaItem *item = lima_agenda_item_new ();

  lima_agenda_item_read_milestone (item, milestone, self->today);
  item->process = g_hash_table_lookup (self->processes, GUINT_TO_POINTER (milestone->process));
  if (item->process != NULL)
    item->programme = g_hash_table_lookup (self->programmes, GUINT_TO_POINTER (item->process->programme));
  g_ptr_array_add (self->items, item);
}

/* The programmes that a process is about. */
static GHashTable *
list_told (const LimaAgenda *self)
{
  GHashTable *told = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < lima_snapshot_get_n (self->snapshot, LIMA_RECORD_PROCESS); i++)
    g_hash_table_add (told, GUINT_TO_POINTER (((const LimaProcess *) lima_snapshot_get (self->snapshot, LIMA_RECORD_PROCESS, i))->programme));
  return told;
}

static void
add_programmes (LimaAgenda *self)
{
  g_autoptr(GHashTable) told = list_told (self);

  for (guint i = 0; i < lima_snapshot_get_n (self->snapshot, LIMA_RECORD_PROGRAMME); i++)
    {
      const LimaProgramme *programme = (const LimaProgramme *) lima_snapshot_get (self->snapshot, LIMA_RECORD_PROGRAMME, i);

      lima_agenda_add_programme (self, programme, !g_hash_table_contains (told, GUINT_TO_POINTER (programme->head.id)));
    }
}

/* By their first day, a shorter time before a longer one; undated ones last. Those of one time stay as the file has them. */
static int
compare (gconstpointer a, gconstpointer b)
{
  const LimaAgendaItem *of_a = *(LimaAgendaItem *const *) a, *of_b = *(LimaAgendaItem *const *) b;
  gboolean undated_a = of_a->span.start == LIMA_MILESTONE_NEVER, undated_b = of_b->span.start == LIMA_MILESTONE_NEVER;

  if (undated_a || undated_b)
    return undated_a - undated_b;
  if (of_a->span.start != of_b->span.start)
    return of_a->span.start < of_b->span.start ? -1 : 1;
  return (of_a->span.end > of_b->span.end) - (of_a->span.end < of_b->span.end);
}

/* ---- Public ---- */

/**
 * lima_agenda_new:
 * @snapshot: a portfolio
 * @today: the day on which things stand as they do, to the day
 *
 * Returns: (transfer full): the agenda as it stands on that day
 */
LimaAgenda *
lima_agenda_new (const LimaSnapshot *snapshot, LimaDate today)
{
  LimaAgenda *self;

  g_return_val_if_fail (snapshot != NULL && today.precision == LIMA_PRECISION_DAY, NULL);

  self = g_new0 (LimaAgenda, 1);
  g_atomic_ref_count_init (&self->ref);
  g_mutex_init (&self->lock);
  self->snapshot = lima_snapshot_ref (snapshot);
  self->today = lima_date_first_day (today);
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_agenda_item_free);
  self->processes = list_records (snapshot, LIMA_RECORD_PROCESS);
  self->programmes = list_records (snapshot, LIMA_RECORD_PROGRAMME);
  for (guint i = 0; i < lima_snapshot_get_n (snapshot, LIMA_RECORD_MILESTONE); i++)
    add_milestone (self, (const LimaMilestone *) lima_snapshot_get (snapshot, LIMA_RECORD_MILESTONE, i));
  add_programmes (self);
  g_ptr_array_sort (self->items, compare); /* is stable */
  return self;
}

LimaAgenda *
lima_agenda_ref (LimaAgenda *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref);
  return self;
}

/**
 * lima_agenda_unref:
 * @self: (nullable): an agenda to give up, in any thread
 */
void
lima_agenda_unref (LimaAgenda *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref))
    return;
  g_hash_table_unref (self->processes);
  g_hash_table_unref (self->programmes);
  for (guint i = 0; self->texts != NULL && i < self->items->len; i++)
    g_free (self->texts[i]);
  g_free (self->texts);
  g_mutex_clear (&self->lock);
  g_ptr_array_unref (self->items);
  lima_snapshot_unref (self->snapshot);
  g_free (self);
}

/**
 * lima_agenda_get_snapshot:
 *
 * Returns: (transfer none): the portfolio that it was made from
 */
const LimaSnapshot *
lima_agenda_get_snapshot (LimaAgenda *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->snapshot;
}

/**
 * lima_agenda_get_today:
 *
 * Returns: the day on which things stand so, from 1970-01-01
 */
gint32
lima_agenda_get_today (LimaAgenda *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->today;
}

/**
 * lima_agenda_get_n:
 *
 * Returns: how many milestones there are, those of programmes among them
 */
guint
lima_agenda_get_n (LimaAgenda *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->items->len;
}

/**
 * lima_agenda_get:
 * @row: below lima_agenda_get_n()
 *
 * Returns: (transfer none): a milestone, by their days
 */
const LimaAgendaItem *
lima_agenda_get (LimaAgenda *self, guint row)
{
  g_return_val_if_fail (self != NULL && row < self->items->len, NULL);

  return g_ptr_array_index (self->items, row);
}

/**
 * lima_agenda_find:
 * @key: as #LimaAgendaItem has it
 *
 * Returns: the row of the milestone, -1 when it is not there
 */
int
lima_agenda_find (LimaAgenda *self, const char *key)
{
  g_return_val_if_fail (self != NULL && key != NULL, -1);

  for (guint i = 0; i < self->items->len; i++)
    if (g_str_equal (((const LimaAgendaItem *) g_ptr_array_index (self->items, i))->key, key))
      return (int) i;
  return -1;
}
