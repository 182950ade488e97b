/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <lima-agenda.h>

#include "lima-session.h"

G_BEGIN_DECLS

/* The agenda to files and from them. @widget is where the user works: dialogs stand before its window, and "win.toast" says what was done. */

void lima_agenda_export_calendar (GtkWidget    *widget,
                                  LimaSession  *session,
                                  LimaAgenda   *agenda,
                                  const GArray *rows);
void lima_agenda_export_csv      (GtkWidget    *widget,
                                  LimaSession  *session,
                                  LimaAgenda   *agenda,
                                  const GArray *rows);
void lima_agenda_import_calendar (GtkWidget    *widget,
                                  LimaSession  *session);

G_END_DECLS
