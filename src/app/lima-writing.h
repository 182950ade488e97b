/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMA_TYPE_WRITING (lima_writing_get_type ())

/**
 * LimaWriting:
 *
 * A text of any length to write in, as high as the text. Undo is the history's. Signal: "edited",
 * when the user changed it.
 */
G_DECLARE_FINAL_TYPE (LimaWriting, lima_writing, LIMA, WRITING, GtkBox)

GtkWidget *lima_writing_new      (const char  *label);
char      *lima_writing_get_text (LimaWriting *self);
void       lima_writing_set_text (LimaWriting *self,
                                  const char  *text);

G_END_DECLS
