/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-iati-map.h"

#include <lima-block.h>

G_BEGIN_DECLS

void     lima_iati_value_strip (const char     **text,
                                gsize           *length);
void     lima_iati_value_set   (LimaBlock       *block,
                                guint            field,
                                LimaIatiReading  reading,
                                const char      *text,
                                gsize            length);

G_END_DECLS
