/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-control.h"

G_BEGIN_DECLS

#define LIMA_TYPE_STRING_CONTROL (lima_string_control_get_type ())

/**
 * LimaStringControl:
 *
 * Edits a plain text, a reference or a code of no list, in one line; notes in as many as it takes.
 */
G_DECLARE_FINAL_TYPE (LimaStringControl, lima_string_control, LIMA, STRING_CONTROL, LimaControl)

G_END_DECLS
