/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-check-list.h"

#include <string.h>

struct _LimaCheckRow
{
  GObject parent_instance;

  LimaIndex *index; /* owned: texts of the item belong to it */
  LimaRuleItem item;
};

struct _LimaCheckList
{
  GObject parent_instance;

  LimaIndex *index; /* owned, NULL at first */
  GArray *items;    /* LimaRuleItem, all of them, in order */
  GArray *shown;    /* guint: places in @items */
  guint n_of_rule[LIMA_N_RULES];

  int severity;
  LimaRule rule;
  char *words; /* folded, owned */
};

static void lima_check_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE (LimaCheckRow, lima_check_row, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE_WITH_CODE (LimaCheckList, lima_check_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, lima_check_list_model_init))

/* ---- Row ---- */

static void
lima_check_row_finalize (GObject *object)
{
  lima_index_unref (LIMA_CHECK_ROW (object)->index);
  G_OBJECT_CLASS (lima_check_row_parent_class)->finalize (object);
}

static void
lima_check_row_class_init (LimaCheckRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lima_check_row_finalize;
}

static void
lima_check_row_init (LimaCheckRow *self)
{
}

/**
 * lima_check_row_get_index:
 *
 * Returns: (transfer none): what it was found in
 */
LimaIndex *
lima_check_row_get_index (LimaCheckRow *self)
{
  g_return_val_if_fail (LIMA_IS_CHECK_ROW (self), NULL);

  return self->index;
}

/**
 * lima_check_row_get_item:
 *
 * Returns: (transfer none): the finding
 */
const LimaRuleItem *
lima_check_row_get_item (LimaCheckRow *self)
{
  g_return_val_if_fail (LIMA_IS_CHECK_ROW (self), NULL);

  return &self->item;
}

/* ---- Order ---- */

static gboolean
same_stake (const LimaRuleItem *a, const LimaRuleItem *b)
{
  LimaSum first = a->stake, second = b->stake;

  if (!a->has_stake || !b->has_stake)
    return a->has_stake == b->has_stake;
  first.coef = first.coef < 0 ? -first.coef : first.coef;
  second.coef = second.coef < 0 ? -second.coef : second.coef;
  return a->currency == b->currency && lima_sum_compare (&first, &second) == 0;
}

/* By stake, then the worse severity first, then as the check has them. */
static int
compare (gconstpointer a, gconstpointer b)
{
  const LimaRuleItem *x = a, *y = b;
  int first = (int) lima_rule_get_severity (x->rule), second = (int) lima_rule_get_severity (y->rule);

  if (first != second && same_stake (x, y))
    return second - first;
  return lima_rule_item_compare_stake (a, b);
}

/**
 * lima_check_list_find:
 * @index: the portfolio, with its figures
 * @cancellable: (nullable): stops it
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Asks all rules. May be called in any thread.
 *
 * Returns: (transfer full) (nullable) (element-type LimaRuleItem): what lima_check_list_take() is given
 */
GArray *
lima_check_list_find (LimaIndex *index, GCancellable *cancellable, GError **error)
{
  GArray *items;

  g_return_val_if_fail (index != NULL, NULL);

  items = lima_index_check (index, cancellable, error);
  if (items != NULL)
    g_array_sort (items, compare);
  return items;
}

/* ---- List ---- */

static GType
get_item_type (GListModel *model)
{
  return LIMA_TYPE_CHECK_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return LIMA_CHECK_LIST (model)->shown->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  LimaCheckList *self = LIMA_CHECK_LIST (model);
  LimaCheckRow *row;

  if (position >= self->shown->len)
    return NULL;
  row = g_object_new (LIMA_TYPE_CHECK_ROW, NULL);
  row->index = lima_index_ref (self->index);
  row->item = g_array_index (self->items, LimaRuleItem, g_array_index (self->shown, guint, position));
  return row;
}

static void
lima_check_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
lima_check_list_finalize (GObject *object)
{
  LimaCheckList *self = LIMA_CHECK_LIST (object);

  g_clear_pointer (&self->shown, g_array_unref);
  g_clear_pointer (&self->items, g_array_unref);
  g_clear_pointer (&self->index, lima_index_unref);
  g_free (self->words);
  G_OBJECT_CLASS (lima_check_list_parent_class)->finalize (object);
}

static void
lima_check_list_class_init (LimaCheckListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lima_check_list_finalize;
}

static void
lima_check_list_init (LimaCheckList *self)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (LimaRuleItem));
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint));
  self->severity = LIMA_CHECK_ALL_SEVERITIES;
  self->rule = LIMA_CHECK_ALL_RULES;
}

/**
 * lima_check_list_new:
 *
 * Returns: (transfer full): an empty list
 */
LimaCheckList *
lima_check_list_new (void)
{
  return g_object_new (LIMA_TYPE_CHECK_LIST, NULL);
}

/* ---- Filter ---- */

static gboolean
text_has (const char *text, const char *words)
{
  g_autofree char *folded = text == NULL ? NULL : g_utf8_casefold (text, -1);

  return folded != NULL && strstr (folded, words) != NULL;
}

static gboolean
title_has (const LimaCheckList *self, guint row)
{
  g_autofree char *title = lima_index_get_text (self->index, row, LIMA_CELL_TITLE);

  return text_has (title, self->words);
}

/* Which rules pass, and which of those by their own sentence. */
static void
judge_rules (const LimaCheckList *self, gboolean *passes, gboolean *named)
{
  for (guint i = 0; i < LIMA_N_RULES; i++)
    {
      int severity = (int) lima_rule_get_severity ((LimaRule) i);

      passes[i] = (self->rule == LIMA_CHECK_ALL_RULES || self->rule == (LimaRule) i)
                  && (self->severity == LIMA_CHECK_ALL_SEVERITIES || self->severity == severity);
      named[i] = self->words == NULL || text_has (lima_rule_get_sentence ((LimaRule) i), self->words);
    }
}

static void
show_again (LimaCheckList *self)
{
  gboolean passes[LIMA_N_RULES], named[LIMA_N_RULES];
  guint before = self->shown->len;

  judge_rules (self, passes, named);
  g_array_set_size (self->shown, 0);
  for (guint i = 0; i < self->items->len; i++)
    {
      const LimaRuleItem *item = &g_array_index (self->items, LimaRuleItem, i);

      if (passes[item->rule] && (named[item->rule] || title_has (self, item->row)))
        g_array_append_val (self->shown, i);
    }
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, self->shown->len);
}

/**
 * lima_check_list_take:
 * @index: what was checked
 * @items: (transfer full) (element-type LimaRuleItem): of lima_check_list_find()
 *
 * Shows them in place of what was there; the filter stays.
 */
void
lima_check_list_take (LimaCheckList *self, LimaIndex *index, GArray *items)
{
  g_return_if_fail (LIMA_IS_CHECK_LIST (self) && index != NULL && items != NULL);

  lima_index_ref (index);
  g_clear_pointer (&self->index, lima_index_unref);
  self->index = index;
  g_array_unref (self->items);
  self->items = items;
  memset (self->n_of_rule, 0, sizeof self->n_of_rule);
  for (guint i = 0; i < items->len; i++)
    self->n_of_rule[g_array_index (items, LimaRuleItem, i).rule]++;
  show_again (self);
}

/**
 * lima_check_list_set_filter:
 * @severity: a #LimaSeverity, or %LIMA_CHECK_ALL_SEVERITIES
 * @rule: a rule, or %LIMA_CHECK_ALL_RULES
 * @words: (nullable): what the sentence of the rule or the title of the project has to contain, in whatever case
 */
void
lima_check_list_set_filter (LimaCheckList *self, int severity, LimaRule rule, const char *words)
{
  g_return_if_fail (LIMA_IS_CHECK_LIST (self));

  self->severity = severity;
  self->rule = rule;
  g_free (self->words);
  self->words = words == NULL || *words == '\0' ? NULL : g_utf8_casefold (words, -1);
  show_again (self);
}

/**
 * lima_check_list_count:
 * @severity: how bad
 *
 * Returns: how many there are, whatever the filter
 */
guint
lima_check_list_count (LimaCheckList *self, LimaSeverity severity)
{
  guint n = 0;

  g_return_val_if_fail (LIMA_IS_CHECK_LIST (self), 0);

  for (guint i = 0; i < LIMA_N_RULES; i++)
    n += lima_rule_get_severity ((LimaRule) i) == severity ? self->n_of_rule[i] : 0;
  return n;
}

/**
 * lima_check_list_count_rule:
 * @rule: a rule
 *
 * Returns: how many there are, whatever the filter
 */
guint
lima_check_list_count_rule (LimaCheckList *self, LimaRule rule)
{
  g_return_val_if_fail (LIMA_IS_CHECK_LIST (self) && rule < LIMA_N_RULES, 0);

  return self->n_of_rule[rule];
}
