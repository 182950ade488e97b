/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMA_TYPE_TAB_STOP (lima_tab_stop_get_type ())

G_DECLARE_FINAL_TYPE (LimaTabStop, lima_tab_stop, LIMA, TAB_STOP, GtkBox)

GtkWidget *lima_tab_stop_new (GtkWidget *child);

G_END_DECLS
