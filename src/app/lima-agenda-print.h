/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <lima-report-agenda-paper.h>

#include "lima-session.h"

G_BEGIN_DECLS

/**
 * LimaAgendaPrint:
 * @session: what is open
 * @agenda: what is printed
 * @filter: which milestones
 * @view: the view that is open
 * @year: of the month that is printed
 * @month: 1 to 12; 0 for every month in which something is
 *
 * What is printed of the agenda.
 */
typedef struct
{
  LimaSession *session;
  LimaAgenda *agenda;
  const LimaAgendaFilter *filter;
  LimaReportAgendaView view;
  int year;
  int month;
} LimaAgendaPrint;

void lima_agenda_print            (GtkWidget             *parent,
                                   const LimaAgendaPrint *what);
void lima_agenda_print_export_pdf (GtkWidget             *parent,
                                   const LimaAgendaPrint *what);

G_END_DECLS
