/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <lima-report-ladder.h>

#include "lima-text-table.h"

G_BEGIN_DECLS

#define LIMA_TYPE_FINANCING_LEDGER (lima_financing_ledger_get_type ())

/**
 * LimaFinancingLedger:
 *
 * The entries of the ledger of leverage, in the order of a column, at first the highest status first, and below them what they come to.
 */
G_DECLARE_FINAL_TYPE (LimaFinancingLedger, lima_financing_ledger, LIMA, FINANCING_LEDGER, GtkBox)

GtkWidget     *lima_financing_ledger_new       (void);
void           lima_financing_ledger_show      (LimaFinancingLedger *self,
                                                LimaFormat          *format,
                                                GPtrArray           *rows,
                                                const char          *sought);
LimaTextTable *lima_financing_ledger_get_table (LimaFinancingLedger *self);

G_END_DECLS
