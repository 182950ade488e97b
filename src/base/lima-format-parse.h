/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-format.h"

G_BEGIN_DECLS

char    *lima_format_parse_number (LimaFormat *self,
                                   const char *text);
gboolean lima_format_parse_date   (LimaFormat *self,
                                   const char *text,
                                   LimaDate   *out);

G_END_DECLS
