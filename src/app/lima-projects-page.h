/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-session.h"
#include "lima-views.h"

G_BEGIN_DECLS

#define LIMA_TYPE_PROJECTS_PAGE (lima_projects_page_get_type ())

/**
 * LimaProjectsPage:
 *
 * The project list with its search, facets, columns, sums and the detail pane. The property "footer" is its status line as one sentence.
 * Actions: projects.copy, projects.export, projects.print, projects.print-project, projects.export-project, projects.clear.
 */
G_DECLARE_FINAL_TYPE (LimaProjectsPage, lima_projects_page, LIMA, PROJECTS_PAGE, GtkBox)

GtkWidget *lima_projects_page_new          (LimaSession      *session,
                                            GSettings        *settings,
                                            LimaViews        *views);
void       lima_projects_page_focus_search (LimaProjectsPage *self);
guint      lima_projects_page_get_n_shown  (LimaProjectsPage *self);
void       lima_projects_page_show_field   (LimaProjectsPage *self,
                                            LimaAtom          project,
                                            guint             field);

G_END_DECLS
