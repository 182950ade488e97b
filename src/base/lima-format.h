/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-date.h"
#include "lima-decimal.h"

G_BEGIN_DECLS

/**
 * LimaFormat:
 *
 * How one language writes numbers, money, shares, dates and lists. Counted; any thread may use it. Immutable, but for the largest
 * unit of amounts, which the user may choose at any time. Numbers, dates and sorting follow the language it was made for; words
 * ("below 0.1 %", the unit "M") are the program's translations and follow the language the program runs in.
 */
typedef struct _LimaFormat LimaFormat;

/**
 * LimaScale:
 *
 * The unit in which all amounts of one chart or table are written.
 */
typedef enum
{
  LIMA_SCALE_ONE,
  LIMA_SCALE_THOUSAND,
  LIMA_SCALE_MILLION,
  LIMA_SCALE_BILLION,
} LimaScale;

LimaFormat *lima_format_new              (const char        *language);
LimaFormat *lima_format_ref              (LimaFormat        *self);
void        lima_format_unref            (LimaFormat        *self);
const char *lima_format_program_language (void);
const char *lima_format_get_language     (LimaFormat        *self);
gboolean    lima_format_is_right_to_left (LimaFormat        *self);

char       *lima_format_integer          (LimaFormat        *self,
                                          gint64             value);
char       *lima_format_number           (LimaFormat        *self,
                                          const LimaSum     *value,
                                          int                decimals);
char       *lima_format_money            (LimaFormat        *self,
                                          const LimaSum     *value,
                                          const char        *currency,
                                          int                decimals);

LimaScale   lima_scale_for               (const LimaSum     *largest);
LimaScale   lima_format_scale_for        (LimaFormat        *self,
                                          const LimaSum     *largest);
void        lima_format_set_largest_scale
                                         (LimaFormat        *self,
                                          LimaScale          largest);
int         lima_scale_decimals          (const LimaSum     *largest,
                                          LimaScale          scale);
char       *lima_format_scaled           (LimaFormat        *self,
                                          const LimaSum     *value,
                                          LimaScale          scale,
                                          int                decimals,
                                          gboolean           with_unit);

char       *lima_format_share            (LimaFormat        *self,
                                          const LimaSum     *part,
                                          const LimaSum     *whole);
char       *lima_format_percentage       (LimaFormat        *self,
                                          const LimaSum     *percentage,
                                          int                decimals);
char       *lima_format_amount_and_share (LimaFormat        *self,
                                          const char        *amount,
                                          const char        *share);
const char *lima_format_amount_pattern   (void);

char       *lima_format_date             (LimaFormat        *self,
                                          LimaDate           date);
char       *lima_format_date_tick        (LimaFormat        *self,
                                          LimaDate           date);
char       *lima_format_period           (LimaFormat        *self,
                                          LimaDate           first,
                                          LimaDate           last);
char       *lima_format_days             (LimaFormat        *self,
                                          LimaDate           first,
                                          LimaDate           last);
char       *lima_format_list             (LimaFormat        *self,
                                          const char *const *items);
int         lima_format_collate          (LimaFormat        *self,
                                          const char        *a,
                                          const char        *b);
char       *lima_format_sort_key         (LimaFormat        *self,
                                          const char        *text);
char       *lima_format_isolate          (const char        *text);
gboolean    lima_format_reads_right_to_left
                                         (const char        *text,
                                          gboolean           otherwise);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaFormat, lima_format_unref)

G_END_DECLS
