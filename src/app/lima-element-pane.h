/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_ELEMENT_PANE (lima_element_pane_get_type ())

/**
 * LimaElementPane:
 *
 * The form of the element that is chosen in a table beside it, or words in its place.
 */
G_DECLARE_FINAL_TYPE (LimaElementPane, lima_element_pane, LIMA, ELEMENT_PANE, GtkBox)

GtkWidget *lima_element_pane_new   (const char      *nothing);
void       lima_element_pane_show  (LimaElementPane *self,
                                    LimaSession     *session,
                                    const LimaPath  *path);
gboolean   lima_element_pane_focus (LimaElementPane *self,
                                    guint            field);

G_END_DECLS
