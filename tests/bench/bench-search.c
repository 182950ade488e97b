/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The time from a key to the new list of row numbers, typed letter by letter, over rows of about 200 bytes of searchable text;
 * beside it memmem() over each row of the same folded text, on one thread and on as many as the search uses. For background:
 * GtkStringFilter needs 3.7 s a key for a million rows (the design's measurement). */

#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* memmem */
#endif

#include <stdlib.h>
#include <string.h>

#include "lima-search.h"

#define REPEATS 5
#define ROW_BYTES 200

static int n_rows = 1000000;
static gboolean both;

static const GOptionEntry options[] = {
  { "rows", 'n', 0, G_OPTION_ARG_INT, &n_rows, "How many rows", "N" },
  { "both", 'b', 0, G_OPTION_ARG_NONE, &both, "Put half of each row into the class of descriptions, and search both", NULL },
  { NULL, 0, 0, 0, NULL, NULL, NULL },
};

static const char *const words[] = {
  "Programme", "for", "the", "development", "of", "industrial", "energy", "efficiency", "in", "small", "and", "medium", "enterprises",
  "Sénégal", "Côte", "d’Ivoire", "Éthiopie", "renforcement", "des", "capacités", "productives", "agricoles", "filière", "coopération",
  "Investitionen", "Förderung", "nachhaltige", "Entwicklung", "Unterstützung", "für", "Länder", "promotion", "investment", "technology",
  "sustainable", "environment", "management", "phase-out", "HCFC", "refrigeration", "sector", "plan", "implementation", "national",
  "policy", "support", "trade", "capacity", "building", "quality", "infrastructure", "leather", "textile", "agro-industry", "women",
  "youth", "employment", "Niño", "región", "América", "producción", "más", "limpia", "gestión", "residuos", "waste", "water", "solar",
  "mini-hydropower", "renewable", "access", "rural", "areas", "conversion", "from", "to", "at", "foam", "Montréal", "Protocol",
  "persistent", "organic", "pollutants", "mercury", "gold", "mining", "artisanal", "value", "chain", "cluster", "standards", "export",
};

static guint32 seed = 1;

static guint32
next_random (guint32 below)
{
  seed = seed * 1664525 + 1013904223;
  return (guint32) (((guint64) seed * below) >> 32);
}

static void
make_row (GString *row, guint number)
{
  g_string_printf (row, "XM-DAC-41123-PROJECT-%u", 100000 + number);
  while (row->len < ROW_BYTES - 4)
    {
      g_string_append_c (row, ' ');
      g_string_append (row, words[next_random (next_random (G_N_ELEMENTS (words)) + 1)]);
    }
}

static LimaSearch *
make_rows (void)
{
  g_autoptr(LimaSearchBuilder) builder = lima_search_builder_new ();
  g_autoptr(GString) row = g_string_new (NULL);

  for (int i = 0; i < n_rows; i++)
    {
      const char *half;

      make_row (row, (guint) i);
      half = both ? strchr (row->str + row->len / 2, ' ') : row->str + row->len;
      lima_search_builder_add (builder, LIMA_SEARCH_NAMES, row->str, half - row->str);
      lima_search_builder_add (builder, LIMA_SEARCH_DESCRIPTIONS, half, -1);
      lima_search_builder_end_row (builder);
    }
  return lima_search_builder_end (builder);
}

typedef struct
{
  const LimaSearch *search;
  char **terms;
  guint first, end;
  GArray *rows;
} Peer;

static gboolean
peer_has (const LimaSearch *search, guint row, const char *term)
{
  gsize length, term_length = strlen (term);
  const char *text = lima_search_get_text (search, LIMA_SEARCH_NAMES, row, &length);

  if (memmem (text, length, term, term_length) != NULL)
    return TRUE;
  if (!both)
    return FALSE;
  text = lima_search_get_text (search, LIMA_SEARCH_DESCRIPTIONS, row, &length);
  return memmem (text, length, term, term_length) != NULL;
}

static gpointer
peer_find (gpointer data)
{
  Peer *peer = data;

  for (guint row = peer->first; row < peer->end; row++)
    {
      gboolean has = TRUE;

      for (guint i = 0; peer->terms[i] != NULL && has; i++)
        has = *peer->terms[i] == '\0' || peer_has (peer->search, row, peer->terms[i]);
      if (has)
        g_array_append_val (peer->rows, row);
    }
  return NULL;
}

static GArray *
peer_run (const LimaSearch *search, const char *query, guint n_threads)
{
  g_autofree char *folded = lima_search_fold (query, -1);
  g_auto(GStrv) terms = g_strsplit (folded, " ", -1);
  guint n = lima_search_get_n_rows (search);
  Peer peers[2];
  GThread *threads[2];

  for (guint i = 0; i < n_threads; i++)
    {
      peers[i] = (Peer) { search, terms, (guint) ((guint64) n * i / n_threads), (guint) ((guint64) n * (i + 1) / n_threads),
                          g_array_new (FALSE, FALSE, sizeof (guint32)) };
      threads[i] = g_thread_new ("peer", peer_find, &peers[i]);
    }
  for (guint i = 0; i < n_threads; i++)
    g_thread_join (threads[i]);
  for (guint i = 1; i < n_threads; i++)
    {
      g_array_append_vals (peers[0].rows, peers[i].rows->data, peers[i].rows->len);
      g_array_unref (peers[i].rows);
    }
  return peers[0].rows;
}

typedef enum
{
  ALL_ROWS,
  NARROWED,
  PEER_ONE,
  PEER_TWO,
  N_WAYS,
} Way;

static GArray *
find (const LimaSearch *search, Way way, const char *query, const GArray *former)
{
  LimaSearchClasses classes = both ? LIMA_SEARCH_ALL : LIMA_SEARCH_NAMES;

  if (way == PEER_ONE || way == PEER_TWO)
    return peer_run (search, query, way == PEER_ONE ? 1 : 2);
  if (way == ALL_ROWS || former == NULL)
    return lima_search_find (search, query, classes, NULL, 0, NULL, NULL);
  return lima_search_find (search, query, classes, (const guint32 *) (gpointer) former->data, former->len, NULL, NULL);
}

/* The middle of some times, in milliseconds. */
static double
measure (const LimaSearch *search, Way way, const char *query, const GArray *former, GArray **hits)
{
  double times[REPEATS];

  for (guint i = 0; i < REPEATS; i++)
    {
      gint64 begin = g_get_monotonic_time ();

      g_clear_pointer (hits, g_array_unref);
      *hits = find (search, way, query, former);
      times[i] = (double) (g_get_monotonic_time () - begin) / 1000;
    }
  for (guint i = 1; i < REPEATS; i++)
    for (guint j = i; j > 0 && times[j] < times[j - 1]; j--)
      {
        double swap = times[j];

        times[j] = times[j - 1];
        times[j - 1] = swap;
      }
  return times[REPEATS / 2];
}

static void
compare_hits (const char *query, const GArray *a, const GArray *b)
{
  if (a->len != b->len || (a->len > 0 && memcmp (a->data, b->data, a->len * sizeof (guint32)) != 0))
    g_error ("\"%s\": %u rows and %u rows", query, a->len, b->len);
}

static void
type_query (const LimaSearch *search, const char *query, double worst[N_WAYS], double total[N_WAYS])
{
  g_autoptr(GArray) former = NULL;

  for (const char *end = query; *end != '\0';)
    {
      g_autofree char *typed = NULL;
      GArray *hits[N_WAYS] = { NULL };
      double times[N_WAYS];

      end = g_utf8_next_char (end);
      typed = g_strndup (query, (gsize) (end - query));
      for (Way way = 0; way < N_WAYS; way++)
        {
          times[way] = measure (search, way, typed, former, &hits[way]);
          worst[way] = MAX (worst[way], times[way]);
          total[way] += times[way];
          compare_hits (typed, hits[0], hits[way]);
        }
      g_print ("%-20s %9u %9.1f %9.1f %9.1f %9.1f\n", typed, hits[0]->len, times[ALL_ROWS], times[NARROWED], times[PEER_ONE],
               times[PEER_TWO]);
      g_clear_pointer (&former, g_array_unref);
      former = g_array_ref (hits[0]);
      for (Way way = 0; way < N_WAYS; way++)
        g_array_unref (hits[way]);
    }
}

static gsize
count_text (const LimaSearch *search)
{
  gsize bytes = 0, length;

  for (guint row = 0; row < lima_search_get_n_rows (search); row++)
    {
      lima_search_get_text (search, LIMA_SEARCH_NAMES, row, &length);
      bytes += length;
      lima_search_get_text (search, LIMA_SEARCH_DESCRIPTIONS, row, &length);
      bytes += length;
    }
  return bytes;
}

int
main (int argc, char **argv)
{
  static const char *const queries[] = { "energy efficiency", "sénégal", "zz", "project-1099999" };
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  g_autoptr(LimaSearch) search = NULL;
  double worst[N_WAYS] = { 0 }, total[N_WAYS] = { 0 };
  gint64 begin;

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, NULL) || n_rows < 1)
    return 2;

  begin = g_get_monotonic_time ();
  search = make_rows ();
  g_print ("%d rows, %.1f bytes each folded, made in %.2f s, %u processors\n", n_rows, (double) count_text (search) / n_rows,
           (double) (g_get_monotonic_time () - begin) / 1e6, g_get_num_processors ());
  g_print ("%-20s %9s %9s %9s %9s %9s\n", "typed", "rows", "all ms", "within ms", "memmem ms", "2 threads");
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    type_query (search, queries[i], worst, total);
  g_print ("worst key %40.1f %9.1f %9.1f %9.1f\n", worst[ALL_ROWS], worst[NARROWED], worst[PEER_ONE], worst[PEER_TWO]);
  g_print ("ratio search/memmem %.3f\n", total[ALL_ROWS] / total[PEER_ONE]);
  g_print ("ratio search/memmem-2-threads %.3f\n", total[ALL_ROWS] / total[PEER_TWO]);
  g_print ("ratio narrowed/memmem-2-threads %.3f\n", total[NARROWED] / total[PEER_TWO]);
  g_print ("background: GtkStringFilter 3700 ms a key for a million rows (design, section 11)\n");
  return 0;
}
