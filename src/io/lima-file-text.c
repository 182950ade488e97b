/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-file-text.h"

#include "lima-json-gate.h"
#include "lima-probe.h"

#include <errno.h>
#include <lima-i18n.h>
#include <glib/gstdio.h>
#include <sys/mman.h>
#include <unistd.h>

#define READ_SIZE ((gsize) 4 << 20)
#define RELEASE_SIZE ((gsize) 1 << 20)

static gboolean
fail (GError **error, const char *path, int code)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, LIMA_READ_ERROR, LIMA_READ_ERROR_OPEN, _("“%s” cannot be read: %s."), name, g_strerror (code));
  return FALSE;
}

static gboolean
map (LimaFileText *self, guint64 size)
{
  void *data;

  self->size = (gsize) size + LIMA_JSON_PADDING;
  if (size > G_MAXSSIZE - LIMA_JSON_PADDING)
    return FALSE;
  data = mmap (NULL, self->size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (data == MAP_FAILED)
    return FALSE;
  self->data = data;
  return TRUE;
}

static gboolean
read_all (LimaFileText *self, int fd, const char *path, GCancellable *cancellable, GError **error)
{
  gsize wanted = self->size - LIMA_JSON_PADDING;

  while (self->length < wanted)
    {
      gssize n;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      n = read (fd, self->data + self->length, MIN (wanted - self->length, READ_SIZE));
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return fail (error, path, errno);
      if (n == 0)
        break;
      self->length += (gsize) n;
    }
  return TRUE;
}

static gboolean
load_from (LimaFileText *self, int fd, guint64 size, const char *path, GCancellable *cancellable, GError **error)
{
  LimaFileFormat format;
  g_autofree char *name = NULL;

  if (!lima_probe_format (fd, path, &format, error))
    return FALSE;
  if (format != LIMA_FORMAT_PORTFOLIO)
    {
      name = g_filename_display_name (path);
      g_set_error (error, LIMA_READ_ERROR, LIMA_READ_ERROR_NOT_OURS, format == LIMA_FORMAT_CALENDAR ? _("“%s” is a calendar, not a Lima portfolio.") : _("“%s” is an XML file, not a Lima portfolio."), name);
      return FALSE;
    }
  return map (self, size) ? read_all (self, fd, path, cancellable, error) : fail (error, path, ENOMEM);
}

/**
 * lima_file_text_load:
 * @self: all zero
 * @path: a file
 * @cancellable: (nullable): checked every four megabytes
 * @error: return location for a #LimaReadError, or %G_IO_ERROR_CANCELLED
 *
 * Brings a file into memory that looks like JSON.
 *
 * Returns: whether it did
 */
gboolean
lima_file_text_load (LimaFileText *self, const char *path, GCancellable *cancellable, GError **error)
{
  guint64 size;
  int fd = lima_probe_open (path, &size, error);
  gboolean good;

  if (fd < 0)
    return FALSE;
  good = load_from (self, fd, size, path, cancellable, error);
  g_close (fd, NULL);
  return good;
}

/**
 * lima_file_text_release:
 * @self: a text
 * @upto: a place in it; nothing before it will be read again
 *
 * Gives memory back, a megabyte or more at a time.
 */
void
lima_file_text_release (LimaFileText *self, const char *upto)
{
  gsize page = (gsize) sysconf (_SC_PAGESIZE), done = (gsize) (upto - self->data);

  done -= done % page;
  if (done < self->released + RELEASE_SIZE)
    return;
  madvise (self->data + self->released, done - self->released, MADV_DONTNEED);
  self->released = done;
}

/**
 * lima_file_text_clear:
 * @self: a text to give up, or all zero
 */
void
lima_file_text_clear (LimaFileText *self)
{
  if (self->data != NULL)
    munmap (self->data, self->size);
  *self = (LimaFileText) { 0 };
}
