/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lima-session.h"

G_BEGIN_DECLS

GtkWidget *lima_agenda_form_new (LimaSession    *session,
                                 const LimaPath *path);

G_END_DECLS
