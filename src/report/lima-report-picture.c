/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-report-picture.h"

#include <lima-heat.h>
#include <lima-i18n.h>
#include <lima-stacked.h>
#include <string.h>

#include "lima-report-grid.h"
#include "lima-report-intervals.h"
#include "lima-report-map.h"
#include "lima-report-sankey.h"
#include "lima-report-sizes-chart.h"
#include "lima-report-steps.h"
#include "lima-report-words.h"

#define DEFAULT_MOST_ROWS 20
#define MOST_COLUMNS 12 /* of a table, before the sum of the others */
#define MOST_SERIES 5   /* of a stack or a ring: with the sum of the others six, as many as differ in grey */
#define MOST_NODES 10   /* of each stage of a flow */
#define ALL (G_MAXINT / 2)
#define MOST_CLASSES 6  /* classes of sizes, which are never put together, as a stack */

struct _LimaReportPicture
{
  LimaPictureKind kind;
  LimaReportDimensions *dimensions;
  gpointer spec;
};

/* What a kind of picture needs; a kind without @find has the rows of its first dimension as marks. */
typedef struct
{
  const char *name;
  const char *label;
  guint least_by;
  guint most_by;
  guint most_rows; /* of the first dimension; 0 for as many as are asked for */
  guint most_columns;
  gpointer (*make) (const LimaReportPicture *self);
  LimaDrawing *(*layout) (gconstpointer spec, const LimaChartTheme *theme, double width, double height, LimaChartParts parts);
  const LimaChartTable *(*get_words) (gconstpointer spec);
  gboolean (*find) (gconstpointer spec, int mark, int *rows);
  void (*free) (gpointer spec);
} Kind;

/* ---- One dimension ---- */

static gpointer
make_table (const LimaReportPicture *self)
{
  return lima_draft_to_table (&self->dimensions->drafts[0], TRUE);
}

static const LimaChartTable *
get_table (gconstpointer spec)
{
  return spec;
}

static void
free_table (gpointer spec)
{
  lima_chart_table_free (spec);
}

static gboolean
find_row (gconstpointer spec, int mark, int *rows)
{
  rows[0] = mark;
  return mark >= 0 && mark < (int) lima_chart_table_get_n_rows (spec);
}

static LimaDrawing *
lay_out_bars (gconstpointer spec, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  return lima_bars_layout (spec, theme, width, height, parts);
}

static LimaDrawing *
lay_out_columns (gconstpointer spec, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  return lima_trend_layout (spec, theme, width, height, parts);
}

static LimaDrawing *
lay_out_donut (gconstpointer spec, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  return lima_donut_layout (spec, theme, width, height, parts);
}

static LimaDrawing *
lay_out_treemap (gconstpointer spec, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  return lima_treemap_layout (spec, theme, width, height, parts);
}

/* ---- Two dimensions ---- */

static gpointer
make_heat (const LimaReportPicture *self)
{
  g_autoptr(GArray) amounts = g_array_new (FALSE, FALSE, sizeof (LimaSum));
  LimaChartGrid *grid = lima_report_grid_new (self->dimensions, amounts);
  g_auto(LimaReportSteps) steps = { 0 };

  lima_report_steps_init (&steps, &self->dimensions->drafts[0], amounts);
  lima_chart_grid_set_steps (grid, steps.bounds, (const char *const *) steps.texts);
  return grid;
}

static const LimaChartTable *
get_heat_words (gconstpointer spec)
{
  return lima_chart_grid_get_rows (spec);
}

static LimaDrawing *
lay_out_heat (gconstpointer spec, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  return lima_heat_layout (spec, theme, width, height, parts);
}

static gboolean
find_cell (gconstpointer spec, int mark, int *rows)
{
  return lima_chart_grid_find_mark (spec, mark, &rows[0], &rows[1]);
}

static void
free_heat (gpointer spec)
{
  lima_chart_grid_free (spec);
}

static gpointer
make_stacked (const LimaReportPicture *self)
{
  return lima_stacked_new_from_grid (lima_report_grid_new (self->dimensions, NULL), FALSE);
}

static gpointer
make_whole (const LimaReportPicture *self)
{
  return lima_stacked_new_from_grid (lima_report_grid_new (self->dimensions, NULL), TRUE);
}

static const LimaChartTable *
get_stacked_words (gconstpointer spec)
{
  return lima_stacked_get_table (spec);
}

static LimaDrawing *
lay_out_stacked (gconstpointer spec, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  return lima_stacked_layout (spec, theme, width, height, parts);
}

static gboolean
find_part (gconstpointer spec, int mark, int *rows)
{
  return lima_stacked_find_mark (spec, mark, &rows[0], &rows[1]);
}

static void
free_stacked (gpointer spec)
{
  lima_stacked_free (spec);
}

/* ---- From one to the next ---- */

static gpointer
make_flow (const LimaReportPicture *self)
{
  return lima_report_sankey_new (self->dimensions);
}

static const LimaChartTable *
get_flow_words (gconstpointer spec)
{
  return lima_sankey_get_words (spec);
}

static LimaDrawing *
lay_out_flow (gconstpointer spec, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  return lima_sankey_layout (spec, theme, width, height, parts);
}

/* A node is a row of its stage, a ribbon one of each of the two that it joins. */
static gboolean
find_node (gconstpointer spec, int mark, int *rows)
{
  guint stage, node, link, from, to;

  if (mark < 0 || !lima_sankey_find_mark (spec, (guint) mark, &stage, &node, &link))
    return FALSE;
  if (!lima_sankey_get_link (spec, link, &stage, &from, &to))
    {
      rows[stage] = (int) node;
      return TRUE;
    }
  rows[stage] = (int) from;
  rows[stage + 1] = (int) to;
  return TRUE;
}

static void
free_flow (gpointer spec)
{
  lima_sankey_free (spec);
}

/* ---- Map ---- */

static gpointer
make_map (const LimaReportPicture *self)
{
  return lima_report_map_new (self->dimensions);
}

static const LimaChartTable *
get_map_words (gconstpointer spec)
{
  return lima_tile_map_get_table (((const LimaReportMap *) spec)->map);
}

static LimaDrawing *
lay_out_map (gconstpointer spec, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  return lima_tile_map_layout (((const LimaReportMap *) spec)->map, theme, width, height, parts);
}

static gboolean
find_tile (gconstpointer spec, int mark, int *rows)
{
  return lima_report_map_find (spec, mark, rows);
}

static void
free_map (gpointer spec)
{
  lima_report_map_free (spec);
}

/* ---- Sizes ---- */

static LimaConcentration *
find_sizes (const LimaReportPicture *self)
{
  const LimaDraft *draft = &self->dimensions->drafts[0];
  const char *currency = lima_atom_text (draft->currency);

  return lima_concentration_new (draft->facts, &self->dimensions->result->query, currency == NULL ? "" : currency, NULL, NULL);
}

static gpointer
make_histogram (const LimaReportPicture *self)
{
  return lima_report_histogram_new (&self->dimensions->drafts[0], find_sizes (self));
}

static gpointer
make_lorenz (const LimaReportPicture *self)
{
  return lima_report_lorenz_new (&self->dimensions->drafts[0], find_sizes (self));
}

static const LimaChartTable *
get_histogram_words (gconstpointer spec)
{
  return lima_histogram_get_words (((const LimaReportSizes *) spec)->histogram);
}

static const LimaChartTable *
get_lorenz_words (gconstpointer spec)
{
  return lima_lorenz_get_words (((const LimaReportSizes *) spec)->lorenz);
}

static LimaDrawing *
lay_out_histogram (gconstpointer spec, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  return lima_histogram_layout (((const LimaReportSizes *) spec)->histogram, theme, width, height, parts);
}

static LimaDrawing *
lay_out_lorenz (gconstpointer spec, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  return lima_lorenz_layout (((const LimaReportSizes *) spec)->lorenz, theme, width, height, parts);
}

static void
free_sizes (gpointer spec)
{
  lima_report_sizes_free (spec);
}

/* What is no row of the breakdown: a column of sizes and a point of a curve, which have amounts in place of keys, and a figure of a document. */
static gboolean
find_nothing (gconstpointer spec, int mark, int *rows)
{
  return FALSE;
}

/* ---- Published figures ---- */

static gpointer
make_published (const LimaReportPicture *self)
{
  return lima_report_intervals_new (self->dimensions->drafts[0].facts, &self->dimensions->result->query, &self->dimensions->options);
}

static const LimaChartTable *
get_published_words (gconstpointer spec)
{
  return lima_intervals_get_texts (spec);
}

static LimaDrawing *
lay_out_published (gconstpointer spec, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  return lima_intervals_layout (spec, theme, width, height, parts);
}

static void
free_published (gpointer spec)
{
  lima_intervals_free (spec);
}

/* ---- Kinds ---- */

static const Kind kinds[LIMA_N_PICTURES] = {
  [LIMA_PICTURE_BARS] = { "bars", NC_ ("kind of chart", "Bars"), 1, 1, 0, 0, make_table, lay_out_bars, get_table, find_row, free_table },
  [LIMA_PICTURE_COLUMNS] = { "columns", NC_ ("kind of chart", "Columns"), 1, 1, 0, 0, make_table, lay_out_columns, get_table, find_row, free_table },
  [LIMA_PICTURE_DONUT] = { "donut", NC_ ("kind of chart", "Ring"), 1, 1, MOST_SERIES, 0, make_table, lay_out_donut, get_table, find_row, free_table },
  [LIMA_PICTURE_TREEMAP] = { "treemap", NC_ ("kind of chart", "Tiles by amount"), 1, 1, 0, 0, make_table, lay_out_treemap, get_table, find_row, free_table },
  [LIMA_PICTURE_STACKED] = { "stacked", NC_ ("kind of chart", "Stacked bars"), 2, 2, 0, MOST_SERIES, make_stacked, lay_out_stacked, get_stacked_words,
                             find_part, free_stacked },
  [LIMA_PICTURE_WHOLE] = { "whole", NC_ ("kind of chart", "Stacked bars, each a whole"), 2, 2, 0, MOST_SERIES, make_whole, lay_out_stacked,
                           get_stacked_words, find_part, free_stacked },
  [LIMA_PICTURE_HEAT] = { "heat", NC_ ("kind of chart", "Shaded table"), 2, 2, 0, MOST_COLUMNS, make_heat, lay_out_heat, get_heat_words, find_cell, free_heat },
  [LIMA_PICTURE_FLOW] = { "flow", NC_ ("kind of chart", "Flow"), 2, 3, MOST_NODES, MOST_NODES, make_flow, lay_out_flow, get_flow_words, find_node,
                          free_flow },
  [LIMA_PICTURE_MAP] = { "map", NC_ ("kind of chart", "Map"), 1, 1, 0, 0, make_map, lay_out_map, get_map_words, find_tile, free_map },
  [LIMA_PICTURE_HISTOGRAM] = { "histogram", NC_ ("kind of chart", "Histogram"), 1, 1, 0, 0, make_histogram, lay_out_histogram,
                               get_histogram_words, find_nothing, free_sizes },
  [LIMA_PICTURE_LORENZ] = { "lorenz", NC_ ("kind of chart", "Concentration"), 1, 1, 0, 0, make_lorenz, lay_out_lorenz, get_lorenz_words, find_nothing,
                            free_sizes },
  [LIMA_PICTURE_PUBLISHED] = { "published", NC_ ("kind of chart", "Published figures beside the projects"), 1, 1, 0, 0, make_published, lay_out_published,
                               get_published_words, find_nothing, free_published },
};

/**
 * lima_picture_kind_get_name:
 *
 * Returns: the kind's word on the command line
 */
const char *
lima_picture_kind_get_name (LimaPictureKind kind)
{
  g_return_val_if_fail (kind < LIMA_N_PICTURES, NULL);

  return kinds[kind].name;
}

/**
 * lima_picture_kind_get_label:
 *
 * Returns: what people call it, translated
 */
const char *
lima_picture_kind_get_label (LimaPictureKind kind)
{
  g_return_val_if_fail (kind < LIMA_N_PICTURES, NULL);

  return C_ ("kind of chart", kinds[kind].label);
}

/**
 * lima_picture_kind_parse:
 * @name: a word
 * @kind: (out): the kind with this word
 *
 * Returns: whether there is one
 */
gboolean
lima_picture_kind_parse (const char *name, LimaPictureKind *kind)
{
  g_return_val_if_fail (name != NULL && kind != NULL, FALSE);

  for (*kind = 0; *kind < LIMA_N_PICTURES; (*kind)++)
    if (g_str_equal (kinds[*kind].name, name))
      return TRUE;
  return FALSE;
}

/**
 * lima_picture_kind_is_table:
 *
 * Returns: whether its marks are the rows of a table, as lima_report_chart_new() makes it
 */
gboolean
lima_picture_kind_is_table (LimaPictureKind kind)
{
  g_return_val_if_fail (kind < LIMA_N_PICTURES, FALSE);

  return kinds[kind].get_words == get_table;
}

/**
 * lima_picture_kind_get_n_by:
 * @least: (out) (optional): how many dimensions it needs
 *
 * Returns: how many dimensions it can show
 */
guint
lima_picture_kind_get_n_by (LimaPictureKind kind, guint *least)
{
  g_return_val_if_fail (kind < LIMA_N_PICTURES, 0);

  if (least != NULL)
    *least = kinds[kind].least_by;
  return kinds[kind].most_by;
}

static gboolean
has_dimension (const LimaQuery *query, LimaDimensionKind dimension)
{
  for (guint i = 0; i < query->n_by; i++)
    if (query->by[i] == dimension)
      return TRUE;
  return FALSE;
}

/**
 * lima_picture_kind_suits:
 * @query: a breakdown
 *
 * A kind suits a breakdown when it shows as many dimensions, and years where it needs them. A picture of one currency has no use for a
 * breakdown by currencies: unlike currencies are not added and not compared.
 *
 * Returns: (nullable): why it does not suit, a whole sentence; %NULL when it does
 */
const char *
lima_picture_kind_suits (LimaPictureKind kind, const LimaQuery *query)
{
  g_return_val_if_fail (kind < LIMA_N_PICTURES && query != NULL, NULL);

  if (query->n_by < kinds[kind].least_by)
    return _("This kind of chart needs a second breakdown.");
  if (query->n_by > kinds[kind].most_by)
    return kinds[kind].most_by == 1 ? _("This kind of chart has one breakdown only.") : _("This kind of chart has fewer breakdowns.");
  if (has_dimension (query, LIMA_DIMENSION_CURRENCY))
    return _("A chart is in one currency, and has no breakdown by currencies.");
  if (kind == LIMA_PICTURE_COLUMNS && query->by[0] != LIMA_DIMENSION_YEAR)
    return _("Columns are drawn by years only.");
  if (kind == LIMA_PICTURE_MAP && query->by[0] != LIMA_DIMENSION_COUNTRY)
    return _("A map is drawn by countries only.");
  if ((kind == LIMA_PICTURE_HISTOGRAM || kind == LIMA_PICTURE_LORENZ) && query->by[0] != LIMA_DIMENSION_SIZE)
    return _("This kind of chart is drawn by project sizes only.");
  if (kinds[kind].most_columns == MOST_SERIES && query->by[1] == LIMA_DIMENSION_SIZE && query->n_sizes + 1 > MOST_CLASSES)
    return _("A stack has six classes at most.");
  return NULL;
}

/* ---- Pictures ---- */

/**
 * lima_report_picture_new:
 * @kind: how it is drawn
 * @facts: settled facts, which outlive the picture
 * @query: a breakdown that the kind suits
 * @options: how to show it; what it points to outlives the picture
 * @cancellable: (nullable): stops it
 * @error: return location for %G_IO_ERROR_CANCELLED, the only error
 *
 * Asks and makes all that is drawn. May be called in any thread.
 *
 * Returns: (transfer full) (nullable): the picture
 */
LimaReportPicture *
lima_report_picture_new (LimaPictureKind kind, const LimaFacts *facts, const LimaQuery *query, const LimaReportChartOptions *options,
                         GCancellable *cancellable, GError **error)
{
  g_autoptr(LimaReportPicture) self = NULL;
  guint wanted, most[LIMA_QUERY_MAX_BY];
  LimaQuery asked;

  g_return_val_if_fail (kind < LIMA_N_PICTURES && facts != NULL && query != NULL && options != NULL, NULL);
  g_return_val_if_fail (lima_picture_kind_suits (kind, query) == NULL, NULL);

  wanted = options->most_rows != 0 ? options->most_rows : DEFAULT_MOST_ROWS;
  most[0] = kinds[kind].most_rows != 0 ? MIN (kinds[kind].most_rows, wanted) : wanted;
  most[1] = most[2] = kinds[kind].most_columns;
  asked = *query;
  if (kind == LIMA_PICTURE_MAP) /* no country is left out, and what is in none is told by region */
    {
      asked.by[asked.n_by++] = LIMA_DIMENSION_REGION;
      most[0] = most[1] = ALL;
    }
  self = g_new0 (LimaReportPicture, 1);
  self->kind = kind;
  self->dimensions = lima_report_dimensions_new (facts, &asked, options, most, cancellable, error);
  if (self->dimensions == NULL)
    return NULL;
  self->spec = kinds[kind].make (self);
  return g_steal_pointer (&self);
}

/**
 * lima_report_picture_free:
 * @self: (nullable): a picture
 */
void
lima_report_picture_free (LimaReportPicture *self)
{
  if (self == NULL)
    return;
  if (self->spec != NULL)
    kinds[self->kind].free (self->spec);
  lima_report_dimensions_free (self->dimensions);
  g_free (self);
}

/**
 * lima_report_picture_get_kind:
 *
 * Returns: how it is drawn
 */
LimaPictureKind
lima_report_picture_get_kind (const LimaReportPicture *self)
{
  g_return_val_if_fail (self != NULL, LIMA_PICTURE_BARS);

  return self->kind;
}

/**
 * lima_report_picture_get_words:
 *
 * Returns: (transfer none): what stands around it: its sentence, the line below that, its footnotes
 */
const LimaChartTable *
lima_report_picture_get_words (const LimaReportPicture *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return kinds[self->kind].get_words (self->spec);
}

/**
 * lima_report_picture_get_result:
 *
 * Returns: (transfer none): the amounts by all dimensions
 */
const LimaResult *
lima_report_picture_get_result (const LimaReportPicture *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->dimensions->result;
}

/**
 * lima_report_picture_get_currency:
 *
 * Returns: the currency of all amounts drawn, 0 for unknown
 */
LimaAtom
lima_report_picture_get_currency (const LimaReportPicture *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->dimensions->drafts[0].currency;
}

/**
 * lima_report_picture_get_sizes:
 *
 * Returns: (transfer none) (nullable): the numbers of a picture of project sizes, whose rows are its marks; %NULL for any other
 */
const LimaReportSizes *
lima_report_picture_get_sizes (const LimaReportPicture *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->kind == LIMA_PICTURE_HISTOGRAM || self->kind == LIMA_PICTURE_LORENZ ? self->spec : NULL;
}

/**
 * lima_report_picture_layout:
 * @theme: colours and sizes
 * @width: of the drawing in pixels; 240 at least is used
 * @height: of the drawing in pixels at least, or 0 for what it needs
 * @parts: what is drawn around it
 *
 * Returns: (transfer full): the drawing; the same for the screen, paper and files
 */
LimaDrawing *
lima_report_picture_layout (const LimaReportPicture *self, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  g_return_val_if_fail (self != NULL && theme != NULL, NULL);

  return kinds[self->kind].layout (self->spec, theme, width, height, parts);
}

/**
 * lima_report_picture_foreach_key:
 * @mark: the row of a mark of its drawing
 * @func: called with each key that the mark stands for, of one dimension after the other
 *
 * What a mark leads to: the keys of a row put together are several, and the sum of a row has none of the second dimension.
 */
void
lima_report_picture_foreach_key (const LimaReportPicture *self, int mark, LimaReportKeyFunc func, gpointer data)
{
  int rows[LIMA_QUERY_MAX_BY] = { -1, -1, -1 };

  g_return_if_fail (self != NULL && func != NULL);

  if (!kinds[self->kind].find (self->spec, mark, rows))
    return;
  for (guint d = 0; d < self->dimensions->n; d++)
    if (rows[d] >= 0)
      lima_report_dimensions_foreach_key (self->dimensions, d, (guint) rows[d], func, data);
}

/* ---- Places ---- */

/* The amount that a mark stands for, by its one key in each dimension that it has. */
typedef struct
{
  const LimaReportPicture *picture;
  const LimaResult *result; /* by these dimensions */
  guint n; /* keys; several of one dimension, or none, have no place */
  LimaDimensionKind by[LIMA_QUERY_MAX_BY];
  LimaAtom keys[LIMA_QUERY_MAX_BY];
  gboolean is_plain;
} Ranking;

static void
add_key (LimaDimensionKind dimension, const char *key, gpointer data)
{
  Ranking *self = data;

  if (*key == '\0' || self->n == LIMA_QUERY_MAX_BY || (self->n > 0 && self->by[self->n - 1] == dimension))
    {
      self->is_plain = FALSE;
      return;
    }
  self->by[self->n] = dimension;
  self->keys[self->n++] = lima_atom (key);
}

/* By all dimensions of the picture, or by one of them alone. */
static const LimaResult *
find_result (const LimaReportDimensions *dimensions, const Ranking *ranking)
{
  if (ranking->n == dimensions->n)
    return dimensions->result;
  for (guint d = 0; ranking->n == 1 && d < dimensions->n; d++)
    if (dimensions->result->query.by[d] == ranking->by[0])
      return dimensions->results[d];
  return NULL;
}

/* What is assigned to nothing has no place among what is. */
static gboolean
is_ranked (const Ranking *self, const LimaResultRow *row)
{
  if (row->currency != lima_report_picture_get_currency (self->picture))
    return FALSE;
  for (guint d = 0; d < self->n; d++)
    if (row->keys[d] == 0)
      return FALSE;
  return TRUE;
}

static const LimaResultRow *
find_ranked (const Ranking *self)
{
  for (guint i = 0; i < self->result->rows->len; i++)
    {
      const LimaResultRow *row = &g_array_index (self->result->rows, LimaResultRow, i);

      if (is_ranked (self, row) && memcmp (row->keys, self->keys, self->n * sizeof *self->keys) == 0)
        return row;
    }
  return NULL;
}

/**
 * lima_report_picture_describe_rank:
 * @mark: the row of a mark of its drawing
 *
 * Which place an amount has among those of its kind: a cell among cells, a donor among donors. Those that are put together, sums, what is left
 * over and years have none.
 *
 * Returns: (transfer full) (nullable): "first of 12"; %NULL for a mark without a place
 */
char *
lima_report_picture_describe_rank (const LimaReportPicture *self, int mark)
{
  Ranking ranking = { .picture = self, .is_plain = TRUE };
  const LimaResultRow *own;
  guint place = 1, of = 0;

  g_return_val_if_fail (self != NULL, NULL);

  lima_report_picture_foreach_key (self, mark, add_key, &ranking);
  ranking.result = ranking.is_plain && ranking.n > 0 ? find_result (self->dimensions, &ranking) : NULL;
  own = ranking.result == NULL || (ranking.n == 1 && ranking.by[0] == LIMA_DIMENSION_YEAR) ? NULL : find_ranked (&ranking);
  if (own == NULL)
    return NULL;
  for (guint i = 0; i < ranking.result->rows->len; i++)
    {
      const LimaResultRow *row = &g_array_index (ranking.result->rows, LimaResultRow, i);

      if (!is_ranked (&ranking, row))
        continue;
      of++;
      place += lima_sum_compare (&row->amount, &own->amount) > 0;
    }
  return of > 1 ? lima_report_words_rank (self->dimensions->options.format, place, of) : NULL;
}

/**
 * lima_report_picture_get_amounts:
 * @mark: the row of a mark of its drawing
 *
 * What a mark of a picture of project sizes leads to.
 *
 * Returns: (transfer none) (nullable): what its projects add up to; %NULL for other pictures, and where there are no projects
 */
const LimaAmounts *
lima_report_picture_get_amounts (const LimaReportPicture *self, int mark)
{
  const LimaReportSizes *sizes;
  const LimaAmounts *amounts;

  g_return_val_if_fail (self != NULL, NULL);

  sizes = lima_report_picture_get_sizes (self);
  if (sizes == NULL || mark < 0 || mark >= (int) lima_report_sizes_get_n (sizes))
    return NULL;
  amounts = &lima_report_sizes_get_row (sizes, (guint) mark)->amounts;
  return amounts->kind == LIMA_AMOUNTS_ANY ? NULL : amounts;
}
