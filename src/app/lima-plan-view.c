/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-plan-view.h"

#include <lima-i18n.h>
#include <math.h>
#include <string.h>

#include "lima-chart-look.h"
#include "lima-plan-view-private.h"

G_DEFINE_FINAL_TYPE (LimaPlanView, lima_plan_view, GTK_TYPE_BOX)

static guint signals[LIMA_PLAN_N_SIGNALS];

/* ---- Laying out ---- */

static LimaGantt *
get_gantt (LimaPlanView *self)
{
  return self->report == NULL ? NULL : lima_report_gantt_get_gantt (self->report);
}

/*
 * lima_plan_view_emit:
 * @by: days, working days or percent, where the signal has a number
 *
 * Emits one of the signals, for the row that is chosen.
 */
void
lima_plan_view_emit (LimaPlanView *self, LimaPlanSignal signal, int by)
{
  g_signal_emit (self, signals[signal], 0, by);
}

static void
forget_drawing (LimaPlanView *self)
{
  g_clear_pointer (&self->drawing, lima_drawing_unref);
  gtk_widget_queue_draw (self->area);
}

/* The row that is chosen, -1 for none. */
int
lima_plan_view_get_row (LimaPlanView *self)
{
  return get_gantt (self) == NULL || self->selected == NULL ? -1 : lima_gantt_find_row (get_gantt (self), self->selected);
}

/*
 * lima_plan_view_measure:
 *
 * Returns: %FALSE where there is nothing to be measured
 */
gboolean
lima_plan_view_measure (LimaPlanView *self, LimaGanttGeometry *geometry)
{
  int width = gtk_widget_get_width (self->area), height = gtk_widget_get_height (self->area);

  if (get_gantt (self) == NULL || width <= 0 || height <= 0)
    return FALSE;
  self->view.width = width;
  self->view.height = height;
  self->view.with_columns = TRUE;
  self->view.selected = lima_plan_view_get_row (self);
  self->view.scroll_y = gtk_adjustment_get_value (self->rows);
  self->view.left_day = self->first_day + gtk_adjustment_get_value (self->days) / self->view.pixels_per_day;
  lima_gantt_measure (get_gantt (self), &self->theme, &self->view, geometry);
  return TRUE;
}

/* A month is left free at either end, so that something can be moved there. */
static void
set_range (LimaPlanView *self)
{
  gint32 start, end;

  if (get_gantt (self) == NULL || !lima_gantt_get_span (get_gantt (self), &start, &end))
    start = end = lima_date_first_day (lima_date_today ());
  self->first_day = start - MARGIN_DAYS;
  self->n_days = end - start + 2 * MARGIN_DAYS;
}

/* What can be scrolled follows from what there is and how much of it is seen. */
void
lima_plan_view_update_scrolling (LimaPlanView *self)
{
  LimaGanttGeometry geometry;
  double axis, rows, seen;

  if (!lima_plan_view_measure (self, &geometry))
    return;
  axis = fmax (fabs (geometry.axis_right - geometry.axis_left), 1);
  rows = lima_gantt_get_rows_height (get_gantt (self), &geometry);
  seen = fmax (self->view.height - geometry.top - geometry.head_height, 1);
  gtk_adjustment_configure (self->days, gtk_adjustment_get_value (self->days), 0, fmax (self->n_days * self->view.pixels_per_day, axis), axis / 10, axis * 0.9,
                            axis);
  gtk_adjustment_configure (self->rows, gtk_adjustment_get_value (self->rows), 0, fmax (rows, seen), geometry.row_height, seen * 0.9, seen);
  forget_drawing (self);
}

static void
scrolled (LimaPlanView *self)
{
  forget_drawing (self);
}

/* The legend is as high as its words need at this width. */
static void
lay_out_legend (LimaPlanView *self)
{
  int width = gtk_widget_get_width (self->area);

  g_clear_pointer (&self->signs, lima_drawing_unref);
  if (get_gantt (self) != NULL && width > 0)
    self->signs = lima_gantt_layout_legend (get_gantt (self), &self->theme, width);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (self->legend), self->signs == NULL ? 0 : (int) ceil (lima_drawing_get_height (self->signs)));
  gtk_widget_queue_draw (self->legend);
}

static void
paint_legend (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  LimaPlanView *self = data;

  if (self->signs != NULL)
    lima_drawing_paint (self->signs, cr);
}

static gboolean
follow_size (gpointer data)
{
  LimaPlanView *self = data;

  self->resizing = 0;
  if (self->fits)
    lima_plan_view_fit (self);
  lima_plan_view_update_scrolling (self);
  lay_out_legend (self);
  return G_SOURCE_REMOVE;
}

/* While sizes are given out nothing may ask for another one, as scrollbars would: GTK then leaves widgets without any. */
static void
resized (LimaPlanView *self)
{
  if (self->resizing == 0)
    self->resizing = g_idle_add_full (G_PRIORITY_HIGH_IDLE, follow_size, self, NULL);
}

/* ---- Painting ---- */

static void
paint (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  LimaPlanView *self = data;
  LimaGanttGeometry geometry;
  LimaChartTheme theme;

  lima_chart_look_init (&theme, GTK_WIDGET (area));
  if (memcmp (&theme, &self->theme, sizeof theme) != 0)
    {
      self->theme = theme;
      g_clear_pointer (&self->drawing, lima_drawing_unref);
    }
  if (!lima_plan_view_measure (self, &geometry))
    return;
  if (self->drawing == NULL)
    self->drawing = lima_gantt_layout (get_gantt (self), &self->theme, &self->view);
  lima_drawing_paint_state (self->drawing, cr, self->hovered, gtk_widget_has_focus (GTK_WIDGET (area)) ? self->view.selected : -1);
}

/* ---- What assistive technologies are told ---- */

static void
describe (LimaPlanView *self)
{
  LimaGantt *gantt = get_gantt (self);
  int row = lima_plan_view_get_row (self);
  const char *title = gantt == NULL ? NULL : lima_gantt_get_title (gantt);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area), GTK_ACCESSIBLE_PROPERTY_LABEL, title == NULL ? _("Plan") : title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  row >= 0 ? lima_gantt_get_row (gantt, (guint) row)->sentence : _("Arrow keys go through the plan."), -1);
}

/* ---- Rows ---- */

/* The bar of a row that is wholly out of sight comes into it, with some of what is before it. */
static void
reveal_bar (LimaPlanView *self, int row)
{
  const LimaGanttRow *data = lima_gantt_get_row (get_gantt (self), (guint) row);
  double seen = gtk_adjustment_get_value (self->days), page = gtk_adjustment_get_page_size (self->days), start, end;

  if (data->start == LIMA_GANTT_NOWHERE || data->end == LIMA_GANTT_NOWHERE || page <= 0)
    return;
  start = (data->start - self->first_day) * self->view.pixels_per_day;
  end = (data->end - self->first_day) * self->view.pixels_per_day;
  if (end < seen || start > seen + page)
    gtk_adjustment_set_value (self->days, start - page / 8);
}

/* The row comes into sight, with as little scrolling as that takes. */
static void
reveal (LimaPlanView *self, int row)
{
  LimaGanttGeometry geometry;
  int place = lima_gantt_get_place (get_gantt (self), (guint) row);
  double top;

  if (place < 0 || !lima_plan_view_measure (self, &geometry))
    return;
  top = place * geometry.row_height;
  gtk_adjustment_clamp_page (self->rows, top, top + geometry.row_height);
  reveal_bar (self, row);
}

/*
 * lima_plan_view_choose:
 * @row: a row, or -1
 *
 * Chooses a row and brings it into sight.
 */
void
lima_plan_view_choose (LimaPlanView *self, int row)
{
  const char *key = row < 0 ? NULL : lima_gantt_get_row (get_gantt (self), (guint) row)->key;
  gboolean same = g_strcmp0 (key, self->selected) == 0;

  if (!same)
    {
      g_free (self->selected);
      self->selected = g_strdup (key);
    }
  if (row >= 0)
    reveal (self, row);
  forget_drawing (self);
  describe (self);
  if (!same)
    g_signal_emit (self, signals[LIMA_PLAN_SELECTED], 0);
}

/* ---- Object ---- */

static void
lima_plan_view_dispose (GObject *object)
{
  LimaPlanView *self = LIMA_PLAN_VIEW (object);
  GtkWidget *child;

  lima_plan_view_dispose_drag (self);
  g_clear_handle_id (&self->resizing, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  g_clear_pointer (&self->drawing, lima_drawing_unref);
  g_clear_pointer (&self->signs, lima_drawing_unref);
  g_clear_pointer (&self->report, lima_report_gantt_free);
  G_OBJECT_CLASS (lima_plan_view_parent_class)->dispose (object);
}

static void
lima_plan_view_finalize (GObject *object)
{
  LimaPlanView *self = LIMA_PLAN_VIEW (object);

  g_free (self->selected);
  g_object_unref (self->rows);
  g_object_unref (self->days);
  G_OBJECT_CLASS (lima_plan_view_parent_class)->finalize (object);
}

static void
lima_plan_view_class_init (LimaPlanViewClass *klass)
{
  static const char *const names[LIMA_PLAN_N_SIGNALS] = { "selected", "toggled", "activated", "zoomed", "moved", "resized", "progressed" };

  G_OBJECT_CLASS (klass)->dispose = lima_plan_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = lima_plan_view_finalize;
  for (guint i = 0; i < LIMA_PLAN_N_SIGNALS; i++)
    signals[i] = i < LIMA_PLAN_MOVED
                   ? g_signal_new (names[i], LIMA_TYPE_PLAN_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0)
                   : g_signal_new (names[i], LIMA_TYPE_PLAN_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static GtkWidget *
area_new (LimaPlanView *self)
{
  GtkWidget *area = gtk_drawing_area_new ();

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), paint, self, NULL);
  gtk_widget_set_focusable (area, TRUE);
  gtk_widget_set_hexpand (area, TRUE);
  gtk_widget_set_vexpand (area, TRUE);
  gtk_widget_set_size_request (area, 320, 160);
  g_signal_connect_object (area, "resize", G_CALLBACK (resized), self, G_CONNECT_SWAPPED);
  return area;
}

static void
lima_plan_view_init (LimaPlanView *self)
{
  GtkWidget *grid = gtk_grid_new ();

  self->rows = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  self->days = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  self->hovered = -1;
  self->area = area_new (self);
  self->legend = gtk_drawing_area_new ();
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->legend), paint_legend, self, NULL);
  lima_chart_look_init (&self->theme, self->area);
  lima_gantt_view_init (&self->view);
  g_signal_connect_object (self->rows, "value-changed", G_CALLBACK (scrolled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->days, "value-changed", G_CALLBACK (scrolled), self, G_CONNECT_SWAPPED);
  gtk_grid_attach (GTK_GRID (grid), self->area, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), gtk_scrollbar_new (GTK_ORIENTATION_VERTICAL, self->rows), 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), gtk_scrollbar_new (GTK_ORIENTATION_HORIZONTAL, self->days), 0, 1, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), self->legend, 0, 2, 2, 1);
  gtk_box_append (GTK_BOX (self), grid);
  lima_plan_view_init_input (self);
  lima_plan_view_init_drag (self);
  describe (self);
}

/**
 * lima_plan_view_new:
 *
 * Returns: (transfer floating): a view without a plan
 */
GtkWidget *
lima_plan_view_new (void)
{
  return g_object_new (LIMA_TYPE_PLAN_VIEW, NULL);
}

/**
 * lima_plan_view_set_report:
 * @report: (transfer full): what is shown
 *
 * Shows another plan, or the same after a change: the row that is chosen stays, and so does what is in sight.
 */
void
lima_plan_view_set_report (LimaPlanView *self, LimaReportGantt *report)
{
  gboolean first;
  gint32 former = self->first_day;

  g_return_if_fail (LIMA_IS_PLAN_VIEW (self) && report != NULL);

  first = self->report == NULL;
  lima_plan_view_cancel_drag (self);
  g_clear_pointer (&self->report, lima_report_gantt_free);
  self->report = report;
  lima_gantt_set_rtl (get_gantt (self), gtk_widget_get_direction (self->area) == GTK_TEXT_DIR_RTL);
  set_range (self);
  self->fits = self->fits || first;
  if (first)
    lima_plan_view_fit (self);
  lima_plan_view_update_scrolling (self);
  if (!first && former != self->first_day)
    gtk_adjustment_set_value (self->days, gtk_adjustment_get_value (self->days) + (former - self->first_day) * self->view.pixels_per_day);
  if (self->selected != NULL && lima_plan_view_get_row (self) < 0)
    lima_plan_view_choose (self, -1);
  else if (self->selected != NULL)
    reveal_bar (self, lima_plan_view_get_row (self));
  forget_drawing (self);
  lay_out_legend (self);
  describe (self);
}

/**
 * lima_plan_view_get_report:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
LimaReportGantt *
lima_plan_view_get_report (LimaPlanView *self)
{
  g_return_val_if_fail (LIMA_IS_PLAN_VIEW (self), NULL);

  return self->report;
}

/**
 * lima_plan_view_get_selected:
 *
 * Returns: (transfer none) (nullable): the key of the row that is chosen
 */
const char *
lima_plan_view_get_selected (LimaPlanView *self)
{
  g_return_val_if_fail (LIMA_IS_PLAN_VIEW (self), NULL);

  return self->selected;
}

/**
 * lima_plan_view_select:
 * @key: of a row; one that is not there is left alone
 *
 * Returns: whether it is there
 */
gboolean
lima_plan_view_select (LimaPlanView *self, const char *key)
{
  int row;

  g_return_val_if_fail (LIMA_IS_PLAN_VIEW (self) && key != NULL, FALSE);

  row = get_gantt (self) == NULL ? -1 : lima_gantt_find_row (get_gantt (self), key);
  if (row < 0)
    return FALSE;
  for (int parent = lima_gantt_get_parent (get_gantt (self), (guint) row); parent >= 0; parent = lima_gantt_get_parent (get_gantt (self), (guint) parent))
    lima_gantt_set_open (get_gantt (self), (guint) parent, TRUE);
  lima_plan_view_update_scrolling (self);
  lima_plan_view_choose (self, row);
  return TRUE;
}

/**
 * lima_plan_view_find:
 * @words: what a row's sentence shall hold, whatever the case
 * @next: whether the row that is chosen has been found already
 *
 * Chooses a row with these words: the one that is chosen or the next one, from the top again behind the last.
 *
 * Returns: whether there is one
 */
gboolean
lima_plan_view_find (LimaPlanView *self, const char *words, gboolean next)
{
  LimaGantt *gantt;
  g_autofree char *wanted = NULL;
  guint n, from;

  g_return_val_if_fail (LIMA_IS_PLAN_VIEW (self) && words != NULL, FALSE);

  gantt = get_gantt (self);
  n = gantt == NULL ? 0 : lima_gantt_get_n_rows (gantt);
  from = (guint) MAX (lima_plan_view_get_row (self) + (next ? 1 : 0), 0);
  wanted = g_utf8_casefold (words, -1);
  for (guint i = 0; i < n; i++)
    {
      const LimaGanttRow *row = lima_gantt_get_row (gantt, (from + i) % n);
      g_autofree char *sentence = g_utf8_casefold (row->sentence, -1);

      if (strstr (sentence, wanted) != NULL)
        return lima_plan_view_select (self, row->key);
    }
  return FALSE;
}

/**
 * lima_plan_view_zoom_to:
 * @pixels_per_day: how near
 * @x: the place in the area that stays over its day
 */
void
lima_plan_view_zoom_to (LimaPlanView *self, double pixels_per_day, double x)
{
  LimaGanttGeometry geometry;
  double day;

  if (!lima_plan_view_measure (self, &geometry))
    return;
  day = lima_gantt_get_day (&geometry, x);
  self->fits = FALSE;
  self->view.pixels_per_day = CLAMP (pixels_per_day, LEAST_SCALE, MOST_SCALE);
  self->view.zoom = lima_gantt_zoom_for_scale (self->view.pixels_per_day, &self->theme);
  lima_plan_view_update_scrolling (self);
  gtk_adjustment_set_value (self->days, (day - self->first_day) * self->view.pixels_per_day - fabs (x - geometry.axis_left));
  lima_plan_view_emit (self, LIMA_PLAN_ZOOMED, 0);
}

/**
 * lima_plan_view_set_zoom:
 * @zoom: what the head shows
 *
 * What is in the middle stays there.
 */
void
lima_plan_view_set_zoom (LimaPlanView *self, LimaGanttZoom zoom)
{
  LimaGanttGeometry geometry;

  g_return_if_fail (LIMA_IS_PLAN_VIEW (self));

  if (lima_plan_view_measure (self, &geometry))
    lima_plan_view_zoom_to (self, lima_gantt_zoom_get_scale (zoom, &self->theme), (geometry.axis_left + geometry.axis_right) / 2);
  else
    self->view.pixels_per_day = lima_gantt_zoom_get_scale (zoom, &self->theme);
  self->view.zoom = zoom;
  forget_drawing (self);
  lima_plan_view_emit (self, LIMA_PLAN_ZOOMED, 0);
}

/**
 * lima_plan_view_get_zoom:
 *
 * Returns: what the head shows
 */
LimaGanttZoom
lima_plan_view_get_zoom (LimaPlanView *self)
{
  g_return_val_if_fail (LIMA_IS_PLAN_VIEW (self), LIMA_GANTT_QUARTERS);

  return self->view.zoom;
}

/**
 * lima_plan_view_fit:
 *
 * Shows all days of the plan.
 */
void
lima_plan_view_fit (LimaPlanView *self)
{
  double left_day;
  int width;

  g_return_if_fail (LIMA_IS_PLAN_VIEW (self));

  width = gtk_widget_get_width (self->area);
  self->fits = TRUE;
  if (get_gantt (self) == NULL)
    return;
  self->view.width = width > 0 ? width : USUAL_WIDTH;
  self->view.height = MAX (gtk_widget_get_height (self->area), 1);
  lima_gantt_fit (get_gantt (self), &self->theme, &self->view);
  left_day = self->view.left_day; /* measuring takes it from where the scrollbar stands */
  lima_plan_view_emit (self, LIMA_PLAN_ZOOMED, 0);
  lima_plan_view_update_scrolling (self);
  gtk_adjustment_set_value (self->days, (left_day - self->first_day) * self->view.pixels_per_day);
}

/**
 * lima_plan_view_show_today:
 *
 * Brings the line of today into the middle.
 */
void
lima_plan_view_show_today (LimaPlanView *self)
{
  double day;

  g_return_if_fail (LIMA_IS_PLAN_VIEW (self));

  day = lima_date_first_day (lima_date_today ()) - self->first_day;
  gtk_adjustment_set_value (self->days, day * self->view.pixels_per_day - gtk_adjustment_get_page_size (self->days) / 2);
}
