/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-window.h"

G_BEGIN_DECLS

/**
 * LimaAgendaNotice:
 *
 * Tells the desktop what is due in the next days when a window opens a portfolio with an agenda: a file once on a day as long as the program runs.
 * Activating the notification shows the window at its agenda.
 */
typedef struct _LimaAgendaNotice LimaAgendaNotice;

LimaAgendaNotice *lima_agenda_notice_new    (GApplication     *application,
                                             GSettings        *settings);
void              lima_agenda_notice_free   (LimaAgendaNotice *self);
void              lima_agenda_notice_follow (LimaAgendaNotice *self,
                                             LimaWindow       *window);
gboolean          lima_agenda_notice_claim  (LimaAgendaNotice *self,
                                             GFile            *file,
                                             LimaDate          today);

G_END_DECLS
