/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*< private >
 * LimaCalendarLine:
 * @name: the property, in capitals
 * @params: names in capitals and values in turn
 * @value: as it stands
 *
 * A content line of iCalendar (RFC 5545, 3.1), unfolded.
 */
typedef struct
{
  char *name;
  GPtrArray *params;
  char *value;
} LimaCalendarLine;

void              lima_calendar_put_line   (GString                *out,
                                            const char             *name,
                                            const char             *value);
void              lima_calendar_put_text   (GString                *out,
                                            const char             *name,
                                            const char             *text);
char             *lima_calendar_escape     (const char             *text);
char             *lima_calendar_unescape   (const char             *text);
char            **lima_calendar_split_list (const char             *value);

GPtrArray        *lima_calendar_unfold     (const char             *data,
                                            gsize                   length);
LimaCalendarLine *lima_calendar_line_parse (const char             *text);
void              lima_calendar_line_free  (LimaCalendarLine       *self);
const char       *lima_calendar_line_get_param (const LimaCalendarLine *self,
                                            const char             *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LimaCalendarLine, lima_calendar_line_free)

G_END_DECLS
