/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-programme-section.h"

G_BEGIN_DECLS

#define LIMA_TYPE_PLAN_SECTION (lima_plan_section_get_type ())

/**
 * LimaPlanSection:
 *
 * The plan of a programme as a Gantt chart, with others on the same axis, compared with a baseline; beside it the form of what is chosen.
 * Actions: "plan.new-component", "plan.new-output", "plan.new-activity", "plan.new-milestone", "plan.delete", "plan.up", "plan.down",
 * "plan.take-baseline", "plan.critical", "plan.today", "plan.fit", "plan.zoom", "chart.export", "chart.copy-picture".
 */
G_DECLARE_FINAL_TYPE (LimaPlanSection, lima_plan_section, LIMA, PLAN_SECTION, LimaProgrammeSection)

GtkWidget *lima_plan_section_new (LimaSession *session,
                                  LimaAtom     programme);

G_END_DECLS
