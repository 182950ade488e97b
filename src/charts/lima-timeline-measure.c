/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Where things are in a view of a timeline, and how wide its words are. */
#include <math.h>

#include "lima-timeline-private.h"

#define MOST_LABEL 360 /* longer ones are cut: the sentence has the whole */
#define MOST_NOTE 260
#define LEAST_LANE 120
#define MOST_LANE 240
#define LEAST_CHOSEN 60
#define MOST_LANES 0.4 /* of the width, for the titles */
#define MOST_ROOM 0.85 /* of the width, for a label behind the last day */
#define BEFORE 16      /* before the first day where all is shown */
#define BEHIND 16      /* behind the last label */
#define USUAL_SCALE 1.6
#define LONGEST_SCALE 12.0 /* a timeline of a few days isn't stretched further to fill a view */
#define EMPTY_DAYS 365

void
lima_timeline_view_init (LimaTimelineView *view)
{
  g_return_if_fail (view != NULL);

  *view = (LimaTimelineView) { .width = 800, .height = 600, .pixels_per_day = USUAL_SCALE, .selected = -1 };
}

/* ---- Words ---- */

/* The width of a text that is cut to what there may be of it; what is left of it stays with the timeline. */
static double
cut_text (LimaTimeline *self, LimaTexter *texter, const LimaChartText *text, double most, const char **shown)
{
  double width = lima_texter_get_width (texter, text);
  g_autoptr (GPtrArray) lines = NULL;
  const LimaChartText *line;

  if (width <= most)
    return width;
  lines = lima_texter_wrap (texter, text, most, 1);
  line = g_ptr_array_index (lines, 0);
  *shown = g_string_chunk_insert (self->texts, line->text);
  return lima_texter_get_width (texter, line);
}

static void
measure_label (LimaTimeline *self, LimaTexter *texter, const LimaChartTheme *theme, guint item, double unit)
{
  LimaTimelineLabel *label = &g_array_index (self->labels, LimaTimelineLabel, item);
  gboolean rtl = lima_timeline_get_rtl (self);
  g_autoptr (LimaChartText) text = NULL, note = NULL;

  label->label = LIMA_TIMELINE_ITEM (self, item)->label;
  label->note = LIMA_TIMELINE_ITEM (self, item)->note;
  text = lima_chart_text_new (label->label, theme->text_size, LIMA_COLOUR_INK, rtl);
  label->label_width = cut_text (self, texter, text, MOST_LABEL * unit, &label->label);
  if (label->note == NULL)
    return;
  note = lima_chart_text_new (label->note, theme->note_size, LIMA_COLOUR_SECOND, rtl);
  lima_chart_text_set_italic (note);
  label->note_width = cut_text (self, texter, note, MOST_NOTE * unit, &label->note);
}

static double
measure_lanes (LimaTimeline *self, LimaTexter *texter, const LimaChartTheme *theme, double unit)
{
  double width = 0;

  for (guint i = 0; i < self->lanes->len; i++)
    {
      const LimaTimelineLane *lane = &g_array_index (self->lanes, LimaTimelineLane, i);
      g_autoptr (LimaChartText) title = lima_chart_text_new_bold (lane->title, theme->text_size, LIMA_COLOUR_INK, FALSE);
      g_autoptr (LimaChartText) detail = lima_chart_text_new (lane->detail != NULL ? lane->detail : "", theme->note_size, LIMA_COLOUR_SECOND, FALSE);

      width = MAX (width, lima_text_widths_get (&self->widths, texter, title));
      width = MAX (width, lima_text_widths_get (&self->widths, texter, detail));
    }
  return ceil (CLAMP (width + 2 * LIMA_TIMELINE_PADDING * unit, LEAST_LANE * unit, MOST_LANE * unit));
}

/* Measures each text once for a font and size. */
void
lima_timeline_measure_labels (LimaTimeline *self, const LimaChartTheme *theme)
{
  double unit = lima_time_axis_get_unit (theme);
  g_autoptr (LimaTexter) texter = NULL;

  if (!lima_text_widths_use_theme (&self->widths, theme))
    return;
  lima_timeline_pack_clear (&self->pack);
  texter = lima_texter_new (theme);
  self->lane_width = measure_lanes (self, texter, theme, unit);
  g_array_set_size (self->labels, 0);
  g_array_set_size (self->labels, self->items->len);
  for (guint i = 0; i < self->items->len; i++)
    measure_label (self, texter, theme, i, unit);
}

/* ---- The view ---- */

/**
 * lima_timeline_measure:
 * @view: what is seen
 * @geometry: (out caller-allocates): where things are
 */
void
lima_timeline_measure (LimaTimeline *self, const LimaChartTheme *theme, const LimaTimelineView *view, LimaTimelineGeometry *geometry)
{
  double unit, lanes;

  g_return_if_fail (self != NULL && theme != NULL && view != NULL && geometry != NULL);
  g_return_if_fail (view->pixels_per_day > 0);

  unit = lima_time_axis_get_unit (theme);
  lima_timeline_measure_labels (self, theme);
  lima_timeline_pack (self, view->pixels_per_day, unit);
  lanes = view->lane_width > 0 ? MAX (view->lane_width, LEAST_CHOSEN * unit) : self->lane_width;
  lanes = floor (MIN (lanes, MOST_LANES * view->width));
  *geometry = (LimaTimelineGeometry) { .view = *view, .unit = unit, .rtl = lima_timeline_get_rtl (self) };
  geometry->head_height = round (LIMA_TIMELINE_HEAD * unit);
  geometry->lanes_height = g_array_index (self->pack.lane_tops, double, self->lanes->len);
  geometry->axis_left = geometry->rtl ? view->width - lanes : lanes;
  geometry->axis_right = geometry->rtl ? 0 : MAX (view->width, lanes + 1);
}

/* The days of all items, or of a year around today where there are none. */
void
lima_timeline_get_range (LimaTimeline *self, gint32 *start, gint32 *end)
{
  if (lima_timeline_get_span (self, start, end))
    return;
  *start = self->today != LIMA_TIMELINE_NOWHERE ? self->today : lima_date_first_day (lima_date_today ());
  *end = *start + EMPTY_DAYS;
}

/* The scale at which every mark with its label ends within a width from the first day on. */
double
lima_timeline_find_scale (LimaTimeline *self, double unit, double width)
{
  gint32 start, end;
  double scale;

  lima_timeline_get_range (self, &start, &end);
  scale = width / MAX (end - start, 1);
  for (guint i = 0; i < self->items->len; i++)
    {
      const LimaTimelineItem *item = LIMA_TIMELINE_ITEM (self, i);
      const LimaTimelineLabel *label = &g_array_index (self->labels, LimaTimelineLabel, i);
      double room = label->label_width + (label->note != NULL ? label->note_width + LIMA_TIMELINE_NOTE_GAP * unit : 0);
      gint32 last = item->span.end;

      for (guint j = 0; j < item->n_trail; j++)
        last = MAX (last, item->trail[j].end);
      room = MIN (room + 3 * LIMA_TIMELINE_LABEL_GAP * unit, MOST_ROOM * width);
      scale = MIN (scale, (width - room) / MAX (last - start, 1));
    }
  return scale;
}

/**
 * lima_timeline_fit:
 * @view: (inout): a view with its width; scale and left day become those that show every day, with the labels
 *
 * A timeline of a few days isn't stretched beyond a comfortable scale; one of many centuries is shown from its beginning.
 */
void
lima_timeline_fit (LimaTimeline *self, const LimaChartTheme *theme, LimaTimelineView *view)
{
  LimaTimelineGeometry geometry;
  double width, before, scale;
  gint32 start, end;

  g_return_if_fail (self != NULL && theme != NULL && view != NULL);

  view->pixels_per_day = view->pixels_per_day > 0 ? view->pixels_per_day : USUAL_SCALE;
  lima_timeline_measure (self, theme, view, &geometry);
  lima_timeline_get_range (self, &start, &end);
  width = fabs (geometry.axis_right - geometry.axis_left);
  before = MIN (BEFORE * geometry.unit, width / 20);
  scale = lima_timeline_find_scale (self, geometry.unit, MAX (width - before - MIN (BEHIND * geometry.unit, width / 20), 1));
  view->pixels_per_day = CLAMP (scale, LIMA_TIMELINE_LEAST_SCALE, LONGEST_SCALE * geometry.unit);
  view->left_day = start - before / view->pixels_per_day;
}

/**
 * lima_timeline_zoom:
 * @view: (inout): what is seen
 * @geometry: of the view
 * @factor: above 1 to see fewer days
 * @x: the place in the drawing that stays over its day
 */
void
lima_timeline_zoom (LimaTimelineView *view, const LimaTimelineGeometry *geometry, double factor, double x)
{
  double day;

  g_return_if_fail (view != NULL && geometry != NULL && factor > 0);

  day = lima_timeline_get_day (geometry, x);
  view->pixels_per_day = CLAMP (geometry->view.pixels_per_day * factor, LIMA_TIMELINE_LEAST_SCALE, LIMA_TIMELINE_MOST_SCALE);
  view->left_day = day - fabs (x - geometry->axis_left) / view->pixels_per_day * ((x < geometry->axis_left) != geometry->rtl ? -1 : 1);
}

/**
 * lima_timeline_get_x:
 * @day: days from 1970-01-01, with a fraction
 *
 * Returns: where the day begins, in the view or beyond it
 */
double
lima_timeline_get_x (const LimaTimelineGeometry *geometry, double day)
{
  double x;

  g_return_val_if_fail (geometry != NULL, 0);

  x = (day - geometry->view.left_day) * geometry->view.pixels_per_day;
  return geometry->axis_left + (geometry->rtl ? -x : x);
}

/**
 * lima_timeline_get_day:
 * @x: a place in the view
 *
 * Returns: the day there, with a fraction
 */
double
lima_timeline_get_day (const LimaTimelineGeometry *geometry, double x)
{
  double along;

  g_return_val_if_fail (geometry != NULL, 0);

  along = geometry->rtl ? geometry->axis_left - x : x - geometry->axis_left;
  return geometry->view.left_day + along / geometry->view.pixels_per_day;
}
