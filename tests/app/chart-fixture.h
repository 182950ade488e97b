/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What tests of charts share: keys and clicks without a keyboard and a mouse. */
gboolean   fixture_press     (GtkWidget  *widget,
                              const char *key);
GtkWidget *fixture_find_type (GtkWidget  *widget,
                              GType       type);

G_END_DECLS
