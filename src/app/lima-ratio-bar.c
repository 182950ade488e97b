/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-ratio-bar.h"

#include <lima-hatch.h>
#include <math.h>

#include "lima-chart-look.h"

#define HEIGHT 14
#define WIDTH 60
#define ALL (1 - 1e-9) /* parts that are everything but for what adding doubles loses */

struct _LimaRatioBar
{
  GtkWidget parent_instance;

  GArray *parts; /* double: each a part of the whole; below zero: not known */
};

G_DEFINE_FINAL_TYPE (LimaRatioBar, lima_ratio_bar, GTK_TYPE_WIDGET)

static void
paint (cairo_t *cr, const LimaChartTheme *theme, const LimaDrawingItem *item)
{
  g_auto(LimaHatch) hatch = { 0 };
  const LimaRect *box = &item->box;

  lima_hatch_init (&hatch, item, theme);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  lima_chart_look_set_colour (cr, theme, hatch.ground);
  cairo_fill (cr);
  for (guint i = 0; i < hatch.lines->len; i++)
    {
      const LimaRect *line = &g_array_index (hatch.lines, LimaRect, i);

      cairo_move_to (cr, line->x, line->y);
      cairo_rel_line_to (cr, line->width, line->height);
    }
  lima_chart_look_set_colour (cr, theme, hatch.colour);
  cairo_set_line_width (cr, hatch.line_width);
  cairo_set_line_cap (cr, hatch.dots ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  cairo_stroke (cr);
  cairo_rectangle (cr, box->x + 0.5, box->y + 0.5, MAX (box->width - 1, 0), MAX (box->height - 1, 0));
  lima_chart_look_set_colour (cr, theme, hatch.outline);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

/* A part is at least visible, and never all of the bar, unless it is nothing or everything. */
static double
part_of (double fraction, double width)
{
  if (fraction <= 0)
    return 0;
  return fraction >= ALL ? width : CLAMP (width * fraction, 2, width - 2);
}

/* Neighbours look different without colours. */
static LimaFill
fill_of (guint part)
{
  static const LimaFill fills[] = { LIMA_FILL_PLAIN, LIMA_FILL_OTHERS, LIMA_FILL_JOINT };

  return fills[part % G_N_ELEMENTS (fills)];
}

static double
add_up (const LimaRatioBar *self)
{
  double sum = 0;

  for (guint i = 0; i < self->parts->len; i++)
    sum += MAX (g_array_index (self->parts, double, i), 0);
  return sum;
}

static void
paint_part (cairo_t *cr, const LimaChartTheme *theme, GtkWidget *widget, LimaFill fill, double from, double to)
{
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  LimaDrawingItem item = { .kind = LIMA_ITEM_STRIP, .mirrored = mirrored, .fill = fill };

  item.box = (LimaRect) { mirrored ? width - to : from, 0, to - from, height };
  if (to > from)
    paint (cr, theme, &item);
}

/* Where the whole ends when the parts are more: a line across. */
static void
paint_whole (cairo_t *cr, const LimaChartTheme *theme, GtkWidget *widget, double sum)
{
  double width = gtk_widget_get_width (widget), x = floor (width / sum);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x = width - x;
  cairo_rectangle (cr, x - 1, 0, 3, gtk_widget_get_height (widget));
  lima_chart_look_set_colour (cr, theme, LIMA_COLOUR_WARNING);
  cairo_fill (cr);
}

/* The parts one behind the other; what is left stays in sight however many there are, since it gets its room first. */
static void
lima_ratio_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimaRatioBar *self = LIMA_RATIO_BAR (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget), sum = add_up (self), from = 0, end = width;
  gboolean known = self->parts->len == 0 || g_array_index (self->parts, double, 0) >= 0;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  LimaChartTheme theme;

  lima_chart_look_init (&theme, widget);
  if (sum < ALL)
    end = width - MAX (width * (1 - sum), 4);
  for (guint i = 0; i < self->parts->len; i++)
    {
      double to = MIN (end, from + part_of (g_array_index (self->parts, double, i) / MAX (sum, 1), width));

      if (i + 1 == self->parts->len && sum >= ALL)
        to = end;
      paint_part (cr, &theme, widget, fill_of (i), from, to);
      from = to;
    }
  if (sum < ALL)
    paint_part (cr, &theme, widget, known ? LIMA_FILL_REMAINDER : LIMA_FILL_EMPTY, from, width);
  if (sum > 2 - ALL)
    paint_whole (cr, &theme, widget, sum);
  cairo_destroy (cr);
}

static void
lima_ratio_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : WIDTH;
}

static void
lima_ratio_bar_finalize (GObject *object)
{
  g_array_unref (LIMA_RATIO_BAR (object)->parts);
  G_OBJECT_CLASS (lima_ratio_bar_parent_class)->finalize (object);
}

static void
lima_ratio_bar_class_init (LimaRatioBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lima_ratio_bar_finalize;
  widget_class->snapshot = lima_ratio_bar_snapshot;
  widget_class->measure = lima_ratio_bar_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
lima_ratio_bar_init (LimaRatioBar *self)
{
  self->parts = g_array_new (FALSE, FALSE, sizeof (double));
}

/**
 * lima_ratio_bar_new:
 * @fraction: the part, 0 to 1; more is all of it; below 0: not known, the bar is empty
 * @sentence: says the same to those who don't see it
 *
 * Returns: (transfer floating): a bar
 */
GtkWidget *
lima_ratio_bar_new (double fraction, const char *sentence)
{
  LimaRatioBar *self = g_object_new (LIMA_TYPE_RATIO_BAR, NULL);

  g_return_val_if_fail (sentence != NULL, GTK_WIDGET (self));

  lima_ratio_bar_set_parts (self, &fraction, 1, sentence);
  return GTK_WIDGET (self);
}

/**
 * lima_ratio_bar_set_parts:
 * @parts: (array length=n): parts of the whole, 0 to 1 each; more than 1 together fill the bar, each in proportion
 * @n: how many, 0 for a whole of which nothing is taken
 * @sentence: says the same to those who don't see it
 */
void
lima_ratio_bar_set_parts (LimaRatioBar *self, const double *parts, guint n, const char *sentence)
{
  g_return_if_fail (LIMA_IS_RATIO_BAR (self) && (n == 0 || parts != NULL) && sentence != NULL);

  g_array_set_size (self->parts, 0);
  g_array_append_vals (self->parts, parts, n);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), sentence);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
