/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A timeline as it is seen on the screen: titles of lanes at the side, the head at the top, and the items that are in view. */
#include <math.h>

#include "lima-timeline-private.h"

#define HALF_CAPITAL 0.35 /* from the middle of a capital letter to its baseline, in parts of the size */
#define SCREEN_SLACK 24   /* what is drawn beyond the edge of the screen */
#define LINE_SPACE 1.36   /* of the lines of a title, in parts of the size */

/* From a place counted from 1970-01-01 on to one in the drawing. */
double
lima_timeline_canvas_x (const LimaTimelineCanvas *self, double place)
{
  return self->left + place - self->view.left_day * self->view.pixels_per_day;
}

static double
lanes_top (const LimaTimelineCanvas *self)
{
  return self->top + self->head_height - self->view.scroll_y;
}

double
lima_timeline_canvas_row_middle (const LimaTimelineCanvas *self, guint row)
{
  return lanes_top (self) + lima_timeline_row_top (self->timeline, row) + round (LIMA_TIMELINE_ROW * self->unit) / 2;
}

/* The box of the mark of an item. */
LimaRect
lima_timeline_canvas_mark (const LimaTimelineCanvas *self, guint item)
{
  const LimaTimelineItem *found = LIMA_TIMELINE_ITEM (self->timeline, item);
  LimaRect box;

  lima_timeline_place_span (&found->span, found->is_marked, self->view.pixels_per_day, self->unit, &box);
  box.x = lima_timeline_canvas_x (self, box.x);
  box.y += lima_timeline_canvas_row_middle (self, LIMA_TIMELINE_PLACE (self->timeline, item)->row);
  return box;
}

/* The baseline for letters whose middle shall be at centre. */
double
lima_timeline_canvas_middle (const LimaTimelineCanvas *self, double points, double centre)
{
  return centre + HALF_CAPITAL * lima_chart_theme_to_pixels (self->theme, points);
}

/* Cuts a box to what is seen of it. FALSE where nothing is left. */
gboolean
lima_timeline_canvas_cut (const LimaTimelineCanvas *self, LimaRect *box)
{
  double slack = self->is_paper ? 0 : SCREEN_SLACK;
  double left = MAX (box->x, self->left - slack), right = MIN (box->x + box->width, self->right + slack);

  box->x = left;
  box->width = right - left;
  return box->width >= 1;
}

static LimaTimeAxis
get_axis (const LimaTimelineCanvas *self)
{
  LimaTimeline *timeline = self->timeline;

  return (LimaTimeAxis) {
    .format = timeline->format, .theme = self->theme, .widths = &timeline->widths, .drawing = self->drawing,
    .zoom = lima_time_zoom_for_scale (self->view.pixels_per_day, self->unit), .left_day = self->view.left_day,
    .pixels_per_day = self->view.pixels_per_day, .left = self->left, .right = self->right, .slack = 0, .top = self->top,
    .head_height = self->head_height, .bottom = self->bottom, .unit = self->unit, .rtl = self->rtl, .is_paper = self->is_paper,
    .today = timeline->today, .today_text = timeline->today_text,
  };
}

/* ---- Lanes ---- */

/* Where a lane, or what of it is on the page, begins and ends. */
static gboolean
find_lane (const LimaTimelineCanvas *self, guint lane, double *top, double *bottom)
{
  const LimaTimelinePack *pack = &self->timeline->pack;
  double head = self->top + self->head_height;

  *top = MAX (lanes_top (self) + g_array_index (pack->lane_tops, double, lane), head);
  *bottom = MIN (lanes_top (self) + g_array_index (pack->lane_tops, double, lane + 1), self->bottom);
  return *bottom > *top;
}

static LimaFill
get_ground (guint lane)
{
  return lane % 2 == 1 ? LIMA_FILL_SHADE : LIMA_FILL_GROUND;
}

static void
add_grounds (LimaTimelineCanvas *self, double left, double right)
{
  for (guint lane = 0; lane < self->timeline->lanes->len; lane++)
    {
      double top, bottom;

      if (!find_lane (self, lane, &top, &bottom))
        continue;
      if (!self->is_paper || lane % 2 == 1)
        lima_drawing_add_rect (self->drawing, LIMA_ITEM_TRACK, -1, (LimaRect) { left, top, right - left, bottom - top }, get_ground (lane));
      lima_drawing_add_line (self->drawing, left, bottom - 0.5, right, bottom - 0.5, 1, FALSE, LIMA_COLOUR_HAIR);
    }
}

/* The lines of a title, and of what stands below it, each cut to the room. */
static GPtrArray *
wrap_title (LimaTimelineCanvas *self, const LimaTimelineLane *lane, double width, double height, double line)
{
  g_autoptr (LimaChartText) title = lima_chart_text_new_bold (lane->title, self->theme->text_size, LIMA_COLOUR_INK, self->rtl);
  guint most = (guint) CLAMP (floor (height / line) - (lane->detail != NULL ? 1 : 0), 1, 2);
  GPtrArray *lines = lima_texter_wrap (self->drawing->texter, title, width, most);

  if (lane->detail != NULL && height >= 2 * line)
    {
      g_autoptr (LimaChartText) detail = lima_chart_text_new (lane->detail, self->theme->note_size, LIMA_COLOUR_SECOND, self->rtl);
      g_autoptr (GPtrArray) second = lima_texter_wrap (self->drawing->texter, detail, width, 1);

      g_ptr_array_add (lines, g_ptr_array_steal_index (second, 0));
    }
  return lines;
}

/* In the middle of what is seen of the lane. */
static void
add_title (LimaTimelineCanvas *self, guint number)
{
  const LimaTimelineLane *lane = &g_array_index (self->timeline->lanes, LimaTimelineLane, number);
  double padding = LIMA_TIMELINE_PADDING * self->unit, width = self->left - self->lanes_left - (self->is_paper ? 1 : 1.5) * padding;
  double line = lima_chart_theme_to_pixels (self->theme, self->theme->text_size) * LINE_SPACE, top, bottom, y;
  g_autoptr (GPtrArray) lines = NULL;

  if (!find_lane (self, number, &top, &bottom) || bottom - top < line || width <= 0)
    return;
  lines = wrap_title (self, lane, width, bottom - top, line);
  y = (top + bottom - (lines->len - 1) * line) / 2;
  while (lines->len > 0)
    {
      LimaChartText *text = g_ptr_array_steal_index (lines, 0);

      lima_drawing_add_text (self->drawing, -1, text, LIMA_ANCHOR_LEFT, self->lanes_left + (self->is_paper ? 0.5 : 1) * padding,
                             lima_timeline_canvas_middle (self, text->size, y));
      y += line;
    }
}

/* On the screen the titles lie above what has moved below them. */
static void
add_titles (LimaTimelineCanvas *self)
{
  double top = self->top + self->head_height;

  if (!self->is_paper)
    {
      if (self->bottom > top)
        lima_drawing_add_rect (self->drawing, LIMA_ITEM_TRACK, -1,
                               (LimaRect) { self->lanes_left, top, self->left - self->lanes_left, self->bottom - top }, LIMA_FILL_GROUND);
      add_grounds (self, self->lanes_left, self->left);
    }
  for (guint lane = 0; lane < self->timeline->lanes->len; lane++)
    add_title (self, lane);
}

/* ---- Items ---- */

/* The band holds all of the item, the bar its mark, both as far as they are seen. */
static void
add_mark (LimaTimelineCanvas *self, guint item)
{
  const LimaTimelinePlace *place = LIMA_TIMELINE_PLACE (self->timeline, item);
  double height = round (LIMA_TIMELINE_ROW * self->unit), middle = lima_timeline_canvas_row_middle (self, place->row);
  double head = self->top + self->head_height, top = MAX (middle - height / 2, head), bottom = MIN (middle + height / 2, self->bottom);
  double left = MAX (lima_timeline_canvas_x (self, place->left), self->left), right = MIN (lima_timeline_canvas_x (self, place->right), self->right);
  LimaRect band = { left, top, MAX (right - left, 0), MAX (bottom - top, 0) }, bar = lima_timeline_canvas_mark (self, item);

  if (right <= left || bottom <= top)
    return;
  if (bar.x + bar.width <= self->left || bar.x >= self->right)
    bar = band;
  right = MIN (bar.x + bar.width, self->right);
  bar.x = MAX (bar.x, self->left);
  bar.width = right - bar.x;
  lima_drawing_add_mark (self->drawing, (int) item, band, bar, g_strdup (LIMA_TIMELINE_ITEM (self->timeline, item)->sentence));
}

/* Adds the items of which anything is in view, or their marks. */
static void
add_items (LimaTimelineCanvas *self, gboolean is_marks)
{
  LimaTimeline *timeline = self->timeline;
  double slack = self->is_paper ? 0 : SCREEN_SLACK, from = self->view.left_day * self->view.pixels_per_day;
  double left = from - slack, right = from + self->right - self->left + slack;

  for (guint row = self->first_row; row < self->last_row; row++)
    {
      guint lane = lima_timeline_lane_of_row (timeline, row), end = g_array_index (timeline->pack.row_starts, guint, row + 1);

      for (guint at = lima_timeline_find_in_row (timeline, row, left); at < end; at++)
        {
          guint item = g_array_index (timeline->pack.order, guint, at);

          if (LIMA_TIMELINE_PLACE (timeline, item)->left > right)
            break;
          if (is_marks)
            add_mark (self, item);
          else
            lima_timeline_canvas_add_item (self, item, get_ground (lane));
        }
    }
}

/* The edges of the head and of the titles. */
static void
add_edges (LimaTimelineCanvas *self)
{
  double edge = self->top + self->head_height - 0.5, x = floor (self->left) - 0.5;

  lima_drawing_add_line (self->drawing, self->lanes_left, edge, self->right, edge, 1, FALSE, LIMA_COLOUR_DIVIDE);
  lima_drawing_add_line (self->drawing, x, self->top, x, MAX (self->bottom, edge), 1, FALSE, LIMA_COLOUR_DIVIDE);
}

/* All of a part of the timeline, from the ground up. */
void
lima_timeline_canvas_add (LimaTimelineCanvas *self)
{
  LimaTimeAxis axis = get_axis (self);
  LimaRect head = { self->lanes_left, self->top, self->right - self->lanes_left, self->head_height };

  self->drawing->section = LIMA_SECTION_FIGURE;
  add_grounds (self, self->is_paper ? self->lanes_left : self->left, self->right);
  lima_time_axis_add_grid (&axis);
  lima_timeline_canvas_add_links (self);
  lima_time_axis_add_today (&axis);
  add_items (self, FALSE);
  add_titles (self);
  if (!self->is_paper)
    lima_drawing_add_rect (self->drawing, LIMA_ITEM_TRACK, -1, head, LIMA_FILL_GROUND);
  lima_time_axis_add_head (&axis);
  if (!self->is_paper)
    lima_drawing_add_rect (self->drawing, LIMA_ITEM_TRACK, -1, (LimaRect) { head.x, head.y, self->left - head.x, head.height }, LIMA_FILL_GROUND);
  add_edges (self);
  add_items (self, TRUE);
}

static void
add_empty (LimaTimelineCanvas *self)
{
  const char *words = lima_chart_table_get_empty_text (self->timeline->words);
  double size = self->theme->text_size, top = self->top + self->head_height, left = self->lanes_left + LIMA_TIMELINE_PADDING * self->unit;
  double middle = top + MIN ((self->bottom - top) / 2, 100 * self->unit), width = self->right - self->lanes_left;
  g_autoptr (LimaChartText) text = NULL;
  g_autoptr (GPtrArray) lines = NULL;

  if (words == NULL || self->timeline->items->len > 0)
    return;
  text = lima_chart_text_new (words, size, LIMA_COLOUR_SECOND, self->rtl);
  lines = lima_texter_wrap (self->drawing->texter, text, MAX (width - 2 * (left - self->lanes_left), 1), 3);
  for (guint i = 0; lines->len > 0; i++)
    lima_drawing_add_text (self->drawing, -1, g_ptr_array_steal_index (lines, 0), LIMA_ANCHOR_MIDDLE, self->lanes_left + width / 2,
                           lima_timeline_canvas_middle (self, size, middle + i * lima_chart_theme_to_pixels (self->theme, size) * LINE_SPACE));
}

/**
 * lima_timeline_layout:
 * @theme: colours and sizes
 * @view: what is seen
 *
 * Lays out what of a timeline is seen, and nothing else: the time it takes follows the size of the view, once it is packed at its scale.
 *
 * Returns: (transfer full): a drawing of the size of the view; its marks are the items that are seen
 */
LimaDrawing *
lima_timeline_layout (LimaTimeline *self, const LimaChartTheme *theme, const LimaTimelineView *view)
{
  LimaTimelineGeometry geometry;
  LimaTimelineCanvas canvas = { .timeline = self, .theme = theme };
  guint n_rows;

  g_return_val_if_fail (self != NULL && theme != NULL && view != NULL && view->pixels_per_day > 0, NULL);

  lima_timeline_measure (self, theme, view, &geometry);
  canvas.drawing = lima_drawing_new (theme, view->width, geometry.rtl);
  lima_drawing_set_words (canvas.drawing, lima_timeline_get_title (self), NULL, lima_format_get_language (self->format));
  canvas.view = *view;
  canvas.unit = geometry.unit;
  canvas.rtl = geometry.rtl;
  canvas.head_height = geometry.head_height;
  canvas.left = geometry.rtl ? view->width - geometry.axis_left : geometry.axis_left;
  canvas.right = geometry.rtl ? view->width - geometry.axis_right : geometry.axis_right;
  canvas.bottom = view->height;
  n_rows = self->items->len > 0 ? g_array_index (self->pack.lane_rows, guint, self->lanes->len) : 0;
  canvas.first_row = MIN (lima_timeline_row_at (self, view->scroll_y), n_rows);
  canvas.last_row = MIN (lima_timeline_row_at (self, view->scroll_y + MAX (view->height - canvas.head_height, 0)) + 1, n_rows);
  lima_timeline_canvas_add (&canvas);
  add_empty (&canvas);
  lima_drawing_freeze (canvas.drawing, view->height);
  return canvas.drawing;
}
