/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_AGENDA_PAGE (lima_agenda_page_get_type ())

/**
 * LimaAgendaPage:
 *
 * Milestones of processes, in views that share one filter and one selection, and beside them the editor of what is selected. The property "section" is
 * the name of the view that is open. Actions of what is selected: "agenda.open", "agenda.postpone", "agenda.confirm", "agenda.held", "agenda.cancel",
 * "agenda.duplicate", "agenda.delete"; of the agenda: "agenda.new", "agenda.new-proposal", "agenda.new-process", "agenda.import", "agenda.print",
 * "agenda.export-calendar", "agenda.export-csv", "agenda.export-picture", "agenda.export-pdf", "agenda.clear-filter"; "agenda.pane" shows the editor.
 */
G_DECLARE_FINAL_TYPE (LimaAgendaPage, lima_agenda_page, LIMA, AGENDA_PAGE, GtkBox)

GtkWidget  *lima_agenda_page_new            (LimaSession    *session);
void        lima_agenda_page_focus_search   (LimaAgendaPage *self);
guint       lima_agenda_page_get_n_sections (void);
const char *lima_agenda_page_get_name       (guint           section);
const char *lima_agenda_page_get_title      (guint           section);
const char *lima_agenda_page_get_section    (LimaAgendaPage *self);
void        lima_agenda_page_show_section   (LimaAgendaPage *self,
                                             const char     *section);
gboolean    lima_agenda_page_show_path      (LimaAgendaPage *self,
                                             const char     *section,
                                             const char     *path);

G_END_DECLS
