/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <lima-paper.h>

G_BEGIN_DECLS

GtkWidget *lima_print_preview_new (GtkWindow *parent,
                                   LimaPaper *paper,
                                   const char *title);

G_END_DECLS
