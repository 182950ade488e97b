/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <lima-programme.h>

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_RESULTS_PANE (lima_results_pane_get_type ())

/**
 * LimaResultsPane:
 *
 * All that is known of one indicator: its course, who was reached, how it is counted; or the form that edits it. Its menu has the actions
 * results.revise, results.move-up, results.move-down and results.remove of the widgets around it. "closed" is emitted when the Escape key
 * closed the form.
 */
G_DECLARE_FINAL_TYPE (LimaResultsPane, lima_results_pane, LIMA, RESULTS_PANE, GtkBox)

GtkWidget *lima_results_pane_new    (void);
void       lima_results_pane_follow (LimaResultsPane     *self,
                                     LimaSession         *session,
                                     const LimaPath      *path,
                                     const LimaProgramme *programme,
                                     LimaAtom             indicator,
                                     LimaDate             period);
void       lima_results_pane_edit   (LimaResultsPane     *self,
                                     guint                field);
void       lima_results_pane_revise (LimaResultsPane     *self,
                                     LimaAtom             target);

G_END_DECLS
