/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-result.h"

G_BEGIN_DECLS

LimaResult *lima_facts_slice (const LimaFacts   *facts,
                              const LimaQuery   *query,
                              LimaDimensionKind  dimension,
                              LimaAtom           key,
                              GCancellable      *cancellable,
                              GError           **error);

G_END_DECLS
