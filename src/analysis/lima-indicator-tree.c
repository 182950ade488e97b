/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-indicator-tree.h"

#include <string.h>

#define NO_END G_MININT32

typedef enum
{
  RULE_NONE,
  RULE_SUM,
  RULE_MEAN,
  RULE_LATEST,
} Rule;

/* A value under way to the parent: the indicator's own, else what its parts make. */
typedef struct
{
  LimaComputedState state;
  LimaIndicatorValue value;
  gint32 end;
} Given;

static LimaIndicatorNode *
node_of (const LimaIndicatorTree *self, guint i)
{
  return &g_array_index (self->nodes, LimaIndicatorNode, i);
}

static const LimaProgrammeIndicator *
indicator_of (const LimaIndicatorTree *self, guint i)
{
  return (const LimaProgrammeIndicator *) self->indicators->item[i];
}

/* ---- the tree ------------------------------------------------------------------------------------------------------------ */

static void
find_parents (LimaIndicatorTree *self)
{
  g_autoptr(GHashTable) places = g_hash_table_new (NULL, NULL); /* id -> place + 1, of the first that has it */

  for (guint i = 0; i < lima_items_get_n (self->indicators); i++)
    if (!g_hash_table_contains (places, GUINT_TO_POINTER (self->indicators->item[i]->id)))
      g_hash_table_insert (places, GUINT_TO_POINTER (self->indicators->item[i]->id), GUINT_TO_POINTER (i + 1));
  for (guint i = 0; i < lima_items_get_n (self->indicators); i++)
    {
      LimaAtom parent = indicator_of (self, i)->parent;
      guint place = parent == 0 ? 0 : GPOINTER_TO_UINT (g_hash_table_lookup (places, GUINT_TO_POINTER (parent)));
      LimaIndicatorNode node = { .parent = place == 0 ? LIMA_INDICATOR_NO_PARENT : (int) place - 1 };

      node.is_lost = parent != 0 && node.parent == LIMA_INDICATOR_NO_PARENT;
      g_array_append_val (self->nodes, node);
    }
}

/* Walks up from each indicator that no walk has met. A walk that meets itself has found a cycle. */
static void
find_cycles (LimaIndicatorTree *self)
{
  g_autofree guint *walk_of = g_new0 (guint, MAX (self->nodes->len, 1));

  for (guint i = 0; i < self->nodes->len; i++)
    {
      int at = (int) i;

      while (at >= 0 && walk_of[at] == 0)
        {
          walk_of[at] = i + 1;
          at = node_of (self, (guint) at)->parent;
        }
      if (at < 0 || walk_of[at] != i + 1)
        continue;
      for (; !node_of (self, (guint) at)->is_on_cycle; at = node_of (self, (guint) at)->parent)
        node_of (self, (guint) at)->is_on_cycle = TRUE;
    }
}

/* Each walk up ends at the root, a cycle, or one whose depth is known, and is then gone down again. */
static void
find_depths (LimaIndicatorTree *self)
{
  g_autoptr(GArray) path = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->nodes->len; i++)
    {
      int at = (int) i;
      guint depth;

      while (at >= 0 && !node_of (self, (guint) at)->is_on_cycle && node_of (self, (guint) at)->depth == 0)
        {
          g_array_append_val (path, at);
          at = node_of (self, (guint) at)->parent;
        }
      depth = at < 0 ? 0 : node_of (self, (guint) at)->depth + 1;
      for (; path->len > 0; g_array_set_size (path, path->len - 1))
        node_of (self, g_array_index (path, guint, path->len - 1))->depth = depth++;
    }
}

/**
 * lima_indicator_tree_new:
 * @indicators: (nullable): the indicators of a programme
 *
 * Finds which indicators are parts of which. A parent that is not there is as none, and said. A cycle is refused: each indicator on it
 * is told, and has no computed value.
 *
 * Returns: (transfer full): the tree
 */
LimaIndicatorTree *
lima_indicator_tree_new (const LimaItems *indicators)
{
  LimaIndicatorTree *self = g_new0 (LimaIndicatorTree, 1);

  self->indicators = lima_items_ref (indicators);
  self->nodes = g_array_new (FALSE, FALSE, sizeof (LimaIndicatorNode));
  find_parents (self);
  find_cycles (self);
  find_depths (self);
  return self;
}

/**
 * lima_indicator_tree_free:
 * @self: a tree to give up
 */
void
lima_indicator_tree_free (LimaIndicatorTree *self)
{
  lima_items_unref (self->indicators);
  g_array_unref (self->nodes);
  g_free (self);
}

/* ---- units --------------------------------------------------------------------------------------------------------------- */

static char *
fold_unit (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return g_strdup (g_strstrip (folded));
}

static gboolean
is_same_unit (const char *a, const char *b)
{
  g_autofree char *x = fold_unit (a);
  g_autofree char *y = fold_unit (b);

  return strcmp (x, y) == 0;
}

/* Compares units in each language that both have: known when they agree in all, unlike when they differ in one. */
static LimaComputedState
compare_units (const LimaText *a, const LimaText *b)
{
  LimaComputedState state = LIMA_COMPUTED_NO_UNIT;

  for (guint i = 0; i < lima_text_get_n (a); i++)
    for (guint j = 0; j < lima_text_get_n (b); j++)
      {
        if (g_ascii_strcasecmp (lima_text_get_language (a, i), lima_text_get_language (b, j)) != 0)
          continue;
        if (!is_same_unit (lima_text_get_nth (a, i), lima_text_get_nth (b, j)))
          return LIMA_COMPUTED_UNLIKE;
        state = LIMA_COMPUTED_KNOWN;
      }
  return state;
}

/* Whether a part is measured as its parent is. Percentages need not say a unit; where both do, it is the same. */
static LimaComputedState
compare_measures (const LimaProgrammeIndicator *parent, const LimaProgrammeIndicator *part)
{
  LimaMeasureKind measure = lima_indicator_get_measure (parent), other = lima_indicator_get_measure (part);

  if (measure == LIMA_MEASURE_QUALITATIVE || other == LIMA_MEASURE_QUALITATIVE)
    return LIMA_COMPUTED_QUALITATIVE;
  if (measure != other)
    return LIMA_COMPUTED_UNLIKE;
  if (measure == LIMA_MEASURE_PERCENTAGE && (lima_text_get_n (parent->unit) == 0 || lima_text_get_n (part->unit) == 0))
    return LIMA_COMPUTED_KNOWN;
  return compare_units (parent->unit, part->unit);
}

/* ---- from parts to the whole --------------------------------------------------------------------------------------------- */

static Rule
find_rule (const LimaProgrammeIndicator *indicator)
{
  static const struct { const char *code; Rule rule; } rules[] = {
    { "sum", RULE_SUM }, { "mean", RULE_MEAN }, { "latest", RULE_LATEST },
  };
  const char *code = lima_atom_text (indicator->aggregation);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_strcmp0 (code, rules[i].code) == 0)
      return rules[i].rule;
  return RULE_NONE;
}

static void
count_value (LimaIndicatorComputed *out, const Given *part)
{
  out->end = MAX (out->end, part->end);
  out->value.state = LIMA_INDICATOR_VALUE_KNOWN;
}

/* The states of what was added: all known, some missing, none at all. */
static LimaComputedState
judge_missing (const LimaIndicatorComputed *out, LimaComputedState partial)
{
  if (out->value.state != LIMA_INDICATOR_VALUE_KNOWN)
    return LIMA_COMPUTED_NO_VALUES;
  return out->missing > 0 ? partial : LIMA_COMPUTED_KNOWN;
}

/* A part that is "at least" itself is added as far as it is known. */
static LimaComputedState
add_parts (LimaIndicatorComputed *out, const Given *parts, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      out->missing += parts[i].state != LIMA_COMPUTED_KNOWN;
      if (parts[i].state != LIMA_COMPUTED_KNOWN && parts[i].state != LIMA_COMPUTED_AT_LEAST)
        continue;
      if (!lima_sum_add_sum (&out->value.value, &parts[i].value.value))
        return LIMA_COMPUTED_RANGE;
      count_value (out, &parts[i]);
    }
  return judge_missing (out, LIMA_COMPUTED_AT_LEAST);
}

static LimaComputedState
find_mean (LimaIndicatorComputed *out, const Given *parts, guint n)
{
  for (guint i = 0; i < n; i++)
    if (parts[i].state != LIMA_COMPUTED_KNOWN)
      out->missing++;
    else if (!lima_sum_add_sum (&out->value.value, &parts[i].value.value))
      return LIMA_COMPUTED_RANGE;
    else
      count_value (out, &parts[i]);
  if (out->value.state == LIMA_INDICATOR_VALUE_KNOWN &&
      !lima_mul_div (out->value.value.coef, 1, n - out->missing, LIMA_ROUND_HALF_AWAY, &out->value.value.coef))
    return LIMA_COMPUTED_RANGE;
  return judge_missing (out, LIMA_COMPUTED_OF_KNOWN);
}

/* Percentages of unlike bases have no mean: numerators and denominators are added, of all parts or not at all. */
static LimaComputedState
find_mean_percentage (LimaIndicatorComputed *out, const Given *parts, guint n)
{
  LimaSum numerator = { 0 }, denominator = { 0 };

  for (guint i = 0; i < n; i++)
    {
      gboolean has_base = parts[i].state == LIMA_COMPUTED_KNOWN && parts[i].value.has_ratio;

      out->missing += !has_base;
      if (has_base && (!lima_sum_add_sum (&numerator, &parts[i].value.numerator) ||
                       !lima_sum_add_sum (&denominator, &parts[i].value.denominator)))
        return LIMA_COMPUTED_RANGE;
      if (has_base)
        out->end = MAX (out->end, parts[i].end);
    }
  if (out->missing > 0)
    return LIMA_COMPUTED_NO_BASE;
  out->value = lima_indicator_value_of (numerator, denominator);
  return out->value.state == LIMA_INDICATOR_VALUE_KNOWN ? LIMA_COMPUTED_KNOWN : LIMA_COMPUTED_RANGE;
}

/* A part whose period has no end can't be put in order, so it is as one without a value. */
static LimaComputedState
find_latest (LimaIndicatorComputed *out, const Given *parts, guint n)
{
  gboolean is_tie = FALSE;

  for (guint i = 0; i < n; i++)
    {
      gboolean is_known = parts[i].state == LIMA_COMPUTED_KNOWN && parts[i].end != NO_END;

      out->missing += !is_known;
      if (!is_known || parts[i].end < out->end)
        continue;
      is_tie = parts[i].end == out->end && (is_tie || lima_sum_compare (&parts[i].value.value, &out->value.value) != 0);
      if (parts[i].end > out->end)
        out->value = parts[i].value;
      out->end = parts[i].end;
    }
  return is_tie ? LIMA_COMPUTED_TIE : judge_missing (out, LIMA_COMPUTED_OF_KNOWN);
}

static LimaComputedState
apply_rule (const LimaProgrammeIndicator *indicator, LimaIndicatorComputed *out, const Given *parts, guint n)
{
  gboolean is_percentage = lima_indicator_get_measure (indicator) == LIMA_MEASURE_PERCENTAGE;

  switch (find_rule (indicator))
    {
    case RULE_SUM:
      return is_percentage ? LIMA_COMPUTED_PERCENTAGES : add_parts (out, parts, n);
    case RULE_MEAN:
      return is_percentage ? find_mean_percentage (out, parts, n) : find_mean (out, parts, n);
    case RULE_LATEST:
      return find_latest (out, parts, n);
    case RULE_NONE:
    default:
      return LIMA_COMPUTED_NO_RULE;
    }
}

/* ---- the walk from the leaves up ----------------------------------------------------------------------------------------- */

/* The children of all indicators: those of i stand from starts[i] to starts[i + 1]. */
typedef struct
{
  guint *starts;
  guint *children;
} Children;

static Children
find_children (const LimaIndicatorTree *self)
{
  guint n = self->nodes->len;
  Children all = { g_new0 (guint, n + 2), g_new (guint, MAX (n, 1)) };

  /* Counted two places ahead, so that filling moves each start to where it belongs. */
  for (guint i = 0; i < n; i++)
    if (node_of (self, i)->parent >= 0)
      all.starts[node_of (self, i)->parent + 2]++;
  for (guint i = 2; i < n + 2; i++)
    all.starts[i] += all.starts[i - 1];
  for (guint i = 0; i < n; i++)
    if (node_of (self, i)->parent >= 0)
      all.children[all.starts[node_of (self, i)->parent + 1]++] = i;
  return all;
}

static LimaIndicatorComputed
compute_one (const LimaIndicatorTree *self, const Children *all, guint i, const Given *given)
{
  guint n = all->starts[i + 1] - all->starts[i];
  g_autofree Given *parts = g_new (Given, MAX (n, 1));
  LimaIndicatorComputed computed = { .parts = n, .end = NO_END };

  for (guint c = 0; c < n; c++)
    {
      guint child = all->children[all->starts[i] + c];
      LimaComputedState state = compare_measures (indicator_of (self, i), indicator_of (self, child));

      parts[c] = given[child];
      if (computed.state == LIMA_COMPUTED_NO_PARTS && state != LIMA_COMPUTED_KNOWN)
        computed.state = state;
    }
  if (node_of (self, i)->is_on_cycle)
    computed.state = LIMA_COMPUTED_CYCLE;
  else if (n > 0 && find_rule (indicator_of (self, i)) == RULE_NONE)
    computed.state = LIMA_COMPUTED_NO_RULE;
  else if (n > 0 && computed.state == LIMA_COMPUTED_NO_PARTS)
    computed.state = apply_rule (indicator_of (self, i), &computed, parts, n);
  if (computed.state < LIMA_COMPUTED_KNOWN)
    computed.value = (LimaIndicatorValue) { LIMA_INDICATOR_VALUE_NONE, { 0 }, FALSE, { 0 }, { 0 } };
  return computed;
}

/* What an indicator gives to its parent: its own value where it has one, be it unreadable, else what its parts make. */
static Given
find_given (const LimaProgrammeIndicator *indicator, LimaDate at, const LimaIndicatorComputed *computed)
{
  LimaIndicatorActual actual = lima_indicator_get_actual (indicator, at);

  if (actual.item == NULL)
    return (Given) { computed->state, computed->value, computed->end };
  return (Given) { actual.value.state == LIMA_INDICATOR_VALUE_KNOWN ? LIMA_COMPUTED_KNOWN : LIMA_COMPUTED_NO_VALUES, actual.value,
                   lima_day_has_date (&actual.item->end) ? lima_date_end_day (actual.item->end.date) : NO_END };
}

static int
compare_depths (gconstpointer a, gconstpointer b, gpointer data)
{
  guint x = *(const guint *) a, y = *(const guint *) b;
  const LimaIndicatorTree *self = data;
  guint p = node_of (self, x)->depth, q = node_of (self, y)->depth;

  return p != q ? (p < q) - (p > q) : (x > y) - (x < y);
}

/**
 * lima_indicator_tree_compute:
 * @self: a tree
 * @at: a date, of which its last day counts
 *
 * Computes the value of each indicator from its parts, by its own rule. A part gives its latest value up to the date, else what its own
 * parts make. Unknown parts make a sum "at least", a mean or a latest value one of the known; they are counted. Parts must have the
 * parent's unit, in a language that both have. The mean of percentages is that of the numerators over the denominators, or none.
 *
 * Returns: (transfer full) (element-type LimaIndicatorComputed): one for each indicator, in order
 */
GArray *
lima_indicator_tree_compute (const LimaIndicatorTree *self, LimaDate at)
{
  guint n;

  g_return_val_if_fail (self != NULL && at.precision != LIMA_PRECISION_NONE, NULL);

  n = self->nodes->len;
  Children all = find_children (self);
  g_autofree guint *starts = all.starts;
  g_autofree guint *children = all.children;
  g_autofree guint *order = g_new (guint, MAX (n, 1));
  g_autofree Given *given = g_new0 (Given, MAX (n, 1));
  GArray *computed = g_array_sized_new (FALSE, TRUE, sizeof (LimaIndicatorComputed), n);

  g_array_set_size (computed, n);
  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) n, sizeof *order, compare_depths, (gpointer) self);
  for (guint i = 0; i < n; i++)
    {
      LimaIndicatorComputed *one = &g_array_index (computed, LimaIndicatorComputed, order[i]);

      *one = compute_one (self, &all, order[i], given);
      given[order[i]] = find_given (indicator_of (self, order[i]), at, one);
    }
  return computed;
}
