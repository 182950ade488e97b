/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-outline.h"

#include <math.h>

#define FLAT 16 /* pieces that a curve is flattened to, where only inside and outside count */

struct _LimaOutline
{
  GArray *steps;
};

static const guint n_points[] = { 1, 1, 3, 0 };

/**
 * lima_outline_new:
 *
 * Returns: (transfer full): a path of nothing
 */
LimaOutline *
lima_outline_new (void)
{
  LimaOutline *self = g_new0 (LimaOutline, 1);

  self->steps = g_array_new (FALSE, FALSE, sizeof (LimaOutlineStep));
  return self;
}

/**
 * lima_outline_free:
 * @self: (nullable): a path
 */
void
lima_outline_free (LimaOutline *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->steps);
  g_free (self);
}

static void
add (LimaOutline *self, LimaOutlineStep step)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (step.verb == LIMA_OUTLINE_MOVE || self->steps->len > 0);

  g_array_append_val (self->steps, step);
}

void
lima_outline_move (LimaOutline *self, double x, double y)
{
  add (self, (LimaOutlineStep) { LIMA_OUTLINE_MOVE, { { x, y } } });
}

void
lima_outline_line (LimaOutline *self, double x, double y)
{
  add (self, (LimaOutlineStep) { LIMA_OUTLINE_LINE, { { x, y } } });
}

/* From where the path is by two control points. */
void
lima_outline_curve (LimaOutline *self, double x1, double y1, double x2, double y2, double x, double y)
{
  add (self, (LimaOutlineStep) { LIMA_OUTLINE_CURVE, { { x1, y1 }, { x2, y2 }, { x, y } } });
}

/**
 * lima_outline_arc:
 * @x: of the centre
 * @y: of the centre
 * @radius: pixels
 * @from: the angle where it begins, in radians; 0 is to the right, a quarter turn further is below
 * @to: the angle where it ends, which may be the smaller one
 *
 * A part of a circle: with a line to its beginning, where the path has begun. A curve spans an eighth of a turn at most, and then is less than
 * a millionth of the radius off.
 */
void
lima_outline_arc (LimaOutline *self, double x, double y, double radius, double from, double to)
{
  guint n = MAX ((guint) ceil (fabs (to - from) / G_PI_4 - 1e-9), 1);
  double step = (to - from) / n, handle = 4.0 / 3 * tan (step / 4) * radius;

  g_return_if_fail (self != NULL && radius >= 0);

  if (self->steps->len == 0)
    lima_outline_move (self, x + radius * cos (from), y + radius * sin (from));
  else
    lima_outline_line (self, x + radius * cos (from), y + radius * sin (from));
  for (guint i = 0; i < n; i++)
    {
      double a = from + i * step, b = a + step;

      lima_outline_curve (self, x + radius * cos (a) - handle * sin (a), y + radius * sin (a) + handle * cos (a),
                       x + radius * cos (b) + handle * sin (b), y + radius * sin (b) - handle * cos (b),
                       x + radius * cos (b), y + radius * sin (b));
    }
}

void
lima_outline_close (LimaOutline *self)
{
  add (self, (LimaOutlineStep) { .verb = LIMA_OUTLINE_CLOSE });
}

/* Turns left and right around, on a page of a width. */
void
lima_outline_mirror (LimaOutline *self, double width)
{
  for (guint i = 0; i < self->steps->len; i++)
    {
      LimaOutlineStep *step = &g_array_index (self->steps, LimaOutlineStep, i);

      for (guint j = 0; j < n_points[step->verb]; j++)
        step->points[j][0] = width - step->points[j][0];
    }
}

guint
lima_outline_get_n (const LimaOutline *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->steps->len;
}

const LimaOutlineStep *
lima_outline_get (const LimaOutline *self, guint i)
{
  g_return_val_if_fail (self != NULL && i < self->steps->len, NULL);

  return &g_array_index (self->steps, LimaOutlineStep, i);
}

/* A cubic Bézier curve at a time from 0 to 1. */
static double
curve_at (double p0, double p1, double p2, double p3, double t)
{
  double s = 1 - t;

  return s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3;
}

/* Calls for each straight piece of the flattened path. */
typedef void (*PieceFunc) (double x1, double y1, double x2, double y2, gpointer data);

static void
flatten (const LimaOutline *self, PieceFunc func, gpointer data)
{
  double start[2] = { 0 }, at[2] = { 0 };

  for (guint i = 0; i < self->steps->len; i++)
    {
      const LimaOutlineStep *step = &g_array_index (self->steps, LimaOutlineStep, i);
      const double *end = step->verb == LIMA_OUTLINE_CLOSE ? start : step->points[n_points[step->verb] - 1];
      double from[2] = { at[0], at[1] };

      if (step->verb == LIMA_OUTLINE_MOVE)
        start[0] = end[0], start[1] = end[1];
      else if (step->verb != LIMA_OUTLINE_CURVE)
        func (from[0], from[1], end[0], end[1], data);
      else
        for (guint j = 1; j <= FLAT; j++)
          {
            double x = curve_at (at[0], step->points[0][0], step->points[1][0], end[0], (double) j / FLAT);
            double y = curve_at (at[1], step->points[0][1], step->points[1][1], end[1], (double) j / FLAT);

            func (from[0], from[1], x, y, data);
            from[0] = x, from[1] = y;
          }
      at[0] = end[0], at[1] = end[1];
    }
}

typedef struct
{
  double left, top, right, bottom;
} Bounds;

static void
widen (double x1, double y1, double x2, double y2, gpointer data)
{
  Bounds *bounds = data;

  bounds->left = MIN (bounds->left, MIN (x1, x2));
  bounds->right = MAX (bounds->right, MAX (x1, x2));
  bounds->top = MIN (bounds->top, MIN (y1, y2));
  bounds->bottom = MAX (bounds->bottom, MAX (y1, y2));
}

/* The box around the path; nothing for a path of nothing. */
void
lima_outline_get_box (const LimaOutline *self, double *x, double *y, double *width, double *height)
{
  Bounds bounds = { INFINITY, INFINITY, -INFINITY, -INFINITY };

  g_return_if_fail (self != NULL);

  flatten (self, widen, &bounds);
  if (bounds.left > bounds.right)
    bounds = (Bounds) { 0 };
  *x = bounds.left;
  *y = bounds.top;
  *width = bounds.right - bounds.left;
  *height = bounds.bottom - bounds.top;
}

static void
add_area (double x1, double y1, double x2, double y2, gpointer data)
{
  *(double *) data += (x1 * y2 - x2 * y1) / 2;
}

/* The area inside of one closed outline that doesn't cross itself, in square pixels. */
double
lima_outline_get_area (const LimaOutline *self)
{
  double area = 0;

  g_return_val_if_fail (self != NULL, 0);

  flatten (self, add_area, &area);
  return fabs (area);
}

typedef struct
{
  double x, y;
  gboolean inside;
} Probe;

/* A ray to the right crosses the outline of what it begins in an odd number of times. */
static void
cross (double x1, double y1, double x2, double y2, gpointer data)
{
  Probe *probe = data;

  if ((y1 > probe->y) != (y2 > probe->y) && probe->x < x1 + (probe->y - y1) / (y2 - y1) * (x2 - x1))
    probe->inside = !probe->inside;
}

/* Whether a point is inside of the path, all pieces of which are closed. */
gboolean
lima_outline_contains (const LimaOutline *self, double x, double y)
{
  Probe probe = { x, y, FALSE };

  g_return_val_if_fail (self != NULL, FALSE);

  flatten (self, cross, &probe);
  return probe.inside;
}

/* Makes it the path of the context. */
void
lima_outline_trace (const LimaOutline *self, cairo_t *cr)
{
  g_return_if_fail (self != NULL && cr != NULL);

  cairo_new_path (cr);
  for (guint i = 0; i < self->steps->len; i++)
    {
      const LimaOutlineStep *step = &g_array_index (self->steps, LimaOutlineStep, i);
      const double (*p)[2] = step->points;

      if (step->verb == LIMA_OUTLINE_MOVE)
        cairo_move_to (cr, p[0][0], p[0][1]);
      else if (step->verb == LIMA_OUTLINE_LINE)
        cairo_line_to (cr, p[0][0], p[0][1]);
      else if (step->verb == LIMA_OUTLINE_CURVE)
        cairo_curve_to (cr, p[0][0], p[0][1], p[1][0], p[1][1], p[2][0], p[2][1]);
      else
        cairo_close_path (cr);
    }
}
