/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-format.h>

#include "lima-result.h"

G_BEGIN_DECLS

/**
 * LimaAxis:
 * @column: (nullable) (array): a number by row; %NULL when the number of the project serves
 * @map: (array): from that number to the axis' own
 * @by_currency: whether the map is by project and currency: number x currencies + currency
 * @n: how many numbers the axis has
 * @keys: (element-type LimaAtom): the key of each
 * @names: (element-type utf8) (nullable): the name of each, where the data gives one
 *
 * One dimension of a grouping, with its keys numbered.
 */
typedef struct
{
  const guint32 *column;
  const gint16 *years;
  guint32 *map;
  gboolean by_currency;
  guint n;
  GArray *keys;
  GPtrArray *names;
} LimaAxis;

/**
 * LimaGroup:
 * @sum: at four places
 * @wide: at eighteen places, of rows that do not fit four
 * @projects: how many
 * @last: the project seen last, and one
 * @number: of the combination of keys, where a table finds groups
 * @at: for each dimension, where its key and the currency stand among the keys of that dimension alone
 * @own: whether some of it is the reporter's own
 * @overflow: whether the sum left its range
 */
typedef struct
{
  __int128 sum;
  LimaSum wide;
  guint32 projects;
  guint32 last;
  guint32 number;
  guint32 at[LIMA_QUERY_MAX_BY];
  guint8 own;
  guint8 overflow;
} LimaGroup;

LimaResult *lima_result_new   (const LimaQuery   *query);
void     lima_axis_init       (LimaAxis          *self,
                               const LimaFacts   *facts,
                               const LimaQuery   *query,
                               LimaDimensionKind  dimension,
                               const guint8      *left_out);
void     lima_axis_init_words (LimaAxis             *self,
                               const LimaDictionary *words,
                               LimaRegionScheme      scheme,
                               LimaDimensionKind     dimension);
LimaColumn lima_axis_get_column (LimaDimensionKind dimension);
void     lima_axis_clear      (LimaAxis          *self);

int      lima_keys_compare    (LimaAtom           a,
                               LimaAtom           b);
guint    lima_facts_find_middle (const LimaFacts *facts);
guint8  *lima_facts_find_unasked (const LimaFacts *facts,
                               const LimaQuery   *query,
                               guint             *both_levels);
char    *lima_key_get_label   (LimaDimensionKind  dimension,
                               const LimaQuery   *query,
                               const LimaFacts   *facts,
                               LimaAtom           key,
                               const char        *name,
                               const char        *language,
                               LimaFormat        *format);

G_END_DECLS
