/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <lima-agenda.h>

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_MILESTONE_HEAD (lima_milestone_head_get_type ())

/**
 * LimaMilestoneHead:
 *
 * Where a milestone stands, and buttons for what may become of it; of one that a programme has, a button that leads there.
 */
G_DECLARE_FINAL_TYPE (LimaMilestoneHead, lima_milestone_head, LIMA, MILESTONE_HEAD, GtkBox)

GtkWidget *lima_milestone_head_new  (LimaSession       *session);
void       lima_milestone_head_show (LimaMilestoneHead *self,
                                     LimaAgenda        *agenda,
                                     guint              row);

G_END_DECLS
