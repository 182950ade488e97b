/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <lima-schedule.h>

#include "lima-session.h"

G_BEGIN_DECLS

gboolean lima_plan_edit_read_key     (LimaPath       *path,
                                      const char     *key);
gboolean lima_plan_edit_move         (GtkWidget      *widget,
                                      LimaSession    *session,
                                      const LimaPath *activity,
                                      LimaDate        start,
                                      gint32          duration);
gboolean lima_plan_edit_add_progress (GtkWidget      *widget,
                                      LimaSession    *session,
                                      const LimaPath *activity,
                                      int             percent);
gboolean lima_plan_edit_add          (GtkWidget      *widget,
                                      LimaSession    *session,
                                      const LimaPath *near,
                                      const LimaTable *table,
                                      gboolean        is_milestone,
                                      LimaPath       *made);
gboolean lima_plan_edit_link         (GtkWidget      *widget,
                                      LimaSession    *session,
                                      const LimaPath *activity,
                                      LimaAtom        before,
                                      GError        **error);
LimaAtom lima_plan_edit_take_baseline (GtkWidget     *widget,
                                      LimaSession    *session,
                                      LimaAtom        programme,
                                      LimaDate        today,
                                      GError        **error);

G_END_DECLS
