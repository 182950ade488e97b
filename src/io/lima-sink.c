/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "lima-sink.h"

G_DEFINE_QUARK (lima-read-error-quark, lima_read_error)
