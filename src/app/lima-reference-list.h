/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-reference-kind.h>

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_REFERENCE_MOST 50 /* projects that are listed at a time */

char       *lima_reference_name          (LimaSession    *session,
                                          const LimaPath *path,
                                          LimaAtom        to);
char       *lima_reference_describe      (LimaSession    *session,
                                          const LimaPath *path);
GListModel *lima_reference_list          (LimaSession    *session,
                                          const LimaPath *path);
GListModel *lima_reference_find_projects (LimaSession    *session,
                                          const char     *typed,
                                          guint          *n_found);

G_END_DECLS
