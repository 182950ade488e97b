/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-programme-section.h"

G_BEGIN_DECLS

#define LIMA_TYPE_RISKS_SECTION (lima_risks_section_get_type ())

/**
 * LimaRisksSection:
 *
 * The risks of a programme: a matrix of likelihood and impact beside the list of them, and the one that is selected in a form. Its actions are
 * risks.new and risks.delete, and those of a chart.
 */
G_DECLARE_FINAL_TYPE (LimaRisksSection, lima_risks_section, LIMA, RISKS_SECTION, LimaProgrammeSection)

GtkWidget *lima_risks_section_new (LimaSession *session,
                                   LimaAtom     programme);

G_END_DECLS
