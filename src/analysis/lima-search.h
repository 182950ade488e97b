/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <lima-snapshot.h>

G_BEGIN_DECLS

/**
 * LimaSearchClasses:
 * @LIMA_SEARCH_NAMES: short texts: titles, identifiers, organisations; searched at each key
 * @LIMA_SEARCH_DESCRIPTIONS: long texts: descriptions, results, documents, notes; searched after a rest
 *
 * Which texts of a row a search reads.
 */
typedef enum
{
  LIMA_SEARCH_NAMES = 1 << 0,
  LIMA_SEARCH_DESCRIPTIONS = 1 << 1,
  LIMA_SEARCH_ALL = LIMA_SEARCH_NAMES | LIMA_SEARCH_DESCRIPTIONS,
} LimaSearchClasses;

/**
 * LimaSearch:
 *
 * The texts of all projects, folded for searching: one row a project. Immutable and counted; any thread may search it.
 */
typedef struct _LimaSearch LimaSearch;
typedef struct _LimaSearchBuilder LimaSearchBuilder;

LimaSearch        *lima_search_new               (const LimaSnapshot  *snapshot);
LimaSearch        *lima_search_update            (const LimaSearch    *self,
                                                  const LimaSnapshot  *snapshot);
LimaSearch        *lima_search_ref               (const LimaSearch    *self);
void               lima_search_unref             (LimaSearch          *self);
guint              lima_search_get_n_rows        (const LimaSearch    *self);
const char        *lima_search_get_text          (const LimaSearch    *self,
                                                  LimaSearchClasses    class,
                                                  guint                row,
                                                  gsize               *length);
GArray            *lima_search_find              (const LimaSearch    *self,
                                                  const char          *query,
                                                  LimaSearchClasses    classes,
                                                  const guint32       *within,
                                                  guint                n_within,
                                                  GCancellable        *cancellable,
                                                  GError             **error);

char              *lima_search_fold              (const char          *text,
                                                  gssize               length);
gboolean           lima_search_narrows           (const char          *old_query,
                                                  const char          *new_query);

LimaSearchBuilder *lima_search_builder_new       (void);
void               lima_search_builder_free      (LimaSearchBuilder   *self);
void               lima_search_builder_add       (LimaSearchBuilder   *self,
                                                  LimaSearchClasses    class,
                                                  const char          *text,
                                                  gssize               length);
void               lima_search_builder_end_row   (LimaSearchBuilder   *self);
LimaSearch        *lima_search_builder_end       (LimaSearchBuilder   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaSearch, lima_search_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaSearchBuilder, lima_search_builder_free)

G_END_DECLS
