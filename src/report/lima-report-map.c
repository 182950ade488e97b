/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-report-map.h"

#include <lima-codelist.h>
#include <lima-i18n.h>
#include <lima-tiles.h>

#include "lima-report-steps.h"
#include "lima-report-words.h"

#define COUNTRIES 0
#define REGIONS 1

typedef struct
{
  const LimaReportDimensions *dimensions;
  const LimaDraft *countries;
  LimaTileMap *map;
  GArray *amounts;     /* of LimaSum: of the tiles */
  guint8 *has_tile;    /* by row of the countries */
} Making;

/* ---- Tiles ---- */

static void
add_tile (const char *code, guint column, guint row, gpointer data)
{
  Making *self = data;
  const char *name = lima_country_name (code, self->countries->language);
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->dimensions->rows[COUNTRIES], code));

  lima_tile_map_add_tile (self->map, column, row, code, name != NULL ? name : code, (int) found - 1);
  if (found == 0)
    return;
  self->has_tile[found - 1] = TRUE;
  g_array_append_val (self->amounts, lima_draft_get_part (self->countries, found - 1)->amount);
}

static void
shade (Making *self)
{
  g_auto(LimaReportSteps) steps = { 0 };

  lima_report_steps_init (&steps, self->countries, self->amounts);
  lima_tile_map_set_bounds (self->map, steps.bounds, (const char *const *) steps.texts);
}

/* ---- What is in no country ---- */

typedef struct
{
  LimaSum amount;
  gboolean used;
  gboolean overflow;
} Region;

static Region *
add_up_regions (const LimaReportDimensions *dimensions)
{
  Region *regions = g_new0 (Region, lima_draft_get_n (&dimensions->drafts[REGIONS]) + 1);
  guint at[LIMA_QUERY_MAX_BY];

  for (guint i = 0; i < dimensions->result->rows->len; i++)
    {
      const LimaResultRow *row = &g_array_index (dimensions->result->rows, LimaResultRow, i);
      Region *region;

      if (row->keys[COUNTRIES] != 0 || !lima_report_dimensions_find (dimensions, row, at))
        continue;
      region = &regions[at[REGIONS]];
      region->used = TRUE;
      region->overflow |= !lima_sum_add_sum (&region->amount, &row->amount);
    }
  return regions;
}

static void
add_region (LimaChartTable *table, const LimaReportDimensions *dimensions, const LimaDraftPart *part, const LimaSum *sum)
{
  const LimaDraft *countries = &dimensions->drafts[COUNTRIES];
  g_autofree char *amount = lima_draft_small_amount (countries, sum), *share = lima_report_dimensions_share (dimensions, sum);
  g_autofree char *label = NULL;

  if (part->kind == LIMA_CHART_REMAINDER)
    label = g_strdup (part->label);
  else
    /* Translators: money of a region that is in no country of it, %1$s is the region: "Africa, no country named" */
    label = lima_report_fill (countries->format, _("%1$s, no country named"), part->label, NULL);
  lima_chart_table_add (table, LIMA_CHART_REMAINDER, part->key, label, lima_sum_to_double (sum), amount, share);
}

/* Money that is in a region and in none of its countries is told region by region, where anybody knows so much. */
static void
split_left (const LimaReportDimensions *dimensions, LimaChartTable *table, GArray *regions)
{
  g_autofree Region *sums = add_up_regions (dimensions);
  const LimaDraft *names = &dimensions->drafts[REGIONS];
  guint n_named = 0;

  for (guint i = 0; i < lima_draft_get_n (names); i++)
    {
      if (sums[i].overflow)
        return;
      n_named += sums[i].used && lima_draft_get_part (names, i)->kind != LIMA_CHART_REMAINDER;
    }
  for (guint i = 0; n_named > 0 && i < lima_draft_get_n (names); i++)
    if (sums[i].used)
      {
        add_region (table, dimensions, lima_draft_get_part (names, i), &sums[i].amount);
        g_array_append_val (regions, i);
      }
}

/* Countries without a tile, and what is in no country. */
static void
fill_shelf (Making *self, const GArray *regions)
{
  guint n = lima_draft_get_n (self->countries);

  for (guint i = 0; i < n; i++)
    if (!self->has_tile[i] && (regions->len == 0 || lima_draft_get_part (self->countries, i)->kind != LIMA_CHART_REMAINDER))
      lima_tile_map_add_shelf (self->map, i);
  for (guint i = 0; i < regions->len; i++)
    lima_tile_map_add_shelf (self->map, n + i);
}

/*< private >
 * lima_report_map_new:
 * @dimensions: money by country, all of which stand by themselves, and by region
 *
 * Tiles and shelf add up to the total: a country without a tile stands on the shelf, and so does, region by region, what is in no country.
 *
 * Returns: (transfer full): the map
 */
LimaReportMap *
lima_report_map_new (const LimaReportDimensions *dimensions)
{
  Making making = { .dimensions = dimensions };
  g_autoptr(GArray) amounts = g_array_new (FALSE, FALSE, sizeof (LimaSum));
  g_autofree guint8 *has_tile = NULL;
  LimaChartTable *table;
  LimaReportMap *self;

  g_return_val_if_fail (dimensions != NULL && dimensions->n == 2, NULL);
  g_return_val_if_fail (dimensions->drafts[COUNTRIES].dimension == LIMA_DIMENSION_COUNTRY, NULL);

  making.countries = &dimensions->drafts[COUNTRIES];
  making.amounts = amounts;
  making.has_tile = has_tile = g_new0 (guint8, lima_draft_get_n (making.countries) + 1);
  table = lima_draft_to_table (making.countries, FALSE);
  self = g_new0 (LimaReportMap, 1);
  self->n = lima_draft_get_n (making.countries);
  self->regions = g_array_new (FALSE, FALSE, sizeof (guint));
  split_left (dimensions, table, self->regions);
  self->map = making.map = lima_tile_map_new (table);
  lima_tiles_foreach (add_tile, &making);
  shade (&making);
  fill_shelf (&making, self->regions);
  return self;
}

/*< private >
 * lima_report_map_free:
 * @self: a map to give up
 */
void
lima_report_map_free (LimaReportMap *self)
{
  lima_tile_map_free (self->map);
  g_array_unref (self->regions);
  g_free (self);
}

/*< private >
 * lima_report_map_find:
 * @mark: the row of a mark
 * @rows: (out) (array): its country and its region, as far as it has them
 *
 * Returns: whether something is recorded there
 */
gboolean
lima_report_map_find (const LimaReportMap *self, int mark, int *rows)
{
  int row;

  if (!lima_tile_map_find_mark (self->map, mark, &row) || row < 0)
    return FALSE;
  if ((guint) row < self->n)
    rows[0] = row;
  else
    {
      rows[0] = (int) self->n - 1; /* what is in no country is their last row */
      rows[1] = (int) g_array_index (self->regions, guint, (guint) row - self->n);
    }
  return TRUE;
}
