/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lima-session.h"

G_BEGIN_DECLS

/**
 * LimaMilestoneStep:
 * @LIMA_MILESTONE_STEP_POSTPONE: other days, or none yet
 * @LIMA_MILESTONE_STEP_CONFIRM: the days that were announced are certain
 * @LIMA_MILESTONE_STEP_HOLD: it was held
 * @LIMA_MILESTONE_STEP_CANCEL: it will not be
 *
 * What may become of a milestone.
 */
typedef enum
{
  LIMA_MILESTONE_STEP_POSTPONE,
  LIMA_MILESTONE_STEP_CONFIRM,
  LIMA_MILESTONE_STEP_HOLD,
  LIMA_MILESTONE_STEP_CANCEL,
} LimaMilestoneStep;

#define LIMA_TYPE_MILESTONE_DIALOG (lima_milestone_dialog_get_type ())

/**
 * LimaMilestoneDialog:
 *
 * Asks about the next statement on a milestone: what holds now stands above, and below by how much it moves. Enter adds the statement, Escape leaves
 * all as it is. What was said before stays.
 */
G_DECLARE_FINAL_TYPE (LimaMilestoneDialog, lima_milestone_dialog, LIMA, MILESTONE_DIALOG, GtkWindow)

GtkWidget *lima_milestone_dialog_new  (GtkWindow         *parent,
                                       LimaSession       *session,
                                       LimaAtom           milestone,
                                       LimaMilestoneStep  step,
                                       LimaDate           today);
void       lima_milestone_dialog_show (GtkWidget         *widget,
                                       LimaSession       *session,
                                       LimaAtom           milestone,
                                       LimaMilestoneStep  step);

G_END_DECLS
