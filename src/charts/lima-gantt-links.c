/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Arrows from what is waited for to what waits, in right angles: out of the end of a bar, down or up, and into the other bar. */
#include <math.h>

#include "lima-gantt-private.h"

#define STUB 7  /* how far a line goes straight on before it turns */
#define ARROW 6
#define MOST_POINTS 6

/* An end of a link: a point at the edge of a bar, and which way the line runs there: 1 to the right, -1 to the left. */
typedef struct
{
  double x;
  double y;
  double way;
} End;

typedef struct
{
  double x[MOST_POINTS];
  double y[MOST_POINTS];
  guint n;
} Path;

/* Both ends of a line look out of their bars: behind a finish and before a start. */
static gboolean
find_end (const LimaGanttCanvas *self, guint number, gboolean at_finish, End *end)
{
  const LimaGanttRow *row = lima_gantt_get_row (self->gantt, number);
  int place = lima_gantt_get_place (self->gantt, number);
  LimaRect bar;

  if (place < 0 || !lima_gantt_place_bar (self->geometry, row, lima_gantt_canvas_row_top (self, place), &bar))
    return FALSE;
  *end = (End) { at_finish ? bar.x + bar.width : bar.x, bar.y + bar.height / 2, at_finish ? 1 : -1 };
  return TRUE;
}

static void
add_point (Path *path, double x, double y)
{
  path->x[path->n] = x;
  path->y[path->n] = y;
  path->n++;
}

/* Where one line across the rows does: far enough out of both bars. FALSE when it would have to turn back. */
static gboolean
find_crossing (const End *from, const End *to, double stub, double room, double *x)
{
  double out = from->x + from->way * stub, in = to->x + to->way * room;

  if (from->way == to->way)
    {
      *x = from->way > 0 ? MAX (out, in) : MIN (out, in);
      return TRUE;
    }
  *x = out;
  return from->way > 0 ? out <= in : out >= in;
}

/* Through the line between the rows beside the one that is reached, where the way to it turns back. */
static Path
find_path (const LimaGanttCanvas *self, const End *from, const End *to)
{
  const LimaGanttGeometry *geometry = self->geometry;
  double stub = round (STUB * geometry->unit), room = round ((STUB + ARROW - 2) * geometry->unit), x;
  double down = to->y >= from->y ? -1 : 1;
  double between = to->y + down * round (geometry->row_height / 2) + LIMA_GANTT_BAR_LIFT * geometry->unit;
  Path path = { 0 };

  add_point (&path, from->x, from->y);
  if (find_crossing (from, to, stub, room, &x))
    {
      add_point (&path, x, from->y);
      add_point (&path, x, to->y);
    }
  else
    {
      add_point (&path, from->x + from->way * stub, from->y);
      add_point (&path, from->x + from->way * stub, between);
      add_point (&path, to->x + to->way * room, between);
      add_point (&path, to->x + to->way * room, to->y);
    }
  add_point (&path, to->x, to->y);
  return path;
}

/* On the middle of a pixel, or between two for a line of two. */
static double
snap (double value, double width)
{
  return width > 1 ? round (value) : floor (value) + 0.5;
}

/* The lines reach into each other where they meet, so that corners are full; the last one ends inside the arrow. */
static void
add_path (LimaGanttCanvas *self, const Path *path, double width, double arrow, LimaColour colour)
{
  for (guint i = 0; i + 1 < path->n; i++)
    {
      double x1 = snap (path->x[i], width), y1 = snap (path->y[i], width);
      double x2 = snap (path->x[i + 1], width), y2 = snap (path->y[i + 1], width);
      double half = width / 2, start = i > 0 ? half : 0, end = i + 2 < path->n ? half : -arrow / 2;
      gboolean level = y1 == y2;
      double way = level ? (x2 >= x1 ? 1 : -1) : (y2 >= y1 ? 1 : -1);
      LimaRect line = { level ? x1 - way * start : x1, level ? y1 : y1 - way * start, 0, 0 };

      line.width = level ? x2 + way * end - line.x : 0;
      line.height = level ? 0 : y2 + way * end - line.y;
      lima_gantt_canvas_add_line (self, &line, width, colour);
    }
}

static void
add_arrow (LimaGanttCanvas *self, const End *to, double width, double size, LimaColour colour)
{
  LimaRect box = { to->way > 0 ? to->x : to->x - size, snap (to->y, width) - size / 2, size, size };

  if (box.x < self->left || box.x + size > self->right || box.y < self->geometry->top + self->geometry->head_height - size ||
      box.y + size > self->bottom)
    return;
  lima_drawing_add_triangle (self->drawing, box, to->way > 0 ? LIMA_POINTS_LEFT : LIMA_POINTS_RIGHT, colour);
}

/* Whether no part of the link can be among the rows that are seen. */
static gboolean
is_elsewhere (const LimaGanttCanvas *self, const LimaGanttLink *link)
{
  int from = lima_gantt_get_place (self->gantt, link->from), to = lima_gantt_get_place (self->gantt, link->to);
  int first = (int) self->first, last = (int) self->last;

  return from < 0 || to < 0 || (from < first && to < first) || (from >= last && to >= last);
}

static void
add_link (LimaGanttCanvas *self, const LimaGanttLink *link)
{
  gboolean at_finish = link->kind == LIMA_GANTT_FINISH_START || link->kind == LIMA_GANTT_FINISH_FINISH;
  gboolean to_finish = link->kind == LIMA_GANTT_FINISH_FINISH || link->kind == LIMA_GANTT_START_FINISH;
  LimaColour colour = link->is_critical ? LIMA_COLOUR_CRITICAL : LIMA_COLOUR_REST;
  double width = link->is_critical ? 2 : 1, size = round (ARROW * self->geometry->unit) + (link->is_critical ? 2 : 0);
  End from, to;
  Path path;

  if (is_elsewhere (self, link) || !find_end (self, link->from, at_finish, &from) || !find_end (self, link->to, to_finish, &to))
    return;
  path = find_path (self, &from, &to);
  add_path (self, &path, width, size, colour);
  add_arrow (self, &to, width, size, colour);
}

/* Critical ones lie above the others. */
void
lima_gantt_canvas_add_links (LimaGanttCanvas *self)
{
  guint n;
  const LimaGanttLink *links = lima_gantt_get_links (self->gantt, &n);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n; i++)
      if (links[i].is_critical == (pass == 1))
        add_link (self, &links[i]);
}
