/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_FINDER (lima_finder_get_type ())

/**
 * LimaFinder:
 *
 * Answers, in threads, what the session's filter leaves of its projects. While words are typed names are searched at each key, and all
 * texts after a rest. "found" is emitted with the index, the rows and whether the answer is final, "tallied" with the index and the
 * counts and sums of the final answer. An answer that comes too late is dropped.
 */
G_DECLARE_FINAL_TYPE (LimaFinder, lima_finder, LIMA, FINDER, GObject)

LimaFinder *lima_finder_new      (LimaSession       *session);
void        lima_finder_set_sort (LimaFinder        *self,
                                  LimaProjectColumn  column,
                                  gboolean           descending);
gboolean    lima_finder_is_busy  (LimaFinder        *self);

G_END_DECLS
