/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-search-private.h"

#include <stdlib.h>
#include <string.h>

#define N_RAREST 6              /* bytes of a word that are tried as those to look for */

typedef guint8 Block __attribute__ ((vector_size (16)));
typedef guint64 Halves __attribute__ ((vector_size (16)));

struct _LimaSearchTerm
{
  Block rare[2];        /* the two of its bytes that are looked for, sixteen times each */
  gsize at[2];          /* where they stand in it */
  guint64 head;         /* its first eight bytes, or all when there are fewer */
  guint64 mask;
  const char *text;
  gsize n;
  guint candidates;     /* in samples of the text */
};

static inline Block
load (const char *p)
{
  Block block;

  memcpy (&block, p, sizeof block);
  return block;
}

/* Sixteen places from p: 0xff in each at which both bytes looked for stand where the term has them. */
static inline Block
candidates (const LimaSearchTerm *term, const char *p)
{
  return (Block) (load (p + term->at[0]) == term->rare[0]) & (Block) (load (p + term->at[1]) == term->rare[1]);
}

/* Moves the positions of the rarest bytes of a term to the front of an array. */
static guint
rarest_positions (const LimaSearch *self, const LimaSearchTerm *term, gsize positions[N_RAREST])
{
  guint n = 0;

  for (gsize i = 0; i < term->n; i++)
    {
      guint32 frequency = self->frequency[(guchar) term->text[i]];
      guint at = n;

      for (; at > 0 && self->frequency[(guchar) term->text[positions[at - 1]]] > frequency; at--)
        if (at < N_RAREST)
          positions[at] = positions[at - 1];
      if (at < N_RAREST)
        {
          positions[at] = i;
          n = MIN (n + 1, N_RAREST);
        }
    }
  return n;
}

static void
look_for (LimaSearchTerm *term, gsize a, gsize b)
{
  term->at[0] = a;
  term->at[1] = b;
  for (guint i = 0; i < 2; i++)
    term->rare[i] = (Block) { 0 } + (guint8) term->text[term->at[i]];
}

/* How many candidates samples of the text have: how much work the two bytes looked for leave. */
static guint
count_candidates (const LimaSearch *self, LimaSearchClasses classes, const LimaSearchTerm *term)
{
  guint n = 0;

  for (guint c = 0; c < LIMA_SEARCH_N_CLASSES; c++)
    {
      const LimaSearchColumn *column = &self->columns[c];
      gsize size = column->starts[self->n], step = MAX (size / LIMA_SEARCH_N_SAMPLES, LIMA_SEARCH_SAMPLE);

      for (gsize at = 0; (classes & (1u << c)) && at + LIMA_SEARCH_SAMPLE <= size; at += step)
        for (gsize i = at; i < at + LIMA_SEARCH_SAMPLE; i += sizeof (Block))
          {
            Halves found = (Halves) candidates (term, column->bytes + i);

            n += (guint) (__builtin_popcountll (found[0]) + __builtin_popcountll (found[1])) / 8;
          }
    }
  return n;
}

/* Chooses two bytes by trying the rarest in pairs on samples: letters stand in company, so that what is rare alone says too little
 * ("en" is no rarer than "n"). */
static void
choose_bytes (const LimaSearch *self, LimaSearchClasses classes, LimaSearchTerm *term)
{
  gsize positions[N_RAREST], best[2] = { 0, 0 };
  guint n = rarest_positions (self, term, positions);

  term->candidates = G_MAXUINT;
  for (guint i = 0; i < n; i++)
    for (guint j = i + (n > 1); j < n; j++)
      {
        guint found;

        look_for (term, positions[i], positions[j]);
        found = count_candidates (self, classes, term);
        if (found >= term->candidates)
          continue;
        term->candidates = found;
        best[0] = positions[i];
        best[1] = positions[j];
      }
  look_for (term, best[0], best[1]);
}

static LimaSearchTerm
make_term (const LimaSearch *self, LimaSearchClasses classes, const char *text)
{
  LimaSearchTerm term = { .text = text, .n = strlen (text) };
  guint8 mask[8] = { 0 };

  memset (mask, 0xff, MIN (term.n, sizeof mask));
  memcpy (&term.mask, mask, sizeof mask);
  memcpy (&term.head, text, MIN (term.n, sizeof mask));
  choose_bytes (self, classes, &term);
  return term;
}

static int
compare_terms (gconstpointer a, gconstpointer b)
{
  const LimaSearchTerm *x = a, *y = b;

  return (x->candidates > y->candidates) - (x->candidates < y->candidates);
}

/*< private >
 * lima_search_make_terms:
 * @self: a search
 * @classes: which texts will be read
 * @texts: folded words and phrases, to be kept as long as the terms
 *
 * Returns: (transfer full) (array): the terms, that which is likely to find the fewest first; g_free() them
 */
LimaSearchTerm *
lima_search_make_terms (const LimaSearch *self, LimaSearchClasses classes, char **texts)
{
  guint n = g_strv_length (texts);
  LimaSearchTerm *terms = g_new (LimaSearchTerm, n + 1);

  for (guint i = 0; i < n; i++)
    terms[i] = make_term (self, classes, texts[i]);
  qsort (terms, n, sizeof *terms, compare_terms);
  return terms;
}

static inline gboolean
stands_at (const LimaSearchTerm *term, const char *p)
{
  guint64 head;

  memcpy (&head, p, sizeof head);
  return (head & term->mask) == term->head &&
         (term->n <= sizeof head || memcmp (p + sizeof head, term->text + sizeof head, term->n - sizeof head) == 0);
}

/* The first of up to eight candidates at which the term stands. */
static inline const char *
check_half (const LimaSearchTerm *term, const char *p, guint64 half)
{
  for (; half != 0;)
    {
#if G_BYTE_ORDER == G_LITTLE_ENDIAN
      guint byte = (guint) __builtin_ctzll (half) / 8;
      half &= ~((guint64) 0xff << (byte * 8));
#else
      guint byte = (guint) __builtin_clzll (half) / 8;
      half &= ~((guint64) 0xff << (56 - byte * 8));
#endif
      if (stands_at (term, p + byte))
        return p + byte;
    }
  return NULL;
}

static const char *
check_blocks (const LimaSearchTerm *term, const char *p, const Block *found, guint n)
{
  for (guint i = 0; i < n; i++)
    for (guint h = 0; h < 2; h++)
      {
        const char *hit = check_half (term, p + i * 16 + h * 8, ((Halves) found[i])[h]);

        if (hit != NULL)
          return hit;
      }
  return NULL;
}

/* Where the term first begins from p on, NULL when not before end. Up to LIMA_SEARCH_PADDING bytes behind end are read. A term is
 * never found half behind end, since a row ends there with a byte that no term has. */
static const char *
scan (const LimaSearchTerm *term, const char *p, const char *end)
{
  for (; p < end; p += 64)
    {
      Block found[4];
      Halves any;
      const char *hit;

      for (guint i = 0; i < 4; i++)
        found[i] = candidates (term, p + i * 16);
      any = (Halves) (found[0] | found[1] | found[2] | found[3]);
      if (G_LIKELY ((any[0] | any[1]) == 0))
        continue;
      hit = check_blocks (term, p, found, 4);
      if (hit != NULL)
        return hit < end ? hit : NULL;
    }
  return NULL;
}

/* The row, from row on, that has the byte at; it lies before end. */
static guint
row_of (const guint64 *starts, guint row, guint end, guint64 at)
{
  guint step = 1;

  while (step < end - row && starts[row + step] <= at)
    {
      row += step;
      step *= 2;
    }
  for (end = MIN (end, row + step); end - row > 1;)
    {
      guint middle = row + (end - row) / 2;

      if (starts[middle] <= at)
        row = middle;
      else
        end = middle;
    }
  return row;
}

/* Sets the bits of the rows that have the term; a row is left at its first. */
static void
scan_rows (const LimaSearchColumn *column, const LimaSearchTerm *term, guint first, guint end, guint64 *found)
{
  const char *p = column->bytes + column->starts[first];
  const char *stop = column->bytes + column->starts[end];
  guint row = first;

  while ((p = scan (term, p, stop)) != NULL)
    {
      row = row_of (column->starts, row, end, (guint64) (p - column->bytes));
      found[(row - first) / 64] |= (guint64) 1 << (row - first) % 64;
      p = column->bytes + column->starts[++row];
    }
}

static gboolean
row_has (const LimaSearchColumn *column, const LimaSearchTerm *term, guint row)
{
  return scan (term, column->bytes + column->starts[row], column->bytes + column->starts[row + 1]) != NULL;
}

/*< private >
 * lima_search_count_bits:
 * @bits: a row each
 * @words: how many times 64
 *
 * Returns: how many are set
 */
guint
lima_search_count_bits (const guint64 *bits, guint words)
{
  guint n = 0;

  for (guint i = 0; i < words; i++)
    n += (guint) __builtin_popcountll (bits[i]);
  return n;
}

/* Leaves those of a few rows that have the term. */
static void
keep_single_rows (const LimaSearchJob *job, const LimaSearchTerm *term, guint first, guint words)
{
  for (guint i = 0; i < words; i++)
    for (guint64 rest = job->bits[first / 64 + i]; rest != 0; rest &= rest - 1)
      {
        guint bit = (guint) __builtin_ctzll (rest), row = first + i * 64 + bit;
        gboolean has = FALSE;

        for (guint c = 0; c < LIMA_SEARCH_N_CLASSES && !has; c++)
          has = (job->classes & (1u << c)) && row_has (&job->self->columns[c], term, row);
        if (!has)
          job->bits[first / 64 + i] &= ~((guint64) 1 << bit);
      }
}

/* Leaves those of many rows that have the term, all rows being read in one go. */
static void
keep_rows (const LimaSearchJob *job, const LimaSearchTerm *term, guint first, guint end, guint words)
{
  guint64 found[LIMA_SEARCH_CHUNK / 64] = { 0 };

  for (guint c = 0; c < LIMA_SEARCH_N_CLASSES; c++)
    if (job->classes & (1u << c))
      scan_rows (&job->self->columns[c], term, first, end, found);
  for (guint i = 0; i < words; i++)
    job->bits[first / 64 + i] &= found[i];
}

/*< private >
 * lima_search_scan_chunk:
 * @job: what to look for and where
 * @chunk: the number of a chunk that no other thread has
 *
 * Leaves the bits of those rows of the chunk that have all terms.
 */
void
lima_search_scan_chunk (const LimaSearchJob *job, guint chunk)
{
  guint first = chunk * LIMA_SEARCH_CHUNK, end = MIN (first + LIMA_SEARCH_CHUNK, job->self->n);
  guint words = (end - first + 63) / 64;

  for (guint i = 0; i < job->n_terms; i++)
    {
      guint left = lima_search_count_bits (job->bits + first / 64, words);

      if (left == 0)
        break;
      if (left < (end - first) / 2)
        keep_single_rows (job, &job->terms[i], first, words);
      else
        keep_rows (job, &job->terms[i], first, end, words);
    }
}
