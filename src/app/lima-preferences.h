/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <lima-format.h>

G_BEGIN_DECLS

/* What users set for the whole program. Every choice counts at once, and is remembered; those that follow one read it from the settings
 * by these functions. */

GtkWidget *lima_preferences_new          (GtkWindow  *parent,
                                          GSettings  *settings,
                                          LimaFormat *format);

const char *const *lima_preferences_list_currencies (void);
char      *lima_preferences_get_currency (GSettings  *settings);
int        lima_preferences_get_scheme   (GSettings  *settings);
LimaScale  lima_preferences_get_unit     (GSettings  *settings);

G_END_DECLS
