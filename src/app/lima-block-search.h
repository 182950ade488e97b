/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-block.h>

G_BEGIN_DECLS

gboolean lima_block_search (const LimaBlock *block,
                            const char      *words,
                            const char      *language);

G_END_DECLS
