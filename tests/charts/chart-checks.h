/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-drawing.h"

G_BEGIN_DECLS

/* What holds for every chart: nothing is outside of the page, no text is over another or across the edge of a mark, and each mark that can be
 * focused says something and is where it can be seen. */
void chart_checks_assert (LimaDrawing *drawing);

/* All texts of a drawing, one a line. */
char *chart_checks_get_texts (LimaDrawing *drawing);

G_END_DECLS
