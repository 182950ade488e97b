/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Goes over processes, milestones and proposals, and asks every rule of the agenda. */

#include "lima-rule-agenda-private.h"

/* ---- What is found ---- */

/*< private >
 * lima_agenda_run_begin:
 * @kind: of the records
 * @row: one of them
 *
 * Turns to a record.
 */
void
lima_agenda_run_begin (LimaAgendaRun *self, LimaRecordKind kind, guint row)
{
  self->row = row;
  self->record = lima_snapshot_get (self->snapshot, kind, row);
  self->path = (LimaPath) { .table = lima_record_table (kind), .record = self->record->id };
}

/*< private >
 * lima_agenda_run_add:
 * @path: leads to @block
 * @block: what is at fault
 * @field: of the block
 *
 * Says that the record under way breaks a rule. No money is at stake.
 *
 * Returns: (transfer none): the item, until the next is added
 */
LimaRuleItem *
lima_agenda_run_add (LimaAgendaRun *self, LimaRule rule, const LimaPath *path, const LimaBlock *block, guint field)
{
  LimaRuleItem item = {
    .rule = rule,
    .row = LIMA_RULE_NO_ROW,
    .programme = LIMA_RULE_NO_ROW,
    .agenda = self->row,
    .line = block->line != 0 ? block->line : self->record->line,
    .path = *path,
  };

  item.path.field = (guint16) field;
  g_array_append_val (self->items, item);
  return &g_array_index (self->items, LimaRuleItem, self->items->len - 1);
}

/*< private >
 * lima_agenda_run_name:
 * @text: (nullable): a title
 * @block: what it is of
 *
 * Returns: what people call it: its title, else its id
 */
const char *
lima_agenda_run_name (const LimaAgendaRun *self, const LimaText *text, const LimaBlock *block)
{
  const char *title = lima_rule_text_is_blank (text) ? NULL : lima_text_get (text, self->language);

  return title != NULL ? title : lima_block_get_id (block);
}

/* ---- Processes ---- */

/* Two of one title are told apart by nobody; the second is told, and each one after it. */
static void
check_process (LimaAgendaRun *self, GHashTable *titles)
{
  const LimaProcess *process = (const LimaProcess *) self->record;
  const char *title = lima_rule_text_is_blank (process->title) ? NULL : lima_text_get (process->title, self->language);

  if (title != NULL && !g_hash_table_add (titles, (gpointer) title))
    lima_agenda_run_add (self, LIMA_RULE_AGENDA_PROCESS_REPEATED, &self->path, self->record, LIMA_PROCESS_TITLE)->text = title;
  lima_agenda_check_fields (self);
}

static void
check_processes (LimaAgendaRun *self)
{
  g_autoptr(GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < lima_snapshot_get_n (self->snapshot, LIMA_RECORD_PROCESS); i++)
    {
      lima_agenda_run_begin (self, LIMA_RECORD_PROCESS, i);
      check_process (self, titles);
    }
}

/* ---- All of it ---- */

static GHashTable *
collect_ids (const LimaSnapshot *snapshot, LimaRecordKind kind)
{
  GHashTable *ids = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < lima_snapshot_get_n (snapshot, kind); i++)
    g_hash_table_add (ids, GUINT_TO_POINTER (lima_snapshot_get (snapshot, kind, i)->id));
  return ids;
}

static GHashTable *
collect_milestones (LimaAgenda *agenda)
{
  GHashTable *milestones = g_hash_table_new (NULL, NULL);

  for (guint row = 0; row < lima_agenda_get_n (agenda); row++)
    {
      const LimaAgendaItem *item = lima_agenda_get (agenda, row);

      if (item->milestone != NULL)
        g_hash_table_insert (milestones, GUINT_TO_POINTER (item->milestone->head.id), (gpointer) item);
    }
  return milestones;
}

static void
check_all (LimaAgendaRun *self)
{
  check_processes (self);
  for (guint i = 0; i < lima_snapshot_get_n (self->snapshot, LIMA_RECORD_MILESTONE); i++)
    {
      lima_agenda_run_begin (self, LIMA_RECORD_MILESTONE, i);
      lima_agenda_check_milestone (self);
      lima_agenda_check_fields (self);
    }
  lima_agenda_check_circles (self);
  for (guint i = 0; i < lima_snapshot_get_n (self->snapshot, LIMA_RECORD_PROPOSAL); i++)
    {
      lima_agenda_run_begin (self, LIMA_RECORD_PROPOSAL, i);
      lima_agenda_check_proposal (self);
      lima_agenda_check_fields (self);
    }
}

/**
 * lima_agenda_check:
 * @snapshot: a portfolio
 * @language: (nullable): of the titles that are told
 * @today: the day that decides what is overdue
 * @items: (element-type LimaRuleItem): where what is found comes: of processes, of milestones, of proposals
 *
 * Asks every rule of the agenda. Texts of the items belong to @snapshot, or are never freed. May be called in any thread; the cost is in
 * proportion to the records.
 */
void
lima_agenda_check (const LimaSnapshot *snapshot, const char *language, LimaDate today, GArray *items)
{
  g_autoptr(LimaAgenda) agenda = NULL;
  g_autoptr(GHashTable) milestones = NULL;
  g_autoptr(GHashTable) processes = NULL;
  g_autoptr(GHashTable) programmes = NULL;
  g_autoptr(GHashTable) sources = NULL;
  LimaAgendaRun run = { .snapshot = snapshot, .items = items, .language = language };

  g_return_if_fail (snapshot != NULL && items != NULL && today.precision == LIMA_PRECISION_DAY);

  if (lima_snapshot_get_n (snapshot, LIMA_RECORD_PROCESS) == 0 && lima_snapshot_get_n (snapshot, LIMA_RECORD_MILESTONE) == 0 &&
      lima_snapshot_get_n (snapshot, LIMA_RECORD_PROPOSAL) == 0)
    return;
  run.today = lima_date_first_day (today);
  run.agenda = agenda = lima_agenda_new (snapshot, today);
  run.milestones = milestones = collect_milestones (agenda);
  run.processes = processes = collect_ids (snapshot, LIMA_RECORD_PROCESS);
  run.programmes = programmes = collect_ids (snapshot, LIMA_RECORD_PROGRAMME);
  run.sources = sources = collect_ids (snapshot, LIMA_RECORD_SOURCE);
  check_all (&run);
}
