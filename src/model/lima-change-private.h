/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-portfolio.h"

G_BEGIN_DECLS

gboolean lima_change_fail (const LimaChange    *self,
                           LimaPortfolioError   code,
                           GError             **error);

G_END_DECLS
