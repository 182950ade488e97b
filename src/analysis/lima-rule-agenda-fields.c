/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What every record of the agenda is asked: dates that cannot be read, references to nothing, targets of other goals; and what proposals are
 * asked. */

#include "lima-rule-agenda-private.h"

#include <lima-own-codes.h>
#include <lima-reference-kind.h>
#include <string.h>

static GHashTable *
known_of (const LimaAgendaRun *self, LimaReferenceKind kind, LimaRule *rule)
{
  *rule = kind == LIMA_REFERENCE_PROCESS ? LIMA_RULE_AGENDA_PROCESS_NOT_FOUND
          : kind == LIMA_REFERENCE_MILESTONE ? LIMA_RULE_AGENDA_MILESTONE_NOT_FOUND
          : kind == LIMA_REFERENCE_PROGRAMME ? LIMA_RULE_AGENDA_PROGRAMME_NOT_FOUND : LIMA_RULE_AGENDA_SOURCE_NOT_FOUND;
  return kind == LIMA_REFERENCE_PROCESS ? self->processes
         : kind == LIMA_REFERENCE_MILESTONE ? self->milestones
         : kind == LIMA_REFERENCE_PROGRAMME ? self->programmes
         : kind == LIMA_REFERENCE_SOURCE ? self->sources : NULL;
}

static void
check_reference (LimaAgendaRun *self, const LimaPath *path, const LimaBlock *block, guint field)
{
  LimaAtom to = LIMA_BLOCK_GET (block, LimaAtom, &block->table->fields[field]);
  LimaRule rule;
  GHashTable *known = known_of (self, lima_reference_kind_of (block->table, field), &rule);

  if (to != 0 && known != NULL && !g_hash_table_contains (known, GUINT_TO_POINTER (to)))
    lima_agenda_run_add (self, rule, path, block, field)->text = lima_atom_text (to);
}

static void
check_day (LimaAgendaRun *self, const LimaPath *path, const LimaBlock *block, guint field)
{
  const LimaDay *day = LIMA_BLOCK_AT (block, const LimaDay, &block->table->fields[field]);

  if (!lima_day_has_date (day) && day->text != 0)
    lima_agenda_run_add (self, LIMA_RULE_AGENDA_DATE_UNREADABLE, path, block, field)->text = lima_atom_text (day->text);
}

static void
check_block (LimaAgendaRun *self, const LimaPath *path, const LimaBlock *block)
{
  for (guint field = 0; field < block->table->n_fields; field++)
    {
      const LimaField *description = &block->table->fields[field];
      const LimaItems *items;

      if (description->type == LIMA_FIELD_REF)
        check_reference (self, path, block, field);
      else if (description->type == LIMA_FIELD_DAY)
        check_day (self, path, block, field);
      if (description->type != LIMA_FIELD_ITEMS)
        continue;
      items = LIMA_BLOCK_GET (block, LimaItems *, description);
      for (guint i = 0; i < lima_items_get_n (items); i++)
        {
          LimaPath below = lima_rule_path_below (path, field, items->item[i]);

          check_block (self, &below, items->item[i]);
        }
    }
}

/* ---- Goals ---- */

/* "9.2" is a target of "9". */
static gboolean
fits (LimaAtom goal, LimaAtom target)
{
  const char *of = lima_atom_text (goal), *text = lima_atom_text (target);
  gsize n = of == NULL ? 0 : strlen (of);

  return of == NULL || text == NULL || (strncmp (text, of, n) == 0 && text[n] == '.');
}

static void
check_goals (LimaAgendaRun *self, const LimaItems *goals)
{
  for (guint i = 0; i < lima_items_get_n (goals); i++)
    {
      const LimaMilestoneGoal *goal = (const LimaMilestoneGoal *) goals->item[i];
      LimaPath path = lima_rule_path_below (&self->path, LIMA_MILESTONE_GOALS, &goal->head);

      if (!fits (goal->goal, goal->target))
        lima_agenda_run_add (self, LIMA_RULE_AGENDA_GOAL_MISMATCH, &path, &goal->head, LIMA_MILESTONE_GOAL_TARGET)->text =
          lima_atom_text (goal->target);
    }
}

/*< private >
 * lima_agenda_check_fields:
 *
 * Asks the record under way for what can be read, is there, and fits.
 */
void
lima_agenda_check_fields (LimaAgendaRun *self)
{
  if (self->path.table == &lima_milestone_table)
    check_goals (self, ((const LimaMilestone *) self->record)->goals);
  check_block (self, &self->path, self->record);
}

/* ---- Proposals ---- */

/* What was approved may be dropped; what was dropped is so for good. */
static void
check_versions (LimaAgendaRun *self, const LimaItems *versions, const char *name)
{
  int approved = lima_own_codes_find ("ProposalStatus", "approved"), highest = -1;

  for (guint i = 0; i < lima_items_get_n (versions); i++)
    {
      const LimaProposalVersion *version = (const LimaProposalVersion *) versions->item[i];
      int status = lima_own_codes_find ("ProposalStatus", lima_atom_text (version->status));
      LimaPath path = lima_rule_path_below (&self->path, LIMA_PROPOSAL_VERSIONS, &version->head);

      if (status >= 0 && highest >= approved && status < highest)
        lima_agenda_run_add (self, LIMA_RULE_AGENDA_PROPOSAL_REVERSED, &path, &version->head, LIMA_PROPOSAL_VERSION_STATUS)->text = name;
      highest = MAX (highest, status);
    }
}

/*< private >
 * lima_agenda_check_proposal:
 *
 * Asks the proposal under way for its goal and its versions.
 */
void
lima_agenda_check_proposal (LimaAgendaRun *self)
{
  const LimaProposal *proposal = (const LimaProposal *) self->record;
  const char *name = lima_agenda_run_name (self, proposal->title, self->record);

  if (proposal->goal == 0 && proposal->target == 0)
    lima_agenda_run_add (self, LIMA_RULE_AGENDA_PROPOSAL_NO_GOAL, &self->path, self->record, LIMA_PROPOSAL_GOAL)->text = name;
  if (!fits (proposal->goal, proposal->target))
    lima_agenda_run_add (self, LIMA_RULE_AGENDA_GOAL_MISMATCH, &self->path, self->record, LIMA_PROPOSAL_TARGET)->text =
      lima_atom_text (proposal->target);
  if (lima_items_get_n (proposal->versions) == 0)
    lima_agenda_run_add (self, LIMA_RULE_AGENDA_PROPOSAL_NO_VERSION, &self->path, self->record, LIMA_PROPOSAL_VERSIONS)->text = name;
  check_versions (self, proposal->versions, name);
}
