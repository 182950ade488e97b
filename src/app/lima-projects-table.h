/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-index.h>

G_BEGIN_DECLS

/* Projects as a table of texts: for other programs, as CSV or tab separated. */
char     *lima_projects_table_to_tsv    (LimaIndex          *index,
                                         const guint32      *rows,
                                         guint               n,
                                         GArray             *columns,
                                         char * const       *headings);
gboolean  lima_projects_table_write_csv (LimaIndex          *index,
                                         const guint32      *rows,
                                         guint               n,
                                         GArray             *columns,
                                         char * const       *headings,
                                         GOutputStream      *stream,
                                         GCancellable       *cancellable,
                                         GError            **error);

G_END_DECLS
