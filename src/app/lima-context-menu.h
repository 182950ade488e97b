/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void lima_context_menu_popup (GtkWidget  *parent,
                              GMenuModel *menu,
                              double      x,
                              double      y);

G_END_DECLS
