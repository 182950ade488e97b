/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-control.h"

G_BEGIN_DECLS

#define LIMA_TYPE_REFERENCE_CONTROL (lima_reference_control_get_type ())

/**
 * LimaReferenceControl:
 *
 * Chooses what a field refers to, by name, from what is there: see #LimaReferenceKind. A reference to what is not there is kept and shown as it
 * stands, with a warning.
 */
G_DECLARE_FINAL_TYPE (LimaReferenceControl, lima_reference_control, LIMA, REFERENCE_CONTROL, LimaControl)

G_END_DECLS
