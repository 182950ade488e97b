/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-iati-scan.h"

#include <string.h>

/* Finds its way in broken XML, byte by byte, where no parser can. */

#define TAG "<iati-activity"
#define TAG_SIZE (sizeof TAG - 1)
#define CHUNK 4096

#define COMMENT_START 0x3c212d2du            /* <!-- */
#define COMMENT_END 0x2d2d3eu                /* --> */
#define CDATA_START 0x3c215b4344415441u      /* <![CDATA */
#define CDATA_END 0x5d5d3eu                  /* ]]> */

typedef enum
{
  PLAIN,
  IN_COMMENT,
  IN_CDATA,
} Mode;

/* @last holds the last eight bytes; @opened is the offset behind the opening mark that @mode is about. */
typedef struct
{
  LimaIatiSource *source;
  char chunk[CHUNK];
  gsize length;
  gsize at;
  gint64 offset;
  guint64 last;
  Mode mode;
  gint64 opened;
  gint64 broken;
  guint matched;
} Scan;

static void
go_to (Scan *self, gint64 offset)
{
  lima_iati_source_seek (self->source, offset);
  self->length = self->at = 0;
  self->offset = offset;
  self->last = 0;
  self->matched = 0;
  self->mode = PLAIN;
}

static int
next_byte (Scan *self)
{
  guchar c;

  if (self->at == self->length)
    {
      self->length = lima_iati_source_read (self->source, self->chunk, CHUNK);
      self->at = 0;
      if (self->length == 0)
        return -1;
    }
  c = (guchar) self->chunk[self->at++];
  self->offset++;
  self->last = self->last << 8 | c;
  return c;
}

/* Whether the byte ends the name of a start tag that has just been matched, and otherwise goes on matching. */
static gboolean
match_tag (Scan *self, int c)
{
  if (self->matched == TAG_SIZE && (g_ascii_isspace (c) || c == '>' || c == '/'))
    return TRUE;
  if (self->matched < TAG_SIZE && c == TAG[self->matched])
    self->matched++;
  else
    self->matched = c == '<';
  return FALSE;
}

static void
enter_mode (Scan *self)
{
  if ((self->last & 0xffffffffu) == COMMENT_START && self->offset - 4 >= self->broken)
    self->mode = IN_COMMENT;
  else if (self->last == CDATA_START && self->offset - 8 >= self->broken)
    self->mode = IN_CDATA;
  if (self->mode != PLAIN)
    self->opened = self->offset;
}

/* Inside a comment or CDATA section:
 *   its end            plain text again
 *   another beginning  the first was never closed: back behind it, and in
 *   anything else      goes on */
static void
follow_mode (Scan *self)
{
  gboolean comment = self->mode == IN_COMMENT;
  guint64 again = comment ? self->last & 0xffffffffu : self->last;

  if ((self->last & 0xffffffu) == (comment ? COMMENT_END : CDATA_END) && self->offset - self->opened >= 3)
    self->mode = PLAIN;
  else if (again == (comment ? COMMENT_START : CDATA_START))
    {
      self->broken = self->offset - (comment ? 4 : 8);
      go_to (self, self->opened);
    }
}

/**
 * lima_iati_scan_activity:
 * @source: a source; its place is changed
 * @from: where to begin
 * @broken: where the parser gave up; comments and CDATA sections that begin behind it are passed over if they end
 *
 * Returns: the offset of the next start tag of an activity, or -1
 */
gint64
lima_iati_scan_activity (LimaIatiSource *source, gint64 from, gint64 broken)
{
  Scan scan = { .source = source, .broken = broken };

  go_to (&scan, from);
  for (;;)
    {
      int c = next_byte (&scan);

      if (c < 0 && scan.mode == PLAIN)
        return -1;
      if (c < 0)
        {
          scan.broken = G_MAXINT64;
          go_to (&scan, scan.opened);
        }
      else if (scan.mode != PLAIN)
        follow_mode (&scan);
      else if (match_tag (&scan, c))
        return scan.offset - 1 - (gint64) TAG_SIZE;
      else
        enter_mode (&scan);
    }
}

/**
 * lima_iati_scan_lines:
 * @source: a source; its place is changed
 * @from: an offset
 * @to: one behind it
 *
 * Returns: how many lines end between the two
 */
guint32
lima_iati_scan_lines (LimaIatiSource *source, gint64 from, gint64 to)
{
  char chunk[CHUNK];
  guint32 lines = 0;

  lima_iati_source_seek (source, from);
  while (from < to)
    {
      gsize n = lima_iati_source_read (source, chunk, (gsize) MIN (to - from, CHUNK));

      if (n == 0)
        break;
      for (gsize i = 0; i < n; i++)
        lines += chunk[i] == '\n';
      from += (gint64) n;
    }
  return lines;
}
