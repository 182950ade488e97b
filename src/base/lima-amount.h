/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-atom.h"
#include "lima-date.h"
#include "lima-decimal.h"

G_BEGIN_DECLS

typedef enum
{
  LIMA_AMOUNT_NONE,       /* nothing given: unknown, which isn't zero */
  LIMA_AMOUNT_EXACT,      /* read without doubt; no text kept */
  LIMA_AMOUNT_DOUBTFUL,   /* "1,234": read as thousands, the text is kept and listed */
  LIMA_AMOUNT_UNREADABLE, /* the text is kept, there is no value */
  LIMA_AMOUNT_BEYOND,     /* more than 18 digits: the text is kept, there is no value */
} LimaAmountState;

/**
 * LimaAmount:
 * @coef: see #LimaDecimal
 * @text: what was given, where the state says that it is kept
 * @places: see #LimaDecimal
 * @state: a #LimaAmountState
 *
 * A number as data gives it: a decimal, or a text that is none (money rule 2). All zero is "none".
 */
typedef struct
{
  gint64 coef;
  LimaAtom text;
  guint8 places;
  guint8 state;
} LimaAmount;

/**
 * LimaDay:
 * @date: the date, or "no date"
 * @text: what was given, where it is no date
 *
 * A date as data gives it. All zero is "none".
 */
typedef struct
{
  LimaDate date;
  LimaAtom text;
} LimaDay;

LimaAmount  lima_amount_read      (const char       *text,
                                   gssize            length);
LimaAmount  lima_amount_exact     (LimaDecimal       value);
gboolean    lima_amount_has_value (const LimaAmount *self);
LimaDecimal lima_amount_value     (const LimaAmount *self);
LimaDecimal lima_amount_percentage (const LimaAmount *self);
const char *lima_amount_to_text   (const LimaAmount *self,
                                   char              buffer[LIMA_DECIMAL_BUFFER]);
gboolean    lima_amount_equal     (const LimaAmount *a,
                                   const LimaAmount *b);

LimaDay     lima_day_read         (const char       *text,
                                   gssize            length);
gboolean    lima_day_has_date     (const LimaDay    *self);
const char *lima_day_to_text      (const LimaDay    *self,
                                   char              buffer[LIMA_DATE_BUFFER]);
gboolean    lima_day_equal        (const LimaDay    *a,
                                   const LimaDay    *b);

G_END_DECLS
