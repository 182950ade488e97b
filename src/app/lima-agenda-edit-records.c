/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Records of the agenda come and go; each is one step that can be undone. What goes is no longer referred to. */

#include <lima-i18n.h>
#include <lima-process.h>
#include <lima-proposal.h>

#include "lima-agenda-edit.h"
#include "lima-editing.h"

/* ---- What comes ---- */

static LimaAtom
insert (GtkWidget *widget, LimaSession *session, LimaRecordKind kind, LimaBlock *block, const char *label)
{
  LimaPath path = { .table = lima_record_table (kind) };
  g_autoptr(LimaChangeSet) set = lima_change_set_new (label);

  block->id = path.record = lima_portfolio_new_id (lima_session_get_portfolio (session), kind);
  lima_change_set_insert (set, &path, block, 0);
  return lima_editing_apply (widget, session, set, NULL) ? block->id : 0;
}

static LimaItems *
first_statement (LimaDate start, LimaDate today)
{
  LimaBlock *block = lima_block_new (&lima_milestone_date_table, lima_atom ("1"));
  LimaMilestoneDate *statement = (LimaMilestoneDate *) block;

  statement->announced = (LimaDay) { .date = today };
  statement->status = lima_atom ("planned");
  statement->start = (LimaDay) { .date = start };
  return lima_items_new (&block, 1);
}

/**
 * lima_agenda_edit_add_milestone:
 * @widget: where an error is told
 * @session: what is open
 * @process: the id of the process that it belongs to, 0 for none
 * @start: when it is planned, or no date
 * @today: the day on which that is announced
 *
 * Adds a milestone, with an identifier that calendars can know it by.
 *
 * Returns: its id, 0 where that was not possible
 */
LimaAtom
lima_agenda_edit_add_milestone (GtkWidget *widget, LimaSession *session, LimaAtom process, LimaDate start, LimaDate today)
{
  g_autoptr(LimaBlock) block = lima_block_new (&lima_milestone_table, 0);
  LimaMilestone *milestone = (LimaMilestone *) block;

  milestone->process = process;
  milestone->uid = g_uuid_string_random ();
  if (start.precision != LIMA_PRECISION_NONE)
    milestone->dates = first_statement (start, today);
  return insert (widget, session, LIMA_RECORD_MILESTONE, block, _("Add a milestone"));
}

/**
 * lima_agenda_edit_duplicate:
 * @milestone: the id of a milestone
 *
 * Adds a copy of a milestone. What happened to the first did not happen to the copy: its dates, outcomes, contributions and contradictions are
 * left out, and calendars know it by another identifier.
 *
 * Returns: the id of the copy, 0 where that was not possible
 */
LimaAtom
lima_agenda_edit_duplicate (GtkWidget *widget, LimaSession *session, LimaAtom milestone)
{
  static const guint left_out[] = { LIMA_MILESTONE_DATES, LIMA_MILESTONE_OUTCOMES, LIMA_MILESTONE_CONTRIBUTIONS, LIMA_MILESTONE_CONTRADICTION,
                                    LIMA_MILESTONE_UID };
  const LimaPath path = { .table = &lima_milestone_table, .record = milestone };
  const LimaBlock *block = lima_editing_find (session, &path);
  g_autoptr(LimaBlock) copy = block == NULL ? NULL : lima_block_copy (block);
  g_autofree char *label = NULL;

  if (copy == NULL)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (left_out); i++)
    lima_block_clear_field (copy, left_out[i]);
  ((LimaMilestone *) copy)->uid = g_uuid_string_random ();
  /* Translators: a step that can be undone; 1 is a milestone */
  label = lima_editing_label (session, ((const LimaMilestone *) copy)->title, _("Duplicate “%1$s”"), _("Duplicate a milestone"));
  return insert (widget, session, LIMA_RECORD_MILESTONE, copy, label);
}

/**
 * lima_agenda_edit_add_process:
 *
 * Returns: the id of a new process without a name, 0 where that was not possible
 */
LimaAtom
lima_agenda_edit_add_process (GtkWidget *widget, LimaSession *session)
{
  g_autoptr(LimaBlock) block = lima_block_new (&lima_process_table, 0);

  return insert (widget, session, LIMA_RECORD_PROCESS, block, _("Add a process"));
}

static LimaBlock *
version_new (LimaAtom id, LimaAtom status, LimaDate today)
{
  LimaProposalVersion *version = (LimaProposalVersion *) lima_block_new (&lima_proposal_version_table, id);

  version->date = (LimaDay) { .date = today };
  version->status = status;
  return &version->head;
}

/**
 * lima_agenda_edit_add_proposal:
 * @goal: a code of "UNSDG-Goals", 0 for none
 * @today: the day of its first version
 *
 * Adds a proposal of an indicator, as drafted today.
 *
 * Returns: its id, 0 where that was not possible
 */
LimaAtom
lima_agenda_edit_add_proposal (GtkWidget *widget, LimaSession *session, LimaAtom goal, LimaDate today)
{
  g_autoptr(LimaBlock) block = lima_block_new (&lima_proposal_table, 0);
  LimaBlock *version = version_new (lima_atom ("1"), lima_atom ("drafted"), today);

  ((LimaProposal *) block)->goal = goal;
  ((LimaProposal *) block)->versions = lima_items_new (&version, 1);
  return insert (widget, session, LIMA_RECORD_PROPOSAL, block, _("Add a proposal"));
}

/**
 * lima_agenda_edit_add_version:
 * @proposal: the id of a proposal
 * @today: the day of the version
 *
 * Adds a version to a proposal, worded as the last one and standing where that stood, to be changed.
 *
 * Returns: the id of the version, 0 where that was not possible
 */
LimaAtom
lima_agenda_edit_add_version (GtkWidget *widget, LimaSession *session, LimaAtom proposal, LimaDate today)
{
  const LimaPath path = { .table = &lima_proposal_table, .record = proposal };
  const LimaProposal *block = (const LimaProposal *) lima_editing_find (session, &path);
  const LimaProposalVersion *last;
  g_autoptr(LimaBlock) version = NULL;
  guint n;

  if (block == NULL)
    return 0;
  n = lima_items_get_n (block->versions);
  last = n == 0 ? NULL : (const LimaProposalVersion *) block->versions->item[n - 1];
  version = version_new (0, last == NULL ? lima_atom ("drafted") : last->status, today);
  if (last != NULL && last->wording != NULL)
    ((LimaProposalVersion *) version)->wording = lima_text_ref (last->wording);
  return lima_editing_insert (widget, session, &path, LIMA_PROPOSAL_VERSIONS, version) ? version->id : 0;
}

/* ---- What goes ---- */

/* A milestone that is gone holds up no other. */
static void
add_forget_dependencies (LimaChangeSet *set, LimaPortfolio *portfolio, LimaAtom gone)
{
  for (guint row = 0; row < lima_portfolio_get_n (portfolio, LIMA_RECORD_MILESTONE); row++)
    {
      const LimaMilestone *milestone = (const LimaMilestone *) lima_portfolio_get (portfolio, LIMA_RECORD_MILESTONE, row);
      const LimaPath path = { .table = &lima_milestone_table, .record = milestone->head.id };

      for (guint i = 0; milestone->head.id != gone && i < lima_items_get_n (milestone->dependencies); i++)
        if (((const LimaMilestoneDependency *) milestone->dependencies->item[i])->milestone == gone)
          lima_editing_add_remove (set, milestone->dependencies, &path, LIMA_MILESTONE_DEPENDENCIES, milestone->dependencies->item[i]->id);
    }
}

/* The version stays, as it was worded elsewhere. */
static void
add_forget_versions (LimaChangeSet *set, LimaPortfolio *portfolio, LimaAtom gone)
{
  const LimaValue none = { .type = LIMA_FIELD_REF };

  for (guint row = 0; row < lima_portfolio_get_n (portfolio, LIMA_RECORD_PROPOSAL); row++)
    {
      const LimaProposal *proposal = (const LimaProposal *) lima_portfolio_get (portfolio, LIMA_RECORD_PROPOSAL, row);
      const LimaPath path = { .table = &lima_proposal_table, .record = proposal->head.id };

      for (guint i = 0; i < lima_items_get_n (proposal->versions); i++)
        if (((const LimaProposalVersion *) proposal->versions->item[i])->milestone == gone)
          {
            const LimaPath to = lima_editing_path_to (&path, LIMA_PROPOSAL_VERSIONS, proposal->versions->item[i]->id);

            lima_editing_add_set (set, proposal->versions->item[i], &to, LIMA_PROPOSAL_VERSION_MILESTONE, &none);
          }
    }
}

/* Returns how many milestones there are that belonged to it. */
static guint
add_forget_process (LimaChangeSet *set, LimaPortfolio *portfolio, LimaAtom gone)
{
  const LimaValue none = { .type = LIMA_FIELD_REF };
  guint n = 0;

  for (guint row = 0; row < lima_portfolio_get_n (portfolio, LIMA_RECORD_MILESTONE); row++)
    {
      const LimaMilestone *milestone = (const LimaMilestone *) lima_portfolio_get (portfolio, LIMA_RECORD_MILESTONE, row);
      const LimaPath path = { .table = &lima_milestone_table, .record = milestone->head.id };

      if (milestone->process != gone)
        continue;
      lima_editing_add_set (set, &milestone->head, &path, LIMA_MILESTONE_PROCESS, &none);
      n++;
    }
  return n;
}

/* Nothing refers to a proposal. Returns what is said once it is gone. */
static char *
add_forget (LimaChangeSet *set, LimaSession *session, const LimaPath *path)
{
  LimaPortfolio *portfolio = lima_session_get_portfolio (session);
  g_autofree char *number = NULL;
  guint n;

  if (path->table == &lima_proposal_table)
    return g_strdup (_("Proposal deleted"));
  if (path->table == &lima_milestone_table)
    {
      add_forget_dependencies (set, portfolio, path->record);
      add_forget_versions (set, portfolio, path->record);
      return g_strdup (_("Milestone deleted"));
    }
  n = add_forget_process (set, portfolio, path->record);
  if (n == 0)
    return g_strdup (_("Process deleted"));
  number = lima_format_integer (lima_session_get_format (session), n);
  /* Translators: %s is a number */
  return g_strdup_printf (P_("Process deleted; %s milestone stays without one", "Process deleted; %s milestones stay without one", n), number);
}

/* Each of them has its title first. */
static char *
label_of_delete (LimaSession *session, const LimaBlock *block)
{
  const LimaText *title = LIMA_BLOCK_GET (block, LimaText *, &block->table->fields[0]);

  if (block->table == &lima_proposal_table)
    return lima_editing_label (session, title, _("Delete “%1$s”"), _("Delete a proposal"));
  if (block->table == &lima_process_table)
    return lima_editing_label (session, title, _("Delete “%1$s”"), _("Delete a process"));
  /* Translators: a step that can be undone; 1 is a milestone, a process or a proposal */
  return lima_editing_label (session, title, _("Delete “%1$s”"), _("Delete a milestone"));
}

/**
 * lima_agenda_edit_delete:
 * @path: leads to a milestone, a process or a proposal
 *
 * Deletes a record and what refers to it, in one step: milestones depend on it no more, milestones of a process stay without one. A toast says so and
 * offers to undo it.
 *
 * Returns: whether it is gone
 */
gboolean
lima_agenda_edit_delete (GtkWidget *widget, LimaSession *session, const LimaPath *path)
{
  const LimaBlock *block = lima_editing_find (session, path);
  g_autoptr(LimaChangeSet) set = NULL;
  g_autofree char *label = NULL, *said = NULL;

  g_return_val_if_fail (path->table == &lima_milestone_table || path->table == &lima_process_table || path->table == &lima_proposal_table, FALSE);

  if (block == NULL)
    return FALSE;
  label = label_of_delete (session, block);
  set = lima_change_set_new (label);
  said = add_forget (set, session, path);
  lima_editing_add_remove_record (set, session, path);
  if (!lima_editing_apply (widget, session, set, NULL))
    return FALSE;
  gtk_widget_activate_action (widget, "win.toast-undo", "s", said);
  return TRUE;
}
