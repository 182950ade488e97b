/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-format.h>
#include <lima-programme-projects.h>

G_BEGIN_DECLS

GPtrArray *lima_report_describe_programme_projects (LimaFormat          *format,
                                                    const LimaProgramme *programme,
                                                    const LimaSnapshot  *snapshot,
                                                    const LimaFacts     *facts);

G_END_DECLS
