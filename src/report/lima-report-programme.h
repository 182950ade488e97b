/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-format.h>
#include <lima-leverage.h>
#include <lima-programme-budget.h>
#include <lima-programme-missing.h>
#include <lima-schedule.h>

G_BEGIN_DECLS

char *lima_report_describe_leverage  (LimaFormat          *format,
                                      const LimaLeverage  *leverage);
char *lima_report_describe_grant     (LimaFormat          *format,
                                      const LimaProgramme *programme);
char *lima_report_list_grant         (LimaFormat          *format,
                                      const LimaProgramme *programme);
char *lima_report_describe_plan      (LimaFormat          *format,
                                      const LimaProgramme *programme);
char *lima_report_describe_missing   (LimaFormat          *format,
                                      guint32              missing);
char *lima_report_describe_life      (LimaFormat          *format,
                                      const LimaProgramme *programme);

G_END_DECLS
