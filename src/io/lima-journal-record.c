/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-journal-record.h"

#include "lima-file-cursor.h"
#include "lima-file-values.h"
#include "lima-file-writer.h"

#include <string.h>

/* A set of changes as JSON, on one line, with values and blocks written as the portfolio file has them:
 *   ["label", {"verb": "set", "table": "projects", "record": "p1", "path": ["flows", "f3"], "field": "amount",
 *   "old": {"amount": "1"}, "new": {}}, …]
 * The path goes down by lists and ids, in turn. A value is a block that has nothing but this field. Nothing is nested deeper than
 * in the file, so that what the file may hold passes the gate here too. The first change of a set that belongs to the step of the set
 * before has "more": true; a program that does not know that member takes each set as a step. */

static const char *const verbs[] = {
  [LIMA_CHANGE_SET] = "set",
  [LIMA_CHANGE_INSERT] = "insert",
  [LIMA_CHANGE_REMOVE] = "remove",
  [LIMA_CHANGE_MOVE] = "move",
};

/* ---- Writing ---- */

static void
put_member (GString *out, const char *name, const char *text)
{
  g_string_append_printf (out, "%s\"%s\": ", out->str[out->len - 1] == '{' ? "" : ", ", name);
  if (text != NULL)
    lima_file_write_string (out, text);
}

static void
put_atom (GString *out, const char *name, LimaAtom atom)
{
  if (atom != 0)
    put_member (out, name, lima_atom_text (atom));
}

/* The path, and the table of the block that it leads to. */
static const LimaTable *
put_path (GString *out, const LimaPath *path)
{
  const LimaTable *table = path->table;

  put_member (out, "table", table->name);
  put_atom (out, "record", path->record);
  if (path->n_steps == 0)
    return table;
  put_member (out, "path", NULL);
  for (guint i = 0; i < path->n_steps; i++)
    {
      const LimaField *field = &table->fields[path->steps[i].field];

      g_string_append (out, i == 0 ? "[" : ", ");
      lima_file_write_string (out, field->member);
      g_string_append (out, ", ");
      lima_file_write_string (out, lima_atom_text (path->steps[i].item));
      table = field->items;
    }
  g_string_append_c (out, ']');
  return table;
}

static void
put_value (GString *out, const char *name, const LimaTable *table, guint field, const LimaValue *value)
{
  g_autoptr (LimaBlock) block = lima_block_new (table, 0);

  lima_block_set (block, field, value);
  put_member (out, name, NULL);
  lima_file_write_block (out, block);
}

static void
put_change (GString *out, const LimaChange *change, gboolean is_more)
{
  const LimaTable *table;

  g_string_append_c (out, '{');
  put_member (out, "verb", verbs[change->verb]);
  if (is_more)
    g_string_append (out, ", \"more\": true");
  table = put_path (out, &change->path);
  if (change->verb == LIMA_CHANGE_SET)
    {
      put_member (out, "field", table->fields[change->path.field].member);
      put_value (out, "old", table, change->path.field, &change->old_value);
      put_value (out, "new", table, change->path.field, &change->new_value);
    }
  put_atom (out, "old-before", change->old_before);
  put_atom (out, "new-before", change->new_before);
  if (change->block != NULL)
    {
      put_member (out, "block", NULL);
      lima_file_write_block (out, change->block);
    }
  g_string_append_c (out, '}');
}

/**
 * lima_journal_record_write:
 * @set: changes that were applied
 * @is_more: whether they belong to the step of the set before
 * @length: (out): how many bytes were made
 *
 * May be called in any thread.
 *
 * Returns: (transfer full): the set as JSON
 */
char *
lima_journal_record_write (const LimaChangeSet *set, gboolean is_more, gsize *length)
{
  GString *out = g_string_new ("[");
  const char *label = lima_change_set_get_label (set);

  lima_file_write_string (out, label == NULL ? "" : label);
  for (guint i = 0; i < lima_change_set_get_n (set); i++)
    {
      g_string_append (out, ", ");
      put_change (out, lima_change_set_get (set, i), is_more && i == 0);
    }
  g_string_append_c (out, ']');
  *length = out->len;
  return g_string_free (out, FALSE);
}

/* ---- Reading ---- */

/* A change as it stands in the text: the places of its members, which may come in any order. */
typedef struct
{
  const char *verb, *more, *table, *record, *path, *field, *old_value, *new_value, *old_before, *new_before, *block;
} Members;

static const struct
{
  const char *name;
  gsize offset;
} members[] = {
  { "verb", G_STRUCT_OFFSET (Members, verb) },
  { "more", G_STRUCT_OFFSET (Members, more) },
  { "table", G_STRUCT_OFFSET (Members, table) },
  { "record", G_STRUCT_OFFSET (Members, record) },
  { "path", G_STRUCT_OFFSET (Members, path) },
  { "field", G_STRUCT_OFFSET (Members, field) },
  { "old", G_STRUCT_OFFSET (Members, old_value) },
  { "new", G_STRUCT_OFFSET (Members, new_value) },
  { "old-before", G_STRUCT_OFFSET (Members, old_before) },
  { "new-before", G_STRUCT_OFFSET (Members, new_before) },
  { "block", G_STRUCT_OFFSET (Members, block) },
};

static Members
find_members (LimaCursor *cursor)
{
  Members found = { 0 };

  for (gboolean more = lima_cursor_enter (cursor); more; more = lima_cursor_more (cursor))
    {
      LimaSlice name = lima_cursor_name (cursor);

      for (guint i = 0; i < G_N_ELEMENTS (members); i++)
        if (lima_slice_is (&name, members[i].name))
          G_STRUCT_MEMBER (const char *, &found, members[i].offset) = cursor->p;
      lima_cursor_skip (cursor);
    }
  return found;
}

/* What a string says; NULL when there is none. */
static char *
text_at (const char *value)
{
  LimaCursor cursor = { value, 0 };
  LimaSlice slice;

  if (value == NULL || *value != '"')
    return NULL;
  slice = lima_cursor_string (&cursor);
  return lima_slice_dup (&slice);
}

static LimaAtom
atom_at (const char *value)
{
  g_autofree char *text = text_at (value);

  return lima_atom (text);
}

static int
verb_at (const char *value)
{
  g_autofree char *text = text_at (value);

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_strcmp0 (text, verbs[i]) == 0)
      return (int) i;
  return -1;
}

static const LimaTable *
table_at (const char *value)
{
  g_autofree char *name = text_at (value);

  if (g_strcmp0 (name, lima_head_table.name) == 0)
    return &lima_head_table;
  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    if (g_strcmp0 (name, lima_record_table ((LimaRecordKind) kind)->name) == 0)
      return lima_record_table ((LimaRecordKind) kind);
  return NULL;
}

/* One step down; the table behind it, NULL when it leads nowhere. */
static const LimaTable *
read_step (LimaCursor *cursor, const LimaTable *table, LimaPath *path)
{
  g_autofree char *list = text_at (cursor->p);
  int field = list == NULL ? -1 : lima_table_find (table, list);

  if (field < 0 || path->n_steps == LIMA_PATH_MAX_DEPTH)
    return NULL;
  lima_cursor_skip (cursor);
  if (!lima_cursor_more (cursor))
    return NULL;
  path->steps[path->n_steps].field = (guint16) field;
  path->steps[path->n_steps].item = atom_at (cursor->p);
  lima_cursor_skip (cursor);
  return path->steps[path->n_steps++].item == 0 ? NULL : table->fields[field].items;
}

/* The path, and the table of the block that it leads to; NULL when it leads nowhere. */
static const LimaTable *
read_path (const Members *found, LimaPath *path)
{
  const LimaTable *table = path->table = table_at (found->table);
  LimaCursor cursor = { found->path, 0 };

  path->record = atom_at (found->record);
  if (found->path == NULL || table == NULL)
    return table;
  if (*found->path != '[')
    return NULL;
  for (gboolean more = lima_cursor_enter (&cursor); more && table != NULL; more = table != NULL && lima_cursor_more (&cursor))
    table = read_step (&cursor, table, path);
  return table;
}

static LimaBlock *
read_block (LimaFileValues *values, const char *text, const LimaTable *table)
{
  if (text == NULL || *text != '{')
    return NULL;
  values->cursor = (LimaCursor) { text, 1 };
  return lima_file_values_record (values, table);
}

static gboolean
read_set (LimaFileValues *values, const Members *found, LimaPath *path, const LimaTable *table, LimaChangeSet *set)
{
  g_autofree char *member = text_at (found->field);
  int field = member == NULL ? -1 : lima_table_find (table, member);
  g_autoptr (LimaBlock) old_block = read_block (values, found->old_value, table);
  g_autoptr (LimaBlock) new_block = read_block (values, found->new_value, table);
  g_auto (LimaValue) old_value = { .type = LIMA_FIELD_BOOL };
  g_auto (LimaValue) new_value = { .type = LIMA_FIELD_BOOL };

  if (field < 0 || old_block == NULL || new_block == NULL)
    return FALSE;
  path->field = (guint16) field;
  old_value = lima_block_get (old_block, (guint) field);
  new_value = lima_block_get (new_block, (guint) field);
  lima_change_set_set (set, path, &old_value, &new_value);
  return TRUE;
}

/* Something that comes or goes: its id is the end of the path. */
static gboolean
read_whole (LimaFileValues *values, const Members *found, int verb, const LimaPath *path, const LimaTable *table, LimaChangeSet *set)
{
  g_autoptr (LimaBlock) block = read_block (values, found->block, table);
  LimaAtom end = path->n_steps == 0 ? path->record : path->steps[path->n_steps - 1].item;

  if (block == NULL || block->id != end)
    return FALSE;
  if (verb == LIMA_CHANGE_INSERT)
    lima_change_set_insert (set, path, block, atom_at (found->new_before));
  else
    lima_change_set_remove (set, path, block, atom_at (found->old_before));
  return TRUE;
}

static gboolean
read_change (LimaFileValues *values, LimaCursor *cursor, LimaChangeSet *set, gboolean *is_more)
{
  Members found = find_members (cursor);
  LimaPath path = { 0 };
  const LimaTable *table = read_path (&found, &path);
  int verb = verb_at (found.verb);

  if (table == NULL)
    return FALSE;
  if (lima_change_set_get_n (set) == 0)
    *is_more = found.more != NULL && *found.more == 't';
  switch (verb)
    {
    case LIMA_CHANGE_SET:
      return read_set (values, &found, &path, table, set);
    case LIMA_CHANGE_INSERT:
    case LIMA_CHANGE_REMOVE:
      return read_whole (values, &found, verb, &path, table, set);
    case LIMA_CHANGE_MOVE:
      lima_change_set_move (set, &path, atom_at (found.old_before), atom_at (found.new_before));
      return TRUE;
    default:
      return FALSE;
    }
}

/* The changes behind the label. */
static gboolean
read_changes (LimaCursor *cursor, LimaChangeSet *set, gboolean *is_more)
{
  LimaFileValues values;
  gboolean good = TRUE;

  lima_file_values_init (&values, LIMA_PARTS_ALL, NULL);
  while (good && lima_cursor_more (cursor))
    good = *cursor->p == '{' && read_change (&values, cursor, set, is_more);
  lima_file_values_clear (&values);
  return good;
}

/* The set in a text that the gate has passed. */
static LimaChangeSet *
read_record (const char *text, gboolean *is_more)
{
  LimaCursor cursor = { text, 1 };
  g_autoptr (LimaChangeSet) set = NULL;
  g_autofree char *label = NULL;

  if (*text != '[' || !lima_cursor_enter (&cursor) || *cursor.p != '"')
    return NULL;
  label = text_at (cursor.p);
  lima_cursor_skip (&cursor);
  set = lima_change_set_new (*label == '\0' ? NULL : label);
  return read_changes (&cursor, set, is_more) ? g_steal_pointer (&set) : NULL;
}

/**
 * lima_journal_record_read:
 * @text: what lima_journal_record_write() made, or anything
 * @length: its bytes
 * @is_more: (out): whether the set belongs to the step of the one before
 *
 * Returns: (transfer full) (nullable): the set, %NULL when the text says none that this program knows
 */
LimaChangeSet *
lima_journal_record_read (const char *text, gsize length, gboolean *is_more)
{
  g_autofree char *padded = g_malloc0 (length + LIMA_JSON_PADDING);

  *is_more = FALSE;
  memcpy (padded, text, length);
  if (lima_json_gate (padded, length, NULL, NULL, NULL, NULL) != LIMA_JSON_FINE)
    return NULL;
  return read_record (padded, is_more);
}
