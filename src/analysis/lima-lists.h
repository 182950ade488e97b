/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimaLists:
 * @starts: where the list of each row begins, and where the last one ends
 * @wide: the numbers, list behind list; %NULL once packed into @narrow
 * @narrow: (nullable): the same in half the room, where all numbers fit
 * @n_rows: lists that are there
 * @n: numbers that are there
 * @room: for how many there is room
 *
 * A short list of numbers for each of many rows.
 */
typedef struct
{
  guint32 *starts;
  guint32 *wide;
  guint16 *narrow;
  guint n_rows;
  guint32 n;
  guint32 room;
} LimaLists;

void    lima_lists_init     (LimaLists       *self,
                             guint            n_rows);
void    lima_lists_clear    (LimaLists       *self);
void    lima_lists_add      (LimaLists       *self,
                             guint32          number);
void    lima_lists_end_row  (LimaLists       *self);
void    lima_lists_pack     (LimaLists       *self,
                             const guint32   *numbers,
                             guint            n_numbers);
gsize   lima_lists_get_size (const LimaLists *self);

/* The number at a place between two starts. Here, so that it is inlined where it is asked millions of times. */
static inline guint32
lima_lists_get (const LimaLists *self, guint32 at)
{
  return self->narrow != NULL ? self->narrow[at] : self->wide[at];
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LimaLists, lima_lists_clear)

G_END_DECLS
