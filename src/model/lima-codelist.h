/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LimaCodelistFunc:
 * @code: a code of the list
 * @name: its name in the first language of the list (English), may be empty
 * @user_data: what the caller gave
 */
typedef void (*LimaCodelistFunc) (const char *code,
                                  const char *name,
                                  gpointer    user_data);

GBytes     *lima_facts_bytes      (const char       *path);

const char *lima_codelist_name    (const char       *list,
                                   const char       *code,
                                   const char       *language);
gboolean    lima_codelist_has     (const char       *list,
                                   const char       *code);
guint       lima_codelist_size    (const char       *list);
void        lima_codelist_foreach (const char       *list,
                                   LimaCodelistFunc  func,
                                   gpointer          user_data);

const char *lima_country_name     (const char       *alpha2,
                                   const char       *language);
const char *lima_currency_name    (const char       *code,
                                   const char       *language);
const char *lima_goal_name        (const char       *goal,
                                   const char       *language);

G_END_DECLS
