/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimaAtom:
 *
 * A short text that occurs often (a code, a currency, an id, an organisation's reference), known by a number. Equal texts have
 * equal numbers, within one run of the program. 0 is "none"; the empty text is 0 as well. Atoms are never freed: intern codes
 * and references, never whole sentences.
 */
typedef guint32 LimaAtom;

LimaAtom    lima_atom      (const char *text);
LimaAtom    lima_atom_len  (const char *text,
                            gsize       length);
const char *lima_atom_text (LimaAtom    atom);
gsize       lima_atom_size (LimaAtom    atom);

G_END_DECLS
