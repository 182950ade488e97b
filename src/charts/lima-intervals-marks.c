/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* What is drawn of a published figure, of what was computed, and of the verdict about both. */
#include "lima-intervals-private.h"

#include <math.h>

#include "lima-sign-legend.h"

#define BAR_HEIGHT 12
#define BRACKET 9    /* half of its height */
#define DIAMOND 11
#define SPAN_HEIGHT 6
#define ARROW 7      /* the box of an arrow's head */
#define ARROW_LENGTH 14
#define LEAST_GAP 14 /* that a line bridges */

static void
add_line (LimaDrawing *drawing, double x1, double y1, double x2, double y2)
{
  lima_drawing_add_line (drawing, x1, y1, x2, y2, 1.5, FALSE, LIMA_COLOUR_INK);
}

/* A line that goes on to the left or to the right. */
static void
add_arrow (LimaDrawing *drawing, double from, double centre, gboolean to_left)
{
  double tip = to_left ? from - ARROW_LENGTH : from + ARROW_LENGTH;

  add_line (drawing, from, centre, to_left ? tip + ARROW : tip - ARROW, centre);
  lima_drawing_add_triangle (drawing, (LimaRect) { to_left ? tip : tip - ARROW, centre - ARROW / 2.0, ARROW, ARROW },
                             to_left ? LIMA_POINTS_LEFT : LIMA_POINTS_RIGHT, LIMA_COLOUR_INK);
}

/* From the least to the most that the rounding allows; an end that is open has an arrow. */
static void
add_bracket (LimaDrawing *drawing, double low, double high, gboolean low_open, gboolean high_open, double centre)
{
  if (!low_open)
    add_line (drawing, low, centre - BRACKET, low, centre + BRACKET);
  if (!high_open)
    add_line (drawing, high, centre - BRACKET, high, centre + BRACKET);
  if (low_open)
    add_arrow (drawing, high, centre, TRUE);
  else if (high_open)
    add_arrow (drawing, low, centre, FALSE);
  else if (high > low)
    add_line (drawing, low, centre, high, centre);
}

/* A bar from zero to the printed value, that can be seen unless the value is zero. */
static LimaRect
printed_bar (const LimaChartAxis *axis, const LimaIntervalsLine *line, double centre)
{
  double x = lima_chart_axis_get_x (axis, line->value), left = fmin (axis->zero, x), right = fmax (axis->zero, x);

  if (right - left < 1)
    right = left + 1;
  return (LimaRect) { left, centre - BAR_HEIGHT / 2, right - left, BAR_HEIGHT };
}

static void
add_printed (const LimaChartAxis *axis, int row, const LimaIntervalsLine *line, const LimaRect *bar, double centre)
{
  LimaDrawing *drawing = axis->page->drawing;
  gboolean low_open = !isfinite (line->low), high_open = !isfinite (line->high);
  double low = lima_chart_axis_get_x (axis, low_open ? line->value : line->low);
  double high = lima_chart_axis_get_x (axis, high_open ? line->value : line->high);
  LimaFill fill = line->value < 0 ? LIMA_FILL_NEGATIVE : low_open ? LIMA_FILL_EMPTY : LIMA_FILL_TINT;

  if (line->value != 0)
    lima_drawing_add_rect (drawing, LIMA_ITEM_BAR, row, *bar, fill);
  add_bracket (drawing, low, high, low_open, high_open, centre);
}

/* A diamond for one value, a bar for several, and an arrow where it may be more. */
static void
add_computed (LimaDrawing *drawing, int row, double least, double most, gboolean is_open, double centre)
{
  LimaRect diamond = { least - DIAMOND / 2.0, centre - DIAMOND / 2.0, DIAMOND, DIAMOND };

  if (is_open)
    add_arrow (drawing, least + DIAMOND / 2.0 - 2, centre, FALSE);
  if (!is_open && most - least >= SPAN_HEIGHT)
    lima_drawing_add_rect (drawing, LIMA_ITEM_BAR, row, (LimaRect) { least, centre - SPAN_HEIGHT / 2.0, most - least, SPAN_HEIGHT },
                           LIMA_FILL_PLAIN);
  else
    lima_drawing_add_diamond (drawing, row, diamond, LIMA_FILL_PLAIN);
}

/* How far apart both are, where they differ. */
static void
add_gap (LimaDrawing *drawing, double printed, double least, double most, double centre)
{
  double from = fmin (printed, most), to = fmax (printed, least);

  if (to - from < LEAST_GAP)
    return;
  lima_drawing_add_line (drawing, from, centre, to, centre, 1.5, FALSE, LIMA_COLOUR_WARNING);
  lima_drawing_dash_last (drawing);
}

/*
 * lima_intervals_add_marks:
 * @centre: the middle of the lane
 *
 * Adds what is printed and what was computed, each where it can be seen, to the place of their values.
 *
 * Returns: what all of it covers
 */
LimaRect
lima_intervals_add_marks (const LimaChartAxis *axis, int row, const LimaIntervalsLine *line, double centre)
{
  LimaDrawing *drawing = axis->page->drawing;
  LimaRect bar = printed_bar (axis, line, centre);
  double left = bar.x, right = bar.x + bar.width;

  add_printed (axis, row, line, &bar, centre);
  if (isfinite (line->least))
    {
      gboolean is_open = !isfinite (line->most);
      double least = lima_chart_axis_get_x (axis, line->least), most = is_open ? least : lima_chart_axis_get_x (axis, line->most);

      if (line->verdict == LIMA_INTERVALS_DIFFERS)
        add_gap (drawing, lima_chart_axis_get_x (axis, line->value), least, most, centre);
      add_computed (drawing, row, least, most, is_open, centre);
      left = fmin (left, least - DIAMOND / 2.0);
      right = fmax (right, most + DIAMOND / 2.0);
    }
  return (LimaRect) { left, centre - BRACKET, right - left, 2 * BRACKET };
}

/* ---- Signs ---- */

/* Lines from point to point of a box of 14, which are never mirrored: a check mark reads the same on every page. */
static void
add_strokes (LimaChartPage *page, const double (*points)[2], guint n, double x, double centre, LimaColour colour)
{
  LimaOutline *outline = lima_outline_new ();

  for (guint i = 0; i < n; i++)
    {
      double u = page->rtl ? LIMA_INTERVALS_SIGN - points[i][0] : points[i][0], v = centre - LIMA_INTERVALS_SIGN / 2.0 + points[i][1];

      if (i == 0)
        lima_outline_move (outline, x + u, v);
      else
        lima_outline_line (outline, x + u, v);
    }
  lima_drawing_add_course (page->drawing, outline, 2, FALSE, colour);
}

static void
add_question (LimaChartPage *page, double x, double centre)
{
  const LimaChartTheme *theme = page->theme;
  LimaChartText *text = lima_chart_text_new_bold ("?", theme->text_size, LIMA_COLOUR_SECOND, FALSE);

  lima_drawing_add_text (page->drawing, -1, text, LIMA_ANCHOR_MIDDLE, x + LIMA_INTERVALS_SIGN / 2.0,
                         lima_chart_page_middle (page, theme->text_size, centre));
}

/*
 * lima_intervals_add_sign:
 * @x: where its box begins
 * @centre: its middle
 *
 * Adds a check mark, a crossed out sign of equality or a question mark: three forms, whatever their colours.
 */
void
lima_intervals_add_sign (LimaChartPage *page, LimaIntervalsVerdict verdict, double x, double centre)
{
  static const double check[][2] = { { 1.5, 7.5 }, { 5.5, 11.5 }, { 12.5, 2.5 } };
  static const double upper[][2] = { { 1.5, 5 }, { 12.5, 5 } }, lower[][2] = { { 1.5, 9.5 }, { 12.5, 9.5 } };
  static const double slash[][2] = { { 10, 1 }, { 4, 13.5 } };

  switch (verdict)
    {
    case LIMA_INTERVALS_AGREES:
      add_strokes (page, check, G_N_ELEMENTS (check), x, centre, LIMA_COLOUR_INK);
      break;
    case LIMA_INTERVALS_DIFFERS:
      add_strokes (page, upper, G_N_ELEMENTS (upper), x, centre, LIMA_COLOUR_WARNING);
      add_strokes (page, lower, G_N_ELEMENTS (lower), x, centre, LIMA_COLOUR_WARNING);
      add_strokes (page, slash, G_N_ELEMENTS (slash), x, centre, LIMA_COLOUR_WARNING);
      break;
    case LIMA_INTERVALS_UNKNOWN:
    default:
      add_question (page, x, centre);
      break;
    }
}

/* ---- Legend ---- */

enum
{
  SIGN_PRINTED,
  SIGN_COMPUTED,
  SIGN_OPEN,
};

static gboolean
is_narrow (int sign)
{
  return sign == SIGN_COMPUTED;
}

static void
add_legend_sign (LimaDrawing *drawing, int sign, const LimaRect *box)
{
  double centre = box->y + box->height / 2, middle = box->x + box->width / 2;

  if (sign == SIGN_PRINTED)
    {
      lima_drawing_add_rect (drawing, LIMA_ITEM_SWATCH, -1, (LimaRect) { box->x, centre - BAR_HEIGHT / 2, box->width - 5, BAR_HEIGHT },
                             LIMA_FILL_TINT);
      add_bracket (drawing, box->x + box->width - 9, box->x + box->width - 1, FALSE, FALSE, centre);
    }
  else if (sign == SIGN_COMPUTED)
    add_computed (drawing, -1, middle, middle, FALSE, centre);
  else
    add_computed (drawing, -1, box->x + DIAMOND, box->x + DIAMOND, TRUE, centre);
}

/*
 * lima_intervals_add_legend:
 *
 * Says what bars, diamonds and arrows mean, from where the page is on.
 */
void
lima_intervals_add_legend (const LimaIntervals *self, LimaChartPage *page)
{
  g_autoptr(GArray) entries = lima_sign_entries_new ();
  LimaSignLegend legend = { entries, page->theme, page->rtl, is_narrow, add_legend_sign };
  LimaRect room = { page->left, page->y, page->right - page->left, 0 };

  if (self->printed != NULL)
    lima_sign_entries_add (entries, SIGN_PRINTED, self->printed);
  if (self->computed != NULL)
    lima_sign_entries_add (entries, SIGN_COMPUTED, self->computed);
  if (self->open != NULL)
    lima_sign_entries_add (entries, SIGN_OPEN, self->open);
  page->y += lima_sign_legend_place (&legend, page->drawing, &room, TRUE);
}
