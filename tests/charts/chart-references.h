/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-drawing.h"

G_BEGIN_DECLS

/* Holds a drawing against references/KIND-STATE.txt, which says what it is made of and nothing that another font would change: the marks with their
 * looks, their parts of the area of all, the texts (wherever their lines end) and what is read out. LIMA_REFERENCES=write writes the references
 * anew, LIMA_PICTURES=FOLDER also draws each as KIND-STATE.png there, to be looked at. */
void chart_references_assert (const char  *kind,
                              const char  *state,
                              LimaDrawing *drawing);

G_END_DECLS
