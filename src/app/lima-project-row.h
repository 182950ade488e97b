/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-index.h>

G_BEGIN_DECLS

#define LIMA_TYPE_PROJECT_ROW (lima_project_row_get_type ())

/**
 * LimaProjectRow:
 *
 * A project in a list, made when it is shown. "changed" is emitted when what it shows may have changed.
 */
G_DECLARE_FINAL_TYPE (LimaProjectRow, lima_project_row, LIMA, PROJECT_ROW, GObject)

LimaProjectRow *lima_project_row_new        (LimaIndex      *index,
                                             guint           row);
LimaIndex      *lima_project_row_get_index  (LimaProjectRow *self);
void            lima_project_row_set_index  (LimaProjectRow *self,
                                             LimaIndex      *index);
guint           lima_project_row_get_row    (LimaProjectRow *self);

G_END_DECLS
