/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-check.h>
#include <lima-format.h>
#include <lima-rule.h>

#include "lima-report-attention.h"

G_BEGIN_DECLS

char      *lima_report_describe_rule   (LimaFormat          *format,
                                        const LimaRuleItem  *item);
char      *lima_report_describe_stake  (LimaFormat          *format,
                                        const LimaRuleItem  *item);
char      *lima_report_describe_settled (LimaFormat         *format,
                                        const LimaCheckItem *item);
GPtrArray *lima_report_check_figures   (LimaFormat          *format,
                                        const LimaFacts     *facts,
                                        const LimaSnapshot  *snapshot);
char      *lima_report_describe_figure (LimaFormat          *format,
                                        const LimaAttention *figure);

G_END_DECLS
