/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-iati-source.h"

#include "lima-probe.h"

#include <errno.h>
#include <lima-i18n.h>
#include <string.h>
#include <unistd.h>

#define WINDOW (64 * 1024)
#define RAW (16 * 1024)

/* The window holds the text from @start on, @length bytes of it; reading goes on at @at. In a file that is no UTF-8, @raw holds the
 * bytes that wait for @converter, which is nowhere else but behind the window. */
struct _LimaIatiSource
{
  const LimaRead *read;
  int fd;
  guint64 size;
  guint64 mark_size;
  guint64 raw_at;
  guint64 reported;

  char *encoding;
  GIConv converter;
  char *raw;
  gsize raw_left;
  gsize unit;
  guint n_replaced;

  char *window;
  gint64 start;
  gsize length;
  gsize at;
  gint64 first;
  guint32 first_line;
  GError *error;
};

static void
report_progress (LimaIatiSource *self, guint64 done)
{
  if (self->read->done == NULL || done <= self->reported)
    return;
  g_atomic_pointer_add (self->read->done, (gssize) (done - self->reported));
  self->reported = done;
}

/* Reads bytes of the file; 0 at its end, and after an error. */
static gsize
read_raw (LimaIatiSource *self, char *buffer, gsize room)
{
  gssize n;

  if (self->error != NULL || g_cancellable_set_error_if_cancelled (self->read->cancellable, &self->error))
    return 0;
  do
    n = pread (self->fd, buffer, room, (off_t) self->raw_at);
  while (n < 0 && errno == EINTR);
  if (n < 0)
    {
      int code = errno;
      g_autofree char *path = g_filename_display_name (self->read->path);

      g_set_error (&self->error, LIMA_READ_ERROR, LIMA_READ_ERROR_OPEN, _("“%s” could not be read: %s"), path,
                   g_strerror (code));
      return 0;
    }
  self->raw_at += (guint64) n;
  report_progress (self, self->raw_at);
  return (gsize) n;
}

/* A byte sequence that is none in this encoding becomes U+FFFD, unit by unit. */
static void
replace_unit (LimaIatiSource *self, char **in, gsize *in_left, char **out, gsize *out_left)
{
  gsize n = MIN (self->unit, *in_left);

  memcpy (*out, "\357\277\275", 3);
  *out += 3;
  *out_left -= 3;
  *in += n;
  *in_left -= n;
  self->n_replaced++;
}

/* Fills the window from the converter; a sequence cut off by the end of the raw buffer waits for the next. FALSE at the end. */
static gboolean
convert (LimaIatiSource *self)
{
  gsize got = read_raw (self, self->raw + self->raw_left, RAW - self->raw_left);
  char *in = self->raw, *out = self->window;
  gsize in_left = self->raw_left + got, out_left = WINDOW;

  while (in_left > 0 && out_left > 8)
    {
      if (g_iconv (self->converter, &in, &in_left, &out, &out_left) != (gsize) -1 || errno == E2BIG)
        break;
      if (errno == EINVAL && got > 0)
        break;
      replace_unit (self, &in, &in_left, &out, &out_left);
    }
  memmove (self->raw, in, in_left);
  self->raw_left = in_left;
  self->length = (gsize) (out - self->window);
  return got > 0;
}

/* The next window. An empty one is the end of the text. */
static void
fill (LimaIatiSource *self)
{
  self->start += (gint64) self->length;
  self->at = 0;
  if (self->converter == NULL)
    {
      self->length = read_raw (self, self->window, WINDOW);
      return;
    }
  while (convert (self) && self->length == 0)
    ;
}

static void
rewind_converter (LimaIatiSource *self)
{
  g_iconv (self->converter, NULL, NULL, NULL, NULL);
  self->raw_at = self->mark_size;
  self->raw_left = 0;
  self->start = 0;
  self->length = 0;
  self->at = 0;
}

/**
 * lima_iati_source_seek:
 * @self: a source
 * @offset: where lima_iati_source_read() shall go on
 */
void
lima_iati_source_seek (LimaIatiSource *self, gint64 offset)
{
  if (offset >= self->start && offset <= self->start + (gint64) self->length)
    {
      self->at = (gsize) (offset - self->start);
      return;
    }
  if (self->converter == NULL)
    {
      self->raw_at = self->mark_size + (guint64) offset;
      self->start = offset;
      self->length = 0;
      self->at = 0;
      return;
    }
  if (offset < self->start)
    rewind_converter (self);
  do
    fill (self);
  while (self->length > 0 && self->start + (gint64) self->length < offset);
  self->at = MIN ((gsize) (offset - self->start), self->length);
}

/**
 * lima_iati_source_read:
 * @self: a source
 * @buffer: room for text
 * @room: its bytes
 *
 * Returns: how many bytes were put there; 0 at the end, after an error, and when cancelled
 */
gsize
lima_iati_source_read (LimaIatiSource *self, char *buffer, gsize room)
{
  gsize n;

  if (self->at == self->length)
    fill (self);
  n = MIN (room, self->length - self->at);
  memcpy (buffer, self->window + self->at, n);
  self->at += n;
  return n;
}

/* The encodings that show in the first bytes, longer marks first. A mark is no part of the text; "<" and a blank byte are. */
typedef struct
{
  const char *bytes;
  gsize n;
  gsize mark;
  gsize unit;
  const char *encoding;
} Signature;

static const Signature signatures[] = {
  { "\377\376\0\0", 4, 4, 4, "UTF-32LE" }, { "\0\0\376\377", 4, 4, 4, "UTF-32BE" }, { "<\0\0\0", 4, 0, 4, "UTF-32LE" },
  { "\0\0\0<", 4, 0, 4, "UTF-32BE" },      { "\357\273\277", 3, 3, 1, NULL },       { "\377\376", 2, 2, 2, "UTF-16LE" },
  { "\376\377", 2, 2, 2, "UTF-16BE" },     { "<\0", 2, 0, 2, "UTF-16LE" },          { "\0<", 2, 0, 2, "UTF-16BE" },
};

/* What the XML declaration says of the encoding, in a file whose bytes are at least like ASCII. */
static char *
declared_encoding (const char *text, gsize length)
{
  const char *declaration = g_strstr_len (text, (gssize) length, "<?xml");
  const char *end = declaration == NULL ? NULL : g_strstr_len (declaration, text + length - declaration, "?>");
  const char *name = end == NULL ? NULL : g_strstr_len (declaration, end - declaration, "encoding");
  const char *stop;

  if (name == NULL)
    return NULL;
  name += strlen ("encoding");
  while (name < end && (g_ascii_isspace (*name) || *name == '='))
    name++;
  if (name == end || (*name != '"' && *name != '\''))
    return NULL;
  stop = memchr (name + 1, *name, (gsize) (end - name - 1));
  if (stop == NULL || stop == name + 1) /* to iconv, no name means that of the locale */
    return NULL;
  return g_utf8_make_valid (name + 1, (gssize) (stop - name - 1));
}

/* Whether a declared encoding needs no conversion: UTF-8 and what is part of it; and UTF-16 or UCS-4 that can't be true, since the
 * declaration was read byte by byte. */
static gboolean
is_plain (const char *encoding)
{
  static const char * const names[] = { "UTF-8", "UTF8", "US-ASCII", "ASCII" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (encoding, names[i]) == 0)
      return TRUE;
  return g_ascii_strncasecmp (encoding, "UTF-16", 6) == 0 || g_ascii_strncasecmp (encoding, "UTF-32", 6) == 0 ||
         g_ascii_strncasecmp (encoding, "UCS-", 4) == 0 || g_ascii_strncasecmp (encoding, "ISO-10646-UCS", 13) == 0;
}

static gboolean
open_converter (LimaIatiSource *self, GError **error)
{
  self->converter = g_iconv_open ("UTF-8", self->encoding);
  if (self->converter == (GIConv) -1)
    {
      g_autofree char *path = g_filename_display_name (self->read->path);

      self->converter = NULL;
      g_set_error (error, LIMA_READ_ERROR, LIMA_READ_ERROR_NOT_OURS,
                   _("“%s” says that it is written in “%s”, an encoding that isn’t known here."), path, self->encoding);
      return FALSE;
    }
  self->raw = g_malloc (RAW);
  return TRUE;
}

static gboolean
find_encoding (LimaIatiSource *self, GError **error)
{
  gsize n = read_raw (self, self->window, 1024);
  g_autofree char *declared = NULL;

  self->unit = 1;
  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++)
    if (n >= signatures[i].n && memcmp (self->window, signatures[i].bytes, signatures[i].n) == 0)
      {
        self->mark_size = signatures[i].mark;
        self->unit = signatures[i].unit;
        self->encoding = g_strdup (signatures[i].encoding);
        break;
      }
  if (self->encoding == NULL)
    declared = declared_encoding (self->window, n);
  if (declared != NULL && self->mark_size == 0 && !is_plain (declared))
    self->encoding = g_steal_pointer (&declared);
  self->raw_at = self->mark_size;
  return self->encoding == NULL || open_converter (self, error);
}

/* Passes over what stands before the first "<", within one window. */
static void
skip_junk (LimaIatiSource *self)
{
  const char *tag;

  fill (self);
  tag = memchr (self->window, '<', self->length);
  self->first_line = 1;
  if (tag == NULL)
    return;
  self->at = (gsize) (tag - self->window);
  self->first = (gint64) self->at;
  for (const char *p = self->window; p < tag; p++)
    self->first_line += *p == '\n';
}

/**
 * lima_iati_source_open:
 * @read: the file
 * @error: return location for an error
 *
 * Opens a file and finds out its encoding: from a byte order mark, from the pattern of the first bytes, or as the XML declaration
 * says (XML 1.0, appendix F).
 *
 * Returns: (transfer full) (nullable): the text of the file
 */
LimaIatiSource *
lima_iati_source_open (const LimaRead *read, GError **error)
{
  g_autoptr (LimaIatiSource) self = g_new0 (LimaIatiSource, 1);

  self->read = read;
  self->fd = lima_probe_open (read->path, &self->size, error);
  if (self->fd < 0)
    return NULL;
  self->window = g_malloc (WINDOW);
  if (!find_encoding (self, error))
    return NULL;
  skip_junk (self);
  if (lima_iati_source_failed (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * lima_iati_source_free:
 * @self: a source to give up
 */
void
lima_iati_source_free (LimaIatiSource *self)
{
  if (self->fd >= 0)
    {
      report_progress (self, self->size);
      close (self->fd);
    }
  if (self->converter != NULL)
    g_iconv_close (self->converter);
  g_clear_error (&self->error);
  g_free (self->encoding);
  g_free (self->raw);
  g_free (self->window);
  g_free (self);
}

/**
 * lima_iati_source_get_first_line:
 *
 * Returns: the line of the first "<"
 */
guint32
lima_iati_source_get_first_line (LimaIatiSource *self)
{
  return self->first_line;
}

/**
 * lima_iati_source_get_first:
 *
 * Returns: the offset of the first "<", where lima_iati_source_read() begins
 */
gint64
lima_iati_source_get_first (LimaIatiSource *self)
{
  return self->first;
}

/**
 * lima_iati_source_get_n_replaced:
 *
 * Returns: how many bytes were none in the file's encoding and became U+FFFD; UTF-8 is left to the parser
 */
guint
lima_iati_source_get_n_replaced (LimaIatiSource *self)
{
  return self->n_replaced;
}

/**
 * lima_iati_source_get_encoding:
 *
 * Returns: (nullable): the encoding, %NULL for UTF-8
 */
const char *
lima_iati_source_get_encoding (LimaIatiSource *self)
{
  return self->encoding;
}

/**
 * lima_iati_source_failed:
 * @self: a source
 * @error: return location for the error
 *
 * Returns: whether reading ended before the end of the file: an error, or cancelled
 */
gboolean
lima_iati_source_failed (LimaIatiSource *self, GError **error)
{
  if (self->error == NULL)
    return FALSE;
  if (error != NULL)
    *error = g_error_copy (self->error);
  return TRUE;
}
