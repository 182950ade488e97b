/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <lima-facts.h>
#include <lima-format.h>
#include <lima-query.h>

G_BEGIN_DECLS

/**
 * LimaFigures:
 * @snapshot: the portfolio
 * @facts: its figures; project n is row n of the snapshot
 * @format: how numbers, dates and names are written
 * @scheme: how countries are put into regions
 * @currency: what all amounts are converted to, 0 for none: they stay as given
 * @first_month: the month in which years begin, 1 for calendar years
 * @illustrative: whether a project is marked as illustrative
 * @n_projects: after money rule 11
 *
 * A portfolio and what it adds up to at one moment, frozen: pages and their threads read it without locks and hold it while they
 * do. The session makes a new one after each change.
 */
typedef struct
{
  gatomicrefcount ref;
  LimaSnapshot *snapshot;
  LimaFacts *facts;
  LimaFormat *format;
  LimaRegionScheme scheme;
  LimaAtom currency;
  guint first_month;
  gboolean illustrative;
  guint n_projects;
} LimaFigures;

#define LIMA_TYPE_FIGURES (lima_figures_get_type ())
GType        lima_figures_get_type    (void);

LimaFigures *lima_figures_new         (LimaSnapshot      *snapshot,
                                       LimaFormat        *format,
                                       LimaRegionScheme   scheme,
                                       LimaAtom           currency,
                                       GCancellable      *cancellable,
                                       GError           **error);
LimaFigures *lima_figures_adapt       (LimaFigures       *self,
                                       LimaRegionScheme   scheme,
                                       LimaAtom           currency,
                                       guint              first_month,
                                       GCancellable      *cancellable,
                                       GError           **error);
LimaFigures *lima_figures_ref         (LimaFigures       *self);
void         lima_figures_unref       (LimaFigures       *self);
void         lima_figures_init_query  (const LimaFigures *self,
                                       LimaQuery         *query,
                                       const char        *measure);
guint        lima_figures_find_project (const LimaFigures *self,
                                       LimaAtom           id,
                                       guint              guess);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaFigures, lima_figures_unref)

G_END_DECLS
