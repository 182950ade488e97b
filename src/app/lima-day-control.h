/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-control.h"

G_BEGIN_DECLS

#define LIMA_TYPE_DAY_CONTROL (lima_day_control_get_type ())

/**
 * LimaDayControl:
 *
 * Edits a day, month, quarter or year: typed in the way of the language or of the file, or chosen in a calendar.
 */
G_DECLARE_FINAL_TYPE (LimaDayControl, lima_day_control, LIMA, DAY_CONTROL, LimaControl)

G_END_DECLS
