/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-report-agenda.h"

G_BEGIN_DECLS

#define LIMA_REPORT_N_GOALS 17

/* lima-report-agenda-words.c */
char       *lima_report_agenda_span_words   (LimaFormat              *format,
                                             const LimaMilestoneSpan *span);
char       *lima_report_agenda_status_name  (int                      status);
char       *lima_report_agenda_source       (LimaFormat              *format,
                                             const LimaSnapshot      *snapshot,
                                             LimaAtom                 source,
                                             const char              *paragraph);
char       *lima_report_agenda_day          (LimaFormat              *format,
                                             const LimaDay           *day);
char       *lima_report_agenda_text         (LimaFormat              *format,
                                             const LimaText          *text);
char       *lima_report_agenda_process      (LimaFormat              *format,
                                             const LimaAgendaItem    *item);
const LimaBlock *lima_report_agenda_owner   (const LimaAgendaItem    *item);
gboolean    lima_report_agenda_illustrative (LimaAgenda              *agenda,
                                             const GArray            *rows);
char       *lima_report_agenda_count        (LimaFormat              *format,
                                             LimaAgenda              *agenda,
                                             const GArray            *rows);

/* lima-report-agenda-timeline.c */
LimaTimelineLook lima_report_agenda_look    (LimaAgendaState          state);

G_END_DECLS
