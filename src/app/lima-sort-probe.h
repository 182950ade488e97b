/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkSorter *lima_sort_probe_new  (guint      key);
gboolean   lima_sort_probe_read (GtkSorter *sorter,
                                 guint     *key,
                                 gboolean  *descending);

G_END_DECLS
