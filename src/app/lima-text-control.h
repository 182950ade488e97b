/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-control.h"

G_BEGIN_DECLS

#define LIMA_TYPE_TEXT_CONTROL (lima_text_control_get_type ())

/**
 * LimaTextControl:
 *
 * Edits a text in several languages, a row for each.
 */
G_DECLARE_FINAL_TYPE (LimaTextControl, lima_text_control, LIMA, TEXT_CONTROL, LimaControl)

G_END_DECLS
