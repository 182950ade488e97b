/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-path-text.h"

/**
 * lima_path_to_text:
 * @self: leads to a field
 *
 * Returns: (transfer full): the way down from the record, members and ids in turn: "indicators/2/baseline"
 */
char *
lima_path_to_text (const LimaPath *self)
{
  g_autoptr(GString) text = g_string_new (NULL);
  const LimaTable *table;

  g_return_val_if_fail (self != NULL && self->table != NULL, NULL);

  table = self->table;
  for (guint i = 0; i < self->n_steps; i++)
    {
      const LimaField *field = &table->fields[self->steps[i].field];

      g_string_append_printf (text, "%s/%s/", field->member, lima_atom_text (self->steps[i].item));
      table = field->items;
    }
  g_string_append (text, table->fields[self->field].member);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * lima_path_read:
 * @self: (inout): leads to a record; afterwards to a field in it
 * @text: of lima_path_to_text()
 *
 * Returns: whether it leads somewhere; where it does not, @self is as it was
 */
gboolean
lima_path_read (LimaPath *self, const char *text)
{
  g_auto(GStrv) parts = NULL;
  LimaPath path;
  const LimaTable *table;

  g_return_val_if_fail (self != NULL && self->table != NULL && text != NULL, FALSE);

  parts = g_strsplit (text, "/", -1);
  path = *self;
  path.n_steps = 0;
  table = self->table;
  for (guint i = 0; parts[i] != NULL; i += 2)
    {
      int field = lima_table_find (table, parts[i]);

      if (field < 0)
        return FALSE;
      path.field = (guint16) field;
      if (parts[i + 1] == NULL)
        {
          *self = path;
          return TRUE;
        }
      if (table->fields[field].items == NULL || path.n_steps == LIMA_PATH_MAX_DEPTH)
        return FALSE;
      path.steps[path.n_steps++] = (LimaStep) { (guint16) field, lima_atom (parts[i + 1]) };
      table = table->fields[field].items;
    }
  return FALSE;
}
