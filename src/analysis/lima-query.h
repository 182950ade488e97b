/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-region-scheme.h>

#include "lima-measure.h"

G_BEGIN_DECLS

typedef enum
{
  LIMA_DIMENSION_REGION,
  LIMA_DIMENSION_COUNTRY,
  LIMA_DIMENSION_DONOR,
  LIMA_DIMENSION_REPORTER,
  LIMA_DIMENSION_THEME,
  LIMA_DIMENSION_SECTOR,
  LIMA_DIMENSION_SDG,
  LIMA_DIMENSION_STATUS,
  LIMA_DIMENSION_YEAR,
  LIMA_DIMENSION_CURRENCY,
  LIMA_DIMENSION_SIZE,
  LIMA_DIMENSION_PROGRAMME,
  LIMA_N_DIMENSIONS,
} LimaDimensionKind;

#define LIMA_QUERY_MAX_BY 3
#define LIMA_QUERY_MAX_SIZES 16

/**
 * LimaQuery:
 * @measure: what is added up
 * @by: the dimensions
 * @n_by: how many of them, 0 to 3
 * @first_year: year, 0 for all years; a fiscal year is called after the calendar year in which it begins
 * @last_year: year, belongs to the query
 * @year_span: how many years one key of the dimension year has: 1, or 2 for bienniums. These begin in even years, as the budgets of the
 *   United Nations did from 1974-1975 on (General Assembly resolution 3043 (XXVII) of 1972); years asked for need not be whole ones
 * @scheme: how countries are put into regions
 * @sizes: bounds of the size classes, from small to large
 * @n_sizes: how many
 * @projects: (nullable) (array): by project of the facts, whether it is looked at; %NULL for all of them. Belongs to who asks, and must outlive
 *   the query's results. Whether a parent's flows are its children's (money rule 11) is settled among all projects, so that a filter never
 *   changes what one of them counts for.
 *
 * A question to the facts.
 */
typedef struct
{
  LimaMeasure measure;
  LimaDimensionKind by[LIMA_QUERY_MAX_BY];
  guint n_by;
  int first_year;
  int last_year;
  guint year_span;
  LimaRegionScheme scheme;
  LimaDecimal sizes[LIMA_QUERY_MAX_SIZES];
  guint n_sizes;
  const guint8 *projects;
} LimaQuery;

void         lima_query_init           (LimaQuery         *self);
gboolean     lima_query_parse_by       (LimaQuery         *self,
                                        const char        *text);
gboolean     lima_query_parse_years    (LimaQuery         *self,
                                        const char        *text);
gboolean     lima_query_parse_sizes    (LimaQuery         *self,
                                        const char        *text);
gboolean     lima_query_parse_scheme   (LimaQuery         *self,
                                        const char        *text);
const char  *lima_dimension_get_name   (LimaDimensionKind  dimension);
const char  *lima_dimension_get_label  (LimaDimensionKind  dimension);
char        *lima_query_size_key       (const LimaQuery   *self,
                                        guint              size_class);
guint        lima_query_size_class     (const LimaQuery   *self,
                                        const LimaSum     *sum);

G_END_DECLS
