/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>
#include <lima-leverage.h>

#include "lima-session.h"

G_BEGIN_DECLS

LimaAtom   lima_financing_add          (GtkWidget                        *widget,
                                        LimaSession                      *session,
                                        const LimaPath                   *programme);
const LimaProgrammeFinancingStep *
           lima_financing_find_highest (const LimaProgrammeFinancing     *entry);
LimaBlock *lima_financing_propose_step (const LimaProgrammeFinancing     *entry,
                                        LimaDate                          today);
GPtrArray *lima_financing_list_doubts  (LimaFormat                       *format,
                                        const LimaProgrammeFinancing     *entry,
                                        const LimaProgrammeFinancingStep *step,
                                        LimaDate                          today);
gboolean   lima_financing_add_step     (GtkWidget                        *widget,
                                        LimaSession                      *session,
                                        const LimaPath                   *entry,
                                        LimaBlock                        *step);

G_END_DECLS
