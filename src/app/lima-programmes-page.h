/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_PROGRAMMES_PAGE (lima_programmes_page_get_type ())

/**
 * LimaProgrammesPage:
 *
 * Programmes for Country Partnership: a list of them, or one of them, a section at a time. The property "section" is the name of the
 * section that is open, %NULL for the list; "programme" is emitted as notify when another one is open. Actions: "programmes.list",
 * "programmes.open", "programmes.new", "programmes.duplicate", "programmes.delete", "programme.print", "programme.print-all",
 * "programme.export-pdf".
 */
G_DECLARE_FINAL_TYPE (LimaProgrammesPage, lima_programmes_page, LIMA, PROGRAMMES_PAGE, GtkBox)

GtkWidget  *lima_programmes_page_new           (LimaSession        *session);
void        lima_programmes_page_focus_search  (LimaProgrammesPage *self);
void        lima_programmes_page_open          (LimaProgrammesPage *self,
                                                LimaAtom            programme);
const char *lima_programmes_page_get_section   (LimaProgrammesPage *self);
void        lima_programmes_page_show_section  (LimaProgrammesPage *self,
                                                const char         *section);
void        lima_programmes_page_show_path     (LimaProgrammesPage *self,
                                                const LimaPath     *path);

G_END_DECLS
