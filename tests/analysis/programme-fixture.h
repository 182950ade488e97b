/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-snapshot.h>

/* A record in a few words: statements with ";" or a new line between them, each a field and its value: "components/1/title=Parks". What
 * stands twice has its last value; nothing behind "=" takes a value away. Texts are English. */

LimaBlock    *programme_fixture_block    (const LimaTable    *table,
                                          const char         *id,
                                          const char         *spec);

/* A portfolio with the source s1, the organisation XX-A, projects as fixture_project() reads them, and programmes g1, g2 and so on. Both
 * lists end with NULL. */
LimaSnapshot *programme_fixture_snapshot (const char *const  *projects,
                                          const char *const  *programmes);
