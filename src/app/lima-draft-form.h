/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_DRAFT_FORM (lima_draft_form_get_type ())

/**
 * LimaDraftForm:
 *
 * Fields of an element that is in no list yet, for a window that asks about it. "edited" is emitted when something was put in.
 */
G_DECLARE_FINAL_TYPE (LimaDraftForm, lima_draft_form, LIMA, DRAFT_FORM, GtkGrid)

GtkWidget *lima_draft_form_new   (LimaSession     *session,
                                  const LimaBlock *block,
                                  const guint     *fields,
                                  guint            n);
void       lima_draft_form_read  (LimaDraftForm   *self,
                                  LimaBlock       *block);
gboolean   lima_draft_form_focus (LimaDraftForm   *self,
                                  guint            field);

G_END_DECLS
