/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-agenda-table.h"

G_BEGIN_DECLS

/* Proposals of indicators as a table. Of the filter, its words and its goal hold. Keys are ids. */
GtkWidget *lima_agenda_proposals_new (LimaFormat *format,
                                      GMenuModel *menu);

G_END_DECLS
