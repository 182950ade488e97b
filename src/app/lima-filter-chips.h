/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-session.h"
#include "lima-views.h"

G_BEGIN_DECLS

#define LIMA_TYPE_FILTER_CHIPS (lima_filter_chips_get_type ())

/**
 * LimaFilterChips:
 *
 * What the filter of the project list is set to, a chip each, with a button that takes it away. Hidden while nothing is set.
 */
G_DECLARE_FINAL_TYPE (LimaFilterChips, lima_filter_chips, LIMA, FILTER_CHIPS, GtkBox)

GtkWidget *lima_filter_chips_new  (LimaSession *session,
                                   LimaViews   *views);
char      *lima_filter_chips_tell (LimaSession *session);

G_END_DECLS
