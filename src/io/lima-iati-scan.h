/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-iati-source.h"

G_BEGIN_DECLS

gint64  lima_iati_scan_activity (LimaIatiSource *source,
                                 gint64          from,
                                 gint64          broken);
guint32 lima_iati_scan_lines    (LimaIatiSource *source,
                                 gint64          from,
                                 gint64          to);

G_END_DECLS
