/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-agenda-view.h"

G_BEGIN_DECLS

#define LIMA_TYPE_AGENDA_TIMELINE (lima_agenda_timeline_get_type ())

/**
 * LimaAgendaTimeline:
 *
 * Milestones in lanes on a time axis, with a strip of all of them below, whose window is what is seen. The ground is dragged, the wheel and Ctrl with
 * it scroll and zoom; arrow keys go from milestone to milestone. "moved" is emitted with a number of days when the selected milestone was dragged
 * there, or moved by Alt and an arrow key.
 */
G_DECLARE_FINAL_TYPE (LimaAgendaTimeline, lima_agenda_timeline, LIMA, AGENDA_TIMELINE, GtkBox)

GtkWidget *lima_agenda_timeline_new        (LimaFormat         *format,
                                            GMenuModel         *menu);
void       lima_agenda_timeline_fit        (LimaAgendaTimeline *self);
void       lima_agenda_timeline_zoom       (LimaAgendaTimeline *self,
                                            double              factor);
void       lima_agenda_timeline_show_today (LimaAgendaTimeline *self);

G_END_DECLS
