/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-index-private.h"
#include "lima-shares.h"

G_BEGIN_DECLS

/**
 * LimaRecordJudge:
 * @facts: borrowed, for the theme scheme
 * @words: borrowed: keys and names by column
 * @lists: by column: numbers of words, a list a project, perhaps one number twice
 * @origin: the place of the next project, for names
 *
 * What the records of projects say of themselves.
 */
typedef struct
{
  const LimaFacts *facts;
  LimaDictionary **words;
  LimaLists lists[LIMA_N_COLUMNS];
  LimaShares places, sectors, goals, themes;
  guint64 origin;
} LimaRecordJudge;

void lima_record_judge_init  (LimaRecordJudge   *self,
                              const LimaFacts   *facts,
                              LimaDictionary   **words,
                              guint              n);
void lima_record_judge_clear (LimaRecordJudge   *self);
void lima_record_judge_add   (LimaRecordJudge   *self,
                              const LimaProject *project);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LimaRecordJudge, lima_record_judge_clear)

G_END_DECLS
