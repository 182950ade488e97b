/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-shares.h"

G_BEGIN_DECLS

/**
 * LimaNamed:
 *
 * Called for a key whose name only the data knows: a publisher's own region or sector.
 */
typedef void (*LimaNamed) (LimaAtom        key,
                           const LimaText *name,
                           gpointer        data);

gboolean lima_places_judge  (LimaShares      *shares,
                             const LimaItems *places,
                             LimaNamed        named,
                             gpointer         data);
gboolean lima_sectors_judge (LimaShares      *shares,
                             const LimaItems *sectors,
                             LimaNamed        named,
                             gpointer         data);
gboolean lima_goals_judge   (LimaShares      *shares,
                             const LimaItems *sectors,
                             const LimaItems *tags);
gboolean lima_themes_judge  (LimaShares      *shares,
                             const LimaItems *themes);
gboolean lima_place_is_region (LimaAtom       key,
                             LimaAtom        *vocabulary,
                             const char     **code);

G_END_DECLS
