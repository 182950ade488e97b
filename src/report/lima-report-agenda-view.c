/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What the views of the agenda are called, and what a filter leaves of them, in words. */

#include "lima-report-agenda-paper.h"

#include <lima-codelist.h>
#include <lima-i18n.h>

#include "lima-report-agenda-private.h"
#include "lima-report-words.h"

/* ---- Names ---- */

static const struct
{
  const char *name;
  const char *title;
} views[LIMA_REPORT_AGENDA_N_VIEWS] = {
  [LIMA_REPORT_AGENDA_TIMELINE] = { "timeline", N_("Timeline of the agenda") },
  [LIMA_REPORT_AGENDA_LIST] = { "list", N_("Milestones of the agenda") },
  [LIMA_REPORT_AGENDA_MONTH] = { "month", N_("Calendar of the agenda") },
  [LIMA_REPORT_AGENDA_GOALS] = { "goals", N_("Goals and processes of the agenda") },
  [LIMA_REPORT_AGENDA_PROPOSALS] = { "proposals", N_("Indicator proposals") },
};

/**
 * lima_report_agenda_view_name:
 *
 * Returns: what a view is called on the command line
 */
const char *
lima_report_agenda_view_name (LimaReportAgendaView view)
{
  g_return_val_if_fail (view < LIMA_REPORT_AGENDA_N_VIEWS, NULL);

  return views[view].name;
}

/**
 * lima_report_agenda_view_title:
 *
 * Returns: what a view is called on paper, translated
 */
const char *
lima_report_agenda_view_title (LimaReportAgendaView view)
{
  g_return_val_if_fail (view < LIMA_REPORT_AGENDA_N_VIEWS, NULL);

  return _(views[view].title);
}

/* ---- The filter ---- */

static void
add_part (GPtrArray *parts, LimaFormat *format, const char *sentence, const char *value)
{
  if (value != NULL && *value != '\0')
    g_ptr_array_add (parts, lima_report_fill (format, sentence, value, NULL));
}

static char *
title_of (LimaFormat *format, const LimaSnapshot *snapshot, LimaRecordKind kind, LimaAtom id)
{
  for (guint i = 0; id != 0 && i < lima_snapshot_get_n (snapshot, kind); i++)
    {
      const LimaBlock *block = lima_snapshot_get (snapshot, kind, i);

      if (block->id == id)
        return lima_report_agenda_text (format, kind == LIMA_RECORD_PROCESS ? ((const LimaProcess *) block)->title : ((const LimaProgramme *) block)->title);
    }
  return g_strdup (id == 0 ? "" : lima_atom_text (id));
}

static char *
describe_states (LimaFormat *format, guint states)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();

  if (states == LIMA_AGENDA_EVERY_STATE)
    return g_strdup ("");
  for (guint i = 0; i < LIMA_AGENDA_N_STATES; i++)
    if ((states & 1u << i) != 0)
      g_ptr_array_add (names, (gpointer) lima_report_agenda_state_name ((LimaAgendaState) i));
  g_ptr_array_add (names, NULL);
  return lima_format_list (format, (const char *const *) names->pdata);
}

static char *
describe_days (LimaFormat *format, const LimaAgendaFilter *filter)
{
  const LimaDate none = { 0 };

  return lima_format_period (format, filter->from == LIMA_MILESTONE_NEVER ? none : lima_day_to_date (filter->from),
                             filter->to == LIMA_MILESTONE_NEVER ? none : lima_day_to_date (filter->to - 1));
}

/**
 * lima_report_agenda_filter_words:
 * @format: for words and dates
 * @agenda: what is filtered
 * @filter: a filter
 *
 * Returns: (transfer full) (nullable): what is left out by it, as a sentence; %NULL where nothing is
 */
char *
lima_report_agenda_filter_words (LimaFormat *format, LimaAgenda *agenda, const LimaAgendaFilter *filter)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *process = NULL, *programme = NULL, *states = NULL, *days = NULL, *list = NULL;
  const LimaSnapshot *snapshot;

  g_return_val_if_fail (format != NULL && agenda != NULL && filter != NULL, NULL);

  if (lima_agenda_filter_is_empty (filter))
    return NULL;
  snapshot = lima_agenda_get_snapshot (agenda);
  process = title_of (format, snapshot, LIMA_RECORD_PROCESS, filter->process);
  programme = title_of (format, snapshot, LIMA_RECORD_PROGRAMME, filter->programme);
  states = describe_states (format, filter->states);
  days = describe_days (format, filter);
  add_part (parts, format, C_("agenda filter", "with the words “%1$s”"), filter->words);
  add_part (parts, format, C_("agenda filter", "process: %1$s"), process);
  add_part (parts, format, C_("agenda filter", "programme: %1$s"), programme);
  add_part (parts, format, C_("agenda filter", "goal: %1$s"), filter->goal == 0 ? NULL : lima_atom_text (filter->goal));
  add_part (parts, format, C_("agenda filter", "kind: %1$s"),
            filter->kind == 0 ? NULL : lima_codelist_name ("MilestoneKind", lima_atom_text (filter->kind), lima_format_get_language (format)));
  add_part (parts, format, C_("agenda filter", "state: %1$s"), states);
  add_part (parts, format, C_("agenda filter", "days: %1$s"), days);
  if (!filter->programmes)
    g_ptr_array_add (parts, g_strdup (C_("agenda filter", "without the milestones of programmes")));
  g_ptr_array_add (parts, NULL);
  list = lima_format_list (format, (const char *const *) parts->pdata);
  /* Translators: a mark on each page; 1 is a list of conditions such as "process: Indicators" */
  return lima_report_fill (format, _("Not all milestones: %1$s"), list, NULL);
}
