/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-sink.h>
#include <lima-snapshot.h>

G_BEGIN_DECLS

typedef gboolean (*FuzzReader) (const LimaRead  *read,
                                GError         **error);

LimaSnapshot *fuzz_read        (FuzzReader          reader,
                                const void         *data,
                                gsize               size,
                                LimaParts           parts);
GBytes       *fuzz_write       (const LimaSnapshot *snapshot);
void          fuzz_check_round (const LimaSnapshot *snapshot);

G_END_DECLS
