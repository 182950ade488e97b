/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_PROGRAMMES_LIST (lima_programmes_list_get_type ())

/**
 * LimaProgrammesList:
 *
 * The programmes as a table. "opened" is emitted with the id of the one to be opened, "selected" when another is chosen or their
 * number changes.
 */
G_DECLARE_FINAL_TYPE (LimaProgrammesList, lima_programmes_list, LIMA, PROGRAMMES_LIST, GtkBox)

GtkWidget *lima_programmes_list_new          (LimaSession        *session);
LimaAtom   lima_programmes_list_get_selected (LimaProgrammesList *self);
void       lima_programmes_list_select       (LimaProgrammesList *self,
                                              LimaAtom            programme);
guint      lima_programmes_list_get_n        (LimaProgrammesList *self,
                                              guint              *n_found);
void       lima_programmes_list_search       (LimaProgrammesList *self,
                                              const char         *text);

G_END_DECLS
