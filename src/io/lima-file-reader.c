/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-file-reader.h"

#include "lima-file-fault.h"
#include "lima-file-text.h"
#include "lima-file-values.h"

#include <lima-i18n.h>
#include <string.h>

#define OUR_VERSION 1
#define OUR_MINOR 0
#define TELL_SIZE ((gsize) 1 << 16)

/* A file is judged whole before the first record is made of it; progress counts both passes as halves. */
typedef struct
{
  const LimaRead *read;
  LimaFileText text;
  GArray *members;
  LimaFileValues values;
  gsize told;
  gint64 version;
  gint64 minor;

  /* Of the list that is being read: ids so far, and, once one has to be made, those still to come. */
  const LimaTable *table;
  GHashTable *ids;
  GHashTable *later_ids;
  guint number;
} Reader;

static void
reader_clear (Reader *self)
{
  lima_file_values_clear (&self->values);
  lima_file_text_clear (&self->text);
  g_clear_pointer (&self->members, g_array_unref);
  g_clear_pointer (&self->ids, g_hash_table_unref);
  g_clear_pointer (&self->later_ids, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

/* Adds to the bytes that are done: each of the two passes is half of them. */
static void
tell (Reader *self, guint pass, gsize offset)
{
  gsize now = (pass * self->text.length + offset) / 2;

  if (self->read->done != NULL && (now > self->told + TELL_SIZE || now == self->text.length))
    {
      g_atomic_pointer_add (self->read->done, now - self->told);
      self->told = now;
    }
}

static gboolean
tick (gsize done, gpointer data)
{
  Reader *self = data;

  tell (self, 0, done);
  return !g_cancellable_is_cancelled (self->read->cancellable);
}

static gboolean
judge (Reader *self, GError **error)
{
  gsize at;
  LimaJsonFault fault;

  self->members = g_array_new (FALSE, FALSE, sizeof (LimaJsonMember));
  fault = lima_json_gate (self->text.data, self->text.length, self->members, &at, tick, self);
  if (fault == LIMA_JSON_STOPPED)
    {
      g_cancellable_set_error_if_cancelled (self->read->cancellable, error);
      return FALSE;
    }
  return fault == LIMA_JSON_FINE || lima_file_fault_set (error, fault, self->read->path, self->text.data, at);
}

static const LimaJsonMember *
find_member (Reader *self, const char *name)
{
  for (guint i = 0; i < self->members->len; i++)
    {
      const LimaJsonMember *member = &g_array_index (self->members, LimaJsonMember, i);
      LimaCursor cursor = { member->name, 0 };
      LimaSlice slice = lima_cursor_string (&cursor);

      if (lima_slice_is (&slice, name))
        return member;
    }
  return NULL;
}

static gboolean
says_portfolio (Reader *self)
{
  const LimaJsonMember *member = find_member (self, "format");
  LimaCursor cursor;
  LimaSlice slice;

  if (member == NULL || *member->value != '"')
    return FALSE;
  cursor.p = member->value;
  slice = lima_cursor_string (&cursor);
  return lima_slice_is (&slice, "lima-portfolio");
}

/* A whole number of at least @least; -1 when it is none. @missing is for a member that isn't there. */
static gint64
read_number (Reader *self, const char *name, gint64 least, gint64 missing)
{
  const LimaJsonMember *member = find_member (self, name);
  char *end;
  gint64 number;

  if (member == NULL)
    return missing;
  number = g_ascii_strtoll (member->value, &end, 10);
  return end == member->end && number >= least && number <= G_MAXINT32 ? number : -1;
}

static gboolean
check_version (Reader *self, GError **error)
{
  g_autofree char *name = g_filename_display_name (self->read->path);

  if (!says_portfolio (self))
    {
      g_set_error (error, LIMA_READ_ERROR, LIMA_READ_ERROR_NOT_OURS,
                   _("“%s” is JSON, but no Lima portfolio: it has no “format” that says “lima-portfolio”."), name);
      return FALSE;
    }
  self->version = read_number (self, "version", 1, -1);
  self->minor = read_number (self, "minor", 0, 0);
  if (self->version >= 0 && self->minor >= 0)
    return TRUE;
  g_set_error (error, LIMA_READ_ERROR, LIMA_READ_ERROR_BROKEN,
               self->version < 0 ? _("“%s” is damaged: its “version” is no whole number from 1 on.")
                                 : _("“%s” is damaged: its “minor” is no whole number."),
               name);
  return FALSE;
}

static void
report_version (Reader *self)
{
  LimaFindings *findings = self->read->findings;

  if (findings == NULL)
    return;
  if (self->version > OUR_VERSION)
    lima_findings_add (findings, "newer-version", LIMA_SEVERITY_ERROR, 0, 1,
                       _("The file has version %d of the format, and this program knows %d: it can be read, but not saved."),
                       (int) self->version, OUR_VERSION);
  else if (self->minor > OUR_MINOR)
    lima_findings_add (findings, "newer-minor", LIMA_SEVERITY_INFO, 0, 1,
                       _("The file was written by a newer program; what this one does not know is kept."));
}

static int
find_kind (const LimaSlice *name)
{
  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    if (lima_slice_is (name, lima_record_table (kind)->name))
      return (int) kind;
  return -1;
}

/* Whether a list of records will be written again. */
static gboolean
is_written (const LimaJsonMember *member)
{
  LimaCursor cursor = { member->value, 0 };

  return !member->is_object_list || lima_cursor_enter (&cursor);
}

/* A member of the root. Lists of records are left for later, unless they are none. What is not written again can't be followed. */
static void
read_head_member (Reader *self, const LimaJsonMember *member, LimaBlock *head, int *after)
{
  LimaSlice name;
  int kind;

  self->values.cursor = (LimaCursor) { member->name, member->line };
  name = lima_cursor_string (&self->values.cursor);
  kind = find_kind (&name);
  if (kind >= 0)
    *after = is_written (member) ? LIMA_HEAD_N_FIELDS + kind : *after;
  else if (lima_slice_is (&name, "format"))
    *after = LIMA_AFTER_FORMAT;
  else if (lima_slice_is (&name, "version"))
    *after = LIMA_AFTER_VERSION;
  else if (lima_slice_is (&name, "minor"))
    *after = self->minor > 0 ? LIMA_AFTER_ID : *after;
  else
    {
      self->values.cursor = (LimaCursor) { member->name, member->line };
      lima_file_values_member (&self->values, head, after);
    }
  if (kind < 0 || member->is_object_list)
    return;
  head->unknown = lima_unknown_append (head->unknown, *after, member->name, (gsize) (member->end - member->name));
  lima_file_values_report_type (&self->values, lima_record_table (kind)->name, LIMA_FIELD_ITEMS, member->line);
}

static void
read_head (Reader *self)
{
  LimaBlock *head = lima_block_new (&lima_head_table, 0);
  int after = LIMA_BEFORE_ID;

  head->line = 1;
  for (guint i = 0; i < self->members->len; i++)
    read_head_member (self, &g_array_index (self->members, LimaJsonMember, i), head, &after);
  lima_file_values_report_unknown (&self->values, head->line);
  self->read->sink->head (self->read->sink, self->read->file, self->read->worker, head, (guint) self->minor);
}

static LimaAtom
id_of_record (LimaCursor *cursor)
{
  LimaAtom id = 0;

  for (gboolean more = lima_cursor_enter (cursor); more; more = lima_cursor_more (cursor))
    {
      LimaSlice name = lima_cursor_name (cursor);
      const char *value = cursor->p;
      gboolean is_id = lima_slice_is (&name, "id");

      lima_cursor_skip (cursor);
      if (is_id)
        id = lima_file_values_id (value, (gsize) (cursor->p - value));
    }
  return id;
}

/* The ids of the records behind the one at the cursor. */
static GHashTable *
collect_later_ids (Reader *self)
{
  GHashTable *ids = g_hash_table_new (NULL, NULL);
  LimaCursor cursor = self->values.cursor;

  while (lima_cursor_more (&cursor))
    g_hash_table_add (ids, GUINT_TO_POINTER (id_of_record (&cursor)));
  return ids;
}

/* The prefix and the record's place in the list, or the next number that nobody has. */
static LimaAtom
make_id (Reader *self)
{
  if (self->later_ids == NULL)
    self->later_ids = collect_later_ids (self);
  for (guint number = self->number;; number++)
    {
      g_autofree char *text = g_strdup_printf ("%s%u", self->table->prefix, number);
      LimaAtom id = lima_atom (text);

      if (!g_hash_table_contains (self->ids, GUINT_TO_POINTER (id)) &&
          !g_hash_table_contains (self->later_ids, GUINT_TO_POINTER (id)))
        return id;
    }
}

static void
finish_id (Reader *self, LimaBlock *record)
{
  self->number++;
  if (record->id == 0)
    record->id = make_id (self);
  if (!g_hash_table_add (self->ids, GUINT_TO_POINTER (record->id)) && self->read->findings != NULL)
    lima_findings_add (self->read->findings, "duplicate-id", LIMA_SEVERITY_WARNING, record->id, record->line,
                       _("The id “%s” is given to another record too; both are kept."), lima_block_get_id (record));
}

static gboolean
read_records (Reader *self, GError **error)
{
  LimaCursor *cursor = &self->values.cursor;
  const LimaRead *read = self->read;

  for (gboolean more = lima_cursor_enter (cursor); more; more = lima_cursor_more (cursor))
    {
      LimaBlock *record;

      if (g_cancellable_set_error_if_cancelled (read->cancellable, error))
        return FALSE;
      record = lima_file_values_record (&self->values, self->table);
      finish_id (self, record);
      read->sink->record (read->sink, read->file, read->worker, record);
      tell (self, 1, (gsize) (cursor->p - self->text.data));
      lima_file_text_release (&self->text, cursor->p);
    }
  return TRUE;
}

static gboolean
read_list (Reader *self, const LimaJsonMember *member, GError **error)
{
  LimaSlice name;
  int kind;

  self->values.cursor = (LimaCursor) { member->name, member->line };
  name = lima_cursor_name (&self->values.cursor);
  kind = find_kind (&name);
  if (kind < 0 || !member->is_object_list)
    return TRUE;
  self->table = lima_record_table (kind);
  self->number = 0;
  g_clear_pointer (&self->later_ids, g_hash_table_unref);
  g_clear_pointer (&self->ids, g_hash_table_unref);
  self->ids = g_hash_table_new (NULL, NULL);
  return read_records (self, error);
}

/**
 * lima_file_read:
 * @read: the file and what to make of it
 * @error: return location for a #LimaReadError, or %G_IO_ERROR_CANCELLED
 *
 * Reads a portfolio file (design §10). The whole file is judged first: as long as anything is wrong with its JSON, nothing of it
 * reaches the sink. Then the head is given to the sink, and one record after the other, in the order of the file. What can't be
 * used is kept in the blocks as it stands and reported as a finding: "wrong-type", "duplicate-id", "unknown-member",
 * "newer-minor"; "newer-version" says that the file must not be written again by this program.
 *
 * Returns: whether the file was read to its end
 */
gboolean
lima_file_read (const LimaRead *read, GError **error)
{
  g_auto (Reader) self = { .read = read };

  g_return_val_if_fail (read != NULL && read->path != NULL && read->sink != NULL, FALSE);

  if (!lima_file_text_load (&self.text, read->path, read->cancellable, error) || !judge (&self, error) ||
      !check_version (&self, error))
    return FALSE;
  lima_file_values_init (&self.values, read->parts, read->findings);
  report_version (&self);
  read_head (&self);
  for (guint i = 0; i < self.members->len; i++)
    if (!read_list (&self, &g_array_index (self.members, LimaJsonMember, i), error))
      return FALSE;
  tell (&self, 1, self.text.length);
  return TRUE;
}
