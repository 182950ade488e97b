/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-report-platform.h>

G_BEGIN_DECLS

/* Which actions are listed. */
typedef enum
{
  LIMA_PLATFORM_OVERDUE,
  LIMA_PLATFORM_NOT_DONE,
  LIMA_PLATFORM_ALL,
} LimaPlatformFilter;

GPtrArray *lima_platform_rows_of_actions (const LimaReportPlatform *report,
                                          LimaPlatformFilter        filter,
                                          const char               *sought);
GPtrArray *lima_platform_rows_of_bodies  (LimaFormat               *format,
                                          const LimaReportPlatform *report,
                                          const LimaProgramme      *programme,
                                          const char               *sought);
GPtrArray *lima_platform_rows_of_members (LimaFormat               *format,
                                          const LimaReportPlatform *report,
                                          const char               *sought);

const LimaReportAction *lima_platform_find_action (const LimaReportPlatform *report,
                                                   const char               *key);

G_END_DECLS
