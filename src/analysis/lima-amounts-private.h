/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-amounts.h"
#include "lima-concentration.h"

G_BEGIN_DECLS

guint8 *lima_amounts_find (const LimaAmounts *self,
                           const LimaFacts   *facts,
                           const LimaMeasure *measure,
                           const guint8      *projects,
                           GCancellable      *cancellable);

G_END_DECLS
