/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-format.h>
#include <lima-programme.h>

G_BEGIN_DECLS

/* What a list says of a programme. */
typedef enum
{
  LIMA_PROGRAMME_COLUMN_TITLE,
  LIMA_PROGRAMME_COLUMN_COUNTRY,
  LIMA_PROGRAMME_COLUMN_PHASE,
  LIMA_PROGRAMME_COLUMN_PERIOD,
  LIMA_PROGRAMME_COLUMN_GRANT,
  LIMA_PROGRAMME_COLUMN_LEVERAGE,
  LIMA_PROGRAMME_COLUMN_NEXT,
  LIMA_PROGRAMME_COLUMN_MISSING,
  LIMA_PROGRAMME_N_COLUMNS,
} LimaProgrammeColumn;

const char *lima_report_programme_column (LimaProgrammeColumn  column);
char       *lima_report_programme_cell   (LimaFormat          *format,
                                          const LimaProgramme *programme,
                                          LimaProgrammeColumn  column,
                                          LimaDate             today);
char       *lima_report_programme_row    (LimaFormat          *format,
                                          const LimaProgramme *programme,
                                          LimaDate             today);

G_END_DECLS
