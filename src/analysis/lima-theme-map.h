/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-snapshot.h>

G_BEGIN_DECLS

/**
 * LimaThemeMap:
 *
 * A theme scheme made quick to ask. Immutable and counted.
 */
typedef struct _LimaThemeMap LimaThemeMap;

LimaThemeMap *lima_theme_map_new        (const LimaThemeScheme *scheme);
LimaThemeMap *lima_theme_map_ref        (LimaThemeMap          *self);
void          lima_theme_map_unref      (LimaThemeMap          *self);
LimaAtom      lima_theme_map_of_sector  (const LimaThemeMap    *self,
                                         LimaAtom               sector);
LimaAtom      lima_theme_map_of_markers (const LimaThemeMap    *self,
                                         const LimaItems       *markers);
const char   *lima_theme_map_get_name   (const LimaThemeMap    *self,
                                         LimaAtom               theme,
                                         const char            *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaThemeMap, lima_theme_map_unref)

G_END_DECLS
