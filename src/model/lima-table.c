/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-table.h"

#include <string.h>

/**
 * lima_table_find_len:
 * @self: a table
 * @member: a member name, need not end with NUL
 * @length: its bytes
 *
 * Returns: the field's index, or -1 when the table does not know the member
 */
int
lima_table_find_len (const LimaTable *self, const char *member, gsize length)
{
  for (guint i = 0; i < self->n_fields; i++)
    if (strncmp (self->fields[i].member, member, length) == 0 && strlen (self->fields[i].member) == length)
      return (int) i;
  return -1;
}

/**
 * lima_table_find:
 * @self: a table
 * @member: a member name
 *
 * Returns: the field's index, or -1 when the table does not know the member
 */
int
lima_table_find (const LimaTable *self, const char *member)
{
  return lima_table_find_len (self, member, strlen (member));
}
