/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-block.h>

G_BEGIN_DECLS

/*< private >
 * LimaInputIds:
 *
 * Which records of several files changed their ids when they became one portfolio. References within each file follow.
 */
typedef struct _LimaInputIds LimaInputIds;

LimaInputIds *lima_input_ids_new     (guint              n_files);
void          lima_input_ids_free    (LimaInputIds      *self);
void          lima_input_ids_replace (LimaInputIds      *self,
                                      guint              file,
                                      const LimaBlock   *gone,
                                      LimaBlock         *instead);
void          lima_input_ids_settle  (LimaInputIds      *self,
                                      GPtrArray * const *records);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaInputIds, lima_input_ids_free)

G_END_DECLS
