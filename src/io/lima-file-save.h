/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-atomic.h"

#include <lima-snapshot.h>

G_BEGIN_DECLS

gboolean lima_file_save (const LimaSnapshot   *snapshot,
                         const char           *path,
                         const LimaAtomicJob  *job,
                         LimaAtomicOutcome    *outcome,
                         GCancellable         *cancellable,
                         GError              **error);

G_END_DECLS
