/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-report-findings.h>
#include <lima-search.h>

G_BEGIN_DECLS

#define LIMA_CHECK_ALL_SEVERITIES (-1)

typedef enum
{
  LIMA_CHECK_ORDER_SEVERITY, /* the worst first, then the most money at stake */
  LIMA_CHECK_ORDER_KIND,
  LIMA_CHECK_ORDER_PLACE,    /* by the title of the project; what is about none comes last */
  LIMA_CHECK_ORDER_STAKE,    /* the most money first, the main currency first; what is not known comes last */
} LimaCheckOrder;

/**
 * LimaCheckQuestion:
 * @severity: a #LimaSeverity, or %LIMA_CHECK_ALL_SEVERITIES
 * @kind: (nullable): the word of a kind, %NULL for all
 * @words: (nullable): what the words of the kind, what was given, or the names of the project have to contain, in whatever case
 * @order: what comes first
 * @reversed: whether the other way round
 *
 * Which findings are shown, and in which order.
 */
typedef struct
{
  int severity;
  char *kind;
  char *words;
  LimaCheckOrder order;
  gboolean reversed;
} LimaCheckQuestion;

LimaCheckQuestion *lima_check_question_copy   (const LimaCheckQuestion  *self);
void               lima_check_question_free   (LimaCheckQuestion        *self);
GArray            *lima_check_question_answer (const LimaCheckQuestion  *self,
                                               const LimaReportFindings *findings,
                                               const LimaSearch         *search,
                                               GCancellable             *cancellable,
                                               GError                  **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaCheckQuestion, lima_check_question_free)

G_END_DECLS
