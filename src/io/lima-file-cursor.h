/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-json-gate.h"

G_BEGIN_DECLS

/**
 * LimaCursor:
 * @p: where it stands
 * @line: the line of @p
 *
 * A place in a JSON text that the gate has passed. Nothing is checked again.
 */
typedef struct
{
  const char *p;
  guint32 line;
} LimaCursor;

/**
 * LimaSlice:
 * @text: behind the opening quotation mark
 * @length: bytes up to the closing one
 * @escaped: whether there is a backslash in it; lima_slice_dup() says what it means
 *
 * A JSON string where it stands.
 */
typedef struct
{
  const char *text;
  gsize length;
  gboolean escaped;
} LimaSlice;

gboolean  lima_cursor_enter  (LimaCursor       *self);
gboolean  lima_cursor_more   (LimaCursor       *self);
LimaSlice lima_cursor_name   (LimaCursor       *self);
LimaSlice lima_cursor_string (LimaCursor       *self);
void      lima_cursor_skip   (LimaCursor       *self);

char     *lima_slice_dup     (const LimaSlice  *self);
gboolean  lima_slice_is      (const LimaSlice  *self,
                              const char       *text);

G_END_DECLS
