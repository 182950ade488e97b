/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-sink.h"

G_BEGIN_DECLS

gboolean lima_calendar_file_read (const LimaRead  *read,
                                  GError         **error);

G_END_DECLS
