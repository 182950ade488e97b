/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-format.h>
#include <lima-published.h>
#include <lima-query.h>

G_BEGIN_DECLS

#define LIMA_REPORT_JOINED " + " /* between the names of joint donors, and between their keys */

char *lima_report_label_joint      (LimaFormat          *format,
                                    const char          *label);
char *lima_report_label_size       (LimaFormat          *format,
                                    const LimaQuery     *query,
                                    const char          *key);
char *lima_report_label_years      (LimaFormat          *format,
                                    int                  first,
                                    int                  last);
char *lima_report_label_period     (LimaFormat          *format,
                                    const LimaFigure    *figure);
char *lima_report_label_paragraph  (LimaFormat          *format,
                                    const LimaFigure    *figure);
char *lima_report_label_paragraphs (LimaFormat          *format,
                                    const LimaPublished *published);

G_END_DECLS
