/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LIMA_FRAME_CHAIN 17 /* the checksum of a frame and a zero byte */

/* What a journal is made of: a head, then sets of changes. */
#define LIMA_FRAME_HEAD 'H'
#define LIMA_FRAME_CHANGES 'C'

typedef enum
{
  LIMA_FRAME_WHOLE,
  LIMA_FRAME_END,     /* there is none any more */
  LIMA_FRAME_TORN,    /* the text ends inside a frame: what was being written when the power went */
  LIMA_FRAME_DAMAGED, /* it isn't what was written */
} LimaFrameState;

/**
 * LimaFrames:
 * @text: a journal
 * @length: its bytes
 * @at: where the next frame begins
 * @chain: the checksum of the frame before it, empty before the first
 *
 * A way through the frames of a journal.
 */
typedef struct
{
  const char *text;
  gsize length;
  gsize at;
  char chain[LIMA_FRAME_CHAIN];
} LimaFrames;

void           lima_frame_append (GString     *out,
                                  char         kind,
                                  const char  *payload,
                                  gsize        length,
                                  char         chain[LIMA_FRAME_CHAIN]);
LimaFrameState lima_frames_next  (LimaFrames  *self,
                                  char        *kind,
                                  const char **payload,
                                  gsize       *length);

G_END_DECLS
