/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-parts.h"

#include <math.h>

#include "lima-i18n.h"

#define SWATCH_WIDTH 22
#define SWATCH_HEIGHT 12
#define GAP 8
#define NUMBER_WIDTH 26
#define PADDING 6
#define LABEL_LINES 2
#define LEAST_LABEL 60 /* pixels: with less beside the figure, that stands below */

/*
 * lima_parts_find_obstacle:
 *
 * Parts of a whole are all above zero and known; where they are not, a picture of parts would lie.
 *
 * Returns: (nullable): a sentence that says why no parts are drawn, %NULL where they can be
 */
const char *
lima_parts_find_obstacle (const LimaChartTable *table)
{
  double sum = 0;

  for (guint i = 0; i < lima_chart_table_get_n_rows (table); i++)
    {
      const LimaChartRow *row = lima_chart_table_get_row (table, i);

      if (!isfinite (row->value))
        return C_ ("chart", "Drawn as bars: parts of a whole are no picture of amounts that are not known.");
      if (row->value < 0)
        return C_ ("chart", "Drawn as bars: parts of a whole are no picture of amounts below zero.");
      sum += row->value;
    }
  return lima_chart_table_get_n_rows (table) > 0 && !(sum > 0) ? C_ ("chart", "Drawn as bars: nothing has no parts.") : NULL;
}

double
lima_parts_get_sum (const LimaChartTable *table)
{
  double sum = 0;

  for (guint i = 0; i < lima_chart_table_get_n_rows (table); i++)
    sum += lima_chart_table_get_row (table, i)->value;
  return sum;
}

/* ---- A list of rows beside or below the picture ---- */

typedef struct
{
  GPtrArray *label;
  GPtrArray *figure;
  gboolean below; /* the figure has no room beside the label */
} Line;

static Line
measure_line (LimaChartPage *page, guint index, double width, gboolean numbered)
{
  const LimaChartRow *row = lima_chart_table_get_row (page->table, index);
  LimaChartText *figure = lima_chart_page_figure (page, row), *label = lima_chart_page_text (page, row->label, LIMA_COLOUR_INK);
  double room = width - SWATCH_WIDTH - GAP - (numbered ? NUMBER_WIDTH : 0), taken = ceil (lima_chart_page_width_of (page, figure));
  Line line = { .below = room - taken - LIMA_CHART_GAP < LEAST_LABEL };

  line.figure = lima_chart_page_wrap (page, figure, line.below ? room : taken + 1, line.below ? 2 : 1);
  line.label = lima_chart_page_wrap (page, label, line.below ? room : room - taken - LIMA_CHART_GAP, LABEL_LINES);
  return line;
}

static double
height_of_line (LimaChartPage *page, const Line *line)
{
  double label = lima_chart_page_lines_height (page, line->label), figure = lima_chart_page_lines_height (page, line->figure);

  return (line->below ? label + figure : fmax (label, figure)) + PADDING;
}

/*
 * lima_parts_line_height:
 * @width: of the line in pixels
 * @numbered: whether a number stands before it
 *
 * Returns: how high a line of the list is
 */
double
lima_parts_line_height (LimaChartPage *page, guint row, double width, gboolean numbered)
{
  Line line = measure_line (page, row, width, numbered);
  double height = height_of_line (page, &line);

  g_ptr_array_unref (line.label);
  g_ptr_array_unref (line.figure);
  return height;
}

/*
 * lima_parts_add_line:
 * @row: a row of the table, whose mark is there already
 * @fill: how its part looks
 * @number: (nullable): by which its part is found
 * @left: where it begins
 * @right: where its figure ends
 * @top: where it begins
 *
 * A line of a list: swatch, name, amount and share. It leads to the row's mark.
 *
 * Returns: where it ends
 */
double
lima_parts_add_line (LimaChartPage *page, guint row, LimaFill fill, const char *number, double left, double right, double top)
{
  Line line = measure_line (page, row, right - left, number != NULL);
  double height = height_of_line (page, &line), first = lima_chart_page_line_height (page, page->theme->text_size);
  double x = left + (number == NULL ? 0 : NUMBER_WIDTH), below;

  if (number != NULL)
    lima_drawing_add_text (page->drawing, (int) row, lima_chart_page_number (page, number), LIMA_ANCHOR_RIGHT, x - GAP,
                           lima_chart_page_middle (page, page->theme->note_size, top + PADDING / 2.0 + first / 2));
  lima_drawing_add_rect (page->drawing, LIMA_ITEM_SWATCH, (int) row,
                         (LimaRect) { x, top + PADDING / 2.0 + round ((first - SWATCH_HEIGHT) / 2), SWATCH_WIDTH, SWATCH_HEIGHT }, fill);
  x += SWATCH_WIDTH + GAP;
  below = lima_chart_page_add_lines (page, (int) row, line.label, LIMA_ANCHOR_LEFT, x, top + PADDING / 2.0);
  if (line.below)
    lima_chart_page_add_lines (page, (int) row, line.figure, LIMA_ANCHOR_LEFT, x, below);
  else
    lima_chart_page_add_lines (page, (int) row, line.figure, LIMA_ANCHOR_RIGHT, right, top + PADDING / 2.0);
  lima_drawing_tell_mark (page->drawing, (int) row, (LimaRect) { left, top, right - left, height });
  return top + height;
}
