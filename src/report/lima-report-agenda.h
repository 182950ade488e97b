/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-agenda-filter.h>
#include <lima-crosstab.h>
#include <lima-month.h>
#include <lima-timeline.h>

G_BEGIN_DECLS

/**
 * LimaReportAgendaRow:
 * @key: as #LimaAgendaItem has it
 * @state: where it stands
 * @disputed: whether sources contradict each other about its days
 * @title: what it is called
 * @process: the process or programme it is of, "" where nobody says
 * @when: its days, "July 2015", "19–21 January 2015"; "" where nobody says
 * @to_go: "in 26 days", "today", "3 days ago", "in 1 to 31 days", "overdue for 12 days"
 * @slip: from the first date announced to the last: "18 days later", "1 to 31 days earlier", "as announced"; "" where there is nothing to compare
 * @stand: the state in words
 * @kind: the kind in words
 * @place: where, with the country
 * @goals: "8, 9", targets in place of their goals: "9.2"
 * @owner: who looks after it
 * @source: the paragraph and the source, "¶21", "¶15 and UNIDO's site"
 * @sentence: all of it as a sentence for a screen reader
 *
 * A milestone in words.
 */
typedef struct
{
  char *key;
  LimaAgendaState state;
  gboolean disputed;
  char *title;
  char *process;
  char *when;
  char *to_go;
  char *slip;
  char *stand;
  char *kind;
  char *place;
  char *goals;
  char *owner;
  char *source;
  char *sentence;
} LimaReportAgendaRow;

/**
 * LimaReportAgendaStatement:
 * @announced: the day it was made, or words where nobody says
 * @status: planned, held …
 * @when: the days it names
 * @change: against the statement before: "18 days later", "the same days"; "" for the first
 * @source: who says so, with the paragraph
 * @note: (nullable): its note
 * @is_current: whether it is what holds
 * @is_disputed: whether another one contradicts it
 *
 * A line of the memory of a milestone.
 */
typedef struct
{
  LimaAtom id;
  char *announced;
  char *status;
  char *when;
  char *change;
  char *source;
  char *note;
  gboolean is_current;
  gboolean is_disputed;
} LimaReportAgendaStatement;

/**
 * LimaReportProposalRow:
 *
 * An indicator proposal in words; @history says all its versions, one a line.
 */
typedef struct
{
  LimaAtom id;
  char *title;
  char *goal;
  char *number;
  char *status;
  char *since;
  char *wording;
  char *proposer;
  char *history;
  char *sentence;
} LimaReportProposalRow;

void           lima_report_agenda_row_free       (LimaReportAgendaRow       *row);
void           lima_report_agenda_statement_free (LimaReportAgendaStatement *statement);
void           lima_report_proposal_row_free     (LimaReportProposalRow     *row);

char          *lima_report_agenda_title          (LimaFormat                *format,
                                                  const LimaAgendaItem      *item);
char          *lima_report_agenda_when           (LimaFormat                *format,
                                                  const LimaAgendaItem      *item);
char          *lima_report_agenda_statement_when (LimaFormat                *format,
                                                  const LimaMilestoneDate   *date);
char          *lima_report_agenda_slip           (LimaFormat                *format,
                                                  const LimaAgendaItem      *item);
char          *lima_report_agenda_between        (LimaFormat                *format,
                                                  const LimaMilestoneSpan   *before,
                                                  const LimaMilestoneSpan   *after);
char          *lima_report_agenda_to_go          (LimaFormat                *format,
                                                  const LimaAgendaItem      *item);
const char    *lima_report_agenda_state_name     (LimaAgendaState            state);

GPtrArray     *lima_report_agenda_rows           (LimaFormat                *format,
                                                  LimaAgenda                *agenda,
                                                  const GArray              *rows);
GPtrArray     *lima_report_agenda_trail          (LimaFormat                *format,
                                                  LimaAgenda                *agenda,
                                                  const LimaAgendaItem      *item);
GPtrArray     *lima_report_agenda_proposals      (LimaFormat                *format,
                                                  const LimaSnapshot        *snapshot,
                                                  const char                *words,
                                                  LimaAtom                   goal);
char          *lima_report_agenda_status         (LimaFormat                *format,
                                                  LimaAgenda                *agenda,
                                                  const GArray              *rows);
char          *lima_report_agenda_contradictions (LimaFormat                *format,
                                                  LimaAgenda                *agenda,
                                                  const GArray              *rows);
gboolean       lima_report_agenda_due            (LimaFormat                *format,
                                                  LimaAgenda                *agenda,
                                                  guint                      days,
                                                  char                     **title,
                                                  char                     **body);

LimaTimeline  *lima_report_agenda_timeline       (LimaFormat                *format,
                                                  LimaAgenda                *agenda,
                                                  const GArray              *rows);
LimaMonth     *lima_report_agenda_month          (LimaFormat                *format,
                                                  LimaAgenda                *agenda,
                                                  const GArray              *rows,
                                                  int                        year,
                                                  int                        month);
LimaCrosstab  *lima_report_agenda_goals          (LimaFormat                *format,
                                                  LimaAgenda                *agenda,
                                                  const GArray              *rows);
GString       *lima_report_agenda_csv            (LimaFormat                *format,
                                                  LimaAgenda                *agenda,
                                                  const GArray              *rows);

G_END_DECLS
