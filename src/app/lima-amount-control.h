/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-control.h"

G_BEGIN_DECLS

#define LIMA_TYPE_AMOUNT_CONTROL (lima_amount_control_get_type ())

/**
 * LimaAmountControl:
 *
 * Edits an amount or a share as the language writes numbers, and shows it back. Empty is unknown, which is not zero; what is no number
 * is kept as it is written, and said.
 */
G_DECLARE_FINAL_TYPE (LimaAmountControl, lima_amount_control, LIMA, AMOUNT_CONTROL, LimaControl)

G_END_DECLS
