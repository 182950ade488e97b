/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-lists.h"

#define LEAST_ROOM 64

/**
 * lima_lists_init:
 * @self: lists to begin
 * @n_rows: how many there will be
 */
void
lima_lists_init (LimaLists *self, guint n_rows)
{
  *self = (LimaLists) { .starts = g_new (guint32, (gsize) n_rows + 1) };
  self->starts[0] = 0;
}

/**
 * lima_lists_clear:
 * @self: lists to give up what they own
 */
void
lima_lists_clear (LimaLists *self)
{
  g_free (self->starts);
  g_free (self->wide);
  g_free (self->narrow);
  *self = (LimaLists) { 0 };
}

/**
 * lima_lists_add:
 * @self: lists that aren't packed
 * @number: to put at the end of the list that was begun last
 */
void
lima_lists_add (LimaLists *self, guint32 number)
{
  if (self->n == self->room)
    {
      self->room = MAX (self->room + self->room / 2, LEAST_ROOM);
      self->wide = g_renew (guint32, self->wide, self->room);
    }
  self->wide[self->n++] = number;
}

/**
 * lima_lists_end_row:
 * @self: lists that aren't packed
 *
 * Ends a list; the next one begins.
 */
void
lima_lists_end_row (LimaLists *self)
{
  self->starts[++self->n_rows] = self->n;
}

/**
 * lima_lists_pack:
 * @self: lists to which nothing more will be added
 * @numbers: (nullable): for each number, another one that takes its place
 * @n_numbers: what all numbers are below then
 *
 * Renumbers, and keeps no more room than needed.
 */
void
lima_lists_pack (LimaLists *self, const guint32 *numbers, guint n_numbers)
{
  for (guint32 i = 0; numbers != NULL && i < self->n; i++)
    self->wide[i] = numbers[self->wide[i]];
  self->room = self->n;
  if (n_numbers > G_MAXUINT16 + 1)
    {
      self->wide = g_renew (guint32, self->wide, MAX (self->n, 1));
      return;
    }
  self->narrow = g_new (guint16, MAX (self->n, 1));
  for (guint32 i = 0; i < self->n; i++)
    self->narrow[i] = (guint16) self->wide[i];
  g_clear_pointer (&self->wide, g_free);
}

/**
 * lima_lists_get_size:
 *
 * Returns: the bytes they need
 */
gsize
lima_lists_get_size (const LimaLists *self)
{
  return ((gsize) self->n_rows + 1) * sizeof *self->starts +
         (gsize) self->room * (self->narrow != NULL ? sizeof *self->narrow : sizeof *self->wide);
}
