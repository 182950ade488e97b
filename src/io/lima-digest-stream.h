/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define LIMA_TYPE_DIGEST_STREAM (lima_digest_stream_get_type ())

/**
 * LimaDigestStream:
 *
 * An output stream that adds up, in SHA-256, what goes through it.
 */
G_DECLARE_FINAL_TYPE (LimaDigestStream, lima_digest_stream, LIMA, DIGEST_STREAM, GFilterOutputStream)

GOutputStream *lima_digest_stream_new (GOutputStream    *base);
goffset        lima_digest_stream_get (LimaDigestStream *self,
                                       guint8           *digest);

G_END_DECLS
