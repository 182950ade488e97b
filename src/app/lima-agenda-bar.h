/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <lima-agenda-filter.h>
#include <lima-format.h>

G_BEGIN_DECLS

/* The sections of the Agenda page. */
typedef enum
{
  LIMA_AGENDA_SECTION_TIMELINE,
  LIMA_AGENDA_SECTION_LIST,
  LIMA_AGENDA_SECTION_MONTH,
  LIMA_AGENDA_SECTION_GOALS,
  LIMA_AGENDA_SECTION_PROPOSALS,
  LIMA_AGENDA_SECTION_PROCESSES,
  LIMA_AGENDA_N_SECTIONS,
} LimaAgendaSection;

#define LIMA_TYPE_AGENDA_BAR (lima_agenda_bar_get_type ())

/**
 * LimaAgendaBar:
 *
 * The tool bar of the Agenda page: what is looked for, the same in all views, and the tools of the view that is open, which are actions of the page.
 * "changed" is emitted when the user looks for something else.
 */
G_DECLARE_FINAL_TYPE (LimaAgendaBar, lima_agenda_bar, LIMA, AGENDA_BAR, GtkBox)

GtkWidget              *lima_agenda_bar_new          (LimaFormat             *format);
const LimaAgendaFilter *lima_agenda_bar_get_filter   (LimaAgendaBar          *self);
gboolean                lima_agenda_bar_is_narrowed  (LimaAgendaBar          *self);
void                    lima_agenda_bar_clear        (LimaAgendaBar          *self);
void                    lima_agenda_bar_narrow       (LimaAgendaBar          *self,
                                                      const char             *goal,
                                                      const char             *process);
void                    lima_agenda_bar_set_agenda   (LimaAgendaBar          *self,
                                                      LimaAgenda             *agenda);
void                    lima_agenda_bar_set_section  (LimaAgendaBar          *self,
                                                      LimaAgendaSection       section);
void                    lima_agenda_bar_set_month    (LimaAgendaBar          *self,
                                                      const char             *title);
void                    lima_agenda_bar_focus_search (LimaAgendaBar          *self);

G_END_DECLS
