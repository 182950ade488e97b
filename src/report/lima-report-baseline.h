/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-format.h>
#include <lima-programme.h>

G_BEGIN_DECLS

GPtrArray *lima_report_baseline_describe (LimaFormat          *format,
                                          const LimaProgramme *programme,
                                          LimaAtom             baseline);

G_END_DECLS
