/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Proposals of indicators in words. */

#include "lima-report-agenda-private.h"

#include <lima-codelist.h>
#include <lima-i18n.h>
#include <lima-own-codes.h>
#include <lima-search.h>
#include <string.h>

#include "lima-report-words.h"

/**
 * lima_report_proposal_row_free:
 * @row: (nullable): a row to give up
 */
void
lima_report_proposal_row_free (LimaReportProposalRow *row)
{
  if (row == NULL)
    return;
  g_free (row->title);
  g_free (row->goal);
  g_free (row->number);
  g_free (row->status);
  g_free (row->since);
  g_free (row->wording);
  g_free (row->proposer);
  g_free (row->history);
  g_free (row->sentence);
  g_free (row);
}

static const char *
status_name (LimaAtom code)
{
  int at = code == 0 ? -1 : lima_own_codes_find ("ProposalStatus", lima_atom_text (code));

  return at >= 0 ? lima_own_codes_label ("ProposalStatus", (guint) at) : code == 0 ? C_("proposal", "status not stated") : lima_atom_text (code);
}

/* The last version by its date; of one day, and without a date, as the file has them. */
static const LimaProposalVersion *
find_last (const LimaProposal *proposal, gboolean with_wording)
{
  const LimaProposalVersion *last = NULL;

  for (guint i = 0; i < lima_items_get_n (proposal->versions); i++)
    {
      const LimaProposalVersion *version = (const LimaProposalVersion *) proposal->versions->item[i];

      if (with_wording && lima_text_get_n (version->wording) == 0)
        continue;
      if (last == NULL || !lima_day_has_date (&version->date) || !lima_day_has_date (&last->date)
          || lima_date_compare (version->date.date, last->date.date) >= 0)
        last = version;
    }
  return last;
}

/* The last wording that is known, which may be older than the status. */
static char *
find_wording (LimaFormat *format, const LimaProposal *proposal)
{
  const LimaProposalVersion *worded = find_last (proposal, TRUE);

  return lima_report_agenda_text (format, worded == NULL ? NULL : worded->wording);
}

static char *
describe_version (LimaFormat *format, const LimaProposalVersion *version)
{
  g_autofree char *day = lima_report_agenda_day (format, &version->date), *wording = lima_report_agenda_text (format, version->wording);

  if (*wording == '\0')
    /* Translators: a version of a proposal whose wording is not known: 1 the day, 2 the status */
    return lima_report_fill (format, C_("proposal", "%1$s, %2$s: no wording known"), *day == '\0' ? C_("proposal", "undated") : day,
                             status_name (version->status), NULL);
  /* Translators: a version of a proposal: 1 the day, 2 the status, 3 the wording */
  return lima_report_fill (format, C_("proposal", "%1$s, %2$s: %3$s"), *day == '\0' ? C_("proposal", "undated") : day, status_name (version->status),
                           wording, NULL);
}

static char *
describe_history (LimaFormat *format, const LimaProposal *proposal)
{
  g_autoptr(GString) lines = g_string_new (NULL);

  for (guint i = 0; i < lima_items_get_n (proposal->versions); i++)
    {
      g_autofree char *line = describe_version (format, (const LimaProposalVersion *) proposal->versions->item[i]);

      g_string_append_printf (lines, "%s%s", i == 0 ? "" : "\n", line);
    }
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static char *
proposer_of (LimaFormat *format, const LimaSnapshot *snapshot, const LimaProposal *proposal)
{
  g_autofree char *own = lima_report_agenda_text (format, proposal->proposer_name);

  for (guint i = 0; *own == '\0' && proposal->proposer != 0 && i < lima_snapshot_get_n (snapshot, LIMA_RECORD_ORGANISATION); i++)
    {
      const LimaOrganisation *organisation = (const LimaOrganisation *) lima_snapshot_get (snapshot, LIMA_RECORD_ORGANISATION, i);

      if (organisation->ref == proposal->proposer && lima_text_get_n (organisation->name) > 0)
        return lima_report_agenda_text (format, organisation->name);
    }
  return *own != '\0' || proposal->proposer == 0 ? g_steal_pointer (&own) : g_strdup (lima_atom_text (proposal->proposer));
}

static LimaReportProposalRow *
row_new (LimaFormat *format, const LimaSnapshot *snapshot, const LimaProposal *proposal)
{
  const LimaProposalVersion *current = find_last (proposal, FALSE);
  LimaReportProposalRow *row = g_new0 (LimaReportProposalRow, 1);
  const char *unknown = C_("proposal", "not stated");

  row->id = proposal->head.id;
  row->title = lima_report_agenda_text (format, proposal->title);
  if (*row->title == '\0')
    {
      g_free (row->title);
      row->title = g_strdup (_("Proposal without a title"));
    }
  row->goal = g_strdup (proposal->target != 0 ? lima_atom_text (proposal->target) : proposal->goal != 0 ? lima_atom_text (proposal->goal) : "");
  row->number = g_strdup (proposal->number == NULL ? "" : proposal->number);
  row->status = g_strdup (current == NULL ? C_("proposal", "status not stated") : status_name (current->status));
  row->since = current == NULL ? g_strdup ("") : lima_report_agenda_day (format, &current->date);
  row->wording = find_wording (format, proposal);
  row->proposer = proposer_of (format, snapshot, proposal);
  row->history = describe_history (format, proposal);
  /* Translators: a proposal of an indicator, read out: 1 its title, 2 the goal or target, 3 the status, 4 since when, 5 the wording */
  row->sentence = lima_report_fill (format, _("%1$s. Goal or target: %2$s. Status: %3$s, %4$s. Wording: %5$s."), row->title,
                                    *row->goal == '\0' ? unknown : row->goal, row->status, *row->since == '\0' ? unknown : row->since,
                                    *row->wording == '\0' ? unknown : row->wording, NULL);
  return row;
}

/* Whether it is of a goal, or of a target of it. */
static gboolean
has_goal (const LimaProposal *proposal, LimaAtom goal)
{
  const char *target = lima_atom_text (proposal->target), *code = lima_atom_text (goal);
  gsize n = goal == 0 ? 0 : strlen (code);

  return goal == 0 || proposal->goal == goal || (target != NULL && strncmp (target, code, n) == 0 && target[n] == '.');
}

/* All words are in it. */
static gboolean
has_words (const LimaReportProposalRow *row, const char *words)
{
  g_autofree char *all = g_strjoin ("\n", row->title, row->number, row->history, row->proposer, NULL), *text = lima_search_fold (all, -1);
  g_autofree char *folded = lima_search_fold (words, -1);
  g_auto(GStrv) parts = g_strsplit (folded, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (strstr (text, parts[i]) == NULL)
      return FALSE;
  return TRUE;
}

/**
 * lima_report_agenda_proposals:
 * @format: for words and dates
 * @snapshot: a portfolio
 * @words: (nullable): which texts are looked for
 * @goal: a code of "UNSDG-Goals", 0 for any
 *
 * Returns: (transfer full) (element-type LimaReportProposalRow): the proposals that pass, in the order of the file
 */
GPtrArray *
lima_report_agenda_proposals (LimaFormat *format, const LimaSnapshot *snapshot, const char *words, LimaAtom goal)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_report_proposal_row_free);

  g_return_val_if_fail (format != NULL && snapshot != NULL, rows);

  for (guint i = 0; i < lima_snapshot_get_n (snapshot, LIMA_RECORD_PROPOSAL); i++)
    {
      const LimaProposal *proposal = (const LimaProposal *) lima_snapshot_get (snapshot, LIMA_RECORD_PROPOSAL, i);
      LimaReportProposalRow *row = has_goal (proposal, goal) ? row_new (format, snapshot, proposal) : NULL;

      if (row != NULL && (words == NULL || has_words (row, words)))
        g_ptr_array_add (rows, g_steal_pointer (&row));
      lima_report_proposal_row_free (row);
    }
  return rows;
}
