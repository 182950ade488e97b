/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fuzz.h"

G_BEGIN_DECLS

/* An input being changed. Most changes are made of pieces, so that JSON and XML often stay what they are: a string with its
 * quotation marks, a list or object with its brackets, a tag, an element with its end tag. */
typedef struct
{
  guint8 *data;
  gsize size;
  gsize room;
  guint64 state;
  char **words;
} Mutation;

typedef struct
{
  gsize start;
  gsize length;
} Piece;

guint       mutation_draw         (Mutation       *self,
                                   gsize           below);
void        mutation_splice       (Mutation       *self,
                                   Piece           piece,
                                   const void     *bytes,
                                   gsize           length);
const char *mutation_draw_word    (Mutation       *self);
gsize       mutation_find_quote   (const Mutation *self,
                                   gsize           at);
gsize       mutation_find_bracket (const Mutation *self,
                                   gsize           at);
void        mutation_change_json  (Mutation       *self);

G_END_DECLS
