/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint       lima_own_codes_size  (const char *list);
const char *lima_own_codes_get   (const char *list,
                                  guint       n);
int         lima_own_codes_find  (const char *list,
                                  const char *code);
const char *lima_own_codes_label (const char *list,
                                  guint       n);

G_END_DECLS
