/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-change.h"

G_BEGIN_DECLS

char     *lima_path_to_text (const LimaPath *self);
gboolean  lima_path_read    (LimaPath       *self,
                             const char     *text);

G_END_DECLS
