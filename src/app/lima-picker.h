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

/**
 * LimaPickerManner:
 * @LIMA_PICKER_CLOSED: nothing can be chosen but what is in the list
 * @LIMA_PICKER_ASKS_AGAIN: "asked" is emitted whenever what is typed changes, and what lima_picker_get_typed() says is found elsewhere: for
 *   more than can be listed
 */
typedef enum
{
  LIMA_PICKER_OPEN = 0,
  LIMA_PICKER_CLOSED = 1 << 0,
  LIMA_PICKER_ASKS_AGAIN = 1 << 1,
} LimaPickerManner;

GtkWidget *lima_picker_new        (const char *label);
void       lima_picker_set_manner (LimaPicker *self,
                                   LimaPickerManner manner);
gboolean   lima_picker_is_open    (LimaPicker *self);
char      *lima_picker_get_typed  (LimaPicker *self);
void       lima_picker_set_note   (LimaPicker *self,
                                   const char *note);
void       lima_picker_set_codes  (LimaPicker *self,
                                   GListModel *codes,
                                   const char *none);
void       lima_picker_set_text   (LimaPicker *self,
                                   const char *text,
                                   const char *tip);
void       lima_picker_set_action (LimaPicker *self,
                                   const char *text);

G_END_DECLS
