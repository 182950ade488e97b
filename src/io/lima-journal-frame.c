/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-journal-frame.h"

#include <string.h>

/* A frame is a line of 32 bytes, the payload, and the end of a line:
 *   C 000000000123 0123456789abcdef
 *   {"label": …}
 * The line says the kind, the length of the payload and the checksum: the first half of a SHA-256 over the checksum of the frame
 * before, the kind, the length and the payload. So a frame that is missing, doubled or from another journal is noticed too. */

#define LINE 32
#define LENGTH_AT 2
#define LENGTH_DIGITS 12
#define SUM_AT 15
#define SUM_DIGITS 16

static void
make_line (char line[LINE + 1], char kind, const char *payload, gsize length, const char *chain)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  char start[LINE + 1];
  int n = g_snprintf (start, sizeof start, "%c %0*" G_GSIZE_FORMAT " ", kind, LENGTH_DIGITS, length);

  g_checksum_update (sum, (const guchar *) chain, (gssize) strlen (chain));
  g_checksum_update (sum, (const guchar *) start, n);
  g_checksum_update (sum, (const guchar *) payload, (gssize) length);
  g_snprintf (line, LINE + 1, "%s%.*s\n", start, SUM_DIGITS, g_checksum_get_string (sum));
}

static void
take_chain (char chain[LIMA_FRAME_CHAIN], const char *line)
{
  memcpy (chain, line + SUM_AT, SUM_DIGITS);
  chain[SUM_DIGITS] = '\0';
}

/**
 * lima_frame_append:
 * @out: what the frame is added to
 * @kind: %LIMA_FRAME_HEAD or %LIMA_FRAME_CHANGES
 * @payload: what it shall hold, without zero bytes
 * @length: its bytes, below 10^12
 * @chain: (inout): the checksum of the frame before, empty for the first
 */
void
lima_frame_append (GString *out, char kind, const char *payload, gsize length, char chain[LIMA_FRAME_CHAIN])
{
  char line[LINE + 1];

  make_line (line, kind, payload, length, chain);
  take_chain (chain, line);
  g_string_append_len (out, line, LINE);
  g_string_append_len (out, payload, (gssize) length);
  g_string_append_c (out, '\n');
}

/* The length that a line gives; FALSE when it is no such line. */
static gboolean
read_length (const char *line, gsize *length)
{
  char digits[LENGTH_DIGITS + 1];
  guint64 number;

  memcpy (digits, line + LENGTH_AT, LENGTH_DIGITS);
  digits[LENGTH_DIGITS] = '\0';
  if (strspn (digits, "0123456789") != LENGTH_DIGITS || line[1] != ' ' || line[LINE - 1] != '\n')
    return FALSE;
  number = g_ascii_strtoull (digits, NULL, 10);
  *length = (gsize) number;
  return TRUE;
}

/**
 * lima_frames_next:
 * @self: a way through a journal
 * @kind: (out): the kind of the frame
 * @payload: (out): what it holds, not ended by a zero byte
 * @length: (out): its bytes
 *
 * Goes to the next frame. Where there is no whole one the way ends.
 *
 * Returns: what is there
 */
LimaFrameState
lima_frames_next (LimaFrames *self, char *kind, const char **payload, gsize *length)
{
  const char *line = self->text + self->at;
  gsize left = self->length - self->at;
  char expected[LINE + 1];

  if (left == 0)
    return LIMA_FRAME_END;
  if (left < LINE)
    return LIMA_FRAME_TORN;
  if (!read_length (line, length))
    return LIMA_FRAME_DAMAGED;
  if (*length >= left - LINE)
    return LIMA_FRAME_TORN;
  *kind = line[0];
  *payload = line + LINE;
  make_line (expected, *kind, *payload, *length, self->chain);
  if (memcmp (expected, line, LINE) != 0 || (*payload)[*length] != '\n')
    return LIMA_FRAME_DAMAGED;
  take_chain (self->chain, line);
  self->at += LINE + *length + 1;
  return LIMA_FRAME_WHOLE;
}
