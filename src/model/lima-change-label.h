/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-format.h>

#include "lima-portfolio.h"

G_BEGIN_DECLS

const LimaField *lima_change_get_field  (const LimaChange    *self);
const LimaTable *lima_change_get_table  (const LimaChange    *self);
char            *lima_change_get_record_name (const LimaChange *self,
                                         LimaPortfolio       *portfolio,
                                         const char          *language);
char            *lima_change_label      (const LimaChangeSet *set,
                                         LimaPortfolio       *portfolio,
                                         LimaFormat          *format);

G_END_DECLS
