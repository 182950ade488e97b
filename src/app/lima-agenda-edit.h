/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <lima-agenda.h>

#include "lima-session.h"

G_BEGIN_DECLS

/* What is done to the agenda, each in one step of undo. @widget is where the user works: errors are told there. */

LimaDate   lima_agenda_edit_shift         (LimaDate             date,
                                           int                  days);
gboolean   lima_agenda_edit_can_move      (const LimaAgendaItem *item);
gboolean   lima_agenda_edit_move          (GtkWidget            *widget,
                                           LimaSession          *session,
                                           const LimaAgendaItem *item,
                                           int                   days,
                                           LimaDate              today);
gboolean   lima_agenda_edit_state         (GtkWidget            *widget,
                                           LimaSession          *session,
                                           LimaAtom              milestone,
                                           LimaBlock            *statement);

LimaAtom   lima_agenda_edit_add_milestone (GtkWidget            *widget,
                                           LimaSession          *session,
                                           LimaAtom              process,
                                           LimaDate              start,
                                           LimaDate              today);
LimaAtom   lima_agenda_edit_duplicate     (GtkWidget            *widget,
                                           LimaSession          *session,
                                           LimaAtom              milestone);
LimaAtom   lima_agenda_edit_add_process   (GtkWidget            *widget,
                                           LimaSession          *session);
LimaAtom   lima_agenda_edit_add_proposal  (GtkWidget            *widget,
                                           LimaSession          *session,
                                           LimaAtom              goal,
                                           LimaDate              today);
LimaAtom   lima_agenda_edit_add_version   (GtkWidget            *widget,
                                           LimaSession          *session,
                                           LimaAtom              proposal,
                                           LimaDate              today);
gboolean   lima_agenda_edit_delete        (GtkWidget            *widget,
                                           LimaSession          *session,
                                           const LimaPath       *path);

G_END_DECLS
