/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-table.h"

G_BEGIN_DECLS

/**
 * LimaUnknown:
 *
 * The members of one JSON object that the table does not know, each with the field it followed. Immutable.
 */
typedef struct _LimaUnknown LimaUnknown;

#define LIMA_BEFORE_ID (-4) /* position of an unknown member that stood before the id */
#define LIMA_AFTER_ID (-1)  /* … that stood behind the id, before any field */

/**
 * LimaBlock:
 * @table: what its fields are
 * @unknown: (nullable): members that this version does not know
 * @ref: the count
 * @line: the line of the file where it was read, 0 when it was not
 * @id: its id; within a list for elements, within the portfolio for records
 *
 * The data of a record or of one element of a list, laid out by its table. IMMUTABLE once anybody else can see it: a change
 * makes a new one. The fields of the table follow the head.
 */
struct _LimaBlock
{
  const LimaTable *table;
  LimaUnknown *unknown;
  gatomicrefcount ref;
  guint32 line;
  LimaAtom id;
};

/**
 * LimaItems:
 * @n: how many
 * @item: (array length=n): the elements
 *
 * An immutable, counted list of blocks.
 */
typedef struct
{
  gatomicrefcount ref;
  guint n;
  LimaBlock *item[];
} LimaItems;

LimaBlock   *lima_block_new           (const LimaTable   *table,
                                       LimaAtom           id);
LimaBlock   *lima_block_copy          (const LimaBlock   *self);
LimaBlock   *lima_block_ref           (const LimaBlock   *self);
void         lima_block_unref         (LimaBlock         *self);
gboolean     lima_block_equal         (const LimaBlock   *a,
                                       const LimaBlock   *b);
gboolean     lima_block_field_is_set  (const LimaBlock   *self,
                                       guint              field);
void         lima_block_clear_field   (LimaBlock         *self,
                                       guint              field);
const char  *lima_block_get_id        (const LimaBlock   *self);

LimaItems   *lima_items_new           (LimaBlock * const *blocks,
                                       guint              n);
LimaItems   *lima_items_ref           (const LimaItems   *self);
void         lima_items_unref         (LimaItems         *self);
int          lima_items_find          (const LimaItems   *self,
                                       LimaAtom           id);
guint        lima_items_get_n         (const LimaItems   *self);

LimaUnknown *lima_unknown_append      (LimaUnknown       *self,
                                       int                after,
                                       const char        *raw,
                                       gsize              length);
guint        lima_unknown_get_n       (const LimaUnknown *self);
const char  *lima_unknown_get         (const LimaUnknown *self,
                                       guint              i,
                                       int               *after);

/* The place of a field in a block, as a pointer to its type. */
#define LIMA_BLOCK_AT(block, type, field_) ((type *) ((char *) (block) + (field_)->offset))
#define LIMA_BLOCK_GET(block, type, field_) (*(const type *) ((const char *) (block) + (field_)->offset))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaBlock, lima_block_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaItems, lima_items_unref)

G_END_DECLS
