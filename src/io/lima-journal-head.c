/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-journal-head.h"

#include "lima-file-cursor.h"
#include "lima-file-writer.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FORMAT "lima-journal"

/**
 * lima_journal_base_look_at:
 * @self: (out): a base, to be cleared
 * @path: a portfolio file
 *
 * Takes size and time of a file. To be called before it is read: should it change in between, the journal says so.
 *
 * Returns: whether the file is there
 */
gboolean
lima_journal_base_look_at (LimaJournalBase *self, const char *path)
{
  struct stat at;
  gboolean there = stat (path, &at) == 0;

  *self = (LimaJournalBase) { .path = g_canonicalize_filename (path, NULL) };
  if (!there)
    return FALSE;
  self->size = (guint64) at.st_size;
  self->mtime = (gint64) at.st_mtim.tv_sec * 1000000000 + at.st_mtim.tv_nsec;
  return TRUE;
}

/**
 * lima_journal_base_copy:
 * @self: a base
 *
 * Returns: the same, to be cleared by itself; the copy of the portfolio is shared
 */
LimaJournalBase
lima_journal_base_copy (const LimaJournalBase *self)
{
  LimaJournalBase copy = *self;

  copy.path = g_strdup (self->path);
  copy.title = g_strdup (self->title);
  copy.copy = self->copy == NULL ? NULL : lima_snapshot_ref (self->copy);
  return copy;
}

/**
 * lima_journal_base_clear:
 * @self: a base to give up
 */
void
lima_journal_base_clear (LimaJournalBase *self)
{
  g_free (self->path);
  g_free (self->title);
  if (self->copy != NULL)
    lima_snapshot_unref (self->copy);
  *self = (LimaJournalBase) { 0 };
}

static void
put (GString *out, const char *name, const char *text)
{
  if (text == NULL)
    return;
  g_string_append_printf (out, ", \"%s\": ", name);
  lima_file_write_string (out, text);
}

static void
put_number (GString *out, const char *name, gint64 number)
{
  char text[32];

  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, number);
  put (out, name, text);
}

/**
 * lima_journal_head_write:
 * @self: a head
 *
 * Returns: (transfer full): the head as JSON. Numbers are strings, as everywhere; the path is a URI, for it may be no UTF-8
 */
char *
lima_journal_head_write (const LimaJournalHead *self)
{
  GString *out = g_string_new ("{\"format\": \"" FORMAT "\"");
  g_autofree char *uri = self->base.path == NULL ? NULL : g_filename_to_uri (self->base.path, NULL, NULL);

  put_number (out, "version", LIMA_JOURNAL_VERSION);
  put_number (out, "time", self->time);
  put (out, "file", uri);
  put (out, "title", self->base.title);
  if (uri != NULL)
    {
      put_number (out, "size", (gint64) self->base.size);
      put_number (out, "mtime", self->base.mtime);
    }
  put (out, "copy", self->copy_sum);
  g_string_append_c (out, '}');
  return g_string_free (out, FALSE);
}

static gint64
to_number (const char *text)
{
  return g_ascii_strtoll (text, NULL, 10);
}

static void
take_member (LimaJournalHead *self, const LimaSlice *name, const char *text, gint64 *version, gboolean *is_ours)
{
  if (lima_slice_is (name, "format"))
    *is_ours = strcmp (text, FORMAT) == 0;
  else if (lima_slice_is (name, "version"))
    *version = to_number (text);
  else if (lima_slice_is (name, "time"))
    self->time = to_number (text);
  else if (lima_slice_is (name, "file"))
    self->base.path = g_filename_from_uri (text, NULL, NULL);
  else if (lima_slice_is (name, "title"))
    self->base.title = g_strdup (text);
  else if (lima_slice_is (name, "size"))
    self->base.size = (guint64) to_number (text);
  else if (lima_slice_is (name, "mtime"))
    self->base.mtime = to_number (text);
  else if (lima_slice_is (name, "copy"))
    self->copy_sum = g_strdup (text);
}

static gint64
read_members (LimaJournalHead *self, const char *text)
{
  LimaCursor cursor = { text, 1 };
  gint64 version = 0;
  gboolean is_ours = FALSE;

  if (*text != '{')
    return 0;
  for (gboolean more = lima_cursor_enter (&cursor); more; more = lima_cursor_more (&cursor))
    {
      LimaSlice name = lima_cursor_name (&cursor);
      LimaCursor value = cursor;
      LimaSlice slice = *value.p == '"' ? lima_cursor_string (&value) : (LimaSlice) { "", 0, FALSE };
      g_autofree char *decoded = lima_slice_dup (&slice);

      take_member (self, &name, decoded, &version, &is_ours);
      lima_cursor_skip (&cursor);
    }
  return is_ours && version > 0 ? version : 0;
}

/**
 * lima_journal_head_read:
 * @self: (out): a head, to be cleared
 * @text: what may be one
 * @length: its bytes
 *
 * Returns: the version of the journal, 0 when it is none
 */
guint
lima_journal_head_read (LimaJournalHead *self, const char *text, gsize length)
{
  g_autofree char *padded = g_malloc0 (length + LIMA_JSON_PADDING);
  gint64 version;

  *self = (LimaJournalHead) { 0 };
  memcpy (padded, text, length);
  if (lima_json_gate (padded, length, NULL, NULL, NULL, NULL) != LIMA_JSON_FINE)
    return 0;
  version = read_members (self, padded);
  return (guint) MIN (version, G_MAXINT);
}

/**
 * lima_journal_head_clear:
 * @self: a head to give up
 */
void
lima_journal_head_clear (LimaJournalHead *self)
{
  lima_journal_base_clear (&self->base);
  g_free (self->copy_sum);
  *self = (LimaJournalHead) { 0 };
}

/**
 * lima_journal_sum:
 * @path: a file
 *
 * Returns: (transfer full) (nullable): the SHA-256 of what is in it, %NULL when it can't be read
 */
char *
lima_journal_sum (const char *path)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guchar *buffer = g_malloc (1 << 16);
  int fd = g_open (path, O_RDONLY | O_CLOEXEC);
  gssize n;

  if (fd < 0)
    return NULL;
  while ((n = read (fd, buffer, 1 << 16)) > 0)
    g_checksum_update (sum, buffer, n);
  g_close (fd, NULL);
  return n < 0 ? NULL : g_strdup (g_checksum_get_string (sum));
}
