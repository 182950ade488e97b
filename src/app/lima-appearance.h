/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMA_TYPE_APPEARANCE (lima_appearance_get_type ())

/**
 * LimaAppearance:
 *
 * Light or dark, high contrast, and the size of text: what the user chose, else what the desktop has. Adds the program's own style.
 */
G_DECLARE_FINAL_TYPE (LimaAppearance, lima_appearance, LIMA, APPEARANCE, GObject)

#define LIMA_TEXT_SIZE_LEAST 70
#define LIMA_TEXT_SIZE_MOST 200

LimaAppearance *lima_appearance_new           (GtkSettings    *settings);
void            lima_appearance_set_look      (LimaAppearance *self,
                                               const char     *look);
int             lima_appearance_get_text_size (LimaAppearance *self);
void            lima_appearance_set_text_size (LimaAppearance *self,
                                               int             percent);
void            lima_name_control             (GtkWidget      *control,
                                               const char     *name);
GtkWidget      *lima_icon_new                 (const char     *name);
double          lima_text_scale               (GtkWidget      *widget);

G_END_DECLS
