/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-facts.h>
#include <lima-portfolio.h>
#include <lima-reading.h>

G_BEGIN_DECLS

/**
 * LimaInput:
 * @reports: (element-type LimaFileReport): what became of each file
 * @facts: (nullable): their figures, settled
 * @portfolio: (nullable): what they say, as one portfolio; for summary and chart only where a portfolio file is among them
 * @starts: (nullable) (element-type guint): the first project of each file in @portfolio, in the order of @reports, and behind the last
 * @record_starts: (nullable) (element-type guint): the same of each kind of record
 * @added: whether it holds a portfolio that was there before, see lima_input_read_whole()
 * @failed: whether nothing could be read
 * @missing: whether something is missing from the figures: a file or an activity that could not be read
 * @illustrative: whether some project is marked so
 * @newer: the first file of a newer version, or %NULL
 *
 * Files that were read as one portfolio (money rule 11).
 */
typedef struct
{
  GPtrArray *reports;
  LimaFacts *facts;
  LimaPortfolio *portfolio;
  GArray *starts;
  GArray *record_starts[LIMA_N_RECORDS];
  gboolean added;
  gboolean failed;
  gboolean missing;
  gboolean illustrative;
  const char *newer;
} LimaInput;

LimaInput *lima_input_read_figures (char                   **paths,
                                    const LimaFactsOptions  *options,
                                    LimaReadingProgress      progress,
                                    gpointer                 data,
                                    GCancellable            *cancellable);
LimaInput *lima_input_read_whole   (char                   **paths,
                                    const LimaSnapshot      *onto,
                                    LimaReadingProgress      progress,
                                    gpointer                 data,
                                    GCancellable            *cancellable);
void       lima_input_free         (LimaInput               *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaInput, lima_input_free)

G_END_DECLS
