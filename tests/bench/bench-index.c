/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of a million projects of ten flows each: seconds to make its index, bytes it needs, and the time from a question to the
 * new list of row numbers, and to the counts and sums beside it. The projects lose their flows once these are in the facts: lists
 * do not look at them, and memory would be measured rather than the index. */

#include <sys/resource.h>

#include <lima-index.h>
#include <lima-portfolio.h>

#include "lima-index-private.h"

#define N_COUNTRIES 26
#define N_SECTORS 80
#define N_DONORS 200
#define N_THEMES 8
#define FIRST_YEAR 2010
#define N_YEARS 12

static int n_projects = 1000000;
static int n_flows = 10;
static int n_repeats = 5;

static const GOptionEntry options[] = {
  { "projects", 'n', 0, G_OPTION_ARG_INT, &n_projects, "How many projects", "N" },
  { "flows", 'f', 0, G_OPTION_ARG_INT, &n_flows, "How many flows each", "N" },
  { "repeats", 'r', 0, G_OPTION_ARG_INT, &n_repeats, "How often each question is asked; the middle time counts", "N" },
  { NULL, 0, 0, 0, NULL, NULL, NULL },
};

static const char *const words[] = {
  "Programme", "for", "the", "development", "of", "industrial", "energy", "efficiency", "Sénégal", "Côte", "renforcement", "des",
  "capacités", "Förderung", "nachhaltige", "Entwicklung", "water", "promotion", "investment", "technology", "región", "gestión",
};

static guint64 seed = 1;

static guint32
next_random (guint32 below)
{
  seed = seed * 6364136223846793005u + 1442695040888963407u;
  return (guint32) (((seed >> 32) * below) >> 32);
}

/* Some are much more frequent than others, as in life. */
static guint32
next_skewed (guint32 below)
{
  return next_random (next_random (below) + 1);
}

static LimaItems *
make_places (guint n)
{
  LimaBlock *blocks[3];

  for (guint i = 0; i < n; i++)
    {
      char code[3] = { 'K', (char) ('A' + next_skewed (N_COUNTRIES)), '\0' };
      LimaPlace *place = (LimaPlace *) lima_block_new (&lima_place_table, 0);

      place->country = lima_atom (code);
      blocks[i] = &place->head;
    }
  return lima_items_new (blocks, n);
}

static LimaItems *
make_sectors (void)
{
  LimaSector *sector = (LimaSector *) lima_block_new (&lima_sector_table, 0);
  LimaBlock *block = &sector->head;
  char code[8];

  g_snprintf (code, sizeof code, "%u", 11110 + 290 * next_skewed (N_SECTORS));
  sector->code = lima_atom (code);
  return lima_items_new (&block, 1);
}

static LimaItems *
make_themes (void)
{
  LimaThemeShare *theme = (LimaThemeShare *) lima_block_new (&lima_theme_share_table, 0);
  LimaBlock *block = &theme->head;
  char id[8];

  g_snprintf (id, sizeof id, "t%u", next_random (N_THEMES));
  theme->theme = lima_atom (id);
  return lima_items_new (&block, 1);
}

static LimaItems *
make_donors (void)
{
  LimaParticipant *donor = (LimaParticipant *) lima_block_new (&lima_participant_table, 0);
  LimaBlock *block = &donor->head;
  char ref[16];

  g_snprintf (ref, sizeof ref, "XM-DAC-%u", 41100 + next_skewed (N_DONORS));
  donor->role = lima_atom ("1");
  donor->ref = lima_atom (ref);
  donor->name = lima_text_new ("en", ref);
  return lima_items_new (&block, 1);
}

static LimaBlock *
make_flow (gboolean with_places)
{
  static const char *const types[] = { "1", "2", "3", "4" };
  LimaFlow *flow = (LimaFlow *) lima_block_new (&lima_flow_table, 0);

  flow->kind = lima_atom ("transaction");
  flow->type = lima_atom (types[MIN (next_random (8), 3)]);
  flow->date.date = lima_date_new (FIRST_YEAR + (int) next_random (N_YEARS), 1 + (int) next_random (12), 1 + (int) next_random (28));
  flow->amount = lima_amount_exact ((LimaDecimal) { 100 + (gint64) next_random (100000000), 2 });
  if (with_places)
    flow->places = make_places (1);
  return &flow->head;
}

static LimaText *
make_title (guint number)
{
  g_autoptr(GString) title = g_string_new (NULL);

  for (guint i = 0; i < 7; i++)
    g_string_append_printf (title, "%s ", words[next_skewed (G_N_ELEMENTS (words))]);
  g_string_append_printf (title, "%u", number);
  return lima_text_new ("en", title->str);
}

/* Three in four have one country, one in eight has several; one in eight gives them with each flow. */
static LimaProject *
make_project (guint number)
{
  LimaProject *project = (LimaProject *) lima_block_new (&lima_project_table, 0);
  g_autofree LimaBlock **flows = g_new (LimaBlock *, (gsize) n_flows);
  char status[2] = { (char) ('1' + next_skewed (5)), '\0' };
  guint shape = next_random (8);

  project->identifier = g_strdup_printf ("XX-GEN-%u", number);
  project->title = make_title (number);
  project->status = lima_atom (status);
  project->currency = lima_atom (next_random (10) == 0 ? "EUR" : "USD");
  project->participants = make_donors ();
  project->sectors = make_sectors ();
  project->themes = make_themes ();
  project->actual_start.date = lima_date_new (FIRST_YEAR, 1 + (int) next_random (12), 1);
  project->planned_end.date = lima_date_new (FIRST_YEAR + (int) next_random (N_YEARS), 12, 31);
  if (shape > 0)
    project->places = make_places (shape == 1 ? 3 : 1);
  for (int i = 0; i < n_flows; i++)
    flows[i] = make_flow (shape == 0);
  project->flows = lima_items_new (flows, (guint) n_flows);
  return project;
}

static LimaSnapshot *
make_snapshot (LimaFacts *facts)
{
  g_autoptr(LimaPortfolio) portfolio = lima_portfolio_new ();
  g_autoptr(GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);

  for (int i = 0; i < n_projects; i++)
    {
      LimaProject *project = make_project ((guint) i + 1);

      lima_facts_add (facts, project, 0, (guint) i);
      g_clear_pointer (&project->flows, lima_items_unref);
      g_ptr_array_add (blocks, project);
    }
  lima_facts_settle (facts);
  lima_portfolio_load (portfolio, LIMA_RECORD_PROJECT, blocks);
  return lima_portfolio_snapshot (portfolio);
}

static double
since (gint64 begin)
{
  return (double) (g_get_monotonic_time () - begin) / 1e3;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  return (*(const double *) a > *(const double *) b) - (*(const double *) a < *(const double *) b);
}

/* Every third row, as a search would find them. */
static GArray *
make_hits (void)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 row = 0; row < (guint32) n_projects; row += 1 + next_random (5))
    g_array_append_val (hits, row);
  return hits;
}

static void
ask (LimaIndex *index, const char *what, const char *text, const GArray *hits)
{
  g_autoptr(LimaFilter) filter = lima_filter_parse (text);
  g_autoptr(GArray) finds = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) tallies = g_array_new (FALSE, FALSE, sizeof (double));
  guint n = 0;

  for (int i = 0; i < n_repeats; i++)
    {
      gint64 begin = g_get_monotonic_time ();
      g_autoptr(LimaFound) found = lima_index_find (index, filter, hits, LIMA_CELL_TITLE, FALSE, NULL, NULL);
      double time = since (begin);
      g_autoptr(LimaTally) tally = NULL;

      g_array_append_val (finds, time);
      begin = g_get_monotonic_time ();
      tally = lima_index_tally (index, filter, hits, NULL, NULL);
      time = since (begin);
      g_array_append_val (tallies, time);
      if (tally->n != found->n)
        g_error ("%s: %u rows found, %u counted", what, found->n, tally->n);
      n = found->n;
    }
  g_array_sort (finds, compare_times);
  g_array_sort (tallies, compare_times);
  g_print ("%-22s rows %8u find-ms %6.1f tally-ms %6.1f\n", what, n, g_array_index (finds, double, finds->len / 2),
           g_array_index (tallies, double, tallies->len / 2));
}

static void
sort (LimaIndex *index, LimaProjectColumn column)
{
  g_autoptr(LimaFilter) none = lima_filter_new ();
  gint64 begin = g_get_monotonic_time ();
  g_autoptr(LimaFound) found = lima_index_find (index, none, NULL, column, FALSE, NULL, NULL);

  g_print ("sorting-%s %.2f\n", lima_project_column_get_name (column), since (begin) / 1e3);
}

static long
peak_kilobytes (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

int
main (int argc, char **argv)
{
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  g_autoptr(LimaFacts) facts = lima_facts_new (NULL);
  g_autoptr(LimaSnapshot) snapshot = NULL;
  g_autoptr(LimaIndex) index = NULL;
  g_autoptr(GArray) hits = NULL;
  LimaIndexOptions asked = { .format = format, .facts = facts, .today = lima_date_new (2020, 6, 30) };
  gint64 begin = g_get_monotonic_time ();
  long before;

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, NULL) || n_projects < 1 || n_flows < 1 || n_repeats < 1)
    return 2;
  asked.snapshot = snapshot = make_snapshot (facts);
  lima_query_init (&asked.query);
  g_print ("projects %d rows %u made-seconds %.2f\n", n_projects, lima_facts_get_n_rows (facts), since (begin) / 1e3);

  before = peak_kilobytes ();
  begin = g_get_monotonic_time ();
  index = lima_index_new (&asked, NULL, NULL);
  g_print ("index-seconds %.2f\n", since (begin) / 1e3);
  g_print ("index-bytes-a-project %.1f\n", (double) lima_index_get_size (index) / n_projects);
  g_print ("index-peak-bytes-a-project %.1f\n", (double) (peak_kilobytes () - before) * 1024 / n_projects);
  sort (index, LIMA_CELL_TITLE);
  sort (index, LIMA_CELL_SPEND);
  sort (index, LIMA_CELL_END);
  sort (index, LIMA_CELL_PLACE);
  sort (index, LIMA_CELL_DONOR);

  hits = make_hits ();
  ask (index, "nothing", "", NULL);
  ask (index, "search", "", hits);
  ask (index, "two-facets", "status=2&country=KA&country=KB", NULL);
  ask (index, "two-facets-search", "status=2&country=KA&country=KB", hits);
  ask (index, "five-facets", "status=1&country=KA&theme=t1&theme=t2&year=2014&missing=title&missing=budget", NULL);
  ask (index, "size", "size=%3E1000000&year=2014&year=2015", NULL);
  ask (index, "chart", "with-flows=1", NULL);
  ask (index, "chart-two-facets", "country=KA&year=2014&with-flows=1", NULL);
  return 0;
}
