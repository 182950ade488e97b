/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-table.h"

G_BEGIN_DECLS

/* What lies at a field of a block, or in a LimaValue, which keeps it alike. */
gsize    lima_field_size  (LimaFieldType  type);
void     lima_field_ref   (LimaFieldType  type,
                           gpointer       at);
void     lima_field_unref (LimaFieldType  type,
                           gpointer       at);
gboolean lima_field_equal (LimaFieldType  type,
                           gconstpointer  a,
                           gconstpointer  b);

G_END_DECLS
