/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMA_TYPE_WRAPPING_ROW (lima_wrapping_row_get_type ())

/**
 * LimaWrappingRow:
 *
 * Controls in a row, which goes on in the next line where it has no more room. Lines stand at their end.
 */
G_DECLARE_FINAL_TYPE (LimaWrappingRow, lima_wrapping_row, LIMA, WRAPPING_ROW, GtkWidget)

GtkWidget *lima_wrapping_row_new (void);
void       lima_wrapping_row_add (LimaWrappingRow *self,
                                  GtkWidget       *child,
                                  GtkWidget       *before);

G_END_DECLS
