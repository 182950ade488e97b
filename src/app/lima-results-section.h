/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-programme-section.h"

G_BEGIN_DECLS

#define LIMA_TYPE_RESULTS_SECTION (lima_results_section_get_type ())

/**
 * LimaResultsSection:
 *
 * The results of a programme: its indicators in a grid, and beside it all that is known of one of them. Actions: "results.add" with a
 * level, "results.edit", "results.revise", "results.move-up", "results.move-down", "results.remove", "results.export".
 */
G_DECLARE_FINAL_TYPE (LimaResultsSection, lima_results_section, LIMA, RESULTS_SECTION, LimaProgrammeSection)

GtkWidget *lima_results_section_new (LimaSession *session,
                                     LimaAtom     programme);

G_END_DECLS
