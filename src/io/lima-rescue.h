/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimaRescue:
 *
 * Whole copies of a file that is written in place: what it was, and what it shall be. They go when it is written. Where the program
 * ends in between they stay, and are found by lima_rescue_list(). As long as one has it nobody else gets it.
 */
typedef struct _LimaRescue LimaRescue;

LimaRescue *lima_rescue_begin        (const char       *folder,
                                      const char       *document,
                                      gint64            now);
GPtrArray  *lima_rescue_list         (const char       *folder);
void        lima_rescue_free         (LimaRescue       *self);
const char *lima_rescue_get_document (const LimaRescue *self);
const char *lima_rescue_get_old      (const LimaRescue *self);
const char *lima_rescue_get_new      (const LimaRescue *self);
gint64      lima_rescue_get_time     (const LimaRescue *self);
void        lima_rescue_remove       (LimaRescue       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaRescue, lima_rescue_free)

G_END_DECLS
