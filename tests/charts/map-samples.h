/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-tile-map.h"

G_BEGIN_DECLS

/* The states that a map of tiles can be in, each a map of the whole world under a name. */
guint        map_samples_get_n    (void);
const char  *map_samples_get_name (guint i);
LimaTileMap *map_samples_new      (guint i);
LimaTileMap *map_samples_find     (const char *name);

/* Where a country is in the world that all of them have. */
void         map_samples_locate   (const char *code,
                                   guint      *column,
                                   guint      *row);

G_END_DECLS
