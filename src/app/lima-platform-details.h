/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_PLATFORM_DETAILS (lima_platform_details_get_type ())

/**
 * LimaPlatformDetails:
 *
 * Edits a body of a coordination platform without its meetings, or one of its meetings.
 */
G_DECLARE_FINAL_TYPE (LimaPlatformDetails, lima_platform_details, LIMA, PLATFORM_DETAILS, GtkBox)

GtkWidget *lima_platform_details_new          (LimaSession         *session);
void       lima_platform_details_show         (LimaPlatformDetails *self,
                                               const LimaPath      *path);
gboolean   lima_platform_details_focus        (LimaPlatformDetails *self,
                                               guint                field);
gboolean   lima_platform_details_add_decision (LimaPlatformDetails *self);

G_END_DECLS
