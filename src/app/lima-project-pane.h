/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_PROJECT_PANE (lima_project_pane_get_type ())

/**
 * LimaProjectPane:
 *
 * Everything a project holds, in sections that open and close, to be read or, while "editing" is set, changed. Signals: "close", when the
 * user has seen enough (close button, Escape); "show-project" with a row of the figures, when another project shall be shown; "step" with
 * -1 or 1, when it shall be the one before or after.
 */
G_DECLARE_FINAL_TYPE (LimaProjectPane, lima_project_pane, LIMA, PROJECT_PANE, GtkBox)

GtkWidget *lima_project_pane_new   (LimaSession     *session);
void       lima_project_pane_show  (LimaProjectPane *self,
                                    guint            row);
void       lima_project_pane_clear (LimaProjectPane *self);
gboolean   lima_project_pane_is_editing
                                   (LimaProjectPane *self);
void       lima_project_pane_set_editing
                                   (LimaProjectPane *self,
                                    gboolean         editing);
void       lima_project_pane_edit  (LimaProjectPane *self,
                                    guint            field);

G_END_DECLS
