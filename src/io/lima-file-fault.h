/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-json-gate.h"
#include "lima-sink.h"

G_BEGIN_DECLS

gboolean lima_file_fault_set (GError        **error,
                              LimaJsonFault   fault,
                              const char     *path,
                              const char     *text,
                              gsize           at);

G_END_DECLS
