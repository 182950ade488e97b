/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-matrix.h>
#include <lima-programme.h>

G_BEGIN_DECLS

/**
 * LimaReportRisk:
 * @risk: its id
 * @number: its place in the list, from 1; it names the risk in the matrix
 * @likelihood, @impact: 1 to 5, 0 where that is not known
 * @score: likelihood times impact, 0 where one of them is not known
 * @title: what may go wrong
 * @likelihood_words, @impact_words: (nullable): what people call them
 * @score_words: (nullable): the score
 * @mitigation: (nullable): what is done about it
 * @owner: (nullable): who looks after it
 * @review: (nullable): when it is to be looked at again
 * @is_overdue: whether that day is over
 * @sentence: all of it, for a screen reader
 */
typedef struct
{
  LimaAtom risk;
  guint number;
  guint likelihood;
  guint impact;
  guint score;
  char *title;
  char *likelihood_words;
  char *impact_words;
  char *score_words;
  char *mitigation;
  char *owner;
  char *review;
  gboolean is_overdue;
  char *sentence;
} LimaReportRisk;

GPtrArray  *lima_report_risks_new      (LimaFormat          *format,
                                        const LimaProgramme *programme,
                                        LimaDate             today);
LimaMatrix *lima_report_risks_matrix   (LimaFormat          *format,
                                        GPtrArray           *risks,
                                        gboolean             illustrative);
char       *lima_report_risks_describe (LimaFormat          *format,
                                        GPtrArray           *risks);

G_END_DECLS
