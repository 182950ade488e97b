/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-flow-list.h"

#include <lima-measure.h>

/* ---- A row ---- */

struct _LimaFlowRow
{
  GObject parent_instance;

  LimaBlock *flow;
};

G_DEFINE_FINAL_TYPE (LimaFlowRow, lima_flow_row, G_TYPE_OBJECT)

static void
lima_flow_row_finalize (GObject *object)
{
  lima_block_unref (LIMA_FLOW_ROW (object)->flow);
  G_OBJECT_CLASS (lima_flow_row_parent_class)->finalize (object);
}

static void
lima_flow_row_class_init (LimaFlowRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lima_flow_row_finalize;
}

static void
lima_flow_row_init (LimaFlowRow *self)
{
}

/**
 * lima_flow_row_get_flow:
 *
 * Returns: (transfer none): the flow
 */
const LimaFlow *
lima_flow_row_get_flow (LimaFlowRow *self)
{
  g_return_val_if_fail (LIMA_IS_FLOW_ROW (self), NULL);

  return (const LimaFlow *) self->flow;
}

/* ---- The list ---- */

struct _LimaFlowList
{
  GObject parent_instance;

  LimaItems *items;
  guint32 *order; /* numbers of items, as they are shown */
  guint n;
  LimaAtom currency;
};

static void lima_flow_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LimaFlowList, lima_flow_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, lima_flow_list_model_init))

static GType
get_item_type (GListModel *model)
{
  return LIMA_TYPE_FLOW_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return LIMA_FLOW_LIST (model)->n;
}

static gpointer
get_item (GListModel *model, guint position)
{
  LimaFlowList *self = LIMA_FLOW_LIST (model);
  LimaFlowRow *row;

  if (position >= self->n)
    return NULL;
  row = g_object_new (LIMA_TYPE_FLOW_ROW, NULL);
  row->flow = lima_block_ref (self->items->item[self->order[position]]);
  return row;
}

static void
lima_flow_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
lima_flow_list_finalize (GObject *object)
{
  LimaFlowList *self = LIMA_FLOW_LIST (object);

  lima_items_unref (self->items);
  g_free (self->order);
  G_OBJECT_CLASS (lima_flow_list_parent_class)->finalize (object);
}

static void
lima_flow_list_class_init (LimaFlowListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lima_flow_list_finalize;
}

static void
lima_flow_list_init (LimaFlowList *self)
{
}

static gboolean
belongs (const LimaBlock *block, gboolean with_period)
{
  return lima_kind_is_period (lima_flow_get_kind ((const LimaFlow *) block)) == with_period;
}

/**
 * lima_flow_list_count:
 * @flows: (nullable): flows of a project
 * @with_period: whether budgets and planned disbursements are counted, or all others
 *
 * Returns: how many there are
 */
guint
lima_flow_list_count (const LimaItems *flows, gboolean with_period)
{
  guint n = 0;

  for (guint i = 0; i < lima_items_get_n (flows); i++)
    n += belongs (flows->item[i], with_period);
  return n;
}

/**
 * lima_flow_list_new:
 * @flows: flows of a project
 * @currency: the project's, for flows that name none
 * @with_period: whether budgets and planned disbursements are listed, or all others
 *
 * Returns: (transfer full): those flows, in the order of the file
 */
LimaFlowList *
lima_flow_list_new (const LimaItems *flows, LimaAtom currency, gboolean with_period)
{
  LimaFlowList *self = g_object_new (LIMA_TYPE_FLOW_LIST, NULL);

  g_return_val_if_fail (flows != NULL, self);

  self->items = lima_items_ref (flows);
  self->order = g_new (guint32, MAX (flows->n, 1));
  self->currency = currency;
  for (guint i = 0; i < flows->n; i++)
    if (belongs (flows->item[i], with_period))
      self->order[self->n++] = i;
  return self;
}

/**
 * lima_flow_list_get:
 * @position: below the number of flows
 *
 * Returns: (transfer none): the flow that is shown there
 */
const LimaFlow *
lima_flow_list_get (LimaFlowList *self, guint position)
{
  g_return_val_if_fail (LIMA_IS_FLOW_LIST (self) && position < self->n, NULL);

  return (const LimaFlow *) self->items->item[self->order[position]];
}

static LimaAtom
clean (LimaAtom currency)
{
  const char *text = lima_atom_text (currency);
  g_autofree char *upper = text == NULL ? NULL : g_ascii_strup (text, -1);

  return upper == NULL ? 0 : lima_atom (g_strstrip (upper));
}

/**
 * lima_flow_list_currency:
 * @flow: one of the flows
 *
 * Returns: its currency by money rule 1: its own, else the project's, trimmed and in upper case; 0 for none
 */
LimaAtom
lima_flow_list_currency (LimaFlowList *self, const LimaFlow *flow)
{
  LimaAtom own;

  g_return_val_if_fail (LIMA_IS_FLOW_LIST (self) && flow != NULL, 0);

  own = clean (flow->currency);
  return own != 0 ? own : clean (self->currency);
}

/**
 * lima_flow_list_is_one_currency:
 * @currency: (out): it, 0 where it is unknown
 *
 * Returns: whether all flows have the same currency
 */
gboolean
lima_flow_list_is_one_currency (LimaFlowList *self, LimaAtom *currency)
{
  g_return_val_if_fail (LIMA_IS_FLOW_LIST (self) && currency != NULL, FALSE);

  *currency = self->n == 0 ? 0 : lima_flow_list_currency (self, lima_flow_list_get (self, 0));
  for (guint i = 1; i < self->n; i++)
    if (lima_flow_list_currency (self, lima_flow_list_get (self, i)) != *currency)
      return FALSE;
  return TRUE;
}

/**
 * lima_flow_list_decimals:
 *
 * Returns: the decimals that a column of the amounts is written with: none, or two where any has a fraction
 */
int
lima_flow_list_decimals (LimaFlowList *self)
{
  g_return_val_if_fail (LIMA_IS_FLOW_LIST (self), 0);

  for (guint i = 0; i < self->n; i++)
    {
      const LimaAmount *amount = &lima_flow_list_get (self, i)->amount;

      if (lima_amount_has_value (amount) && amount->coef % (gint64) lima_power_of_ten (amount->places) != 0)
        return 2;
    }
  return 0;
}

/* ---- Order ---- */

typedef struct
{
  LimaFlowList *list;
  LimaFlowOrder order;
  gboolean descending;
} Sorting;

static LimaDate
date_of (const LimaFlow *flow)
{
  if (lima_day_has_date (&flow->date))
    return flow->date.date;
  return lima_day_has_date (&flow->value_date) ? flow->value_date.date : flow->start.date;
}

/* What is not known stands last, whichever way the rest runs. */
static int
compare_dates (const LimaFlow *a, const LimaFlow *b, gboolean descending)
{
  LimaDate first = date_of (a), second = date_of (b);
  gboolean has_first = first.precision != LIMA_PRECISION_NONE, has_second = second.precision != LIMA_PRECISION_NONE;

  if (!has_first || !has_second)
    return has_second - has_first;
  return descending ? lima_date_compare (second, first) : lima_date_compare (first, second);
}

static int
compare_amounts (LimaFlowList *self, const LimaFlow *a, const LimaFlow *b, gboolean descending)
{
  gboolean has_a = lima_amount_has_value (&a->amount), has_b = lima_amount_has_value (&b->amount);
  int result = g_strcmp0 (lima_atom_text (lima_flow_list_currency (self, a)), lima_atom_text (lima_flow_list_currency (self, b)));

  if (result != 0)
    return result;
  if (!has_a || !has_b)
    return has_b - has_a;
  result = lima_decimal_compare (lima_amount_value (&a->amount), lima_amount_value (&b->amount));
  return descending ? -result : result;
}

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const Sorting *sorting = data;
  guint32 i = *(const guint32 *) a, j = *(const guint32 *) b;
  const LimaFlow *first = (const LimaFlow *) sorting->list->items->item[i];
  const LimaFlow *second = (const LimaFlow *) sorting->list->items->item[j];
  int result = 0;

  if (sorting->order == LIMA_FLOW_ORDER_DATE)
    result = compare_dates (first, second, sorting->descending);
  else if (sorting->order == LIMA_FLOW_ORDER_AMOUNT)
    result = compare_amounts (sorting->list, first, second, sorting->descending);
  else if (sorting->order == LIMA_FLOW_ORDER_TYPE)
    result = ((int) lima_flow_get_kind (first) - (int) lima_flow_get_kind (second)) * (sorting->descending ? -1 : 1);
  return result != 0 ? result : i < j ? -1 : i > j;
}

/**
 * lima_flow_list_sort:
 * @order: what to go by
 * @descending: whether from high to low
 */
void
lima_flow_list_sort (LimaFlowList *self, LimaFlowOrder order, gboolean descending)
{
  Sorting sorting = { self, order, descending };

  g_return_if_fail (LIMA_IS_FLOW_LIST (self));

  g_qsort_with_data (self->order, (gint) self->n, sizeof (guint32), compare, &sorting);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, self->n, self->n);
}

/* ---- Sums ---- */

static LimaFlowListSum *
find_sum (GArray *sums, guint kind, LimaAtom type, LimaAtom currency)
{
  LimaFlowListSum made = { .kind = kind, .type = type, .currency = currency };

  for (guint i = 0; i < sums->len; i++)
    {
      LimaFlowListSum *sum = &g_array_index (sums, LimaFlowListSum, i);

      if (sum->kind == kind && sum->type == type && sum->currency == currency)
        return sum;
    }
  g_array_append_val (sums, made);
  return &g_array_index (sums, LimaFlowListSum, sums->len - 1);
}

static int
compare_sums (gconstpointer a, gconstpointer b)
{
  const LimaFlowListSum *first = a, *second = b;

  if (first->kind != second->kind)
    return first->kind < second->kind ? -1 : 1;
  if (first->type != second->type)
    return g_strcmp0 (lima_atom_text (first->type), lima_atom_text (second->type));
  return g_strcmp0 (lima_atom_text (first->currency), lima_atom_text (second->currency));
}

/**
 * lima_flow_list_sum:
 *
 * Adds up the flows as they stand in the file, each type and currency by itself.
 *
 * Returns: (transfer full) (element-type LimaFlowListSum): the sums, by type, then currency
 */
GArray *
lima_flow_list_sum (LimaFlowList *self)
{
  GArray *sums = g_array_new (FALSE, TRUE, sizeof (LimaFlowListSum));

  g_return_val_if_fail (LIMA_IS_FLOW_LIST (self), sums);

  for (guint i = 0; i < self->n; i++)
    {
      const LimaFlow *flow = lima_flow_list_get (self, i);
      guint kind = lima_flow_get_kind (flow);
      LimaAtom type = lima_kind_is_period (kind) ? flow->type : 0;
      LimaFlowListSum *sum = find_sum (sums, kind, type, lima_flow_list_currency (self, flow));

      if (lima_amount_has_value (&flow->amount) && lima_sum_add (&sum->amount, lima_amount_value (&flow->amount)))
        sum->flows++;
      else
        sum->unknown++;
    }
  g_array_sort (sums, compare_sums);
  return sums;
}
