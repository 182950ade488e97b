/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-programme-section.h"

G_BEGIN_DECLS

#define LIMA_TYPE_FINANCING_SECTION (lima_financing_section_get_type ())

/**
 * LimaFinancingSection:
 *
 * The ledger of leverage: a ladder of what has reached which status, its entries, and the form of the one that is chosen. Actions:
 * "financing.new", "financing.move-up", "financing.delete", "chart.export", "chart.copy-picture".
 */
G_DECLARE_FINAL_TYPE (LimaFinancingSection, lima_financing_section, LIMA, FINANCING_SECTION, LimaProgrammeSection)

GtkWidget *lima_financing_section_new (LimaSession *session,
                                       LimaAtom     programme);

G_END_DECLS
