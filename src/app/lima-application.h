/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <lima-format.h>

G_BEGIN_DECLS

#define LIMA_TYPE_APPLICATION (lima_application_get_type ())

/**
 * LimaApplication:
 *
 * The program with its windows: one instance, a window a portfolio.
 */
G_DECLARE_FINAL_TYPE (LimaApplication, lima_application, LIMA, APPLICATION, GtkApplication)

LimaApplication *lima_application_new  (void);
int              lima_application_main (int    argc,
                                        char **argv);

G_END_DECLS
