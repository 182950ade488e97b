/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-portfolio.h>

#include "random-blocks.h"

/* Changes that nobody thought of, of any portfolio, for tests. */

/* A place in the portfolio: a block, the list that it is in, and the way there. */
typedef struct
{
  LimaPath path;
  const LimaBlock *block;
  const LimaItems *siblings; /* NULL for a record */
  guint row;
} Place;

static inline guint
siblings_n (LimaPortfolio *portfolio, const Place *place)
{
  return place->path.n_steps > 0 ? lima_items_get_n (place->siblings)
                                 : lima_portfolio_get_n (portfolio, (LimaRecordKind) lima_record_kind_of (place->path.table));
}

/* The id of the neighbour at a row of the same list, 0 behind the end. */
static inline LimaAtom
sibling_id (LimaPortfolio *portfolio, const Place *place, guint row)
{
  if (row >= siblings_n (portfolio, place))
    return 0;
  return place->path.n_steps > 0
             ? place->siblings->item[row]->id
             : lima_portfolio_get (portfolio, (LimaRecordKind) lima_record_kind_of (place->path.table), row)->id;
}

/* One of the lists of a block, -1 when its table has none. */
static inline int
pick_list (GRand *rand, const LimaBlock *block)
{
  guint n = block->table->n_fields, start = (guint) g_rand_int_range (rand, 0, (int) n);

  for (guint i = 0; i < n; i++)
    if (block->table->fields[(start + i) % n].type == LIMA_FIELD_ITEMS)
      return (int) ((start + i) % n);
  return -1;
}

static inline gboolean
pick_record (GRand *rand, LimaPortfolio *portfolio, Place *place)
{
  /* Mostly projects, which have the depth. */
  LimaRecordKind kind = g_rand_int_range (rand, 0, 10) < 7 ? LIMA_RECORD_PROJECT
                                                         : (LimaRecordKind) g_rand_int_range (rand, 0, LIMA_N_RECORDS);
  guint n = lima_portfolio_get_n (portfolio, kind);

  *place = (Place) { .path = { .table = lima_record_table (kind) } };
  if (n == 0)
    return FALSE;
  place->row = (guint) g_rand_int_range (rand, 0, (int) n);
  place->block = lima_portfolio_get (portfolio, kind, place->row);
  place->path.record = place->block->id;
  return TRUE;
}

static inline void
descend (GRand *rand, Place *place)
{
  while (place->path.n_steps < LIMA_PATH_MAX_DEPTH && g_rand_int_range (rand, 0, 10) < 8)
    {
      int list = pick_list (rand, place->block);
      const LimaItems *items = list < 0 ? NULL : LIMA_BLOCK_GET (place->block, LimaItems *, &place->block->table->fields[list]);

      if (lima_items_get_n (items) == 0)
        continue;
      place->row = (guint) g_rand_int_range (rand, 0, (int) items->n);
      place->siblings = items;
      place->block = items->item[place->row];
      place->path.steps[place->path.n_steps++] = (LimaStep) { (guint16) list, place->block->id };
    }
}

static inline void
random_set (GRand *rand, LimaChangeSet *set, const Place *place)
{
  guint field = (guint) g_rand_int_range (rand, 0, (int) place->block->table->n_fields);
  g_auto (LimaValue) old_value = lima_block_get (place->block, field);
  g_auto (LimaValue) new_value = random_value (rand, &place->block->table->fields[field], 2);
  LimaPath path = place->path;

  path.field = (guint16) field;
  lima_change_set_set (set, &path, &old_value, &new_value);
}

static inline void
random_insert (GRand *rand, LimaPortfolio *portfolio, LimaChangeSet *set, const Place *place)
{
  int list = pick_list (rand, place->block);
  g_autoptr (LimaBlock) block = NULL;
  LimaPath path = place->path;
  LimaAtom before;

  if (list >= 0 && path.n_steps < LIMA_PATH_MAX_DEPTH && g_rand_boolean (rand))
    {
      const LimaField *field = &place->block->table->fields[list];
      const LimaItems *items = LIMA_BLOCK_GET (place->block, LimaItems *, field);
      guint row = (guint) g_rand_int_range (rand, 0, (int) lima_items_get_n (items) + 1);

      before = row < lima_items_get_n (items) ? items->item[row]->id : 0;
      block = random_block (rand, field->items, fresh_id ("i"), 3);
      path.steps[path.n_steps++] = (LimaStep) { (guint16) list, block->id };
    }
  else
    {
      before = sibling_id (portfolio, place, (guint) g_rand_int_range (rand, 0, (int) siblings_n (portfolio, place) + 1));
      block = random_block (rand, place->block->table, fresh_id ("i"), 3);
      if (path.n_steps > 0)
        path.steps[path.n_steps - 1].item = block->id;
      else
        path.record = block->id;
    }
  lima_change_set_insert (set, &path, block, before);
}

static inline void
random_move (GRand *rand, LimaPortfolio *portfolio, LimaChangeSet *set, const Place *place)
{
  guint to = (guint) g_rand_int_range (rand, 0, (int) siblings_n (portfolio, place) + 1);

  if (to != place->row)
    lima_change_set_move (set, &place->path, sibling_id (portfolio, place, place->row + 1), sibling_id (portfolio, place, to));
}

/* One change of the portfolio as it is. */
static inline LimaChangeSet *
random_change (GRand *rand, LimaPortfolio *portfolio)
{
  LimaChangeSet *set = lima_change_set_new ("Random");
  guint choice = (guint) g_rand_int_range (rand, 0, 100);
  Place place;

  if (choice < 5)
    {
      place = (Place) { .path = { .table = &lima_head_table }, .block = &lima_portfolio_get_head (portfolio)->head };
      random_set (rand, set, &place);
      return set;
    }
  if (!pick_record (rand, portfolio, &place))
    return set;
  descend (rand, &place);
  if (choice < 45)
    random_set (rand, set, &place);
  else if (choice < 65)
    random_insert (rand, portfolio, set, &place);
  else if (choice < 80)
    lima_change_set_remove (set, &place.path, (LimaBlock *) place.block, sibling_id (portfolio, &place, place.row + 1));
  else
    random_move (rand, portfolio, set, &place);
  return set;
}

/* Several changes that each find what the ones before it left: tried one by one on a portfolio beside. */
static inline LimaChangeSet *
random_changes (GRand *rand, LimaPortfolio *beside)
{
  LimaChangeSet *set = lima_change_set_new ("Random");
  guint n = (guint) g_rand_int_range (rand, 1, 6);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LimaChangeSet) one = random_change (rand, beside);
      g_autoptr (GError) error = NULL;

      lima_portfolio_apply (beside, one, &error);
      g_assert_no_error (error);
      lima_change_set_append (set, one);
    }
  return set;
}

/* Fills two portfolios with the same records, @n of each kind. */
static inline void
load_random (GRand *rand, LimaPortfolio *portfolio, LimaPortfolio *beside, guint n)
{
  for (guint kind = 0; kind < LIMA_N_RECORDS; kind++)
    {
      const LimaTable *table = lima_record_table ((LimaRecordKind) kind);
      g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) lima_block_unref);

      for (guint i = 0; i < n; i++)
        g_ptr_array_add (blocks, random_block (rand, table, fresh_id (table->prefix), 6));
      lima_portfolio_load (portfolio, (LimaRecordKind) kind, blocks);
      lima_portfolio_load (beside, (LimaRecordKind) kind, blocks);
    }
}
