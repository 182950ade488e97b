/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-text.h>
#include <lima-atom.h>

G_BEGIN_DECLS

/**
 * LimaDictionary:
 *
 * The different keys of one column of the facts, numbered from 0 in the order in which they came, with the names that the data
 * gives them. Key 0 is always "", nothing known.
 */
typedef struct _LimaDictionary LimaDictionary;

LimaDictionary *lima_dictionary_new      (void);
void            lima_dictionary_free     (LimaDictionary       *self);
guint32         lima_dictionary_add      (LimaDictionary       *self,
                                          LimaAtom              key);
void            lima_dictionary_name     (LimaDictionary       *self,
                                          guint32               number,
                                          LimaAtom              name,
                                          guint64               origin);
void            lima_dictionary_name_text (LimaDictionary     *self,
                                          guint32               number,
                                          const LimaText       *name,
                                          guint64               origin);
guint32        *lima_dictionary_take     (LimaDictionary       *self,
                                          const LimaDictionary *other);
guint           lima_dictionary_get_n    (const LimaDictionary *self);
LimaAtom        lima_dictionary_get_key  (const LimaDictionary *self,
                                          guint32               number);
const char     *lima_dictionary_get_name (const LimaDictionary *self,
                                          guint32               number);

G_END_DECLS
