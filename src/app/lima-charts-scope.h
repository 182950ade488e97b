/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-session.h"

G_BEGIN_DECLS

/**
 * LimaChartsScope:
 * @index: knows the projects
 * @search: knows their words
 * @filter: what they are narrowed down to
 *
 * Which projects a chart is of, where it is not of all: those of the project list. Never changed, and counted.
 */
typedef struct
{
  gatomicrefcount ref;
  LimaIndex *index;
  LimaSearch *search;
  LimaFilter *filter;
} LimaChartsScope;

LimaChartsScope *lima_charts_scope_new   (LimaSession            *session);
LimaChartsScope *lima_charts_scope_ref   (LimaChartsScope        *self);
void             lima_charts_scope_unref (LimaChartsScope        *self);
guint8          *lima_charts_scope_find  (const LimaChartsScope  *self,
                                          GCancellable           *cancellable,
                                          GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaChartsScope, lima_charts_scope_unref)

G_END_DECLS
