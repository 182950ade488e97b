/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-digest-stream.h"

struct _LimaDigestStream
{
  GFilterOutputStream parent_instance;

  GChecksum *sum;
  goffset size;
};

G_DEFINE_FINAL_TYPE (LimaDigestStream, lima_digest_stream, G_TYPE_FILTER_OUTPUT_STREAM)

static gssize
write_through (GOutputStream *stream, const void *buffer, gsize count, GCancellable *cancellable, GError **error)
{
  LimaDigestStream *self = LIMA_DIGEST_STREAM (stream);
  GOutputStream *base = g_filter_output_stream_get_base_stream (G_FILTER_OUTPUT_STREAM (stream));
  gssize n = g_output_stream_write (base, buffer, count, cancellable, error);

  if (n > 0)
    {
      g_checksum_update (self->sum, buffer, n);
      self->size += n;
    }
  return n;
}

static void
finalize (GObject *object)
{
  g_checksum_free (LIMA_DIGEST_STREAM (object)->sum);
  G_OBJECT_CLASS (lima_digest_stream_parent_class)->finalize (object);
}

static void
lima_digest_stream_class_init (LimaDigestStreamClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = finalize;
  G_OUTPUT_STREAM_CLASS (klass)->write_fn = write_through;
}

static void
lima_digest_stream_init (LimaDigestStream *self)
{
  self->sum = g_checksum_new (G_CHECKSUM_SHA256);
}

/**
 * lima_digest_stream_new:
 * @base: where it goes; closed with the new stream
 *
 * Returns: (transfer full): a stream
 */
GOutputStream *
lima_digest_stream_new (GOutputStream *base)
{
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (base), NULL);

  return g_object_new (LIMA_TYPE_DIGEST_STREAM, "base-stream", base, NULL);
}

/**
 * lima_digest_stream_get:
 * @self: a stream that nothing more is written to
 * @digest: (out caller-allocates) (array fixed-size=32): what went through
 *
 * Returns: how many bytes that were
 */
goffset
lima_digest_stream_get (LimaDigestStream *self, guint8 *digest)
{
  gsize length = 32;

  g_return_val_if_fail (LIMA_IS_DIGEST_STREAM (self) && digest != NULL, 0);

  g_checksum_get_digest (self->sum, digest, &length);
  return self->size;
}
