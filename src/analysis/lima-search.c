/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-search-private.h"

#include <string.h>

#define MOST_THREADS 4
#define WORTH_A_THREAD (1 << 20) /* bytes */

/*< private >
 * lima_search_class_index:
 * @class: one class
 *
 * Returns: the index of its column
 */
guint
lima_search_class_index (LimaSearchClasses class)
{
  return class == LIMA_SEARCH_NAMES ? 0 : 1;
}

/**
 * lima_search_ref:
 * @self: a search
 *
 * Returns: (transfer full): the same, counted once more
 */
LimaSearch *
lima_search_ref (const LimaSearch *self)
{
  LimaSearch *search = (LimaSearch *) self;

  g_atomic_ref_count_inc (&search->ref);
  return search;
}

/**
 * lima_search_unref:
 * @self: (nullable): a search to give up
 */
void
lima_search_unref (LimaSearch *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref))
    return;
  for (guint i = 0; i < LIMA_SEARCH_N_CLASSES; i++)
    {
      g_free (self->columns[i].bytes);
      g_free (self->columns[i].starts);
    }
  g_clear_pointer (&self->snapshot, lima_snapshot_unref);
  g_free (self);
}

/**
 * lima_search_get_n_rows:
 *
 * Returns: how many rows it has
 */
guint
lima_search_get_n_rows (const LimaSearch *self)
{
  return self->n;
}

/**
 * lima_search_get_text:
 * @self: a search
 * @class: one class
 * @row: below lima_search_get_n_rows()
 * @length: (out): its bytes
 *
 * Returns: the folded texts of a row, a byte 1 between two, ended by NUL
 */
const char *
lima_search_get_text (const LimaSearch *self, LimaSearchClasses class, guint row, gsize *length)
{
  const LimaSearchColumn *column = &self->columns[lima_search_class_index (class)];

  g_return_val_if_fail (row < self->n, NULL);

  *length = column->starts[row + 1] - column->starts[row] - 1;
  return column->bytes + column->starts[row];
}

/* The words of a query and what stands in quotation marks, each once; an open quotation ends with the query. */
static GStrv
split (const char *query)
{
  g_autofree char *folded = lima_search_fold (query, -1);
  g_autoptr(GStrvBuilder) terms = g_strv_builder_new ();
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (const char *p = folded; *p != '\0';)
    {
      gboolean quoted = *p == '"';
      gsize length = strcspn (p + quoted, quoted ? "\"" : " \"");
      g_autofree char *term = g_strstrip (g_strndup (p + quoted, length));

      p += quoted + length;
      p += *p == ' ' || (quoted && *p == '"');
      if (*term != '\0' && !g_hash_table_contains (seen, term))
        {
          g_strv_builder_add (terms, term);
          g_hash_table_add (seen, g_steal_pointer (&term));
        }
    }
  return g_strv_builder_end (terms);
}

/**
 * lima_search_narrows:
 * @old_query: a query
 * @new_query: the one that follows it
 *
 * Typing mostly narrows: what is found for the new query was found for the old one, if the classes are the same. Then the former
 * hits can be given to lima_search_find() as those to search within.
 *
 * Returns: whether every hit of @new_query is one of @old_query
 */
gboolean
lima_search_narrows (const char *old_query, const char *new_query)
{
  g_auto(GStrv) old_terms = split (old_query);
  g_auto(GStrv) new_terms = split (new_query);

  for (guint i = 0; old_terms[i] != NULL; i++)
    {
      gboolean within = FALSE;

      for (guint j = 0; new_terms[j] != NULL && !within; j++)
        within = strstr (new_terms[j], old_terms[i]) != NULL;
      if (!within)
        return FALSE;
    }
  return TRUE;
}

static gpointer
search_chunks (gpointer data)
{
  LimaSearchJob *job = data;
  int chunk;

  while ((chunk = g_atomic_int_add (&job->next, 1)) < (int) job->n_chunks && !g_cancellable_is_cancelled (job->cancellable))
    lima_search_scan_chunk (job, (guint) chunk);
  return NULL;
}

/* How many threads the work is worth, this one included. */
static guint
count_threads (const LimaSearchJob *job, guint n_rows)
{
  double bytes = 0;

  for (guint c = 0; c < LIMA_SEARCH_N_CLASSES; c++)
    if (job->classes & (1u << c))
      bytes += (double) job->self->columns[c].starts[job->self->n];
  bytes = bytes * n_rows / MAX (job->self->n, 1);
  return bytes < WORTH_A_THREAD ? 1 : MIN (g_get_num_processors (), MOST_THREADS);
}

static void
run (LimaSearchJob *job, guint n_rows)
{
  GThread *threads[MOST_THREADS];
  guint n = 0, wanted = count_threads (job, n_rows);

  while (n + 1 < wanted && (threads[n] = g_thread_try_new ("search", search_chunks, job, NULL)) != NULL)
    n++;
  search_chunks (job);
  while (n > 0)
    g_thread_join (threads[--n]);
}

/* All rows, or those to search within. */
static guint64 *
make_bits (guint n, const guint32 *within, guint n_within)
{
  guint words = (n + 63) / 64;
  guint64 *bits = g_new0 (guint64, MAX (words, 1));

  if (within == NULL)
    {
      memset (bits, 0xff, words * sizeof *bits);
      if (n % 64 != 0)
        bits[words - 1] = ((guint64) 1 << n % 64) - 1;
      return bits;
    }
  for (guint i = 0; i < n_within; i++)
    if (within[i] < n)
      bits[within[i] / 64] |= (guint64) 1 << within[i] % 64;
  return bits;
}

/* Even no row at all has an address, so that it isn't taken for "all rows" by the next search within. */
static GArray *
list_bits (const guint64 *bits, guint words)
{
  guint n = lima_search_count_bits (bits, words);
  GArray *rows = g_array_sized_new (FALSE, FALSE, sizeof (guint32), MAX (n, 1));
  guint32 *row;

  g_array_set_size (rows, n);
  row = (guint32 *) (gpointer) rows->data;
  for (guint i = 0; i < words; i++)
    for (guint64 rest = bits[i]; rest != 0; rest &= rest - 1)
      *row++ = i * 64 + (guint) __builtin_ctzll (rest);
  return rows;
}

/**
 * lima_search_find:
 * @self: a search
 * @query: words, and "phrases in quotation marks", as they were typed
 * @classes: which texts to read
 * @within: (nullable) (array length=n_within): rows to search within, %NULL for all; see lima_search_narrows()
 * @n_within: how many
 * @cancellable: (nullable): to stop it
 * @error: return location for G_IO_ERROR_CANCELLED
 *
 * Finds the rows in which every word and phrase of the query occurs, in any order, anywhere in a word, and each in any text of the
 * classes. The empty query finds all rows. Uses up to four threads and returns when it is done: 15 to 30 ms for 200 MB on two.
 *
 * Returns: (transfer full) (element-type guint32): the numbers of the rows, rising; %NULL when cancelled
 */
GArray *
lima_search_find (const LimaSearch   *self,
                  const char         *query,
                  LimaSearchClasses   classes,
                  const guint32      *within,
                  guint               n_within,
                  GCancellable       *cancellable,
                  GError            **error)
{
  g_auto(GStrv) texts = NULL;
  g_autofree LimaSearchTerm *terms = NULL;
  g_autofree guint64 *bits = NULL;
  LimaSearchJob job;

  g_return_val_if_fail (self != NULL && query != NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  texts = split (query);
  terms = lima_search_make_terms (self, classes, texts);
  bits = make_bits (self->n, within, n_within);
  job = (LimaSearchJob) { self, terms, g_strv_length (texts), classes, cancellable, bits,
                          (self->n + LIMA_SEARCH_CHUNK - 1) / LIMA_SEARCH_CHUNK, 0 };
  if (job.n_terms > 0)
    run (&job, within == NULL ? self->n : n_within);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return list_bits (bits, (self->n + 63) / 64);
}
