/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_SHARE_FORM (lima_share_form_get_type ())

/**
 * LimaShareForm:
 *
 * Edits which part of a project belongs to which country, sector or theme: a row for each with its percentage, and always what is left to
 * 100 %, which can be kept as unspecified or spread. Sectors have one 100 % in each vocabulary (money rules 6 and 7).
 */
G_DECLARE_FINAL_TYPE (LimaShareForm, lima_share_form, LIMA, SHARE_FORM, GtkBox)

GtkWidget *lima_share_form_new (LimaSession    *session,
                                const LimaPath *path);

G_END_DECLS
