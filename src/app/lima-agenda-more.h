/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <lima-agenda-filter.h>
#include <lima-format.h>

G_BEGIN_DECLS

#define LIMA_TYPE_AGENDA_MORE (lima_agenda_more_get_type ())

/**
 * LimaAgendaMore:
 *
 * What is looked for in the agenda less often: a kind of milestones, and days from and to. A button that says how much of it is set
 * opens it. "changed" is emitted when the user looks for something else.
 */
G_DECLARE_FINAL_TYPE (LimaAgendaMore, lima_agenda_more, LIMA, AGENDA_MORE, GtkBox)

GtkWidget *lima_agenda_more_new   (LimaFormat       *format);
void       lima_agenda_more_clear (LimaAgendaMore   *self);
void       lima_agenda_more_fill  (LimaAgendaMore   *self,
                                   LimaAgendaFilter *filter);

G_END_DECLS
