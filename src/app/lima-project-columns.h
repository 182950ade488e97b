/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <lima-index.h>

G_BEGIN_DECLS

#define LIMA_TYPE_PROJECT_COLUMNS (lima_project_columns_get_type ())

/**
 * LimaProjectColumns:
 *
 * The columns of the project list: which are shown, in which order, how wide, and by which it is sorted. What the user changes is kept
 * in the settings. Emits "sort-changed" when the user chooses another order, and "shown-changed".
 */
G_DECLARE_FINAL_TYPE (LimaProjectColumns, lima_project_columns, LIMA, PROJECT_COLUMNS, GObject)

LimaProjectColumns *lima_project_columns_new         (GtkColumnView      *view,
                                                      GSettings          *settings);
void                lima_project_columns_set_index   (LimaProjectColumns *self,
                                                      LimaIndex          *index,
                                                      LimaAtom            currency,
                                                      int                 decimals,
                                                      const char         *measure);
gboolean            lima_project_columns_is_shown    (LimaProjectColumns *self,
                                                      LimaProjectColumn   column);
void                lima_project_columns_set_shown   (LimaProjectColumns *self,
                                                      LimaProjectColumn   column,
                                                      gboolean            shown);
void                lima_project_columns_reset       (LimaProjectColumns *self);
GArray             *lima_project_columns_list        (LimaProjectColumns *self);
LimaProjectColumn   lima_project_columns_get_sort    (LimaProjectColumns *self,
                                                      gboolean           *descending);
void                lima_project_columns_keep        (LimaProjectColumns *self);
char               *lima_project_columns_get_heading (LimaProjectColumns *self,
                                                      LimaProjectColumn   column);

G_END_DECLS
