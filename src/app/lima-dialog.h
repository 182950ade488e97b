/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What windows that ask something are made of. */

GtkWidget *lima_dialog_prose_new   (const char  *words,
                                    const char  *css_class);
GtkWidget *lima_dialog_warning_new (void);
void       lima_dialog_warning_say (GtkWidget   *warning,
                                    GPtrArray   *sentences);
GtkWidget *lima_dialog_buttons_new (const char  *label,
                                    GtkWidget  **button);

G_END_DECLS
