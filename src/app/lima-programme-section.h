/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <lima-programme.h>

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_PROGRAMME_SECTION (lima_programme_section_get_type ())

/**
 * LimaProgrammeSection:
 *
 * A section of a programme: a bar with its title, its tools and what prints it, its content, and a line that says what it comes to.
 */
G_DECLARE_DERIVABLE_TYPE (LimaProgrammeSection, lima_programme_section, LIMA, PROGRAMME_SECTION, GtkBox)

/**
 * LimaProgrammeSectionClass:
 * @changed: shows the programme: when the section is made, and after every change of the programme
 * @search: (nullable): what is searched for has changed, "" for nothing, or, if it has not, the next one is asked for; without it there is
 *   nothing to search in
 * @focus_path: (nullable): puts the focus where something is edited; returns whether it is edited here
 */
struct _LimaProgrammeSectionClass
{
  GtkBoxClass parent_class;

  void     (*changed)    (LimaProgrammeSection *self,
                          const LimaProgramme  *programme);
  void     (*search)     (LimaProgrammeSection *self,
                          const char           *text);
  gboolean (*focus_path) (LimaProgrammeSection *self,
                          const LimaPath       *path);
};

gboolean             lima_programme_section_focus_path    (LimaProgrammeSection *self,
                                                           const LimaPath       *path);
void                 lima_programme_section_focus_search  (LimaProgrammeSection *self);

/* for subclasses */
LimaSession         *lima_programme_section_get_session   (LimaProgrammeSection *self);
LimaFormat          *lima_programme_section_get_format    (LimaProgrammeSection *self);
LimaAtom             lima_programme_section_get_id        (LimaProgrammeSection *self);
const LimaProgramme *lima_programme_section_get_programme (LimaProgrammeSection *self);
LimaPath             lima_programme_section_get_path      (LimaProgrammeSection *self);
void                 lima_programme_section_add_tool      (LimaProgrammeSection *self,
                                                           GtkWidget            *tool);
void                 lima_programme_section_add_button    (LimaProgrammeSection *self,
                                                           const char           *words,
                                                           const char           *action);
GtkWidget           *lima_programme_section_add_chooser   (LimaProgrammeSection *self,
                                                           const char           *words);
void                 lima_programme_section_set_content   (LimaProgrammeSection *self,
                                                           GtkWidget            *content);
void                 lima_programme_section_set_status    (LimaProgrammeSection *self,
                                                           const char           *text);

G_END_DECLS
