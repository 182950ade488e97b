/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_PROGRAMME_GUIDE (lima_programme_guide_get_type ())

/**
 * LimaProgrammeGuide:
 *
 * Guides through the start of a programme: country and period, the screening criteria (¶13 of the report), the components (¶16). "made" is
 * emitted with the programme, a block without an id that is nobody else's.
 */
G_DECLARE_FINAL_TYPE (LimaProgrammeGuide, lima_programme_guide, LIMA, PROGRAMME_GUIDE, GtkWindow)

GtkWidget *lima_programme_guide_new (GtkWindow   *parent,
                                     LimaSession *session);

G_END_DECLS
