/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  LIMA_PRECISION_NONE, /* no date */
  LIMA_PRECISION_YEAR,
  LIMA_PRECISION_QUARTER,
  LIMA_PRECISION_MONTH,
  LIMA_PRECISION_DAY,
} LimaPrecision;

/**
 * LimaDate:
 * @year: 1 to 9999
 * @month: 1 to 12; for a quarter its first month; 0 for a year
 * @day: 1 to 31; 0 unless the precision is a day
 * @precision: a #LimaPrecision
 *
 * A civil day, month, quarter or year, without a time zone. All zero is "no date".
 */
typedef struct
{
  gint16 year;
  guint8 month;
  guint8 day;
  guint8 precision;
} LimaDate;

#define LIMA_DATE_BUFFER 16

LimaDate    lima_date_today     (void);
LimaDate    lima_date_new       (int            year,
                                 int            month,
                                 int            day);
gboolean    lima_date_parse     (const char    *text,
                                 gssize         length,
                                 LimaDate      *out);
gboolean    lima_date_parse_loose (const char  *text,
                                 gssize         length,
                                 LimaDate      *out);
const char *lima_date_to_text   (LimaDate       self,
                                 char           buffer[LIMA_DATE_BUFFER]);
gint32      lima_date_first_day (LimaDate       self);
gint32      lima_date_end_day   (LimaDate       self);
int         lima_date_compare   (LimaDate       a,
                                 LimaDate       b);

gint32      lima_day_number     (int            year,
                                 int            month,
                                 int            day);
LimaDate    lima_day_to_date    (gint32         day);
int         lima_days_in_month  (int            year,
                                 int            month);

G_END_DECLS
