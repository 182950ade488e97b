/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMA_TYPE_CHOICE (lima_choice_get_type ())

/**
 * LimaChoice:
 *
 * A drop-down with its caption above, so that tool bars can wrap in every language. What can be chosen has ids; "chosen" is emitted
 * when the user chooses something else, and never when the program does. The property "caption" is its name.
 */
G_DECLARE_FINAL_TYPE (LimaChoice, lima_choice, LIMA, CHOICE, GtkBox)

GtkWidget  *lima_choice_new       (const char         *caption);
void        lima_choice_set_items (LimaChoice         *self,
                                   GPtrArray          *ids,
                                   GPtrArray          *labels,
                                   const char         *chosen);
const char *lima_choice_get_id    (LimaChoice         *self);
void        lima_choice_choose    (LimaChoice         *self,
                                   const char         *id);
void        lima_choice_make_small (LimaChoice        *self,
                                   int                 chars);

G_END_DECLS
