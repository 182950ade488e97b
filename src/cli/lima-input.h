/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-cli.h"

#include <lima-facts.h>
#include <lima-portfolio.h>
#include <lima-reading.h>

G_BEGIN_DECLS

/**
 * LimaInput:
 * @reports: (element-type LimaFileReport): what became of each file
 * @facts: (nullable): their figures, settled
 * @portfolio: (nullable): what they say, as one portfolio; for summary and chart only where a portfolio file is among them
 * @exit: what the reading alone leads to
 * @illustrative: whether some project is marked so
 * @newer: the first file of a newer version, or %NULL
 *
 * The files of a command, read as one portfolio (money rule 11).
 */
typedef struct
{
  GPtrArray *reports;
  LimaFacts *facts;
  LimaPortfolio *portfolio;
  LimaExit exit;
  gboolean illustrative;
  const char *newer;
} LimaInput;

LimaInput *lima_input_read_figures (char                   **paths,
                                    const LimaFactsOptions  *options);
LimaInput *lima_input_read_whole   (char                   **paths);
void       lima_input_free         (LimaInput               *self);
void       lima_input_say          (const LimaInput         *self,
                                    guint                    most);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaInput, lima_input_free)

G_END_DECLS
