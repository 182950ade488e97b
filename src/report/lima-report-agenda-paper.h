/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-paper.h"
#include "lima-report-agenda.h"

G_BEGIN_DECLS

/**
 * LimaReportAgendaView:
 *
 * A view of the agenda, on the screen and on paper.
 */
typedef enum
{
  LIMA_REPORT_AGENDA_TIMELINE,
  LIMA_REPORT_AGENDA_LIST,
  LIMA_REPORT_AGENDA_MONTH,
  LIMA_REPORT_AGENDA_GOALS,
  LIMA_REPORT_AGENDA_PROPOSALS,
  LIMA_REPORT_AGENDA_N_VIEWS,
} LimaReportAgendaView;

/**
 * LimaReportAgendaPaper:
 * @format: the language
 * @agenda: what is printed
 * @filter: which milestones; a filter that is on is said on each page
 * @year: of the month that is printed
 * @month: 1 to 12; 0 for every month in which something is
 * @sheet: the paper
 */
typedef struct
{
  LimaFormat *format;
  LimaAgenda *agenda;
  const LimaAgendaFilter *filter;
  int year;
  int month;
  LimaPaperSheet sheet;
} LimaReportAgendaPaper;

const char *lima_report_agenda_view_name (LimaReportAgendaView         view);
const char *lima_report_agenda_view_title (LimaReportAgendaView        view);
char       *lima_report_agenda_filter_words (LimaFormat               *format,
                                          LimaAgenda                  *agenda,
                                          const LimaAgendaFilter      *filter);
LimaPaper  *lima_report_agenda_paper_new (const LimaReportAgendaPaper *options,
                                          LimaReportAgendaView         view);

G_END_DECLS
