/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What a filter change costs on the Charts page of a million projects: grouping by one, two and three dimensions, and the heaviest picture made,
 * laid out and painted. A filter is a set of projects; it is another one each time. Beside each grouping, in the same run, a plain loop over
 * the same rows with a hash table of the same keys. */
#include <lima-report-picture.h>
#include <math.h>

#include "bench-facts.h"

#define WIDTH 1100
#define HEIGHT 720

static int n_projects = 1000000;
static int n_flows = 10;
static int n_repeats = 15;

static const GOptionEntry options[] = {
  { "projects", 'n', 0, G_OPTION_ARG_INT, &n_projects, "How many projects", "N" },
  { "flows", 'f', 0, G_OPTION_ARG_INT, &n_flows, "How many flows each", "N" },
  { "repeats", 'r', 0, G_OPTION_ARG_INT, &n_repeats, "How often the filter changes", "N" },
  { NULL },
};

typedef struct
{
  const LimaFacts *facts;
  LimaQuery query;
  guint8 *mask;
  guint32 seed;
} Bench;

static double
since (gint64 begin)
{
  return (double) (g_get_monotonic_time () - begin) / 1000;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static void
say_times (const char *what, double *times)
{
  qsort (times, (gsize) n_repeats, sizeof *times, compare_times);
  g_print ("%s-best-ms %.2f\n%s-median-ms %.2f\n%s-worst-ms %.2f\n", what, times[0], what, times[n_repeats / 2], what, times[n_repeats - 1]);
}

/* Three in four projects, others each time. */
static void
change_filter (Bench *self)
{
  for (int i = 0; i < n_projects; i++)
    {
      self->seed = self->seed * 1664525u + 1013904223u;
      self->mask[i] = (self->seed >> 30) != 0;
    }
}

/* ---- The peer ---- */

typedef struct
{
  gint64 sum;
  guint32 projects;
  guint32 last;
} PeerGroup;

/* By donor, theme and region, or as many of them as are asked for, where they stand in the query: what somebody writes who is in a hurry. */
static double
group_plainly (const Bench *self, const LimaResult *result)
{
  static const LimaColumn columns[LIMA_N_DIMENSIONS] = {
    [LIMA_DIMENSION_REGION] = LIMA_COLUMN_PLACE, [LIMA_DIMENSION_DONOR] = LIMA_COLUMN_DONOR, [LIMA_DIMENSION_THEME] = LIMA_COLUMN_THEME,
  };
  g_autoptr(GHashTable) groups = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, g_free);
  const LimaDictionary *places = lima_facts_get_dictionary (self->facts, LIMA_COLUMN_PLACE);
  g_autoptr(GHashTable) regions = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree guint32 *region_of = g_new (guint32, lima_dictionary_get_n (places));
  const guint32 *projects = lima_facts_get_projects (self->facts);
  const gint64 *amounts = lima_facts_get_amounts (self->facts);
  gint64 begin = g_get_monotonic_time ();
  double time;

  for (guint i = 0; i < lima_dictionary_get_n (places); i++)
    {
      const char *place = lima_atom_text (lima_dictionary_get_key (places, i));
      const char *region = lima_region_scheme_of_country (LIMA_REGION_SCHEME_REPORT, place != NULL ? place : "");
      gpointer number = g_hash_table_lookup (regions, region);

      if (number == NULL)
        {
          number = GUINT_TO_POINTER (g_hash_table_size (regions) + 1);
          g_hash_table_insert (regions, (gpointer) region, number);
        }
      region_of[i] = GPOINTER_TO_UINT (number);
    }
  for (guint32 row = 0; row < lima_facts_get_n_rows (self->facts); row++)
    {
      guint64 key = 0;
      PeerGroup *group;

      if (!self->mask[projects[row]])
        continue;
      for (guint d = 0; d < self->query.n_by; d++)
        {
          LimaDimensionKind by = self->query.by[d];
          guint32 number = lima_facts_get_column (self->facts, columns[by])[row];

          key = key << 16 | (by == LIMA_DIMENSION_REGION ? region_of[number] : number + 1);
        }
      group = g_hash_table_lookup (groups, (gpointer) (gsize) key);
      if (group == NULL)
        {
          group = g_new0 (PeerGroup, 1);
          g_hash_table_insert (groups, (gpointer) (gsize) key, group);
        }
      group->sum += amounts[row];
      group->projects += group->last != projects[row] + 1;
      group->last = projects[row] + 1;
    }
  time = since (begin);
  g_assert_cmpuint (g_hash_table_size (groups), ==, result->rows->len);
  return time;
}

/* ---- What is measured ---- */

static void
measure_grouping (Bench *self, const char *what, const char *by)
{
  g_autofree double *times = g_new (double, n_repeats), *peers = g_new (double, n_repeats);
  g_autofree char *peer = g_strconcat (what, "-peer", NULL);
  guint n_rows = 0;

  if (!lima_query_parse_by (&self->query, by))
    g_error ("bad question");
  for (int i = 0; i < n_repeats; i++)
    {
      g_autoptr(LimaResult) result = NULL;
      gint64 begin;

      change_filter (self);
      begin = g_get_monotonic_time ();
      result = lima_facts_query (self->facts, &self->query, NULL, NULL);
      times[i] = since (begin);
      peers[i] = group_plainly (self, result);
      n_rows = result->rows->len;
    }
  say_times (what, times);
  say_times (peer, peers);
  g_print ("%s-rows %u\n", what, n_rows);
}

/* ---- The pointer ---- */

#define TILE 256 /* what the window paints at a time */
#define N_PLACES 400

static void
paint_tile (LimaDrawing *drawing, cairo_t *cr, double y, int hovered)
{
  double top = floor (y / TILE) * TILE;

  cairo_save (cr);
  cairo_rectangle (cr, 0, top, lima_drawing_get_width (drawing), TILE);
  cairo_clip (cr);
  lima_drawing_paint_state (drawing, cr, hovered, -1);
  cairo_restore (cr);
}

/* What a move of the pointer costs: it is looked what is below it, and what it left and what it came to is painted anew. Beside that, painting
 * all of the chart, as somebody does who is in a hurry. */
static void
measure_hover (const char *what, LimaDrawing *drawing, cairo_t *cr)
{
  g_autofree double *times = g_new (double, N_PLACES), *peers = g_new (double, N_PLACES);
  g_autoptr(GRand) rand = g_rand_new_with_seed (2014);
  double last = 0;
  int repeats = n_repeats;

  for (int i = 0; i < N_PLACES; i++)
    {
      double x = g_rand_double_range (rand, 0, lima_drawing_get_width (drawing)), y = g_rand_double_range (rand, 0, lima_drawing_get_height (drawing));
      gint64 begin = g_get_monotonic_time ();
      int row = lima_drawing_hit (drawing, x, y);

      paint_tile (drawing, cr, y, row);
      if (floor (last / TILE) != floor (y / TILE))
        paint_tile (drawing, cr, last, row);
      times[i] = since (begin);
      last = y;
      begin = g_get_monotonic_time ();
      lima_drawing_paint_state (drawing, cr, row, -1);
      peers[i] = since (begin);
    }
  n_repeats = N_PLACES;
  {
    g_autofree char *hover = g_strconcat (what, "-hover", NULL), *peer = g_strconcat (what, "-hover-peer", NULL);

    say_times (hover, times);
    say_times (peer, peers);
  }
  n_repeats = repeats;
}

/* All that happens from the filter to the pixels. */
static void
measure_picture (Bench *self, const char *what, LimaPictureKind kind, const char *by)
{
  g_autofree double *all = g_new (double, n_repeats), *layouts = g_new (double, n_repeats), *paints = g_new (double, n_repeats);
  g_autofree char *layout = g_strconcat (what, "-layout", NULL), *paint = g_strconcat (what, "-paint", NULL);
  g_autoptr(LimaFormat) format = lima_format_new ("en");
  const LimaReportChartOptions chart_options = { .format = format, .measure = "spend" };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  LimaChartTheme theme;

  lima_chart_theme_init (&theme, LIMA_CHART_LIGHT);
  theme.pixel_scale = 1;
  if (!lima_query_parse_by (&self->query, by))
    g_error ("bad question");
  for (int i = 0; i < n_repeats; i++)
    {
      g_autoptr(LimaReportPicture) picture = NULL;
      g_autoptr(LimaDrawing) drawing = NULL;
      gint64 begin, middle;

      change_filter (self);
      begin = g_get_monotonic_time ();
      picture = lima_report_picture_new (kind, self->facts, &self->query, &chart_options, NULL, NULL);
      middle = g_get_monotonic_time ();
      drawing = lima_report_picture_layout (picture, &theme, WIDTH, HEIGHT, LIMA_CHART_ALL);
      layouts[i] = since (middle);
      middle = g_get_monotonic_time ();
      lima_drawing_paint (drawing, cr);
      paints[i] = since (middle);
      all[i] = since (begin);
      if (i == n_repeats - 1)
        measure_hover (what, drawing, cr);
    }
  say_times (what, all);
  say_times (layout, layouts);
  say_times (paint, paints);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  g_autoptr(LimaFacts) facts = NULL;
  g_autofree guint8 *mask = NULL;
  Bench bench = { .seed = 2014 };

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, NULL) || argc > 1 || n_projects < 1 || n_flows < 1 || n_repeats < 1)
    return 2;
  bench.facts = facts = bench_facts_new (n_projects, n_flows);
  lima_query_init (&bench.query);
  bench.query.projects = bench.mask = mask = g_malloc ((gsize) n_projects);
  g_print ("projects %d rows %u\n", n_projects, lima_facts_get_n_rows (facts));
  measure_grouping (&bench, "region", "region");
  measure_grouping (&bench, "donor-region", "donor,region");
  measure_grouping (&bench, "donor-theme-region", "donor,theme,region");
  measure_picture (&bench, "bars", LIMA_PICTURE_BARS, "region");
  measure_picture (&bench, "heat", LIMA_PICTURE_HEAT, "donor,region");
  measure_picture (&bench, "flow", LIMA_PICTURE_FLOW, "donor,theme,region");
  return 0;
}
