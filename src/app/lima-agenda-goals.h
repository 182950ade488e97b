/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-agenda-view.h"

G_BEGIN_DECLS

#define LIMA_TYPE_AGENDA_GOALS (lima_agenda_goals_get_type ())

/**
 * LimaAgendaGoals:
 *
 * Goals by processes: which milestones are about which goal. "narrowed" is emitted with the keys of a goal and of a process or programme, "" for those
 * without one, when the rest of a cell is asked for.
 */
G_DECLARE_FINAL_TYPE (LimaAgendaGoals, lima_agenda_goals, LIMA, AGENDA_GOALS, GtkBox)

GtkWidget *lima_agenda_goals_new (LimaFormat *format,
                                  GMenuModel *menu);

G_END_DECLS
