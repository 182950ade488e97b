/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-format.h>

#include "lima-work.h"

G_BEGIN_DECLS

#define LIMA_TYPE_WORK_VIEW (lima_work_view_get_type ())

/**
 * LimaWorkView:
 *
 * Shows work under way: what it is, how far, and a button that stops it.
 */
G_DECLARE_FINAL_TYPE (LimaWorkView, lima_work_view, LIMA, WORK_VIEW, GtkBox)

GtkWidget *lima_work_view_new (LimaWork   *work,
                               LimaFormat *format);

G_END_DECLS
