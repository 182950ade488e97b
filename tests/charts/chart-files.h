/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-drawing.h"

G_BEGIN_DECLS

/* That the screen, SVG, PNG and PDF come from the same rectangles, lines, outlines and words. */
void chart_files_assert_svg  (LimaDrawing *drawing);
void chart_files_assert_png  (LimaDrawing *drawing);
void chart_files_assert_pdf  (LimaDrawing *drawing);
void chart_files_assert_same (LimaDrawing *drawing);

G_END_DECLS
