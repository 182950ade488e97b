/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "lima-chart-axis.h"
#include "lima-i18n.h"
#include "lima-pairs-private.h"
#include "lima-sign-legend.h"

#define NARROW 560 /* pixels below which names and changes stand above and below the bars */
#define COLUMN_GAP 20
#define ROW_PADDING 14
#define BAND_OVERHANG 10
#define NAME_LINES 2
#define STUB 26    /* the empty mark of an amount that is not recorded */
#define LEAST_PLOT 90

/* The first is thin and pale, the second thick and full: whatever their fills, they are told apart. */
static const double bar_heights[] = { 8, 13 };

/* A row that is placed: its texts, and the middles of its two lanes. */
typedef struct
{
  guint row;
  GPtrArray *name;
  GPtrArray *change;
  GPtrArray *figures[2];
  double widths[2]; /* of the figures */
  double top;
  double height;
  double lanes;     /* where the first lane begins */
} Place;

typedef struct
{
  const LimaPairs *chart;
  LimaChartPage page;
  LimaChartAxis axis;
  GArray *places; /* of Place, as they are drawn */
  gboolean narrow;
  double names;    /* width */
  double changes;  /* width */
  double plot_left;
  double plot_right;
  double lane;     /* height */
} Layout;

static void
clear_place (Place *place)
{
  g_clear_pointer (&place->name, g_ptr_array_unref);
  g_clear_pointer (&place->change, g_ptr_array_unref);
  g_clear_pointer (&place->figures[0], g_ptr_array_unref);
  g_clear_pointer (&place->figures[1], g_ptr_array_unref);
}

static Place *
place_at (const Layout *self, guint i)
{
  return &g_array_index (self->places, Place, i);
}

/* A side of a row as other charts have a row. */
static LimaChartRow
get_side (const LimaPairsRow *row, guint side)
{
  LimaChartRow result = { .kind = row->kind, .value = row->values[side], .low = NAN, .high = NAN };

  if (isnan (row->values[side]))
    result.kind = LIMA_CHART_UNKNOWN;
  result.label = (char *) row->label;
  result.sublabel = (char *) row->sublabel;
  result.figure = (char *) row->figures[side];
  result.share = (char *) row->shares[side];
  return result;
}

static LimaFill
fill_of (const LimaPairsRow *row, guint side)
{
  const LimaChartRow part = get_side (row, side);
  LimaFill fill = lima_chart_row_get_fill (&part);

  return side == 0 && fill == LIMA_FILL_PLAIN ? LIMA_FILL_TINT : fill;
}

/* Takes the text. */
static double
widen (Layout *self, double width, LimaChartText *text)
{
  g_autoptr(LimaChartText) owned = text;

  return fmax (width, ceil (lima_chart_page_width_of (&self->page, owned)));
}

static LimaChartText *
new_label (Layout *self, const LimaPairsRow *row)
{
  LimaChartText *text = lima_chart_page_text (&self->page, row->label, LIMA_COLOUR_INK);

  if (row->kind == LIMA_CHART_REMAINDER)
    lima_chart_text_set_italic (text);
  return text;
}

static void
measure_columns (Layout *self)
{
  double width = self->page.right - self->page.left;
  const LimaPairsRow *total = lima_pairs_get_total (self->chart);

  for (guint i = 0; i < self->chart->rows->len; i++)
    {
      const LimaPairsRow *row = lima_pairs_get (self->chart, i);

      self->names = widen (self, self->names, new_label (self, row));
      self->changes = widen (self, self->changes, lima_chart_page_text (&self->page, row->change, LIMA_COLOUR_INK));
      if (row->sublabel != NULL)
        self->names = widen (self, self->names, lima_chart_page_note (&self->page, row->sublabel));
    }
  if (total != NULL)
    self->changes = widen (self, self->changes, lima_chart_page_text (&self->page, total->change, LIMA_COLOUR_INK));
  self->narrow = width < NARROW * self->page.theme->text_scale;
  self->lane = lima_chart_page_line_height (&self->page, self->page.theme->text_size);
  self->names = self->narrow ? width : fmin (self->names, floor (width * 0.28));
  self->changes = self->narrow ? width : fmin (self->changes, floor (width * 0.22));
  self->plot_left = self->narrow ? self->page.left : self->page.left + self->names + COLUMN_GAP;
  self->plot_right = self->narrow ? self->page.right : self->page.right - self->changes - COLUMN_GAP;
}

static void
measure_row (Layout *self, Place *place)
{
  const LimaPairsRow *row = lima_pairs_get (self->chart, place->row);
  double room = self->plot_right - self->plot_left;

  place->name = lima_chart_page_wrap (&self->page, new_label (self, row), self->names, NAME_LINES);
  if (row->sublabel != NULL)
    g_ptr_array_extend_and_steal (place->name, lima_chart_page_wrap (&self->page, lima_chart_page_note (&self->page, row->sublabel), self->names, 2));
  place->change = lima_chart_page_wrap (&self->page, lima_chart_page_text (&self->page, row->change, LIMA_COLOUR_INK), self->changes, 2);
  for (guint side = 0; side < 2; side++)
    {
      const LimaChartRow part = get_side (row, side);

      place->figures[side] = lima_chart_page_wrap (&self->page, lima_chart_page_figure (&self->page, &part),
                                                   room - LIMA_CHART_GAP - fmin (LEAST_PLOT, floor (room * 0.3)), 1);
      place->widths[side] = ceil (lima_chart_page_width_of (&self->page, place->figures[side]->pdata[0]));
    }
}

/* Those of the breakdown, then what it leaves over. */
static void
measure_rows (Layout *self)
{
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->chart->rows->len; i++)
      {
        Place place = { .row = i };

        if ((lima_pairs_get (self->chart, i)->kind == LIMA_CHART_REMAINDER) != (pass == 1))
          continue;
        measure_row (self, &place);
        g_array_append_val (self->places, place);
      }
}

static void
get_range (const LimaPairs *self, double *low, double *high, double *least_step)
{
  *low = *high = 0;
  *least_step = 1;
  for (guint i = 0; i < self->rows->len; i++)
    for (guint side = 0; side < 2; side++)
      {
        double value = lima_pairs_get (self, i)->values[side];

        if (isnan (value))
          continue;
        *low = fmin (*low, value);
        *high = fmax (*high, value);
        if (value != floor (value))
          *least_step = 0;
      }
}

/* The most pixels for a unit with which every bar and its figure fit. */
static void
set_axis (Layout *self)
{
  double room = self->plot_right - self->plot_left, low, high, step, per_unit;

  get_range (self->chart, &low, &high, &step);
  lima_chart_axis_init (&self->axis, &self->page, self->chart->texts, low, high, step);
  per_unit = room / (self->axis.scale.high - self->axis.scale.low);
  for (guint i = 0; i < self->places->len; i++)
    for (guint side = 0; side < 2; side++)
      {
        double value = lima_pairs_get (self->chart, place_at (self, i)->row)->values[side];
        double taken = LIMA_CHART_GAP + place_at (self, i)->widths[side] + 2 + (isnan (value) ? STUB : 0);
        double length = (value > 0 ? value : 0) - self->axis.scale.low;

        if (length > 0)
          per_unit = fmin (per_unit, (room - taken) / length);
      }
  lima_chart_axis_place (&self->axis, self->plot_left, self->plot_right, per_unit);
}

/* Beside each other names, lanes and change have one middle; else they are below each other. */
static void
place_rows (Layout *self)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      Place *place = place_at (self, i);
      double name = lima_chart_page_lines_height (&self->page, place->name), change = lima_chart_page_lines_height (&self->page, place->change);

      place->top = self->page.y;
      place->height = ROW_PADDING + (self->narrow ? name + 2 * self->lane + change : fmax (fmax (name, change), 2 * self->lane));
      place->lanes = self->narrow ? place->top + ROW_PADDING / 2 + name : place->top + floor (place->height / 2) - self->lane;
      self->page.y += place->height;
    }
}

static LimaRect
bar_of (const Layout *self, const Place *place, guint side)
{
  double value = lima_pairs_get (self->chart, place->row)->values[side], zero = self->axis.zero;
  double x = isnan (value) ? zero + STUB : lima_chart_axis_get_x (&self->axis, value), centre = place->lanes + floor ((side + 0.5) * self->lane);
  double left = fmin (zero, x), right = fmax (zero, x);

  if (value > 0)
    right = fmax (right, left + 1);
  if (value < 0)
    left = fmin (left, right - 1);
  return (LimaRect) { left, centre - floor (bar_heights[side] / 2), right - left, bar_heights[side] };
}

static LimaRect
figure_of (const Layout *self, const Place *place, guint side)
{
  const LimaRect bar = bar_of (self, place, side);

  return (LimaRect) { fmax (bar.x + bar.width, self->axis.zero) + LIMA_CHART_GAP, place->lanes + side * self->lane, place->widths[side], self->lane };
}

static void
add_grid (Layout *self)
{
  g_autoptr(GArray) holes = g_array_new (FALSE, FALSE, sizeof (LimaRect));

  for (guint i = 0; i < self->places->len; i++)
    for (guint side = 0; side < 2; side++)
      {
        LimaRect hole = figure_of (self, place_at (self, i), side);

        g_array_append_val (holes, hole);
      }
  for (guint i = 0; i < self->places->len && self->narrow; i++)
    lima_chart_axis_add_grid (&self->axis, place_at (self, i)->lanes, place_at (self, i)->lanes + 2 * self->lane - 4, holes);
  if (!self->narrow)
    lima_chart_axis_add_grid (&self->axis, place_at (self, 0)->top, self->page.y, holes);
}

/* The row for a screen reader. */
static char *
get_sentence (const LimaPairs *self, const LimaPairsRow *row)
{
  char *figures[2], *result;
  g_autofree char *name = row->sublabel == NULL ? g_strdup (row->label) : g_strdup_printf (C_ ("chart", "%1$s, %2$s"), row->label, row->sublabel);

  for (guint side = 0; side < 2; side++)
    figures[side] = row->shares[side] == NULL ? g_strdup (row->figures[side])
                                              : g_strdup_printf (lima_format_amount_pattern (), row->figures[side], row->shares[side]);
  /* Translators: read out: 1 a row, 2 the first year or portfolio, 3 its figure, 4 the second, 5 its figure, 6 the change from one to the other:
   * "Africa. 2013: 50.4 M · 31.5 %. 2014: 53.6 M · 31.3 %. Change: +3.2 M · +6 %." */
  result = g_strdup_printf (C_ ("chart", "%1$s. %2$s: %3$s. %4$s: %5$s. Change: %6$s."), name, self->names[0], figures[0], self->names[1], figures[1],
                            row->change);
  g_free (figures[0]);
  g_free (figures[1]);
  return result;
}

static void
add_side (Layout *self, Place *place, guint side)
{
  const LimaPairsRow *row = lima_pairs_get (self->chart, place->row);
  const LimaRect bar = bar_of (self, place, side), figure = figure_of (self, place, side);

  if (bar.width > 0)
    lima_drawing_add_rect (self->page.drawing, LIMA_ITEM_BAR, (int) place->row, bar, fill_of (row, side));
  if (isnan (row->values[side]))
    lima_drawing_dash_last (self->page.drawing);
  lima_chart_page_add_lines (&self->page, (int) place->row, g_steal_pointer (&place->figures[side]), LIMA_ANCHOR_LEFT, figure.x, figure.y);
}

static void
add_row (Layout *self, Place *place)
{
  const LimaPairsRow *row = lima_pairs_get (self->chart, place->row);
  LimaChartPage *page = &self->page;
  double name = lima_chart_page_lines_height (page, place->name), change = lima_chart_page_lines_height (page, place->change);
  double centre = place->lanes + self->lane;
  const LimaRect first = bar_of (self, place, 0), second = bar_of (self, place, 1);
  LimaRect band = { page->left - BAND_OVERHANG, place->top, page->right - page->left + 2 * BAND_OVERHANG, place->height };
  LimaRect bars = { fmin (first.x, second.x), first.y, 0, second.y + second.height - first.y };

  bars.width = fmax (fmax (first.x + first.width, second.x + second.width) - bars.x, 1);
  lima_chart_page_add_lines (page, (int) place->row, g_steal_pointer (&place->name), LIMA_ANCHOR_LEFT, page->left,
                             self->narrow ? place->lanes - name : centre - floor (name / 2));
  for (guint side = 0; side < 2; side++)
    add_side (self, place, side);
  lima_chart_page_add_lines (page, (int) place->row, g_steal_pointer (&place->change), self->narrow ? LIMA_ANCHOR_LEFT : LIMA_ANCHOR_RIGHT,
                             self->narrow ? page->left : page->right,
                             self->narrow ? place->lanes + 2 * self->lane : centre - floor (change / 2));
  lima_drawing_add_mark (page->drawing, (int) place->row, band, bars, get_sentence (self->chart, row));
}

/* The dotted rule before what the rows leave over. */
static void
add_remainder_rule (Layout *self)
{
  for (guint i = 1; i < self->places->len; i++)
    if (lima_pairs_get (self->chart, place_at (self, i)->row)->kind == LIMA_CHART_REMAINDER &&
        lima_pairs_get (self->chart, place_at (self, i - 1)->row)->kind != LIMA_CHART_REMAINDER)
      {
        double y = place_at (self, i)->top + 0.5;

        lima_drawing_add_line (self->page.drawing, self->page.left, y, self->page.right, y, 1, TRUE, LIMA_COLOUR_REST);
      }
}

static void
add_plot (Layout *self)
{
  set_axis (self);
  place_rows (self);
  add_grid (self);
  add_remainder_rule (self);
  for (guint i = 0; i < self->places->len; i++)
    add_row (self, place_at (self, i));
  lima_chart_axis_add_numbers (&self->axis);
}

/* ---- Legend and total ---- */

static gboolean
is_narrow (int sign)
{
  return FALSE;
}

static void
add_sign (LimaDrawing *drawing, int side, const LimaRect *box)
{
  double height = bar_heights[side], centre = box->y + box->height / 2;

  lima_drawing_add_rect (drawing, LIMA_ITEM_SWATCH, -1, (LimaRect) { box->x, round (centre - height / 2), box->width, height },
                         side == 0 ? LIMA_FILL_TINT : LIMA_FILL_PLAIN);
}

static void
add_legend (Layout *self)
{
  g_autoptr(GArray) entries = lima_sign_entries_new ();
  LimaSignLegend legend = { entries, self->page.theme, self->page.rtl, is_narrow, add_sign };
  LimaRect room = { self->page.left, self->page.y, self->page.right - self->page.left, 0 };

  for (int side = 0; side < 2; side++)
    lima_sign_entries_add (entries, side, self->chart->names[side]);
  self->page.y += lima_sign_legend_place (&legend, self->page.drawing, &room, TRUE) + 8;
}

/* Both names, one below the other, and their sums behind the longer one. */
static double
add_sums (Layout *self, const LimaPairsRow *total, double top)
{
  LimaChartPage *page = &self->page;
  double room = self->plot_right - self->plot_left, width = 0;
  GPtrArray *names[2];

  for (guint side = 0; side < 2; side++)
    {
      names[side] = lima_chart_page_wrap (page, lima_chart_page_text (page, self->chart->names[side], LIMA_COLOUR_SECOND), floor (room * 0.45), 1);
      width = fmax (width, ceil (lima_chart_page_width_of (page, names[side]->pdata[0])));
    }
  for (guint side = 0; side < 2; side++)
    {
      const LimaChartRow part = get_side (total, side);
      GPtrArray *figure = lima_chart_page_wrap (page, lima_chart_page_figure (page, &part), room - width - LIMA_CHART_GAP, 1);

      lima_chart_page_add_lines (page, -1, names[side], LIMA_ANCHOR_LEFT, self->plot_left, top + side * self->lane);
      lima_chart_page_add_lines (page, -1, figure, LIMA_ANCHOR_LEFT, self->plot_left + width + LIMA_CHART_GAP, top + side * self->lane);
    }
  return top + 2 * self->lane;
}

static void
add_total (Layout *self, const LimaPairsRow *total)
{
  LimaChartPage *page = &self->page;
  LimaChartText *label = lima_chart_text_new_bold (total->label, page->theme->text_size, LIMA_COLOUR_INK, page->rtl);
  GPtrArray *change = lima_chart_page_wrap (page, lima_chart_page_text (page, total->change, LIMA_COLOUR_INK), self->changes, 2);
  double top = page->y + 9, end;

  lima_drawing_add_line (page->drawing, page->left, page->y + 0.5, page->right, page->y + 0.5, 1, FALSE, LIMA_COLOUR_RULE);
  end = lima_chart_page_add_lines (page, -1, lima_chart_page_wrap (page, label, self->names, NAME_LINES), LIMA_ANCHOR_LEFT, page->left, top);
  page->y = fmax (end, add_sums (self, total, self->narrow ? end : top));
  end = lima_chart_page_add_lines (page, -1, change, self->narrow ? LIMA_ANCHOR_LEFT : LIMA_ANCHOR_RIGHT, self->narrow ? page->left : page->right,
                                   self->narrow ? page->y : top);
  page->y = fmax (page->y, end) + 8;
}

static void
add_rows (Layout *self)
{
  measure_columns (self);
  if ((self->page.parts & LIMA_CHART_LEGEND) != 0)
    add_legend (self);
  measure_rows (self);
  add_plot (self);
  if (lima_pairs_get_total (self->chart) != NULL && (self->page.parts & LIMA_CHART_TOTAL) != 0)
    add_total (self, lima_pairs_get_total (self->chart));
}

/**
 * lima_pairs_layout:
 * @theme: colours and sizes
 * @width: of the drawing in pixels; 240 at least is used
 * @height: of the drawing in pixels at least, or 0 for what it needs
 * @parts: what is drawn around the rows
 *
 * Lays out two bars a row, from one zero and on one scale: the first side thin and pale, the second thick and full, each with its figure, and
 * the change at the end of the row. What is not recorded has a dashed, empty mark and words. Where there is little room names stand above and
 * changes below the bars.
 *
 * Returns: (transfer full): the drawing
 */
LimaDrawing *
lima_pairs_layout (const LimaPairs *self, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  Layout layout = { .chart = self };
  LimaDrawing *drawing;

  g_return_val_if_fail (self != NULL && theme != NULL, NULL);

  layout.places = g_array_new (FALSE, TRUE, sizeof (Place));
  g_array_set_clear_func (layout.places, (GDestroyNotify) clear_place);
  lima_chart_page_init (&layout.page, self->texts, theme, width, parts);
  lima_chart_page_add_head (&layout.page);
  if (self->rows->len > 0)
    add_rows (&layout);
  else
    lima_chart_page_add_empty (&layout.page);
  lima_chart_page_add_footnotes (&layout.page);
  g_array_unref (layout.places);
  drawing = lima_chart_page_finish (&layout.page);
  drawing->height = fmax (drawing->height, height);
  return drawing;
}
