/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void lima_reading_start_keep (GtkScrolledWindow *scrolled);

G_END_DECLS
