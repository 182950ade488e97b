/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void        lima_language_set_up        (void);
gboolean    lima_language_speak         (const char *language);
const char *const *lima_language_get_all (void);
const char *lima_language_get_own_name  (const char *language);

const char *lima_language_name_currency (const char *language,
                                         const char *currency);
const char *lima_language_name_language (const char *language,
                                         const char *code);

G_END_DECLS
