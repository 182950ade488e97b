/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <lima-format.h>

G_BEGIN_DECLS

#define LIMA_TYPE_VERSIONS_WINDOW (lima_versions_window_get_type ())

/**
 * LimaVersionsWindow:
 *
 * The earlier versions of a file, to be opened beside it by the action "app.open-version".
 */
G_DECLARE_FINAL_TYPE (LimaVersionsWindow, lima_versions_window, LIMA, VERSIONS_WINDOW, GtkWindow)

GtkWidget *lima_versions_window_new (GtkWindow   *parent,
                                     LimaFormat  *format,
                                     GFile       *file);

G_END_DECLS
