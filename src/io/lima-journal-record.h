/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <lima-change.h>

G_BEGIN_DECLS

char          *lima_journal_record_write (const LimaChangeSet *set,
                                          gboolean             is_more,
                                          gsize               *length);
LimaChangeSet *lima_journal_record_read  (const char          *text,
                                          gsize                length,
                                          gboolean            *is_more);

G_END_DECLS
