/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void lima_headings_fit   (GtkColumnView *view,
                          guint          position,
                          int            width);
void lima_headings_align (GtkColumnView *view,
                          guint          position,
                          gboolean       number);

G_END_DECLS
