/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_CHANGES_WINDOW (lima_changes_window_get_type ())

/**
 * LimaChangesWindow:
 *
 * What was done to the portfolio, the latest first: the steps since it was opened, to any of which one can go, and those that its file
 * tells of.
 */
G_DECLARE_FINAL_TYPE (LimaChangesWindow, lima_changes_window, LIMA, CHANGES_WINDOW, GtkWindow)

GtkWidget *lima_changes_window_new (GtkWindow    *parent,
                                    LimaSession  *session);

G_END_DECLS
