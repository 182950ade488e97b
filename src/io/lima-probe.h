/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-sink.h"

G_BEGIN_DECLS

typedef enum
{
  LIMA_FORMAT_PORTFOLIO, /* JSON, whatever is in it: the portfolio reader judges */
  LIMA_FORMAT_XML,       /* XML, whatever is in it: the IATI reader judges */
  LIMA_FORMAT_CALENDAR,  /* iCalendar: the calendar reader judges */
} LimaFileFormat;

int      lima_probe_open   (const char      *path,
                            guint64         *size,
                            GError         **error);
gboolean lima_probe_format (int              fd,
                            const char      *path,
                            LimaFileFormat  *format,
                            GError         **error);

G_END_DECLS
