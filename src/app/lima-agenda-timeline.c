/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-agenda-timeline.h"

#include <lima-i18n.h>
#include <lima-report-agenda.h>
#include <math.h>
#include <string.h>

#include "lima-agenda-timeline-private.h"
#include "lima-chart-look.h"

#define USUAL_WIDTH 1000 /* before it has any */
#define KEPT_IN_SIGHT 0.1 /* of what is seen, the part that always holds some of the agenda */

static void lima_agenda_timeline_view_init (LimaAgendaViewInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LimaAgendaTimeline, lima_agenda_timeline, GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (LIMA_TYPE_AGENDA_VIEW, lima_agenda_timeline_view_init))

static guint moved_signal;

/* ---- Laying out ---- */

/*
 * lima_agenda_timeline_get_item:
 *
 * Returns: the item that is selected, -1 for none
 */
int
lima_agenda_timeline_get_item (LimaAgendaTimeline *self)
{
  return self->timeline == NULL || self->selected == NULL ? -1 : lima_timeline_find_item (self->timeline, self->selected);
}

/*
 * lima_agenda_timeline_measure:
 *
 * Returns: %FALSE where there is nothing to be measured
 */
gboolean
lima_agenda_timeline_measure (LimaAgendaTimeline *self, LimaTimelineGeometry *geometry)
{
  int width = gtk_widget_get_width (self->area), height = gtk_widget_get_height (self->area);

  if (self->timeline == NULL || width <= 0 || height <= 0)
    return FALSE;
  self->view.width = width;
  self->view.height = height;
  self->view.selected = lima_agenda_timeline_get_item (self);
  self->view.scroll_y = gtk_adjustment_get_value (self->lanes);
  lima_timeline_measure (self->timeline, &self->theme, &self->view, geometry);
  return TRUE;
}

/*
 * lima_agenda_timeline_redraw:
 *
 * Something that was drawn is not so any more.
 */
void
lima_agenda_timeline_redraw (LimaAgendaTimeline *self)
{
  g_clear_pointer (&self->drawing, lima_drawing_unref);
  gtk_widget_queue_draw (self->area);
  gtk_widget_queue_draw (self->strip);
}

static double
axis_of (const LimaTimelineGeometry *geometry)
{
  return fmax (fabs (geometry->axis_right - geometry->axis_left), 1);
}

/* Lanes get higher where labels need more lines, so that the scrollbar follows each zoom. */
static void
update_lanes (LimaAgendaTimeline *self)
{
  LimaTimelineGeometry geometry;
  double seen;

  if (!lima_agenda_timeline_measure (self, &geometry))
    return;
  seen = fmax (self->view.height - geometry.head_height, 1);
  gtk_widget_set_opacity (self->scrollbar, geometry.lanes_height > seen ? 1 : 0); /* hiding it would make the lanes wider, and higher or lower */
  gtk_adjustment_configure (self->lanes, gtk_adjustment_get_value (self->lanes), 0, fmax (geometry.lanes_height, seen), seen / 10, seen * 0.9, seen);
}

/*
 * lima_agenda_timeline_look:
 * @left_day: the day at the edge of the time axis
 *
 * Looks at other days; some of the agenda stays in sight.
 */
void
lima_agenda_timeline_look (LimaAgendaTimeline *self, double left_day)
{
  LimaTimelineGeometry geometry;
  double days;
  gint32 start, end;

  if (!lima_agenda_timeline_measure (self, &geometry))
    return;
  days = axis_of (&geometry) / self->view.pixels_per_day;
  if (lima_timeline_get_span (self->timeline, &start, &end))
    left_day = CLAMP (left_day, start - days * (1 - KEPT_IN_SIGHT), end - days * KEPT_IN_SIGHT);
  self->view.left_day = left_day;
  update_lanes (self);
  lima_agenda_timeline_redraw (self);
}

/*
 * lima_agenda_timeline_look_at:
 * @start: the first day that shall be seen
 * @end: the day after the last one
 */
void
lima_agenda_timeline_look_at (LimaAgendaTimeline *self, double start, double end)
{
  LimaTimelineGeometry geometry;

  if (end - start < 1 || !lima_agenda_timeline_measure (self, &geometry))
    return;
  self->fits = FALSE;
  self->view.pixels_per_day = CLAMP (axis_of (&geometry) / (end - start), LIMA_TIMELINE_LEAST_SCALE, LIMA_TIMELINE_MOST_SCALE);
  lima_agenda_timeline_look (self, start);
}

/*
 * lima_agenda_timeline_zoom_at:
 * @factor: above 1 to see fewer days
 * @x: the place in the area that stays over its day
 */
void
lima_agenda_timeline_zoom_at (LimaAgendaTimeline *self, double factor, double x)
{
  LimaTimelineGeometry geometry;

  if (!lima_agenda_timeline_measure (self, &geometry))
    return;
  self->fits = FALSE;
  lima_timeline_zoom (&self->view, &geometry, factor, x);
  lima_agenda_timeline_look (self, self->view.left_day);
}

/* The legend is as high as its words need at this width. */
static void
lay_out_legend (LimaAgendaTimeline *self)
{
  int width = gtk_widget_get_width (self->area);

  g_clear_pointer (&self->signs, lima_drawing_unref);
  if (self->timeline != NULL && width > 0)
    self->signs = lima_timeline_layout_legend (self->timeline, &self->theme, width);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (self->legend), self->signs == NULL ? 0 : (int) ceil (lima_drawing_get_height (self->signs)));
  gtk_widget_queue_draw (self->legend);
}

static gboolean
follow_size (gpointer data)
{
  LimaAgendaTimeline *self = data;

  self->resizing = 0;
  if (self->fits)
    lima_agenda_timeline_fit (self);
  update_lanes (self);
  lay_out_legend (self);
  lima_agenda_timeline_update_strip (self);
  lima_agenda_timeline_redraw (self);
  return G_SOURCE_REMOVE;
}

/* While sizes are given out nothing may ask for another one, as scrollbars would. */
static void
resized (LimaAgendaTimeline *self)
{
  if (self->resizing == 0)
    self->resizing = g_idle_add_full (G_PRIORITY_HIGH_IDLE, follow_size, self, NULL);
}

/* ---- Painting ---- */

static void
paint (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  LimaAgendaTimeline *self = data;
  LimaTimelineGeometry geometry;
  LimaChartTheme theme;

  lima_chart_look_init (&theme, GTK_WIDGET (area));
  if (memcmp (&theme, &self->theme, sizeof theme) != 0)
    {
      self->theme = theme;
      g_clear_pointer (&self->drawing, lima_drawing_unref);
      resized (self);
    }
  lima_chart_look_set_colour (cr, &self->theme, LIMA_COLOUR_GROUND);
  cairo_paint (cr);
  if (!lima_agenda_timeline_measure (self, &geometry))
    return;
  if (self->drawing == NULL)
    self->drawing = lima_timeline_layout (self->timeline, &self->theme, &self->view);
  lima_drawing_paint_state (self->drawing, cr, self->hovered, gtk_widget_has_focus (GTK_WIDGET (area)) ? self->view.selected : -1);
  lima_agenda_timeline_paint_drag (self, cr, &geometry);
}

static void
paint_legend (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  LimaAgendaTimeline *self = data;

  if (self->signs != NULL)
    lima_drawing_paint (self->signs, cr);
}

/* ---- What is selected ---- */

static void
describe (LimaAgendaTimeline *self)
{
  int item = lima_agenda_timeline_get_item (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Timeline of milestones"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  item >= 0 ? lima_timeline_get_item (self->timeline, (guint) item)->sentence
                                            : _("Arrow keys go through the milestones."), -1);
}

static void
reveal_lane (LimaAgendaTimeline *self, int item)
{
  LimaTimelineGeometry geometry;
  LimaRect mark;
  double top;

  if (!lima_agenda_timeline_measure (self, &geometry) || !lima_timeline_get_mark (self->timeline, &geometry, (guint) item, &mark))
    return;
  top = mark.y - geometry.head_height + gtk_adjustment_get_value (self->lanes);
  gtk_adjustment_clamp_page (self->lanes, top - mark.height, top + mark.height * 2);
}

/* What is wholly out of sight comes into it, with some of what is before it. */
static void
reveal (LimaAgendaTimeline *self, int item)
{
  const LimaTimelineSpan *span = &lima_timeline_get_item (self->timeline, (guint) item)->span;
  LimaTimelineGeometry geometry;
  double days;

  if (!lima_agenda_timeline_measure (self, &geometry))
    return;
  days = axis_of (&geometry) / self->view.pixels_per_day;
  if (span->end < self->view.left_day || span->start > self->view.left_day + days)
    lima_agenda_timeline_look (self, span->start - days / 4);
  reveal_lane (self, item);
}

static gboolean
set_selected (LimaAgendaTimeline *self, const char *key)
{
  gboolean same = g_strcmp0 (key, self->selected) == 0;
  char *copy = g_strdup (key);

  g_free (self->selected);
  self->selected = copy;
  if (lima_agenda_timeline_get_item (self) >= 0)
    reveal (self, lima_agenda_timeline_get_item (self));
  lima_agenda_timeline_redraw (self);
  describe (self);
  return !same;
}

/*
 * lima_agenda_timeline_choose:
 * @item: an item, or -1
 *
 * Selects as the user does.
 */
void
lima_agenda_timeline_choose (LimaAgendaTimeline *self, int item)
{
  if (set_selected (self, item < 0 ? NULL : lima_timeline_get_item (self->timeline, (guint) item)->key))
    lima_agenda_view_emit_selected (LIMA_AGENDA_VIEW (self), self->selected);
}

/*
 * lima_agenda_timeline_emit_moved:
 * @days: how far what is selected was moved
 */
void
lima_agenda_timeline_emit_moved (LimaAgendaTimeline *self, int days)
{
  g_signal_emit (self, moved_signal, 0, days);
}

/* ---- View ---- */

/* What is in sight stays in sight. */
static void
lima_agenda_timeline_set_agenda (LimaAgendaView *view, LimaAgenda *agenda, const LimaAgendaFilter *filter, const GArray *rows)
{
  LimaAgendaTimeline *self = LIMA_AGENDA_TIMELINE (view);
  gboolean first = self->timeline == NULL;

  lima_agenda_timeline_cancel_drag (self);
  self->hovered = -1;
  lima_agenda_ref (agenda);
  g_clear_pointer (&self->agenda, lima_agenda_unref);
  self->agenda = agenda;
  g_clear_pointer (&self->timeline, lima_timeline_unref);
  self->timeline = lima_report_agenda_timeline (self->format, agenda, rows);
  lima_timeline_set_rtl (self->timeline, gtk_widget_get_direction (self->area) == GTK_TEXT_DIR_RTL);
  if (first || self->fits)
    lima_agenda_timeline_fit (self);
  update_lanes (self);
  lay_out_legend (self);
  lima_agenda_timeline_update_strip (self);
  lima_agenda_timeline_redraw (self);
  describe (self);
}

static gboolean
lima_agenda_timeline_select (LimaAgendaView *view, const char *key)
{
  LimaAgendaTimeline *self = LIMA_AGENDA_TIMELINE (view);

  set_selected (self, key);
  return lima_agenda_timeline_get_item (self) >= 0;
}

static void
lima_agenda_timeline_view_init (LimaAgendaViewInterface *iface)
{
  iface->set_agenda = lima_agenda_timeline_set_agenda;
  iface->select = lima_agenda_timeline_select;
}

/* ---- Object ---- */

static gboolean
lima_agenda_timeline_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LIMA_AGENDA_TIMELINE (widget)->area);
}

static void
lima_agenda_timeline_dispose (GObject *object)
{
  LimaAgendaTimeline *self = LIMA_AGENDA_TIMELINE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->resizing, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_clear_pointer (&self->drawing, lima_drawing_unref);
  g_clear_pointer (&self->signs, lima_drawing_unref);
  g_clear_pointer (&self->timeline, lima_timeline_unref);
  g_clear_pointer (&self->agenda, lima_agenda_unref);
  g_clear_object (&self->menu);
  G_OBJECT_CLASS (lima_agenda_timeline_parent_class)->dispose (object);
}

static void
lima_agenda_timeline_finalize (GObject *object)
{
  LimaAgendaTimeline *self = LIMA_AGENDA_TIMELINE (object);

  g_free (self->selected);
  g_object_unref (self->lanes);
  g_clear_pointer (&self->format, lima_format_unref);
  G_OBJECT_CLASS (lima_agenda_timeline_parent_class)->finalize (object);
}

static void
lima_agenda_timeline_class_init (LimaAgendaTimelineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_agenda_timeline_dispose;
  G_OBJECT_CLASS (klass)->finalize = lima_agenda_timeline_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = lima_agenda_timeline_grab_focus;
  moved_signal = g_signal_new ("moved", LIMA_TYPE_AGENDA_TIMELINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static GtkWidget *
area_new (LimaAgendaTimeline *self)
{
  GtkWidget *area = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL);

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), paint, self, NULL);
  gtk_widget_set_focusable (area, TRUE);
  gtk_widget_set_hexpand (area, TRUE);
  gtk_widget_set_vexpand (area, TRUE);
  gtk_widget_set_size_request (area, 320, 160);
  g_signal_connect_object (area, "resize", G_CALLBACK (resized), self, G_CONNECT_SWAPPED);
  return area;
}

static void
lima_agenda_timeline_init (LimaAgendaTimeline *self)
{
  GtkWidget *grid = gtk_grid_new ();

  self->lanes = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  self->hovered = -1;
  self->drag.item = -1;
  self->area = area_new (self);
  self->legend = gtk_drawing_area_new ();
  self->strip = gtk_drawing_area_new ();
  self->scrollbar = gtk_scrollbar_new (GTK_ORIENTATION_VERTICAL, self->lanes);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->legend), paint_legend, self, NULL);
  lima_chart_look_init (&self->theme, self->area);
  lima_timeline_view_init (&self->view);
  g_signal_connect_object (self->lanes, "value-changed", G_CALLBACK (lima_agenda_timeline_redraw), self, G_CONNECT_SWAPPED);
  gtk_grid_attach (GTK_GRID (grid), self->area, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), self->scrollbar, 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), self->legend, 0, 1, 2, 1);
  gtk_grid_attach (GTK_GRID (grid), self->strip, 0, 2, 2, 1);
  gtk_widget_add_css_class (GTK_WIDGET (self), "lima-pane");
  gtk_box_append (GTK_BOX (self), grid);
  lima_agenda_timeline_init_input (self);
  lima_agenda_timeline_init_drag (self);
  lima_agenda_timeline_init_strip (self);
  describe (self);
}

/**
 * lima_agenda_timeline_new:
 * @format: how days are written
 * @menu: what is offered for a milestone
 *
 * Returns: (transfer floating): a timeline without an agenda
 */
GtkWidget *
lima_agenda_timeline_new (LimaFormat *format, GMenuModel *menu)
{
  LimaAgendaTimeline *self = g_object_new (LIMA_TYPE_AGENDA_TIMELINE, NULL);

  self->format = lima_format_ref (format);
  self->menu = g_object_ref (menu);
  return GTK_WIDGET (self);
}

/**
 * lima_agenda_timeline_fit:
 *
 * Shows all days of the agenda.
 */
void
lima_agenda_timeline_fit (LimaAgendaTimeline *self)
{
  int width;

  g_return_if_fail (LIMA_IS_AGENDA_TIMELINE (self));

  width = gtk_widget_get_width (self->area);
  self->fits = TRUE;
  if (self->timeline == NULL)
    return;
  self->view.width = width > 0 ? width : USUAL_WIDTH;
  self->view.height = MAX (gtk_widget_get_height (self->area), 1);
  lima_timeline_fit (self->timeline, &self->theme, &self->view);
  update_lanes (self);
  lima_agenda_timeline_redraw (self);
}

/**
 * lima_agenda_timeline_zoom:
 * @factor: above 1 to see fewer days
 *
 * What is in the middle stays there; what is selected and in sight does so instead.
 */
void
lima_agenda_timeline_zoom (LimaAgendaTimeline *self, double factor)
{
  LimaTimelineGeometry geometry;
  LimaRect mark;
  double x;
  int item;

  g_return_if_fail (LIMA_IS_AGENDA_TIMELINE (self) && factor > 0);

  if (!lima_agenda_timeline_measure (self, &geometry))
    return;
  item = lima_agenda_timeline_get_item (self);
  x = (geometry.axis_left + geometry.axis_right) / 2;
  if (item >= 0 && lima_timeline_get_mark (self->timeline, &geometry, (guint) item, &mark))
    x = CLAMP (mark.x + mark.width / 2, fmin (geometry.axis_left, geometry.axis_right), fmax (geometry.axis_left, geometry.axis_right));
  lima_agenda_timeline_zoom_at (self, factor, x);
}

/**
 * lima_agenda_timeline_show_today:
 *
 * Brings the line of today into the middle.
 */
void
lima_agenda_timeline_show_today (LimaAgendaTimeline *self)
{
  LimaTimelineGeometry geometry;
  double today;

  g_return_if_fail (LIMA_IS_AGENDA_TIMELINE (self));

  if (!lima_agenda_timeline_measure (self, &geometry))
    return;
  today = lima_agenda_get_today (self->agenda);
  self->fits = FALSE;
  self->view.left_day = today - axis_of (&geometry) / self->view.pixels_per_day / 2;
  update_lanes (self);
  lima_agenda_timeline_redraw (self);
}
