/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-agenda-view.h"

G_BEGIN_DECLS

#define LIMA_TYPE_AGENDA_MONTH (lima_agenda_month_get_type ())

/**
 * LimaAgendaMonth:
 *
 * One month of milestones as a calendar. Page Up and Page Down lead to the month before and after. "turned" is emitted when it shows another month.
 */
G_DECLARE_FINAL_TYPE (LimaAgendaMonth, lima_agenda_month, LIMA, AGENDA_MONTH, GtkBox)

GtkWidget *lima_agenda_month_new        (LimaFormat      *format,
                                         GMenuModel      *menu);
void       lima_agenda_month_get        (LimaAgendaMonth *self,
                                         int             *year,
                                         int             *month);
char      *lima_agenda_month_get_title  (LimaAgendaMonth *self);
void       lima_agenda_month_turn       (LimaAgendaMonth *self,
                                         int              months);
void       lima_agenda_month_show_today (LimaAgendaMonth *self);

G_END_DECLS
