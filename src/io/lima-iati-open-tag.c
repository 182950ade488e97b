/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* memrchr */
#endif

#include "lima-iati-open-tag.h"

#include <string.h>

/* Walks on in a tag until it ends, or the text does. A "<" cannot be part of a tag. */
static const char *
walk (LimaIatiOpenTag *self, const char *p, const char *end)
{
  for (; p < end && self->state != LIMA_IATI_OPEN_TAG_NONE; p++)
    if (*p == '<')
      self->state = LIMA_IATI_OPEN_TAG_NONE;
    else if (self->state == LIMA_IATI_OPEN_TAG_DOUBLE)
      self->state = *p == '"' ? LIMA_IATI_OPEN_TAG_NAME : LIMA_IATI_OPEN_TAG_DOUBLE;
    else if (self->state == LIMA_IATI_OPEN_TAG_SINGLE)
      self->state = *p == '\'' ? LIMA_IATI_OPEN_TAG_NAME : LIMA_IATI_OPEN_TAG_SINGLE;
    else if (*p == '>')
      self->state = LIMA_IATI_OPEN_TAG_NONE;
    else if (*p == '"' || *p == '\'')
      self->state = *p == '"' ? LIMA_IATI_OPEN_TAG_DOUBLE : LIMA_IATI_OPEN_TAG_SINGLE;
    else
      self->attributes += *p == '=';
  return p;
}

/**
 * lima_iati_open_tag_pass:
 * @self: the tag under way
 * @text: (array length=length): the next piece of an XML text in UTF-8, some kilobytes
 * @length: its bytes
 *
 * Follows the one tag that may reach over the end of the piece; tags inside it are too short to do harm.
 *
 * Returns: %FALSE when the tag goes on behind the piece and has more than %LIMA_IATI_MOST_ATTRIBUTES so far
 */
gboolean
lima_iati_open_tag_pass (LimaIatiOpenTag *self, const char *text, gsize length)
{
  const char *end = text + length;
  const char *p = walk (self, text, end);
  const char *last = memrchr (p, '<', (gsize) (end - p));

  if (last != NULL && (last + 1 == end || strchr ("!?/", last[1]) == NULL))
    {
      *self = (LimaIatiOpenTag) { LIMA_IATI_OPEN_TAG_NAME, 0 };
      walk (self, last + 1, end);
    }
  return self->state == LIMA_IATI_OPEN_TAG_NONE || self->attributes <= LIMA_IATI_MOST_ATTRIBUTES;
}
