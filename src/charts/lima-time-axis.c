/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A time axis: its head of two levels, the grid below it, and the line of today. */
#include <math.h>

#include "lima-time-axis.h"

#define TEXT_GAP 4 /* between a text and the end of its part of the axis */
#define PADDING 8
#define MARKER 9   /* width of the triangle at today's line */
#define LEAST_CELL 4  /* narrower cells have neither lines nor names */
#define LEAST_YEAR 36 /* room for a year */
#define DAYS_OF_YEAR 365.25
#define USUAL_PIXELS (10 * 96.0 / 72) /* of letters, where a unit is a pixel */
#define HALF_CAPITAL 0.35 /* from the middle of a capital letter to its baseline, in parts of the size */

/* Pixels a day at which a week has 21, a month 26, a quarter 20; and a day has room for its number. */
static const double least_scales[] = { 20.0, 3.0, 0.85, 0.22, 0 };

typedef enum
{
  LEVEL_UPPER,
  LEVEL_LOWER,
} Level;

/* What lengths are multiplied by for large text. */
double
lima_time_axis_get_unit (const LimaChartTheme *theme)
{
  return lima_chart_theme_to_pixels (theme, theme->text_size) / USUAL_PIXELS;
}

/* The finest zoom whose texts have room. */
LimaTimeZoom
lima_time_zoom_for_scale (double pixels_per_day, double unit)
{
  LimaTimeZoom zoom = LIMA_TIME_DAYS;

  while (zoom < LIMA_TIME_YEARS && pixels_per_day < least_scales[zoom] * unit)
    zoom++;
  return zoom;
}

double
lima_time_axis_place_x (const LimaTimeAxis *self, double day)
{
  return self->left + (day - self->left_day) * self->pixels_per_day;
}

static double
width_of (LimaTimeAxis *self, const LimaChartText *text)
{
  return lima_text_widths_get (self->widths, self->drawing->texter, text);
}

/* The baseline for letters whose middle shall be at centre. */
static double
find_middle (const LimaTimeAxis *self, double points, double centre)
{
  return centre + HALF_CAPITAL * lima_chart_theme_to_pixels (self->theme, points);
}

/* Takes the text. */
static void
add_text (LimaTimeAxis *self, LimaChartText *text, LimaAnchor anchor, double x, double baseline)
{
  lima_drawing_add_measured (self->drawing, -1, text, width_of (self, text), anchor, x, baseline);
}

/* Whether a place belongs to this part of the axis. */
static gboolean
holds (const LimaTimeAxis *self, double x)
{
  if (self->is_paper)
    return x >= self->left - 0.001 && x < self->right - 0.001;
  return x >= self->left - self->slack && x <= self->right + self->slack;
}

/* LIMA_PRECISION_DAY stands for weeks too; LIMA_PRECISION_NONE for no level. */
static LimaPrecision
get_precision (LimaTimeZoom zoom, Level level)
{
  static const LimaPrecision precisions[][2] = {
    [LIMA_TIME_DAYS] = { LIMA_PRECISION_MONTH, LIMA_PRECISION_DAY },
    [LIMA_TIME_WEEKS] = { LIMA_PRECISION_MONTH, LIMA_PRECISION_DAY },
    [LIMA_TIME_MONTHS] = { LIMA_PRECISION_YEAR, LIMA_PRECISION_MONTH },
    [LIMA_TIME_QUARTERS] = { LIMA_PRECISION_YEAR, LIMA_PRECISION_QUARTER },
    [LIMA_TIME_YEARS] = { LIMA_PRECISION_NONE, LIMA_PRECISION_YEAR },
  };

  return precisions[zoom][level];
}

/* How many years are one cell, where a year alone has no room. */
static int
get_step (const LimaTimeAxis *self)
{
  static const int steps[] = { 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000 };
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (steps) && steps[i] * DAYS_OF_YEAR * self->pixels_per_day < LEAST_YEAR * self->unit)
    i++;
  return steps[i];
}

/* From the year that the step divides to before the next one. */
static void
widen_years (LimaTimeCell *cell, int step)
{
  int first = cell->name.year / step * step, next = first + step;

  cell->name.year = (gint16) MAX (first, 1);
  cell->start = lima_date_first_day (cell->name);
  cell->end = next <= 9999 ? lima_day_number (next, 1, 1) : lima_day_number (9999, 12, 31) + 1;
}

/* The cell that holds a day. 1970-01-01 was a Thursday. */
static LimaTimeCell
find_cell (const LimaTimeAxis *self, LimaPrecision precision, gint32 day)
{
  LimaTimeCell cell = { 0 };

  cell.name = lima_day_to_date (day);
  if (precision == LIMA_PRECISION_DAY)
    {
      gboolean is_day = self->zoom == LIMA_TIME_DAYS;

      cell.start = is_day ? day : day - ((day + 3) % 7 + 7) % 7;
      cell.end = cell.start + (is_day ? 1 : 7);
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
get_level (const LimaTimeAxis *self, Level level)
{
  static const int days[] = { 0, 365, 90, 30, 7 };
  LimaPrecision precision = get_precision (self->zoom, level);
  gboolean has_room = precision == LIMA_PRECISION_YEAR || days[precision] * self->pixels_per_day >= LEAST_CELL;

  return has_room ? precision : LIMA_PRECISION_NONE;
}

/* The days the axis shows, of those that calendars know. */
void
lima_time_axis_get_days (const LimaTimeAxis *self, gint32 *first, gint32 *last)
{
  double days = (self->right - self->left) / self->pixels_per_day;
  double low = lima_day_number (1, 1, 8), high = lima_day_number (9999, 12, 24);

  *first = (gint32) CLAMP (floor (self->left_day), low, high);
  *last = (gint32) CLAMP (ceil (self->left_day + days), low, high);
}

/* The cell of years that holds a day. */
LimaTimeCell
lima_time_axis_find_years (const LimaTimeAxis *self, gint32 day)
{
  return find_cell (self, LIMA_PRECISION_YEAR, day);
}

static void
add_upright (LimaTimeAxis *self, double x, double top, double width, LimaColour colour)
{
  LimaRect line = { floor (x) + 0.5, top, 0, self->bottom - top };

  lima_drawing_add_line (self->drawing, line.x, line.y, line.x, self->bottom, width, FALSE, colour);
}

/* The lines at the ends of the cells of a level. */
static void
add_lines (LimaTimeAxis *self, Level level, gint32 first, gint32 last)
{
  LimaPrecision precision = get_level (self, level);
  double rows = self->top + self->head_height;

  if (precision == LIMA_PRECISION_NONE || self->bottom <= rows)
    return;
  for (gint32 next = first; next < last;)
    {
      double x;

      next = find_cell (self, precision, next).end;
      x = lima_time_axis_place_x (self, next);
      if (x <= self->right + 0.01)
        add_upright (self, x, rows, 1, level == LEVEL_UPPER ? LIMA_COLOUR_DIVIDE : LIMA_COLOUR_GRID);
    }
}

void
lima_time_axis_add_grid (LimaTimeAxis *self)
{
  gint32 first, last;

  lima_time_axis_get_days (self, &first, &last);
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
new_text (LimaTimeAxis *self, Level level, const char *words)
{
  const LimaChartTheme *theme = self->theme;
  gboolean bold = level == LEVEL_UPPER || self->zoom == LIMA_TIME_YEARS;

  return bold ? lima_chart_text_new_bold (words, theme->text_size, LIMA_COLOUR_INK, self->rtl)
              : lima_chart_text_new (words, theme->note_size, LIMA_COLOUR_SECOND, self->rtl);
}

/* A quarter or a month by its number alone, where there is no room for more. */
static LimaChartText *
new_number (LimaTimeAxis *self, const LimaTimeCell *cell)
{
  gboolean is_quarter = cell->name.precision == LIMA_PRECISION_QUARTER;
  g_autofree char *number = lima_format_integer (self->format, is_quarter ? (cell->name.month + 2) / 3 : cell->name.month);

  return new_text (self, LEVEL_LOWER, number);
}

/* Whether the names of quarters or months have room in every cell: else all of them are numbers. */
static gboolean
names_fit (LimaTimeAxis *self, LimaPrecision precision)
{
  gint32 first, last;

  lima_time_axis_get_days (self, &first, &last);
  for (gint32 next = first; next < last;)
    {
      LimaTimeCell cell = find_cell (self, precision, next);
      g_autofree char *words = lima_format_date_tick (self->format, cell.name);
      g_autoptr (LimaChartText) text = new_text (self, LEVEL_LOWER, words);

      next = cell.end;
      if (width_of (self, text) + TEXT_GAP > lima_time_axis_place_x (self, cell.end) - lima_time_axis_place_x (self, cell.start))
        return FALSE;
    }
  return TRUE;
}

/* In the middle of what is seen of the cell; of several years at the first one. */
static void
add_lower (LimaTimeAxis *self, const LimaTimeCell *cell, double centre, gboolean numbers)
{
  double left = MAX (lima_time_axis_place_x (self, cell->start), self->left);
  double right = MIN (lima_time_axis_place_x (self, cell->end), self->right);
  g_autofree char *words = lima_format_date_tick (self->format, cell->name);
  g_autoptr (LimaChartText) text = numbers ? new_number (self, cell) : new_text (self, LEVEL_LOWER, words);
  double width = width_of (self, text), baseline, x;
  gboolean is_years = cell->name.precision == LIMA_PRECISION_YEAR && get_step (self) > 1;

  if (width + TEXT_GAP > right - left)
    return;
  baseline = find_middle (self, text->size, centre);
  x = is_years ? left + TEXT_GAP : (left + right - width) / 2;
  add_text (self, g_steal_pointer (&text), LIMA_ANCHOR_LEFT, x, baseline);
}

/* Where the cell begins, or where the axis does. FALSE where its name has no room. */
static gboolean
find_upper (LimaTimeAxis *self, const LimaTimeCell *cell, LimaChartText **text, double *from, double *to)
{
  double right = MIN (lima_time_axis_place_x (self, cell->end), self->right);
  g_autofree char *words = lima_format_date (self->format, cell->name);

  *text = new_text (self, LEVEL_UPPER, words);
  *from = MAX (lima_time_axis_place_x (self, cell->start), self->left) + PADDING * self->unit;
  *to = *from + width_of (self, *text);
  return *to + TEXT_GAP <= right;
}

static void
add_upper (LimaTimeAxis *self, const LimaTimeCell *cell, double centre, const Taken *taken)
{
  g_autoptr (LimaChartText) text = NULL;
  double from, to, baseline;

  if (!find_upper (self, cell, &text, &from, &to) || !is_free (taken, from, to))
    return;
  baseline = find_middle (self, text->size, centre);
  add_text (self, g_steal_pointer (&text), LIMA_ANCHOR_LEFT, from, baseline);
}

/* Whether no name of the upper level stands there. */
static gboolean
is_clear (LimaTimeAxis *self, double from, double to)
{
  LimaPrecision precision = get_level (self, LEVEL_UPPER);
  Taken wanted = { from, to };
  gint32 first, last;

  lima_time_axis_get_days (self, &first, &last);
  if (precision == LIMA_PRECISION_NONE)
    return TRUE;
  for (gint32 next = first; next < last;)
    {
      LimaTimeCell cell = find_cell (self, precision, next);
      g_autoptr (LimaChartText) text = NULL;
      double start, end;

      next = cell.end;
      if (find_upper (self, &cell, &text, &start, &end) && !is_free (&wanted, start, end))
        return FALSE;
    }
  return TRUE;
}

static void
add_level (LimaTimeAxis *self, Level level, double centre, const Taken *taken)
{
  LimaPrecision precision = get_level (self, level);
  double top = self->top, bottom = top + self->head_height;
  double from = level == LEVEL_UPPER ? top : 2 * centre - bottom;
  gboolean has_numbers = precision == LIMA_PRECISION_QUARTER || precision == LIMA_PRECISION_MONTH;
  gboolean numbers = level == LEVEL_LOWER && has_numbers && !names_fit (self, precision);
  gint32 first, last;

  if (precision == LIMA_PRECISION_NONE)
    return;
  lima_time_axis_get_days (self, &first, &last);
  for (gint32 next = first; next < last;)
    {
      LimaTimeCell cell = find_cell (self, precision, next);
      double x = lima_time_axis_place_x (self, cell.end);

      next = cell.end;
      if (level == LEVEL_UPPER)
        add_upper (self, &cell, centre, taken);
      else
        add_lower (self, &cell, centre, numbers);
      if (x <= self->right + 0.01)
        lima_drawing_add_line (self->drawing, floor (x) + 0.5, from, floor (x) + 0.5, bottom, 1, FALSE,
                               level == LEVEL_UPPER ? LIMA_COLOUR_DIVIDE : LIMA_COLOUR_GRID);
    }
}

/* Where today's words stand: behind its line or before it, where no name of the upper level does; such a name gives way where there is no
 * such place. */
static Taken
place_today (LimaTimeAxis *self, const LimaChartText *text)
{
  double x = lima_time_axis_place_x (self, self->today), gap = PADDING * self->unit;
  double width = text != NULL ? width_of (self, text) : 0, room = width + 2 * gap;
  gboolean fits_behind = x + gap + width <= self->right, fits_before = x - gap - width >= self->left;

  if (text == NULL || (!fits_behind && !fits_before))
    return (Taken) { 0 };
  if (!fits_behind || (fits_before && !is_clear (self, x, x + room) && is_clear (self, x - room, x)))
    return (Taken) { x - room, x };
  return (Taken) { x, x + room };
}

/* The words, above what they cover of the level, and a triangle on the edge of the head. */
static void
add_today_mark (LimaTimeAxis *self, LimaChartText *text, const Taken *taken, double centre)
{
  double x = floor (lima_time_axis_place_x (self, self->today)) + 0.5, edge = self->top + self->head_height;
  double half = MARKER * self->unit / 2, height = round (self->head_height * 0.4), baseline;

  lima_drawing_add_triangle (self->drawing, (LimaRect) { x - half, edge - half * 1.4, 2 * half, half * 1.4 }, LIMA_POINTS_DOWN,
                             LIMA_COLOUR_INK);
  if (taken->to <= taken->from)
    return;
  baseline = find_middle (self, text->size, centre);
  lima_drawing_add_rect (self->drawing, LIMA_ITEM_TRACK, -1,
                         (LimaRect) { taken->from + TEXT_GAP, round (centre - height / 2), taken->to - taken->from - 2 * TEXT_GAP, height },
                         LIMA_FILL_GROUND);
  add_text (self, text, LIMA_ANCHOR_LEFT, taken->from + PADDING * self->unit, baseline);
}

/* A dashed line below the head. */
void
lima_time_axis_add_today (LimaTimeAxis *self)
{
  double x = floor (lima_time_axis_place_x (self, self->today)) + 0.5, top = self->top + self->head_height;

  if (self->today == G_MININT32 || !holds (self, x) || self->bottom <= top)
    return;
  add_upright (self, x, top, 1.5, LIMA_COLOUR_INK);
  lima_drawing_dash_last (self->drawing);
}

/* The names of the cells, and the words of today with a triangle. */
void
lima_time_axis_add_head (LimaTimeAxis *self)
{
  double top = self->top, quarter = self->head_height / 4;
  const char *words = self->today_text;
  gint32 today = self->today;
  gboolean has_today = today != G_MININT32 && holds (self, lima_time_axis_place_x (self, today));
  g_autoptr (LimaChartText) text = NULL;
  Taken taken = { 0 }, nothing = { 0 };

  if (has_today && words != NULL)
    text = lima_chart_text_new_bold (words, self->theme->note_size, LIMA_COLOUR_INK, self->rtl);
  taken = place_today (self, text);
  add_level (self, LEVEL_UPPER, top + quarter, &taken);
  add_level (self, LEVEL_LOWER, top + 3 * quarter, &nothing);
  if (has_today)
    add_today_mark (self, taken.to > taken.from ? g_steal_pointer (&text) : NULL, &taken, top + quarter);
}
