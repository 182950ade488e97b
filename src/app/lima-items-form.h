/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_ITEMS_FORM (lima_items_form_get_type ())

/**
 * LimaItemsForm:
 *
 * Edits a list in a record or element: its elements in short, a form for each that is opened, moved up and down, added and removed.
 */
G_DECLARE_FINAL_TYPE (LimaItemsForm, lima_items_form, LIMA, ITEMS_FORM, GtkBox)

GtkWidget *lima_items_form_new (LimaSession    *session,
                                const LimaPath *path);
void       lima_items_form_add (LimaItemsForm    *self);
void       lima_items_form_search (LimaItemsForm *self,
                                   const char    *words);

G_END_DECLS
