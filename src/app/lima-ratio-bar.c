/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-ratio-bar.h"

#include <lima-hatch.h>

#include "lima-chart-look.h"

#define HEIGHT 14
#define WIDTH 60

struct _LimaRatioBar
{
  GtkWidget parent_instance;

  double fraction;
};

G_DEFINE_FINAL_TYPE (LimaRatioBar, lima_ratio_bar, GTK_TYPE_WIDGET)

static void
set_colour (cairo_t *cr, const LimaChartTheme *theme, LimaColour colour)
{
  guint32 rgb = theme->colours[colour];

  cairo_set_source_rgb (cr, (rgb >> 16) / 255.0, (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0);
}

static void
paint (cairo_t *cr, const LimaChartTheme *theme, const LimaDrawingItem *item)
{
  g_auto(LimaHatch) hatch = { 0 };
  const LimaRect *box = &item->box;

  lima_hatch_init (&hatch, item, theme);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  set_colour (cr, theme, hatch.ground);
  cairo_fill (cr);
  for (guint i = 0; i < hatch.lines->len; i++)
    {
      const LimaRect *line = &g_array_index (hatch.lines, LimaRect, i);

      cairo_move_to (cr, line->x, line->y);
      cairo_rel_line_to (cr, line->width, line->height);
    }
  set_colour (cr, theme, hatch.colour);
  cairo_set_line_width (cr, hatch.line_width);
  cairo_stroke (cr);
  cairo_rectangle (cr, box->x + 0.5, box->y + 0.5, MAX (box->width - 1, 0), MAX (box->height - 1, 0));
  set_colour (cr, theme, hatch.outline);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

/* A part is at least visible, and never all of the bar, unless it is nothing or everything. */
static double
part_of (double fraction, double width)
{
  if (fraction <= 0)
    return 0;
  return fraction >= 1 ? width : CLAMP (width * fraction, 2, width - 2);
}

static void
lima_ratio_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimaRatioBar *self = LIMA_RATIO_BAR (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget), part;
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  LimaDrawingItem item = { .kind = LIMA_ITEM_STRIP, .mirrored = mirrored };
  LimaChartTheme theme;

  lima_chart_look_init (&theme, widget);
  part = part_of (self->fraction, width);
  if (part < width)
    {
      item.fill = self->fraction < 0 ? LIMA_FILL_EMPTY : LIMA_FILL_REMAINDER;
      item.box = (LimaRect) { mirrored ? 0 : part, 0, width - part, height };
      paint (cr, &theme, &item);
    }
  if (part > 0)
    {
      item.fill = LIMA_FILL_PLAIN;
      item.box = (LimaRect) { mirrored ? width - part : 0, 0, part, height };
      paint (cr, &theme, &item);
    }
  cairo_destroy (cr);
}

static void
lima_ratio_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : WIDTH;
}

static void
lima_ratio_bar_class_init (LimaRatioBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = lima_ratio_bar_snapshot;
  widget_class->measure = lima_ratio_bar_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
lima_ratio_bar_init (LimaRatioBar *self)
{
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

  self->fraction = fraction;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), sentence);
  return GTK_WIDGET (self);
}
