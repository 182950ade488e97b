/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A timeline on paper: as many pages as its rows and its days need, with the titles of lanes on each, and the legend on the last one. */
#include <math.h>

#include "lima-timeline-private.h"

#define LEAST_SCALE 0.1   /* pixels a day: a year of 36 */
#define MOST_SCALE 6.0
#define MOST_ACROSS 24    /* pages: a year mistyped must not fill a thousand */
#define LEAST_WIDTH 240   /* of a page, as for all charts */
#define BEFORE 12         /* before the first day */
#define BEHIND 12
#define LEGEND_GAP 10

/* What all pages have in common. */
typedef struct
{
  LimaTimeline *timeline;
  const LimaChartTheme *theme;
  double width;
  double height;
  double top;    /* below the title */
  double end;    /* height of legend and notes */
  double unit;
  double lanes;  /* width of the titles */
  double scale;
  double axis;   /* width of the axis */
  GArray *lefts; /* of double: the day at which each page across begins */
  GArray *rows;  /* of guint: the first row of each page down, and how many there are */
} Paper;

/* Lays out what stands around the lanes, and forgets it: its heights are what is left. */
static void
measure_frame (Paper *self)
{
  LimaChartPage page;
  g_autoptr (LimaDrawing) drawing = NULL;

  lima_chart_page_init (&page, self->timeline->words, self->theme, self->width, LIMA_CHART_TITLE | LIMA_CHART_FOOTNOTE);
  lima_chart_page_add_head (&page);
  self->top = page.y;
  lima_chart_page_add_footnotes (&page);
  self->end = page.y - self->top;
  self->end += lima_timeline_place_legend (self->timeline, self->theme, page.drawing,
                                           &(LimaRect) { page.left, 0, page.right - page.left, 0 }, FALSE);
  self->end += LEGEND_GAP;
  drawing = lima_chart_page_finish (&page);
}

/* All on one page across where its years can still be told apart, with all labels; else as few as let them be. */
static void
measure_scale (Paper *self)
{
  LimaTimelineView view;
  LimaTimelineGeometry geometry;
  double days, room, least = LEAST_SCALE * self->unit, n;
  gint32 start, end;

  lima_timeline_view_init (&view);
  view.width = self->width - 2 * self->theme->margin;
  lima_timeline_measure (self->timeline, self->theme, &view, &geometry);
  self->lanes = fabs (geometry.axis_left - (geometry.rtl ? view.width : 0));
  self->axis = view.width - self->lanes;
  lima_timeline_get_range (self->timeline, &start, &end);
  days = MAX (end - start, 1);
  room = self->axis - (BEFORE + BEHIND) * self->unit;
  self->scale = MIN (lima_timeline_find_scale (self->timeline, self->unit, MAX (room, 1)), MOST_SCALE * self->unit);
  if (self->scale >= least)
    return;
  n = CLAMP (ceil (days * least / MAX (room, 1)), 1, MOST_ACROSS);
  self->scale = MAX (room, 1) * n / days;
}

/* Each page begins before the first item that didn't end on the one before, and at least half a page later. So every item that is
 * narrower than that is whole on one page, and pages without items are left out. */
static void
place_pages (Paper *self)
{
  double before = BEFORE * self->unit, left;
  gint32 start, end;

  lima_timeline_pack (self->timeline, self->scale, self->unit);
  lima_timeline_get_range (self->timeline, &start, &end);
  for (left = start * self->scale - before; left < INFINITY;)
    {
      double day = left / self->scale, next = INFINITY;

      g_array_append_val (self->lefts, day);
      for (guint i = 0; i < self->timeline->items->len; i++)
        {
          const LimaTimelinePlace *place = LIMA_TIMELINE_PLACE (self->timeline, i);

          if (place->right > left + self->axis)
            next = MIN (next, MAX (place->left - before, left + self->axis / 2));
        }
      left = next;
    }
}

/* Whole rows on each page; a lane goes on on the next one. */
static void
place_rows (Paper *self)
{
  LimaTimeline *timeline = self->timeline;
  double room = self->height - self->theme->margin - self->end - self->top - round (LIMA_TIMELINE_HEAD * self->unit);
  double row_height = round (LIMA_TIMELINE_ROW * self->unit), padding = round (LIMA_TIMELINE_LANE_PADDING * self->unit);
  guint n = timeline->items->len > 0 ? g_array_index (timeline->pack.lane_rows, guint, timeline->lanes->len) : 0, first = 0;

  g_array_append_val (self->rows, first);
  for (guint row = 1; row < n; row++)
    {
      double top = lima_timeline_row_top (timeline, first) - padding;

      if (lima_timeline_row_top (timeline, row) + row_height + padding - top <= room)
        continue;
      first = row;
      g_array_append_val (self->rows, first);
    }
  g_array_append_val (self->rows, n);
}

/* What stands below the lanes of the last page. */
static void
add_end (LimaChartPage *page, const Paper *self, double top, gboolean is_last)
{
  LimaRect room;

  page->y = top;
  if (self->timeline->items->len == 0 && lima_chart_table_get_empty_text (self->timeline->words) != NULL)
    lima_chart_page_add_empty (page);
  if (!is_last)
    return;
  page->drawing->section = LIMA_SECTION_NOTE;
  room = (LimaRect) { page->left, page->y + LEGEND_GAP, page->right - page->left, 0 };
  page->y = room.y + lima_timeline_place_legend (self->timeline, self->theme, page->drawing, &room, TRUE);
  lima_chart_page_add_footnotes (page);
}

static LimaDrawing *
lay_out_page (Paper *self, guint down, guint across)
{
  LimaTimeline *timeline = self->timeline;
  LimaTimelineCanvas canvas = { .timeline = timeline, .theme = self->theme, .unit = self->unit, .top = self->top, .is_paper = TRUE };
  double padding = round (LIMA_TIMELINE_LANE_PADDING * self->unit), first_top = 0, last_bottom = 0;
  gboolean is_last = down + 2 == self->rows->len && across + 1 == self->lefts->len;
  LimaChartPage page;

  lima_chart_page_init (&page, timeline->words, self->theme, self->width, LIMA_CHART_TITLE | LIMA_CHART_FOOTNOTE);
  lima_chart_page_add_head (&page);
  lima_timeline_view_init (&canvas.view);
  canvas.view.pixels_per_day = self->scale;
  canvas.view.left_day = g_array_index (self->lefts, double, across);
  canvas.drawing = page.drawing;
  canvas.rtl = lima_timeline_get_rtl (timeline);
  canvas.head_height = round (LIMA_TIMELINE_HEAD * self->unit);
  canvas.first_row = g_array_index (self->rows, guint, down);
  canvas.last_row = g_array_index (self->rows, guint, down + 1);
  if (canvas.last_row > canvas.first_row)
    {
      first_top = lima_timeline_row_top (timeline, canvas.first_row) - padding;
      last_bottom = lima_timeline_row_top (timeline, canvas.last_row - 1) + round (LIMA_TIMELINE_ROW * self->unit) + padding;
    }
  canvas.view.scroll_y = first_top;
  canvas.lanes_left = self->theme->margin;
  canvas.left = canvas.lanes_left + self->lanes;
  canvas.right = canvas.left + self->axis;
  canvas.bottom = canvas.top + canvas.head_height + last_bottom - first_top;
  lima_timeline_canvas_add (&canvas);
  add_end (&page, self, canvas.bottom, is_last);
  lima_drawing_freeze (page.drawing, self->height);
  return page.drawing;
}

/**
 * lima_timeline_layout_pages:
 * @theme: colours and sizes; its margin is kept free on all sides
 * @page_width: pixels of a page
 * @page_height: likewise
 *
 * Lays out a whole timeline on pages. First those that go on to the right follow each other, then those below them. Each item is on one
 * page at least, with its label.
 *
 * Returns: (transfer full) (element-type LimaDrawing): the pages, at least one
 */
GPtrArray *
lima_timeline_layout_pages (LimaTimeline *self, const LimaChartTheme *theme, double page_width, double page_height)
{
  g_autoptr (GArray) lefts = g_array_new (FALSE, FALSE, sizeof (double)), rows = g_array_new (FALSE, FALSE, sizeof (guint));
  Paper paper = { .timeline = self, .theme = theme, .height = page_height, .lefts = lefts, .rows = rows };
  GPtrArray *pages;

  g_return_val_if_fail (self != NULL && theme != NULL && page_width > 0 && page_height > 0, NULL);

  paper.width = MAX (page_width, LEAST_WIDTH);
  paper.unit = lima_time_axis_get_unit (theme);
  measure_frame (&paper);
  measure_scale (&paper);
  place_pages (&paper);
  place_rows (&paper);
  pages = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_drawing_unref);
  for (guint down = 0; down + 1 < rows->len; down++)
    for (guint across = 0; across < lefts->len; across++)
      g_ptr_array_add (pages, lay_out_page (&paper, down, across));
  return pages;
}
