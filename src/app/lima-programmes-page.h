/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMA_TYPE_PROGRAMMES_PAGE (lima_programmes_page_get_type ())

/**
 * LimaProgrammesPage:
 *
 * Programmes for Country Partnership: a list, and beside it the programme that is chosen: where it stands, its leverage, what is
 * missing, and all of its parts as forms. Actions: "programmes.new", "programmes.duplicate", "programmes.delete".
 */
G_DECLARE_FINAL_TYPE (LimaProgrammesPage, lima_programmes_page, LIMA, PROGRAMMES_PAGE, GtkBox)

GtkWidget *lima_programmes_page_new          (LimaSession        *session);
void       lima_programmes_page_focus_search (LimaProgrammesPage *self);

G_END_DECLS
