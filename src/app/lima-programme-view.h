/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-programme-section.h"

G_BEGIN_DECLS

#define LIMA_TYPE_PROGRAMME_VIEW (lima_programme_view_get_type ())

/**
 * LimaProgrammeView:
 *
 * One programme, a section at a time; each is built when it is first shown. The property "section" is the name of the one that is open.
 */
G_DECLARE_FINAL_TYPE (LimaProgrammeView, lima_programme_view, LIMA, PROGRAMME_VIEW, GtkBox)

guint                 lima_programme_view_get_n_sections (void);
const char           *lima_programme_view_get_name       (guint              section);
const char           *lima_programme_view_get_title      (guint              section);
const char           *lima_programme_view_find_section   (guint              field);

GtkWidget            *lima_programme_view_new            (LimaSession       *session,
                                                          LimaAtom           programme);
LimaAtom              lima_programme_view_get_id         (LimaProgrammeView *self);
const char           *lima_programme_view_get_section    (LimaProgrammeView *self);
void                  lima_programme_view_show           (LimaProgrammeView *self,
                                                          const char        *section);
void                  lima_programme_view_show_path      (LimaProgrammeView *self,
                                                          const LimaPath    *path);
void                  lima_programme_view_focus_search   (LimaProgrammeView *self);

G_END_DECLS
