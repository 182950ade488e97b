/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-flow-grid-rows.h"

#include <lima-block.h>
#include <lima-measure.h>

/* ---- A row ---- */

struct _LimaFlowGridRow
{
  GObject parent_instance;

  LimaBlock *flow; /* owned, NULL where a new one is begun */
  gboolean pasted;
};

G_DEFINE_FINAL_TYPE (LimaFlowGridRow, lima_flow_grid_row, G_TYPE_OBJECT)

static void
lima_flow_grid_row_finalize (GObject *object)
{
  lima_block_unref (LIMA_FLOW_GRID_ROW (object)->flow);
  G_OBJECT_CLASS (lima_flow_grid_row_parent_class)->finalize (object);
}

static void
lima_flow_grid_row_class_init (LimaFlowGridRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lima_flow_grid_row_finalize;
}

static void
lima_flow_grid_row_init (LimaFlowGridRow *self)
{
}

static LimaFlowGridRow *
row_new (LimaBlock *flow)
{
  LimaFlowGridRow *self = g_object_new (LIMA_TYPE_FLOW_GRID_ROW, NULL);

  self->flow = flow == NULL ? NULL : lima_block_ref (flow);
  return self;
}

static void
row_take (LimaFlowGridRow *self, LimaBlock *flow)
{
  LimaBlock *old = self->flow;

  self->flow = flow == NULL ? NULL : lima_block_ref (flow);
  lima_block_unref (old);
}

/**
 * lima_flow_grid_row_get_flow:
 *
 * Returns: (transfer none) (nullable): the flow as it is now, %NULL where a new one is begun
 */
const LimaBlock *
lima_flow_grid_row_get_flow (LimaFlowGridRow *self)
{
  g_return_val_if_fail (LIMA_IS_FLOW_GRID_ROW (self), NULL);

  return self->flow;
}

/**
 * lima_flow_grid_row_get_id:
 *
 * Returns: the flow's id, 0 where a new one is begun
 */
LimaAtom
lima_flow_grid_row_get_id (LimaFlowGridRow *self)
{
  g_return_val_if_fail (LIMA_IS_FLOW_GRID_ROW (self), 0);

  return self->flow == NULL ? 0 : self->flow->id;
}

gboolean
lima_flow_grid_row_is_pasted (LimaFlowGridRow *self)
{
  g_return_val_if_fail (LIMA_IS_FLOW_GRID_ROW (self), FALSE);

  return self->pasted;
}

/**
 * lima_flow_grid_row_set_pasted:
 * @pasted: whether something was pasted there just now
 */
void
lima_flow_grid_row_set_pasted (LimaFlowGridRow *self, gboolean pasted)
{
  g_return_if_fail (LIMA_IS_FLOW_GRID_ROW (self));

  self->pasted = pasted;
}

/* ---- The rows ---- */

struct _LimaFlowGridRows
{
  GObject parent_instance;

  GPtrArray *rows; /* owned; the last one has no flow */
  gboolean periods;
};

static void lima_flow_grid_rows_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LimaFlowGridRows, lima_flow_grid_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, lima_flow_grid_rows_model_init))

static GType
get_item_type (GListModel *model)
{
  return LIMA_TYPE_FLOW_GRID_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return LIMA_FLOW_GRID_ROWS (model)->rows->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  LimaFlowGridRows *self = LIMA_FLOW_GRID_ROWS (model);

  return position < self->rows->len ? g_object_ref (g_ptr_array_index (self->rows, position)) : NULL;
}

static void
lima_flow_grid_rows_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
lima_flow_grid_rows_finalize (GObject *object)
{
  g_ptr_array_unref (LIMA_FLOW_GRID_ROWS (object)->rows);
  G_OBJECT_CLASS (lima_flow_grid_rows_parent_class)->finalize (object);
}

static void
lima_flow_grid_rows_class_init (LimaFlowGridRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lima_flow_grid_rows_finalize;
}

static void
lima_flow_grid_rows_init (LimaFlowGridRows *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
}

/* The flows that belong here, in an array that borrows them. */
static GPtrArray *
choose (LimaFlowGridRows *self, const LimaItems *flows)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < lima_items_get_n (flows); i++)
    if (lima_kind_is_period (lima_flow_get_kind ((const LimaFlow *) flows->item[i])) == self->periods)
      g_ptr_array_add (chosen, flows->item[i]);
  return chosen;
}

/**
 * lima_flow_grid_rows_new:
 * @flows: (nullable): the flows of a project
 * @periods: whether budgets and planned disbursements are listed, or all others
 *
 * Returns: (transfer full): the rows
 */
LimaFlowGridRows *
lima_flow_grid_rows_new (const LimaItems *flows, gboolean periods)
{
  LimaFlowGridRows *self = g_object_new (LIMA_TYPE_FLOW_GRID_ROWS, NULL);
  g_autoptr(GPtrArray) chosen = NULL;

  self->periods = periods;
  chosen = choose (self, flows);
  for (guint i = 0; i < chosen->len; i++)
    g_ptr_array_add (self->rows, row_new (g_ptr_array_index (chosen, i)));
  g_ptr_array_add (self->rows, row_new (NULL));
  return self;
}

/* Puts rows of flows in the place of others. */
static void
replace (LimaFlowGridRows *self, guint at, guint removed, GPtrArray *chosen, guint added)
{
  if (removed > 0)
    g_ptr_array_remove_range (self->rows, at, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (self->rows, (int) (at + i), row_new (g_ptr_array_index (chosen, at + i)));
  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), at, removed, added);
}

static gboolean
has_id (LimaFlowGridRows *self, guint position, GPtrArray *chosen, guint i)
{
  return lima_flow_grid_row_get_id (g_ptr_array_index (self->rows, position)) == ((LimaBlock *) g_ptr_array_index (chosen, i))->id;
}

/* The row in which a flow was begun is that flow's, and the place for a new one comes below it: what is typed there goes on. */
static void
adopt (LimaFlowGridRows *self, LimaBlock *flow)
{
  row_take (g_ptr_array_index (self->rows, self->rows->len - 1), flow);
  g_ptr_array_add (self->rows, row_new (NULL));
  g_list_model_items_changed (G_LIST_MODEL (self), self->rows->len - 1, 0, 1);
}

/**
 * lima_flow_grid_rows_follow:
 * @flows: (nullable): the flows of the project as they are now
 * @begun: whether the last of them was begun in the last row just now
 *
 * Follows a change. Rows stay for flows that stay in their order; what differs in between is replaced.
 */
void
lima_flow_grid_rows_follow (LimaFlowGridRows *self, const LimaItems *flows, gboolean begun)
{
  g_autoptr(GPtrArray) chosen = NULL;
  guint n, before = 0, after = 0;

  g_return_if_fail (LIMA_IS_FLOW_GRID_ROWS (self));

  chosen = choose (self, flows);
  n = self->rows->len - 1;
  if (begun && chosen->len == n + 1)
    {
      adopt (self, g_ptr_array_index (chosen, n));
      n++;
    }
  while (before < n && before < chosen->len && has_id (self, before, chosen, before))
    before++;
  while (after < n - before && after < chosen->len - before && has_id (self, n - 1 - after, chosen, chosen->len - 1 - after))
    after++;
  for (guint i = 0; i < before; i++)
    row_take (g_ptr_array_index (self->rows, i), g_ptr_array_index (chosen, i));
  for (guint i = 1; i <= after; i++)
    row_take (g_ptr_array_index (self->rows, n - i), g_ptr_array_index (chosen, chosen->len - i));
  replace (self, before, n - before - after, chosen, chosen->len - before - after);
}

/**
 * lima_flow_grid_rows_get_n:
 *
 * Returns: how many flows there are; the row for a new one is none
 */
guint
lima_flow_grid_rows_get_n (LimaFlowGridRows *self)
{
  g_return_val_if_fail (LIMA_IS_FLOW_GRID_ROWS (self), 0);

  return self->rows->len - 1;
}

/**
 * lima_flow_grid_rows_get:
 *
 * Returns: (transfer none) (nullable): the row there
 */
LimaFlowGridRow *
lima_flow_grid_rows_get (LimaFlowGridRows *self, guint position)
{
  g_return_val_if_fail (LIMA_IS_FLOW_GRID_ROWS (self), NULL);

  return position < self->rows->len ? g_ptr_array_index (self->rows, position) : NULL;
}

/**
 * lima_flow_grid_rows_find:
 *
 * Returns: where the flow stands, -1 where it doesn't
 */
int
lima_flow_grid_rows_find (LimaFlowGridRows *self, LimaAtom id)
{
  g_return_val_if_fail (LIMA_IS_FLOW_GRID_ROWS (self), -1);

  for (guint i = 0; i + 1 < self->rows->len; i++)
    if (lima_flow_grid_row_get_id (g_ptr_array_index (self->rows, i)) == id)
      return (int) i;
  return -1;
}
