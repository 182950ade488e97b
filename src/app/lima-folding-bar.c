/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-folding-bar.h"

#define GAP 8
#define SLACK 40 /* that the first group can do without: an entry in it gets narrower */

struct _LimaFoldingBar
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *first;
  GtkWidget *second;
};

G_DEFINE_FINAL_TYPE (LimaFoldingBar, lima_folding_bar, GTK_TYPE_WIDGET)

static int
width_of (GtkWidget *child, gboolean natural)
{
  int least, most;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &most, NULL, NULL);
  return natural ? most : least;
}

static int
height_of (GtkWidget *child, int width)
{
  int least, most;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &least, &most, NULL, NULL);
  return most;
}

static gboolean
fits (LimaFoldingBar *self, int width)
{
  return MAX (width_of (self->first, TRUE) - SLACK, width_of (self->first, FALSE)) + GAP + width_of (self->second, TRUE) <= width;
}

static GtkSizeRequestMode
lima_folding_bar_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lima_folding_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline,
                          int *natural_baseline)
{
  LimaFoldingBar *self = LIMA_FOLDING_BAR (widget);
  int first, second;

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (width_of (self->first, FALSE), width_of (self->second, FALSE));
      *natural = width_of (self->first, TRUE) + GAP + width_of (self->second, TRUE);
      return;
    }
  first = height_of (self->first, -1);
  second = height_of (self->second, for_size);
  *minimum = *natural = for_size < 0 || fits (self, for_size) ? MAX (first, second) : first + GAP + second;
}

/* The second group stands at the end of its line. */
static void
lima_folding_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LimaFoldingBar *self = LIMA_FOLDING_BAR (widget);
  gboolean one_line = fits (self, width), rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int second = MIN (width_of (self->second, TRUE), width), first = one_line ? width - GAP - second : width;
  int upper = one_line ? height : height_of (self->first, -1), top = one_line ? 0 : upper + GAP;

  gtk_widget_size_allocate (self->first, &(GtkAllocation) { rtl ? width - first : 0, 0, first, upper }, -1);
  gtk_widget_size_allocate (self->second, &(GtkAllocation) { rtl ? 0 : width - second, top, second, height - top }, -1);
}

static void
lima_folding_bar_dispose (GObject *object)
{
  LimaFoldingBar *self = LIMA_FOLDING_BAR (object);

  g_clear_pointer (&self->first, gtk_widget_unparent);
  g_clear_pointer (&self->second, gtk_widget_unparent);
  G_OBJECT_CLASS (lima_folding_bar_parent_class)->dispose (object);
}

static void
lima_folding_bar_class_init (LimaFoldingBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lima_folding_bar_dispose;
  GTK_WIDGET_CLASS (klass)->get_request_mode = lima_folding_bar_get_request_mode;
  GTK_WIDGET_CLASS (klass)->measure = lima_folding_bar_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = lima_folding_bar_size_allocate;
}

static void
lima_folding_bar_init (LimaFoldingBar *self)
{
}

/**
 * lima_folding_bar_new:
 * @first: what takes the room that is left
 * @second: what stands behind it, or below
 *
 * Returns: (transfer floating): a bar of both
 */
GtkWidget *
lima_folding_bar_new (GtkWidget *first, GtkWidget *second)
{
  LimaFoldingBar *self;

  g_return_val_if_fail (GTK_IS_WIDGET (first) && GTK_IS_WIDGET (second), NULL);

  self = g_object_new (LIMA_TYPE_FOLDING_BAR, NULL);
  self->first = first;
  self->second = second;
  gtk_widget_set_parent (first, GTK_WIDGET (self));
  gtk_widget_set_parent (second, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
