/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMA_TYPE_WORK (lima_work_get_type ())

/**
 * LimaWork:
 *
 * Something long that is under way in a thread: how far it is, and how to stop it. The thread tells lima_work_set_progress(); the
 * main thread sees "fraction" change, some times a second.
 */
G_DECLARE_FINAL_TYPE (LimaWork, lima_work, LIMA, WORK, GObject)

LimaWork     *lima_work_new             (const char *title);
const char   *lima_work_get_title       (LimaWork   *self);
GCancellable *lima_work_get_cancellable (LimaWork   *self);
double        lima_work_get_fraction    (LimaWork   *self);
void          lima_work_set_progress    (LimaWork   *self,
                                         guint64     done,
                                         guint64     total);
void          lima_work_end             (LimaWork   *self);

G_END_DECLS
