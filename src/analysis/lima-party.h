/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-project.h>

G_BEGIN_DECLS

/**
 * LimaParty:
 * @key: its reference, else its name; 0 when it has neither
 * @name: its name, else its reference
 *
 * An organisation as breakdowns know it (money rule 10).
 */
typedef struct
{
  LimaAtom key;
  LimaAtom name;
} LimaParty;

LimaParty lima_party_new   (LimaAtom         ref,
                            const LimaText  *name);
LimaParty lima_party_join  (LimaParty       *parties,
                            guint            n);
LimaParty lima_party_of_funders (const LimaProject *project);

G_END_DECLS
