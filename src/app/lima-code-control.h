/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-control.h"

G_BEGIN_DECLS

#define LIMA_TYPE_CODE_CONTROL (lima_code_control_get_type ())

/**
 * LimaCodeControl:
 *
 * Chooses a code from a list, searched by name and code. A code that no list has can be given too, and none.
 */
G_DECLARE_FINAL_TYPE (LimaCodeControl, lima_code_control, LIMA, CODE_CONTROL, LimaControl)

G_END_DECLS
