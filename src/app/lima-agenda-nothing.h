/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-agenda-bar.h"

G_BEGIN_DECLS

#define LIMA_TYPE_AGENDA_NOTHING (lima_agenda_nothing_get_type ())

/**
 * LimaAgendaNothing:
 *
 * What stands in place of a view that has nothing to show: what it is for and what to do, or that nothing was found.
 */
G_DECLARE_FINAL_TYPE (LimaAgendaNothing, lima_agenda_nothing, LIMA, AGENDA_NOTHING, GtkBox)

GtkWidget *lima_agenda_nothing_new  (void);
void       lima_agenda_nothing_show (LimaAgendaNothing *self,
                                     LimaAgendaSection  section,
                                     gboolean           filtered);

G_END_DECLS
