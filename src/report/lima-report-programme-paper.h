/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-programme.h>
#include <lima-snapshot.h>

#include "lima-paper.h"

G_BEGIN_DECLS

/**
 * LimaProgrammePaper:
 * @format: the language
 * @portfolio: gives organisations, sources and projects their names
 * @section: (nullable): one of the names of lima_report_programme_paper_get_section(), %NULL for all of them
 * @today: the day of the paper: what is overdue then, and where the ledger stood
 * @sheet: what it is printed on
 *
 * How programmes are printed.
 */
typedef struct
{
  LimaFormat *format;
  const LimaSnapshot *portfolio;
  const char *section;
  LimaDate today;
  LimaPaperSheet sheet;
} LimaProgrammePaper;

guint       lima_report_programme_paper_get_n_sections (void);
const char *lima_report_programme_paper_get_section    (guint                        i);
gboolean    lima_report_programme_paper_has_section    (const char                  *section);

LimaPaper  *lima_report_programme_paper_new            (const LimaProgrammePaper    *options,
                                                        const LimaProgramme * const *programmes,
                                                        guint                        n);

G_END_DECLS
