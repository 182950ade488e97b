/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_RESULTS_REVISE (lima_results_revise_get_type ())

/**
 * LimaResultsRevise:
 *
 * Asks for a target in place of one that was set: the number, the day and the reason. The target as it was first set stays.
 */
G_DECLARE_FINAL_TYPE (LimaResultsRevise, lima_results_revise, LIMA, RESULTS_REVISE, GtkPopover)

GtkWidget *lima_results_revise_new  (void);
void       lima_results_revise_show (LimaResultsRevise *self,
                                     LimaSession       *session,
                                     const LimaPath    *programme,
                                     LimaAtom           indicator,
                                     LimaAtom           target);

G_END_DECLS
