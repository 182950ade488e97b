/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-programme-section.h"

G_BEGIN_DECLS

#define LIMA_TYPE_BUDGET_SECTION (lima_budget_section_get_type ())

/**
 * LimaBudgetSection:
 *
 * The budget of a programme: sums by year, component and source, or the same as a picture; its lines, and the form of the one that is chosen.
 * Actions: "budget.new", "budget.paste", "budget.delete", "chart.export", "chart.copy-picture".
 */
G_DECLARE_FINAL_TYPE (LimaBudgetSection, lima_budget_section, LIMA, BUDGET_SECTION, LimaProgrammeSection)

GtkWidget *lima_budget_section_new (LimaSession *session,
                                    LimaAtom     programme);

G_END_DECLS
