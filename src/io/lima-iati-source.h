/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-sink.h"

G_BEGIN_DECLS

/**
 * LimaIatiSource:
 *
 * The bytes of a file as UTF-8, whatever its encoding, from its first "<" on, without a byte order mark. Offsets count bytes of
 * this text. It keeps a window of the file, never the whole.
 */
typedef struct _LimaIatiSource LimaIatiSource;

LimaIatiSource *lima_iati_source_open        (const LimaRead  *read,
                                              GError         **error);
void            lima_iati_source_free        (LimaIatiSource  *self);
gsize           lima_iati_source_read        (LimaIatiSource  *self,
                                              char            *buffer,
                                              gsize            room);
void            lima_iati_source_seek        (LimaIatiSource  *self,
                                              gint64           offset);
gint64          lima_iati_source_get_first   (LimaIatiSource  *self);
guint32         lima_iati_source_get_first_line (LimaIatiSource *self);
guint           lima_iati_source_get_n_replaced (LimaIatiSource *self);
const char     *lima_iati_source_get_encoding (LimaIatiSource *self);
gboolean        lima_iati_source_failed      (LimaIatiSource  *self,
                                              GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaIatiSource, lima_iati_source_free)

G_END_DECLS
