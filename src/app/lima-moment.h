/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-format.h>

G_BEGIN_DECLS

char *lima_moment_describe (LimaFormat *format,
                            gint64      microseconds);

G_END_DECLS
