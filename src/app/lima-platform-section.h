/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-programme-section.h"

G_BEGIN_DECLS

#define LIMA_TYPE_PLATFORM_SECTION (lima_platform_section_get_type ())

/**
 * LimaPlatformSection:
 *
 * The coordination platform of a programme: its actions, those that are overdue first; its bodies with their meetings, decisions and members; and
 * what each member has to do. Its actions are platform.mark-done, platform.new-body, platform.new-meeting, platform.new-decision and
 * platform.delete.
 */
G_DECLARE_FINAL_TYPE (LimaPlatformSection, lima_platform_section, LIMA, PLATFORM_SECTION, LimaProgrammeSection)

GtkWidget *lima_platform_section_new (LimaSession *session,
                                      LimaAtom     programme);

G_END_DECLS
