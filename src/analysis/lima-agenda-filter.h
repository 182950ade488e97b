/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-agenda.h"

G_BEGIN_DECLS

#define LIMA_AGENDA_EVERY_STATE ((1u << LIMA_AGENDA_N_STATES) - 1)

/**
 * LimaAgendaFilter:
 * @words: (nullable): each of these words is in a text of the milestone, of its process or of its documents' symbols; case and accents don't matter
 * @process: the id of a process; 0 for all
 * @programme: the id of a programme; 0 for all. One of @process and @programme is set at most
 * @goal: a code of "UNSDG-Goals", also where a milestone names a target of it; 0 for any
 * @kind: a code of "MilestoneKind"; 0 for any
 * @states: bit n is set: those in state n
 * @from: the first day that counts, %LIMA_MILESTONE_NEVER for no bound: a month overlaps a day of it
 * @to: the day after the last one that counts
 * @programmes: whether what programmes have of their own is there too
 *
 * Which milestones are shown. All zero but @states, @from and @to shows all of the agenda; see lima_agenda_filter_init().
 */
typedef struct
{
  char *words;
  LimaAtom process;
  LimaAtom programme;
  LimaAtom goal;
  LimaAtom kind;
  guint states;
  gint32 from;
  gint32 to;
  gboolean programmes;
} LimaAgendaFilter;

void      lima_agenda_filter_init     (LimaAgendaFilter       *self);
void      lima_agenda_filter_clear    (LimaAgendaFilter       *self);
gboolean  lima_agenda_filter_is_empty (const LimaAgendaFilter *self);
gboolean  lima_agenda_filter_matches  (const LimaAgendaFilter *self,
                                       LimaAgenda             *agenda,
                                       guint                   row);
GArray   *lima_agenda_filter_find     (const LimaAgendaFilter *self,
                                       LimaAgenda             *agenda);
gboolean  lima_agenda_item_has_goal   (const LimaAgendaItem   *item,
                                       LimaAtom                goal);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LimaAgendaFilter, lima_agenda_filter_clear)

G_END_DECLS
