/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-file-values.h"

#include <lima-i18n.h>
#include <string.h>

/* What the gate has passed needs no parser to be found again: the values of our fields are strings, true or false, and lists and
 * objects of those. A string without a backslash is its own bytes; one with a backslash goes through json-glib. Handing json-glib
 * whole records takes three times as long as all of the reading takes so. */

#define FEW_ITEMS 16
#define BIT(field) ((guint64) 1 << (field))

G_STATIC_ASSERT (LIMA_PROJECT_N_FIELDS <= 64);

static LimaBlock *read_block (LimaFileValues *self, const LimaTable *table);

/**
 * lima_file_values_init:
 * @self: room for one
 * @parts: what to make of the file
 * @findings: (nullable): takes what could not be used
 */
void
lima_file_values_init (LimaFileValues *self, LimaParts parts, LimaFindings *findings)
{
  *self = (LimaFileValues) { .parts = parts, .findings = findings };
  self->builder = lima_text_builder_new ();
  self->elements = g_ptr_array_new ();
}

/**
 * lima_file_values_clear:
 * @self: one to give up
 */
void
lima_file_values_clear (LimaFileValues *self)
{
  g_clear_pointer (&self->builder, lima_text_builder_free);
  g_clear_pointer (&self->elements, g_ptr_array_unref);
}

/* The fields that figures do not need. */
static guint64
passed_over (LimaParts parts, const LimaTable *table)
{
  if (parts == LIMA_PARTS_ALL)
    return 0;
  if (table == &lima_project_table)
    return BIT (LIMA_PROJECT_OTHER_IDENTIFIERS) | BIT (LIMA_PROJECT_TITLE) | BIT (LIMA_PROJECT_DESCRIPTIONS) |
           BIT (LIMA_PROJECT_OFFICER) | BIT (LIMA_PROJECT_UNIT) | BIT (LIMA_PROJECT_LOCATIONS) |
           BIT (LIMA_PROJECT_DOCUMENTS) | BIT (LIMA_PROJECT_RESULTS) | BIT (LIMA_PROJECT_NOTES);
  if (table == &lima_flow_table)
    return BIT (LIMA_FLOW_DESCRIPTION);
  if (table == &lima_unread_table)
    return BIT (LIMA_UNREAD_XML);
  return 0;
}

static LimaAtom
slice_to_atom (const LimaSlice *slice)
{
  g_autofree char *decoded = NULL;

  if (!slice->escaped)
    return lima_atom_len (slice->text, slice->length);
  decoded = lima_slice_dup (slice);
  return lima_atom (decoded);
}

static LimaAmount
slice_to_amount (const LimaSlice *slice)
{
  g_autofree char *decoded = NULL;

  if (!slice->escaped)
    return lima_amount_read (slice->text, (gssize) slice->length);
  decoded = lima_slice_dup (slice);
  return lima_amount_read (decoded, -1);
}

static LimaDay
slice_to_day (const LimaSlice *slice)
{
  g_autofree char *decoded = NULL;

  if (!slice->escaped)
    return lima_day_read (slice->text, (gssize) slice->length);
  decoded = lima_slice_dup (slice);
  return lima_day_read (decoded, -1);
}

/* One language and its text; FALSE when that is no string. */
static gboolean
read_language (LimaFileValues *self)
{
  LimaSlice language = lima_cursor_name (&self->cursor), text;
  g_autofree char *tag = NULL, *decoded = NULL;

  if (*self->cursor.p != '"')
    return FALSE;
  text = lima_cursor_string (&self->cursor);
  tag = lima_slice_dup (&language);
  if (text.escaped)
    decoded = lima_slice_dup (&text);
  lima_text_builder_add (self->builder, tag, text.escaped ? decoded : text.text, text.escaped ? -1 : (gssize) text.length);
  return TRUE;
}

static gboolean
read_text (LimaFileValues *self, LimaText **out)
{
  g_autoptr (LimaText) text = NULL;
  gboolean good = TRUE;

  if (*self->cursor.p != '{')
    return FALSE;
  for (gboolean more = lima_cursor_enter (&self->cursor); more && good; more = good && lima_cursor_more (&self->cursor))
    good = read_language (self);
  text = lima_text_builder_end (self->builder);
  if (good)
    *out = g_steal_pointer (&text);
  return good;
}

static LimaAtom
number_to_atom (guint number)
{
  char text[16];

  return lima_atom_len (text, (gsize) g_snprintf (text, sizeof text, "%u", number));
}

static gboolean
is_twice_among_few (LimaBlock **items, guint at)
{
  for (guint i = 0; i < at; i++)
    if (items[i]->id == items[at]->id)
      return TRUE;
  return FALSE;
}

static void
report_twice (LimaFileValues *self, const LimaBlock *item)
{
  if (self->findings != NULL)
    lima_findings_add (self->findings, "duplicate-id", LIMA_SEVERITY_WARNING, self->record, item->line,
                       _("The id “%s” is given twice in one list; both elements are kept."), lima_block_get_id (item));
}

/* Gives elements without id the lowest free numbers. @ids holds what is taken. */
static void
number_items (LimaBlock **items, guint n, GHashTable *ids)
{
  guint next = 1;

  for (guint i = 0; i < n; i++)
    {
      if (items[i]->id != 0)
        continue;
      while (!g_hash_table_add (ids, GUINT_TO_POINTER (number_to_atom (next))))
        next++;
      items[i]->id = number_to_atom (next++);
    }
}

/* Judges the ids of a list: an id given twice is reported, a missing one is made. */
static void
finish_ids (LimaFileValues *self, LimaBlock **items, guint n)
{
  g_autoptr (GHashTable) ids = NULL;
  guint missing = 0;

  for (guint i = 0; i < n; i++)
    missing += items[i]->id == 0;
  if (missing == 0 && n <= FEW_ITEMS)
    {
      for (guint i = 1; i < n; i++)
        if (is_twice_among_few (items, i))
          report_twice (self, items[i]);
      return;
    }
  ids = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < n; i++)
    if (items[i]->id != 0 && !g_hash_table_add (ids, GUINT_TO_POINTER (items[i]->id)))
      report_twice (self, items[i]);
  if (missing > 0)
    number_items (items, n, ids);
}

/* A list; FALSE when it is none or has something in it that is no object. */
static gboolean
read_items (LimaFileValues *self, const LimaTable *table, LimaItems **out)
{
  guint first = self->elements->len, n;
  LimaBlock **items;
  gboolean good = *self->cursor.p == '[';

  if (!good)
    return FALSE;
  for (gboolean more = lima_cursor_enter (&self->cursor); more; more = good && lima_cursor_more (&self->cursor))
    {
      good = *self->cursor.p == '{';
      if (good)
        g_ptr_array_add (self->elements, read_block (self, table));
    }
  n = self->elements->len - first;
  if (n == 0)
    return good;
  items = (LimaBlock **) self->elements->pdata + first;
  if (good)
    {
      finish_ids (self, items, n);
      *out = lima_items_new (items, n);
    }
  else
    for (guint i = 0; i < n; i++)
      lima_block_unref (items[i]);
  g_ptr_array_set_size (self->elements, (int) first);
  return good;
}

static gboolean
read_truth (LimaFileValues *self, guint8 *out)
{
  if (*self->cursor.p != 't' && *self->cursor.p != 'f')
    return FALSE;
  *out = *self->cursor.p == 't' ? LIMA_TRUE : LIMA_FALSE;
  lima_cursor_skip (&self->cursor);
  return TRUE;
}

static gboolean
read_string (LimaFileValues *self, LimaBlock *block, const LimaField *field)
{
  LimaSlice slice;

  if (*self->cursor.p != '"')
    return FALSE;
  slice = lima_cursor_string (&self->cursor);
  if (field->type == LIMA_FIELD_STRING)
    *LIMA_BLOCK_AT (block, char *, field) = lima_slice_dup (&slice);
  else if (field->type == LIMA_FIELD_AMOUNT)
    *LIMA_BLOCK_AT (block, LimaAmount, field) = slice_to_amount (&slice);
  else if (field->type == LIMA_FIELD_DAY)
    *LIMA_BLOCK_AT (block, LimaDay, field) = slice_to_day (&slice);
  else
    *LIMA_BLOCK_AT (block, LimaAtom, field) = slice_to_atom (&slice);
  return TRUE;
}

/* The value at the cursor; FALSE, with the cursor anywhere in it, when it isn't of the field's type. */
static gboolean
read_value (LimaFileValues *self, LimaBlock *block, const LimaField *field)
{
  switch (field->type)
    {
    case LIMA_FIELD_TEXT:
      return read_text (self, LIMA_BLOCK_AT (block, LimaText *, field));
    case LIMA_FIELD_BOOL:
      return read_truth (self, LIMA_BLOCK_AT (block, guint8, field));
    case LIMA_FIELD_ITEMS:
      return read_items (self, field->items, LIMA_BLOCK_AT (block, LimaItems *, field));
    case LIMA_FIELD_STRING:
    case LIMA_FIELD_CODE:
    case LIMA_FIELD_REF:
    case LIMA_FIELD_AMOUNT:
    case LIMA_FIELD_DAY:
    default:
      return read_string (self, block, field);
    }
}

static char *
wrong_type_message (LimaFieldType type, const char *member)
{
  switch (type)
    {
    case LIMA_FIELD_TEXT:
      return g_strdup_printf (_("“%s” is no object of texts by language; it is kept as it stands, but not used."), member);
    case LIMA_FIELD_BOOL:
      return g_strdup_printf (_("“%s” is neither true nor false; it is kept as it stands, but not used."), member);
    case LIMA_FIELD_ITEMS:
      return g_strdup_printf (_("“%s” is no list of objects; it is kept as it stands, but not used."), member);
    case LIMA_FIELD_STRING:
    case LIMA_FIELD_CODE:
    case LIMA_FIELD_REF:
    case LIMA_FIELD_AMOUNT:
    case LIMA_FIELD_DAY:
    default:
      return g_strdup_printf (_("“%s” is no string; it is kept as it stands, but not used."), member);
    }
}

/**
 * lima_file_values_report_type:
 * @self: a reader of values
 * @member: the name of a member
 * @type: what its value should have been
 * @line: where it stands
 *
 * Reports a member whose value can't be used.
 */
void
lima_file_values_report_type (LimaFileValues *self, const char *member, LimaFieldType type, guint32 line)
{
  g_autofree char *message = NULL;

  if (self->findings == NULL)
    return;
  message = wrong_type_message (type, member);
  lima_findings_add (self->findings, "wrong-type", LIMA_SEVERITY_ERROR, self->record, line, "%s", message);
}

/**
 * lima_file_values_id:
 * @value: the value of a member "id"
 * @length: its bytes
 *
 * Returns: the id; one that is no string is taken for its own JSON text
 */
LimaAtom
lima_file_values_id (const char *value, gsize length)
{
  LimaCursor cursor = { value, 0 };
  LimaSlice slice;

  if (*value != '"')
    return lima_atom_len (value, length);
  slice = lima_cursor_string (&cursor);
  return slice_to_atom (&slice);
}

/* Reads the id; that of a record goes with all that is reported from now on. */
static void
read_id (LimaFileValues *self, LimaBlock *block)
{
  const char *start = self->cursor.p;
  guint32 line = self->cursor.line;

  lima_cursor_skip (&self->cursor);
  block->id = lima_file_values_id (start, (gsize) (self->cursor.p - start));
  if (lima_record_kind_of (block->table) >= 0)
    self->record = block->id;
  if (*start != '"' && self->findings != NULL)
    lima_findings_add (self->findings, "wrong-type", LIMA_SEVERITY_ERROR, self->record, line,
                       _("The id “%s” is no string; it is taken for one."), lima_block_get_id (block));
}

/* The field of a name; in canonical files it is one of the next behind @after. */
static int
find_field (const LimaTable *table, const LimaSlice *name, int after)
{
  guint first = (guint) MAX (after + 1, 0);
  g_autofree char *decoded = NULL;

  if (name->escaped)
    {
      decoded = lima_slice_dup (name);
      return lima_table_find (table, decoded);
    }
  for (guint i = first; i < table->n_fields; i++)
    if (lima_slice_is (name, table->fields[i].member))
      return (int) i;
  return first == 0 ? -1 : lima_table_find_len (table, name->text, name->length);
}

/* A member of a known name, from its value on. Returns whether it will be written again: an empty value is not. */
static gboolean
read_field (LimaFileValues *self, LimaBlock *block, int at, const char *start, guint32 line)
{
  const LimaField *field = &block->table->fields[at];
  LimaCursor value = self->cursor;

  if (read_value (self, block, field))
    return lima_block_field_is_set (block, (guint) at);
  self->cursor = value;
  lima_cursor_skip (&self->cursor);
  block->unknown = lima_unknown_append (block->unknown, at, start, (gsize) (self->cursor.p - start));
  lima_file_values_report_type (self, field->member, field->type, line);
  return TRUE;
}

/**
 * lima_file_values_member:
 * @self: a reader of values, at the name of a member
 * @block: what the member belongs to
 * @after: (inout): the field that came last, of those that will be written again
 *
 * Reads the member, or keeps it. The reader stands behind its value afterwards.
 */
void
lima_file_values_member (LimaFileValues *self, LimaBlock *block, int *after)
{
  const char *start = self->cursor.p;
  guint32 line = self->cursor.line;
  LimaSlice name = lima_cursor_name (&self->cursor);
  int at;

  if (block->table != &lima_head_table && lima_slice_is (&name, "id"))
    {
      read_id (self, block);
      *after = LIMA_AFTER_ID;
      return;
    }
  at = find_field (block->table, &name, *after);
  if (at >= 0 && (passed_over (self->parts, block->table) & BIT (at)) == 0)
    {
      if (read_field (self, block, at, start, line))
        *after = at;
      return;
    }
  lima_cursor_skip (&self->cursor);
  if (at < 0)
    {
      block->unknown = lima_unknown_append (block->unknown, *after, start, (gsize) (self->cursor.p - start));
      self->n_unknown++;
    }
}

static LimaBlock *
read_block (LimaFileValues *self, const LimaTable *table)
{
  LimaBlock *block = lima_block_new (table, 0);
  int after = LIMA_BEFORE_ID;

  block->line = self->cursor.line;
  for (gboolean more = lima_cursor_enter (&self->cursor); more; more = lima_cursor_more (&self->cursor))
    lima_file_values_member (self, block, &after);
  return block;
}

/**
 * lima_file_values_record:
 * @self: a reader of values, at a record
 * @table: what its fields are
 *
 * Returns: (transfer full): the record; its id is 0 when the file gives none. The reader stands behind it
 */
LimaBlock *
lima_file_values_record (LimaFileValues *self, const LimaTable *table)
{
  LimaBlock *record;

  self->record = 0;
  self->n_unknown = 0;
  record = read_block (self, table);
  lima_file_values_report_unknown (self, record->line);
  return record;
}

/**
 * lima_file_values_report_unknown:
 * @self: a reader of values
 * @line: where the record begins
 *
 * Reports, once a record, that it has members which its table does not know.
 */
void
lima_file_values_report_unknown (LimaFileValues *self, guint32 line)
{
  if (self->n_unknown == 0 || self->findings == NULL)
    return;
  lima_findings_add (self->findings, "unknown-member", LIMA_SEVERITY_INFO, self->record, line,
                     P_ ("%u member is unknown to this version; it is kept as it stands.",
                         "%u members are unknown to this version; they are kept as they stand.", self->n_unknown),
                     self->n_unknown);
  self->n_unknown = 0;
}
