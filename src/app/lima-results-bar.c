/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-results-bar.h"

#include <math.h>

#include "lima-chart-look.h"

#define WIDTH 62
#define HEIGHT 15
#define BAR_HEIGHT 9
#define LINE_WIDTH 2

struct _LimaResultsBar
{
  GtkWidget parent_instance;

  double done;
  double needed; /* NaN where it is not known */
  LimaColour colour;
};

G_DEFINE_FINAL_TYPE (LimaResultsBar, lima_results_bar, GTK_TYPE_WIDGET)

static void
fill (cairo_t *cr, const LimaChartTheme *theme, LimaColour colour, double x, double y, double width, double height)
{
  lima_chart_look_set_colour (cr, theme, colour);
  cairo_rectangle (cr, x, y, width, height);
  cairo_fill (cr);
}

static void
paint_done (LimaResultsBar *self, cairo_t *cr, const LimaChartTheme *theme, double width, double top)
{
  double length = round (width * CLAMP (self->done, 0, 1));

  if (length < 1)
    return;
  fill (cr, theme, self->colour, 0, top, length, BAR_HEIGHT);
  lima_chart_look_set_colour (cr, theme, self->colour == LIMA_COLOUR_BEHIND ? LIMA_COLOUR_BEHIND_LINE : LIMA_COLOUR_MARK_LINE);
  cairo_rectangle (cr, 0.5, top + 0.5, MAX (length - 1, 0), BAR_HEIGHT - 1);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

static void
lima_results_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimaResultsBar *self = LIMA_RESULTS_BAR (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget), top = floor ((height - BAR_HEIGHT) / 2);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  LimaChartTheme theme;

  lima_chart_look_init (&theme, widget);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    {
      cairo_translate (cr, width, 0);
      cairo_scale (cr, -1, 1);
    }
  fill (cr, &theme, LIMA_COLOUR_GRID, 0, top, width, BAR_HEIGHT);
  paint_done (self, cr, &theme, width, top);
  if (isfinite (self->needed))
    {
      double x = CLAMP (round (width * self->needed) - LINE_WIDTH / 2, 0, width - LINE_WIDTH);

      fill (cr, &theme, LIMA_COLOUR_GROUND, x - 1, 0, LINE_WIDTH + 2, height);
      fill (cr, &theme, LIMA_COLOUR_INK, x, 0, LINE_WIDTH, height);
    }
  cairo_destroy (cr);
}

static void
lima_results_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
lima_results_bar_class_init (LimaResultsBarClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = lima_results_bar_snapshot;
  GTK_WIDGET_CLASS (klass)->measure = lima_results_bar_measure;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
lima_results_bar_init (LimaResultsBar *self)
{
  self->needed = NAN;
  self->colour = LIMA_COLOUR_MARK;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * lima_results_bar_new:
 *
 * Returns: (transfer floating): a bar of nothing; what it shows has to be said beside it
 */
GtkWidget *
lima_results_bar_new (void)
{
  return g_object_new (LIMA_TYPE_RESULTS_BAR, NULL);
}

/**
 * lima_results_bar_set:
 * @done: the share that is done
 * @needed: the share that is needed by now, NaN where that is not known
 * @colour: %LIMA_COLOUR_MARK, %LIMA_COLOUR_BEHIND where less is done than is needed, %LIMA_COLOUR_TINT where nobody knows
 */
void
lima_results_bar_set (LimaResultsBar *self, double done, double needed, LimaColour colour)
{
  g_return_if_fail (LIMA_IS_RESULTS_BAR (self));

  self->done = done;
  self->needed = needed;
  self->colour = colour;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
