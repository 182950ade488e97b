/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMA_TYPE_PICKER (lima_picker_get_type ())

/**
 * LimaPicker:
 *
 * A button that opens a list of codes, searched by name and code. "asked" is emitted before the list is shown, for lima_picker_set_codes();
 * "picked" with a code, when the user chose one: "" for none, and one that is not in the list where no other fits what was typed.
 */
G_DECLARE_FINAL_TYPE (LimaPicker, lima_picker, LIMA, PICKER, GtkBox)

GtkWidget *lima_picker_new        (const char *label);
void       lima_picker_set_codes  (LimaPicker *self,
                                   GListModel *codes,
                                   const char *none);
void       lima_picker_set_text   (LimaPicker *self,
                                   const char *text,
                                   const char *tip);
void       lima_picker_set_action (LimaPicker *self,
                                   const char *text);

G_END_DECLS
