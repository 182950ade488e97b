/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What each kind of work costs for one IATI file. Run with files of n and of 10 n activities, it tells how the cost grows. */

#include <lima-file-writer.h>
#include <lima-portfolio.h>
#include <lima-reading.h>
#include <lima-result.h>
#include <lima-search.h>

#include <glib/gstdio.h>

#define CACHES ((gsize) 1 << 28)

static int n_repeats = 3;
static char *scratch;

static const GOptionEntry options[] = {
  { "repeats", 'r', 0, G_OPTION_ARG_INT, &n_repeats, "How often each work is done; the shortest time counts", "N" },
  { "scratch", 's', 0, G_OPTION_ARG_FILENAME, &scratch, "A file to write to; it is replaced and then removed", "FILE" },
  { NULL, 0, 0, 0, NULL, NULL, NULL },
};

/* Adds up what comes, or keeps it. */
typedef struct
{
  LimaSink sink;
  LimaFacts *facts;
  GPtrArray *projects;
  guint place;
} Taker;

typedef struct
{
  const char *path;
  LimaFacts *facts;     /* of the file */
  LimaFacts *different; /* each project with a donor of its own */
  LimaSnapshot *snapshot;
  LimaSearch *search;
} Material;

typedef void (*Labour) (Material *material);

static void
take_head (LimaSink *sink, guint file, guint worker, LimaBlock *head, guint minor)
{
  lima_block_unref (head);
}

static void
take_record (LimaSink *sink, guint file, guint worker, LimaBlock *record)
{
  Taker *self = (Taker *) sink;

  if (self->facts != NULL)
    lima_facts_add (self->facts, (const LimaProject *) record, file, self->place++);
  if (self->projects != NULL)
    g_ptr_array_add (self->projects, record);
  else
    lima_block_unref (record);
}

static void
read_file (const char *path, LimaParts parts, Taker *taker)
{
  const char *paths[] = { path, NULL };
  g_autoptr(GPtrArray) reports = NULL;
  const LimaFileReport *report;

  taker->sink = (LimaSink) { take_head, take_record };
  reports = lima_reading_run (paths, parts, &taker->sink, NULL, NULL, NULL);
  report = g_ptr_array_index (reports, 0);
  if (report->error != NULL)
    g_error ("%s", report->error->message);
}

/* ---- what is measured -------------------------------------------------------------------------------------------------- */

static void
read_figures (Material *material)
{
  Taker taker = { .facts = lima_facts_new (NULL) };

  read_file (material->path, LIMA_PARTS_FIGURES, &taker);
  lima_facts_settle (taker.facts);
  g_clear_pointer (&material->facts, lima_facts_free);
  material->facts = taker.facts;
}

static void
query (const LimaFacts *facts, const char *by, const char *years)
{
  LimaQuery question;
  g_autoptr(LimaResult) result = NULL;

  lima_query_init (&question);
  lima_measure_parse ("spend", &question.measure);
  if (!lima_query_parse_by (&question, by) || (years != NULL && !lima_query_parse_years (&question, years)))
    g_error ("bad question");
  result = lima_facts_query (facts, &question, NULL, NULL);
  g_assert (result != NULL && result->rows->len > 0);
}

static void
add_up (Material *material)
{
  query (material->facts, "country,sector", NULL);
}

static void
filter_years (Material *material)
{
  query (material->facts, "country", "2014-2016");
}

static void
filter_words (Material *material)
{
  g_autoptr(GArray) rows = lima_search_find (material->search, "water cold", LIMA_SEARCH_ALL, NULL, 0, NULL, NULL);

  g_assert (rows != NULL);
}

/* The rows of this answer are as many as the projects, and come in no order. */
static void
sort_rows (Material *material)
{
  query (material->different, "donor", NULL);
}

static void
save (Material *material)
{
  g_autoptr(GFile) file = g_file_new_for_path (scratch);
  g_autoptr(GError) error = NULL;
  g_autoptr(GFileOutputStream) stream = NULL;

  g_unlink (scratch);
  stream = g_file_create (file, G_FILE_CREATE_NONE, NULL, &error);
  if (stream == NULL || !lima_file_write (material->snapshot, G_OUTPUT_STREAM (stream), NULL, &error) ||
      !g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, &error))
    g_error ("%s", error->message);
  g_unlink (scratch);
}

/* ---- what it is measured on -------------------------------------------------------------------------------------------- */

static void
load (Material *material)
{
  Taker taker = { .projects = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref) };
  g_autoptr(LimaPortfolio) portfolio = lima_portfolio_new ();
  char id[16];

  read_file (material->path, LIMA_PARTS_ALL, &taker);
  for (guint i = 0; i < taker.projects->len; i++)
    {
      g_snprintf (id, sizeof id, "p%u", i + 1);
      ((LimaBlock *) g_ptr_array_index (taker.projects, i))->id = lima_atom (id);
    }
  lima_portfolio_load (portfolio, LIMA_RECORD_PROJECT, taker.projects);
  g_ptr_array_unref (taker.projects);
  material->snapshot = lima_portfolio_snapshot (portfolio);
  material->search = lima_search_new (material->snapshot);
}

static LimaItems *
take_one (LimaBlock *block)
{
  return lima_items_new (&block, 1);
}

/* A project of one flow, with a donor of its own. */
static LimaProject *
make_different (guint number)
{
  LimaProject *project = (LimaProject *) lima_block_new (&lima_project_table, 0);
  LimaParticipant *donor = (LimaParticipant *) lima_block_new (&lima_participant_table, lima_atom ("1"));
  LimaFlow *flow = (LimaFlow *) lima_block_new (&lima_flow_table, lima_atom ("1"));
  char ref[24];

  g_snprintf (ref, sizeof ref, "XX-%u", number * 2654435761u);
  donor->role = lima_atom ("1");
  donor->ref = lima_atom (ref);
  flow->kind = lima_atom ("transaction");
  flow->type = lima_atom ("3");
  flow->date.date = lima_date_new (2014, 1, 1);
  flow->amount = lima_amount_exact ((LimaDecimal) { number, 0 });
  project->participants = take_one (&donor->head);
  project->flows = take_one (&flow->head);
  return project;
}

static void
make_all_different (Material *material)
{
  guint n = lima_snapshot_get_n (material->snapshot, LIMA_RECORD_PROJECT);

  material->different = lima_facts_new (NULL);
  for (guint i = 0; i < n; i++)
    {
      LimaProject *project = make_different (i + 1);

      lima_facts_add (material->different, project, 0, i);
      lima_block_unref (&project->head);
    }
  lima_facts_settle (material->different);
}

/* Work seldom finds its data in the processor's caches, and only the small file would fit there. */
static void
cool_caches (void)
{
  static guint8 *other;

  if (other == NULL)
    other = g_malloc0 (CACHES);
  for (gsize i = 0; i < CACHES; i += 64)
    other[i]++;
}

/* Short work is done more often, so that its time is more than the clock's grain. */
static void
measure (const char *name, Material *material, Labour labour)
{
  double best = G_MAXDOUBLE;
  gint64 whole = g_get_monotonic_time ();

  for (int i = 0; i < n_repeats || g_get_monotonic_time () - whole < G_TIME_SPAN_SECOND; i++)
    {
      gint64 begin;

      cool_caches ();
      begin = g_get_monotonic_time ();
      labour (material);
      best = MIN (best, (double) (g_get_monotonic_time () - begin) / 1e3);
    }
  g_print ("%s ms %.3f\n", name, best);
}

int
main (int argc, char **argv)
{
  g_autoptr(GOptionContext) context = g_option_context_new ("IATI-FILE");
  Material material = { 0 };

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, NULL) || argc != 2 || scratch == NULL)
    return 2;
  material.path = argv[1];
  measure ("reading", &material, read_figures);
  measure ("adding-up", &material, add_up);
  measure ("filtering-years", &material, filter_years);
  load (&material);
  measure ("filtering-words", &material, filter_words);
  measure ("saving", &material, save);
  make_all_different (&material);
  measure ("sorting", &material, sort_rows);
  g_clear_pointer (&material.facts, lima_facts_free);
  g_clear_pointer (&material.different, lima_facts_free);
  g_clear_pointer (&material.search, lima_search_unref);
  g_clear_pointer (&material.snapshot, lima_snapshot_unref);
  return 0;
}
