/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_OVERVIEW_PAGE (lima_overview_page_get_type ())

/**
 * LimaOverviewPage:
 *
 * Key figures with their source, the small charts that lead to the big ones, and what needs attention.
 */
G_DECLARE_FINAL_TYPE (LimaOverviewPage, lima_overview_page, LIMA, OVERVIEW_PAGE, GtkBox)

GtkWidget *lima_overview_page_new      (LimaSession      *session);
gboolean   lima_overview_page_is_ready (LimaOverviewPage *self);

G_END_DECLS
