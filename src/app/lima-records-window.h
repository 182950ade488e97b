/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_RECORDS_WINDOW (lima_records_window_get_type ())

/**
 * LimaRecordsWindow:
 *
 * Edits what a portfolio holds beside its projects: what it says of itself, organisations, sources, published figures and theme schemes.
 */
G_DECLARE_FINAL_TYPE (LimaRecordsWindow, lima_records_window, LIMA, RECORDS_WINDOW, GtkWindow)

GtkWidget *lima_records_window_new  (GtkWindow         *parent,
                                     LimaSession       *session);
void       lima_records_window_show (LimaRecordsWindow *self,
                                     const char        *kind,
                                     LimaAtom           id);

G_END_DECLS
