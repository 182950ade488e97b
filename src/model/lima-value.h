/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-block.h"

G_BEGIN_DECLS

/**
 * LimaValue:
 * @type: the type of the field it is for
 *
 * The value of any field, owned, laid out as in a block. A %LIMA_FIELD_ITEMS value holds a whole list; inserting and removing speak
 * of one block.
 */
typedef struct
{
  LimaFieldType type;
  union
  {
    LimaAmount amount; /* the largest stands first, so that { .type = … } clears all of it */
    char *string;
    LimaAtom atom;
    LimaText *text;
    LimaDay day;
    guint8 tri; /* a LimaTri, as in a block */
    LimaItems *items;
  } v;
} LimaValue;

void      lima_value_clear (LimaValue       *self);
LimaValue lima_value_copy  (const LimaValue *self);
gboolean  lima_value_equal (const LimaValue *a,
                            const LimaValue *b);
LimaValue lima_block_get   (const LimaBlock *block,
                            guint            field);
void      lima_block_set   (LimaBlock       *block,
                            guint            field,
                            const LimaValue *value);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LimaValue, lima_value_clear)

G_END_DECLS
