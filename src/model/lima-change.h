/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "lima-value.h"

G_BEGIN_DECLS

typedef enum
{
  LIMA_CHANGE_SET,    /* a field of a record or element gets another value */
  LIMA_CHANGE_INSERT, /* a record, or an element of a list, comes in */
  LIMA_CHANGE_REMOVE, /* it goes */
  LIMA_CHANGE_MOVE,   /* it takes another place in its list */
} LimaVerb;

#define LIMA_PATH_MAX_DEPTH 6

/**
 * LimaStep:
 * @field: the list in the block above
 * @item: the element's id in it
 */
typedef struct
{
  guint16 field;
  LimaAtom item;
} LimaStep;

/**
 * LimaPath:
 * @table: the table of the record; #lima_head_table for the portfolio itself
 * @record: the record's id
 * @steps: the way down through lists, by id, never by position
 * @n_steps: how many steps, 0 for the record itself
 * @field: for a set, the field of the block that the steps lead to
 *
 * Where a change happens. For insert, remove and move the last step (or the record, when there is none) names the block that comes,
 * goes or moves.
 */
typedef struct
{
  const LimaTable *table;
  LimaAtom record;
  LimaStep steps[LIMA_PATH_MAX_DEPTH];
  guint16 n_steps;
  guint16 field;
} LimaPath;

/**
 * LimaChange:
 * @verb: what happens
 * @path: where
 * @old_before: for remove and move, the id of the neighbour it stands before, 0 at the end
 * @new_before: for insert and move, the id of the neighbour it shall stand before, 0 at the end
 * @old_value, @new_value: for set
 * @block: for insert and remove
 */
typedef struct
{
  LimaVerb verb;
  LimaPath path;
  LimaAtom old_before;
  LimaAtom new_before;
  LimaValue old_value;
  LimaValue new_value;
  LimaBlock *block;
} LimaChange;

/**
 * LimaChangeSet:
 *
 * Changes under one translated label: one step of undo. Counted; immutable once applied.
 */
typedef struct _LimaChangeSet LimaChangeSet;

#define LIMA_TYPE_CHANGE_SET (lima_change_set_get_type ())

GType             lima_change_set_get_type  (void);
LimaChangeSet    *lima_change_set_new       (const char          *label);
LimaChangeSet    *lima_change_set_ref       (LimaChangeSet       *self);
void              lima_change_set_unref     (LimaChangeSet       *self);
void              lima_change_set_set       (LimaChangeSet       *self,
                                             const LimaPath      *path,
                                             const LimaValue     *old_value,
                                             const LimaValue     *new_value);
void              lima_change_set_insert    (LimaChangeSet       *self,
                                             const LimaPath      *path,
                                             LimaBlock           *block,
                                             LimaAtom             before);
void              lima_change_set_remove    (LimaChangeSet       *self,
                                             const LimaPath      *path,
                                             LimaBlock           *block,
                                             LimaAtom             before);
void              lima_change_set_move      (LimaChangeSet       *self,
                                             const LimaPath      *path,
                                             LimaAtom             old_before,
                                             LimaAtom             new_before);
void              lima_change_set_append    (LimaChangeSet       *self,
                                             const LimaChangeSet *other);
LimaChangeSet    *lima_change_set_merge     (const LimaChangeSet *first,
                                             const LimaChangeSet *second);
LimaChangeSet    *lima_change_set_inverse   (const LimaChangeSet *self);
const char       *lima_change_set_get_label (const LimaChangeSet *self);
guint             lima_change_set_get_n     (const LimaChangeSet *self);
const LimaChange *lima_change_set_get       (const LimaChangeSet *self,
                                             guint                i);

LimaBlock        *lima_change_edit          (const LimaChange    *self,
                                             const LimaBlock     *record,
                                             GError             **error);
LimaBlock        *lima_change_edit_run      (const LimaChange    *self,
                                             guint               *n,
                                             const LimaBlock     *record,
                                             GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaChangeSet, lima_change_set_unref)

G_END_DECLS
