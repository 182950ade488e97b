/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <lima-report-figures.h>

G_BEGIN_DECLS

#define LIMA_TYPE_KEY_FIGURE_VIEW (lima_key_figure_view_get_type ())

/**
 * LimaKeyFigureView:
 *
 * One of the large figures, with its source behind a button.
 */
G_DECLARE_FINAL_TYPE (LimaKeyFigureView, lima_key_figure_view, LIMA, KEY_FIGURE_VIEW, GtkBox)

GtkWidget *lima_key_figure_view_new (const LimaKeyFigure *figure);

G_END_DECLS
