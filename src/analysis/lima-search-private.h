/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-search.h"

G_BEGIN_DECLS

#define LIMA_SEARCH_N_CLASSES 2
#define LIMA_SEARCH_CHUNK 1024    /* rows searched at a time, a multiple of 64: 200 kB that stay in the cache for the next word */
#define LIMA_SEARCH_PADDING 128   /* bytes that may be read behind the last row */
#define LIMA_SEARCH_SAMPLE 1024   /* bytes of each sample of the text */
#define LIMA_SEARCH_N_SAMPLES 64

typedef struct
{
  char *bytes;
  gsize n;
  gsize room;
} LimaSearchBytes;

/* All texts of one class: row after row, each ended by a zero byte, so that nothing is found across two rows. */
typedef struct
{
  char *bytes;
  guint64 *starts; /* of each row, and the end of the last */
} LimaSearchColumn;

struct _LimaSearch
{
  gatomicrefcount ref;
  guint n;
  LimaSearchColumn columns[LIMA_SEARCH_N_CLASSES];
  guint32 frequency[256];
  LimaSnapshot *snapshot; /* nullable: what it was made of */
};

/* A word or phrase of a query, made ready to be looked for. */
typedef struct _LimaSearchTerm LimaSearchTerm;

typedef struct
{
  const LimaSearch *self;
  const LimaSearchTerm *terms;
  guint n_terms;
  LimaSearchClasses classes;
  GCancellable *cancellable;
  guint64 *bits; /* a row each: what is left. A chunk is one thread's */
  guint n_chunks;
  int next; /* atomic */
} LimaSearchJob;

/* Makes room behind the bytes. Here, so that it is inlined where it is asked for each byte. */
static inline void
lima_search_reserve (LimaSearchBytes *self, gsize more)
{
  if (self->n + more <= self->room)
    return;
  self->room = MAX (self->n + more, self->room + self->room / 2);
  self->bytes = g_realloc (self->bytes, self->room);
}

guint           lima_search_class_index (LimaSearchClasses    class);
void            lima_search_fold_onto   (LimaSearchBytes     *out,
                                         const char          *text,
                                         gsize                length);
LimaSearchTerm *lima_search_make_terms  (const LimaSearch    *self,
                                         LimaSearchClasses    classes,
                                         char               **texts);
void            lima_search_scan_chunk  (const LimaSearchJob *job,
                                         guint                chunk);
guint           lima_search_count_bits  (const guint64       *bits,
                                         guint                words);

G_END_DECLS
