/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-amounts.h"

G_BEGIN_DECLS

/* What a list of projects can be narrowed down by. */
typedef enum
{
  LIMA_FACET_STATUS,
  LIMA_FACET_COUNTRY,
  LIMA_FACET_REGION,
  LIMA_FACET_DONOR,
  LIMA_FACET_THEME,
  LIMA_FACET_SECTOR,
  LIMA_FACET_SDG,
  LIMA_FACET_YEAR,
  LIMA_FACET_SIZE,
  LIMA_FACET_REPORTER,
  LIMA_FACET_CURRENCY, /* of the flows as given */
  LIMA_FACET_MISSING, /* what is not recorded, see #LimaMissing */
  LIMA_N_FACETS,
} LimaFacet;

/**
 * LimaFilter:
 *
 * What is set to narrow down a list of projects: keys of facets, words to search for, and what projects add up to. Keys of one facet are
 * joined by "or", all else by "and". Key 0 is what is not given, as in breakdowns. A plain value: copy it before a thread gets it.
 */
typedef struct _LimaFilter LimaFilter;

LimaFilter *lima_filter_new            (void);
LimaFilter *lima_filter_copy           (const LimaFilter *self);
void        lima_filter_free           (LimaFilter       *self);
gboolean    lima_filter_equal          (const LimaFilter *a,
                                        const LimaFilter *b);
gboolean    lima_filter_is_empty       (const LimaFilter *self);
void        lima_filter_clear          (LimaFilter       *self);

gboolean    lima_filter_has            (const LimaFilter *self,
                                        LimaFacet         facet,
                                        LimaAtom          key);
void        lima_filter_set            (LimaFilter       *self,
                                        LimaFacet         facet,
                                        LimaAtom          key,
                                        gboolean          on);
void        lima_filter_clear_facet    (LimaFilter       *self,
                                        LimaFacet         facet);
guint       lima_filter_get_n          (const LimaFilter *self,
                                        LimaFacet         facet);
LimaAtom    lima_filter_get_key        (const LimaFilter *self,
                                        LimaFacet         facet,
                                        guint             i);

const char *lima_filter_get_search     (const LimaFilter *self);
void        lima_filter_set_search     (LimaFilter       *self,
                                        const char       *words);
gboolean    lima_filter_get_with_flows (const LimaFilter *self);
void        lima_filter_set_with_flows (LimaFilter       *self,
                                        gboolean          with_flows);

const LimaAmounts *lima_filter_get_amounts (const LimaFilter *self);
void        lima_filter_set_amounts    (LimaFilter       *self,
                                        const LimaAmounts *amounts);

char       *lima_filter_to_text        (const LimaFilter *self);
LimaFilter *lima_filter_parse          (const char       *text);

const char *lima_facet_get_name        (LimaFacet         facet);
const char *lima_facet_get_label       (LimaFacet         facet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaFilter, lima_filter_free)

G_END_DECLS
