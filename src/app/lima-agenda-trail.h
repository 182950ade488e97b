/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <lima-agenda.h>

#include "lima-session.h"
#include "lima-trail.h"

G_BEGIN_DECLS

/* What the trails of the agenda say. */

GPtrArray *lima_agenda_trail_of_milestone (LimaFormat           *format,
                                           LimaAgenda           *agenda,
                                           const LimaAgendaItem *item);
GPtrArray *lima_agenda_trail_of_proposal  (LimaSession          *session,
                                           const LimaPath       *path);

G_END_DECLS
