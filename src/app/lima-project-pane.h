/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_PROJECT_PANE (lima_project_pane_get_type ())

/**
 * LimaProjectPane:
 *
 * Everything a project holds, in sections that open and close. Signals: "close", when the user has seen enough (close button,
 * Escape); "show-project" with a row of the figures, when another project shall be shown.
 */
G_DECLARE_FINAL_TYPE (LimaProjectPane, lima_project_pane, LIMA, PROJECT_PANE, GtkBox)

GtkWidget *lima_project_pane_new   (LimaSession     *session);
void       lima_project_pane_show  (LimaProjectPane *self,
                                    guint            row);
void       lima_project_pane_clear (LimaProjectPane *self);

G_END_DECLS
