/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-index.h>

G_BEGIN_DECLS

/**
 * LimaProjectsTable:
 *
 * Projects as a table of texts, for other programs. Amounts are exact and have no grouping; their currency stands in a column beside
 * them. Frozen once made: any thread may write it.
 */
typedef struct _LimaProjectsTable LimaProjectsTable;

LimaProjectsTable *lima_projects_table_new       (LimaIndex          *index,
                                                  GArray             *columns,
                                                  const char         *measure);
void               lima_projects_table_free      (LimaProjectsTable  *self);
void               lima_projects_table_add       (LimaProjectsTable  *self,
                                                  guint               row);
guint              lima_projects_table_get_n     (LimaProjectsTable  *self);
char              *lima_projects_table_to_tsv    (LimaProjectsTable  *self);
char              *lima_projects_table_to_html   (LimaProjectsTable  *self);
gboolean           lima_projects_table_write_csv (LimaProjectsTable  *self,
                                                  GOutputStream      *stream,
                                                  GCancellable       *cancellable,
                                                  GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaProjectsTable, lima_projects_table_free)

G_END_DECLS
