/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sys/stat.h>

G_BEGIN_DECLS

int lima_atomic_mode_copy (int                fd,
                           const char        *target,
                           const struct stat *old);

G_END_DECLS
