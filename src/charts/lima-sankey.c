/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-sankey-private.h"

#include <math.h>

#include "lima-i18n.h"

typedef struct
{
  char *title;
  LimaChartTable *nodes;
  guint first; /* mark of its first node */
} Stage;

struct _LimaSankey
{
  LimaChartTable *words;
  GArray *stages; /* of Stage */
  GArray *links;  /* of LimaSankeyLink */
};

static void
clear_stage (Stage *stage)
{
  g_free (stage->title);
  lima_chart_table_free (stage->nodes);
}

static void
clear_link (LimaSankeyLink *link)
{
  g_free (link->figure);
  g_free (link->share);
}

static const Stage *
stage_at (const LimaSankey *self, guint stage)
{
  return &g_array_index (self->stages, Stage, stage);
}

static guint
count (const LimaSankey *self, guint stage)
{
  return lima_chart_table_get_n_rows (stage_at (self, stage)->nodes);
}

/**
 * lima_sankey_new:
 * @words: (transfer full): what stands around the chart; rows of it are not drawn
 *
 * Returns: (transfer full): a flow without stages
 */
LimaSankey *
lima_sankey_new (LimaChartTable *words)
{
  LimaSankey *self;

  g_return_val_if_fail (words != NULL, NULL);

  self = g_new0 (LimaSankey, 1);
  self->words = words;
  self->stages = g_array_new (FALSE, FALSE, sizeof (Stage));
  self->links = g_array_new (FALSE, FALSE, sizeof (LimaSankeyLink));
  g_array_set_clear_func (self->stages, (GDestroyNotify) clear_stage);
  g_array_set_clear_func (self->links, (GDestroyNotify) clear_link);
  return self;
}

/**
 * lima_sankey_free:
 * @self: (nullable): a flow
 */
void
lima_sankey_free (LimaSankey *self)
{
  if (self == NULL)
    return;
  lima_chart_table_free (self->words);
  g_array_unref (self->stages);
  g_array_unref (self->links);
  g_free (self);
}

/**
 * lima_sankey_get_words:
 *
 * Returns: (transfer none): what stands around the chart
 */
const LimaChartTable *
lima_sankey_get_words (const LimaSankey *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->words;
}

/**
 * lima_sankey_add_stage:
 * @title: names it
 * @nodes: (transfer full): its nodes, in the order in which they stand; a remainder stands last all the same
 *
 * Adds a stage behind those there are, of which there may be three.
 */
void
lima_sankey_add_stage (LimaSankey *self, const char *title, LimaChartTable *nodes)
{
  Stage stage = { .nodes = nodes };

  g_return_if_fail (self != NULL && title != NULL && nodes != NULL && self->stages->len < LIMA_SANKEY_MOST);

  stage.title = lima_chart_text_clean (title);
  stage.first = lima_sankey_count_nodes (self);
  g_array_append_val (self->stages, stage);
}

guint
lima_sankey_get_n_stages (const LimaSankey *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->stages->len;
}

/**
 * lima_sankey_get_stage:
 *
 * Returns: (transfer none): the nodes of a stage
 */
const LimaChartTable *
lima_sankey_get_stage (const LimaSankey *self, guint stage)
{
  g_return_val_if_fail (self != NULL && stage < self->stages->len, NULL);

  return stage_at (self, stage)->nodes;
}

/**
 * lima_sankey_add_link:
 * @stage: a stage, which is not the last
 * @from: one of its nodes
 * @to: one of the nodes of the next stage
 * @value: the amount, for the width of the ribbon only; NaN where there is none
 * @figure: the amount as text
 * @share: (nullable): its share of the whole as text
 *
 * Says what flows from one node to another; once for two nodes.
 */
void
lima_sankey_add_link (LimaSankey *self, guint stage, guint from, guint to, double value, const char *figure, const char *share)
{
  LimaSankeyLink link = { stage, from, to, isfinite (value) ? value : NAN, NULL, NULL };

  g_return_if_fail (self != NULL && figure != NULL && stage + 1 < self->stages->len && from < count (self, stage) && to < count (self, stage + 1));

  link.figure = lima_chart_text_clean (figure);
  link.share = share == NULL ? NULL : lima_chart_text_clean (share);
  g_array_append_val (self->links, link);
}

guint
lima_sankey_get_n_links (const LimaSankey *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->links->len;
}

/**
 * lima_sankey_get_link:
 * @link: a link, by the order in which they were added
 * @stage: (out): the stage it begins at
 * @from: (out): the node of that stage
 * @to: (out): the node of the next
 *
 * Returns: whether there is such a link
 */
gboolean
lima_sankey_get_link (const LimaSankey *self, guint link, guint *stage, guint *from, guint *to)
{
  g_return_val_if_fail (self != NULL && stage != NULL && from != NULL && to != NULL, FALSE);

  if (link >= self->links->len)
    return FALSE;
  *stage = lima_sankey_link_at (self, link)->stage;
  *from = lima_sankey_link_at (self, link)->from;
  *to = lima_sankey_link_at (self, link)->to;
  return TRUE;
}

/**
 * lima_sankey_get_node_mark:
 *
 * Returns: the number that names a node as a mark of a drawing
 */
guint
lima_sankey_get_node_mark (const LimaSankey *self, guint stage, guint node)
{
  g_return_val_if_fail (self != NULL && stage < self->stages->len && node < count (self, stage), 0);

  return stage_at (self, stage)->first + node;
}

/**
 * lima_sankey_get_link_mark:
 * @link: a link, by the order in which they were added
 *
 * Returns: the number that names it as a mark of a drawing
 */
guint
lima_sankey_get_link_mark (const LimaSankey *self, guint link)
{
  g_return_val_if_fail (self != NULL && link < self->links->len, 0);

  return lima_sankey_count_nodes (self) + link;
}

/**
 * lima_sankey_find_mark:
 * @mark: the number of a mark of a drawing
 * @stage: (out): its stage; of a link that which it begins at
 * @node: (out): its node; of a link that which it begins at
 * @link: (out): the link, by the order in which they were added, or %G_MAXUINT for a node
 *
 * Returns: whether there is such a mark
 */
gboolean
lima_sankey_find_mark (const LimaSankey *self, guint mark, guint *stage, guint *node, guint *link)
{
  guint n_nodes, to;

  g_return_val_if_fail (self != NULL && stage != NULL && node != NULL && link != NULL, FALSE);

  n_nodes = lima_sankey_count_nodes (self);
  if (mark >= n_nodes)
    {
      *link = mark - n_nodes;
      return lima_sankey_get_link (self, *link, stage, node, &to);
    }
  for (*stage = 0; mark >= stage_at (self, *stage)->first + count (self, *stage);)
    (*stage)++;
  *node = mark - stage_at (self, *stage)->first;
  *link = G_MAXUINT;
  return TRUE;
}

/* ---- For the layouts ---- */

const char *
lima_sankey_get_stage_title (const LimaSankey *self, guint stage)
{
  return stage_at (self, stage)->title;
}

const LimaSankeyLink *
lima_sankey_link_at (const LimaSankey *self, guint link)
{
  return &g_array_index (self->links, LimaSankeyLink, link);
}

guint
lima_sankey_count_nodes (const LimaSankey *self)
{
  guint last = self->stages->len;

  return last == 0 ? 0 : stage_at (self, last - 1)->first + count (self, last - 1);
}

/* The node that a link begins at, or ends at. */
const LimaChartRow *
lima_sankey_get_end (const LimaSankey *self, const LimaSankeyLink *link, gboolean to)
{
  return lima_chart_table_get_row (stage_at (self, link->stage + (to ? 1 : 0))->nodes, to ? link->to : link->from);
}

/* Whether a remainder takes part in it. */
gboolean
lima_sankey_link_is_rest (const LimaSankey *self, const LimaSankeyLink *link)
{
  return lima_sankey_get_end (self, link, FALSE)->kind == LIMA_CHART_REMAINDER || lima_sankey_get_end (self, link, TRUE)->kind == LIMA_CHART_REMAINDER;
}

LimaSankeyState
lima_sankey_link_get_state (const LimaSankeyLink *link)
{
  return link->value > 0 ? LIMA_SANKEY_FLOWS : link->value < 0 ? LIMA_SANKEY_BELOW_ZERO : LIMA_SANKEY_WITHOUT;
}

/* The largest amount first; those without one last; of equal ones that which was added first. */
static int
compare_links (gconstpointer a, gconstpointer b, gpointer data)
{
  const LimaSankey *self = data;
  guint i = *(const guint *) a, j = *(const guint *) b;
  double x = lima_sankey_link_at (self, i)->value, y = lima_sankey_link_at (self, j)->value;

  if (isnan (x) != isnan (y))
    return isnan (x) ? 1 : -1;
  if (x > y || x < y)
    return x > y ? -1 : 1;
  return i < j ? -1 : i > j;
}

/*
 * lima_sankey_get_order:
 *
 * Returns: (transfer full) (element-type guint): the links in reading order, by amount
 */
GArray *
lima_sankey_get_order (const LimaSankey *self)
{
  GArray *order = g_array_sized_new (FALSE, FALSE, sizeof (guint), self->links->len);

  for (guint i = 0; i < self->links->len; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_links, (gpointer) self);
  return order;
}

/* A node for a screen reader; its stage is told, since nodes of two stages may share a name. */
char *
lima_sankey_node_sentence (const LimaSankey *self, guint stage, guint node)
{
  const LimaChartRow *row = lima_chart_table_get_row (stage_at (self, stage)->nodes, node);
  g_autofree char *words = lima_chart_row_get_sentence (row);

  /* Translators: a bar of a flow chart, read out: 1 the stage it is in, 2 its name and figure: "Donor, Japan: 12.3 M · 7.2 %" */
  return g_strdup_printf (C_ ("flow", "%1$s, %2$s"), stage_at (self, stage)->title, words);
}

/* A link for a screen reader. */
char *
lima_sankey_link_sentence (const LimaSankey *self, const LimaSankeyLink *link)
{
  const char *from = lima_sankey_get_end (self, link, FALSE)->label, *to = lima_sankey_get_end (self, link, TRUE)->label;

  if (link->share == NULL)
    /* Translators: a ribbon of a flow chart, read out: 1 where it begins, 2 where it ends, 3 its amount: "Germany to Industry: 12.3 M" */
    return g_strdup_printf (C_ ("flow", "%1$s to %2$s: %3$s"), from, to, link->figure);
  /* Translators: as above with 4 its share of the whole: "Germany to Industry: 12.3 M, 7.2 %" */
  return g_strdup_printf (C_ ("flow", "%1$s to %2$s: %3$s, %4$s"), from, to, link->figure, link->share);
}
