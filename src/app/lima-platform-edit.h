/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-report-platform.h>

#include "lima-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is done to a coordination platform, each in one step of undo. @widget is where the user works, @programme leads to the programme. */

LimaPath lima_platform_path_to_action (const LimaPath         *programme,
                                       const LimaReportAction *action);
gboolean lima_platform_mark_done      (GtkWidget              *widget,
                                       LimaSession            *session,
                                       const LimaPath         *action,
                                       LimaDate                today);
LimaAtom lima_platform_add_body       (GtkWidget              *widget,
                                       LimaSession            *session,
                                       const LimaPath         *programme);
LimaAtom lima_platform_add_meeting    (GtkWidget              *widget,
                                       LimaSession            *session,
                                       const LimaPath         *body,
                                       LimaDate                today);

G_END_DECLS
