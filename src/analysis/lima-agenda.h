/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-milestone-span.h>
#include <lima-path-text.h>
#include <lima-snapshot.h>

G_BEGIN_DECLS

/**
 * LimaAgendaState:
 * @LIMA_AGENDA_NOW: today is one of its days; of a month or quarter, that one is not over yet
 * @LIMA_AGENDA_UPCOMING: all its days are to come
 * @LIMA_AGENDA_OVERDUE: its last day is over (a quarter's only after its end), and nobody said what became of it
 * @LIMA_AGENDA_DONE: held
 * @LIMA_AGENDA_POSTPONED: postponed, and no new date is known
 * @LIMA_AGENDA_CANCELLED: will not be
 * @LIMA_AGENDA_UNDATED: nobody said when
 *
 * Where a milestone stands on a day, in the order of lists.
 */
typedef enum
{
  LIMA_AGENDA_NOW,
  LIMA_AGENDA_UPCOMING,
  LIMA_AGENDA_OVERDUE,
  LIMA_AGENDA_DONE,
  LIMA_AGENDA_POSTPONED,
  LIMA_AGENDA_CANCELLED,
  LIMA_AGENDA_UNDATED,
  LIMA_AGENDA_N_STATES,
} LimaAgendaState;

/**
 * LimaAgendaItem:
 * @milestone: (nullable): the record, %NULL for what a programme has of its own
 * @process: (nullable): the process it names, %NULL where there is none
 * @programme: (nullable): the programme that it is of, or that its process is about
 * @path: leads to it: a milestone, a step of a programme's life cycle, or an activity of its plan
 * @block: what @path leads to
 * @key: names it: the id of a milestone, "g1/steps/2" for what is in a programme
 * @title: (nullable): what it is called; a step of a life cycle is called by its phase
 * @order: (element-type LimaMilestoneDate) (nullable): its statements in the order in which they were made
 * @first: the first statement with a date, %NULL where there is none
 * @current: the last statement, with a date or without
 * @first_span: the days of @first
 * @span: the days of the last statement that has some; of a postponement without a date %LIMA_MILESTONE_NEVER
 * @status: which of the codes of "MilestoneStatus" holds, -1 where nobody says
 * @state: where it stands
 * @disputed: whether sources contradict each other about its days: two say that it was held and share no day, or two statements of one day differ
 * @contradicts: @disputed, or its outcomes were adopted under another name than expected, or the record names a contradiction
 * @has_slip: whether there are two dates to compare
 * @slip_low: the least number of days from the first date announced to the last one, by their starts; below zero: earlier
 * @slip_high: the greatest
 * @days_low: the least number of days from today to its start, below zero where it began
 * @days_high: the greatest
 *
 * A milestone as it stands.
 */
typedef struct
{
  const LimaMilestone *milestone;
  const LimaProcess *process;
  const LimaProgramme *programme;
  LimaPath path;
  const LimaBlock *block;
  char *key;
  const LimaText *title;
  GPtrArray *order;
  const LimaMilestoneDate *first;
  const LimaMilestoneDate *current;
  LimaMilestoneSpan first_span;
  LimaMilestoneSpan span;
  int status;
  LimaAgendaState state;
  gboolean disputed;
  gboolean contradicts;
  gboolean has_slip;
  gint32 slip_low;
  gint32 slip_high;
  gint32 days_low;
  gint32 days_high;
} LimaAgendaItem;

/**
 * LimaAgenda:
 *
 * All milestones of a portfolio, those of programmes among them, as they stand on a day: by their start, undated ones last. Immutable and
 * counted; any thread may read it. A step of a programme's life cycle is left out where a process of the agenda is about the programme, since
 * that tells it with its history; the milestones of its plan never are.
 */
typedef struct _LimaAgenda LimaAgenda;

LimaAgenda           *lima_agenda_new         (const LimaSnapshot      *snapshot,
                                               LimaDate                 today);
LimaAgenda           *lima_agenda_ref         (LimaAgenda              *self);
void                  lima_agenda_unref       (LimaAgenda              *self);
const LimaSnapshot   *lima_agenda_get_snapshot (LimaAgenda             *self);
gint32                lima_agenda_get_today   (LimaAgenda              *self);
guint                 lima_agenda_get_n       (LimaAgenda              *self);
const LimaAgendaItem *lima_agenda_get         (LimaAgenda              *self,
                                               guint                    row);
int                   lima_agenda_find        (LimaAgenda              *self,
                                               const char              *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaAgenda, lima_agenda_unref)

G_END_DECLS
