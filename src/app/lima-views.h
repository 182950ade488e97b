/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LIMA_TYPE_VIEWS (lima_views_get_type ())

/**
 * LimaViews:
 *
 * The saved views of the project list: filters with a name, kept in the settings and shared by all windows. Emits "changed".
 */
G_DECLARE_FINAL_TYPE (LimaViews, lima_views, LIMA, VIEWS, GObject)

LimaViews  *lima_views_new        (GSettings  *settings);
guint       lima_views_get_n      (LimaViews  *self);
const char *lima_views_get_name   (LimaViews  *self,
                                   guint       i);
const char *lima_views_get_filter (LimaViews  *self,
                                   guint       i);
void        lima_views_add        (LimaViews  *self,
                                   const char *name,
                                   const char *filter);
char       *lima_views_remove     (LimaViews  *self,
                                   const char *name);
void        lima_views_restore    (LimaViews  *self,
                                   const char *removed);

G_END_DECLS
