/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <lima-agenda.h>

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_MILESTONE_PANE (lima_milestone_pane_get_type ())

/**
 * LimaMilestonePane:
 *
 * What is chosen in the agenda: of a milestone where it stands, what was said about it, newest first, and its form; of what a programme has of its own
 * where that is; of a process its form; of a proposal its wording over time and its form. What is typed in stays where it is while the rest follows
 * the portfolio.
 */
G_DECLARE_FINAL_TYPE (LimaMilestonePane, lima_milestone_pane, LIMA, MILESTONE_PANE, GtkBox)

GtkWidget *lima_milestone_pane_new         (LimaSession       *session);
void       lima_milestone_pane_show        (LimaMilestonePane *self,
                                            LimaAgenda        *agenda,
                                            const char        *key);
void       lima_milestone_pane_show_record (LimaMilestonePane *self,
                                            const LimaPath    *path);
gboolean   lima_milestone_pane_focus       (LimaMilestonePane *self,
                                            guint              field);

G_END_DECLS
