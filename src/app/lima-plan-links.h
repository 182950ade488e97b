/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_PLAN_LINKS (lima_plan_links_get_type ())

/**
 * LimaPlanLinks:
 *
 * Makes an activity wait for another one, which is chosen by its name. What would go round in a circle is refused, and the circle named.
 */
G_DECLARE_FINAL_TYPE (LimaPlanLinks, lima_plan_links, LIMA, PLAN_LINKS, GtkBox)

GtkWidget *lima_plan_links_new  (void);
void       lima_plan_links_show (LimaPlanLinks  *self,
                                 LimaSession    *session,
                                 const LimaPath *activity);

G_END_DECLS
