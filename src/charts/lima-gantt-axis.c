/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* The time axis of a plan: its head of two levels, the grid below it, and the line of today. */
#include <math.h>

#include "lima-gantt-private.h"

#define TEXT_GAP 4 /* between a text and the end of its part of the axis */
#define MARKER 9   /* width of the triangle at today's line */
#define LEAST_CELL 4  /* narrower cells have neither lines nor names */
#define LEAST_YEAR 36 /* room for a year */
#define DAYS_OF_YEAR 365.25

/* A part of the axis: a year, a quarter, a month; or a week, which is named by the day it begins on. */
typedef struct
{
  gint32 start;
  gint32 end;
  LimaDate name;
} Cell;

typedef enum
{
  LEVEL_UPPER,
  LEVEL_LOWER,
} Level;

/* LIMA_PRECISION_DAY stands for weeks; LIMA_PRECISION_NONE for no level. */
static LimaPrecision
get_precision (LimaGanttZoom zoom, Level level)
{
  static const LimaPrecision precisions[][2] = {
    [LIMA_GANTT_WEEKS] = { LIMA_PRECISION_MONTH, LIMA_PRECISION_DAY },
    [LIMA_GANTT_MONTHS] = { LIMA_PRECISION_YEAR, LIMA_PRECISION_MONTH },
    [LIMA_GANTT_QUARTERS] = { LIMA_PRECISION_YEAR, LIMA_PRECISION_QUARTER },
    [LIMA_GANTT_YEARS] = { LIMA_PRECISION_NONE, LIMA_PRECISION_YEAR },
  };

  return precisions[zoom][level];
}

/* How many years are one cell, where a year alone has no room. */
static int
get_step (const LimaGanttCanvas *self)
{
  static const int steps[] = { 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000 };
  const LimaGanttGeometry *geometry = self->geometry;
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (steps) && steps[i] * DAYS_OF_YEAR * geometry->view.pixels_per_day < LEAST_YEAR * geometry->unit)
    i++;
  return steps[i];
}

/* From the year that the step divides to before the next one. */
static void
widen_years (Cell *cell, int step)
{
  int first = cell->name.year / step * step, next = first + step;

  cell->name.year = (gint16) MAX (first, 1);
  cell->start = lima_date_first_day (cell->name);
  cell->end = next <= 9999 ? lima_day_number (next, 1, 1) : lima_day_number (9999, 12, 31) + 1;
}

/* The cell that holds a day. 1970-01-01 was a Thursday. */
static Cell
find_cell (const LimaGanttCanvas *self, LimaPrecision precision, gint32 day)
{
  Cell cell = { 0 };

  cell.name = lima_day_to_date (day);
  if (precision == LIMA_PRECISION_DAY)
    {
      cell.start = day - ((day + 3) % 7 + 7) % 7;
      cell.end = cell.start + 7;
      cell.name = lima_day_to_date (cell.start);
      return cell;
    }
  cell.name.day = 0;
  cell.name.precision = (guint8) precision;
  if (precision == LIMA_PRECISION_YEAR)
    cell.name.month = 0;
  if (precision == LIMA_PRECISION_QUARTER)
    cell.name.month = (guint8) ((cell.name.month - 1) / 3 * 3 + 1);
  cell.start = lima_date_first_day (cell.name);
  cell.end = lima_date_end_day (cell.name);
  if (precision == LIMA_PRECISION_YEAR)
    widen_years (&cell, get_step (self));
  return cell;
}

/* The precision of a level; none where its cells are too narrow to be told apart. */
static LimaPrecision
get_level (const LimaGanttCanvas *self, Level level)
{
  static const int days[] = { 0, 365, 90, 30, 7 };
  LimaPrecision precision = get_precision (self->geometry->view.zoom, level);
  gboolean has_room = precision == LIMA_PRECISION_YEAR || days[precision] * self->geometry->view.pixels_per_day >= LEAST_CELL;

  return has_room ? precision : LIMA_PRECISION_NONE;
}

/* The days the axis shows, of those that calendars know. */
static void
get_days (const LimaGanttCanvas *self, gint32 *first, gint32 *last)
{
  const LimaGanttView *view = &self->geometry->view;
  double days = (self->geometry->axis_right - self->geometry->axis_left) / view->pixels_per_day;
  double low = lima_day_number (1, 1, 8), high = lima_day_number (9999, 12, 24);

  *first = (gint32) CLAMP (floor (view->left_day), low, high);
  *last = (gint32) CLAMP (ceil (view->left_day + days), low, high);
}

static void
add_upright (LimaGanttCanvas *self, double x, double top, double width, LimaColour colour)
{
  LimaRect line = { floor (x) + 0.5, top, 0, self->bottom - top };

  lima_drawing_add_line (self->drawing, line.x, line.y, line.x, self->bottom, width, FALSE, colour);
}

/* The lines at the ends of the cells of a level. */
static void
add_lines (LimaGanttCanvas *self, Level level, gint32 first, gint32 last)
{
  LimaPrecision precision = get_level (self, level);
  double rows = self->geometry->top + self->geometry->head_height;

  if (precision == LIMA_PRECISION_NONE || self->bottom <= rows)
    return;
  for (gint32 next = first; next < last;)
    {
      double x;

      next = find_cell (self, precision, next).end;
      x = lima_gantt_place_x (self->geometry, next);
      if (x <= self->geometry->axis_right + 0.01)
        add_upright (self, x, rows, 1, level == LEVEL_UPPER ? LIMA_COLOUR_DIVIDE : LIMA_COLOUR_GRID);
    }
}

void
lima_gantt_canvas_add_grid (LimaGanttCanvas *self)
{
  gint32 first, last;

  get_days (self, &first, &last);
  add_lines (self, LEVEL_LOWER, first, last);
  add_lines (self, LEVEL_UPPER, first, last);
}

/* ---- The head ---- */

/* Where today's words stand in the upper level, or an empty place. */
typedef struct
{
  double from;
  double to;
} Taken;

static gboolean
is_free (const Taken *taken, double from, double to)
{
  return taken->to <= taken->from || to <= taken->from || from >= taken->to;
}

static LimaChartText *
new_text (LimaGanttCanvas *self, Level level, const char *words)
{
  const LimaChartTheme *theme = self->theme;
  gboolean bold = level == LEVEL_UPPER || self->geometry->view.zoom == LIMA_GANTT_YEARS;

  return bold ? lima_chart_text_new_bold (words, theme->text_size, LIMA_COLOUR_INK, self->geometry->rtl)
              : lima_chart_text_new (words, theme->note_size, LIMA_COLOUR_SECOND, self->geometry->rtl);
}

/* A quarter or a month by its number alone, where there is no room for more. */
static LimaChartText *
new_number (LimaGanttCanvas *self, const Cell *cell)
{
  gboolean is_quarter = cell->name.precision == LIMA_PRECISION_QUARTER;
  g_autofree char *number = lima_format_integer (self->gantt->format, is_quarter ? (cell->name.month + 2) / 3 : cell->name.month);

  return new_text (self, LEVEL_LOWER, number);
}

/* In the middle of what is seen of the cell; of several years at the first one. */
static void
add_lower (LimaGanttCanvas *self, const Cell *cell, double centre)
{
  const LimaGanttGeometry *geometry = self->geometry;
  double left = MAX (lima_gantt_place_x (geometry, cell->start), geometry->axis_left);
  double right = MIN (lima_gantt_place_x (geometry, cell->end), geometry->axis_right);
  gboolean has_number = cell->name.precision == LIMA_PRECISION_QUARTER || cell->name.precision == LIMA_PRECISION_MONTH;
  g_autofree char *words = lima_format_date_tick (self->gantt->format, cell->name);
  g_autoptr (LimaChartText) text = new_text (self, LEVEL_LOWER, words);
  double width = lima_gantt_canvas_width_of (self, text), baseline, x;
  gboolean is_years = cell->name.precision == LIMA_PRECISION_YEAR && get_step (self) > 1;

  if (has_number && width + TEXT_GAP > lima_gantt_place_x (geometry, cell->end) - lima_gantt_place_x (geometry, cell->start))
    {
      lima_chart_text_free (text);
      text = new_number (self, cell);
      width = lima_gantt_canvas_width_of (self, text);
    }
  if (width + TEXT_GAP > right - left)
    return;
  baseline = lima_gantt_canvas_middle (self, text->size, centre);
  x = is_years ? left + TEXT_GAP : (left + right - width) / 2;
  lima_gantt_canvas_add_text (self, -1, g_steal_pointer (&text), LIMA_ANCHOR_LEFT, x, baseline);
}

/* Where the cell begins, or where the axis does. FALSE where its name has no room. */
static gboolean
find_upper (LimaGanttCanvas *self, const Cell *cell, LimaChartText **text, double *from, double *to)
{
  const LimaGanttGeometry *geometry = self->geometry;
  double right = MIN (lima_gantt_place_x (geometry, cell->end), geometry->axis_right);
  g_autofree char *words = lima_format_date (self->gantt->format, cell->name);

  *text = new_text (self, LEVEL_UPPER, words);
  *from = MAX (lima_gantt_place_x (geometry, cell->start), geometry->axis_left) + LIMA_GANTT_PADDING * geometry->unit;
  *to = *from + lima_gantt_canvas_width_of (self, *text);
  return *to + TEXT_GAP <= right;
}

static void
add_upper (LimaGanttCanvas *self, const Cell *cell, double centre, const Taken *taken)
{
  g_autoptr (LimaChartText) text = NULL;
  double from, to, baseline;

  if (!find_upper (self, cell, &text, &from, &to) || !is_free (taken, from, to))
    return;
  baseline = lima_gantt_canvas_middle (self, text->size, centre);
  lima_gantt_canvas_add_text (self, -1, g_steal_pointer (&text), LIMA_ANCHOR_LEFT, from, baseline);
}

/* Whether no name of the upper level stands there. */
static gboolean
is_clear (LimaGanttCanvas *self, double from, double to)
{
  LimaPrecision precision = get_level (self, LEVEL_UPPER);
  Taken wanted = { from, to };
  gint32 first, last;

  get_days (self, &first, &last);
  if (precision == LIMA_PRECISION_NONE)
    return TRUE;
  for (gint32 next = first; next < last;)
    {
      Cell cell = find_cell (self, precision, next);
      g_autoptr (LimaChartText) text = NULL;
      double start, end;

      next = cell.end;
      if (find_upper (self, &cell, &text, &start, &end) && !is_free (&wanted, start, end))
        return FALSE;
    }
  return TRUE;
}

static void
add_level (LimaGanttCanvas *self, Level level, double centre, const Taken *taken)
{
  LimaPrecision precision = get_level (self, level);
  double top = self->geometry->top, bottom = top + self->geometry->head_height;
  double from = level == LEVEL_UPPER ? top : 2 * centre - bottom;
  gint32 first, last;

  if (precision == LIMA_PRECISION_NONE)
    return;
  get_days (self, &first, &last);
  for (gint32 next = first; next < last;)
    {
      Cell cell = find_cell (self, precision, next);
      double x = lima_gantt_place_x (self->geometry, cell.end);

      next = cell.end;
      if (level == LEVEL_UPPER)
        add_upper (self, &cell, centre, taken);
      else
        add_lower (self, &cell, centre);
      if (x <= self->geometry->axis_right + 0.01)
        lima_drawing_add_line (self->drawing, floor (x) + 0.5, from, floor (x) + 0.5, bottom, 1, FALSE,
                               level == LEVEL_UPPER ? LIMA_COLOUR_DIVIDE : LIMA_COLOUR_GRID);
    }
}

/* Where today's words stand: behind its line or before it, where no name of the upper level does; such a name gives way where there is no
 * such place. */
static Taken
place_today (LimaGanttCanvas *self, const LimaChartText *text)
{
  const LimaGanttGeometry *geometry = self->geometry;
  double x = lima_gantt_place_x (geometry, self->gantt->today), gap = LIMA_GANTT_PADDING * geometry->unit;
  double width = text != NULL ? lima_gantt_canvas_width_of (self, text) : 0, room = width + 2 * gap;
  gboolean fits_behind = x + gap + width <= geometry->axis_right, fits_before = x - gap - width >= geometry->axis_left;

  if (text == NULL || (!fits_behind && !fits_before))
    return (Taken) { 0 };
  if (!fits_behind || (fits_before && !is_clear (self, x, x + room) && is_clear (self, x - room, x)))
    return (Taken) { x - room, x };
  return (Taken) { x, x + room };
}

/* The words, above what they cover of the level, and a triangle on the edge of the head. */
static void
add_today_mark (LimaGanttCanvas *self, LimaChartText *text, const Taken *taken, double centre)
{
  const LimaGanttGeometry *geometry = self->geometry;
  double x = floor (lima_gantt_place_x (geometry, self->gantt->today)) + 0.5, edge = geometry->top + geometry->head_height;
  double half = MARKER * geometry->unit / 2, height = round (geometry->head_height * 0.4), baseline;

  lima_drawing_add_triangle (self->drawing, (LimaRect) { x - half, edge - half * 1.4, 2 * half, half * 1.4 }, LIMA_POINTS_DOWN,
                             LIMA_COLOUR_INK);
  if (taken->to <= taken->from)
    return;
  baseline = lima_gantt_canvas_middle (self, text->size, centre);
  lima_drawing_add_rect (self->drawing, LIMA_ITEM_TRACK, -1,
                         (LimaRect) { taken->from + TEXT_GAP, round (centre - height / 2), taken->to - taken->from - 2 * TEXT_GAP, height },
                         LIMA_FILL_GROUND);
  lima_gantt_canvas_add_text (self, -1, text, LIMA_ANCHOR_LEFT, taken->from + LIMA_GANTT_PADDING * geometry->unit, baseline);
}

void
lima_gantt_canvas_add_today (LimaGanttCanvas *self)
{
  const LimaGanttGeometry *geometry = self->geometry;
  double x = floor (lima_gantt_place_x (geometry, self->gantt->today)) + 0.5, top = geometry->top + geometry->head_height;

  if (self->gantt->today == LIMA_GANTT_NOWHERE || !lima_gantt_canvas_holds (self, x) || self->bottom <= top)
    return;
  add_upright (self, x, top, 1.5, LIMA_COLOUR_INK);
  lima_drawing_dash_last (self->drawing);
}

void
lima_gantt_canvas_add_head (LimaGanttCanvas *self)
{
  const LimaGanttGeometry *geometry = self->geometry;
  double top = geometry->top, quarter = geometry->head_height / 4;
  LimaRect all = { geometry->columns[0], top, geometry->view.width - geometry->columns[0], geometry->head_height };
  const char *words = self->gantt->today_text;
  gint32 today = self->gantt->today;
  gboolean has_today = today != LIMA_GANTT_NOWHERE && lima_gantt_canvas_holds (self, lima_gantt_place_x (geometry, today));
  g_autoptr (LimaChartText) text = NULL;
  Taken taken = { 0 }, nothing = { 0 };

  if (!self->is_paper)
    lima_drawing_add_rect (self->drawing, LIMA_ITEM_TRACK, -1, all, LIMA_FILL_GROUND);
  if (has_today && words != NULL)
    text = lima_chart_text_new_bold (words, self->theme->note_size, LIMA_COLOUR_INK, geometry->rtl);
  taken = place_today (self, text);
  add_level (self, LEVEL_UPPER, top + quarter, &taken);
  add_level (self, LEVEL_LOWER, top + 3 * quarter, &nothing);
  if (has_today)
    add_today_mark (self, taken.to > taken.from ? g_steal_pointer (&text) : NULL, &taken, top + quarter);
  if (!self->is_paper && geometry->view.with_columns)
    lima_drawing_add_rect (self->drawing, LIMA_ITEM_TRACK, -1,
                           (LimaRect) { all.x, top, geometry->columns[LIMA_GANTT_N_COLUMNS] - all.x, all.height }, LIMA_FILL_GROUND);
}
