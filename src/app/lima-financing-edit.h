/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lima-session.h"

G_BEGIN_DECLS

LimaAtom lima_financing_add     (GtkWidget      *widget,
                                 LimaSession    *session,
                                 const LimaPath *programme);
gboolean lima_financing_move_up (GtkWidget      *widget,
                                 LimaSession    *session,
                                 const LimaPath *entry,
                                 LimaDate        today);

G_END_DECLS
