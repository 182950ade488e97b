/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <lima-format.h>
#include <lima-recovery.h>
#include <lima-rescue.h>

G_BEGIN_DECLS

#define LIMA_TYPE_RECOVERY_WINDOW (lima_recovery_window_get_type ())

/**
 * LimaRecoveryWindow:
 *
 * What programs that ended unexpectedly have left, each to be restored, deleted or left for later: unsaved changes, and copies of files
 * whose save was cut short. "restore" is emitted with a #LimaRecovery, which the handler owns then; a copy is opened by "app.open-version".
 */
G_DECLARE_FINAL_TYPE (LimaRecoveryWindow, lima_recovery_window, LIMA, RECOVERY_WINDOW, GtkWindow)

GtkWidget *lima_recovery_window_new (GtkWindow   *parent,
                                     LimaFormat  *format,
                                     GPtrArray   *recoveries,
                                     GPtrArray   *rescues);

G_END_DECLS
