/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Every kind of chart: the screen, SVG, PNG and PDF come from the same rectangles, and the PDF's text has every label and figure. */

#include <lima-input.h>
#include <lima-report-pairs.h>
#include <lima-report-picture.h>

#include "chart-checks.h"
#include "chart-files.h"
#include "chart-samples.h"

/*
 * Kind:
 * @by: breakdowns
 * @is_pairs: whether years are drawn beside each other
 */
typedef struct
{
  const char *name;
  LimaPictureKind kind;
  const char *by;
  gboolean is_pairs;
} Kind;

static const Kind kinds[] = {
  { "bars", LIMA_PICTURE_BARS, "region", FALSE },
  { "columns", LIMA_PICTURE_COLUMNS, "year", FALSE },
  { "donut", LIMA_PICTURE_DONUT, "region", FALSE },
  { "treemap", LIMA_PICTURE_TREEMAP, "donor", FALSE },
  { "stacked", LIMA_PICTURE_STACKED, "donor,region", FALSE },
  { "whole", LIMA_PICTURE_WHOLE, "region,donor", FALSE },
  { "heat", LIMA_PICTURE_HEAT, "region,donor", FALSE },
  { "flow", LIMA_PICTURE_FLOW, "donor,region", FALSE },
  { "flow-of-three", LIMA_PICTURE_FLOW, "donor,theme,region", FALSE },
  { "map", LIMA_PICTURE_MAP, "country", FALSE },
  { "histogram", LIMA_PICTURE_HISTOGRAM, "size", FALSE },
  { "lorenz", LIMA_PICTURE_LORENZ, "size", FALSE },
  { "published", LIMA_PICTURE_PUBLISHED, "region", FALSE },
  { "pairs", LIMA_PICTURE_BARS, "region", TRUE },
};

/*
 * Drawn:
 * @years: two that are drawn beside each other
 *
 * What is drawn.
 */
typedef struct
{
  const char *name;
  const char *years[2];
  LimaInput *input;
  LimaSnapshot *snapshot;
  LimaFacts *facts;
  LimaFormat *format;
  LimaReportChartOptions options;
} Drawn;

/* The sample, whose money is of one year; and a real file, where there is one. */
static Drawn all_drawn[] = { { "sample", { "2014", "2014" } }, { "unido", { "2019", "2020" } } };

static gboolean
set_up (Drawn *self, const char *path)
{
  char *paths[] = { (char *) path, NULL };

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return FALSE;
  self->input = lima_input_read_whole (paths, NULL, NULL, NULL, NULL);
  self->snapshot = lima_portfolio_snapshot (self->input->portfolio);
  self->facts = lima_facts_new_from_snapshot (self->snapshot, NULL, 0, NULL, NULL);
  self->format = lima_format_new ("en");
  self->options = (LimaReportChartOptions) { .format = self->format, .language = "en", .measure = "spend", .snapshot = self->snapshot,
                                             .illustrative = self->input->illustrative };
  return TRUE;
}

static void
tear_down (Drawn *self)
{
  g_clear_pointer (&self->facts, lima_facts_free);
  g_clear_pointer (&self->snapshot, lima_snapshot_unref);
  g_clear_pointer (&self->format, lima_format_unref);
  g_clear_pointer (&self->input, lima_input_free);
}

static void
ask (const Kind *kind, const char *years, LimaQuery *query)
{
  lima_query_init (query);
  g_assert_true (lima_query_parse_by (query, kind->by));
  g_assert_true (lima_measure_parse ("spend", &query->measure));
  if (years != NULL)
    g_assert_true (lima_query_parse_years (query, years));
}

static LimaDrawing *
draw_pairs (const Drawn *self, const Kind *kind, const LimaChartTheme *theme, double width)
{
  LimaQuery first, second;
  g_autoptr (LimaResult) before = NULL, after = NULL;
  g_autoptr (LimaPairs) pairs = NULL;
  g_autoptr (GError) error = NULL;

  ask (kind, self->years[0], &first);
  ask (kind, self->years[1], &second);
  before = lima_facts_query (self->facts, &first, NULL, NULL);
  after = lima_facts_query (self->facts, &second, NULL, NULL);
  pairs = lima_report_pairs_new (&(LimaReportPairsSide) { self->facts, before, self->snapshot, "before" },
                                 &(LimaReportPairsSide) { self->facts, after, self->snapshot, "after" }, &self->options, &error);
  g_assert_no_error (error);
  return lima_pairs_layout (pairs, theme, width, 0, LIMA_CHART_ALL);
}

static LimaDrawing *
draw (const Drawn *self, const Kind *kind, LimaChartLook look, double width)
{
  LimaChartTheme theme;
  LimaQuery query;
  g_autoptr (LimaReportPicture) picture = NULL;
  g_autoptr (GError) error = NULL;

  lima_chart_theme_init (&theme, look);
  if (kind->is_pairs)
    return draw_pairs (self, kind, &theme, width);
  ask (kind, NULL, &query);
  g_assert_null (lima_picture_kind_suits (kind->kind, &query));
  picture = lima_report_picture_new (kind->kind, self->facts, &query, &self->options, NULL, &error);
  g_assert_no_error (error);
  return lima_report_picture_layout (picture, &theme, width, 0, LIMA_CHART_ALL);
}

static void
assert_same_box (const LimaRect *a, const LimaRect *b)
{
  g_assert_cmpfloat (a->x, ==, b->x);
  g_assert_cmpfloat (a->y, ==, b->y);
  g_assert_cmpfloat (a->width, ==, b->width);
  g_assert_cmpfloat (a->height, ==, b->height);
}

/* Colours change, and nothing moves. */
static void
assert_same_layout (LimaDrawing *a, LimaDrawing *b)
{
  g_assert_cmpfloat (lima_drawing_get_height (a), ==, lima_drawing_get_height (b));
  g_assert_cmpuint (lima_drawing_get_n_items (a), ==, lima_drawing_get_n_items (b));
  for (guint i = 0; i < lima_drawing_get_n_items (a); i++)
    {
      const LimaDrawingItem *one = lima_drawing_get_item (a, i), *other = lima_drawing_get_item (b, i);

      g_assert_cmpint (one->kind, ==, other->kind);
      assert_same_box (&one->box, &other->box);
      if (one->kind == LIMA_ITEM_TEXT)
        g_assert_cmpstr (one->text->text, ==, other->text->text);
    }
  g_assert_cmpuint (lima_drawing_get_n_marks (a), ==, lima_drawing_get_n_marks (b));
  for (guint i = 0; i < lima_drawing_get_n_marks (a); i++)
    assert_same_box (&lima_drawing_get_nth_mark (a, i)->bar, &lima_drawing_get_nth_mark (b, i)->bar);
}

static void
check_kind (const Drawn *self, const Kind *kind, double width)
{
  g_autoptr (LimaDrawing) paper = draw (self, kind, LIMA_CHART_PAPER, width), screen = draw (self, kind, LIMA_CHART_LIGHT, width);
  g_autoptr (LimaDrawing) dark = draw (self, kind, LIMA_CHART_DARK, width);

  g_test_message ("%s of %s at %.0f", kind->name, self->name, width);
  g_assert_cmpuint (lima_drawing_get_n_marks (paper), >, 0);
  chart_checks_assert (paper);
  assert_same_layout (screen, dark);
  chart_files_assert_same (paper);
  chart_files_assert_same (screen);
  chart_files_assert_png (dark);
}

/* Only the sample has published figures. */
static void
test_kind (gconstpointer data)
{
  const Kind *kind = data;

  for (guint i = 0; i < G_N_ELEMENTS (all_drawn); i++)
    if (all_drawn[i].facts != NULL && (i == 0 || kind->kind != LIMA_PICTURE_PUBLISHED))
      {
        check_kind (&all_drawn[i], kind, LIMA_PIXELS_FROM_MM (170));
        check_kind (&all_drawn[i], kind, LIMA_PIXELS_FROM_MM (110));
      }
}

int
main (int argc, char **argv)
{
  const char *corpus = g_getenv ("LIMA_CORPUS");
  g_autofree char *sample = NULL, *unido = g_build_filename (corpus != NULL ? corpus : "", "publishers", "unido.xml", NULL);
  int result;

  g_test_init (&argc, &argv, NULL);
  sample = g_test_build_filename (G_TEST_DIST, "data", "portfolios", "lima-declaration-2014.lima", NULL);
  g_assert_true (set_up (&all_drawn[0], sample));
  set_up (&all_drawn[1], unido);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_strconcat ("/report/files/", kinds[i].name, NULL);

      g_test_add_data_func (path, &kinds[i], test_kind);
    }
  result = g_test_run ();
  for (guint i = 0; i < G_N_ELEMENTS (all_drawn); i++)
    tear_down (&all_drawn[i]);
  chart_samples_clean_up ();
  return result;
}
