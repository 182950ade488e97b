/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-report-attention.h"

G_BEGIN_DECLS

/* What the list is made from, and the list; all borrowed. */
typedef struct
{
  const LimaFacts *facts;
  const LimaQuery *query;
  const LimaReportChartOptions *options;
  LimaFormat *format;
  const char *language;
  GPtrArray *list;
} LimaAttentionMaker;

LimaAttention *lima_attention_maker_add           (const LimaAttentionMaker *self,
                                                   LimaAttentionKind         kind,
                                                   LimaSeverity              severity);
void           lima_attention_maker_add_remainders (const LimaAttentionMaker *self);
void           lima_attention_maker_add_published (const LimaAttentionMaker *self);
void           lima_attention_maker_add_problems  (const LimaAttentionMaker *self);
void           lima_attention_maker_add_records   (const LimaAttentionMaker *self,
                                                   LimaDate                  today);

void           lima_attention_maker_add_programmes (const LimaAttentionMaker *self,
                                                   LimaDate                  today);
void           lima_attention_maker_add_agenda   (const LimaAttentionMaker *self,
                                                   LimaDate                  today);

G_END_DECLS
