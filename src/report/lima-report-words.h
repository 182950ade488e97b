/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-format.h>
#include <lima-query.h>

G_BEGIN_DECLS

/**
 * LimaReportWords:
 * @subtitle: 1 the measure, 2 the period, 3 the unit
 * @lead: 1 the largest row, 2 its amount, 3 its share
 * @lead_left: the same, and 4 the share that is not assigned
 * @lead_amount: 1 the largest row, 2 its amount, where there are no shares
 * @lead_amount_left: the same, and 3 the amount that is not assigned
 * @all_left: nothing is assigned
 * @left: 1 amount and share, at the end of the strip
 * @left_over: 1 amount and share, in the footnote
 * @nothing_left: in the footnote
 *
 * The sentences about a breakdown, translated, to be filled in with lima_report_fill().
 */
typedef struct
{
  const char *subtitle;
  const char *lead;
  const char *lead_left;
  const char *lead_amount;
  const char *lead_amount_left;
  const char *all_left;
  const char *left;
  const char *left_over;
  const char *nothing_left;
} LimaReportWords;

LimaReportWords lima_report_words          (LimaDimensionKind  dimension,
                                            gboolean           jointly);
const char     *lima_report_words_assigned (LimaDimensionKind  dimension,
                                            gboolean           jointly,
                                            guint              n);
const char     *lima_report_words_others   (LimaDimensionKind  dimension,
                                            guint              n);
const char     *lima_report_words_measure  (const char        *measure);
char           *lima_report_words_currency (LimaFormat        *format,
                                            const char        *language,
                                            const char        *currency);
char           *lima_report_words_unit     (LimaFormat        *format,
                                            LimaScale          scale,
                                            const char        *currency);
char           *lima_report_words_years    (LimaFormat        *format,
                                            guint              first_month,
                                            int                first_year,
                                            int                last_year);
char           *lima_report_words_period   (LimaFormat        *format,
                                            int                first_year,
                                            int                last_year);
char           *lima_report_words_rank     (LimaFormat        *format,
                                            guint              place,
                                            guint              of);
char           *lima_report_fill           (LimaFormat        *format,
                                            const char        *sentence,
                                            ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
