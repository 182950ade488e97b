/* SPDX-FileCopyrightText: 2026 The Lima Portfolio authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "lima-session.h"

G_BEGIN_DECLS

#define LIMA_TYPE_RECORD_FORM (lima_record_form_get_type ())
#define LIMA_FORM_FIELD(field) (G_GUINT64_CONSTANT (1) << (field))
#define LIMA_FORM_ALL G_MAXUINT64

/**
 * LimaRecordForm:
 *
 * A form made from the table of a record or element: a control for each field, lists as lists of forms. Changes apply at once.
 */
G_DECLARE_FINAL_TYPE (LimaRecordForm, lima_record_form, LIMA, RECORD_FORM, GtkBox)

GtkWidget *lima_record_form_new   (LimaSession    *session,
                                   const LimaPath *path,
                                   guint64         fields);
gboolean   lima_record_form_focus (LimaRecordForm *self,
                                   guint           field);
void       lima_record_form_search (LimaRecordForm *self,
                                   const char     *words);

G_END_DECLS
