/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-index.h>

G_BEGIN_DECLS

#define LIMA_TYPE_PROJECT_LIST (lima_project_list_get_type ())

/**
 * LimaProjectList:
 *
 * The one list of projects: a #GListModel over row numbers, filtered and sorted by the index. A row becomes a #LimaProjectRow when it is
 * shown. What a new question leaves as it is, is not told as changed, so that focus and scroll position stay.
 */
G_DECLARE_FINAL_TYPE (LimaProjectList, lima_project_list, LIMA, PROJECT_LIST, GObject)

LimaProjectList *lima_project_list_new     (void);
void             lima_project_list_take    (LimaProjectList *self,
                                            LimaIndex       *index,
                                            LimaFound       *found);
LimaIndex       *lima_project_list_get_index (LimaProjectList *self);
guint            lima_project_list_get_row (LimaProjectList *self,
                                            guint            position);
gboolean         lima_project_list_find    (LimaProjectList *self,
                                            guint            row,
                                            guint           *position);

G_END_DECLS
