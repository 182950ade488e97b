/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-journal-file.h"

#include "lima-file-writer.h"
#include "lima-journal-frame.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <lima-i18n.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define MOST_TRIES 8

struct _LimaJournalFile
{
  char *folder;
  char *name; /* of the files, without ending */
  LimaJournalBase base;
  GPtrArray *pending; /* of char *, not written yet */
  int fd;             /* -1 while there is no file; holds the lock that says we live */
  gsize length;
  char chain[LIMA_FRAME_CHAIN];

  /* Where the portfolio was frozen for saving. */
  gboolean is_frozen;
  gsize frozen_length;
  guint frozen_pending;
  char frozen_chain[LIMA_FRAME_CHAIN];
};

static char *
make_path (const LimaJournalFile *self, const char *ending)
{
  g_autofree char *name = g_strconcat (self->name, ending, NULL);

  return g_build_filename (self->folder, name, NULL);
}

static gboolean
fail (const LimaJournalFile *self, int code, GError **error)
{
  g_autofree char *folder = g_filename_display_name (self->folder);

  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (code),
               _("The changes since the last save cannot be written to “%s”: %s. Should the program end unexpectedly, they are lost."),
               folder, g_strerror (code));
  return FALSE;
}

static gboolean
write_at (int fd, gsize at, const char *data, gsize length)
{
  while (length > 0)
    {
      gssize n = pwrite (fd, data, length, (goffset) at);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      at += (gsize) n;
      data += n;
      length -= (gsize) n;
    }
  return TRUE;
}

static void
sync_folder (const LimaJournalFile *self)
{
  int fd = g_open (self->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  fsync (fd);
  g_close (fd, NULL);
}

/* A new file with the lock on it, -1 when there is none. Somebody who sweeps up after the dead may take it away before it is
 * locked; then there is another. */
static int
open_locked (const char *path)
{
  for (guint i = 0; i < MOST_TRIES; i++)
    {
      struct stat at;
      int fd = g_open (path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);

      if (fd < 0)
        return -1;
      if (flock (fd, LOCK_EX | LOCK_NB) == 0 && fstat (fd, &at) == 0 && at.st_nlink > 0)
        return fd;
      g_close (fd, NULL);
      g_usleep (1000);
    }
  errno = EBUSY;
  return -1;
}

/* The payloads as frames, behind the frame of @chain. */
static GString *
make_frames (GPtrArray *payloads, char chain[LIMA_FRAME_CHAIN])
{
  GString *frames = g_string_new (NULL);

  for (guint i = 0; i < payloads->len; i++)
    {
      const char *payload = g_ptr_array_index (payloads, i);

      lima_frame_append (frames, LIMA_FRAME_CHANGES, payload, strlen (payload), chain);
    }
  return frames;
}

/* Copies the portfolio that the changes begin from, when it has no file, and returns its checksum. It is on the disk then. */
static gboolean
write_copy (const LimaJournalFile *self, char **sum, GError **error)
{
  g_autofree char *path = make_path (self, LIMA_JOURNAL_COPY_ENDING);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileOutputStream) stream = NULL;
  gboolean good;
  int fd;

  if (self->base.copy == NULL)
    return TRUE;
  g_unlink (path);
  stream = g_file_create (file, G_FILE_CREATE_PRIVATE, NULL, error);
  if (stream == NULL || !lima_file_write (self->base.copy, G_OUTPUT_STREAM (stream), NULL, error) ||
      !g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error))
    return FALSE;
  fd = g_open (path, O_RDONLY | O_CLOEXEC);
  good = fd >= 0 && fsync (fd) == 0;
  if (fd >= 0)
    g_close (fd, NULL);
  *sum = good ? lima_journal_sum (path) : NULL;
  return *sum != NULL || fail (self, errno, error);
}

/* The head and all that is pending, in a file of its own that then takes the place of the journal. */
static gboolean
write_new (LimaJournalFile *self, int fd, const char *new_path, GError **error)
{
  LimaJournalHead head = { .base = self->base, .time = g_get_real_time () };
  g_autofree char *sum = NULL, *payload = NULL, *path = make_path (self, LIMA_JOURNAL_ENDING);
  g_autoptr (GString) out = g_string_new (NULL), frames = NULL;
  char chain[LIMA_FRAME_CHAIN] = "";

  if (!write_copy (self, &sum, error))
    return FALSE;
  head.copy_sum = sum;
  payload = lima_journal_head_write (&head);
  lima_frame_append (out, LIMA_FRAME_HEAD, payload, strlen (payload), chain);
  frames = make_frames (self->pending, chain);
  g_string_append_len (out, frames->str, (gssize) frames->len);
  if (!write_at (fd, 0, out->str, out->len) || fdatasync (fd) < 0 || g_rename (new_path, path) < 0)
    return fail (self, errno, error);
  sync_folder (self);
  self->length = out->len;
  memcpy (self->chain, chain, sizeof chain);
  g_ptr_array_set_size (self->pending, 0);
  return TRUE;
}

/* Begins a journal, or begins it anew. */
static gboolean
begin (LimaJournalFile *self, GError **error)
{
  g_autofree char *new_path = make_path (self, LIMA_JOURNAL_NEW_ENDING), *copy_path = make_path (self, LIMA_JOURNAL_COPY_ENDING);
  int fd;

  if (g_mkdir_with_parents (self->folder, 0700) < 0)
    return fail (self, errno, error);
  fd = open_locked (new_path);
  if (fd < 0)
    return fail (self, errno, error);
  if (!write_new (self, fd, new_path, error))
    {
      g_unlink (new_path);
      if (self->base.copy != NULL)
        g_unlink (copy_path);
      g_close (fd, NULL);
      return FALSE;
    }
  if (self->fd >= 0)
    g_close (self->fd, NULL);
  self->fd = fd;
  /* What is in it need not be kept alive any more: the copy stands beside the journal. */
  g_clear_pointer (&self->base.copy, lima_snapshot_unref);
  return TRUE;
}

/* What was written since the portfolio was frozen, read back, since it isn't kept. */
static gboolean
read_tail (LimaJournalFile *self, GPtrArray *tail, GError **error)
{
  gsize size = self->length - self->frozen_length, length;
  g_autofree char *text = g_malloc (size + 1);
  LimaFrames frames = { .text = text, .length = size };
  const char *payload;
  char kind;

  memcpy (frames.chain, self->frozen_chain, sizeof frames.chain);
  if (size > 0 && pread (self->fd, text, size, (goffset) self->frozen_length) != (gssize) size)
    return fail (self, errno == 0 ? EIO : errno, error);
  while (lima_frames_next (&frames, &kind, &payload, &length) == LIMA_FRAME_WHOLE)
    if (kind == LIMA_FRAME_CHANGES)
      g_ptr_array_add (tail, g_strndup (payload, length));
  return TRUE;
}

/* Makes pending what came after the portfolio was frozen, written or not, and nothing else. */
static gboolean
keep_tail (LimaJournalFile *self, GError **error)
{
  GPtrArray *tail;

  if (!self->is_frozen)
    {
      g_ptr_array_set_size (self->pending, 0);
      return TRUE;
    }
  tail = g_ptr_array_new_with_free_func (g_free);
  if (!read_tail (self, tail, error))
    {
      g_ptr_array_unref (tail);
      return FALSE;
    }
  g_ptr_array_extend_and_steal (tail, self->pending);
  g_ptr_array_remove_range (tail, 0, MIN (self->frozen_pending, tail->len));
  self->pending = tail;
  self->is_frozen = FALSE;
  return TRUE;
}

/**
 * lima_journal_file_new:
 * @folder: where journals are kept; made when it isn't there
 * @base: what the changes begin from; copied
 *
 * Returns: (transfer full): a journal without a file yet
 */
LimaJournalFile *
lima_journal_file_new (const char *folder, const LimaJournalBase *base)
{
  LimaJournalFile *self = g_new0 (LimaJournalFile, 1);

  self->folder = g_strdup (folder);
  self->name = g_uuid_string_random ();
  self->base = lima_journal_base_copy (base);
  self->pending = g_ptr_array_new_with_free_func (g_free);
  self->fd = -1;
  return self;
}

/**
 * lima_journal_file_free:
 * @self: a journal; its file stays
 */
void
lima_journal_file_free (LimaJournalFile *self)
{
  if (self->fd >= 0)
    g_close (self->fd, NULL);
  g_free (self->folder);
  g_free (self->name);
  lima_journal_base_clear (&self->base);
  g_ptr_array_unref (self->pending);
  g_free (self);
}

/**
 * lima_journal_file_add:
 * @self: a journal
 * @payload: (transfer full): what shall be written next
 */
void
lima_journal_file_add (LimaJournalFile *self, char *payload)
{
  g_ptr_array_add (self->pending, payload);
}

/**
 * lima_journal_file_write:
 * @self: a journal
 * @error: return location
 *
 * Hands what is pending to the system: it survives the program from now on, and a power cut after lima_journal_file_sync(). When it
 * fails nothing of it is there, and it is still pending.
 *
 * Returns: whether nothing is pending any more
 */
gboolean
lima_journal_file_write (LimaJournalFile *self, GError **error)
{
  g_autoptr (GString) frames = NULL;
  char chain[LIMA_FRAME_CHAIN];

  if (self->pending->len == 0)
    return TRUE;
  if (self->fd < 0)
    return begin (self, error);
  memcpy (chain, self->chain, sizeof chain);
  frames = make_frames (self->pending, chain);
  if (!write_at (self->fd, self->length, frames->str, frames->len))
    {
      int code = errno;

      if (ftruncate (self->fd, (goffset) self->length) < 0)
        g_debug ("a torn frame stays in the journal: %s", g_strerror (errno));
      return fail (self, code, error);
    }
  self->length += frames->len;
  memcpy (self->chain, chain, sizeof chain);
  g_ptr_array_set_size (self->pending, 0);
  return TRUE;
}

/**
 * lima_journal_file_sync:
 * @self: a journal
 * @error: return location
 *
 * Returns: whether all that was written is on the disk
 */
gboolean
lima_journal_file_sync (LimaJournalFile *self, GError **error)
{
  return self->fd < 0 || fdatasync (self->fd) == 0 || fail (self, errno, error);
}

/**
 * lima_journal_file_freeze:
 * @self: a journal
 *
 * What was added so far is about to be saved with the portfolio.
 */
void
lima_journal_file_freeze (LimaJournalFile *self)
{
  self->is_frozen = TRUE;
  self->frozen_length = self->length;
  self->frozen_pending = self->pending->len;
  memcpy (self->frozen_chain, self->chain, sizeof self->chain);
}

/**
 * lima_journal_file_rebase:
 * @self: a journal
 * @base: the file that was saved; copied
 * @error: return location
 *
 * What was added before lima_journal_file_freeze() is in the file now: the journal goes on with what came later, on the new base,
 * in one step. Without anything later there is no journal.
 *
 * Returns: whether what came later is written
 */
gboolean
lima_journal_file_rebase (LimaJournalFile *self, const LimaJournalBase *base, GError **error)
{
  g_autofree char *copy = make_path (self, LIMA_JOURNAL_COPY_ENDING);

  if (!keep_tail (self, error))
    return FALSE;
  lima_journal_base_clear (&self->base);
  self->base = lima_journal_base_copy (base);
  if (self->pending->len > 0 && begin (self, error))
    {
      g_unlink (copy);
      return TRUE;
    }
  /* The old journal is of no use for the new file. */
  lima_journal_file_remove (self);
  return self->pending->len == 0;
}

/**
 * lima_journal_file_remove:
 * @self: a journal
 *
 * Takes the journal off the disk. What is pending stays pending, and a new one may begin with it.
 */
void
lima_journal_file_remove (LimaJournalFile *self)
{
  g_autofree char *path = make_path (self, LIMA_JOURNAL_ENDING), *copy = make_path (self, LIMA_JOURNAL_COPY_ENDING);

  if (self->fd < 0)
    return;
  g_unlink (path);
  g_unlink (copy);
  g_close (self->fd, NULL);
  self->fd = -1;
  self->length = 0;
  self->chain[0] = '\0';
  self->is_frozen = FALSE;
}
