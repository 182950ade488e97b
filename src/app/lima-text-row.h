/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LIMA_TYPE_TEXT_ROW (lima_text_row_get_type ())

/**
 * LimaTextRow:
 *
 * A row of a #LimaTextTable: texts, and what is known of it beside them. Immutable.
 */
G_DECLARE_FINAL_TYPE (LimaTextRow, lima_text_row, LIMA, TEXT_ROW, GObject)

LimaTextRow *lima_text_row_new          (const char        *key,
                                         const char        *sentence,
                                         const char *const *cells);
void         lima_text_row_set_look     (LimaTextRow       *self,
                                         const char        *icon,
                                         const char        *css_class);
const char  *lima_text_row_get_key      (LimaTextRow       *self);
const char  *lima_text_row_get_sentence (LimaTextRow       *self);
const char  *lima_text_row_get_icon     (LimaTextRow       *self);
const char  *lima_text_row_get_class    (LimaTextRow       *self);
const char  *lima_text_row_get_cell     (LimaTextRow       *self,
                                         guint              column);
guint        lima_text_row_get_n        (LimaTextRow       *self);
gboolean     lima_text_row_equal        (LimaTextRow       *a,
                                         LimaTextRow       *b);

G_END_DECLS
