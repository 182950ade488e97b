/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lima-agenda-table.h"

G_BEGIN_DECLS

/* Processes as a table, with what is next in each. Of the filter, its words hold. Keys are ids. */
GtkWidget *lima_agenda_processes_new (LimaFormat *format,
                                      GMenuModel *menu);

G_END_DECLS
