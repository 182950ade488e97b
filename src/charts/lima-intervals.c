/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-intervals-private.h"

#include <math.h>

#define NARROW 520       /* pixels below which a line stands in three parts below each other */
#define COLUMN_GAP 20
#define LANE 24
#define LINE_PADDING 12
#define GROUP_GAP 14
#define SIGN_GAP 6
#define BAND_OVERHANG 10
#define EDGE 7           /* room for half a diamond */
#define ARROW_ROOM 22
#define LABEL_LINES 3

/* ---- What it holds ---- */

static void
clear_group (LimaIntervalsGroup *group)
{
  lima_chart_table_free (group->words);
}

/**
 * lima_intervals_new:
 * @texts: (transfer full): title, mark of illustrative data, footnotes and format; it has no rows
 *
 * Returns: (transfer full): a chart without any figure
 */
LimaIntervals *
lima_intervals_new (LimaChartTable *texts)
{
  LimaIntervals *self;

  g_return_val_if_fail (texts != NULL, NULL);

  self = g_new0 (LimaIntervals, 1);
  self->texts = texts;
  self->strings = g_string_chunk_new (4096);
  self->groups = g_array_new (FALSE, FALSE, sizeof (LimaIntervalsGroup));
  self->lines = g_array_new (FALSE, FALSE, sizeof (LimaIntervalsLine));
  self->places = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_set_clear_func (self->groups, (GDestroyNotify) clear_group);
  return self;
}

/**
 * lima_intervals_free:
 * @self: (nullable): to be given up
 */
void
lima_intervals_free (LimaIntervals *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->groups);
  g_array_unref (self->lines);
  g_array_unref (self->places);
  g_string_chunk_free (self->strings);
  lima_chart_table_free (self->texts);
  g_free (self);
}

/**
 * lima_intervals_get_texts:
 *
 * Returns: (transfer none): what stands around the figures
 */
LimaChartTable *
lima_intervals_get_texts (const LimaIntervals *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->texts;
}

static const char *
keep (LimaIntervals *self, const char *text)
{
  g_autofree char *clean = text == NULL ? NULL : lima_chart_text_clean (text);

  return clean == NULL ? NULL : g_string_chunk_insert_const (self->strings, clean);
}

/**
 * lima_intervals_set_legend:
 * @printed: (nullable): what a bar and its bracket mean
 * @computed: (nullable): what a diamond means
 * @open: (nullable): what an arrow behind it means; %NULL where there is none
 */
void
lima_intervals_set_legend (LimaIntervals *self, const char *printed, const char *computed, const char *open)
{
  g_return_if_fail (self != NULL);

  self->printed = keep (self, printed);
  self->computed = keep (self, computed);
  self->open = keep (self, open);
}

/**
 * lima_intervals_add_group:
 * @heading: what its lines are of
 * @axis_title: what its axis counts
 * @scale: the unit of the numbers of its axis
 *
 * Lines that share an axis: of one unit, and of one order of size.
 *
 * Returns: its number
 */
guint
lima_intervals_add_group (LimaIntervals *self, const char *heading, const char *axis_title, LimaScale scale)
{
  LimaIntervalsGroup group;
  LimaFormat *format;

  g_return_val_if_fail (self != NULL && heading != NULL && axis_title != NULL, 0);

  group = (LimaIntervalsGroup) { keep (self, heading), lima_chart_table_new () };
  format = lima_chart_table_get_format (self->texts);
  if (format != NULL)
    lima_chart_table_set_format (group.words, format, scale);
  lima_chart_table_set_axis_title (group.words, axis_title);
  g_array_append_val (self->groups, group);
  return self->groups->len - 1;
}

/**
 * lima_intervals_add:
 * @group: a group
 * @line: copied; its value is finite
 *
 * Returns: the line's number, which its mark has
 */
guint
lima_intervals_add (LimaIntervals *self, guint group, const LimaIntervalsLine *line)
{
  LimaIntervalsLine copy;

  g_return_val_if_fail (self != NULL && group < self->groups->len && line != NULL, 0);
  g_return_val_if_fail (line->label != NULL && line->printed != NULL && line->computed != NULL && line->words != NULL, 0);
  g_return_val_if_fail (line->sentence != NULL && isfinite (line->value), 0);

  copy = *line;
  copy.key = keep (self, line->key);
  copy.label = keep (self, line->label);
  copy.printed = keep (self, line->printed);
  copy.computed = keep (self, line->computed);
  copy.words = keep (self, line->words);
  copy.sentence = keep (self, line->sentence);
  g_array_append_val (self->lines, copy);
  g_array_append_val (self->places, group);
  return self->lines->len - 1;
}

guint
lima_intervals_get_n (const LimaIntervals *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->lines->len;
}

/**
 * lima_intervals_get:
 *
 * Returns: (transfer none): a line
 */
const LimaIntervalsLine *
lima_intervals_get (const LimaIntervals *self, guint i)
{
  g_return_val_if_fail (self != NULL && i < self->lines->len, NULL);

  return &g_array_index (self->lines, LimaIntervalsLine, i);
}

/**
 * lima_intervals_get_heading:
 *
 * Returns: (transfer none): the heading of the group that a line is in
 */
const char *
lima_intervals_get_heading (const LimaIntervals *self, guint i)
{
  g_return_val_if_fail (self != NULL && i < self->lines->len, NULL);

  return g_array_index (self->groups, LimaIntervalsGroup, g_array_index (self->places, guint, i)).heading;
}

/* ---- Laying out ---- */

/* The texts of a line, and where its lane is. */
typedef struct
{
  guint line;
  GPtrArray *name;
  GPtrArray *verdict;
  double top;
  double height;
  double centre;
} Place;

typedef struct
{
  const LimaIntervals *chart;
  LimaChartPage page;
  LimaChartAxis axis;
  gboolean narrow;
  double names;      /* width */
  double verdicts;   /* width, without the sign */
  double plot_left;
  double plot_right;
  double verdict_x;  /* of the sign */
} Layout;

static void
clear_place (Place *place)
{
  g_clear_pointer (&place->name, g_ptr_array_unref);
  g_clear_pointer (&place->verdict, g_ptr_array_unref);
}

static LimaChartText *
new_words (Layout *self, const LimaIntervalsLine *line)
{
  if (line->verdict == LIMA_INTERVALS_DIFFERS)
    return lima_chart_text_new_bold (line->words, self->page.theme->text_size, LIMA_COLOUR_WARNING, self->page.rtl);
  return lima_chart_page_text (&self->page, line->words, LIMA_COLOUR_INK);
}

/* Takes the text. */
static double
widen (Layout *self, double width, LimaChartText *text)
{
  g_autoptr(LimaChartText) owned = text;

  return fmax (width, ceil (lima_chart_page_width_of (&self->page, owned)));
}

/* As wide as what stands in them, but the plot has its room. */
static void
measure_columns (Layout *self)
{
  double width = self->page.right - self->page.left;

  for (guint i = 0; i < self->chart->lines->len; i++)
    {
      const LimaIntervalsLine *line = lima_intervals_get (self->chart, i);

      self->names = widen (self, self->names, lima_chart_page_text (&self->page, line->label, LIMA_COLOUR_INK));
      self->names = widen (self, self->names, lima_chart_page_note (&self->page, line->printed));
      self->verdicts = widen (self, self->verdicts, new_words (self, line));
      self->verdicts = widen (self, self->verdicts, lima_chart_page_note (&self->page, line->computed));
    }
  self->narrow = width < NARROW * self->page.theme->text_scale;
  self->names = self->narrow ? width : fmin (self->names, floor (width * 0.3));
  self->verdicts = fmin (self->verdicts, floor (self->narrow ? width : width * 0.3) - LIMA_INTERVALS_SIGN - SIGN_GAP);
  self->plot_left = self->narrow ? self->page.left : self->page.left + self->names + COLUMN_GAP;
  self->verdict_x = self->narrow ? self->page.left : self->page.right - self->verdicts - SIGN_GAP - LIMA_INTERVALS_SIGN;
  self->plot_right = self->narrow ? self->page.right : self->verdict_x - COLUMN_GAP;
}

/* Takes both texts: the first in up to three lines, the second below it. */
static GPtrArray *
wrap_two (Layout *self, LimaChartText *first, LimaChartText *second, double width)
{
  GPtrArray *lines = lima_chart_page_wrap (&self->page, first, width, LABEL_LINES);

  g_ptr_array_extend_and_steal (lines, lima_chart_page_wrap (&self->page, second, width, 2));
  return lines;
}

/* Beside each other the three parts have one middle; else they are below each other. */
static void
place_line (Layout *self, Place *place)
{
  const LimaIntervalsLine *line = lima_intervals_get (self->chart, place->line);
  double name, verdict;

  place->name = wrap_two (self, lima_chart_page_text (&self->page, line->label, LIMA_COLOUR_INK),
                          lima_chart_page_note (&self->page, line->printed), self->names);
  place->verdict = wrap_two (self, new_words (self, line), lima_chart_page_note (&self->page, line->computed), self->verdicts);
  name = lima_chart_page_lines_height (&self->page, place->name);
  verdict = lima_chart_page_lines_height (&self->page, place->verdict);
  place->top = self->page.y;
  if (self->narrow)
    {
      place->height = name + LANE + verdict + LINE_PADDING;
      place->centre = place->top + LINE_PADDING / 2 + name + LANE / 2;
    }
  else
    {
      place->height = fmax (fmax (name, verdict), LANE) + LINE_PADDING;
      place->centre = place->top + floor (place->height / 2);
    }
  self->page.y += place->height;
}

/* The range of what a group shows, zero in it. */
static void
set_axis (Layout *self, guint group)
{
  double low = 0, high = 0, least_step = 1;

  for (guint i = 0; i < self->chart->lines->len; i++)
    {
      const LimaIntervalsLine *line = lima_intervals_get (self->chart, i);
      double ends[] = { line->value, line->low, line->high, line->least, line->most };

      for (guint j = 0; j < G_N_ELEMENTS (ends) && g_array_index (self->chart->places, guint, i) == group; j++)
        if (isfinite (ends[j]))
          {
            low = fmin (low, ends[j]);
            high = fmax (high, ends[j]);
          }
      if (g_array_index (self->chart->places, guint, i) == group && line->value != floor (line->value))
        least_step = 0;
    }
  lima_chart_axis_init (&self->axis, &self->page, g_array_index (self->chart->groups, LimaIntervalsGroup, group).words, low, high, least_step);
  lima_chart_axis_place (&self->axis, self->plot_left + EDGE, self->plot_right - ARROW_ROOM, 0);
}

/* Between names and verdicts, on the lane alone where a line is in three parts. */
static void
add_grid (Layout *self, const GArray *places)
{
  for (guint i = 0; i < places->len && self->narrow; i++)
    {
      const Place *place = &g_array_index (places, Place, i);

      lima_chart_axis_add_grid (&self->axis, place->centre - LANE / 2, place->centre + LANE / 2 - 4, NULL);
    }
  if (!self->narrow)
    lima_chart_axis_add_grid (&self->axis, g_array_index (places, Place, 0).top, self->page.y, NULL);
}

static void
add_line (Layout *self, Place *place)
{
  const LimaIntervalsLine *line = lima_intervals_get (self->chart, place->line);
  int row = (int) place->line;
  double name = lima_chart_page_lines_height (&self->page, place->name), verdict = lima_chart_page_lines_height (&self->page, place->verdict);
  double text = lima_chart_page_line_height (&self->page, self->page.theme->text_size);
  double name_top = self->narrow ? place->top + LINE_PADDING / 2 : place->centre - floor (name / 2);
  double verdict_top = self->narrow ? place->centre + LANE / 2 : place->centre - floor (verdict / 2);
  LimaRect band = { self->page.left - BAND_OVERHANG, place->top, self->page.right - self->page.left + 2 * BAND_OVERHANG, place->height };
  LimaRect covered;

  lima_chart_page_add_lines (&self->page, row, g_steal_pointer (&place->name), LIMA_ANCHOR_LEFT, self->page.left, name_top);
  covered = lima_intervals_add_marks (&self->axis, row, line, place->centre);
  lima_intervals_add_sign (&self->page, line->verdict, self->verdict_x, verdict_top + floor (text / 2));
  lima_chart_page_add_lines (&self->page, row, g_steal_pointer (&place->verdict), LIMA_ANCHOR_LEFT,
                             self->verdict_x + LIMA_INTERVALS_SIGN + SIGN_GAP, verdict_top);
  lima_drawing_add_mark (self->page.drawing, row, band, covered, g_strdup (line->sentence));
}

static void
add_heading (Layout *self, guint group)
{
  const LimaChartTheme *theme = self->page.theme;
  LimaChartText *text = lima_chart_text_new_bold (g_array_index (self->chart->groups, LimaIntervalsGroup, group).heading, theme->text_size,
                                                  LIMA_COLOUR_INK, self->page.rtl);

  if (group > 0)
    self->page.y += GROUP_GAP;
  lima_drawing_add_line (self->page.drawing, self->page.left, self->page.y + 0.5, self->page.right, self->page.y + 0.5, 1, FALSE, LIMA_COLOUR_HAIR);
  self->page.y = lima_chart_page_add_lines (&self->page, -1, lima_chart_page_wrap (&self->page, text, self->page.right - self->page.left, 3),
                                            LIMA_ANCHOR_LEFT, self->page.left, self->page.y + 7);
  self->page.y += 2;
}

static void
add_group (Layout *self, guint group)
{
  g_autoptr(GArray) places = g_array_new (FALSE, TRUE, sizeof (Place));

  g_array_set_clear_func (places, (GDestroyNotify) clear_place);
  for (guint i = 0; i < self->chart->lines->len; i++)
    if (g_array_index (self->chart->places, guint, i) == group)
      g_array_append_val (places, ((Place) { .line = i }));
  if (places->len == 0)
    return;
  add_heading (self, group);
  set_axis (self, group);
  for (guint i = 0; i < places->len; i++)
    place_line (self, &g_array_index (places, Place, i));
  add_grid (self, places);
  for (guint i = 0; i < places->len; i++)
    add_line (self, &g_array_index (places, Place, i));
  lima_chart_axis_add_numbers (&self->axis);
}

/**
 * lima_intervals_layout:
 * @theme: colours and sizes
 * @width: of the drawing in pixels; 240 at least is used
 * @height: of the drawing in pixels at least, or 0 for what it needs
 * @parts: what is drawn around the figures
 *
 * Lays out a line for each published figure, under the heading of its group: its name and how it is printed; a bar from zero with a
 * bracket for its rounding, and a diamond for what was computed, on the axis of the group; a sign and words for the verdict. Each group has
 * an axis of its own, below it. Where there is little room the three parts of a line stand below each other.
 *
 * Returns: (transfer full): the drawing
 */
LimaDrawing *
lima_intervals_layout (const LimaIntervals *self, const LimaChartTheme *theme, double width, double height, LimaChartParts parts)
{
  Layout layout = { .chart = self };
  LimaDrawing *drawing;

  g_return_val_if_fail (self != NULL && theme != NULL, NULL);

  lima_chart_page_init (&layout.page, self->texts, theme, width, parts);
  lima_chart_page_add_head (&layout.page);
  if (self->lines->len > 0)
    {
      measure_columns (&layout);
      if ((parts & LIMA_CHART_LEGEND) != 0)
        lima_intervals_add_legend (self, &layout.page);
      layout.page.y += GROUP_GAP / 2;
      for (guint i = 0; i < self->groups->len; i++)
        add_group (&layout, i);
    }
  else
    lima_chart_page_add_empty (&layout.page);
  lima_chart_page_add_footnotes (&layout.page);
  drawing = lima_chart_page_finish (&layout.page);
  drawing->height = fmax (drawing->height, height);
  return drawing;
}
