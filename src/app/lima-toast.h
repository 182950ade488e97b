/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LIMA_TYPE_TOAST (lima_toast_get_type ())

/**
 * LimaToast:
 *
 * Says for some seconds what was done.
 */
G_DECLARE_FINAL_TYPE (LimaToast, lima_toast, LIMA, TOAST, GtkBox)

void lima_toast_say (LimaToast  *self,
                     const char *text,
                     const char *button,
                     const char *action);

G_END_DECLS
