/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Milestones as rows of a list. */

#include "lima-report-agenda-private.h"

#include <lima-codelist.h>
#include <lima-i18n.h>
#include <lima-own-codes.h>

#include "lima-report-words.h"

/**
 * lima_report_agenda_row_free:
 * @row: (nullable): a row to give up
 */
void
lima_report_agenda_row_free (LimaReportAgendaRow *row)
{
  char **const texts[] = { &row->key, &row->title, &row->process, &row->when, &row->to_go, &row->slip, &row->stand,
                           &row->kind, &row->place, &row->goals, &row->owner, &row->source, &row->sentence };

  if (row == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (*texts[i]);
  g_free (row);
}

static char *
kind_of (const LimaAgendaItem *item)
{
  const char *code = item->milestone == NULL ? NULL : lima_atom_text (item->milestone->kind);
  int at = code == NULL ? -1 : lima_own_codes_find ("MilestoneKind", code);

  if (item->milestone == NULL)
    return g_strdup (item->block->table == &lima_programme_step_table ? C_("agenda", "Phase of a programme") : C_("agenda", "Milestone of a plan"));
  return g_strdup (at >= 0 ? lima_own_codes_label ("MilestoneKind", (guint) at) : code != NULL ? code : "");
}

static char *
place_of (LimaFormat *format, const LimaMilestone *milestone)
{
  g_autofree char *place = lima_report_agenda_text (format, milestone->place);
  const char *code = lima_atom_text (milestone->country);
  const char *country = code == NULL ? NULL : lima_codelist_name ("Country", code, lima_format_get_language (format));

  if (code == NULL)
    return g_steal_pointer (&place);
  if (*place == '\0')
    return g_strdup (country == NULL ? code : country);
  /* Translators: where something is: 1 a town, 2 its country */
  return lima_report_fill (format, C_("place", "%1$s, %2$s"), place, country == NULL ? code : country, NULL);
}

/* "8, 9.2": a target stands for its goal. */
static char *
goals_of (const LimaMilestone *milestone)
{
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; i < lima_items_get_n (milestone->goals); i++)
    {
      const LimaMilestoneGoal *goal = (const LimaMilestoneGoal *) milestone->goals->item[i];
      LimaAtom code = goal->target != 0 ? goal->target : goal->goal;

      if (code != 0)
        g_string_append_printf (words, "%s%s", words->len == 0 ? "" : ", ", lima_atom_text (code));
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* Where the dates come from, each once, in the order of the statements; without any where the milestone does. */
static char *
sources_of (LimaFormat *format, LimaAgenda *agenda, const LimaAgendaItem *item)
{
  const LimaSnapshot *snapshot = lima_agenda_get_snapshot (agenda);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < item->order->len; i++)
    {
      const LimaMilestoneDate *date = g_ptr_array_index (item->order, i);
      g_autofree char *name = lima_report_agenda_source (format, snapshot, date->source, date->paragraph);

      if (*name != '\0' && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, g_steal_pointer (&name));
    }
  if (names->len == 0)
    return lima_report_agenda_source (format, snapshot, item->milestone->source, item->milestone->paragraph);
  g_ptr_array_add (names, NULL);
  return lima_format_list (format, (const char *const *) names->pdata);
}

static char *
describe (LimaFormat *format, const LimaReportAgendaRow *row)
{
  const char *unknown = C_("agenda", "not stated");
  /* Translators: where a milestone stands, read out: 1 the state, 2 how long there is to go */
  g_autofree char *stand = *row->to_go == '\0' ? g_strdup (row->stand) : lima_report_fill (format, C_("agenda", "%1$s, %2$s"), row->stand, row->to_go, NULL);
  /* Translators: a milestone, read out: 1 what it is called, 2 the process it is of, 3 its days, 4 where it stands */
  g_autofree char *first = lima_report_fill (format, _("%1$s. Process: %2$s. When: %3$s. State: %4$s."), row->title,
                                             *row->process == '\0' ? unknown : row->process, *row->when == '\0' ? unknown : row->when, stand, NULL);

  if (row->disputed)
    /* Translators: 1 is a sentence about a milestone */
    return lima_report_fill (format, _("%1$s Sources differ about its days."), first, NULL);
  if (*row->slip != '\0')
    /* Translators: 1 is a sentence about a milestone, 2 how much later it is than announced */
    return lima_report_fill (format, _("%1$s Against the first date announced: %2$s."), first, row->slip, NULL);
  return g_steal_pointer (&first);
}

static void
add_contradiction (LimaFormat *format, LimaReportAgendaRow *row, const LimaText *contradiction)
{
  g_autofree char *former = g_steal_pointer (&row->sentence), *words = lima_report_agenda_text (format, contradiction);

  /* Translators: a milestone, read out: 1 a sentence about it, 2 what its sources contradict each other in, a sentence or several */
  row->sentence = lima_report_fill (format, C_("agenda", "%1$s Contradiction: %2$s"), former, words, NULL);
}

static LimaReportAgendaRow *
row_new (LimaFormat *format, LimaAgenda *agenda, const LimaAgendaItem *item)
{
  LimaReportAgendaRow *row = g_new0 (LimaReportAgendaRow, 1);
  const LimaMilestone *milestone = item->milestone;

  row->key = g_strdup (item->key);
  row->state = item->state;
  row->disputed = item->disputed;
  row->title = lima_report_agenda_title (format, item);
  row->process = lima_report_agenda_process (format, item);
  row->when = lima_report_agenda_when (format, item);
  row->to_go = lima_report_agenda_to_go (format, item);
  row->slip = lima_report_agenda_slip (format, item);
  row->stand = g_strdup (lima_report_agenda_state_name (item->state));
  row->kind = kind_of (item);
  row->place = milestone == NULL ? g_strdup ("") : place_of (format, milestone);
  row->goals = milestone == NULL ? g_strdup ("") : goals_of (milestone);
  row->owner = g_strdup (milestone == NULL || milestone->owner == NULL ? "" : milestone->owner);
  row->source = milestone == NULL ? g_strdup ("") : sources_of (format, agenda, item);
  row->sentence = describe (format, row);
  if (milestone != NULL && lima_text_get_n (milestone->contradiction) > 0)
    add_contradiction (format, row, milestone->contradiction);
  return row;
}

/**
 * lima_report_agenda_rows:
 * @format: for words and dates
 * @agenda: milestones
 * @rows: (element-type guint): which of them
 *
 * Returns: (transfer full) (element-type LimaReportAgendaRow): them in words, in the same order
 */
GPtrArray *
lima_report_agenda_rows (LimaFormat *format, LimaAgenda *agenda, const GArray *rows)
{
  GPtrArray *made;

  g_return_val_if_fail (format != NULL && agenda != NULL && rows != NULL, NULL);

  made = g_ptr_array_new_full (rows->len, (GDestroyNotify) lima_report_agenda_row_free);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (made, row_new (format, agenda, lima_agenda_get (agenda, g_array_index (rows, guint, i))));
  return made;
}
