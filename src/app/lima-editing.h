/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lima-session.h"

G_BEGIN_DECLS

const LimaBlock *lima_editing_find        (LimaSession         *session,
                                           const LimaPath      *path);
LimaPath         lima_editing_path_to     (const LimaPath      *block,
                                           guint                field,
                                           LimaAtom             item);
LimaAtom         lima_editing_new_item_id (const LimaItems     *items);
void             lima_editing_add_set     (LimaChangeSet       *set,
                                           const LimaBlock     *block,
                                           const LimaPath      *path,
                                           guint                field,
                                           const LimaValue     *value);
void             lima_editing_add_remove  (LimaChangeSet       *set,
                                           const LimaItems     *items,
                                           const LimaPath      *path,
                                           guint                field,
                                           LimaAtom             item);
gboolean         lima_editing_add_remove_record (LimaChangeSet   *set,
                                           LimaSession         *session,
                                           const LimaPath      *path);
char            *lima_editing_label       (LimaSession         *session,
                                           const LimaText      *title,
                                           const char          *named,
                                           const char          *unnamed);
gboolean         lima_editing_apply       (GtkWidget           *widget,
                                           LimaSession         *session,
                                           LimaChangeSet       *set,
                                           const char          *merge);
gboolean         lima_editing_set         (GtkWidget           *widget,
                                           LimaSession         *session,
                                           const LimaPath      *path,
                                           const LimaValue     *value,
                                           const char          *merge);
gboolean         lima_editing_insert      (GtkWidget           *widget,
                                           LimaSession         *session,
                                           const LimaPath      *path,
                                           guint                field,
                                           LimaBlock           *block);
gboolean         lima_editing_remove      (GtkWidget           *widget,
                                           LimaSession         *session,
                                           const LimaPath      *path,
                                           guint                field,
                                           LimaAtom             item);
gboolean         lima_editing_move        (GtkWidget           *widget,
                                           LimaSession         *session,
                                           const LimaPath      *path,
                                           guint                field,
                                           LimaAtom             item,
                                           int                  by);
void             lima_editing_keep_focus   (GtkWidget           *leaving,
                                           GtkWidget           *to);

G_END_DECLS
