/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-facts.h>

G_BEGIN_DECLS

/* What a project's flows add up to. None is ever added to another (money rule 3). Other types of flows are not among them. */
typedef enum
{
  LIMA_MONEY_SPENT,
  LIMA_MONEY_FUNDS,
  LIMA_MONEY_PROMISED,  /* incoming commitments */
  LIMA_MONEY_COMMITTED,
  LIMA_MONEY_BUDGET,
  LIMA_MONEY_PLANNED,
  LIMA_N_MONEY,
} LimaMoney;

/**
 * LimaProjectMoney:
 * @currency: 0 for unknown
 * @unconverted: whether these are amounts that no rate was found for
 * @sums: one for each #LimaMoney
 * @flows: how many flows are in each, 0 where none is recorded: then there is no sum, which is not zero
 * @beyond: whether a sum left its range
 *
 * The sums of a project in one currency.
 */
typedef struct
{
  LimaAtom currency;
  gboolean unconverted;
  LimaSum sums[LIMA_N_MONEY];
  guint flows[LIMA_N_MONEY];
  gboolean beyond;
} LimaProjectMoney;

LimaMoney   lima_money_of_kind             (guint                   kind);
GArray     *lima_project_money_new         (const LimaFacts        *facts,
                                            guint                   project);
gboolean    lima_project_money_left        (const LimaProjectMoney *self,
                                            LimaMoney               whole,
                                            LimaSum                *left);
LimaMoney   lima_project_money_whole       (const LimaProjectMoney *self);
const char *lima_project_money_get_label   (LimaMoney               which);
const char *lima_project_money_get_measure (LimaMoney               which);

G_END_DECLS
