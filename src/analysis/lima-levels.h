/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LimaPair:
 * @parent: the number of a project
 * @child: the number of another
 */
typedef struct
{
  guint32 parent;
  guint32 child;
} LimaPair;

guint lima_levels_judge (LimaPair *pairs,
                         guint     n,
                         guint     n_projects,
                         guint8   *tangled);

G_END_DECLS
