/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-agenda-trail.h"

#include <lima-i18n.h>
#include <lima-own-codes.h>
#include <lima-proposal.h>
#include <lima-report-agenda.h>
#include <lima-report-words.h>

#include "lima-editing.h"
#include "lima-reference-list.h"
#include "lima-wording.h"

/* Those of the texts that say something, in a line. */
static char *
join (const char *const *texts, guint n, const char *between)
{
  g_autoptr(GString) line = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (texts[i] != NULL && *texts[i] != '\0')
      g_string_append_printf (line, "%s%s", line->len == 0 ? "" : between, texts[i]);
  return g_strdup (line->str);
}

/* ---- Milestones ---- */

static LimaTrailEntry *
entry_of_statement (const LimaReportAgendaStatement *statement)
{
  LimaTrailEntry *entry = lima_trail_entry_new ();
  const char *const when[] = { statement->announced, statement->status }, *const said[] = { statement->when, statement->change };
  const char *const below[] = { statement->source, statement->note };
  g_autofree char *line = join (said, G_N_ELEMENTS (said), " · ");

  entry->when = join (when, G_N_ELEMENTS (when), " · ");
  entry->markup = g_markup_printf_escaped (statement->is_current ? "<b>%s</b>" : "%s", *line == '\0' ? C_("milestone", "No date") : line);
  entry->below = join (below, G_N_ELEMENTS (below), "\n");
  entry->warning = statement->is_disputed ? g_strdup (_("Another statement contradicts it")) : NULL;
  return entry;
}

/**
 * lima_agenda_trail_of_milestone:
 * @format: the language
 * @agenda: has the milestone
 * @item: of @agenda
 *
 * Returns: (transfer full) (element-type LimaTrailEntry): what was said of its dates, newest first; what holds is bold
 */
GPtrArray *
lima_agenda_trail_of_milestone (LimaFormat *format, LimaAgenda *agenda, const LimaAgendaItem *item)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_trail_entry_free);
  g_autoptr(GPtrArray) trail = lima_report_agenda_trail (format, agenda, item);

  for (guint i = trail->len; i-- > 0;)
    g_ptr_array_add (entries, entry_of_statement (g_ptr_array_index (trail, i)));
  return entries;
}

/* ---- Proposals ---- */

static char *
name_source (LimaSession *session, const LimaPath *version, const LimaProposalVersion *block)
{
  LimaPath to = *version;

  to.field = LIMA_PROPOSAL_VERSION_SOURCE;
  return block->source == 0 ? NULL : lima_reference_name (session, &to, block->source);
}

static char *
describe_version (LimaSession *session, const LimaPath *path, const LimaProposalVersion *version)
{
  LimaFormat *format = lima_session_get_format (session);
  gboolean has_paragraph = version->paragraph != NULL && *version->paragraph != '\0';
  /* Translators: a paragraph of a document */
  g_autofree char *paragraph = has_paragraph ? lima_report_fill (format, _("¶%1$s"), version->paragraph, NULL) : NULL;
  g_autofree char *source = name_source (session, path, version);
  const char *const from[] = { version->symbol, paragraph, source };
  g_autofree char *line = join (from, G_N_ELEMENTS (from), " · ");
  const char *const all[] = { line, version->note == NULL ? NULL : lima_text_get (version->note, lima_format_get_language (format)) };

  return join (all, G_N_ELEMENTS (all), "\n");
}

static char *
say_when (LimaFormat *format, const LimaProposalVersion *version)
{
  int status = version->status == 0 ? -1 : lima_own_codes_find ("ProposalStatus", lima_atom_text (version->status));
  g_autofree char *day = lima_day_has_date (&version->date) ? lima_format_date (format, version->date.date)
                                                            : g_strdup (C_("version", "Without a date"));
  const char *const texts[] = { day, status < 0 ? NULL : lima_own_codes_label ("ProposalStatus", (guint) status) };

  return join (texts, G_N_ELEMENTS (texts), " · ");
}

/**
 * lima_agenda_trail_of_proposal:
 * @session: what is open
 * @path: leads to a proposal
 *
 * Returns: (transfer full) (element-type LimaTrailEntry): its versions from the oldest to the newest, words that are new in bold
 */
GPtrArray *
lima_agenda_trail_of_proposal (LimaSession *session, const LimaPath *path)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_trail_entry_free);
  const LimaProposal *proposal = (const LimaProposal *) lima_editing_find (session, path);
  LimaFormat *format = lima_session_get_format (session);
  const char *before = NULL;

  for (guint i = 0; proposal != NULL && i < lima_items_get_n (proposal->versions); i++)
    {
      const LimaProposalVersion *version = (const LimaProposalVersion *) proposal->versions->item[i];
      const LimaPath to = lima_editing_path_to (path, LIMA_PROPOSAL_VERSIONS, version->head.id);
      const char *wording = version->wording == NULL ? NULL : lima_text_get (version->wording, lima_format_get_language (format));
      LimaTrailEntry *entry = lima_trail_entry_new ();

      entry->when = say_when (format, version);
      entry->markup = wording == NULL ? g_markup_escape_text (C_("version", "No wording"), -1) : lima_wording_mark (before, wording);
      entry->below = describe_version (session, &to, version);
      g_ptr_array_add (entries, entry);
      before = wording == NULL ? before : wording;
    }
  return entries;
}
