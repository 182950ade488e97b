/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <lima-agenda-filter.h>
#include <lima-format.h>

G_BEGIN_DECLS

#define LIMA_TYPE_AGENDA_VIEW (lima_agenda_view_get_type ())

/**
 * LimaAgendaView:
 *
 * A view of the Agenda page. "selected" is emitted with the key of what the user chose, %NULL for nothing; "activated" with the key of what he wants
 * to open. Keys are those of #LimaAgendaItem, and ids in views of other records.
 */
G_DECLARE_INTERFACE (LimaAgendaView, lima_agenda_view, LIMA, AGENDA_VIEW, GtkWidget)

/**
 * LimaAgendaViewInterface:
 * @set_agenda: shows these rows of the agenda, and keeps what is selected where it is still there
 * @select: selects something without emitting "selected"; returns whether it is there
 */
struct _LimaAgendaViewInterface
{
  GTypeInterface parent_interface;

  void     (*set_agenda) (LimaAgendaView         *self,
                          LimaAgenda             *agenda,
                          const LimaAgendaFilter *filter,
                          const GArray           *rows);
  gboolean (*select)     (LimaAgendaView         *self,
                          const char             *key);
};

void     lima_agenda_view_set_agenda     (LimaAgendaView         *self,
                                          LimaAgenda             *agenda,
                                          const LimaAgendaFilter *filter,
                                          const GArray           *rows);
gboolean lima_agenda_view_select         (LimaAgendaView         *self,
                                          const char             *key);

/* for views */
void     lima_agenda_view_emit_selected  (LimaAgendaView         *self,
                                          const char             *key);
void     lima_agenda_view_emit_activated (LimaAgendaView         *self,
                                          const char             *key);

G_END_DECLS
