/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-agenda-table.h"

G_BEGIN_DECLS

/* Milestones as a table: what is now and next first, then what is overdue, then what is done, the last of it first. */
GtkWidget *lima_agenda_list_new (LimaFormat *format,
                                 GMenuModel *menu);

G_END_DECLS
