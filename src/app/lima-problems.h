/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-reading.h>

#include "lima-figures.h"

G_BEGIN_DECLS

void lima_problems_add_to (const LimaFigures *figures,
                           GPtrArray         *reports,
                           GArray            *starts);

G_END_DECLS
