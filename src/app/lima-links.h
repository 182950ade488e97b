/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean   lima_link_is_safe    (const char *uri);
GtkWidget *lima_link_button_new (const char *label,
                                 const char *uri);

G_END_DECLS
