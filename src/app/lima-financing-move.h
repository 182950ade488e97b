/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_FINANCING_MOVE (lima_financing_move_get_type ())

/**
 * LimaFinancingMove:
 *
 * Asks about the next step of an entry of the ledger: the next status, today, and the money of the last step stand there already. It says what is
 * odd and refuses nothing. "moved" is emitted once the step is added, with whether it names a source.
 */
G_DECLARE_FINAL_TYPE (LimaFinancingMove, lima_financing_move, LIMA, FINANCING_MOVE, GtkWindow)

GtkWidget *lima_financing_move_new (GtkWindow      *parent,
                                    LimaSession    *session,
                                    const LimaPath *entry,
                                    const char     *about,
                                    LimaDate        today);

G_END_DECLS
