/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimaTilesFunc:
 * @code: an ISO 3166-1 code of two letters
 * @column: its column, from the west
 * @row: its row, from the north
 * @data: what the caller gave
 */
typedef void (*LimaTilesFunc) (const char *code,
                               guint       column,
                               guint       row,
                               gpointer    data);

gboolean lima_tiles_find     (const char    *code,
                              guint         *column,
                              guint         *row);
void     lima_tiles_foreach  (LimaTilesFunc  func,
                              gpointer       data);
void     lima_tiles_get_size (guint         *columns,
                              guint         *rows);

G_END_DECLS
