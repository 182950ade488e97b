/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-ladder-cell.h"

#include "lima-chart-look.h"

#define STEP_WIDTH 5
#define STEP_GAP 2
#define LEAST_HEIGHT 5
#define RISE 1 /* from step to step */

struct _LimaLadderCell
{
  GtkWidget parent_instance;

  guint n_steps;
  guint n_reached;
  gboolean is_hollow;
};

G_DEFINE_FINAL_TYPE (LimaLadderCell, lima_ladder_cell, GTK_TYPE_WIDGET)

static int
height_of (guint n_steps)
{
  return LEAST_HEIGHT + RISE * (int) n_steps;
}

/*
 * | step | look |
 * |---|---|
 * | reached | the mark's colour in its outline |
 * | reached without a source | the ground in the outline |
 * | not reached | the colour of a whole that nothing fills |
 */
static void
paint_step (LimaLadderCell *self, cairo_t *cr, const LimaChartTheme *theme, guint i)
{
  int height = height_of (i);
  double x = i * (STEP_WIDTH + STEP_GAP), y = height_of (self->n_steps) - height;
  gboolean is_reached = i < self->n_reached;

  cairo_rectangle (cr, x, y, STEP_WIDTH, height);
  lima_chart_look_set_colour (cr, theme, !is_reached ? LIMA_COLOUR_GRID : self->is_hollow ? LIMA_COLOUR_GROUND : LIMA_COLOUR_MARK);
  cairo_fill (cr);
  cairo_rectangle (cr, x + 0.5, y + 0.5, STEP_WIDTH - 1, height - 1);
  lima_chart_look_set_colour (cr, theme, is_reached ? LIMA_COLOUR_MARK_LINE : LIMA_COLOUR_RULE);
  cairo_stroke (cr);
}

static void
lima_ladder_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LimaLadderCell *self = LIMA_LADDER_CELL (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  LimaChartTheme theme;

  lima_chart_look_init (&theme, widget);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    {
      cairo_translate (cr, width, 0);
      cairo_scale (cr, -1, 1);
    }
  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < self->n_steps; i++)
    paint_step (self, cr, &theme, i);
  cairo_destroy (cr);
}

static void
lima_ladder_cell_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  guint n = LIMA_LADDER_CELL (widget)->n_steps;

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? (int) n * (STEP_WIDTH + STEP_GAP) - STEP_GAP : height_of (n);
}

static void
lima_ladder_cell_class_init (LimaLadderCellClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = lima_ladder_cell_snapshot;
  GTK_WIDGET_CLASS (klass)->measure = lima_ladder_cell_measure;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
lima_ladder_cell_init (LimaLadderCell *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * lima_ladder_cell_new:
 * @n_steps: how many steps there are
 *
 * Returns: (transfer floating): a ladder of which none is reached
 */
GtkWidget *
lima_ladder_cell_new (guint n_steps)
{
  LimaLadderCell *self = g_object_new (LIMA_TYPE_LADDER_CELL, NULL);

  self->n_steps = n_steps;
  return GTK_WIDGET (self);
}

/**
 * lima_ladder_cell_set:
 * @n_reached: how many steps are reached
 * @is_hollow: whether they lack a source
 */
void
lima_ladder_cell_set (LimaLadderCell *self, guint n_reached, gboolean is_hollow)
{
  g_return_if_fail (LIMA_IS_LADDER_CELL (self) && n_reached <= self->n_steps);

  if (self->n_reached == n_reached && self->is_hollow == is_hollow)
    return;
  self->n_reached = n_reached;
  self->is_hollow = is_hollow;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * lima_ladder_cell_get_reached:
 *
 * Returns: how many steps are reached
 */
guint
lima_ladder_cell_get_reached (LimaLadderCell *self)
{
  g_return_val_if_fail (LIMA_IS_LADDER_CELL (self), 0);

  return self->n_reached;
}

/**
 * lima_ladder_cell_is_hollow:
 *
 * Returns: whether they lack a source
 */
gboolean
lima_ladder_cell_is_hollow (LimaLadderCell *self)
{
  g_return_val_if_fail (LIMA_IS_LADDER_CELL (self), FALSE);

  return self->is_hollow;
}
