/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-decimal.h>

G_BEGIN_DECLS

void  lima_report_cells_append_csv  (GString           *out,
                                     const char *const *cells);
void  lima_report_cells_append_tsv  (GString           *out,
                                     const char *const *cells);
void  lima_report_cells_append_html (GString           *out,
                                     const char        *tag,
                                     const char *const *cells,
                                     const char        *numbers);
char *lima_report_cells_plain_share (const LimaSum     *part,
                                     const LimaSum     *total);
int   lima_report_cells_decimals    (int                decimals,
                                     const LimaSum     *sum);

G_END_DECLS
