/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_PROJECT_EDITOR (lima_project_editor_get_type ())

/**
 * LimaProjectEditor:
 *
 * Every field of a project as a form, in sections that open and close. Changes apply at once.
 */
G_DECLARE_FINAL_TYPE (LimaProjectEditor, lima_project_editor, LIMA, PROJECT_EDITOR, GtkBox)

GtkWidget *lima_project_editor_new        (LimaSession       *session,
                                           LimaAtom           project);
LimaAtom   lima_project_editor_get_id     (LimaProjectEditor *self);
void       lima_project_editor_focus      (LimaProjectEditor *self,
                                           guint              field);
guint64    lima_project_editor_get_fields (void);

G_END_DECLS
