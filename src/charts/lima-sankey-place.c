/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-sankey-place.h"

#include <math.h>

#define GAP 8             /* between what two nodes need */
#define MAX_EXTRA 32      /* more pixels between two nodes of a stage that is lower than the highest */
#define LEAST_PART 0.4    /* of the height that is wanted, that the bars of the highest stage have, however many words stand beside them */
#define SEARCH_STEPS 60

typedef struct
{
  const LimaSankey *sankey;
  const double *rooms; /* by marks: height that the words of a node need */
  double unit;         /* the largest amount: all are told in parts of it, so that no sum is beyond range */
  double *in;          /* by marks: what flows into a node, what out of it, and what its figure says */
  double *out;
  double *own;
  guint *rank;         /* by marks: its place in its stage */
} Work;

/* ---- What flows ---- */

static double
find_unit (const LimaSankey *sankey)
{
  double unit = 0;

  for (guint s = 0; s < lima_sankey_get_n_stages (sankey); s++)
    for (guint i = 0; i < lima_chart_table_get_n_rows (lima_sankey_get_stage (sankey, s)); i++)
      {
        double value = lima_chart_table_get_row (lima_sankey_get_stage (sankey, s), i)->value;

        unit = isfinite (value) ? fmax (unit, value) : unit;
      }
  for (guint i = 0; i < lima_sankey_get_n_links (sankey); i++)
    unit = fmax (unit, lima_sankey_link_at (sankey, i)->value);
  return unit > 0 ? unit : 1;
}

static void
work_init (Work *self, const LimaSankey *sankey, const double *rooms)
{
  guint n = lima_sankey_count_nodes (sankey);

  *self = (Work) { .sankey = sankey, .rooms = rooms, .unit = find_unit (sankey), .in = g_new0 (double, n + 1), .out = g_new0 (double, n + 1),
                   .own = g_new0 (double, n + 1), .rank = g_new0 (guint, n + 1) };
  for (guint s = 0; s < lima_sankey_get_n_stages (sankey); s++)
    {
      const LimaChartTable *nodes = lima_sankey_get_stage (sankey, s);
      g_autoptr (GArray) order = lima_chart_rows_get_order (nodes);

      for (guint i = 0; i < order->len; i++)
        {
          guint node = (guint) g_array_index (order, int, i), mark = lima_sankey_get_node_mark (sankey, s, node);
          double value = lima_chart_table_get_row (nodes, node)->value;

          self->rank[mark] = i;
          self->own[mark] = isfinite (value) ? fmax (value / self->unit, 0) : 0;
        }
    }
  for (guint i = 0; i < lima_sankey_get_n_links (sankey); i++)
    {
      const LimaSankeyLink *link = lima_sankey_link_at (sankey, i);

      if (lima_sankey_link_get_state (link) != LIMA_SANKEY_FLOWS)
        continue;
      self->out[lima_sankey_get_node_mark (sankey, link->stage, link->from)] += link->value / self->unit;
      self->in[lima_sankey_get_node_mark (sankey, link->stage + 1, link->to)] += link->value / self->unit;
    }
}

static void
work_clear (Work *self)
{
  g_free (self->in);
  g_free (self->out);
  g_free (self->own);
  g_free (self->rank);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Work, work_clear)

/* A bar has room for all that flows into it or out of it. */
static double
flow_of (const Work *self, guint mark)
{
  return fmax (self->own[mark], fmax (self->in[mark], self->out[mark]));
}

/* ---- Heights ---- */

/* What a stage needs, at so many pixels for the largest amount. */
static double
stage_height (const Work *self, guint stage, double scale)
{
  guint n = lima_chart_table_get_n_rows (lima_sankey_get_stage (self->sankey, stage));
  double height = n > 0 ? (n - 1) * GAP : 0;

  for (guint i = 0; i < n; i++)
    {
      guint mark = lima_sankey_get_node_mark (self->sankey, stage, i);

      height += fmax (scale * flow_of (self, mark), self->rooms[mark]);
    }
  return height;
}

static double
highest (const Work *self, double scale)
{
  double height = 0;

  for (guint s = 0; s < lima_sankey_get_n_stages (self->sankey); s++)
    height = fmax (height, stage_height (self, s, scale));
  return height;
}

static double
largest_sum (const Work *self)
{
  double largest = 0;

  for (guint s = 0; s < lima_sankey_get_n_stages (self->sankey); s++)
    {
      double sum = 0;

      for (guint i = 0; i < lima_chart_table_get_n_rows (lima_sankey_get_stage (self->sankey, s)); i++)
        sum += flow_of (self, lima_sankey_get_node_mark (self->sankey, s, i));
      largest = fmax (largest, sum);
    }
  return largest;
}

/* As many pixels for the largest amount as the height has room for; a minimum, so that words don't push the bars aside. */
static double
find_scale (const Work *self, double height)
{
  double sum = largest_sum (self), low = sum > 0 ? LEAST_PART * height / sum : 0, high = sum > 0 ? height / sum : 0;

  for (guint i = 0; i < SEARCH_STEPS; i++)
    {
      double middle = (low + high) / 2;

      if (highest (self, middle) <= height)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/* ---- Places ---- */

/* The nodes of a stage below each other: further apart where the stage is lower than the highest, in the middle of what is left then. */
static void
place_stage (LimaSankeyPlace *self, const Work *work, guint stage, double scale)
{
  g_autoptr (GArray) order = lima_chart_rows_get_order (lima_sankey_get_stage (work->sankey, stage));
  double left = self->height - stage_height (work, stage, scale);
  double extra = order->len > 1 ? fmin (left / (order->len - 1), MAX_EXTRA) : 0;
  double y = order->len > 0 ? (left - extra * (order->len - 1)) / 2 : 0;

  for (guint i = 0; i < order->len; i++)
    {
      guint mark = lima_sankey_get_node_mark (work->sankey, stage, (guint) g_array_index (order, int, i));
      double flow = flow_of (work, mark), room = fmax (scale * flow, work->rooms[mark]);
      LimaSankeyNodePlace *place = &g_array_index (self->nodes, LimaSankeyNodePlace, mark);

      *place = (LimaSankeyNodePlace) { y + room / 2, scale * flow, flow > work->own[mark] * (1 + 1e-9) };
      y += room + GAP + extra;
    }
}

typedef struct
{
  const Work *work;
  gboolean to; /* by where they end */
} Sorting;

/* By the node on one side, there by the node on the other: so ribbons of a node do not cross each other. */
static int
compare_ends (gconstpointer a, gconstpointer b, gpointer data)
{
  const Sorting *sorting = data;
  const Work *work = sorting->work;
  const LimaSankeyLink *x = lima_sankey_link_at (work->sankey, *(const guint *) a), *y = lima_sankey_link_at (work->sankey, *(const guint *) b);
  guint x_from, y_from, x_to, y_to;

  if (x->stage != y->stage)
    return x->stage < y->stage ? -1 : 1;
  x_from = work->rank[lima_sankey_get_node_mark (work->sankey, x->stage, x->from)];
  y_from = work->rank[lima_sankey_get_node_mark (work->sankey, y->stage, y->from)];
  x_to = work->rank[lima_sankey_get_node_mark (work->sankey, x->stage + 1, x->to)];
  y_to = work->rank[lima_sankey_get_node_mark (work->sankey, y->stage + 1, y->to)];
  if (sorting->to && x_to != y_to)
    return x_to < y_to ? -1 : 1;
  if (x_from != y_from)
    return x_from < y_from ? -1 : 1;
  return x_to < y_to ? -1 : x_to > y_to;
}

/* One end of all ribbons, below each other at their nodes. */
static void
place_ends (LimaSankeyPlace *self, const Work *work, double scale, gboolean to)
{
  g_autoptr (GArray) order = lima_sankey_get_order (work->sankey);
  g_autofree double *used = g_new0 (double, self->nodes->len + 1);
  Sorting sorting = { work, to };

  g_array_sort_with_data (order, compare_ends, &sorting);
  for (guint i = 0; i < order->len; i++)
    {
      guint at = g_array_index (order, guint, i);
      const LimaSankeyLink *link = lima_sankey_link_at (work->sankey, at);
      LimaSankeyLinkPlace *place = &g_array_index (self->links, LimaSankeyLinkPlace, at);
      guint mark = lima_sankey_get_node_mark (work->sankey, link->stage + (to ? 1 : 0), to ? link->to : link->from);
      const LimaSankeyNodePlace *node = lima_sankey_place_node (self, mark);
      double *y = to ? &place->to : &place->from;

      if (lima_sankey_link_get_state (link) != LIMA_SANKEY_FLOWS)
        continue;
      *y = node->middle - node->height / 2 + used[mark];
      place->height = scale * (link->value / work->unit);
      used[mark] += place->height;
    }
}

/*
 * lima_sankey_place_init:
 * @self: (out caller-allocates): where all stands
 * @rooms: (array): for each node, by its mark, the height in pixels that is written beside it
 * @height: that the plot should have; it has more where the words need it
 */
void
lima_sankey_place_init (LimaSankeyPlace *self, const LimaSankey *sankey, const double *rooms, double height)
{
  g_auto (Work) work = { 0 };
  double scale;

  work_init (&work, sankey, rooms);
  self->nodes = g_array_new (FALSE, TRUE, sizeof (LimaSankeyNodePlace));
  self->links = g_array_new (FALSE, TRUE, sizeof (LimaSankeyLinkPlace));
  g_array_set_size (self->nodes, lima_sankey_count_nodes (sankey));
  g_array_set_size (self->links, lima_sankey_get_n_links (sankey));
  scale = find_scale (&work, height);
  self->height = highest (&work, scale);
  for (guint s = 0; s < lima_sankey_get_n_stages (sankey); s++)
    place_stage (self, &work, s, scale);
  place_ends (self, &work, scale, FALSE);
  place_ends (self, &work, scale, TRUE);
}

void
lima_sankey_place_clear (LimaSankeyPlace *self)
{
  g_clear_pointer (&self->nodes, g_array_unref);
  g_clear_pointer (&self->links, g_array_unref);
}

const LimaSankeyNodePlace *
lima_sankey_place_node (const LimaSankeyPlace *self, guint mark)
{
  return &g_array_index (self->nodes, LimaSankeyNodePlace, mark);
}

const LimaSankeyLinkPlace *
lima_sankey_place_link (const LimaSankeyPlace *self, guint link)
{
  return &g_array_index (self->links, LimaSankeyLinkPlace, link);
}
