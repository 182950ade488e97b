/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-history.h"

G_BEGIN_DECLS

#define LIMA_CHANGE_LOG_MOST 1000 /* changes that an entry tells one by one */

guint lima_change_log_write (LimaHistory *history,
                             const char  *who,
                             const char  *language);

G_END_DECLS
