/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-field-words.h"
#include "lima-flow-list.h"

G_BEGIN_DECLS

char *lima_flow_words_type     (const LimaFieldWords  *words,
                                const LimaFlow        *flow);
char *lima_flow_words_date     (const LimaFieldWords  *words,
                                const LimaFlow        *flow);
char *lima_flow_words_parties  (const LimaFieldWords  *words,
                                const LimaFlow        *flow);
char *lima_flow_words_purpose  (const LimaFieldWords  *words,
                                const LimaFlow        *flow);
char *lima_flow_words_sum_name (const LimaFieldWords  *words,
                                const LimaFlowListSum *sum);
char *lima_flow_words_sum      (const LimaFieldWords  *words,
                                const LimaFlowListSum *sum,
                                int                    decimals);

G_END_DECLS
