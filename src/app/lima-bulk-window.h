/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_BULK_WINDOW (lima_bulk_window_get_type ())

/**
 * LimaBulkWindow:
 *
 * Gives one field of many projects the same value, as one change.
 */
G_DECLARE_FINAL_TYPE (LimaBulkWindow, lima_bulk_window, LIMA, BULK_WINDOW, GtkWindow)

GtkWidget *lima_bulk_window_new (GtkWindow   *parent,
                                 LimaSession *session,
                                 GArray      *projects);

G_END_DECLS
