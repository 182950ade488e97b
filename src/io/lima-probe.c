/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-probe.h"

#include <errno.h>
#include <fcntl.h>
#include <lima-i18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define HEAD_SIZE 4096
#define CALENDAR "BEGIN:VCALENDAR"

/* The beginnings by which we know other people's files. */
typedef enum
{
  KIND_PORTFOLIO,
  KIND_XML,
  KIND_CALENDAR,
  KIND_EMPTY,
  KIND_ZEROS,
  KIND_ZIP,
  KIND_OLD_OFFICE,
  KIND_PDF,
  KIND_GZIP,
  KIND_UTF32,
  KIND_UTF16,
  KIND_OTHER_JSON,
  KIND_TEXT,
  KIND_BINARY,
} Kind;

static int
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, LIMA_READ_ERROR, LIMA_READ_ERROR_OPEN, message);
  return -1;
}

/* Says why a file could not be opened, and what can be done. */
static int
refuse_errno (GError **error, const char *name, int code)
{
  g_autofree char *message = NULL;

  if (code == ENOENT || code == ENOTDIR)
    message = g_strdup_printf (_("“%s” is not there. Check the name and the folder."), name);
  else if (code == EACCES || code == EPERM)
    message = g_strdup_printf (_("“%s” may not be read. Ask its owner for the permission."), name);
  else if (code == ENXIO)
    message = g_strdup_printf (_("“%s” is a socket or a device, not a file. Choose a file."), name);
  else if (code == ELOOP)
    message = g_strdup_printf (_("“%s” is a link that leads to itself. Choose a file."), name);
  else
    message = g_strdup_printf (_("“%s” cannot be opened: %s."), name, g_strerror (code));
  return refuse (error, message);
}

/* Says what stands there instead of a file. */
static int
refuse_mode (GError **error, const char *name, mode_t mode)
{
  g_autofree char *message = NULL;

  if (S_ISDIR (mode))
    message = g_strdup_printf (_("“%s” is a folder. Choose a file in it."), name);
  else if (S_ISFIFO (mode))
    message = g_strdup_printf (_("“%s” is a pipe, not a file. Choose a file."), name);
  else
    message = g_strdup_printf (_("“%s” is a socket or a device, not a file. Choose a file."), name);
  return refuse (error, message);
}

/**
 * lima_probe_open:
 * @path: a file
 * @size: (out): its bytes
 * @error: return location for %LIMA_READ_ERROR_OPEN
 *
 * Opens a plain file for reading; a folder, pipe, socket or device is refused at once.
 *
 * Returns: a file descriptor, or -1
 */
int
lima_probe_open (const char *path, guint64 *size, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  struct stat info;
  int fd;

  do
    fd = open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  while (fd < 0 && errno == EINTR);
  if (fd < 0)
    return refuse_errno (error, name, errno);
  if (fstat (fd, &info) < 0)
    {
      int code = errno;

      g_close (fd, NULL);
      return refuse_errno (error, name, code);
    }
  if (!S_ISREG (info.st_mode))
    {
      g_close (fd, NULL);
      return refuse_mode (error, name, info.st_mode);
    }
  *size = (guint64) info.st_size;
  return fd;
}

static gssize
read_at (int fd, char *buffer, gsize size, goffset offset)
{
  gssize n;

  do
    n = pread (fd, buffer, size, offset);
  while (n < 0 && errno == EINTR);
  return n;
}

static gboolean
is_zeros (const char *bytes, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (bytes[i] != '\0')
      return FALSE;
  return TRUE;
}

/* Whether nothing but zero bytes stands in the file. */
static gboolean
is_all_zeros (int fd)
{
  g_autofree char *buffer = g_malloc (1 << 16);
  goffset offset = 0;
  gssize n;

  while ((n = read_at (fd, buffer, 1 << 16, offset)) > 0)
    {
      if (!is_zeros (buffer, (gsize) n))
        return FALSE;
      offset += n;
    }
  return TRUE;
}

static gboolean
begins (const char *bytes, gsize n, const char *with, gsize length)
{
  return n >= length && memcmp (bytes, with, length) == 0;
}

#define BEGINS(with) begins (bytes, n, with, sizeof (with) - 1)

/* Files that say what they are by their first bytes. XML in 16 or 32 bits or EBCDIC is XML: its reader knows the encoding. */
static Kind
judge_signature (const char *bytes, gsize n)
{
  if (BEGINS ("PK\003\004") || BEGINS ("PK\005\006"))
    return KIND_ZIP;
  if (BEGINS ("\xd0\xcf\x11\xe0"))
    return KIND_OLD_OFFICE;
  if (BEGINS ("%PDF"))
    return KIND_PDF;
  if (BEGINS ("\x1f\x8b"))
    return KIND_GZIP;
  if (BEGINS ("\xff\xfe\0\0") || BEGINS ("\0\0\xfe\xff") || BEGINS ("\0\0\0{") || BEGINS ("{\0\0\0"))
    return KIND_UTF32;
  if (BEGINS ("\xff\xfe<\0") || BEGINS ("\xfe\xff\0<") || BEGINS ("<\0") || BEGINS ("\0<") ||
      BEGINS ("\0\0\0<") || BEGINS ("\x4c\x6f\xa7\x94"))
    return KIND_XML;
  if (BEGINS ("\xff\xfe") || BEGINS ("\xfe\xff") || BEGINS ("{\0") || BEGINS ("\0{"))
    return KIND_UTF16;
  return KIND_TEXT;
}

static Kind
judge_bytes (const char *bytes, gsize n)
{
  Kind kind = judge_signature (bytes, n);
  const char *p = bytes, *end = bytes + n;

  if (kind != KIND_TEXT)
    return kind;
  if (BEGINS ("\xef\xbb\xbf"))
    p += 3;
  while (p < end && strchr (" \t\r\n", *p) != NULL && *p != '\0')
    p++;
  if (p == end)
    return n < HEAD_SIZE ? KIND_EMPTY : KIND_PORTFOLIO;
  if (*p == '{')
    return KIND_PORTFOLIO;
  if (*p == '<')
    return KIND_XML;
  if (memchr (p, '\0', (gsize) (end - p)) != NULL)
    return KIND_BINARY;
  if (end - p >= (gssize) strlen (CALENDAR) && g_ascii_strncasecmp (p, CALENDAR, strlen (CALENDAR)) == 0)
    return KIND_CALENDAR;
  return *p == '[' || *p == '"' ? KIND_OTHER_JSON : KIND_TEXT;
}

static char *
kind_sentence (Kind kind, const char *name)
{
  switch ((int) kind)
    {
    case KIND_EMPTY:
      return g_strdup_printf (_("“%s” is no portfolio and no IATI file: the file is empty."), name);
    case KIND_ZEROS:
      return g_strdup_printf (_("“%s” is no portfolio and no IATI file: the file holds only zero bytes, as after a power cut."),
                              name);
    case KIND_ZIP:
      return g_strdup_printf (_("“%s” looks like a spreadsheet (xlsx) or ZIP archive, not like a portfolio or an IATI file."), name);
    case KIND_OLD_OFFICE:
      return g_strdup_printf (_("“%s” looks like an old office document (xls, doc), not like a portfolio or an IATI file."), name);
    case KIND_PDF:
      return g_strdup_printf (_("“%s” is a PDF document, not a portfolio or an IATI file."), name);
    case KIND_GZIP:
      return g_strdup_printf (_("“%s” is compressed (gzip): unpack it first."), name);
    case KIND_UTF32:
      return g_strdup_printf (_("“%s” is text in UTF-32, not a portfolio, which is UTF-8."), name);
    case KIND_UTF16:
      return g_strdup_printf (_("“%s” is text in UTF-16, not a portfolio, which is UTF-8."), name);
    case KIND_OTHER_JSON:
      return g_strdup_printf (_("“%s” looks like JSON, but is no portfolio: it does not begin with an object."), name);
    case KIND_TEXT:
      return g_strdup_printf (_("“%s” is plain text, not a portfolio or an IATI file."), name);
    default:
      return g_strdup_printf (_("“%s” holds binary data, not a portfolio or an IATI file."), name);
    }
}

/**
 * lima_probe_format:
 * @fd: a file that lima_probe_open() opened; its position is not touched
 * @path: its name, for the message
 * @format: (out): what is to read it
 * @error: return location for %LIMA_READ_ERROR_NOT_OURS, whose message says what the file is, or %LIMA_READ_ERROR_OPEN
 *
 * Tells by the first bytes who can read a file.
 *
 * Returns: whether anybody can
 */
gboolean
lima_probe_format (int fd, const char *path, LimaFileFormat *format, GError **error)
{
  g_autofree char *name = g_filename_display_name (path), *message = NULL;
  char bytes[HEAD_SIZE];
  gssize n = read_at (fd, bytes, sizeof bytes, 0);
  Kind kind;

  if (n < 0)
    {
      refuse_errno (error, name, errno);
      return FALSE;
    }
  kind = n > 0 && is_zeros (bytes, (gsize) n) ? (is_all_zeros (fd) ? KIND_ZEROS : KIND_BINARY) : judge_bytes (bytes, (gsize) n);
  if (kind == KIND_PORTFOLIO || kind == KIND_XML || kind == KIND_CALENDAR)
    {
      *format = kind == KIND_XML ? LIMA_FORMAT_XML : kind == KIND_CALENDAR ? LIMA_FORMAT_CALENDAR : LIMA_FORMAT_PORTFOLIO;
      return TRUE;
    }
  message = kind_sentence (kind, name);
  g_set_error_literal (error, LIMA_READ_ERROR, LIMA_READ_ERROR_NOT_OURS, message);
  return FALSE;
}
