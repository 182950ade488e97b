/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-format.h"

G_BEGIN_DECLS

#define LIMA_WEEKDAYS 7 /* Monday is 1 and Sunday 7, as in ISO 8601 */

guint  lima_format_week_starts_on (LimaFormat *format);
guint  lima_format_week_end_days  (LimaFormat *format);
char  *lima_format_weekday        (LimaFormat *format,
                                   guint       weekday,
                                   gboolean    is_short);
char  *lima_format_month          (LimaFormat *format,
                                   guint       month);
guint  lima_day_get_weekday       (gint32      day);

G_END_DECLS
