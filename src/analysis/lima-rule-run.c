/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
/* Goes over the portfolio, project by project, and asks every rule; then over its programmes and its agenda. */

#include "lima-rule-private.h"

#include <lima-milestone.h>
#include <lima-process.h>

#define CHECK_EVERY 256

static void (*const checks[]) (LimaRuleRun *) = {
  lima_rule_check_missing,
  lima_rule_check_texts,
  lima_rule_check_identifiers,
  lima_rule_check_dates,
  lima_rule_check_rates,
  lima_rule_check_shares,
  lima_rule_check_references,
  lima_rule_check_aid_types,
  lima_rule_check_organisations,
  lima_rule_check_results,
};

static void
set_stake_of_project (LimaRuleItem *item, const LimaIndex *index)
{
  LimaProjectSum sum;

  if (!lima_index_get_sum (index, item->row, LIMA_CELL_SPEND, &sum) || sum.n_currencies != 1)
    return;
  item->has_stake = TRUE;
  item->currency = sum.currency;
  item->stake = sum.amount;
}

static LimaRuleItem *
append (LimaRuleRun *self, LimaRule rule, guint32 line)
{
  LimaRuleItem item = {
    .rule = rule,
    .row = self->row,
    .line = line != 0 ? line : self->project->head.line,
    .path = { .table = &lima_project_table, .record = self->project->head.id },
  };

  g_array_append_val (self->items, item);
  return &g_array_index (self->items, LimaRuleItem, self->items->len - 1);
}

/*< private >
 * lima_rule_run_add:
 * @field: of the project
 *
 * Says that the project breaks a rule; its spend is at stake.
 *
 * Returns: (transfer none): the item, until the next is added
 */
LimaRuleItem *
lima_rule_run_add (LimaRuleRun *self, LimaRule rule, guint field)
{
  LimaRuleItem *item = append (self, rule, 0);

  item->path.field = (guint16) field;
  set_stake_of_project (item, self->index);
  return item;
}

/*< private >
 * lima_rule_run_add_at:
 * @list: a list of the project
 * @element: an element of it
 * @field: of the element
 *
 * As lima_rule_run_add(), for an element of a list.
 *
 * Returns: (transfer none): the item, until the next is added
 */
LimaRuleItem *
lima_rule_run_add_at (LimaRuleRun *self, LimaRule rule, guint list, const LimaBlock *element, guint field)
{
  LimaRuleItem *item = append (self, rule, element->line);

  item->path.steps[0] = (LimaStep) { (guint16) list, element->id };
  item->path.n_steps = 1;
  item->path.field = (guint16) field;
  set_stake_of_project (item, self->index);
  return item;
}

/*< private >
 * lima_rule_run_add_flow:
 * @flow: a flow of the project
 * @field: of the flow
 *
 * Says that a flow breaks a rule; its amount is at stake.
 *
 * Returns: (transfer none): the item, until the next is added
 */
LimaRuleItem *
lima_rule_run_add_flow (LimaRuleRun *self, LimaRule rule, const LimaFlow *flow, guint field)
{
  LimaRuleItem *item = append (self, rule, flow->head.line);

  item->path.steps[0] = (LimaStep) { LIMA_PROJECT_FLOWS, flow->head.id };
  item->path.n_steps = 1;
  item->path.field = (guint16) field;
  item->has_stake = lima_amount_has_value (&flow->amount);
  item->currency = flow->currency != 0 ? flow->currency : self->project->currency;
  if (item->has_stake)
    item->stake = lima_sum_from_decimal (lima_amount_value (&flow->amount));
  return item;
}

/*< private >
 * lima_rule_run_add_below:
 * @path: leads to @element
 * @element: an element of a list of a list of the project
 * @field: of the element
 *
 * Says that something below the project breaks a rule. No money is at stake.
 *
 * Returns: (transfer none): the item, until the next is added
 */
LimaRuleItem *
lima_rule_run_add_below (LimaRuleRun *self, LimaRule rule, const LimaPath *path, const LimaBlock *element, guint field)
{
  LimaRuleItem *item = append (self, rule, element->line);

  item->path = *path;
  item->path.field = (guint16) field;
  return item;
}

/*< private >
 * lima_rule_path_below:
 * @path: leads to a block
 * @list: a list of the block
 * @element: an element of it
 *
 * Returns: what leads to the element
 */
LimaPath
lima_rule_path_below (const LimaPath *path, guint list, const LimaBlock *element)
{
  LimaPath below = *path;

  g_assert (below.n_steps < LIMA_PATH_MAX_DEPTH);
  below.steps[below.n_steps++] = (LimaStep) { (guint16) list, element->id };
  return below;
}

/*< private >
 * lima_rule_is_dac:
 * @vocabulary: of a sector, a policy marker or an aid type
 *
 * Returns: whether it is that of OECD DAC, which is also meant where there is none
 */
gboolean
lima_rule_is_dac (LimaAtom vocabulary)
{
  return vocabulary == 0 || vocabulary == lima_atom ("1") || vocabulary == lima_atom ("DAC");
}

static GHashTable *
collect_identifiers (const LimaSnapshot *snapshot)
{
  GHashTable *identifiers = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = lima_snapshot_get_n (snapshot, LIMA_RECORD_PROJECT);

  for (guint row = 0; row < n; row++)
    {
      const LimaProject *project = (const LimaProject *) lima_snapshot_get (snapshot, LIMA_RECORD_PROJECT, row);

      if (project->identifier != NULL)
        g_hash_table_add (identifiers, project->identifier);
    }
  return identifiers;
}

static GHashTable *
collect_themes (const LimaSnapshot *snapshot)
{
  const LimaThemeScheme *scheme = lima_snapshot_get_theme_scheme (snapshot);
  GHashTable *themes;

  if (scheme == NULL)
    return NULL;
  themes = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < lima_items_get_n (scheme->themes); i++)
    g_hash_table_add (themes, GUINT_TO_POINTER (scheme->themes->item[i]->id));
  return themes;
}

/* Processes, milestones, proposals; all else is told apart by its rows. */
static int
agenda_order (const LimaRuleItem *item)
{
  return item->path.table == &lima_process_table ? 0 : item->path.table == &lima_milestone_table ? 1 : 2;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const LimaRuleItem *x = a, *y = b;

  if (x->row != y->row)
    return x->row < y->row ? -1 : 1;
  if (x->programme != y->programme)
    return x->programme < y->programme ? -1 : 1;
  if (x->path.table != y->path.table)
    return agenda_order (x) - agenda_order (y);
  if (x->agenda != y->agenda)
    return x->agenda < y->agenda ? -1 : 1;
  if (x->line != y->line)
    return x->line < y->line ? -1 : 1;
  return (x->rule > y->rule) - (x->rule < y->rule);
}

static LimaSum
size_of (const LimaRuleItem *item)
{
  LimaSum size = item->stake;

  if (size.coef < 0)
    size.coef = -size.coef;
  return size;
}

/**
 * lima_rule_item_compare_stake:
 * @a: a #LimaRuleItem
 * @b: another
 *
 * Orders findings by the money at stake, the most first, each currency by itself, in order of its letters; what is not known comes
 * last. Below zero an amount counts by its size. Where that is the same the order is that of lima_index_check().
 *
 * Returns: below zero when @a comes before @b
 */
int
lima_rule_item_compare_stake (gconstpointer a, gconstpointer b)
{
  const LimaRuleItem *x = a, *y = b;
  LimaSum first, second;
  int order;

  if (x->has_stake != y->has_stake)
    return x->has_stake ? -1 : 1;
  if (!x->has_stake)
    return compare_places (a, b);
  if (x->currency != y->currency)
    return g_strcmp0 (lima_atom_text (x->currency), lima_atom_text (y->currency));
  first = size_of (x);
  second = size_of (y);
  order = lima_sum_compare (&second, &first);
  return order != 0 ? order : compare_places (a, b);
}

/**
 * lima_index_check:
 * @index: the portfolio, with its figures
 * @cancellable: (nullable): stops it
 * @error: return location for %G_IO_ERROR_CANCELLED, the only error
 *
 * Asks every rule of every project that counts (money rule 11), of every programme and of the agenda. What the money rules settle is said by
 * lima_facts_check() and not here. Texts of the items belong to the snapshot of @index, which has to outlive them. May be called in
 * any thread; the cost is in proportion to the records.
 *
 * Returns: (transfer full) (element-type LimaRuleItem): what was found, in order of project, line and rule, then those of programmes, then
 *   of processes, milestones and proposals;
 *   %NULL when stopped
 */
GArray *
lima_index_check (LimaIndex *index, GCancellable *cancellable, GError **error)
{
  g_autoptr(GHashTable) identifiers = NULL;
  g_autoptr(GHashTable) themes = NULL;
  g_autoptr(GHashTable) named = g_hash_table_new (NULL, NULL);
  g_autoptr(GArray) items = g_array_new (FALSE, FALSE, sizeof (LimaRuleItem));
  LimaRuleRun run = { .index = index, .items = items, .named = named };

  g_return_val_if_fail (index != NULL, NULL);

  run.identifiers = identifiers = collect_identifiers (index->snapshot);
  run.themes = themes = collect_themes (index->snapshot);
  run.today = lima_date_first_day (index->today);
  for (run.row = 0; run.row < index->n; run.row++)
    {
      if (run.row % CHECK_EVERY == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (lima_facts_get_project (index->facts, run.row)->identity.fate != LIMA_FATE_COUNTS)
        continue;
      run.project = lima_index_get_project (index, run.row);
      for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
        checks[i] (&run);
    }
  lima_programmes_check (index->snapshot, index, lima_format_get_language (index->format), index->today, items);
  lima_agenda_check (index->snapshot, lima_format_get_language (index->format), index->today, items);
  g_array_sort (items, compare_places);
  return g_steal_pointer (&items);
}
