/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-block.h"

G_BEGIN_DECLS

#define LIMA_ROWS_CHUNK 4096

/**
 * LimaRows:
 *
 * The records of one kind in their order, in counted chunks of up to %LIMA_ROWS_CHUNK. Immutable while more than one has it:
 * the functions that change take the address of the caller's own reference and copy first what somebody else can see, the list
 * of chunks and the one chunk that changes. Private to the model room.
 */
typedef struct _LimaRows LimaRows;

/**
 * LimaPlaceHint:
 * @serial: the number of a chunk, which it keeps for life
 * @offset: where in it the record stood
 *
 * Where a record was seen. Rows that come and go elsewhere don't make it wrong, those in the chunk only a little.
 */
typedef struct
{
  guint32 serial;
  guint32 offset;
} LimaPlaceHint;

typedef void (*LimaRowsMoved) (LimaAtom      id,
                               LimaPlaceHint hint,
                               gpointer      data);

LimaRows        *lima_rows_new       (void);
LimaRows        *lima_rows_ref       (const LimaRows      *self);
void             lima_rows_unref     (LimaRows            *self);
guint            lima_rows_get_n     (const LimaRows      *self);
const LimaBlock *lima_rows_get       (const LimaRows      *self,
                                      guint                row);
int              lima_rows_find      (const LimaRows      *self,
                                      LimaAtom             id,
                                      LimaPlaceHint        hint);
void             lima_rows_foreach   (const LimaRows      *self,
                                      LimaRowsMoved        moved,
                                      gpointer             data);

void             lima_rows_append    (LimaRows           **self,
                                      LimaBlock * const   *blocks,
                                      guint                n);
void             lima_rows_replace   (LimaRows           **self,
                                      guint                row,
                                      const LimaBlock     *block);
void             lima_rows_insert    (LimaRows           **self,
                                      guint                row,
                                      const LimaBlock     *block,
                                      LimaRowsMoved        moved,
                                      gpointer             data);
void             lima_rows_remove    (LimaRows           **self,
                                      guint                row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaRows, lima_rows_unref)

G_END_DECLS
