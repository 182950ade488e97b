/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan on paper: as many pages as its rows and its days need, title, columns, head and legend on each of them. */
#include <math.h>

#include "lima-gantt-private.h"

#define GUTTER 10         /* beside the axis: what crosses to the next page goes on into it */
#define LEAST_SCALE 0.23  /* pixels a day: a quarter of 21 */
#define LEAST_ROW 22      /* where lower rows save a page */
#define MOST_ACROSS 24    /* pages: a year mistyped must not fill a thousand */
#define LEAST_WIDTH 240   /* of a page, as for all charts */
#define BEFORE 12         /* before the first day */
#define BEHIND 90         /* behind the last one, for its note */
#define LEGEND_GAP 10

/* What all pages have in common. */
typedef struct
{
  LimaGantt *gantt;
  const LimaChartTheme *theme;
  double width;
  double height;
  double top;    /* below the title */
  double legend; /* height */
  double notes;  /* height */
  LimaGanttGeometry geometry;
  guint n_rows;  /* of a page */
  guint n_across;
  double n_days; /* of a page */
} Paper;

/* Lays out what stands around a plan, and forgets it: its heights are what is left. */
static void
measure_frame (Paper *self)
{
  LimaChartPage page;
  g_autoptr (LimaDrawing) drawing = NULL;

  lima_chart_page_init (&page, self->gantt->words, self->theme, self->width, LIMA_CHART_TITLE | LIMA_CHART_FOOTNOTE);
  lima_chart_page_add_head (&page);
  self->top = page.y;
  lima_chart_page_add_footnotes (&page);
  self->notes = page.y - self->top;
  self->legend = lima_gantt_place_legend (self->gantt, self->theme, page.drawing,
                                          &(LimaRect) { page.left, 0, page.right - page.left, 0 }, FALSE);
  if (self->legend > 0)
    self->legend += LEGEND_GAP;
  drawing = lima_chart_page_finish (&page);
}

static double
get_bottom (const Paper *self)
{
  return self->height - self->theme->margin - self->notes - self->legend;
}

/* As few pages across as let the days be told apart; whole days on each. */
static void
measure_axis (Paper *self)
{
  LimaGanttView *view = &self->geometry.view;
  double unit = self->geometry.unit, width = self->geometry.axis_right - self->geometry.axis_left, days, scale;
  double most = 2 * lima_gantt_zoom_get_scale (LIMA_GANTT_WEEKS, self->theme);
  double extra = MIN ((BEFORE + BEHIND) * unit, width / 3);
  gint32 start, end;

  if (!lima_gantt_get_span (self->gantt, &start, &end))
    {
      start = self->gantt->today != LIMA_GANTT_NOWHERE ? self->gantt->today : lima_date_first_day (lima_date_today ());
      end = start + 365;
    }
  days = MAX (end - start, 1);
  self->n_across = (guint) ceil ((days * LEAST_SCALE * unit + extra) / width);
  self->n_across = CLAMP (self->n_across, 1, MOST_ACROSS);
  scale = MIN ((self->n_across * width - extra) / days, most);
  self->n_days = ceil (width / scale);
  view->pixels_per_day = width / self->n_days;
  view->zoom = lima_gantt_zoom_for_scale (view->pixels_per_day, self->theme);
  view->left_day = start - floor (MIN (BEFORE * unit, extra) / view->pixels_per_day);
  self->n_across = (guint) MAX (ceil ((end + 1 - view->left_day) / self->n_days), 1);
}

/* Rows are a bit lower where that saves a page, and no lower than they have to be for it. */
static void
measure_rows (Paper *self)
{
  double room = MAX (get_bottom (self) - self->top - self->geometry.head_height, 1), least = round (LEAST_ROW * self->geometry.unit);
  guint n = MAX (lima_gantt_get_n_visible (self->gantt), 1);
  guint usual = (guint) MAX (floor (room / self->geometry.row_height), 1), most = (guint) MAX (floor (room / least), 1);
  guint n_pages = (n + most - 1) / most;

  self->n_rows = usual;
  if (n_pages >= (n + usual - 1) / usual)
    return;
  self->n_rows = (n + n_pages - 1) / n_pages;
  self->geometry.row_height = floor (room / self->n_rows);
}

static void
measure (Paper *self)
{
  LimaGanttView view;

  lima_gantt_view_init (&view);
  measure_frame (self);
  view.width = self->width - self->theme->margin;
  lima_gantt_measure_at (self->gantt, self->theme, &view, self->theme->margin, self->top, GUTTER, &self->geometry);
  measure_axis (self);
  measure_rows (self);
}

/* What stands below the rows. */
static void
add_end (LimaChartPage *page, const Paper *self, double top)
{
  LimaRect room;

  page->y = top;
  if (lima_gantt_get_n_visible (self->gantt) == 0 && lima_gantt_get_empty_text (self->gantt) != NULL)
    lima_chart_page_add_empty (page);
  page->drawing->section = LIMA_SECTION_NOTE;
  room = (LimaRect) { page->left, page->y + LEGEND_GAP, page->right - page->left, 0 };
  if (self->legend > 0)
    page->y = room.y + lima_gantt_place_legend (self->gantt, self->theme, page->drawing, &room, TRUE);
  lima_chart_page_add_footnotes (page);
}

static LimaDrawing *
lay_out_page (Paper *self, guint down, guint across)
{
  LimaGanttGeometry geometry = self->geometry;
  LimaGanttCanvas canvas = { .gantt = self->gantt, .theme = self->theme, .geometry = &geometry, .is_paper = TRUE };
  guint n = lima_gantt_get_n_visible (self->gantt);
  LimaChartPage page;

  lima_chart_page_init (&page, self->gantt->words, self->theme, self->width, LIMA_CHART_TITLE | LIMA_CHART_FOOTNOTE);
  lima_chart_page_add_head (&page);
  canvas.drawing = page.drawing;
  canvas.first = down * self->n_rows;
  canvas.last = MIN (canvas.first + self->n_rows, n);
  geometry.view.scroll_y = canvas.first * geometry.row_height;
  geometry.view.left_day += across * self->n_days;
  canvas.left = geometry.axis_left - GUTTER / 2;
  canvas.right = geometry.axis_right + GUTTER / 2;
  canvas.bottom = geometry.top + geometry.head_height + (canvas.last - canvas.first) * geometry.row_height;
  lima_gantt_canvas_add (&canvas);
  add_end (&page, self, canvas.bottom);
  lima_drawing_freeze (page.drawing, self->height);
  return page.drawing;
}

/**
 * lima_gantt_layout_pages:
 * @theme: colours and sizes; its margin is kept free on all sides
 * @page_width: pixels of a page
 * @page_height: likewise
 *
 * Lays out a whole plan on pages. First those that go on to the right follow each other, then those below them. Each row is on as many
 * pages as there are pages across; each day is on as many as there are down. What crosses an edge goes on on the next page; texts never do.
 *
 * Returns: (transfer full) (element-type LimaDrawing): the pages, at least one
 */
GPtrArray *
lima_gantt_layout_pages (LimaGantt *self, const LimaChartTheme *theme, double page_width, double page_height)
{
  GPtrArray *pages;
  Paper paper = { .gantt = self, .theme = theme, .height = page_height };
  guint n;

  g_return_val_if_fail (self != NULL && theme != NULL && page_width > 0 && page_height > 0, NULL);

  paper.width = MAX (page_width, LEAST_WIDTH);
  pages = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_drawing_unref);
  measure (&paper);
  n = MAX (lima_gantt_get_n_visible (self), 1);
  for (guint down = 0; down * paper.n_rows < n; down++)
    for (guint across = 0; across < paper.n_across; across++)
      g_ptr_array_add (pages, lay_out_page (&paper, down, across));
  return pages;
}
