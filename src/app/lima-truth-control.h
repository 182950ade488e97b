/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-control.h"

G_BEGIN_DECLS

#define LIMA_TYPE_TRUTH_CONTROL (lima_truth_control_get_type ())

/**
 * LimaTruthControl:
 *
 * Edits what is true, false or unknown.
 */
G_DECLARE_FINAL_TYPE (LimaTruthControl, lima_truth_control, LIMA, TRUTH_CONTROL, LimaControl)

G_END_DECLS
