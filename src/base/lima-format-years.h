/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-format.h"

G_BEGIN_DECLS

char *lima_format_years (LimaFormat *format,
                         guint       first_month,
                         int         first,
                         int         last);

G_END_DECLS
